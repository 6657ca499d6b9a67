"""The fixed words of the site."""

from __future__ import annotations

from generator.model.base import Line, Model, Text, Title, about
from generator.model.reference import Promise
from generator.model.wording.base import Counted, Wording, phrase
from generator.model.wording.form import FormWords
from generator.model.wording.site_parts import (
    ActionWords,
    CampaignWords,
    CoverageSiteWords,
    DownloadWords,
    EventWords,
    FilterWords,
    HuddleWords,
    LaunchWords,
    NoteWords,
    PaperWords,
    PassportWords,
    PeopleWords,
    PlainWords,
    ReferenceWords,
    StandardsWords,
    ThemeWords,
    TrackerWords,
    WhereWords,
)


class FileKinds(Model):
    """What each kind of download is called."""

    deck: Title = about("Slides.", "Slides")
    cards: Title = about("Cards.")
    poster: Title = about("Posters.")
    social: Title = about("Pictures to post.")
    guide: Title = about("Guides and papers.")
    pack: Title = about("Archives of several files.")


class PageGroups(Model):
    """The heads over the parts of the site."""

    help: Title = about("Pages for whoever it happened to or who saw it.")
    team: Title = about("Pages for teams, managers and trainers.")
    doing: Title = about("Pages on what is being done.")
    site: Title = about("Pages about the site itself.")


class Standings(Model):
    """Where a promise stands, in words."""

    planned: Title = about("Not begun.", "Planned")
    doing: Title = about("Begun.", "Under way")
    kept: Title = about("Done.", "Kept")
    could_not: Title = about("Not possible.", "Could not be kept")

    def of(self, promise: Promise) -> str:
        """The words for a promise's status."""
        return str(getattr(self, promise.status.replace("-", "_")))


