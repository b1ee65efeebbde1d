"""The line above the trash: what it means that something is in it, and what can be done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.style.look import Look
from app.ui.widgets.basics import button, label
from app.ui.widgets.glyph import Glyph
from app.ui.words import tr, trn


class TrashBar(QWidget):
    """Hidden until `offer` says that the trash is looked at."""

    restore_wanted = Signal()
    delete_wanted = Signal()
    empty_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Trash"))
        text = tr("The files stay where they are until they are deleted from here.")
        self.restore_button = button("", self.restore_wanted.emit)
        self.delete_button = button("", self.delete_wanted.emit)
        self.empty_button = button(tr("Empty the trash …"), self.empty_wanted.emit)
        frame = QFrame()
        frame.setProperty("role", "banner")
        inner = QHBoxLayout(frame)
        inner.setContentsMargins(12, 6, 6, 6)
        inner.setSpacing(8)
        inner.addWidget(Glyph(look, "trash", "muted", 18))
        inner.addWidget(label(text, wrap=True), 1)
        for part in (self.restore_button, self.delete_button, self.empty_button):
            inner.addWidget(part)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 8, 16, 0)
        box.addWidget(frame)
        self.offer(listed=0, selected=0)

    def offer(self, *, listed: int, selected: int) -> None:
        """So many lie in the trash that is looked at."""
        self.setVisible(listed > 0)
        self.restore_button.setText(trn("Restore %n asset", "Restore %n assets", selected))
        self.delete_button.setText(trn("Delete %n asset …", "Delete %n assets …", selected))
        for part in (self.restore_button, self.delete_button):
            part.setVisible(selected > 0)
