"""What was chosen, before any of it happens."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QScrollArea, QVBoxLayout, QWidget

from app.core.asset import Card
from app.ui.bridge import Bridge
from app.ui.pictures.small import SmallPicture, SmallPictures
from app.ui.style.look import Look
from app.ui.veil import Adult, card_veil
from app.ui.widgets.basics import button, column, empty, expanding, holder, label, on_ground, row
from app.ui.widgets.flow import FlowLayout
from app.ui.words import count, shown, tr, trn

SIDE = 72
SHOWN = 60
"""So many of each kind are shown; the rest is told as a number."""

Part = tuple[Sequence[Card], int]
"""The first cards of a kind, and how many there are of it."""


class Summary(QScrollArea):
    """`applied` with whether what was rejected goes to the trash, too."""

    applied = Signal(bool)
    resumed = Signal()
    discarded = Signal()

    def __init__(self, bridge: Bridge, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._pictures = SmallPictures(bridge, self)
        self._adult, self._revealed = Adult.BLURRED, False
        self._kept: Part = ((), 0)
        self._rejected: Part = ((), 0)
        self.title = label("", "title")
        self.told = label("", "muted", wrap=True)
        self.trash_box = QCheckBox(tr("Move what is rejected to the trash, too"))
        self.apply_button = button(tr("Apply"), self._apply, primary=True)
        self.resume_button = button(tr("Go on sorting"), self.resumed.emit)
        self.discard_button = button(tr("Forget these choices"), self.discarded.emit)
        self._heads = label("", "heading"), label("", "heading")
        self._rows = FlowLayout(spacing=8), FlowLayout(spacing=8)
        body = QWidget()
        on_ground(body, "window")
        box = QVBoxLayout(body)
        box.setContentsMargins(32, 32, 32, 32)
        box.setSpacing(16)
        box.addLayout(column(self.title, self.told, spacing=4))
        for head, pictures in zip(self._heads, self._rows, strict=True):
            box.addWidget(head)
            box.addWidget(holder(pictures))
        box.addWidget(self.trash_box)
        buttons = row(self.apply_button, self.resume_button, self.discard_button, expanding())
        box.addLayout(buttons)
        box.addStretch(1)
        self.setWidget(body)

    def show_choices(self, kept: Part, rejected: Part, *, undecided: int) -> None:
        self._kept, self._rejected = kept, rejected
        said = (
            trn("%n kept", "%n kept", kept[1]),
            trn("%n rejected", "%n rejected", rejected[1]),
            trn("%n undecided", "%n undecided", undecided),
        )
        self.title.setText(" · ".join(said))
        self.told.setText(
            tr(
                "Nothing has happened yet. “Apply” flags what is kept as picked and the others as "
                "rejected; it can be undone."
            )
        )
        self.trash_box.setVisible(rejected[1] > 0)
        self.apply_button.setEnabled(bool(kept[1] or rejected[1]))
        self._fill()

    def set_veil(self, adult: Adult, *, revealed: bool) -> None:
        self._adult, self._revealed = adult, revealed
        self._fill()

    def _fill(self) -> None:
        self._pictures.drop()
        titles = (tr("Kept"), tr("Rejected"))
        made: list[SmallPicture] = []
        parts = zip(self._heads, self._rows, titles, (self._kept, self._rejected), strict=True)
        for head, pictures, title, (cards, number) in parts:
            empty(pictures)
            head.setText(f"{title.upper()}  {count(number)}")
            head.setVisible(number > 0)
            for card in cards[:SHOWN]:
                veil = card_veil(card, self._adult, revealed=self._revealed)
                one = SmallPicture(self._look, card.sha256, veil, SIDE, shown(card.name))
                pictures.addWidget(one)
                made.append(one)
            if number > len(cards[:SHOWN]):
                more = number - len(cards[:SHOWN])
                pictures.addWidget(label(trn("and %n more", "and %n more", more), "muted"))
        self._pictures.fill(made)

    def _apply(self) -> None:
        self.applied.emit(self.trash_box.isChecked() and not self.trash_box.isHidden())
