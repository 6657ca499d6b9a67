// What was found: beside a field, and as a list with links to the fields.
import { foundId, idOf, plural, useStory } from "./context.js";
import { labelOf } from "./form-schema.js";
import { fill } from "./rules/text.js";

// A sentence of `check`: what stands in backticks is a field, a choice or a command.
export const Coded = ({ text }) =>
  text.split("`").map((part, at) => (at % 2 ? <code key={at}>{part}</code> : part));

const weights = { error: "to_mend", warning: "look_again", note: "to_know" };

const Finding = ({ finding, words, link }) => (
  <>
    <b className={`weight ${finding.severity}`}>{words[weights[finding.severity]]}</b>{" "}
    {link ? <a href={`#${link}`} onClick={(event) => { event.preventDefault(); show(link); }}><Coded text={finding.message} /></a> : <Coded text={finding.message} />}{" "}
    {finding.hint && <span className="way"><Coded text={finding.hint} /></span>} <span className="code">{finding.code}</span>
  </>
);

// Beside its field; empty where nothing was found.
export const FieldFindings = ({ id }) => {
  const story = useStory();
  const { found } = story.at(id);
  if (!found.length) return null;
  return (
    <ul className="found" id={foundId(id)}>
      {found.map((finding, at) => (
        <li key={at} className={finding.severity}><Finding finding={finding} words={story.page.words} /></li>
      ))}
    </ul>
  );
};

// All of them, each with a link to its field.
export const Summary = ({ findings, innerRef }) => {
  const { page } = useStory();
  const { words } = page;
  const head = findings.length ? plural(words.found, findings.length, fill) : words.found_none;
  return (
    <div className="summary" ref={innerRef} tabIndex={-1} aria-labelledby="summary-head">
      <h3 id="summary-head">{head}</h3>
      {findings.length > 0 && (
        <ul>
          {findings.map((finding, at) => (
            <li key={at}>
              <span className="where">{whereOf(finding, page)}</span>
              <Finding finding={finding} words={words} link={finding.link ?? (finding.keys.length ? idOf(finding.keys) : "file-name")} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};

const whereOf = ({ keys, line, column }, page) => {
  if (line) return fill(page.words.at_line, { line, column });
  return keys.length ? labelOf(keys, page) : page.words.name;
};

// Brings a field to the eye and gives it the focus, opening what it is folded in.
export const show = (id) => {
  const field = nearest(id);
  if (!field) return;
  for (let up = field.closest("details"); up; up = up.parentElement.closest("details")) up.open = true;
  field.scrollIntoView({ block: "center" });
  field.focus({ preventScroll: true });
};

// The field itself, or the nearest one around it that is there.
const nearest = (id) => {
  const parts = id.split("_");
  for (let length = parts.length; length; length -= 1) {
    const found = document.getElementById(parts.slice(0, length).join("_"));
    if (found) return found;
  }
  return null;
};
