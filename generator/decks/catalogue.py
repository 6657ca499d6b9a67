"""Which decks there are, and how one is drawn.

One deck for each session, and a pocket deck for each scenario; both come from the same
planner. The library is read here alone: a drawing sees nothing but its DeckInputs.
"""

from __future__ import annotations

from pathlib import PurePosixPath

from generator.decks.fast import fast_pptx
from generator.decks.inputs import DeckInputs, Edition, EvidenceView
from generator.decks.package import normalised
from generator.decks.planning import deck_slides
from generator.decks.writing.deck import presentation
from generator.editorial.addresses import public_address, session_page
from generator.editorial.marks import sample_word, site_marks
from generator.editorial.routes import routes_of
from generator.editorial.told import law_of, sources_of, told
from generator.editorial.wording import fill
from generator.library import Library
from generator.model.base import has_placeholder
from generator.model.session import Pick, Session, ShowEvidence, ShowRoutes, Story, Teach
from generator.product import Audience, Channel, Drawn, Kind, Product

DRAWS_WITH = ("python-pptx", "lxml")
"""The packages whose versions change a drawing, for its fingerprint."""
FOLDER = PurePosixPath("downloads/decks")


def draw(inputs: DeckInputs) -> Drawn:
    """The deck's bytes, and what does not fit."""
    slides, findings = deck_slides(inputs)
    with fast_pptx():
        data = presentation(inputs, slides, deck_title(inputs))
    return Drawn(normalised(data, inputs.edition.on), findings)


def products(library: Library) -> tuple[Product[DeckInputs], ...]:
    """A deck for each session, then a pocket deck for each scenario, each in order of id."""
    sessions = (session_inputs(library, key) for key in sorted(library.sessions))
    scenarios = (scenario_inputs(library, key) for key in sorted(library.scenarios))
    return (
        *(_product("session", each) for each in sessions),
        *(_product("scenario", each) for each in scenarios),
    )


def deck_title(inputs: DeckInputs) -> str:
    """What the deck is called in its properties and among the downloads."""
    if inputs.session:
        return inputs.session.title
    return fill(inputs.deck.pocket_title, title=inputs.told[0].scenario.title)


def _product(kind: str, inputs: DeckInputs) -> Product[DeckInputs]:
    return Product(
        path=FOLDER / f"{kind}-{inputs.id}.pptx",
        title=deck_title(inputs),
        kind=Kind.DECK,
        audience=Audience.TRAINER,
        channel=Channel.PUBLIC,
        contains=tuple(sorted(each.id for each in inputs.told)),
        inputs=inputs,
        draw=draw,
    )


def session_inputs(library: Library, key: str, employer: str | None = None) -> DeckInputs:
    """All that a session's deck may read, with an employer's own routes if one is named."""
    session = library.sessions[key]
    stories = tuple(_stories(library, session, at) for at in range(len(session.blocks)))
    spare = session.spare if session.spare in library.scenarios else None
    ids = tuple(dict.fromkeys([each for group in stories for each in group]))
    if spare in ids:
        spare = None
    blocks = session.blocks
    shown = [block.show for block in blocks if isinstance(block, ShowEvidence)]
    routes = [route for block in blocks if isinstance(block, ShowRoutes) for route in block.show]
    taught = [block for block in blocks if isinstance(block, Teach)]
    laws = dict.fromkeys(law for block in taught for law in block.law)
    sources = tuple(dict.fromkeys(source for block in taught for source in block.sources))
    return DeckInputs(
        id=key,
        brand=library.brand,
        words=library.words.common,
        deck=library.words.decks,
        edition=edition(library, employer),
        told=tuple(told(library, each, employer) for each in (*ids, *([spare] if spare else ()))),
        session=session,
        stories=stories,
        spare=spare,
        evidence=tuple(_evidence(library, each) for each in dict.fromkeys(shown)),
        routes=routes_of(library, dict.fromkeys(routes), employer),
        law=law_of(library, laws),
        sources=tuple(zip(sources, sources_of(library, sources), strict=True)),
        pledges=tuple(
            pledge.text for pledge in sorted(library.pledges.values(), key=lambda each: each.order)
        ),
        disclosure=session.disclosure,
        address=public_address(library, session_page(key)),
    )


def scenario_inputs(library: Library, key: str, employer: str | None = None) -> DeckInputs:
    """All that a pocket deck may read."""
    return DeckInputs(
        id=key,
        brand=library.brand,
        words=library.words.common,
        deck=library.words.decks,
        edition=edition(library, employer),
        told=(told(library, key, employer),),
        disclosure=_disclosure(library, key),
    )


def _disclosure(library: Library, scenario_id: str) -> tuple[str, ...]:
    """A session's steps: one that tells the story, else the first there is."""
    keys = (*library.sessions_with(scenario_id), *sorted(library.sessions))
    return library.sessions[keys[0]].disclosure if keys else ()


def edition(library: Library, employer: str | None = None) -> Edition:
    """What every deck of this library says of itself."""
    organisation = library.organisation
    signed = organisation.signed_by
    name = organisation.employers[employer].name if employer else ""
    return Edition(
        name=organisation.edition,
        on=organisation.edition_on,
        author=library.brand.campaign if has_placeholder(signed) else signed,
        marks=tuple(mark.text for mark in site_marks(library)),
        sample=sample_word(library) or "",
        employer=name,
    )


def _stories(library: Library, session: Session, at: int) -> tuple[str, ...]:
    block = session.blocks[at]
    if isinstance(block, Pick):
        return library.picked(block)
    if isinstance(block, Story) and block.show in library.scenarios:
        return (block.show,)
    return ()


def _evidence(library: Library, key: str) -> EvidenceView:
    evidence = library.evidence[key]
    return EvidenceView(key, evidence, sources_of(library, (evidence.source,))[0])
