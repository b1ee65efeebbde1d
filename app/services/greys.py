"""Small grey pictures of stored thumbnails, made in the media processes."""

from collections.abc import Iterable, Sequence

from app.catalog.alike.twins import TwinFacts
from app.core.progress import CancelToken, Meter
from app.services.fan import ask_each
from app.services.session import Session
from app.services.workers import Lane

GREYS = "app.media.pixels:greys"

_AT_ONCE = 32
"""Thumbnails a call makes grey."""
_READ = 1024
"""Thumbnails in memory at a time."""
_HELD = 10_000
"""Grey pictures kept from one search to the next (23 MB): who merges some groups looks again."""


class Greys:
    """From any thread."""

    def __init__(self, session: Session, media: Lane) -> None:
        self._session = session
        self._media = media
        self._held: dict[str, bytes] = {}

    def of(
        self, members: Sequence[TwinFacts], meter: Meter, cancel: CancelToken
    ) -> dict[int, bytes]:
        """By asset; what has no thumbnail is left out. Raises CancelledError."""
        keys = {one.asset_id: one.sha256 for one in members if one.sha256 is not None}
        held = dict(self._held)
        found = {key: held[key] for key in keys.values() if key in held}
        missing = sorted(set(keys.values()) - set(found))
        meter.total = -(-len(missing) // _AT_ONCE)
        for start in range(0, len(missing), _READ):
            made = self._made(missing[start : start + _READ], meter, cancel)
            found |= made
            self._hold(made)
        return {asset_id: found[key] for asset_id, key in keys.items() if key in found}

    def _made(self, keys: Sequence[str], meter: Meter, cancel: CancelToken) -> dict[str, bytes]:
        thumbs = self._session.thumbs(keys)
        parts = [tuple(thumbs)[at : at + _AT_ONCE] for at in range(0, len(thumbs), _AT_ONCE)]
        questions = {part: [thumbs[key] for key in part] for part in parts}
        answers: dict[tuple[str, ...], list[bytes | None]] = {}
        ask_each(self._media, GREYS, questions, answers, meter, cancel)
        return dict(_there(answers.items()))

    def _hold(self, made: dict[str, bytes]) -> None:
        if len(self._held) + len(made) > _HELD:
            self._held = {}
        self._held = {**self._held, **made}


def _there(
    answers: Iterable[tuple[tuple[str, ...], list[bytes | None]]],
) -> Iterable[tuple[str, bytes]]:
    for keys, greys in answers:
        yield from ((key, grey) for key, grey in zip(keys, greys, strict=True) if grey is not None)
