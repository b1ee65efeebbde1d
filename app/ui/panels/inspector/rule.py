# ruff: noqa: N802 - Qt names the methods it calls
"""One line to say what shall become of a label: another name, a tag, a least score."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QVBoxLayout, QWidget

from app.core.vocab import LabelAction
from app.ui.widgets.basics import button, label, row
from app.ui.words import decimal, shown, tr


class RuleLine(QWidget):
    """Hidden until `ask`. `ruled(label, pack, action, to, score)`."""

    ruled = Signal(str, str, LabelAction, str, float)

    def __init__(self) -> None:
        super().__init__()
        self.label, self._pack, self._action = "", "", LabelAction.RENAME
        self._known = QStringListModel(self)
        self._tags: list[str] = []
        self._title = label("", "small", wrap=True)
        self.field = QLineEdit()
        self.field.setAccessibleName(tr("What a label is to become"))
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.field.setCompleter(completer)
        self.field.returnPressed.connect(self._confirm)
        self.field.textChanged.connect(self._weigh)
        self.set_button = button(tr("Set"), self._confirm)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(self._title)
        box.addLayout(row(self.field, self.set_button, spacing=6))
        self.hide()

    def offer(self, tags: Sequence[str]) -> None:
        """The glossary."""
        self._tags = list(tags)

    def ask(self, name: str, pack: str, action: LabelAction, score: float) -> None:
        self.label, self._pack, self._action = name, pack, action
        title = {
            LabelAction.RENAME: tr("Propose “{name}” as"),
            LabelAction.MAP: tr("Accepting “{name}” puts on the tag"),
        }.get(action, tr("Propose “{name}” only from this score on (0 to 1)"))
        self._title.setText(title.format(name=shown(name)))
        self.field.setAccessibleName(self._title.text())
        self._known.setStringList(self._tags if action is LabelAction.MAP else [])
        self.field.setText(decimal(score, 2) if action is LabelAction.KEEP else "")
        self._weigh()
        self.show()
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _score(self) -> float | None:
        """None when what is written is no score."""
        try:
            value = float(self.field.text().strip().replace(",", "."))
        except ValueError:
            return None
        return value if 0 <= value <= 1 else None

    def _weigh(self) -> None:
        by_score = self._action is LabelAction.KEEP
        fits = self._score() is not None if by_score else bool(self.field.text().strip())
        self.set_button.setEnabled(fits)

    def _confirm(self) -> None:
        if not self.set_button.isEnabled():
            return
        by_score = self._action is LabelAction.KEEP
        to = "" if by_score else self._named()
        self.hide()
        score = self._score() if by_score else None
        self.ruled.emit(self.label, self._pack, self._action, to, score or 0.0)

    def _named(self) -> str:
        """A tag has its parts trimmed; a name is taken as it is."""
        written = self.field.text().strip()
        return "/".join(_parts(written)) if self._action is LabelAction.MAP else written

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) is Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.split("/") if part.strip()]
