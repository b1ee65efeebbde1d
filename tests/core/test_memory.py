import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.core import memory
from app.core.memory import memory_folder, sweep

SHM = Path("/dev/shm")
in_memory = pytest.mark.skipif(
    not (SHM.is_dir() and os.access(SHM, os.W_OK)), reason="this system has no /dev/shm"
)
_HOLD = (
    "import sys, pathlib\n"
    "from app.core.memory import memory_folder\n"
    "with memory_folder([pathlib.Path('/dev/shm')]) as folder:\n"
    "    (folder / 'kept').write_bytes(b'x')\n"
    "    print(folder, flush=True)\n"
    "    sys.stdin.read()\n"
)


@in_memory
def test_a_folder_in_memory_is_ones_own_and_goes_with_its_files() -> None:
    with memory_folder([SHM]) as folder:
        assert folder is not None
        assert folder.stat().st_mode & 0o777 == 0o700
        (folder / "notes").write_text("words", "utf-8")
    assert not folder.exists()


def test_a_disk_is_no_place_for_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "file_system", lambda _: "ext4")
    with memory_folder([tmp_path]) as folder:
        assert folder is None
    assert not list(tmp_path.iterdir())


def test_systems_without_a_place_for_it_have_none(monkeypatch: pytest.MonkeyPatch) -> None:
    for system in ("win32", "darwin"):
        monkeypatch.setattr(sys, "platform", system)
        with memory_folder() as folder:
            assert folder is None


@in_memory
def test_what_a_killed_process_left_is_swept_and_what_is_in_use_is_not() -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", _HOLD], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdin is not None
    assert process.stdout is not None
    with process.stdin, process.stdout:
        left = Path(process.stdout.readline().strip())
        assert left.is_dir()
        sweep([SHM])
        assert (left / "kept").exists()
        process.kill()
        process.wait()
    assert left.is_dir()
    sweep([SHM])
    assert not left.exists()
