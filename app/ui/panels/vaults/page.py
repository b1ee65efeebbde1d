# ruff: noqa: N802 - Qt names the methods it calls
"""One vault from outside: how it is, what waits for it, who may open it, what it promises."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.core.vault import SlotInfo
from app.ui.panels.vaults.words import (
    KIND_ICONS,
    not_protected,
    protected,
    role_words,
    slot_words,
)
from app.ui.style.look import Look
from app.ui.vaulting import Standing, Vault
from app.ui.widgets.basics import (
    button,
    column,
    empty,
    expanding,
    icon_button,
    label,
    line,
    on_ground,
    row,
    tell,
)
from app.ui.widgets.elided import ElidedLabel
from app.ui.widgets.glyph import Glyph
from app.ui.words import shown, tr, trn

WIDTH = 640


class VaultPage(QWidget):
    """What is wanted goes out with the vault's folder; `show_wanted` is about what waits."""

    open_wanted = Signal(str)
    lock_wanted = Signal(str)
    back_up_wanted = Signal(str)
    restore_wanted = Signal()
    forget_wanted = Signal(str)
    show_wanted = Signal(str)
    keep_wanted = Signal(str)
    folder_wanted = Signal(str)
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        on_ground(self, "window")
        self.setAccessibleName(tr("Vault"))
        self._look = look
        self._vault: Vault | None = None
        self._title = label("", "large")
        self._state = label("", wrap=True)
        self._mark = QHBoxLayout()
        self._place = ElidedLabel("")
        self._place.setProperty("role", "muted")
        self.open_button = button(tr("Open the vault …"), self._open, primary=True)
        self.lock_button = button(tr("Lock now"), self._tell(self.lock_wanted))
        self.back_up_button = button(tr("Back up …"), self._tell(self.back_up_wanted))
        self.restore_button = button(tr("Restore a backup …"), self.restore_wanted.emit)
        self.restore_button.setToolTip(tr("As a vault of its own: nothing is replaced"))
        self.folder_button = button(tr("Show in its folder"), self._tell(self.folder_wanted))
        self.forget_button = button(tr("Take off the list …"), self._ask_to_forget)
        self.really_button = button(
            tr("Take off; its files stay where they are"), self._tell(self.forget_wanted)
        )
        self._waiting = label("", wrap=True)
        self.show_button = button(tr("Show them"), self._tell(self.show_wanted))
        self.keep_button = button(tr("Keep them in the library"), self._tell(self.keep_wanted))
        self._told = label("", wrap=True)
        self._slots = column(spacing=6)
        self._queue = self._make_queue()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(self._make_head())
        outer.addWidget(line())
        outer.addWidget(self._make_body(), 1)

    @property
    def place(self) -> str:
        """The folder of the vault that is shown; empty before there is one."""
        return self._vault.place if self._vault else ""

    def show_vault(self, vault: Vault) -> None:
        if vault.place != self.place:
            self.show_slots(())
            self.tell("")
            self._calm_down()
        self._vault = vault
        opened = vault.standing is Standing.OPEN
        reachable = vault.standing is not Standing.AWAY
        self._title.setText(vault.name)
        self._place.setText(shown(vault.place))
        self._state.setText(standing_words(vault))
        empty(self._mark)
        self._mark.addWidget(Glyph(self._look, *_MARKS[vault.standing], 20))
        self.open_button.setText(tr("Show its window") if opened else tr("Open the vault …"))
        self.open_button.setEnabled(reachable)
        self.lock_button.setVisible(opened)
        self.back_up_button.setEnabled(reachable and not opened)
        self.back_up_button.setToolTip(tr("Lock it first") if opened else "")
        self.folder_button.setEnabled(reachable)
        self._queue.setVisible(vault.waiting > 0)
        self._waiting.setText(waiting_words(vault))

    def show_slots(self, slots: Sequence[SlotInfo]) -> None:
        """Who may open it."""
        empty(self._slots)
        for slot in slots:
            made = row(
                Glyph(self._look, KIND_ICONS[slot.kind]),
                label(slot_words(slot)),
                label(role_words(slot.role), "muted"),
                expanding(),
                spacing=10,
            )
            self._slots.addLayout(made)

    def tell(self, text: str, tone: str = "") -> None:
        """What came of what was asked for."""
        tell(self._told, text, tone)

    @property
    def told(self) -> str:
        return self._told.text()

    @property
    def state(self) -> str:
        return self._state.text()

    def _open(self) -> None:
        self.open_wanted.emit(self.place)

    def _tell(self, signal: SignalInstance) -> Callable[[], None]:
        return lambda: signal.emit(self.place)

    def _ask_to_forget(self) -> None:
        self.forget_button.hide()
        self.really_button.show()
        self.really_button.setFocus()

    def _calm_down(self) -> None:
        self.really_button.hide()
        self.forget_button.show()

    # ── its parts ──

    def _make_head(self) -> QHBoxLayout:
        close = icon_button(
            self._look, "clear", tr("Back to the pictures"), self.closed.emit, size=18
        )
        close.setFixedSize(32, 32)
        head = row(self._title, expanding(), close)
        head.setContentsMargins(16, 7, 12, 7)
        return head

    def _make_body(self) -> QScrollArea:
        inner = QWidget()
        on_ground(inner, "window")
        inner.setMaximumWidth(WIDTH)
        box = QVBoxLayout(inner)
        box.setContentsMargins(24, 20, 24, 24)
        box.setSpacing(16)
        state = QHBoxLayout()
        state.setSpacing(10)
        state.addLayout(self._mark)
        state.addWidget(self._state, 1)
        box.addLayout(state)
        box.addWidget(self._place)
        box.addLayout(row(self.open_button, self.lock_button, expanding(), self.folder_button))
        box.addWidget(self._queue)
        box.addWidget(self._told)
        box.addSpacing(8)
        box.addWidget(label(tr("Who may open it").upper(), "heading"))
        box.addLayout(self._slots)
        box.addWidget(
            label(tr("Ways in are added and taken away in the open vault, by an owner."), "small")
        )
        box.addSpacing(8)
        box.addWidget(label(tr("What it protects").upper(), "heading"))
        box.addLayout(_points(self._look, "check", "ok", protected()))
        box.addLayout(_points(self._look, "info", "muted", not_protected()))
        box.addSpacing(8)
        box.addLayout(self._make_foot())
        box.addStretch(1)
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setAlignment(Qt.AlignmentFlag.AlignLeft)
        area.setProperty("ground", "window")
        area.setAccessibleName(tr("About this vault"))
        return area

    def _make_foot(self) -> QHBoxLayout:
        copies = (self.back_up_button, self.restore_button)
        return row(*copies, expanding(), self.forget_button, self.really_button)

    def _make_queue(self) -> QWidget:
        made = QFrame()
        made.setProperty("role", "card")
        box = QVBoxLayout(made)
        box.setContentsMargins(16, 12, 16, 12)
        box.setSpacing(10)
        box.addWidget(self._waiting)
        box.addLayout(row(self.show_button, self.keep_button, None))
        return made

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.open_button.setFocus()


