# ruff: noqa: N802 - Qt names the methods it calls
"""What deleting would come to, in exact numbers, before anything is: a strip, not a wall."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.ui.style.look import Look
from app.ui.widgets.basics import button, label, line, on_ground, row
from app.ui.widgets.glyph import Glyph
from app.ui.words import size, tr, trn

if TYPE_CHECKING:
    from app.services.reports import DeletePlan


class DeleteStrip(QWidget):
    """Hidden until `ask`; `confirmed`, or `cancelled` by its button or Escape."""

    confirmed = Signal()
    cancelled = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        on_ground(self, "panel")
        self._title = label("", "strong", wrap=True)
        self._text = label("", "muted", wrap=True)
        self.cancel_button = button(tr("Keep"), self.cancel)
        self.confirm_button = button(tr("Delete"), self._confirm)
        self.confirm_button.setProperty("role", "danger")
        told = QVBoxLayout()
        told.setSpacing(4)
        told.addWidget(self._title)
        told.addWidget(self._text)
        mark = Glyph(look, "warning", "block", 18)
        whole = row(mark, spacing=12)
        whole.addLayout(told, 1)
        whole.addWidget(self.cancel_button, 0, Qt.AlignmentFlag.AlignBottom)
        whole.addWidget(self.confirm_button, 0, Qt.AlignmentFlag.AlignBottom)
        whole.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
        whole.setContentsMargins(16, 12, 16, 12)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(line())
        outer.addLayout(whole)
        self.hide()

    def ask(self, plan: "DeletePlan") -> None:
        """Nothing that can be deleted is said, too."""
        self._title.setText(title_of(plan))
        self._text.setText(text_of(plan))
        self.confirm_button.setText(verb_of(plan))
        self.confirm_button.setVisible(plan.files > 0)
        self.setAccessibleName(self.text)
        self.show()
        self.cancel_button.setFocus()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.text))

    @property
    def text(self) -> str:
        return "" if self.isHidden() else f"{self._title.text()}\n{self._text.text()}"

    def cancel(self) -> None:
        if not self.isHidden():
            self.hide()
            self.cancelled.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, focused = Qt.Key(event.key()), self.focusWidget()
        if key is Qt.Key.Key_Escape:
            self.cancel()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QPushButton):
            focused.click()
        else:
            super().keyPressEvent(event)

    def _confirm(self) -> None:
        self.hide()
        self.confirmed.emit()


def title_of(plan: "DeletePlan") -> str:
    if not plan.files:
        return tr("There is nothing here that could be deleted")
    return trn("Delete %n asset?", "Delete %n assets?", plan.assets - plan.away)


def text_of(plan: "DeletePlan") -> str:
    """How many files of what size go where, and what stays."""
    parts = []
    if plan.files:
        files = trn("%n file ({size})", "%n files ({size})", plan.files).format(
            size=size(plan.bytes)
        )
        if plan.along:
            beside = trn("%n companion file", "%n companion files", plan.along)
            files = tr("{files} with {beside}").format(files=files, beside=beside)
        if plan.for_good:
            text = tr("Gone for good, as no trash stands behind a vault: {files}.")
        else:
            text = tr(
                "To the system's trash, from where your file manager can bring it back: {files}."
            )
        parts.append(text.format(files=files))
    if plan.away:
        parts.append(
            trn(
                "Of %n asset no file can be reached: nothing of it is deleted.",
                "Of %n assets no file can be reached: nothing of them is deleted.",
                plan.away,
            )
        )
    if plan.kept:
        parts.append(
            trn(
                "%n is not in the trash, and stays.",
                "%n are not in the trash, and stay.",
                plan.kept,
            )
        )
    return " ".join(parts)


def verb_of(plan: "DeletePlan") -> str:
    files = plan.files + plan.along
    if plan.for_good:
        return trn("Delete %n file for good", "Delete %n files for good", files)
    return trn("Move %n file to the system's trash", "Move %n files to the system's trash", files)
