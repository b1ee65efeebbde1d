"""The page at a vault's door: by which way, the secret, and what came of it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.core.vault import SlotInfo, SlotKind
from app.ui.panels.vaults.secret_field import SecretField
from app.ui.panels.vaults.words import role_words, slot_words
from app.ui.style.look import Look
from app.ui.widgets.basics import button, empty, label, on_ground, restyle, row
from app.ui.widgets.glyph import Glyph
from app.ui.widgets.menu_choice import MenuChoice
from app.ui.widgets.notice import Offer
from app.ui.words import tr, trn

WIDTH = 360
MARK = 40


class UnlockPage(QWidget):
    """`entered` with the slot and what was typed."""

    entered = Signal(SlotInfo, str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        on_ground(self, "window")
        self._look = look
        self._slots: dict[str, SlotInfo] = {}
        self._busy, self._wait_s = False, 0
        self._name = label("", "title")
        self._name.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._name.setWordWrap(True)
        self._ways = QVBoxLayout()
        self._way: MenuChoice | None = None
        self.field = SecretField(look, tr("Passphrase"))
        self.enter_button = button(tr("Unlock"), self._enter, primary=True)
        self.enter_button.setAutoDefault(True)  # Return presses it
        self._told = label("", wrap=True)
        self._told.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._offers = QVBoxLayout()
        self.field.entered.connect(self._enter)
        self.field.typed.connect(self._weigh)
        self._clock = QTimer(self, interval=1000)
        self._clock.timeout.connect(self._tick)
        self._lay_out()

    # ── what is shown ──

    def show_vault(self, name: str, slots: Sequence[SlotInfo]) -> None:
        """Of these ways the first is the one that is tried unless another is chosen."""
        self._name.setText(name)
        self._slots = {slot.id: slot for slot in slots}
        empty(self._ways)
        self._way = None
        if len(slots) > 1:
            options = [(one.id, _way_words(one)) for one in slots]
            self._way = MenuChoice(tr("Open with"), options)
            self._way.chosen.connect(lambda _id: self._turn())
            self._ways.addLayout(row(None, self._way, None))
        self._turn()

    def show_busy(self) -> None:
        """The secret is being tried: a second of hard work, on purpose."""
        self._busy = True
        self.tell(tr("Opening …"))
        self._weigh()

    def show_refused(self, text: str, wait_s: float = 0, offers: Sequence[Offer] = ()) -> None:
        """It was not opened; the next try has to wait so long. Where there are `offers` it was not
        for the secret.
        """
        self._busy = False
        self._wait_s = round(wait_s + 0.49)
        self._refusal = text
        self.field.forget()
        self.field.mark(wrong=not offers)
        empty(self._offers)
        for words, then in offers:
            self._offers.addLayout(row(None, button(words, then), None))
        self._tick(0)
        if self._wait_s:
            self._clock.start()
        self.field.setFocus()

    def tell(self, text: str, tone: str = "") -> None:
        self._told.setText(text)
        restyle(self._told, tone=tone)

    @property
    def told(self) -> str:
        return self._told.text()

    @property
    def slot(self) -> SlotInfo | None:
        """The way that is chosen."""
        if self._way is not None:
            return self._slots.get(self._way.value)
        return next(iter(self._slots.values()), None)

    def choose(self, slot_id: str) -> None:
        """As the user does."""
        if self._way is not None:
            self._way.choose(slot_id)

    @property
    def offers(self) -> list[str]:
        return [one.text() for one in self.offer_buttons()]

    def offer_buttons(self) -> list[QPushButton]:
        return [one for one in self._offered.findChildren(QPushButton) if not one.isHidden()]

    # ── what is typed ──

    def _turn(self) -> None:
        slot = self.slot
        if slot is None:
            return
        self.field.forget()
        self.tell("")
        empty(self._offers)
        self.field.setVisible(slot.kind is not SlotKind.DEVICE)
        self.field.call(_asked(slot.kind))
        self.field.hide_text(on=slot.kind is not SlotKind.RECOVERY)
        words = tr("Unlock with this computer") if slot.kind is SlotKind.DEVICE else tr("Unlock")
        self.enter_button.setText(words)
        self._weigh()
        (self.field if slot.kind is not SlotKind.DEVICE else self.enter_button).setFocus()

    def _weigh(self) -> None:
        slot = self.slot
        typed = bool(self.field.text) or (slot is not None and slot.kind is SlotKind.DEVICE)
        self.enter_button.setEnabled(typed and not self._busy and not self._wait_s)

    def _enter(self) -> None:
        slot = self.slot
        if slot is not None and self.enter_button.isEnabled():
            self.entered.emit(slot, self.field.take())

    def _tick(self, step: int = 1) -> None:
        self._wait_s = max(0, self._wait_s - step)
        text = self._refusal
        if self._wait_s:
            again = trn("Next try in %n second.", "Next try in %n seconds.", self._wait_s)
            text = f"{text} {again}"
        else:
            self._clock.stop()
        self.tell(text, "block")
        self._weigh()

    def _lay_out(self) -> None:
        self._refusal = ""
        self._offered = QWidget()
        self._offered.setLayout(self._offers)
        self._offers.setContentsMargins(0, 0, 0, 0)
        self._offers.setSpacing(8)
        inner = QWidget()
        inner.setFixedWidth(WIDTH)
        box = QVBoxLayout(inner)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        box.addLayout(row(None, Glyph(self._look, "vault", "accent", MARK), None))
        box.addWidget(self._name)
        box.addLayout(self._ways)
        box.addSpacing(4)
        box.addWidget(self.field)
        box.addWidget(self.enter_button)
        box.addWidget(self._told)
        box.addWidget(self._offered)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addWidget(inner, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(3)
        self._told.setMinimumHeight(self._told.fontMetrics().lineSpacing() * 3)
        self._told.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)


def _way_words(slot: SlotInfo) -> str:
    return f"{slot_words(slot)} · {role_words(slot.role)}"


def _asked(kind: SlotKind) -> str:
    return {
        SlotKind.RECOVERY: tr("Recovery code"),
        SlotKind.DEVICE_PIN: tr("PIN"),
    }.get(kind, tr("Passphrase"))
