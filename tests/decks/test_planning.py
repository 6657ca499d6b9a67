from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from generator.decks.inputs import DeckInputs
from generator.decks.kinds.objectives import agenda_rows
from generator.decks.plan import Grid, SlidePlan, Text, Value
from generator.decks.planning import deck_slides, plan_deck
from generator.editorial.agenda import agenda
from generator.model.scenario import AffectedResponse, Scenario
from generator.model.session import Session


def words(value: Value | None) -> str:
    if isinstance(value, Text):
        return "\n".join(each.text for each in value.paras)
    if isinstance(value, Grid):
        return "\n".join(cell.text for row in value.cells() for cell in row)
    return ""


def notes(plan: SlidePlan) -> str:
    return "\n".join(each.text for each in plan.notes)


def shown(plan: SlidePlan) -> str:
    return "\n".join([plan.title.joined, *(words(value) for _, value in plan.fills)])


def titled(inputs: DeckInputs, start: str) -> list[SlidePlan]:
    return [plan for plan in plan_deck(inputs) if plan.title.joined.startswith(start)]


def with_session(inputs: DeckInputs, **changes: object) -> DeckInputs:
    assert inputs.session is not None
    return replace(inputs, session=inputs.session.model_copy(update=changes))


def with_story(inputs: DeckInputs, change: Callable[[Scenario], dict[str, object]]) -> DeckInputs:
    first, *rest = inputs.told
    scenario = first.scenario.model_copy(update=change(first.scenario))
    return replace(inputs, told=(replace(first, scenario=scenario), *rest))


def test_every_slide_has_notes(inputs: DeckInputs) -> None:
    assert [plan.title.joined for plan in plan_deck(inputs) if not notes(plan).strip()] == []


def test_no_two_slides_have_one_title(inputs: DeckInputs) -> None:
    titles = [slide.title for slide in deck_slides(inputs)[0]]
    assert sorted(titles) == sorted(set(titles))


def test_the_shipped_session_fits(inputs: DeckInputs) -> None:
    assert deck_slides(inputs)[1] == ()


def test_notes_begin_with_the_blocks_clock(inputs: DeckInputs) -> None:
    assert inputs.session is not None
    for timed in agenda(inputs.session):
        plans = [plan for plan in titled(inputs, timed.block.title) if not plan.hidden]
        assert all(timed.clock in plan.notes[0].text for plan in plans)


def test_notes_say_ask_and_watch_what_the_content_does(inputs: DeckInputs) -> None:
    assert inputs.session is not None
    everything = "\n".join(notes(plan) for plan in plan_deck(inputs))
    for block in inputs.session.blocks:
        for said in (*block.say, *block.ask, *block.watch_for):
            assert said in everything


def test_agenda_times_come_from_the_blocks(inputs: DeckInputs) -> None:
    assert inputs.session is not None
    starts = {timed.block.title: timed.clock[:5] for timed in agenda(inputs.session)}
    rows = agenda_rows(inputs)
    assert rows and all(starts[title] == clock for clock, title in rows)


def test_a_long_agenda_leaves_out_the_shortest_blocks(inputs: DeckInputs) -> None:
    assert inputs.session is not None
    rows = agenda_rows(inputs)
    longest = max(inputs.session.blocks, key=lambda block: block.minutes)
    assert len(rows) <= 9 and longest.title in [title for _, title in rows]


def test_a_story_opens_with_its_content_note_marks_and_the_stop_question(
    inputs: DeckInputs,
) -> None:
    for told in inputs.told:
        opening, beat = titled(inputs, told.scenario.title)[:2]
        assert told.scenario.content_note in shown(opening)
        assert all(mark in shown(opening) for mark in (*told.marks, *inputs.edition.marks))
        assert inputs.deck.stop_question in notes(opening)
        assert (told.scenario.facilitate.alone or "") in notes(opening)
        assert told.scenario.story[0] in shown(beat)


def test_what_to_do_on_a_disclosure_stands_with_each_story(inputs: DeckInputs) -> None:
    assert inputs.session is not None
    for told in inputs.told:
        opening = titled(inputs, told.scenario.title)[0]
        assert all(step in notes(opening) for step in inputs.session.disclosure)


