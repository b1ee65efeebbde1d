"""A day's work in the real window, by mouse and keys: files come in by a drag from another program,
are found, tagged, reviewed, leave by a drag into another program, and the rest is locked away.
"""

import json
import os
import queue
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from tests.e2e.program import command, environment, musekeep
from tests.e2e.screen import PATIENCE_S, Screen, until
from tests.e2e.test_window import TILE, TITLE, WINDOW, drag_over, lines, running
from tests.helpers.display import require_tools
from tests.helpers.pictures import save_a1111

pytestmark = [pytest.mark.xvfb, pytest.mark.gui, pytest.mark.timeout(600)]

GIVER = "Giver"
PASSPHRASE = "seven green lanterns by the harbour"
CELLS = (430, 330)
"""A place over the pictures, in the window."""

FIRST = (220 + 1 + 16 + 60, 52 + 16 + 60)
"""In the first of them."""

FLAGGED = "ai/comfyui/wan__image_to_video_wan_example.webp"
"""What the detector that comes with the program asks somebody to look at."""

CHOSEN = ("ai/sdcpp/f16.png", "ai/sdcpp/krea2__example.png", FLAGGED)


@pytest.fixture
def screen(display: Mapping[str, str]) -> Screen:
    require_tools("xdotool")
    return Screen(display)


@pytest.fixture
def shoot(samples: Path, tmp_path: Path) -> Path:
    """Copies of samples, and a picture made so that one word finds it."""
    folder = tmp_path / "shoot"
    folder.mkdir()
    for one in CHOSEN:
        shutil.copy(samples / one, folder)
    save_a1111(folder / "sea.png", size=(600, 800), seed=1, prompt="a lighthouse, zebra")
    return folder


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """An empty one, with a vault, whose window was opened before."""
    folder = tmp_path / "library"
    assert musekeep(folder, "--json", "search").json["total"] == 0
    wishes = {"exports": str(tmp_path / "exports"), "welcomed": True}
    (folder / "window.json").write_text(json.dumps(wishes))
    assert with_secret(folder, "vault", "create", "Private").returncode == 0
    return folder


def with_secret(library: Path, *asked: str) -> "subprocess.CompletedProcess[bytes]":
    """A verb that asks for the passphrase gets it."""
    reading, writing = os.pipe()
    os.write(writing, f"{PASSPHRASE}\n".encode())
    os.close(writing)
    try:
        return subprocess.run(
            command(library, "--json", "--passphrase-fd", str(reading), *asked),
            env=environment(),
            pass_fds=[reading],
            capture_output=True,
            timeout=PATIENCE_S,
            check=False,
        )
    finally:
        os.close(reading)


def total(library: Path, query: str = "") -> int:
    found: int = musekeep(library, "--json", "search", query).json["total"]
    return found


def names(library: Path, query: str) -> list[str]:
    found = musekeep(library, "--json", "search", query).json["assets"]
    return sorted(Path(asset["path"]).name for asset in found)


class Day:
    """The library's window on the screen, and what a person does in it."""

    def __init__(self, screen: Screen, library: Path) -> None:
        self.screen, self.library = screen, library
        self.window = screen.window("Musekeep")
        screen.place(self.window, 0, 0, *WINDOW)

    def take_in(self, giver: str, handed: "queue.Queue[Any]") -> bool:
        """Files from another program, dropped over the pictures; whether they were taken: before
        the library is open they are not.
        """
        self.screen.point(giver, 120, 200)
        self.screen.press()
        for step in (8, 24, 48):
            self.screen.point(giver, 120 + step, 200)
        for step in (0, 8, 16):
            self.screen.point(self.window, CELLS[0] + step, CELLS[1])
        self.screen.release()
        return bool(handed.get(timeout=PATIENCE_S)["taken"])

    def find(self, words: str) -> None:
        self.screen.key(self.window, "ctrl+f", "ctrl+a")
        self.screen.write(words)
        self.screen.key(self.window, "Return")

    def pick_first(self) -> None:
        """By mouse: the first cell, wherever the keys are."""
        self.screen.point(self.window, *FIRST)
        self.screen.do("click", "1")

    def tag(self, name: str) -> None:
        self.screen.key(self.window, "ctrl+t")
        self.screen.write(name)
        self.screen.key(self.window, "Return", "Escape")

    def drag_out(self, target: str, said: "queue.Queue[Any]") -> Path:
        """Out of the first tile into another program; what arrived there."""
        self.screen.point(self.window, *TILE)
        self.screen.press()
        for step in (4, 12, 24):
            self.screen.point(self.window, TILE[0] + step, TILE[1] - step)
        assert "text/uri-list" in drag_over(self.screen, target, said)["held"]
        self.screen.release()
        (path,) = said.get(timeout=PATIENCE_S)["dropped"]
        return Path(path)


