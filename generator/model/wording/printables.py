"""The fixed words of cards, posters and guides."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

from pydantic import Field, field_validator
from pydantic_core import PydanticCustomError

from generator.model.base import Line, Model, Title, about
from generator.model.vocabulary import Audience, CampaignFormat, CardPreset
from generator.model.wording.base import Wording, phrase


class Advice(Model):
    """What one can do in one situation."""

    head: Title = about("The situation.", "If you saw it")
    lines: tuple[Line, ...] = about("What one can do, a sentence or two each.", min_length=1)


Panels = Annotated[tuple[Advice, ...], Field(min_length=3, max_length=3)]
"""Three, since a leaflet folded in three has as many panels inside."""


class PrintWording(Wording):
    """The fixed words of cards, posters and guides."""

    cards_all: Line = phrase("The file of all cards.")
    cards_of_theme: Line = phrase("The file of a theme's cards.", "theme")
    cards_of_session: Line = phrase("The file of a session's cards.", "session")
    card_single: Line = phrase("The file of one card, for screens.", "title")
    cards_chosen: Line = phrase("A file of cards that someone chose.")
    cards_titled: Line = phrase("A file's title with what it comes as.", "title", "preset")
    card_presets: dict[CardPreset, Line] = phrase("What cards come as, as trainers call it.")
    volume: Line = phrase("One of several files that belong together.", "title", "n", "of")
    card_danger: Title = phrase("The words before the emergency number, on a card's back.")
    card_talk: Title = phrase("The words before whom to talk to, on a card's back.")
    card_formal: Title = phrase("The words before the formal route, on a card's back.")
    card_not_given: Line = phrase("What stands there while no such route is filled in.")
    facilitator_only: Title = phrase("The line over a facilitator card.")
    facilitator_keep: Line = phrase("What to do with it.")
    listen_head: Title = phrase("The head over what to listen for.")
    pushback_head: Title = phrase("The head over objections and replies.")
    stop_head: Title = phrase("The head over when to stop.")
    alone_head: Title = phrase("The head over running it on your own.")
    routes_head: Title = phrase("The head over the routes on a facilitator card.")

    campaign_titled: Line = phrase("A file's title with what it is.", "title", "format")
    campaign_formats: dict[CampaignFormat, Line] = phrase("What a campaign message comes as.")
    message_passport: Line = phrase("The passport line of a message (P34).", "id", "edition")
    ambassador_titled: Line = phrase("A file's title with who is shown.", "title", "role", "format")
    ambassador_drawn: Line = phrase("That the person on a piece is a drawing of nobody (P10).")
    ambassador_picture: Line = phrase("What the picture shows, in a file's description.", "alt")
    on_the_web: Line = phrase("Where the same stands as a web page.", "address")
    ready: Line = phrase("The archive that makes a trainer ready (P13).", "session")
    ready_no_cards: Line = phrase("The same for a session without a story.", "session")
    ready_sheet: Title = phrase("The running sheet's name in it; also a file's name.")
    ready_deck: Title = phrase("The slides' name in it.")
    ready_cards: Title = phrase("The cards' name in it.")
    ready_how: Title = phrase("The line over what to do with it.")
    ready_steps: tuple[Line, ...] = phrase("What to do with it, a sentence or two each.")
    ready_cards_step: Line = phrase("What to do with the cards.")
    pack_session: Line = phrase("The archive of a session's prints.", "session")
    pack_theme: Line = phrase("The archive of a theme's prints.", "theme")
    pack_campaign: Line = phrase("The archive of the campaign's pieces.")
    pack_office: Title = phrase("The archive's folder for office printers; also a folder's name.")
    pack_shop: Title = phrase("The archive's folder for print shops.")
    pack_screens: Title = phrase("The archive's folder for screens.")
    pack_how: Line = phrase("The line over how to print.")
    pack_cards_steps: tuple[Line, ...] = phrase("How to print cards, a sentence or two each.")
    pack_campaign_steps: tuple[Line, ...] = phrase("How to print the campaign, likewise.")
    pack_holds: Line = phrase("The line over what an archive holds.")
    pack_passport: Line = phrase("The last line of an archive's page.", "edition")
    badge_cut: Line = phrase("How to cut badges, beside them.")
    leaflet_advice: dict[Audience, Panels] = phrase(
        "What a leaflet says one can do, by whom its message speaks to; for visitors help comes"
        " before a limit (P31)."
    )
    leaflet_routes_head: Title = phrase("The head over whom to talk to.")
    excuse_number: Title = phrase("The line over a struck excuse.", "number")
    answered: Title = phrase("The line over its answer.")
    logo_place: Title = phrase("The words in an empty logo slot.")
    help_now: Line = phrase("The words beside the QR code to the help page.")
    help_visitors: Line = phrase("The same where visitors read it too.")
    help_waiting: Line = phrase("What stands there while the site has no address.")

    qr_code: Line = phrase("What a QR code is, for those who cannot see it.", "address")

    @field_validator("card_presets", "campaign_formats", "leaflet_advice")
    @classmethod
    def _labels_are_complete(cls, labels: dict[Any, str]) -> dict[Any, str]:
        choices = type(next(iter(labels))) if labels else StrEnum
        missing = [str(choice) for choice in choices if choice not in labels]
        if missing or not labels:
            raise PydanticCustomError(
                "labels", "A label is missing for {missing}.", {"missing": ", ".join(missing)}
            )
        return labels
