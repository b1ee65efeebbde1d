import logging
import threading

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from app.core.errors import CancelledError, LibraryError, MusekeepError
from app.core.events import Changes
from app.core.ops import SetRating
from app.core.progress import CancelToken, Progress, Report
from app.core.vocab import ChangeKind
from app.ui.bridge import Bridge, Channel, is_cancelled
from app.ui.lanes import Lane
from app.ui.library import Library
from tests.ui.conftest import gone
from tests.ui.fake import FakeAsset, FakeLibrary


def on_gui_thread(bridge: Bridge) -> bool:
    return QThread.currentThread() is bridge.thread()


def test_work_runs_elsewhere_and_its_answer_comes_here(qtbot: QtBot, bridge: Bridge) -> None:
    heard: list[tuple[bool, bool]] = []

    def work(_library: Library) -> bool:
        return threading.current_thread() is threading.main_thread()

    bridge.run(work, lambda there: heard.append((there, on_gui_thread(bridge))))
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [(False, True)]


def test_an_error_goes_to_who_asked(qtbot: QtBot, bridge: Bridge, library: FakeLibrary) -> None:
    library.failing["cards"] = MusekeepError("no cards today")
    heard: list[MusekeepError] = []
    bridge.run(lambda lib: lib.cards([1]), lambda _cards: pytest.fail("answered"), heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    assert str(heard[0]) == "no cards today"


def test_an_error_nobody_waits_for_is_the_bridges_to_tell(
    qtbot: QtBot, bridge: Bridge, library: FakeLibrary
) -> None:
    library.failing["cards"] = MusekeepError("no cards today")
    with qtbot.waitSignal(bridge.failed) as told:
        bridge.run(lambda lib: lib.cards([1]), lambda _cards: None)
    assert str(told.args[0]) == "no cards today"


def test_a_bug_is_logged_and_told_without_its_insides(
    qtbot: QtBot, bridge: Bridge, caplog: pytest.LogCaptureFixture
) -> None:
    def work(_library: Library) -> None:
        raise ZeroDivisionError("secret prompt")

    with caplog.at_level(logging.ERROR), qtbot.waitSignal(bridge.failed) as told:
        bridge.run(work, lambda _value: None)
    assert "secret prompt" not in str(told.args[0])
    assert "ZeroDivisionError" in str(told.args[0])
    assert "secret prompt" in caplog.text


def test_a_newer_request_replaces_an_older_one(
    qtbot: QtBot, bridge: Bridge, library: FakeLibrary
) -> None:
    channel = Channel(bridge, bridge)
    heard: list[str] = []
    library.gate.clear()
    channel.ask(lambda lib: lib.find("1", "newest"), lambda _ids: heard.append("old"))
    qtbot.waitUntil(lambda: bool(library.asked("find")))
    channel.ask(lambda lib: lib.find("2", "newest"), lambda _ids: heard.append("new"))
    library.gate.set()
    qtbot.waitUntil(lambda: not channel.busy)
    assert heard == ["new"]


def test_what_was_dropped_is_never_answered(
    qtbot: QtBot, bridge: Bridge, library: FakeLibrary
) -> None:
    channel = Channel(bridge, bridge)
    heard: list[object] = []
    library.gate.clear()
    channel.ask(lambda lib: lib.find("1", "newest"), heard.append)
    channel.drop()
    library.gate.set()
    with qtbot.waitSignal(bridge.job_started, timeout=50, raising=False):
        pass
    assert heard == []
    assert not channel.busy


def test_an_answer_to_somebody_who_is_gone_is_dropped(
    qtbot: QtBot, bridge: Bridge, library: FakeLibrary
) -> None:
    owner = QObject()
    heard: list[object] = []
    channel = Channel(bridge, owner)
    library.gate.clear()
    channel.ask(lambda lib: lib.find("1", "newest"), heard.append)
    gone(owner)
    library.gate.set()
    seen: list[object] = []
    bridge.run(lambda lib: lib.cards([1]), seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert heard == []


def test_what_is_asked_too_early_is_asked_when_the_library_opens(
    qtbot: QtBot, library: FakeLibrary
) -> None:
    bridge = Bridge()
    channel = Channel(bridge, bridge)
    heard: list[int] = []
    channel.ask(lambda lib: lib.cards([1]), lambda _cards: heard.append(1))
    channel.ask(lambda lib: lib.cards([2]), lambda cards: heard.append(cards[0].id))
    assert channel.busy
    bridge.open(lambda: library)
    qtbot.waitUntil(lambda: not channel.busy)
    assert heard == [2]
    bridge.close()
    gone(bridge)


def test_a_library_that_cannot_be_opened_is_refused_with_its_reason(qtbot: QtBot) -> None:
    def opener() -> Library:
        raise LibraryError("it is in the cloud")

    bridge = Bridge()
    with qtbot.waitSignal(bridge.refused) as told:
        bridge.open(opener)
    assert str(told.args[0]) == "it is in the cloud"
    assert bridge.run(lambda lib: lib.cards([1]), lambda _cards: None) is None
    bridge.close()
    gone(bridge)


def test_commits_are_told_on_the_gui_thread(
    qtbot: QtBot, bridge: Bridge, library: FakeLibrary
) -> None:
    heard: list[bool] = []
    bridge.changed.connect(lambda _changes: heard.append(on_gui_thread(bridge)))
    with qtbot.waitSignal(bridge.changed) as told:
        bridge.run(lambda lib: lib.do(SetRating(3, [7])), lambda _done: None, lane=Lane.DO)
    assert told.args[0].ids == (7,)
    assert heard == [True]


def test_another_programs_writes_are_noticed(
    qtbot: QtBot, bridge: Bridge, library: FakeLibrary
) -> None:
    seen: list[int] = []
    bridge.look_for_others()
    bridge.run(lambda lib: lib.version(), seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    library.written_elsewhere(FakeAsset(99, "new.png"))
    with qtbot.waitSignal(bridge.changed) as told:
        bridge.look_for_others()
    assert told.args[0].everything


def test_edits_are_made_in_the_order_they_were_asked_for(
    qtbot: QtBot, bridge: Bridge, library: FakeLibrary
) -> None:
    done: list[int] = []
    for stars in range(6):
        bridge.run(
            lambda lib, stars=stars: lib.do(SetRating(stars, [1])),  # type: ignore[misc]
            lambda _done, stars=stars: done.append(stars),  # type: ignore[misc]
            lane=Lane.DO,
        )
    qtbot.waitUntil(lambda: len(done) == 6)
    assert done == list(range(6))
    assert library.assets[1].rating == 5


def test_a_job_reports_and_finishes(qtbot: QtBot, bridge: Bridge) -> None:
    def work(_library: Library, report: Report, _cancel: CancelToken) -> str:
        report(Progress("import", 1, 2))
        return "done"

    heard: list[object] = []
    with qtbot.waitSignal(bridge.job_started):
        job = bridge.job("Importing", work, Lane.LIBRARY)
    assert job is not None
    job.progressed.connect(heard.append)
    job.finished.connect(heard.append)
    with qtbot.waitSignal(job.ended):
        pass
    assert heard == [Progress("import", 1, 2), "done"]
    assert bridge.jobs == []


def test_a_job_that_is_stopped_fails_as_stopped(qtbot: QtBot, bridge: Bridge) -> None:
    begun = threading.Event()

    def work(_library: Library, _report: Report, cancel: CancelToken) -> None:
        begun.set()
        while True:
            cancel.check()

    job = bridge.job("Importing", work, Lane.LIBRARY)
    assert job is not None
    begun.wait(5)
    with qtbot.waitSignal(job.failed) as told:
        job.cancel()
    assert isinstance(told.args[0], CancelledError)
    assert is_cancelled(told.args[0])


def test_closing_stops_jobs_makes_edits_and_closes_the_library(
    qtbot: QtBot, library: FakeLibrary
) -> None:
    bridge = Bridge()
    with qtbot.waitSignal(bridge.opened):
        bridge.open(lambda: library)

    def work(_library: Library, _report: Report, cancel: CancelToken) -> None:
        while True:
            cancel.check()

    bridge.job("Importing", work, Lane.LIBRARY)
    bridge.run(lambda lib: lib.do(SetRating(4, [2])), lambda _done: None, lane=Lane.DO)
    heard: list[Changes] = []
    bridge.changed.connect(heard.append)
    bridge.close()
    assert library.closed
    assert library.assets[2].rating == 4
    assert heard == []
    assert bridge.run(lambda lib: lib.cards([1]), lambda _cards: None) is None
    bridge.close()
    gone(bridge)


def test_what_only_moves_the_queue_along_is_not_told(
    qtbot: QtBot, bridge: Bridge, library: FakeLibrary
) -> None:
    heard: list[str] = []
    bridge.changed.connect(lambda changes: heard.append(changes.cause))
    jobs, assets = frozenset([ChangeKind.JOBS]), frozenset([ChangeKind.JOBS, ChangeKind.ASSETS])
    library.hub.publish(Changes(jobs, cause="queue"))
    library.hub.publish(Changes(assets, (1,), cause="import"))
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == ["import"]
