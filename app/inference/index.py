"""Nearest neighbours among embeddings: exact as long as that is fast, an index beyond.

Vectors are of unit length, float16, a row each; keys are 64-bit numbers. Scores are cosines.
`usearch` is imported when it is needed; nothing here runs a network.
"""

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

log = logging.getLogger(__name__)

Keys = npt.NDArray[np.int64]
Matrix = npt.NDArray[np.float16]
Vector = npt.NDArray[np.float32]

EXACT_MOST = 200_000
"""Vectors up to which all are compared: 60 ms of one core at 512 dimensions."""

_UNLIKE = 0.5
"""How much what is not wanted counts beside what is."""

_CONNECTIVITY, _EXPANSION = 16, 128
"""Of the graph: neighbours a node, and nodes kept in view. See `python -m tests.bench similar`."""


class Neighbours(Protocol):
    """What finds the nearest."""

    def nearest(self, query: Vector, count: int) -> list[tuple[int, float]]:
        """Keys with their scores, the best first; fewer than `count` when there are no more."""

    def __len__(self) -> int: ...


def rows(data: bytes, dims: int) -> Matrix:
    """Vectors as they are stored, side by side, as a matrix."""
    return np.frombuffer(data, "<f2").reshape(-1, dims)


def wanted(like: Sequence[bytes], unlike: Sequence[bytes] = ()) -> Vector:
    """The direction of what is wanted: the mean of `like`, away from that of `unlike` (Rocchio,
    "Relevance feedback in information retrieval", 1971). Raises ValueError without any `like`.
    """
    if not like:
        raise ValueError("nothing to be like")
    query = _mean(like)
    if unlike:
        query = query - _UNLIKE * _mean(unlike)
    length = float(np.linalg.norm(query))
    return (query / length if length else query).astype(np.float32)


def _mean(vectors: Sequence[bytes]) -> Vector:
    mean: Vector = np.stack([np.frombuffer(one, "<f2") for one in vectors]).mean(
        axis=0, dtype=np.float32
    )
    return mean


class Exact:
    """All are compared with each query."""

    def __init__(self, keys: Keys, vectors: Matrix) -> None:
        self._keys = keys
        self._vectors = vectors

    def __len__(self) -> int:
        return len(self._keys)

    def nearest(self, query: Vector, count: int) -> list[tuple[int, float]]:
        """See `Neighbours`."""
        if not len(self._keys):
            return []
        from usearch.compiled import MetricKind
        from usearch.index import search

        found = search(
            self._vectors,
            query.astype(np.float16),
            min(count, len(self._keys)),
            MetricKind.IP,
            exact=True,
            threads=1,
        )
        return _listed(self._keys[np.asarray(found.keys, np.int64)], found.distances)


class Graph:
    """An HNSW graph (Malkov, Yashunin 2018): seldom, one of the nearest is missed."""

    def __init__(self, dims: int) -> None:
        from usearch.compiled import MetricKind
        from usearch.index import Index

        self._index: Any = Index(
            ndim=dims,
            metric=MetricKind.IP,
            dtype="f16",
            connectivity=_CONNECTIVITY,
            expansion_add=_EXPANSION,
            expansion_search=_EXPANSION,
        )

    def __len__(self) -> int:
        return len(self._index)

    def nearest(self, query: Vector, count: int) -> list[tuple[int, float]]:
        """See `Neighbours`."""
        if not len(self):
            return []
        found = self._index.search(query.astype(np.float16), min(count, len(self)), threads=1)
        return _listed(np.asarray(found.keys, np.int64), found.distances)

    def keys(self) -> Keys:
        """Those it holds, in no order."""
        return np.asarray(self._index.keys[:]).astype(np.int64)

    def add(self, keys: Keys, vectors: Matrix, *, threads: int = 1) -> None:
        if len(keys):
            self._index.add(keys.astype(np.uint64), np.ascontiguousarray(vectors), threads=threads)

    def remove(self, keys: Keys) -> None:
        """Takes them out of every answer; their places are used again."""
        if len(keys):
            self._index.remove(keys.astype(np.uint64), threads=1)

    def save(self, path: Path) -> None:
        """All of the file or none of it."""
        beside = path.with_name(path.name + ".new")
        self._index.save(str(beside))
        beside.replace(path)


def load_graph(path: Path, dims: int) -> Graph | None:
    """The graph in a file that this computer made (the caller has to know: a damaged file may end
    the process); None when it is none, or of vectors of another length.
    """
    graph = Graph(dims)
    try:
        from usearch.index import Index

        facts = Index.metadata(str(path))
        if not facts or facts["dimensions"] != dims:
            return None
        graph._index.load(str(path))
    except (RuntimeError, ValueError, KeyError, OSError) as error:
        log.info("an index of vectors cannot be used: %s", error)
        return None
    return graph


def _listed(keys: Keys, distances: npt.NDArray[np.float32]) -> list[tuple[int, float]]:
    return [
        (int(key), 1.0 - float(distance)) for key, distance in zip(keys, distances, strict=True)
    ]