_MARKS = {
    Standing.LOCKED: ("vault", "muted"),
    Standing.OPEN: ("vault-open", "ok"),
    Standing.AWAY: ("offline", "warn"),
    Standing.CONFLICT: ("conflict", "warn"),
    Standing.DAMAGED: ("problems", "block"),
    Standing.NEWER: ("problems", "warn"),
}


def standing_words(vault: Vault) -> str:
    told = {
        Standing.LOCKED: tr("Locked. No program holds its keys."),
        Standing.OPEN: tr("Open in a window of its own. Ctrl+L locks it at once."),
        Standing.AWAY: tr("Its folder cannot be reached: a drive is not here, or it was moved."),
        Standing.CONFLICT: tr("Two computers wrote to it. Nothing was merged."),
        Standing.DAMAGED: tr("Something in it cannot be read. What is whole can be opened."),
        Standing.NEWER: tr("A newer Musekeep made it. Nothing in it was changed."),
    }[vault.standing]
    return f"{told} {vault.note}" if vault.note else told


def waiting_words(vault: Vault) -> str:
    if vault.standing is Standing.OPEN:
        return trn("%n asset is on its way in.", "%n assets are on their way in.", vault.waiting)
    return trn(
        "%n asset waits. It stays in the library until the vault is opened.",
        "%n assets wait. They stay in the library until the vault is opened.",
        vault.waiting,
    )


def _points(look: Look, icon: str, role: str, texts: Sequence[str]) -> QVBoxLayout:
    made = column(spacing=8)
    for text in texts:
        one = QHBoxLayout()
        one.setSpacing(10)
        one.addWidget(Glyph(look, icon, role), 0, Qt.AlignmentFlag.AlignTop)
        one.addWidget(label(text, "muted", wrap=True), 1)
        made.addLayout(one)
    return made
