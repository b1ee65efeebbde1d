"""Eighty things happen to a watched folder; after each rest the catalogue is what a
fresh import would be, and what was tagged by hand still is.
"""

import os
import signal
import subprocess
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil
import pytest
from watchdog.events import (
    FileClosedEvent,
    FileOpenedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer

from app.catalog.assets import views
from app.catalog.search import search
from app.core.asset import AssetView
from app.core.ops import AddRoot, AddTag, SetRating
from app.core.progress import CancelToken, silent
from app.core.query import parse
from app.core.settings import FILE
from app.core.vocab import Presence
from app.services.library import Services, open_services
from tests.e2e.life import Life
from tests.e2e.program import start

STEPS = 80
SEED = 20261120
REST_EVERY = 5
KILL_SHARE = 0.25
SETTLE_S = 1.0
PATIENCE_S = 90.0

pytestmark = [
    pytest.mark.slow,
    pytest.mark.longest,
    pytest.mark.timeout(1200),
    pytest.mark.skipif(sys.platform != "linux", reason="inotify tells who opens files"),
]


class Openings(FileSystemEventHandler):
    """How often each file was opened before its writer closed it for the first time."""

    def __init__(self) -> None:
        self.before_end: dict[str, int] = defaultdict(int)
        self.ended: set[str] = set()

    def dispatch(self, event: FileSystemEvent) -> None:
        path = os.fsdecode(event.src_path)
        if isinstance(event, FileClosedEvent):
            self.ended.add(path)
        elif isinstance(event, FileOpenedEvent) and path not in self.ended:
            self.before_end[path] += 1


@dataclass
class Follower:
    """`sync --follow` in a process of its own, killed now and then."""

    library: Path
    process: "subprocess.Popen[bytes] | None" = None
    _drain: list[threading.Thread] = field(default_factory=list)

    def start(self) -> None:
        self.process = start(self.library, "sync", "--follow", "--no-analyse")
        for stream in (self.process.stdout, self.process.stderr):
            assert stream is not None
            thread = threading.Thread(target=stream.read)
            thread.start()
            self._drain.append(thread)

    def kill(self) -> None:
        """SIGKILL; returns when its workers are gone as well."""
        assert self.process is not None
        children = psutil.Process(self.process.pid).children(recursive=True)
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(10)
        _, alive = psutil.wait_procs(children, timeout=10)
        assert not alive, "workers outlive their parent"
        for thread in self._drain:
            thread.join(10)
        for stream in (self.process.stdout, self.process.stderr):
            assert stream is not None
            stream.close()
        self._drain.clear()
        self.process = None

    def alive(self) -> bool:
        return self.process is not None and self.process.poll() is None


@dataclass
class Hand:
    """Tags and ratings as a person sets them, by content, beside the follower's process."""

    services: Services
    tags: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    ratings: dict[str, int] = field(default_factory=dict)

    def forget_all_but(self, contents: set[str]) -> None:
        for content in [*self.tags, *self.ratings]:
            if content not in contents:
                self.tags.pop(content, None)
                self.ratings.pop(content, None)

    def mark(self, life: Life) -> None:
        """Something on one asset whose file is there and is what it was when it was read."""
        there = [
            view
            for view in everything(self.services)
            if view.presence is Presence.PRESENT and view.sha256 is not None
        ]
        if not there:
            return
        view = life.dice.choice(there)
        assert view.sha256 is not None
        if life.dice.random() < 0.7:
            tag = f"Hand/T{life.dice.randrange(5)}"
            self.services.session.do(AddTag(tag, [view.id]))
            self.tags[view.sha256].add(tag)
        else:
            rating = life.dice.randrange(1, 6)
            self.services.session.do(SetRating(rating, [view.id]))
            self.ratings[view.sha256] = rating


@pytest.fixture
def life(tmp_path: Path) -> Iterator[Life]:
    made = Life(tmp_path / "life", SEED)
    yield made
    made.close()


def test_a_folders_life(life: Life, tmp_path: Path) -> None:
    library = tmp_path / "library"
    library.mkdir()
    (library / FILE).write_text(f"[watching]\nsettle_s = {SETTLE_S}\n", "utf-8")
    follower = Follower(library)
    with closing(open_services(library)) as services, watched(life.root) as openings:
        services.session.do(AddRoot(str(life.root)))
        hand = Hand(services)
        follower.start()
        try:
            for step in range(1, STEPS + 1):
                life.step()
                if life.dice.random() < KILL_SHARE / REST_EVERY:
                    life.log.append("KILL")
                    follower.kill()
                    follower.start()
                if step % REST_EVERY == 0:
                    life.log.append("rest")
                    settled(life, follower, services)
                    as_imported_afresh(life, services, tmp_path / f"fresh{step}")
                    still_marked(life, hand)
                    hand.mark(life)
        finally:
            follower.kill()
    early = {path for path, times in openings.before_end.items() if times > 1}
    assert not early & life.slowly, "read before the last byte was written"


@contextmanager
def watched(root: Path) -> Iterator[Openings]:
    openings = Openings()
    observer = Observer()
    observer.schedule(openings, str(root), recursive=True)
    observer.start()
    try:
        yield openings
    finally:
        observer.stop()
        observer.join()


def settled(life: Life, follower: Follower, services: Services) -> None:
    """Until every file that is there is in the catalogue with its content, and nothing else."""
    life.quiet()
    truth = life.contents()
    until = time.monotonic() + PATIENCE_S
    while (seen := places(services)) != truth:
        assert follower.alive(), "the follower ended by itself"
        if time.monotonic() > until:
            pytest.fail(difference(life, seen, truth))
        time.sleep(0.2)


def as_imported_afresh(life: Life, services: Services, library: Path) -> None:
    """What can be seen is one asset for each content, with the facts a fresh import finds."""
    with closing(open_services(library)) as fresh:
        fresh.ingest.import_paths([str(life.root)], silent, CancelToken(), analyse=False)
        expected = facts(fresh)
    assert facts(services) == expected, life.log[-20:]


def still_marked(life: Life, hand: Hand) -> None:
    """A content that was gone for good in between is another story when it comes back."""
    there = set(life.contents().values())
    hand.forget_all_but(there | life.away)
    by_content = {view.sha256: view for view in everything(hand.services)}
    for content in there:
        view = by_content[content]
        lost = hand.tags.get(content, set()) - {tag.name for tag in view.tags}
        assert not lost, (view.path, lost, life.log[-20:])
        if content in hand.ratings:
            assert view.rating == hand.ratings[content], (view.path, life.log[-20:])


def everything(services: Services) -> list[AssetView]:
    ids = services.session.ask(search, parse(""), limit=None).ids
    return services.session.ask(views, ids)


def places(services: Services) -> dict[str, str | None]:
    """Path → content of every location that is there."""
    return {
        place.path: version.sha256
        for view in everything(services)
        for version in view.versions
        for place in version.locations
        if place.presence is Presence.PRESENT
    }


def facts(services: Services) -> dict[str | None, Any]:
    """Content → what was read from it and where it is, of everything that can be reached."""
    there = [view for view in everything(services) if view.presence is Presence.PRESENT]
    assert len({view.sha256 for view in there}) == len(there), "one content, two assets"
    return {
        view.sha256: (
            view.format,
            view.width,
            view.height,
            view.kind,
            view.recipe and (view.recipe.generator, view.recipe.prompt, view.recipe.seed),
            sorted(place.path for place in view.locations if place.presence is Presence.PRESENT),
        )
        for view in there
    }


def difference(life: Life, seen: dict[str, str | None], truth: dict[str, str]) -> str:
    wrong = [
        f"{path}: catalogue {seen.get(path)}, there {truth.get(path)}"
        for path in sorted(seen.keys() | truth.keys())
        if seen.get(path) != truth.get(path)
    ]
    return "\n".join([f"after {life.log[-12:]}", *wrong])
