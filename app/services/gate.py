"""Whether packs may look now: not while a person paused them, files are being imported, or the
computer runs on its battery (where that was switched off).
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum

from app.services.power import Power


class Wait(StrEnum):
    """What looking waits for."""

    PAUSE = "pause"
    IMPORT = "import"
    BATTERY = "battery"


TOLD = {
    Wait.PAUSE: "Looking at pictures is paused; what is new is looked at afterwards.",
    Wait.BATTERY: "The computer runs on its battery: pictures are looked at later.",
}
"""What an import says. That another one comes first goes without saying."""


@dataclass(frozen=True, slots=True)
class AnalyseState:
    """`runs` jobs look at pictures now; `waits`: why they do not go on, or would not begin."""

    runs: int
    paused: bool
    waits: Wait | None


class Gate:
    """One for a library. Every method from any thread."""

    def __init__(self, power: Power | None = None, *, on_battery: bool = True) -> None:
        self._power = power or Power()
        self._on_battery = on_battery
        self._changed = threading.Condition()
        self._paused = False
        self._imports = 0
        self._runs = 0

    def pause(self) -> None:
        with self._changed:
            self._paused = True

    def resume(self) -> None:
        with self._changed:
            self._paused = False
            self._changed.notify_all()

    @contextmanager
    def importing(self) -> Iterator[None]:
        """Files are being read: nothing else is decoded meanwhile."""
        with self._changed:
            self._imports += 1
        try:
            yield
        finally:
            with self._changed:
                self._imports -= 1
                self._changed.notify_all()

    @contextmanager
    def running(self) -> Iterator[None]:
        with self._changed:
            self._runs += 1
        try:
            yield
        finally:
            with self._changed:
                self._runs -= 1

    def shut(self, *, saving: bool = True) -> Wait | None:
        """Why packs may not look now; None when they may. `saving`: the battery counts, too (not
        for what a person asked for).
        """
        if self._paused:
            return Wait.PAUSE
        if self._imports:
            return Wait.IMPORT
        if saving and not self._on_battery and self._power.on_battery():
            return Wait.BATTERY
        return None

    def spares_lookers(self) -> bool:
        """Whether an import may have its own files looked at on the way."""
        saving = not self._on_battery and self._power.on_battery()
        return not (self._paused or saving)

    def rest(self, patience_s: float) -> None:
        """Until something changed, at most that long."""
        with self._changed:
            self._changed.wait(patience_s)

    def state(self) -> AnalyseState:
        return AnalyseState(self._runs, self._paused, self.shut())
