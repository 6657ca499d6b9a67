"""The form in Chromium, as one file from disk: by keyboard, to a file that `check` accepts."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, expect
from typer.testing import CliRunner

from generator.build.form import form_json, product
from generator.build.settings import find
from generator.cli import app
from generator.project import Mode, shipped_root
from generator.reading import read
from tests.website.conftest import AS_OF
from tests.website.test_browser import COLOUR, DESKTOP, OPEN_ALL, PHONE, TAGS

STORY = shipped_root() / "scenarios" / "the-drug-round.yml"
PAYLOADS = (Path(__file__).parents[1] / "payloads.txt").read_text("utf-8").splitlines()
TOLD = (
    "The end of the night shift. Ama, a senior carer, reads out the handover in the lounge. Two "
    "colleagues look at each other, and one repeats her last word the way she said it.",
    "There is a small laugh. Ama begins again, slower. Jo looks down at the list. The manager "
    "writes on and says nothing: it is late, and everyone wants to go home. Nobody asks Ama "
    "anything. She puts the list away and takes her coat from the hook.",
)


@pytest.fixture(scope="session")
def form_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The form of the shipped library as one file."""
    library = read(find(Path(__file__).parent).project, Mode.DRAFT, AS_OF).library
    assert library is not None
    made = product(library, form_json(library))
    path = tmp_path_factory.mktemp("alone") / "suggest-a-scenario.html"
    path.write_bytes(made.draw(made.inputs).data)
    return path


@pytest.fixture
def form(context: BrowserContext, form_file: Path) -> Iterator[Page]:
    """The form, open from disk. At the end: nothing was asked for, kept, refused or broken."""
    page, asked, said = context.new_page(), [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("dialog", lambda dialog: said.append(dialog.message) or dialog.accept())
    page.goto(form_file.as_uri())
    expect(page.locator("#root_title")).to_be_visible()
    yield page
    assert [url for url in asked if not url.startswith(("file:", "blob:", "data:"))] == []
    assert said == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert page.context.cookies() == []


def to(page: Page, target: str, limit: int = 90) -> None:
    """Press the tab key until the control with this id has the focus."""
    for _ in range(limit):
        if page.evaluate("document.activeElement.id") == target:
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"the tab key never reached {target}")


def write(page: Page, target: str, text: str) -> None:
    to(page, target)
    page.keyboard.insert_text(text)


def choose(page: Page, target: str, label: str) -> None:
    to(page, target)
    page.keyboard.type(label)


def saved(page: Page) -> str:
    """The text of the file that the focused save button gives."""
    to(page, "save-button")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert download.value.suggested_filename.endswith(".yml")
    return download.value.path().read_text("utf-8")


def press(page: Page) -> str:
    """The same with a click, for what is not about the keyboard."""
    with page.expect_download() as download:
        page.click("#save-button")
    return download.value.path().read_text("utf-8")


def reopened(page: Page, text: str, name: str = "the-case.yml") -> None:
    file: Any = {"name": name, "mimeType": "application/yaml", "buffer": text.encode()}
    page.set_input_files("#open-file", file)


def differing(before: str, after: str) -> list[str]:
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm="")
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]


