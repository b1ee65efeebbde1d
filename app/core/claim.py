"""A claim on a piece of work that only one process may do: a locked file, free again the moment its
holder ends, however it ends.
"""

import contextlib
import os
import sys
from pathlib import Path
from typing import Self

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


class Claim:
    """Held from `take` until `release`."""

    def __init__(self, path: Path, descriptor: int) -> None:
        self._path = path
        self._descriptor = descriptor

    @classmethod
    def take(cls, path: Path) -> Self | None:
        """The claim that the file at `path` stands for; None where somebody holds it, in this
        process or in another. Raises OSError where the file cannot be made.
        """
        path.parent.mkdir(parents=True, exist_ok=True)
        return cls._of(path, os.open(path, os.O_RDWR | os.O_CREAT, 0o644))

    @classmethod
    def is_held(cls, path: Path) -> bool:
        """Whether somebody holds it now. Makes and changes no file."""
        try:
            descriptor = os.open(path, os.O_RDWR)
        except OSError:
            return False
        claim = cls._of(path, descriptor)
        if claim is not None:
            claim.release()
        return claim is None

    @classmethod
    def _of(cls, path: Path, descriptor: int) -> Self | None:
        try:
            _lock(descriptor)
        except OSError:
            os.close(descriptor)
            return None
        return cls(path, descriptor)

    def inscribe(self, text: bytes) -> None:
        """What others may read in the file while it is held. Raises OSError."""
        os.lseek(self._descriptor, 0, os.SEEK_SET)
        os.ftruncate(self._descriptor, 0)
        os.write(self._descriptor, text)
        os.fsync(self._descriptor)

    def release(self, *, for_good: bool = False) -> None:
        """Let others have it; `for_good`: nobody will want it any more. May be called twice."""
        if self._descriptor < 0:
            return
        os.close(self._descriptor)
        self._descriptor = -1
        if for_good:
            with contextlib.suppress(OSError):
                self._path.unlink()


_FAR = 1 << 30
"""Windows keeps others from reading what is locked, so a byte is that nobody reads."""


def _lock(descriptor: int) -> None:
    if sys.platform == "win32":
        os.lseek(descriptor, _FAR, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
