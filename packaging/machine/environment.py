"""The `.venv` of a checkout: made, repaired, brought up to its lock; untouched when it is current.

A stamp in it says what was installed and by which Python. It is written last, so its absence means
unfinished, and a second start has only to read it.
"""

import hashlib
import importlib.util
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Literal

from machine.say import SetupError, last_lines, tell

Kind = Literal["run", "test"]

_NEEDED_BYTES = 2_000_000_000


@dataclass(frozen=True)
class Environment:
    """The virtual environment of the checkout in `root`."""

    root: Path

    @property
    def folder(self) -> Path:
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        inside = Path("Scripts", "python.exe") if os.name == "nt" else Path("bin", "python")
        return self.folder / inside

    @property
    def stamp(self) -> Path:
        return self.folder / "musekeep-stamp.json"

    @property
    def unfinished(self) -> Path:
        """Stands while the environment is being changed; still there after a crash."""
        return self.folder / "musekeep-unfinished"

    def lock(self, kind: str) -> Path:
        return self.root / "packaging" / f"{kind}.lock"


def prepare(env: Environment, kind: Kind) -> None:
    """Make `.venv` hold exactly what the lock of `kind` names. Returns at once when it does.

    Raises SetupError.
    """
    if is_current(env, kind):
        return
    with _one_at_a_time(env.root):
        if not is_current(env, kind):  # the one we waited for may have done it
            _bring_up(env, kind)


def is_current(env: Environment, kind: Kind) -> bool:
    try:
        stamp = json.loads(env.stamp.read_text("utf-8"))
        return bool(stamp["locks"].get(kind) == _digest(env, kind)) and bool(
            stamp["python"] == _fingerprint(env.python)
        )
    except (OSError, ValueError, KeyError, AttributeError, TypeError):
        return False


def _bring_up(env: Environment, kind: Kind) -> None:
    from machine import install

    try:
        _make_usable(env)
        begin = partial(_begin_changes, env)
        install.from_lock(env.python, env.lock("build"), env.folder, "the installer", begin)
        install.from_lock(env.python, env.lock(kind), env.folder, "the libraries", begin)
        _write_stamp(env, kind)
        env.unfinished.unlink(missing_ok=True)
    except OSError as error:
        raise _file_problem(error, env) from error


def _begin_changes(env: Environment) -> None:
    """From here to the next stamp a crash leaves something half done behind. A download that fails
    comes before, and leaves the environment as it was.
    """
    env.stamp.unlink(missing_ok=True)
    env.unfinished.touch()


def _make_usable(env: Environment) -> None:
    """A `.venv` whose Python runs and has pip, made anew when it is missing or broken."""
    if env.folder.exists() or env.folder.is_symlink():
        if not env.unfinished.exists() and _works(env):
            return
        tell("The environment in .venv is unfinished or broken: making it anew.")
        _remove(env.folder)
    _require_space(env.root)
    _require_venv_module()
    _create(env)


def _works(env: Environment) -> bool:
    import subprocess

    code = "import sys, pip; sys.exit(sys.version_info < (3, 11))"
    try:
        done = subprocess.run(
            [env.python, "-I", "-c", code], capture_output=True, timeout=60, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def _create(env: Environment) -> None:
    import subprocess

    tell(f"Making the environment .venv with Python {sys.version.split()[0]}.")
    env.folder.mkdir()
    env.unfinished.touch()
    done = subprocess.run(
        [sys.executable, "-I", "-m", "venv", env.folder],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode != 0:
        from machine.install import diagnose

        raise diagnose(done.stdout, env.folder) or SetupError(
            f"Python could not make the environment in {env.folder}:\n{last_lines(done.stdout)}",
            "Another Python may do better: python3.13 packaging/bootstrap.py run",
        )
    env.unfinished.unlink()


def _require_venv_module() -> None:
    """Debian and Ubuntu ship Python without what makes environments."""
    if importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip"):
        return
    from machine import system

    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    package = system.Package(apt=f"python{version}-venv", zypper=f"python{version[0]}-venv")
    if not system.install_if_allowed([package]):
        command = system.install_command([package])
        raise SetupError(
            f"This Python ({sys.executable}) lacks its venv or ensurepip module.",
            f"Install it with:  {command}" if command else "Install Python from python.org.",
        )


def _require_space(root: Path) -> None:
    import shutil

    free = shutil.disk_usage(root).free
    if free < _NEEDED_BYTES:
        raise SetupError(
            f"The disk of {root} has {free / 1e9:.1f} GB free; the libraries and their download "
            f"need about {_NEEDED_BYTES / 1e9:.0f} GB.",
            "Free some space and start again.",
        )


def _remove(folder: Path) -> None:
    import shutil

    if folder.is_symlink() or folder.is_file():
        folder.unlink()
    else:
        shutil.rmtree(folder)


def _write_stamp(env: Environment, kind: Kind) -> None:
    # what is locked for the tests includes all that is locked for running
    kinds: tuple[Kind, ...] = ("run", "test") if kind == "test" else ("run",)
    stamp = {
        "python": _fingerprint(env.python),
        "locks": {each: _digest(env, each) for each in kinds},
    }
    env.stamp.write_text(json.dumps(stamp, indent=1), "utf-8")


def _digest(env: Environment, kind: Kind) -> str:
    locks = env.lock("build").read_bytes() + env.lock(kind).read_bytes()
    return hashlib.sha256(locks).hexdigest()


def _fingerprint(python: Path) -> list[object]:
    """Changes when the Python under the environment is replaced by another. Raises OSError."""
    real = python.resolve(strict=True)
    state = real.stat()
    return [str(real), state.st_size, state.st_mtime_ns]


@contextmanager
def _one_at_a_time(root: Path) -> Iterator[None]:
    """Two set-ups at once would write into one environment: the second waits for the first."""
    path = root / ".venv.lock"
    try:
        file = path.open("a+b")
    except OSError as error:
        raise _file_problem(error, Environment(root)) from error
    with file:
        if not _try_lock(file.fileno(), wait=False):
            tell("Another set-up of this folder is running: waiting for it.")
            _try_lock(file.fileno(), wait=True)
        yield  # closing the file gives the lock back


def _try_lock(file: int, *, wait: bool) -> bool:
    if sys.platform == "win32":
        import msvcrt
        import time

        while True:
            try:
                msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
            except OSError:
                if not wait:
                    return False
                time.sleep(0.5)
            else:
                return True
    import fcntl

    try:
        fcntl.flock(file, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _file_problem(error: OSError, env: Environment) -> SetupError:
    import errno

    if error.errno == errno.ENOSPC:
        return SetupError("The disk is full.", "Free about 2 GB and start again.")
    if isinstance(error, PermissionError):
        return SetupError(
            f"No permission to write {error.filename or env.root}.",
            "Close Musekeep if it is open; else move this folder to a place that is yours.",
        )
    return SetupError(f"The set-up of {env.folder} failed: {error}")
