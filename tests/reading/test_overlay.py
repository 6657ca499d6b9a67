"""A later content folder adds to, replaces and leaves out what an earlier one holds (P33)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.finding import Place
from generator.project import Project
from generator.reading import Read

Reading = Callable[..., Read]
Told = Callable[[Read], list[str]]


@pytest.fixture
def ours(small_project: Project, tmp_path: Path) -> Project:
    """The small project under an empty folder of ours."""
    home = tmp_path / "ours"
    for folder in ("content/themes", "scenarios"):
        (home / folder).mkdir(parents=True)
    return Project(home, (small_project.home, home))


def write(project: Project, path: str, text: str) -> Path:
    """Write a file into the later folder."""
    file = project.home / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def test_one_added_one_replaced_one_left_out(
    ours: Project, reading: Reading, good_scenario_text: str
) -> None:
    base = ours.roots[0]
    added = write(ours, "scenarios/the-swap.yml", good_scenario_text)
    replaced = write(
        ours, "content/themes/at-work.yml",
        "# ours\ntitle: Here\nshort: Here\norder: 3\nslot: 3\nsummary: Ours.\n",
    )  # fmt: skip
    write(ours, "content/leave-out.yml", "theme:\n  - in-care\nevidence: [a-survey]\n")

    result = reading(ours)

    assert result.findings == ()
    assert result.library is not None
    assert list(result.library.scenarios) == ["the-rota", "the-swap"]
    assert {i: t.title for i, t in result.library.themes.items()} == {"at-work": "Here"}
    assert result.library.evidence == {}
    at = result.source_map.locate
    assert at(Place("scenario", "the-swap", ("title",))).path == added
    title = at(Place("theme", "at-work", ("title",)))
    assert (title.path, title.line, title.column) == (replaced, 2, 8)
    kept = at(Place("scenario", "the-rota", ("title",)))
    assert (kept.path, kept.line, kept.column) == (base / "scenarios/the-rota.yml", 2, 8)


def test_one_entitys_fields_and_the_keys_inside_them_are_merged(
    ours: Project, reading: Reading
) -> None:
    base = ours.roots[0] / "content" / "organisation.yml"
    mine = write(
        ours, "content/organisation.yml",
        "name: Our system\nadopted: yes\nroutes:\n  raise-it:\n    title: Tell us\n"
        "    scope: local\n    kind: formal\n    urgency: later\n    for_what: It looks.\n"
        "    who_sees: Two people.\n"
        "    takes: Weeks.\n    cannot: Undo it.\n",
    )  # fmt: skip

    result = reading(ours)

    assert result.findings == ()
    assert result.library is not None
    organisation = result.library.organisation
    assert (organisation.name, organisation.adopted) == ("Our system", True)
    assert organisation.edition == "2026.1"
    assert organisation.routes["raise-it"].title == "Tell us"
    assert organisation.routes["helpline"].title == "A helpline"
    files = {
        keys: result.source_map.locate(Place("organisation", "", keys)).path
        for keys in (
            ("name",), ("routes", "raise-it", "title"), ("routes", "helpline", "title"),
            ("edition",),
        )
    }  # fmt: skip
    assert files == {
        ("name",): mine,
        ("routes", "raise-it", "title"): mine,
        ("routes", "helpline", "title"): base,
        ("edition",): base,
    }


def test_a_mistake_in_what_is_merged_is_told_in_the_file_that_holds_it(
    ours: Project, reading: Reading
) -> None:
    mine = write(
        ours, "content/organisation.yml", "employers:\n  surgery:\n    kind: gp-practise\n"
    )

    result = reading(ours)

    places = [result.source_map.locate(finding.place) for finding in result.findings]
    assert [(at.path, at.line, at.column) for at in places] == [(mine, 2, 3), (mine, 3, 11)]


def test_keyed_items_are_added_and_replaced_by_key(ours: Project, reading: Reading) -> None:
    write(
        ours, "content/glossary.yml",
        "bystander:\n  term: Witness\n  means: Ours.\nally:\n  term: Ally\n  means: Ours too.\n",
    )  # fmt: skip

    result = reading(ours)

    assert result.library is not None
    assert {i: term.term for i, term in result.library.terms.items()} == {
        "ally": "Ally",
        "bystander": "Witness",
    }


def test_a_file_of_comments_alone_changes_nothing(
    ours: Project, reading: Reading, small_project: Project
) -> None:
    for path in ("content/organisation.yml", "content/leave-out.yml", "content/law.yml"):
        write(ours, path, "# Write your own here.\n")

    result = reading(ours)
    alone = reading(small_project).library

    assert result.findings == ()
    assert result.library is not None
    assert alone is not None
    assert (result.library.organisation, result.library.law) == (alone.organisation, alone.law)


def test_leaving_out_what_no_earlier_folder_holds_is_told(
    ours: Project, reading: Reading, told: Told
) -> None:
    write(
        ours, "content/leave-out.yml",
        "theme:\n  - in-car\nscenario:\n  - the-swap\npages: [help-now]\n",
    )  # fmt: skip

    assert told(reading(ours)) == [
        "5:1 FIELD001 The list of what to leave out has no field `pages`. | Did you mean `page`?",
    ]
    write(ours, "content/leave-out.yml", "theme:\n  - in-car\nscenario:\n  - a-fine-mess\n")
    assert told(reading(ours)) == [
        "2:5 OVER001 No earlier folder holds a theme called `in-car`. | Did you mean `in-care`?",
        "4:5 OVER001 No earlier folder holds a scenario called `a-fine-mess`. | "
        "They hold: `the-rota`.",
    ]


def test_leaving_out_what_the_same_folder_writes_is_told(
    ours: Project, reading: Reading, told: Told
) -> None:
    write(ours, "content/glossary.yml", "bystander:\n  term: Witness\n  means: Ours.\n")
    write(ours, "content/leave-out.yml", "term: [bystander]\n")

    assert told(reading(ours)) == [
        "1:8 OVER002 `bystander` is left out here and written again in this folder or a later "
        "one. | Delete its line here to replace it, or delete the file to leave it out.",
    ]


def test_a_scenario_that_is_left_out_takes_its_reviews_and_findings_along(
    ours: Project, reading: Reading
) -> None:
    (ours.roots[0] / "scenarios" / "the-rota.yml").write_text("title: x\nfoo: y\n")
    write(ours, "content/leave-out.yml", "scenario: [the-rota]\n")

    result = reading(ours)

    assert result.findings == ()
    assert result.broken == frozenset()
    assert result.library is not None
    assert result.library.written == {}
    assert result.library.reviews == {}


def test_a_later_folder_hides_the_findings_of_what_it_replaces(
    ours: Project, reading: Reading, good_scenario_text: str
) -> None:
    (ours.roots[0] / "scenarios" / "the-rota.yml").write_text("title: x\nfoo: y\n")
    write(ours, "scenarios/the-rota.yml", good_scenario_text)

    result = reading(ours)

    assert result.findings == ()
    assert result.library is not None
    assert "the-rota" in result.library.scenarios


def test_broken_files_of_two_folders_are_told_apart(ours: Project, reading: Reading) -> None:
    first = ours.roots[0] / "content" / "law.yml"
    first.write_text("a: [b\n")
    second = write(ours, "content/law.yml", "a: 'b\n")

    result = reading(ours)

    assert {result.source_map.locate(f.place).path for f in result.findings} == {first, second}


def test_employers_routes_and_values_are_left_out_by_key(ours: Project, reading: Reading) -> None:
    before = reading(ours).library
    assert before is not None
    route = "raise-it"
    assert route in before.organisation.routes
    write(ours, "content/leave-out.yml", f"route:\n  - {route}\n")

    result = reading(ours)

    assert result.library is not None
    assert set(result.library.organisation.routes) == set(before.organisation.routes) - {route}


def test_leaving_out_an_employer_that_ones_own_file_holds_is_told(
    ours: Project, reading: Reading
) -> None:
    before = reading(ours).library
    assert before is not None
    key = next(iter(before.organisation.employers))
    write(
        ours,
        "content/organisation.yml",
        f"employers:\n  {key}:\n    name: Ours\n    kind: care-home\n",
    )
    write(ours, "content/leave-out.yml", f"employer:\n  - {key}\n")

    (finding,) = reading(ours).findings

    assert finding.code == "OVER002"


def test_leaving_out_a_route_that_nobody_has_is_told(ours: Project, reading: Reading) -> None:
    write(ours, "content/leave-out.yml", "route:\n  - raise-itt\n")

    (finding,) = reading(ours).findings

    assert "raise-itt" in finding.message + (finding.hint or "")
