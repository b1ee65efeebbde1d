"""Sessions kept in memory: made with the first call, dropped when they are not used for a while."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from app.core.errors import PackError
from app.inference.pack import PACK_FILE, load_pack
from app.inference.providers import Choice

if TYPE_CHECKING:
    from app.inference.embedding import TextSession
    from app.inference.facts import Pack
    from app.inference.session import Session

IDLE_S = 120.0
"""Between two pictures of one sweep lie milliseconds; after two minutes nobody is looking."""

ROOM = 2 << 30
"""Bytes of weights that are kept at a time: a network takes about twice its file."""

T = TypeVar("T", "Session", "TextSession")


@dataclass(slots=True)
class _Kept:
    session: "Session | TextSession"
    stamp: int
    bytes: int
    used: float


class Warm:
    """A worker process answers one call at a time: no lock."""

    def __init__(
        self, choice: Choice, clock: Callable[[], float] = time.monotonic, room: int = ROOM
    ) -> None:
        self._choice = choice
        self._clock = clock
        self._room = room
        self._kept: dict[tuple[Path, str], _Kept] = {}

    def session(self, folder: Path) -> "Session":
        """That of the pack in `folder`, made again when its `pack.toml` was replaced.

        Raises PackError and DataFileError for a pack that cannot be used.
        """
        from app.inference.session import Session

        return self._warm(folder, "pictures", lambda pack: Session(pack, self._choice))

    def texts(self, folder: Path) -> "TextSession":
        """The same for its texts."""
        from app.inference.embedding import TextSession

        return self._warm(folder, "texts", TextSession)

    def __len__(self) -> int:
        return len(self._kept)

    def _warm(self, folder: Path, part: str, make: "Callable[[Pack], T]") -> T:
        self._drop_idle()
        try:
            stamp = (folder / PACK_FILE).stat().st_mtime_ns
        except OSError as error:
            self._kept.pop((folder, part), None)
            raise PackError(f"There is no pack in {folder}.") from error
        kept = self._kept.get((folder, part))
        if kept is None or kept.stamp != stamp:
            self._kept.pop((folder, part), None)
            pack = load_pack(folder)
            size = _size(pack, part)
            self._make_room(size)
            kept = self._kept[folder, part] = _Kept(make(pack), stamp, size, 0.0)
        kept.used = self._clock()
        return kept.session  # type: ignore[return-value]

    def _drop_idle(self) -> None:
        now = self._clock()
        for key, kept in list(self._kept.items()):
            if now - kept.used > IDLE_S:
                del self._kept[key]

    def _make_room(self, size: int) -> None:
        """The one that was not used for the longest time goes first."""
        while self._kept and sum(kept.bytes for kept in self._kept.values()) + size > self._room:
            del self._kept[min(self._kept, key=lambda key: self._kept[key].used)]


def _size(pack: "Pack", part: str) -> int:
    if part == "texts":
        return pack.text.file.stat().st_size if pack.text is not None else 0
    own = sum(file.stat().st_size for file in (pack.weights, *pack.data))
    return own + (_size(pack.base, part) if pack.base is not None else 0)
