"""The portal's commands as a person runs them, from the export to a published composite."""

from __future__ import annotations

import csv
import errno
import io
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import yaml

from generator import disk
from generator.build.make import Made, checked
from generator.model.portal import ReviewCheck
from generator.portal.errors import RefusedError
from generator.portal.vault import Vault, opened, read_contents, read_key
from generator.project import Mode, Project
from tests.portal import synthetic
from tests.portal.conftest import MADE, RETENTION, Run
from tests.portal.sorting import sorted_all

AS_OF = ("--as-of", "2026-11-24")
CONFIRMED = [word for check in ReviewCheck for word in ("--confirm", check.value)]


CALM = (
    "The others look at the floor. A chair scrapes. Ana folds the list and puts it in her pocket, "
    "and the manager says that it is time to go home now, as if nothing had been said at all."
)


@pytest.fixture(autouse=True)
def no_drawing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether text fits on paper is another matter, and takes long."""

    def only_checked(project: Project, mode: Mode, day: date, _: object) -> tuple[Made, int]:
        return checked(project, mode, day), 0

    monkeypatch.setattr("generator.build.make.survey", only_checked)


@pytest.fixture
def form(tmp_path: Path) -> Path:
    """The made-up export as a workbook, outside the project."""
    return synthetic.write_xlsx(
        tmp_path / "form.xlsx", synthetic.export(120), hidden=[list(synthetic.PLANTED)]
    )


@pytest.fixture
def taken(run: Run, form: Path, key_file: Path) -> tuple[str, ...]:
    """The export taken in; what opens the vault."""
    code, _, err = run(
        "portal", "import", form, "--as", "inclusion-lead", "--key", key_file, "--accept", *AS_OF
    )
    assert code == 0, err
    return ("--key", str(key_file))


@pytest.fixture
def coded(taken: tuple[str, ...], portal_home: Path) -> tuple[str, ...]:
    """The same, every entry read."""
    path, key = portal_home / "private" / "vault.age", read_key(Path(taken[1]))
    with opened(path, key) as vault:
        vault.save(sorted_all(vault.contents), MADE)
    return taken


def files_outside_the_vault(home: Path) -> Iterator[tuple[Path, bytes]]:
    for path in home.rglob("*"):
        if path.is_file():
            yield path, path.read_bytes()


def leaked(home: Path, *texts: str) -> list[str]:
    """Which planted names stand in any file of the project, the vault included, or in a text."""
    found = [
        f"{name} in {path}"
        for path, data in files_outside_the_vault(home)
        for name in synthetic.PLANTED
        if name.encode() in data or name.encode("utf-16-le") in data
    ]
    return found + [name for text in texts for name in synthetic.PLANTED if name in text]


# Import.


def test_an_export_goes_into_the_vault_and_nowhere_else(
    run: Run, form: Path, key_file: Path, portal_home: Path
) -> None:
    before = {path for path, _ in files_outside_the_vault(portal_home)}
    code, out, err = run(
        "portal", "import", form, "--as", "inclusion-lead", "--key", key_file, "--accept", *AS_OF
    )
    assert code == 0
    assert "New in the vault: 120." in out
    assert "Hidden sheets were left alone: 1." in out
    assert "Now delete form.xlsx" in out
    assert leaked(portal_home, out, err) == []
    made = {path for path, _ in files_outside_the_vault(portal_home)} - before
    assert {path.name for path in made} == {"vault.age", "mapping.yml", ".vault-lock"}
    found = read_contents(portal_home / "private" / "vault.age", read_key(key_file))
    assert [(e.by, e.did, e.n) for e in found.audit] == [
        ("inclusion-lead", "made the vault", 0),
        ("inclusion-lead", "imported", 120),
    ]
    assert any(name in record.words for record in found.records for name in synthetic.PLANTED)


def test_the_same_export_again_adds_nothing_and_asks_nothing(run: Run, taken, form: Path) -> None:
    code, out, _ = run("portal", "import", form, "--as", "inclusion-lead", *taken, *AS_OF)
    assert code == 0
    assert "The columns are those of private/mapping.yml." in out
    assert "New in the vault: 0." in out
    assert "120 were there already." in out


def test_import_refuses_until_it_is_decided_how_long_entries_are_kept(
    run: Run, form: Path, key_file: Path, portal_home: Path
) -> None:
    path = portal_home / "content" / "organisation.yml"
    told = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)
    for missing in ("months", "rule", "decided_by", None):
        part = {key: value for key, value in RETENTION.items() if key != missing}
        whole = {**told, "portal_retention": part} if missing else dict(told)
        if missing is None:
            del whole["portal_retention"]
        path.write_text(yaml.safe_dump(whole, sort_keys=False), "utf-8")
        code, out, err = run(
            "portal", "import", form, "--as", "lead", "--key", key_file, "--accept", *AS_OF
        )
        assert code == 1
        assert "decided" in err or missing in out
        assert not (portal_home / "private").exists()


def test_an_export_that_names_people_leaves_nothing_behind(
    run: Run, tmp_path: Path, key_file: Path, portal_home: Path
) -> None:
    path = synthetic.write_xlsx(tmp_path / "named.xlsx", synthetic.export(30, names=True))
    code, out, err = run(
        "portal", "import", path, "--as", "lead", "--key", key_file, "--accept", *AS_OF
    )
    assert code == 1
    assert "says who wrote" in err
    assert not (portal_home / "private").exists()
    assert leaked(portal_home, out, err) == []


def test_a_private_folder_that_git_sees_is_refused(
    run: Run, form: Path, key_file: Path, portal_home: Path
) -> None:
    subprocess.run(["git", "init", "-q"], cwd=portal_home, check=True)
    command = ("portal", "import", form, "--as", "lead", "--key", key_file, "--accept", *AS_OF)
    code, _, err = run(*command)
    assert code == 1
    assert "/private/ to .gitignore" in err
    (portal_home / ".gitignore").write_text("/private/\n")
    assert run(*command)[0] == 0
    inside = portal_home / "form.xlsx"
    inside.write_bytes(form.read_bytes())
    _, _, err = run("portal", "import", inside, "--as", "lead", "--key", key_file, *AS_OF)
    assert "lies where git can see it" in err


def test_columns_are_not_taken_as_proposed_without_a_word(
    run: Run, form: Path, key_file: Path, portal_home: Path
) -> None:
    code, out, err = run("portal", "import", form, "--as", "lead", "--key", key_file, *AS_OF)
    assert code == 2
    assert "What happened: What happened?" in out
    assert "--accept" in err
    assert not (portal_home / "private").exists()


def test_a_person_can_change_a_column(
    run: Run, form: Path, key_file: Path, portal_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.cli.portal_import.can_ask", lambda: True)
    typed = "2\nQ\n2\nM\n12\n1\n"
    code, out, _ = run(
        "portal", "import", form, "--as", "lead", "--key", key_file, *AS_OF, typed=typed
    )
    assert code == 0
    assert "There are the columns A to N." in out
    saved = yaml.safe_load((portal_home / "private" / "mapping.yml").read_text())["columns"]
    assert saved[12] == {"header": "What would help?", "number": 1, "holds": "leave-out"}


@pytest.mark.parametrize("role", ["Mary Smith", "Reader 1", "reader_1"])
def test_a_name_is_no_role(run: Run, form: Path, role: str) -> None:
    code, _, err = run("portal", "import", form, "--as", role)
    assert code == 2
    assert "never a name" in err


def test_without_a_terminal_no_passphrase_is_asked_for(
    run: Run, form: Path, portal_home: Path
) -> None:
    code, _, err = run("portal", "import", form, "--as", "lead", "--accept", *AS_OF)
    assert code == 2
    assert "Give --key FILE" in err
    assert not (portal_home / "private" / "vault.age").exists()


def test_a_passphrase_is_asked_twice_and_opens_the_vault(
    run: Run, form: Path, portal_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.cli.portal_common.can_ask", lambda: True)
    said = iter(["four words of no sense", "another thing", *["four words of no sense"] * 3])
    monkeypatch.setattr("generator.cli.portal_common._passphrase", lambda question: next(said))
    command = ("portal", "import", form, "--as", "lead", "--accept", *AS_OF)
    code, _, err = run(*command)
    assert code == 1
    assert "The two were not the same" in err
    assert not (portal_home / "private" / "vault.age").exists()
    assert run(*command)[0] == 0
    code, out, _ = run("portal", "status", "--as", "lead", *AS_OF)
    assert code == 0
    assert "Entries: 120." in out


# Reading.


def test_plain_reading_goes_through_an_entry_and_stops(run: Run, taken, portal_home: Path) -> None:
    typed = "1\n1\n0\n1\n1\n3\n3\n6 8\nb\n0\n2\n1\nt\n9\ns\n"
    code, out, _ = run("portal", "read", "--as", "reader-1", "--plain", *taken, *AS_OF, typed=typed)
    assert code == 0
    assert "Is anyone in danger, or owed a duty of care?" in out
    assert "Please give a number from the list." in out
    assert "Read by you now: 1. Waiting for you: 119." in out
    found = read_contents(portal_home / "private" / "vault.age", read_key(Path(taken[1])))
    (coding,) = [r.codings[0] for r in found.records if r.codings]
    assert (coding.theme, coding.source, coding.group) == ("at-work", "colleague", "hospital")
    assert coding.characteristics == ()
    assert coding.employer == "example-community"


def test_status_tells_what_waits_and_how_far_two_readers_agree(run: Run, coded) -> None:
    code, out, _ = run("portal", "status", "--as", "inclusion-lead", *coded, *AS_OF)
    assert code == 0
    assert "Entries: 120." in out
    assert "Not read yet: 0." in out
    assert "Two readers on source: 12 entries, 100% alike, kappa 1.00." in out
    assert "Two readers on theme: 12 entries, 100% alike, kappa cannot be told." in out


# Draft, check, waive, approve.


def drafted(run: Run, coded: tuple[str, ...]) -> tuple[int, str, str]:
    typed = "1\n" + "1\n" * 6 + "3\n1 4\n1\n1\nThe long table\n"
    return run("portal", "draft", "--as", "curator-1", "--plain", *coded, *AS_OF, typed=typed)


def test_a_draft_is_a_blank_page_that_names_no_entry(run: Run, coded, portal_home: Path) -> None:
    code, out, err = drafted(run, coded)
    assert code == 0, err
    path = portal_home / "scenarios" / "the-long-table.yml"
    text = path.read_text("utf-8")
    told = yaml.load(text, Loader=yaml.BaseLoader)
    assert told["provenance"]["kind"] == "composite"
    assert int(told["provenance"]["experiences"]) >= 3
    assert told["author"] == "curator-1"
    assert told["story"][0].startswith("[fill in:")
    found = read_contents(portal_home / "private" / "vault.age", read_key(Path(coded[1])))
    link = found.link_of("the-long-table")
    assert len(link.records) == int(told["provenance"]["experiences"])
    assert not any(record in text for record in link.records)
    assert leaked(portal_home) == []
    assert "The entries are put away." in out


def test_the_title_of_a_story_there_is_is_asked_again(run: Run, coded, portal_home: Path) -> None:
    typed = "1\n" + "1\n" * 6 + "3\n1 4\n1\n1\nThe rota\nThe new rota\n"
    code, out, _ = run(
        "portal", "draft", "--as", "curator-1", "--plain", *coded, *AS_OF, typed=typed
    )
    assert code == 0
    assert "There is a scenario with the id the-rota already" in out
    assert (portal_home / "scenarios" / "the-new-rota.yml").exists()


def write_story(home: Path, beat: str) -> None:
    """The drafted composite written out: the small project's story with another beat."""
    whole = yaml.load((home / "scenarios" / "the-rota.yml").read_text(), Loader=yaml.BaseLoader)
    path = home / "scenarios" / "the-long-table.yml"
    begun = yaml.load(path.read_text(), Loader=yaml.BaseLoader)
    whole |= {key: begun[key] for key in ("title", "provenance", "author", "theme")}
    whole["based_on_something_that_happened"] = "yes"
    whole["setting"] = "hospital-ward"
    whole["roles"] = {**whole["roles"], "affected": "Registered nurse"}
    whole["characteristics"] = ["race"]
    whole["story"] = [*whole["story"][:-1], beat]
    path.write_text(yaml.safe_dump(whole, allow_unicode=True, sort_keys=False), "utf-8")


