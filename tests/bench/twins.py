"""`python -m tests.bench twins`: pairs of near hashes, against comparing all with all.

Ours is `near_pairs` at the distance the program uses, over random hashes with near ones strewn in.
The peer is what one writes first with numpy: each hash against all that follow, as one array. It
takes hours for a million, so its time is that of some of the hashes, times all; with `--whole` it
compares every one, and the pairs found are held against ours. Both in one process, in turns.
"""

import argparse
import time
from collections.abc import Callable, Sequence

import numpy as np

from app.inference.hamming import Hashes, near_pairs
from app.services.resemblance import DISTANCE
from tests.bench.table import Row, show

SIZES = (10_000, 100_000, 1_000_000)
PEER_ROWS = 2_000
GOALS = {100_000: "< 1 s", 1_000_000: "< 10 s"}


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench twins", description=__doc__)
    parser.add_argument("--hashes", type=int, nargs="+", default=list(SIZES))
    parser.add_argument("--distance", type=int, default=DISTANCE)
    parser.add_argument("--rounds", type=int, default=3, help="the fastest counts")
    parser.add_argument("--cpu", action="store_true", help="processor time, of all threads")
    parser.add_argument("--whole", action="store_true", help="compare all with all, and check")
    options = parser.parse_args(argv)
    clock = time.process_time if options.cpu else time.perf_counter
    rows = []
    for count in options.hashes:
        hashes = strewn(count)
        ours, peer = [], []
        for _ in range(options.rounds):
            peer.append(_all_pairs(hashes, options.distance, clock, whole=options.whole))
            began = clock()
            pairs = near_pairs(hashes, options.distance)
            ours.append(clock() - began)
        if options.whole and len(pairs) != peer[0][1]:
            print(f"{len(pairs)} pairs, where comparing all finds {peer[0][1]}")
            return 1
        best = min(seconds for seconds, _ in peer)
        work = f"{count:,} hashes, {len(pairs):,} pairs"
        rows.append(Row(work, min(ours), "s", peer=best, goal=GOALS.get(count, "")))
    title = f"pairs that differ in at most {options.distance} of 64 bits"
    show(title, rows, peer="each hash against all that follow, numpy")
    return 0


def strewn(count: int, seed: int = 5) -> Hashes:
    """Random hashes, one in twenty near another."""
    dice = np.random.default_rng(seed)
    hashes = dice.integers(0, 2**64, count, dtype=np.uint64)
    for i in range(count // 20):
        bits = dice.choice(64, int(dice.integers(0, 14)), replace=False)
        hashes[count - 1 - i] = hashes[i] ^ np.uint64(sum(1 << int(bit) for bit in bits))
    return dice.permutation(hashes)


def _all_pairs(
    hashes: Hashes, distance: int, clock: Callable[[], float], *, whole: bool
) -> tuple[float, int]:
    """Seconds for all, and the pairs found among those compared."""
    rows = range(len(hashes))
    if not whole:
        rows = range(0, len(hashes), max(1, len(hashes) // PEER_ROWS))
    found = 0
    began = clock()
    for i in rows:
        near = np.bitwise_count(hashes[i + 1 :] ^ hashes[i]) <= distance
        found += int(np.count_nonzero(near))
    return (clock() - began) * len(hashes) / len(rows), found
