"""Kinds of sections: where do you work, the private note, values, evidence, actions, events."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from icalendar import Calendar
from lxml import html
from PIL import Image

from generator.library import Library
from generator.model.ambassador import Ambassador
from generator.model.brand import Theme
from generator.model.evaluation import Tally
from generator.model.organisation import Employer
from generator.model.page import Page as Content
from generator.model.reference import Action, Event, Source, Term
from generator.model.summary import PortalSummary
from generator.model.vocabulary import ConfidenceItem
from generator.product import Audience, Kind
from generator.website import DownloadEntry, assets, pages, products

WHERE = {
    "kind": "where",
    "id": "where",
    "heading": "Where do you work?",
    "places": [
        {"id": "hospital", "label": "In a hospital", "kinds": ["hospital"], "body": "Your ways."},
        {"id": "agency", "label": "Agency", "body": "Tell both.", "show": ["helpline"]},
    ],
}
ACTION = {
    "theme": "at-work",
    "heard": "People heard nothing.",
    "did": "They are told a date.",
    "status": "doing",
    "owner": "Head of people",
    "due": "2026-11-22",
    "sample": "no",
}
EVENT = {
    "title": "Listening hour",
    "on": "2027-07-01",
    "starts": "12:30",
    "ends": "13:30",
    "place": "Online",
    "for_whom": "Everyone",
    "text": "You can listen.",
    "sample": "yes",
}


def with_section(library: Library, section: Mapping[str, Any]) -> Library:
    """The library with a page `more` of this one section."""
    page = Content.model_validate(
        {
            "title": "More",
            "lead": "More.",
            "description": "More.",
            "reviewed_on": "2026-11-23",
            "review_by": "2027-05-23",
            "sections": [section],
        }
    )
    return replace(library, pages={**library.pages, "more": page})


def made(library: Library, section: Mapping[str, Any]) -> html.HtmlElement:
    """That page's body, parsed."""
    found = {page.uri: page for page in pages(with_section(library, section), ())}
    return html.fragment_fromstring(found["more.html"].html, "div")


def simple(kind: str, **fields: Any) -> dict[str, Any]:
    return {"kind": kind, "id": "it", "heading": "It", **fields}


# Where do you work? (P4)


def test_each_answer_is_a_place_on_the_page_that_a_link_leads_to(library, words_of) -> None:
    body = made(library, WHERE)
    links = {a.get("href"): a.text for a in body.xpath("//nav[@data-where]//a")}
    assert links == {"#hospital": "In a hospital", "#agency": "Agency"}
    for anchor in links:
        place = body.get_element_by_id(anchor.removeprefix("#"))
        assert words_of(place).startswith(links[anchor])
    assert not body.xpath("//nav[@data-where]//input | //form")


def test_an_employer_that_is_not_filled_in_is_no_route(library, words_of) -> None:
    hospital = made(library, WHERE).get_element_by_id("hospital")
    assert "[fill in" not in words_of(hospital)
    assert hospital.xpath(".//*[@class='place-none']")
    assert not hospital.xpath(".//a[starts-with(@href, 'tel:')]")


def test_an_employer_shows_its_own_contacts_under_its_kind_alone(library, words_of) -> None:
    routes = {"raise-it": {"phone": "01603 111 222"}}
    employer = Employer.model_validate({"name": "A Trust", "kind": "hospital", "routes": routes})
    organisation = library.organisation.model_copy(update={"employers": {"a": employer}})
    body = made(replace(library, organisation=organisation), WHERE)
    hospital = body.get_element_by_id("hospital")
    assert hospital.xpath(".//a/@href") == ["tel:01603111222", "#where"]
    assert "A Trust" in words_of(hospital)
    assert "A Trust" not in words_of(body.get_element_by_id("agency"))


# The private note (P6)


