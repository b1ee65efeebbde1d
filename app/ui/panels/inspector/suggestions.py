# ruff: noqa: N802 - Qt names the methods it calls
"""What machines propose as tags: unlike tags, with their score, each to be taken or turned down."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
)

from app.core.vocab import LabelAction, Reply
from app.ui.panels.inspector.proposals import (
    Proposal,
    category_words,
    score_words,
    words_of,
)
from app.ui.panels.inspector.rule import RuleLine
from app.ui.style.look import Look
from app.ui.widgets.basics import button, empty, holder, label, row, style_icon_button
from app.ui.widgets.chip import is_own_key
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.section import Section
from app.ui.words import count, shown, tr, trn

if TYPE_CHECKING:
    pass

STEPS = (0.9, 0.8, 0.7, 0.5, 0.0)
"""Scores that "accept all" may begin at."""

SHOWN = 24
"""Chips of one category that are shown before the rest is asked for."""


class SuggestionChip(QFrame):
    """`answered` with a Reply; `menu_wanted` with where to show it. Enter or + takes it, Delete
    turns it down.
    """

    answered = Signal(Reply)
    menu_wanted = Signal(QPoint)

    def __init__(self, look: Look, proposal: Proposal, *, several: bool) -> None:
        super().__init__()
        self.proposal = proposal
        self.setProperty("role", "chip")
        self.setProperty("kind", "proposed")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        said = words_of(proposal, several=several)
        self.text = said
        self.setToolTip(proposal.why)
        self.setAccessibleName(tr("Proposed: {name}").format(name=said))
        self.setAccessibleDescription(proposal.why)
        box = QHBoxLayout(self)
        box.setContentsMargins(8, 1, 2, 1)
        box.setSpacing(0)
        box.addWidget(label(said))
        box.addSpacing(4)
        for icon, role, name, reply in (
            ("check", "ok", tr("Accept {name}"), Reply.ACCEPTED),
            ("clear", "block", tr("Reject {name}"), Reply.REJECTED),
        ):
            box.addWidget(self._answer(look, icon, role, name.format(name=said), reply))

    def _answer(self, look: Look, icon: str, role: str, name: str, reply: Reply) -> QToolButton:
        made = QToolButton()
        style_icon_button(made, look.icon(icon, role), name, 12)
        made.setFixedSize(QSize(20, 20))
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.clicked.connect(lambda: self.answered.emit(reply))
        return made

    def buttons(self) -> list[QToolButton]:
        """Accept, reject."""
        return self.findChildren(QToolButton)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())

    def event(self, event: QEvent) -> bool:
        if is_own_key(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Plus):
            self.answered.emit(Reply.ACCEPTED)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Minus):
            self.answered.emit(Reply.REJECTED)
        else:
            super().keyPressEvent(event)


class SuggestionsSection(Section):
    """Hidden when nothing is proposed. `answered(reply, names)`; `accepted_above(score)` for all
    that were proposed with at least that; `ruled(label, pack, action, to, score)`.
    """

    answered = Signal(Reply, list)
    accepted_above = Signal(float)
    ruled = Signal(str, str, LabelAction, str, float)

    def __init__(self, look: Look) -> None:
        super().__init__(tr("Suggestions"))
        self._look = look
        self._proposals: tuple[Proposal, ...] = ()
        self._chips: list[SuggestionChip] = []
        self._several = False
        self._whole: set[str] = set()
        self._tags: Sequence[str] = ()
        self.above_button = QPushButton()
        self.above_button.setProperty("role", "small")
        self.above_button.setAccessibleName(tr("Accept all above a score"))
        self.rule = RuleLine()
        self.rule.ruled.connect(self.ruled)
        self._groups = QVBoxLayout()
        self._groups.setSpacing(8)
        self.body.addLayout(self._groups)
        self.body.addWidget(self.rule)
        self.body.addWidget(holder(row(self.above_button, None)))

    def offer(self, tags: Sequence[str]) -> None:
        """The glossary, for labels that are to become tags of it."""
        self.rule.offer(tags)

    def show_proposals(self, proposals: Sequence[Proposal], *, several: bool) -> None:
        if {one.name for one in proposals}.isdisjoint(one.name for one in self._proposals):
            self._whole.clear()
        self._proposals, self._several = tuple(proposals), several
        self.setVisible(bool(proposals))
        self.note(count(len(proposals)) if proposals else "")
        if self.rule.label not in {one.label for one in proposals}:
            self.rule.hide()
        self._fill()
        self._offer_above()

    def chips(self) -> list[SuggestionChip]:
        """In the order they are shown."""
        return list(self._chips)

    def menu(self, proposal: Proposal) -> QMenu:
        """What may become of its label from now on, wherever it is proposed."""
        label_ = shown(proposal.label)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def rule(action: LabelAction, to: str = "", score: float = 0.0) -> Callable[[], None]:
            return lambda: self.ruled.emit(proposal.label, proposal.pack, action, to, score)

        def ask(action: LabelAction) -> Callable[[], None]:
            return lambda: self.rule.ask(proposal.label, proposal.pack, action, proposal.score)

        menu.addAction(tr("Accept"), lambda: self.answered.emit(Reply.ACCEPTED, [proposal.name]))
        menu.addAction(tr("Reject"), lambda: self.answered.emit(Reply.REJECTED, [proposal.name]))
        menu.addSeparator()
        menu.addAction(tr("Never propose “{name}”").format(name=label_), rule(LabelAction.DROP))
        menu.addAction(tr("Propose it by another name …"), ask(LabelAction.RENAME))
        menu.addAction(tr("Make it a tag of mine …"), ask(LabelAction.MAP))
        menu.addAction(tr("Propose it only above a score …"), ask(LabelAction.KEEP))
        return menu

    def _fill(self) -> None:
        empty(self._groups)
        self._chips = []
        groups: dict[str, list[Proposal]] = {}
        for proposal in self._proposals:
            groups.setdefault(proposal.category, []).append(proposal)
        for category, found in groups.items():
            whole = category in self._whole
            flow = FlowLayout(spacing=4)
            for proposal in found if whole else found[:SHOWN]:
                flow.addWidget(self._chip(proposal))
            if not whole and len(found) > SHOWN:
                more = trn("%n more", "%n more", len(found) - SHOWN)
                flow.addWidget(button(more, partial(self.show_whole, category)))
            if len(groups) > 1 or category != "general":
                self._groups.addWidget(self._titled(category))
            self._groups.addWidget(holder(flow))

    def show_whole(self, category: str) -> None:
        self._whole.add(category)
        self._fill()

    def _titled(self, category: str) -> QLabel:
        return label(category_words(category), "small")

    def _chip(self, proposal: Proposal) -> SuggestionChip:
        chip = SuggestionChip(self._look, proposal, several=self._several)
        chip.answered.connect(lambda reply: self.answered.emit(reply, [proposal.name]))
        chip.menu_wanted.connect(lambda at: self.menu(proposal).popup(at))
        self._chips.append(chip)
        return chip

    def _offer_above(self) -> None:
        """At the scores that make a difference, how many that would be."""
        old = self.above_button.menu()
        steps: list[tuple[float, int]] = []
        for step in STEPS:
            number = sum(one.score >= step for one in self._proposals)
            if number and (not steps or steps[-1][1] != number):
                steps.append((step, number))
        menu = QMenu(self.above_button)
        for step, number in steps:
            text = trn("Accept %n above {score}", "Accept %n above {score}", number)
            if step == 0:
                text = trn("Accept %n, all there are", "Accept all %n", number)
            menu.addAction(text.format(score=score_words(step)), self._above(step))
        self.above_button.setMenu(menu)
        self.above_button.setText(tr("Accept all above …") + "  ▾")
        self.above_button.setVisible(len(self._proposals) > 1)
        if old is not None:
            old.deleteLater()

    def _above(self, step: float) -> Callable[[], None]:
        return lambda: self.accepted_above.emit(step)