def test_a_story_is_written_by_keyboard_alone_and_check_accepts_it(
    form: Page, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    to(form, "root_based_on_something_that_happened")
    form.keyboard.press("ArrowRight")
    write(form, "root_title", "The handover")
    choose(form, "root_theme", "Mistreatment")
    choose(form, "root_setting", "Care home")
    to(form, "root_done_by")
    form.keyboard.press("Space")
    write(form, "root_story_0", TOLD[0])
    write(form, "root_story_1", TOLD[1])
    write(form, "root_impact_person", "She prepares every sentence twice, and asks less.")
    write(form, "root_content_note", "Includes colleagues who copy how someone speaks.")
    write(form, "root_prompts_0", "What is happening here for Ama?")
    write(form, "root_prompts_1", "Who could say something, and when?")
    choose(form, "root_responses_0_role", "Someone")
    write(form, "root_responses_0_says", "Please go on, Ama.")
    choose(form, "root_responses_1_role", "The manager")
    write(form, "root_responses_1_says", "We listen to each other here.")
    text = saved(form)
    assert form.locator(".summary li").all_inner_texts() == []

    settings = home / "mkdocs.yml"
    settings.write_text(settings.read_text().replace('["."]', '[shipped, "."]'))
    for path in home.glob("scenarios/**/*.yml"):
        path.unlink()
    for folder in ("content",):
        for path in (home / folder).rglob("*.yml"):
            path.unlink()
    (home / "scenarios" / "the-handover.yml").write_text(text, encoding="utf-8")
    monkeypatch.chdir(home)
    told = CliRunner().invoke(app, ["check", "scenarios/the-handover.yml"])
    assert told.exit_code == 0, told.output
    assert "error" not in told.output
    assert text.startswith("# yaml-language-server: $schema=../schemas/scenario.json\n")
    keys = [line.split(":")[0] for line in text.splitlines() if line[0] not in " #"]
    assert keys[:3] == ["title", "theme", "setting"]
    assert keys[-1] == "based_on_something_that_happened"


def test_an_opened_file_is_saved_with_the_change_and_nothing_else(form: Page) -> None:
    original = STORY.read_text("utf-8").replace("minutes: 13", "minutes: 13 # as tried")
    reopened(form, original, STORY.name)
    expect(form.locator("#root_title")).to_have_value("The drug round")
    assert press(form) == original

    form.fill("#root_title", "The morning round")
    form.fill("#root_responses_1_says", "I heard what he said to you.")
    form.evaluate(OPEN_ALL)
    form.get_by_label("Occupational health").click()
    form.click("#root_prompts-add")
    form.fill("#root_prompts_4", "What stays with you?")
    assert differing(original, press(form)) == [
        "-title: The drug round",
        "+title: The morning round",
        "+  - What stays with you?",
        "-    says: I heard what he said to you. That wasn't all right. What would help?",
        "+    says: I heard what he said to you.",
        "-  - occupational-health",
    ]


def test_what_the_form_does_not_know_stays_unless_it_is_to_be_left_out(form: Page) -> None:
    odd = (
        "title: The round # keep\nmood: sad\nimpact: x\n"
        "responses:\n  - role: affected\n    lands: harms\n"
    )
    reopened(form, odd)
    box = form.locator("#unfit-box")
    expect(box).to_contain_text("line 2, column 1: A scenario has no field mood.")
    expect(box).to_contain_text("line 6, column 5: The person affected is never graded")
    form.fill("#root_title", "The count")
    assert press(form) == odd.replace("The round", "The count")
    box.get_by_role("checkbox").check()
    assert press(form) == "title: The count # keep\nimpact: x\nresponses:\n  - role: affected\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("title: The round\n\ttheme: x\n", "line 2, column 1: A tab stands here"),
        ("title: 'The round\n", "is never closed"),
        ("title: a\ntitle: b\n", "line 2, column 1: A field stands here for the second time"),
        ("title: a: b\n", "line 1"),
        ("title: &a b\n", "A sign with a meaning of its own"),
        ("[" * 5000, "cannot be read"),
        ("- a\n", "cannot be read"),
    ],
)
def test_a_file_that_cannot_be_read_says_where(form: Page, text: str, told: str) -> None:
    reopened(form, text)
    expect(form.locator(".opening .trouble")).to_contain_text(told)
    expect(form.locator("#root_title")).to_have_value("")


def test_bytes_that_are_no_text_are_refused(form: Page) -> None:
    file: Any = {"name": "x.yml", "mimeType": "text/plain", "buffer": b"title: \x93x"}
    form.set_input_files("#open-file", file)
    expect(form.locator(".opening .trouble")).to_contain_text("not saved as UTF-8")


def test_a_yes_to_the_first_question_is_answered_and_kept(form: Page) -> None:
    form.check("#root_based_on_something_that_happened")
    panel = form.locator(".happened")
    expect(panel).to_contain_text("This, or something like it, happened to somebody you know of.")
    expect(panel).to_contain_text("ANON010")
    assert "based_on_something_that_happened: yes" in press(form)
    panel.get_by_role("button").click()
    expect(form.locator("#root_provenance_experiences")).to_be_focused()
    expect(panel).to_have_count(0)


def test_the_person_affected_has_no_field_for_a_verdict(form: Page) -> None:
    form.select_option("#root_responses_0_role", "bystander")
    form.evaluate(OPEN_ALL)
    form.select_option("#root_responses_0_approach", "direct")
    form.check("#root_responses_0_lands")
    form.select_option("#root_responses_0_role", "affected")
    form.evaluate(OPEN_ALL)
    for name in ("lands", "approach", "because", "then"):
        expect(form.locator(f"[id^=root_responses_0_{name}]")).to_have_count(0)
    for name in ("may_cost", "may_bring", "owed"):
        expect(form.locator(f"#root_responses_0_{name}")).to_have_count(1)
    form.get_by_role("button", name="Add: they say nothing").click()
    text = press(form)
    assert "lands" not in text and "approach" not in text
    assert "- id: say-nothing\n    role: affected" in text


