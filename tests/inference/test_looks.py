"""How alike pictures look without embeddings."""

import numpy as np
import pytest

from app.inference.looks import Colours, by_colour, by_shape, colours, to_lab


def palette(*assets: list[tuple[int, float]]) -> Colours:
    rows = [
        (number, rgb, share) for number, listed in enumerate(assets, 1) for rgb, share in listed
    ]
    return colours(
        np.array([row[0] for row in rows], np.int64),
        np.array([row[1] for row in rows], np.int64),
        np.array([row[2] for row in rows], np.float64),
    )


@pytest.mark.parametrize(
    ("rgb", "lab"),
    [
        (0xFFFFFF, (100, 0, 0)),
        (0x000000, (0, 0, 0)),
        (0xFF0000, (53.24, 80.09, 67.2)),
        (0x0000FF, (32.3, 79.19, -107.86)),
        (0x808080, (53.59, 0, 0)),
    ],
)
def test_lab_of_known_colours(rgb: int, lab: tuple[float, float, float]) -> None:
    """As Bruce Lindbloom's calculator gives them for sRGB and D65."""
    assert to_lab(np.array([rgb], np.int64))[0] == pytest.approx(lab, abs=0.1)


def test_colours_rank_by_nearness_and_share() -> None:
    red, reddish = [(0xC01010, 0.8), (0x202020, 0.2)], [(0xD02020, 0.7), (0x101010, 0.3)]
    little, blue = [(0xC01010, 0.1), (0x3050FF, 0.9)], [(0x1020C0, 1.0)]
    scores = by_colour(palette(red, reddish, little, blue), 0)
    assert scores[0] == pytest.approx(1)
    assert scores[0] > scores[1] > scores[2] > scores[3]
    assert scores[1] > 0.8
    assert scores[3] < 0.2


def test_palettes_of_different_lengths() -> None:
    made = palette([(0xFF0000, 0.5)], [(0xFF0000, 0.2), (0x00FF00, 0.2), (0x0000FF, 0.2)])
    assert made.lab.shape == (2, 3, 3)
    assert made.shares.sum(axis=1) == pytest.approx([1, 1])
    assert by_colour(made, 0)[0] == pytest.approx(1)
    assert by_colour(made, 1)[1] == pytest.approx(1)


def test_shape_goes_by_bits() -> None:
    scores = by_shape(np.array([0, 0xFF, 2**64 - 1], np.uint64), np.uint64(0))
    assert list(scores) == [1, 0.75, 0]
