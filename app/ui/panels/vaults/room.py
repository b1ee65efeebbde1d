# ruff: noqa: N802 - Qt names the methods it calls
"""The open vault's own page: who may enter, its secrets, when it locks, whether it is whole."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.core.progress import Progress
from app.core.vault import SlotInfo, VaultRole
from app.ui.inside import Checked, Rules
from app.ui.panels.vaults.invite import InviteForm
from app.ui.panels.vaults.secrets import SecretForms
from app.ui.panels.vaults.way import WayRow
from app.ui.style.look import Look
from app.ui.widgets.basics import (
    button,
    column,
    empty,
    expanding,
    icon_button,
    label,
    line,
    on_ground,
    restyle,
    row,
    tell,
)
from app.ui.widgets.choice import Choice
from app.ui.widgets.glyph import Glyph
from app.ui.words import count, tr

WIDTH = 640
MINUTES = (1, 5, 15, 60)
NEVER = 0


class RoomPage(QWidget):
    """Asks for nothing itself. `removed` with the id of a way in, asked for twice; `cast` with one
    and another role for it.
    """

    removed = Signal(str)
    cast = Signal(str, VaultRole)
    minutes_chosen = Signal(int)
    verify_wanted = Signal()
    stop_wanted = Signal()
    receipt_wanted = Signal()
    lock_wanted = Signal()
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        on_ground(self, "window")
        self.setAccessibleName(tr("This vault"))
        self._look = look
        self._notices = column(spacing=8)
        self._ways = column(spacing=4)
        self.ways: dict[str, WayRow] = {}
        self._ways_told = label("", wrap=True)
        self.lock_button = button(tr("Lock now"), self.lock_wanted.emit)
        self.invite = InviteForm(look)
        self.secrets = SecretForms(look)
        options = [(str(one), tr("{n} min").format(n=one)) for one in MINUTES]
        options.append((str(NEVER), tr("Never")))
        self.minutes = Choice(tr("Lock when nobody is here for"), options, "5")
        self.minutes.chosen.connect(lambda value: self.minutes_chosen.emit(int(value)))
        self.verify_button = button(tr("Read everything"), self.verify_wanted.emit)
        self.stop_button = button(tr("Stop"), self.stop_wanted.emit)
        self._checked = label("", wrap=True)
        self._damaged = column(spacing=4)
        self.receipt_button = button(tr("Save a receipt …"), self.receipt_wanted.emit)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(self._make_head())
        outer.addWidget(line())
        outer.addWidget(self._make_body(), 1)

    # ── what is shown ──

    def show_notices(self, notices: Sequence[str]) -> None:
        """What was found when it was opened."""
        empty(self._notices)
        for text in notices:
            one = QHBoxLayout()
            one.setSpacing(10)
            one.addWidget(Glyph(self._look, "warning", "warn"), 0, Qt.AlignmentFlag.AlignTop)
            one.addWidget(label(text, wrap=True), 1)
            self._notices.addLayout(one)

    def show_ways(self, slots: Sequence[SlotInfo], own: str, role: VaultRole) -> None:
        """`own` is the way that was taken; only an owner changes any."""
        empty(self._ways)
        owner = role is VaultRole.OWNER
        self.ways = {}
        for slot in slots:
            made = WayRow(self._look, slot, own=slot.id == own, owner=owner)
            made.removed.connect(self.removed)
            made.cast.connect(self.cast)
            self.ways[slot.id] = made
            self._ways.addWidget(made)
        self.invite.setVisible(owner)
        self.secrets.show_for(slots, own, owner=owner)

    def show_rules(self, rules: Mapping[VaultRole, Rules]) -> None:
        """What each role can and may do."""
        self.invite.show_rules(rules)
        for way in self.ways.values():
            way.roles.know(rules)

    def tell_ways(self, text: str, tone: str = "") -> None:
        """What came of a change of the ways in."""
        tell(self._ways_told, text, tone)

    @property
    def ways_told(self) -> str:
        return self._ways_told.text()

    def offer_lock(self) -> None:
        """The vault has new keys, which are in force once it was locked."""
        self.lock_button.show()

    def show_minutes(self, minutes: int) -> None:
        known = (*MINUTES, NEVER)
        self.minutes.turn(str(minutes if minutes in known else 5))

    def show_verifying(self, progress: Progress | None = None) -> None:
        self.verify_button.setEnabled(False)
        self.stop_button.show()
        empty(self._damaged)
        restyle(self._checked, tone="")
        words = tr("Reading …")
        if progress is not None and progress.total:
            words = tr("Reading … {done} of {total}").format(
                done=count(progress.done), total=count(progress.total)
            )
        self._checked.setText(words)

    def show_checked(self, checked: Checked) -> None:
        self._stop_verifying()
        self._checked.setText(" ".join((checked.words, *checked.notes)))
        restyle(self._checked, tone="ok" if checked.is_whole else "block")
        for text in checked.damaged:
            self._damaged.addWidget(label(text, "muted", wrap=True))

    def show_unchecked(self, why: str) -> None:
        """It was stopped, or could not be read."""
        self._stop_verifying()
        self._checked.setText(why)
        restyle(self._checked, tone="")

    @property
    def checked(self) -> str:
        return self._checked.text()

    def _stop_verifying(self) -> None:
        self.verify_button.setEnabled(True)
        self.stop_button.hide()

    # ── its parts ──

    def _make_head(self) -> QHBoxLayout:
        close = icon_button(
            self._look, "clear", tr("Back to the pictures"), self.closed.emit, size=18
        )
        close.setFixedSize(32, 32)
        head = row(label(tr("This vault"), "large"), expanding(), close)
        head.setContentsMargins(16, 7, 12, 7)
        return head

    def _make_body(self) -> QScrollArea:
        inner = QWidget()
        on_ground(inner, "window")
        inner.setMaximumWidth(WIDTH)
        box = QVBoxLayout(inner)
        box.setContentsMargins(24, 16, 24, 24)
        box.setSpacing(12)
        box.addLayout(self._notices)
        box.addWidget(_heading(tr("Who may open it")))
        box.addLayout(self._ways)
        box.addWidget(self._ways_told)
        box.addLayout(row(self.lock_button, None))
        box.addWidget(self.invite)
        box.addSpacing(12)
        box.addWidget(_heading(tr("Your secrets")))
        box.addWidget(self.secrets)
        box.addSpacing(12)
        box.addWidget(_heading(tr("Locking")))
        box.addWidget(label(tr("When nobody is here for"), "muted"))
        box.addWidget(self.minutes)
        box.addWidget(
            label(
                tr("It locks, too, when the screen locks, the computer sleeps or is switched."),
                "small",
                wrap=True,
            )
        )
        box.addSpacing(12)
        box.addWidget(_heading(tr("Whether it is whole")))
        box.addWidget(
            label(
                tr("Every page of its catalogue and every piece of its files is read and proven."),
                "small",
                wrap=True,
            )
        )
        verifying = row(self.verify_button, self.stop_button, self._checked, spacing=12)
        verifying.setStretch(2, 1)
        box.addLayout(verifying)
        box.addLayout(self._damaged)
        box.addSpacing(12)
        box.addWidget(_heading(tr("What it was last like")))
        box.addWidget(
            label(
                tr(
                    "A receipt holds the head of its record of who did what. Kept elsewhere, it "
                    "shows whether somebody put an older copy in its place."
                ),
                "small",
                wrap=True,
            )
        )
        box.addLayout(row(self.receipt_button, None))
        box.addStretch(1)
        self.stop_button.hide()
        self._ways_told.hide()
        self.lock_button.hide()
        area = QScrollArea()
        area.setAccessibleName(tr("This vault"))
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setAlignment(Qt.AlignmentFlag.AlignLeft)
        area.setProperty("ground", "window")
        return area

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.minutes.setFocus()


def _heading(text: str) -> QWidget:
    return label(text.upper(), "heading")
