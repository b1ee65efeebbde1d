"""How alike pictures look where no embedding tells: by perceptual hash and by colours.

Pure arithmetic; imports only numpy.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]

_FAR_BITS = 32
"""Hashes of pictures that have nothing in common differ by so many bits."""
_FAR_COLOUR = 60.0
"""Difference in CIE L*a*b* from which colours have nothing in common."""


@dataclass(frozen=True, slots=True)
class Colours:
    """Palettes by asset: `ids` one each; `lab` (n, most, 3) in CIE L*a*b*, `shares` (n, most) that
    add up to 1, of which those not needed are 0.
    """

    ids: Numbers
    lab: Floats
    shares: Floats


def colours(ids: Numbers, rgb: Numbers, shares: Floats) -> Colours:
    """From a colour (0xRRGGBB) a row, rows of an asset side by side."""
    assets, first, counts = np.unique(ids, return_index=True, return_counts=True)
    most = int(counts.max(initial=1))
    place = np.arange(len(ids)) - np.repeat(first, counts)
    asset = np.repeat(np.arange(len(assets)), counts)
    lab, part = np.zeros((len(assets), most, 3)), np.zeros((len(assets), most))
    lab[asset, place] = to_lab(rgb)
    part[asset, place] = shares
    part /= np.maximum(part.sum(axis=1, keepdims=True), 1e-9)
    return Colours(assets, lab, part)


def to_lab(rgb: Numbers) -> Floats:
    """CIE L*a*b* (D65) of sRGB colours 0xRRGGBB (IEC 61966-2-1; CIE 15:2004)."""
    c = np.stack([rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255], axis=-1) / 255
    linear = np.where(c <= 0.04045, c / 12.92, ((c + 0.055) / 1.055) ** 2.4)
    matrix = [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]
    xyz = linear @ np.array(matrix).T / [0.9505, 1.0, 1.089]
    f = np.where(xyz > (6 / 29) ** 3, np.cbrt(xyz), xyz * (29 / 6) ** 2 / 3 + 4 / 29)
    x, y, z = np.moveaxis(f, -1, 0)
    return np.stack([116 * y - 16, 500 * (x - y), 200 * (y - z)], axis=-1)


def by_shape(hashes: npt.NDArray[np.uint64], one: np.uint64) -> Floats:
    """1 for the same perceptual hash, 0 for one that has nothing in common."""
    apart = np.bitwise_count(hashes ^ one).astype(np.float64)
    scores: Floats = np.clip(1 - apart / _FAR_BITS, 0, 1)
    return scores


def by_colour(all_of_them: Colours, place: int) -> Floats:
    """1 for the same colours, 0 for such that have nothing in common: how far each colour is from
    the nearest of the other palette, by its share, both ways.
    """
    lab, share = all_of_them.lab[place], all_of_them.shares[place]
    lab, share = lab[share > 0], share[share > 0]
    apart = np.linalg.norm(all_of_them.lab[:, :, np.newaxis] - lab, axis=-1)
    there = (apart.min(axis=2, initial=np.inf) * all_of_them.shares).sum(axis=1)
    apart[all_of_them.shares == 0] = np.inf
    nearest = apart.min(axis=1)
    back = (np.where(np.isfinite(nearest), nearest, _FAR_COLOUR) * share).sum(axis=1)
    scores: Floats = np.clip(1 - (there + back) / 2 / _FAR_COLOUR, 0, 1)
    return scores
