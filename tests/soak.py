"""An hour of a user's hands on the real window, drawn by a seed: `python -m tests.soak`.

Actions of the table, keys, clicks, scrolling, typing, resizing, files that come and go in a watched
folder, on a real library of sample files. Each step waits for nothing but the window's own events.
What counts: no exception, no message of Qt's, no error in the log, memory that does not grow, and a
catalogue that is sound in the end. What leads out of the program (another program, a folder's
window, a drag, another process) is written down instead of done.

Needs the sample files (see tests/conftest.py) and a display (or QT_QPA_PLATFORM=offscreen).
"""

import argparse
import gc
import json
import logging
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import psutil
from PySide6.QtCore import (
    QCoreApplication,
    QElapsedTimer,
    QEvent,
    QEventLoop,
    QObject,
    QPoint,
    Qt,
    QtMsgType,
    QUrl,
    Slot,
    qInstallMessageHandler,
)
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QFileDialog,
    QLineEdit,
    QMenu,
    QTextEdit,
    QWidget,
)

import app.ui  # noqa: F401 - its guard has to be in force before Qt is used much
from app.ui.bridge import Bridge
from app.ui.furnish import furnish
from app.ui.main import serve
from app.ui.main_window import MainWindow
from app.ui.preferences import Preferences
from app.ui.style.look import Look, Scheme
from tests.ui.conftest import QUIET
from tests.ui.hands import FakeHand, FakeLauncher

OUTSIDE = ("vault.new", "vault.adopt", "vault.restore", "quit")
"""Actions that start other processes: nothing of theirs is in this window."""

KEYS = (
    *("Left", "Right", "Up", "Down", "Home", "End", "PageUp", "PageDown"),
    *("Space", "Return", "Escape", "Tab", "Backtab", "Delete"),
    *("0", "3", "5", "6", "9", "P", "X", "U", "Z", "C", "N", "B", "I", "S", "F", "?"),
)
WORDS = (
    *("cat", "woman", "red dress", "kind:video", "rating:>=3", "is:flagged", "label:red", "-tag:x"),
    *("checkpoint:flux", "state:trashed", "verdict:instagram=clear", "id:1..40", "(", "ratng:3"),
)
MODIFIERS = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


class Outside(QObject):
    """What would be opened by other programs."""

    def __init__(self) -> None:
        super().__init__()
        self.opened = 0
        for scheme in ("file", "https", "http"):
            # its stub says bytes, which it refuses
            QDesktopServices.setUrlHandler(scheme, self, "open")  # type: ignore[arg-type]

    @Slot(QUrl)
    def open(self, _url: QUrl) -> None:
        self.opened += 1


@dataclass
class Findings:
    """Whatever should not have happened, with the step it happened in."""

    step: str = ""
    told: list[str] = field(default_factory=list)

    def note(self, what: str) -> None:
        self.told.append(f"{self.step}: {what}")
        print(f"! {self.told[-1]}", flush=True)

    def listen(self) -> None:
        sys.excepthook = lambda kind, error, trace: self.note(
            "".join(traceback.format_exception(kind, error, trace))
        )
        qInstallMessageHandler(self._hear)
        logging.getLogger().addHandler(_Errors(self))

    def _hear(self, kind: QtMsgType, _context: object, text: str) -> None:
        quiet = kind in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg)
        if not quiet and not any(one in text for one in QUIET):
            self.note(f"Qt: {text}")


class _Errors(logging.Handler):
    def __init__(self, findings: Findings) -> None:
        super().__init__(logging.ERROR)
        self._findings = findings

    def emit(self, record: logging.LogRecord) -> None:
        trace = "".join(traceback.format_exception(*record.exc_info)) if record.exc_info else ""
        self._findings.note(f"log: {record.getMessage()}\n{trace}")


