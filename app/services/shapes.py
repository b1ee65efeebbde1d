"""The shapes of a listing's pictures, held for the whole library and kept true: two bytes an asset.

From any thread.
"""

import threading
from array import array

import numpy as np
import numpy.typing as npt

from app.catalog.shapes import shapes
from app.core.events import Changes
from app.core.vocab import ChangeKind
from app.services.session import Session

_PACKED = np.dtype([("id", ">u4"), ("ratio", ">u2")])


class Shapes:
    """Reads all of them when it is first asked, and afterwards only what changed."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._lock = threading.Lock()
        self._known: npt.NDArray[np.uint16] | None = None
        self._version = 0
        self._stale: set[int] = set()
        self._heard = threading.Lock()
        session.hub.subscribe(self._hear)

    def of(self, ids: "array[int]") -> "array[float]":
        """Width for a height of 1, as floats of 4 bytes, in the order of `ids`; 0: not known."""
        with self._lock:
            known = self._fresh()
        wanted = np.frombuffer(ids, dtype=np.int64) if len(ids) else np.empty(0, np.int64)
        found = np.zeros(len(wanted), np.float32)
        there = wanted < len(known)
        found[there] = known[wanted[there]] / np.float32(1000)
        return array("f", found.tobytes())

    def _hear(self, changes: Changes) -> None:
        if changes.everything or ChangeKind.ASSETS in changes.kinds:
            with self._heard:
                if changes.everything:
                    self._version = -1
                self._stale.update(changes.ids)

    def _fresh(self) -> npt.NDArray[np.uint16]:
        version = self._session.version()
        with self._heard:
            stale, self._stale = self._stale, set()
            same, self._version = version == self._version, version
        if self._known is None or not same:
            self._known = _placed(np.zeros(0, np.uint16), self._session.ask(shapes))
        elif stale:
            self._known = _placed(self._known, self._session.ask(shapes, sorted(stale)))
        return self._known


def _placed(known: npt.NDArray[np.uint16], told: bytes) -> npt.NDArray[np.uint16]:
    """By id; what is told replaces what was known."""
    rows = np.frombuffer(told, _PACKED)
    if not len(rows):
        return known
    room = np.zeros(max(len(known), int(rows["id"].max()) + 1), np.uint16)
    room[: len(known)] = known
    room[rows["id"]] = rows["ratio"]
    return room
