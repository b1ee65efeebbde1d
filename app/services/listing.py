"""Folders and files as the file system lists them, and which of them concern nobody else.

Links to folders are not followed, so a walk ends whatever the folders look like. No file is opened.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass

from app.core.asset import FileStat

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


def in_the_cloud(found: os.stat_result) -> bool:
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


def why(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "it may not be read"
    if isinstance(error, (FileNotFoundError, NotADirectoryError)):
        return "it is not there: perhaps a drive that is not connected"
    return error.strerror or type(error).__name__
