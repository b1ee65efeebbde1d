# ruff: noqa: N802 - Qt names the methods it calls
"""Review: one picture and one platform at a time, decided by single keys."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.core.asset import Card, Detection, Verdict
from app.core.vocab import Outcome
from app.ui.bridge import Bridge
from app.ui.findings import seen
from app.ui.panels.review.aside import Aside
from app.ui.panels.review.bar import ReviewBar
from app.ui.panels.review.queue import Line
from app.ui.pictures.boxed import how_lifted
from app.ui.pictures.small import SmallPictures
from app.ui.pictures.stage import Stage
from app.ui.reviews import Case
from app.ui.style.look import Look
from app.ui.veil import Adult, Veil, card_veil, queued, verdicts_veil
from app.ui.widgets.basics import button, label, line, on_ground
from app.ui.widgets.notice import Notice, Offer
from app.ui.widgets.reason import ReasonStrip
from app.ui.words import moment, tr, trn

WIDE, HIGH = 144, 40
"""Of a button that decides."""


class ReviewView(QWidget):
    """Shows a queue and one case of it; what is decided goes out as signals.

    `approve_wanted` is also the second look's yes. `moved` with how many to go on by.
    """

    approve_wanted = Signal()
    reject_wanted = Signal()
    later_wanted = Signal()
    trash_wanted = Signal()
    vault_wanted = Signal()
    moved = Signal(int)
    reveal = Signal(bool)

    def __init__(self, bridge: Bridge, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        on_ground(self, "window")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Review"))
        self._case: Case | None = None
        self._platform = ""
        self._boxes: list[Detection] = []
        self._ahead: Sequence[Card] = ()
        self._adult, self._revealed = Adult.BLURRED, False
        self.bar = ReviewBar(look)
        self.stage = Stage(bridge, look)
        self.aside = Aside(SmallPictures(bridge, self), look)
        self.reason = ReasonStrip(look)
        self.notice = Notice(look)
        self.approve_button = _key(tr("Approve"), "A", "ok", self.approve_wanted.emit)
        self.reject_button = _key(tr("Reject"), "R", "block", self.reject_wanted.emit)
        self.trash_button = _key(tr("Move to the trash"), "T", "block", self.trash_wanted.emit)
        self.vault_button = _key(tr("To vault"), "V", "accent", self.vault_wanted.emit)
        self.vault_button.setToolTip(tr("Put it into a vault"))
        self.later_button = _key(tr("Later"), "L", "", self.later_wanted.emit)
        self.next_button = _key(tr("Next"), "N", "", lambda: self.moved.emit(1))
        self._standing = label("", "small")
        everywhere = tr("With Shift: on all platforms where it waits")
        for one in (self.approve_button, self.reject_button):
            one.setToolTip(everywhere)
        self.later_button.setToolTip(tr("Ask again tomorrow; with Shift, in a week"))
        self._foot = self._make_foot()
        self._pages = QStackedWidget()
        self._pages.addWidget(self._working())
        self._pages.addWidget(self.notice)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.bar)
        outer.addWidget(self._pages, 1)
        self.stage.held.connect(self.reveal)
        self.aside.pointed.connect(self.stage.highlight)

    # ── what is shown ──

    def show_case(self, case: Case, platform: str, line_: Line, marks: "Marks") -> None:
        """The current one. `platform` may be another than the queue asks about, to look only."""
        self._pages.setCurrentIndex(0)
        self._case, self._platform = case, platform
        verdict = case.view.verdicts[platform]
        current = line_.current
        since = tr("since {when}").format(when=moment(current.since)) if current else ""
        self.aside.show_place(line_, since)
        self._tell_blurred()
        self.aside.show_case(case, verdict, marks)
        self._boxes = boxes_of(case, verdict)
        self._show_veiled()
        self._offer(verdict)

    def show_standing(self, waiting: int, decided: int) -> None:
        """How far one is: so many wait in this queue, so many were decided in this session."""
        told = [trn("%n decision to make", "%n decisions to make", waiting)]
        if decided:
            told.append(trn("%n decided in this session", "%n decided in this session", decided))
        self._standing.setText(" · ".join(told))

    @property
    def standing(self) -> str:
        return self._standing.text()

    def show_ahead(self, cards: Sequence[Card]) -> None:
        """What comes next."""
        self._ahead = cards
        self._show_ahead()

    def show_notice(self, icon: str, title: str, text: str, offers: Sequence[Offer] = ()) -> None:
        """Words where there is nothing to decide."""
        self._case = None
        self.reason.hide()
        self.notice.say(icon, title, text, offers)
        self._pages.setCurrentIndex(1)

    @property
    def case(self) -> Case | None:
        return self._case

    @property
    def platform(self) -> str:
        """The one whose findings are shown."""
        return self._platform

    @property
    def is_empty(self) -> bool:
        return self._pages.currentIndex() == 1

    def set_veil(self, adult: Adult, *, revealed: bool) -> None:
        if (adult, revealed) != (self._adult, self._revealed):
            self._adult, self._revealed = adult, revealed
            self._tell_blurred()
            self._show_veiled()
            self._show_ahead()

    def _tell_blurred(self) -> None:
        """How it is lifted, and where one is in the queue: what one knows without seeing it."""
        title, text = how_lifted(self._adult)
        self.stage.tell_blurred(title, self.aside.place.text() or text)

    def _show_veiled(self) -> None:
        if self._case is not None:
            self.stage.show_asset(self._case.view, self._veil(self._case))
            self.stage.mark(self._boxes)

    def _show_ahead(self) -> None:
        adult, revealed = self._adult, self._revealed
        known = [card_veil(one, adult, revealed=revealed) for one in self._ahead]
        how = [queued(one, adult, revealed=revealed) for one in known]
        self.aside.show_ahead(
            [(one.sha256, veil) for one, veil in zip(self._ahead, how, strict=True)]
        )

    def _veil(self, case: Case) -> Veil:
        known = verdicts_veil(case.view.verdicts, self._adult, revealed=self._revealed)
        return queued(known, self._adult, revealed=self._revealed)

    def _offer(self, verdict: Verdict) -> None:
        """What nobody may overrule is not offered: it goes, or it stays where it is."""
        prohibited = (verdict.by_machine or verdict.outcome) is Outcome.PROHIBITED
        decision = verdict.decision
        second = decision is not None and decision.waits_for_second
        _label(self.approve_button, tr("Confirm") if second else tr("Approve"), "A")
        for one in (self.approve_button, self.reject_button, self.later_button):
            one.setVisible(not prohibited)
        self.trash_button.setVisible(prohibited)

    # ── its parts ──

    def _working(self) -> QWidget:
        left = QWidget()
        box = QVBoxLayout(left)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        for part, stretch in ((self.stage, 1), (self.reason, 0), (self._foot, 0)):
            box.addWidget(part, stretch)
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left, 1)
        row.addWidget(line(upright=True))
        row.addWidget(self.aside)
        return made

    def _make_foot(self) -> QWidget:
        made = QWidget()
        on_ground(made, "panel")
        row = QHBoxLayout()
        row.setContentsMargins(16, 16, 16, 12)
        row.setSpacing(8)
        row.addStretch(1)
        for part in (self.approve_button, self.reject_button, self.trash_button):
            row.addWidget(part, WIDE)
        for part in (self.vault_button, self.later_button, self.next_button):
            row.addWidget(part, WIDE)  # as wide as they may be, where there is room
        row.addStretch(1)
        below = QHBoxLayout()
        below.setContentsMargins(16, 0, 16, 10)
        below.addWidget(self._standing)
        below.addStretch(1)
        kept = tr("Works offline · every decision is kept in the audit chain")
        below.addWidget(label(kept, "small"))
        outer = QVBoxLayout(made)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(line())
        outer.addLayout(row)
        outer.addLayout(below)
        return made

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.moved.emit(step)


Marks = Sequence[tuple[str, str]]


def boxes_of(case: Case, verdict: Verdict) -> list[Detection]:
    """What the findings of a verdict speak of, once each."""
    found: list[Detection] = []
    for finding in verdict.findings:
        detection = seen(case.view, finding)
        if detection is not None and detection not in found:
            found.append(detection)
    return found


def _key(text: str, key: str, tone: str, then: Callable[[], object]) -> QPushButton:
    made = button("", then)
    made.setProperty("tone", tone)
    made.setMaximumWidth(WIDE)
    made.setMinimumHeight(HIGH)
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    _label(made, text, key)
    return made


def _label(made: QPushButton, text: str, key: str) -> None:
    made.setText(f"{text}   {key}")
    made.setAccessibleName(text)