def test_the_note_has_no_place_to_be_sent_to_and_no_name_to_be_sent_by(library) -> None:
    form = made(library, simple("private-note")).xpath("//form")[0]
    assert form.get("action") is None
    assert form.get("method") is None
    fields = form.xpath(".//input|.//textarea")
    assert len(fields) == 8
    for field in fields:
        assert field.get("name") is None
        assert field.get("autocomplete") == "off"
        assert form.xpath(f".//label[@for='{field.get('id')}']")


def test_the_note_script_loads_on_its_page_alone(library) -> None:
    found = {page.uri: page for page in pages(with_section(library, simple("private-note")), ())}
    assert [uri for uri, page in found.items() if "note.js" in page.html] == ["more.html"]


# Values, evidence, glossary, sources


def test_a_value_shows_what_to_expect_and_what_nobody_has_to_accept(library, words_of) -> None:
    body = made(library, simple("values"))
    sides = {
        words_of(side.find("h4")): words_of(side.find("ul"))
        for side in body.find_class("expect") + body.find_class("refuse")
    }
    assert sides == {
        "You can expect": "People use your name.",
        "You don't have to accept".replace("'", "’"): "Being copied or mocked.",
    }


def test_values_are_examples_until_adopted(library, adopted) -> None:
    assert made(library, simple("values")).find_class("sample-line")
    assert not made(adopted, simple("values")).find_class("sample-line")


def test_a_chart_is_a_table_whose_bars_are_as_long_as_its_figures(library, words_of) -> None:
    body = made(library, simple("evidence", show=["a-survey"]))
    rows = body.xpath("//table/tbody/tr")
    told = [(words_of(r.find("th")), words_of(r.find("td"))) for r in rows]
    assert told == [("Heard a remark", "25.1"), ("Did not", "74.9")]
    assert body.xpath("//rect[@class='bar-part']/@width") == ["25.1", "74.9"]
    assert "It is made up for tests." in words_of(body)
    assert body.find_class("sample-line")


def test_terms_stand_under_their_letter_in_order(library, words_of) -> None:
    term = Term.model_validate({"term": "acting up", "means": "A higher job for a time."})
    body = made(replace(library, terms={**library.terms, "acting-up": term}), simple("glossary"))
    assert [words_of(h) for h in body.xpath("//h3")] == ["A", "B"]
    assert [words_of(t) for t in body.xpath("//dt")] == ["acting up", "Bystander"]
    assert body.get_element_by_id("term-acting-up") is not None


def test_a_source_says_how_far_somebody_looked_and_whether_it_may_be_used(
    library, words_of
) -> None:
    source = Source.model_validate(
        {
            "title": "“Zest”",
            "publisher": "A press",
            "year": "2025",
            "kind": "framework",
            "taken": "Five words.",
            "limits": "Little.",
            "checked_on": "2026-11-01",
            "checked_how": "Stored copy",
            "permission": "asked",
        }
    )
    body = made(replace(library, sources={**library.sources, "zest": source}), simple("sources"))
    row = body.get_element_by_id("zest")
    for text in ("Permission asked", "Five words.", "Little.", "1 November 2026", "Stored copy"):
        assert text in words_of(row)
    assert [words_of(h) for h in body.xpath("//h3")][-1] == "“Zest”"


# You said, we did (P22)


def standing(library: Library, **changes: str) -> html.HtmlElement:
    action = Action.model_validate({**ACTION, **changes})
    body = made(replace(library, actions={"one": action}), simple("actions"))
    return body.get_element_by_id("action-one")


def test_what_is_past_its_day_and_not_done_is_late_by_itself(library, words_of) -> None:
    late = words_of(standing(library))
    assert "Late" in late
    assert "It was due on 22 November 2026." in late
    assert "No reason has been given." in late
    assert "No reason has been given." not in words_of(standing(library, reason="A move."))


