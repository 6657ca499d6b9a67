// Texts as the toolkit reads them: white space folded, typographic signs set, words counted.
// `told` is the page's data; its patterns come from the same places that Python reads.

export const fill = (template, slots = {}) =>
  template.replace(/\{(\w+)\}/g, (whole, name) => (name in slots ? String(slots[name]) : whole));

export const words = (text) => text.split(/\s+/).filter(Boolean).length;

// A place in a text as Python counts it: in characters, not in JavaScript's halves of them.
export const characters = (text) => [...text].length;

const compiled = new WeakMap();

// A pattern of rules.yml, ready to use; each is compiled once.
export const compile = (pattern) => {
  if (!compiled.has(pattern)) {
    compiled.set(pattern, {
      loose: pattern.any_case?.length ? new RegExp(pattern.any_case.join("|"), "giu") : null,
      strict: pattern.exact?.length ? new RegExp(pattern.exact.join("|"), "gu") : null,
    });
  }
  return compiled.get(pattern);
};

const REMEMBERED = 300;

// Every match from left to right, none over another: [{ index, text, groups }]. The last texts
// are remembered, as most of a story stays the same while somebody types in one field.
export const findAll = (pattern, text) => {
  pattern.known ??= new Map();
  if (!pattern.known.has(text)) {
    if (pattern.known.size > REMEMBERED) pattern.known.clear();
    pattern.known.set(text, search(pattern, text));
  }
  return pattern.known.get(text);
};

const search = ({ loose, strict }, text) => {
  const found = [];
  let from = 0;
  while (from <= text.length) {
    const next = [loose, strict]
      .map((regexp) => {
        if (!regexp) return null;
        regexp.lastIndex = from;
        return regexp.exec(text);
      })
      .filter(Boolean)
      .sort((one, other) => one.index - other.index)[0];
    if (!next) break;
    found.push({ index: next.index, text: next[0], groups: next.slice(1) });
    from = next.index + (next[0].length || 1);
  }
  return found;
};

export const finds = (pattern, text) => findAll(pattern, text).length > 0;

// What cannot be seen and comes in with pasted text; a lost letter or a symbol is left to be told.
export const visible = (text, told) =>
  text.replace(new RegExp(told.hidden, "gu"), (sign) =>
    sign === "\ufffd" || /\p{Co}/u.test(sign) ? sign : "",
  );

export const tidy = (text, told) => {
  const folded = text.normalize("NFC").split(/\s+/).filter(Boolean).join(" ");
  return told.typography.reduce(
    (so_far, [pattern, put]) => so_far.replace(new RegExp(pattern, "gu"), put),
    folded,
  );
};

export const sentences = (text, told) =>
  text
    .replace(new RegExp(told.link, "gu"), "]")
    .split(new RegExp(told.sentence, "u"))
    .filter((part) => strip(part, " -*+\n"))
    .map((part) => strip(part, " -*+"));

const strip = (text, signs) => {
  let [start, end] = [0, text.length];
  while (start < end && signs.includes(text[start])) start += 1;
  while (end > start && signs.includes(text[end - 1])) end -= 1;
  return text.slice(start, end);
};
