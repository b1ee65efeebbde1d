"""`python -m tests.bench organise`: what the window asks of a large library beside its pages.

Facets, completions, all ids of a search, the sidebar's numbers, collections, bulk edits, each
through the services the window has. There is no peer: goals are absolute, of the issue that asked
for them; figures are medians in milliseconds with the file in memory, and the longest. A library
is made from a smaller one by copying rows (`multiplied`); `--keep` uses one that is there.
"""

import argparse
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from app.catalog.catalog import Catalog
from app.core.ops import AddTag, Collect, SetCollection, SetRating, Stack
from app.core.paths import LibraryPaths, prepare_library
from app.services.library import open_services
from app.ui.served import ServedLibrary
from tests.bench.library import TAGS, fill
from tests.bench.multiplied import multiply

SEED_SIZE = 20_000
BULK = 50_000
QUERIES = (
    "", "rating:>=3", f'tag:"{TAGS[0]}"', "tag:Style -tag:Light rating:3,4,5", "kind:image",
    "created:2025", "is:flagged", "checkpoint:x rating:>=1", "-is:untagged created:>=2025",
)  # fmt: skip
WORDS = ("mo", "ka red", "sel", "ta")
TYPED = ("", "t", "ta", "sty", "tag:w", "tag:warm", "-checkpoint:s", "lora:f", "is:", "verdict:")


@dataclass(frozen=True)
class Line:
    what: str
    goal: str
    took: Sequence[float]


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench organise", description=__doc__)
    parser.add_argument("--assets", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--keep", type=Path, help="a library folder to use, or to make and keep")
    options = parser.parse_args(argv)
    with tempfile.TemporaryDirectory(prefix="musekeep-bench-") as place:
        folder = options.keep or Path(place)
        if not (folder / "catalog.db").exists():
            make(folder, options.assets)
        for line in measure(folder, options.rounds):
            middle, longest = statistics.median(line.took), max(line.took)
            print(f"{line.what:<44} {middle:9.1f} {longest:9.1f}   {line.goal}", flush=True)
    return 0


def make(folder: Path, count: int) -> None:
    small = folder / "small"
    library = prepare_library(small)
    with Catalog.open(library) as catalog:
        fill(catalog, min(count, SEED_SIZE))
    paths = LibraryPaths(folder)
    shutil.copyfile(library.catalog, paths.catalog)
    shutil.rmtree(small)
    multiply(paths.catalog, max(1, count // SEED_SIZE))


def measure(folder: Path, rounds: int) -> list[Line]:
    services = open_services(folder)
    library = ServedLibrary(services)
    try:
        prepare(library)
        return [*reading(library, rounds), *writing(library)]
    finally:
        services.close()


def prepare(library: ServedLibrary) -> None:
    """Collections, saved searches and stacks, once."""
    if library.collections():
        return
    ids = library.find("", "newest")
    for number in range(270):
        library.do(
            Collect(f"Set {number % 30}/Part {number}", ids[number * 40 : number * 40 + 200])
        )
    library.do(Collect("Large", ids[: len(ids) // 3]))
    for number in range(30):
        library.do(
            SetCollection(f"Saved {number}", f"rating:>={number % 5 + 1} {TAGS[number][:5]}")
        )
    for first in range(0, min(len(ids), 2_000), 4):
        library.do(Stack(ids[first : first + 4]))


def reading(library: ServedLibrary, rounds: int) -> list[Line]:
    first = library.find("", "newest")[:200]
    many = range(rounds)

    def each(texts: Sequence[str], ask: Callable[[str], object]) -> list[float]:
        return [timed(partial(ask, text)) for _ in many for text in texts]

    lines = [
        Line("facets, first of all", "in the background", [timed(lambda: library.facets(""))]),
        Line("facets of typical searches", "< 100", each(QUERIES, library.facets)),
        Line("facets of words, asked first", "< 100", each(WORDS, library.facets)[: len(WORDS)]),
        Line("facets of words, narrowed on", "< 100", each(WORDS, library.facets)),
        Line("facets after an edit", "< 100", [edited(library, first[n]) for n in many]),
        Line("completions", "< 30", each(TYPED, library.completions)),
    ]
    lines += [
        Line(f"all ids, {sort}", "< 1000", [timed(partial(library.find, "", sort)) for _ in many])
        for sort in ("newest", "name", "rating")
    ]
    lines += [
        Line(
            "all ids, stacks folded",
            "< 1000",
            each([""], lambda q: library.find(q, "newest", stacked=True)),
        ),
        Line(
            "all ids of a tag", "< 1000", each(['tag:"Style"'], lambda q: library.find(q, "newest"))
        ),
        Line(
            "all ids of a collection",
            "< 1000",
            each(["collection:Large"], lambda q: library.find(q, "newest")),
        ),
        Line("a page of 200 cards", "< 50", [timed(lambda: library.cards(first)) for _ in many]),
        Line("the sidebar's numbers", "< 1000", [timed(library.overview) for _ in many]),
        Line("collections", "< 1000", [timed(library.collections) for _ in many]),
        Line("the history", "< 50", [timed(library.history) for _ in many]),
        Line(
            "the history of one",
            "< 50",
            [timed(lambda: library.history_of(first[0])) for _ in many],
        ),
    ]
    return lines


def writing(library: ServedLibrary) -> list[Line]:
    ids = library.find("", "newest")[:BULK]
    return [
        Line("tag 50 000", "no stall", [timed(lambda: library.do(AddTag("Bench/Bulk", ids)))]),
        Line("undo of it", "no stall", [timed(library.undo)]),
        Line("rate 50 000", "no stall", [timed(lambda: library.do(SetRating(2, ids)))]),
        Line("facets after it", "in the background", [timed(lambda: library.facets(""))]),
        Line("undo of it", "no stall", [timed(library.undo)]),
        Line(
            "put 50 000 into a collection",
            "no stall",
            [timed(lambda: library.do(Collect("Bulk", ids)))],
        ),
        Line("undo of it", "no stall", [timed(library.undo)]),
    ]


def edited(library: ServedLibrary, asset: int) -> float:
    library.do(SetRating(4, [asset]))
    took = timed(lambda: library.facets("rating:>=3"))
    library.undo()
    return took


def timed(work: Callable[[], object]) -> float:
    """Milliseconds."""
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000
