"""The power fails: what is on the disk at a step is all there is. A file system in a file is copied
at each step of a move, and every copy mounted, recovered and looked at.

This does not model a disk that reorders what was not flushed. MUSEKEEP_CRASHES=all tries every
copy, a number that many; without it some.
"""

import os
import random
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.core.ops import AddRoot
from tests.services.vaults.moving.invariants import check_nothing_lost, check_settled
from tests.services.vaults.moving.killing import Mother, mother
from tests.services.vaults.moving.scene import Scene

ASKED = os.environ.get("MUSEKEEP_CRASHES", "")
SOME = int(ASKED) if ASKED.isdigit() else 1
BYTES = 40 << 20
VERBS = ("put", "take-watched", "transfer")
MODES = ("ordered", "writeback") if ASKED else ("ordered",)

pytestmark = pytest.mark.slow


def run(*command: str | Path) -> str:
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return done.stdout.strip()


@contextmanager
def mounted(disk: Path, at: Path, data: str) -> Iterator[Scene]:
    """The file system in `disk`, at the place its catalogues know."""
    at.mkdir(exist_ok=True)
    run("mount", "-o", f"loop,data={data}", disk, at)
    try:
        yield Scene(at)
    finally:
        run("umount", at)


@pytest.fixture(scope="module")
def _loops(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Skips where no file system can be mounted here."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or shutil.which("mkfs.ext4") is None:
        pytest.skip("mounting a file system takes root and mkfs.ext4")
    top = tmp_path_factory.mktemp("trial")
    try:
        with mounted(_disk(top / "disk"), top / "at", "ordered"):
            pass
    except (OSError, subprocess.CalledProcessError) as error:
        pytest.skip(f"no file system can be mounted here: {error}")


@pytest.fixture(scope="module")
def children() -> Iterator[Mother]:
    with mother() as made:
        yield made


def _disk(path: Path) -> Path:
    with path.open("wb") as file:
        file.truncate(BYTES)
    run("mkfs.ext4", "-q", "-F", path)
    return path


@pytest.mark.usefixtures("_loops")
@pytest.mark.parametrize("data", MODES)
@pytest.mark.parametrize("verb", VERBS)
def test_the_power_fails(tmp_path: Path, children: Mother, verb: str, data: str) -> None:
    disk, at = _disk(tmp_path / "disk"), tmp_path / "at"
    with mounted(disk, at, data) as scene:
        scene.build()
        if verb != "put":
            with scene.opened_library() as library:
                library.session.do(AddRoot(str(scene.plain)))
            assert children.have(scene.folder, "put") == 0
    with mounted(disk, at, data) as scene:
        assert children.have(scene.folder, verb, disk=str(disk)) == 0
    copies = sorted(tmp_path.glob("disk.*"), key=lambda path: int(path.suffix[1:]))
    assert len(copies) > 50
    chosen = copies if ASKED == "all" else random.sample(copies, min(SOME, len(copies)))
    for copy in chosen:
        with mounted(copy, at, data) as scene:
            shutil.rmtree(scene.folder / "lost+found", ignore_errors=True)
            check_nothing_lost(scene)
            again = verb if verb == "transfer" else "carry-out"
            assert children.have(scene.folder, again) == 0, copy
            (scene.folder / "steps").unlink()
            check_settled(scene)
        copy.unlink()
    print(f"{verb}, data={data}: {len(chosen)} of {len(copies)} copies")
    for path in tmp_path.glob("disk*"):
        path.unlink()
