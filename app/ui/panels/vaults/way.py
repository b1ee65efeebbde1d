"""One way into a vault: whose, for what role; an owner gives it another role, or takes it away."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from app.core.vault import SlotInfo, VaultRole
from app.ui.inside import Rules
from app.ui.panels.vaults.rules import RuleList
from app.ui.panels.vaults.words import KIND_ICONS, role_words, slot_words
from app.ui.style.look import Look
from app.ui.widgets.basics import button, column, expanding, label, restyle, row
from app.ui.widgets.choice import Choice
from app.ui.widgets.glyph import Glyph
from app.ui.words import tr

GIVEN = (VaultRole.VIEWER, VaultRole.REVIEWER, VaultRole.EDITOR)
"""Roles that can be given to whoever is in already; nobody becomes an owner so."""


class WayRow(QFrame):
    """One way in; `removed` after it was asked for twice, `cast` with another role for it."""

    removed = Signal(str)
    cast = Signal(str, VaultRole)

    def __init__(self, look: Look, slot: SlotInfo, *, own: bool, owner: bool) -> None:
        super().__init__()
        self.slot = slot
        changeable = owner and not own
        self.role_button = _small(tr("Role …"), self._open_roles)
        self.role_button.setVisible(changeable and slot.role is not VaultRole.OWNER)
        self.remove_button = _small(tr("Take away …"), self._ask)
        self.remove_button.setVisible(changeable)
        self.really_button = _small(
            tr("Take away, with new keys for everything"), lambda: self.removed.emit(slot.id)
        )
        restyle(self.really_button, tone="block")
        self.really_button.hide()
        head = row(Glyph(look, KIND_ICONS[slot.kind]), label(slot_words(slot)), spacing=10)
        head.addWidget(label(role_words(slot.role), "muted"))
        if own:
            head.addWidget(label(tr("you came in by it"), "small"))
        for part in (expanding(), self.role_button, self.remove_button, self.really_button):
            head.addWidget(part)
        self.roles = RoleForm(look, slot.role)
        self.roles.chosen.connect(lambda role: self.cast.emit(slot.id, role))
        self.roles.closed.connect(self._close_roles)
        self.roles.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 2, 0, 2)
        box.addLayout(head)
        box.addWidget(self.roles)

    def _open_roles(self) -> None:
        self.role_button.setEnabled(False)
        self.roles.open()

    def _close_roles(self) -> None:
        self.roles.hide()
        self.role_button.setEnabled(True)
        self.role_button.setFocus()

    def _ask(self) -> None:
        self._close_roles()
        self.role_button.hide()
        self.remove_button.hide()
        self.really_button.show()
        self.really_button.setFocus()


class RoleForm(QFrame):
    """Another role than `now`, and what it is; `chosen` with it."""

    chosen = Signal(VaultRole)
    closed = Signal()

    def __init__(self, look: Look, now: VaultRole) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._now = now
        given = [(role.value, role_words(role)) for role in GIVEN]
        self.role = Choice(tr("Role"), given, now.value if now in GIVEN else given[0][0])
        self.role.chosen.connect(lambda _role: self._explain())
        self._rules = RuleList(look, now)
        self.cancel_button = button(tr("Cancel"), self.closed.emit)
        self.change_button = button(tr("Change the role"), self._choose, primary=True)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 14, 16, 14)
        box.setSpacing(12)
        box.addLayout(column(label(tr("What they may do"), "muted"), self.role, spacing=4))
        box.addWidget(self._rules)
        told = tr(
            "The secret stays the same. Who was an editor keeps what they could open until now: "
            "the vault is given new keys for what comes."
        )
        self._keys_told = label(told, "small", wrap=True)
        box.addWidget(self._keys_told)
        box.addLayout(row(None, self.cancel_button, self.change_button))

    def know(self, rules: Mapping[VaultRole, Rules]) -> None:
        """What each role can and may do."""
        self._rules.know(rules)

    def open(self) -> None:
        self.role.turn(self._now.value)
        self._explain()
        self.show()
        self.role.setFocus()

    def _explain(self) -> None:
        role = VaultRole(self.role.value)
        self._rules.show_role(role)
        self.change_button.setEnabled(role is not self._now)
        lesser = self._now is VaultRole.EDITOR and role is not self._now
        self._keys_told.setVisible(lesser)

    def _choose(self) -> None:
        self.change_button.setEnabled(False)
        self.chosen.emit(VaultRole(self.role.value))


def _small(text: str, on_click: Callable[[], object]) -> QPushButton:
    made = button(text, on_click)
    made.setProperty("role", "small")
    return made
