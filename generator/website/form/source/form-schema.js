// The JSON Schema as the form library takes it: every value is text, a closed list has labels,
// and a union becomes one block whose fields depend on the field that chooses its kind. Limits are
// left out: the rules say what is wrong, in `check`'s words.
import { choicesOf, isNumber, isYesNo, resolve, union } from "./rules/shape.js";

export const MANY = 26; // a longer list of choices is shown as menus, not as boxes to tick

export const formSchema = (page) => shaped(page.schema, [], page);

const shaped = (schema, path, page) => {
  const shape = resolve(schema, page.schema);
  const made = { title: labelOf(path, page), description: hintOf(path, page) ?? shape.description };
  const tagged = union(shape, page.schema);
  if (tagged) return { ...made, type: "object", ...united(tagged, path, page) };
  if (shape.type === "object") return { ...made, type: "object", properties: properties(shape, path, page) };
  if (shape.type === "array") {
    const items = shaped(shape.items, path, page);
    return { ...made, type: "array", items, maxItems: shape.maxItems, uniqueItems: ticked(items) };
  }
  const choices = labelled(shape, path, page);
  if (choices) return { ...made, type: "string", oneOf: choices };
  const long = isLong(shape);
  return { ...made, type: "string", long, numeric: isNumber(shape), examples: long ? undefined : shape.examples };
};

const ticked = (items) => Boolean(items.oneOf) && items.oneOf.length <= MANY;
const isLong = (shape) => (shape.maxLength ?? 0) > 80 && !shape.pattern && !shape.format;

const properties = (shape, path, page) =>
  Object.fromEntries(
    Object.entries(shape.properties).map(([key, each]) => [key, shaped(each, [...path, key], page)]),
  );

const united = (tagged, path, page) => {
  const members = Object.fromEntries(tagged.tags.map((tag) => [tag, tagged.member(tag)]));
  const fields = Object.assign({}, ...Object.values(members).map((each) => properties(each, path, page)));
  const kinds = Object.fromEntries(tagged.tags.map((tag) => [tag, Object.keys(members[tag].properties)]));
  const choices = page.choices[[...path, tagged.by].join(".")];
  const by = { ...fields[tagged.by], oneOf: choices.map(asChoice) };
  return { properties: { [tagged.by]: by, ...fields, [tagged.by]: by }, kinds, by: tagged.by };
};

const asChoice = ([value, label]) => ({ const: value, title: label });

const labelled = (shape, path, page) => {
  if (isYesNo(shape)) return Object.entries(page.words.answers).map(asChoice);
  const given = page.choices[path.join(".")];
  if (given) return given.map(asChoice);
  const plain = choicesOf(shape);
  return plain.length ? plain.map((each) => asChoice([each, each])) : null;
};

const placeOf = (path) => path.filter((key) => typeof key === "string").join(".");
const hintOf = (path, page) => page.words.hints[placeOf(path)];

// The question of a field; where nobody wrote one, its description.
export const labelOf = (path, page) => {
  return page.words.labels[placeOf(path)] ?? path[path.length - 1];
};

// Which field stands where: the one before all others, the nine, and the folded groups.
export const FIRST = "based_on_something_that_happened";
export const NINE = [
  "title", "theme", "setting", "done_by", "story", "impact", "content_note", "prompts", "responses",
];
export const GROUPS = {
  nature: ["behaviour", "intensity", "characteristics", "also_themes", "minutes"],
  people: ["roles"],
  card: ["card_story", "question"],
  turn: ["routes", "law"],
  trainer: ["facilitate", "learning"],
  plain: ["alternatives"],
  origin: ["provenance", "author"],
  later: ["indicators", "lived_experience_review", "withdrawn"],
};

// The groups with every field that the model has: one that nobody placed comes last.
export const groups = (names) => {
  const placed = [FIRST, ...NINE, ...Object.values(GROUPS).flat()];
  const rest = names.filter((name) => !placed.includes(name));
  return Object.entries({ ...GROUPS, later: [...GROUPS.later, ...rest] });
};

// What of a block is folded: fields that a draft does not need.
export const FOLDED = {
  impact: { group: "effects", fields: ["team", "patients"] },
};
export const ALWAYS_SHOWN = { responses: ["role", "says"] };
