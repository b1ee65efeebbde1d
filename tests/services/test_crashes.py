"""Reports of what went wrong: there when something did, and silent about the user."""

import logging
import subprocess
import sys
from pathlib import Path

import pytest

from app.core.paths import PROGRAM
from app.services.crashes import FOLDER, KEPT, Crashes, redacted, told

DIES = """
import sys
from pathlib import Path
from app.services.crashes import FOLDER, KEPT, Crashes, redacted, told
crashes = Crashes(Path(sys.argv[1]), {"Qt": "6"})
crashes.begin()
if sys.argv[2] == "fault":
    import ctypes
    ctypes.string_at(0)
elif sys.argv[2] == "killed":
    import os
    os.kill(os.getpid(), 9)
crashes.end()
"""


def start(library: Path, how: str) -> int:
    done = subprocess.run(
        [sys.executable, "-c", DIES, str(library), how],
        cwd=PROGRAM,
        check=False,
        capture_output=True,
    )
    return done.returncode


def begun(library: Path) -> list[Path]:
    """The reports the next start finds."""
    crashes = Crashes(library)
    found = crashes.begin()
    crashes.end()
    return found


@pytest.mark.skipif(sys.platform == "win32", reason="a fault there opens a dialog")
def test_a_fault_leaves_a_report_for_the_next_start(tmp_path: Path) -> None:
    assert start(tmp_path, "fault") != 0
    (report,) = begun(tmp_path)
    text = report.read_text("utf-8")
    assert "Segmentation fault" in text or "Fatal Python error" in text
    assert "Qt 6" in text
    assert str(PROGRAM) not in text
    assert str(Path.home()) not in text
    assert begun(tmp_path) == []


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")
def test_a_process_killed_from_outside_is_no_fault_of_the_program(tmp_path: Path) -> None:
    start(tmp_path, "killed")
    assert begun(tmp_path) == []


def test_a_good_end_leaves_nothing(tmp_path: Path) -> None:
    assert start(tmp_path, "well") == 0
    assert list((tmp_path / FOLDER).iterdir()) == []


def fail(text: str) -> None:
    try:
        raise KeyError(text)
    except KeyError as error:
        raise ValueError(text) from error


def test_a_report_says_where_and_never_what(tmp_path: Path) -> None:
    crashes = Crashes(tmp_path)
    with pytest.raises(ValueError, match="secret") as caught:
        fail("secret prompt in /home/mia/private.png")
    report = crashes.caught(caught.value)
    assert report is not None
    text = report.read_text("utf-8")
    assert "ValueError" in text
    assert "KeyError" in text
    assert "in fail" in text
    for text_of in ("secret", "private", "mia", str(PROGRAM)):
        assert text_of not in text


def test_reports_of_the_same_second_stand_beside_each_other_and_old_ones_go(
    tmp_path: Path,
) -> None:
    crashes = Crashes(tmp_path)
    kinds = [type(f"Error{number}", (Exception,), {}) for number in range(KEPT + 5)]
    made = {crashes.caught(kind()) for kind in kinds}
    assert len(made) == KEPT + 5
    assert len(list((tmp_path / FOLDER).iterdir())) == KEPT


def test_what_is_logged_with_its_trace_is_reported_once(tmp_path: Path) -> None:
    crashes = Crashes(tmp_path)
    heard: list[Path] = []
    crashes.listen(heard.append)
    log = logging.getLogger("app.services.crashes")
    for _ in range(3):
        try:
            fail("the same place")
        except ValueError:
            log.exception("an unexpected error")
    log.error("one without a trace")
    crashes.end()
    log.error("after the end", exc_info=OSError())
    assert heard == list((tmp_path / FOLDER).iterdir())
    assert len(heard) == 1


def test_where_nothing_can_be_written_the_program_starts_all_the_same(tmp_path: Path) -> None:
    (tmp_path / FOLDER).write_text("a file in the folder's place")
    crashes = Crashes(tmp_path)
    assert crashes.begin() == []
    assert crashes.caught(ValueError()) is None
    crashes.end()


def test_home_is_not_told() -> None:
    assert redacted(f"{Path.home()}/x.py") == "~/x.py"


def test_causes_that_go_round_are_told_once() -> None:
    one, other = ValueError("secret"), KeyError("secret")
    one.__cause__, other.__cause__ = other, one
    assert list(told(one)) == ["KeyError", "which led to", "ValueError"]


def test_the_members_of_a_group_are_told_without_their_texts() -> None:
    group = ExceptionGroup("secret", [OSError("/home/mia/secret.png"), KeyError("s")])
    said = list(told(group))
    assert said == [
        "ExceptionGroup",
        *("of which one is", "OSError"),
        "of which one is",
        "KeyError",
    ]
