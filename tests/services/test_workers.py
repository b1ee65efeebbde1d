import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from app.core.asset import FileStat
from app.core.errors import CancelledError, MediaError, MusekeepError
from app.services.inbox import Belt, Inbox
from app.services.workers import SLOW_DISK, Lane, WorkerStartError

CALLS = "tests.services.calls"
ROOT = Path(__file__).resolve().parents[2]


def lane(size: int = 1, timeout_s: float = 30, prepare: str = "prepare", **options: float) -> Lane:
    return Lane(f"{CALLS}:{prepare}", size, timeout_s=timeout_s, **options)  # type: ignore[arg-type]


@pytest.fixture
def one() -> Iterator[Lane]:
    made = lane()
    yield made
    made.close()


def wait_until_exists(path: Path) -> None:
    deadline = time.monotonic() + 30
    while not path.exists():
        assert time.monotonic() < deadline, f"{path} never came"
        time.sleep(0.005)


def gone(pid: int) -> bool:
    """Without waiting *on* it: whoever waits for a child takes its exit code from its parent."""
    deadline = time.monotonic() + 10
    while _alive(pid):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.005)
    return True


def _alive(pid: int) -> bool:
    try:
        return bool(psutil.Process(pid).status() != psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return False


def test_values_come_back_in_any_number(one: Lane) -> None:
    futures = [one.submit(f"{CALLS}:double", n) for n in range(50)]
    assert [future.result(30) for future in futures] == [2 * n for n in range(50)]


def test_no_process_before_the_first_call(one: Lane) -> None:
    assert one.pids() == []
    assert one.submit(f"{CALLS}:pid").result(30) == one.pids()[0] != os.getpid()


def test_a_crash_costs_one_call(one: Lane) -> None:
    before = one.submit(f"{CALLS}:double", 1)
    crash = one.submit(f"{CALLS}:crash")
    after = one.submit(f"{CALLS}:double", 2)
    assert before.result(30) == 2
    with pytest.raises(MediaError, match="SIGSEGV") as raised:
        crash.result(60)
    assert raised.value.code == "crashed"
    assert after.result(30) == 4


def test_a_call_that_died_once_is_tried_again(one: Lane, tmp_path: Path) -> None:
    assert one.submit(f"{CALLS}:crash_once", str(tmp_path / "marker")).result(30) == "answered"


def test_a_hang_costs_one_call() -> None:
    short = lane(timeout_s=0.2)
    try:
        hang = short.submit(f"{CALLS}:spin")
        after = short.submit(f"{CALLS}:double", 2)
        with pytest.raises(MediaError) as raised:
            hang.result(30)
        assert raised.value.code == "timeout"
        assert after.result(30) == 4
    finally:
        short.close()


def test_a_long_file_is_given_the_time_to_read_it() -> None:
    short = lane(timeout_s=0.2)
    try:
        clip = FileStat("/clip.mp4", 100 * SLOW_DISK, 0, 0, 0)
        assert short.submit(f"{CALLS}:compute", clip, 0.8).result(60) == "read"
    finally:
        short.close()


def test_a_call_that_tells_how_far_it_is_does_not_hang() -> None:
    short = lane(timeout_s=0.6)
    told: list[float] = []
    try:
        counted = short.submit(f"{CALLS}:count", 4, 0.35, heard=told.append)
        assert counted.result(60) == "counted"
        assert told == [0.25, 0.5, 0.75, 1.0]
    finally:
        short.close()


def test_a_running_call_is_given_up_with_its_process(one: Lane) -> None:
    runs = threading.Event()
    running = one.submit(f"{CALLS}:tell_and_wait", 0.5, heard=lambda _: runs.set())
    assert runs.wait(30)
    (pid,) = one.pids()
    one.abort(running)
    assert not psutil.pid_exists(pid)
    with pytest.raises(CancelledError):
        running.result(30)
    assert gone(pid)
    assert one.submit(f"{CALLS}:double", 1).result(30) == 2


def test_a_belt_hears_in_the_thread_of_its_job_and_gives_up_one_call(one: Lane) -> None:
    told: list[float] = []
    inbox = Inbox()
    belt = Belt(one, inbox)
    belt.send(
        "a", f"{CALLS}:tell_and_wait", 0.5, then=lambda *_: told.append(-1.0), heard=told.append
    )
    inbox.work(30)
    assert told == [0.5]
    belt.abort("a")
    assert len(belt) == 0
    assert one.submit(f"{CALLS}:double", 1).result(30) == 2
    inbox.work(0)
    assert told == [0.5]


def test_waiting_is_allowed_longer_than_computing() -> None:
    """A call that sleeps uses no processor: only the longer limit on waiting ends it."""
    short = lane(timeout_s=0.4)
    try:
        began = time.monotonic()
        with pytest.raises(MediaError, match="longer"):
            short.submit("time:sleep", 60).result(30)
        assert time.monotonic() - began > 0.4 * 2
    finally:
        short.close()


@pytest.mark.parametrize(
    ("function", "kind", "said"),
    [
        ("damaged", MediaError, "It ends early."),
        ("buggy", MusekeepError, "KeyError: 'width'"),
        ("greedy", MediaError, "more memory"),
    ],
)
def test_errors_come_home(one: Lane, function: str, kind: type[Exception], said: str) -> None:
    with pytest.raises(kind, match=said):
        one.submit(f"{CALLS}:{function}").result(30)
    assert one.submit(f"{CALLS}:double", 1).result(30) == 2


def test_arguments_that_cannot_travel_fail_their_own_call(one: Lane) -> None:
    with pytest.raises(Exception, match="pickle"):
        one.submit(f"{CALLS}:double", lambda: 1).result(30)
    assert one.submit(f"{CALLS}:double", 1).result(30) == 2


def test_a_broken_installation_is_not_blamed_on_the_file(capfd: pytest.CaptureFixture[str]) -> None:
    broken = lane(prepare="broken_prepare")
    try:
        with pytest.raises(WorkerStartError, match="could not be started"):
            broken.submit(f"{CALLS}:double", 1).result(60)
    finally:
        broken.close()
    assert "libvips is not there" in capfd.readouterr().err


def test_two_processes_work_at_the_same_time(tmp_path: Path) -> None:
    both = lane(2)
    try:
        marker = tmp_path / "go"
        started = [tmp_path / "a", tmp_path / "b"]
        futures = [both.submit(f"{CALLS}:wait_for", str(marker), str(s)) for s in started]
        for path in started:
            wait_until_exists(path)
        marker.touch()
        assert [f.result(30) for f in futures] == ["released", "released"]
        assert len(set(both.pids())) == 2
    finally:
        both.close()


def test_a_process_is_replaced_after_its_calls() -> None:
    short = lane(max_calls=2)
    try:
        pids = [short.submit(f"{CALLS}:pid").result(30) for _ in range(4)]
        assert pids[0] == pids[1] != pids[2] == pids[3]
    finally:
        short.close()


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="needs Linux' /proc")
def test_a_process_that_has_grown_is_replaced() -> None:
    small = lane(max_bytes=150_000_000)
    try:
        fat = small.submit(f"{CALLS}:swell", 200).result(60)
        assert small.submit(f"{CALLS}:pid").result(30) != fat
    finally:
        small.close()


