"""Folders that lie in memory, for what must not reach a disk and has to be a file all the same.

Linux has them: the user's runtime folder and /dev/shm, where those are a tmpfs. Elsewhere there are
none, and whoever asks has to do without. What the system swaps out goes where all memory goes.
"""

import contextlib
import os
import secrets
import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from app.core.claim import Claim
from app.core.paths import file_system

PREFIX = "musekeep-"
_MAKING = ".musekeep-"
_CLAIM = ".claim"
_IN_MEMORY = ("tmpfs", "ramfs")


@contextmanager
def memory_folder(places: Sequence[Path] | None = None) -> Iterator[Path | None]:
    """A folder nobody else may enter, gone with all that is in it at the end; None where this
    system has no place for one. What a process that was killed left there goes with the next.
    """
    home = next(filter(_usable, _places() if places is None else places), None)
    made = _made(home) if home is not None else None
    if made is None:
        yield None
        return
    folder, claim = made
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        claim.release()


def sweep(places: Sequence[Path] | None = None) -> int:
    """Remove the folders whose process has ended. Returns how many."""
    return sum(_swept(place) for place in (_places() if places is None else places))


def _places() -> list[Path]:
    """Where memory may be had as files, the user's own first."""
    if sys.platform != "linux":
        return []
    own = os.environ.get("XDG_RUNTIME_DIR")
    return [*([Path(own)] if own else []), Path("/dev/shm")]


def _usable(place: Path) -> bool:
    return (
        place.is_dir()
        and os.access(place, os.W_OK | os.X_OK)
        and file_system(Path(os.path.realpath(place))) in _IN_MEMORY
    )


def _made(home: Path) -> tuple[Path, Claim] | None:
    """Under its name only when it is claimed: a sweep takes what nobody claims."""
    _swept(home)
    token = secrets.token_hex(8)
    making, folder = home / (_MAKING + token), home / (PREFIX + token)
    try:
        making.mkdir(0o700)
        claim = Claim.take(making / _CLAIM)
        making.rename(folder)
    except OSError:
        shutil.rmtree(making, ignore_errors=True)
        return None
    return (folder, claim) if claim is not None else None


def _swept(place: Path) -> int:
    gone = 0
    with contextlib.suppress(OSError):
        for entry in place.glob(PREFIX + "*"):
            if (entry / _CLAIM).exists() and not Claim.is_held(entry / _CLAIM):
                shutil.rmtree(entry, ignore_errors=True)
                gone += not entry.exists()
    return gone
