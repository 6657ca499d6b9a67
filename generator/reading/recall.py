"""What a recall does to the sessions that tell the story: it must never wait for them to be edited.

A block keeps its place and its minutes, so times add up. The session's spare story takes the
place where there is one that may be shown; else the group talks. Trainers are told by the
session's papers, and editors by a warning (STATE004).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.library import Recall, fitting
from generator.model.scenario import Scenario
from generator.model.session import AnyBlock, Discuss, Pick, Session, Story
from generator.model.wording.common import RecallWords


@dataclass(frozen=True)
class Recalling:
    """Which stories may be shown, which were withdrawn, and the words for their places.

    withdrawn: None stands for a story whose file cannot be read any more.
    """

    shown: Mapping[str, Scenario]
    withdrawn: Mapping[str, Scenario | None]
    words: RecallWords

    def session(self, session: Session) -> tuple[Session, tuple[Recall, ...]]:
        """The session without withdrawn stories, and each change; the same one without any."""
        recalls = (*self._blocks(session), *self._elsewhere(session))
        if not recalls:
            return session, ()
        blocks = list(session.blocks)
        for recall in recalls:
            if recall.keys[0] == "blocks":
                at = int(recall.keys[1])
                blocks[at] = self._instead(blocks, at, recall.spare)
        gone = {recall.keys for recall in recalls}
        weeks = enumerate(session.fridays)
        changes = {
            "blocks": tuple(blocks),
            "fridays": tuple(week for at, week in weeks if ("fridays", at) not in gone),
            "spare": None if ("spare",) in gone else session.spare,
            "before": (self.words.before, *session.before),
        }
        return session.model_copy(update=changes), recalls

    def _blocks(self, session: Session) -> tuple[Recall, ...]:
        told = {block.show for block in session.blocks if isinstance(block, Story)}
        spare = session.spare if session.spare in self.shown.keys() - told else None
        recalls: list[Recall] = []
        for at, block in enumerate(session.blocks):
            gone = self._gone(block)
            if gone:
                recalls.append(Recall(gone, ("blocks", at), spare))
                spare = None  # it is told once
        return tuple(recalls)

    def _gone(self, block: AnyBlock) -> str:
        """The withdrawn story that leaves this block with nothing to tell; empty for none."""
        if isinstance(block, Story):
            return block.show if block.show in self.withdrawn else ""
        if isinstance(block, Pick) and not fitting(block, self.shown):
            known = {key: story for key, story in self.withdrawn.items() if story}
            return next(iter(fitting(block, known)), "")
        return ""

    def _elsewhere(self, session: Session) -> tuple[Recall, ...]:
        gone = [
            Recall(friday.scenario, ("fridays", at))
            for at, friday in enumerate(session.fridays)
            if friday.scenario in self.withdrawn
        ]
        if session.spare and session.spare in self.withdrawn:
            gone.append(Recall(session.spare, ("spare",)))
        return tuple(gone)

    def _instead(self, blocks: list[AnyBlock], at: int, spare: str | None) -> AnyBlock:
        """What stands in a block's place, as long as it was; no two slides have one title."""
        words, taken = self.words, {block.title.casefold() for block in blocks}
        wished = words.spare_title if spare else words.talk_title
        titles = (wished, *(f"{wished} ({number})" for number in range(2, len(blocks) + 2)))
        common = {
            "title": next(title for title in titles if title.casefold() not in taken),
            "minutes": blocks[at].minutes,
            "watch_for": (words.watch_for,),
        }
        if spare:
            return Story(kind="scenario", show=spare, **common)
        return Discuss(kind="discuss", questions=words.questions, say=(words.say,), **common)
