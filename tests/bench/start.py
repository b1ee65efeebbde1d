"""`python -m tests.bench start`: from the start of the process to the first painted grid.

Ours opens a library of 100 000 assets whose first page has its thumbnails. The peer is an empty Qt
window in a program that imports its libraries at the top, the limit an empty window of bare Qt.
Medians; the programs take turns, and their first turn, which warms the disk cache, does not count.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from app.catalog.assets import cards
from app.catalog.catalog import Catalog
from app.catalog.search import search
from app.core.paths import PROGRAM, prepare_library
from app.core.query import parse
from tests.bench.library import fill, thumbnails
from tests.bench.table import Row, show

FIRST_PAGE = 600


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench start", description=__doc__)
    parser.add_argument("--assets", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--keep", type=Path, help="keep the library here, and use the one that is")
    parser.add_argument(
        "--platform", default="offscreen", help="Qt's platform; xcb for the display of DISPLAY"
    )
    options = parser.parse_args(argv)
    with tempfile.TemporaryDirectory(prefix="musekeep-bench-") as place:
        folder = (options.keep or Path(place)) / f"start-{options.assets}"
        prepare(folder, options.assets)
        figures = measure(folder, options.rounds, options.platform)
    report(figures, options.assets, options.platform)
    return 0


def prepare(folder: Path, count: int) -> None:
    """A library whose newest assets have thumbnails, unless it is there already."""
    if (folder / "thumbs.db").exists():
        return
    with Catalog.open(prepare_library(folder)) as catalog:
        fill(catalog, count)
        newest = catalog.ask(search, parse(""), sort="newest", limit=FIRST_PAGE).ids
        contents = [card.sha256 for card in catalog.ask(cards, newest) if card.sha256]
        catalog.thumbs.put(dict(zip(contents, thumbnails(len(contents)), strict=True)))


def measure(library: Path, rounds: int, platform: str) -> dict[str, list[float]]:
    """Milliseconds by program and what it painted: "bare frame", "ours grid" …"""
    figures: dict[str, list[float]] = defaultdict(list)
    for turn in range(rounds + 1):
        for program in (["bare"], ["eager"], ["ours", str(library)]):
            for painted, milliseconds in started(program, platform).items():
                if turn:
                    figures[f"{program[0]} {painted}"].append(milliseconds)
    return figures


def started(program: Sequence[str], platform: str) -> dict[str, float]:
    began = time.perf_counter()
    painted = {}
    with (
        tempfile.TemporaryFile("w+") as complaints,
        subprocess.Popen(
            [sys.executable, "-m", "tests.bench.started", *program],
            cwd=PROGRAM,
            env={**os.environ, "QT_QPA_PLATFORM": platform},
            stdout=subprocess.PIPE,
            stderr=complaints,
            encoding="utf-8",
        ) as process,
    ):
        assert process.stdout is not None
        for line in process.stdout:
            painted[line.strip()] = (time.perf_counter() - began) * 1000
        if process.wait() or not painted:
            complaints.seek(0)
            raise SystemExit(f"{program} painted {list(painted)}, then:\n{complaints.read()}")
    return painted


def report(figures: dict[str, list[float]], count: int, platform: str) -> None:
    medians = {name: statistics.median(values) for name, values in figures.items()}
    peer, limit = medians["eager frame"], medians["bare frame"]
    goals = {"frame": "", "grid": "≥ 40 % of limit (2.5 ×)", "pictures": ""}
    names = {
        "frame": "to the first frame",
        "grid": "to the painted grid",
        "pictures": "to the grid with its pictures",
    }
    show(
        f"start with {count:,} assets, {platform}",
        [
            Row(names[painted], medians[f"ours {painted}"], "ms", peer, limit, goals[painted])
            for painted in names
        ],
        peer="an empty Qt window after importing everything",
        limit="an empty window of bare Qt",
    )
