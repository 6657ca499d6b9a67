"""The papers there are, each from a Library: guides, session papers, the launch plan, summaries.

They are pure and free of any format: print draws them, Word writes them, the site shows them.
"""

from generator.editorial.papers.attendance import attendance
from generator.editorial.papers.confidence import confidence
from generator.editorial.papers.facilitator import facilitator_guide
from generator.editorial.papers.follow_up import follow_up
from generator.editorial.papers.guide import guide
from generator.editorial.papers.handout import handout
from generator.editorial.papers.launch import LAUNCH, launch
from generator.editorial.papers.of_sessions import FACILITATOR, SESSION_PAPERS, SessionPaper
from generator.editorial.papers.report import annex, report

__all__ = [
    "FACILITATOR",
    "LAUNCH",
    "SESSION_PAPERS",
    "SessionPaper",
    "annex",
    "attendance",
    "confidence",
    "facilitator_guide",
    "follow_up",
    "guide",
    "handout",
    "launch",
    "report",
]
