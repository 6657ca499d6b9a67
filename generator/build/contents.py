"""What each file is made from, as a hash without edition and day: for what changed since.

Every paper carries its edition, so its bytes differ from those of the edition before even where
nobody changed a word. Planned for no edition and no day, two files that say the same are alike.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from generator.build.fingerprint import Fingerprints
from generator.build.plan import plan
from generator.library import Library
from generator.product import Channel, Kind, Pack, Product

LENGTH = 16
"""Hexadecimal digits that are kept; two files never agree in them by chance."""
SITE_ONLY = (Kind.SHARE, Kind.PREVIEW)
"""Kinds that serve the site itself; nobody has a copy of one."""
NO_DAY = date(2000, 1, 1)


def contents(library: Library) -> Mapping[str, tuple[str, str]]:
    """The title and the hash of every public file that can be downloaded, by path, sorted."""
    organisation = library.organisation.model_copy(update={"edition": "-", "edition_on": NO_DAY})
    products = plan(replace(library, organisation=organisation))
    prints = Fingerprints()
    plain = {str(p.path): prints.content(p) for p in products if not isinstance(p.inputs, Pack)}
    return dict(sorted(_downloads(products, plain, prints)))


def _downloads(
    products: tuple[Product[Any], ...], plain: Mapping[str, str], prints: Fingerprints
) -> Iterator[tuple[str, tuple[str, str]]]:
    for product in products:
        if product.channel is Channel.PUBLIC and product.kind not in SITE_ONLY:
            path = str(product.path)
            made = plain.get(path) or _packed(product, plain, prints)
            yield path, (product.title, made[:LENGTH])


def _packed(product: Product[Any], plain: Mapping[str, str], prints: Fingerprints) -> str:
    """A pack changes with what lies in it."""
    members = (plain[str(path)] for _, path in product.inputs.members)
    return hashlib.sha256("\n".join((prints.content(product), *members)).encode()).hexdigest()
