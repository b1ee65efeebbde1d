"""Making a vault, in steps: name, place and passphrase; the recovery code, shown and typed once;
whether this computer may open it.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.ui.panels.vaults.secret_field import SecretField
from app.ui.panels.vaults.steps import held, step_box
from app.ui.panels.vaults.strength import StrengthMeter
from app.ui.style.look import Look
from app.ui.widgets.basics import button, column, expanding, label, on_ground, restyle, row
from app.ui.widgets.elided import ElidedLabel
from app.ui.words import shown, tr

WIDTH = 460
LEAST = 1


class CreatePage(QWidget):
    """`made` with name, folder and passphrase; `judged` with what is typed so far; `tested` with
    the code as it was typed; `chosen` with "", "device" or "pin", and the PIN.
    """

    made = Signal(str, str, str)
    judged = Signal(str, str)
    folder_wanted = Signal()
    copy_wanted = Signal(str)
    print_wanted = Signal(str)
    tested = Signal(str)
    chosen = Signal(str, str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        on_ground(self, "window")
        self._look = look
        self._folder, self._code = "", ""
        self._steps = QStackedWidget()
        for step in (self._make_first(), self._make_wait(), self._make_code(), self._make_test()):
            self._steps.addWidget(step)
        self._steps.addWidget(self._make_device())
        for one in (self.make_button, self.written_button, self.test_button, self.alone_button):
            one.setAutoDefault(True)  # Return presses it
        inner = QWidget()
        inner.setFixedWidth(WIDTH)
        box = QVBoxLayout(inner)
        box.setContentsMargins(0, 24, 0, 24)
        box.addWidget(self._steps)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(inner, 1, Qt.AlignmentFlag.AlignHCenter)

    @property
    def step(self) -> int:
        """0 name and passphrase, 1 waiting, 2 the code, 3 its test, 4 this computer."""
        return self._steps.currentIndex()

    # ── name, place, passphrase ──

    def begin(self, name: str, folder: str) -> None:
        self.name.setText(name)
        self.show_folder(folder)
        self._turn(0)
        self.passphrase.setFocus()

    def show_folder(self, folder: str, note: str = "") -> None:
        """Where it will lie; `note` says what is to be known of that place."""
        self._folder = folder
        self._place.setText(shown(folder))
        self._place_note.setText(note)
        self._place_note.setVisible(bool(note))

    def refuse(self, text: str) -> None:
        """Nothing was made; say why."""
        self._mistake.setText(text)
        self._mistake.show()
        self._turn(0)

    @property
    def mistake(self) -> str:
        return self._mistake.text() if not self._mistake.isHidden() else ""

    def _make_first(self) -> QWidget:
        look = self._look
        self.name = QLineEdit()
        self.name.setAccessibleName(tr("Name"))
        self.name.textChanged.connect(self._weigh)
        self._place = ElidedLabel("")
        self._place_note = label("", "small", wrap=True)
        restyle(self._place_note, tone="warn")
        self.place_button = button(tr("Choose …"), self.folder_wanted.emit)
        self.passphrase = SecretField(look, tr("Passphrase"))
        self.again = SecretField(look, tr("The same again"))
        self.meter = StrengthMeter(look)
        self.passphrase.typed.connect(self._typed)
        self.again.typed.connect(self._weigh)
        self.again.entered.connect(self._make)
        self._mistake = label("", wrap=True)
        restyle(self._mistake, tone="block")
        self._mistake.hide()
        self.make_button = button(tr("Make the vault"), self._make, primary=True)
        box = step_box(
            tr("New vault"),
            tr(
                "Pictures in a vault are encrypted, with everything that is known of them: names, "
                "prompts, tags, thumbnails, searches."
            ),
        )
        box.addLayout(column(label(tr("Name"), "muted"), self.name, spacing=4))
        place = row(self._place, self.place_button, spacing=8)
        place.setStretch(0, 1)
        where = column(label(tr("Where it lies"), "muted"), spacing=4)
        where.addLayout(place)
        where.addWidget(self._place_note)
        box.addLayout(where)
        secret = column(label(tr("Passphrase"), "muted"), self.passphrase, spacing=4)
        box.addLayout(secret)
        box.addWidget(self.meter)
        box.addWidget(self.again)
        box.addWidget(self._mistake)
        box.addStretch(1)
        box.addLayout(row(None, self.make_button))
        self._weigh()
        return held(box)

    def _typed(self) -> None:
        if self.passphrase.text:
            self.judged.emit(self.passphrase.text, self.name.text())
        else:
            self.meter.clear()
        self._weigh()

    def _weigh(self) -> None:
        same = self.passphrase.text == self.again.text
        self.again.mark(wrong=bool(self.again.text) and not self._begins_so())
        ready = bool(self.name.text().strip()) and bool(self.passphrase.text.strip()) and same
        self.make_button.setEnabled(ready)

    def _begins_so(self) -> bool:
        return self.passphrase.text.startswith(self.again.text)

    def _make(self) -> None:
        if self.make_button.isEnabled():
            self._mistake.hide()
            self._turn(1)
            self.again.forget()
            self.made.emit(self.name.text().strip(), self._folder, self.passphrase.take())

    # ── waiting ──

    def _make_wait(self) -> QWidget:
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        box = step_box(
            tr("Making the vault"),
            tr("It is measured how much work one guess at the passphrase can be on this computer."),
        )
        box.addWidget(bar)
        box.addStretch(1)
        return held(box)

    # ── the recovery code ──

    def show_code(self, code: str) -> None:
        """Once."""
        self._code = code
        self._code_label.setText(_in_lines(code))
        self._turn(2)
        self.written_button.setFocus()

    def _make_code(self) -> QWidget:
        self._code_label = label("")
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        fixed.setPointSizeF(fixed.pointSizeF() + 3)
        self._code_label.setFont(fixed)
        self._code_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._code_label.setAccessibleName(tr("Recovery code"))
        card = QFrame()
        card.setProperty("role", "card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(16, 20, 16, 20)
        inner.addWidget(self._code_label)
        self.copy_button = button(tr("Copy"), lambda: self.copy_wanted.emit(self._code))
        self.copy_button.setToolTip(tr("Clipboard histories are asked not to keep it"))
        self.print_button = button(tr("Print …"), lambda: self.print_wanted.emit(self._code))
        self.written_button = button(tr("I have it on paper"), self._to_test, primary=True)
        box = step_box(
            tr("The recovery code"),
            tr(
                "It opens the vault where the passphrase is forgotten, and nothing else does. It "
                "is shown this once. Write it down or print it, and keep it away from here."
            ),
        )
        box.addWidget(card)
        box.addStretch(1)
        box.addLayout(row(self.print_button, self.copy_button, expanding(), self.written_button))
        return held(box)

    def _to_test(self) -> None:
        self.typed_code.forget()
        self.show_tested("")
        self._turn(3)
        self.typed_code.setFocus()

    # ── its test ──

    def show_tested(self, wrong: str) -> None:
        """Why what was typed is not the code; empty: nothing was typed yet."""
        self._test_told.setText(wrong)
        self.typed_code.mark(wrong=bool(wrong))

    @property
    def test_told(self) -> str:
        return self._test_told.text()

    def _make_test(self) -> QWidget:
        self.typed_code = SecretField(self._look, tr("Recovery code"))
        self.typed_code.hide_text(on=False)
        self.typed_code.entered.connect(self._test)
        self._test_told = label("", wrap=True)
        restyle(self._test_told, tone="block")
        self.test_button = button(tr("Compare"), self._test, primary=True)
        self.back_button = button(tr("Show it again"), lambda: self._turn(2))
        box = step_box(
            tr("Type it once"),
            tr(
                "From the paper: a slip of the pen is found now, or on the day it is needed. Small "
                "letters and missing dashes do not matter."
            ),
        )
        box.addWidget(self.typed_code)
        box.addWidget(self._test_told)
        box.addStretch(1)
        box.addLayout(row(self.back_button, expanding(), self.test_button))
        return held(box)

    def _test(self) -> None:
        if self.typed_code.text:
            self.tested.emit(self.typed_code.text)

    # ── this computer ──

    def ask_device(self, unavailable: str) -> None:
        """The last step; `unavailable` says why the keyring of this computer is no way in."""
        self._code = ""
        self._code_label.clear()
        self.typed_code.forget()
        self._device_told.setText(unavailable)
        self._device_told.setVisible(bool(unavailable))
        for part in (self.device_button, self.pin, self.pin_button):
            part.setEnabled(not unavailable)
        self._turn(4)
        self.alone_button.setFocus()

    def _make_device(self) -> QWidget:
        self._device_told = label("", wrap=True)
        restyle(self._device_told, tone="warn")
        self.alone_button = button(
            tr("Only with the passphrase"), lambda: self.chosen.emit("", ""), primary=True
        )
        self.device_button = button(
            tr("This computer opens it"), lambda: self.chosen.emit("device", "")
        )
        self.pin = SecretField(self._look, tr("PIN"))
        self.pin_button = button(tr("This computer and the PIN"), self._with_pin)
        self.pin.entered.connect(self._with_pin)
        box = step_box(
            tr("Shall this computer open it, too?"),
            tr(
                "Its keyring can keep a key: then whoever uses this account opens the vault "
                "without the passphrase. With a PIN a stolen backup of the keyring is not enough. "
                "It can be changed at any time."
            ),
        )
        box.addWidget(self._device_told)
        box.addLayout(row(self.device_button, None))
        pin = row(self.pin, self.pin_button)
        pin.setStretch(0, 1)
        box.addLayout(pin)
        box.addStretch(1)
        box.addLayout(row(None, self.alone_button))
        return held(box)

    def _with_pin(self) -> None:
        if self.pin.text:
            self.chosen.emit("pin", self.pin.take())

    def _turn(self, step: int) -> None:
        self._steps.setCurrentIndex(step)


def _in_lines(code: str) -> str:
    """Groups two to four on a line: what is copied from paper is copied line by line."""
    groups = code.split("-")
    lines = [groups[at : at + 4] for at in range(0, len(groups), 4)]
    return "\n".join("-".join(one) for one in lines)
