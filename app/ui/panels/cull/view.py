# ruff: noqa: N802 - Qt names the methods it calls
"""The cull list: what could go, and why; nothing is rejected before the user says so."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.core.asset import Card
from app.ui.bridge import Bridge
from app.ui.curation import CullLessons
from app.ui.panels.cull.lessons import lesson_words
from app.ui.pictures.large import LargePicture
from app.ui.pictures.rows import PictureList, PictureRow
from app.ui.style.look import Look
from app.ui.veil import Adult, Veil, card_veil
from app.ui.widgets.basics import (
    button,
    column,
    expanding,
    holder,
    icon_button,
    label,
    line,
    on_ground,
    row,
)
from app.ui.widgets.notice import Notice
from app.ui.words import shown, tr, trn

if TYPE_CHECKING:
    from app.services.critic import Proposal

LIST = 320


class CullView(QWidget):
    """`answered` with the proposals and whether they go (True) or stay."""

    answered = Signal(list, bool)
    again = Signal()
    closed = Signal()

    def __init__(self, bridge: Bridge, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        on_ground(self, "window")
        self.setAccessibleName(tr("Cull list"))
        self._adult, self._revealed = Adult.BLURRED, False
        self._proposals: Sequence[Proposal] = ()
        self._cards: Mapping[int, Card] = {}
        self.learned = label("", "muted", wrap=True)
        self.list = PictureList(bridge, look, tr("Proposals"), several=True)
        self.list.moved.connect(lambda _at: self._show_current())
        self.list.picked.connect(lambda _rows: self._count())
        self.picture = LargePicture(bridge, look)
        self.better = LargePicture(bridge, look)
        self._better_name = label("", "muted")
        self._better_side = holder(column(self._better_name, self.better, spacing=8))
        self._name = label("", "large")
        self.reasons = label("", wrap=True)
        self.reject_button = button(tr("Reject"), self.reject, primary=True)
        self.keep_button = button(tr("Keep"), self.keep)
        self.again_button = button(tr("Look again"), self.again.emit)
        self.notice = Notice(look)
        self._middle = QStackedWidget()
        self._middle.addWidget(self.notice)
        self._middle.addWidget(self._work())
        self._lay_out(look)

    # ── what is shown ──

    def show_looking(self) -> None:
        if not self._proposals:
            self.notice.say("cull", tr("Looking for what could go"), "")
            self._middle.setCurrentIndex(0)

    def show_proposals(self, found: "Sequence[Proposal]", cards: Mapping[int, Card]) -> None:
        """Strongest first. The place in the list is kept."""
        self._proposals = [one for one in found if one.asset_id in cards]
        self._cards = cards
        if not self._proposals:
            self._nothing()
            return
        self._middle.setCurrentIndex(1)
        place = max(0, self.list.current)
        self._list_rows(place)
        self._show_current()

    def show_learned(self, lessons: CullLessons) -> None:
        """What the proposals were learned from."""
        said = tr("Only a proposal: nothing is rejected before you say so.")
        self.learned.setText(f"{said} {lesson_words(lessons)}")

    def show_problem(self, text: str) -> None:
        if not self._proposals:
            self.notice.say("cull", tr("There are no proposals now"), text)
            self._middle.setCurrentIndex(0)

    def set_veil(self, adult: Adult, *, revealed: bool) -> None:
        self._adult, self._revealed = adult, revealed
        self._list_rows(self.list.current)
        self._show_picture()

    # ── where one is, what is done ──

    @property
    def proposals(self) -> "Sequence[Proposal]":
        return self._proposals

    @property
    def current(self) -> "Proposal | None":
        at = self.list.current
        return self._proposals[at] if 0 <= at < len(self._proposals) else None

    def chosen(self) -> "list[Proposal]":
        return [self._proposals[at] for at in self.list.chosen() if at < len(self._proposals)]

    def reject(self) -> None:
        self._answer(goes=True)

    def keep(self) -> None:
        self._answer(goes=False)

    def choose_all(self) -> None:
        self.list.selectAll()

    def _answer(self, *, goes: bool) -> None:
        answered = self.chosen()
        if not answered:
            return
        first = self.list.chosen()[0]
        gone = {one.asset_id for one in answered}
        self._proposals = [one for one in self._proposals if one.asset_id not in gone]
        self.list.clearSelection()
        self.answered.emit(answered, goes)
        if self._proposals:
            self._list_rows(min(first, len(self._proposals) - 1))
            self._show_current()
        else:
            self._nothing()

    # ── drawing ──

    def _list_rows(self, place: int) -> None:
        self.list.show_rows([self._row(one) for one in self._proposals], place)

    def _row(self, proposal: "Proposal") -> PictureRow:
        card = self._cards[proposal.asset_id]
        text = " · ".join(self._reasons(proposal))
        return PictureRow(card, self._veil(card), card.name, text, _share(proposal.score))

    def _veil(self, card: Card) -> Veil:
        return card_veil(card, self._adult, revealed=self._revealed)

    def _show_current(self) -> None:
        self._show_picture()
        proposal = self.current
        if proposal is None:
            self._name.clear()
            self.reasons.clear()
        else:
            self._name.setText(shown(self._cards[proposal.asset_id].name))
            lines = [f"•  {reason}" for reason in self._reasons(proposal)]
            likely = tr("{share} likely to go, by what you answered and what was measured")
            self.reasons.setText("\n".join((likely.format(share=_share(proposal.score)), *lines)))
        self._count()

    def _show_picture(self) -> None:
        card = self._cards.get(self.current.asset_id) if self.current else None
        self.picture.show_card(card, self._veil(card) if card else Veil.NONE)
        better = self._cards.get(self.current.better or 0) if self.current else None
        self.better.show_card(better, self._veil(better) if better else Veil.NONE)
        self._better_side.setVisible(better is not None)
        self._picture_name.setVisible(better is not None)
        if better is not None:
            self._better_name.setText(tr("Stays: {name}").format(name=shown(better.name)))

    def _reasons(self, proposal: "Proposal") -> list[str]:
        """A number says nothing here: what it is nearly the same as is named."""
        better = self._cards.get(proposal.better or 0)
        if better is None:
            return list(proposal.reasons)
        numbered = f"nearly the same as {better.id},"
        named = tr("nearly the same as {name},").format(name=shown(better.name))
        return [one.replace(numbered, named) for one in proposal.reasons]

    def _count(self) -> None:
        number = len(self.list.chosen())
        self.reject_button.setText(
            trn("Reject", "Reject all %n", number) if number else tr("Reject")
        )
        self.keep_button.setText(trn("Keep it", "Keep all %n", number) if number else tr("Keep it"))
        for part in (self.reject_button, self.keep_button):
            part.setEnabled(number > 0)

    def _nothing(self) -> None:
        self._proposals = ()
        text = tr("Nothing stands out as blurred, noisy, badly bordered or made twice.")
        self.notice.say("check", tr("Nothing to cull"), text)
        self._middle.setCurrentIndex(0)
        self._show_picture()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.list.setFocus()

    # ── laying out ──

    def _work(self) -> QWidget:
        side = QVBoxLayout()
        side.setContentsMargins(16, 10, 16, 10)
        side.setSpacing(8)
        side.addLayout(column(self._name, self.reasons, spacing=4))
        side.addLayout(row(self.reject_button, self.keep_button, expanding()))
        framed = QHBoxLayout()
        framed.setContentsMargins(16, 16, 16, 16)
        framed.setSpacing(16)
        self._picture_name = label(tr("Could go"), "muted")
        framed.addWidget(holder(column(self._picture_name, self.picture, spacing=8)), 1)
        framed.addWidget(self._better_side, 1)
        right = column(holder(framed), line(), holder(side, "panel"), spacing=0)
        right.setStretch(0, 1)
        made = QSplitter()
        made.setHandleWidth(1)
        made.setChildrenCollapsible(False)
        made.addWidget(self.list)
        made.addWidget(holder(right))
        made.setStretchFactor(1, 1)
        made.setSizes([LIST, 10_000])
        return made

    def _lay_out(self, look: Look) -> None:
        close = icon_button(look, "clear", tr("Back to the pictures"), self.closed.emit)
        head = row(label(tr("Cull list"), "large"), spacing=12)
        head.setContentsMargins(16, 9, 12, 9)
        head.addWidget(self.learned, 1)
        for part in (self.again_button, close):
            head.addWidget(part)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(head)
        outer.addWidget(line())
        outer.addWidget(self._middle, 1)


def _share(score: float) -> str:
    return f"{round(100 * score)} %"
