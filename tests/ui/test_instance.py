"""One window per library: the second start calls the first."""

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.ui.instance import OPEN, Instance, _files, ask_to_lock, library_key
from tests.ui.conftest import gone

Start = Callable[[Path], Instance]

PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from app.ui.instance import Instance
app = QCoreApplication([])
one = Instance(Path(sys.argv[1]))
first = one.is_first()
print(first, first or one.call_first(sys.argv[2:]), flush=True)
sys.stdin.readline()
one.close()
"""


@contextmanager
def another_process(folder: Path, *files: str) -> Iterator["subprocess.Popen[str]"]:
    """Another start of the program: prints whether it is first, and whether the first answered."""
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(folder), *files],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        cwd=Path(__file__).resolve().parents[2],
    )
    with process:
        yield process
        process.kill()


def said(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


@pytest.fixture
def start(qapp: QObject) -> Iterator[Start]:
    made: list[Instance] = []

    def make(folder: Path) -> Instance:
        made.append(Instance(folder))
        return made[-1]

    yield make
    for one in made:
        one.close()
        gone(one)


def test_the_second_start_calls_the_first(qtbot: QtBot, start: Start, tmp_path: Path) -> None:
    first = start(tmp_path)
    assert first.is_first()
    with qtbot.waitSignal(first.called), another_process(tmp_path) as second:
        heard: list[str] = []
        listener = threading.Thread(target=lambda: heard.append(said(second)))
        listener.start()
        qtbot.waitUntil(lambda: bool(heard))
        listener.join()
    assert heard == ["False True"]


def test_the_second_start_hands_its_files_to_the_first(
    qtbot: QtBot, start: Start, tmp_path: Path
) -> None:
    first = start(tmp_path)
    assert first.is_first()
    files = [f"/pictures/{number} “ü”.png" for number in range(3000)]
    heard: list[list[str]] = []
    first.files_asked.connect(heard.append)
    with another_process(tmp_path, *files):
        qtbot.waitUntil(lambda: bool(heard))
    assert heard == [files]


def test_every_library_has_its_own_window(start: Start, tmp_path: Path) -> None:
    assert start(tmp_path / "a").is_first()
    assert start(tmp_path / "b").is_first()


def test_another_spelling_of_the_folder_is_the_same_library(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "a")
    assert library_key(tmp_path / "link") == library_key(tmp_path / "a" / ".." / "a")


def test_closing_makes_room_for_the_next(start: Start, tmp_path: Path) -> None:
    first = start(tmp_path)
    assert first.is_first()
    first.close()
    assert start(tmp_path).is_first()


def test_a_first_one_that_was_killed_does_not_stand_in_the_way(
    start: Start, tmp_path: Path
) -> None:
    with another_process(tmp_path) as first:
        assert said(first) == "True True"
        assert not start(tmp_path).is_first()
        first.kill()
        first.wait()
    assert start(tmp_path).is_first()


def test_one_that_does_not_answer_is_not_waited_for_long(start: Start, tmp_path: Path) -> None:
    first, second = start(tmp_path), start(tmp_path)
    assert first.is_first()  # and never gets to its events: this thread asks and waits
    assert not second.is_first()
    assert not second.call_first(patience_ms=50)


def test_a_vault_may_be_asked_to_lock(qtbot: QtBot, start: Start, tmp_path: Path) -> None:
    first = start(tmp_path)
    called: list[bool] = []
    first.called.connect(lambda: called.append(True))
    assert first.is_first()
    with qtbot.waitSignal(first.lock_asked):
        assert ask_to_lock(tmp_path)
    assert not called


def test_nobody_is_asked_where_nothing_is_open(tmp_path: Path) -> None:
    assert not ask_to_lock(tmp_path, patience_ms=100)


@pytest.mark.parametrize(
    "heard", [b"[" * 200_000, b"{", b'{"a": 1}', b'["a\\u0000b", "", 3]', b"\xff\xfe"]
)
def test_what_is_no_list_of_files_is_nothing(heard: bytes) -> None:
    assert _files(OPEN + heard + b"\n") == []