def findings(out: str) -> set[str]:
    return {word for line in out.splitlines() for word in line.split() if word.startswith("ANON")}


def test_a_composite_is_held_against_the_vault_waived_and_approved(
    run: Run, coded, portal_home: Path
) -> None:
    drafted(run, coded)
    path = portal_home / "private" / "vault.age"
    entries = read_contents(path, read_key(Path(coded[1])))
    source = entries.by_id()[entries.link_of("the-long-table").records[0]]
    copied = " ".join(source.words.split()[:9])
    write_story(portal_home, f"It went like this. {copied}.")
    file = "scenarios/the-long-table.yml"
    code, out, err = run("check", file, *coded, *AS_OF)
    assert code == 1
    assert {"ANON020", "ANON021"} <= findings(out)
    assert "Held against 120 entries of the portal." in err
    assert leaked(portal_home, out, err) == []
    assert "ANON020" not in run("check", file, *AS_OF)[1], "without a key nothing is opened"

    write_story(portal_home, CALM)
    code, out, _ = run("check", file, *coded, *AS_OF)
    left = findings(out)
    assert not left & {"ANON020", "ANON021", "ANON024"}
    for number in sorted(left & {"ANON022", "ANON023"}):
        waive = ("portal", "waive", "the-long-table", number, "--reason", "Hundreds do this.")
        assert run(*waive, "--as", "curator-1", *AS_OF)[0] == 1
        assert run(*waive, "--as", "governance-lead", *AS_OF)[0] == 0
    code, out, _ = run("check", file, *coded, *AS_OF)
    assert code == 0, out
    for reader in ("reader-5", "reader-6"):
        approve = ("approve", "the-long-table", "--as", reader, *CONFIRMED, *AS_OF)
        assert run(*approve)[0] == 0
    assert "scenarios/the-long-table.html" in run("where", "the-long-table", *AS_OF)[1]
    code, out, _ = run("check", *coded, *AS_OF)
    assert leaked(portal_home, out) == []


