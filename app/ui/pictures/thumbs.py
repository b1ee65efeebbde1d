"""Thumbnails as pictures of the size they are shown at: fetched and decoded off the GUI thread,
what is in sight first, kept within a budget of bytes.
"""

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from shiboken6 import isValid

from app.core.errors import MusekeepError
from app.ui.bridge import Bridge
from app.ui.lanes import SIZES, Lane
from app.ui.library import Library
from app.ui.pictures.decode import cell_picture

BUDGET = 192 * 1024 * 1024
BATCH = 8


class Wanted(NamedTuple):
    """One picture, `side` logical pixels wide and as high, or `high`; `ratio`: device pixels per
    logical one.
    """

    sha256: str
    side: int
    ratio: float
    veiled: bool
    high: int = 0


class Cache:
    """Pictures by what they were wanted as, least recently used out first."""

    def __init__(self, budget: int = BUDGET) -> None:
        self._budget = budget
        self._held: OrderedDict[Wanted, QImage] = OrderedDict()
        self._latest: dict[tuple[str, bool], Wanted] = {}
        self.bytes = 0

    def __contains__(self, wanted: Wanted) -> bool:
        return wanted in self._held

    def get(self, wanted: Wanted) -> QImage | None:
        picture = self._held.get(wanted)
        if picture is not None:
            self._held.move_to_end(wanted)
        return picture

    def any_size(self, wanted: Wanted) -> QImage | None:
        """The same picture in another size, to show until the right one is there."""
        latest = self._latest.get((wanted.sha256, wanted.veiled))
        return self._held.get(latest) if latest is not None else None

    def put(self, wanted: Wanted, picture: QImage) -> None:
        self._drop(wanted)
        self._held[wanted] = picture
        self._latest[wanted.sha256, wanted.veiled] = wanted
        self.bytes += picture.sizeInBytes()
        while self.bytes > self._budget and len(self._held) > 1:
            self._drop(next(iter(self._held)))

    def _drop(self, wanted: Wanted) -> None:
        picture = self._held.pop(wanted, None)
        if picture is None:
            return
        self.bytes -= picture.sizeInBytes()
        if self._latest.get((wanted.sha256, wanted.veiled)) == wanted:
            del self._latest[wanted.sha256, wanted.veiled]


class Thumbs(QObject):
    """`want` what is in sight; `arrived` says what to paint again, as a frozenset of contents."""

    arrived = Signal(object)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.cache = Cache()
        self._wanted: list[Wanted] = []
        self._flying: set[Wanted] = set()
        self._absent: set[str] = set()
        self._batches = 0

    def want(self, wanted: Sequence[Wanted]) -> None:
        """Replaces what was wanted before; nearest first."""
        self._wanted = [one for one in wanted if self._lacking(one)]
        self._feed()

    def take(self, pictures: Mapping[Wanted, QImage]) -> None:
        """Pictures that somebody else has made."""
        for wanted, picture in pictures.items():
            self.cache.put(wanted, picture)
        self.arrived.emit(frozenset(one.sha256 for one in pictures))

    def is_absent(self, sha256: str) -> bool:
        """The library was asked and has no thumbnail of this content."""
        return sha256 in self._absent

    def forget_absent(self) -> None:
        """After the library changed, ask again for what it did not have."""
        self._absent.clear()

    def _lacking(self, wanted: Wanted) -> bool:
        return not (wanted in self.cache or wanted in self._flying or wanted.sha256 in self._absent)

    def _feed(self) -> None:
        while self._batches < SIZES[Lane.THUMBS]:
            self._wanted = [one for one in self._wanted if self._lacking(one)]
            batch, self._wanted = self._wanted[:BATCH], self._wanted[BATCH:]
            if not batch or not self._send(batch):
                return

    def _send(self, batch: list[Wanted]) -> bool:
        def done(pictures: dict[Wanted, QImage | None]) -> None:
            if isValid(self):  # a window that closed waits for nothing
                self._landed(batch)
                self._keep(pictures)

        def failed(error: MusekeepError) -> None:
            self._landed(batch)
            self._absent.update(one.sha256 for one in batch)
            self._bridge.failed.emit(error)

        sent = self._bridge.run(lambda lib: _fetch(lib, batch), done, failed, Lane.THUMBS)
        if sent is None:
            return False
        self._flying.update(batch)
        self._batches += 1
        return True

    def _landed(self, batch: list[Wanted]) -> None:
        self._flying.difference_update(batch)
        self._batches -= 1

    def _keep(self, pictures: dict[Wanted, QImage | None]) -> None:
        for wanted, picture in pictures.items():
            if picture is None:
                self._absent.add(wanted.sha256)
            else:
                self.cache.put(wanted, picture)
        self.arrived.emit(frozenset(one.sha256 for one in pictures))
        self._feed()


def _fetch(library: Library, batch: list[Wanted]) -> dict[Wanted, QImage | None]:
    blobs = library.thumbs(list({wanted.sha256 for wanted in batch}))
    return {
        wanted: made(blob, wanted) if (blob := blobs.get(wanted.sha256)) is not None else None
        for wanted in batch
    }


def made(blob: bytes, wanted: Wanted) -> QImage | None:
    """The picture from its thumbnail; None when the bytes are no picture."""
    high = wanted.high or wanted.side
    return cell_picture(blob, wanted.side, wanted.ratio, veiled=wanted.veiled, high=high)
