// The page's one state and what changes it. Nothing is kept in the browser and nothing is sent.
import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { Story, idOf, plural } from "./context.js";
import { filled, fitting, onOneLine, settled } from "./data.js";
import { changed, opened, written } from "./file.js";
import { formSchema } from "./form-schema.js";
import { createTheme } from "./library.js";
import { Bar, Happened, Opening, Saving, Still, Unfit } from "./parts.jsx";
import { Previews } from "./preview.jsx";
import { show } from "./findings.jsx";
import { happened } from "./rules/story.js";
import { fill } from "./rules/text.js";
import { EMPTY, findingsOf, limitOf, nameOf, stillMissing, unfitOf, visibleFindings } from "./state.js";

const START = { story: EMPTY, name: null, file: null, trouble: null, asked: false, touched: new Set(), leave: false, saved: "" };

export const App = ({ page, help }) => {
  const schema = useMemo(() => formSchema(page), [page]);
  const Form = useMemo(() => createTheme(), []);
  const [state, setState] = useState(START);
  const [live, say] = useState("");
  const dirty = useRef(false);
  const summary = useRef(null);
  const change = (fields) => setState((before) => ({ ...before, ...fields }));

  const later = useDeferredValue(state);
  const findings = useMemo(() => findingsOf(later, page, schema), [later.story, later.name, later.file, page, schema]);
  const shown = visibleFindings(findings, state, idOf);
  const unfit = state.file && !state.leave ? state.file.unfit : [];
  useAnnounced(shown, page, say);
  useLeaving(dirty);

  const onStory = ({ formData }) => {
    dirty.current = true;
    setState((before) => ({ ...before, saved: "", story: settled(formData, before.story, page) }));
  };
  const afterPress = useAfterPress();
  const onBlur = (id) => afterPress(() => setState((before) => (before.touched.has(id) ? before : { ...before, touched: new Set(before.touched).add(id) })));
  const onOpen = async (file) => {
    if (dirty.current && !window.confirm(page.words.replace_ask)) return;
    const read = opened(await file.arrayBuffer());
    if (read.trouble) return change({ trouble: { ...read, file: file.name } });
    dirty.current = false;
    return setState({ ...START, ...begun(read, file.name, page), asked: true });
  };
  useDropping(onOpen);
  const onSave = () => {
    const id = nameOf(state, page) || "story";
    download(`${id}.yml`, textOf(state, page));
    dirty.current = false;
    change({ asked: true, saved: `${id}.yml` });
    setTimeout(() => summary.current?.focus(), 0);
  };
  const onComposite = () => {
    onStory({ formData: { ...state.story, provenance: { kind: "composite" } } });
    setTimeout(() => show("root_provenance_experiences"), 50);
  };

  // What a panel says at length stands nowhere else.
  const told = happened(state.story) && page.rules.sentences.happened.code;
  const onResponse = (response) => onStory({ formData: { ...state.story, responses: [...(state.story.responses ?? []), response] } });
  const context = {
    page, say, onResponse,
    at: (id) => {
      const found = shown.filter((finding) => idOf(finding.keys) === id && finding.code !== told);
      return { found, has: found.length > 0, wrong: found.some(({ severity }) => severity === "error") };
    },
    limitAt: (id) => limitOf(id, state.story, page),
    still: <Still finding={stillMissing(findings)} />,
    parts: { happened: happened(state.story) && <Happened help={help} onComposite={onComposite} /> },
  };
  const all = [...shown, ...unfit.map((each) => ({ ...each, keys: [], link: "unfit-box" }))];
  return (
    <Story.Provider value={context}>
      <div className="form-columns">
        <div className="form-main">
          <Opening file={state.file} trouble={state.trouble} onOpen={onOpen} />
          <Unfit unfit={state.file?.unfit ?? []} leave={state.leave} onLeave={(leave) => change({ leave })} />
          <Form key={state.file?.key ?? "new"} schema={schema} formData={state.story} onChange={onStory} onBlur={onBlur} />
        </div>
        <div className="form-side"><Previews story={later.story} name={nameOf(later, page)} /></div>
        <div className="form-end">
          <Saving
            name={nameOf(state, page)} findings={all} asked={state.asked} saved={state.saved} summary={summary}
            onName={(name) => { dirty.current = true; change({ name, saved: "" }); }} onSave={onSave}
          />
        </div>
      </div>
      <Bar />
      <p className="spoken" role="status" aria-live="polite">{live}</p>
    </Story.Provider>
  );
};

// The state that an opened file begins with.
const begun = (read, fileName, page) => {
  const fit = fitting(read.data, page.schema, page.schema) ?? {};
  const id = fileName.replace(/\.ya?ml$/i, "");
  const file = { ...read, id, key: `${id} ${Date.now()}`, before: filled(fit).story, unfit: unfitOf(read, page) };
  return { story: { ...EMPTY, ...fit }, name: id, file };
};

// The YAML: of an opened file only what changed is written anew.
const textOf = ({ story, file, leave }, page) => {
  const told = filled(onOneLine(story, file?.data)).story;
  if (!file) return written(told, page);
  const dropped = leave ? file.unfit.filter(({ code }) => code !== "FIELD004").map(({ keys }) => keys) : [];
  return changed(file, file.before, told, page, dropped);
};

const download = (name, text) => {
  const link = document.createElement("a");
  const address = URL.createObjectURL(new Blob([text], { type: "application/yaml;charset=utf-8" }));
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
};

// Tells listeners how many findings there are, once the number has settled.
const useAnnounced = (shown, page, say) => {
  const before = useRef(0);
  useEffect(() => {
    const timer = setTimeout(() => {
      if (before.current === shown.length) return;
      before.current = shown.length;
      say(shown.length ? plural(page.words.found, shown.length, fill) : page.words.found_none);
    }, 900);
    return () => clearTimeout(timer);
  }, [shown.length]);
};

const useLeaving = (dirty) => {
  useEffect(() => {
    const ask = (event) => { if (dirty.current) event.preventDefault(); };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, []);
};

// Does something now, or, while the mouse or finger is down, once it is up: what appears on leaving
// a field would else push away the very button that is being pressed.
const useAfterPress = () => {
  const waiting = useRef(null);
  useEffect(() => {
    const down = () => { waiting.current = []; };
    const up = () => {
      const todo = waiting.current ?? [];
      waiting.current = null;
      setTimeout(() => todo.forEach((each) => each()), 0);
    };
    const ends = ["pointerup", "pointercancel", "blur"];
    window.addEventListener("pointerdown", down);
    ends.forEach((end) => window.addEventListener(end, up));
    return () => {
      window.removeEventListener("pointerdown", down);
      ends.forEach((end) => window.removeEventListener(end, up));
    };
  }, []);
  return (act) => (waiting.current ? waiting.current.push(act) : act());
};

// A file dropped anywhere is opened; without this the browser would leave the page for it.
const useDropping = (onOpen) => {
  const latest = useRef(onOpen);
  latest.current = onOpen;
  useEffect(() => {
    const over = (event) => event.preventDefault();
    const drop = (event) => {
      if (event.defaultPrevented) return;
      event.preventDefault();
      const [file] = event.dataTransfer?.files ?? [];
      if (file) latest.current(file);
    };
    window.addEventListener("dragover", over);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("drop", drop);
    };
  }, []);
};
