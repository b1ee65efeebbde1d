"""What each platform would say, who decided what about it, and why."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.core.asset import AssetView, Finding, Verdict
from app.core.vocab import Outcome
from app.ui.findings import GRAVITY, FindingRow, seen
from app.ui.style.look import Look
from app.ui.widgets.basics import column, holder, label, link
from app.ui.widgets.chip import Chip
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.pairs import NAME_WIDTH, words
from app.ui.widgets.section import Section
from app.ui.words import day, outcome, platform, shown, tone, tr, trn

FLAGGED = 8
"""Up to so many platforms where it is not clear have a chip; the rest comes when asked for."""

NAMED = 4
"""Up to so many platforms where it is clear are named; more are counted."""


class VerdictsSection(Section):
    """What a person decided in rows, what only a machine said in chips, the clear ones together."""

    review_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(tr("Verdicts"))
        self._look = look
        self._view: AssetView | None = None
        self._whole = False
        self._review = link(tr("review"), self.review_wanted.emit)
        self._review.setToolTip(tr("Go through what waits for a decision"))
        self.add_to_head(self._review)

    def show_asset(self, view: AssetView) -> None:
        if self._view is None or self._view.id != view.id:
            self._whole = False
        self._view = view
        found = sorted(view.verdicts.values(), key=lambda one: (GRAVITY[one.outcome], one.platform))
        self._review.setVisible(any(needs_a_look(one) for one in found))
        if not found:
            told = tr("Could not be read") if view.fault else tr("Not checked yet")
            self.fill(label(told, "muted"))
            return
        decided = [one for one in found if one.decision is not None]
        clear = [one for one in found if one.decision is None and one.outcome is Outcome.CLEAR]
        flagged = [one for one in found if one.decision is None and one not in clear]
        flow = FlowLayout(spacing=8)
        for verdict in flagged if self._whole else flagged[:FLAGGED]:
            flow.addWidget(self._chip(verdict))
        if more := 0 if self._whole else len(flagged[FLAGGED:]):
            flow.addWidget(self._rest(more))
        for chip in self._clear(clear):
            flow.addWidget(chip)
        rows = [DecisionRow(verdict) for verdict in decided]
        self.fill(*rows, *([holder(flow)] if flow.count() else []))

    def _rest(self, more: int) -> Chip:
        chip = Chip(self._look, trn("and %n more", "and %n more", more))
        chip.setToolTip(tr("Show all"))
        chip.clicked.connect(self._show_whole)
        return chip

    def _show_whole(self) -> None:
        self._whole = True
        if self._view is not None:
            self.show_asset(self._view)

    def _clear(self, clear: Sequence[Verdict]) -> list[Chip]:
        if len(clear) <= NAMED:
            return [self._chip(verdict) for verdict in clear]
        text = trn("Clear on %n platform", "Clear on %n platforms", len(clear))
        chip = Chip(self._look, text, tone=tone(Outcome.CLEAR))
        chip.setToolTip(", ".join(platform(one.platform) for one in clear))
        return [chip]

    def _chip(self, verdict: Verdict) -> Chip:
        text = f"{platform(verdict.platform)} {outcome(verdict.outcome)}"
        chip = Chip(self._look, text, tone=tone(verdict.outcome))
        chip.setToolTip(shown(why(verdict)))
        chip.setAccessibleDescription(shown(why(verdict)))
        return chip


class DecisionRow(QWidget):
    """One platform a person decided about: what is in force, what the machine says, who and why."""

    def __init__(self, verdict: Verdict) -> None:
        super().__init__()
        head = label(platform(verdict.platform))
        head.setFixedWidth(NAME_WIDTH)
        head.setWordWrap(True)
        force = label(outcome(verdict.outcome), "strong")
        force.setProperty("tone", tone(verdict.outcome))
        said: list[QWidget] = [force]
        if (stale := stale_words(verdict)) is not None:
            mark = label(stale, "small", wrap=True)
            mark.setProperty("tone", "warn")
            said.append(mark)
        said += [words(shown(line), "small") for line in decision_lines(verdict)]
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 2, 0, 2)
        box.setSpacing(8)
        box.addWidget(head, 0, Qt.AlignmentFlag.AlignTop)
        box.addLayout(column(*said, spacing=2), 1)
        self.setToolTip(shown(why(verdict)))
        self.setAccessibleName(shown(why(verdict)))


class FindingsSection(Section):
    """Every finding that is not clear, worst first, once for all platforms that have it; hidden
    without any.
    """

    pointed = Signal(object)

    def __init__(self) -> None:
        super().__init__(tr("Why"))

    def show_asset(self, view: AssetView) -> None:
        found = not_clear(view.verdicts)
        self.setVisible(bool(found))
        rows = []
        for finding, names in grouped(found):
            heading = f"{named(names)} · {outcome(finding.outcome)}"
            made = FindingRow(heading, finding, seen(view, finding))
            made.setToolTip(", ".join(platform(name) for name in names))
            made.pointed.connect(self.pointed)
            rows.append(made)
        self.fill(*rows)
        versions = sorted({verdict.policy_version for verdict in view.verdicts.values()})
        self.note(tr("policy {version}").format(version=versions[-1]) if versions else "")


def why(verdict: Verdict) -> str:
    """In one sentence."""
    from app.services import explain

    return explain.verdict(verdict, platform(verdict.platform))


def needs_a_look(verdict: Verdict) -> bool:
    """It waits for a decision, or for another one."""
    waits = verdict.decision is not None and verdict.decision.waits_for_second
    flagged = verdict.outcome in (Outcome.REVIEW, Outcome.BLOCKED, Outcome.PROHIBITED)
    return flagged or verdict.stale or waits


def stale_words(verdict: Verdict) -> str | None:
    """None where the decision stands as it was made."""
    decision = verdict.decision
    if decision is None:
        return None
    if verdict.stale:
        return tr("stale: what it rested on has changed")
    if decision.waits_for_second:
        return tr("waits for a second look")
    return None


def decision_lines(verdict: Verdict) -> list[str]:
    """Who decided, when and why; and what the machine says."""
    decision = verdict.decision
    if decision is None:
        return []
    when = day(decision.decided)
    said = tr("{who}, {when}: {outcome}").format(
        who=decision.actor, when=when, outcome=outcome(decision.outcome)
    )
    lines = [f"{said}, “{decision.reason}”" if decision.reason else said]
    if decision.confirmed_by and decision.confirmed:
        told = tr("confirmed by {who}, {when}")
        lines.append(told.format(who=decision.confirmed_by, when=day(decision.confirmed)))
    if verdict.by_machine is not None:
        lines.append(tr("machine: {outcome}").format(outcome=outcome(verdict.by_machine)))
    return lines


def not_clear(verdicts: Mapping[str, Verdict]) -> list[tuple[str, Finding]]:
    """(platform, finding), worst first."""
    found = [
        (name, finding)
        for name, verdict in verdicts.items()
        for finding in verdict.findings
        if finding.outcome is not Outcome.CLEAR
    ]
    return sorted(found, key=lambda one: GRAVITY[one[1].outcome])


def grouped(found: Sequence[tuple[str, Finding]]) -> list[tuple[Finding, list[str]]]:
    """What is the same on several platforms only once, with those platforms."""
    groups: dict[object, tuple[Finding, list[str]]] = {}
    for name, one in found:
        # rules and sentences name their platform; what was seen is the same
        told = one.message if one.label is None and one.term is None else None
        key = (one.outcome, one.label, one.term, one.box, one.score, one.time_s, told)
        groups.setdefault(key, (one, []))[1].append(name)
    return list(groups.values())


def named(names: Sequence[str]) -> str:
    """Instagram; Instagram + 12"""
    first = platform(names[0])
    return first if len(names) == 1 else f"{first} + {len(names) - 1}"
