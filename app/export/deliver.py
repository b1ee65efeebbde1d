"""Bytes to a file under its final name: whole, checked and never in place of another, or not at
all.

A hidden `.musekeep-….part` beside the target is written, synced and checked, then moved to its name
in one step that fails where the name is taken. A crash leaves at most the hidden part behind.
"""

import contextlib
import ctypes
import errno
import os
import secrets
import sys
import time
from collections.abc import Callable
from pathlib import Path

from app.core.errors import ExportError
from app.export.naming import numbered, within
from app.export.order import Rendered

PREFIX, SUFFIX = ".musekeep-", ".part"
STALE_S = 3600.0  # no render takes this long: an older part belongs to a process that died
_TRIES = 9999
_NO_LINKS = (errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EACCES)


def make_folder(folder: str) -> None:
    """Make the target folder where there is none. Raises ExportError where that cannot be done."""
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(reason(error, folder)) from error


def sweep(folder: str) -> int:
    """Remove the parts that died with their process, before a batch starts. Returns how many."""
    try:
        with os.scandir(folder) as entries:
            return sum(_swept(entry) for entry in entries)
    except OSError:
        return 0  # what hinders the writing itself is said then


def write_new(folder: str, name: str, data: bytes, check: Callable[[str], None]) -> str:
    """Write `data` to a new file in `folder`, called `name` or, if that is taken, a numbered one.

    `check` is given the path of the finished part and raises what is wrong with it. Returns the
    final path. Raises ExportError; then no file of that name was made and the part is gone.
    """
    return place(write_part(folder, name, data, check), folder, name)


def write_part(folder: str, name: str, data: bytes, check: Callable[[str], None]) -> str:
    """Write `data` to a new hidden file in `folder`, synced and checked; returns its path. `name`
    is what it will be called. Raises ExportError, and what `check` raises; then the part is gone.
    """
    part = part_path(folder)
    try:
        _write(part, data)
        check(part)
    except OSError as error:
        _drop(part)
        raise ExportError(f"{name} was not written: {reason(error, folder)}") from error
    except BaseException:
        _drop(part)
        raise
    return part


def place(part: str, folder: str, name: str) -> str:
    """Give a finished part its name, or a numbered one where that is taken; returns the path.
    Raises ExportError; then the part is gone.
    """
    try:
        return _place_free(part, folder, name)
    except OSError as error:
        raise ExportError(f"{name} was not written: {reason(error, folder)}") from error
    finally:
        _drop(part)


def discard(made: Rendered) -> None:
    """Remove what was made and is not wanted."""
    for path in (made.part, *(extra for extra, _ in made.extras)):
        _drop(path)


def reason(error: OSError, folder: str) -> str:
    """Why the folder could not be written to, and what is left."""
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return f"the disk of {folder} is full. What was written before is complete."
        case errno.EROFS | errno.EACCES | errno.EPERM:
            return f"{folder} is read-only or not yours to write to."
        case errno.ENOENT | errno.ENODEV | errno.ENXIO | errno.ESTALE:
            return f"{folder} is no longer there (was its drive unplugged?)."
        case errno.ENOTDIR | errno.EEXIST:
            return f"{folder} is not a folder."
        case errno.EFBIG:
            return f"the file system of {folder} takes no file of this size."
    return f"{folder}: {error.strerror or error}."


def part_path(folder: str) -> str:
    """A hidden name in `folder` that nothing has."""
    return os.path.join(folder, f"{PREFIX}{os.getpid()}-{secrets.token_hex(6)}{SUFFIX}")


def _drop(path: str) -> None:
    with contextlib.suppress(OSError):
        Path(path).unlink()


def _write(path: str, data: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags, 0o666), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _place_free(part: str, folder: str, name: str) -> str:
    for number in range(1, _TRIES + 1):
        path = within(folder, numbered(name, number))
        try:
            _place(part, path)
        except FileExistsError:
            continue
        _sync_folder(folder)
        return path
    raise ExportError(f"{name} was not written: {folder} has {_TRIES} files of that name.")


def _place(part: str, path: str) -> None:
    """Give the part its name. FileExistsError where something has it already."""
    if sys.platform == "win32":
        Path(part).rename(path)  # refuses to replace
        return
    try:
        os.link(part, path)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        _rename_new(part, path)
    else:
        Path(part).unlink()


def _rename_new(part: str, path: str) -> None:
    """For file systems without hard links (FAT, exFAT, some network ones)."""
    libc = ctypes.CDLL(None, use_errno=True)
    old, new = os.fsencode(part), os.fsencode(path)
    if sys.platform == "darwin":
        failed = libc.renamex_np(old, new, 4)  # RENAME_EXCL
    else:
        failed = libc.renameat2(-100, old, -100, new, 1)  # AT_FDCWD, RENAME_NOREPLACE
    if not failed:
        return
    code = ctypes.get_errno()
    if code not in (errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP):
        raise OSError(code, os.strerror(code), path)
    # The file system can do neither: a look first is the best there is.
    if os.path.lexists(path):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), path)
    Path(part).rename(path)


def _sync_folder(folder: str) -> None:
    """Make the new name survive a power cut, where folders can be synced."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP):
            raise
    finally:
        os.close(descriptor)


def _swept(entry: "os.DirEntry[str]") -> bool:
    """Whether the entry was a part that nobody writes any more, and is gone now."""
    if not (entry.name.startswith(PREFIX) and entry.name.endswith(SUFFIX)):
        return False
    try:
        stale = time.time() - entry.stat(follow_symlinks=False).st_mtime > STALE_S
        if stale:
            Path(entry.path).unlink()
    except OSError:
        return False
    return stale
