import subprocess
import sys
import threading
from collections.abc import Iterator

import pytest

from tests.helpers.leaks import Residents


@pytest.fixture
def sleeper() -> Iterator[subprocess.Popen[bytes]]:
    """A child process that lives until its standard input closes."""
    child = subprocess.Popen(
        [sys.executable, "-c", "import sys; sys.stdin.read()"], stdin=subprocess.PIPE
    )
    with child:
        yield child


def test_a_thread_that_keeps_running_is_named() -> None:
    before = Residents.now()
    end = threading.Event()
    thread = threading.Thread(target=end.wait, name="forgotten")
    thread.start()
    try:
        assert before.newcomers(patience_s=0) == ["thread forgotten"]
    finally:
        end.set()
        thread.join()


def test_a_thread_that_is_ending_is_waited_for() -> None:
    before = Residents.now()
    threading.Timer(0.05, lambda: None).start()
    assert before.newcomers() == []


def test_a_child_process_that_keeps_running_is_named(
    request: pytest.FixtureRequest,
) -> None:
    before = Residents.now()
    child: subprocess.Popen[bytes] = request.getfixturevalue("sleeper")
    (left,) = before.newcomers(patience_s=0)
    assert left.startswith(f"process {child.pid} ")


def test_what_was_there_before_is_not_a_newcomer(sleeper: subprocess.Popen[bytes]) -> None:
    assert Residents.now().newcomers(patience_s=0) == []
