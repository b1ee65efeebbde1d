"""onnxruntime as it is imported here."""

import os
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT

LOOK = "from app.inference.onnx import OnnxRuntime; print(OnnxRuntime().available())"


def test_it_notes_nothing_about_the_computer(tmp_path: Path) -> None:
    """Neither an id nor a list of events, which it writes (and may send) unless told otherwise."""
    told = {name: value for name, value in os.environ.items() if not name.startswith("ORT_")}
    home = {"HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    done = subprocess.run(
        [sys.executable, "-c", LOOK],
        env=told | home,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "cpu" in done.stdout, done.stderr
    assert [str(path) for path in tmp_path.rglob("*")] == []
