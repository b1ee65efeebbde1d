"""What a media process writes while it works on sealed files, as the system sees it."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from app.core.paths import PROGRAM

_MADE = re.compile(r'(?:openat\(\w+, |creat\()"([^"]+)".*(?:O_CREAT|creat\()')
MEMORY = ("/dev/", "/run/user/")
FILES = ("video/rot90.mp4", "formats/heic/IMG_5195.HEIC", "raw/C.dng", "formats/tiff/Tless0.tiff")


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_nothing_of_a_sealed_file_is_written_but_what_leaves(samples: Path, tmp_path: Path) -> None:
    log = tmp_path / "trace"
    watched = ["strace", "-f", "-qq", "-e", "trace=openat,creat", "-o", str(log)]
    child = [sys.executable, "-B", "-m", "tests.media.traced_child", str(tmp_path / "work")]
    files = [str(samples / name) for name in FILES]
    (tmp_path / "work").mkdir()
    subprocess.run([*watched, *child, *files], cwd=PROGRAM, check=True, timeout=100)
    made = {
        found[1]
        for line in log.read_text("utf-8", "replace").splitlines()
        if (found := _MADE.search(line))
    }
    work = str(tmp_path / "work")  # which may lie in memory itself
    rest = {one for one in made if one.startswith(work) or not one.startswith(MEMORY)}
    sealed = str(tmp_path / "work" / "sealed")
    assert {one for one in rest if not one.startswith(sealed)} == {f"{work}/leaving.mp4"}
    assert any("pass.log" in one for one in made), "the trace shows what is made"
