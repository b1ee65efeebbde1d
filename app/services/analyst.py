"""From the samples of one decode to recorded detections and verdicts, in batches."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from app.core.errors import CancelledError, MediaError, MusekeepError
from app.core.ops import Analysis, RecordAnalyses
from app.services.detecting import Detector, Samples, Seen
from app.services.inbox import Inbox
from app.services.judging import Judge
from app.services.reports import Failed
from app.services.session import Session

BATCH = 64
DELAY_S = 1.0
"""A commit costs about 15 ms whatever is in it."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A rendition to be looked at. The samples are dropped as soon as they were looked at."""

    asset_id: int
    rendition_id: int
    path: str
    samples: Samples


class Analyst:
    """Works for one job, in the job's thread. Call `tick` often, `finish` at the end.

    When the pack itself fails (and not on one file), the rest of the job goes on without it:
    `broken` says why.
    """

    def __init__(self, session: Session, detector: Detector, judge: Judge, inbox: Inbox) -> None:
        self._session = session
        self._detector = detector
        self._judge = judge
        self._inbox = inbox
        self._seen: list[tuple[int, int, Seen]] = []
        self._recorded = time.monotonic()
        self.waiting = 0
        self.analysed = 0
        self.failed: list[Failed] = []
        self.broken: MusekeepError | None = None

    def add(self, subjects: Sequence[Subject]) -> None:
        if self.broken is not None:
            return
        self.waiting += len(subjects)
        self._detector.look(
            [
                (one.samples, partial(self._post, one.asset_id, one.rendition_id, one.path))
                for one in subjects
            ]
        )

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
        pack = self._detector.pack
        found = {rendition: detections for _, rendition, detections in seen}
        verdicts = self._judge.verdicts([asset for asset, _, _ in seen], found, pack.id)
        analyses = [
            Analysis(rendition, detections, verdicts.get(asset, ()))
            for asset, rendition, detections in seen
        ]
        self._session.do(RecordAnalyses(pack.id, pack.version, analyses))
        self.analysed += len(analyses)

    def _post(self, asset: int, rendition: int, path: str, answer: Seen | Exception) -> None:
        """On the lane's thread. Holds no pixels, which may be many megabytes by then."""
        self._inbox.post(partial(self._hear, asset, rendition, path, answer))

    def _hear(self, asset: int, rendition: int, path: str, answer: Seen | Exception) -> None:
        """In the job's thread: one subject has been looked at."""
        self.waiting -= 1
        if isinstance(answer, MediaError):
            self.failed.append(Failed(path, answer.code, answer.message))
        elif isinstance(answer, CancelledError):
            return
        elif isinstance(answer, MusekeepError):
            self.broken = answer
        elif isinstance(answer, Exception):
            raise answer
        else:
            self._seen.append((asset, rendition, answer))
