// The controls: plain ones of the browser, with their hints and findings told to screen readers.
import { useLayoutEffect, useRef } from "react";
import { foundId, hintId, leftId, useStory } from "./context.js";

const told = (id, story) => {
  const { wrong, has } = story.at(id);
  const by = [hintId(id), has && foundId(id), story.limitAt(id) && leftId(id)].filter(Boolean).join(" ");
  return { "aria-describedby": by, "aria-invalid": wrong || undefined };
};

const handlers = ({ id, onChange, onBlur }) => ({
  onChange: ({ target }) => onChange(target.value === "" ? undefined : target.value),
  onBlur: ({ target }) => onBlur(id, target.value),
});

// A text of any length: it grows with what is written.
const Long = (props) => {
  const { id, value, schema } = props;
  const story = useStory();
  const box = useRef(null);
  useLayoutEffect(() => {
    box.current.style.height = "auto";
    box.current.style.height = `${box.current.scrollHeight + 4}px`;
  }, [value]);
  return (
    <textarea id={id} ref={box} rows={schema.rows ?? 2} value={value ?? ""} {...handlers(props)} {...told(id, story)} />
  );
};

export const TextWidget = (props) => {
  const { id, value, schema } = props;
  const story = useStory();
  if (schema.long) return <Long {...props} />;
  const numeric = schema.numeric ? { inputMode: "numeric", className: "short" } : {};
  return <input id={id} type="text" autoComplete="off" {...numeric} value={value ?? ""} {...handlers(props)} {...told(id, story)} />;
};

export const SelectWidget = (props) => {
  const { id, value, schema } = props;
  const story = useStory();
  const { words } = story.page;
  const known = schema.oneOf.some((each) => each.const === value);
  return (
    <select id={id} value={value ?? ""} {...handlers(props)} {...told(id, story)}>
      <option value="">{words.choose}</option>
      {schema.oneOf.map((each) => <option key={each.const} value={each.const}>{each.title}</option>)}
      {value && !known && <option value={value}>{value}</option>}
    </select>
  );
};

// Yes and no, and any other list that is short enough to be seen whole.
export const RadioWidget = ({ id, value, schema, onChange, onBlur }) => {
  const story = useStory();
  return (
    <div className="options" {...told(id, story)} role="radiogroup" aria-labelledby={`${id}-label`}>
      {schema.oneOf.map((each, at) => (
        <label key={each.const} className="option">
          <input
            type="radio" id={at ? `${id}-${each.const}` : id} name={id} value={each.const}
            checked={value === each.const} onChange={() => onChange(each.const)} onBlur={() => onBlur(id, value)}
          />
          <span>{each.title}</span>
        </label>
      ))}
    </div>
  );
};

// Several of a list; the order is that of choosing. What the list does not have can be taken out.
export const CheckboxesWidget = ({ id, value = [], schema, onChange, onBlur }) => {
  const story = useStory();
  const chosen = Array.isArray(value) ? value : [];
  const choices = schema.items.oneOf;
  const unknown = chosen.filter((each) => !choices.some((choice) => choice.const === each));
  const all = [...choices, ...unknown.map((each) => ({ const: each, title: each }))];
  const toggle = (each) =>
    onChange(chosen.includes(each) ? chosen.filter((one) => one !== each) : [...chosen, each]);
  return (
    <div className="options ticks" {...told(id, story)} role="group" aria-labelledby={`${id}-label`}>
      {all.map((each, at) => (
        <label key={each.const} className="option">
          <input
            type="checkbox" id={at ? `${id}-${each.const}` : id} checked={chosen.includes(each.const)}
            onChange={() => toggle(each.const)} onBlur={() => onBlur(id, chosen)}
          />
          <span>{each.title}</span>
        </label>
      ))}
    </div>
  );
};
