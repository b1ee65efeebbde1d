"""What is put on the clipboard, and that the program ends well with it there."""

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.ui import clipboard

PROGRAM = """
import sys
from pathlib import Path
from app.ui import clipboard, main
from app.ui.main_window import MainWindow

def show(window):
    MainWindow.show(window)
    clipboard.put_files(["/pictures/a.png"])
    window.bridge.opened.connect(window.quit)

make = main.make_window

def make_window(app, folder):
    window = make(app, folder)
    window.show = lambda: show(window)
    return window

main.make_window = make_window
sys.exit(main.run([], Path(sys.argv[1])))
"""


def test_the_program_ends_well_after_files_were_copied(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path / "library")],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        cwd=Path(__file__).resolve().parents[2],
        capture_output=True,
        timeout=60,
        check=False,
    )
    told = [line for line in ended.stderr.splitlines() if b"This plugin does not" not in line]
    assert (ended.returncode, told) == (0, [])


def test_files_go_there_as_files(qtbot: QtBot) -> None:
    clipboard.put_files(["/pictures/a b.png", "/pictures/ä.png"])
    urls = QGuiApplication.clipboard().mimeData().urls()
    assert [url.toLocalFile() for url in urls] == ["/pictures/a b.png", "/pictures/ä.png"]
    clipboard.let_go()
    assert QGuiApplication.clipboard().mimeData() is None


def test_what_came_after_the_files_stays(qtbot: QtBot) -> None:
    clipboard.put_files(["/pictures/a.png"])
    clipboard.put_text("a red dress")
    clipboard.let_go()
    assert QGuiApplication.clipboard().text() == "a red dress"


def test_what_others_put_there_stays(qtbot: QtBot) -> None:
    clipboard.put_files(["/pictures/a.png"])
    theirs = QMimeData()
    theirs.setText("theirs")
    QGuiApplication.clipboard().setMimeData(theirs)
    clipboard.let_go()
    assert QGuiApplication.clipboard().text() == "theirs"
    QGuiApplication.clipboard().clear()
