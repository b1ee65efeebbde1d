# ruff: noqa: N802 - Qt names the methods it calls
"""The packs of this library in a window of their own, which keeps nothing waiting."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from app.core.progress import Progress
from app.ui.panels.packs.licence import LicencePage
from app.ui.panels.packs.row import PackRow
from app.ui.style.look import Look
from app.ui.widgets.basics import button, label, on_ground, row, tell
from app.ui.widgets.roles import Role, has_role
from app.ui.words import tr

if TYPE_CHECKING:
    from app.services.gate import AnalyseState
    from app.services.packs import PackState

SIZE = (720, 640)


class PacksWindow(QWidget):
    """What is wanted of a pack comes with its id; `path_chosen` with a folder or ZIP."""

    install_wanted = Signal(str)
    remove_wanted = Signal(str)
    verify_wanted = Signal(str)
    switched = Signal(str, bool)
    path_chosen = Signal(str)
    paused = Signal(bool)
    cancelled = Signal()
    answered = Signal(bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Tool)
        self._look = look
        self.rows: dict[str, PackRow] = {}
        self.setWindowTitle(tr("Model packs"))
        on_ground(self, "panel")
        self.licence = LicencePage()
        self.licence.answered.connect(self._answer)
        self._told = label("", wrap=True)
        self._told.hide()
        self._state = label("", "muted", wrap=True)
        self.pause_button = button("", self._turn)
        self._paused = False
        self._list = QVBoxLayout()
        self._list.setContentsMargins(24, 4, 24, 12)
        self._list.setSpacing(8)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._list_page())
        self._pages.addWidget(self.licence)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._pages)
        has_role(self, Role.Pane)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.resize(*SIZE)

    def show_packs(self, states: "Sequence[PackState]") -> None:
        """Those that are here come first; rows that are there already keep their place."""
        for gone in set(self.rows) - {one.id for one in states}:
            self.rows.pop(gone).deleteLater()
        for state in sorted(states, key=lambda one: not one.installed):
            known = self.rows.get(state.id)
            if known is not None and same_kind(known.state, state):
                known.show_state(state)
            else:
                self._put(state)

    def show_state(self, state: "AnalyseState") -> None:
        """Whether packs look at pictures now."""
        self._paused = state.paused
        self._state.setText(running_words(state))
        self._state.setVisible(bool(self._state.text()))
        self.pause_button.setText(tr("Go on looking") if state.paused else tr("Pause looking"))

    @property
    def state(self) -> str:
        return self._state.text()

    def _turn(self) -> None:
        self.paused.emit(not self._paused)

    def show_working(self, pack: str, progress: Progress | None = None) -> None:
        """`pack` "": one that is not in the list yet."""
        if pack in self.rows:
            self.rows[pack].show_working(progress)
        else:
            self.tell(tr("Installing …"))

    def ask_licence(self, pack: str, licence: str) -> None:
        """`answered` follows; closing the window is a no."""
        title = self.rows[pack].state.title if pack in self.rows else tr("this pack")
        self.licence.ask(title, licence)
        self._pages.setCurrentWidget(self.licence)
        self.show()
        self.activateWindow()

    def tell(self, text: str, tone: str = "", pack: str = "") -> None:
        """What came of it; of a pack in the list, in its row."""
        if pack in self.rows:
            self.rows[pack].tell(text, tone)
            return
        tell(self._told, text, tone)

    @property
    def told(self) -> str:
        return self._told.text() if self._told.isVisibleTo(self) else ""

    @property
    def asks(self) -> bool:
        """A licence is shown."""
        return self._pages.currentWidget() is self.licence

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self.asks:
            self.setFocus()  # not the first button: nothing is begun by a stray key

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) is Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.asks:
            self._answer(False)
        super().closeEvent(event)

    def _answer(self, yes: bool) -> None:
        self._pages.setCurrentIndex(0)
        self.answered.emit(yes)

    def _choose_folder(self) -> None:
        dialog = self._dialog()
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.open()

    def _choose_archive(self) -> None:
        dialog = self._dialog()
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(tr("Packs (*.zip)"))
        dialog.open()

    def _dialog(self) -> QFileDialog:
        dialog = QFileDialog(self, tr("A pack"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda chosen: self.path_chosen.emit(chosen[0]))
        return dialog

    def _put(self, state: "PackState") -> None:
        made = PackRow(self._look, state)
        made.installed.connect(lambda: self.install_wanted.emit(state.id))
        made.removed.connect(lambda: self.remove_wanted.emit(state.id))
        made.verified.connect(lambda: self.verify_wanted.emit(state.id))
        made.switched.connect(lambda on: self.switched.emit(state.id, on))
        made.cancelled.connect(self.cancelled)
        if (old := self.rows.get(state.id)) is not None:
            self._list.replaceWidget(old, made)
            old.deleteLater()
        else:
            self._list.insertWidget(self._list.count() - 1, made)
        self.rows[state.id] = made

    def _list_page(self) -> QWidget:
        made = QWidget()
        on_ground(made, "panel")
        inner = QWidget()
        on_ground(inner, "panel")
        self._list.addStretch(1)
        inner.setLayout(self._list)
        area = QScrollArea()
        area.setAccessibleName(tr("Model packs"))
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setProperty("ground", "panel")
        said = tr(
            "A pack is a model that looks at your pictures on this computer. Nothing of a picture "
            "leaves it; only fetching a pack uses the network."
        )
        foot = row(
            button(tr("Install from a folder …"), self._choose_folder),
            button(tr("Install from a ZIP …"), self._choose_archive),
            None,
            button(tr("Close"), self.close),
        )
        head = QVBoxLayout()
        head.setContentsMargins(24, 20, 24, 8)
        head.setSpacing(6)
        head.addLayout(row(label(tr("Model packs"), "title"), None, self.pause_button))
        for part in (label(said, "muted", wrap=True), self._state, self._told):
            head.addWidget(part)
        foot.setContentsMargins(24, 8, 24, 20)
        box = QVBoxLayout(made)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(head)
        box.addWidget(area, 1)
        box.addLayout(foot)
        return made


def running_words(state: "AnalyseState") -> str:
    """What the packs do now, in a sentence."""
    if state.waits is None:
        return tr("They are looking at pictures now.") if state.runs else ""
    return {
        "pause": tr("Paused: nothing is looked at until you let them go on."),
        "import": tr("They wait until the import is done."),
        "battery": tr("They wait until the computer is plugged in."),
    }[state.waits.value]


def same_kind(one: "PackState", other: "PackState") -> bool:
    """Whether a row drawn for one can show the other."""
    return replace(one, installed=True, active=True, problem=None) == replace(
        other, installed=True, active=True, problem=None
    )
