"""A watch over a real folder and a real catalogue, with a lane that answers at once."""

import os
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from app.catalog.assets import ids_of_paths, in_folder, views
from app.catalog.search import search
from app.core.asset import AssetView, FileStat, Probe
from app.core.events import Changes
from app.core.ops import AddRoot
from app.core.progress import silent
from app.core.query import parse
from app.core.settings import Settings
from app.core.vocab import Presence
from app.media import companions
from app.services.analyse import Analyse
from app.services.ingest import Ingest
from app.services.judging import Judge
from app.services.reconcile import Manner
from app.services.session import Session
from app.services.tree.rules import shipped_rules
from app.services.watch.keeper import Means
from app.services.watch.live import Live
from tests.services.conftest import FakeLane, readable

PATIENCE_S = 30.0
SETTLE_S = 0.3


def read(stat: FileStat, *_: object) -> Probe:
    """As a media process would, with the companions there are."""
    return readable(stat, companions=companions.found(stat.path), samples=())


@dataclass
class Watched:
    """A watch, its folder, and what can be waited for."""

    session: Session
    ingest: Ingest
    live: Live
    lane: FakeLane
    top: Path
    analyse: Analyse
    told: list[str] = field(default_factory=list)
    changed: threading.Event = field(default_factory=threading.Event)

    def start(self) -> None:
        self.session.hub.subscribe(self._hear)
        self.live.start(silent, self.tell)

    def tell(self, text: str) -> None:
        self.told.append(text)
        self.changed.set()

    def _hear(self, _changes: Changes) -> None:
        self.changed.set()

    def until(self, is_so: Callable[[], object], what: str = "") -> None:
        """Wait for something that comes with a change of the catalogue or a word."""
        deadline = time.monotonic() + PATIENCE_S
        while not is_so():
            self.changed.clear()
            self.changed.wait(0.2)
            if time.monotonic() > deadline:
                pytest.fail(f"it did not come to this: {what}; told {self.told}")

    def write(self, name: str, content: bytes | None = None) -> Path:
        path = self.top / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(os.fsencode(name) if content is None else content)
        return path

    def names(self, query: str = "") -> set[str]:
        ids = self.session.ask(search, parse(query), limit=None).ids
        return {Path(view.path).name for view in self.session.ask(views, ids)}

    def presence(self, path: Path) -> Presence | None:
        known = self.session.ask(in_folder, str(path.parent)).get(str(path))
        return known.presence if known else None

    def view(self, path: Path) -> AssetView:
        ids = self.session.ask(ids_of_paths, [str(path)])
        return self.session.ask(views, [ids[str(path)]])[0]

    def reads(self) -> list[str]:
        """The names that were read, in order."""
        return [Path(args[0].path).name for args in self.lane.called("probe")]


@pytest.fixture
def watched(session: Session, tmp_path: Path) -> Iterator[Watched]:
    """With one root, not started."""
    lane: Any = FakeLane(probe=read, getpid=os.getpid)
    top = tmp_path / "in"
    top.mkdir()
    session.do(AddRoot(str(top)))
    analyse = Analyse(session, lane, lane, {}, Judge(session, {}))
    ingest = Ingest(session, lane, analyse, Manner(shipped_rules()))
    live = Live(Means(session, ingest, analyse, lane, Settings(settle_s=SETTLE_S, poll_s=1.0)))
    yield Watched(session, ingest, live, lane, top, analyse)
    live.close()


def digest(content: bytes) -> str:
    return sha256(content).hexdigest()
