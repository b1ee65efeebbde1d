"""A rotation that is killed loses nothing and can be gone on with: see `dying`."""

import random
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
STRIDE = 14
"""Of more than a hundred steps; each run takes others."""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="kills processes it forks")
def test_a_killed_rotation_loses_nothing(tmp_path: Path) -> None:
    first = random.randrange(1, STRIDE + 1)
    run = subprocess.run(
        [sys.executable, "-m", "tests.services.vaults.dying", tmp_path, str(first), str(STRIDE)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=110,
    )
    assert run.returncode == 0, f"from step {first}\n{run.stdout}{run.stderr}"
    killed = int(run.stdout.split()[0])
    assert killed >= 5
