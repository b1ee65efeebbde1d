"""How alike the groups are that are looked at: a choice of tiers, and all of one merged at once."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.core.vocab import Tier
from app.ui.widgets.basics import button, row
from app.ui.widgets.choice import Choice
from app.ui.words import count, tr, trn

if TYPE_CHECKING:
    from app.services.twins import Group

SHOWN = 1000
"""So many groups of a tier are listed at most; others come up as these are settled."""


class TierBar(QWidget):
    """`tier` is the one that is looked at; `chosen` when it is another."""

    chosen = Signal()
    all_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.tier = Tier.BYTES
        self.choice: Choice | None = None
        self.all_button = button("", self.all_wanted.emit)
        self._room = row()
        box = QHBoxLayout(self)
        box.setContentsMargins(16, 0, 16, 9)
        box.setSpacing(12)
        box.addLayout(self._room, 1)
        box.addWidget(self.all_button)
        self.hide()

    def offer(self, groups: "Sequence[Group]", *, fresh: bool) -> None:
        """The tiers there are; `fresh`: nothing was looked at before, so the surest is chosen in
        which something can be merged.
        """
        found = [tier for tier in Tier if any(one.tier is tier for one in groups)]
        self.setVisible(bool(found))
        if not found:
            return
        if fresh or self.tier not in found:
            open_ = {one.tier for one in mergeable(groups)}
            self.tier = next((tier for tier in found if tier in open_), found[0])
        self._choose_from(
            [(tier.value, f"{tier_words(tier)}  {_number(groups, tier)}") for tier in found]
        )
        here = mergeable([one for one in groups if one.tier is self.tier])
        self.all_button.setText(trn("Merge this group …", "Merge all %n groups …", len(here)))
        self.all_button.setVisible(len(here) > 1)

    def _choose_from(self, options: Sequence[tuple[str, str]]) -> None:
        if self.choice is not None:
            self._room.removeWidget(self.choice)
            self.choice.deleteLater()
        self.choice = Choice(tr("How alike"), options, self.tier.value)
        self.choice.chosen.connect(self._choose)
        self._room.addWidget(self.choice)

    def _choose(self, tier: str) -> None:
        self.tier = Tier(tier)
        self.chosen.emit()


def mergeable(groups: "Sequence[Group]") -> "list[Group]":
    """An asset that lies in several places is one already."""
    return [one for one in groups if len(one.ids) > 1]


def tier_words(tier: Tier) -> str:
    return {
        Tier.BYTES: tr("Same bytes"),
        Tier.PIXELS: tr("Same pixels"),
        Tier.NEAR: tr("Nearly the same"),
        Tier.RECIPE: tr("Another seed"),
    }[tier]


def merge_words(groups: "Sequence[Group]", tier: Tier) -> str:
    """What merging these comes to, in exact numbers."""
    going = sum(len(one.ids) - 1 for one in groups)
    parts = [
        trn("%n group becomes one asset.", "%n groups become one asset each.", len(groups)),
        trn("%n asset goes to the trash,", "%n assets go to the trash,", going),
        tr("their tags, decisions and exports go to the keepers. No file is touched."),
    ]
    return " ".join([other_pictures(), *parts] if tier is Tier.RECIPE else parts)


def other_pictures() -> str:
    return tr("These are different pictures: one recipe, other seeds.")


def _number(groups: "Sequence[Group]", tier: Tier) -> str:
    number = sum(one.tier is tier for one in groups)
    return f"{count(number)}+" if number >= SHOWN else count(number)
