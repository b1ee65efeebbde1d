import itertools
import sys
from pathlib import Path

import pytest

from machine import check
from machine.check import Counts, Step

MARKS = ("gui", "slow", "xvfb", "bench")


def selected(step: Step, marks: set[str]) -> bool:
    expression = step.arguments[step.arguments.index("pytest") + 2]
    return bool(eval(expression, {mark: mark in marks for mark in MARKS}))


@pytest.mark.parametrize(
    "marks", [set(m) for n in range(4) for m in itertools.combinations(MARKS[:3], n)]
)
def test_every_test_runs_in_exactly_one_lane(marks: set[str]) -> None:
    assert sum(selected(lane, marks) for lane in check.lanes(Path())) == 1


@pytest.mark.parametrize("marks", [set(), {"slow"}, {"gui"}, {"gui", "slow"}, {"xvfb"}])
def test_where_qt_cannot_load_all_that_can_do_without_still_runs(marks: set[str]) -> None:
    lanes = check.lanes(Path(), with_qt=False)
    assert sum(selected(lane, marks) for lane in lanes) == (not marks & {"gui", "xvfb"})
    assert all("no:pytest-qt" in lane.arguments for lane in lanes)


def test_benches_run_in_none() -> None:
    assert not any(selected(lane, {"bench"}) for lane in check.lanes(Path()))


def report(folder: Path, **numbers: int) -> Path:
    path = folder / "report.xml"
    attributes = " ".join(f'{name}="{number}"' for name, number in numbers.items())
    path.write_text(f"<testsuites><testsuite {attributes}/></testsuites>")
    return path


def test_a_lanes_report_is_counted(tmp_path: Path) -> None:
    path = report(tmp_path, tests=10, failures=2, errors=1, skipped=3)
    assert check.read_report(path, 1) == Counts(passed=4, failed=3, skipped=3)


def test_a_lane_without_tests_is_no_failure(tmp_path: Path) -> None:
    assert check.read_report(tmp_path / "none.xml", check.NO_TESTS_FOUND) == Counts()


def test_a_lane_that_died_failed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check.read_report(tmp_path / "none.xml", -11) == Counts(failed=1)
    assert "exit code -11" in capsys.readouterr().out


def test_a_crash_after_the_last_test_is_a_failure(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = report(tmp_path, tests=10, failures=0, errors=0, skipped=0)
    assert check.read_report(path, -11) == Counts(passed=10, failed=1)
    assert "exit code -11" in capsys.readouterr().out


def use(monkeypatch: pytest.MonkeyPatch, linter: str, lane: str) -> None:
    """Let the check consist of two small steps: Python code each."""
    monkeypatch.setattr(check, "LINTERS", [Step("linter", ["-c", linter])])
    step = Step("lane", ["-c", lane], {"WRITTEN": "yes"}, is_lane=True)
    monkeypatch.setattr(check, "lanes", lambda root, with_qt: [step])


LANE = """
import os, pathlib, sys
assert os.environ["WRITTEN"] == "yes"
report = pathlib.Path(sys.argv[1].removeprefix("--junitxml="))
report.write_text('<testsuite tests="5" failures="0" errors="0" skipped="1"/>')
assert sys.argv[2:] == ["-k", "recipe"]
"""


def test_the_last_line_sums_up_and_the_exit_code_agrees(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    use(monkeypatch, "", LANE)
    assert check.run(Path(sys.executable), tmp_path, ["-k", "recipe"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "5 passed, 0 failed, 1 skipped"


def test_a_failing_linter_fails_the_check_and_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    use(monkeypatch, "raise SystemExit(1)", LANE)
    assert check.run(Path(sys.executable), tmp_path, ["-k", "recipe"]) == 1
    assert capsys.readouterr().out.splitlines()[-1] == "4 passed, 1 failed, 1 skipped"
