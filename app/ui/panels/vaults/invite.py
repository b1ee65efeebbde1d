"""Letting somebody in: a role, what its keys decide and what is only a rule, a passphrase."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from app.core.vault import VaultRole
from app.ui.inside import Judged, Rules
from app.ui.panels.vaults.rules import RuleList
from app.ui.panels.vaults.secret_field import SecretField
from app.ui.panels.vaults.strength import StrengthMeter
from app.ui.panels.vaults.words import role_words
from app.ui.style.look import Look
from app.ui.widgets.basics import button, column, label, restyle, row
from app.ui.widgets.choice import Choice
from app.ui.words import tr


class InviteForm(QWidget):
    """Closed until its button is pressed. `invited` with name, role and passphrase; `judged` with
    what is typed so far and the name.
    """

    invited = Signal(str, VaultRole, str)
    judged = Signal(str, str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.open_button = button(tr("Let somebody in …"), self.open)
        self.name = QLineEdit(placeholderText=tr("Anna"))
        self.name.setAccessibleName(tr("Name"))
        options = [(role.value, role_words(role)) for role in reversed(VaultRole)]
        self.role = Choice(tr("Role"), options, VaultRole.VIEWER.value)
        self.role.chosen.connect(lambda _role: self._explain())
        self._told = RuleList(look, VaultRole.VIEWER)
        self.passphrase = SecretField(look, tr("A passphrase for them"))
        self.meter = StrengthMeter(look)
        self._mistake = label("", wrap=True)
        restyle(self._mistake, tone="block")
        self.invite_button = button(tr("Let them in"), self._invite, primary=True)
        self.cancel_button = button(tr("Cancel"), self.close_form)
        self.name.textChanged.connect(self._weigh)
        self.passphrase.typed.connect(self._typed)
        self._card = self._make_card()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addLayout(row(self.open_button, None))
        box.addWidget(self._card)
        self.close_form()

    def show_rules(self, rules: Mapping[VaultRole, Rules]) -> None:
        """What each role can and may do."""
        self._told.know(rules)

    def open(self) -> None:
        self.open_button.hide()
        self._card.show()
        self.name.setFocus()
        self._weigh()

    def close_form(self) -> None:
        """Without letting anybody in."""
        self.name.clear()
        self.passphrase.forget()
        self.meter.clear()
        self._mistake.hide()
        self._card.hide()
        self.open_button.show()

    def refuse(self, text: str) -> None:
        self._mistake.setText(text)
        self._mistake.show()
        self._weigh()

    @property
    def mistake(self) -> str:
        return self._mistake.text() if not self._mistake.isHidden() else ""

    def show_judged(self, judged: Judged) -> None:
        self.meter.show_judged(judged)

    def _typed(self) -> None:
        if self.passphrase.text:
            self.judged.emit(self.passphrase.text, self.name.text())
        else:
            self.meter.clear()
        self._weigh()

    def _weigh(self) -> None:
        ready = bool(self.name.text().strip()) and bool(self.passphrase.text.strip())
        self.invite_button.setEnabled(ready)

    def _invite(self) -> None:
        self.invite_button.setEnabled(False)
        self._mistake.hide()
        role = VaultRole(self.role.value)
        self.invited.emit(self.name.text().strip(), role, self.passphrase.text)

    def _explain(self) -> None:
        self._told.show_role(VaultRole(self.role.value))

    def _make_card(self) -> QFrame:
        made = QFrame()
        made.setProperty("role", "card")
        box = QVBoxLayout(made)
        box.setContentsMargins(16, 14, 16, 14)
        box.setSpacing(12)
        box.addLayout(column(label(tr("Who"), "muted"), self.name, spacing=4))
        box.addLayout(column(label(tr("What they may do"), "muted"), self.role, spacing=4))
        box.addWidget(self._told)
        box.addWidget(self.passphrase)
        box.addWidget(self.meter)
        box.addWidget(self._mistake)
        box.addLayout(row(None, self.cancel_button, self.invite_button))
        return made
