"""Speaker notes: what to say, ask and watch for, replies, and what to do if someone discloses.

All of it comes from content; only the heads are wording. A head stands in bold above its
paragraphs, so that a trainer finds it at a glance in the presenter's view.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.decks.inputs import DeckInputs
from generator.decks.plan import Para, SlidePlan, Value, para
from generator.decks.scene import Scene
from generator.editorial.routes import RouteView
from generator.editorial.told import LawView, SourceView, Told
from generator.editorial.wording import fill
from generator.model.scenario import OtherResponse, Pushback


def headed(head: str, lines: Iterable[str]) -> tuple[Para, ...]:
    """A bold head and a paragraph for each line; nothing when there is no line."""
    paras = tuple(para(line) for line in lines if line)
    return (para(head, strong=True), *paras) if paras else ()


def block_notes(scene: Scene) -> tuple[Para, ...]:
    """The clock, then what the block says, asks and watches for."""
    words, block = scene.inputs.deck, scene.timed.block
    return (
        para(scene.clock, strong=True),
        *headed(words.notes_say, block.say),
        *headed(words.notes_ask, block.ask),
        *headed(words.notes_watch, block.watch_for),
    )


def replies(inputs: DeckInputs, pushback: Iterable[Pushback]) -> tuple[Para, ...]:
    """What somebody may say, and what the trainer can answer."""
    words = inputs.deck
    lines = [fill(words.notes_reply, heard=each.heard, reply=each.reply) for each in pushback]
    return headed(words.notes_pushback, lines)


def disclosure(inputs: DeckInputs) -> tuple[Para, ...]:
    """What to do if somebody tells what happened to them."""
    return headed(inputs.deck.notes_disclosure, inputs.disclosure)


def before_story(inputs: DeckInputs, told: Told) -> tuple[Para, ...]:
    """The stop question and the rule for whoever runs it alone (P14), then when to stop."""
    words, facilitate, session = inputs.deck, told.scenario.facilitate, inputs.session
    alone = facilitate.alone or (session.alone if session else words.alone_rule)
    stops = [facilitate.stop_if or "", *(session.stop_if if session else ())]
    return (
        *headed(words.notes_before, (words.stop_question,)),
        *headed(words.notes_alone, (alone,)),
        *headed(words.notes_stop, stops),
    )


def before_session(inputs: DeckInputs) -> tuple[Para, ...]:
    """The same for the session as a whole, before anyone comes in."""
    words, session = inputs.deck, inputs.session
    if session is None:
        return ()
    return (
        *headed(words.notes_before, (words.stop_question,)),
        *headed(words.notes_alone, (session.alone,)),
        *headed(words.notes_stop, session.stop_if),
    )


def judgements(inputs: DeckInputs, responses: Sequence[OtherResponse]) -> tuple[Para, ...]:
    """Our judgement of what others could do, each signed as ours and with its ground (P3)."""
    words = inputs.words
    lines = []
    for each in responses:
        verdict = words.lands[each.lands] if each.lands else ""
        parts = [each.does, verdict and f"{verdict}.", each.because, each.then]
        lines.append(" ".join(part for part in parts if part))
    return headed(inputs.deck.notes_judgement, (words.judgement, *lines)) if lines else ()


def route_lines(inputs: DeckInputs, routes: Iterable[RouteView]) -> tuple[Para, ...]:
    """Each route in full: what it does, who sees it, how long it takes, what it cannot do."""
    words = inputs.words
    paras: list[Para] = []
    for route in routes:
        parts = (
            (words.route_for, route.for_what),
            (words.route_who_sees, route.who_sees),
            (words.route_takes, route.takes),
            (words.route_cannot, route.cannot),
        )
        lines = [*(line.text for line in route.contacts), *(f"{a}: {b}" for a, b in parts)]
        paras.extend(headed(route.title, [*lines, route.time_limit, route.checked]))
    return tuple(paras)


def law_lines(inputs: DeckInputs, notes: Iterable[LawView]) -> tuple[Para, ...]:
    """Each law note in full, with its date, and that it is not advice."""
    paras: list[Para] = []
    for note in notes:
        said = tuple(Para(runs) for runs in note.says.lines)
        paras += [para(note.title, strong=True), *said]
        paras += [para(line) for line in (note.time_limit, note.checked) if line]
    return (*paras, para(inputs.words.law_not_advice)) if paras else ()


def source_lines(inputs: DeckInputs, sources: Iterable[SourceView]) -> tuple[Para, ...]:
    """Sources as a reader can find them."""
    return headed(inputs.deck.notes_sources, (source_line(each) for each in sources))


def source_line(source: SourceView) -> str:
    """One source in one line."""
    parts = (source.title, source.publisher, source.year, source.address)
    return ". ".join(part.rstrip(".") for part in parts if part) + "."


def slide(
    scene: Scene,
    layouts: tuple[str, ...],
    *fills: tuple[str, Value],
    notes: tuple[Para, ...] = (),
) -> SlidePlan:
    """A slide of the block with the block's notes, and more after them."""
    return SlidePlan(layouts, scene.title, fills, (*block_notes(scene), *notes))
