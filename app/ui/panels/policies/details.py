"""One policy: what its platform accepts, since when and who says so; and the same to be changed."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.export.policies.policy import Policy
from app.export.policies.rules import Ai
from app.ui.panels.policies.rules import RuleGrid
from app.ui.sourced import grid, source, sureness, sureness_words, value
from app.ui.style.look import Look
from app.ui.widgets.basics import column, holder, label, row, settle
from app.ui.widgets.menu_choice import MenuChoice
from app.ui.widgets.number_field import NumberField
from app.ui.widgets.section import SIDE, Section
from app.ui.words import decimal, shown, tr

WIDEST = 860
SHARES = ("block", "warn", "focus_area")


class PolicyDetails(QWidget):
    """Empty until `show_policy`. `changed` with a table of the file, a key and its new value."""

    changed = Signal(str, str, object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setMaximumWidth(WIDEST)
        self.title = label("", "title")
        self.about = label("", "muted", wrap=True)
        self.dated = label("", "small", wrap=True)
        head = column(self.title, self.about, self.dated, spacing=4)
        head.setContentsMargins(SIDE, 14, SIDE, 6)
        self.rules = RuleGrid()
        self.rules.changed.connect(
            lambda context, name, rule: self.changed.emit(f"rules.{context}", name, rule)
        )
        self.seen = Section(tr("What may be seen"))
        self.seen.fill(self.rules)
        self.scores = Section(tr("From which score"))
        self.made = Section(tr("Generated pictures"))
        self.more = Section(tr("Also known"))
        self.text = Section(tr("What may be written"))
        self.sources = Section(tr("Sources"))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(holder(head))
        for part in (self.seen, self.scores, self.made, self.more, self.text, self.sources):
            box.addWidget(part)
        box.addStretch(1)

    def show_policy(self, policy: Policy, *, own: bool, editing: bool) -> None:
        self.title.setText(policy.title)
        self.about.setText(shown(policy.basis) + (tr(" · your own") if own else ""))
        said = tr("Rules of {version} · known from: {confidence}")
        words = sureness_words(policy.confidence)
        self.dated.setText(said.format(version=policy.version, confidence=words))
        self.rules.show_rules(policy, editing=editing)
        self.scores.fill(grid(self._scores(policy, editing=editing)))
        self.made.fill(grid(self._generated(policy, editing=editing)))
        self._show_more(policy)
        self._show_text(policy)
        found = {one.id: one for one in (*policy.sources, *policy.text_sources)}
        self.sources.fill(grid(source(self._look, one) for one in found.values()))
        for part in (self.rules, self.seen, self.text, self):
            settle(part)

    def _scores(
        self, policy: Policy, *, editing: bool
    ) -> Iterable[tuple[str, *tuple[QWidget, ...]]]:
        names = {
            "block": tr("What is refused blocks from"),
            "warn": tr("Anything asks for a look from"),
            "focus_area": tr("In focus, from this share of the picture"),
        }
        for key in SHARES:
            number = getattr(policy.thresholds, key)
            sure = sureness(policy.thresholds.confidence)
            part = self._number(names[key], key, number) if editing else value(decimal(number, 2))
            yield names[key], part, sure

    def _number(self, name: str, key: str, number: float) -> QWidget:
        made = NumberField(name, 0.01, 1.0, step=0.05)
        made.turn(number)
        made.changed.connect(lambda share: self.changed.emit("thresholds", key, round(share, 2)))
        return holder(row(made, None))

    def _generated(
        self, policy: Policy, *, editing: bool
    ) -> Iterable[tuple[str, *tuple[QWidget, ...]]]:
        told = policy.disclosure
        takes, labels = _ai_words(), _disclosure_words()
        yield (
            tr("Taken"),
            self._menu(tr("Taken"), "ai_allowed", told.ai_allowed.value, takes, editing=editing),
        )
        yield (
            tr("Labelled as generated"),
            self._menu(tr("Labelled as generated"), "ai", told.ai, labels, editing=editing),
        )
        for name, text in ((tr("How"), told.rule), (tr("In its words"), told.said)):
            if text:
                yield name, value(text)

    def _menu(
        self, name: str, key: str, now: str, options: dict[str, str], *, editing: bool
    ) -> QWidget:
        if not editing:
            return value(options[now])
        made = MenuChoice("", list(options.items()))
        made.setAccessibleName(name)
        made.turn(now)
        made.chosen.connect(lambda chosen: self.changed.emit("disclosure", key, _file(chosen)))
        return holder(row(made, None))

    def _show_more(self, policy: Policy) -> None:
        facts = policy.facts
        rows = [
            (tr("Nudity"), policy.nudity.replace("_", " ")),
            (tr("Age gate"), facts.age_gate),
            (tr("Warning"), facts.content_warning),
            (tr("In public"), facts.public_media),
            (tr("Never bare"), ", ".join(policy.blocked_placements)),
            (tr("Note"), facts.note),
            (tr("Why"), policy.why),
            *((tr("Also"), one) for one in facts.also),
        ]
        self.more.fill(grid((name, value(text)) for name, text in rows if text))

    def _show_text(self, policy: Policy) -> None:
        text = policy.text
        rows: list[tuple[str, QLabel, QLabel]] = [
            (name.replace("_", " "), value(str(said)), sureness(text.sureness(name)))
            for name, said in (*text.numbers.items(), *text.notes.items())
        ]
        self.text.setVisible(bool(rows))
        self.text.fill(grid(rows))


def _file(chosen: str) -> Any:
    """As the file says it: true and false for what is clear."""
    return {Ai.ALLOWED.value: True, Ai.REFUSED.value: False}.get(chosen, chosen)


def _ai_words() -> dict[str, str]:
    return {
        Ai.ALLOWED.value: tr("yes"),
        Ai.REFUSED.value: tr("no"),
        Ai.OWN_LIKENESS.value: tr("only of the verified account holder"),
        Ai.UNCLEAR.value: tr("reports contradict each other"),
    }


def _disclosure_words() -> dict[str, str]:
    return {
        "optional": tr("optional"),
        "platform_may_label": tr("the platform may do it"),
        "required_if_realistic": tr("required where it looks real"),
        "required": tr("required"),
        "unknown": tr("unknown"),
    }
