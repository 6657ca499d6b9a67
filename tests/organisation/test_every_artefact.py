"""The second organisation's site as it would be published, every file of it (P33).

Takes minutes, so it runs with `make test-all`; `test_second_organisation` is its short form.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.project import Mode, Project, shipped_root
from generator.reading import read
from tests.organisation.looking import first_ones, left_in
from tests.organisation.second import approved, begun, filled, noexcuse
from tests.organisation.test_second_organisation import AS_OF
from tests.organisation.traces import texts


@pytest.mark.full
def test_no_file_of_a_released_site_names_anybody_else(tmp_path: Path) -> None:
    home = approved(filled(begun(tmp_path / "ours")))
    ran = noexcuse(home, "check", "--release")
    assert ran.returncode == 0, ran.stdout
    ran = noexcuse(home, "build", "--mode", "release")
    assert ran.returncode == 0, ran.stdout + ran.stderr
    root = shipped_root()
    shipped = read(Project(root, (root,)), Mode.SAMPLE, AS_OF).library
    assert shipped is not None
    allowed = first_ones(shipped)

    wrong, kinds = [], set()
    for path in sorted((home / "site").rglob("*")):
        if path.is_file():
            name = path.relative_to(home / "site").as_posix()
            kinds.add(path.suffix)
            for where, text in texts(name, path.read_bytes()):
                wrong += left_in(where, text, allowed)
    assert wrong == []
    assert kinds >= {".html", ".pdf", ".pptx", ".docx", ".png", ".zip", ".xml", ".json", ".js"}
    assert (home / "site" / "sitemap.xml").is_file()
    assert "noindex" not in (home / "site" / "index.html").read_text("utf-8")
