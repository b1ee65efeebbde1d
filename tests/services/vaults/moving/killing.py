"""A process that makes others of itself, which are killed at a chosen step of a move.

Steps are what changes a file or a catalogue: each flush, each name that is given or taken, each
transaction, before it happens. The mother has everything imported and nothing open, so a child
costs a fork. It is told what to do line by line, as JSON, and answers with how the child ended.
"""

import ctypes
import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[4]
KILLED = -signal.SIGKILL
VERBS = ("put", "transfer", "carry-out")


@dataclass(slots=True)
class Steps:
    """Counts; at number `last` the process is killed, or `met` is called with each number."""

    last: int
    met: Callable[[int], None] | None = None
    count: int = 0
    lock: Any = None

    def step(self, *_given: object) -> None:
        with self.lock:
            self.count += 1
            if self.met is not None:
                self.met(self.count)
            if self.count == self.last:
                os.kill(os.getpid(), signal.SIGKILL)


def counted(steps: Steps, folder: str) -> None:
    """Have every step in this process counted, for good."""
    from app.services.session import Session
    from app.vault import disk

    steps.lock = threading.RLock()
    names = frozenset(["os.rename", "os.remove", "os.link", "os.mkdir", "os.utime"])

    def heard(event: str, arguments: tuple[Any, ...]) -> None:
        if event in names and any(folder in str(one) for one in arguments):
            steps.step()

    sys.addaudithook(heard)
    for name in ("flush", "flush_folder"):
        setattr(disk.DISK, name, _stepping(steps, getattr(disk.DISK, name)))
    for name in ("do", "keep_thumbs"):
        setattr(Session, name, _stepping(steps, getattr(Session, name)))


def _stepping(steps: Steps, act: Callable[..., Any]) -> Callable[..., Any]:
    def stepping(*given: Any, **named: Any) -> Any:
        steps.step()
        done = act(*given, **named)
        steps.step()
        return done

    return stepping


def move(folder: Path, verb: str) -> None:
    """One whole move of the scene in `folder`, as a program does it that was just started."""
    from app.core.progress import CancelToken, silent
    from tests.services.vaults.moving.scene import Scene, ids_in

    scene = Scene(folder)
    with scene.both() as both:
        match verb:
            case "put":
                both.moves.put(ids_in(both.library), silent, CancelToken())
            case "take":
                both.moves.take(ids_in(both.vault), str(scene.out), silent, CancelToken())
            case "take-watched":
                ids = ids_in(both.vault)
                both.moves.take(ids, str(scene.plain / "back"), silent, CancelToken())
            case "transfer":
                with scene.opened_vault(scene.other) as other:
                    both.moves.transfer(ids_in(both.vault), other, silent, CancelToken())
            case "carry-out":
                both.moves.carry_out(silent, CancelToken())


# ── the mother ──


def main() -> None:
    _warm()
    for line in sys.stdin:
        asked = json.loads(line)
        child = os.fork()
        if child == 0:
            _child(Path(asked["folder"]), asked["verb"], asked["last"], asked["disk"])
        _, status = os.waitpid(child, 0)
        code = os.waitstatus_to_exitcode(status)
        print(json.dumps({"code": code}), flush=True)


def _warm() -> None:
    """Everything is imported, and every statement compiled, before the first child. What other
    processes do is left out.
    """
    from app.services.analyse import Analyse
    from app.services.reports import AnalyseReport
    from app.services.vaults.moving import looking
    from app.services.vaults.moving.taking import Taking
    from tests.services.vaults.moving.scene import QuickSweep, Scene

    vars(looking)["Sweep"] = QuickSweep
    Analyse.run = lambda *_given, **_named: AnalyseReport()  # type: ignore[method-assign]
    Taking._write_labels = lambda *_given: None  # type: ignore[method-assign]
    with tempfile.TemporaryDirectory() as folder:
        scene = Scene(Path(folder)).build()
        for verb in VERBS:
            move(scene.folder, verb)


def _child(folder: Path, verb: str, last: int, disk: str) -> None:
    """Exit code 0: it came to its end; the number of steps is in a file then. Of `disk`, the file
    a file system lies in, a copy is made at each step: what a power cut would leave.
    """
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG
    code = 1
    try:
        steps = Steps(last)
        if disk:
            steps.met = lambda number: _copy(disk, number)
        counted(steps, str(folder))
        move(folder, verb)
        (folder / "steps").write_text(str(steps.count))
        code = 0
    finally:
        sys.stderr.flush()
        os._exit(code)


def _copy(disk: str, number: int) -> None:
    """Most of it was never written to."""
    subprocess.run(["cp", "--sparse=always", disk, f"{disk}.{number}"], check=True)


# ── asking her ──


class Mother:
    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def have(self, folder: Path, verb: str, last: int = 0, disk: str = "") -> int:
        """Exit code of a child that does `verb` and is killed at step `last` (0: never). Of `disk`
        a copy is made at each step.
        """
        ask, answer = self._process.stdin, self._process.stdout
        assert ask is not None
        assert answer is not None
        asked = {"folder": str(folder), "verb": verb, "last": last, "disk": disk}
        print(json.dumps(asked), file=ask, flush=True)
        return int(json.loads(answer.readline())["code"])


@contextmanager
def mother() -> Iterator[Mother]:
    with subprocess.Popen(
        [sys.executable, "-m", "tests.services.vaults.moving.killing"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            yield Mother(process)
        finally:
            assert process.stdin is not None
            process.stdin.close()


if __name__ == "__main__":
    main()
