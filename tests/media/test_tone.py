"""Expected values: BT.2408-7 table 1 (reference white, 203 cd/m², at 58 % PQ and 75 % HLG; 1000 at
75 % PQ), BT.2100.
"""

from itertools import pairwise

import numpy as np
import pytest

from app.media.tone import BT2020, HLG, P3, PQ, cube, has_wide, mapped, pq_code, pq_light


@pytest.mark.parametrize(("light", "code"), [(203, 0.58), (1000, 0.75), (100, 0.51), (10_000, 1.0)])
def test_pq_is_the_published_curve(light: float, code: float) -> None:
    assert float(pq_code(light)) == pytest.approx(code, abs=0.005)
    assert float(pq_light(pq_code(light))) == pytest.approx(light, rel=1e-6)


def grey(code: float, transfer: int) -> float:
    made = mapped(np.full((1, 3), code), transfer, BT2020)[0]
    assert made.max() - made.min() < 0.002
    return float(made.mean())


def test_reference_white_is_nearly_white_and_the_peak_is_white() -> None:
    for transfer, white, peak in ((PQ, 0.58, 0.7518), (HLG, 0.75, 1.0)):
        assert 0.85 < grey(white, transfer) < 0.95
        assert grey(peak, transfer) == pytest.approx(1.0, abs=0.005)
        assert grey(0.0, transfer) == pytest.approx(0.0, abs=0.02)


def test_brighter_stays_brighter() -> None:
    for transfer in (PQ, HLG):
        greys = [grey(code, transfer) for code in np.linspace(0, 0.75, 40)]
        assert all(one < other for one, other in pairwise(greys))


def test_below_the_knee_light_is_what_a_screen_shows() -> None:
    """10 cd/m² of 203 are the same share of the result's white (BT.1886)."""
    assert grey(float(pq_code(10)), PQ) == pytest.approx((10 / 203) ** (1 / 2.4), abs=0.01)


def test_a_wide_gamut_loses_what_the_other_has_not() -> None:
    red = mapped(np.array([[0.7, 0.0, 0.0]]), 1, P3)[0]
    assert red[0] > 0.7
    assert red[1] == red[2] == 0.0
    assert mapped(np.full((1, 3), 0.5), 1, P3)[0] == pytest.approx([0.5] * 3, abs=0.002)


def test_only_wide_colours_are_mapped() -> None:
    assert has_wide(PQ, BT2020)
    assert has_wide(1, P3)
    assert not has_wide(1, 1)
    assert not has_wide(13, 2)


def test_the_table_runs_red_first() -> None:
    lines = cube(PQ, BT2020).splitlines()
    assert lines[0] == "LUT_3D_SIZE 33"
    assert len(lines) == 1 + 33**3
    reds = [float(line.split()[0]) for line in lines[1:34]]
    assert reds == sorted(reds)
    assert reds[-1] > 0.9
