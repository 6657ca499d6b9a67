// What the rules say that are more than a phrase: choices, routes, references, what is missing.
import { union, resolve } from "./shape.js";
import { name, names, nearest } from "./speech.js";
import { fill, words } from "./text.js";

const at = (story, path) => path.split(".").reduce((value, key) => value?.[key], story);
const given = (value) => value !== undefined && value !== "" && !(Array.isArray(value) && !value.length);
const yes = (value) => /^(?:yes|y|true|t|on|1)$/i.test(value ?? "");

// What release still asks for, by name (generator/model/scenario_release.py).
export const missing = (story, page) => {
  const { asked, roles, serious } = page.texts;
  const responses = story.responses ?? [];
  const found = [...asked.simple, ...roles.map((role) => `roles.${role}`), ...asked.others]
    .filter((path) => !given(at(story, path)));
  if (serious.includes(story.behaviour) && !given(story.law)) found.push("law");
  if ((story.prompts ?? []).length < asked.least_prompts) found.push(fill(asked.said_prompts, { n: asked.least_prompts }));
  if (responses.length < asked.least_responses) found.push(fill(asked.said_responses, { n: asked.least_responses }));
  for (const role of roles) {
    if (!responses.some((each) => each.role === role)) found.push(fill(asked.said_role, { role }));
  }
  if (responses.filter((each) => yes(each.on_card) && given(each.says)).length < asked.words_on_card) {
    found.push(fill(asked.said_card, { n: asked.words_on_card }));
  }
  responses.forEach((each, number) => {
    const needed = each.role === "affected" ? asked.of_affected : asked.of_others;
    for (const field of needed) {
      if (!given(each[field])) found.push(fill(asked.said_response, { n: number + 1, name: field }));
    }
  });
  return found;
};

// Numbers of words or items that are too small or too large, as [{ length, keys, count }].
export const lengths = (story, page) =>
  page.rules.lengths.flatMap((length) =>
    counted(story, length)
      .filter(({ count }) => count && !(count >= (length.least ?? 0) && count <= (length.most ?? Infinity)))
      .map((each) => ({ length, ...each })),
  );

const counted = (story, { of, path, where }) => {
  const found = values(story, path, where, []);
  if (of === "words") return found.map(({ keys, value }) => ({ keys, count: words(value) }));
  if (of === "items") return found.map(({ keys, value }) => ({ keys, count: value.length }));
  return [{ keys: path.slice(0, -1), count: found.reduce((sum, { value }) => sum + words(value), 0) }];
};

const values = (value, [step, ...rest], where, keys) => {
  if (value === undefined) return [];
  if (step === undefined) return [{ keys, value }];
  if (step !== "*") return values(value[step], rest, where, [...keys, step]);
  if (!Array.isArray(value)) return [];
  return value.flatMap((item, number) =>
    where && !yes(item?.[where]) ? [] : values(item, rest, where, [...keys, number]),
  );
};

export const lengthHint = ({ length, count }) =>
  count < (length.least ?? 0)
    ? fill(length.under, { by: length.least - count })
    : fill(length.over, { by: count - length.most });

// The choices of the person affected that are always there (P3) and are not (checks/grading.py).
export const quiet = (story, finished, { values: { always } }) => {
  const choices = (story.responses ?? []).filter((each) => each.role === "affected");
  if (!choices.length && !finished) return [];
  const there = choices.map((each) => each.id);
  return Object.keys(always).filter((id) => !there.includes(id)).sort()
    .map((id) => ({ id, choice: always[id] }));
};

// Whether a serious story lacks a formal route (checks/safety.py), with what could be offered.
export const informal = (story, finished, page) => {
  const routes = story.routes ?? [];
  if (!page.texts.serious.includes(story.behaviour) || (!routes.length && !finished)) return null;
  if (routes.some((route) => page.texts.formal.includes(route))) return null;
  const formal = page.texts.formal.slice(0, 3);
  return {
    behaviour: story.behaviour.replaceAll("-", " "),
    offered: formal.length ? ` such as ${formal.map((each) => `\`${each}\``).join(", ")}` : "",
  };
};

// Ids that name nothing (checks/references.py), as [{ keys, kind, id, nearest }].
export const unknown = (story, page) => {
  const { refers, known, where } = page.rules;
  return Object.entries(refers).flatMap(([path, kind]) => {
    const value = at(story, path);
    const keys = path.split(".");
    if (path === "provenance.sources" && !hasSources(story, page)) return [];
    const all = Array.isArray(value) ? value.map((id, n) => ({ keys: [...keys, n], id })) : [{ keys, id: value }];
    return all
      .filter(({ id }) => typeof id === "string" && !known[kind].includes(id))
      .map((each) => ({ ...each, kind, nearest: meant(each.id, known[kind]) || `Add it in ${where[kind]}.` }));
  });
};

const hasSources = (story, { schema }) => {
  const tagged = union(resolve(schema.properties.provenance, schema), schema);
  return Boolean(tagged.member(story.provenance?.kind)?.properties.sources);
};

const SHOWN = 6;
const meant = (word, there) => {
  const close = nearest(word, there);
  if (close) return `Did you mean ${name(close)}?`;
  if (!there.length) return "";
  if (there.length > SHOWN) return `There are ${there.slice(0, SHOWN).map(name).join(", ")} and others.`;
  return there.length > 1 ? `There are ${names(there, "and")}.` : `There is ${name(there[0])}.`;
};

export const happened = (story) =>
  yes(story.based_on_something_that_happened) && story.provenance?.kind !== "composite";
