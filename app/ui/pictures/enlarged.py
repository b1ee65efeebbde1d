"""Pictures read from their files, for looking at closely: fetched and decoded off the GUI thread,
the most wanted first, kept within a budget of bytes.
"""

from collections import OrderedDict
from collections.abc import Sequence
from itertools import zip_longest
from typing import NamedTuple

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage

from app.core.errors import MusekeepError
from app.ui.bridge import Bridge
from app.ui.lanes import SIZES, Lane
from app.ui.library import Library
from app.ui.pictures.decode import plain_picture

BUDGET = 320 * 1024 * 1024
MOST = 24_000_000
"""Pixels of a picture held whole; of a larger one the part in sight is read for itself."""


class Near(NamedTuple):
    """An asset's picture made to fit `width` × `height` device pixels, or in its own size where
    that is smaller.
    """

    asset: int
    sha256: str
    width: int
    height: int


Levels = tuple[QImage, ...]
"""The same picture, each half the size of the one before: a small one is drawn from a near size."""


class EnlargedPictures(QObject):
    """`want` what is looked at and what may come next; `arrived` says when to paint again."""

    arrived = Signal(object)

    def __init__(self, bridge: Bridge, parent: QObject | None = None, budget: int = BUDGET) -> None:
        super().__init__(parent)
        self._bridge, self._budget = bridge, budget
        self._held: OrderedDict[Near, Levels] = OrderedDict()
        self._wanted: dict[object, list[Near | None]] = {}
        self._flying: set[Near] = set()
        self._absent: set[Near] = set()
        self.bytes = 0

    def get(self, near: Near) -> Levels:
        """Empty where it is not here (yet)."""
        levels = self._held.get(near, ())
        if levels:
            self._held.move_to_end(near)
        return levels

    def want(self, who: object, wanted: Sequence[Near]) -> None:
        """Replaces what the same asker wanted before; nearest first."""
        self._wanted[who] = list(wanted)
        self._feed()

    def forget(self, who: object) -> None:
        """They want nothing any more."""
        self._wanted.pop(who, None)

    def forget_absent(self) -> None:
        """After the library changed, ask again for what could not be read."""
        self._absent.clear()

    def is_absent(self, near: Near) -> bool:
        return near in self._absent

    def drop(self) -> None:
        """Hold nothing."""
        self._held.clear()
        self.bytes = 0

    def _feed(self) -> None:
        while len(self._flying) < SIZES[Lane.CLOSE] and (near := self._next()) is not None:
            if not self._send(near):
                return

    def _next(self) -> Near | None:
        """The first of every asker comes before the second of any. Each is fetched once for a wish:
        where there is no room for all, none chases the other out for ever.
        """
        ranked = (near for rank in zip_longest(*self._wanted.values()) for near in rank)
        found = next((near for near in ranked if near is not None and self._lacking(near)), None)
        for wishes in self._wanted.values():
            wishes[:] = [None if near == found else near for near in wishes]
        return found

    def _lacking(self, near: Near) -> bool:
        return not (near in self._held or near in self._flying or near in self._absent)

    def _send(self, near: Near) -> bool:
        def done(levels: Levels) -> None:
            self._flying.discard(near)
            if levels:
                self._keep(near, levels)
            else:
                self._absent.add(near)
            self.arrived.emit(near)
            self._feed()

        def failed(_error: MusekeepError) -> None:
            done(())  # the thumbnail stays

        sent = self._bridge.run(lambda library: _read(library, near), done, failed, Lane.CLOSE)
        if sent is not None:
            self._flying.add(near)
        return sent is not None

    def _keep(self, near: Near, levels: Levels) -> None:
        self._held[near] = levels
        self.bytes += _bytes(levels)
        while self.bytes > self._budget and len(self._held) > 1:
            _, gone = self._held.popitem(last=False)
            self.bytes -= _bytes(gone)


def best(levels: Levels, width: float) -> QImage | None:
    """The smallest level that has `width` pixels; where none has, the largest."""
    enough = [one for one in levels if one.width() >= width]
    return (enough[-1] if enough else levels[0]) if levels else None


def _bytes(levels: Levels) -> int:
    return sum(one.sizeInBytes() for one in levels)


def _read(library: Library, near: Near) -> Levels:
    blob = library.enlarged(near.asset, near.width, near.height)
    picture = plain_picture(blob) if blob else None
    return _halved(picture) if picture is not None else ()


def _halved(picture: QImage) -> Levels:
    levels = [picture]
    while max(levels[-1].width(), levels[-1].height()) > 2 * 1024:
        half = QSize(levels[-1].width() // 2, levels[-1].height() // 2)
        how = Qt.TransformationMode.SmoothTransformation
        levels.append(levels[-1].scaled(half, Qt.AspectRatioMode.IgnoreAspectRatio, how))
    return tuple(levels)
