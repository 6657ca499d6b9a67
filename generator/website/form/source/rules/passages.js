// The texts of a story, and who speaks in them (generator/checks/texts.py and speech.py).
import { isProse, leaves } from "./shape.js";
import { compile, findAll, finds } from "./text.js";

// Every text that people read, as [{ keys, text }].
export const passages = (story, page) =>
  leaves(story, page.schema, page.schema)
    .filter(({ value, shape }) => typeof value === "string" && isProse(shape))
    .map(({ keys, value }) => ({ keys, text: value }));

const last = (keys) => keys[keys.length - 1];

export const reading = (story, page) => {
  const { speech, values } = page.rules;
  const all = passages(story, page);
  const denial = compile(speech.denial);
  const ends = compile(speech.sentence_end);
  const quotes = compile(speech.quoted);

  const before = (text, start) => {
    const cut = text.slice(0, start);
    const found = findAll(ends, cut).map((end) => end.index + end.text.length);
    return cut.slice(Math.max(0, ...found));
  };
  const unquoted = (text) =>
    findAll(quotes, text).reduce(
      (left, { index, text: said }) =>
        left.slice(0, index) + " ".repeat(said.length) + left.slice(index + said.length),
      text,
    );
  const response = (keys) => (keys[0] === "responses" ? story.responses[keys[1]] : null);
  const inTheStory = ({ keys }) =>
    speech.story_fields.includes(keys[0]) ||
    (response(keys)?.role !== "affected" && speech.not_advised.includes(response(keys)?.lands));
  const voice = all
    .filter((each) => !speech.heard_fields.includes(last(each.keys)) && !inTheStory(each))
    .map(({ keys, text }) => ({
      keys,
      text: keys.some((key) => speech.watched_fields.includes(key)) ? unquoted(text) : text,
    }));
  const of = {
    story: all.filter(({ keys }) => !speech.address_fields.includes(last(keys))),
    told: all.filter(({ keys }) => values.told_fields.includes(keys[0])),
    affected: all.filter(
      ({ keys }) =>
        response(keys)?.role === "affected" && values.graded_fields.includes(keys[2]),
    ),
    voice,
    ours: all,
  };
  return { of, before, unquoted, denied: (text, start) => finds(denial, before(text, start)) };
};
