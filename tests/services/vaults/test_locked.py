"""After a vault was locked no process holds anything of it, however it was locked; and while it is
open nothing is written but in it.
"""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import pytest

from tests.helpers import memory
from tests.helpers.markers import Markers, traces
from tests.services.vaults.households import EACH, LEAVING, Household

ROOT = Path(__file__).resolve().parents[3]
_IN_MEMORY = Path("/dev/shm")
PATIENCE_S = 20.0
WORDS = EACH * LEAVING

pytestmark = pytest.mark.slow


class Session:
    """Programs over one household; `token` tells their processes from all others."""

    def __init__(self, root: Path, seed: int) -> None:
        self.house = Household(root, Markers(seed))
        self.seed = seed
        self.token = uuid4().hex
        self.said = root / "said.txt"
        self.words = Markers(seed).words(WORDS)

    def run(self, part: str, given: str = "") -> str:
        """From its beginning to its end; what it said."""
        done = subprocess.run(
            self._command(part),
            input=f"{given}\n",
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=self._environment(),
            cwd=ROOT,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout
        return done.stdout.splitlines()[-1]

    @contextmanager
    def started(self, part: str, *before: str) -> Iterator[subprocess.Popen[str]]:
        """Running, and ready; ended, if it still runs, when the block ends."""
        with (
            self.said.open("a") as said,
            subprocess.Popen(
                [*before, *self._command(part)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=said,
                env=self._environment(),
                cwd=ROOT,
                text=True,
            ) as process,
        ):
            try:
                assert process.stdout is not None
                assert process.stdout.readline() == "ready\n", self.said.read_text()
                yield process
            finally:
                process.kill()

    def processes(self) -> list[int]:
        return memory.processes_with(self.token)

    def await_only(self, expected: list[int]) -> None:
        """Until no others of the session are left, orphans included."""
        deadline = time.monotonic() + PATIENCE_S
        while more := set(self.processes()) - set(expected):
            assert time.monotonic() < deadline, f"still there: {more}"
            time.sleep(0.05)

    def _command(self, part: str) -> list[str]:
        module = "tests.services.vaults.session_child"
        return [sys.executable, "-m", module, str(self.house.root), str(self.seed), part]

    def _environment(self) -> dict[str, str]:
        return os.environ | self.house.environment() | {"MUSEKEEP_TEST": self.token}


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Session:
    """A library whose pictures with markers have gone into a vault, which is locked."""
    made = Session(tmp_path_factory.mktemp("session"), 7)
    going = made.run("live")
    assert made.run("put", going) == f"{LEAVING} True"
    return made


@pytest.mark.skipif(not memory.can_be_read(), reason="only root reads all memory, on Linux")
def test_after_the_lock_no_process_holds_anything(session: Session) -> None:
    with session.started("main"):
        before = session.processes()
        for how in ("close", "kill"):
            with session.started("vault") as vault:
                assert len(_held_by(vault.pid, session)) > WORDS // 2, "it holds what it shows"
                _end(vault, how)
                vault.wait(PATIENCE_S)
            session.await_only(before)
        assert {word for one in session.processes() for word in _held_by(one, session)} == set()
    assert traces([session.house.root, *_IN_MEMORY.glob("musekeep*")], session.words) == {}


def _end(vault: subprocess.Popen[str], how: str) -> None:
    if how == "close":
        assert vault.stdin is not None
        vault.stdin.write("close\n")
        vault.stdin.flush()
    else:
        vault.send_signal(signal.SIGKILL if how == "kill" else signal.SIGTERM)


def _held_by(process: int, session: Session) -> set[str]:
    return memory.held_by(process, session.words)


_CALLS = "openat,open,creat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,mkdir,mkdirat"
_OPENS_TO_WRITE = re.compile(r"O_(?:WRONLY|RDWR|CREAT)")
_MAKES = re.compile(r"(?:creat|rename\w*|link\w*|symlink\w*|mkdir\w*)\(.*\) = 0$")


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_an_open_vault_writes_nowhere_else(session: Session, tmp_path: Path) -> None:
    log = tmp_path / "strace.txt"
    strace = ["strace", "-f", "-qq", "-s", "4000", "-o", str(log), "-e", f"trace={_CALLS}"]
    with session.started("vault", *strace) as vault:
        _end(vault, "close")
        vault.wait(PATIENCE_S)
    lines = log.read_text("utf-8", "replace").splitlines()
    writes = [one for one in lines if _OPENS_TO_WRITE.search(one) or _MAKES.search(one)]
    outside = [line for line in writes if not _is_allowed(line, session)]
    assert not outside, "\n".join(outside)
    assert [line for line in lines if str(session.house.vault) in line], "nothing was traced"
    assert not [line for line in lines if any(word in line for word in session.words)]


def _is_allowed(line: str, session: Session) -> bool:
    """In the vault itself (ciphertext), in memory, or one of the locks and counters beside it."""
    house = session.house
    inside: Sequence[str] = (
        f"{house.vault}/",
        "/dev/null",
        "/dev/tty",
        "/dev/shm/",
        "/proc/self/",
        f"{house.library}/vaults",
    )
    return any(f'"{one}' in line for one in inside)
