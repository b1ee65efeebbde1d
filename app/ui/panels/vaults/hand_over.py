# ruff: noqa: N802 - Qt names the methods it calls
"""Handing some pictures to somebody from outside: a small vault of their own, in a small window."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QFontDatabase, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from app.ui.inside import HandedOver, Judged
from app.ui.panels.vaults.secret_field import SecretField
from app.ui.panels.vaults.strength import StrengthMeter
from app.ui.style.look import Look
from app.ui.widgets.basics import button, column, label, on_ground, row, tell
from app.ui.widgets.elided import ElidedLabel
from app.ui.words import shown, tr, trn

WIDTH = 460


class HandOverWindow(QWidget):
    """`handed` with name, folder and passphrase; `judged` with what is typed so far."""

    handed = Signal(str, str, str)
    judged = Signal(str)
    folder_wanted = Signal()

    def __init__(self, look: Look, number: int, folder: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Tool)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Vault"))
        on_ground(self, "panel")
        self._folder = folder
        self.name = QLineEdit()
        self.name.setAccessibleName(tr("Name of the small vault"))
        self.name.textChanged.connect(self._weigh)
        self._place = ElidedLabel(shown(folder))
        self.passphrase = SecretField(look, tr("A passphrase for them"))
        self.passphrase.typed.connect(self._typed)
        self.meter = StrengthMeter(look)
        self._told = label("", wrap=True)
        self._code = label("")
        self.hand_button = button(tr("Make it"), self._hand, primary=True)
        self.close_button = button(tr("Cancel"), self.close)
        words = trn(
            "%n picture in a small vault of its own: whoever has it sees that, and nothing of "
            "this vault. It passes the same check as an export.",
            "%n pictures in a small vault of their own: whoever has it sees those, and nothing of "
            "this vault. They pass the same check as an export.",
            number,
        )
        self._lay_out(words)
        self._weigh()

    def show_folder(self, folder: str) -> None:
        self._folder = folder
        self._place.setText(shown(folder))

    def show_judged(self, judged: Judged) -> None:
        self.meter.show_judged(judged)

    def show_working(self) -> None:
        self._form.setEnabled(False)
        self.hand_button.setEnabled(False)
        self.tell(tr("Sealing copies …"))

    def refuse(self, text: str) -> None:
        self._form.setEnabled(True)
        self.tell(text, "block")
        self._weigh()

    def show_handed(self, done: HandedOver) -> None:
        """With its recovery code, once."""
        self._form.hide()
        self.hand_button.hide()
        self.close_button.setText(tr("Close"))
        self._code.setText(done.code)
        self._card.show()
        self.tell(" ".join(done.told), "warn" if done.failed else "")

    def tell(self, text: str, tone: str = "") -> None:
        tell(self._told, text, tone)

    @property
    def told(self) -> str:
        return self._told.text()

    @property
    def code(self) -> str:
        return self._code.text()

    def _typed(self) -> None:
        if self.passphrase.text:
            self.judged.emit(self.passphrase.text)
        else:
            self.meter.clear()
        self._weigh()

    def _weigh(self) -> None:
        ready = bool(self.name.text().strip()) and bool(self.passphrase.text.strip())
        self.hand_button.setEnabled(ready)

    def _hand(self) -> None:
        self.show_working()
        self.handed.emit(self.name.text().strip(), self._folder, self.passphrase.text)

    def _lay_out(self, words: str) -> None:
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        self._code.setFont(fixed)
        self._code.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._card = QFrame()
        self._card.setProperty("role", "card")
        inner = column(label(tr("Its recovery code, shown this once"), "muted"), self._code)
        inner.setContentsMargins(16, 12, 16, 12)
        self._card.setLayout(inner)
        self._card.hide()
        self._form = QWidget()
        form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(12)
        form.addLayout(column(label(tr("Its name"), "muted"), self.name, spacing=4))
        place = row(self._place, button(tr("Choose …"), self.folder_wanted.emit))
        place.setStretch(0, 1)
        where = column(label(tr("Where it lies"), "muted"), spacing=4)
        where.addLayout(place)
        form.addLayout(where)
        form.addWidget(self.passphrase)
        form.addWidget(self.meter)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 20)
        box.setSpacing(14)
        box.addWidget(label(tr("Hand over a small vault"), "title"))
        box.addWidget(label(words, "muted", wrap=True))
        for part in (self._form, self._card, self._told):
            box.addWidget(part)
        box.addStretch(1)
        box.addLayout(row(None, self.close_button, self.hand_button))
        self._told.hide()
        self.setFixedWidth(WIDTH)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) is Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.passphrase.forget()
        super().closeEvent(event)
