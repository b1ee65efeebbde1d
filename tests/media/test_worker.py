"""`prepare` changes the whole process, so each test has one of its own."""

import subprocess
import sys
from pathlib import Path

import pytest

from app.core.child import Call
from tests.media.files import media_process

ROOT = Path(__file__).resolve().parents[2]
linux_only = pytest.mark.skipif(sys.platform != "linux", reason="limits as Linux has them")


def run(code: str) -> "subprocess.CompletedProcess[str]":
    prelude = "import os, sys\nfrom app.media.worker import prepare\nprepare()\n"
    return subprocess.run(
        [sys.executable, "-c", prelude + code],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )


def test_c_libraries_are_silent_and_python_is_not() -> None:
    done = run("os.write(2, b'libtiff complains'); print('a real problem', file=sys.stderr)")
    assert done.stderr == "a real problem\n"


def test_what_pillow_logs_stays_unsaid() -> None:
    done = run(
        "import logging\n"
        "logging.getLogger('PIL.TiffImagePlugin').error('More samples per pixel')\n"
        "logging.getLogger('app.media').error('our own')\n"
    )
    assert done.stderr == "our own\n"


@linux_only
def test_limits_are_in_force() -> None:
    done = run(
        "import resource\n"
        "print(resource.getrlimit(resource.RLIMIT_CORE)[0])\n"
        "print(0 < resource.getrlimit(resource.RLIMIT_AS)[0] < 2 * 10**9)\n"
        "status = open('/proc/self/status').read()\n"
        "print(status.partition('NoNewPrivs:')[2].split()[0])\n"
        "try:\n"
        "    bytearray(10**9)\n"
        "except MemoryError:\n"
        "    print('refused')\n"
    )
    assert done.stdout.split() == ["0", "True", "1", "refused"]


@linux_only
def test_a_process_that_is_given_keys_keeps_others_out(tmp_path: Path) -> None:
    code = (
        "import ctypes, os, resource, sys\n"
        "from pathlib import Path\n"
        "from app.media.worker import prepare\n"
        "from app.vault import seals\n"
        "from tests.helpers.sealed import Sealed\n"
        "sealed = Sealed(Path(sys.argv[1]))\n"
        "prepare(sealed.seals)\n"
        "print(seals.installed() is sealed.seals)\n"
        "print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))\n"  # PR_GET_DUMPABLE
        "print(resource.getrlimit(resource.RLIMIT_CORE)[1])\n"
        "print(os.stat('/proc/self/mem').st_uid)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert done.stdout.split() == ["True", "0", "0", "0"]


def test_libvips_runs_one_thread_without_cache_and_untrusted_loaders() -> None:
    done = run(
        "import pyvips\n"
        "print(pyvips.concurrency_get(), pyvips.cache_get_max())\n"
        "try:\n"
        "    pyvips.Image.rawload('/dev/null', 1, 1, 1)\n"
        "except pyvips.Error as error:\n"
        "    print('blocked' in str(error))\n"
    )
    assert done.stdout.split() == ["1", "0", "True"]


def test_a_worker_stays_the_size_it_is_and_answers_on(samples: Path) -> None:
    """A hostile file leaves nothing behind that the next one feels."""
    files = [samples / "hostile" / "pillow_psd-oob-write.psd", samples / "models/kitten_224.png"]
    with media_process() as (pipe, _):
        for path in files * 3:
            pipe.send(Call("app.media.probe:samples", (str(path),)))
            assert pipe.poll(30)
            answer = pipe.recv()
            assert answer.error is None
            assert len(answer.value) == 1
