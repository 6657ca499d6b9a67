"""The fixed words around the portal's figures: on the site, in the report, its annexes and deck."""

from __future__ import annotations

from typing import Any

from pydantic import field_validator

from generator.model.base import Line, Text, Title
from generator.model.portal import CareGroup, Dimension, StepGroup
from generator.model.wording.base import Wording, complete, phrase


class ReportWording(Wording):
    """The fixed words around the portal's figures: on the site, in the report, annexes, deck."""

    # Figures
    by: dict[Dimension, Title] = phrase("The title of each table.")
    heads: dict[Dimension, Title] = phrase("The head of each table's first column.")
    about: dict[Dimension, Line] = phrase("What each table counts, and of what.")
    care: dict[CareGroup, Title] = phrase("The rows on a duty of care.")
    steps: dict[StepGroup, Title] = phrase("The rows on what was done about it.")
    entries: Title = phrase("The head over counts.")
    share: Title = phrase("The head over shares.")
    percent: Title = phrase("A share.", "n")
    hidden: Title = phrase("What stands in place of a hidden count.")
    together: Line = phrase("Values that were counted together.", "labels")
    together_sign: Title = phrase("What stands between them.")
    year: Title = phrase("A year of the calendar.", "year")
    years: Title = phrase("Any other year.", "first", "last")
    volume: Line = phrase("How many entries there are.", "n", "when")
    chart_alt: Text = phrase("What a chart shows, in words.", "title", "figures")
    chart_bar: Line = phrase("One of its bars.", "label", "count")
    kept_back: Text = phrase("Which tables are not shown, and why.", "tables")
    made_up: Text = phrase("That the entries are made up.")
    made_up_short: Title = phrase("The same in two words.")
    source: Line = phrase("What the figures come from.", "when", "date", "role")
    none_yet: Text = phrase("What stands in place of figures while there are none.")

    # What they can't say, and how they are made safe
    limits_head: Title = phrase("The head over what the figures can't say.")
    limits: tuple[Line, ...] = phrase("What the figures can't say, most important first.")
    safe_head: Title = phrase("The head over how they are made safe.")
    safe: tuple[Line, ...] = phrase(
        "How they are made safe: threshold, and the role that set it.",
    )
    safe_rule: Line = phrase("The threshold and who set it.", "threshold", "role")
    agreement_head: Title = phrase("The head over how far readers agree.")
    agreement_twice: Text = phrase("How many entries were read twice, and how.", "n")
    agreement_columns: tuple[Title, ...] = phrase("The heads of the table of agreement.")
    agreement_about: Line = phrase("What the table of agreement shows.")
    agreement_none: Text = phrase("That too few were read twice.")
    kappa_none: Title = phrase("What stands where kappa says nothing.")

    # The report
    title: Title = phrase("The report's title.", "when")
    file_title: Line = phrase("The same in lists of files.", "when")
    kicker: Title = phrase("The line over its title.")
    lead: Text = phrase("What it is, under the title.")
    restricted: Line = phrase("Who may read it.")
    restricted_short: Title = phrase("The same in a word, for the foot of each page.")
    no_looking: Text = phrase("What no reader may do with it.")
    made: Line = phrase("When it was made and by which role.", "date", "role")
    passport: Line = phrase("The last line of each page.", "id", "edition")
    short_head: Title = phrase("The head over the first page.")
    short_volume: Text = phrase("How many entries.", "n", "when")
    short_top: Text = phrase("What they tell of most.", "label", "n", "share")
    short_tops: Text = phrase("The same where several lie level.", "labels", "n")
    short_source: Text = phrase("Whose behaviour it is most.", "label", "n", "share")
    short_sources: Text = phrase("The same where several lie level.", "labels", "n")
    short_joined: Title = phrase("What stands between two that lie level.")
    short_limits: Text = phrase("That none of it says how common anything is.")
    decide_head: Title = phrase("The head over what is asked for.")
    decide_about: Line = phrase("What the table of decisions shows.")
    decide_columns: tuple[Title, ...] = phrase("The heads: what, owner, by when.")
    decide_none: Text = phrase("That a decision not taken has its reason written down.")
    purpose_head: Title = phrase("The head over what it is for.")
    purpose: Text = phrase("What it is for.")
    how_told: Title = phrase("The head over how people could write.")
    read_by: Title = phrase("The head over who read it.")
    figures_head: Title = phrase("The head over the figures.")
    themes_head: Title = phrase("The head over the themes.")
    themes_lead: Text = phrase("How the paraphrase was made.", "writer", "reader", "date")
    theme_count: Line = phrase("How many entries a theme has.", "n")
    theme_hidden: Line = phrase("That a theme's count is hidden.")
    told_head: Title = phrase("The head over what was told.")
    behind_head: Title = phrase("The head over what sits behind it.")
    recommend_head: Title = phrase("The head over what is recommended.")
    recommend_label: Line = phrase("Who would own it, and by when.", "owner", "date")
    recommend_shown: Line = phrase("How anyone could tell.", "shown")
    beside_head: Title = phrase("The head over standards and the staff survey.")
    beside_lead: Text = phrase("How to read them beside the portal.")
    beside_about: Line = phrase("What the table of indicators shows.", "theme")
    beside_columns: tuple[Title, ...] = phrase("The heads: measure, what it asks, our figure.")
    beside_none: Line = phrase("That the organisation has no figure for it yet.")
    beside_figure: Line = phrase("One figure.", "of", "value", "unit")
    beside_year: Line = phrase("The year and source of figures.", "year", "source")
    listening_head: Title = phrase("The head over listening events.")
    listening_none: Text = phrase("That there was none.")
    listening_asked: Title = phrase("The word before what people asked for.")
    care_head: Title = phrase("The head over the duty of care.")
    feedback_head: Title = phrase("The head over how those who wrote are told.")
    feedback_lead: Text = phrase("Why it matters.")
    feedback_about: Line = phrase("What the table shows.")
    feedback_columns: tuple[Title, ...] = phrase("The heads: what, owner, by when.")
    waivers_head: Title = phrase("The head over waivers.")
    waivers_lead: Text = phrase("What a waiver is.")
    waivers_none: Text = phrase("That there is none.")
    waivers_about: Line = phrase("What the table shows.")
    waivers_columns: tuple[Title, ...] = phrase("The heads: story, finding, reason.")
    waiver_by: Line = phrase("Who waived it, and when.", "reason", "role", "date")
    assessment_head: Title = phrase("The head over the impact assessment.")
    evaluation_head: Title = phrase("The head over evaluations.")

    # Annexes
    annex_title: Title = phrase("An annex's title.", "employer")
    annex_file: Line = phrase("The same in lists of files.", "employer", "when")
    annex_kicker: Title = phrase("The line over its title.", "when")
    annex_lead: Text = phrase("What it is, under the title.", "n", "when")
    annex_compare: Text = phrase("Why employers must not be compared.")
    annex_no_tables: Text = phrase("That nothing more can be told.")

    # The deck
    deck_title: Title = phrase("The deck's title.")
    deck_file: Line = phrase("The same in lists of files.", "when")
    deck_subtitle: Line = phrase("Under it.", "when")
    deck_before: tuple[Line, ...] = phrase("What to do before anyone comes in.")
    deck_rules: tuple[Line, ...] = phrase("How the room reads it.")
    deck_rules_head: Title = phrase("The title of that slide.")
    deck_shows_head: Title = phrase("The head over what it shows.")
    deck_shows: tuple[Line, ...] = phrase("What it shows.")
    deck_not_head: Title = phrase("The head over what it can't.")
    deck_not: tuple[Line, ...] = phrase("What it can't.")
    deck_limits_head: Title = phrase("The title of that slide.")
    deck_say_limits: tuple[Line, ...] = phrase("What to say there.")
    deck_say_table: tuple[Line, ...] = phrase("What to say to a table of figures.")
    deck_say_theme: tuple[Line, ...] = phrase("What to say to a theme.")
    deck_say_decide: tuple[Line, ...] = phrase("What to say to the decisions.")
    deck_statements: dict[Dimension, Line] = phrase("What stands over each chart.")
    deck_takeaways: dict[Dimension, tuple[Line, ...]] = phrase("Beside each chart.")
    deck_table: Line = phrase("The second line of a slide with the same figures as a table.")
    deck_told: Line = phrase("The second line of a theme's first slide.")
    deck_behind: Line = phrase("The second line of a theme's second slide.")
    deck_decide: Title = phrase("The title of the decisions.")
    deck_back: Title = phrase("The title of the last slide.")

    @field_validator("by", "heads", "about", "care", "steps", "deck_statements")
    @classmethod
    def _labels_are_complete(cls, labels: dict[Any, str]) -> dict[Any, str]:
        return complete(labels)
