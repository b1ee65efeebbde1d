"""Long jobs: their turn, held, brought to the front, stopped."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from app.core.errors import MusekeepError
from app.core.progress import CancelToken, Progress, Report
from app.ui.bridge import Bridge, Job, is_cancelled
from app.ui.lanes import Lane
from app.ui.library import Library
from app.ui.main_window import MainWindow
from app.ui.panels.status.bar import StatusBar
from app.ui.panels.status.jobs import End, Ended, JobsPanel
from app.ui.panels.status.problems import Problem, advice
from app.ui.style.look import Look
from tests.ui import act
from tests.ui.conftest import gone
from tests.ui.fake import NOW, FakeLibrary

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


# ── the list of jobs ──


@pytest.fixture
def panel(qtbot: QtBot, look: Look) -> Iterator[JobsPanel]:
    over = QWidget()
    over.resize(900, 700)
    made = JobsPanel(look, over)
    over.show()
    yield made
    gone(over)


def listed(bridge: Bridge, panel: JobsPanel, work: Slow, lane: Lane = Lane.LIBRARY) -> Job:
    job = start(bridge, work, lane)
    panel.watch(job)
    return job


def test_the_list_says_how_far_each_job_is(
    qtbot: QtBot, bridge: Bridge, panel: JobsPanel, works: list[Slow]
) -> None:
    one, other = (listed(bridge, panel, work) for work in works[:2])
    qtbot.waitUntil(lambda: not one.waiting)
    panel.open()
    assert [row.text for row in panel.rows] == ["Under way", "Waits for its turn"]
    one.progressed.emit(Progress("import", 0))
    one.progress = Progress("import", 341, 900, 24.0, 23.0, failed=2)
    one.progressed.emit(one.progress)
    assert panel.rows[0].text == "reading files · 341 / 900 · 24/s · 23 s left · 2 failed"
    assert panel.rows[0].hold_button.isVisible()
    assert not panel.rows[0].first_button.isVisible()
    assert panel.rows[1].first_button.isVisible()
    assert "b" in panel.rows[1].stop_button.accessibleName()
    panel.grab()
    with qtbot.waitSignal(other.ended):
        panel.rows[1].stop_button.click()
    assert len(panel.rows) == 1


def test_a_job_is_held_from_the_list_and_from_the_status_bar(
    qtbot: QtBot, look: Look, bridge: Bridge, panel: JobsPanel, works: list[Slow]
) -> None:
    job = listed(bridge, panel, works[0])
    bar = StatusBar(look)
    bar.watch(job)
    bar.show()
    panel.open()
    qtbot.waitUntil(lambda: not job.waiting)
    row = panel.rows[0]
    row.hold_button.click()
    assert job.on_hold
    assert row.text == "Paused"
    assert row.hold_button.toolTip() == "Go on"
    held = next(one for one in bar.findChildren(QAbstractButton) if one.toolTip() == "Go on")
    with qtbot.waitSignal(job.held) as told:
        held.click()
    assert told.args == [False]
    row.stop_button.click()
    assert row.text == "Stopping …"
    qtbot.waitUntil(lambda: not bridge.jobs)
    gone(bar)


def test_a_job_brought_forward_stands_before_the_others_that_wait(
    qtbot: QtBot, bridge: Bridge, panel: JobsPanel, works: list[Slow]
) -> None:
    one, _two, three = (listed(bridge, panel, work) for work in works)
    qtbot.waitUntil(lambda: not one.waiting)
    panel.rows[2].first_button.click()
    assert [row.job.title for row in panel.rows] == ["a", "c", "b"]
    assert three.waiting


def test_the_list_is_as_high_as_it_has_to_be_and_goes_with_escape(
    qtbot: QtBot, panel: JobsPanel
) -> None:
    panel.open()
    low = panel.height()
    for number in range(6):
        panel.remember(Ended(f"Job {number}", NOW, End.DONE, "3 new"))
    panel.problems.add([Problem("/a/b.png", "It is cut off.", "Make it again.")])
    assert low < panel.height() <= 490
    assert panel.geometry().right() < 900
    with qtbot.waitSignal(panel.closed):
        act.key(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_what_has_ended_is_remembered_newest_first(panel: JobsPanel) -> None:
    panel.remember(Ended("Importing a", NOW, End.DONE, "3 new"))
    panel.remember(Ended("Importing b", NOW, End.FAILED, "The disk is full."))
    first, second = panel.history.lines.lines
    assert (first.text, first.said, first.icon) == ("Importing b", "failed", "problems")
    assert second.aside.endswith("3 new")
    panel.open()
    panel.grab()


def test_of_a_problem_is_told_what_to_do_and_it_can_be_tried_again(
    qtbot: QtBot, panel: JobsPanel
) -> None:
    problems = panel.problems
    problems.add([Problem("/a/b.png", "It is cut off.", advice("damaged"))])
    problems.add([Problem("/a/b.png", "It is cut off."), Problem("story", "Too small.")])
    assert [one.path for one in problems.problems] == ["/a/b.png", "story"]
    assert problems.text == "/a/b.png: It is cut off.\nstory: Too small."
    problems.select(1)
    assert not problems.retry_button.isEnabled()  # a preset is no file
    problems.select(0)
    with qtbot.waitSignal(problems.folder_wanted) as told:
        problems.folder_button.click()
    assert told.args == ["/a/b.png"]
    with qtbot.waitSignal(problems.retry_wanted) as told:
        problems.retry_button.click()
    assert told.args == [["/a/b.png"]]
    assert [one.path for one in problems.problems] == ["story"]


def test_every_error_of_a_reader_has_advice() -> None:
    for code in ("damaged", "empty", "unreadable", "unknown-format", "unsupported", "too-large"):
        assert advice(code)
    assert advice("something new") == ""


def test_the_window_lists_and_remembers_its_jobs(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    library.gate.clear()
    window.intake.import_paths(["/pictures/new"])
    qtbot.waitUntil(lambda: window.frame.status.jobs_link.text() == "1 job")
    window.frame.status.jobs_link.click()
    jobs = window.frame.jobs
    assert jobs.isVisible()
    assert [row.job.title for row in jobs.rows] == ["Importing new"]
    library.gate.set()
    qtbot.waitUntil(lambda: bool(jobs.ended))
    assert (jobs.ended[0].end, jobs.ended[0].words) == (End.DONE, "1 new")
    assert window.frame.status.jobs_link.text() == "Jobs"
    window.actions_["jobs"].trigger()
    assert not jobs.isVisible()
