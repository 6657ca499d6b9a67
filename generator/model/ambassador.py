"""A person who stands for the campaign, and what they agreed to (P10).

The picture and the signed form stay in private/, never among the content: what stands here is
a reference, the uses and the days. A sample is a drawing of nobody.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import StringConstraints

from generator.model.base import Day, Id, Line, Model, Title, about
from generator.model.vocabulary import CampaignFormat, Illustration, Use

PictureFile = Annotated[
    str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*\.(png|jpg|jpeg)$", max_length=60)
]
"""The name of a picture in private/portraits; no folder."""
Reference = Annotated[
    str, StringConstraints(pattern=r"^[A-Za-z0-9]+([./-][A-Za-z0-9]+)*$", max_length=40)
]
"""The number of a signed form; no name."""
FirstName = Annotated[
    str, StringConstraints(pattern=r"^[^\W\d_]+([-'’][^\W\d_]+)?$|^[^\W\d_]\.( ?[^\W\d_]\.)?$")
]
"""A first name, or initials such as A. B.; never a surname."""


class Focus(Model):
    """Where the face is in a photograph, so that no format cuts it off."""

    x: int = about("From the left, in hundredths of the width.", 50, ge=0, le=100, default=50)
    y: int = about("From the top, in hundredths of the height.", 38, ge=0, le=100, default=38)


class Consent(Model):
    """What a person agreed to, in writing; the form itself is kept elsewhere."""

    reference: Reference = about("The form's reference, without a name.", "C-014")
    uses: tuple[Use, ...] = about("What the picture may be used for.", min_length=1)
    name: bool = about("Whether the first name or initials may be shown.", "no", default=False)
    expires: Day = about("The last day; at the latest two years after signing.", "2028-11-22")
    withdrawn_on: Day | None = about("The day the person took it back.", "2027-01-10", default=None)


class Ambassador(Model):
    """A person, or a drawing of nobody, who carries one of the campaign's messages (P10)."""

    order: int = about("The place among the ambassadors.", 1, ge=1)
    shown_as: Title = about("The role that the person agreed to be shown as.", "Ward manager")
    name: FirstName | None = about(
        "A first name or initials, if the consent covers that.", default=None
    )
    stands_as: Literal["leader", "bystander", "targeted"] = about(
        "How the person stands in the campaign; counted (P10) and never shown.", "leader"
    )
    message: Id = about("The message they carry: a file's name in content/campaign.")
    alt: Line = about(
        "What the picture shows, for those who cannot see it; no name and no story.",
        "A woman in a blue tunic, smiling",
    )
    consent: Consent | None = about("What they agreed to.", default=None)
    portrait: PictureFile | None = about(
        "The photograph's name in private/portraits.", "c-014.jpg", default=None
    )
    focus: Focus = about("Where the face is in the photograph.", default=Focus())
    formats: tuple[CampaignFormat, ...] = about(
        "What to make; left out, all that the consent covers.", default=()
    )
    sample: bool = about(
        "Whether it is a drawing of nobody, to show how it looks.", "no", default=False
    )
    illustration: Illustration | None = about(
        "Which drawing stands in for a photograph.", "porter", default=None
    )
