"""One opener: the `.lock` of a vault.

On one computer the system's own file lock decides: it is gone with the process, however that ends,
so what the file says does not matter there. Between computers that share a synced folder no such
lock holds. There the file's words are all there is (host, process, time), and they may be old, or
not here yet: somebody else's are believed for a day, then taken for left behind.
"""

import contextlib
import json
import os
import socket
import time
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Self

from app.core.claim import Claim
from app.core.errors import AlreadyOpenError, VaultError

BELIEVED_S = 24 * 3600.0
_MOST = 4096


@dataclass(frozen=True, slots=True)
class Holder:
    """Who opened it, by the file's own words; `since` in seconds since 1970."""

    host: str
    pid: int
    since: float

    @property
    def is_here(self) -> bool:
        return self.host == host()

    def told(self) -> str:
        when = datetime.fromtimestamp(self.since).strftime("%Y-%m-%d %H:%M")
        return f"{self.host} since {when}"


def host() -> str:
    return socket.gethostname()


class LockFile:
    """Held from `take` until `release`. `left_behind` is another computer's that was overruled."""

    def __init__(self, claim: Claim, left_behind: Holder | None) -> None:
        self._claim = claim
        self.left_behind = left_behind

    @classmethod
    def take(cls, path: Path, *, anyway: bool = False) -> Self:
        """`anyway`: also where another computer seems to have it. Raises AlreadyOpenError, and
        VaultError where the file cannot be written.
        """
        try:
            claim = Claim.take(path)
            if claim is None:
                raise _open_here(path)
            return cls._taken(path, claim, anyway)
        except OSError as error:
            raise VaultError(
                f"The vault's folder {path.parent} cannot be written to: {error.strerror}.",
                hint="Check its permissions, or open the vault for reading only.",
            ) from error

    @classmethod
    def _taken(cls, path: Path, claim: Claim, anyway: bool) -> Self:
        try:
            elsewhere = _elsewhere(path, anyway)
            ours = Holder(host(), os.getpid(), time.time())
            claim.inscribe(json.dumps(asdict(ours)).encode())
        except BaseException:
            claim.release()
            raise
        return cls(claim, elsewhere)

    def release(self) -> None:
        """Its words go, so that a synced folder tells the other computers. The file stays: one that
        is unlinked could be held twice. May be called twice.
        """
        with contextlib.suppress(OSError):  # closed already, or the drive is gone
            self._claim.inscribe(b"")
        self._claim.release()


def check(path: Path, *, anyway: bool = False) -> None:
    """Raises AlreadyOpenError where `take` would. Changes nothing: for before a secret is tried."""
    if is_open_here(path):
        raise _open_here(path)
    _elsewhere(path, anyway)


def is_open_here(path: Path) -> bool:
    """Whether a process of this computer has the vault open. Changes nothing."""
    return Claim.is_held(path)


def _elsewhere(path: Path, anyway: bool) -> Holder | None:
    """Another computer that is named in the file, whom nobody has to believe."""
    holder = holder_of(path)
    if holder is None or holder.is_here:
        return None
    if not anyway and time.time() - holder.since < BELIEVED_S:
        raise _open_there(path, holder)
    return holder


def holder_of(path: Path) -> Holder | None:
    """What the file says; None where there is none, or its words cannot be read."""
    try:
        with path.open("rb") as file:
            found = json.loads(file.read(_MOST))
        return Holder(str(found["host"])[:255], int(found["pid"]), float(found["since"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _open_here(path: Path) -> AlreadyOpenError:
    return AlreadyOpenError(
        f"The vault {path.parent.name} is open already on this computer.",
        hint="Lock it there first (Ctrl+L in any window of the program).",
    )


def _open_there(path: Path, holder: Holder) -> AlreadyOpenError:
    return AlreadyOpenError(
        f"The vault {path.parent.name} seems to be open on {holder.told()}. Two computers that "
        "write to one vault at the same time can lose each other's changes.",
        hint="Lock it there and let the folder sync. If that computer is off, or crashed, it can "
        "be opened here all the same (`--anyway`).",
    )
