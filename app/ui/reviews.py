"""What the window asks of an open library to decide about pictures: the queue, the cases, a human's
word. Every method may wait: worker threads only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, Protocol

if TYPE_CHECKING:
    from datetime import datetime

    from app.catalog.moderation.reviews import Queue
    from app.catalog.proposals.suggestions import LabelRule
    from app.core.asset import AssetView, Decision
    from app.core.ops import Done
    from app.core.people import Persona
    from app.core.vocab import Outcome


@dataclass(frozen=True, slots=True)
class Case:
    """All that a decision about an asset is made on: `decisions` are (platform, decision), of every
    time; `personas` those it shows.
    """

    view: AssetView
    decisions: tuple[tuple[str, Decision], ...] = ()
    personas: tuple[Persona, ...] = ()


class Reviews(Protocol):
    """Part of `Library`. Errors are MusekeepErrors."""

    def label_rules(self) -> list[LabelRule]:
        """What becomes of packs' labels before anybody sees them."""

    def platforms(self) -> dict[str, str]:
        """Titles of the platforms there are policies for, by id."""

    def two_steps(self) -> bool:
        """Whether an approval counts only once somebody has confirmed it."""

    def queue(self, platform: str | None, order: str, limit: int) -> Queue:
        """What waits for a decision, on one platform or on all; `order` is risk or oldest."""

    def queue_counts(self) -> dict[str, int]:
        """How many wait, by platform."""

    def case(self, asset: int) -> Case | None:
        """None when there is no such asset, or no longer."""

    def enlarged(self, asset: int, width: int, height: int) -> bytes | None:
        """A JPEG made from the file, to fit that room; None where the file is not there."""

    def enlarged_part(
        self, asset: int, box: tuple[int, int, int, int], full: tuple[int, int]
    ) -> bytes | None:
        """A JPEG of a part (left, top, width, height, in pixels of the upright picture, which
        measures `full`) in its own pixels; None where the file is not there.
        """

    def clip(self, asset: int) -> BinaryIO | None:
        """The asset's file, open to be played; None where it is not there. Raises MediaError where
        only a still of it can be shown.
        """

    def decide(
        self, outcome: Outcome | None, ids: Sequence[int], platform: str, reason: str
    ) -> Done:
        """Approve, reject, or (None) take that back, as one edit. Raises RefusedError when one of
        them is prohibited, UsageError where a reason is missing.
        """

    def ask_later(self, ids: Sequence[int], platform: str, until: datetime) -> Done: ...

    def second_look(self, ids: Sequence[int], platform: str, reason: str) -> Done:
        """Raises UsageError when it comes from the same person too soon."""

    def mark_minor(self, ids: Sequence[int], on: bool, reason: str) -> Done: ...

    def correct_term(self, term: str, ids: Sequence[int], reason: str) -> Done:
        """Document that a matched term is no sign of a minor in these."""
