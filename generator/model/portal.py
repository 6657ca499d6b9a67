"""Closed lists of the portal's reading and curation. Their labels are wording, not code."""

from __future__ import annotations

from enum import StrEnum

NOT_TOLD = "not-told"
"""What a reader chooses where an entry does not say."""


class Meaning(StrEnum):
    """What a column of an export holds, or what becomes of it."""

    WHAT = "what-happened"
    EFFECT = "what-it-did"
    WANTED = "what-would-help"
    WHERE = "where"
    JOB = "job"
    WHO = "who-did-it"
    WHY = "what-it-was-about"
    EMPLOYER = "employer"
    MORE = "more-words"
    TIME = "time-sent"
    GUARDED = "name-or-contact"
    LEAVE_OUT = "leave-out"

    @property
    def kept(self) -> bool:
        """Whether the answers themselves go into the vault."""
        return self not in (Meaning.TIME, Meaning.GUARDED, Meaning.LEAVE_OUT)

    @property
    def once(self) -> bool:
        """Whether one column at most can hold it."""
        return self not in (Meaning.MORE, Meaning.GUARDED, Meaning.LEAVE_OUT)


class CareNeed(StrEnum):
    """A reader's first question: is anyone in danger, or owed a duty of care (P8)?"""

    NONE = "none"
    DUTY = "duty-of-care"
    DANGER = "danger"
    UNSURE = "unsure"


class CareStep(StrEnum):
    """What was decided about a duty of care. OPEN waits, and is asked again."""

    OPEN = "open"
    SAFEGUARDING = "safeguarding"
    POLICE = "police"
    EMPLOYER = "employer"
    SPEAK_UP = "speak-up-guardian"
    ADVICE = "advice-taken"
    NO_WAY = "nobody-can-be-reached"


class ChangedDetail(StrEnum):
    """What a curator changes, so that a composite is nobody's story."""

    JOB = "job"
    BAND = "band"
    SETTING = "setting"
    TIME = "time"
    NATIONALITY = "nationality"
    SEX = "sex"
    WHO_DID_IT = "who-did-it"
    WHO_SAW_IT = "who-saw-it"
    WORDS = "words-said"


class ReviewCheck(StrEnum):
    """What a reader confirms before a scenario may be published."""

    WRITTEN_AFRESH = "written-afresh"
    NOTHING_UNIQUE = "nothing-unique"
    INTRUDER = "motivated-intruder"
    OWN_TEAM = "own-team"
    ACCUSED = "person-accused"


class Mark(StrEnum):
    """What kind of thing could tell who somebody is, as the highlighter marks it (P28)."""

    NAME = "name"
    NHS_NUMBER = "nhs-number"
    NUMBER = "number"
    EMAIL = "email"
    PHONE = "phone"
    URL = "url"
    POSTCODE = "postcode"
    ADDRESS = "address"
    ORGANISATION = "organisation"
    PLACE = "place"
    WARD = "ward"
    ROLE = "role"
    ORIGIN = "origin"
    CHARACTERISTIC = "characteristic"
    DATE = "date"
    TIME = "time"
    AGE = "age"
    FAMILY = "family"
    FACT = "fact"
    UNUSUAL = "unusual-word"


class Dimension(StrEnum):
    """By what the portal's entries are counted where it may be published; one at a time (P26)."""

    THEME = "theme"
    SOURCE = "source"
    GROUP = "group"
    CARE = "care"
    STEP = "step"


class CareGroup(StrEnum):
    """What readers saw of danger or a duty of care, in groups that are not too small to count."""

    NOTHING = "nothing-called-for"
    OWED = "care-owed"


class StepGroup(StrEnum):
    """What was done about it, in groups that are not too small to count."""

    PASSED_ON = "passed-on"
    ADVICE = "advice-taken"
    NOBODY = "nobody-can-be-reached"
    OPEN = "open"
