"""The switch that keeps Qt out of the first lane works, in children too."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

NO_QT = Path(__file__).resolve().parents[1] / "helpers" / "no_qt"
SPAWN = """
import multiprocessing
def child():
    import PySide6
if __name__ == "__main__":
    process = multiprocessing.get_context("spawn").Process(target=child)
    process.start()
    process.join()
    raise SystemExit(process.exitcode)
"""


def run(*command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *command],
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("module", ["PySide6.QtCore", "shiboken6", "qtawesome", "qtpy"])
def test_a_process_with_the_switch_cannot_import(module: str) -> None:
    failed = run("-c", f"import {module}", PYTHONPATH=str(NO_QT))
    assert "Qt is switched off in this lane" in failed.stderr


def test_neither_can_a_spawned_worker(tmp_path: Path) -> None:
    script = tmp_path / "spawner.py"
    script.write_text(SPAWN)
    failed = run(str(script), PYTHONPATH=str(NO_QT))
    assert failed.returncode == 1
    assert "Qt is switched off in this lane" in failed.stderr


@pytest.mark.skipif(
    os.environ.get("MUSEKEEP_LANE") != "qt-less", reason="only in the lane without Qt"
)
def test_this_very_lane_has_the_switch_on() -> None:
    with pytest.raises(ModuleNotFoundError, match="switched off"):
        import PySide6  # noqa: F401  (importing is the test)
