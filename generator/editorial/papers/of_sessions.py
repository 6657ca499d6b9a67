"""The papers of one session that may have any number of pages: which there are, and for whom.

Print draws each, Word writes those that are filled in, the site shows each as a page.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.editorial.paper import Paper
from generator.editorial.papers.attendance import attendance
from generator.editorial.papers.confidence import confidence
from generator.editorial.papers.facilitator import facilitator_guide
from generator.editorial.papers.follow_up import follow_up
from generator.editorial.papers.handout import handout
from generator.editorial.wording import fill
from generator.library import Library
from generator.model.wording.papers import PapersWording


@dataclass(frozen=True)
class SessionPaper:
    """One kind of paper that every session has.

    name: the end of its file's name. editable: whether it also comes as a Word file. routed:
    whether it can show an employer's own routes. trainers: whether it is for whoever runs the
    session alone, and not for those who take part.
    """

    name: str
    make: Callable[..., Paper]
    titled: Callable[[PapersWording], str]
    editable: bool = False
    routed: bool = False
    trainers: bool = False

    def of(self, library: Library, session_id: str, employer: str | None = None) -> Paper:
        """The paper of one session, with an employer's own routes where it shows routes."""
        if self.routed:
            return self.make(library, session_id, employer)
        return self.make(library, session_id)

    def title(self, library: Library, session_id: str) -> str:
        """Its title as lists show it."""
        words, session = library.words.papers, library.sessions[session_id]
        return fill(self.titled(words), session=session.title)


FACILITATOR = SessionPaper(
    "facilitator-guide",
    facilitator_guide,
    lambda words: words.facilitator_guide,
    routed=True,
    trainers=True,
)
SESSION_PAPERS = (
    FACILITATOR,
    SessionPaper("handout", handout, lambda words: words.handout, routed=True),
    SessionPaper(
        "attendance", attendance, lambda words: words.attendance, editable=True, trainers=True
    ),
    SessionPaper("confidence-form", confidence, lambda words: words.confidence, editable=True),
    SessionPaper("follow-up-form", follow_up, lambda words: words.follow_up, editable=True),
)
