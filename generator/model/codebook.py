"""The codebook: how readers of the portal sort what people told (P8)."""

from __future__ import annotations

from generator.model.base import Id, Line, Model, Text, Title, about
from generator.model.vocabulary import Setting


class Code(Model):
    """One theme that a reader can choose, and how to know it."""

    title: Title = about("What readers see.", "International staff")
    theme: Id | None = about(
        "The theme of content/themes it belongs to, if any.", "international-staff", default=None
    )
    definition: Text = about("What the code means.")
    include: tuple[Line, ...] = about("What belongs to it.", min_length=1)
    exclude: tuple[Line, ...] = about("What does not, and where it goes.", default=())
    examples: tuple[Text, ...] = about(
        "Invented examples; never a line from an entry.", min_length=1
    )


class SettingGroup(Model):
    """Kinds of place counted together, so that no group is small."""

    title: Title = about("What readers see.", "Hospital")
    settings: tuple[Setting, ...] = about(
        "The settings of scenarios that it covers.", ["hospital-ward"], min_length=1
    )


class StaffGroup(Model):
    """Jobs counted together, so that no group is small."""

    title: Title = about("What readers see.", "Nursing and midwifery")
    words: tuple[Line, ...] = about(
        "Words that place a scenario's `roles.affected` here.", ["nurse", "midwife"], min_length=1
    )


class Codebook(Model):
    """How readers of the portal sort what people told."""

    codes: dict[Id, Code] = about("The themes, by key; entries keep the key.", default={})
    setting_groups: dict[Id, SettingGroup] = about(
        "Each setting stands in exactly one.", default={}
    )
    staff_groups: dict[Id, StaffGroup] = about("Groups of jobs, the likeliest first.", default={})
