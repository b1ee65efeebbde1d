"""The inference process: its limits, and that it works within them."""

import subprocess
import sys

import pytest

from app.core.paths import PROGRAM

_CODE = """
import os, resource
before = os.nice(0)
from app.inference import worker
worker.prepare()
from app.core.asset import Sample
found = worker.detect({folder!r}, (Sample(bytes(320 * 200 * 3), 320, 200, 4.0),))
print(found, os.nice(0) - before, resource.getrlimit(resource.RLIMIT_CORE)[0])
try:
    bytearray(13 << 30)
except MemoryError:
    print("limited")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no such limits there")
def test_a_prepared_process_is_polite_limited_and_still_detects() -> None:
    code = _CODE.format(folder=str(PROGRAM / "models" / "nudenet-320n"))
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=PROGRAM, capture_output=True, text=True, check=True
    )
    assert run.stdout.splitlines() == ["() 10 0", "limited"]
    assert run.stderr == ""
