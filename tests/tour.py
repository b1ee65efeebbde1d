"""Screenshots of the window's main states, from a real library: `python -m tests.tour OUT`.

Needs the sample files (see tests/conftest.py) and a display (or QT_QPA_PLATFORM=offscreen). The
library is made in a temporary folder by the program's own services. What no sample shows, a picture
some platform refuses, is recorded as a detection of the tour's own; everything else is found.

`python -m tests.tour docs --drawn` makes the README's pictures, from the demo's drawn ones.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from app.ui import key_sheet
from app.ui.bridge import Bridge
from app.ui.furnish import furnish
from app.ui.library import CONFLICTS, MISSING, Library
from app.ui.main import serve
from app.ui.main_window import MainWindow
from app.ui.panels.sidebar.settings import FolderSettings
from app.ui.panels.status.watch import Phase
from app.ui.preferences import Preferences
from app.ui.style.look import Look, Scheme
from app.ui.veil import Adult
from tests.tour_library import NEW, copied, fill, fill_drawn, live

SIZE = (1600, 1000)
PATIENCE_S = 60.0

LOOKS = (
    ("look", "loupe"),
    ("compare", "compare"),
    ("survey", "survey"),
    ("sort", "sorting"),
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
    parser.add_argument("out", type=Path)
    parser.add_argument("--drawn", action="store_true", help="of drawn pictures, for the README")
    asked = parser.parse_args()
    out: Path = asked.out
    out.mkdir(parents=True, exist_ok=True)
    tour = _drawn_tour if asked.drawn else _tour
    app = QApplication([sys.argv[0]])
    with tempfile.TemporaryDirectory(prefix="musekeep-") as folder:
        for name, picture in tour(app, Path(folder)):
            picture.save(str(out / f"{name}.png"))
            print(out / f"{name}.png")
    return 0


Shot = tuple[str, QPixmap]


def _tour(app: QApplication, folder: Path) -> Iterator[Shot]:
    look = Look(app, Scheme.DARK)
    yield from _before_there_is_anything(look, folder / "new")
    library = folder / "library"
    fill(library, folder / "pictures")
    for scheme in (Scheme.DARK, Scheme.LIGHT):
        look.choose(scheme)
        with _window(look, library) as window:
            for name, picture in _views(window, folder / "out"):
                yield f"{name}-{scheme}", picture
    look.choose(Scheme.DARK)
    yield from _importing(look, library, folder / "more")
    yield from _watching(look, folder / "watched", folder / "drives")


def _drawn_tour(app: QApplication, folder: Path) -> Iterator[Shot]:
    look = Look(app, Scheme.DARK)
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


def _views(window: MainWindow, out: Path) -> Iterator[Shot]:
    box, grid, shelf = window.frame.search.box, window.grid, window.frame.shelf
    yield "library", _settled(window)
    grid.pick(_row(window, "girl_in_field"))
    yield "selected", _settled(window)
    box.set_search(("tag:Subject/Woman",), "")
    _until(lambda: _listed(window, "tag:Subject/Woman"))
    shelf.tiles[0].switch(on=True)
    grid.pick(0)
    grid.extend(3)
    yield "preset-in-force", _settled(window)
    window.delivery.folder = str(out)
    window.delivery.export("instagram.feed_portrait_4x5", _plan_ids(window))
    _until(window.frame.plan.write_button.isVisible)
    yield "plan", _settled(window)
    window.frame.plan.cancelled.emit()
    shelf.tiles[0].switch(on=False)
    grid.clear_selection()
    box.set_search(("rating:>=3",), 'prompt:"red dress" kind:video')
    _until(lambda: window.frame.grid.currentWidget() is window.frame.grid.notice)
    yield "nothing-found", _settled(window)
    box.set_search(("rating:>=3",), "cat ratng:>4")
    _until(lambda: window.frame.search.mistake.isVisible())
    yield "mistake", _settled(window)
    yield from _sensitive(window)
    yield from _looking(window)
    yield from _reviewing(window)
    yield from _curating(window)
    box.set_search(("is:unreadable",))
    _until(lambda: _listed(window, "is:unreadable"))
    window.grid.pick(0)
    yield "unreadable", _settled(window)


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
    _reject_the_rest(window)
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
    for _ in range(2):
        window.actions_["undo"].trigger()
        _wait(300)
    window.actions_["page.back"].trigger()


def _reject_the_rest(window: MainWindow) -> None:
    """Each as soon as it is in sight, until the queue is empty."""
    reviewing, review = window.reviewing, window.frame.review
    _wait(600)
    while (current := reviewing.line.current) is not None:
        _until(partial(_in_sight, window, current.asset_id))
        window.rulings.reject()
    _until(lambda: review.is_empty)


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