@pytest.mark.parametrize(
    ("changes", "label"),
    [
        ({"due": "2026-11-23"}, "Under way"),
        ({"status": "late", "due": "2027-01-01"}, "Late"),
        ({"status": "done", "done_on": "2026-11-01"}, "Done"),
        ({"status": "could-not", "reason": "No room."}, "Could not be done"),
    ],
)
def test_an_action_says_where_it_stands(library, words_of, changes, label) -> None:
    assert words_of(standing(library, **changes).find_class("tag")[0]) == label


def test_a_made_up_action_says_so(library) -> None:
    assert standing(library, sample="yes").find_class("sample-line")
    assert not standing(library).find_class("sample-line")


# Results (P27)


def results(n: int, **changes: object) -> dict[str, Tally]:
    side = {"n": n, **dict.fromkeys((item.value for item in ConfidenceItem), 3.2)}
    data = {"session": "short-15", "month": "2026-10", "held": 2, "attended": n + 4}
    made_up = {"before": side, "after": side, "sample": "no", **changes}
    return {"one": Tally.model_validate({**data, **made_up})}


def test_results_show_reach_then_change_then_what_they_cannot_show(library, words_of) -> None:
    body = made(replace(library, evaluations=results(12)), simple("evaluations"))
    words = library.words.common.evaluation
    heads = [words_of(head) for head in body.xpath("//h3")]
    assert heads == [words.reach_head, words.change_head, words.limits_head]
    assert "16 people came" in words_of(body)
    rows = body.xpath("//table[contains(@class, 'asked')]/tbody")
    assert len(rows) == len(ConfidenceItem)
    assert [words_of(cell) for cell in rows[0].xpath(".//td")] == ["3.2", "3.2"]
    assert not body.find_class("sample-line")


def test_results_of_too_few_show_reach_alone(library, words_of) -> None:
    body = made(replace(library, evaluations=results(9)), simple("evaluations"))
    assert "13 people came" in words_of(body)
    assert not body.xpath("//table")
    assert "3.2" not in words_of(body)


def test_made_up_results_say_so(library) -> None:
    body = made(replace(library, evaluations=results(12, sample="yes")), simple("evaluations"))
    assert body.find_class("sample-line")


def test_without_results_the_page_says_so_and_what_they_could_not_show(library, words_of) -> None:
    body = made(library, simple("evaluations"))
    words = library.words.common.evaluation
    assert words.none in words_of(body)
    assert [words_of(head) for head in body.xpath("//h3")] == [words.limits_head]


# Events


def test_each_event_and_all_of_them_have_a_calendar_file(library) -> None:
    events = {
        "hour": Event.model_validate(EVENT),
        "other": Event.model_validate({**EVENT, "on": "2027-01-08", "sample": "no"}),
    }
    files = {a.uri: a.data for a in assets(replace(library, events=events), "{}")}
    told = Calendar.from_ical(files["events/hour.ics"])
    (event,) = told.walk("VEVENT")
    assert str(event["summary"]) == "SAMPLE: Listening hour"
    assert event["dtstart"].dt.isoformat() == "2027-07-01T12:30:00+01:00"
    assert len(told.walk("VTIMEZONE")) == 1
    assert len(Calendar.from_ical(files["events/all.ics"]).walk("VEVENT")) == 2
    assert files == {a.uri: a.data for a in assets(replace(library, events=events), "{}")}


def test_past_events_stand_apart_and_a_cancelled_one_says_so(library, words_of) -> None:
    events = {
        "past": Event.model_validate({**EVENT, "on": "2026-11-22"}),
        "off": Event.model_validate({**EVENT, "cancelled": "yes"}),
    }
    body = made(replace(library, events=events), simple("events"))
    assert [li.get("id") for li in body.xpath("//ul[@class='events']/li")] == ["event-off"]
    assert [li.get("id") for li in body.find_class("past")[0]] == ["event-past"]
    assert "Cancelled" in words_of(body.get_element_by_id("event-off"))
    assert body.xpath("//a[@download]/@href")[0] == "events/off.ics"


# Themes (P24)


