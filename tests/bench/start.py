"""`python -m tests.bench start`: from the start of the process to the first painted frames.

Ours is the program on a library of 100 000 assets: its first painted frame, the first frame of the
grid with all cards in sight, and the first with all their pictures. The limit is a Qt window with
nothing in it, started in the same way. Figures are medians of rounds in which both are started
once, with the files in memory.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.bench.table import Row, show

ROOT = Path(__file__).resolve().parents[2]
ASSETS = 100_000
PICTURED = 400
"""The newest assets have thumbnails: more than any first page shows."""

BARE = """
import sys, time
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

class Window(QMainWindow):
    def paintEvent(self, event):
        QTimer.singleShot(0, self.tell)
    def tell(self):
        print("window", time.monotonic(), flush=True)
        QApplication.quit()

app = QApplication([])
window = Window()
window.resize(1440, 900)
window.show()
app.exec()
"""


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench start", description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--assets", type=int, default=ASSETS)
    parser.add_argument("--library", type=Path, help="kept, and used again the next time")
    asked = parser.parse_args(argv)
    with (
        _library(asked.library, asked.assets) as library,
        _display() as display,
        _compiled(display) as environment,
    ):
        rounds = [_round(library, environment) for _ in range(asked.rounds + 1)][1:]
    _tell(rounds, asked.assets)
    return 0


Moments = dict[str, float]
"""Milliseconds from the start of the process, by what was painted."""


def _round(library: Path, environment: Mapping[str, str]) -> tuple[Moments, Moments]:
    """(bare, ours), one after the other."""
    ours = [sys.executable, "-m", "tests.bench.start_child", str(library)]
    return _started([sys.executable, "-c", BARE], environment), _started(ours, environment)


def _started(command: Sequence[str], environment: Mapping[str, str]) -> Moments:
    began = time.monotonic()  # the same clock in every process
    told = subprocess.run(
        command, env=environment, cwd=ROOT, check=True, stdout=subprocess.PIPE, encoding="utf-8"
    )
    moments = (line.split() for line in told.stdout.splitlines())
    return {name: (float(at) - began) * 1000 for name, at in moments}


def _tell(rounds: Sequence[tuple[Moments, Moments]], assets: int) -> None:
    bare = statistics.median(one["window"] for one, _ in rounds)

    def row(work: str, name: str, goal: str = "") -> Row:
        ours = statistics.median(ours[name] for _, ours in rounds)
        return Row(f"{work} ({ours / bare:.2f} × bare)", ours, "ms", limit=bare, goal=goal)

    show(
        f"From start to paint, {assets:,} assets",
        [
            row("window", "window"),
            row("grid with cards", "grid", "≤ 2.5 × bare"),
            row("grid with pictures", "pictures"),
        ],
        limit="a Qt window with nothing in it",
    )


@contextmanager
def _library(kept: Path | None, assets: int) -> Iterator[Path]:
    """Filled once; a kept one is used as it is."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = kept or Path(temporary)
        if not (folder / "catalog.db").exists():
            _fill(folder, assets)
        yield folder


def _fill(folder: Path, assets: int) -> None:
    from app.catalog.assets import cards
    from app.catalog.catalog import Catalog
    from app.catalog.search import search
    from app.core.paths import prepare_library
    from app.core.query import parse
    from tests.bench.library import fill, thumbnails

    with Catalog.open(prepare_library(folder)) as catalog:
        fill(catalog, assets)
        newest = catalog.ask(search, parse(""), limit=PICTURED).ids
        keys = [card.sha256 or "" for card in catalog.ask(cards, newest)]
        catalog.thumbs.put(dict(zip(keys, thumbnails(len(keys)), strict=True)))


@contextmanager
def _compiled(environment: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """As a user starts it: compiled modules are kept (from the first round, which does not count)
    and read.
    """
    with tempfile.TemporaryDirectory() as folder:
        kept = {n: v for n, v in environment.items() if n != "PYTHONDONTWRITEBYTECODE"}
        yield kept | {"PYTHONPYCACHEPREFIX": folder}


@contextmanager
def _display() -> Iterator[Mapping[str, str]]:
    """A display of its own where there is Xvfb; else the one at hand."""
    import shutil

    from tests.helpers.display import x_display

    if all(map(shutil.which, ("Xvfb", "xdotool", "openbox"))):
        with x_display() as environment:
            yield environment
    else:
        yield os.environ
