// A close likeness of the card, the slides and the page, from the same words, colours and sizes.
// Lengths are those of the printed card (millimetres, points) and of a slide, scaled to the column.
import { useLayoutEffect, useRef, useState } from "react";
import { plural, useStory } from "./context.js";
import { fill, words as count } from "./rules/text.js";
import { limitOf } from "./state.js";

const CARD = { most: 12.5, least: 11, prompts: 3, sayings: 3 }; // printables/face.py, A6
const SLIDE = [36, 30]; // decks/kinds/story_layouts.py: one beat, one long beat

export const Previews = ({ story, name }) => {
  const { page } = useStory();
  const { words } = page;
  const [kind, choose] = useState("card");
  const Kind = { card: Card, slides: Slides, page: Page }[kind];
  return (
    <section className="preview" aria-labelledby="preview" id="previews" tabIndex={-1}>
      <h2 id="preview">{words.preview_head}</h2>
      <p className="intro">{words.preview_intro}</p>
      <div className="kinds" role="group" aria-labelledby="preview">
        {Object.entries(words.preview_kinds).map(([each, label]) => (
          <button key={each} type="button" aria-pressed={each === kind} onClick={() => choose(each)}>{label}</button>
        ))}
      </div>
      <Kind story={story} name={name} page={page} look={page.looks[story.theme]} />
    </section>
  );
};

// The theme's shape as every medium draws it; it carries no words.
const Shape = ({ look }) => (look ? <span className="shape-slot" dangerouslySetInnerHTML={{ __html: look.svg }} /> : null);

// ", 12 words left of 70", as beside the field with that id.
const counted = (text, id, page) => {
  const most = limitOf(id, {}, page);
  const left = most - count(text ?? "");
  return `: ${plural(left < 0 ? page.words.over : page.words.left, Math.abs(left), fill, { most })}`;
};

const labelOf = (page, field, value) => page.choices[field].find(([key]) => key === value)?.[1] ?? "";
const texts = (value) => (Array.isArray(value) ? value.filter((each) => typeof each === "string" && each.trim()) : []);
const yes = (value) => value === "yes";

const saidOnCard = (story) => (story.responses ?? []).filter((each) => yes(each.on_card) && each.says);
// A draft's first words stand in, so that the card shows something from the first line on.
const sayings = (story) => {
  const chosen = saidOnCard(story);
  return (chosen.length ? chosen : (story.responses ?? []).filter((each) => each.says)).slice(0, CARD.sayings);
};

const marksOf = (story, { shown }) => {
  const kind = story.provenance?.kind;
  const from = kind && fill(shown[`mark_${kind}`], { n: story.provenance.experiences ?? 3 });
  return [shown.mark_draft, from, shown.mark_not_lived].filter(Boolean);
};

// Sets the largest size that fits, from most down to least; says when even that is too large.
const useFit = (sizes, ...parts) => {
  const box = useRef(null);
  const [full, setFull] = useState(false);
  useLayoutEffect(() => {
    const fits = () => box.current.scrollHeight <= box.current.clientHeight + 1 && box.current.scrollWidth <= box.current.clientWidth + 1;
    const found = sizes.find((size) => {
      box.current.style.setProperty("--size", size);
      return fits();
    });
    setFull(found === undefined);
  }, parts);
  return [box, full];
};

const steps = Array.from({ length: (CARD.most - CARD.least) * 4 + 1 }, (_, n) => CARD.most - n / 4);

const Empty = ({ words }) => <span className="empty">{words.preview_empty}</span>;

const Full = ({ full, said }) => (full ? <p className="full" role="status">{said}</p> : null);

const Card = ({ story, name: id, page, look }) => {
  const { shown, words } = page;
  const text = story.card_story || texts(story.story)[0];
  const place = [labelOf(page, "setting", story.setting), story.roles?.affected].filter(Boolean).join("  ·  ");
  const level = story.intensity ? fill(shown.level, { level: story.intensity }) : "";
  const said = sayings(story);
  const prompts = texts(story.prompts).slice(0, CARD.prompts);
  const [front, frontFull] = useFit(steps, text, story.title, story.question, story.content_note, look, place);
  const [back, backFull] = useFit(steps, JSON.stringify([prompts, said, story.routes, story.behaviour]), story.title, id);
  const name = look?.look ?? "look-none";
  return (
    <div className="faces">
      <figure>
        <figcaption>{words.preview_front}{counted(text, "root_card_story", page)}</figcaption>
        <div className="a6-frame as-printed"><div className={`a6 front ${name}`}>
          <div className="a6-band">
            <p className="a6-eyebrow">{shown.campaign}</p>
            <div><p className="a6-theme">{look?.short}</p><p className="a6-small">{place}</p></div>
            <Shape look={look} />
          </div>
          <p className="a6-note"><b>{shown.content_note}</b> {story.content_note}</p>
          <div className="a6-body">
            <p className="a6-title">{story.title || <Empty words={words} />}</p>
            <div className="a6-story" ref={front}><p>{text || <Empty words={words} />}</p></div>
            <div className="a6-ask"><p>{story.question}</p><p className="a6-code">{shown.no_address}</p></div>
            <p className="a6-foot">{marksOf(story, page).join(" ")}</p>
          </div>
        </div></div>
        <Full full={frontFull} said={fill(words.preview_full, { side: words.preview_front })} />
      </figure>
      <figure>
        <figcaption>{words.preview_back}</figcaption>
        <div className="a6-frame as-printed"><div className={`a6 back ${name}`}>
          <div className="a6-strip"><p>{story.title}</p><p>{level}</p><Shape look={look} /></div>
          <div className="a6-body">
            <div className="a6-back" ref={back}>
              <p className="a6-head">{shown.ask_head}</p>
              <ol>{prompts.map((each, at) => <li key={at}>{each}</li>)}</ol>
              {!prompts.length && <p><Empty words={words} /></p>}
              <p className="a6-head">{shown.say_head}</p>
              {said.map((each, at) => (
                <div key={at} className="a6-saying">
                  {each.role !== said[at - 1]?.role && <p className="a6-who">{labelOf(page, "responses.role", each.role)}</p>}
                  <p className="a6-says">{each.says}</p>
                </div>
              ))}
              <div className="a6-ways">
                {ways(story, page).map(([head, route]) => <p key={head}><b>{head}</b> {route}</p>)}
              </div>
            </div>
            <p className="a6-foot">{shown.marks.join(" ")}<br />{fill(shown.passport, { id, edition: shown.edition })}</p>
          </div>
        </div></div>
        <Full full={backFull} said={fill(words.preview_full, { side: words.preview_back })} />
      </figure>
    </div>
  );
};

