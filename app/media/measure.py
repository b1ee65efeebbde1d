"""What arithmetic sees in a decoded picture: light, sharpness, noise, steps, borders, colours.

Everything is taken from pixels that are there already, the thumbnail's and the cuts; each formula
names its source.
"""

import numpy as np
import numpy.typing as npt
from PIL import Image

from app.core.asset import Measures
from app.media.lab import Bytes, Floats, lightness, opponents
from app.media.thumbs import CUTS, Look

Greys = npt.NDArray[np.int16]

_BYTE = 100 / 255

_BLOCK = 32
"""Side of the squares that sharpness is compared in."""
_SHARPEST = 0.05
"""Share of the squares that "where it is sharpest" means."""

_CLIPPED = (3.0, 97.0)
"""L* beyond which there is no grain left to measure."""
_FLATTEST = 0.25
"""Share of the cuts that count as flat parts."""

_RUN = 16
"""Pixels of a row in which a smooth part is looked for."""
_EVERY = 8
"""Of the rows and columns, so many-th are looked at for steps."""
_STEP = (2, 12)
"""In luma. A step of one is what a smooth slope has, a larger one than these an edge of
something.
"""
_SMOOTH = 30
"""What luma may differ by in a smooth part."""

_COARSE_SIDE = 128
"""From here on means and spreads hardly change."""
_BORDER_SIDE = 256
_UNIFORM = 10
"""Bytes a channel may vary by in a border."""
_INSIDE = 0.1
"""The picture inside its borders is at least so wide and high; else all of it is one colour."""

_HUE_SIDE = 40
_CHROMA = 12.0
"""C* from which a pixel has a hue that people would name."""
_BIN = 10
_REACH = 25.0
"""Degrees to both sides that belong to a hue."""
_HUES = 4
_LEAST_SHARE = 0.04


def measured(look: Look) -> Measures:
    """The measures of one look (`Measures` says what each is)."""
    half = _reduced(look.small, _BORDER_SIDE)
    coarse = _reduced(half, _COARSE_SIDE)
    light = lightness(np.asarray(coarse))
    border = _border(np.asarray(half))
    inside = _cropped(_grey(look.small), border)
    return Measures(
        brightness=round(float(light.mean()), 2),
        contrast=round(float(light.std()), 2),
        sharpness=round(_sharpness(inside), 3),
        noise=round(_noise(_grey(look.cuts)), 3),
        banding=round(_banding(inside), 3),
        border=border,
        colourfulness=round(_colourfulness(np.asarray(coarse)), 2),
        hues=_hues(np.asarray(_reduced(coarse, _HUE_SIDE))),
        clear=round(look.clear, 4),
    )


