"""`python -m tests.bench similar`: the nearest of many embeddings, exact and by the graph.

Vectors of 512 dimensions, float16, in clumps as those of real pictures are. Ours is what the
program asks (`app.inference.index`): all compared up to 200 000, the graph beyond (and, to show
when it pays, below as well). The peer is numpy's product with the same vectors in float32, sorted;
it takes twice the memory. `found again` is how many of the 50 nearest the graph names. The last
rows are the whole question to a library: stored vectors or, without any, hashes and palettes.
"""

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from app.catalog.catalog import Catalog
from app.core.events import Hub
from app.core.ops import Analysis, RecordAnalyses
from app.core.paths import prepare_library
from app.inference.index import EXACT_MOST, Exact, Graph, Matrix
from app.services.session import Session
from app.services.similar import Similar
from tests.bench.library import fill
from tests.bench.table import Row, show

DIMS = 512
NEAREST = 50
SIZES = (20_000, 100_000, 200_000)


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench similar", description=__doc__)
    parser.add_argument("--vectors", type=int, nargs="+", default=list(SIZES))
    parser.add_argument("--rounds", type=int, default=20, help="questions; the median counts")
    parser.add_argument("--graph", type=int, default=20_000, help="vectors in the graph; 0: none")
    parser.add_argument("--library", type=int, default=20_000, help="assets; 0: no library")
    options = parser.parse_args(argv)
    rows = [_exact(count, options.rounds) for count in options.vectors]
    if options.graph:
        rows += _graph(options.graph, options.rounds)
    if options.library:
        rows += _library(options.library, options.rounds)
    title = f"{NEAREST} nearest of embeddings (exact up to {EXACT_MOST:,})"
    show(title, rows, peer="numpy float32, product and partition")
    return 0


def clumped(count: int, seed: int = 4) -> Matrix:
    """Unit vectors about a few hundred centres."""
    dice = np.random.default_rng(seed)
    centres = dice.normal(size=(400, DIMS)).astype(np.float32)
    made = np.empty((count, DIMS), np.float16)
    for start in range(0, count, 20_000):
        part = made[start : start + 20_000]
        near = centres[dice.integers(0, 400, len(part))]
        rows = near + 0.8 * dice.normal(size=part.shape).astype(np.float32)
        part[:] = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    return made


def _exact(count: int, rounds: int) -> Row:
    vectors = clumped(count)
    index = Exact(np.arange(count), vectors)
    whole = vectors.astype(np.float32)
    ours = _median(rounds, lambda i: index.nearest(whole[i], NEAREST))
    peer = _median(rounds, lambda i: _by_numpy(whole, whole[i]))
    return Row(f"{count:,} vectors, all compared", ours, "ms", peer=peer)


def _graph(count: int, rounds: int) -> list[Row]:
    vectors = clumped(count)
    whole = vectors.astype(np.float32)
    graph = Graph(DIMS)
    began = time.perf_counter()
    graph.add(np.arange(count), vectors)
    built = time.perf_counter() - began
    exact = Exact(np.arange(count), vectors)
    again = [
        len(_keys(graph.nearest(whole[i], NEAREST)) & _keys(exact.nearest(whole[i], NEAREST)))
        for i in range(rounds)
    ]
    ours = _median(rounds, lambda i: graph.nearest(whole[i], NEAREST))
    peer = _median(rounds, lambda i: _by_numpy(whole, whole[i]))
    share = sum(again) / (NEAREST * rounds)
    return [
        Row(f"{count:,} vectors, graph: {share:.1%} found again", ours, "ms", peer=peer),
        Row(f"{count:,} vectors, graph made", count / built, "/s", better="more"),
    ]


def _library(count: int, rounds: int) -> list[Row]:
    """The first question reads all vectors, the others find them held."""
    lane: Any = None  # no text is asked for
    with tempfile.TemporaryDirectory(prefix="musekeep-bench-") as place:
        paths = prepare_library(Path(place) / "library")
        with Catalog.open(paths) as catalog:
            fill(catalog, count)
            session = Session(catalog, Hub())
            similar = Similar(session, lane, {}, paths.folder / "similar")
            looks = _median(max(3, rounds // 5), lambda i: similar.like([i + 1]))
            _embed(catalog, count)
            first = _median(1, lambda i: similar.like([i + 1]))
            others = _median(rounds, lambda i: similar.like([i + 1]))
            similar.close()
    return [
        Row(f"{count:,} assets, by hash and palette", looks, "ms"),
        Row(f"{count:,} assets, by embedding, first", first, "ms"),
        Row(f"{count:,} assets, by embedding, then", others, "ms"),
    ]


def _embed(catalog: Catalog, count: int) -> None:
    """Ids of renditions are those of assets in a library that was just filled."""
    vectors = clumped(count)
    for start in range(0, count, 5_000):
        items = [
            Analysis(i + 1, vector=vectors[i].tobytes())
            for i in range(start, min(count, start + 5_000))
        ]
        catalog.do(RecordAnalyses("clip", "1", items))


def _by_numpy(whole: npt.NDArray[np.float32], query: npt.NDArray[np.float32]) -> object:
    scores = whole @ query
    best = np.argpartition(-scores, NEAREST)[:NEAREST]
    return best[np.argsort(-scores[best])]


def _keys(found: list[tuple[int, float]]) -> set[int]:
    return {key for key, _ in found}


def _median(rounds: int, ask: Callable[[int], object]) -> float:
    """Milliseconds."""
    figures = []
    for i in range(rounds):
        began = time.perf_counter()
        ask(i)
        figures.append((time.perf_counter() - began) * 1000)
    return statistics.median(figures)
