"""A deck drawn in an organisation's own template, and everything that does not map or fit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Any

from pptx import Presentation

from generator.decks import accessibility
from generator.decks.canvas import EMU, Layout
from generator.decks.fit import Slide, settle
from generator.decks.inputs import DeckInputs, Template
from generator.decks.own import fitting
from generator.decks.own.fitting import FIGURE, TEXT, Screen, Worn
from generator.decks.own.mapping import faults_of, layout_of, mapping_of
from generator.decks.own.opening import UnusableError, opened
from generator.decks.own.roles import role_of
from generator.decks.own.seeing import LayoutSeen, fonts
from generator.decks.own.writing import write_deck
from generator.decks.parting import Named
from generator.decks.plan import SlidePlan, Text
from generator.decks.planning import continued, layouts_of, plan_deck
from generator.decks.resolve import Grounds, theme_colours
from generator.finding import Finding, Place, error, errors, note, warning
from generator.model.template import Layouts, Role
from generator.product import Drawn

AS_WIDE = ("Arial", "Helvetica", "Liberation Sans", "Arimo")
"""Fonts as wide as Arial, which is what text is measured in."""
FITTED = "text-small"
"""A rule of the check that fitting keeps already, in shares of the template's own slide."""


def draw(inputs: DeckInputs, own: Template, name: str) -> tuple[bytes, tuple[Finding, ...]]:
    """The deck's bytes, none where the template cannot be used, and what there is to know."""
    place = Place("file", own.name)
    try:
        file = opened(own.data)
    except UnusableError as problem:
        return b"", (error("TEMPL001", place, f"{own.name} cannot be used. {problem}"),)
    deck, seen = file.deck, file.layouts
    mapping = mapping_of(own, seen)
    wrong = (*_numbered(file.numbered, place), *faults_of(mapping, seen, place))
    if errors(wrong):
        return b"", wrong
    known = set(fonts(deck)) <= set(AS_WIDE)
    screen = Screen(deck.slide_width / EMU, deck.slide_height / EMU, known)
    slides, layouts, findings = _slides(inputs, mapping, seen, screen)
    data = write_deck(deck, inputs, slides, layouts, name)
    told = (*wrong, *findings, *_falls(inputs, mapping, place), *_fonts(deck, known, place))
    return data, (*told, *_checked(data, place))


def _numbered(layouts: Sequence[str], place: Place) -> Iterator[Finding]:
    if layouts:
        more = f" and {len(layouts) - 1} more" if len(layouts) > 1 else ""
        said = f"Placeholders on “{layouts[0]}”{more} shared one idx and were numbered in order."
        yield note("TEMPL010", place, said, "`noexcuse template inspect` shows the numbers.")


def _slides(
    inputs: DeckInputs, mapping: Layouts, seen: Sequence[LayoutSeen], screen: Screen
) -> tuple[tuple[Slide, ...], dict[str, Worn], tuple[Finding, ...]]:
    ours = {layout.name: layout for layout, _ in layouts_of(inputs)}
    layouts: dict[str, Worn] = {}
    slides: list[Slide] = []
    findings: list[Finding] = []

    def named(title: Text, n: int, total: int) -> Text:
        return continued(inputs, title, n, total)

    def made(form: tuple[SlidePlan, ...]) -> Form:
        dressed = [_dressed(plan, ours, mapping, seen, screen) for plan in form]
        worn = {each.layout.name: each for _, each in dressed}
        fit = {name: each.layout for name, each in worn.items()}
        settled = [settle(plan, fit, named) for plan, _ in dressed]
        return Form(
            tuple(slide for part, _ in settled for slide in part),
            tuple(found for _, problems in settled for found in problems),
            worn,
        )

    for plan in (each.plainest for each in plan_deck(inputs)):
        form = _best(plan, made, named)
        layouts.update(form.worn)
        slides.extend(form.slides)
        findings.extend(form.findings)
    return tuple(slides), layouts, tuple(findings)


@dataclass(frozen=True)
class Form:
    """A planned slide as it would be written in one way, and what does not fit so."""

    slides: tuple[Slide, ...]
    findings: tuple[Finding, ...]
    worn: Mapping[str, Worn]


