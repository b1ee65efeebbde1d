# ruff: noqa: N802 - Qt names the methods it calls
"""What each platform makes of the picture, a row each: its word, and why in short."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from app.core.asset import AssetView, Detection, Finding, Verdict
from app.core.vocab import Outcome
from app.ui.findings import GRAVITY, seen, sentence
from app.ui.widgets.basics import label, link, restyle
from app.ui.widgets.pairs import breakable
from app.ui.widgets.section import Section
from app.ui.words import outcome, platform, score, shown, tone, tr, trn

ROWS = 7
"""So many platforms have a row at first; a word below shows the rest."""

NAME, WORD = 80, 64
BESIDE = 40
"""A longer reason has a line of its own below the word."""

WORST = (Outcome.PROHIBITED, Outcome.BLOCKED, Outcome.REJECTED, Outcome.REVIEW)


class VerdictRow(QFrame):
    """`asked` with its platform by mouse, Enter or Space; pointing at it points at its box."""

    asked = Signal(str)
    pointed = Signal(object)

    def __init__(self, verdict: Verdict, why: str, box: Detection | None, *, now: bool) -> None:
        super().__init__()
        self.platform, self._box = verdict.platform, box
        self.setProperty("role", "verdict")
        restyle(self, now=now)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        name, word = label(platform(verdict.platform), wrap=True), label(outcome(verdict.outcome))
        name.setFixedWidth(NAME)
        word.setFixedWidth(WORD)
        word.setProperty("tone", tone(verdict.outcome))
        reason = label(breakable(why), "small", wrap=True)
        table = QGridLayout(self)
        table.setContentsMargins(8, 6, 8, 6)
        table.setSpacing(8)
        table.setVerticalSpacing(2)
        table.setColumnStretch(2, 1)
        top = Qt.AlignmentFlag.AlignTop
        table.addWidget(name, 0, 0, top)
        table.addWidget(word, 0, 1, top)
        if len(why) <= BESIDE:
            table.addWidget(reason, 0, 2, top)
        else:
            table.addWidget(reason, 1, 0, 1, 3, top)
        told = tr("{platform} {outcome}").format(platform=name.text(), outcome=word.text())
        self.setAccessibleName(f"{told}: {why}" if why else told)
        self.setToolTip("" if now else tr("Show this platform's findings"))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.asked.emit(self.platform)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.asked.emit(self.platform)
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.pointed.emit(self._box)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed.emit(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.pointed.emit(self._box)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.pointed.emit(None)


class VerdictsSection(Section):
    """`asked` with a platform one wants to turn to, `pointed` with the box a row speaks of."""

    asked = Signal(str)
    pointed = Signal(object)

    def __init__(self) -> None:
        super().__init__(tr("Why flagged"))
        self._asset: int | None = None
        self._open = False
        self.rows: list[VerdictRow] = []

    def show_verdicts(self, view: AssetView, now: str) -> None:
        if view.id != self._asset:
            self._asset, self._open = view.id, False
        self.note(", ".join(packs_of(view)))
        flagged = [one for one in view.verdicts.values() if is_told(one) or one.platform == now]
        flagged.sort(key=lambda one: (one.platform != now, GRAVITY[one.outcome], one.platform))
        clear = len(view.verdicts) - len(flagged)
        kept = flagged if self._open else flagged[:ROWS]
        self.rows = self._rows(view, kept, now)
        foot: list[QWidget] = []
        if more := len(flagged) - len(kept):
            words = trn("and %n more …", "and %n more …", more)
            foot.append(link(words, lambda: self._show_all(view, now)))
        if clear:
            foot.append(label(trn("Clear on %n other", "Clear on %n others", clear), "small"))
        self.fill(_together(self.rows), *foot)

    def _rows(self, view: AssetView, kept: list[Verdict], now: str) -> list[VerdictRow]:
        made, before = [], ""
        for verdict in kept:
            worst = gravest(verdict)
            why = short(worst) if worst is not None else ""
            same = tr("the same") if why and why == before else why
            box = seen(view, worst) if worst is not None else None
            row = VerdictRow(verdict, same, box, now=verdict.platform == now)
            row.asked.connect(self.asked)
            row.pointed.connect(self.pointed)
            made.append(row)
            before = why
        return made

    def _show_all(self, view: AssetView, now: str) -> None:
        first = len(self.rows)
        self._open = True
        self.show_verdicts(view, now)
        self.rows[first].setFocus(Qt.FocusReason.OtherFocusReason)


def is_told(verdict: Verdict) -> bool:
    """Whether anything was said about it, by a rule or by a person."""
    return verdict.outcome is not Outcome.CLEAR or verdict.decision is not None


def gravest(verdict: Verdict) -> Finding | None:
    """What its outcome rests on most."""
    against = [one for one in verdict.findings if one.outcome in WORST]
    return min(against, key=lambda one: GRAVITY[one.outcome], default=None)


def short(finding: Finding) -> str:
    """FEMALE_BREAST_EXPOSED, 0.83 → female breast exposed .83; else the rule's own sentence."""
    if finding.label is None or finding.score is None:
        return shown(sentence(finding))
    return f"{finding.label.replace('_', ' ').lower()} {score(finding.score)}"


def packs_of(view: AssetView) -> list[str]:
    """The packs the findings come from, with their versions."""
    findings = (one for verdict in view.verdicts.values() for one in verdict.findings)
    named = (f"{one.pack} {one.version or ''}".strip() for one in findings if one.pack)
    return sorted(set(named))


def _together(rows: list[VerdictRow]) -> QWidget:
    """A table: lines between its rows, its words in line with the section's title."""
    made = QWidget()
    box = QVBoxLayout(made)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(0)
    for row in rows:
        box.addWidget(row)
    return made
