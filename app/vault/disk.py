"""Bytes that are on the disk before they count, with the calls each system has for it.

Linux: fsync of the file, then of the folder that holds its name. macOS: fsync hands the bytes to
the drive, which may keep them in its own memory; F_FULLFSYNC has it write them. Windows: the file
is flushed; a folder cannot be, its names are in the file system's journal.
"""

import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Protocol


class Disk(Protocol):
    """What has to be asked of a system. All raise OSError."""

    def flush(self, descriptor: int) -> None:
        """Return once the file's bytes are on the disk."""

    def flush_folder(self, folder: Path) -> None:
        """Return once the names in the folder are on the disk."""

    def forget(self, descriptor: int) -> None:
        """Ask that what is read of the file from now on come from the disk, not from memory."""


class Posix:
    """Linux and its like."""

    def flush(self, descriptor: int) -> None:
        os.fsync(descriptor)

    def flush_folder(self, folder: Path) -> None:
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            self.flush(descriptor)
        finally:
            os.close(descriptor)

    def forget(self, descriptor: int) -> None:
        """Only pages that are on the disk already are let go of: flush first."""
        os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)


class Mac(Posix):
    """`fcntl` is the system's call of that name."""

    FULL_FLUSH, NO_CACHE = 51, 48

    def __init__(self, fcntl: Callable[[int, int, int], Any]) -> None:
        self._fcntl = fcntl

    def flush(self, descriptor: int) -> None:
        """Some file systems (of the network, FAT) know no full flush: a plain one then."""
        try:
            self._fcntl(descriptor, self.FULL_FLUSH, 0)
        except OSError:
            os.fsync(descriptor)

    def forget(self, descriptor: int) -> None:
        self._fcntl(descriptor, self.NO_CACHE, 1)


class Windows:
    """Reading past the cache needs aligned buffers there; what is proven is what Windows holds."""

    def flush(self, descriptor: int) -> None:
        os.fsync(descriptor)

    def flush_folder(self, folder: Path) -> None:
        """Nothing can be asked for."""

    def forget(self, descriptor: int) -> None:
        """Nothing can be asked for."""


def of_system(platform: str = sys.platform) -> Disk:
    if platform == "win32":
        return Windows()
    if platform == "darwin":
        import fcntl

        return Mac(fcntl.fcntl)
    return Posix()


DISK = of_system()


def flush_folders(folders: Iterable[Path]) -> None:
    """Each once. Raises OSError."""
    for folder in dict.fromkeys(folders):
        DISK.flush_folder(folder)


def forget(path: Path | str) -> None:
    """See `Disk.forget`, for a file that is on the disk. Raises OSError."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        DISK.forget(descriptor)
    finally:
        os.close(descriptor)


def make_folder(folder: Path) -> list[Path]:
    """Make a folder with its parents. Returns those whose names have to be flushed for it to be
    there after a power cut: the folder itself, and the parent of each one that was made.
    """
    new = [one for one in (folder, *folder.parents) if not one.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    return [folder, *(one.parent for one in new)]


def write_file(path: Path, data: bytes) -> None:
    """A small file for good, in the place of what has its name: the old bytes or the new ones are
    there, whatever happens. Raises OSError.
    """
    fresh = unfinished(path)
    with fresh.open("wb") as file:
        file.write(data)
        file.flush()
        DISK.flush(file.fileno())
    fresh.replace(path)
    DISK.flush_folder(path.parent)


def unfinished(path: Path) -> Path:
    """Where `write_file` makes what is to be at `path`; a file that is left there is of no use."""
    return path.with_name(path.name + ".new")
