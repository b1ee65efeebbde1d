"""The real window on a real display, used with mouse and keys, beside a stranger's window."""

import json
import queue
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from tests.e2e.program import command, musekeep
from tests.e2e.screen import PATIENCE_S, Screen, until
from tests.helpers.pictures import save_a1111, save_png

TITLE = "Receiver"

pytestmark = [pytest.mark.xvfb, pytest.mark.gui, pytest.mark.timeout(300)]

WINDOW = (1120, 860)
TILE = (220 + 1 + 16 + 70, WINDOW[1] - 30 - 70)
"""The middle of the first tile, in the window: beside the sidebar, above the status bar."""


@pytest.fixture
def screen(display: Mapping[str, str]) -> Screen:
    return Screen(display)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Imported by the command line, as another process."""
    pictures = tmp_path / "pictures"
    pictures.mkdir()
    save_a1111(pictures / "sea.png", size=(600, 800), seed=1, prompt="a lighthouse, zebra")
    for number in range(2, 8):
        save_png(pictures / f"plain {number}.png", size=(640, 640), seed=number)
    folder = tmp_path / "library"
    (tmp_path / "exports").mkdir()
    assert musekeep(folder, "--json", "import", str(pictures)).json["new"] == 7
    (folder / "window.json").write_text(json.dumps({"exports": str(tmp_path / "exports")}))
    return folder


@contextmanager
def running(
    arguments: list[str], environment: Mapping[str, str]
) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        arguments,
        env=dict(environment),
        stdout=subprocess.PIPE,
        encoding="utf-8",
        cwd=Path(__file__).resolve().parents[2],
    )
    with process:
        try:
            yield process
        finally:
            process.kill()


def lines(process: "subprocess.Popen[str]") -> "queue.Queue[Any]":
    """What the process says, as it says it; the thread ends with the process."""
    said: queue.Queue[Any] = queue.Queue()
    stream = process.stdout
    assert stream is not None

    def read() -> None:
        for line in stream:
            said.put(json.loads(line))

    threading.Thread(target=read).start()
    return said


def rated(library: Path, stars: int) -> list[str]:
    found = musekeep(library, "--json", "search", f"rating:{stars}").json
    return [Path(asset["path"]).name for asset in found["assets"]]


def drag_over(screen: Screen, target: str, said: "queue.Queue[Any]") -> Any:
    """Wave what is held over the target until it says that it has seen it."""

    def wave() -> Any:
        for x in (100, 120):
            screen.point(target, x, 200)
        try:
            return said.get(timeout=0.2)
        except queue.Empty:
            return None

    return until(wave, "the drag to arrive")


def test_found_by_typing_rated_by_key_and_dragged_into_another_program(
    screen: Screen, library: Path
) -> None:
    receiving = [sys.executable, "-m", "tests.e2e.receiver", TITLE]
    with (
        running(command(library), screen.environment) as program,
        running(receiving, screen.environment) as stranger,
    ):
        said = lines(stranger)
        window, target = screen.window("Musekeep"), screen.window(TITLE)
        screen.place(window, 0, 0, *WINDOW)
        screen.place(target, WINDOW[0] + 30, 0, 240, 400)

        # found by the beginning of a word, picked and rated without the mouse
        screen.key(window, "ctrl+f")
        screen.write("lighth")
        until(lambda: _rate_what_is_found(screen, window, library), "the rating")

        # a second start brings this window to the front and ends
        again = subprocess.run(
            command(library), env=dict(screen.environment), timeout=PATIENCE_S, check=False
        )
        assert again.returncode == 0
        assert program.poll() is None

        # dragged out of the first tile, into the other program
        screen.point(window, *TILE)
        screen.press()
        for step in (4, 12, 24):
            screen.point(window, TILE[0] + step, TILE[1] - step)
        held = drag_over(screen, target, said)
        assert "text/uri-list" in held["held"]
        screen.release()
        (path,) = said.get(timeout=PATIENCE_S)["dropped"]
        with Image.open(path) as picture:
            assert (picture.format, picture.size) == ("JPEG", (1080, 1350))
        assert b"zebra" not in Path(path).read_bytes()
        assert (library.parent / "exports") in Path(path).parents

        screen.key(window, "alt+F4")
        assert program.wait(PATIENCE_S) == 0
        stranger.kill()


def _rate_what_is_found(screen: Screen, window: str, library: Path) -> bool:
    """Return ends the search, Down goes from it to the grid, Home picks the first, 5 rates it."""
    screen.key(window, "ctrl+f", "Return", "Down", "Home", "5")
    return rated(library, 5) == ["sea.png"]