def test_findings_stand_beside_the_field_and_in_a_summary_that_leads_there(form: Page) -> None:
    form.fill("#root_title", "The Nigerian nurse")
    form.fill("#root_story_0", "Mary Okafor rang 01603 960123.")
    form.locator("#root_story_0").blur()
    beside = form.locator("#root_story_0-found")
    expect(beside).to_contain_text("“01603 960123” is a telephone number.")
    expect(beside).to_contain_text("ANON002")
    assert "root_story_0-found" in form.get_attribute("#root_story_0", "aria-describedby")
    assert form.get_attribute("#root_story_0", "aria-invalid") == "true"
    expect(form.locator("#root_theme-found")).to_have_count(0)  # nothing is asked for yet
    press(form)
    expect(form.locator(".summary")).to_be_focused()
    expect(form.locator("#root_theme-found")).to_contain_text("A scenario needs theme.")
    form.get_by_role("link", name="A scenario needs content_note.").click()
    expect(form.locator("#root_content_note")).to_be_focused()
    assert form.locator(".form-main [role=status], .spoken[role=status]").count() >= 1


def test_the_card_says_when_it_will_not_fit(form: Page) -> None:
    form.fill("#root_title", "The list")
    form.fill("#root_story_0", "word " * 30)
    expect(form.locator(".full")).to_have_count(0)
    expect(form.locator("figcaption").first).to_have_text("Front: 40 words left of 70")
    form.fill("#root_story_0", "considerable " * 90)
    expect(form.locator(".full")).to_contain_text("will not fit on an A6 card at 11 point")
    form.get_by_role("button", name="Slides").click()
    expect(form.locator(".full")).to_contain_text("will not fit on a slide")


EACH_STORY = [
    pytest.param(path.stem, marks=() if path.stem == "the-third-look" else pytest.mark.full)
    for path in sorted(STORY.parent.glob("*.yml"))
]


@pytest.mark.parametrize("name", EACH_STORY)
def test_a_card_that_fits_when_it_is_printed_fits_here_too(form: Page, name: str) -> None:
    reopened(form, STORY.with_stem(name).read_text("utf-8"), f"{name}.yml")
    expect(form.locator(".a6-foot").last).to_contain_text(f"Story {name}, edition")
    expect(form.locator(".full")).to_have_count(0)


def test_hostile_words_stay_words(form: Page) -> None:
    elements = (
        "[...document.querySelectorAll('#suggest script,#suggest img,#suggest iframe')].length"
    )
    for payload in PAYLOADS:
        form.fill("#root_title", payload)
        form.fill("#root_story_0", payload)
        form.fill("#root_content_note", payload)
    for name in ("Slides", "Page", "Card"):
        form.get_by_role("button", name=name, exact=True).click()
        assert form.evaluate(elements) == 0
    text = press(form)
    again = form.context.new_page()
    again.goto(form.url)
    reopened(again, text)
    expect(again.locator("#root_title")).to_have_value(" ".join(PAYLOADS[-1].split()))
    again.close()


def test_leaving_asks_only_while_something_is_unsaved(form: Page) -> None:
    leaving = "() => !window.dispatchEvent(new Event('beforeunload', {cancelable: true}))"
    assert form.evaluate(leaving) is False
    form.fill("#root_title", "The list")
    assert form.evaluate(leaving) is True
    press(form)
    assert form.evaluate(leaving) is False


@pytest.mark.parametrize(
    ("scheme", "viewport"),
    [
        pytest.param("light", PHONE, id="light-390"),
        pytest.param("dark", DESKTOP, id="dark-1280"),
        pytest.param("light", DESKTOP, id="light-1280", marks=pytest.mark.full),
        pytest.param("dark", PHONE, id="dark-390", marks=pytest.mark.full),
    ],
)
def test_axe_finds_nothing_in_any_state(
    browser: Any, form_file: Path, viewport: dict[str, int], scheme: str
) -> None:
    context = browser.new_context(
        viewport=viewport, color_scheme=scheme, reduced_motion="reduce", bypass_csp=True
    )
    page = context.new_page()
    rules = {"type": "tag", "values": TAGS}
    if scheme == "dark":
        rules = {"type": "rule", "values": COLOUR}
    found: list[Any] = []

    def look(state: str) -> None:
        page.evaluate(OPEN_ALL)
        results = Axe().run(page, options={"runOnly": rules, "resultTypes": ["violations"]})
        for violation in results.response["violations"]:
            targets = [node["target"] for node in violation["nodes"]][:3]
            found.append((state, violation["id"], targets))

    page.goto(form_file.as_uri())
    look("empty")
    page.check("#root_based_on_something_that_happened")
    page.fill("#root_title", "The Nigerian nurse in Norwich")
    page.fill("#root_story_0", "word " * 60)
    page.select_option("#root_responses_0_role", "affected")
    press(page)
    look("with findings")
    reopened(page, "title: The round\nmood: sad\ntheme: racial-discrimination\nstory: [a, b]\n")
    for name in ("Slides", "Page"):
        page.get_by_role("button", name=name, exact=True).click()
        look(name)
    assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
    context.close()
    assert found == []
