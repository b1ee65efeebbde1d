"""The best clip under a byte cap: one encode where it fits at once, else a second by what the first
one learned.
"""

import math
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

from app.core.errors import MediaError
from app.media.clip import coder
from app.media.clip.notes import notes_for
from app.media.clip.tape import Tell, record
from app.media.clip.values import ClipTooLargeError, Made, Order

NEAR = 0.985
"""Of a cap that a second pass aims at; x264 misses by about a hundredth."""
_TRIES = 3
_HALVING = 6.0  # steps of CRF that halve the bytes
_ROOMY = 0.5  # bits a pixel, which no clip at a usual CRF takes
_STATS_LIMIT = 200_000_000  # bytes of x264's notes on a long clip


def best(order: Order, into: str, tell: Tell = lambda _share: None) -> Made:
    """Write the clip to `into`, at `order.crf` where it fits its cap (and its aim), and at whatever
    comes closest below it elsewhere.

    Raises ClipTooLargeError where that would be poorer than `order.worst_crf`, and what `record`
    raises.
    """
    with notes_for(order.source) as stats:
        encoder = coder.choose(order.hardware)
        if encoder != coder.X264:
            with suppress(MediaError, ValueError):  # no session free, a size it does not take
                return _Search(order, into, encoder, stats, tell).run()
        return _Search(order, into, coder.X264, stats, tell).run()


class _Search:
    def __init__(
        self, order: Order, into: str, encoder: str, stats: str | None, tell: Tell
    ) -> None:
        self._order, self._into, self._encoder = order, into, encoder
        self._stats, self._tell = stats, tell
        self._encodes = 0

    def run(self) -> Made:
        order = self._order
        first = self._record()
        for cap in self._caps():
            if first.bytes <= cap:
                break
            if (needed := self._needed(first, cap)) <= order.worst_crf:
                return self._squeezed(first, cap)
        else:
            if order.max_bytes is not None and first.bytes > order.max_bytes:
                raise ClipTooLargeError(needed, order.worst_crf, order.max_bytes)
        return self._heavier(first)

    def _caps(self) -> list[int]:
        """The aim first, where it is the smaller one."""
        return sorted(cap for cap in (self._order.aim_bytes, self._order.max_bytes) if cap)

    def _squeezed(self, first: Made, cap: int) -> Made:
        """By rate, until it fits."""
        rest = first.bytes - first.video_bytes
        goal = (cap - rest) * NEAR
        made = first
        for _ in range(_TRIES):
            made = self._record(rate=self._rate(goal))
            if made.bytes <= cap:
                return made
            goal *= (cap - rest) / made.video_bytes * NEAR
        raise ClipTooLargeError(self._needed(made, cap), self._order.worst_crf, cap)

    def _heavier(self, first: Made) -> Made:
        """Some placements ask for a least rate; pictures that are simple never weigh so much."""
        order = self._order
        goal = (order.min_rate or 0) * order.seconds / 8
        caps = self._caps()
        if first.video_bytes >= goal or (caps and goal >= caps[0]):
            return first
        return self._record(rate=self._rate(goal * 1.05))

    def _rate(self, video_bytes: float) -> int:
        rate = round(video_bytes * 8 / self._order.seconds)
        return max(1, min(rate, self._order.max_rate or rate))

    def _needed(self, made: Made, cap: int) -> float:
        """The CRF that this cap would take."""
        room = max(1, cap - (made.bytes - made.video_bytes))
        return self._order.crf + _HALVING * math.log2(made.video_bytes / room)

    def _record(self, rate: int | None = None) -> Made:
        tell = self._tell if not self._encodes else _second_half(self._tell)
        self._encodes += 1
        made = record(
            self._order,
            self._into,
            encoder=self._encoder,
            rate=rate,
            stats=self._stats if self._encoder == coder.X264 and self._binds() else None,
            light=self._is_long(),
            tell=tell,
        )
        return replace(made, encodes=self._encodes)

    def _binds(self) -> bool:
        """Whether a second pass may be wanted, and the first has to take notes."""
        order = self._order
        wide, high = order.shape.pixels
        roomy = wide * high * order.frames * _ROOMY / 8
        return order.min_rate is not None or any(cap < roomy for cap in self._caps())

    def _is_long(self) -> bool:
        wide, high = self._order.shape.pixels
        blocks = math.ceil(wide / 16) * math.ceil(high / 16)
        return blocks * 2 * self._order.frames > _STATS_LIMIT


def _second_half(tell: Tell) -> Callable[[float], None]:
    """Progress of one more encode: a bar that went to its end begins again halfway."""
    return lambda share: tell(0.5 + share / 2)