def test_a_theme_shows_what_sits_behind_it_with_its_sources(library, words_of) -> None:
    source = next(iter(library.sources))
    theme = Theme.model_validate(
        {
            **library.themes["at-work"].model_dump(mode="json", exclude_none=True),
            "told": "People **told** this.",
            "shows": ["A sign"],
            "behind": [{"head": "A system", "text": "It sorts.", "sources": [source]}],
            "change": ["A rota read by others"],
            "measure": ["Who acts up"],
        }
    )
    actions = {"one": Action.model_validate(ACTION)}
    changed = replace(library, themes={**library.themes, "at-work": theme}, actions=actions)
    found = {page.uri: page.html for page in pages(changed, ())}
    body = html.fragment_fromstring(found["themes/at-work.html"], "div")
    heads = [words_of(h) for h in body.xpath("//h2")]
    assert heads == [
        "What was told",
        "How it shows",
        "What sits behind it",
        "What can change",
        "What is being done",
        "How anyone could tell",
        "Stories under this theme",
    ]
    assert body.xpath("//a[contains(@href, 'scenarios/the-rota.html')]")
    assert "People heard nothing." in words_of(body)
    other = html.fragment_fromstring(found["themes/in-care.html"], "div")
    assert "People heard nothing." not in words_of(other)


def test_late_is_told_by_the_day_the_library_is_read_for(library, words_of) -> None:
    before = replace(library, as_of=date(2026, 11, 22))
    assert "Under way" in words_of(standing(before))


# People who stand for the campaign (P10)


def person(**changes: Any) -> Ambassador:
    """A person who agreed to be on the site, or a drawing."""
    consent = {"reference": "C-014", "uses": ["site"], "expires": "2027-11-23", "name": "yes"}
    return Ambassador.model_validate(
        {
            "order": "1",
            "shown_as": "Ward manager",
            "name": "Amina",
            "stands_as": "leader",
            "message": "only-a-joke",
            "alt": "A woman in a tunic, smiling.",
            "portrait": "c-014.jpg",
            "consent": {**consent, **changes.pop("consent", {})},
            **changes,
        }
    )


def drawn() -> Ambassador:
    return Ambassador.model_validate(
        {
            "order": "2",
            "shown_as": "Porter",
            "stands_as": "bystander",
            "message": "only-a-joke",
            "alt": "A drawing of a man.",
            "sample": "yes",
            "illustration": "porter",
        }
    )


def with_people(library: Library, **people: Ambassador) -> Library:
    photos = {key: photo() for key, them in people.items() if not them.sample}
    return replace(library, ambassadors=people, portraits=photos)


def photo() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (400, 500), "#aa2244").save(out, "JPEG")
    return out.getvalue()


def test_a_face_has_a_role_and_the_way_to_a_message_and_nothing_else(library, words_of) -> None:
    body = made(with_people(library, them=person(), other=drawn()), simple("ambassadors"))
    cards = body.xpath("//ul[@class='people']/li")
    assert [words_of(card) for card in cards] == [
        "Amina Ward manager Answered: only a joke",
        "Porter Answered: only a joke",
    ]
    assert [card.xpath(".//img/@alt")[0] for card in cards] == [
        "A woman in a tunic, smiling.",
        "A drawing of a man.",
    ]
    assert body.xpath("//a/@href") == ["campaign/only-a-joke.html"] * 2
    assert body.xpath("//*[@class='drawn']")


@pytest.mark.parametrize(
    "consent",
    [
        {"uses": ["poster"]},
        {"withdrawn_on": "2026-11-01"},
        {"expires": "2026-11-22"},
    ],
)
def test_whoever_did_not_agree_to_the_site_is_not_on_it(library, words_of, consent) -> None:
    them = with_people(library, them=person(consent=consent))
    body = made(them, simple("ambassadors", show=["them"]))
    assert not body.xpath("//img")
    assert library.words.site.people.none in words_of(body)
    assert not [p for p in products(with_section(them, simple("ambassadors"))) if p.shows]


