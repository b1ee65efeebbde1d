"""An import that is killed, again and again, ends where an undisturbed one ends."""

import contextlib
import os
import random
import signal
import sqlite3
import subprocess
import time
from copy import deepcopy
from pathlib import Path
from typing import Any

import psutil
import pytest

from tests.e2e.program import musekeep, start, state
from tests.e2e.shoot import make_shoot

pytestmark = [
    pytest.mark.slow,
    pytest.mark.longest,
    pytest.mark.timeout(600),
    pytest.mark.skipif(os.name == "nt", reason="signals"),
]

KILLS = 4
MOMENTS = 3
SEED = 20261120


@pytest.fixture(scope="module")
def shoot(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_shoot(tmp_path_factory.mktemp("shoot") / "pictures")


@pytest.fixture(scope="module")
def undisturbed(shoot: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[object, float]:
    """The state after one import nobody touched, and how long it took."""
    library = tmp_path_factory.mktemp("undisturbed") / "library"
    began = time.monotonic()
    ran = musekeep(library, "--json", "import", str(shoot))
    took = time.monotonic() - began
    assert ran.code == 1, ran.err  # the broken files are in it
    assert ran.json["new"] == 41
    assert {Path(one["path"]).name for one in ran.json["failed"]} == {
        "cut.png",
        "empty.png",
        "text.webp",
    }
    return state(library), took


def kill(program: "subprocess.Popen[bytes]", after_s: float) -> None:
    """SIGKILL after so many seconds, unless it has ended by then; waits until its workers died."""
    try:
        program.wait(after_s)
    except subprocess.TimeoutExpired:
        children = psutil.Process(program.pid).children(recursive=True)
        program.send_signal(signal.SIGKILL)
        program.wait(10)
        _, alive = psutil.wait_procs(children, timeout=10)
        assert not alive, "workers outlive their parent"
    finally:
        program.communicate()


def wait_for_an_asset(library: Path, program: "subprocess.Popen[bytes]") -> None:
    """Until the import is under way, seen from outside, or over."""
    uri = f"{(library / 'catalog.db').as_uri()}?mode=ro"
    while program.poll() is None:
        if _holds_an_asset(uri):
            return
        with contextlib.suppress(subprocess.TimeoutExpired):
            program.wait(0.05)


def _holds_an_asset(uri: str) -> bool:
    try:
        with contextlib.closing(sqlite3.connect(uri, uri=True)) as catalog:
            return catalog.execute("SELECT 1 FROM asset LIMIT 1").fetchone() is not None
    except sqlite3.OperationalError:  # not made yet
        return False


def carry_on(library: Path, shoot: Path) -> None:
    """A sync ends what was begun; an import that was killed before it was noted down is asked for
    again.
    """
    ran = musekeep(library, "--json", "sync")
    if ran.json == {**ran.json, "new": 0, "unchanged": 0, "known": 0}:
        ran = musekeep(library, "--json", "import", str(shoot))
    assert ran.code in (0, 1), ran.err


def test_killed_again_and_again(
    shoot: Path, undisturbed: tuple[object, float], tmp_path: Path
) -> None:
    """The first kill hits the import, the others the syncs that carry it on."""
    expected, took = undisturbed
    dice = random.Random(SEED)
    library = tmp_path / "library"
    verb: tuple[str, ...] = ("import", str(shoot))
    for _ in range(KILLS):
        kill(start(library, *verb), dice.uniform(0.2, 0.9) * took)
        verb = ("sync",)
    carry_on(library, shoot)
    assert state(library) == expected
    again = musekeep(library, "--json", "sync")
    assert (again.code, again.json["new"], again.json["analysed"]) == (0, 0, 0)


@pytest.mark.parametrize("moment", range(MOMENTS))
def test_killed_at_a_random_moment(
    shoot: Path, undisturbed: tuple[object, float], tmp_path: Path, moment: int
) -> None:
    """From before the library exists to after the last commit."""
    expected, took = undisturbed
    share = (moment + random.Random(SEED + moment).random()) / MOMENTS
    library = tmp_path / "library"
    kill(start(library, "import", str(shoot)), share * took * 1.05)
    carry_on(library, shoot)
    assert state(library) == expected


def test_ctrl_c_stops_safely(
    shoot: Path, undisturbed: tuple[object, float], tmp_path: Path
) -> None:
    expected, _ = undisturbed
    library = tmp_path / "library"
    program = start(library, "--json", "import", str(shoot))
    wait_for_an_asset(library, program)
    with contextlib.suppress(ProcessLookupError):  # it may have come to its end meanwhile
        os.killpg(program.pid, signal.SIGINT)  # as a terminal does: the workers get it too
    out, err = program.communicate(timeout=60)
    assert b"Traceback" not in err
    if program.returncode == 130:
        assert b'"stopped": true' in out
        assert "Stopping" in err.decode()
    musekeep(library, "sync")
    assert state(library) == expected


def test_two_imports_at_once_neither_double_nor_lose(
    shoot: Path, undisturbed: tuple[object, float], tmp_path: Path
) -> None:
    expected, _ = undisturbed
    library = tmp_path / "library"
    musekeep(library, "search")  # made before the race for the catalogue, not for its making
    programs = [start(library, "--json", "import", str(shoot)) for _ in range(2)]
    for program in programs:
        _, err = program.communicate(timeout=240)
        assert program.returncode in (0, 1), err.decode()
    assert musekeep(library, "sync").code == 0
    assert whichever_came_first(state(library)) == whichever_came_first(deepcopy(expected))


def whichever_came_first(said: Any) -> Any:
    """A content that lies at two places has the path and date of the one that was met first; of two
    imports at once, that may be either.
    """
    copied = {
        shown["sha256"] for shown in said["shown"] if len(shown["renditions"][0]["locations"]) > 1
    }
    assert copied, "the shoot has a copy in it"
    for part in ("assets", "shown"):
        for asset in said[part]:
            if asset["sha256"] in copied:
                asset |= {"path": None, "created": None}
                for version in asset.get("renditions", ()):
                    version["created"] = None
                    version["locations"].sort(key=lambda place: place["path"])
        said[part].sort(key=lambda asset: (asset["sha256"] or "", asset["path"] or ""))
    return said
