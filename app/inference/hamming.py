"""Which of many 64-bit hashes are near each other: exact, by an index of 4 × 16 bits.

Two hashes that differ in at most d bits differ in few bits of at least one of their four quarters:
if quarter i differed in more than rᵢ bits for every i, they would differ in Σ(rᵢ + 1) = d + 1 bits
or more (Norouzi, Punjani, Fleet: Fast Search in Hamming Space with Multi-Index Hashing, 2012). So
only those are compared that fall into neighbouring buckets of some quarter.
"""

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import combinations

import numpy as np
import numpy.typing as npt

Hashes = npt.NDArray[np.uint64]
Integers = npt.NDArray[np.int64]

MOST = 15
"""The greatest distance; beyond it so many buckets are neighbours that comparing all is faster."""

_FEW = 16_000
"""Hashes up to which comparing all with all is as fast."""
_QUARTERS, _BITS = 4, 16
_KEYS = 1 << _BITS
_AT_ONCE = 1 << 16
"""Hashes compared by one call: few enough to stay in the processor's cache."""


def near_pairs(hashes: Hashes, distance: int) -> Integers:
    """All pairs (i, j), i < j, of hashes that differ in at most `distance` bits, as an array of
    shape (pairs, 2), sorted. Raises ValueError for a distance not in 0 … `MOST`.
    """
    if not 0 <= distance <= MOST:
        raise ValueError(f"a distance is 0 to {MOST} bits, not {distance}")
    if len(hashes) <= _FEW:
        return _all_with_all(hashes, distance)
    radii = [(quarter, radius) for quarter, radius in enumerate(_radii(distance)) if radius >= 0]
    search = partial(_of_quarter, _dealt(hashes), distance)
    with ThreadPoolExecutor(min(len(radii), os.cpu_count() or 1), "near hashes") as threads:
        found = list(threads.map(search, radii))
    return np.unique(np.sort(np.concatenate(found), axis=1), axis=0)


def near_to(hashes: Hashes, places: Sequence[int], distance: int) -> Integers:
    """The pairs of which at least one is at one of these places, by comparing those with all; as
    `near_pairs` tells them.
    """
    found = [np.empty((0, 2), np.int64)]
    for place in places:
        near = np.flatnonzero(np.bitwise_count(hashes ^ hashes[place]) <= distance)
        near = near[near != place]
        found.append(np.stack([np.full_like(near, place), near], axis=1))
    return np.unique(np.sort(np.concatenate(found), axis=1), axis=0)


def _all_with_all(hashes: Hashes, distance: int) -> Integers:
    found = [np.empty((0, 2), np.int64)]
    for i in range(len(hashes) - 1):
        near = np.flatnonzero(np.bitwise_count(hashes[i + 1 :] ^ hashes[i]) <= distance)
        if near.size:
            found.append(np.stack([np.full_like(near, i), near + i + 1], axis=1))
    return np.concatenate(found)


def _radii(distance: int) -> list[int]:
    """How far apart quarters may be; -1: such a quarter need not be looked at."""
    each, rest = divmod(distance + 1, _QUARTERS)
    return [each - 1 + (quarter < rest) for quarter in range(_QUARTERS)]


def _dealt(hashes: Hashes) -> Hashes:
    """Bits dealt out like cards, every fourth to the same quarter: neighbouring bits of a
    perceptual hash go together, and would crowd few buckets.
    """
    bits = np.unpackbits(hashes.astype(">u8").view(np.uint8).reshape(-1, 8), axis=1)
    quarters = bits.reshape(-1, _BITS, _QUARTERS).transpose(0, 2, 1).reshape(-1, 64)
    return np.packbits(quarters, axis=1).view(">u8").ravel().astype(np.uint64)


