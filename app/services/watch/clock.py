"""Whether the computer slept."""

import time
from collections.abc import Callable

SLEPT_S = 10.0
"""The clock on the wall ran on for so much longer than the one that stands still in sleep."""
GAP_S = 120.0
"""Nobody asked for so long: on systems where both clocks run on in sleep."""


class Clock:
    """Asked again and again by one thread."""

    def __init__(
        self,
        clock: Callable[[], float] = time.monotonic,
        wall: Callable[[], float] = time.time,
    ) -> None:
        self._clock = clock
        self._wall = wall
        self._last = (clock(), wall())

    def jumped(self) -> bool:
        """Whether the time since the last question was not spent awake, or the wall's clock was
        put forward.
        """
        now = (self._clock(), self._wall())
        ran, passed = (after - before for before, after in zip(self._last, now, strict=True))
        self._last = now
        return passed - ran > SLEPT_S or ran > GAP_S
