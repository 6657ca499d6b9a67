"""What the form's script needs to read texts and fields as the toolkit does; all of it data."""

from __future__ import annotations

import re
from dataclasses import asdict
from typing import Any

from generator.editorial.portable import for_browsers
from generator.editorial.readability import LINK, SENTENCE
from generator.library import Library
from generator.model.base import PLACEHOLDER
from generator.model.scenario_release import ASKED
from generator.model.typography import RULES
from generator.model.vocabulary import Behaviour, ScenarioRole
from generator.reading.messages import VERDICTS
from generator.reading.sentences import sentences
from generator.reading.text import HIDDEN
from generator.reading.validate import LONGEST_ID
from generator.reading.values import FORMS


def texts(library: Library) -> dict[str, Any]:
    """Patterns, sentences and limits that neither the rules nor the JSON Schema hold."""
    routes = library.organisation.routes
    return {
        "hidden": _portable(HIDDEN),
        "typography": [[_portable(p), put.replace("\\", "$")] for p, put in RULES],
        "sentence": _portable(SENTENCE),
        "link": _portable(LINK),
        "placeholder": {"any_case": [_portable(PLACEHOLDER)]},
        "said": sentences(),
        "forms": FORMS,
        "verdicts": sorted(VERDICTS),
        "longest_id": LONGEST_ID,
        "asked": asdict(ASKED),
        "roles": [role.value for role in ScenarioRole],
        "serious": [each.value for each in Behaviour if each.serious],
        "formal": sorted(key for key, route in routes.items() if route.formal),
    }


def _portable(pattern: re.Pattern[str]) -> str:
    return for_browsers(pattern.pattern)
