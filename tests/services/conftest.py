"""A session over a real catalogue, and a lane that answers at once in this process."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from app.catalog.catalog import Catalog
from app.core.asset import FileStat, Probe, Sample
from app.core.events import Changes, Hub
from app.core.ops import Register, Registered
from app.core.paths import LibraryPaths
from app.core.progress import CancelToken
from app.core.vocab import Kind
from app.services.library import Services, open_services
from app.services.listing import stat_file
from app.services.session import Session


@dataclass
class Ear:
    """Hears what a hub tells."""

    heard: list[Changes] = field(default_factory=list)

    def __call__(self, changes: Changes) -> None:
        self.heard.append(changes)


@pytest.fixture
def session(library: LibraryPaths) -> Iterator[Session]:
    with Catalog.open(library) as catalog:
        yield Session(catalog, Hub())


@pytest.fixture
def services(library: LibraryPaths) -> Iterator[Services]:
    """A whole library with real workers."""
    opened = open_services(library.folder)
    yield opened
    opened.close()


@pytest.fixture
def cancel() -> CancelToken:
    return CancelToken()


Answer = Callable[..., Any]


class FakeLane:
    """Stands for `Lane`: answers calls with functions of the test, in the calling thread.

    While `held` is set, calls pile up in `waiting` until the test answers them in its own order.
    """

    def __init__(self, **functions: Answer) -> None:
        self.size = 2
        self.functions = functions
        self.calls: list[tuple[str, tuple[Any, ...]]] = []
        self.held = False
        self.waiting: list[Callable[[], None]] = []

    def submit(
        self, function: str, *args: Any, heard: Callable[[float], None] | None = None
    ) -> "Future[Any]":
        """Nothing is told of how far a call is."""
        name = function.partition(":")[2]
        self.calls.append((name, args))
        future: Future[Any] = Future()
        step = partial(_settle, future, self.functions[name], args)
        if self.held:
            self.waiting.append(step)
        else:
            step()
        return future

    def pids(self) -> list[int]:
        """It is always up."""
        return [1]

    def called(self, name: str) -> list[tuple[Any, ...]]:
        return [args for called, args in self.calls if called == name]


def _settle(future: "Future[Any]", function: Answer, args: tuple[Any, ...]) -> None:
    if not future.set_running_or_notify_cancel():
        return
    try:
        future.set_result(function(*args))
    except Exception as error:
        future.set_exception(error)


def readable(stat: FileStat, _reading: object = None, **facts: Any) -> Probe:
    """What a probe of a sound picture says; its content is told by its bytes."""
    values: dict[str, Any] = {
        "sha256": sha256(Path(stat.path).read_bytes()).hexdigest(),
        "format": "png",
        "kind": Kind.IMAGE,
        "width": 64,
        "height": 96,
        "created": datetime(2026, 5, 1, 12, tzinfo=UTC),
        "thumb": b"jpeg",
        "samples": (Sample(bytes(12), 2, 2, 32.0, frame=(64, 64)),),
    }
    return Probe(stat, **(values | facts))


def enter(session: Session, paths: Sequence[str | Path]) -> list[Registered]:
    """Register files as if they had been imported."""
    probes = [readable(stat_file(str(path))) for path in paths]
    entries: list[Registered] = session.do(Register(probes)).value
    return entries
