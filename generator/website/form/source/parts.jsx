// The parts of the page beside the form itself: opening, the first question's answer, saving.
import { useState } from "react";
import { useStory } from "./context.js";
import { Coded, Summary, show } from "./findings.jsx";
import { fill } from "./rules/text.js";

export const Opening = ({ file, trouble, onOpen }) => {
  const { page } = useStory();
  const { words } = page;
  const [over, setOver] = useState(false);
  const drop = (event) => {
    event.preventDefault();
    setOver(false);
    if (event.dataTransfer.files[0]) onOpen(event.dataTransfer.files[0]);
  };
  return (
    <section
      className={over ? "opening over" : "opening"} aria-labelledby="open"
      onDragOver={(event) => { event.preventDefault(); setOver(true); }}
      onDragLeave={() => setOver(false)} onDrop={drop}
    >
      <h2 id="open">{words.open_head}</h2>
      <p className="hint" id="open-hint">{words.open_hint}</p>
      <label className="button ghost small file-button">
        <input
          type="file" id="open-file" accept=".yml,.yaml" aria-describedby="open-hint"
          onChange={({ target }) => { if (target.files[0]) onOpen(target.files[0]); target.value = ""; }}
        />
        <span>{words.open_button}</span>
      </label>
      <div role="status">
        {file && !trouble && <p className="opened">{fill(words.opened, { file: `${file.id}.yml` })}</p>}
        {trouble && <Trouble {...trouble} />}
      </div>
    </section>
  );
};

const Trouble = ({ file, trouble, line, column }) => {
  const { words } = useStory().page;
  const { message, hint } = words.troubles[trouble] ?? words.troubles.other;
  return (
    <div className="trouble">
      <p><b>{fill(words.not_opened, { file })}</b></p>
      <p>{line && <b>{fill(words.at_line, { line, column })}: </b>}{message} {hint}</p>
    </div>
  );
};

export const Unfit = ({ unfit, leave, onLeave }) => {
  const { words } = useStory().page;
  if (!unfit.length) return null;
  return (
    <section className="unfit" aria-labelledby="unfit" id="unfit-box" tabIndex={-1}>
      <h2 id="unfit">{words.unfit_head}</h2>
      <p>{words.unfit_intro}</p>
      <ul>
        {unfit.map(({ code, message, hint, line, column }, at) => (
          <li key={at}><b>{fill(words.at_line, { line, column })}:</b> <Coded text={message} /> <span className="way"><Coded text={hint} /></span> <span className="code">{code}</span></li>
        ))}
      </ul>
      <label className="option">
        <input type="checkbox" checked={leave} onChange={({ target }) => onLeave(target.checked)} />
        <span>{words.unfit_leave}</span>
      </label>
    </section>
  );
};

// What a yes to the first question leads to (P7).
export const Happened = ({ help, onComposite }) => {
  const { page } = useStory();
  const { words, rules } = page;
  const { message, hint, code } = rules.sentences.happened;
  return (
    <div className="happened" role="status">
      <h3>{words.happened_head}</h3>
      <p><Coded text={`${message} ${hint}`} /> <span className="code">{code}</span></p>
      <ul>{words.happened_do.map((each) => <li key={each}>{each}</li>)}</ul>
      <p className="happened-ways">
        {help && <a className="button" href={help}>{words.help_link}</a>}
        <button type="button" className="button ghost" onClick={onComposite}>{words.happened_origin}</button>
      </p>
    </div>
  );
};

// What release still asks for, in `check`'s words.
export const Still = ({ finding }) => {
  const { words } = useStory().page;
  if (!finding) return null;
  return (
    <details className="fold still">
      <summary><span>{words.still_head}</span></summary>
      <p className="still-fields"><Coded text={`${finding.message} ${finding.hint}`} /> <span className="code">{finding.code}</span></p>
    </details>
  );
};

export const Saving = ({ name, findings, asked, saved, summary, onName, onSave }) => {
  const { page } = useStory();
  const { words, contact } = page;
  return (
    <section className="saving" aria-labelledby="save" id="saving" tabIndex={-1}>
      <h2 id="save">{words.save_head}</h2>
      {asked && <Summary findings={findings} innerRef={summary} />}
      <div className="field">
        <label className="label" htmlFor="file-name">{words.name}</label>
        <p className="hint" id="file-name-hint">{words.name_hint}</p>
        <span className="file-name">
          <input id="file-name" type="text" autoComplete="off" spellCheck="false" aria-describedby="file-name-hint" value={name} onChange={({ target }) => onName(target.value)} />
          <span aria-hidden="true">.yml</span>
        </span>
      </div>
      <p className="limit">{words.not_email}</p>
      <p><button type="button" className="button" id="save-button" onClick={onSave}>{words.save}</button></p>
      <div role="status" className="saved">{saved && <p>{fill(words.saved, { file: saved })}</p>}</div>
      <p className="hint"><Coded text={words.rest} /></p>
      <h3>{words.next_head}</h3>
      <ol>{words.next_steps.map((each) => <li key={each}><Coded text={each} /></li>)}</ol>
      <p>{contact ? fill(words.next_contact, { contact }) : words.next_nobody}</p>
    </section>
  );
};

export const Bar = () => {
  const { words } = useStory().page;
  const to = (id) => (event) => { event.preventDefault(); show(id); };
  return (
    <nav className="form-bar" aria-label={words.bar}>
      <a href="#previews" onClick={to("previews")}>{words.to_preview}</a>
      <a href="#saving" onClick={to("saving")}>{words.to_save}</a>
    </nav>
  );
};
