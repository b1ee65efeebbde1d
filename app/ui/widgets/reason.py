# ruff: noqa: N802 - Qt names the methods it calls
"""Asking for a reason: a strip with one line to type in. It lies below the work, and waits."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.ui.style.look import Look
from app.ui.widgets.basics import button, empty, expanding, label, line, on_ground, restyle, row
from app.ui.widgets.chip import Chip
from app.ui.words import tr

OFFERED = 3
"""Earlier reasons that are one click away; all of them are completed while typing."""

LONGEST = 44


class ReasonStrip(QWidget):
    """Hidden until `ask`. `confirmed` with the reason, `cancelled` by Escape or its button."""

    confirmed = Signal(str)
    cancelled = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        on_ground(self, "panel")
        self._look = look
        self._needed = True
        self._known = QStringListModel(self)
        self._title = label("", "strong")
        self._told = label("", "muted", wrap=True)
        self._wrong = label("", wrap=True)
        self._wrong.setProperty("tone", "block")
        self.field = self._make_field()
        self.confirm_button = button(tr("Decide"), self._confirm, primary=True)
        self.cancel_button = button(tr("Cancel"), self._cancel)
        self._offers = QHBoxLayout()
        self._offers.setSpacing(6)
        self._before = QHBoxLayout()
        self._before.setSpacing(8)
        entry = row(self.field, spacing=8)
        entry.insertLayout(0, self._before)
        entry.addWidget(self.cancel_button)
        entry.addWidget(self.confirm_button)
        box = QVBoxLayout()
        box.setContentsMargins(16, 12, 16, 12)
        box.setSpacing(8)
        for part in (self._title, self._told):
            box.addWidget(part)
        box.addLayout(entry)
        box.addLayout(self._offers)
        box.addWidget(self._wrong)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(line())
        outer.addLayout(box)
        self.hide()

    def ask(
        self,
        title: str,
        told: str,
        act: str,
        *,
        needed: bool = True,
        earlier: Sequence[str] = (),
    ) -> None:
        """`act` is the button's text; `needed`: it stays off without a reason. `earlier` reasons,
        the latest first, are offered again.
        """
        self._needed = needed
        self._title.setText(title)
        self._told.setText(told)
        self._told.setVisible(bool(told))
        self.confirm_button.setText(act)
        self.field.clear()
        wanted = tr("Why? It is kept with the decision")
        self.field.setPlaceholderText(wanted if needed else tr("Why (if you like)"))
        self.refuse("")
        self._offer(earlier)
        self._weigh()
        self.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, why: str) -> None:
        """It could not be done: say so where it was asked for."""
        self._wrong.setText(why)
        self._wrong.setVisible(bool(why))
        restyle(self._wrong)

    @property
    def title(self) -> str:
        return self._title.text()

    @property
    def told(self) -> str:
        return self._told.text()

    @property
    def wrong(self) -> str:
        return self._wrong.text()

    @property
    def reason(self) -> str:
        return " ".join(self.field.text().split())

    def offers(self) -> list[Chip]:
        """The earlier reasons in sight."""
        items = (self._offers.itemAt(at) for at in range(self._offers.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [one for one in widgets if isinstance(one, Chip)]

    def put_before(self, widget: QWidget) -> None:
        """A control left of the line."""
        self._before.addWidget(widget)

    def _make_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setMaxLength(500)
        field.setAccessibleName(tr("Reason"))
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        field.setCompleter(completer)
        field.textChanged.connect(self._weigh)
        field.returnPressed.connect(self._confirm)
        return field

    def _offer(self, earlier: Sequence[str]) -> None:
        self._known.setStringList(list(earlier))
        empty(self._offers)
        for reason in earlier[:OFFERED]:
            short = reason if len(reason) <= LONGEST else f"{reason[: LONGEST - 1]}…"
            chip = Chip(self._look, short)
            chip.setToolTip(reason)
            chip.clicked.connect(lambda reason=reason: self._take(reason))
            self._offers.addWidget(chip)
        if earlier:
            self._offers.addWidget(expanding())

    def _take(self, reason: str) -> None:
        self.field.setText(reason)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _weigh(self) -> None:
        self.confirm_button.setEnabled(bool(self.reason) or not self._needed)

    def _confirm(self) -> None:
        if self.confirm_button.isEnabled():
            self.confirmed.emit(self.reason)

    def _cancel(self) -> None:
        self.hide()
        self.cancelled.emit()

    def event(self, event: QEvent) -> bool:
        """Escape ends the question before it ends anything around it."""
        if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return super().event(event)
        if Qt.Key(event.key()) is not Qt.Key.Key_Escape:
            return super().event(event)
        event.accept()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) is Qt.Key.Key_Escape:
            self._cancel()
        else:
            super().keyPressEvent(event)
