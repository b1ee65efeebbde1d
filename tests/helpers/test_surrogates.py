import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.surrogates import printable

ROOT = Path(__file__).resolve().parents[2]
PYTEST = (sys.executable, "-m", "pytest", "-p", "no:pytest-qt", "-p", "no:cacheprovider", "-n", "1")
FAILING = """
import sys
def test_it():
    print("caf\\udce9")
    assert "caf\\udce9" == "x"
"""


def test_all_of_a_report_can_be_sent() -> None:
    report = {"sections": [("out", "caf\udce9")], "when": None, "duration": 0.1, "ok": "é"}
    said = printable(report)
    assert said == {"sections": [("out", "caf\\udce9")], "when": None, "duration": 0.1, "ok": "é"}


@pytest.mark.slow
def test_a_failure_that_shows_such_a_name_is_one_failure_of_a_parallel_run(tmp_path: Path) -> None:
    (tmp_path / "test_failing.py").write_text(FAILING)
    (tmp_path / "conftest.py").write_text("from tests.conftest import *\n")
    ran = subprocess.run(
        [*PYTEST, f"--rootdir={tmp_path}", "-c", str(ROOT / "pyproject.toml"), str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    assert "1 failed" in ran.stdout, ran.stdout + ran.stderr
