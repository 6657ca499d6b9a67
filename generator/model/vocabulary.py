"""Closed lists that content chooses from. Their labels are wording, not code."""

from __future__ import annotations

from enum import StrEnum


class Behaviour(StrEnum):
    """What the behaviour is called, so that racism is never shrunk to "micro"."""

    MICRO_AGGRESSION = "micro-aggression"
    INCIVILITY = "incivility"
    HARASSMENT = "harassment"
    DISCRIMINATION = "discrimination"
    POSSIBLE_HATE_CRIME = "possible-hate-crime"
    POOR_LEADERSHIP = "poor-leadership"

    @property
    def serious(self) -> bool:
        """Whether the formal routes must stand beside it (DESIGN section 5)."""
        return self in (
            Behaviour.HARASSMENT,
            Behaviour.DISCRIMINATION,
            Behaviour.POSSIBLE_HATE_CRIME,
        )


class Characteristic(StrEnum):
    """The protected characteristics, in the words of section 4 of the Equality Act 2010."""

    AGE = "age"
    DISABILITY = "disability"
    GENDER_REASSIGNMENT = "gender-reassignment"
    MARRIAGE = "marriage-and-civil-partnership"
    PREGNANCY = "pregnancy-and-maternity"
    RACE = "race"
    RELIGION = "religion-or-belief"
    SEX = "sex"
    SEXUAL_ORIENTATION = "sexual-orientation"


class DoneBy(StrEnum):
    """Whose behaviour it is."""

    COLLEAGUE = "colleague"
    MANAGER = "manager"
    PATIENT_OR_PUBLIC = "patient-or-public"


class Setting(StrEnum):
    """Where a scenario happens: a kind of place, never a place."""

    HOSPITAL_WARD = "hospital-ward"
    EMERGENCY_DEPARTMENT = "emergency-department"
    OUTPATIENTS = "outpatients"
    THEATRE = "theatre"
    MATERNITY = "maternity"
    MENTAL_HEALTH_UNIT = "mental-health-unit"
    COMMUNITY_VISIT = "community-visit"
    GP_PRACTICE = "gp-practice"
    PHARMACY = "pharmacy"
    CARE_HOME = "care-home"
    HOME_CARE = "home-care"
    AMBULANCE = "ambulance"
    OFFICE = "office"
    ONLINE = "online"

    @property
    def sector(self) -> Sector:
        """The part of health and care that it belongs to."""
        return SECTORS[self]


class Sector(StrEnum):
    """A part of health and care; stories are to be spread over all of them."""

    ACUTE = "acute"
    COMMUNITY = "community"
    MENTAL_HEALTH = "mental-health"
    PRIMARY_CARE = "primary-care"
    SOCIAL_CARE = "social-care"
    AMBULANCE = "ambulance"
    OFFICE = "office"


SECTORS = {
    Setting.HOSPITAL_WARD: Sector.ACUTE,
    Setting.EMERGENCY_DEPARTMENT: Sector.ACUTE,
    Setting.OUTPATIENTS: Sector.ACUTE,
    Setting.THEATRE: Sector.ACUTE,
    Setting.MATERNITY: Sector.ACUTE,
    Setting.MENTAL_HEALTH_UNIT: Sector.MENTAL_HEALTH,
    Setting.COMMUNITY_VISIT: Sector.COMMUNITY,
    Setting.GP_PRACTICE: Sector.PRIMARY_CARE,
    Setting.PHARMACY: Sector.PRIMARY_CARE,
    Setting.CARE_HOME: Sector.SOCIAL_CARE,
    Setting.HOME_CARE: Sector.SOCIAL_CARE,
    Setting.AMBULANCE: Sector.AMBULANCE,
    Setting.OFFICE: Sector.OFFICE,
    Setting.ONLINE: Sector.OFFICE,
}


class ScenarioRole(StrEnum):
    """The four people a scenario is about."""

    AFFECTED = "affected"
    BYSTANDER = "bystander"
    MANAGER = "manager"
    DID_IT = "did_it"


class Approach(StrEnum):
    """What a response does. The first five are the 5 Ds of Right To Be."""

    DIRECT = "direct"
    DISTRACT = "distract"
    DELEGATE = "delegate"
    DELAY = "delay"
    DOCUMENT = "document"
    LISTEN = "listen"
    REPAIR = "repair"
    ACT = "act"
    DISMISS = "dismiss"
    AVOID = "avoid"


class Lands(StrEnum):
    """Our judgement on a response; never on the person affected (P3)."""

    HELPS = "helps"
    PARTLY = "partly"
    HARMS = "harms"


class PageGroup(StrEnum):
    """Where a page hangs below the five of the main navigation; the order is the footer's."""

    HELP = "help"
    TEAM = "team"
    DOING = "doing"
    SITE = "site"


