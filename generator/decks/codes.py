"""QR codes on slides: drawn only where the site has a public address."""

from __future__ import annotations

from generator.decks.inputs import DeckInputs
from generator.decks.plan import Image
from generator.editorial.wording import fill
from generator.finding import Place
from generator.typesetting import qr


def code(inputs: DeckInputs, address: str, place: Place) -> Image:
    """The address as a code with its quiet zone, dark on light, and in words."""
    alt = fill(inputs.deck.code_alt, address=address)
    return Image(qr.png(address, *qr.inks(inputs.brand.light)), alt, place)
