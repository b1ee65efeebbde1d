"""Findings as rows: what was found, the rule, how sure the pack was. Shared by panels."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QPainter, QPalette
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.core.asset import AssetView, Detection, Finding
from app.core.vocab import Outcome
from app.ui.widgets.basics import column, label
from app.ui.widgets.pairs import NAME_WIDTH, words
from app.ui.widgets.roles import has_role
from app.ui.words import score, shown, tone

GRAVITY = {
    Outcome.PROHIBITED: 0,
    Outcome.BLOCKED: 1,
    Outcome.REJECTED: 2,
    Outcome.REVIEW: 3,
    Outcome.APPROVED: 4,
    Outcome.CLEAR: 5,
}
"""The gravest outcome is the lowest."""


class FindingRow(QWidget):
    """One rule's result under a `heading`. Pointing at it, or going there by Tab, points at its
    box.
    """

    pointed = Signal(object)

    def __init__(self, heading: str, finding: Finding, detection: Detection | None) -> None:
        super().__init__()
        self._detection = detection
        has_role(self, QAccessible.Role.ListItem)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(f"{heading}: {shown(sentence(finding))}")
        head = label(heading)
        head.setProperty("tone", tone(finding.outcome))
        head.setFixedWidth(NAME_WIDTH)
        head.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(8)
        row.addWidget(head, 0, Qt.AlignmentFlag.AlignTop)
        told = words(shown(sentence(finding)))
        row.addLayout(column(told, words(evidence(finding), "small"), spacing=2), 1)

    def enterEvent(self, _event: object) -> None:  # noqa: N802 - Qt's name
        self.pointed.emit(self._detection)

    def leaveEvent(self, _event: object) -> None:  # noqa: N802 - Qt's name
        self.pointed.emit(self._detection if self.hasFocus() else None)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusInEvent(event)
        self.pointed.emit(self._detection)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusOutEvent(event)
        self.pointed.emit(None)
        self.update()

    def paintEvent(self, _event: object) -> None:  # noqa: N802 - Qt's name
        if self.hasFocus():
            painter = QPainter(self)
            painter.setPen(self.palette().color(QPalette.ColorRole.Highlight))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            painter.end()


def sentence(finding: Finding) -> str:
    """Why, as a creator understands it."""
    from app.services import explain

    return explain.finding(finding)


def evidence(finding: Finding) -> str:
    """The rule, and how sure the pack was."""
    if finding.score is None:
        return finding.rule
    return f"{finding.rule} · {score(finding.score)}"


def seen(view: AssetView, finding: Finding) -> Detection | None:
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
