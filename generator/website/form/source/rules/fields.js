// What `check` says of fields (generator/reading): missing, unknown, too long, not a choice.
// Sentences come from sentences.yml, limits from the JSON Schema.
import {
  choicesOf, isBlock, isNumber, isProse, isText, isYesNo, leaves, resolve, union,
} from "./shape.js";
import { count, didYouMean, name, names, quoted, sentence, shown, subject } from "./speech.js";
import { characters, fill, tidy } from "./text.js";

const STANDS = (value) =>
  Array.isArray(value) ? "a list" : isBlock(value) ? "a block of fields" : "text";
const YES_NO = /^(?:yes|no|y|n|true|false|t|f|on|off|1|0)$/i;

export const fieldFindings = (data, page) => {
  const found = [];
  const say = (keys, key, slots = {}) => {
    const { code, message, hint } = page.texts.said[key];
    found.push({
      code, severity: "error", keys, offset: null,
      message: fill(message, slots), hint: fill(hint, slots),
    });
  };
  visit(data, page.schema, [], { page, say, field: null, owner: null });
  return found;
};

const help = (field) => {
  if (!field) return "";
  const [example] = field.examples ?? [];
  const text = field.description ?? "";
  if (example === undefined) return text;
  return `${text} For example: ${Array.isArray(example) ? example.join(", ") : example}`;
};

const visit = (value, schema, keys, at) => {
  const shape = resolve(schema, at.page.schema);
  const tagged = union(shape, at.page.schema);
  if (tagged) return tag(value, shape, tagged, keys, at);
  if (shape.type === "object") return block(value, shape, keys, at);
  if (shape.type === "array") return list(value, shape, keys, at);
  const what = sentence(subject(keys));
  if (isYesNo(shape)) return yesNo(value, what, keys, at);
  if (shape.enum || shape.const !== undefined) {
    const chosen = shape.type === "integer" && typeof value === "string" ? value.trim() : value;
    return choice(chosen, choicesOf(shape), subject(keys), keys, at);
  }
  if (isNumber(shape)) return number(value, shape, what, keys, at);
  if (isText(shape)) return text(value, shape, what, keys, at);
  return undefined;
};

const tag = (value, shape, tagged, keys, at) => {
  const what = sentence(subject(keys));
  if (!isBlock(value)) {
    const begins = `It begins with \`${tagged.by}:\`, one of ${names(tagged.tags)}.`;
    return at.say(keys, "not_fields", { what, stands: STANDS(value), begins });
  }
  const chosen = value[tagged.by];
  const place = [...keys, tagged.by];
  if (chosen === undefined) {
    return at.say(place, "no_tag", { what, field: name(tagged.by), choices: names(tagged.tags) });
  }
  const member = tagged.member(chosen);
  return member
    ? block(value, member, keys, at)
    : choice(chosen, tagged.tags, subject(place), place, at);
};

const block = (value, shape, keys, at) => {
  const { page, say } = at;
  const fields = Object.keys(shape.properties);
  if (!isBlock(value)) {
    const begins = `Its fields are: ${names(fields, "and")}.`;
    return say(keys, "not_fields", { what: sentence(subject(keys)), stands: STANDS(value), begins });
  }
  const owner = sentence(subject(keys));
  const meant = new Set();
  for (const key of Object.keys(value)) {
    if (fields.includes(key)) continue;
    meant.add(unknown(key, fields, owner, shape, keys, at));
  }
  for (const key of shape.required ?? []) {
    if (value[key] === undefined && !meant.has(key)) {
      const field = resolve(shape.properties[key], page.schema);
      say([...keys, key], "missing", { owner, field: name(key), help: help(field) });
    }
  }
  for (const key of fields) {
    if (value[key] === undefined) continue;
    const field = resolve(shape.properties[key], page.schema);
    visit(value[key], shape.properties[key], [...keys, key], { ...at, field });
  }
  return undefined;
};

// Says so, and gives the field that was most likely meant.
const unknown = (key, fields, owner, shape, keys, { page, say }) => {
  const affected = choicesOf(shape.properties.role ?? {}).join() === "affected";
  if (affected && page.texts.verdicts.includes(key.toLowerCase())) {
    say([...keys, key], "verdict", { field: name(key) });
    return null;
  }
  const hint = didYouMean(key, fields, "Its fields are");
  say([...keys, key], "unknown", { owner, field: name(key), nearest: hint });
  return hint.startsWith("Did you mean") ? hint.split("`")[1] : null;
};

const list = (value, shape, keys, at) => {
  const what = sentence(subject(keys));
  if (!Array.isArray(value)) return at.say(keys, "not_a_list", { what, stands: STANDS(value) });
  const items = count(value.length, "item");
  if (value.length < (shape.minItems ?? 0)) {
    at.say(keys, "too_few", { what, items, least: shape.minItems, help: help(at.field) });
  }
  if (value.length > (shape.maxItems ?? Infinity)) {
    return at.say(keys, "too_many", { what, items, most: shape.maxItems, help: help(at.field) });
  }
  return value.forEach((item, number) => visit(item, shape.items, [...keys, number], at));
};

