"""The secrets of whoever opened the vault: the passphrase changed, the recovery code made anew,
this computer let in.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.core.vault import SlotInfo, SlotKind
from app.ui.inside import Judged
from app.ui.panels.vaults.secret_field import SecretField
from app.ui.panels.vaults.strength import StrengthMeter
from app.ui.style.look import Look
from app.ui.widgets.basics import button, label, row, tell
from app.ui.words import tr


class SecretForms(QWidget):
    """`changed` with the passphrase as it is and as it shall be; `enrolled` with a PIN or ""."""

    changed = Signal(str, str)
    code_wanted = Signal()
    enrolled = Signal(str)
    judged = Signal(str)
    opened = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.change_button = button(tr("Change the passphrase …"), self._open_change)
        self.code_button = button(tr("New recovery code …"), self._ask_code)
        self.device_button = button(tr("Let this computer open it …"), self._open_device)
        self.current = SecretField(look, tr("The passphrase as it is"))
        self.new = SecretField(look, tr("The new one"))
        self.again = SecretField(look, tr("The new one again"))
        self.meter = StrengthMeter(look)
        self.save_button = button(tr("Change"), self._change, primary=True)
        self.really_button = button(
            tr("Make one; the one before opens nothing"), self.code_wanted.emit
        )
        self.pin = SecretField(look, tr("PIN (none: whoever uses this account opens it)"))
        self.enrol_button = button(tr("Let it"), self._enrol, primary=True)
        self._code = label("")
        self._told = label("", wrap=True)
        for field in (self.current, self.new, self.again):
            field.typed.connect(self._weigh)
        self.new.typed.connect(self._typed)
        self._change_card = _card(
            self.current, self.new, self.meter, self.again, foot=self._foot(self.save_button)
        )
        self._device_card = _card(self.pin, foot=self._foot(self.enrol_button))
        self._lay_out()
        self.close_forms()

    def show_for(self, slots: Sequence[SlotInfo], own: str, *, owner: bool) -> None:
        """What can be changed by somebody who came in this way."""
        kinds = {slot.id: slot.kind for slot in slots}
        passphrase = kinds.get(own) is SlotKind.PASSPHRASE
        self.change_button.setVisible(owner and passphrase)
        self.code_button.setVisible(owner)
        here = {SlotKind.DEVICE, SlotKind.DEVICE_PIN} & set(kinds.values())
        self.device_button.setVisible(owner and not here)
        self.setVisible(owner)

    def tell(self, text: str, tone: str = "") -> None:
        """What came of it."""
        tell(self._told, text, tone)
        self._weigh()

    @property
    def told(self) -> str:
        return self._told.text()

    def show_code(self, code: str) -> None:
        """Once: it is gone with the next thing that is done here."""
        self.close_forms()
        self._code.setText(code.replace("-", "-\N{ZERO WIDTH SPACE}"))
        self._code.show()
        self.tell(tr("Write it down now: it is shown this once. The code before opens nothing."))

    def show_judged(self, judged: Judged) -> None:
        self.meter.show_judged(judged)

    def close_forms(self) -> None:
        """And forget what was typed."""
        for field in (self.current, self.new, self.again, self.pin):
            field.forget()
        self.meter.clear()
        self._code.clear()
        for part in (self._change_card, self._device_card, self.really_button, self._code):
            part.hide()
        self.code_button.setEnabled(True)
        self.tell("")

    def _open_change(self) -> None:
        self.close_forms()
        self._change_card.show()
        self.current.setFocus()
        self.opened.emit()

    def _open_device(self) -> None:
        self.close_forms()
        self._device_card.show()
        self.pin.setFocus()
        self.opened.emit()

    def _ask_code(self) -> None:
        self.close_forms()
        self.code_button.setEnabled(False)
        self.really_button.show()
        self.really_button.setFocus()

    def _typed(self) -> None:
        if self.new.text:
            self.judged.emit(self.new.text)
        else:
            self.meter.clear()

    def _weigh(self) -> None:
        same = self.new.text == self.again.text
        wrong = bool(self.again.text) and not self.new.text.startswith(self.again.text)
        self.again.mark(wrong=wrong)
        ready = bool(self.current.text) and bool(self.new.text.strip()) and same
        self.save_button.setEnabled(ready)

    def _change(self) -> None:
        self.save_button.setEnabled(False)
        self.changed.emit(self.current.text, self.new.text)

    def _enrol(self) -> None:
        self.enrolled.emit(self.pin.take())

    def _foot(self, act: QPushButton) -> QHBoxLayout:
        return row(None, button(tr("Cancel"), self.close_forms), act)

    def _lay_out(self) -> None:
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        fixed.setPointSizeF(fixed.pointSizeF() + 2)
        self._code.setFont(fixed)
        self._code.setWordWrap(True)
        self._code.setAccessibleName(tr("Recovery code"))
        self._code.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addLayout(row(self.change_button, self.code_button, self.device_button, None))
        for part in (self._change_card, self._device_card, self._code, self._told):
            box.addWidget(part)
        box.addLayout(row(self.really_button, None))


def _card(*parts: QWidget, foot: QHBoxLayout) -> QFrame:
    made = QFrame()
    made.setProperty("role", "card")
    box = QVBoxLayout(made)
    box.setContentsMargins(16, 14, 16, 14)
    box.setSpacing(10)
    for part in parts:
        box.addWidget(part)
    box.addLayout(foot)
    return made
