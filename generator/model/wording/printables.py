"""The fixed words of cards, posters and guides."""

from __future__ import annotations

from generator.model.base import Line, Title
from generator.model.wording.base import Wording, phrase


class PrintWording(Wording):
    """The fixed words of cards, posters and guides."""

    cards_all: Line = phrase("The file of all cards.")
    cards_of_theme: Line = phrase("The file of a theme's cards.", "theme")
    cards_of_session: Line = phrase("The file of a session's cards.", "session")
    card_single: Line = phrase("The file of one card, for screens.", "title")
    volume: Line = phrase("One of several files that belong together.", "title", "n", "of")
    card_danger: Title = phrase("The words before the emergency number, on a card's back.")
    card_talk: Title = phrase("The words before whom to talk to, on a card's back.")
    card_formal: Title = phrase("The words before the formal route, on a card's back.")
    card_not_given: Line = phrase("What stands there while no such route is filled in.")

    poster_print_shop: Line = phrase("The file of a poster with bleed.", "title")
    poster_office: Line = phrase("The file of a poster for an office printer.", "title")
    social_square: Line = phrase("The file of a square social image.", "title")
    excuse_number: Title = phrase("The line over a struck excuse.", "number")
    answered: Title = phrase("The line over its answer.")
    logo_place: Title = phrase("The words in an empty logo slot.")
    help_now: Line = phrase("The words beside the QR code to the help page.")
    help_waiting: Line = phrase("What stands there while the site has no address.")

    qr_code: Line = phrase("What a QR code is, for those who cannot see it.", "address")
