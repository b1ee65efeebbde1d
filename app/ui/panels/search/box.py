# ruff: noqa: N802 - Qt names the methods it calls
"""The search box: filters as chips, what is typed after them."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QWidget

from app.core.errors import QueryError
from app.ui.panels.search.compose import composed
from app.ui.style.look import Look
from app.ui.widgets.basics import empty, icon_button, restyle
from app.ui.widgets.chip import Chip
from app.ui.words import tr

PAUSE_MS = 120
"""Typing that pauses this long is searched for."""


class SearchBox(QFrame):
    """`changed` comes with the whole search text once typing pauses, and at once for chips."""

    changed = Signal(str)
    escaped = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.filters: tuple[str, ...] = ()
        self._told = ""
        self.setProperty("role", "field")
        self.setFixedHeight(34)
        self.field = QLineEdit()
        self.field.setProperty("role", "bare")
        self.field.setPlaceholderText(tr("Search prompts, names, tags … or rating:>=3"))
        self.field.setAccessibleName(tr("Search"))
        self.field.installEventFilter(self)
        self.field.textEdited.connect(self._edited)
        self._chips = QHBoxLayout()
        self._chips.setSpacing(6)
        self._clear = icon_button(look, "clear", tr("Clear the search"), self.clear, size=12)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        box = QHBoxLayout(self)
        box.setContentsMargins(10, 0, 4, 0)
        box.setSpacing(8)
        self._lens = QLabel()
        box.addWidget(self._lens)
        box.addLayout(self._chips)
        box.addWidget(self.field, 1)
        box.addWidget(self._clear)
        look.changed.connect(self._draw_lens)
        self._draw_lens()
        self._clear.hide()

    @property
    def text(self) -> str:
        """The whole search."""
        return composed(self.filters, self.field.text()).text

    def set_search(self, filters: tuple[str, ...], typed: str = "") -> None:
        """Replace everything, and say so."""
        self._set_filters(filters)
        self.field.setText(typed)
        self._tell()

    def drop(self, term: str) -> None:
        """Take one condition out, wherever it stands."""
        if term in self.filters:
            self.set_search(tuple(f for f in self.filters if f != term), self.field.text())
        else:
            self.set_search(self.filters, " ".join(self.field.text().replace(term, "").split()))

    def replace(self, term: str, other: str) -> None:
        """What a filter asks for has another name now."""
        if term in self.filters:
            filters = tuple(other if one == term else one for one in self.filters)
            self.set_search(filters, self.field.text())

    def clear(self) -> None:
        self.set_search(())

    def focus(self) -> None:
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def column_x(self, error: QueryError) -> int:
        """Where the mistake is, in this box's pixels."""
        typed = self.field.text()
        column = error.column - composed(self.filters, typed).offset
        if column < 0:
            return self._lens.x()
        shown = typed[: min(column, len(typed))]
        x = self.field.x() + self.field.fontMetrics().horizontalAdvance(shown) + 4
        return min(x, self.field.x() + self.field.width())

    def mark(self, *, wrong: bool) -> None:
        restyle(self, wrong=wrong)

    def _edited(self, text: str) -> None:
        if text.endswith(" "):
            self._take_filters(text)
        self._pause.start()
        self._show_clear()

    def _take_filters(self, text: str) -> None:
        from app.ui.panels.search.terms import split  # the language loads when it is needed

        found, rest = split(text)
        if found:
            self._set_filters(tuple(dict.fromkeys(self.filters + found)))
            self.field.setText(rest)

    def _set_filters(self, filters: tuple[str, ...]) -> None:
        from app.ui.panels.search.terms import pretty

        self.filters = filters
        empty(self._chips)
        for term in filters:
            chip = Chip(self._look, pretty(term), kind="filter", removable=True)
            chip.setToolTip(term)
            chip.removed.connect(lambda term=term: self.drop(term))
            chip.clicked.connect(lambda term=term: self._edit(term))
            self._chips.addWidget(chip)

    def _edit(self, term: str) -> None:
        """Back from a chip to text."""
        rest = tuple(f for f in self.filters if f != term)
        self._set_filters(rest)
        self.field.setText(" ".join(part for part in (self.field.text().strip(), term) if part))
        self.field.setFocus()
        self._tell()

    def _tell(self) -> None:
        self._pause.stop()
        self._show_clear()
        if self.text != self._told:
            self._told = self.text
            self.changed.emit(self.text)

    def _show_clear(self) -> None:
        self._clear.setVisible(bool(self.filters or self.field.text()))

    def _draw_lens(self) -> None:
        icon = self._look.icon("search", "muted")
        self._lens.setPixmap(icon.pixmap(QSize(16, 16), self.devicePixelRatioF()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            restyle(self, focused=event.type() is QEvent.Type.FocusIn)
        elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._key(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _key(self, key: Qt.Key) -> bool:
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take_filters(self.field.text())
            self._tell()
            return True
        if key is Qt.Key.Key_Escape:
            if self.field.text():
                self.set_search(self.filters)
            else:
                self.escaped.emit()
            return True
        if key is Qt.Key.Key_Down:
            self.escaped.emit()
            return True
        at_start = not self.field.hasSelectedText() and self.field.cursorPosition() == 0
        if key is Qt.Key.Key_Backspace and at_start and self.filters:
            self._edit(self.filters[-1])
            return True
        return False