// Where to turn, as on the printed card (printables/cards.py).
const ways = (story, { shown, texts: { serious } }) => {
  const reach = (route) => [!route.contact, route.kind !== "someone-to-talk-to"].map(Number).join("");
  const ready = (story.routes ?? []).map((key) => shown.routes[key]).filter((route) => route && !route.waiting)
    .sort((one, other) => reach(one).localeCompare(reach(other)));
  const line = (route) => route && [route.title, route.contact].filter(Boolean).join(". ");
  const danger = ready.find((route) => route.kind === "emergency");
  const talk = ready.find((route) => route.kind !== "emergency" && !route.formal);
  const formal = ready.find((route) => route.formal);
  return [
    danger && [shown.card_danger, danger.contact || danger.title],
    [shown.card_talk, line(talk) ?? shown.card_not_given],
    serious.includes(story.behaviour) && [shown.card_formal, line(formal) ?? shown.card_not_given],
  ].filter(Boolean);
};

const Slides = ({ story, page, look }) => {
  const beats = texts(story.story);
  const all = beats.length ? beats : [""];
  return (
    <div className="slides">
      {all.map((beat, at) => <Slide key={at} {...{ beat, at, story, page, look }} total={all.length} />)}
    </div>
  );
};

const Slide = ({ beat, at, total, story, page, look }) => {
  const { words, shown } = page;
  const [box, full] = useFit(SLIDE, beat);
  return (
    <figure>
      <figcaption>{fill(words.preview_slide, { n: at + 1 })}{counted(beat, `root_story_${at}`, page)}</figcaption>
      <div className="slide-frame as-printed"><div className={`slide ${look?.look ?? "look-none"}`}>
        <div className="slide-panel">
          <p className="slide-title">{story.title}</p>
          <p className="slide-part">{fill(shown.part, { n: at + 1, total })}</p>
          <Shape look={look} />
        </div>
        <div className="slide-text" ref={box}><p>{beat || <Empty words={words} />}</p></div>
      </div></div>
      <Full full={full} said={words.preview_slide_full} />
    </figure>
  );
};

const Page = ({ story, page, look }) => {
  const { shown, words } = page;
  const chips = [
    labelOf(page, "setting", story.setting),
    story.behaviour && labelOf(page, "behaviour", story.behaviour),
    story.intensity && fill(shown.level, { level: story.intensity }),
    story.minutes && fill(story.minutes === "1" ? shown.minutes.one : shown.minutes.other, { n: story.minutes }),
  ].filter(Boolean);
  const impacts = ["person", "team", "patients"].filter((key) => story.impact?.[key]);
  const roles = page.choices["responses.role"].map(([role, label]) => [label, (story.responses ?? []).filter((each) => each.role === role && (each.does || each.says))]);
  return (
    <div className="web" aria-live="off">
      <div className={`band ${look?.look ?? ""}`}>
        <div className="wrap">
          <p className="band-theme"><Shape look={look} /> {look?.title}</p>
          <p className="web-title">{story.title || <Empty words={words} />}</p>
        </div>
      </div>
      <div className={`band-foot ${look?.look ?? ""}`}><ul className="chips">{chips.map((chip) => <li key={chip}>{chip}</li>)}</ul></div>
      <div className="web-body">
        <p className="note"><b>{shown.content_note}</b> {story.content_note} {shown.leave_any_time}</p>
        <p className="web-head">{shown.story_head}</p>
        {texts(story.story).map((beat, at) => <p key={at} className={at ? "web-text" : "web-text lead-in"}>{beat}</p>)}
        {!texts(story.story).length && <p><Empty words={words} /></p>}
        {marksOf(story, page).map((mark) => <p key={mark} className="web-mark">{mark}</p>)}
        <p className="web-head">{story.question || shown.choices_head}</p>
        {roles.filter(([, each]) => each.length).map(([label, each]) => (
          <div key={label} className="web-role">
            <p className="web-sub">{label}</p>
            {each.map((one, at) => <p key={at} className="web-choice">{one.does} {one.says && <q>{one.says}</q>}</p>)}
          </div>
        ))}
        {impacts.length > 0 && <p className="web-head">{shown.impact_head}</p>}
        {impacts.map((key) => (
          <div key={key}><p className="web-sub">{shown[`impact_${key}`]}</p><p className="web-text">{story.impact[key]}</p></div>
        ))}
        <p className="web-head">{shown.ask_head}</p>
        <ol className="web-asked">{texts(story.prompts).map((each, at) => <li key={at}>{each}</li>)}</ol>
      </div>
    </div>
  );
};
