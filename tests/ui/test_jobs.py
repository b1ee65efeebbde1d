"""Long jobs: their turn, held, brought to the front, stopped."""

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.core.errors import MusekeepError
from app.core.progress import CancelToken, Report
from app.ui.bridge import Bridge, Job, is_cancelled
from app.ui.lanes import Lane
from app.ui.library import Library

order: list[str] = []


class Slow:
    """A job's work that does a step whenever it is let."""

    def __init__(self, name: str = "") -> None:
        self.name, self.steps = name, 0
        self.gate = threading.Event()

    def __call__(self, _library: Library, _report: Report, cancel: CancelToken) -> int:
        order.append(self.name)
        while not cancel.cancelled and not self.gate.wait(0.002):
            self.steps += 1
        return self.steps


@pytest.fixture
def works() -> Iterator[list[Slow]]:
    order.clear()
    made = [Slow(name) for name in "abc"]
    yield made
    for one in made:
        one.gate.set()


def start(bridge: Bridge, work: Slow, lane: Lane = Lane.LIBRARY) -> Job:
    job = bridge.job(work.name, work, lane)
    assert job is not None
    return job


def test_a_job_waits_for_its_turn(qtbot: QtBot, bridge: Bridge, works: list[Slow]) -> None:
    one, other = start(bridge, works[0]), start(bridge, works[1])
    qtbot.waitUntil(lambda: not one.waiting)
    assert other.waiting
    with qtbot.waitSignal(other.began):
        works[0].gate.set()


def test_a_waiting_job_is_brought_to_the_front(
    qtbot: QtBot, bridge: Bridge, works: list[Slow]
) -> None:
    jobs = [start(bridge, work) for work in works]
    qtbot.waitUntil(lambda: not jobs[0].waiting)
    with qtbot.waitSignal(jobs[2].moved):
        jobs[2].first()
    with qtbot.assertNotEmitted(jobs[0].moved):
        jobs[0].first()  # its turn has come
    for work in works:
        work.gate.set()
    qtbot.waitUntil(lambda: order == ["a", "c", "b"])


def test_a_waiting_job_that_is_stopped_ends_at_once(
    qtbot: QtBot, bridge: Bridge, works: list[Slow]
) -> None:
    start(bridge, works[0])
    other = start(bridge, works[1])
    told: list[MusekeepError] = []
    other.failed.connect(told.append)
    with qtbot.waitSignal(other.ended):
        other.cancel()
    assert [is_cancelled(error) for error in told] == [True]
    assert other not in bridge.jobs
    assert "b" not in order


def test_a_held_job_does_nothing_until_it_goes_on(
    qtbot: QtBot, bridge: Bridge, works: list[Slow]
) -> None:
    work = works[0]
    job = start(bridge, work)
    qtbot.waitUntil(lambda: work.steps > 2)
    with qtbot.waitSignal(job.held) as told:
        job.hold(True)
    assert told.args == [True]
    qtbot.waitUntil(lambda: _rests(work))
    job.hold(False)
    before = work.steps
    qtbot.waitUntil(lambda: work.steps > before)


def test_a_held_job_can_be_stopped(qtbot: QtBot, bridge: Bridge, works: list[Slow]) -> None:
    job = start(bridge, works[0])
    qtbot.waitUntil(lambda: not job.waiting)
    job.hold(True)
    with qtbot.waitSignal(job.finished):
        job.cancel()
    assert job.cancelled


def test_a_held_job_does_not_keep_the_window_from_closing(
    qtbot: QtBot, bridge: Bridge, works: list[Slow]
) -> None:
    job = start(bridge, works[0])
    qtbot.waitUntil(lambda: not job.waiting)
    job.hold(True)
    bridge.close()  # waits for the threads


def test_what_a_hand_waits_for_cannot_be_held(
    qtbot: QtBot, bridge: Bridge, works: list[Slow]
) -> None:
    job = start(bridge, works[0], Lane.CARRY)
    qtbot.waitUntil(lambda: not job.waiting)
    job.hold(True)
    assert not job.on_hold


def _rests(work: Slow) -> bool:
    """It took no step in the time of ten."""
    before = work.steps
    threading.Event().wait(0.02)
    return work.steps == before
