"""Below the pictures of a group: which stays and why, and what can be done."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.vocab import Tier
from app.ui.panels.twins.compare import Side
from app.ui.panels.twins.tiers import other_pictures
from app.ui.widgets.basics import button, expanding, label, on_ground, row
from app.ui.words import shown, tr, trn

if TYPE_CHECKING:
    from app.services.twins import Group


class Foot(QWidget):
    merge_wanted = Signal()
    keep_wanted = Signal()
    apart_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        on_ground(self, "panel")
        self.reasons = label("", "muted", wrap=True)
        self.merge_button = button(tr("Merge"), self.merge_wanted.emit, primary=True)
        self.keep_button = button(tr("Keep this one instead"), self.keep_wanted.emit)
        self.apart_button = button(tr("Not duplicates"), self.apart_wanted.emit)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 10, 16, 10)
        box.setSpacing(8)
        box.addWidget(self.reasons)
        box.addLayout(row(self.merge_button, self.keep_button, self.apart_button, expanding()))

    def offer(self, group: "Group | None") -> None:
        """What can be done with a group at all; one asset in several places is one already."""
        for part in (self.merge_button, self.keep_button, self.apart_button):
            part.setVisible(group is not None and len(group.ids) > 1)

    def show_keeper(self, group: "Group", keeper: Side, *, pointed: bool) -> None:
        """`pointed`: the keeper is the one that is pointed at."""
        if len(group.ids) == 1:
            self.reasons.setText(places_words(keeper))
            return
        self.keep_button.setEnabled(not pointed)
        going = len(group.ids) - 1
        self.merge_button.setText(trn("Merge %n into it", "Merge %n into it", going))
        suggested = keeper.card.id == group.keeper
        why = " · ".join(group.reasons) if suggested else tr("you chose it")
        said = tr("Stays: {name}. {why}.").format(
            name=shown(keeper.card.name), why=f"{why[:1].upper()}{why[1:]}"
        )
        self.reasons.setText(f"{said} {other_pictures()}" if group.tier is Tier.RECIPE else said)


def places_words(side: Side) -> str:
    """Of one asset whose file lies in several places."""
    number = len(side.view.locations)
    said = trn("The same file lies in %n place", "The same file lies in %n places", number)
    rest = tr("It is one asset, so there is nothing to merge. A copy you do not need can go.")
    return f"{said}. {rest}"
