"""What a folder holds now, against what the catalogue knows of it. No file is opened.

Links to folders are not followed, so a scan ends whatever the folders look like. Hidden and
private folders, files that are still being downloaded and files that are only in the cloud are
left alone.
"""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from app.catalog.assets import cards, folders_under, ids_of_paths, in_folder
from app.core.asset import FileStat
from app.core.ops import EnqueueFiles
from app.core.progress import CancelToken, Meter
from app.core.vocab import Presence
from app.media.formats import looks_like_media
from app.services.reports import Offline
from app.services.session import Session

_PRIVATE_FOLDERS = frozenset(
    [
        "$recycle.bin",
        "#recycle",
        "@eadir",
        "__macosx",
        "lost+found",
        "system volume information",
    ]
)
_PRIVATE_ENDINGS = (".musevault", ".lrdata", ".cocatalog")
_PARTIAL_ENDINGS = (
    ".!qb",
    ".aria2",
    ".crdownload",
    ".download",
    ".filepart",
    ".opdownload",
    ".part",
    ".partial",
    ".tmp",
    ".temp",
)
_QUEUE_BATCH = 1000

IGNORED_LISTED = 10_000

MISHAP_COUNT = 50
MISHAP_SHARE = 0.2
"""More than both missing at once is taken for a mishap, not for a tidy-up: nothing is marked."""

# Windows: FILE_ATTRIBUTE_HIDDEN; OFFLINE | RECALL_ON_OPEN | RECALL_ON_DATA_ACCESS;
# IO_REPARSE_TAG_MOUNT_POINT. macOS: SF_DATALESS.
_HIDDEN = 0x2
_IN_THE_CLOUD = 0x1000 | 0x40000 | 0x400000
_DATALESS = 0x40000000
_JUNCTION = 0xA0000003


@dataclass(frozen=True, slots=True)
class Listing:
    """One folder's files and sub-folders, by name; `error` says why it could not be listed."""

    folder: str
    files: tuple[os.DirEntry[str], ...] = ()
    folders: tuple[str, ...] = ()
    empty: bool = False
    error: OSError | None = None


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


def list_folder(folder: str) -> Listing:
    """Never raises: what cannot be listed comes back with its error."""
    try:
        with os.scandir(folder) as entries:
            every = sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        return Listing(folder, error=error)
    files = tuple(e for e in every if not is_partial(e.name) and _is_file(e))
    folders = tuple(e.path for e in every if not is_private(e.name) and _is_own_folder(e))
    return Listing(folder, files, folders, empty=not every)


def walk(top: str, skip: frozenset[str]) -> Iterator[Listing]:
    """`top` and every folder below it, depth first, by name."""
    waiting = [top]
    while waiting:
        listing = list_folder(waiting.pop())
        yield listing
        waiting += [folder for folder in reversed(listing.folders) if folder not in skip]


def is_private(name: str) -> bool:
    folded = name.casefold()
    return name.startswith(".") or folded in _PRIVATE_FOLDERS or folded.endswith(_PRIVATE_ENDINGS)


def is_partial(name: str) -> bool:
    """Whether the name is one that programs give to files they have not finished."""
    return name.startswith((".", "~$")) or name.casefold().endswith(_PARTIAL_ENDINGS)


def stat_file(path: str) -> FileStat:
    """Raises OSError; a link is followed to its file."""
    found = os.stat(path)  # noqa: PTH116 - names that are not UTF-8 stay as they are
    return FileStat(path, found.st_size, found.st_mtime_ns, found.st_dev, found.st_ino)


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
                scanned.offline.append(Offline(listing.folder, _why(listing.error)))
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
            if _in_the_cloud(found):
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


def _is_file(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file()
    except OSError:
        return False


def _is_own_folder(entry: os.DirEntry[str]) -> bool:
    """A real folder of this tree: no link, no junction, not hidden by the system."""
    try:
        if not entry.is_dir(follow_symlinks=False):
            return False
        found = entry.stat(follow_symlinks=False)
    except OSError:
        return False
    hidden = getattr(found, "st_file_attributes", 0) & _HIDDEN
    return not hidden and getattr(found, "st_reparse_tag", 0) != _JUNCTION


def _in_the_cloud(found: os.stat_result) -> bool:
    """Reading it would download it."""
    attributes = getattr(found, "st_file_attributes", 0)
    return bool(attributes & _IN_THE_CLOUD or getattr(found, "st_flags", 0) & _DATALESS)


def is_gone(path: str) -> bool:
    """Only when the system says so: a folder that may not be read hides files, it ends none."""
    try:
        os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return False


def _why(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "it may not be read"
    if isinstance(error, (FileNotFoundError, NotADirectoryError)):
        return "it is not there: perhaps a drive that is not connected"
    return error.strerror or type(error).__name__
