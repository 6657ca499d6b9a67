// Reads {id, story} a line and answers with what the form's own rules find, a line each.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

const [source, data] = process.argv.slice(2);
const { check } = await import(`${source}/rules/index.js`);
const { proposedId } = await import(`${source}/rules/fields.js`);
const page = JSON.parse(readFileSync(data, "utf8"));
for await (const line of createInterface({ input: process.stdin })) {
  const { id, story, title } = JSON.parse(line);
  const answer = title === undefined ? check(story, id, page) : proposedId(title, page);
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
