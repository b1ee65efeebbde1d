"""An export before it happens, while it does and after: each file with its crop, what is ready,
what is refused and why, and what shall be done beyond the preset.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.ui.panels.shelf.card import CARD_HEIGHT, PlanCard, PlanRow
from app.ui.panels.shelf.options import OptionsBar
from app.ui.style.look import Look
from app.ui.widgets.basics import (
    button,
    empty,
    expanding,
    icon_button,
    label,
    line,
    link,
    on_ground,
    restyle,
)
from app.ui.widgets.elided import ElidedLabel
from app.ui.widgets.reason import ReasonStrip
from app.ui.words import shown, tr, trn

if TYPE_CHECKING:
    from app.export.presets.preset import Preset

SHOWN = 60
CARDS_HEIGHT = CARD_HEIGHT + 18
"""With a scroll bar below."""


@dataclass(frozen=True, slots=True)
class PlanSheet:
    """A plan as its view shows it. `files` is how many would be written, `overridable` how many
    blocked ones could leave by a reasoned override. `notes` are about all of them. `signer`:
    somebody could sign them.
    """

    title: str
    folder: str
    rows: Sequence[PlanRow]
    files: int
    notes: Sequence[str] = ()
    overridable: int = 0
    signer: bool = False


class PlanView(QWidget):
    """Hidden until there is a plan. `confirmed`: write it. `cropped` with an asset and its window
    (None: as the program has it). `override_wanted` with the reason.
    """

    confirmed = Signal()
    cancelled = Signal()
    folder_wanted = Signal()
    open_wanted = Signal()
    cropped = Signal(int, object)
    override_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        on_ground(self, "panel")
        self._look = look
        self.options = OptionsBar()
        self.options.hide()
        self.reason = ReasonStrip(look)
        self.reason.confirmed.connect(self.override_wanted)
        self._notes = label("", "small", wrap=True)
        restyle(self._notes, tone="warn")
        self._cards = QHBoxLayout()
        self._cards.setContentsMargins(0, 0, 0, 4)
        self._cards.setSpacing(8)
        box = QVBoxLayout()
        box.setContentsMargins(16, 10, 12, 8)
        box.setSpacing(8)
        box.addLayout(self._make_head())
        for part in (self.options, self._notes, self._make_area()):
            box.addWidget(part)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(line())
        outer.addLayout(box)
        outer.addWidget(self.reason)
        self.hide()

    # ── what it shows ──

    def begin(self, preset: "Preset") -> None:
        """Another export: its options are the preset's."""
        self.options.begin(preset)
        self.reason.hide()

    def hold(self) -> None:
        """Another plan is being made: what is shown may be out of date, and is not written."""
        self.write_button.setEnabled(False)

    def show_looking(self, title: str, assets: int) -> None:
        """The first plan of an export takes its time."""
        self._title.setText(title)
        self._where.setText(trn("looking at %n asset …", "looking at %n assets …", assets))
        self._turn()
        self._note("")
        self.fill(())
        self.show()

    def show_plan(self, sheet: PlanSheet) -> None:
        self._title.setText(sheet.title)
        self._where.setText(tr("to {folder}").format(folder=shown(sheet.folder)))
        self._turn(planned=True)
        self.override_button.setVisible(sheet.overridable > 0)
        self.override_button.setText(
            trn(
                "Export %n blocked all the same …",
                "Export %n blocked all the same …",
                sheet.overridable,
            )
        )
        self.write_button.setEnabled(sheet.files > 0)
        self.write_button.setText(trn("Write %n file", "Write %n files", sheet.files))
        self.options.allow_signing(sheet.signer)
        self._note("\n".join(sheet.notes))
        self.fill(sheet.rows)
        self.show()

    def show_refused(self, note: str) -> None:
        """It cannot be planned as it was asked for; options and folder may be turned back."""
        self._turn(planned=True)
        self.hold()
        self._note(note)
        self.show()

    def show_working(self) -> None:
        self._turn()
        self.reason.hide()

    def show_done(self, text: str, rows: Sequence[PlanRow] = (), note: str = "") -> None:
        """`rows` say what became of each file, `note` what went wrong with all of them."""
        self._title.setText(text)
        self._turn(done=True)
        self._note(note)
        if rows:
            self.fill(rows)

    def fill(self, rows: Sequence[PlanRow]) -> None:
        """Cards of the same assets stay where they are; they only say something else."""
        cards = self.cards
        if [card.row.asset for card in cards] == [row.asset for row in rows[:SHOWN]]:
            for card, row in zip(cards, rows, strict=False):
                card.show_row(row)
            return
        empty(self._cards)
        for row in rows[:SHOWN]:
            card = PlanCard(self._look, row)
            card.cropped.connect(lambda window, asset=row.asset: self.cropped.emit(asset, window))
            self._cards.addWidget(card)
        if len(rows) > SHOWN:
            more = trn("and %n more", "and %n more", len(rows) - SHOWN)
            self._cards.addWidget(label(more, "muted"))
        self._cards.addStretch(1)

    @property
    def title(self) -> str:
        return self._title.text()

    @property
    def notes(self) -> str:
        return self._notes.text()

    @property
    def cards(self) -> list[PlanCard]:
        items = (self._cards.itemAt(at) for at in range(self._cards.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget for widget in widgets if isinstance(widget, PlanCard)]

    def ask_reason(self) -> None:
        """Why what is blocked shall leave all the same."""
        self.reason.ask(
            self.override_button.text().removesuffix(" …"),
            tr("It is written down for good who said so, and why. What is prohibited stays here."),
            tr("Take it into the plan"),
        )

    # ── how it is made ──

    def _make_head(self) -> QHBoxLayout:
        self._title = label("", "strong")
        self._where = ElidedLabel()
        self._where.setProperty("role", "muted")
        self._change = link(tr("Change folder …"), self.folder_wanted.emit)
        self.options_button = link(tr("Options ▾"), self._turn_options)
        self.options_button.setCheckable(True)
        self.override_button = link(tr("Export what is blocked …"), self.ask_reason)
        self.write_button = button(tr("Write files"), self.confirmed.emit, primary=True)
        self._open = button(tr("Open the folder"), self.open_wanted.emit)
        head = QHBoxLayout()
        head.setSpacing(12)
        for part in (self._title, self._where, self._change, self.options_button, expanding()):
            head.addWidget(part)
        for part in (self.override_button, self._open, self.write_button):
            head.addWidget(part)
        head.addWidget(icon_button(self._look, "clear", tr("Close"), self.cancelled.emit))
        return head

    def _make_area(self) -> QScrollArea:
        inside = QWidget()
        on_ground(inside, "panel")
        inside.setLayout(self._cards)
        area = QScrollArea()
        area.setProperty("ground", "panel")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(tr("What would be exported"))
        area.setWidget(inside)
        area.setFixedHeight(CARDS_HEIGHT)
        return area

    def _note(self, text: str) -> None:
        self._notes.setText(text)
        self._notes.setVisible(bool(text))

    def _turn(self, *, planned: bool = False, done: bool = False) -> None:
        """To a plan, to the work, or to what came of it."""
        self.write_button.setVisible(planned)
        self.override_button.hide()
        for part in (self._change, self.options_button):
            part.setVisible(planned)
        self.options.setVisible(planned and self.options_button.isChecked())
        self._open.setVisible(done)

    def _turn_options(self) -> None:
        self.options.setVisible(self.options_button.isChecked())
