"""The whole check: linters first, then the tests in lanes, fast ones first.

Each test is in one lane, by its marks; what each holds: packaging/README.md.
"""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

NO_TESTS_FOUND = 5
MEMORY = 6_000_000_000
"""Bytes that have to be free for files of tests in memory; a lane leaves about one gigabyte."""


@dataclass(frozen=True)
class Counts:
    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            self.passed + other.passed, self.failed + other.failed, self.skipped + other.skipped
        )

    def __str__(self) -> str:
        return f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped"


@dataclass(frozen=True)
class Step:
    """One command of the check, run by the environment's Python in the project's folder."""

    title: str
    arguments: Sequence[str]
    environment: Mapping[str, str] = field(default_factory=dict)
    is_lane: bool = False


LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"

PARALLEL = ("-n", "2")
LONG = ("-n", "3", "--dist=loadfile", "--no-loadscope-reorder", "--timeout=600", "--durations=5")
"""A file's tests stay together: slow ones share what they set up. One more at a time than there are
cores, since they often wait; in the order given, which has the longest ones first.
"""

WITHOUT_QT = ("-p", "no:pytest-qt", "--ignore=tests/ui")
NO_QT = Path("tests", "helpers", "no_qt")
"""On PYTHONPATH, this folder makes Qt impossible to import, in child processes too."""

LINTERS = (
    Step("ruff check", ["-m", "ruff", "check", "."]),
    Step("ruff format", ["-m", "ruff", "format", "--check", "."]),
    Step("mypy --strict", ["-m", "mypy"]),
    Step("import contracts", ["-c", LINT_IMPORTS, "--no-logo"]),
)


def lanes(root: Path, *, with_qt: bool = True) -> tuple[Step, ...]:
    """The lanes over all tests of the project in `root`; without Qt those that can do without."""
    no_qt = {"PYTHONPATH": str(root / NO_QT), "MUSEKEEP_LANE": "qt-less"}
    offscreen = {"QT_QPA_PLATFORM": "offscreen"}
    fast = "not slow and not xvfb and not bench"
    slow = "slow and not xvfb and not bench"
    without = _lane("tests without Qt", f"not gui and {fast}", no_qt, *WITHOUT_QT, *PARALLEL)
    if not with_qt:
        rest = _lane("slow tests without Qt", f"not gui and {slow}", no_qt, *WITHOUT_QT, *LONG)
        return without, rest
    return (
        without,
        _lane("tests with Qt, offscreen", f"gui and {fast}", offscreen, *PARALLEL),
        _lane("slow tests", slow, offscreen, *LONG),
        _lane("tests of the real window", "xvfb and not bench", {}),
    )


def _lane(title: str, marks: str, environment: Mapping[str, str], *options: str) -> Step:
    return Step(title, ["-m", "pytest", "-m", marks, *options], environment, is_lane=True)


def run(python: Path, root: Path, pytest_arguments: Sequence[str], *, with_qt: bool = True) -> int:
    """Run every step whatever the ones before it said. Returns the exit code.

    The last line is the sum over all steps; a linter counts as one test.
    """
    results = []
    for step in (*LINTERS, *lanes(root, with_qt=with_qt)):
        print(f"\n── {step.title}", flush=True)
        started = time.monotonic()
        counts = _run_step(step, python, root, pytest_arguments)
        results.append((step.title, counts, time.monotonic() - started))
        print(f"   {step.title}: {results[-1][2]:.1f} s", flush=True)
    _print_summary(results)
    total = sum((counts for _, counts, _ in results), Counts())
    print(total, flush=True)
    return 1 if total.failed else 0


def _run_step(step: Step, python: Path, root: Path, pytest_arguments: Sequence[str]) -> Counts:
    environment = {**os.environ, **step.environment}
    if not step.is_lane:
        code = subprocess.call([python, *step.arguments], cwd=root, env=environment)
        return Counts(failed=1) if code else Counts(passed=1)
    memory = _memory()
    with tempfile.TemporaryDirectory(prefix="musekeep-check-", dir=memory) as folder:
        report = Path(folder, "report.xml")
        if memory is not None:
            environment.setdefault("PYTEST_DEBUG_TEMPROOT", folder)
        arguments = [*step.arguments, f"--junitxml={report}", *pytest_arguments]
        code = subprocess.call([python, *arguments], cwd=root, env=environment)
        return read_report(report, code)


def _memory() -> str | None:
    """Where files of tests are in memory, with plenty of room: catalogues wait for their disk at
    every commit, which is half of what a test of them takes. None where there is no such place.
    """
    place = "/dev/shm"
    if not os.access(place, os.W_OK) or shutil.disk_usage(place).free < MEMORY:
        return None
    return place


def read_report(report: Path, code: int) -> Counts:
    """Counts of one lane. A lane that broke down (no report, or an exit code of its own) failed."""
    if code == NO_TESTS_FOUND:
        return Counts()
    try:
        suites = list(ElementTree.parse(report).iter("testsuite"))
    except (OSError, ElementTree.ParseError):
        print(f"   the tests came to no end (exit code {code})")
        return Counts(failed=1)
    counts = sum((_read_suite(suite) for suite in suites), Counts())
    if code and not counts.failed:
        print(f"   no test failed, but the run ended with exit code {code}")
        return counts + Counts(failed=1)
    return counts


def _read_suite(suite: ElementTree.Element) -> Counts:
    tests, failures, errors, skipped = (
        int(suite.get(name, "0")) for name in ("tests", "failures", "errors", "skipped")
    )
    failed = failures + errors
    return Counts(max(tests - failed - skipped, 0), failed, skipped)


def _print_summary(results: Sequence[tuple[str, Counts, float]]) -> None:
    width = max(len(title) for title, _, _ in results)
    print("\n── summary")
    for title, counts, seconds in results:
        print(f"   {title:{width}}  {seconds:7.1f} s  {counts}")
    print(f"   {'all':{width}}  {sum(seconds for _, _, seconds in results):7.1f} s")
