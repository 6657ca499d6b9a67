// All that `noexcuse check` would say of one story, in its words. The rules are data: rules.yml,
// sentences.yml and the JSON Schema; what needs the whole library is for `check` alone.
import { fieldFindings, idFinding } from "./fields.js";
import { persons } from "./names.js";
import { reading } from "./passages.js";
import { isBlock, isProse, leaves } from "./shape.js";
import { slurs } from "./slurs.js";
import * as tale from "./story.js";
import { characters, compile, fill, findAll, finds, sentences, tidy, words } from "./text.js";

// A story without what is left empty, and its texts tidied as the toolkit reads them.
export const read = (story, page) => {
  const prose = new Set(
    leaves(story, page.schema, page.schema)
      .filter(({ shape }) => isProse(shape))
      .map(({ keys }) => JSON.stringify(keys)),
  );
  const each = (value, keys) => {
    if (Array.isArray(value)) return value.map((item, at) => each(item, [...keys, at]));
    if (isBlock(value)) {
      return Object.fromEntries(Object.entries(value).map(([k, item]) => [k, each(item, [...keys, k])]));
    }
    return typeof value === "string" && prose.has(JSON.stringify(keys)) ? tidy(value, page.texts) : value;
  };
  return each(story, []);
};

// Every finding: { code, severity, keys, offset, message, hint }, in no order.
// story: without what is left empty (data.js). id: the file's name without its ending, or "".
export const check = (story, id, page) => {
  const fields = [...(id ? idFinding(id, page) : []), ...fieldFindings(story, page)];
  const said = textFindings(read(story, page), id, page);
  return [...fields, ...said];
};

// What the rules say of texts, which stands beside what is said of fields.
export const textFindings = (story, id, page) => {
  const lacking = tale.missing(story, page);
  const look = { page, story, finished: !lacking.length, ...reading(story, page), found: [] };
  look.say = (row, keys, slots = {}, more = {}) =>
    look.found.push({
      code: row.code, keys, offset: null,
      severity: { finished: look.finished ? "error" : "warning", "by-mode": "note" }[row.severity] ?? row.severity,
      message: fill(row.message, slots), hint: fill(row.hint ?? "", slots), ...more,
    });
  phrases(look);
  named(look, id);
  language(look);
  told(look, lacking);
  return look.found;
};

const offset = (text, index) => ({ offset: characters(text.slice(0, index)) });

const phrases = (look) => {
  for (const rows of Object.values(look.page.rules.phrases)) for (const row of rows) phrase(row, look);
};

const phrase = (row, { page, story, of, unquoted, denied, before, say }) => {
  const { shrinking } = page.rules.values;
  if (row.code === "SAFE003" && !(story.behaviour in shrinking)) return;
  const pattern = compile(row.pattern);
  const unless = row.unless_before && compile(row.unless_before);
  for (const { keys, text } of of[row.read]) {
    const folded = text.toLowerCase();
    if (row.marks && !row.marks.some((mark) => folded.includes(mark))) continue;
    for (const { index, text: match } of findAll(pattern, row.unquoted ? unquoted(text) : text)) {
      if (row.unless_denied && denied(text, index)) continue;
      if (unless && finds(unless, before(text, index))) continue;
      say(row, keys, { text: match, behaviour: shrinking[story.behaviour] }, offset(text, index));
    }
  }
};

const named = ({ page, story, of, say }, id) => {
  const { names, sentences: rows } = page.rules;
  const [places, nations] = [compile(names.places), compile(names.nationalities)];
  const spaced = id.replaceAll("-", " ");
  for (const pattern of [places, ...names.own.map((own) => compile(own))]) {
    for (const { keys, text } of of.story) {
      for (const { index, text: match } of findAll(pattern, text)) say(rows.place, keys, { text: match }, offset(text, index));
    }
  }
  const first = (pattern, text) => findAll(pattern, text)[0];
  const [placed, national] = [first(places, spaced), first(nations, spaced)];
  if (placed) say(rows.place_in_id, [], { text: placed.text });
  if (national) say(rows.nationality_in_id, [], { text: national.text });
  const inTitle = typeof story.title === "string" && first(nations, story.title);
  if (inTitle) say(rows.nationality, ["title"], { text: inTitle.text }, offset(story.title, inTitle.index));
  for (const one of persons(of.story, of.ours, page.rules)) {
    say(rows.person, one.keys, { text: one.text }, { severity: one.severity, ...offset(one.in, one.index) });
  }
  for (const one of slurs(of.ours, page.rules)) say(rows.slur, one.keys, {}, offset(one.in, one.index));
};

const language = ({ page, of, unquoted, say }) => {
  const { labels, sentences: rows, values } = page.rules;
  const compiled = labels.map((row) => ({ ...row, pattern: compile(row.pattern) }));
  const placeholder = compile(page.texts.placeholder);
  for (const { keys, text } of of.voice) {
    for (const { pattern, instead } of compiled) {
      for (const { index, text: match } of findAll(pattern, unquoted(text))) {
        say(rows.label, keys, { text: match, instead }, offset(text, index));
      }
    }
    for (const each of sentences(text, page.texts)) {
      const count = words(each);
      if (count <= values.longest_sentence) continue;
      const opening = each.split(/\s+/).filter(Boolean).slice(0, 5).join(" ");
      const index = Math.max(text.indexOf([...each].slice(0, 20).join("")), 0);
      say(rows.long_sentence, keys, { opening, count, most: values.longest_sentence }, offset(text, index));
    }
  }
  for (const { keys, text } of of.ours) {
    for (const { index, text: match } of findAll(placeholder, text)) say(rows.placeholder, keys, { text: match }, offset(text, index));
  }
};

const told = ({ page, story, finished, say }, lacking) => {
  const rows = page.rules.sentences;
  if (tale.happened(story)) say(rows.happened, ["based_on_something_that_happened"]);
  for (const one of tale.lengths(story, page)) {
    const { length, keys, count } = one;
    const slots = { count, least: length.least, most: length.most };
    say({ severity: "finished", ...length, hint: "" }, keys, slots, { hint: tale.lengthHint(one) });
  }
  for (const choice of tale.quiet(story, finished, page.rules)) say(rows.quiet_choice, ["responses"], choice);
  const informal = tale.informal(story, finished, page);
  if (informal) say(rows.formal_route, ["routes"], informal);
  for (const { keys, ...slots } of tale.unknown(story, page)) say(rows.unknown_id, keys, slots);
  if (lacking.length) say(rows.incomplete, [], { fields: lacking.join(", ") });
};
