"""The fixed words of PowerPoint decks."""

from __future__ import annotations

from generator.model.base import Line, Text, Title
from generator.model.vocabulary import ActionState
from generator.model.wording.base import Counted, Wording, phrase


class DeckWording(Wording):
    """The fixed words of PowerPoint decks."""

    agenda: Title = phrase("The title of the agenda slide.")
    agenda_time: Title = phrase("The agenda's head over times.")
    agenda_what: Title = phrase("The agenda's head over titles.")
    agenda_alt: Line = phrase("The agenda table in words, for those who cannot see it.")
    content_note: Title = phrase("The head over a session's content note.")
    rounds: Counted = phrase("How many rounds of practice.")
    reflect_how: Line = phrase("What to know before thinking alone.")
    commitment_how: Line = phrase("Whose a commitment is.")
    source: Line = phrase("Where something comes from.", "source")
    no_sources: Line = phrase("What a passport says of a story without sources.")
    synthetic: Line = phrase("What is said of a sample figure that is made up.")
    chart_alt: Text = phrase("A chart in words.", "title", "figures", "unit")
    part: Line = phrase("The second line of the title of a slide that goes on.", "n", "total")
    continued: Line = phrase("The same where there is a second line.", "title", "n", "total")
    footer: Line = phrase("The footer of each slide.", "campaign", "edition")
    footer_sample: Line = phrase("The same until adopted.", "sample", "campaign", "edition")
    pocket_title: Line = phrase("The title of a deck that tells one story.", "title")
    stories_title: Counted = phrase("The title of a deck of chosen stories, by how many.")
    theme_title: Line = phrase("The title of a theme's deck.", "theme")
    library_title: Line = phrase("The title of the deck with every story.")
    library_stories: Counted = phrase("How many stories it has.")
    library_themes: Counted = phrase("How many themes they come under.")

    theme_told: Line = phrase("The second line of the title of what was told under a theme.")
    theme_shows: Line = phrase("The same of how it shows.")
    theme_behind: Line = phrase("The same of what sits behind it.")
    theme_stories: Line = phrase("The same of the list of its stories.")
    theme_change: Line = phrase("The same of what can change.")
    theme_measure: Line = phrase("The same of how anyone could tell.")
    theme_progress: Line = phrase("The same of what came of it.")

    progress: dict[ActionState, Title] = phrase("A label for each state of an action.")
    progress_heard: Title = phrase("The head over what was heard.")
    progress_did: Title = phrase("The head over what came of it.")
    progress_stands: Title = phrase("The head over where it stands.")
    progress_line: Line = phrase("Where it stands, in a line.", "label", "owner", "date")
    progress_sample: Line = phrase("What is said of a made-up action.")
    progress_none: Line = phrase("What is said while there is no action.")
    progress_alt: Line = phrase("The table of actions in words.")

    preview_title: Line = phrase("The title of the picture of a deck's first slides.", "title")
    preview_alt: Text = phrase("That picture in words.", "title", "slides")
    code_alt: Line = phrase("A QR code in words.", "address")
    help_link: Line = phrase("The link to the page for somebody to whom it just happened.")

    session_link: Line = phrase("The link to the session's page on the site.")
    story_link: Line = phrase("The link to a story's page on the site.")

    story_part: Line = phrase("The second line of the title of one part of a story.", "n", "total")
    question: Line = phrase("The question of a story that has none.")
    discuss: Line = phrase("The same of a story's questions.")
    impact: Line = phrase("The same of what it did.")
    responses: Counted = phrase("The same of what one role could do, by how many ways.", "role")
    said: Line = phrase("Words as somebody says them.", "says")
    choice: Line = phrase("The same of one choice of the person affected.", "n", "total")
    choices_note: Text = phrase("What to say of those choices (P3).")
    routes: Line = phrase("The same of a story's routes.")
    routes_waiting: Line = phrase("The head over routes that nobody has filled in.")

    clock: Line = phrase("When a block runs, in the notes.", "clock")
    own_time: Line = phrase("The same for a story that says no minutes.")
    notes_say: Title = phrase("The head over what to say.")
    notes_ask: Title = phrase("The head over what to ask.")
    notes_watch: Title = phrase("The head over what to watch for.")
    notes_listen: Title = phrase("The head over what to listen for.")
    notes_pushback: Title = phrase("The head over objections and replies.")
    notes_reply: Text = phrase("An objection and its reply.", "heard", "reply")
    notes_disclosure: Line = phrase("The head over what to do on a disclosure.")
    notes_before: Title = phrase("The head over the question before a story (P14).")
    stop_question: Text = phrase("The question before a story (P14).")
    notes_alone: Title = phrase("The head over the rule for running it alone (P14).")
    alone_rule: Text = phrase("The rule where content gives none (P14).")
    notes_stop: Title = phrase("The head over when to stop.")
    notes_read: Title = phrase("The head over words to read aloud.")
    notes_learning: Title = phrase("The head over what is to be learnt.")
    notes_judgement: Title = phrase("The head over our judgement (P3).")
    notes_found: Title = phrase("The head over a finding in full.")
    notes_limits: Title = phrase("The head over what evidence cannot show.")
    notes_sources: Title = phrase("The head over sources.")

    appendix: Title = phrase("The title of the hidden end of a deck.")
    appendix_summary: Text = phrase("What stands there.")
    hard_moments: Title = phrase("The title of hard moments and replies.")
    spare: Line = phrase("What is said of a spare story.")
    passport: Title = phrase("The title of the last slide, why it can be trusted (P34).")
