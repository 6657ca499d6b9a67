// How fields, blocks and lists stand on the page. The form library knows what there is; where each
// field stands is in form-schema.js.
import { useEffect, useRef } from "react";
import { hintId, idOf, leftId, plural, useStory } from "./context.js";
import { FieldFindings } from "./findings.jsx";
import { ALWAYS_SHOWN, FIRST, FOLDED, NINE, groups } from "./form-schema.js";
import { fill, words as count } from "./rules/text.js";

const nameOf = (path) => path.filter((key) => typeof key === "string").join(".");
const lastOf = (path) => path[path.length - 1];

// "Part 2" of a list, or the field's question.
const called = (path, schema, words) => {
  const last = lastOf(path);
  if (typeof last !== "number") return schema.title;
  const list = words.lists[nameOf(path)];
  return list ? fill(list.item, { n: last + 1 }) : `${last + 1}`;
};

const Left = ({ id, value }) => {
  const story = useStory();
  const most = story.limitAt(id);
  if (!most) return null;
  const left = most - count(value ?? "");
  const { words } = story.page;
  const said = plural(left < 0 ? words.over : words.left, Math.abs(left), fill, { most });
  return <p className={left < 0 ? "left over" : "left"} id={leftId(id)}>{said}</p>;
};

export const FieldTemplate = ({ id, children, schema, fieldPathId, formData, hidden }) => {
  const { page } = useStory();
  const { path } = fieldPathId;
  if (hidden || !path.length) return children;
  const name = called(path, schema, page.words);
  const isItem = typeof lastOf(path) === "number";
  const example = schema.examples && fill(page.words.example, { example: schema.examples[0] });
  const help = isItem ? null : [schema.description, example].filter(Boolean).join(" ");
  const hint = help && <p className="hint" id={hintId(id)}>{help}</p>;
  if (schema.type === "object" || schema.type === "array") {
    return (
      <fieldset className={`set set-${schema.type}`} id={schema.uniqueItems ? undefined : id} tabIndex={-1} aria-describedby={help ? hintId(id) : undefined}>
        <legend id={`${id}-label`}>{name}</legend>
        {hint}
        {children}
        <FieldFindings id={id} />
      </fieldset>
    );
  }
  const grouped = schema.oneOf && schema.oneOf.length <= 3;
  const Label = grouped ? "p" : "label";
  return (
    <div className="field">
      <Label className="label" id={`${id}-label`} htmlFor={grouped ? undefined : id}>{name}</Label>
      {hint}
      {children}
      <Left id={id} value={formData} />
      <FieldFindings id={id} />
    </div>
  );
};

const Fold = ({ head, children, count: written }) => (
  <details className="fold group">
    <summary><span>{head}</span>{written > 0 && <span className="written" aria-hidden="true">{written}</span>}</summary>
    <div className="group-body">{children}</div>
  </details>
);

// The whole form, or a block of fields in it.
export const ObjectFieldTemplate = (props) => (props.fieldPathId.path.length ? <Block {...props} /> : <Whole {...props} />);

const Whole = ({ properties }) => {
  const { page, still, parts } = useStory();
  const { words } = page;
  const of = (names) => properties.filter(({ name }) => names.includes(name)).map(({ content }) => content);
  return (
    <>
      <section aria-labelledby="first" className="first">
        <h2 id="first">{words.first_head}</h2>
        {of([FIRST])}
        {parts.happened}
      </section>
      <section aria-labelledby="nine" className="nine">
        <h2 id="nine">{words.nine_head}</h2>
        <p className="intro">{words.nine_intro}</p>
        {NINE.flatMap((name) => of([name]))}
      </section>
      <section aria-labelledby="more" className="more">
        <h2 id="more">{words.more_head}</h2>
        <p className="intro">{words.more_intro}</p>
        {groups(properties.map(({ name }) => name)).map(([group, names]) => (
          <Fold key={group} head={words.groups[group]}>
            {names.flatMap((name) => of([name]))}
          </Fold>
        ))}
        {still}
      </section>
    </>
  );
};