def test_a_pocket_deck_says_it_too(pocket: DeckInputs, inputs: DeckInputs) -> None:
    opening = plan_deck(pocket)[0]
    assert pocket.disclosure == inputs.disclosure
    assert all(step in notes(opening) for step in pocket.disclosure)


def test_replies_to_pushback_stand_with_the_questions(inputs: DeckInputs) -> None:
    told = inputs.told[0]
    (question,) = [p for p in titled(inputs, told.scenario.title) if p.fill("Prompts")]
    for each in told.scenario.facilitate.pushback:
        assert each.heard in notes(question) and each.reply in notes(question)


def test_the_affected_person_is_never_graded(inputs: DeckInputs) -> None:
    lands = inputs.words.lands.values()
    for told in inputs.told:
        choices = [p for p in titled(inputs, told.scenario.title) if p.fill("Choice")]
        assert len(choices) == len(told.scenario.said("affected"))
        for slide, response in zip(choices, told.scenario.said("affected"), strict=True):
            assert isinstance(response, AffectedResponse)
            assert not [word for word in lands if word in shown(slide) or word in notes(slide)]
            assert response.owed and response.owed in shown(slide)
            assert inputs.deck.choices_note in notes(slide)


def test_every_choice_has_the_same_layout_to_choose_from(inputs: DeckInputs) -> None:
    """None may look heavier than another (P3)."""
    for told in inputs.told:
        choices = [p for p in titled(inputs, told.scenario.title) if p.fill("Choice")]
        assert len({p.layouts for p in choices}) == 1


def choice_layouts(inputs: DeckInputs) -> set[str]:
    head = f"{inputs.told[0].scenario.title} {inputs.deck.choice.split(',')[0]}"
    return {slide.layout for slide in deck_slides(inputs)[0] if slide.title.startswith(head)}


def test_where_one_choice_has_too_many_words_for_cards_none_stands_on_cards(
    pocket: DeckInputs,
) -> None:
    def longer(scenario: Scenario) -> dict[str, object]:
        first = next(r for r in scenario.responses if isinstance(r, AffectedResponse))
        wordy = first.model_copy(update={"owed": "Somebody comes and asks. " * 16})
        return {"responses": tuple(wordy if r is first else r for r in scenario.responses)}

    (before,), after = choice_layouts(pocket), choice_layouts(with_story(pocket, longer))
    assert "cards" in before
    assert after and not [name for name in after if "cards" in name]


def test_where_one_choice_does_not_say_what_is_owed_none_stands_on_cards(
    pocket: DeckInputs,
) -> None:
    def barer(scenario: Scenario) -> dict[str, object]:
        first = next(r for r in scenario.responses if isinstance(r, AffectedResponse))
        bare = first.model_copy(update={"owed": None})
        return {"responses": tuple(bare if r is first else r for r in scenario.responses)}

    after = choice_layouts(with_story(pocket, barer))
    assert after and not [name for name in after if "cards" in name]


def test_judgement_of_others_is_in_the_notes_and_signed_as_ours(inputs: DeckInputs) -> None:
    told = inputs.told[0]
    first = told.scenario.said("bystander")[0]
    (slide,) = [p for p in titled(inputs, told.scenario.title) if first.says in shown(p)]
    ground = getattr(first, "because", "")
    assert inputs.words.judgement in notes(slide) and ground in notes(slide)
    assert ground not in shown(slide)


def test_a_route_that_waits_is_never_among_those_to_use(inputs: DeckInputs) -> None:
    waiting = [route for route in inputs.routes if route.waiting]
    assert waiting
    for plan in plan_deck(inputs):
        usable = words(plan.fill("Routes"))
        assert not [route.title for route in waiting if route.title in usable]


def test_nothing_that_waits_to_be_filled_in_is_shown(inputs: DeckInputs) -> None:
    for plan in plan_deck(inputs):
        assert "[fill in" not in (shown(plan) + notes(plan)).lower()


def test_routes_carry_the_date_they_were_checked(inputs: DeckInputs) -> None:
    plans = [words(plan.fill("Routes")) for plan in plan_deck(inputs) if plan.fill("Routes")]
    for route in inputs.routes:
        if route.checked:
            assert any(f"{route.title}\n" in said and route.checked in said for said in plans)


