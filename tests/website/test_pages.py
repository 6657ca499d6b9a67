"""What stands on the pages, and what must not."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from lxml import html

from generator.model.page import PagePledges, PagePromises
from generator.model.review import Approval
from generator.model.scenario import Withdrawn
from generator.website import not_found, pages

STORY = "scenarios/the-rota.html"
PLAIN = "plain/the-rota.html"
HUDDLE = "huddle/the-rota.html"
HELP = "help-now.html"
PAPERS = ("facilitator-guide", "handout", "attendance", "confidence-form", "follow-up-form")
HEADINGS = "//main//*[self::h1|self::h2|self::h3|self::h4]"


def test_there_is_a_page_for_each_thing(library, made) -> None:
    assert set(made(library)) == {
        "index.html",
        "library.html",
        "downloads.html",
        "suggest.html",
        HELP,
        STORY,
        "sessions/short-15.html",
        "campaign/only-a-joke.html",
        "huddle/the-rota.html",
        "plain/the-rota.html",
        "themes/at-work.html",
        "themes/in-care.html",
        "papers.html",
        *(f"papers/session-short-15-{name}.html" for name in PAPERS),
    }


def test_every_link_within_the_site_leads_somewhere(library, parsed) -> None:
    found = parsed(library)
    there = {*found, "downloads/decks/session-short-15.pptx"}
    there |= {
        "downloads/cards/scenario-the-rota-a6.pdf",
        "downloads/packs/session-short-15-ready-in-20-minutes-sample.zip",
    }
    for uri, page in found.items():
        page.make_links_absolute(f"https://site.test/{uri}")
        for _, name, address, _ in page.iterlinks():
            if name == "href" and address.startswith("https://site.test/"):
                path, _, anchor = address.removeprefix("https://site.test/").partition("#")
                assert path in there, (uri, address)
                if anchor and "=" not in anchor:
                    assert found[path].get_element_by_id(anchor) is not None


def test_every_page_has_one_first_heading_and_no_skipped_level(library, parsed) -> None:
    for uri, page in parsed(library).items():
        levels = [int(e.tag[1]) for e in page.xpath(HEADINGS)]
        assert levels.count(1) == 1, uri
        assert levels[0] == 1, uri
        assert all(b - a <= 1 for a, b in pairwise(levels)), (uri, levels)


def test_ids_are_unique_on_every_page(library, parsed) -> None:
    for uri, page in parsed(library).items():
        ids = page.xpath("//@id")
        assert len(ids) == len(set(ids)), uri


def test_no_page_has_inline_style_script_or_handler(library, parsed) -> None:
    for uri, page in parsed(library).items():
        assert not page.xpath("//style|//script[not(@src)]|//@style"), uri
        assert not page.xpath("//@*[starts-with(name(), 'on')]"), uri


def test_the_navigation_holds_the_pages_that_name_their_place(library, parsed) -> None:
    page = parsed(library)[STORY]
    for nav in page.xpath("//nav[@aria-label='Main']"):
        assert [a.text for a in nav.iter("a")] == ["Help now"]


# Not adopted (P21)


def test_while_not_adopted_each_page_says_so_and_asks_not_to_be_listed(library, parsed) -> None:
    for uri, page in parsed(library).items():
        assert page.xpath("//p[@class='demonstration']"), uri
        assert page.xpath("//meta[@name='robots']/@content") == ["noindex, nofollow"], uri
        assert not page.xpath("//meta[@property='og:image']"), uri


def test_once_adopted_pages_are_listed_and_show_an_image_at_its_full_address(
    adopted, parsed
) -> None:
    page = parsed(adopted)[STORY]
    assert not page.xpath("//p[@class='demonstration']|//meta[@name='robots']")
    image = "https://example.org/toolkit/assets/share/scenarios/the-rota.png"
    assert page.xpath("//meta[@property='og:image']/@content") == [image]


def test_no_placeholder_is_ever_shown(library, parsed, words_of) -> None:
    for uri, page in parsed(library).items():
        assert "[fill in" not in words_of(page), uri
        assert not [a for a in page.xpath("//@href") if "fill%20in" in a or "fill in" in a], uri


def test_a_route_that_waits_offers_nothing_to_follow(library, parsed, words_of) -> None:
    waiting = parsed(library)[HELP].find_class("waiting")
    assert len(waiting) == 1
    assert not waiting[0].xpath(".//a")
    assert library.words.common.route_not_given in words_of(waiting[0])


def test_an_unconfirmed_promise_is_not_shown_as_one(library, parsed, words_of) -> None:
    section = PagePromises(kind="promises", id="p", heading="Promises", show=("ask-again",))
    page = library.pages["help-now"].model_copy(update={"sections": (section,)})
    shown = words_of(parsed(replace(library, pages={"help-now": page}))[HELP])
    assert library.words.common.unconfirmed_promise in shown
    assert library.promises["ask-again"].says not in shown


def test_a_confirmed_promise_names_its_owner_and_date_once_adopted(
    adopted, parsed, words_of
) -> None:
    section = PagePromises(kind="promises", id="p", heading="Promises", show=("ask-again",))
    page = adopted.pages["help-now"].model_copy(update={"sections": (section,)})
    promise = adopted.promises["ask-again"].model_copy(update={"confirmed": True})
    changed = replace(adopted, pages={"help-now": page}, promises={"ask-again": promise})
    shown = words_of(parsed(changed)[HELP])
    assert promise.says in shown
    assert "Chief people officer" in shown
    assert "31 March 2027" in shown


# Help (P1, P2, P5)


def test_every_page_but_help_leads_to_help_at_once(library, parsed) -> None:
    for uri, page in parsed(library).items():
        links = page.xpath("//aside[@class='support']//a/@href")
        assert len(links) == (uri != HELP), uri


def test_a_number_to_ring_is_a_link_that_dials(library, parsed) -> None:
    assert "tel:08000000000" in parsed(library)[HELP].xpath("//main//a/@href")


def test_exit_stands_on_stories_and_pages_that_ask_for_it_only(library, parsed) -> None:
    with_exit = {uri for uri, page in parsed(library).items() if page.xpath("//a[@data-exit]")}
    assert with_exit == {HELP, STORY, PLAIN, "papers/session-short-15-handout.html"}


def test_exit_says_once_what_it_does_and_does_not_do(library, parsed, words_of) -> None:
    page = parsed(library)[HELP]
    (link,) = page.xpath("//a[@data-exit]")
    assert link.get("rel") == "nofollow noreferrer"
    assert link.get("href").startswith("https://")
    assert words_of(page).count(library.words.site.exit_note) == 1


def test_search_finds_help_far_above_stories(library, made) -> None:
    found = made(library)
    assert min(e.boost for e in found[HELP].search) >= 50 * max(
        e.boost for e in found[STORY].search
    )
    assert set(found[HELP].search[0].tags) == {"accent", "mocked"}


# A story (P3, P32)


def test_the_content_note_stands_before_the_story(library, parsed, words_of) -> None:
    text = words_of(parsed(library)[STORY].find(".//main"))
    story = library.scenarios["the-rota"]
    assert 0 <= text.index(story.content_note) < text.index(story.story[0])


def test_the_choices_of_the_person_affected_carry_no_verdict(library, parsed, words_of) -> None:
    (role,) = parsed(library)[STORY].find_class("role-affected")
    assert not role.find_class("verdict")
    shown = words_of(role)
    choice = library.scenarios["the-rota"].said("affected")[0]
    for text in (choice.may_cost, choice.may_bring, choice.owed):
        assert text in shown
    for label in library.words.common.lands.values():
        assert label not in shown


def test_each_verdict_stands_with_its_ground_and_is_signed(library, parsed, words_of) -> None:
    page = parsed(library)[STORY]
    for response in library.scenarios["the-rota"].responses:
        if response.role != "affected" and response.lands:
            feedback = [f for f in page.find_class("feedback") if response.because in words_of(f)]
            assert len(feedback) == 1
            assert library.words.common.lands[response.lands] in words_of(feedback[0])
    assert library.words.common.judgement in words_of(page)


def test_choices_open_without_a_script_and_one_at_a_time(library, parsed) -> None:
    for role in parsed(library)[STORY].find_class("role"):
        assert len({d.get("name") for d in role.iter("details")}) == 1


def test_the_marks_of_a_story_stand_on_its_page(library, parsed, words_of) -> None:
    shown = words_of(parsed(library)[STORY])
    words = library.words.common
    assert words.mark_invented in shown
    assert words.mark_not_lived in shown


def test_facilitator_notes_are_not_on_the_story_page(library, parsed, words_of) -> None:
    story = library.scenarios["the-rota"]
    notes = [*story.facilitate.listen_for, story.facilitate.stop_if, story.facilitate.alone]
    shown = words_of(parsed(library)[STORY])
    for note in filter(None, notes):
        assert note not in shown


def test_approvals_stand_with_what_they_cannot_prove(library, parsed, words_of) -> None:
    standing = library.standing["the-rota"]
    assert standing.approvals
    assert library.words.common.approvals_prove in words_of(parsed(library)[STORY])
    bare = replace(library, standing={"the-rota": replace(standing, approvals=())})
    assert library.words.common.approvals_prove not in words_of(parsed(bare)[STORY])


def test_whoever_finds_a_story_too_close_is_told_where_to_say_so(
    library, adopted, parsed, words_of
) -> None:
    assert library.words.site.wrong_waiting in words_of(parsed(library)[STORY])
    assert "mailto:stories@example.org" in parsed(adopted)[STORY].xpath("//main//a/@href")


def test_a_draft_with_little_in_it_still_has_a_page(library, made) -> None:
    full = library.scenarios["the-rota"]
    bare = full.model_copy(
        update={
            "question": None,
            "intensity": None,
            "minutes": None,
            "behaviour": None,
            "provenance": None,
            "routes": (),
            "law": (),
            "learning": (),
            "responses": (full.responses[0].model_copy(update={"does": None, "lands": None}),),
        }
    )
    page = made(replace(library, scenarios={"the-rota": bare}))[STORY]
    assert library.words.site.choices_head in page.html
    assert "None" not in page.html


def test_a_withdrawn_story_leaves_a_notice_and_none_of_itself(library, parsed, words_of) -> None:
    gone = Withdrawn(on=date(2026, 11, 20), reason="It was too close to a real event.")
    changed = replace(library, scenarios={}, withdrawn={"the-rota": gone})
    page = parsed(changed)[STORY]
    shown = words_of(page)
    assert "20 November 2026" in shown
    assert gone.reason in shown
    assert library.scenarios["the-rota"].title not in shown


# Excuses (P12, P30)


def test_a_struck_excuse_is_named_and_answered_in_the_same_block(library, parsed, words_of) -> None:
    struck = parsed(library)["index.html"].xpath("//s")
    assert struck
    message = next(iter(library.messages.values()))
    for strike in struck:
        said = words_of(strike.getparent())
        assert said == f"Excuse: {message.excuse} Answer: {message.answer}"


def test_no_excuse_stands_on_help_stories_or_sessions(library, parsed) -> None:
    for uri, page in parsed(library).items():
        campaign = uri == "index.html" or uri.startswith("campaign/")
        assert campaign or not page.xpath("//s|//del|//*[@class='answered']"), uri


def test_pledges_stand_without_a_placeholder_for_their_signature(library, parsed, words_of) -> None:
    section = PagePledges(kind="pledges", id="p", heading="To those who spoke up")
    page = library.pages["help-now"].model_copy(update={"sections": (section,)})
    role = library.organisation.model_copy(update={"signed_by": "[fill in: role]"})
    shown = words_of(
        parsed(replace(library, pages={"help-now": page}, organisation=role))[HELP].find(".//main")
    )
    first, second = sorted(library.pledges.values(), key=lambda pledge: pledge.order)
    assert shown.index(first.text) < shown.index(second.text)
    assert "[fill in" not in shown


# Downloads and sessions


def test_downloads_show_format_and_size_and_what_nobody_has_opened(
    library, parsed, words_of
) -> None:
    shown = words_of(parsed(library)["downloads.html"].find(".//main"))
    assert "PowerPoint, 2.4 MB" in shown
    assert "PDF, 180 KB" in shown
    assert library.words.site.deck_note in shown
    assert "Share" not in shown


def test_a_plan_without_sizes_can_be_shown(library, downloads) -> None:
    planned = tuple(replace(entry, size=None, sha256=None) for entry in downloads)
    page = next(p for p in pages(library, planned) if p.uri == "downloads.html")
    assert "PowerPoint" in page.html
    assert "MB" not in page.html


def test_a_session_page_begins_with_one_download_and_folds_the_rest(
    library, parsed, words_of
) -> None:
    page = parsed(library)["sessions/short-15.html"]
    heads = [words_of(h) for h in page.xpath("//main//h2")]
    assert heads[0] == library.words.site.ready_head
    (ready,) = page.find_class("ready")
    pack = "../downloads/packs/session-short-15-ready-in-20-minutes-sample.zip"
    assert ready.xpath(".//a[not(ancestor::details)]/@href") == [pack]
    assert ready.xpath(".//details//a/@href") == ["../downloads/decks/session-short-15.pptx"]
    assert library.words.site.deck_note in words_of(ready)


# What the plugin relies on


def test_titles_and_descriptions_are_escaped_for_templates_that_do_not(library, made) -> None:
    story = library.scenarios["the-rota"].model_copy(
        update={"title": 'A <b> & "c"', "content_note": "<i>"}
    )
    page = made(replace(library, scenarios={"the-rota": story}))[STORY]
    assert page.title == "A &lt;b&gt; &amp; &#34;c&#34;"
    assert page.description == "&lt;i&gt;"
    assert page.search[0].title == 'A &lt;b&gt; &amp; "c"'


def test_a_fingerprint_changes_with_its_page_alone(library, made) -> None:
    before = made(library)
    story = library.scenarios["the-rota"].model_copy(update={"prompts": ("New?", "Newer?")})
    after = made(replace(library, scenarios={"the-rota": story}))
    changed = {uri for uri in before if before[uri].fingerprint != after[uri].fingerprint}
    papers = {f"papers/session-short-15-{name}.html" for name in ("facilitator-guide", "handout")}
    assert changed == {STORY, HUDDLE, *papers}


def test_the_page_for_a_wrong_address_links_from_the_root(library) -> None:
    page = not_found(library, "/toolkit/")
    links = set(html.fragment_fromstring(page.shell.header + page.html, "div").xpath("//a/@href"))
    assert {"/toolkit/help-now.html", "/toolkit/library.html"} <= links
    assert all(re.match(r"/toolkit/|#", link) for link in links)


@pytest.mark.parametrize("number", [1, 2])
def test_the_same_content_gives_the_same_pages(library, made, number) -> None:
    assert made(library) == made(library)


def test_an_approval_names_a_role_and_a_day(library, parsed, words_of) -> None:
    standing = library.standing["the-rota"]
    approval: Approval = standing.approvals[0]
    shown = words_of(parsed(library)[STORY])
    assert f"Approved by {approval.by}, 20 November 2026." in shown
