"""Renditions that are in the catalogue, decoded again for a pack to look at."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from app.catalog.assets import Pending, unanalysed, views
from app.core.errors import CancelledError, MediaError
from app.core.progress import CancelToken, Meter
from app.services.analyst import Analyst, Subject
from app.services.detecting import Samples
from app.services.inbox import Belt, Inbox
from app.services.listing import is_gone
from app.services.reports import Failed
from app.services.session import Session
from app.services.workers import Lane, WorkerStartError

SAMPLES = "app.media.probe:samples"
PAGE = 256
SAMPLES_WAITING = 64
PATIENCE_S = 0.1


class Sweep:
    """One run over `source`, in the calling thread."""

    def __init__(
        self, media: Lane, inbox: Inbox, analyst: Analyst, meter: Meter, cancel: CancelToken
    ) -> None:
        self._inbox = inbox
        self._belt = Belt(media, inbox)
        self._analyst = analyst
        self._meter = meter
        self._cancel = cancel
        self.failed: list[Failed] = []

    def run(self, source: Iterator[Pending]) -> None:
        """Until the source ends, the pack fails or the token is cancelled. What was seen by then
        is recorded.
        """
        try:
            while not self._cancel.cancelled and self._feed(source):
                self._inbox.work(PATIENCE_S)
                self._analyst.tick()
        finally:
            self._belt.drop()
        self._analyst.record()

    def _feed(self, source: Iterator[Pending]) -> bool:
        if self._analyst.broken is not None:
            return False
        while self._belt.has_room and self._analyst.waiting < SAMPLES_WAITING:
            pending = next(source, None)
            if pending is None:
                return bool(len(self._belt) or self._analyst.waiting)
            key = str(pending.rendition_id)
            self._belt.send(key, SAMPLES, pending.path, then=partial(self._receive, pending))
        return True

    def _receive(self, pending: Pending, samples: Samples | None, error: Exception | None) -> None:
        if isinstance(error, (CancelledError, WorkerStartError)):
            raise error
        self._meter.advance(1, 1 if error is not None else 0)
        if samples is not None:
            subject = Subject(pending.asset_id, pending.rendition_id, pending.path, samples)
            self._analyst.add([subject])
        elif not is_gone(pending.path):
            code = error.code if isinstance(error, MediaError) else "crashed"
            self.failed.append(Failed(pending.path, code, str(error)))


def never_looked_at(
    session: Session,
    pack: str,
    version: str,
    ids: Sequence[int] | None,
    recorded: Callable[[], int],
) -> Iterator[Pending]:
    """What the pack has not seen yet, a page at a time, each once. `recorded` tells how many of
    them are done by now, so that a page reaches beyond those still under way.
    """
    handed: set[int] = set()
    while True:
        limit = PAGE + len(handed) - recorded()
        page = session.ask(unanalysed, pack, version, limit, ids)
        fresh = [pending for pending in page if pending.rendition_id not in handed]
        if not fresh:
            return
        handed.update(pending.rendition_id for pending in fresh)
        yield from fresh


def looked_at_or_not(session: Session, ids: Sequence[int]) -> Iterator[Pending]:
    """The current renditions of assets, those a pack has seen included."""
    for start in range(0, len(ids), PAGE):
        for view in session.ask(views, ids[start : start + PAGE]):
            if view.fault is None and not view.offline and view.sha256 is not None:
                yield Pending(
                    view.rendition_id,
                    view.id,
                    view.path,
                    view.sha256,
                    view.width or 0,
                    view.height or 0,
                )
