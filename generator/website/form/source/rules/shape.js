// What may stand where, from the JSON Schema: references followed, kinds told apart.

// A schema with its reference followed; what stands beside the reference counts first.
export const resolve = (schema, root) => {
  if (!schema?.$ref) return schema;
  const { $ref, ...beside } = schema;
  return { ...root.$defs[$ref.split("/").pop()], ...beside };
};

export const isYesNo = (shape) => Boolean(shape.enum?.includes("yes"));
export const isText = (shape) => [].concat(shape.type).includes("string") && !shape.enum;
export const isNumber = (shape) => shape.type === "integer" && !shape.enum;
export const choicesOf = (shape) =>
  (shape.enum ?? (shape.const === undefined ? [] : [shape.const])).map(String);

// A text that people read, so that it is tidied and checked: no key, choice, day or address.
export const isProse = (shape) =>
  isText(shape) && shape.const === undefined && !shape.pattern && !shape.format;

// A union whose member is chosen by one field: { by, tags, member(tag) }.
export const union = (shape, root) => {
  if (!shape.oneOf) return null;
  const by = shape.discriminator.propertyName;
  const members = shape.oneOf.map((each) => resolve(each, root));
  const tagsOf = (member) => choicesOf(resolve(member.properties[by], root));
  return {
    by,
    tags: members.flatMap(tagsOf),
    member: (tag) => members.find((each) => tagsOf(each).includes(tag)) ?? null,
  };
};

export const isBlock = (value) =>
  typeof value === "object" && value !== null && !Array.isArray(value);

// Every leaf below a value that the schema knows, as [{ keys, value, shape }].
export const leaves = (value, schema, root, keys = []) => {
  let shape = resolve(schema, root);
  const tagged = union(shape, root);
  if (tagged) shape = (isBlock(value) && tagged.member(value[tagged.by])) || {};
  if (Array.isArray(value)) {
    return shape.items
      ? value.flatMap((item, at) => leaves(item, shape.items, root, [...keys, at]))
      : [];
  }
  if (isBlock(value)) {
    return Object.entries(value).flatMap(([key, item]) =>
      shape.properties?.[key] ? leaves(item, shape.properties[key], root, [...keys, key]) : [],
    );
  }
  return value === undefined ? [] : [{ keys, value, shape }];
};
