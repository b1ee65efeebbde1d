"""Neighbours of the library's embeddings, always in step with the catalogue.

Up to `index.EXACT_MOST` all vectors are held and compared. Beyond, a graph answers: it is kept in a
file of the library, made and brought up to date on a thread of its own, and until it is complete
all vectors are compared from the catalogue, a part at a time. A vault keeps no such file: its graph
is made anew in memory.
"""

import hashlib
import json
import logging
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.catalog.alike.vectors import Space, Vectors, keys_of, library_id, vectors
from app.core.progress import CancelToken
from app.services.session import Session

if TYPE_CHECKING:
    from app.inference.index import Graph, Matrix, Neighbours, Vector

log = logging.getLogger(__name__)

_PART = 20_000
"""Vectors read at once."""
_ADDED = 1_000
"""Vectors put into a graph between two looks at whether to stop."""
_STALE = 0.2
"""Share of a graph's vectors that may have gone before it is made anew."""
_KEPT = 0.01
"""Share of them that must have come or gone for the file to be written again."""


@dataclass(frozen=True, slots=True)
class _Held:
    space: Space
    neighbours: "Neighbours"


class Nearness:
    """From any thread. `folder` holds the graphs' files; without one a graph ends with this."""

    def __init__(
        self, session: Session, folder: Path | None, exact_most: int | None = None
    ) -> None:
        """`exact_most`: instead of `index.EXACT_MOST`."""
        self._session = session
        self._folder = folder
        self._exact_most = exact_most
        self._lock = threading.Lock()
        self._held: _Held | None = None
        self._builder: threading.Thread | None = None
        self._stop = CancelToken()

    def nearest(self, space: Space, query: "Vector", count: int) -> list[tuple[int, float]]:
        """Keys of vectors with their cosines, the best first."""
        neighbours = self._of(space)
        if neighbours is not None:
            return neighbours.nearest(query, count)
        return self._by_parts(space, query, count)

    def close(self) -> None:
        """Ends the builder; what it made so far is kept."""
        self._stop.cancel()
        if self._builder is not None:
            self._builder.join()

    def wait(self) -> None:
        """Until a graph that is being made is complete."""
        if self._builder is not None:
            self._builder.join()

    def _of(self, space: Space) -> "Neighbours | None":
        """None while a graph is being made."""
        from app.inference import index

        most = index.EXACT_MOST if self._exact_most is None else self._exact_most
        with self._lock:
            if self._held is not None and self._held.space == space:
                return self._held.neighbours
            if space.count <= most:
                self._held = _Held(space, _exact(self._session.ask(vectors, space), space))
                return self._held.neighbours
            if self._builder is None or not self._builder.is_alive():
                self._builder = threading.Thread(
                    target=self._build, args=(space,), name="index of vectors", daemon=True
                )
                self._builder.start()
            return None

    def _by_parts(self, space: Space, query: "Vector", count: int) -> list[tuple[int, float]]:
        keys = self._session.ask(keys_of, space)
        best: list[tuple[int, float]] = []
        for start in range(0, len(keys), _PART):
            part = self._session.ask(vectors, space, keys[start : start + _PART])
            best += _exact(part, space).nearest(query, count)
            best = sorted(best, key=lambda one: -one[1])[:count]
        return best

    # ── the graph ──

    def _build(self, space: Space) -> None:
        """On the builder's thread."""
        try:
            path = self._path(space)
            graph = self._known(path, space) if path is not None else _empty(space)
            changes = self._bring_up(graph, space)
            if path is not None and changes > _KEPT * len(graph):
                self._keep(graph, path)
            if not self._stop.cancelled:
                with self._lock:
                    self._held = _Held(space, graph)
        except Exception:
            log.exception("no index of vectors was made: all of them are compared instead")

    def _path(self, space: Space) -> Path | None:
        if self._folder is None:
            return None
        return self._folder / f"{_plain(space.pack)}-{_plain(space.version)}-{space.dims}.graph"

    def _known(self, path: Path, space: Space) -> "Graph":
        """That in the file, if it is this library's and as it was written here; else a new one."""
        from app.inference.index import load_graph

        try:
            seal = json.loads(_seal_of(path).read_text("utf-8"))
            sound = seal == self._seal(path)
        except (OSError, ValueError):
            sound = False
        graph = load_graph(path, space.dims) if sound else None
        if graph is not None:
            gone = set(graph.keys().tolist()) - set(self._session.ask(keys_of, space))
            if len(gone) <= _STALE * len(graph):
                return graph
        return _empty(space)

    def _bring_up(self, graph: "Graph", space: Space) -> int:
        """How many vectors came or went. Ends early when it is told to stop."""
        import numpy as np

        there, wanted = set(graph.keys().tolist()), set(self._session.ask(keys_of, space))
        gone, new = sorted(there - wanted), sorted(wanted - there)
        graph.remove(np.array(gone, np.int64))
        changes = len(gone)
        for start in range(0, len(new), _ADDED):
            if self._stop.cancelled:
                break
            part = self._session.ask(vectors, space, new[start : start + _ADDED])
            graph.add(np.frombuffer(part.keys, np.int64), _matrix(part, space))
            changes += len(part.keys)
        return changes

    def _keep(self, graph: "Graph", path: Path) -> None:
        try:
            path.parent.mkdir(exist_ok=True)
            graph.save(path)
            _seal_of(path).write_text(json.dumps(self._seal(path)), "utf-8")
        except (OSError, RuntimeError) as error:
            log.warning("the index of vectors could not be kept: %s", error)

    def _seal(self, path: Path) -> dict[str, Any]:
        """What tells the file that was written here from any other: also from a copy of it, since
        what parses it takes it at its word.
        """
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        stat = path.stat()
        return {
            "library": self._session.ask(library_id),
            "sha256": digest,
            "file": [stat.st_dev, stat.st_ino, stat.st_size, stat.st_mtime_ns],
        }


def _empty(space: Space) -> "Graph":
    from app.inference.index import Graph

    return Graph(space.dims)


def _exact(found: Vectors, space: Space) -> "Neighbours":
    import numpy as np

    from app.inference.index import Exact

    return Exact(np.frombuffer(found.keys, np.int64), _matrix(found, space))


def _matrix(found: Vectors, space: Space) -> "Matrix":
    from app.inference.index import rows

    return rows(found.data, space.dims)


def _seal_of(path: Path) -> Path:
    return path.with_suffix(".seal")


def _plain(name: str) -> str:
    """A pack's id or version as part of a file's name."""
    return "".join(char if char.isalnum() or char in "._-" else "_" for char in name)
