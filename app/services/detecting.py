"""The inference lane with one pack: samples in, what the pack makes of them out."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass

from app.core.asset import Sample
from app.core.errors import CancelledError, MediaError
from app.inference.facts import Look, Pack
from app.services.workers import Lane

LOOK = "app.inference.worker:look_many"

Samples = tuple[Sample, ...]
Heard = Callable[[Look | Exception], None]
Item = tuple[Samples, Heard]

CHUNK = 8
"""Assets per call: few enough that the process is never far behind a cancel."""
CHUNK_SAMPLES = 16
"""Samples per call, of clips; one asset's travel together."""


@dataclass(frozen=True, slots=True)
class Looker:
    """One pack in the inference lane. What the death of the process costs is one call at most."""

    lane: Lane
    pack: Pack

    def look(self, items: Sequence[Item]) -> None:
        """Each `heard` is called once, on a thread of the lane, with what was seen or what went
        wrong.
        """
        for chunk in _chunks(items):
            self._look_at(chunk)

    def _look_at(self, chunk: Sequence[Item]) -> None:
        samples = [samples for samples, _ in chunk]
        try:
            future = self.lane.submit(LOOK, str(self.pack.folder), samples)
        except CancelledError as closed:
            _tell_all(chunk, closed)
        else:
            future.add_done_callback(lambda done: self._answered(chunk, done))

    def _answered(self, chunk: Sequence[Item], done: "Future[list[Look]]") -> None:
        error = CancelledError("Stopped.") if done.cancelled() else done.exception()
        if isinstance(error, MediaError) and len(chunk) > 1:
            for one in chunk:  # one of them ended the process: each on its own, then
                self._look_at([one])
        elif isinstance(error, Exception):
            _tell_all(chunk, error)
        else:
            for (_, heard), seen in zip(chunk, done.result(), strict=True):
                heard(seen)


def _chunks(items: Sequence[Item]) -> Iterator[list[Item]]:
    chunk: list[Item] = []
    count = 0
    for item in items:
        if chunk and (len(chunk) == CHUNK or count + len(item[0]) > CHUNK_SAMPLES):
            yield chunk
            chunk, count = [], 0
        chunk.append(item)
        count += len(item[0])
    if chunk:
        yield chunk


def _tell_all(chunk: Sequence[Item], error: Exception) -> None:
    for _, heard in chunk:
        heard(error)
