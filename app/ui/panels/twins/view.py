# ruff: noqa: N802 - Qt names the methods it calls
"""Duplicates: groups by how alike they are, each compared side by side, merged or told apart."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.core.asset import Card
from app.core.vocab import Tier
from app.ui.bridge import Bridge
from app.ui.panels.twins.compare import CompareView, Side
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
from app.ui.widgets.choice import Choice
from app.ui.widgets.notice import Notice
from app.ui.words import count, size, tr, trn

if TYPE_CHECKING:
    from app.services.twins import Group

LIST = 300
SHOWN = 1000
"""So many groups of a tier are listed at most; others come up as these are settled."""
ALL = "all"


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
        self.tier = Tier.BYTES
        self.choice: Choice | None = None
        self._choice_room = row()
        self._total = label("", "muted")
        self.all_button = button("", self._ask_for_all)
        self.again_button = button(tr("Look again"), self.again.emit)
        self.list = PictureList(bridge, look, tr("Groups of duplicates"))
        self.list.moved.connect(self._moved)
        self.list.sideways.connect(self.step)
        self.compare = CompareView(bridge, look)
        self.compare.pointed.connect(self.point)
        self.reasons = label("", "muted", wrap=True)
        self.merge_button = button(tr("Merge"), self.merge, primary=True)
        self.keep_button = button(tr("Keep this one instead"), self.keep)
        self.apart_button = button(tr("Not duplicates"), self.tell_apart)
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
        found = [tier for tier in Tier if any(one.tier is tier for one in groups)]
        if not found:
            self._no_groups()
            return
        if fresh or self.tier not in found:
            mergeable = {one.tier for one in groups if len(one.ids) > 1}
            self.tier = next((tier for tier in found if tier in mergeable), found[0])
        self._offer_tiers(found)
        self._middle.setCurrentIndex(1)
        self._list_groups()

    def show_sides(self, sides: Sequence[Side]) -> None:
        """The pictures that were asked for with `wanted`."""
        group = self.group
        if group is None or {one.card.id for one in sides} != set(group.ids):
            return
        self.compare.show_sides(sides)
        self._mark()

    def show_problem(self, text: str) -> None:
        if not self._groups:
            self._say(tr("Duplicates could not be looked for"), text)

    def set_veil(self, adult: Adult, *, revealed: bool) -> None:
        self._adult, self._revealed = adult, revealed
        self.compare.set_veils([self.veil_of(one.side.card) for one in self.compare.candidates])
        self._list_rows()

    def veil_of(self, card: Card) -> Veil:
        return card_veil(card, self._adult, revealed=self._revealed)

    # ── where one is ──

    @property
    def groups(self) -> "list[Group]":
        """Those of the tier at hand."""
        return [one for one in self._groups if one.tier is self.tier]

    @property
    def group(self) -> "Group | None":
        groups, at = self.groups, self.list.current
        return groups[at] if 0 <= at < len(groups) else None

    @property
    def keeper(self) -> int:
        """Of the group at hand: the user's choice, or the suggested one."""
        group = self.group
        return self._keepers.get(tuple(group.ids), group.keeper) if group else 0

    def step(self, by: int) -> None:
        """Point at the next picture of the group."""
        self.point(self._pointed + by)

    def point(self, place: int) -> None:
        if self.group is not None:
            self._pointed = max(0, min(place, len(self.group.ids) - 1))
            self._mark()

    # ── what is done ──

    def keep(self) -> None:
        """The picture that is pointed at shall stay."""
        if self.group is not None:
            self._keepers[tuple(self.group.ids)] = self.group.ids[self._pointed]
            self._mark()

    def merge(self) -> None:
        if self.group is not None and len(self.group.ids) > 1:
            self._settle([self.group])

    def tell_apart(self) -> None:
        if self.group is not None and len(self.group.ids) > 1:
            ids = list(self.group.ids)
            self._drop([self.group])
            self.told_apart.emit(ids)

    def _settle(self, groups: "Sequence[Group]") -> None:
        pairs = [self._pair(group) for group in groups]
        self._drop(groups)
        self.merged.emit(pairs)

    def _pair(self, group: "Group") -> tuple[int, tuple[int, ...]]:
        keeper = self._keepers.get(tuple(group.ids), group.keeper)
        return keeper, tuple(one for one in group.ids if one != keeper)

    def _drop(self, groups: "Sequence[Group]") -> None:
        """They are gone from the list at once; the library says the same a moment later."""
        gone = {id(one) for one in groups}
        self.show_groups([one for one in self._groups if id(one) not in gone], self._cards)

    def _ask_for_all(self) -> None:
        groups = self._mergeable()
        going = sum(len(one.ids) - 1 for one in groups)
        text = " ".join(
            (
                trn("%n group becomes one asset.", "%n groups become one asset each.", len(groups)),
                trn("%n asset goes to the trash,", "%n assets go to the trash,", going),
                tr("their tags, decisions and exports go to the keepers. No file is touched."),
            )
        )
        if self.tier is Tier.RECIPE:
            text = f"{_other_pictures()} {text}"
        self.banners.put("all", "twins", text, [(tr("Merge all"), self._merge_all)])

    def _merge_all(self) -> None:
        self.banners.drop("all")
        self._settle(self._mergeable())

    def _mergeable(self) -> "list[Group]":
        """An asset that lies in several places is one already."""
        return [one for one in self.groups if len(one.ids) > 1]

    # ── drawing ──

    def _list_groups(self) -> None:
        groups = self._mergeable()
        self.banners.drop("all")
        self.all_button.setText(trn("Merge this group …", "Merge all %n groups …", len(groups)))
        self.all_button.setVisible(len(groups) > 1)
        going = sum(self._octets(one) for one in groups)
        self._total.setText(tr("{size} to gain").format(size=size(going)) if going else "")
        place = max(0, self.list.current)
        self._list_rows(place)
        self._moved(self.list.current)

    def _list_rows(self, place: int | None = None) -> None:
        rows = [self._row(group) for group in self.groups]
        self.list.show_rows(rows, self.list.current if place is None else place)

    def _row(self, group: "Group") -> PictureRow:
        card = self._cards.get(group.keeper)
        title = card.name if card else ""
        if len(group.ids) == 1:
            text = tr("one asset in several places")
            return PictureRow(card, self.veil_of(card) if card else Veil.HIDE, title, text)
        number = trn("%n picture", "%n pictures", len(group.ids))
        text = " · ".join((number, tr("{size} to gain").format(size=size(self._octets(group)))))
        return PictureRow(card, self.veil_of(card) if card else Veil.HIDE, title, text)

    def _octets(self, group: "Group") -> int:
        """What those that go take on the disk."""
        cards = (self._cards.get(one) for one in group.ids if one != group.keeper)
        return sum(card.bytes for card in cards if card is not None)

    def _moved(self, _at: int) -> None:
        self._pointed = 0
        group = self.group
        for part in (self.merge_button, self.keep_button, self.apart_button):
            part.setVisible(group is not None and len(group.ids) > 1)
        if group is not None:
            self.wanted.emit(list(group.ids))

    def _mark(self) -> None:
        group = self.group
        if group is None or len(self.compare.candidates) != len(group.ids):
            return
        ids = [one.side.card.id for one in self.compare.candidates]
        place = ids.index(self.keeper)
        self.compare.mark(place, self._pointed)
        self.keep_button.setEnabled(self._pointed != place)
        if len(group.ids) == 1:
            self._tell_places(self.compare.candidates[0].side)
            return
        going = len(group.ids) - 1
        self.merge_button.setText(trn("Merge %n into it", "Merge %n into it", going))
        suggested = self.keeper == group.keeper
        why = " · ".join(group.reasons) if suggested else tr("you chose it")
        name = self.compare.candidates[place].side.card.name
        said = tr("Stays: {name}. {why}").format(name=name, why=_sentence(why))
        if self.tier is Tier.RECIPE:
            said = f"{said} {_other_pictures()}"
        self.reasons.setText(said)

    def _tell_places(self, side: Side) -> None:
        number = len(side.view.locations)
        said = trn("The same file lies in %n place", "The same file lies in %n places", number)
        rest = tr("It is one asset, so there is nothing to merge. A copy you do not need can go.")
        self.reasons.setText(f"{said}. {rest}")

    def _no_groups(self) -> None:
        self._total.clear()
        self.all_button.hide()
        if self.choice is not None:
            self.choice.hide()
        text = tr("No two files show the same picture, and what you told apart stays apart.")
        self._say(tr("No duplicates"), text, icon="check")

    def _say(self, title: str, text: str, icon: str = "twins") -> None:
        self.notice.say(icon, title, text)
        self._middle.setCurrentIndex(0)

    def _offer_tiers(self, found: Sequence[Tier]) -> None:
        options = [(tier.value, f"{tier_words(tier)}  {self._number(tier)}") for tier in found]
        if self.choice is not None:
            self._choice_room.removeWidget(self.choice)
            self.choice.deleteLater()
        self.choice = Choice(tr("How alike"), options, self.tier.value)
        self.choice.chosen.connect(self._choose_tier)
        self._choice_room.addWidget(self.choice)

    def _number(self, tier: Tier) -> str:
        number = sum(one.tier is tier for one in self._groups)
        return f"{count(number)}+" if number >= SHOWN else count(number)

    def _choose_tier(self, tier: str) -> None:
        self.tier = Tier(tier)
        self._list_rows(0)
        self._list_groups()
        self.list.setFocus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.list.setFocus()

    # ── laying out ──

    def _work(self) -> QWidget:
        side = QVBoxLayout()
        side.setContentsMargins(16, 10, 16, 10)
        side.setSpacing(8)
        buttons = row(self.merge_button, self.keep_button, self.apart_button, expanding())
        side.addLayout(column(self.reasons, spacing=4))
        side.addLayout(buttons)
        right = column(self.compare, line(), holder(side, "panel"), spacing=0)
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
        tiers = row(spacing=12)
        tiers.setContentsMargins(16, 0, 16, 9)
        tiers.addLayout(self._choice_room, 1)
        tiers.addWidget(self.all_button)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(head)
        outer.addLayout(tiers)
        outer.addWidget(line())
        outer.addWidget(self.banners)
        outer.addWidget(self._middle, 1)


def tier_words(tier: Tier) -> str:
    return {
        Tier.BYTES: tr("Same bytes"),
        Tier.PIXELS: tr("Same pixels"),
        Tier.NEAR: tr("Nearly the same"),
        Tier.RECIPE: tr("Another seed"),
    }[tier]


def _other_pictures() -> str:
    return tr("These are different pictures: one recipe, other seeds.")


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."