def test_without_an_address_the_form_says_why_there_is_no_code(inputs: DeckInputs) -> None:
    (form,) = [plan for plan in plan_deck(inputs) if plan.fill("Code")]
    assert inputs.words.no_address in shown(form)


def test_pledges_are_not_shown_as_confirmed_before_adoption(inputs: DeckInputs) -> None:
    (close,) = [plan for plan in plan_deck(inputs) if plan.fill("Pledges")]
    assert inputs.words.unconfirmed_promise in shown(close)
    adopted = replace(inputs, edition=replace(inputs.edition, sample=""))
    (close,) = [plan for plan in plan_deck(adopted) if plan.fill("Pledges")]
    assert inputs.words.unconfirmed_promise not in shown(close)


def test_the_last_slides_are_hidden_and_end_with_the_passport(inputs: DeckInputs) -> None:
    plans = plan_deck(inputs)
    first = next(at for at, plan in enumerate(plans) if plan.hidden)
    assert all(plan.hidden for plan in plans[first:])
    assert plans[-1].title.joined == inputs.deck.passport
    assert all(told.passport in shown(plans[-1]) for told in inputs.told)


def test_the_spare_story_is_in_the_hidden_part_only(inputs: DeckInputs) -> None:
    assert inputs.spare
    title = inputs.tell(inputs.spare).scenario.title
    assert all(plan.hidden for plan in titled(inputs, title))


def test_each_story_stands_in_a_section_of_its_own(inputs: DeckInputs) -> None:
    parts = {told.id: titled(inputs, told.scenario.title)[0].part for told in inputs.told}
    assert len(set(parts.values())) == len(parts)


def test_a_title_that_stands_twice_is_an_error_at_its_place(inputs: DeckInputs) -> None:
    assert inputs.session is not None
    blocks = list(inputs.session.blocks)
    blocks[4] = blocks[4].model_copy(update={"title": blocks[3].title})
    _, findings = deck_slides(with_session(inputs, blocks=tuple(blocks)))
    assert [(each.code, each.place.keys) for each in findings] == [
        ("DECK002", ("blocks", 4, "title"))
    ]


def test_a_beat_too_long_for_a_slide_is_an_error_at_the_beat(inputs: DeckInputs) -> None:
    beat = "Nobody in the room said a word about it for a while. " * 30
    longer = with_story(inputs, lambda scenario: {"story": (scenario.story[0], beat)})
    _, findings = deck_slides(longer)
    assert [(each.code, each.place.id, each.place.keys) for each in findings] == [
        ("DECK001", inputs.told[0].id, ("story", 1))
    ]


def test_a_draft_with_only_what_it_must_have_still_makes_slides(inputs: DeckInputs) -> None:
    told = inputs.told[0]
    keep = {name: getattr(told.scenario, name) for name in Scenario.model_fields
            if Scenario.model_fields[name].is_required()}  # fmt: skip
    bare = replace(inputs, told=(replace(told, scenario=Scenario.model_construct(**keep)),),
                   session=None, stories=(), spare=None)  # fmt: skip
    slides, findings = deck_slides(bare)
    assert slides and not findings


def test_every_kind_of_block_has_slides(inputs: DeckInputs) -> None:
    blocks = [
        {"kind": "activity", "title": "Do", "minutes": 5, "group": "In pairs", "steps": ["One."]},
        {"kind": "discuss", "title": "Talk", "minutes": 5, "questions": ["What now?"]},
        {"kind": "reflect", "title": "Think", "minutes": 5, "questions": ["What now?"]},
        {"kind": "break", "title": "Pause", "minutes": 5},
        {
            "kind": "picture",
            "title": "Look",
            "minutes": 5,
            "picture": {"file": "a.png", "alt": "A room."},
            "text": "See.",
        },
    ]
    assert inputs.session is not None
    data = inputs.session.model_dump(mode="python")
    session = Session.model_validate({**data, "blocks": blocks})
    titles = [plan.title.joined for plan in plan_deck(replace(inputs, session=session))]
    assert titles[:5] == ["Do", "Talk", "Think", "Pause", "Look"]
