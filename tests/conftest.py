"""A small, complete project for tests: one of everything, and a scenario that may be published.

Its words are for tests alone. Wording is made from the models, so that a phrase added to a
medium needs nothing here.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import Any, get_args, get_origin

import pytest
import yaml
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generator.model.base import Model
from generator.model.portal import ReviewCheck
from generator.model.review import Approval, Reviews, public_hash
from generator.model.scenario import Scenario
from generator.project import ENTITIES, Project
from generator.reading.fields import choices, is_model, shape_of, strip

SMALL = Path(__file__).parent / "fixtures" / "small"
SCENARIO = "the-rota"


@pytest.fixture(scope="session")
def good_scenario_text() -> str:
    """YAML of a scenario that lacks nothing that release asks for; its id is the-rota."""
    return (SMALL / "scenarios" / f"{SCENARIO}.yml").read_text(encoding="utf-8")


@pytest.fixture
def small_project(tmp_path: Path) -> Project:
    """A minimal complete project in a folder of its own; its one scenario is approved twice."""
    home = tmp_path / "small"
    write_small_project(home)
    return Project(home, (home,))


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The small project with settings and a guide: what commands are run in."""
    write_home(tmp_path / "small")
    return tmp_path / "small"


@pytest.fixture(scope="session")
def new_home() -> Callable[[Path], None]:
    """Writes what `home` is into a folder, for fixtures that live longer than one test."""
    return write_home


def write_home(home: Path) -> None:
    """Write the small project with settings and a guide."""
    write_small_project(home)
    write_settings(home)


def write_settings(home: Path) -> None:
    """Write mkdocs.yml, as it ships but for the content's folder, and one guide."""
    settings = (Path(__file__).parents[1] / "mkdocs.yml").read_text(encoding="utf-8")
    own = settings.replace("content_dirs: [shipped]", 'content_dirs: ["."]')
    assert own != settings
    (home / "mkdocs.yml").write_text(own, encoding="utf-8")
    (home / "docs" / "guides").mkdir(parents=True)
    (home / "docs" / "guides" / "hello.md").write_text("# A guide\n\nHello.\n", encoding="utf-8")
    (home / "docs" / "notes.md").write_text("# For the repository alone\n", encoding="utf-8")


def write_small_project(home: Path) -> None:
    """Write the small project's files below `home`."""
    shutil.copytree(SMALL, home)
    for entity in ENTITIES:
        if entity.kind.startswith("wording-"):
            write_yaml(home / entity.path, sample(entity.model))
    text = (SMALL / "scenarios" / f"{SCENARIO}.yml").read_text(encoding="utf-8")
    approve(home / "scenarios" / "reviews" / f"{SCENARIO}.yml", text)


def approve(path: Path, scenario_text: str) -> None:
    """Write two valid approvals of a scenario."""
    scenario = Scenario.model_validate(yaml.load(scenario_text, Loader=yaml.CBaseLoader))
    bound = public_hash(scenario)
    approvals = tuple(
        Approval.model_validate(
            {"by": by, "on": "2026-11-20", "public": bound, "checked": list(ReviewCheck)}
        )
        for by in ("reader-1", "reader-2")
    )
    write_yaml(path, Reviews(approvals=approvals).model_dump(mode="json", exclude_none=True))


def write_yaml(path: Path, data: Any) -> None:
    """Write data as YAML, with its folder."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")


def sample(model: type[BaseModel]) -> dict[str, Any]:
    """Valid data for a model's required fields; texts use every slot that their field has."""
    return {
        name: _value(shape_of(field), field, name)
        for name, field in model.model_fields.items()
        if field.is_required()
    }


def _value(shape: Any, field: FieldInfo, name: str) -> Any:
    extra = field.json_schema_extra
    slots = extra.get("slots", []) if isinstance(extra, dict) else []
    text = " ".join([name.replace("_", " ").capitalize(), *(f"{{{slot}}}" for slot in slots)])
    arguments = get_args(shape)
    if get_origin(shape) is dict:
        keys = choices(strip(arguments[0])) or ("one",)
        return {key: _value(strip(arguments[1]), field, key) for key in keys}
    if get_origin(shape) in (tuple, list):
        return [_value(strip(arguments[0]), field, f"{name} {n}") for n in range(1, 4)]
    if is_model(shape):
        return _counted(shape, slots) or sample(shape)
    if isinstance(shape, type) and issubclass(shape, Enum):
        return choices(shape)[0]
    return {bool: "yes", int: "3", float: "3"}.get(shape, text)


def _counted(shape: type[Model], slots: list[str]) -> dict[str, str] | None:
    if set(shape.model_fields) != {"one", "other"}:
        return None
    rest = "".join(f" {{{slot}}}" for slot in slots if slot != "n")
    return {"one": "{n} thing" + rest, "other": "{n} things" + rest}
