"""From the samples of one decode to what a pack makes of them, recorded with verdicts, in
batches.
"""

import time
from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from functools import partial

from app.core.asset import Verdict
from app.core.errors import CancelledError, MediaError, MusekeepError
from app.core.ops import Analysis, RecordAnalyses
from app.core.vocab import Task
from app.inference.facts import Look, Pack
from app.services.detecting import Looker, Samples
from app.services.doubt import Doubt, is_exact
from app.services.inbox import Inbox
from app.services.judging import Judge
from app.services.reports import Failed
from app.services.session import Session
from app.services.workers import Lane, WorkerStartError

SAMPLES = "app.media.probe:samples"
BATCH = 64
DELAY_S = 1.0
"""A commit costs about 15 ms whatever is in it."""

JUDGED = frozenset([Task.DETECT, Task.CLASSIFY])
"""What policies judge by."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A rendition to be looked at. The samples are dropped as soon as they were looked at."""

    asset_id: int
    rendition_id: int
    path: str
    samples: Samples


@dataclass(frozen=True, slots=True)
class Seat:
    """The same without its pixels, while it is looked at. `exact`: in every pixel."""

    asset_id: int
    rendition_id: int
    path: str
    exact: bool


@dataclass(frozen=True, slots=True)
class Means:
    """What all who look in one library work with."""

    session: Session
    media: Lane
    inference: Lane
    judge: Judge
    doubt: Doubt = field(default_factory=Doubt)


class Analyst:
    """One pack at work for one job, in the job's thread. Call `tick` often.

    When the pack itself fails (and not on one file), the rest of the job goes on without it:
    `broken` says why. `again` counts those that were looked at twice.
    """

    def __init__(self, means: Means, pack: Pack, inbox: Inbox) -> None:
        self.pack = pack
        self._means = means
        self._looker = Looker(means.inference, pack)
        self._inbox = inbox
        self._seen: list[tuple[Seat, Look]] = []
        self._recorded = time.monotonic()
        self.waiting = 0
        self.analysed = 0
        self.again = 0
        self.failed: list[Failed] = []
        self.broken: MusekeepError | None = None

    def add(self, subjects: Sequence[Subject]) -> None:
        """Those that have samples of the pack's side; the rest is left to a later sweep."""
        if self.broken is not None:
            return
        items = []
        for one in subjects:
            samples = tuple(each for each in one.samples if each.side == self.pack.side)
            if samples:
                seat = Seat(one.asset_id, one.rendition_id, one.path, is_exact(samples))
                items.append((samples, partial(self._post, seat)))
        self.waiting += len(items)
        self._looker.look(items)

    def tick(self) -> None:
        """Record what is due."""
        due = time.monotonic() - self._recorded > DELAY_S
        if len(self._seen) >= BATCH or (due and self._seen):
            self.record()

    def record(self) -> None:
        """One transaction for everything seen so far."""
        seen, self._seen = self._seen, []
        self._recorded = time.monotonic()
        if not seen:
            return
        verdicts = self._verdicts(seen)
        analyses = [
            Analysis(
                seat.rendition_id,
                look.detections,
                verdicts.get(seat.asset_id, ()),
                look.suggestions,
                look.scores,
                look.vector,
            )
            for seat, look in seen
        ]
        self._means.session.do(RecordAnalyses(self.pack.id, self.pack.version, analyses))
        self.analysed += len(analyses)

    def _verdicts(self, seen: Sequence[tuple[Seat, Look]]) -> dict[int, tuple[Verdict, ...]]:
        """With what all packs found. None where this pack says nothing that policies judge by: the
        verdicts there are stay.
        """
        if self.pack.task not in JUDGED and not any(
            look.detections or look.scores or look.suggestions for _, look in seen
        ):
            return {}
        return self._means.judge.verdicts(
            [seat.asset_id for seat, _ in seen],
            {seat.rendition_id: look.detections for seat, look in seen},
            self.pack.id,
            {seat.rendition_id: look.scores for seat, look in seen},
            {seat.rendition_id: look.suggestions for seat, look in seen},
        )

    # ── answers ──

    def _post(self, seat: Seat, answer: Look | Exception) -> None:
        """On the lane's thread. Holds no pixels, which may be many megabytes by then."""
        self._inbox.post(partial(self._hear, seat, answer))

    def _hear(self, seat: Seat, answer: Look | Exception) -> None:
        """In the job's thread: one subject has been looked at."""
        if isinstance(answer, Look) and self._means.doubt.about(seat.exact, answer.detections):
            self._look_again(seat, answer)
            return
        self.waiting -= 1
        if isinstance(answer, MediaError):
            self.failed.append(Failed(seat.path, answer.code, answer.message))
        elif isinstance(answer, CancelledError):
            return
        elif isinstance(answer, MusekeepError):
            self.broken = answer
        elif isinstance(answer, Exception):
            raise answer
        else:
            self._seen.append((seat, answer))

    # ── the second look ──

    def _look_again(self, seat: Seat, first: Look) -> None:
        """What is seen in all pixels decides; the first look does where that cannot be had."""
        try:
            decoded = self._means.media.submit(SAMPLES, seat.path, (self.pack.side,), True)
        except CancelledError:
            self.waiting -= 1  # the program ends: it is looked at by the next
            return
        self.again += 1
        decoded.add_done_callback(
            lambda done: self._inbox.post(partial(self._decoded, seat, first, done))
        )

    def _decoded(self, seat: Seat, first: Look, done: "Future[Samples]") -> None:
        error = CancelledError("Stopped.") if done.cancelled() else done.exception()
        if isinstance(error, WorkerStartError):
            raise error
        if error is None:
            self._looker.look([(done.result(), partial(self._post_second, seat, first))])
        else:
            self._second(seat, error if isinstance(error, CancelledError) else first)

    def _post_second(self, seat: Seat, first: Look, answer: Look | Exception) -> None:
        """On the lane's thread."""
        decides = first if isinstance(answer, MediaError) else answer
        self._inbox.post(partial(self._second, seat, decides))

    def _second(self, seat: Seat, answer: Look | Exception) -> None:
        self._hear(replace(seat, exact=True), answer)
