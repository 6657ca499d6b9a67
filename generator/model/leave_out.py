"""What a later content folder leaves out of the earlier ones (people.md P33)."""

from __future__ import annotations

from generator.model.base import Id, Model, about


class LeaveOut(Model):
    """Ids to leave out, by kind. Files of earlier folders stay as they are."""

    theme: tuple[Id, ...] = about("Themes, by file name.", ["cultural-awareness"], default=())
    session: tuple[Id, ...] = about("Sessions, by file name.", ["awareness-60"], default=())
    page: tuple[Id, ...] = about("Pages, by file name.", ["managers"], default=())
    guide: tuple[Id, ...] = about("Guides, by file name.", ["photo-consent"], default=())
    message: tuple[Id, ...] = about("Campaign messages, by file name.", ["only-a-joke"], default=())
    ambassador: tuple[Id, ...] = about("Ambassadors, by file name.", ["porter"], default=())
    evidence: tuple[Id, ...] = about("Evidence, by file name.", ["staff-survey"], default=())
    summary: tuple[Id, ...] = about(
        "The portal's figures, by file name.", ["portal-2025"], default=()
    )
    report: tuple[Id, ...] = about("Reports, by file name.", ["portal-2025"], default=())
    evaluation: tuple[Id, ...] = about(
        "Results, by file name.", ["awareness-60-2026-11"], default=()
    )
    source: tuple[Id, ...] = about("Keys of sources.yml.", ["acas-time-limits"], default=())
    law: tuple[Id, ...] = about("Keys of law.yml.", ["harassment"], default=())
    promise: tuple[Id, ...] = about("Keys of promises.yml.", ["we-ask-again"], default=())
    action: tuple[Id, ...] = about("Keys of actions.yml.", ["names-first"], default=())
    event: tuple[Id, ...] = about("Keys of events.yml.", ["listening-hour"], default=())
    pledge: tuple[Id, ...] = about("Keys of pledges.yml.", ["believe"], default=())
    term: tuple[Id, ...] = about("Keys of glossary.yml.", ["bystander"], default=())
    indicator: tuple[Id, ...] = about("Keys of indicators.yml.", ["wdes-9b"], default=())
    figure: tuple[Id, ...] = about("Keys of figures.yml.", ["wres-5"], default=())
    tracked: tuple[Id, ...] = about("Keys of tracker.yml.", ["no-fit"], default=())
    launch: tuple[Id, ...] = about("Weeks of the launch, by file name.", ["week-1"], default=())
    employer: tuple[Id, ...] = about(
        "Keys of organisation.yml's employers.", ["hospital-sample"], default=()
    )
    route: tuple[Id, ...] = about(
        "Keys of organisation.yml's routes.", ["chaplaincy-or-wellbeing"], default=()
    )
    value: tuple[Id, ...] = about("Keys of organisation.yml's values.", ["kindness"], default=())
    scenario: tuple[Id, ...] = about("Scenarios, by file name.", ["the-drug-round"], default=())
