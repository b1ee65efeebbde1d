"""A file's bytes exchanged in one step: the old ones or the new ones, never anything between."""

import contextlib
import errno
import hashlib
import os
import shutil
import time
from collections.abc import Callable

from app.core.errors import MediaError

STALE_S = 600.0
"""A hidden file this old was left by a process that died."""


def replaced(
    target: str,
    data: bytes,
    check: Callable[[str], None],
    before: os.stat_result | None,
    *,
    is_dated: bool = False,
) -> None:
    """Give `target` these bytes. `check` is shown the new file before it takes the name.

    `before` is the file as it was when the new bytes were made from it, None where there was none:
    if that is no longer so, another program has been at it, and it is left alone. Mode and
    attributes stay. So does the date of one that `is_dated`: a picture's is often the only one it
    has; only where the size stays too is it a second later, for programs that tell a change by
    both. Raises MediaError; then the target is as it was.
    """
    part = _part(target)
    try:
        _write(part, data)
        try:
            check(part)
            if before is not None:
                _dress(part, target, before, is_dated=is_dated)
            _check_unchanged(target, before)
            os.replace(part, target)  # noqa: PTH105 - names that are not UTF-8
            _sync_folder(os.path.dirname(target))
        finally:
            with contextlib.suppress(OSError):
                os.unlink(part)  # noqa: PTH108
    except OSError as error:
        raise MediaError("unreadable", _reason(error, target)) from error


def _part(target: str) -> str:
    """One name for each target: what a crash leaves is found again by the next try."""
    folder, name = os.path.split(target)
    key = hashlib.sha256(os.fsencode(name)).hexdigest()[:16]
    return os.path.join(folder, f".musekeep-{key}.tmp")


def _write(part: str, data: bytes) -> None:
    with contextlib.suppress(FileNotFoundError):
        if time.time() - os.stat(part).st_mtime > STALE_S:  # noqa: PTH116
            os.unlink(part)  # noqa: PTH108
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(part, flags, 0o666)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        os.unlink(part)  # noqa: PTH108
        raise


def _dress(part: str, target: str, before: os.stat_result, *, is_dated: bool) -> None:
    new = os.stat(part)  # noqa: PTH116
    if os.name == "posix":
        with contextlib.suppress(PermissionError):
            os.chown(part, before.st_uid, before.st_gid)
    shutil.copystat(target, part)
    modified = new.st_mtime_ns
    if is_dated:
        modified = before.st_mtime_ns + (_SECOND if new.st_size == before.st_size else 0)
    os.utime(part, ns=(before.st_atime_ns, modified))


def _check_unchanged(target: str, before: os.stat_result | None) -> None:
    if before is None:
        same = not os.path.lexists(target)
    else:
        now = os.stat(target)  # noqa: PTH116
        same = all(getattr(now, name) == getattr(before, name) for name in _TELLING)
    if not same:
        raise MediaError("unreadable", "Another program changed it meanwhile; it was left alone.")


_SECOND = 1_000_000_000
_TELLING = ("st_dev", "st_ino", "st_size", "st_mtime_ns")


def _sync_folder(folder: str) -> None:
    """So that the exchange survives a power cut; Windows needs and knows nothing of it."""
    if os.name != "posix":
        return
    descriptor = os.open(folder or ".", os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(descriptor)


def _reason(error: OSError, target: str) -> str:
    folder = os.path.dirname(target)
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return f"The disk of {folder} is full; nothing was changed."
        case errno.EROFS | errno.EACCES | errno.EPERM:
            return f"{folder} is read-only or not yours to write to."
        case errno.EEXIST:
            return "Another process is writing to it."
    return f"{target}: {error.strerror or error}."
