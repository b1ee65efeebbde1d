"""Folders and files as the file system lists them. No file is opened.

Links to folders are not followed, so a walk ends whatever the folders look like.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass

from app.core.asset import FileStat
from app.services.tree.rules import Rules, shipped_rules

# Windows: FILE_ATTRIBUTE_HIDDEN; IO_REPARSE_TAG_MOUNT_POINT
_HIDDEN = 0x2
_JUNCTION = 0xA0000003


@dataclass(frozen=True, slots=True)
class Listing:
    """One folder's files and sub-folders, by name; `error` says why it could not be listed."""

    folder: str
    files: tuple[os.DirEntry[str], ...] = ()
    folders: tuple[str, ...] = ()
    error: OSError | None = None


def list_folder(folder: str, rules: Rules) -> Listing:
    """What the rules leave of it. Never raises: what cannot be listed comes with its error."""
    try:
        with os.scandir(folder) as entries:
            every = sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        return Listing(folder, error=error)
    files = tuple(e for e in every if _is_file(e) and not rules.leaves_out_file(e.path))
    folders = tuple(
        e.path for e in every if is_own_folder(e) and not rules.leaves_out_folder(e.path)
    )
    return Listing(folder, files, folders)


def walk(top: str, skip: frozenset[str], rules: Rules | None = None) -> Iterator[Listing]:
    """`top` and every folder below it, depth first, by name."""
    rules = rules or shipped_rules()
    waiting = [top]
    while waiting:
        listing = list_folder(waiting.pop(), rules)
        yield listing
        waiting += [folder for folder in reversed(listing.folders) if folder not in skip]


def is_own_folder(entry: os.DirEntry[str] | os.DirEntry[bytes]) -> bool:
    """A real folder of this tree: no link, no junction, not hidden by the system."""
    try:
        if not entry.is_dir(follow_symlinks=False):
            return False
        found = entry.stat(follow_symlinks=False)
    except OSError:
        return False
    hidden = getattr(found, "st_file_attributes", 0) & _HIDDEN
    return not hidden and getattr(found, "st_reparse_tag", 0) != _JUNCTION


def stat_file(path: str) -> FileStat:
    """Raises OSError; a link is followed to its file."""
    return file_stat(path, os.stat(path))  # noqa: PTH116 - names that are not UTF-8 stay as they are


def file_stat(path: str, found: os.stat_result) -> FileStat:
    return FileStat(path, found.st_size, found.st_mtime_ns, found.st_dev, found.st_ino)


def stat_or_none(path: str) -> FileStat | None:
    """None for what is gone, or cannot be asked."""
    try:
        return stat_file(path)
    except OSError:
        return None


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


def _is_file(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file()
    except OSError:
        return False