def _reduced(image: Image.Image, side: int) -> Image.Image:
    """By whole factors, to a long side between `side` and twice that."""
    return image.reduce(max(1, max(image.size) // side))


# ── light ──


def _grey(small: Image.Image) -> Greys:
    """Luma (ITU-R BT.601, 0–255) at full size, for what differs between neighbours. One of it is
    taken for `_BYTE` of L*, which is right to a fifth above L* 15; the formula would take longer
    than all the rest.
    """
    return np.asarray(small.convert("L")).astype(np.int16)


def _sharpness(grey: Greys) -> float:
    """log10 of the variance of the Laplacian (Pech-Pacheco et al. 2000, "Diatom autofocusing in
    brightfield microscopy") in the sharpest squares: what is in focus counts, not the blur behind.
    """
    if min(grey.shape) < 3:
        return 0.0
    laplacian = grey[:-2, 1:-1] + grey[2:, 1:-1]
    laplacian += grey[1:-1, :-2]
    laplacian += grey[1:-1, 2:]
    laplacian -= 4 * grey[1:-1, 1:-1]
    side = min(_BLOCK, *laplacian.shape)
    down, across = laplacian.shape[0] // side, laplacian.shape[1] // side
    whole = laplacian[: down * side, : across * side].astype(np.float32)
    means = _means(whole, side)
    np.square(whole, out=whole)
    variances = np.sort(_means(whole, side) - np.square(means), axis=None)
    best = variances[-max(1, round(variances.size * _SHARPEST)) :]
    return float(np.log10(best.mean() * _BYTE**2 + 0.01))


def _means(values: Floats, side: int) -> Floats:
    """Of squares; in two steps, along the memory first."""
    height, width = values.shape
    columns = values.reshape(height // side, side, width).sum(axis=1)
    means: Floats = columns.reshape(height // side, width // side, side).sum(axis=2) / side**2
    return means


def _noise(cuts: Greys) -> float:
    """Standard deviation by Immerkær 1996 ("Fast noise variance estimation"), which is blind to
    slopes, in the flattest of the cuts: texture counts as noise in all others.
    """
    height, width = cuts.shape[0], cuts.shape[1] // CUTS**2
    if min(height, width) < 3:
        return 0.0
    squares = cuts.reshape(height, CUTS**2, width).transpose(1, 0, 2)
    across = squares[:, :, 2:] - 2 * squares[:, :, 1:-1] + squares[:, :, :-2]
    both = across[:, 2:] - 2 * across[:, 1:-1] + across[:, :-2]
    sigmas = _BYTE * np.sqrt(np.pi / 2) / 6 * np.abs(both).mean(axis=(1, 2))
    light = _BYTE * squares.mean(axis=(1, 2))
    usable = sigmas[(light > _CLIPPED[0]) & (light < _CLIPPED[1])]
    flat = np.sort(usable if usable.size else sigmas)
    return float(np.median(flat[: max(1, round(flat.size * _FLATTEST))]))


def _banding(grey: Greys) -> float:
    """The share of smooth runs of pixels that climb in steps: level, a jump of more than a byte,
    level again (the false contours of Bhagavathy et al. 2009, "Multiscale probabilistic dithering",
    told by their shape).
    """
    smooth = stepped = 0
    for rows in (grey[::_EVERY], np.ascontiguousarray(grey[:, ::_EVERY].T)):
        count = rows.shape[1] // _RUN
        if not count:
            continue
        rise = np.abs(rows[:, 2:] - rows[:, :-2])
        level = rise == 0
        step = (rise >= _STEP[0]) & (rise <= _STEP[1])
        step[:, 2:-2] &= level[:, :-4] & level[:, 4:]
        step[:, :2] = step[:, -2:] = False
        runs = np.ascontiguousarray(rows[:, : count * _RUN]).reshape(len(rows), count, _RUN)
        spread = runs.max(axis=2) - runs.min(axis=2)
        gentle = (spread >= _STEP[0]) & (spread <= _SMOOTH)
        marks = np.zeros(rows.shape, bool)
        marks[:, 1:-1] = step
        jumps = marks[:, : count * _RUN].reshape(runs.shape).any(axis=2)
        smooth += int(np.count_nonzero(gentle))
        stepped += int(np.count_nonzero(gentle & jumps))
    return stepped / smooth if smooth else 0.0


# ── borders ──


def _border(rgb: Bytes) -> tuple[float, float, float, float]:
    """Left, top, right, bottom: how far the picture's edge is one colour, as shares."""
    height, width = rgb.shape[:2]
    top = _uniform_rows(rgb)
    bottom = _uniform_rows(rgb[::-1])
    if height - top - bottom < height * _INSIDE:
        return 0.0, 0.0, 0.0, 0.0
    columns = rgb[top : height - bottom].transpose(1, 0, 2)
    left, right = _uniform_rows(columns), _uniform_rows(columns[::-1])
    if width - left - right < width * _INSIDE:
        left = right = 0
    shares = (left / width, top / height, right / width, bottom / height)
    return tuple(round(share, 4) for share in shares)


def _uniform_rows(rgb: Bytes) -> int:
    """How many rows from the first on have all its colour."""
    colour = rgb[0, rgb.shape[1] // 2].astype(np.int16)
    low, high = np.clip(colour - _UNIFORM, 0, 255), np.clip(colour + _UNIFORM, 0, 255)
    for index, row in enumerate(rgb):
        if (row.min(axis=0) < low).any() or (row.max(axis=0) > high).any():
            return index
    return len(rgb)


def _cropped(grey: Greys, border: tuple[float, float, float, float]) -> Greys:
    """Inside the borders and their edge, which is sharper than any picture."""
    height, width = grey.shape
    left, top, right, bottom = border
    edge = [
        2 + round(share * side) if share else 0
        for share, side in zip(
            (left, top, right, bottom), (width, height, width, height), strict=True
        )
    ]
    inside = grey[edge[1] : height - edge[3], edge[0] : width - edge[2]]
    return inside if inside.size else grey


# ── colours ──


def _colourfulness(rgb: Bytes) -> float:
    """M of Hasler and Süsstrunk 2003 ("Measuring colourfulness in natural images")."""
    red, green, blue = np.moveaxis(rgb.astype(np.float32), 2, 0)
    across, along = red - green, (red + green) / 2 - blue
    spread = np.hypot(across.std(), along.std())
    return float(spread + 0.3 * np.hypot(across.mean(), along.mean()))


def _hues(rgb: Bytes) -> tuple[tuple[float, float], ...]:
    """Peaks of the hue angles h_ab (CIE 1976) of all pixels with colour in them: degrees and share,
    the most common first.
    """
    a, b = opponents(rgb)
    coloured = np.hypot(a, b) >= _CHROMA
    angles = np.degrees(np.arctan2(b[coloured], a[coloured])) % 360
    found: list[tuple[float, float]] = []
    while angles.size and len(found) < _HUES:
        counts = np.bincount((angles // _BIN).astype(int), minlength=360 // _BIN)
        smooth = counts + (np.roll(counts, 1) + np.roll(counts, -1)) / 2
        peak = (int(smooth.argmax()) + 0.5) * _BIN
        away = (angles - peak + 180) % 360 - 180
        near = np.abs(away) <= _REACH
        share = float(np.count_nonzero(near)) / a.size
        if share < _LEAST_SHARE:
            break
        found.append((round(float(peak + away[near].mean()) % 360, 1), round(share, 4)))
        angles = angles[~near]
    return tuple(sorted(found, key=lambda hue: -hue[1]))
