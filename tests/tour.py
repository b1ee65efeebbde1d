"""Screenshots of the window's main states, from a real library: `python -m tests.tour OUT`.

Needs the sample files (see tests/conftest.py) and a display (or QT_QPA_PLATFORM=offscreen). The
library is made in a temporary folder by the program's own services. What no sample shows, a picture
some platform refuses, is recorded as a detection of the tour's own; everything else is found.

`python -m tests.tour docs --drawn` makes the README's pictures, from the demo's drawn ones.
"""

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from app.core.asset import Box, Detection
from app.core.ops import AddRoot, AddTag, Analysis, RecordAnalyses, SetRating
from app.core.progress import CancelToken, silent
from app.core.query import parse
from app.services.library import Services, open_services
from app.ui import key_sheet
from app.ui.bridge import Bridge
from app.ui.furnish import furnish
from app.ui.library import Library
from app.ui.main import serve
from app.ui.main_window import MainWindow
from app.ui.preferences import Preferences
from app.ui.style.look import Look, Scheme

ROOT = Path(__file__).resolve().parents[1]
SIZE = (1600, 1000)
PATIENCE_S = 60.0

GENERATED = (
    "ai/sdcpp/*.png",
    "ai/comfyui/*.png",
    "ai/comfyui/*.webp",
    "ai/sd-metadata/png/*.png",
    "ai/sd-metadata/webp/*.webp",
)
SHOOTS = ("video/wan*.mp4", "formats/*.heic", "formats/*.avif", "ai/sd-metadata/jpg/*.jp*g")
NEW = ("faces/**/*.jpg", "neardup/**/*.*", "formats/*.*", "orientation/*.jpg")
BROKEN = ("hostile/cut_*",)

STARS = {"krea2": 2, "fennec": 5, "qwen": 4, "girl_in_field": 5, "flux1-dev-q8": 4, "lora__": 3}
TAGS = {
    "Mood/Golden hour": "field OR sunset",
    "Style/Painted": "painting OR anime",
    "Style/Film": "photo",
    "Subject/Cat": "cat",
    "Subject/Woman": "woman OR girl",
}

DRAWN_TAGS = {
    "Place/Sea": "sea",
    "Place/Mountains": "mountain OR ridge",
    "Light/Dusk": "dusk OR ember OR sun",
    "Light/Night": "aurora OR stars",
    "Abstract": "abstract",
}
DRAWN_STARS = {3: "aurora", 4: "mountain", 5: "ember OR dusk"}


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
    _fill(library, folder / "pictures")
    for scheme in (Scheme.DARK, Scheme.LIGHT):
        look.choose(scheme)
        with _window(look, library) as window:
            for name, picture in _views(window, folder / "out"):
                yield f"{name}-{scheme}", picture
    look.choose(Scheme.DARK)
    yield from _importing(look, library, folder / "more")


def _drawn_tour(app: QApplication, folder: Path) -> Iterator[Shot]:
    look = Look(app, Scheme.DARK)
    library = folder / "library"
    _fill_drawn(library, folder / "pictures" / "ComfyUI" / "output")
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
    _until(window.frame.plan.isVisible)
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
    box.set_search(("is:unreadable",))
    _until(lambda: _listed(window, "is:unreadable"))
    window.grid.pick(0)
    yield "unreadable", _settled(window)


def _sensitive(window: MainWindow) -> Iterator[Shot]:
    window.frame.search.box.set_search(("is:flagged",))
    _until(lambda: _listed(window, "is:flagged"))
    window.grid.pick(_row(window, "inpain"))
    yield "blocked", _settled(window)
    window.reveal(True)
    yield "blocked-held", _settled(window)
    window.reveal(False)


def _importing(look: Look, library: Path, more: Path) -> Iterator[Shot]:
    with _window(look, library) as window:
        _copied(more, NEW)
        window.intake.import_paths([str(more)])
        _until(lambda: " / " in window.frame.status.progress_text)
        yield "importing", _settled(window)
        _until(lambda: not window.bridge.jobs)
        yield "imported", _settled(window)
        keys = key_sheet.KeySheet(window)
        keys.show()
        yield "keys", _settled(keys)
        keys.close()


# ── the library ──


def _fill(library: Path, pictures: Path) -> None:
    """Import copies of the samples, tag and rate them, and let one be refused."""
    output, shoots = pictures / "ComfyUI" / "output", pictures / "Shoots"
    _copied(output, GENERATED)
    _copied(shoots, SHOOTS + BROKEN)
    services = open_services(library)
    try:
        for folder in (output, shoots):
            services.session.do(AddRoot(str(folder)))
        services.ingest.sync_once(silent, CancelToken())
        for stem, stars in STARS.items():
            services.session.do(SetRating(stars, _find(services, stem)))
        for tag, query in TAGS.items():
            services.session.do(AddTag(tag, _find(services, query)))
        _refuse(services, _find(services, "inpaint")[0])
    finally:
        services.close()


def _fill_drawn(library: Path, pictures: Path) -> None:
    """The demo's dozen and a second one, tagged and rated."""
    from app.cli.demo_set import DOZEN, make

    others = tuple(replace(work, name=f"late_{work.name}") for work in DOZEN)
    pictures.mkdir(parents=True)
    make((*DOZEN, *others), pictures)
    services = open_services(library)
    try:
        services.session.do(AddRoot(str(pictures)))
        services.ingest.sync_once(silent, CancelToken())
        for tag, query in DRAWN_TAGS.items():
            services.session.do(AddTag(tag, _find(services, query)))
        for stars, query in DRAWN_STARS.items():
            services.session.do(SetRating(stars, _find(services, query)))
    finally:
        services.close()


def _copied(folder: Path, patterns: tuple[str, ...]) -> None:
    samples = Path(os.environ.get("MUSEKEEP_SAMPLES") or ROOT.parent / "shared" / "samples")
    folder.mkdir(parents=True)
    for pattern in patterns:
        for path in sorted(samples.glob(pattern)):
            shutil.copyfile(path, folder / path.name)


def _find(services: Services, query: str) -> list[int]:
    from app.catalog.search import search

    return services.session.ask(search, parse(query), limit=None).ids


def _refuse(services: Services, asset: int) -> None:
    """As if a pack had seen bare skin: judged by the real policies."""
    from app.catalog.assets import views
    from app.export.policy import judge

    view = services.session.ask(views, [asset])[0]
    width, height = view.width or 1, view.height or 1
    box = Box(width * 0.32, height * 0.3, width * 0.34, height * 0.2)
    pack = services.packs["nudenet-320n"]
    seen = Detection("FEMALE_BREAST_EXPOSED", 0.83, box, pack.id, pack.version)
    found = (*view.detections, seen)
    verdicts = tuple(judge(policy, found, (width, height)) for policy in services.policies.values())
    analysis = Analysis(view.rendition_id, found, verdicts)
    services.session.do(RecordAnalyses(pack.id, pack.version, [analysis]))


# ── the window ──


@contextmanager
def _window(look: Look, library: Path, *, opened: bool = True) -> Iterator[MainWindow]:
    bridge = Bridge()
    window = MainWindow(look, bridge, library, Preferences(scheme=look.scheme), furnish)
    window.resize(*SIZE)
    window.show()
    _wait(300)
    try:
        if opened:
            opener: Callable[[], Library] = lambda: serve(library)  # noqa: E731 - passed on
            bridge.open(opener)
            _until(lambda: window.browser.answered and not bridge.jobs)
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
