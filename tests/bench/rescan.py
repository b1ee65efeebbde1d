"""`python -m tests.bench rescan`: a sync in which nothing changed, against the stats alone.

- limit: `scandir` and one `stat` a file, nothing else: with less nobody can tell that a file is as
  it was.
- ours: `sync_once` of a watched folder, whole: every file listed, its stat held against the
  catalogue's, companions compared, folders that were not come to looked for.

Files are tiny (nothing reads them here: they are entered as if they had been read), in folders of a
few hundred, or all in one. The page cache is warm for both. The two take turns, so that whatever
else the machine does hits both; the median of the rounds counts. The row in processor time holds on
a machine that is busy with other things, the one in seconds does not.
"""

import argparse
import os
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path

from app.core.asset import Probe
from app.core.ops import AddRoot, Register
from app.core.progress import CancelToken, silent
from app.core.vocab import Kind
from app.services.library import Services, open_services
from app.services.listing import stat_file
from tests.bench.table import Row, show

BATCH = 2000

Times = tuple[float, float]
"""Seconds on the clock, seconds of the processor."""


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench rescan", description=__doc__)
    parser.add_argument("--files", type=int, default=100_000)
    parser.add_argument("--per-folder", type=int, default=500, help="files in each folder")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args(argv)
    with tempfile.TemporaryDirectory(prefix="musekeep-bench-") as place:
        top = make(Path(place) / "in", options.files, options.per_folder)
        services = open_services(Path(place) / "library")
        try:
            enter(services, top)
            report(options.files, options.per_folder, measure(services, top, options.rounds))
        finally:
            services.close()
    return 0


def make(top: Path, files: int, per_folder: int) -> Path:
    for number in range(files):
        folder = top / f"{number // per_folder:04}"
        if number % per_folder == 0:
            folder.mkdir(parents=True)
        name = f"{folder}/ComfyUI_{number:06}_.png"
        os.close(os.open(name, os.O_CREAT | os.O_WRONLY))
    return top


def enter(services: Services, top: Path) -> None:
    """Into the catalogue, each as a picture of its own, without reading it."""
    services.session.do(AddRoot(str(top)))
    paths = sorted(
        os.path.join(folder, name) for folder, _, names in os.walk(top) for name in names
    )
    for at in range(0, len(paths), BATCH):
        probes = [
            Probe(
                stat_file(path),
                sha256=sha256(os.fsencode(path)).hexdigest(),
                format="png",
                kind=Kind.IMAGE,
                width=1024,
                height=1024,
            )
            for path in paths[at : at + BATCH]
        ]
        services.session.do(Register(probes))


def measure(services: Services, top: Path, rounds: int) -> tuple[Times, Times]:
    """Medians of ours and of the stats alone."""
    ours, bare = [], []
    for _ in range(rounds + 1):
        bare.append(timed(lambda: stats_alone(str(top))))
        ours.append(timed(lambda: rescan(services)))
    return median(ours[1:]), median(bare[1:])


def median(times: Sequence[Times]) -> Times:
    seconds, processor = zip(*times, strict=True)
    return statistics.median(seconds), statistics.median(processor)


def rescan(services: Services) -> None:
    done = services.ingest.sync_once(silent, CancelToken(), analyse=False)
    if done.new or done.missing or done.failed or done.offline:
        raise RuntimeError(f"something changed: {done}")


def stats_alone(top: str) -> None:
    waiting = [top]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
                else:
                    entry.stat()


def timed(work: Callable[[], None]) -> Times:
    began, computed = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - began, time.process_time() - computed


def report(files: int, per_folder: int, measured: tuple[Times, Times]) -> None:
    ours, bare = measured
    goal = "≥ 60 % of limit"
    rows = [
        Row(f"{files} unchanged files", ours[0], "s", limit=bare[0], goal=goal),
        Row("the same in processor time", ours[1], "s", limit=bare[1], goal=goal),
        Row("a second", files / ours[0], "files", limit=files / bare[0], better="more"),
    ]
    show(f"Rescan, {per_folder} files a folder", rows, limit="scandir and stat")
