"""What each platform would say, and why."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.core.asset import AssetView, Detection, Finding, Verdict
from app.core.vocab import Outcome
from app.ui.style.look import Look
from app.ui.widgets.basics import column, holder, label
from app.ui.widgets.chip import Chip
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.pairs import NAME_WIDTH, words
from app.ui.widgets.section import Section
from app.ui.words import outcome, platform, tone, tr

_ORDER = {
    Outcome.PROHIBITED: 0,
    Outcome.BLOCKED: 1,
    Outcome.REJECTED: 2,
    Outcome.REVIEW: 3,
    Outcome.APPROVED: 4,
    Outcome.CLEAR: 5,
}


class VerdictsSection(Section):
    """One chip per platform."""

    def __init__(self, look: Look) -> None:
        super().__init__(tr("Verdicts"))
        self._look = look

    def show_asset(self, view: AssetView) -> None:
        if not view.verdicts:
            told = tr("Could not be read") if view.fault else tr("Not checked yet")
            self.fill(label(told, "muted"))
            return
        flow = FlowLayout(spacing=8)
        for name, verdict in view.verdicts.items():
            flow.addWidget(self._chip(name, verdict))
        self.fill(holder(flow))

    def _chip(self, name: str, verdict: Verdict) -> Chip:
        text = f"{platform(name)} {outcome(verdict.outcome)}"
        chip = Chip(self._look, text, tone=f"{tone(verdict.outcome)}")
        chip.setToolTip("\n".join(finding.message for finding in verdict.findings))
        return chip


class FindingRow(QWidget):
    """One rule's result. Pointing at it points at its box."""

    pointed = Signal(object)

    def __init__(self, name: str, finding: Finding, detection: Detection | None) -> None:
        super().__init__()
        self._detection = detection
        head = label(f"{platform(name)} · {outcome(finding.outcome)}")
        head.setProperty("tone", tone(finding.outcome))
        head.setFixedWidth(NAME_WIDTH)
        head.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(8)
        row.addWidget(head, 0, Qt.AlignmentFlag.AlignTop)
        text = column(words(finding.message), words(evidence(finding), "small"), spacing=2)
        row.addLayout(text, 1)

    def enterEvent(self, _event: object) -> None:  # noqa: N802 - Qt's name
        self.pointed.emit(self._detection)

    def leaveEvent(self, _event: object) -> None:  # noqa: N802 - Qt's name
        self.pointed.emit(None)


class FindingsSection(Section):
    """Every finding that is not clear, worst first; hidden without any."""

    pointed = Signal(object)

    def __init__(self) -> None:
        super().__init__(tr("Why"))

    def show_asset(self, view: AssetView) -> None:
        found = not_clear(view.verdicts)
        self.setVisible(bool(found))
        rows = [FindingRow(name, finding, _seen(view, finding)) for name, finding in found]
        for row in rows:
            row.pointed.connect(self.pointed)
        self.fill(*rows)
        versions = sorted({verdict.policy_version for verdict in view.verdicts.values()})
        self.note(tr("policy {version}").format(version=versions[-1]) if versions else "")


def not_clear(verdicts: Mapping[str, Verdict]) -> list[tuple[str, Finding]]:
    """(platform, finding), worst first."""
    found = [
        (name, finding)
        for name, verdict in verdicts.items()
        for finding in verdict.findings
        if finding.outcome is not Outcome.CLEAR
    ]
    return sorted(found, key=lambda one: _ORDER[one[1].outcome])


def evidence(finding: Finding) -> str:
    """The rule, and how sure the pack was."""
    if finding.score is None:
        return finding.rule
    return f"{finding.rule} · {finding.score:.2f}".replace(" 0.", " .")


def _seen(view: AssetView, finding: Finding) -> Detection | None:
    """The detection a finding speaks of."""
    for detection in view.detections:
        if detection.box == finding.box and detection.label == finding.label:
            return detection
    if finding.box is None:
        return None
    return Detection(
        finding.label or "",
        finding.score or 0.0,
        finding.box,
        finding.pack or "",
        finding.version or "",
        finding.time_s,
    )