def test_an_idle_process_ends_and_a_new_call_starts_another() -> None:
    sleepy = lane(idle_s=0.05)
    try:
        first = sleepy.submit(f"{CALLS}:pid").result(30)
        assert gone(first)
        assert sleepy.submit(f"{CALLS}:pid").result(30) != first
    finally:
        sleepy.close()


def test_a_waiting_call_is_dropped_by_cancel(one: Lane, tmp_path: Path) -> None:
    marker, started = tmp_path / "go", tmp_path / "started"
    running = one.submit(f"{CALLS}:wait_for", str(marker), str(started))
    waiting = one.submit(f"{CALLS}:crash")
    wait_until_exists(started)
    assert waiting.cancel()
    marker.touch()
    assert running.result(30) == "released"
    assert one.submit(f"{CALLS}:double", 1).result(30) == 2


def test_closing_ends_busy_processes_and_cancels_the_rest(tmp_path: Path) -> None:
    busy = lane()
    started = tmp_path / "started"
    running = busy.submit(f"{CALLS}:wait_for", str(tmp_path / "never"), str(started))
    waiting = busy.submit(f"{CALLS}:double", 1)
    wait_until_exists(started)
    pids = busy.pids()
    busy.close()
    busy.close()
    with pytest.raises(CancelledError):
        running.result(0)
    assert waiting.cancelled()
    assert all(gone(pid) for pid in pids)
    with pytest.raises(CancelledError):
        busy.submit(f"{CALLS}:double", 1)


PARENT = f"""
import sys
from app.services.workers import Lane

if __name__ == "__main__":
    lane = Lane("{CALLS}:prepare", 2, timeout_s=600)
    print(lane.submit("{CALLS}:pid").result(60), flush=True)
    lane.submit("{CALLS}:wait_for", sys.argv[1] + "/never", sys.argv[1] + "/a")
    lane.submit("{CALLS}:wait_for", sys.argv[1] + "/never", sys.argv[1] + "/b").result()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a child ends after its call")
def test_children_die_with_a_killed_parent(tmp_path: Path) -> None:
    script = tmp_path / "parent.py"
    script.write_text(PARENT, "utf-8")
    with subprocess.Popen(
        [sys.executable, str(script), str(tmp_path)],
        stdout=subprocess.PIPE,
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    ) as parent:
        assert parent.stdout is not None
        first = int(parent.stdout.readline())
        wait_until_exists(tmp_path / "a")
        wait_until_exists(tmp_path / "b")
        children = [p.pid for p in psutil.Process(parent.pid).children(recursive=True)]
        assert first in children
        parent.send_signal(signal.SIGKILL)
        parent.wait(10)
    assert all(gone(pid) for pid in children)