class EmployerKind(StrEnum):
    """What kind of employer; the question "Where do you work?" chooses by it."""

    HOSPITAL = "hospital"
    COMMUNITY = "community-services"
    MENTAL_HEALTH = "mental-health"
    AMBULANCE = "ambulance"
    GP_PRACTICE = "gp-practice"
    CARE_HOME = "care-home"
    HOME_CARE = "home-care"
    PHARMACY = "pharmacy"
    OFFICE = "office"
    OTHER = "other"


class CardPreset(StrEnum):
    """How story cards come: the value ends a file's name and is what `cards --preset` takes."""

    A6_FOUR_UP = "a6-4up-long-edge"
    A6_FOUR_UP_SHORT = "a6-4up-short-edge"
    BLEED_FOUR_UP = "bleed-4up-long-edge"
    BLEED_FOUR_UP_SHORT = "bleed-4up-short-edge"
    PRINT_SHOP = "a6-print-shop"
    A6 = "a6"
    A5 = "a5"
    LARGE_PRINT = "a4-large-print"
    FACILITATOR = "facilitator-a5"


class CampaignFormat(StrEnum):
    """What a campaign message comes as; the value ends a file's name."""

    POSTER_A4 = "poster-a4"
    POSTER_A4_SHOP = "poster-a4-print-shop"
    LEAFLET_A5 = "leaflet-a5"
    LEAFLET_A5_SHOP = "leaflet-a5-print-shop"
    SQUARE = "square-1080"
    SCREEN = "screen-1920x1080"
    POSTER_A3 = "poster-a3"
    POSTER_A3_SHOP = "poster-a3-print-shop"
    STORY = "story-1080x1920"
    LINK = "link-1200x628"
    TEAMS = "teams-1920x1080"
    SIGNATURE = "signature-600x150"
    PULL_UP = "pull-up-850x2000"
    TRI_FOLD = "tri-fold"
    TRI_FOLD_SHOP = "tri-fold-print-shop"
    BADGES = "badges"


class Audience(StrEnum):
    """Whom a campaign message speaks to."""

    COLLEAGUES = "colleagues"
    LEADERS = "leaders"
    VISITORS = "visitors"


class Use(StrEnum):
    """What a person agreed that their picture may be used for (P10); each asked for by itself."""

    POSTER = "poster"
    BANNER = "banner"
    SCREEN = "screen"
    CALL = "call"
    SOCIAL = "social"
    SITE = "site"


class Illustration(StrEnum):
    """The people that the toolkit draws; they are nobody (P10)."""

    EXECUTIVE = "executive"
    CARE_MANAGER = "care-manager"
    PORTER = "porter"
    NURSE = "nurse"
    THERAPIST = "therapist"
    DOCTOR = "doctor"
    CARE_WORKER = "care-worker"
    PARAMEDIC = "paramedic"


class ActionState(StrEnum):
    """Where an action of "you said, we did" stands."""

    DONE = "done"
    DOING = "doing"
    LATE = "late"
    COULD_NOT = "could-not"


class Framework(StrEnum):
    """A national standard or survey that an organisation is measured by."""

    WRES = "wres"
    WDES = "wdes"
    HIGH_IMPACT = "high-impact-actions"
    PEOPLE_PROMISE = "people-promise"
    STAFF_SURVEY = "staff-survey"


class Wording(StrEnum):
    """How near an indicator's words are to those of its publisher."""

    QUOTED = "quoted"
    REPORTED = "reported"
    DESCRIBED = "described"


class Stage(StrEnum):
    """A stage of recruiting people and keeping them."""

    PREPARE = "prepare"
    ADVERTISE = "advertise"
    SHORTLIST = "shortlist"
    INTERVIEW = "interview"
    DECIDE = "decide"
    STAY = "stay"


class TrackedState(StrEnum):
    """Where an item of the tracker stands, in the order of getting there."""

    NOT_STARTED = "not-started"
    PARTLY = "partly"
    IN_PLACE = "in-place"
    NOT_APPLICABLE = "not-applicable"


class ConfidenceItem(StrEnum):
    """The six items of the confidence form, in its order (P27)."""

    RECOGNISE = "recognise"
    RESPOND = "respond"
    FOLLOW_UP = "follow_up"
    SUPPORT = "support"
    APOLOGISE = "apologise"
    REPORT = "report"


class Headcount(StrEnum):
    """How many came, as a band. There is none below 10: it would point to people (P26)."""

    TENS = "10-to-19"
    TWENTIES = "20-to-49"
    FIFTIES = "50-to-99"
    HUNDREDS = "100-or-more"


class Weekday(StrEnum):
    """A working day of the launch."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"


class LaunchChannel(StrEnum):
    """Where a piece of the launch is seen or heard."""

    SOCIAL = "social"
    INTRANET = "intranet"
    EMAIL = "e-mail"
    SCREENS = "screens"
    WALLS = "walls"
    MEETING = "meeting"
    HUDDLE = "huddle"
    SESSION = "session"
