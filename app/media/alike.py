"""Whether two pictures show the same, pixel by pixel: the second look at those whose perceptual
hashes are near. Pure arithmetic on small grey pictures (`pixels.greys`); imports only numpy.
"""

from functools import cache

import numpy as np
import numpy.typing as npt

SIDE = 48
"""Width and height of the grey pictures."""

SAME = 0.97
"""Correlation from which two show the same. In the samples, copies that were scaled, recoded,
brightened, made grey or cropped by a twentieth reach 0.984, and the same cat by a coarser edition
of the same weights, holding other lettering, 0.957.
"""
_HOPEFUL = 0.8
"""Without alignment, from which it is worth trying: cropping by a twentieth leaves 0.9."""
FLAT = 4.0
"""Standard deviation (of 255) beside a plain slope of light, below which a picture tells nothing:
one colour and one gradient are like any other. The samples' gradients have 0.8, their darkest
picture 10.
"""

_SHARES = (1.0, 0.97, 0.94, 0.91, 0.88)
"""Of width and height, what a crop may have left; it is looked for at either end and in between."""

Greys = npt.NDArray[np.float32]


def prepared(pictures: list[bytes]) -> Greys:
    """(n, SIDE, SIDE), each of mean 0 and standard deviation 1; those that tell nothing are all
    zero.
    """
    raw = np.frombuffer(b"".join(pictures), np.uint8).reshape(-1, SIDE, SIDE).astype(np.float32)
    raw -= raw.mean(axis=(1, 2), keepdims=True)
    spread = raw.std(axis=(1, 2), keepdims=True)
    telling = np.sqrt(np.maximum(0, np.square(spread) - _slope(raw))) >= FLAT
    greys: Greys = np.divide(raw, spread, out=np.zeros_like(raw), where=telling)
    return greys


def _slope(raw: Greys) -> Greys:
    """What part of the variance is a slope of light, from side to side and from top to bottom."""
    along = np.arange(SIDE, dtype=np.float32)
    along = (along - along.mean()) / along.std()
    across = np.square((raw.mean(axis=1) * along).mean(axis=1))
    down = np.square((raw.mean(axis=2) * along).mean(axis=1))
    slope: Greys = (across + down)[:, np.newaxis, np.newaxis]
    return slope


def show_same(one: Greys, others: Greys) -> npt.NDArray[np.bool_]:
    """For each of `others` (n, SIDE, SIDE), whether it shows what `one` (SIDE, SIDE) does, be it
    that either is a crop of the other.
    """
    plain = others.reshape(len(others), -1) @ one.ravel() / one.size
    same: npt.NDArray[np.bool_] = plain >= SAME
    for i in np.flatnonzero((plain >= _HOPEFUL) & ~same):
        same[i] = aligned(one, others[i]) >= SAME or aligned(others[i], one) >= SAME
    return same


def aligned(part: Greys, whole: Greys) -> float:
    """The best correlation of `part` with any crop of `whole`."""
    windows = _windows()
    rows = windows @ whole
    crops = rows[:, np.newaxis] @ windows.transpose(0, 2, 1)[np.newaxis]
    crops = crops.reshape(-1, part.size)
    spread = crops.std(axis=1)
    along = (crops @ part.ravel()) / part.size  # part has mean 0: that of the crop falls out
    return float(np.max(np.divide(along, spread, out=np.zeros_like(along), where=spread > 0)))


@cache
def _windows() -> Greys:
    """Matrices that cut a stretch out of `SIDE` pixels and draw it out to `SIDE` again, linearly
    interpolated.
    """
    cuts = [((1 - share) * place, share) for share in _SHARES for place in (0, 0.5, 1)]
    centres = (np.arange(SIDE) + 0.5) / SIDE
    made = np.zeros((len(cuts) - 2, SIDE, SIDE), np.float32)
    for matrix, (start, share) in zip(made, cuts[2:], strict=True):  # whole is whole, once
        where = np.clip((start + share * centres) * SIDE - 0.5, 0, SIDE - 1)
        left = np.minimum(where.astype(int), SIDE - 2)
        matrix[np.arange(SIDE), left] = 1 - (where - left)
        matrix[np.arange(SIDE), left + 1] = where - left
    return made
