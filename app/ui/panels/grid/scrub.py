"""A clip is leafed through by pointing at it: a few small frames are asked for once the pointer
rests on it, and forgotten when it has long been elsewhere.
"""

from collections import OrderedDict
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QImage

from app.core.asset import Card
from app.core.vocab import Kind, Presence
from app.ui.bridge import Bridge, Channel
from app.ui.lanes import Lane
from app.ui.library import Library
from app.ui.pictures.decode import cell_picture

REST_MS = 160
FRAMES = 12
SIDE = 360
"""Pixels of the frames that are asked for."""

BUDGET = 32 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Glimpse:
    """A frame of a clip, and how far along it the pointer is: 0 its beginning, 1 its end."""

    frame: QImage
    along: float


class _Aim(NamedTuple):
    """What the frames are made for. `size` in logical pixels."""

    asset: int
    sha256: str
    size: QSize
    ratio: float

    @property
    def key(self) -> tuple[str, int, int, float]:
        return self.sha256, self.size.width(), self.size.height(), self.ratio


class Scrub(QObject):
    """One clip at a time; `changed` says when to paint it again."""

    changed = Signal()

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._channel = Channel(bridge, self, Lane.CLOSE)
        self._held: OrderedDict[tuple[str, int, int, float], list[QImage]] = OrderedDict()
        self.bytes = 0
        self._aim: _Aim | None = None
        self._along = 0.0
        self._resting = QTimer(self, singleShot=True, interval=REST_MS)
        self._resting.timeout.connect(self._ask)

    def point(self, card: Card, size: QSize, ratio: float, along: float) -> None:
        """The pointer is over this clip, `along` of its width from where reading begins. The caller
        asked the veil.
        """
        self._along = max(0.0, min(1.0, along))
        if not can_scrub(card):
            self.leave()
            return
        assert card.sha256 is not None
        aim = _Aim(card.id, card.sha256, size, ratio)
        if self._aim is None or aim.key != self._aim.key:
            self._aim = aim
            self._channel.drop()
            if aim.key not in self._held:
                self._resting.start()
        self.changed.emit()

    def leave(self) -> None:
        """The pointer is elsewhere, or what it is over may not be shown any more."""
        if self._aim is not None:
            self._aim = None
            self._resting.stop()
            self._channel.drop()
            self.changed.emit()

    def glimpse(self, asset: int) -> Glimpse | None:
        """What of this asset is shown now instead of its picture."""
        if self._aim is None or self._aim.asset != asset:
            return None
        frames = self._held.get(self._aim.key)
        if not frames:
            return None
        at = min(len(frames) - 1, int(self._along * len(frames)))
        return Glimpse(frames[at], self._along)

    def _ask(self) -> None:
        aim = self._aim
        if aim is not None:
            self._channel.ask(
                lambda library: _frames(library, aim),
                lambda frames: self._keep(aim, frames),
                lambda _error: self._keep(aim, []),  # its still is all there is to see
            )

    def _keep(self, aim: _Aim, frames: list[QImage]) -> None:
        self._held[aim.key] = frames
        self.bytes += sum(one.sizeInBytes() for one in frames)
        while self.bytes > BUDGET and len(self._held) > 1:
            _, old = self._held.popitem(last=False)
            self.bytes -= sum(one.sizeInBytes() for one in old)
        self.changed.emit()


def can_scrub(card: Card) -> bool:
    """Whether there are frames to ask for, without fetching a file from anywhere."""
    here = card.presence is Presence.PRESENT and card.fault is None
    return card.kind is Kind.VIDEO and card.sha256 is not None and here


def _frames(library: Library, aim: _Aim) -> list[QImage]:
    width, high = aim.size.width(), aim.size.height()
    made = (
        cell_picture(jpeg, width, aim.ratio, veiled=False, high=high)
        for jpeg in library.strip(aim.asset, FRAMES, SIDE)
    )
    return [one for one in made if one is not None]