def test_check_says_so_where_a_key_has_no_vault_and_refuses_a_wrong_key(
    run: Run, key_file: Path, tmp_path: Path, portal_home: Path
) -> None:
    _, _, err = run("check", "--key", key_file, *AS_OF)
    assert "There is no vault at private/vault.age" in err
    code, _, err = run("check", "--vault", tmp_path / "none.age", "--key", key_file, *AS_OF)
    assert code == 1
    assert "There is no vault at" in err


@pytest.mark.parametrize(
    ("scenario", "code", "says"),
    [
        ("the-rotta", "ANON020", "Did you mean `the-rota`?"),
        ("the-rota", "ANON001", "cannot be waived"),
        ("the-rota", "ANON025", "cannot be waived"),
    ],
)
def test_what_cannot_be_waived_is_refused(run: Run, scenario: str, code: str, says: str) -> None:
    number, _, err = run(
        "portal", "waive", scenario, code, "--as", "reader-9", "--reason", "So.", *AS_OF
    )
    assert number == 1
    assert says in err


# Keeping.


def test_purge_lists_holds_and_disposes_only_when_told(run: Run, coded, portal_home: Path) -> None:
    late = ("--as-of", "2028-07-02")
    code, out, _ = run("portal", "purge", "--as", "governance-lead", *coded, *late)
    assert code == 0
    assert "Kept for 36 months by: As the records policy says. (governance-lead)" in out
    assert "Nothing was disposed of." in out
    path, key = portal_home / "private" / "vault.age", read_key(Path(coded[1]))
    assert len(read_contents(path, key).records) == 120
    _, out, _ = run(
        "portal", "hold", "2025-Q1", "--as", "governance-lead", "--reason", "An inquiry", *coded
    )
    assert "On hold:" in out
    _, out, _ = run("portal", "purge", "--as", "governance-lead", "--dispose", *coded, *late)
    left = read_contents(path, key)
    assert {str(r.quarter) for r in left.records if r.hold} == {"2025-Q1"}
    assert not any(str(r.quarter) == "2025-Q2" for r in left.records)
    (certificate,) = (portal_home / "private" / "disposals").iterdir()
    told = yaml.safe_load(certificate.read_text())
    assert told["entries"] == 120 - len(left.records)
    assert left.audit[-1].did == "disposed of"
    assert leaked(portal_home) == []
    run("portal", "hold", "all", "--lift", "--as", "governance-lead", *coded)
    assert not any(r.hold for r in read_contents(path, key).records)


