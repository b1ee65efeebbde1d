"""A vault's process: closed to others, and silent about names. Each measure in a process of its
own, because none can be taken back.
"""

import json
import subprocess
import sys
import textwrap
from typing import Any

import pytest

from app.core import hardening
from app.core.paths import PROGRAM

linux = pytest.mark.skipif(sys.platform != "linux", reason="tells of Linux")

_BEGIN = """
import json, logging, os, sys, threading
from app.core.hardening import harden
"""


def run(script: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", _BEGIN + textwrap.dedent(script)],
        capture_output=True,
        encoding="utf-8",
        cwd=PROGRAM,
        timeout=60,
        check=False,
    )


def said(script: str) -> Any:
    ran = run(script)
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)


@linux
def test_no_other_process_of_the_user_looks_into_it() -> None:
    """Before it can, afterwards it cannot. Root may look into any, so the user is another one."""
    read = said(
        """
        import ctypes

        def seen_by_a_sibling():
            parent = os.getpid()
            if (child := os.fork()) == 0:
                try:
                    open(f"/proc/{parent}/environ", "rb").read()
                    os.readlink(f"/proc/{parent}/exe")
                except PermissionError:
                    os._exit(1)
                os._exit(0)
            return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0

        if os.getuid() == 0:
            os.setresuid(65534, 65534, 65534)
            ctypes.CDLL(None).prctl(4, 1, 0, 0, 0)  # as a user's process is after it began
        before = seen_by_a_sibling()
        harden()
        print(json.dumps([before, seen_by_a_sibling()]))
        """
    )
    assert read == [True, False]


@linux
def test_what_we_read_of_ourselves_stays_readable() -> None:
    """Of a process that is not dumpable /proc belongs to root."""
    found = said(
        """
        from pathlib import Path
        from app.core.paths import file_system
        from app.export.making import parts
        from app.media.worker import _address_space
        from app.services.worker_process import _proc

        def read():
            return [
                file_system(Path("/")),
                parts._here.__wrapped__(),
                _address_space() is not None,
                _proc(os.getpid(), "stat") != b"",
                _proc(os.getpid(), "statm") != b"",
            ]

        before = read()
        if os.getuid() == 0:
            os.setresuid(65534, 65534, 65534)
        harden()
        print(json.dumps([before, read()]))
        """
    )
    assert found[0] == found[1]
    assert all(found[0])


_DUMPABLE = """
import ctypes
from pathlib import Path
dumpable = lambda: ctypes.CDLL(None).prctl(3, 0, 0, 0, 0)
"""


@linux
@pytest.mark.slow
@pytest.mark.parametrize(
    "begin",
    [
        "from app.inference.worker import prepare; prepare((), None, True)",
        "from app.media.worker import prepare; from app.vault.keys import Ring\n"
        "from app.vault.seals import Seals; prepare(Seals(Path(), Ring(bytes(16), 1, {})))",
        "from app.boot import main; main(['--vault', 'Private', 'search', '--help'])",
        "from app.boot import main; main(['--library=/l', '--vault=Private', 'show', '--help'])",
    ],
    ids=["inference", "media", "verb", "options"],
)
def test_each_process_of_a_vault_is_hardened(begin: str) -> None:
    ran = run(
        f"{_DUMPABLE}\nfrom pathlib import Path\nprint(dumpable())\n{begin}\nprint(dumpable())"
    )
    told = ran.stdout.splitlines()
    assert (told[0], told[-1]) == ("1", "0"), ran.stderr


@linux
@pytest.mark.slow
@pytest.mark.parametrize(
    "begin",
    [
        "from app.inference.worker import prepare; prepare()",
        "from app.media.worker import prepare; prepare()",
        "from app.boot import main; main(['search', '--help'])",
    ],
)
def test_others_stay_as_they_were(begin: str) -> None:
    assert run(f"{_DUMPABLE}\n{begin}\nprint(dumpable())").stdout.splitlines()[-1] == "1"


@linux
def test_no_core_is_dumped() -> None:
    assert said(
        """
        import resource
        harden()
        harden()
        print(json.dumps(resource.getrlimit(resource.RLIMIT_CORE)))
        """
    ) == [0, 0]


def test_stderr_gets_no_name_whatever_happens() -> None:
    ran = run(
        """
        from app.core.log import to_stderr
        to_stderr()
        harden()
        logging.getLogger("app.here").warning("the file %s", "secret.png")
        late = logging.getLogger("app.there")
        try:
            raise FileNotFoundError(2, "none", "secret.png")
        except OSError:
            late.exception("reading secret.png")
        class Bad:
            def __del__(self):
                raise ValueError("secret.png")
        del (bad := [Bad()])[0]
        thread = threading.Thread(target=lambda: open("/secret.png"), name="secret")
        thread.start()
        thread.join()
        open("/nowhere/secret.png")
        """
    )
    assert ran.returncode == 1
    assert "secret" not in ran.stderr
    lines = ran.stderr.splitlines()
    assert lines[0].startswith("WARNING app.here:")
    assert lines[1].startswith("ERROR app.there:")
    assert lines[1].endswith("FileNotFoundError")
    assert [line.split(" at ")[0] for line in lines[2:]] == [
        "ERROR ValueError",
        "ERROR FileNotFoundError",
        "ERROR FileNotFoundError",
    ]


def test_a_handler_that_comes_later_tells_no_name_either() -> None:
    ran = run(
        """
        from app.core.log import to_stderr
        harden()
        logging.getLogger("app.here").warning("the file secret.png")
        to_stderr()
        logging.getLogger("app.here").warning("the file secret.png")
        """
    )
    assert ran.stderr.splitlines() == ["WARNING app.here:7", "WARNING app.here:9"]


def test_without_it_messages_are_whole() -> None:
    ran = run(
        """
        from app.core.log import to_stderr
        to_stderr()
        logging.getLogger("app.here").warning("the file %s", "plain.png")
        """
    )
    assert ran.stderr == "WARNING app.here: the file plain.png\n"


# ── the other systems, with fakes ──


class Calls:
    """Stands for a C library: what was called in it, and with what."""

    def __init__(self) -> None:
        self.made: list[tuple[str, tuple[Any, ...]]] = []

    def __getattr__(self, name: str) -> Any:
        def call(*args: Any) -> int:
            self.made.append((name, args))
            return 0

        return call


@pytest.fixture
def no_core(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    asked: list[str] = []
    monkeypatch.setattr(hardening, "_no_core", lambda: asked.append("core"))
    return asked


def test_macos_denies_debuggers(no_core: list[str]) -> None:
    libc = Calls()
    hardening.MacGuard(libc).apply()
    assert libc.made == [("ptrace", (31, 0, None, 0))]
    assert no_core == ["core"]


def test_windows_reports_no_heap() -> None:
    kernel = Calls()
    hardening.WindowsGuard(type("WinDll", (), {"kernel32": kernel})()).apply()
    assert kernel.made == [("SetErrorMode", (3,)), ("WerSetFlags", (65,))]


def test_elsewhere_core_dumps_are_off(no_core: list[str]) -> None:
    hardening.guard_of("freebsd14").apply()
    assert no_core == ["core"]


@pytest.mark.parametrize(
    ("system", "guard"),
    [
        ("linux", "LinuxGuard"),
        ("darwin", "MacGuard"),
        ("win32", "WindowsGuard"),
        ("aix", "OtherGuard"),
    ],
)
def test_each_system_has_its_guard(system: str, guard: str) -> None:
    assert type(hardening.guard_of(system)).__name__ == guard
