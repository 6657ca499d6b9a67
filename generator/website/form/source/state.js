// What the app knows: the findings of a story, where each belongs on the page, and which are shown.
import { filled, onOneLine } from "./data.js";
import { fieldFindings, proposedId, signFindings } from "./rules/fields.js";
import { check } from "./rules/index.js";
import { fill } from "./rules/text.js";

// Findings about what is not there yet: they wait until somebody has asked to save.
const LATE = ["FIELD002", "FIELD006", "LEN002", "LEN005", "SAFE002"];
const isLate = ({ code, keys }) => LATE.includes(code) || (code === "SAFE001" && keys.join() === "responses");

export const nameOf = ({ name, story }, page) => name ?? proposedId(story.title ?? "", page);

// All findings of the story, each with the keys of the field beside which it stands.
export const findingsOf = (state, page, schema) => {
  const { story, back } = filled(onOneLine(state.story));
  const id = nameOf(state, page);
  const found = [...check(story, id, page), ...signFindings(story, page)].map((finding) => ({
    ...finding,
    keys: placed(schema, back(finding.keys), state.story),
  }));
  return [...taken(state, id, page), ...found].sort(weight);
};

const taken = ({ file }, id, page) => {
  if (!id || id === file?.id || !page.taken.includes(id)) return [];
  return [{ code: "", severity: "error", keys: [], message: fill(page.words.name_taken, { id }), hint: "" }];
};

const ORDER = ["error", "warning", "note"];
const weight = (one, other) => ORDER.indexOf(one.severity) - ORDER.indexOf(other.severity);

// The nearest field that is on the page: a list to tick stands for its items, and a block for
// fields that its kind does not have.
const placed = (schema, [key, ...rest], value) => {
  if (key === undefined || schema.uniqueItems) return [];
  const next = typeof key === "number" ? schema.items : schema.properties?.[key];
  const there = schema.kinds?.[value?.[schema.by]];
  if (!next || (there && !there.includes(key))) return [];
  return [key, ...placed(next, rest, value?.[key])];
};

// What beside the whole story, such as what release still asks for, has no field of its own.
export const stillMissing = (findings) => findings.find(({ code }) => code === "COMPLETE001");

export const visibleFindings = (findings, { asked, touched }, idOf) =>
  findings.filter((finding) => {
    if (finding.code === "COMPLETE001") return false;
    if (asked) return true;
    const id = idOf(finding.keys);
    return !isLate(finding) && [...touched].some((each) => each === id || each.startsWith(`${id}_`));
  });

// What of an opened file has no place in the form, with its line and column.
export const unfitOf = (file, page) =>
  fieldFindings(file.data, page)
    .filter(({ code, keys }) => ["FIELD001", "FIELD004"].includes(code) || (code === "SAFE001" && keys.length > 2))
    .map((finding) => ({ ...finding, ...file.placeOf(finding.keys) }));

// How many words a field may have, by its id on the page; 0 where nothing counts them.
export const limitOf = (id, story, page) => {
  for (const { of, path, where, most } of page.rules.lengths) {
    if (of !== "words") continue;
    const found = new RegExp(`^root_${path.join("_").replaceAll("*", "(\\d+)")}$`).exec(id);
    if (!found) continue;
    const item = found[1] && story[path[0]]?.[Number(found[1])];
    return where && item?.[where] !== "yes" ? 0 : most;
  }
  return 0;
};

export const EMPTY = { story: ["", ""], prompts: ["", ""], responses: [{}, {}] };
