"""What stays behind of a thing that is done again and again: `python -m tests.growth`.

Each use below is repeated on the real window over the sample library; after the first rounds, which
build what is built once, the widgets, Qt objects and Python objects that each further round adds
are counted. More than a trace of any is a leak, and its types are named.
"""

import argparse
import gc
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path

import psutil
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint
from PySide6.QtWidgets import QApplication

from app.ui.bridge import Bridge
from app.ui.furnish import furnish
from app.ui.main import serve
from app.ui.main_window import MainWindow
from app.ui.preferences import Preferences
from app.ui.style.look import Look, Scheme
from tests.soak import _delete, _spin
from tests.ui.hands import FakeHand, FakeLauncher

WARM = 12
TRACE = 0.2
"""Objects a round that are no growth: a cache that fills, a list that is not full yet."""

PAGES = ("twins", "cull", "people", "presets", "audit", "policies")

Use = Callable[[int], None]


class Counts:
    """What there is at a moment, by type."""

    def __init__(self) -> None:
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        gc.collect()
        self.widgets = Counter(type(one).__name__ for one in QApplication.allWidgets())
        roots = (*QApplication.topLevelWidgets(), QApplication.instance())
        qt = (one.findChildren(QObject) for one in roots if one is not None)
        self.qt = Counter(one.metaObject().className() for some in qt for one in some)
        self.python = Counter(type(one).__qualname__ for one in gc.get_objects())
        self.mb = psutil.Process().memory_info().rss / 1e6

    def told(self, before: "Counts", rounds: int) -> str:
        lines = [f"RSS {(self.mb - before.mb) * 1000 / rounds:+.0f} kB"]
        for name in ("widgets", "qt", "python"):
            now: Counter[str] = getattr(self, name)
            then: Counter[str] = getattr(before, name)
            grown = {one: (now[one] - then[one]) / rounds for one in now}
            most = sorted(grown, key=lambda one: -grown[one])[:7]
            named = ", ".join(f"{one} {grown[one]:+.1f}" for one in most if grown[one] > TRACE)
            total = (now.total() - then.total()) / rounds
            lines.append(f"{name} {total:+.1f}" + (f" ({named})" if named else ""))
        return "; ".join(lines)


def uses(window: MainWindow) -> dict[str, Use]:
    grid, act = window.grid, window.actions_

    def do(*ids: str, wait: int = 60) -> Use:
        def use(turn: int) -> None:
            grid.pick(turn % 4)
            for one in ids:
                if act[one].isEnabled():
                    act[one].trigger()
                _spin(wait)
            window.pages.back()
            _spin(20)

        return use

    def pick(turn: int) -> None:
        grid.pick(turn % 4)
        _spin(90)

    def pick_some(turn: int) -> None:
        if turn % 2:
            grid.select_all()
        else:
            grid.clear_selection()
        _spin(90)

    def several(*ids: str) -> Use:
        def use(turn: int) -> None:
            grid.pick(turn % 4)
            grid.extend(turn % 4 + 3)
            _spin(20)
            for one in ids:
                if act[one].isEnabled():
                    act[one].trigger()
                _spin(60)
            window.pages.back()
            _spin(20)

        return use

    def search(turn: int) -> None:
        window.browser.search(("kind:video", "rating:>=1", "kind:image", "")[turn % 4])
        _spin(150)

    def menu(_turn: int) -> None:
        grid.pick(0)
        window.show_menu(QPoint(10, 10))
        _spin(20)
        if (popup := QApplication.activePopupWidget()) is not None:
            popup.close()

    def facets(turn: int) -> None:
        act["filters"].trigger()
        search(turn)

    def resize(turn: int) -> None:
        window.resize(1440 - 200 * (turn % 2), 900)
        _spin(60)

    return {
        "pick": pick,
        "pick some": pick_some,
        "search": search,
        "resize": resize,
        "loupe": do("look"),
        "compare": several("compare"),
        "survey": several("survey"),
        "sort": several("sort"),
        "facets": facets,
        "menu": menu,
        "settings": do("settings"),
        "keys": do("keys", "keys"),
        "history": do("history"),
        "plan": do("export.plan", wait=150),
        "review": do("review", "review.next", "review.next"),
        "tag": do("tag"),
        "rate": do("rate.3", "rate.0"),
        "undo": do("rate.3", "undo"),
        **{one: do(one, wait=120) for one in PAGES},
        "theme": do("view.theme"),
        "jobs": do("jobs", "jobs"),
        "second": do("second", "second"),
        "packs": do("packs"),
        "full": do("look", "look.full", "look.full"),
        "arrange": do("arrange.list", "arrange.justified", "arrange.squares"),
    }


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.growth", description=__doc__)
    parser.add_argument("--rounds", type=int, default=60)
    parser.add_argument("--only", nargs="*", help="these uses: pick, loupe …")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="musekeep-growth-") as folder:
        place = Path(folder)
        for name in ("HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"):
            os.environ[name] = str(place / "home")
        (place / "home").mkdir(mode=0o700)
        _run(place, asked.rounds, asked.only)
    return 0


def _run(place: Path, rounds: int, only: list[str] | None) -> None:
    from tests.tour_library import fill

    library = place / "library"
    fill(library, place / "pictures")
    application = QApplication([sys.argv[0]])
    window = MainWindow(
        Look(application, Scheme.DARK),
        Bridge(),
        library,
        Preferences(exports=str(place / "exports"), welcomed=True),
        partial(furnish, hand=FakeHand(), launcher=FakeLauncher()),
    )
    window.resize(1440, 900)
    window.show()
    window.bridge.open(lambda: serve(library))
    _spin(4000)
    for name, use in uses(window).items():
        if only and name not in only:
            continue
        try:
            print(f"{name}: {_grown(use, rounds)}", flush=True)
        except Exception as error:
            print(f"{name}: {error!r}", flush=True)
            window.pages.back()
    window.close()
    _delete(window)
    QCoreApplication.processEvents()


def _grown(use: Use, rounds: int) -> str:
    for turn in range(WARM):
        use(turn)
    before = Counts()
    for turn in range(rounds):
        use(turn)
    return Counts().told(before, rounds)


if __name__ == "__main__":
    sys.exit(main())