class Monkey:
    """Draws what is done next; the same seed draws the same, as far as the window is the same."""

    def __init__(self, window: MainWindow, incoming: Path, dice: random.Random) -> None:
        self.window, self.incoming, self.dice = window, incoming, dice
        self.done: Counter[str] = Counter()
        self._stock = sorted(path for path in incoming.parent.rglob("*") if path.is_file())
        self._steps: tuple[tuple[int, Callable[[], str]], ...] = (
            (30, self._act),
            (25, self._key),
            (20, self._click),
            (12, self._scroll),
            (6, self._type),
            (2, self._resize),
            (2, self._files),
            (3, self._undo),
        )

    def step(self) -> str:
        """Do one thing; returns what it was."""
        weights = [weight for weight, _ in self._steps]
        _, act = self.dice.choices(self._steps, weights)[0]
        told = act()
        self.done[act.__name__.strip("_")] += 1
        self._leave_dialogs()
        return told

    def _act(self) -> str:
        actions = self.window.actions_
        offered = [one.id for one in actions.specs if actions[one.id].isEnabled()]
        chosen = self.dice.choice([one for one in offered if one not in OUTSIDE])
        actions[chosen].trigger()
        return f"action {chosen}"

    def _key(self) -> str:
        name, modifiers = self.dice.choice(KEYS), self.dice.choice(MODIFIERS)
        target = QApplication.focusWidget() or self.window
        code = Qt.Key.Key_Question if name == "?" else Qt.Key[f"Key_{name}"]
        QTest.keyClick(target, code, modifiers)
        return f"key {modifiers.name} {name} on {type(target).__name__}"

    def _click(self) -> str:
        target = self.dice.choice(self._touchable())
        where = QPoint(
            self.dice.randrange(max(1, target.width())),
            self.dice.randrange(max(1, target.height())),
        )
        button = (
            Qt.MouseButton.RightButton if self.dice.random() < 0.1 else Qt.MouseButton.LeftButton
        )
        told = f"click on {type(target).__name__} {target.accessibleName()!r}"
        if isinstance(target, QAbstractButton):
            target.click()
        elif self.dice.random() < 0.15:
            QTest.mouseDClick(target, button, self.dice.choice(MODIFIERS), where)
        else:
            QTest.mouseClick(target, button, self.dice.choice(MODIFIERS), where)
        return told

    def _touchable(self) -> list[QWidget]:
        """What can be clicked now, in the window that is in front."""
        front = QApplication.activePopupWidget() or QApplication.activeWindow() or self.window
        found: list[QWidget] = []
        for one in front.findChildren(QWidget):
            if one.isVisible() and one.isEnabled() and one.width() > 4 and one.height() > 4:
                if isinstance(one, QAbstractItemView):
                    found += [one.viewport()] * 3
                elif isinstance(one, (QAbstractButton, QLineEdit, QTextEdit)):
                    found.append(one)
        return found or [self.window]

    def _scroll(self) -> str:
        areas = [
            one
            for one in self.window.findChildren(QAbstractScrollArea)
            if one.isVisible() and one.verticalScrollBar().maximum() > 0
        ]
        if not areas:
            return "nothing to scroll"
        bar = self.dice.choice(areas).verticalScrollBar()
        bar.setValue(self.dice.randrange(bar.maximum() + 1))
        return "scroll"

    def _type(self) -> str:
        box = self.window.frame.search.box
        if self.dice.random() < 0.4:
            box.clear()
            return "clear the search"
        words = self.dice.choice(WORDS)
        self.window.search()
        box.field.clear()
        QTest.keyClicks(box.field, words)
        if self.dice.random() < 0.5:
            QTest.keyClick(box.field, Qt.Key.Key_Return)
        return f"type {words}"

    def _resize(self) -> str:
        width, height = self.dice.randrange(800, 1700), self.dice.randrange(560, 1100)
        self.window.resize(width, height)
        return f"resize to {width} × {height}"

    def _files(self) -> str:
        """A generator writes a file, or somebody removes one."""
        here = [path for path in self.incoming.iterdir() if path.is_file()]
        if len(here) > 60 or (here and self.dice.random() < 0.4):
            gone = self.dice.choice(here)
            gone.unlink()
            return f"remove {gone.name}"
        if not self._stock:
            return "no files to copy"
        source = self.dice.choice(self._stock)
        if source.exists():
            name = f"{source.stem}-{self.dice.randrange(10_000)}{source.suffix}"
            shutil.copyfile(source, self.incoming / name)
        return f"copy {source.name}"

    def _undo(self) -> str:
        step = self.dice.choice(("undo", "redo"))
        self.window.actions_[step].trigger()
        return step

    def _leave_dialogs(self) -> None:
        """Dialogs of the system and menus are not looked into for long."""
        for one in QApplication.topLevelWidgets():
            if isinstance(one, QFileDialog) or (
                isinstance(one, QMenu) and one.isVisible() and self.dice.random() < 0.7
            ):
                one.close()


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__)
    parser.add_argument("--minutes", type=float, default=60.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--verbose", action="store_true", help="print each step")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="musekeep-soak-") as folder:
        place = Path(folder)
        for name in ("HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"):
            os.environ[name] = str(place / "home")
        (place / "home").mkdir(mode=0o700)
        return _run(place, asked.minutes * 60, random.Random(asked.seed), verbose=asked.verbose)


def _run(place: Path, seconds: float, dice: random.Random, *, verbose: bool) -> int:
    from tests.tour_library import fill

    library, pictures = place / "library", place / "pictures"
    fill(library, pictures)
    incoming = pictures / "ComfyUI" / "output" / "new"
    incoming.mkdir()
    application = QApplication([sys.argv[0]])
    outside, findings = Outside(), Findings()
    findings.listen()
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
    _spin(3000)
    monkey = Monkey(window, incoming, dice)
    grown = _go_on(monkey, findings, seconds, verbose=verbose)
    window.close()
    _delete(window)
    print(f"{sum(monkey.done.values())} steps: {dict(monkey.done)}; led outside {outside.opened} ×")
    sound = _sound(library)
    print("the catalogue is sound" if sound else "THE CATALOGUE IS NOT SOUND")
    print(f"{len(findings.told)} findings; memory {'grew' if grown else 'is bounded'}")
    return 0 if sound and not findings.told and not grown else 1


def _go_on(monkey: Monkey, findings: Findings, seconds: float, *, verbose: bool) -> bool:
    """Whether memory grew: the last quarter's lowest against the second quarter's lowest."""
    process = psutil.Process()
    began, told_at, held = time.monotonic(), 0.0, []
    while (passed := time.monotonic() - began) < seconds:
        findings.step = "between steps"
        try:
            findings.step = monkey.step()
        except Exception:
            findings.note(traceback.format_exc())
        if verbose:
            print(findings.step, flush=True)
        _spin(monkey.dice.choice((0, 5, 20, 60, 200)))
        if passed - told_at >= min(60.0, seconds / 20):
            told_at = passed
            held.append(process.memory_info().rss / 1e6)
            count = sum(monkey.done.values())
            widgets, objects = len(QApplication.allWidgets()), len(gc.get_objects())
            print(
                f"{passed / 60:5.1f} min  {count:6} steps  {held[-1]:6.0f} MB"
                f"  {widgets:6} widgets  {objects:8} objects",
                flush=True,
            )
    quarter = max(1, len(held) // 4)
    early, late = min(held[quarter : 2 * quarter], default=0.0), min(held[-quarter:], default=0.0)
    print(f"memory: {early:.0f} MB in the second quarter, {late:.0f} MB in the last")
    return late > early * 1.15 + 30


def _spin(milliseconds: int) -> None:
    """Let the window live."""
    clock = QElapsedTimer()
    clock.start()
    while True:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        if clock.elapsed() >= milliseconds:
            return
        time.sleep(0.002)


def _delete(window: MainWindow) -> None:
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _sound(library: Path) -> bool:
    """What `doctor` says of it, as a user would ask; packs may have been switched off."""
    main_ = Path(__file__).resolve().parents[1] / "main.py"
    asked = [sys.executable, str(main_), "--library", str(library), "--json", "doctor"]
    said = subprocess.run(asked, check=False, capture_output=True, encoding="utf-8").stdout
    bad = [
        one
        for one in json.loads(said)["checks"]
        if one["status"] not in ("fine", "look") and one["name"] != "packs"
    ]
    for one in bad:
        print(f"{one['name']}: {one['finding']}")
    return not bad


if __name__ == "__main__":
    sys.exit(main())