class SiteWording(Wording):
    """The fixed words of the site."""

    # The frame around every page
    skip: Title = phrase("The skip link.")
    notices: Title = phrase("The name of the notices above the header, for screen readers.")
    main_nav: Title = phrase("The name of the main navigation, for screen readers.")
    footer_nav: Title = phrase("The name of the footer's links, for screen readers.")
    menu: Title = phrase("The button that opens the menu on a phone.")
    support_name: Title = phrase("The name of the banner that leads to help, for screen readers.")
    support: Line = phrase("The banner on every page that leads to help.")
    support_link: Title = phrase("The banner's link.")
    exit: Title = phrase("The exit button (P5).")
    exit_summary: Title = phrase("What the exit button does, in a few words beside it.")
    exit_note: Text = phrase("What the exit button does and does not do (P5).")
    exit_keys: Line = phrase("That Shift pressed three times does the same.")
    footer_emergency: Line = phrase("The footer's line for an emergency.")
    footer_talk: Title = phrase("The head over somebody to talk to, in the footer.")
    groups_of_pages: PageGroups = phrase("The heads over the footer's links.")
    contents: Title = phrase("The head over a list of the sections of a page.")
    footer_reuse: Line = phrase("What may be done with the material.")
    image_alt: Line = phrase("What a share image shows.", "title")

    # Search
    search: Title = phrase("The search button and the search box.")
    search_placeholder: Title = phrase("What the search box shows while empty.")
    search_close: Title = phrase("The button that closes search.")
    search_clear: Title = phrase("The button that empties the search box.")
    search_results: Title = phrase("The name of the results, for screen readers.")
    search_help: Line = phrase("The link to help above the results (P2).")
    search_start: Line = phrase("What stands there before anything is typed.")
    search_none: Line = phrase("When nothing is found.")
    search_one: Line = phrase("When one page is found.")
    search_many: Line = phrase("When more are found; # stands for the number.")
    search_more_one: Line = phrase("When a page has one more place.")
    search_more_many: Line = phrase("When a page has more; # stands for the number.")
    search_missing: Title = phrase("What stands before words that were not found.")

    # Home
    help_button: Title = phrase("The button that leads to help.")
    train_button: Title = phrase("The button that leads to training.")
    library_button: Title = phrase("The button that leads to the library.")
    home_excuses: Title = phrase("The head over the answered excuses.")
    home_themes: Title = phrase("The head over the themes.")
    home_themes_intro: Text = phrase("What the themes are.")
    home_sessions: Title = phrase("The head over the sessions.")
    home_sessions_intro: Text = phrase("What the sessions are.")
    home_origin: Title = phrase("The head over where this comes from.")
    source: Title = phrase("What stands before a source.")

    # Library
    library_title: Title = phrase("The library's title.")
    library_list: Title = phrase("The list's head, for screen readers.")
    filter_label: Title = phrase("The name of the filter, for screen readers.")
    filter_theme: Title = phrase("The head over the themes to choose from.")
    filter_all: Title = phrase("No choice of theme.")
    filter_setting: Title = phrase("The head over the settings to choose from.")
    filter_anywhere: Title = phrase("No choice of setting.")
    filter_none: Line = phrase("When no story fits.")
    stories: Counted = phrase("A number of stories.")

    # A story
    content_note: Title = phrase("The name of the content note, for screen readers.")
    leave_any_time: Line = phrase("After the content note: that one may stop.")
    story_head: Title = phrase("The head over the story.")
    plain_head: Title = phrase("The head over the story in short plain sentences.")
    audio: Title = phrase("The link to an audio version.")
    sign_language: Title = phrase("The link to a sign language video.")
    choices_head: Title = phrase("The head over the choices when a story has no question.")
    choices_intro: Text = phrase("How to use the choices.")
    affected_intro: Text = phrase("That the choices of the person affected are not judged (P3).")
    says_only: Title = phrase("A choice that is written as words to say alone.")
    then: Title = phrase("What stands before what happens next.")
    impact_head: Title = phrase("The head over the impact.")
    words_head: Title = phrase("The head over words to say.")
    learning_head: Title = phrase("The head over what to take away.")
    routes_head: Title = phrase("The head over the routes.")
    routes_intro: Text = phrase("That each route is a choice, and none a duty.")
    routes_waiting: Counted = phrase("What opens the routes that nobody has filled in yet.")
    route_more: Title = phrase("What opens a route's limits.")
    formal: Title = phrase("The tag of a route that can decide something.")
    law_head: Title = phrase("The head over the law.", "nation")
    use_head: Title = phrase("The name of what stands beside a story, for screen readers.")
    downloads_with_it: Title = phrase("The head over downloads with this story.")
    downloads_shared: Title = phrase("What opens the files with this story among others.")
    downloads_more: Title = phrase("What opens a session's other files.")
    sessions_with_it: Title = phrase("The head over sessions with this story.")
    facilitator: Line = phrase("Where a trainer's notes are.")
    passport_head: Title = phrase("The head over why the story can be trusted (P34).")
    passport_reader: Line = phrase("Who read it, and when.", "role", "date")
    wrong_head: Title = phrase("The head over how to say that something is wrong.")
    wrong_text: Text = phrase("What to write about.")
    wrong_waiting: Line = phrase("When nobody has given an address for that.")
    withdrawn_title: Title = phrase("The title of a withdrawn story's page.")
    withdrawn_on: Line = phrase("When it was withdrawn.", "date")
    withdrawn_copies: Text = phrase("What to do with copies of it.")

    # Downloads
    downloads_title: Title = phrase("The downloads page's title.")
    downloads_none: Line = phrase("When there are none yet.")
    deck_note: Text = phrase("That nobody has opened the slides in PowerPoint yet.")
    kinds: FileKinds = phrase("What each kind is called.")
    for_trainer: Title = phrase("Files for trainers.")
    for_everyone: Title = phrase("Files for everyone.")
    for_lead: Title = phrase("Files for inclusion leads.")
    powerpoint: Title = phrase("What a .pptx is called.")
    word: Title = phrase("What a .docx is called.")

    # Sessions
    train_sessions: Title = phrase("The head over the list of sessions.")
    train_crumb: Title = phrase("The link back to the training page.")
    minutes_word: Title = phrase("The word under a session's number of minutes.")
    ready_head: Title = phrase(
        "The head over the one download that a session's page begins with (P13)."
    )
    before_head: Title = phrase("The head over what to do before.")
    alone_head: Title = phrase("The head over running it on one's own (P14).")
    bring_head: Title = phrase("The head over what to bring.")
    objectives_head: Title = phrase("The head over the objectives.")
    plan_head: Title = phrase("The head over the plan.")
    say_head: Title = phrase("The head over what the trainer says.")
    ask_head: Title = phrase("The head over what the trainer asks.")
    watch_head: Title = phrase("The head over what to watch for.")
    difficult_head: Title = phrase("The head over hard moments.")
    disclosure_head: Title = phrase("The head over what to do if someone discloses.")
    stop_head: Title = phrase("The head over when to stop.")
    after_head: Title = phrase("The head over what to do after.")
    fridays_head: Title = phrase("The head over the four weekly follow-ups (P17).")
    manager_head: Title = phrase("The head over the question for the manager (P17).")
    session_side: Title = phrase("The name of what stands beside a plan, for screen readers.")
    online_head: Title = phrase("The head over what changes online.")
    access_head: Title = phrase("The head over how everyone can take part.")
    stories_head: Title = phrase("The head over the stories in a session.")

    # Prose pages
    reviewed: Line = phrase("When a page was last read through.", "date")
    promise_owner: Line = phrase("Who owns a promise.", "owner", "date", "checker")
    standings: Standings = phrase("Where a promise stands.")
    not_found_title: Title = phrase("The title of the page for a wrong address.")
    not_found_lead: Text = phrase("The sentence under it.")

    # Parts of the site that have words of their own
    where: WhereWords = about("Where do you work?")
    note: NoteWords = about("The private note.")
    theme: ThemeWords = about("A theme's page.")
    huddle: HuddleWords = about("A story as a huddle.")
    plain: PlainWords = about("A story as one plain page.")
    passport: PassportWords = about("Why a story can be trusted.")
    filters: FilterWords = about("Choosing among stories and files.")
    form: FormWords = about("The page “Suggest a scenario”.")
    campaign: CampaignWords = about("The campaign in words.")
    people: PeopleWords = about("The people who stand for it.")
    papers: PaperWords = about("Guides, handouts and forms as pages.")
    downloads: DownloadWords = about("The downloads page.")
    actions: ActionWords = about("You said, we did.")
    events: EventWords = about("Events.")
    standards: StandardsWords = about("National indicators and own figures.")
    tracker: TrackerWords = about("Fair recruitment and retention.")
    coverage: CoverageSiteWords = about("What stories cover.")
    launch: LaunchWords = about("The launch plan.")
    reference: ReferenceWords = about("Values, evidence, glossary and sources.")
