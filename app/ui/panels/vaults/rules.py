"""What a role is: what its keys decide, and what is only a rule of this program."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.core.vault import VaultRole
from app.ui.inside import Rules
from app.ui.style.look import Look
from app.ui.widgets.basics import empty, label
from app.ui.widgets.glyph import Glyph
from app.ui.words import tr


class RuleList(QWidget):
    """Of the role that is shown."""

    def __init__(self, look: Look, role: VaultRole) -> None:
        super().__init__()
        self._look, self._role = look, role
        self._rules: Mapping[VaultRole, Rules] = {}
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(4)

    def know(self, rules: Mapping[VaultRole, Rules]) -> None:
        """What each role can and may do."""
        self._rules = rules
        self.show_role(self._role)

    def show_role(self, role: VaultRole) -> None:
        self._role = role
        empty(self._box)
        rules = self._rules.get(role)
        if rules is None:
            return
        for title, texts in (
            (tr("By cryptography"), rules.keys),
            (tr("Only by this program’s rules"), rules.policy),
        ):
            self._box.addWidget(label(title, "strong"))
            for text in texts:
                self._box.addLayout(_point(self._look, text))
            self._box.addSpacing(4)


def _point(look: Look, text: str) -> QHBoxLayout:
    made = QHBoxLayout()
    made.setSpacing(8)
    made.addWidget(Glyph(look, "caret-right", size=14), 0, Qt.AlignmentFlag.AlignTop)
    made.addWidget(label(text, "muted", wrap=True), 1)
    return made
