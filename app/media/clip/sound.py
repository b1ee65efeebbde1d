"""The sound of a finished clip: AAC that begins and ends with its pictures, sample by sample."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

import numpy as np
import numpy.typing as npt
from av.audio.frame import AudioFrame
from av.audio.resampler import AudioResampler
from av.audio.stream import AudioStream

Samples = npt.NDArray[np.float32]

RATES = (48_000, 44_100)
"""What every platform and player takes."""

_BLOCK = 1024  # samples of an AAC frame
_DRIFT_S = 0.02
"""A gap or an overlap below it is a rounded timestamp, not one of the sound."""
_LAYOUTS = {1: "mono", 2: "stereo"}


class Sound:
    """The sound track of an open output. What the source leaves silent (it begins late, has a gap,
    ends early) is silent here, so that nothing shifts: the file has no edit list to say so.
    """

    def __init__(
        self,
        output: Any,
        *,
        start_s: float,
        seconds: float,
        own: tuple[int, int],
        most: tuple[int, int],
        bitrate: int,
    ) -> None:
        """`own` are the source's samples a second and its channels, `most` what a placement takes
        of both.
        """
        self._output = output
        self._rate = next((one for one in _asked(own[0]) if one <= most[0]), RATES[-1])
        self._channels = max(1, min(own[1], most[1], 2))
        layout = _LAYOUTS[self._channels]
        self.track: AudioStream = output.add_stream("aac", rate=self._rate, layout=layout)
        self.track.bit_rate = bitrate
        self._resampler = AudioResampler("fltp", layout, self._rate)
        self._start_s = start_s
        self._total = round(seconds * self._rate)
        self._placed = 0
        self._sent = 0
        self._waiting: list[Samples] = []

    @property
    def full(self) -> bool:
        return self._placed >= self._total

    def add(self, frame: AudioFrame) -> None:
        """The next frame as it was decoded."""
        for piece in self._resampler.resample(frame):
            self._place(piece)

    def end(self) -> None:
        for piece in self._resampler.resample(None):
            self._place(piece)
        self._put(self._silence(self._total - self._placed))
        self._put(self._silence(-self._placed % _BLOCK))
        self._encode(None)

    def _place(self, piece: AudioFrame) -> None:
        """Where its time says, from the beginning of the cut on."""
        rows: Samples = np.asarray(piece.to_ndarray(), dtype=np.float32)
        at = self._placed
        if piece.time is not None:
            at = round((piece.time - self._start_s) * self._rate)
        begun = self._placed > 0
        if begun and abs(at - self._placed) <= _DRIFT_S * self._rate:
            at = self._placed
        if at > self._placed:
            self._put(self._silence(min(at, self._total) - self._placed))
        skipped = max(0, self._placed - at)
        self._put(rows[:, skipped : skipped + self._total - self._placed])

    def _silence(self, count: int) -> Samples:
        return np.zeros((self._channels, max(0, count)), np.float32)

    def _put(self, rows: Samples) -> None:
        if not rows.shape[1]:
            return
        self._placed += rows.shape[1]
        self._waiting.append(rows)
        for block in self._blocks():
            self._encode(block)

    def _blocks(self) -> Iterator[Samples]:
        if sum(rows.shape[1] for rows in self._waiting) < _BLOCK:
            return
        joined = np.concatenate(self._waiting, axis=1)
        whole = joined.shape[1] // _BLOCK * _BLOCK
        self._waiting = [joined[:, whole:]]
        for at in range(0, whole, _BLOCK):
            yield np.ascontiguousarray(joined[:, at : at + _BLOCK])

    def _encode(self, block: Samples | None) -> None:
        frame = None
        if block is not None:
            frame = AudioFrame.from_ndarray(block, format="fltp", layout=_LAYOUTS[self._channels])
            frame.sample_rate = self._rate
            frame.pts, frame.time_base = self._sent, Fraction(1, self._rate)
            self._sent += _BLOCK
        for packet in self.track.encode(frame):
            # The encoder's run-up: players without an edit list would play it, and lag by it.
            if packet.pts is not None and packet.pts >= 0:
                self._output.mux(packet)


def _asked(own_rate: int) -> tuple[int, ...]:
    """The clip's own rate first, where everybody takes it."""
    return (own_rate, *RATES) if own_rate in RATES else RATES