def _best(plan: SlidePlan, made: Callable[[tuple[SlidePlan, ...]], Form], named: Named) -> Form:
    """Whole on one slide; else a figure apart from its words; else over several slides; and a
    table for which there is no room in words.
    """
    whole = made((plan,))
    if len(whole.slides) == 1 and not whole.findings:
        return whole
    others = [form for form in (fitting.apart(plan, named), (plan.in_words,)) if form]
    found: list[Form] = [made(form) for form in others]
    if len(found) > 1 and not found[0].findings:
        return found[0]
    return found[-1] if whole.findings and not found[-1].findings else whole


def _dressed(
    plan: SlidePlan,
    ours: Mapping[str, Layout],
    mapping: Layouts,
    seen: Sequence[LayoutSeen],
    screen: Screen,
) -> tuple[SlidePlan, Worn]:
    """The slide with its fields where the template's layout has them."""
    layout = ours[plan.layouts[-1]]
    found = fitting.target_of(layout, mapping, aside=fitting.has_aside(plan))
    if found is None:
        raise KeyError("The mapping has no layout for content.")
    target = found[1]
    fills = fitting.fields(plan, layout, aside=target.aside is not None)
    named = dict(fills)
    text, dress = named.get(TEXT), layout_of(target, seen)
    if dress is None:
        raise KeyError(f"The template has no layout {target.layout}.")
    worn = fitting.worn(
        target, dress, screen, figure=FIGURE in named, text=text if isinstance(text, Text) else None
    )
    # A slide that needs a smaller screen's room may go on for longer.
    moved = replace(plan, layouts=(worn.layout.name,), fills=fills, most=plan.most * 2)
    return moved, worn


def _falls(inputs: DeckInputs, mapping: Layouts, place: Place) -> Iterator[Finding]:
    """Which roles wear another's layout, once for each."""
    ours = {layout.name: layout for layout, _ in layouts_of(inputs)}
    falls: dict[Role, Role] = {}
    for plan in (each.plainest for each in plan_deck(inputs)):
        layout = ours[plan.layouts[-1]]
        found = fitting.target_of(layout, mapping, aside=fitting.has_aside(plan))
        if found and found[0] is not role_of(layout):
            falls[role_of(layout)] = found[0]
    for role, worn in sorted(falls.items()):
        said = f"Slides for “{role}” wear the layout of “{worn}”, {mapping.layouts[worn].layout}."
        yield note("TEMPL006", place, said, f"Map {role} to a layout of its own if there is one.")


def _fonts(deck: Any, known: bool, place: Place) -> Iterator[Finding]:
    if not known:
        said = f"Text is measured as Arial; the template is set in {', '.join(fonts(deck))}."
        yield note("TEMPL007", place, said, "Look through the deck for lines that are too long.")


def _pictured(data: bytes, place: Place) -> Iterator[Finding]:
    """Layouts whose ground is no plain colour: nobody has measured what stands on it."""
    slides = Presentation(BytesIO(data)).slides
    worn = {s.slide_layout.name: s for s in slides}
    names = [name for name, slide in worn.items() if _mixed(slide)]
    if names:
        said = f"Text stands on a picture or a gradient on “{names[0]}”: contrast is not measured."
        yield note("TEMPL011", place, said, "Look through the deck, best on a projector.")


def _mixed(slide: Any) -> bool:
    grounds = Grounds(slide, theme_colours(slide.slide_layout.slide_master))
    return any("" in grounds.seen_behind(shape) for shape in slide.placeholders)


def _checked(data: bytes, place: Place) -> Iterator[Finding]:
    """What the accessibility check finds on the finished deck, once a rule."""
    yield from _pictured(data, place)
    found = [fault for fault in accessibility.faults(data) if fault.rule != FITTED]
    counts = Counter(fault.rule for fault in found)
    for rule, number in sorted(counts.items()):
        first = next(fault for fault in found if fault.rule == rule)
        where = f"slide {first.slide}" if first.slide else "the deck"
        more = f", and {number - 1} more" if number > 1 else ""
        said = f"The template's look: {first.message} ({where}{more})"
        yield warning("TEMPL008", place, said, "Choose another layout, or mend the template.")


def drawn(inputs: DeckInputs, name: str) -> Drawn:
    """The deck in the template that the inputs carry. Raises ValueError where there is none."""
    if inputs.template is None:
        raise ValueError("The deck has no template of its own.")
    data, findings = draw(inputs, inputs.template, name)
    return Drawn(data, findings)
