"""What may be seen where: one rule for each label and context, looked at or changed."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app.export.policies.policy import Policy
from app.export.policies.rules import Rule
from app.ui.widgets.basics import empty, label, restyle
from app.ui.widgets.menu_choice import MenuChoice
from app.ui.words import shown, tr

NAMES = 220
COLUMN = 150


class RuleGrid(QWidget):
    """`changed` with a context, a label and the rule it is to have."""

    changed = Signal(str, str, str)

    def __init__(self) -> None:
        super().__init__()
        self.choices: dict[tuple[str, str], MenuChoice] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)

    def show_rules(self, policy: Policy, *, editing: bool) -> None:
        empty(self._grid)
        self.choices = {}
        contexts = list(policy.rules)
        for column, context in enumerate(contexts, start=1):
            self._grid.addWidget(_head(policy, context), 0, column)
        labels = next(iter(policy.rules.values()))
        for at, name in enumerate(labels, start=1):
            title = label(label_text(name), "muted")
            title.setFixedWidth(NAMES)
            self._grid.addWidget(title, at, 0)
            for column, context in enumerate(contexts, start=1):
                rule = policy.rules[context][name]
                part = self._choice(context, name, rule) if editing else _said(rule)
                self._grid.addWidget(part, at, column, Qt.AlignmentFlag.AlignLeading)
        self._grid.setColumnStretch(len(contexts) + 1, 1)

    def _choice(self, context: str, name: str, rule: Rule) -> MenuChoice:
        made = MenuChoice("", list(rule_words().items()))
        said = tr("{label} in {context}")
        made.setAccessibleName(said.format(label=label_text(name), context=context_words(context)))
        made.turn(rule.value)
        made.chosen.connect(lambda value: self.changed.emit(context, name, value))
        self.choices[context, name] = made
        return made


def label_text(name: str) -> str:
    """FEMALE_BREAST_EXPOSED → Female breast exposed."""
    return shown(name.replace("_", " ").capitalize())


def rule_words() -> Mapping[str, str]:
    return {
        Rule.BLOCK.value: tr("blocked"),
        Rule.WARN.value: tr("review"),
        Rule.WARN_IF_FOCUS.value: tr("review in focus"),
        Rule.ALLOW.value: tr("allowed"),
    }


def context_words(context: str) -> str:
    return {
        "feed": tr("Feed"),
        "profile": tr("Profile"),
        "paywall": tr("Behind a paywall"),
        "story": tr("Story"),
    }[context]


def _head(policy: Policy, context: str) -> QLabel:
    """With the contexts that are judged by the same rules."""
    names = [context, *(other for other, own in policy.same.items() if own == context)]
    made = label(", ".join(map(context_words, names)), "strong", wrap=True)
    made.setFixedWidth(COLUMN)
    return made


def _said(rule: Rule) -> QLabel:
    made = label(rule_words()[rule.value])
    tones = {Rule.BLOCK: "block", Rule.WARN: "warn", Rule.WARN_IF_FOCUS: "warn", Rule.ALLOW: "ok"}
    restyle(made, tone=tones[rule])
    made.setFixedWidth(COLUMN)
    return made