def test_a_disposal_that_cannot_be_saved_leaves_no_certificate(
    run: Run, coded, portal_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise RefusedError("The disk is full.")

    monkeypatch.setattr(Vault, "save", full)
    code, _, err = run(
        "portal", "purge", "--as", "lead", "--dispose", *coded, "--as-of", "2030-01-01"
    )
    assert code == 1
    assert "The disk is full." in err
    assert list((portal_home / "private" / "disposals").iterdir()) == []


def test_a_hold_needs_a_reason_and_an_entry(run: Run, taken) -> None:
    assert run("portal", "hold", "all", "--as", "lead", *taken)[0] == 2
    code, _, err = run("portal", "hold", "2001-Q1", "--as", "lead", "--reason", "x", *taken)
    assert code == 1
    assert "No entry is called 2001-Q1" in err


def test_the_audit_is_shown_and_written_without_formulas(
    run: Run, taken, tmp_path: Path, portal_home: Path
) -> None:
    run("portal", "hold", "all", "--as", "lead", "--reason", "=1+1", *taken)
    _, out, _ = run("portal", "audit", "--as", "governance-lead", *taken)
    assert "lead put on hold 120 =1+1" in out
    target = tmp_path / "audit.csv"
    run("portal", "audit", "--as", "governance-lead", "-o", target, *taken)
    rows = list(csv.reader(io.StringIO(target.read_bytes().decode("utf-8-sig"))))
    assert rows[0] == ["when", "role", "did", "entries", "what"]
    assert [row[2] for row in rows[1:]][-2:] == ["looked at the audit", "looked at the audit"]
    assert "'=1+1" in [row[4] for row in rows]


def test_commands_say_that_there_is_no_vault(run: Run, key_file: Path) -> None:
    for command in ("read", "draft", "status", "audit", "purge"):
        code, _, err = run("portal", command, "--as", "lead", "--key", key_file)
        assert code == 1
        assert "There is no vault yet" in err


# What goes wrong.


def test_a_bug_of_ours_shows_no_word_of_what_was_being_handled(
    run: Run, taken, portal_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(self: object) -> None:
        raise KeyError(synthetic.PLANTED[0])

    monkeypatch.setattr("generator.portal.reader.Reader.view", broken)
    code, out, err = run("portal", "read", "--as", "reader-1", "--plain", *taken, *AS_OF)
    assert code == 2
    assert "A fault in the toolkit: KeyError." in err
    assert "in broken" in err
    assert leaked(portal_home, out, err) == []


def test_a_bug_while_checking_shows_none_either(
    run: Run, coded, portal_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ValueError(synthetic.PLANTED[1])

    monkeypatch.setattr("generator.portal.anonymity._leaks", broken)
    code, out, err = run("check", *coded, *AS_OF)
    assert code == 2
    assert leaked(portal_home, out, err) == []


@pytest.mark.parametrize("name", ["form.xlsx", "form.csv"])
def test_a_broken_export_is_one_sentence(
    run: Run, tmp_path: Path, key_file: Path, portal_home: Path, name: str
) -> None:
    path = tmp_path / name
    path.write_bytes(b'PK\x03\x04 "broken')
    code, out, err = run("portal", "import", path, "--as", "lead", "--key", key_file, *AS_OF)
    assert (code, out) == (1, "")
    assert len(err.strip().splitlines()) == 1
    assert "Traceback" not in err
    assert not (portal_home / "private").exists()


def test_a_full_disk_while_importing_leaves_no_part_of_a_vault(
    run: Run, form: Path, key_file: Path, portal_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(disk.os, "fsync", full)
    code, _, err = run(
        "portal", "import", form, "--as", "lead", "--key", key_file, "--accept", *AS_OF
    )
    assert code == 1
    assert "No space left on device" in err
    assert [p.name for p in (portal_home / "private").iterdir()] == []


def test_guard_looks_at_what_git_keeps(run: Run, portal_home: Path) -> None:
    code, _, err = run("portal", "guard")
    assert (code, "not in git" in err) == (0, True)
    subprocess.run(["git", "init", "-q"], cwd=portal_home, check=True)
    (portal_home / "export.csv").write_text("x")
    assert run("portal", "guard", "--staged")[0] == 0
    subprocess.run(["git", "add", "export.csv"], cwd=portal_home, check=True)
    for flag in (("--staged",), ()):
        code, _, err = run("portal", "guard", *flag)
        assert code == 1
        assert "export.csv: it is a spreadsheet" in err
