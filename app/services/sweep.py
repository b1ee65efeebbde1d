"""Renditions that are in the catalogue, decoded again for packs to look at: each once for all."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from app.catalog.assets import Pending, unanalysed, views
from app.core.errors import CancelledError, MediaError
from app.core.progress import CancelToken, Meter
from app.inference.facts import Pack
from app.services.analyst import SAMPLES, Analyst, Subject
from app.services.detecting import Samples
from app.services.gate import Gate, Wait
from app.services.inbox import Belt, Inbox
from app.services.listing import is_gone
from app.services.reports import Failed
from app.services.session import Session
from app.services.workers import Lane, WorkerStartError

PAGE = 256
SAMPLES_WAITING = 24
"""No further file is opened while one pack has so many to look at: three calls' worth. A clip's
samples for packs of three sides take 10 MB.
"""
PATIENCE_S = 0.1


@dataclass(frozen=True, slots=True)
class Errand:
    """A file to be decoded, and the packs (ids) it is decoded for."""

    pending: Pending
    packs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Manners:
    """When a sweep makes way. `background`: nobody waits for it, so it ends where it would have to
    wait, and spares the battery.
    """

    gate: Gate
    cancel: CancelToken
    background: bool = False


class Sweep:
    """One run over `source`, in the calling thread."""

    def __init__(
        self,
        media: Lane,
        inbox: Inbox,
        analysts: Mapping[str, Analyst],
        meter: Meter,
        manners: Manners,
    ) -> None:
        self._inbox = inbox
        self._belt = Belt(media, inbox)
        self._analysts = analysts
        self._meter = meter
        self._gate = manners.gate
        self._cancel = manners.cancel
        self._background = manners.background
        self.failed: list[Failed] = []
        self.deferred: Wait | None = None

    def run(self, source: Iterator[Errand]) -> None:
        """Until the source ends, every pack has failed, the token is cancelled, or (in the
        background) it would have to wait. What was seen by then is recorded.
        """
        try:
            while not self._cancel.cancelled and self._go_on(source):
                self._inbox.work(PATIENCE_S)
                for analyst in self._analysts.values():
                    analyst.tick()
        finally:
            self._belt.drop()
        for analyst in self._analysts.values():
            analyst.record()

    def _go_on(self, source: Iterator[Errand]) -> bool:
        if all(analyst.broken is not None for analyst in self._analysts.values()):
            return False
        wait = self._gate.shut(saving=self._background)
        if wait is None:
            return self._feed(source)
        if self._background:
            self.deferred = wait
            return False
        if not self._is_busy:
            self._gate.rest(PATIENCE_S)
        return True

    @property
    def _is_busy(self) -> bool:
        waiting = any(analyst.waiting for analyst in self._analysts.values())
        return waiting or len(self._belt) > 0

    def _feed(self, source: Iterator[Errand]) -> bool:
        while self._has_room():
            errand = next(source, None)
            if errand is None:
                return self._is_busy
            self._send(errand)
        return True

    def _send(self, errand: Errand) -> None:
        """Unless every pack it is for has failed meanwhile."""
        packs = [self._analysts[pack] for pack in errand.packs]
        sides = {one.pack.side for one in packs if one.broken is None}
        if sides:
            key, path = str(errand.pending.rendition_id), errand.pending.path
            then = partial(self._receive, errand)
            self._belt.send(key, SAMPLES, path, tuple(sorted(sides)), then=then)

    def _has_room(self) -> bool:
        waiting = max(analyst.waiting for analyst in self._analysts.values())
        return self._belt.has_room and waiting < SAMPLES_WAITING

    def _receive(self, errand: Errand, samples: Samples | None, error: Exception | None) -> None:
        if isinstance(error, (CancelledError, WorkerStartError)):
            raise error
        pending = errand.pending
        self._meter.advance(1, 1 if error is not None else 0)
        if samples is not None:
            subject = Subject(pending.asset_id, pending.rendition_id, pending.path, samples)
            for pack in errand.packs:
                self._analysts[pack].add([subject])
        elif not is_gone(pending.path):
            code = error.code if isinstance(error, MediaError) else "crashed"
            self.failed.append(Failed(pending.path, code, str(error)))


def never_looked_at(
    session: Session,
    packs: Sequence[Pack],
    ids: Sequence[int] | None,
    recorded: Callable[[str], int | None],
) -> Iterator[Errand]:
    """What some pack has not seen yet, a page at a time, each once and for all packs that have not
    seen it. `recorded` tells how many of them a pack is done with by now, so that a page reaches
    beyond those still under way; None: it has failed, and is given nothing more.
    """
    handed: dict[str, set[int]] = {pack.id: set() for pack in packs}
    for index, pack in enumerate(packs):
        mine = handed[pack.id]
        while (done := recorded(pack.id)) is not None:
            limit = PAGE + len(mine) - done
            page = session.ask(unanalysed, pack.id, pack.version, limit, ids)
            fresh = [pending for pending in page if pending.rendition_id not in mine]
            if not fresh:
                break
            wanted = _also_unseen(session, packs[index + 1 :], fresh)
            for pending in fresh:
                errand = Errand(pending, (pack.id, *wanted.get(pending.rendition_id, ())))
                for one in errand.packs:
                    handed[one].add(pending.rendition_id)
                yield errand


def _also_unseen(
    session: Session, packs: Sequence[Pack], page: Sequence[Pending]
) -> dict[int, list[str]]:
    """Which of these packs have not seen them either, by rendition."""
    found: dict[int, list[str]] = {}
    assets = [pending.asset_id for pending in page]
    for pack in packs:
        for pending in session.ask(unanalysed, pack.id, pack.version, len(assets), assets):
            found.setdefault(pending.rendition_id, []).append(pack.id)
    return found


def looked_at_or_not(
    session: Session, packs: Sequence[Pack], ids: Sequence[int]
) -> Iterator[Errand]:
    """The current renditions of assets, those the packs have seen included."""
    every = tuple(pack.id for pack in packs)
    for start in range(0, len(ids), PAGE):
        for view in session.ask(views, ids[start : start + PAGE]):
            if view.fault is None and not view.offline and view.sha256 is not None:
                pending = Pending(
                    view.rendition_id,
                    view.id,
                    view.path,
                    view.sha256,
                    view.width or 0,
                    view.height or 0,
                )
                yield Errand(pending, every)
