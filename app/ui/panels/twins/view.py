# ruff: noqa: N802 - Qt names the methods it calls
"""Duplicates: groups by how alike they are, each compared side by side, merged or told apart."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.core.asset import Card
from app.core.vocab import Tier
from app.ui.bridge import Bridge
from app.ui.panels.twins.compare import CompareView, Side
from app.ui.panels.twins.foot import Foot
from app.ui.panels.twins.tiers import TierBar, merge_words, mergeable
from app.ui.pictures.rows import PictureList, PictureRow
from app.ui.style.look import Look
from app.ui.veil import Adult, Veil, card_veil
from app.ui.widgets.banner import Banners
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
from app.ui.words import size, tr, trn

if TYPE_CHECKING:
    from app.services.twins import Group

LIST = 300


class TwinsView(QWidget):
    """`wanted` asks for the pictures of a group (ids); `merged` is the keeper and those that go
    into it, several at once as a list of such pairs; `told_apart` the ids of a group.
    """

    wanted = Signal(list)
    merged = Signal(list)
    told_apart = Signal(list)
    again = Signal()
    closed = Signal()

    def __init__(self, bridge: Bridge, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        on_ground(self, "window")
        self.setAccessibleName(tr("Duplicates"))
        self._adult, self._revealed = Adult.BLURRED, False
        self._groups: Sequence[Group] = ()
        self._cards: Mapping[int, Card] = {}
        self._keepers: dict[tuple[int, ...], int] = {}
        self._pointed = 0
        self._total = label("", "muted")
        self.again_button = button(tr("Look again"), self.again.emit)
        self.tiers = TierBar()
        self.tiers.chosen.connect(self._tier_chosen)
        self.tiers.all_wanted.connect(self._ask_for_all)
        self.list = PictureList(bridge, look, tr("Groups of duplicates"))
        self.list.moved.connect(self._moved)
        self.list.sideways.connect(lambda by: self.point(self._pointed + by))
        self.compare = CompareView(bridge, look)
        self.compare.pointed.connect(self.point)
        self.foot = Foot()
        self.foot.merge_wanted.connect(self.merge)
        self.foot.keep_wanted.connect(self.keep)
        self.foot.apart_wanted.connect(self.tell_apart)
        self.banners = Banners(look)
        self.banners.setContentsMargins(0, 0, 0, 8)
        self.notice = Notice(look)
        self._middle = QStackedWidget()
        self._middle.addWidget(self.notice)
        self._middle.addWidget(self._work())
        self._lay_out(look)

    # ── what is shown ──

    def show_looking(self) -> None:
        if not self._groups:
            self._say(tr("Looking for duplicates"), tr("How far it is stands in the status bar."))

    def show_groups(self, groups: "Sequence[Group]", cards: Mapping[int, Card]) -> None:
        """`cards` of all their pictures. The place in the list is kept."""
        fresh, self._groups, self._cards = not self._groups, groups, cards
        self.tiers.offer(groups, fresh=fresh)
        self._middle.setCurrentIndex(1)
        self._list_groups(max(0, self.list.current))
        if not groups:
            text = tr("No two files show the same picture, and what you told apart stays apart.")
            self._say(tr("No duplicates"), text, icon="check")

    def show_sides(self, sides: Sequence[Side]) -> None:
        """The pictures that were asked for with `wanted`."""
        if self.group is not None and _ids(sides) == set(self.group.ids):
            self.compare.show_sides(sides)
            self._mark()

    def show_problem(self, text: str) -> None:
        if not self._groups:
            self._say(tr("Duplicates could not be looked for"), text)

    def set_veil(self, adult: Adult, *, revealed: bool) -> None:
        self._adult, self._revealed = adult, revealed
        self.compare.set_veils([self.veil_of(one.card) for one in self._sides()])
        self._list_rows(self.list.current)

    def veil_of(self, card: Card) -> Veil:
        return card_veil(card, self._adult, revealed=self._revealed)

    # ── where one is ──

    @property
    def tier(self) -> Tier:
        return self.tiers.tier

    @property
    def groups(self) -> "list[Group]":
        """Those of the tier at hand."""
        return [one for one in self._groups if one.tier is self.tier]

    @property
    def group(self) -> "Group | None":
        groups, at = self.groups, self.list.current
        return groups[at] if 0 <= at < len(groups) else None

    def point(self, place: int) -> None:
        """At a picture of the group."""
        if sides := self._sides():
            self._pointed = max(0, min(place, len(sides) - 1))
            self._mark()

    # ── what is done ──

    def keep(self) -> None:
        """The picture that is pointed at shall stay."""
        group, sides = self.group, self._sides()
        if group is not None and sides:
            self._keepers[tuple(group.ids)] = sides[self._pointed].card.id
            self._mark()

    def enter(self) -> None:
        """Enter belongs to the button that has the keys; else it merges."""
        held = QApplication.focusWidget()
        if isinstance(held, QAbstractButton) and self.isAncestorOf(held):
            held.click()
        else:
            self.merge()

    def merge(self) -> None:
        if self.group is not None:
            self._settle(mergeable([self.group]))

    def tell_apart(self) -> None:
        for group in mergeable([self.group] if self.group is not None else []):
            self._drop([group])
            self.told_apart.emit(list(group.ids))

    def _settle(self, groups: "Sequence[Group]") -> None:
        pairs = [self._pair(group) for group in groups]
        if pairs:
            self._drop(groups)
            self.merged.emit(pairs)

    def _pair(self, group: "Group") -> tuple[int, tuple[int, ...]]:
        keeper = self._keeper(group)
        return keeper, tuple(one for one in group.ids if one != keeper)

    def _keeper(self, group: "Group") -> int:
        """The user's choice, or the suggested one."""
        return self._keepers.get(tuple(group.ids), group.keeper)

    def _drop(self, groups: "Sequence[Group]") -> None:
        """They are gone from the list at once; the library says the same a moment later."""
        gone = {id(one) for one in groups}
        self.show_groups([one for one in self._groups if id(one) not in gone], self._cards)

    def _ask_for_all(self) -> None:
        text = merge_words(mergeable(self.groups), self.tier)
        self.banners.put("all", "twins", text, [(tr("Merge all"), self._merge_all)])

    def _merge_all(self) -> None:
        self.banners.drop("all")
        self._settle(mergeable(self.groups))

    # ── drawing ──

    def _list_groups(self, place: int) -> None:
        self.banners.drop("all")
        going = sum(self._octets(one) for one in self.groups)
        self._total.setText(tr("{size} to gain").format(size=size(going)) if going else "")
        self._list_rows(place)
        self._moved(self.list.current)

    def _list_rows(self, place: int) -> None:
        self.list.show_rows([self._row(group) for group in self.groups], place)

    def _row(self, group: "Group") -> PictureRow:
        card = self._cards.get(group.keeper)
        text = tr("one asset in several places")
        if len(group.ids) > 1:
            gain = tr("{size} to gain").format(size=size(self._octets(group)))
            text = f"{trn('%n picture', '%n pictures', len(group.ids))} · {gain}"
        veil = self.veil_of(card) if card else Veil.HIDE
        return PictureRow(card, veil, card.name if card else "", text)

    def _octets(self, group: "Group") -> int:
        """What those that go take on the disk."""
        cards = (self._cards.get(one) for one in group.ids if one != group.keeper)
        return sum(card.bytes for card in cards if card is not None)

    def _moved(self, _at: int) -> None:
        if not self._sides():
            self._pointed = 0  # another group; in the same one, asked for anew, it stays
        self.foot.offer(self.group)
        if self.group is not None:
            self.wanted.emit(list(self.group.ids))

    def _sides(self) -> list[Side]:
        """The group's pictures as they stand there; empty while they are still those of another."""
        sides = [one.side for one in self.compare.candidates]
        return sides if self.group is not None and _ids(sides) == set(self.group.ids) else []

    def _mark(self) -> None:
        group, sides = self.group, self._sides()
        if group is None or not sides:
            return
        place = [one.card.id for one in sides].index(self._keeper(group))
        self.compare.mark(place, self._pointed)
        self.foot.show_keeper(group, sides[place], pointed=self._pointed == place)

    def _say(self, title: str, text: str, icon: str = "twins") -> None:
        self.notice.say(icon, title, text)
        self._middle.setCurrentIndex(0)

    def _tier_chosen(self) -> None:
        self.tiers.offer(self._groups, fresh=False)
        self._list_groups(0)
        self.list.setFocus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.list.setFocus()

    # ── laying out ──

    def _work(self) -> QWidget:
        right = column(self.compare, line(), self.foot, spacing=0)
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
        head = row(label(tr("Duplicates"), "large"), self._total, expanding(), spacing=12)
        head.setContentsMargins(16, 9, 12, 5)
        for part in (self.again_button, close):
            head.addWidget(part)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(head)
        outer.addWidget(self.tiers)
        outer.addWidget(line())
        outer.addWidget(self.banners)
        outer.addWidget(self._middle, 1)


def _ids(sides: Sequence[Side]) -> set[int]:
    return {one.card.id for one in sides}