const Block = ({ properties, schema, formData, fieldPathId }) => {
  const { page } = useStory();
  const { words } = page;
  const { path } = fieldPathId;
  const place = nameOf(path);
  const there = schema.kinds
    ? schema.kinds[formData?.[schema.by]] ?? [schema.by, ...(ALWAYS_SHOWN[place] ?? [])]
    : properties.map(({ name }) => name);
  const fields = properties.filter(({ name }) => there.includes(name));
  const first = ALWAYS_SHOWN[place];
  const fold = first
    ? { head: words.response_more, fields: there.filter((name) => !first.includes(name)) }
    : FOLDED[place] && { head: words.groups[FOLDED[place].group], fields: FOLDED[place].fields };
  if (!fold) return <>{fields.map(({ content }) => content)}</>;
  const [shown, folded] = [false, true].map((inFold) =>
    fields.filter(({ name }) => fold.fields.includes(name) === inFold));
  return (
    <>
      {shown.map(({ content }) => content)}
      {folded.length > 0 && (
        <Fold head={fold.head}>
          {formData?.role === "affected" && <p className="affected">{words.affected_note}</p>}
          {folded.map(({ content }) => content)}
        </Fold>
      )}
    </>
  );
};

// The two choices that the person affected always has (P3), one press each.
const Quiet = ({ there, onAdd }) => {
  const { page } = useStory();
  const lacking = Object.keys(page.rules.values.always).filter((id) => !there.some((each) => each?.id === id && each.role === "affected"));
  return lacking.map((id) => (
    <button key={id} type="button" className="button ghost small" onClick={() => onAdd(id)}>{page.words.quiet_add[id]}</button>
  ));
};

export const ArrayFieldTemplate = ({ items, canAdd, onAddClick, fieldPathId, formData, schema }) => {
  const story = useStory();
  const { path, $id } = fieldPathId;
  const words = story.page.words.lists[nameOf(path)] ?? { add: "+", item: "{n}" };
  const wanted = useRef(false);
  useEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    const item = document.querySelector(`[data-item="${idOf([...path, items.length - 1])}"]`);
    item?.querySelector("input,textarea,select")?.focus();
    story.say(fill(story.page.words.added, { item: fill(words.item, { n: items.length }) }));
  }, [items.length]);
  const add = (event) => { wanted.current = true; onAddClick(event); };
  const addQuiet = (id) => { wanted.current = true; story.onResponse({ id, role: "affected" }); };
  return (
    <div className="list">
      {items}
      {canAdd && items.length < (schema.maxItems ?? Infinity) && (
        <p className="adding">
          <button type="button" className="button ghost small" id={`${$id}-add`} onClick={add}>{words.add}</button>
          {nameOf(path) === "responses" && <Quiet there={formData ?? []} onAdd={addQuiet} />}
        </p>
      )}
      {nameOf(path) === "responses" && <p className="affected">{story.page.words.quiet}</p>}
    </div>
  );
};

export const ArrayFieldItemTemplate = ({ children, buttonsProps, index, totalItems, schema }) => {
  const story = useStory();
  const { words } = story.page;
  const { path } = buttonsProps.fieldPathId;
  const list = words.lists[nameOf(path)];
  const item = list ? fill(list.item, { n: index + 1 }) : `${index + 1}`;
  const after = (said, change, focus) => (event) => {
    change(event);
    story.say(fill(said, { item }));
    setTimeout(() => document.getElementById(focus)?.focus(), 0);
  };
  const parent = idOf(path.slice(0, -1));
  const moveId = (at, way) => `${idOf([...path.slice(0, -1), at])}-${way}`;
  return (
    <div className={schema.type === "object" ? "item block" : "item"} data-item={idOf(path)}>
      {children}
      <p className="item-tools">
        {buttonsProps.hasMoveUp && (
          <button type="button" id={moveId(index, "up")} aria-label={fill(words.up, { item })}
            onClick={after(words.moved, buttonsProps.onMoveUpItem, moveId(index - 1, index > 1 ? "up" : "down"))}>↑</button>
        )}
        {buttonsProps.hasMoveDown && (
          <button type="button" id={moveId(index, "down")} aria-label={fill(words.down, { item })}
            onClick={after(words.moved, buttonsProps.onMoveDownItem, moveId(index + 1, index < totalItems - 2 ? "down" : "up"))}>↓</button>
        )}
        <button type="button" className="out" onClick={after(words.removed, buttonsProps.onRemoveItem, `${parent}-add`)}>
          {fill(words.remove, { item })}
        </button>
      </p>
    </div>
  );
};

const Nothing = () => null;

export const templates = {
  FieldTemplate, ObjectFieldTemplate, ArrayFieldTemplate, ArrayFieldItemTemplate,
  ErrorListTemplate: Nothing, FieldErrorTemplate: Nothing, FieldHelpTemplate: Nothing,
  DescriptionFieldTemplate: Nothing, TitleFieldTemplate: Nothing,
};
