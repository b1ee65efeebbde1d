"""Screenshots of the window's main states, from a real library: `python -m tests.tour OUT`.

Needs the sample files (see tests/conftest.py) and a display (or QT_QPA_PLATFORM=offscreen). The
library is made in a temporary folder by the program's own services. What no sample shows, a picture
some platform refuses, is recorded as a detection of the tour's own; everything else is found.

`python -m tests.tour docs --drawn` makes the README's pictures, from the demo's drawn ones. A
stop that fails is named at the end, and the tour goes on. `--only STOP …` shows these stops again
(their names: `--list`), `--keep FOLDER` with the library of the last time; `--twice` shows
everything at two pixels for one, in a process of its own.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from app.ui import key_sheet
from app.ui.bridge import Bridge
from app.ui.furnish import furnish
from app.ui.library import CONFLICTS, IN_TRASH, MISSING, Library
from app.ui.main import serve
from app.ui.main_window import MainWindow
from app.ui.panels.sidebar.settings import FolderSettings
from app.ui.panels.status.watch import Phase
from app.ui.panels.tagbar.bar import TagBar
from app.ui.preferences import Preferences
from app.ui.style.look import Look, Scheme
from app.ui.veil import Adult
from tests.tour_library import NEW, copied, fill, fill_drawn, live
from tests.tour_vault import vault_shots

SIZE = (1600, 1000)
PATIENCE_S = 180.0

LOOKS = (
    ("look", "loupe"),
    ("compare", "compare"),
    ("survey", "survey"),
    ("history", "history"),
    ("presets", "presets"),
    ("settings", "settings"),
    ("policies", "policies"),
    ("backups", "backups"),
    ("about", "about"),
)
"""Actions, and what their pages are called here."""


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.tour", description=__doc__)
    parser.add_argument("out", type=Path, nargs="?", default=Path())
    parser.add_argument("--drawn", action="store_true", help="of drawn pictures, for the README")
    parser.add_argument("--only", nargs="+", metavar="STOP", choices=_stops(), default=_stops())
    parser.add_argument("--list", action="store_true", help="the names of the stops")
    parser.add_argument("--keep", type=Path, help="where the library is made, or was")
    parser.add_argument("--twice", action="store_true", help="two pixels for one")
    parser.add_argument("--schemes", nargs="+", type=Scheme, default=[Scheme.DARK, Scheme.LIGHT])
    asked = parser.parse_args()
    if asked.list:
        print(*_stops(), sep="\n")
        return 0
    if asked.twice and os.environ.get("QT_SCALE_FACTOR") != "2":
        return subprocess.call(
            [sys.executable, "-m", "tests.tour", *sys.argv[1:]],
            env={**os.environ, "QT_SCALE_FACTOR": "2"},
        )
    asked.out.mkdir(parents=True, exist_ok=True)
    app = QApplication([sys.argv[0]])
    with tempfile.TemporaryDirectory(prefix="musekeep-") as folder:
        tour = Tour(app, Path(folder), asked.keep, asked.only, asked.schemes)
        for name, picture in tour.drawn() if asked.drawn else tour.all():
            picture.save(str(asked.out / f"{name}.png"))
            print(asked.out / f"{name}.png", flush=True)
    for failed in tour.failed:
        print("did not get there:", failed, file=sys.stderr)
    return 1 if tour.failed else 0


Shot = tuple[str, QPixmap]


class Tour:
    """`fresh` is an empty folder; `kept` has the library, or is where it is made."""

    def __init__(
        self,
        app: QApplication,
        fresh: Path,
        kept: Path | None,
        stops: Sequence[str],
        schemes: Sequence[Scheme],
    ) -> None:
        self._look, self._fresh, self._folder = Look(app, Scheme.DARK), fresh, kept or fresh
        self._wanted, self._schemes = stops, schemes
        self.failed: list[str] = []

    def all(self) -> Iterator[Shot]:
        fresh = self._fresh
        if "first" in self._wanted:
            yield from self._tried("first", _before_there_is_anything(self._look, fresh / "new"))
        library = self._folder / "library"
        if not library.exists() and {*STOPS, "importing"} & set(self._wanted):
            fill(library, self._folder / "pictures")
        for scheme in self._schemes:
            yield from self._in(scheme, library)
        self._look.choose(Scheme.DARK)
        if "importing" in self._wanted:
            yield from self._tried("importing", _importing(self._look, library, fresh / "more"))
        if "watching" in self._wanted:
            folders = _watching(self._look, fresh / "watched", fresh / "drives")
            yield from self._tried("watching", folders)
        if "vault" in self._wanted:
            yield from self._tried("vault", vault_shots(self._look, fresh / "vaults"))

    def _in(self, scheme: Scheme, library: Path) -> Iterator[Shot]:
        wanted = [name for name in STOPS if name in self._wanted]
        if not wanted:
            return
        self._look.choose(scheme)
        with _window(self._look, library) as window:
            for stop in wanted:
                for name, picture in self._tried(stop, STOPS[stop](window)):
                    yield f"{name}-{scheme}", picture
                _calm(window)

    def _tried(self, stop: str, shots: Iterator[Shot]) -> Iterator[Shot]:
        try:
            yield from shots
        except Exception as error:
            traceback.print_exc()
            self.failed.append(f"{stop} ({error})")

    def drawn(self) -> Iterator[Shot]:
        return _drawn_tour(self._look, self._folder)


def _calm(window: MainWindow) -> None:
    """As it begins: the grid, everything listed, nothing selected."""
    _tag_bar(window).hide()
    window.frame.jobs.hide()
    window.showing.reveal(False)
    window.pages.back()
    window.frame.search.box.clear()
    window.frame.plan.cancelled.emit()
    window.actions_["arrange.squares"].trigger()
    _until(lambda: _listed(window, ""))
    window.grid.clear_selection()


def _tag_bar(window: MainWindow) -> TagBar:
    bar = window.findChild(TagBar)
    assert bar is not None
    return bar


def _drawn_tour(look: Look, folder: Path) -> Iterator[Shot]:
    library = folder / "library"
    fill_drawn(library, folder / "pictures" / "ComfyUI" / "output")
    for scheme, name in ((Scheme.DARK, "window"), (Scheme.LIGHT, "window-light")):
        look.choose(scheme)
        with _window(look, library) as window:
            window.frame.shelf.tiles[0].switch(on=True)
            window.grid.pick(_row(window, "ember_sea"))
            yield name, _settled(window)


def _before_there_is_anything(look: Look, library: Path) -> Iterator[Shot]:
    with _window(look, library, opened=False) as window:
        yield "opening", window.grab()
        window.bridge.open(lambda: serve(library))
        _until(lambda: window.frame.grid.currentWidget() is window.frame.grid.notice)
        yield "first-run", _settled(window)
    blocked = library.parent / "Dropbox" / "library"
    with _window(look, blocked, opened=False) as window:
        window.bridge.open(lambda: serve(blocked))
        _until(lambda: window.frame.grid.currentWidget() is window.frame.grid.notice)
        yield "refused", _settled(window)


def _library(window: MainWindow) -> Iterator[Shot]:
    yield "library", _settled(window)
    window.grid.pick(_row(window, "girl_in_field"))
    yield "selected", _settled(window)
    window.grid.select_all()
    yield "many", _settled(window)
    window.actions_["tag"].trigger()
    yield "tag-bar", _settled(window)
    _tag_bar(window).hide()
    window.actions_["jobs"].trigger()
    yield "jobs", _settled(window)
    window.frame.jobs.hide()
    window.actions_["cover"].trigger()
    yield "covered", _settled(window)
    window.actions_["cover"].trigger()


def _exporting(window: MainWindow) -> Iterator[Shot]:
    box, grid, shelf = window.frame.search.box, window.grid, window.frame.shelf
    box.set_search(("tag:Subject/Woman",), "")
    _until(lambda: _listed(window, "tag:Subject/Woman"))
    shelf.tiles[0].switch(on=True)
    grid.pick(0)
    grid.extend(3)
    yield "preset-in-force", _settled(window)
    with tempfile.TemporaryDirectory() as out:
        window.delivery.folder = out
        window.delivery.export("instagram.feed_portrait_4x5", _plan_ids(window))
        _until(window.frame.plan.write_button.isVisible)
        yield "plan", _settled(window)
        window.frame.plan.cancelled.emit()
    shelf.tiles[0].switch(on=False)


def _searching(window: MainWindow) -> Iterator[Shot]:
    box = window.frame.search.box
    window.actions_["filters"].trigger()
    yield "facets", _settled(window)
    window.actions_["filters"].trigger()
    box.focus()
    box.begin("ta")
    _until(box.proposals.isVisible)
    yield "completions", _settled(window)
    box.proposals.hide()
    box.set_search(("rating:>=3",), 'prompt:"red dress" kind:video')
    _until(lambda: window.frame.grid.currentWidget() is window.frame.grid.notice)
    yield "nothing-found", _settled(window)
    box.set_search(("rating:>=3",), "cat ratng:>4")
    _until(lambda: window.frame.search.mistake.isVisible())
    yield "mistake", _settled(window)
    box.set_search(("is:unreadable",))
    _until(lambda: _listed(window, "is:unreadable"))
    window.grid.pick(0)
    yield "unreadable", _settled(window)


def _stacked(window: MainWindow) -> Iterator[Shot]:
    """A stack made, opened, taken apart; and the trash, from which all comes back."""
    grid, actions = window.grid, window.actions_
    first = _row(window, "girl_in_field")
    grid.pick(first)
    grid.extend(first + 3)
    actions["stack"].trigger()
    _wait(600)
    yield "stack", _settled(window)
    actions["stack.turn"].trigger()
    yield "stack-open", _settled(window)
    actions["unstack"].trigger()
    _wait(600)
    grid.pick(first)
    actions["trash"].trigger()
    _wait(600)
    window.frame.search.box.set_search((IN_TRASH,))
    _until(lambda: _listed(window, IN_TRASH))
    grid.pick(0)
    actions["trash.delete"].trigger()
    yield "trash", _settled(window)
    grid.pick(0)
    actions["restore"].trigger()
    _wait(600)


def _clip(window: MainWindow) -> Iterator[Shot]:
    window.frame.search.box.set_search(("kind:video",))
    _until(lambda: _listed(window, "kind:video"))
    window.grid.pick(0)
    window.actions_["look"].trigger()
    yield "clip", _settled(window)
    window.pages.back()


def _sorted(window: MainWindow) -> Iterator[Shot]:
    """One by one, and what came of it; nothing is written."""
    first = _row(window, "girl_in_field")
    window.grid.pick(first)
    window.grid.extend(first + 4)
    window.actions_["sort"].trigger()
    _wait(600)
    for choice in ("keep", "reject", "skip"):
        window.actions_[f"sort.{choice}"].trigger()
    yield "sorting", _settled(window)
    window.actions_["sort.end"].trigger()
    yield "sorting-summary", _settled(window)
    window.pages.back()


def _looking(window: MainWindow) -> Iterator[Shot]:
    """The other ways to lay out and to look, and the pages about the library itself."""
    window.frame.search.box.clear()
    _until(lambda: _listed(window, ""))
    for action, name in (("arrange.justified", "justified"), ("arrange.list", "list")):
        window.actions_[action].trigger()
        yield name, _settled(window)
    window.actions_["arrange.squares"].trigger()
    first = _row(window, "girl_in_field")
    for action, name in LOOKS:
        window.grid.pick(first)
        window.grid.extend(first + 2)
        window.actions_[action].trigger()
        yield name, _settled(window)
        window.pages.back()
    window.grid.clear_selection()


def _sensitive(window: MainWindow) -> Iterator[Shot]:
    window.frame.search.box.set_search(("is:flagged",))
    _until(lambda: _listed(window, "is:flagged"))
    window.grid.pick(_row(window, "inpain"))
    yield "blocked", _settled(window)
    window.showing.reveal(True)
    yield "blocked-held", _settled(window)
    window.showing.reveal(False)


def _curating(window: MainWindow) -> Iterator[Shot]:
    """Duplicates, culling, likeness, personas, packs, the audit chain."""
    curating, pages = window.curating, window.pages
    window.frame.search.box.clear()
    pages.show("twins")
    _until(lambda: bool(curating.twins_view.compare.candidates))
    yield "duplicates", _settled(window)
    pages.show("cull")
    _until(lambda: bool(curating.cull_view.proposals))
    yield "cull", _settled(window)
    curating.people.show("Kaia Storm")
    _until(lambda: curating.people_view.current == "Kaia Storm")
    yield "personas", _settled(window)
    pages.show("audit")
    curating.auditing.verify()
    _until(lambda: "holds" in curating.audit_view.result)
    yield "audit", _settled(window)
    curating.packs.show()
    _until(lambda: bool(curating.packs.window.rows))
    yield "packs", _settled(curating.packs.window)
    curating.packs.window.close()
    pages.back()
    window.grid.pick(_row(window, "girl_in_field"))
    window.similar.like()
    _until(lambda: bool(window.frame.alike.text))
    yield "alike", _settled(window)
    window.similar.back()


def _reviewing(window: MainWindow) -> Iterator[Shot]:
    """The queue by single keys, a reason asked, what nobody may overrule, and the calm end."""
    box, review = window.frame.search.box, window.frame.review
    box.clear()
    _until(lambda: _listed(window, ""))
    window.grid.pick(_row(window, "girl_in_field"))
    yield "suggestions", _scrolled(window, 0.25)
    box.set_search(("is:flagged",))
    _until(lambda: _listed(window, "is:flagged"))
    window.grid.select_all()
    window.actions_["approve"].trigger()
    yield "decide-many", _settled(window)
    window.frame.decide.cancel_button.click()
    window.actions_["review"].trigger()
    window.reviewing.choose_platform("instagram")
    _until(lambda: review.case is not None and review.platform == "instagram")
    yield "review", _settled(window)
    window.showing.reveal(True)
    yield "review-held", _settled(window)
    window.showing.reveal(False)
    window.actions_["review.approve"].trigger()
    review.reason.field.setText("A painting, and nobody's likeness")
    yield "review-reason", _settled(window)
    review.reason.confirm_button.click()
    rejected = _reject_the_rest(window)
    yield "review-empty", _settled(window)
    window.actions_["page.back"].trigger()
    window.grid.pick(_row(window, "inpain"))
    yield "decided", _settled(window)
    window.actions_["minor.mark"].trigger()
    window.frame.decide.confirm_button.click()
    window.actions_["review"].trigger()
    window.reviewing.choose_platform("x")
    _until(lambda: review.trash_button.isVisible())
    yield "review-prohibited", _settled(window)
    window.actions_["page.back"].trigger()
    for _ in range(2 + len(rejected)):
        window.actions_["undo"].trigger()
        _wait(300)


def _reject_the_rest(window: MainWindow) -> list[int]:
    """Each as soon as it is in sight, until the queue is empty."""
    reviewing, review = window.reviewing, window.frame.review
    rejected: list[int] = []
    _wait(600)
    while (current := reviewing.line.current) is not None:
        asset = current.asset_id
        _until(partial(_in_sight, window, asset))
        window.rulings.reject()
        _until(partial(_out_of_sight, window, asset))
        rejected.append(asset)
    _until(lambda: review.is_empty)
    return rejected


def _out_of_sight(window: MainWindow, asset: int) -> bool:
    current = window.reviewing.line.current
    return current is None or current.asset_id != asset


def _in_sight(window: MainWindow, asset: int) -> bool:
    case = window.frame.review.case
    return case is not None and case.view.id == asset


def _importing(look: Look, library: Path, more: Path) -> Iterator[Shot]:
    with _window(look, library) as window:
        copied(more, NEW)
        window.intake.import_paths([str(more)])
        _until(lambda: " / " in window.frame.status.progress_text)
        yield "importing", _settled(window)
        _until(lambda: not window.bridge.jobs)
        yield "imported", _settled(window)
        keys = key_sheet.KeySheet(window, window.actions_.specs)
        keys.show()
        yield "keys", _settled(keys)
        keys.close()


def _watching(look: Look, library: Path, pictures: Path) -> Iterator[Shot]:
    """Folders as they are in real life."""
    live(library, pictures)
    for scheme in (Scheme.DARK, Scheme.LIGHT):
        look.choose(scheme)
        with _window(look, library, adult=Adult.SHOWN) as window:
            _until(lambda: bool(window.frame.banners.texts))
            for name, picture in _folders(window, pictures):
                yield f"{name}-{scheme}", picture


def _folders(window: MainWindow, pictures: Path) -> Iterator[Shot]:
    box, grid = window.frame.search.box, window.grid
    box.set_search(("-folder:Backup",))
    _until(lambda: _listed(window, "-folder:Backup"))
    yield "on-hold", _settled(window)
    box.set_search(("is:cloud",))
    _until(lambda: _listed(window, "is:cloud"))
    grid.pick(0)
    yield "cloud", _settled(window)
    box.set_search((CONFLICTS,))
    _until(lambda: _listed(window, CONFLICTS))
    grid.pick(0)
    yield "conflict", _settled(window)
    box.set_search(("folder:Dropbox", "has:credential"))
    _until(lambda: _listed(window, "folder:Dropbox has:credential"))
    grid.pick(0)
    yield "credential", _scrolled(window)
    box.set_search(("folder:Dropbox", "-is:missing", "-has:credential"))
    _until(lambda: _listed(window, "folder:Dropbox -is:missing -has:credential"))
    grid.pick(_row_with_versions(window))
    yield "versions", _scrolled(window)
    yield from _relinking(window, pictures)
    window.frame.sidebar.tree.settings_wanted.emit(str(pictures / "OneDrive"))
    (sheet,) = window.findChildren(FolderSettings)
    yield "folder-settings", _settled(sheet)
    sheet.close()


def _relinking(window: MainWindow, pictures: Path) -> Iterator[Shot]:
    window.frame.search.box.set_search((MISSING,))
    _until(lambda: _listed(window, MISSING))
    window.grid.pick(0)
    window.actions_["relink"].trigger()
    yield "missing", _settled(window)
    window.relinking.look_in(str(pictures / "Moved"))
    _until(lambda: not window.bridge.jobs)
    yield "relink", _settled(window)
    window.frame.relink.closed.emit()


STOPS: dict[str, Callable[[MainWindow], Iterator[Shot]]] = {
    "library": _library,
    "exporting": _exporting,
    "searching": _searching,
    "stacked": _stacked,
    "sensitive": _sensitive,
    "looking": _looking,
    "clip": _clip,
    "sorted": _sorted,
    "curating": _curating,
    "reviewing": _reviewing,
}
"""What is shown of one library, in one window."""


def _stops() -> list[str]:
    return ["first", *STOPS, "importing", "watching", "vault"]


# ── the window ──


@contextmanager
def _window(
    look: Look, library: Path, *, opened: bool = True, adult: Adult = Adult.BLURRED
) -> Iterator[MainWindow]:
    bridge = Bridge()
    wishes = Preferences(scheme=look.scheme, adult=adult)
    window = MainWindow(look, bridge, library, wishes, furnish)
    window.resize(*SIZE)
    window.show()
    _wait(300)
    try:
        if opened:
            opener: Callable[[], Library] = lambda: serve(library)  # noqa: E731 - passed on
            bridge.open(opener)
            _until(lambda: window.browser.answered and window.watching.now.phase is Phase.WATCHING)
        yield window
    finally:
        window.close()
        window.deleteLater()
        _wait(50)


def _row(window: MainWindow, name: str) -> int:
    """The row of the card whose name has this in it."""
    model = window.grid.assets
    model.want(range(len(model.ids)))

    def rows() -> list[int]:
        cards = [(row, model.card(row)) for row in range(len(model.ids))]
        return [row for row, card in cards if card is not None and name in card.name]

    _until(lambda: bool(rows()))
    return rows()[0]


def _plan_ids(window: MainWindow) -> list[int]:
    """Two that are shown, and the one that is refused."""
    shown = list(window.grid.assets.ids[:3])
    library = window.bridge.library
    assert library is not None
    return [*shown, *library.find("is:flagged verdict:instagram=blocked", "newest")]


def _listed(window: MainWindow, query: str) -> bool:
    return (
        window.browser.query == query
        and not window.browser.busy
        and bool(window.grid.assets.ids)
        and window.frame.grid.currentWidget() is window.grid
    )


def _row_with_versions(window: MainWindow) -> int:
    library = window.bridge.library
    assert library is not None
    views = library.views(list(window.grid.assets.ids))
    changed = next(view.id for view in views if len(view.versions) > 1)
    return list(window.grid.assets.ids).index(changed)


def _scrolled(window: MainWindow, share: float = 0.5) -> QPixmap:
    """With the inspector's lower half in sight, or what begins at another share of it."""
    _wait(600)
    area = window.frame.inspector.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    bar = area.verticalScrollBar()
    bar.setValue(round(bar.maximum() * share))
    picture = _settled(window)
    bar.setValue(0)
    return picture


def _settled(widget: QWidget) -> QPixmap:
    _wait(1200)
    return widget.grab()


def _until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not holds():
        if time.monotonic() > deadline:
            raise TimeoutError("the window did not get there")
        _wait(30)


def _wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    sys.exit(main())