def _of_quarter(hashes: Hashes, distance: int, which: tuple[int, int]) -> Integers:
    """The pairs of which this (quarter, radius) is as near as any other of their quarters."""
    quarter, radius = which
    values = hashes >> np.uint64(_BITS * quarter)
    if quarter:
        values |= hashes << np.uint64(64 - _BITS * quarter)
    keys = (values & np.uint64(_KEYS - 1)).astype(np.int64)
    order = np.argsort(keys, kind="stable")
    values = values[order]
    sizes = np.bincount(keys, minlength=_KEYS)
    found = [np.empty((0, 2), np.int64)]
    for left, right in _candidates(values, sizes, distance, radius):
        near = np.bitwise_count(values[left] ^ values[right]) <= distance
        near &= left < right  # a bucket is its own neighbour, where each pair is met twice
        found.append(np.stack([order[left[near]], order[right[near]]], axis=1))
    return np.concatenate(found)


def _candidates(
    values: Hashes, sizes: Integers, distance: int, radius: int
) -> Iterator[tuple[Integers, Integers]]:
    """Places of hashes in neighbouring buckets whose upper halves are near.

    Where this quarter differs in m bits, the one that is in no upper half may be taken to differ in
    m or more, else the pair is found there: that leaves distance - 2 m to the upper half.
    """
    starts = np.cumsum(sizes) - sizes
    halves = (values >> np.uint64(32)).astype(np.uint32)
    for flipped in range(radius + 1):
        masks, most = _masks(flipped), distance - 2 * flipped
        for batch in _batches(sizes, masks):
            others, lengths = _neighbours(batch, sizes, starts, masks)
            owners, hits = _compared(halves, sizes[batch], starts[batch], others, lengths, most)
            yield owners, others[hits]


def _compared(
    halves: npt.NDArray[np.uint32],
    sizes: Integers,
    starts: Integers,
    others: Integers,
    lengths: Integers,
    most: int,
) -> tuple[Integers, Integers]:
    """Each hash of a bucket in its turn, of all buckets (fullest first) at once, with all others of
    its bucket: its place, and the other's place in `others`.
    """
    theirs = halves[others]
    ends = np.cumsum(lengths)
    owners, found = [], []
    for turn in range(int(sizes[0])):
        full = int(np.searchsorted(-sizes, -turn))  # buckets that have so many
        mine = starts[:full] + turn
        end = int(ends[full - 1])
        apart = np.bitwise_count(np.repeat(halves[mine], lengths[:full]) ^ theirs[:end])
        hits = np.flatnonzero(apart <= np.uint8(most))
        owners.append(mine[np.searchsorted(ends[:full], hits, side="right")])
        found.append(hits)
    return np.concatenate(owners), np.concatenate(found)


def _masks(flipped: int) -> Integers:
    """Every way to change so many bits of a key."""
    ways = [sum(1 << bit for bit in bits) for bits in combinations(range(_BITS), flipped)]
    return np.array(ways, np.int64)


def _batches(sizes: Integers, masks: Integers) -> Iterator[Integers]:
    """Keys that have hashes, fullest first, as many at a time as have about `_AT_ONCE` others to be
    compared with.
    """
    keys = np.flatnonzero(sizes)
    reach = np.zeros(keys.size, np.int64)
    for mask in masks:
        reach += np.where(keys <= keys ^ mask, sizes[keys ^ mask], 0)
    by_size = np.argsort(-sizes[keys], kind="stable")
    ends = np.cumsum(reach[by_size]) // _AT_ONCE
    cuts = np.flatnonzero(np.diff(ends)) + 1
    yield from np.split(keys[by_size], cuts) if keys.size else ()


def _neighbours(
    batch: Integers, sizes: Integers, starts: Integers, masks: Integers
) -> tuple[Integers, Integers]:
    """Where the hashes of neighbouring buckets are, key after key, and how many each key has. Of
    two neighbours the lower key has the other.
    """
    mine = batch.astype(np.uint16)[:, np.newaxis]
    keys = mine ^ masks.astype(np.uint16)
    higher = keys >= mine
    neighbours = keys[higher].astype(np.int64)
    counts = sizes[neighbours]
    ends = np.cumsum(counts)
    places = np.repeat(starts[neighbours] - ends + counts, counts)
    places += np.arange(places.size)
    last = np.cumsum(higher.sum(axis=1)) - 1
    upto = np.where(last >= 0, ends[last], 0) if ends.size else np.zeros(len(batch), np.int64)
    return places, np.diff(upto, prepend=0)
