"""One file of a plan: its crop, whether it may leave, what is to be said of it."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from app.core.vocab import Outcome
from app.ui.panels.shelf.crop_picture import PICTURE, CropPicture, Cut
from app.ui.style.look import Look
from app.ui.widgets.basics import label, link, restyle
from app.ui.widgets.elided import ElidedLabel
from app.ui.widgets.pairs import breakable, words
from app.ui.words import outcome, tone, tr

CARD_WIDTH = 240
CARD_HEIGHT = PICTURE + 18
"""With its margins and border."""

REASONS = 2


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One file of the plan. `outcome` None: it cannot be made at all; else `cut` is what leaves of
    the picture. `told` is what is said of the finished file (its size). `written`: it is there.
    `skipped`: it is not made, as was asked for. `overridden`: it leaves by a reason that was given.
    """

    asset: int
    name: str
    outcome: Outcome | None
    reasons: tuple[str, ...]
    picture: QImage | None = None
    cut: Cut | None = None
    told: str = ""
    written: bool = False
    skipped: bool = False
    overridden: bool = False


class PlanCard(QFrame):
    """`cropped` as `CropPicture` has it."""

    cropped = Signal(object)

    def __init__(self, look: Look, row: PlanRow) -> None:
        super().__init__()
        self.row = row
        self.setProperty("role", "card")
        self.setFixedSize(CARD_WIDTH + PICTURE, CARD_HEIGHT)
        self.picture = CropPicture(look, row.name)
        self.picture.cropped.connect(self.cropped)
        name = ElidedLabel(row.name)
        name.setProperty("role", "strong")
        self._state = label()
        self._told = label("", "small")
        self.reset = link(tr("As proposed"), lambda: self.cropped.emit(None))
        self.reset.setAccessibleName(tr("Crop {name} as proposed").format(name=row.name))
        self._reasons = words("", "small")
        self._reasons.setAlignment(Qt.AlignmentFlag.AlignTop)
        below = QHBoxLayout()
        below.setSpacing(4)
        below.addWidget(self._told)
        below.addWidget(self.reset)
        below.addStretch(1)
        text = QVBoxLayout()
        text.setSpacing(2)
        text.addWidget(name)
        text.addWidget(self._state)
        text.addLayout(below)
        text.addWidget(self._reasons, 1)
        box = QHBoxLayout(self)
        box.setContentsMargins(8, 8, 12, 8)
        box.setSpacing(12)
        box.addWidget(self.picture)
        box.addLayout(text, 1)
        self.show_row(row)

    def show_row(self, row: PlanRow) -> None:
        """The same asset, planned anew or written."""
        self.row = row
        state = state_words(row)
        self._state.setText(state)
        restyle(self._state, tone=_tone(row))
        by_hand = row.cut is not None and row.cut.by_hand
        self._told.setText(" · ".join(filter(None, (row.told, tr("your crop") if by_hand else ""))))
        self._told.setVisible(bool(self._told.text()))
        self.reset.setVisible(by_hand and row.cut is not None and row.cut.free)
        self._reasons.setText(breakable("\n".join(row.reasons[:REASONS])))
        self._reasons.setToolTip("\n".join(row.reasons))
        self.picture.show_cut(row.picture, row.cut)
        self.setAccessibleName(f"{row.name}: {state}. {' '.join(row.reasons)}")


def state_words(row: PlanRow) -> str:
    if row.written:
        return tr("written")
    if row.skipped:
        return tr("left out")
    if row.outcome is None:
        return tr("cannot be made")
    if row.overridden:
        return tr("leaves by your word")
    return {
        Outcome.CLEAR: tr("ready"),
        Outcome.APPROVED: tr("ready"),
        Outcome.REVIEW: tr("needs review"),
    }.get(row.outcome) or outcome(row.outcome)


def _tone(row: PlanRow) -> str:
    if row.skipped:
        return ""
    if row.overridden:
        return "warn"
    return tone(row.outcome) if row.outcome else "block"
