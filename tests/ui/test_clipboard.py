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
from types import SimpleNamespace
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from app.ui import clipboard, main

def show():
    clipboard.put_files(["/pictures/a.png"])
    QTimer.singleShot(0, QApplication.quit)

main.make_window = lambda app, folder: SimpleNamespace(show=show, to_front=show)
sys.exit(main.run([], Path(sys.argv[1])))
"""


def test_the_program_ends_well_after_files_were_copied(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        cwd=Path(__file__).resolve().parents[2],
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0, b"")


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
