"""How long the next try waits after wrong ones: 1 s, 2, 4 … 30.

It slows down whoever sits at this program, not whoever has the files: what one guess at these costs
is Argon2id's business. How often it was wrong is kept in the library, without a name, until the
vault is opened and its audit chain takes the number.
"""

import contextlib
import json
import logging
import time
from collections.abc import Callable
from pathlib import Path

from app.core.errors import LibraryError, TooSoonError
from app.services.vaults.registry import write

log = logging.getLogger(__name__)

LONGEST_S = 30.0


def delay_s(failures: int) -> float:
    """After so many wrong tries in a row."""
    return min(LONGEST_S, 2.0 ** (min(failures, 10) - 1)) if failures > 0 else 0.0


class Tries:
    """Wrong tries at one vault since it was opened last, of all processes of a library."""

    def __init__(self, path: Path, wall: Callable[[], float] = time.time) -> None:
        self._path = path
        self._wall = wall

    @property
    def failures(self) -> int:
        return self._read()[0]

    def left_s(self) -> float:
        """Of the delay. A clock that was set back does not make it longer."""
        failures, at = self._read()
        delay = delay_s(failures)
        return min(delay, max(0.0, at + delay - self._wall()))

    def check(self) -> None:
        """Raises TooSoonError."""
        if (left := self.left_s()) > 0:
            raise TooSoonError(left)

    def failed(self) -> float:
        """One more. The seconds that the next try has to wait."""
        failures = self.failures + 1
        try:
            write(self._path, {"failures": failures, "at": self._wall()})
        except LibraryError as error:
            log.warning("a wrong try could not be counted: %s", error)
        return delay_s(failures)

    def forget(self) -> None:
        """The vault was opened."""
        with contextlib.suppress(OSError):
            self._path.unlink(missing_ok=True)

    def _read(self) -> tuple[int, float]:
        try:
            found = json.loads(self._path.read_bytes())
            return max(0, int(found["failures"])), float(found["at"])
        except (OSError, ValueError, KeyError, TypeError):
            return 0, 0.0
