"""The papers there are, each from a Library: guides, session papers, the launch plan, summaries.

They are pure and free of any format: print draws them, Word writes them, the site can show them.
"""

from generator.editorial.papers.attendance import attendance
from generator.editorial.papers.confidence import confidence
from generator.editorial.papers.facilitator import facilitator_guide
from generator.editorial.papers.follow_up import follow_up
from generator.editorial.papers.guide import guide
from generator.editorial.papers.handout import handout
from generator.editorial.papers.launch import LAUNCH, launch
from generator.editorial.papers.report import annex, report

__all__ = [
    "LAUNCH",
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
