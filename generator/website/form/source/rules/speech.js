// How findings speak (generator/reading/speech.py): names of things, and the nearest valid word.
import { characters } from "./text.js";

const SHOWN = 40;

export const shown = (text) => {
  const line = [...text].slice(0, SHOWN * 4).join("").split(/\s+/).filter(Boolean).join(" ");
  const short = characters(line) <= SHOWN && characters(text) <= SHOWN * 4;
  return short ? line : `${[...line].slice(0, SHOWN).join("")}…`;
};
export const quoted = (text) => `“${shown(text)}”`;
export const name = (text) => `\`${shown(text)}\``;

export const names = (choices, last = "or") => {
  const each = choices.map(name);
  if (each.length === 1) return each[0];
  return `${each.slice(0, -1).join(", ")} ${last} ${each[each.length - 1]}`;
};

// "`says` in item 2 of `responses`"; the scenario where it is all of it.
export const subject = (keys) => {
  if (!keys.length) return "a scenario";
  const parts = keys.map((key) => (typeof key === "number" ? `item ${key + 1}` : name(key)));
  let said = parts[parts.length - 1];
  for (let at = keys.length - 1; at > 0; at -= 1) {
    said += `${typeof keys[at] === "number" ? " of " : " in "}${parts[at - 1]}`;
  }
  return said;
};

export const sentence = (text) => text.slice(0, 1).toUpperCase() + text.slice(1);

export const count = (number, thing) =>
  `${number.toLocaleString("en-GB")} ${thing}${number === 1 ? "" : "s"}`;

const plain = (word) =>
  word.toLowerCase().replace(/[_-]/g, " ").split(/\s+/).filter(Boolean).join("-");

// The choice that the word most likely means, or null.
export const nearest = (word, choices) => {
  const options = new Map(choices.map((choice) => [plain(choice), choice]));
  const wanted = plain(word.slice(0, 200));
  if (options.has(wanted)) return options.get(wanted);
  const close = [...options.keys()]
    .map((key) => [likeness(key, wanted), key])
    .filter(([score]) => score >= 0.7)
    .sort(([one, a], [other, b]) => other - one || (a < b ? 1 : -1))[0];
  if (close) return options.get(close[1]);
  const holding = [...options].filter(([key]) => key.split("-").includes(wanted));
  return holding.length === 1 ? holding[0][1] : null;
};

export const didYouMean = (word, choices, otherwise) => {
  const guess = nearest(word, choices);
  if (guess) return `Did you mean ${name(guess)}?`;
  return choices.length ? `${otherwise}: ${names(choices, "and")}.` : "";
};

// How alike two words are, from 0 to 1, as Python's difflib measures it.
const likeness = (one, other) => {
  const total = one.length + other.length;
  return total ? (2 * alike(one, other)) / total : 1;
};

const alike = (one, other) => {
  let [best, from, at] = [0, 0, 0];
  let before = [];
  for (let i = 0; i < one.length; i += 1) {
    const row = [];
    for (let j = 0; j < other.length; j += 1) {
      if (one[i] !== other[j]) continue;
      row[j] = (before[j - 1] ?? 0) + 1;
      if (row[j] > best) [best, from, at] = [row[j], i - row[j] + 1, j - row[j] + 1];
    }
    before = row;
  }
  if (!best) return 0;
  return (
    alike(one.slice(0, from), other.slice(0, at)) +
    best +
    alike(one.slice(from + best), other.slice(at + best))
  );
};
