"""The inference lane with the pack in use: samples in, detections out."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass

from app.core.asset import Detection, Sample
from app.core.errors import CancelledError, MediaError
from app.inference.facts import Look, Pack
from app.services.workers import Lane

Samples = tuple[Sample, ...]
Seen = tuple[Detection, ...]
Heard = Callable[[Seen | Exception], None]

CHUNK = 8
"""Assets per call: few enough that the process is never far behind a cancel."""


@dataclass(frozen=True, slots=True)
class Detector:
    """One pack in the inference lane."""

    lane: Lane
    pack: Pack

    def look(self, items: Sequence[tuple[Samples, Heard]]) -> None:
        """Each `heard` is called once, on a thread of the lane, with what was seen or what went
        wrong.
        """
        for start in range(0, len(items), CHUNK):
            self._look_at(items[start : start + CHUNK])

    def _look_at(self, chunk: Sequence[tuple[Samples, Heard]]) -> None:
        samples = [samples for samples, _ in chunk]
        try:
            future = self.lane.submit(
                "app.inference.worker:look_many", str(self.pack.folder), samples
            )
        except CancelledError as closed:
            _tell_all(chunk, closed)
        else:
            future.add_done_callback(lambda done: self._answered(chunk, done))

    def _answered(self, chunk: Sequence[tuple[Samples, Heard]], done: "Future[list[Look]]") -> None:
        error = CancelledError("Stopped.") if done.cancelled() else done.exception()
        if isinstance(error, MediaError) and len(chunk) > 1:
            for one in chunk:  # one of them ended the process: each on its own, then
                self._look_at([one])
        elif isinstance(error, Exception):
            _tell_all(chunk, error)
        else:
            for (_, heard), look in zip(chunk, done.result(), strict=True):
                heard(look.detections)


def _tell_all(chunk: Sequence[tuple[Samples, Heard]], error: Exception) -> None:
    for _, heard in chunk:
        heard(error)