def test_a_name_shows_only_with_consent_for_it(library, words_of) -> None:
    them = with_people(library, them=person(consent={"name": "no"}))
    assert "Amina" not in words_of(made(them, simple("ambassadors")))


def test_pictures_have_one_size_and_say_sample_inside_until_adopted(library) -> None:
    def pixels(library: Library) -> dict[str, Image.Image]:
        people = with_people(library, them=person(), other=drawn())
        made = {p.path.name: p.draw(p.inputs) for p in products(people) if p.shows}
        assert all(drawing.findings == () for drawing in made.values())
        return {name: Image.open(io.BytesIO(d.data)).convert("RGB") for name, d in made.items()}

    before = pixels(library)
    adopted = library.organisation.model_copy(update={"adopted": True})
    after = pixels(replace(library, organisation=adopted))
    assert set(before) == {"them.jpg", "other.png"}
    for name, image in before.items():
        assert image.size == after[name].size == (720, 810)
        low = (0, 730, 200, 810)
        assert image.crop(low).tobytes() != after[name].crop(low).tobytes()


def test_a_messages_page_lists_the_files_that_people_carry_apart(library, words_of) -> None:
    def entry(path: str) -> DownloadEntry:
        return DownloadEntry(path, path, Kind.POSTER, Audience.EVERYONE, 1, "0" * 64)

    files = [
        entry("downloads/campaign/only-a-joke-poster-a4.pdf"),
        entry("downloads/campaign/people/them-poster-a4.pdf"),
        entry("downloads/campaign/people/stranger-poster-a4.pdf"),
    ]
    people = with_people(library, them=person())
    found = {page.uri: page for page in pages(people, files)}
    body = html.fragment_fromstring(found["campaign/only-a-joke.html"].html, "div")
    own = body.xpath("//section[@aria-labelledby='files']//a/@href")
    carried = body.xpath("//section[@aria-labelledby='carried']//a/@href")
    assert own == ["../downloads/campaign/only-a-joke-poster-a4.pdf"]
    assert carried == ["../downloads/campaign/people/them-poster-a4.pdf"]


# The portal's figures.


def test_a_portals_figures_stand_as_tables_after_what_they_cannot_say(library: Library) -> None:
    told = {
        "first": "2025-Q1",
        "last": "2025-Q4",
        "made_on": "2026-01-20",
        "made_by": "inclusion-lead",
        "threshold": "10",
        "set_by": "governance-lead",
        "synthetic": "yes",
        "figures": {
            "entries": 100,
            "tables": [
                {
                    "by": "source",
                    "rows": [
                        {"of": ["colleague"], "n": 65},
                        {"of": ["manager"], "n": 25},
                        {"of": ["patient-or-public"]},
                    ],
                }
            ],
        },
    }
    years = {"portal-2025": PortalSummary.model_validate(told)}
    words = library.words.report
    tree = made(replace(library, summaries=years), simple("heard"))
    text = tree.text_content()
    assert words.made_up in text
    assert text.index(words.limits[0]) < text.index(words.by["source"])
    (table,) = tree.xpath("//table[@class='bars']")
    assert [head.text for head in table.xpath("./thead//th[@scope='col']")][1] == words.entries
    rows = [row.text_content() for row in table.xpath("./tbody/tr[th[@scope='row']]")]
    assert [bool(row.strip()) for row in rows] == [True] * 3
    assert "65" in rows[0]
    assert words.hidden in rows[2]
    assert len(table.xpath("./tbody//*[local-name()='svg']")) == 2, "a hidden count has no bar"


def test_while_there_are_no_figures_one_sentence_says_when_they_come(library: Library) -> None:
    tree = made(replace(library, summaries={}), simple("heard"))
    assert library.words.report.none_yet in tree.text_content()
    assert not tree.xpath("//table")
