// A story's file: what is read from it, and how it is written. Every value is text, as for the
// toolkit; what the form does not know, and every comment, stays as it stands.
import { Document, LineCounter, isAlias, isMap, isScalar, isSeq, parseDocument, visit } from "yaml";
import { isBlock, ordered, same } from "./data.js";

const WIDTH = 100;
const LONG = 90;
const MOST_BYTES = 2_000_000;
const OPTIONS = { schema: "failsafe", version: "1.2", uniqueKeys: true, strict: true };
const CODES = {
  TAB_AS_INDENT: "tab", DUPLICATE_KEY: "twice", MULTILINE_IMPLICIT_KEY: "colon",
  BLOCK_AS_IMPLICIT_KEY: "colon", MISSING_CHAR: "quote", BAD_INDENT: "indent",
  BAD_ALIAS: "mark", TAG_RESOLVE_FAILED: "mark", UNEXPECTED_TOKEN: "quote",
};

// A file's bytes as { text, doc, data }, or as { trouble, line, column }.
export const opened = (bytes) => {
  if (bytes.byteLength > MOST_BYTES) return { trouble: "size" };
  let text;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { trouble: "bytes" };
  }
  return read(text);
};

export const read = (text) => {
  const lines = new LineCounter();
  const at = (offset) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  try {
    const doc = parseDocument(text, { ...OPTIONS, lineCounter: lines });
    const [first] = doc.errors;
    if (first) return { trouble: CODES[first.code] ?? "other", ...at(first.pos[0]) };
    const marked = markedNode(doc);
    if (marked) return { trouble: "mark", ...at(marked.range?.[0] ?? 0) };
    if (!isMap(doc.contents)) return { trouble: "other", ...at(0) };
    return { text, doc, data: plain(doc.contents), placeOf: (keys) => at(offsetOf(doc, keys)) };
  } catch {
    return { trouble: "other", ...at(0) }; // nested deeper than any story
  }
};

// Aliases, anchors and tags: signs with a meaning of their own, which the toolkit refuses.
const markedNode = (doc) => {
  let found = null;
  visit(doc, (key, node) => {
    if (!isAlias(node) && !node?.anchor && !node?.tag) return undefined;
    found = node;
    return visit.BREAK;
  });
  return found;
};

const plain = (node) => {
  if (isMap(node)) {
    return Object.fromEntries(
      node.items
        .filter(({ value }) => value && !isBlank(value))
        .map(({ key, value }) => [String(key?.value ?? key), plain(value)]),
    );
  }
  if (isSeq(node)) return node.items.filter((item) => !isBlank(item)).map(plain);
  return String(node?.value ?? "");
};

const isBlank = (node) => isScalar(node) && (node.value === null || (node.value === "" && node.type === "PLAIN"));

const offsetOf = (doc, keys) => {
  let node = doc.contents;
  let offset = node.range[0];
  for (const key of keys) {
    if (isMap(node)) {
      const pair = node.items.find((each) => String(each.key?.value) === key);
      if (!pair) return offset;
      offset = pair.key.range[0];
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items.filter((item) => !isBlank(item))[key];
      offset = node?.range?.[0] ?? offset;
    } else return offset;
  }
  return offset;
};

// A new file, the fields in the model's order.
export const written = (story, page) => {
  const told = ordered(story, page.schema, page.schema);
  return `${page.modeline}\n${Object.entries(told).map(([key, value]) => field(key, value)).join("")}`;
};

// One field as block YAML, each list item on a line of its own.
const field = (key, value) => block({ [key]: value });

const block = (value) => {
  const doc = new Document(value, OPTIONS);
  visit(doc, {
    Scalar: (where, node) => {
      if (where !== "key" && node.value.length > LONG) node.type = "BLOCK_FOLDED";
    },
    Collection: (where, node) => { node.flow = false; },
  });
  return doc.toString({ lineWidth: WIDTH, indentSeq: true, singleQuote: false });
};

const indented = (text, by) => text.replace(/^(?=.)/gm, " ".repeat(by));

// The opened file with what changed, and nothing else, written anew.
// before, after: the story as the form had it and has it. dropped: keys to leave out.
export const changed = ({ text, doc }, before, after, page, dropped = []) => {
  const edits = [];
  patchMap(doc.contents, before, ordered(after, page.schema, page.schema), { text, edits, order: Object.keys(page.schema.properties) });
  for (const keys of dropped) drop(doc.contents, keys, { text, edits });
  return edits
    .sort((one, other) => other.from - one.from || other.to - one.to)
    .reduce((so_far, { from, to, put }) => so_far.slice(0, from) + put + so_far.slice(to), text);
};

const lineStart = (text, offset) => text.lastIndexOf("\n", offset - 1) + 1;
const lineEnd = (text, offset) => {
  const end = text.indexOf("\n", offset);
  return end < 0 ? text.length : end + 1;
};

// Where an entry ends: behind its last line with something in it, before comments of the next.
const entryEnd = (text, node, from) => {
  let end = Math.max(from, node?.range?.[1] ?? from);
  while (end > from && /\s/.test(text[end - 1])) end -= 1;
  return lineEnd(text, end);
};

