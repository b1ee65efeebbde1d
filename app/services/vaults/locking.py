"""When an open vault locks by itself, and how it does: the process that holds its keys ends.

`Sentry` says that it is time, by the clocks; what the system tells (its screen locks, it goes to
sleep) is heard elsewhere. `Locking` does it. `Watchdog` ends the process where that hangs.
"""

import faulthandler
import logging
import os
import time
from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import IO

log = logging.getLogger(__name__)

LOOK_S = 5.0
"""How often a sentry looks at its clocks."""

JUMP_S = 30.0
"""So much more or less than LOOK_S between two looks: the computer slept, or somebody set its
clock."""

KILL_S = 3.0
"""How long locking may take before the process is ended from outside Python."""

IDLE_S = 300.0
WARN_S = 30.0
"""How long before it locks an idle vault says so."""


class Why(StrEnum):
    """What locked it; the word is kept in the vault's audit chain."""

    ASKED = "asked"
    CLOSED = "closed"
    IDLE = "idle"
    CLOCK = "clock"
    SCREEN = "screen"
    SLEEP = "sleep"
    SWITCH = "switch"


class Sentry:
    """Asked every LOOK_S. `idle_s` None: it never locks for idleness. The clocks are in seconds;
    `wall` goes on while the computer sleeps, `steady` may not.
    """

    def __init__(
        self,
        idle_s: float | None = IDLE_S,
        wall: Callable[[], float] = time.time,
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        self.idle_s = idle_s
        self._wall, self._steady = wall, steady
        self._looked = wall()
        self._touched = steady()

    def touch(self) -> None:
        """Somebody is here."""
        self._touched = self._steady()

    def left(self) -> float | None:
        """Seconds until it locks for idleness; 0 when that is now, None when it never does."""
        if self.idle_s is None:
            return None
        return max(0.0, self.idle_s - (self._steady() - self._touched))

    def look(self) -> Why | None:
        """Whether it is time to lock."""
        now, before = self._wall(), self._looked
        self._looked = now
        if abs(now - before - LOOK_S) > JUMP_S:
            return Why.CLOCK
        return Why.IDLE if self.left() == 0.0 else None


class Watchdog:
    """Ends this process at once when its time is up, whatever Python is doing: a thread of the
    interpreter's own waits, outside the interpreter's lock. A process has one.
    """

    def __init__(self) -> None:
        self._nowhere: IO[str] | None = None

    def arm(self, seconds: float) -> None:
        """From now on; replaces what was armed before."""
        if self._nowhere is None:
            self._nowhere = open(os.devnull, "w", encoding="ascii")  # noqa: PTH123, SIM115 - kept
        faulthandler.dump_traceback_later(seconds, exit=True, file=self._nowhere)

    def disarm(self) -> None:
        faulthandler.cancel_dump_traceback_later()
        if self._nowhere is not None:
            self._nowhere.close()
            self._nowhere = None


class Locking:
    """`steps` are done in order, each whatever became of the one before: what is in sight goes,
    playback stops, the vault is closed, the process ends.
    """

    def __init__(self, steps: Sequence[Callable[[Why], object]], watchdog: Watchdog) -> None:
        self._steps, self._watchdog = tuple(steps), watchdog
        self.why: Why | None = None

    def lock(self, why: Why) -> None:
        """Once; the watchdog stays armed, because the process is to end."""
        if self.why is not None:
            return
        self.why = why
        self._watchdog.arm(KILL_S)
        for step in self._steps:
            try:
                step(why)
            except Exception as error:  # the next step has to come; words may be an item's
                log.error("a step of locking failed: %s", type(error).__name__)


class DeadMan:
    """A watchdog that is fed: where nobody looked at the sentry for as long as an idle vault may
    stay open, the window hangs, and the process is ended.
    """

    def __init__(self, watchdog: Watchdog) -> None:
        self._watchdog = watchdog

    def feed(self, left_s: float | None) -> None:
        """`left_s`: what `Sentry.left` says now."""
        if left_s is not None:
            self._watchdog.arm(left_s + 2 * LOOK_S + KILL_S)
        else:
            self._watchdog.disarm()