@pytest.fixture
def programs() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


def rulings(library: Path) -> list[tuple[str, str]]:
    """(what, reason) of the decisions in the audit chain."""
    rows = musekeep(library, "--json", "audit").json["rows"]
    return [(row["detail"], row["reason"]) for row in rows if row["act"] == "decision"]


def test_a_day(
    screen: Screen, library: Path, shoot: Path, tmp_path: Path, programs: ExitStack
) -> None:
    def start(*arguments: str) -> "subprocess.Popen[str]":
        return programs.enter_context(running(list(arguments), screen.environment))

    program = start(*command(library))
    giving = start(sys.executable, "-m", "tests.e2e.giver", GIVER, str(shoot))
    receiving = start(sys.executable, "-m", "tests.e2e.receiver", TITLE)
    handed, said = lines(giving), lines(receiving)
    day = Day(screen, library)
    giver, target = screen.window(GIVER), screen.window(TITLE)
    screen.place(giver, WINDOW[0] + 30, 460, 240, 400)
    screen.place(target, WINDOW[0] + 30, 0, 240, 400)

    # a folder dropped over the pictures is imported
    until(lambda: day.take_in(giver, handed), "the drop to be taken")
    until(lambda: total(library) == len(CHOSEN) + 1, "the import")

    # found by the beginning of a word, tagged by keys
    day.find("lighth")
    until(lambda: tagged(day, "Beach"), "the tag")
    assert names(library, "tag:Beach") == ["sea.png"]

    # it leaves as the preset makes it, without its recipe
    path = day.drag_out(target, said)
    with Image.open(path) as picture:
        assert (picture.format, picture.size) == ("JPEG", (1080, 1350))
    assert b"zebra" not in path.read_bytes()
    assert tmp_path / "exports" in path.parents
    assert total(library) == len(CHOSEN) + 1  # our own file did not come back in

    # what was flagged is gone through by keys; the first in the queue is refused, with a reason
    screen.key(day.window, "ctrl+shift+r")
    until(lambda: refused(day, "not like this"), "the decision")

    # locked away: put into the vault, which takes it in when it is opened, and is locked by a key
    screen.key(day.window, "Escape")
    day.find("lighth")
    day.pick_first()
    screen.key(day.window, "ctrl+shift+v")
    screen.do("key", "--delay", "80", "Down", "Return")
    until(lambda: waits(library) == 1, "the question to the vault")
    vault = start(*command(library, "--vault", "Private"))
    door = screen.window("Vault")
    until(lambda: opened(day, door), "the vault")
    until(lambda: total(library) == len(CHOSEN), "the move")
    screen.key(day.window, "ctrl+l")
    assert vault.wait(PATIENCE_S) == 0
    inside = json.loads(with_secret(library, "vault", "search", "Private", "lighthouse").stdout)
    assert [Path(one["path"]).name for one in inside["assets"]] == ["sea.png"]

    screen.key(day.window, "alt+F4")
    assert program.wait(PATIENCE_S) == 0


def tagged(day: Day, name: str) -> bool:
    day.pick_first()
    day.tag(name)
    return total(day.library, f"tag:{name}") > 0


def refused(day: Day, reason: str) -> bool:
    """A key that came while a case was being fetched does nothing: it is pressed again."""
    day.screen.key(day.window, "w")
    day.screen.write(reason)
    day.screen.key(day.window, "Return")
    return any(reason in told for _, told in rulings(day.library))


def waits(library: Path) -> int:
    (vault,) = musekeep(library, "--json", "vault", "list").json["vaults"]
    number: int = vault["waiting"]
    return number


def opened(day: Day, door: str) -> bool:
    """Typed once; deriving the key takes its moment."""
    (vault,) = musekeep(day.library, "--json", "vault", "list").json["vaults"]
    if vault["state"] != "open":
        day.screen.key(door, "ctrl+a")
        day.screen.write(PASSPHRASE)
        day.screen.key(door, "Return")
    return bool(vault["state"] == "open")
