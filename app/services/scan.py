"""What a folder holds now, against what the catalogue knows of it. No file is opened.

Hidden and private folders, files that are still being downloaded and files that are only in the
cloud are left alone.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass, field

from app.catalog.assets import cards, folders_under, ids_of_paths, in_folder
from app.core.asset import FileStat
from app.core.ops import EnqueueFiles
from app.core.progress import CancelToken, Meter
from app.core.vocab import Presence
from app.media.formats import looks_like_media
from app.services.listing import Listing, in_the_cloud, is_gone, stat_file, walk, why
from app.services.reports import Offline
from app.services.session import Session

_QUEUE_BATCH = 1000

IGNORED_LISTED = 10_000

MISHAP_COUNT = 50
MISHAP_SHARE = 0.2
"""More than both missing at once is taken for a mishap, not for a tidy-up: nothing is marked."""


@dataclass(slots=True)
class Scanned:
    """What one scan found. `known` counts the locations the catalogue had under the path;
    `ignored` names files that are no pictures or videos by their names, as far as there is room.
    """

    queued: int = 0
    unchanged: int = 0
    known: int = 0
    in_the_cloud: int = 0
    ignored: list[str] = field(default_factory=list)
    found: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    offline: list[Offline] = field(default_factory=list)


class Scanner:
    """Puts what is new or changed on the catalogue's queue, and notes what is gone or back."""

    def __init__(
        self,
        session: Session,
        skip: frozenset[str],
        cancel: CancelToken,
        wanted: Callable[[str], bool] = looks_like_media,
    ) -> None:
        self._session = session
        self._skip = skip
        self._cancel = cancel
        self._wanted = wanted
        self._batch: list[FileStat] = []

    def scan_file(self, path: str) -> Scanned:
        """One file the user named, whatever its name. Raises OSError when it is not there."""
        scanned = Scanned()
        known = self._session.ask(in_folder, os.path.dirname(path)).get(path)
        if known is not None and self._could_not_be_read(path):
            known = None  # named once more: perhaps it can be read now
        self._note(stat_file(path), known, scanned)
        self._flush()
        return scanned

    def _could_not_be_read(self, path: str) -> bool:
        asset = self._session.ask(ids_of_paths, [path]).get(path)
        found = self._session.ask(cards, [asset]) if asset is not None else []
        return any(card.fault is not None for card in found)

    def scan_folder(self, top: str, meter: Meter) -> Scanned:
        """Stops between folders with CancelledError; what was queued by then stays queued.

        `offline` names the folders that could not be listed, `top` among them when nothing it
        does not show may be taken for deleted.
        """
        scanned = Scanned()
        visited: set[str] = set()
        bare = False
        for listing in walk(top, self._skip):
            self._cancel.check()
            visited.add(listing.folder)
            if listing.error is not None:
                scanned.offline.append(Offline(listing.folder, why(listing.error)))
                if listing.folder == top:
                    return scanned  # whatever is known below it is where it was, or nobody knows
                continue
            bare |= listing.empty and listing.folder == top
            self._compare(listing, scanned)
            meter.advance(len(listing.files))
        self._flush()
        for folder in self._session.ask(folders_under, top):
            if folder not in visited:
                self._look_for(folder, scanned)
        if (reason := _mishap(scanned, bare=bare)) is not None:
            scanned.missing = []
            scanned.offline.append(Offline(top, reason))
        return scanned

    def _compare(self, listing: Listing, scanned: Scanned) -> None:
        known = self._session.ask(in_folder, listing.folder)
        scanned.known += len(known)
        seen = set()
        for entry in listing.files:
            if entry.path not in known and not self._wanted(entry.path):
                if len(scanned.ignored) < IGNORED_LISTED:
                    scanned.ignored.append(entry.path)
                continue
            try:
                found = entry.stat()
            except OSError:
                continue  # a broken link, or gone since it was listed
            seen.add(entry.path)
            if in_the_cloud(found):
                scanned.in_the_cloud += 1
                continue
            one = FileStat(entry.path, found.st_size, found.st_mtime_ns, found.st_dev, found.st_ino)
            self._note(one, known.get(entry.path), scanned)
        self._miss(known, seen, scanned)

    def _note(
        self, now: FileStat, before: tuple[int, int, Presence] | None, scanned: Scanned
    ) -> None:
        if before is None or before[:2] != (now.size, now.mtime_ns):
            scanned.queued += 1
            self._batch.append(now)
            if len(self._batch) >= _QUEUE_BATCH:
                self._flush()
            return
        scanned.unchanged += 1
        if before[2] is Presence.MISSING:
            scanned.found.append(now.path)

    def _look_for(self, folder: str, scanned: Scanned) -> None:
        """A folder the catalogue knows and the scan did not come to: gone, hidden or unreadable."""
        known = self._session.ask(in_folder, folder)
        scanned.known += len(known)
        self._miss(known, set(), scanned)

    def _miss(
        self, known: dict[str, tuple[int, int, Presence]], seen: set[str], scanned: Scanned
    ) -> None:
        scanned.missing += [
            path
            for path, (_, _, presence) in known.items()
            if path not in seen and presence is Presence.PRESENT and is_gone(path)
        ]

    def _flush(self) -> None:
        if self._batch:
            self._session.do(EnqueueFiles(tuple(self._batch)))
            self._batch = []


def _mishap(scanned: Scanned, *, bare: bool) -> str | None:
    """Why the missing files of a scan are not to be believed, or None."""
    missing = len(scanned.missing)
    if missing and bare:
        return (
            f"it is empty, though {scanned.known} files of it are known: "
            "perhaps a drive that is not connected"
        )
    if missing > MISHAP_COUNT and missing > scanned.known * MISHAP_SHARE:
        return (
            f"{missing} of its {scanned.known} known files were not found; "
            "none of them was marked as missing"
        )
    return None
