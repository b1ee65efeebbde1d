import pytest

from app.core import progress
from app.core.errors import CancelledError
from app.core.progress import CancelToken, Meter, Progress


class Clock:
    """Stands in for the `time` module: moves only when told to."""

    def __init__(self) -> None:
        self.now = 100.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(progress, "time", clock)
    return clock


def test_a_meter_knows_rate_and_remaining_time(clock: Clock) -> None:
    said: list[Progress] = []
    meter = Meter("probing", said.append, total=100, _started=clock.now)
    clock.now += 2.0
    meter.advance(20, failed=1)
    assert said == [Progress("probing", 20, 100, rate=10.0, remaining_s=8.0, failed=1)]


def test_a_meter_reports_at_most_ten_times_a_second(clock: Clock) -> None:
    said: list[Progress] = []
    meter = Meter("probing", said.append, _started=clock.now)
    for _ in range(100):
        clock.now += 0.01
        meter.advance()
    assert 9 <= len(said) <= 11
    meter.flush()
    assert said[-1].done == 100


def test_without_a_total_the_remaining_time_is_unknown(clock: Clock) -> None:
    said: list[Progress] = []
    meter = Meter("scanning", said.append, _started=clock.now)
    clock.now += 1.0
    meter.advance(5)
    assert (said[0].total, said[0].remaining_s) == (None, None)


def test_before_anything_is_done_there_is_no_estimate(clock: Clock) -> None:
    said: list[Progress] = []
    Meter("probing", said.append, total=3, _started=clock.now).flush()
    assert said == [Progress("probing", 0, 3, rate=0.0, remaining_s=None)]


def test_a_cancelled_job_stops_at_its_next_check() -> None:
    token = CancelToken()
    token.cancel()
    assert token.cancelled
    with pytest.raises(CancelledError, match="What was done so far is kept"):
        token.check()


def test_a_job_nobody_stopped_goes_on() -> None:
    token = CancelToken()
    token.check()
    assert not token.cancelled
