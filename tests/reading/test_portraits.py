"""Photographs of people: read from private/portraits alone, and found where they must not be."""

from __future__ import annotations

import io
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from generator.project import Mode, Project
from generator.reading import Read, inputs_of

PERSON = """\
order: 1
shown_as: Ward manager
stands_as: leader
message: only-a-joke
alt: A woman in a tunic, smiling.
portrait: c-014.jpg
consent:
  reference: C-014
  uses:
    - poster
  expires: 2027-11-23
"""


def jpeg(colour: str = "#336699") -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (40, 50), colour).save(out, "JPEG")
    return out.getvalue()


def put(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


@pytest.fixture
def with_person(small_project: Project, reading) -> Callable[..., Read]:
    """The small project with one ambassador, and perhaps their photograph."""

    def with_person(text: str = PERSON, photo: bytes | None = None) -> Read:
        put(small_project.roots[0] / "content" / "ambassadors" / "manager.yml", text.encode())
        if photo is not None:
            put(small_project.portraits / "c-014.jpg", photo)
        return reading(small_project, Mode.SAMPLE)

    return with_person


def test_a_photograph_travels_in_the_library_by_its_persons_id(with_person) -> None:
    result = with_person(photo=jpeg())
    assert result.findings == ()
    assert result.library.portraits == {"manager": jpeg()}
    assert result.library.ambassadors["manager"].shown_as == "Ward manager"


def test_one_that_is_not_there_is_an_error_that_says_where_to_put_it(with_person, told) -> None:
    assert told(with_person()) == [
        "6:11 PERSON001 There is no portrait `c-014.jpg` in `private/portraits`. | Put it at "
        "`private/portraits/c-014.jpg` on the machine that builds; it never enters git."
    ]


def test_a_name_that_is_nearly_right_is_offered(with_person, small_project, told) -> None:
    put(small_project.portraits / "c-0l4.jpg", jpeg())
    assert told(with_person())[0].endswith("Did you mean `c-0l4.jpg`?")


@pytest.mark.parametrize("data", [b"", b"\xff\xd8 not a picture", jpeg()[:-200], b"<svg/>"])
def test_one_that_is_no_whole_picture_is_refused(with_person, told, data: bytes) -> None:
    result = with_person(photo=data)
    assert [line.split()[1] for line in told(result)] == ["FILE007"]
    assert result.library.portraits == {}


WITHDRAWN = f"{PERSON}  withdrawn_on: 2026-11-01\n"


def test_after_a_withdrawal_the_file_itself_is_an_error_until_it_is_gone(
    with_person, small_project, told
) -> None:
    result = with_person(WITHDRAWN, jpeg())
    assert [line.split()[1] for line in told(result)] == ["PERSON003"]
    assert result.library.portraits == {}
    (small_project.portraits / "c-014.jpg").unlink()
    assert with_person(WITHDRAWN).findings == ()


@pytest.mark.parametrize("name", ["../../content/x.jpg", "c.svg", "Anna Smith.jpg", "a/b.png"])
def test_a_portrait_is_a_plain_name_of_a_photograph(with_person, told, name: str) -> None:
    result = with_person(PERSON.replace("c-014.jpg", name))
    assert any("FIELD011" in line for line in told(result))


@pytest.mark.parametrize(
    ("field", "value"),
    [("reference: C-014", "reference: form of Anna"), ("order: 1", "order: 1\nname: Anna Smith")],
)
def test_no_whole_name_fits_into_it(with_person, told, field: str, value: str) -> None:
    assert any("FIELD011" in line for line in told(with_person(PERSON.replace(field, value))))


@pytest.mark.parametrize(
    "below",
    [
        "content/ambassadors/manager.jpg",
        "content/portraits/one.png",
        "content/logos/c-014.jpg",
        "content/consents/c-014.pdf",
        "content/signed-consent.docx",
    ],
)
def test_a_portrait_or_a_form_among_the_content_is_an_error(
    with_person, small_project, told, below: str
) -> None:
    put(small_project.roots[0] / below, jpeg("#000000"))
    said = [line for line in told(with_person(photo=jpeg())) if "PERSON002" in line]
    assert len(said) == 1
    assert f"`{below}`" in said[0]


def test_a_copy_under_another_name_is_known_by_its_bytes(with_person, small_project, told) -> None:
    put(small_project.roots[0] / "content" / "logos" / "ours.jpg", jpeg())
    assert any("PERSON002" in line for line in told(with_person(photo=jpeg())))
    put(small_project.roots[0] / "content" / "logos" / "ours.jpg", jpeg("#ffffff"))
    assert not any("PERSON002" in line for line in told(with_person()))


def test_a_portrait_that_git_keeps_is_an_error(with_person, small_project, told) -> None:
    def git(*arguments: str) -> None:
        subprocess.run(["git", "-C", small_project.home, *arguments], check=True)

    result = with_person(photo=jpeg())
    git("init", "-q")
    git("add", "content")
    assert told(with_person()) == told(result) == []
    git("add", "-f", "private")
    assert any("PERSON002 Git keeps files" in line for line in told(with_person()))


def test_a_changed_photograph_is_a_change_of_the_inputs(with_person, small_project) -> None:
    first = with_person(photo=jpeg())
    assert inputs_of(small_project) == first.inputs
    second = with_person(photo=jpeg("#000000"))
    assert inputs_of(small_project) == second.inputs != first.inputs