const choice = (value, options, what, keys, { say }) => {
  if (typeof value !== "string") {
    const nearest = options.length ? `The choices are: ${names(options)}.` : "";
    return say(keys, "not_listed", { what: sentence(what), nearest });
  }
  if (options.includes(value)) return undefined;
  const nearest = didYouMean(value, options, "The choices are");
  return say(keys, "not_a_choice", { given: quoted(value), what, nearest });
};

const yesNo = (value, what, keys, { say, field }) => {
  if (typeof value === "string" && YES_NO.test(value)) return;
  const given = typeof value === "string" ? quoted(value) : STANDS(value);
  say(keys, "not_yes_or_no", { what, given, help: help(field) });
};

const number = (value, shape, what, keys, { say, field }) => {
  const slots = { what, kind: "a whole number", help: help(field) };
  if (typeof value !== "string") return say(keys, "no_number_here", { ...slots, stands: STANDS(value) });
  const given = quoted(value);
  if (!/^\s*[+-]?\d+(?:\.0*)?\s*$/.test(value)) return say(keys, "not_a_number", { ...slots, given });
  if (Number(value) < (shape.minimum ?? -Infinity)) {
    return say(keys, "too_small", { ...slots, given, least: shape.minimum });
  }
  if (Number(value) > (shape.maximum ?? Infinity)) {
    return say(keys, "too_large", { ...slots, given, most: shape.maximum });
  }
  return undefined;
};

const text = (value, shape, what, keys, at) => {
  if (typeof value !== "string") return at.say(keys, "not_text", { what, stands: STANDS(value) });
  if (shape.format === "date") return day(value, what, keys, at);
  const read = isProse(shape) ? tidy(value, at.page.texts) : value;
  const [long, most] = [characters(read), shape.maxLength ?? Infinity];
  if (long > most) {
    return at.say(keys, "too_long", {
      what, by: count(long - most, "character"),
      count: long.toLocaleString("en-GB"), most: most.toLocaleString("en-GB"),
    });
  }
  if (long < (shape.minLength ?? 0)) return at.say(keys, "empty", { what, help: help(at.field) });
  if (shape.pattern && !new RegExp(shape.pattern, "u").test(value)) return form(value, shape, what, keys, at);
  return undefined;
};

const form = (value, shape, what, keys, { page, say, field }) => {
  const forms = page.texts.forms;
  const known = forms.find(([begins]) => shape.pattern.startsWith(begins));
  if (!known) return say(keys, "wrong_sign", { what, given: quoted(value), help: help(field) });
  const [, words, example] = known;
  const key = known === forms[0] ? "made_of" : "wrong_form";
  return say(keys, key, { what, form: words, given: quoted(value), example });
};

const day = (value, what, keys, { say, field }) => {
  const example = field?.examples?.[0] ?? "2026-11-23";
  const parts = /^\s*(\d{4})-(\d{2})-(\d{2})\s*$/.exec(value);
  if (!parts) return say(keys, "not_a_day", { what, given: quoted(value), example });
  const [year, month, date] = parts.slice(1).map(Number);
  const there = new Date(Date.UTC(year, month - 1, date));
  const right = year > 0 && there.getUTCMonth() === month - 1 && there.getUTCDate() === date;
  return right ? undefined : say(keys, "no_such_day", { what, given: quoted(value), example });
};

// Signs that were lost or that no other font can show (generator/reading/text.py).
export const signFindings = (story, page) =>
  leaves(story, page.schema, page.schema).flatMap(({ keys, value }) =>
    [...String(value).matchAll(/\ufffd|\p{Co}/gu)].slice(0, 1).map(([sign]) => {
      const { code, message, hint } = page.texts.said[sign === "\ufffd" ? "lost_letter" : "symbol"];
      const named = `U+${sign.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
      return { code, severity: "error", keys, offset: null, message: fill(message, { sign: named }), hint };
    }),
  );

// What is wrong with a file's name (generator/reading/validate.py), or nothing.
export const idFinding = (id, page) => {
  const good = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id);
  const most = page.texts.longest_id;
  if (good && id.length <= most) return [];
  const slots = { what: "A scenario", name: name(shown(id)), by: id.length - most, most };
  const wish = proposedId(id.slice(0, most * 2), page);
  const { code, message, hint } = page.texts.said[good ? "long_id" : "wrong_id"];
  return [{
    code, severity: "error", keys: [], offset: null, message: fill(message, slots),
    hint: fill(hint, { ...slots, wish: wish ? `: ${name(wish)}` : "" }),
  }];
};

// A name for the file from the title: whole words, as many as fit; empty where none can be made.
export const proposedId = (title, page) => {
  const plain = title.normalize("NFKD").replace(/[^\x00-\x7f]/g, "").toLowerCase().replace(/'/g, "");
  let made = "";
  for (const word of plain.match(/[a-z0-9]+/g) ?? []) {
    const longer = made ? `${made}-${word}` : word;
    if (longer.length > page.texts.longest_id) break;
    made = longer;
  }
  return /^[a-z]/.test(made) ? made : "";
};
