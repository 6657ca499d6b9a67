// Names in stories (generator/checks/names.py): places, nationalities, whole persons.
import { compile, findAll } from "./text.js";

const bare = (name) => name.replace(/['’]s$/, "");
const stems = (word) => [word, word.replace(/s$/, ""), word.replace(/es$/, "")];

// [{ keys, offset, text, severity }], each name once; the heaviness is Python's.
// all: every text of the story, whose small words are everyday words.
export const persons = (texts, all, { letters, names }) => {
  const [pair, alone, small, opens] = ["pair", "alone", "small", "opens"].map((key) => compile(letters[key]));
  const everyday = new Set(names.everyday);
  for (const { text } of all) for (const word of findAll(small, text)) everyday.add(word.text);
  const known = { everyday, ...sets(names) };
  known.alone = new Set(texts.flatMap(({ text }) => findAll(alone, text).map((found) => found.groups[0])));
  const seen = new Set();
  return texts.flatMap(({ keys, text }) =>
    pairs(pair.strict, text).flatMap(({ index, both }) => {
      const starts = findAll(opens, text.slice(0, index)).length > 0;
      const severity = judged(both, starts, known);
      const said = both.join(" ");
      if (!severity || seen.has(said)) return [];
      seen.add(said);
      return [{ keys, index, in: text, text: said, severity }];
    }),
  );
};

const sets = (names) => ({
  titles: new Set(names.titles),
  roles: new Set(names.roles),
  not: new Set(names.not_surnames),
});

const judged = ([first, second], opens, known) => {
  if (known.titles.has(first)) return known.roles.has(second) ? null : "note";
  if ([first, second].some((word) => known.not.has(word) || known.roles.has(word))) return null;
  const called = known.alone.has(second) && !known.alone.has(first);
  if (opens && (called || stems(first.toLowerCase()).some((stem) => known.everyday.has(stem)))) return null;
  const count = [first, second].filter((word) => known.everyday.has(word.toLowerCase())).length;
  return ["error", "warning", null][count];
};

// Two capitalised words in a row; a third makes a second pair.
const pairs = (regexp, text) => {
  const found = [];
  let from = 0;
  for (;;) {
    regexp.lastIndex = from;
    const next = regexp.exec(text);
    if (!next) return found;
    found.push({ index: next.index, both: [bare(next[1]), bare(next[2])] });
    from = next.index + next[1].length + 1;
  }
};
