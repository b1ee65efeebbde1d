# ruff: noqa: N802 - Qt names the methods it calls
"""How one watched folder is watched: a small window that keeps nothing waiting."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from app.core.ops import SetRoot
from app.ui.library import WatchedFolder
from app.ui.panels.sidebar.states import sentence
from app.ui.widgets.basics import button, column, label, on_ground, restyle, row
from app.ui.widgets.choice import Choice
from app.ui.widgets.elided import ElidedLabel
from app.ui.words import last_part, shown, tr

WIDTH = 480
EDITOR_HEIGHT = 120


class FolderSettings(QWidget):
    """`saved` with what shall be changed; the window stays until `close` or `refuse`."""

    saved = Signal(SetRoot)

    def __init__(self, folder: WatchedFolder, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Tool)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._folder = folder
        name = last_part(folder.path)
        self.setWindowTitle(tr("Settings of {name}").format(name=name))
        on_ground(self, "panel")
        self.watch = Choice(tr("How it is watched"), _ways(), folder.watch)
        self.cloud = Choice(tr("A cloud folder"), _cloud(), folder.cloud)
        self.patterns = QPlainTextEdit("\n".join(shown(one) for one in folder.ignore))
        self.patterns.setAccessibleName(tr("Leave out"))
        self.patterns.setPlaceholderText("*.bak\nold/\n!old/keep.png")
        self.patterns.setFixedHeight(EDITOR_HEIGHT)
        self.patterns.setTabChangesFocus(True)
        self._mistake = label("", wrap=True)
        self._mistake.setProperty("tone", "block")
        self._mistake.hide()
        self.save_button = button(tr("Save"), self._save, primary=True)
        where = ElidedLabel(shown(folder.path))
        where.setProperty("role", "muted")
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 20)
        box.setSpacing(16)
        box.addLayout(column(label(name, "title"), where, _muted(sentence(folder)), spacing=4))
        for title, part, text in self._parts():
            box.addLayout(column(label(title, "strong"), part, _muted(text), spacing=6))
        box.addWidget(self._mistake)
        box.addStretch(1)
        box.addLayout(row(None, button(tr("Cancel"), self.close), self.save_button))
        self.setFixedWidth(WIDTH)

    def refuse(self, text: str) -> None:
        """What was to be saved cannot be; say why."""
        self._mistake.setText(text)
        self._mistake.show()
        restyle(self.patterns, wrong="true")
        self.save_button.setEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) is Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _save(self) -> None:
        self.save_button.setEnabled(False)
        self.saved.emit(
            SetRoot(
                self._folder.path,
                cloud=self.cloud.value,
                watch=self.watch.value,
                ignore=self._ignored(),
            )
        )

    def _ignored(self) -> tuple[str, ...]:
        """As written; a pattern that cannot be shown as it is keeps its bytes."""
        kept = {shown(one): one for one in self._folder.ignore}
        lines = (line.strip() for line in self.patterns.toPlainText().splitlines())
        return tuple(kept.get(line, line) for line in lines if line)

    def _parts(self) -> tuple[tuple[str, QWidget, str], ...]:
        return (
            (
                tr("How it is watched"),
                self.watch,
                tr("Network drives and some cloud drives send no events; those are polled."),
            ),
            (
                tr("A cloud folder"),
                self.cloud,
                tr("In a cloud folder, files that are only in the cloud are listed, not opened."),
            ),
            (
                tr("Leave out"),
                self.patterns,
                tr("One pattern a line: * within a name, ** across folders, ! takes in again."),
            ),
        )


def _ways() -> list[tuple[str, str]]:
    return [("auto", tr("Automatic")), ("events", tr("By events")), ("poll", tr("By polling"))]


def _cloud() -> list[tuple[str, str]]:
    return [("auto", tr("Find out")), ("yes", tr("Yes")), ("no", tr("No"))]


def _muted(text: str) -> QWidget:
    return label(text, "small", wrap=True)
