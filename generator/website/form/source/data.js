// A story's data on its way between the form, the rules and the file.
import { isBlock, leaves, resolve, union } from "./rules/shape.js";
import { visible } from "./rules/text.js";

// A story without what is left empty, and the way from its keys back to the form's.
export const filled = (value) => {
  const kept = without(value) ?? { value: {}, ways: {} };
  return { story: kept.value, back: (keys) => wayBack(keys, kept.ways) };
};

const without = (value) => {
  if (Array.isArray(value)) return list(value);
  if (isBlock(value)) return block(value);
  return value === undefined || value === null || String(value).trim() === "" ? null : { value };
};

const list = (items) => {
  const kept = items.map((item, at) => ({ at, ...without(item) })).filter((each) => "value" in each);
  return kept.length ? { value: kept.map((each) => each.value), ways: kept } : null;
};

const block = (fields) => {
  const kept = Object.entries(fields).map(([key, item]) => [key, without(item)]).filter(([, item]) => item);
  if (!kept.length) return null;
  return {
    value: Object.fromEntries(kept.map(([key, item]) => [key, item.value])),
    ways: Object.fromEntries(kept.map(([key, item]) => [key, item])),
  };
};

const wayBack = ([key, ...rest], ways) => {
  if (key === undefined) return [];
  const next = ways?.[key];
  return [next?.at ?? key, ...wayBack(rest, next?.ways)];
};

// What of a file's data the form can show: known fields with values of the right kind.
export const fitting = (value, schema, root) => {
  let shape = resolve(schema, root);
  const tagged = union(shape, root);
  if (tagged) {
    if (!isBlock(value)) return undefined;
    shape = tagged.member(value[tagged.by]) ?? { type: "object", properties: known(shape, root) };
  }
  if (shape.type === "object") {
    if (!isBlock(value)) return undefined;
    const fields = Object.entries(value)
      .filter(([key]) => shape.properties[key])
      .map(([key, item]) => [key, fitting(item, shape.properties[key], root)])
      .filter(([, item]) => item !== undefined);
    return Object.fromEntries(fields);
  }
  if (shape.type === "array") {
    if (!Array.isArray(value)) return undefined;
    return value.map((item) => fitting(item, shape.items, root)).filter((item) => item !== undefined);
  }
  return typeof value === "string" ? value : undefined;
};

const known = (shape, root) => Object.assign({}, ...shape.oneOf.map((each) => resolve(each, root).properties));

// The story as it changed: texts without what cannot be seen, and nothing left over of a kind that
// was changed, such as a judgement on what became a response of the person affected (P3).
export const settled = (story, before, page) => {
  const clean = each(story, (text) => visible(text, page.texts));
  return inKind(clean, before, page.schema, page.schema);
};

// Texts on one line each, as the toolkit reads them; those of an opened file stay as they are.
export const onOneLine = (story, original) => {
  const there = new Set();
  each(original ?? {}, (text) => there.add(text) && text);
  return each(story, (text) => (there.has(text) ? text : text.trim().replace(/\s+/g, " ")));
};

const each = (value, change) => {
  if (Array.isArray(value)) return value.map((item) => each(item, change));
  if (isBlock(value)) return Object.fromEntries(Object.entries(value).map(([k, item]) => [k, each(item, change)]));
  return typeof value === "string" ? change(value) : value;
};

const inKind = (value, before, schema, root) => {
  const shape = resolve(schema, root);
  const tagged = union(shape, root);
  if (tagged && isBlock(value)) {
    const changed = value[tagged.by] !== before?.[tagged.by];
    const member = tagged.member(value[tagged.by]);
    if (!changed || !member) return value;
    return Object.fromEntries(Object.entries(value).filter(([key]) => member.properties[key]));
  }
  if (isBlock(value) && shape.properties) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        key, shape.properties[key] ? inKind(item, before?.[key], shape.properties[key], root) : item,
      ]),
    );
  }
  if (Array.isArray(value) && shape.items) {
    return value.map((item, at) => inKind(item, before?.[at], shape.items, root));
  }
  return value;
};

// The fields in the model's order, at every level: how a new file is written.
export const ordered = (value, schema, root) => {
  let shape = resolve(schema, root);
  const tagged = union(shape, root);
  if (tagged && isBlock(value)) shape = tagged.member(value[tagged.by]) ?? { properties: {} };
  if (Array.isArray(value)) return value.map((item) => ordered(item, shape.items ?? {}, root));
  if (!isBlock(value)) return value;
  const names = Object.keys(shape.properties ?? {});
  const rest = Object.keys(value).filter((key) => !names.includes(key));
  return Object.fromEntries(
    [...names, ...rest]
      .filter((key) => key in value)
      .map((key) => [key, ordered(value[key], shape.properties?.[key] ?? {}, root)]),
  );
};

export const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

export { isBlock, leaves };