const patchMap = (map, before, after, at) => {
  const { text, edits } = at;
  const indent = map.items.length ? columnOf(text, map.items[0].key) : 0;
  const find = (key) => map.items.find((pair) => String(pair.key?.value) === key);
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (same(before[key], after[key])) continue;
    const pair = find(key);
    if (!pair) add(map, key, after, indent, at);
    else if (after[key] === undefined) {
      edits.push({ from: lineStart(text, pair.key.range[0]), to: entryEnd(text, pair.value, pair.key.range[1]), put: "" });
    } else patchPair(pair, before[key], after[key], indent, at);
  }
};

const columnOf = (text, node) => node.range[0] - lineStart(text, node.range[0]);

const patchPair = (pair, before, after, indent, at) => {
  const { text, edits } = at;
  const inner = { ...at, order: Object.keys(after) };
  if (isMap(pair.value) && !pair.value.flow && isBlock(before) && isBlock(after) && Object.keys(after).length) {
    return patchMap(pair.value, before, after, inner);
  }
  const items = isSeq(pair.value) && !pair.value.flow && pair.value.items.filter((item) => !isBlank(item));
  if (items && Array.isArray(before) && Array.isArray(after) && items.length === before.length) {
    return patchSeq(pair.value, before, after, inner);
  }
  const from = pair.key.range[0];
  const put = beside(indented(field(pair.key.value, after), indent).slice(indent), pair.value, indent, text);
  return edits.push({ from, to: entryEnd(text, pair.value, pair.key.range[1]), put });
};

// A new entry with the comment that stood behind the old value: behind the new one where that is
// one line, else in a line before it.
const beside = (put, node, indent, text) => {
  const end = node?.range?.[1];
  const comment = isScalar(node) && /^[ \t]*(#[^\n\r]*)/.exec(text.slice(end, lineEnd(text, end)))?.[1];
  if (!comment) return put;
  const oneLine = put.indexOf("\n") === put.length - 1;
  return oneLine ? `${put.slice(0, -1)} ${comment}\n` : `${comment}\n${" ".repeat(indent)}${put}`;
};

// A new field: behind the nearest of those before it in the model, in its own lines.
const add = (map, key, after, indent, { text, edits, order }) => {
  const earlier = order.slice(0, order.indexOf(key)).reverse();
  const pair = earlier.map((name) => map.items.find((each) => String(each.key?.value) === name)).find(Boolean);
  const last = pair ?? map.items[map.items.length - 1];
  const at = last ? entryEnd(text, last.value, last.key.range[1]) : text.length;
  const before = at > 0 && text[at - 1] !== "\n" ? "\n" : "";
  edits.push({ from: at, to: at, put: before + indented(field(key, after[key]), indent) });
};

const patchSeq = (seq, before, after, at) => {
  const { text, edits } = at;
  const nodes = seq.items.filter((item) => !isBlank(item));
  const starts = nodes.map((node) => dashOf(text, node));
  const indent = starts.length ? starts[0] - lineStart(text, starts[0]) : 0;
  let [head, tail] = [0, 0];
  while (head < Math.min(before.length, after.length) && same(before[head], after[head])) head += 1;
  while (
    tail < Math.min(before.length, after.length) - head &&
    same(before[before.length - 1 - tail], after[after.length - 1 - tail])
  ) tail += 1;
  const [old, fresh] = [nodes.slice(head, nodes.length - tail), after.slice(head, after.length - tail)];
  const was = before.slice(head, before.length - tail);
  const paired = Math.min(old.length, fresh.length);
  for (let n = 0; n < paired; n += 1) {
    if (isMap(old[n]) && !old[n].flow && isBlock(was[n]) && isBlock(fresh[n])) {
      patchMap(old[n], was[n], fresh[n], { ...at, order: Object.keys(fresh[n]) });
    } else if (!same(was[n], fresh[n])) {
      const from = starts[head + n];
      const put = beside(indented(block([fresh[n]]), indent).slice(indent), old[n], indent, text);
      edits.push({ from, to: entryEnd(text, old[n], from), put });
    }
  }
  for (let n = paired; n < old.length; n += 1) {
    const from = lineStart(text, starts[head + n]);
    edits.push({ from, to: entryEnd(text, old[n], starts[head + n]), put: "" });
  }
  if (fresh.length > paired) {
    const before_it = nodes[head + paired - 1];
    const where = before_it ? entryEnd(text, before_it, before_it.range[0]) : lineStart(text, starts[0] ?? seq.range[0]);
    const put = fresh.slice(paired).map((item) => indented(block([item]), indent)).join("");
    edits.push({ from: where, to: where, put });
  }
};

const dashOf = (text, node) => text.lastIndexOf("-", node.range[0] - 1);

// Leaves out what a file has and the form does not know, where somebody asked for that.
const drop = (contents, keys, { text, edits }) => {
  let node = contents;
  for (const key of keys.slice(0, -1)) {
    node = isMap(node) ? node.items.find((each) => String(each.key?.value) === key)?.value : node?.items?.[key];
  }
  const pair = isMap(node) && node.items.find((each) => String(each.key?.value) === keys[keys.length - 1]);
  if (!pair || node.flow) return;
  edits.push({ from: lineStart(text, pair.key.range[0]), to: entryEnd(text, pair.value, pair.key.range[1]), put: "" });
};
