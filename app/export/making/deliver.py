"""Bytes to a file under its final name: whole, checked and never in place of another, or not at
all.

A hidden `.musekeep-….part` beside the target is written, synced and checked, then moved to its name
in one step that fails where the name is taken. A crash leaves at most the hidden part behind.
"""

import contextlib
import ctypes
import errno
import hashlib
import os
import sys
from collections.abc import Callable
from pathlib import Path

from app.core.errors import ExportError, TargetError
from app.export.making.parts import part_path
from app.export.naming import numbered, within
from app.export.order import Rendered

TRIES = 9999
"""Numbers that are tried for one name."""
_FOR_ALL = (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.ENODEV, errno.ENXIO, errno.ESTALE)
"""What no other file of the folder would fare better with."""
_NO_LINKS = (errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EACCES)


def make_folder(folder: str) -> None:
    """Make the target folder where there is none. Raises ExportError where that cannot be done."""
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _failure(error, folder) from error


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
        drop(part)
        raise not_written(name, error, folder) from error
    except BaseException:
        drop(part)
        raise
    return part


def place(part: str, folder: str, name: str) -> str:
    """Give a finished part its name, or a numbered one where that is taken; returns the path.
    Raises ExportError; then the part is gone.
    """
    try:
        return _place_free(part, folder, name)
    except OSError as error:
        raise not_written(name, error, folder) from error
    finally:
        drop(part)


def put(part: str, path: str, *, over: bool = False, synced: bool = True) -> None:
    """Give a finished part exactly this name. Raises OSError, FileExistsError where something has
    the name; then the part is as it was. `over`: what has the name is replaced, in one step.
    `synced`: the name survives a power cut when this returns; else `sync_folder` is to be called.
    """
    if over:
        Path(part).replace(path)
    else:
        _place(part, path)
    if synced:
        sync_folder(os.path.dirname(path))


def digest(path: str) -> str | None:
    """SHA-256 of a file in hex; None where there is none to be read."""
    try:
        with Path(path).open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None


def not_written(name: str, error: OSError, folder: str) -> ExportError:
    """What to raise where `name` could not be written into `folder`."""
    return _failure(error, folder, f"{name} was not written: ")


def discard(made: Rendered) -> None:
    """Remove what was made and is not wanted."""
    for path in (made.part, *(extra for extra, _ in made.extras)):
        drop(path)


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


def drop(path: str) -> None:
    """Remove a file, if it is there."""
    with contextlib.suppress(OSError):
        Path(path).unlink()


def _write(path: str, data: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags, 0o666), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _failure(error: OSError, folder: str, before: str = "") -> ExportError:
    kind = TargetError if error.errno in _FOR_ALL else ExportError
    return kind(f"{before}{reason(error, folder)}")


def _place_free(part: str, folder: str, name: str) -> str:
    for number in range(1, TRIES + 1):
        path = within(folder, numbered(name, number))
        try:
            put(part, path)
        except FileExistsError:
            continue
        return path
    raise ExportError(f"{name} was not written: {folder} has {TRIES} files of that name.")


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


def sync_folder(folder: str) -> None:
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
