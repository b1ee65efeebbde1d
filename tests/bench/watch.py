"""`python -m tests.bench watch`: from a file's last byte to the search that finds it.

- alone: one small PNG after another is written into a watched folder on a machine with nothing else
  to do; how long until a search finds it. Two seconds of it are the rest every file is given
  (`settle_s`), so that is the limit. The first one also waits for its worker process.
- stream: so many files a second for a while, and a search every tenth of a second all the time: how
  long the searches take, how far the watch is behind when the last file is written, and how much
  memory the program holds. Then the catalogue is compared with one of a fresh import of the folder.
- at once (`--burst N`): as many files moved in at one stroke, as an unpacked archive.
"""

import argparse
import os
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import psutil

from app.catalog.assets import counts, views
from app.catalog.search import search
from app.core.ops import AddRoot
from app.core.progress import CancelToken, silent
from app.core.query import parse
from app.services.library import Services, open_services
from tests.bench.table import Row, show
from tests.helpers.pictures import save_a1111

PATIENCE_S = 600.0


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench watch", description=__doc__)
    parser.add_argument("--alone", type=int, default=5, help="files written one by one")
    parser.add_argument("--rate", type=float, default=50.0, help="files a second")
    parser.add_argument("--seconds", type=float, default=10.0, help="how long")
    parser.add_argument("--burst", type=int, default=0, help="files moved in at once")
    options = parser.parse_args(argv)
    with tempfile.TemporaryDirectory(prefix="musekeep-bench-") as place:
        bench = Bench(Path(place))
        try:
            rows = bench.alone(max(2, options.alone))
            rows += bench.stream(options.rate, options.seconds)
            if options.burst:
                rows += bench.burst(options.burst)
            rows.append(bench.compared())
        finally:
            bench.services.close()
    show("Watching a folder", rows, limit="the time every file is given to rest")
    return 0


class Bench:
    """A running watch over one folder."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.top = place / "in"
        self.top.mkdir()
        self.services = open_services(place / "library")
        self.services.session.do(AddRoot(str(self.top)))
        self.services.live.start(silent, lambda text: print(f"  told: {text}"), analyse=False)
        self.model = save_a1111(place / "model.png", size=(512, 640)).read_bytes()
        self.written = 0
        self.wait(lambda: bool(self.services.live.state()))

    def write(self, folder: Path) -> Path:
        """A picture of its own content."""
        self.written += 1
        path = folder / f"take{self.written:06}.png"
        path.write_bytes(self.model + b"%d" % self.written)  # after IEND: no decoder minds
        return path

    def alone(self, count: int) -> list[Row]:
        times = []
        for _ in range(count):
            path = self.write(self.top)
            began = time.perf_counter()
            self.wait(partial(self.has, path.stem))
            times.append(time.perf_counter() - began)
        settle_s = self.services.settings.settle_s
        first, *others = times
        return [
            Row("first file", first, "s", limit=settle_s, goal="≤ 3 s"),
            Row("next files, median", statistics.median(others), "s", limit=settle_s, goal="≤ 3 s"),
            Row("next files, slowest", max(others), "s", limit=settle_s, goal="≤ 3 s"),
        ]

    def stream(self, rate: float, seconds: float) -> list[Row]:
        began, searches, memory = time.perf_counter(), [], 0
        before = self.written
        asked = began
        while (now := time.perf_counter()) - began < seconds:
            while self.written - before < (now - began) * rate:
                self.write(self.top)
            if now - asked >= 0.1:
                asked = now
                searches.append(timed(lambda: self.find("take")))
                memory = max(memory, resident())
            time.sleep(0.005)
        ended = time.perf_counter()
        behind = self.written - self.assets()
        self.wait(lambda: self.assets() == self.written)
        caught_up = time.perf_counter() - ended
        name = f"{rate:.0f} files/s for {seconds:.0f} s"
        return [
            Row(f"{name}: search, p95", percentile(searches, 95) * 1000, "ms", goal="≤ 50 ms"),
            Row(f"{name}: behind at the end", behind, "files"),
            Row(f"{name}: all found after", caught_up, "s", limit=2.0),
            Row(f"{name}: memory of all processes", memory / 1e6, "MB"),
        ]

    def burst(self, count: int) -> list[Row]:
        away = self.place / "away"
        away.mkdir()
        for _ in range(count):
            self.write(away)
        began, memory = time.perf_counter(), 0
        away.rename(self.top / "unpacked")
        while self.assets() < self.written:
            memory = max(memory, resident())
            time.sleep(0.25)
        took = time.perf_counter() - began
        name = f"{count} files at once"
        return [
            Row(f"{name}: all found after", took, "s"),
            Row(f"{name}: memory of all processes", memory / 1e6, "MB"),
        ]

    def compared(self) -> Row:
        """How many assets differ from those of a fresh import of the same folder."""
        watched = contents(self.services)
        shutil.rmtree(self.place / "fresh", ignore_errors=True)
        fresh = open_services(self.place / "fresh")
        try:
            fresh.ingest.import_paths([str(self.top)], silent, CancelToken(), analyse=False)
            imported = contents(fresh)
        finally:
            fresh.close()
        return Row(
            "assets that a fresh import has otherwise", len(watched ^ imported), "", goal="0"
        )

    def has(self, word: str) -> bool:
        return self.find(word) == 1

    def find(self, word: str) -> int:
        return self.services.session.ask(search, parse(word), limit=50).total

    def assets(self) -> int:
        return self.services.session.ask(counts).assets

    def wait(self, is_so: Callable[[], bool]) -> None:
        deadline = time.monotonic() + PATIENCE_S
        while not is_so():
            if time.monotonic() > deadline:
                raise TimeoutError("it did not come")
            time.sleep(0.01)


def contents(services: Services) -> set[tuple[object, ...]]:
    ids = services.session.ask(search, parse(""), limit=None).ids
    found: set[tuple[object, ...]] = set()
    for at in range(0, len(ids), 500):
        for view in services.session.ask(views, ids[at : at + 500]):
            places = tuple(sorted((one.path, one.presence) for one in view.locations))
            prompt = view.recipe.prompt if view.recipe else None
            found.add((view.sha256, view.width, view.height, prompt, places))
    return found


def resident() -> int:
    own = psutil.Process(os.getpid())
    total = 0
    for process in (own, *own.children(recursive=True)):
        try:
            total += process.memory_info().rss
        except psutil.NoSuchProcess:
            continue
    return total


def percentile(values: Sequence[float], share: int) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, len(ordered) * share // 100)]


def timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began
