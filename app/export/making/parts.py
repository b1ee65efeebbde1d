"""The hidden files that exports are written to before they get their names.

A part's name tells which process of which computer writes it, so that what died with its process is
told from what is being written: by another window, or into a shared folder by another computer.
"""

import hashlib
import os
import secrets
import socket
import sys
import time
from contextlib import suppress
from functools import cache
from pathlib import Path

PREFIX, SUFFIX = ".musekeep-", ".part"
STALE_S = 3600.0
"""No render takes this long: an older part belongs to a process that died, wherever that was."""


def part_path(folder: str) -> str:
    """A hidden name in `folder` that nothing has."""
    token = secrets.token_hex(6)
    return os.path.join(folder, f"{PREFIX}{_here()}-{os.getpid()}-{token}{SUFFIX}")


def sweep(folder: str) -> int:
    """Remove the parts that died with their process. Returns how many."""
    try:
        with os.scandir(folder) as entries:
            return sum(_swept(entry) for entry in entries)
    except OSError:
        return 0  # what hinders the writing itself is said then


def _swept(entry: "os.DirEntry[str]") -> bool:
    """Whether the entry was a part that nobody writes any more, and is gone now."""
    if not (entry.name.startswith(PREFIX) and entry.name.endswith(SUFFIX)):
        return False
    try:
        dead = _orphan(entry.name) or (
            time.time() - entry.stat(follow_symlinks=False).st_mtime > STALE_S
        )
        if dead:
            Path(entry.path).unlink()
    except OSError:
        return False
    return dead


def _orphan(name: str) -> bool:
    """Whether the process that wrote it ran here and is gone."""
    here, _, rest = name.removeprefix(PREFIX).partition("-")
    pid = rest.partition("-")[0]
    if here != _here() or not pid.isascii() or not pid.isdigit() or sys.platform == "win32":
        return False  # there, asking whether a process lives would end it
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return True
    except (OSError, OverflowError):
        return False
    return False


@cache
def _here() -> str:
    """This computer, and on Linux the container in it that numbers the processes."""
    space = ""
    with suppress(OSError):
        space = Path("/proc/self/ns/pid").readlink().name
    return hashlib.sha256(f"{socket.gethostname()} {space}".encode()).hexdigest()[:8]
