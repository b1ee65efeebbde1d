"""A computer that sleeps, with clocks the test moves."""

import pytest

from app.services.watch.clock import GAP_S, SLEPT_S, Clock


class Clocks:
    def __init__(self) -> None:
        self.ran = 100.0
        self.wall = 1_000_000.0

    def pass_by(self, ran: float, wall: float) -> None:
        self.ran += ran
        self.wall += wall


@pytest.mark.parametrize(
    ("ran", "wall", "slept"),
    [
        (1.0, 1.0, False),
        (GAP_S / 2, GAP_S / 2, False),
        (1.0, 1.0 + SLEPT_S + 1, True),  # one clock stood still
        (GAP_S + 1, GAP_S + 1, True),  # both ran on, and nobody asked
        (1.0, -3600.0, False),  # the wall's clock was put back
    ],
)
def test_a_sleep_is_noticed_once(ran: float, wall: float, slept: bool) -> None:
    clocks = Clocks()
    clock = Clock(lambda: clocks.ran, lambda: clocks.wall)
    clocks.pass_by(ran, wall)
    assert clock.jumped() is slept
    clocks.pass_by(1.0, 1.0)
    assert not clock.jumped()
