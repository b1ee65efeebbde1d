# ruff: noqa: N802 - Qt names the methods it calls
"""A field for words that leave: its name, how much of what a platform takes is used, the text."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from app.export.counting.tally import Count
from app.ui.widgets.basics import label, restyle, row
from app.ui.words import count, tr

LINE = 18
FRAME = 20
NEAR = 0.9
"""From this share of a limit on it is coming close."""


class WordsField(QWidget):
    """`typed` with every change by hand; `left` when the hands go elsewhere, or by Ctrl+Enter."""

    typed = Signal()
    left = Signal()

    def __init__(self, name: str, lines: int) -> None:
        super().__init__()
        self._written = ""
        self.counter = label("", "small")
        self.edit = _Edit()
        self.edit.setAccessibleName(name)
        self.edit.setFixedHeight(lines * LINE + FRAME)
        self.edit.setTabChangesFocus(True)
        self.edit.textChanged.connect(self.typed)
        self.edit.left.connect(self.left)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(3)
        box.addLayout(row(label(name, "small"), None, self.counter))
        box.addWidget(self.edit)

    @property
    def text(self) -> str:
        return self.edit.toPlainText().strip()

    @property
    def is_changed(self) -> bool:
        return self.text != self._written

    def write(self, text: str) -> None:
        """As a hand does."""
        self.edit.setPlainText(text)

    def show_text(self, text: str) -> None:
        """What is written down. What is being typed stays."""
        kept = self.is_changed
        self._written = text.strip()
        if not kept and self.text != self._written:
            self.edit.blockSignals(True)
            self.edit.setPlainText(text)
            self.edit.blockSignals(False)

    def taken(self) -> None:
        """What stands there is written down now."""
        self._written = self.text

    def show_hint(self, text: str) -> None:
        """What is posted where nothing is written."""
        self.edit.setPlaceholderText(text)

    def show_counts(self, counts: Sequence[Count]) -> None:
        """The fullest first."""
        told = counts[0] if counts and (counts[0].used or counts[0].off) else None
        self.counter.setText(_short(told, self.edit.accessibleName()) if told else "")
        self.counter.setToolTip("\n".join(map(count_words, counts)))
        restyle(self.counter, tone=_tone(told) if told else "")


def count_words(one: Count) -> str:
    """Caption: 12 of 2 200 characters (the platform's own word)."""
    what = one.what.capitalize()
    if one.limit is None:
        return tr("{what}: {used} {unit}, no limit is known").format(
            what=what, used=count(one.used), unit=one.unit
        )
    words = tr("{what}: {used} of at least {limit} {unit}") if one.least else ""
    words = words or tr("{what}: {used} of {limit} {unit}")
    sure = tr("the platform's own word") if one.official else tr("as far as others know")
    told = words.format(what=what, used=count(one.used), limit=count(one.limit), unit=one.unit)
    return f"{told} ({sure})"


def _short(one: Count, name: str) -> str:
    number = count(one.used) if one.limit is None else f"{count(one.used)} / {count(one.limit)}"
    return number if one.what == name.casefold() else f"{one.what} {number}"


def _tone(one: Count) -> str:
    if one.off:
        return "block" if one.official else "warn"
    near = one.limit is not None and not one.least and one.used >= NEAR * one.limit
    return "warn" if near else ""


class _Edit(QPlainTextEdit):
    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = Qt.Key(event.key()) in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.left.emit()
        else:
            super().keyPressEvent(event)
