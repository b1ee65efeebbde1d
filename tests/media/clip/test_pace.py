from fractions import Fraction

import pytest

from app.media.clip.pace import rate, tick

NTSC = Fraction(30000, 1001)


@pytest.mark.parametrize(
    ("own", "bounds", "wanted"),
    [
        (24, (23, 60), 24),
        (16, (23, 60), 32),  # each frame twice
        (16.004, (23, 60), 32),  # as milliseconds tell it
        (10, (23, 60), 30),
        (25, (30, 30), 30),  # no whole factor leads there
        (100, (1, 60), 50),  # every other frame
        (120, (23, 60), 60),
        (29.97, (23, 60), NTSC),
        (23.976, (23, 60), Fraction(24000, 1001)),
        (1, (1, 60), 1),
        (1, None, 10),
        (90, None, 45),
    ],
)
def test_the_rate_is_its_own_or_a_whole_factor_of_it(
    own: float, bounds: tuple[float, float] | None, wanted: Fraction
) -> None:
    assert rate(own, bounds) == wanted


def test_a_rate_of_its_own_survives() -> None:
    assert rate(Fraction(33, 2), (1, 60)) == Fraction(33, 2)


def test_moments_in_milliseconds_fall_on_their_ticks() -> None:
    moments = [round(number / NTSC, 3) for number in range(300)]
    assert [tick(float(moment), 0.0, NTSC) for moment in moments] == list(range(300))


def test_what_began_before_the_cut_is_shown_first() -> None:
    assert tick(1.0, 2.0, Fraction(10)) == 0
