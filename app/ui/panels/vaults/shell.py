"""The frame of a vault's window: a coloured edge and a strip that says what this is, when it locks,
and locks it.
"""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.core.vault import VaultRole
from app.ui.panels.vaults.words import role_words
from app.ui.style.look import Look
from app.ui.widgets.basics import expanding, icon_button, label, line, restyle
from app.ui.widgets.elided import ElidedLabel
from app.ui.widgets.glyph import Glyph
from app.ui.words import tr, trn

EDGE = 3
STRIP = 38


class VaultShell(QFrame):
    """Around `content`. `lock_wanted` and `room_wanted` by its buttons."""

    lock_wanted = Signal()
    room_wanted = Signal()

    def __init__(self, look: Look, name: str, role: VaultRole, content: QWidget) -> None:
        super().__init__()
        self.setProperty("role", "vault")
        self._name = ElidedLabel(name, Qt.TextElideMode.ElideRight)
        self._name.setProperty("role", "strong")
        told = [tr("Vault")] + ([role_words(role)] if role is not VaultRole.OWNER else [])
        self._role = label(" · ".join(told), "muted")
        self._left = label("", "muted")
        self.room_button = icon_button(look, "key", tr("This vault …"), self.room_wanted.emit)
        self.room_button.setFixedSize(28, 28)
        self.lock_button = QPushButton(" " + tr("Lock") + "   Ctrl+L")
        self.lock_button.setAccessibleName(tr("Lock"))
        self.lock_button.setProperty("role", "small")
        self.lock_button.setIcon(look.icon("vault", "muted"))
        self.lock_button.setIconSize(QSize(14, 14))
        self.lock_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.lock_button.clicked.connect(lambda: self.lock_wanted.emit())
        strip = QFrame()
        strip.setProperty("role", "vault-strip")
        strip.setFixedHeight(STRIP)
        row = QHBoxLayout(strip)
        row.setContentsMargins(15, 0, 8, 0)
        row.setSpacing(10)
        row.addWidget(Glyph(look, "vault-open", "accent"))
        for part in (self._name, self._role, expanding(), self._left):
            row.addWidget(part)
        for button in (self.room_button, self.lock_button):
            row.addWidget(button)
        box = QVBoxLayout(self)
        box.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        box.setSpacing(0)
        box.addWidget(strip)
        box.addWidget(line())
        box.addWidget(content, 1)

    def show_left(self, seconds: int) -> None:
        """So long until it locks for idleness; -1 takes the words away."""
        near = seconds >= 0
        words = trn("Nobody here: locks in %n s", "Nobody here: locks in %n s", max(0, seconds))
        self._left.setText(words if near else "")
        restyle(self._left, tone="warn" if near else "", role="" if near else "muted")

    @property
    def left(self) -> str:
        return self._left.text()
