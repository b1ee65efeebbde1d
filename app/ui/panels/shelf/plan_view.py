# ruff: noqa: N802 - Qt names the methods it calls
"""An export before it happens: each picture with its crop, what is ready, what is refused, why."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.core.asset import Box
from app.core.vocab import Outcome
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
)
from app.ui.widgets.elided import ElidedLabel
from app.ui.widgets.pairs import words
from app.ui.words import outcome, shown, tone, tr, trn

PICTURE = 132
CARD_WIDTH = 240
SHOWN = 60


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One picture of the plan. `size` is upright; `window` the part that is kept, in its pixels;
    without one nothing will be made. `outcome` None: it cannot be made at all.
    """

    asset: int
    name: str
    outcome: Outcome | None
    reasons: tuple[str, ...]
    picture: QImage | None = None
    size: tuple[int, int] = (0, 0)
    window: Box | None = None


class CropPicture(QWidget):
    """The whole picture, with what the crop leaves out darkened."""

    def __init__(self, look: Look, row: PlanRow) -> None:
        super().__init__()
        self._look, self._row = look, row
        self.setFixedSize(PICTURE, PICTURE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._row.picture is None:
            mark = QRectF(0, 0, 32, 32)
            mark.moveCenter(QRectF(self.rect()).center())
            self._look.draw_icon(painter, mark, "picture", self._look.color("muted"))
        else:
            self._draw(painter, self._row.picture)
        painter.end()

    def _draw(self, painter: QPainter, picture: QImage) -> None:
        size = picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        frame = QRectF(0, 0, size.width(), size.height())
        frame.moveCenter(QRectF(self.rect()).center())
        painter.drawImage(frame, picture)
        window, width = self._row.window, self._row.size[0]
        if window is None or not width:
            return
        scale = frame.width() / width
        kept = QRectF(window.x * scale, window.y * scale, window.w * scale, window.h * scale)
        kept.translate(frame.topLeft())
        outside, inside = QPainterPath(), QPainterPath()
        outside.addRect(frame)
        inside.addRect(kept)
        painter.fillPath(outside.subtracted(inside), self._look.color("scrim", 0.6))
        painter.setPen(QPen(self._look.color("on_picture"), 1.5))
        painter.drawRect(kept)


class PlanCard(QFrame):
    def __init__(self, look: Look, row: PlanRow) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setFixedWidth(CARD_WIDTH + PICTURE)
        told = outcome_words(row.outcome)
        state = label(told)
        state.setProperty("tone", tone(row.outcome) if row.outcome else "block")
        reasons = words("\n".join(row.reasons[:2]), "small")
        reasons.setAlignment(Qt.AlignmentFlag.AlignTop)
        reasons.setToolTip("\n".join(row.reasons))
        text = QVBoxLayout()
        text.setSpacing(2)
        name = ElidedLabel(row.name)
        name.setProperty("role", "strong")
        text.addWidget(name)
        text.addWidget(state)
        text.addWidget(reasons, 1)
        box = QHBoxLayout(self)
        box.setContentsMargins(8, 8, 12, 8)
        box.setSpacing(12)
        box.addWidget(CropPicture(look, row))
        box.addLayout(text, 1)
        self.setAccessibleName(f"{row.name}: {told}. {' '.join(row.reasons)}")


class PlanView(QWidget):
    """Hidden until there is a plan. `confirmed`: write it."""

    confirmed = Signal()
    cancelled = Signal()
    folder_wanted = Signal()
    open_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        on_ground(self, "panel")
        self._look = look
        self._title = label("", "strong")
        self._where = ElidedLabel()
        self._where.setProperty("role", "muted")
        self._change = link(tr("Change folder …"), self.folder_wanted.emit)
        self.write_button = button(tr("Write files"), self.confirmed.emit, primary=True)
        self._open = button(tr("Open the folder"), self.open_wanted.emit)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addWidget(self._where)
        head.addWidget(self._change)
        head.addWidget(expanding())
        head.addWidget(self._open)
        head.addWidget(self.write_button)
        head.addWidget(icon_button(look, "clear", tr("Close"), self.cancelled.emit))
        self._cards = QHBoxLayout()
        self._cards.setContentsMargins(0, 0, 0, 4)
        self._cards.setSpacing(8)
        inside = QWidget()
        on_ground(inside, "panel")
        inside.setLayout(self._cards)
        self._area = QScrollArea()
        self._area.setProperty("ground", "panel")
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setAccessibleName(tr("What would be exported"))
        self._area.setWidget(inside)
        box = QVBoxLayout()
        box.setContentsMargins(16, 10, 12, 8)
        box.setSpacing(8)
        box.addLayout(head)
        box.addWidget(self._area)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(line())
        outer.addLayout(box)
        self.setFixedHeight(PICTURE + 96)
        self.hide()

    def show_plan(self, title: str, folder: str, rows: Sequence[PlanRow], files: int) -> None:
        """`files` is how many would be written."""
        self._title.setText(title)
        self._where.setText(tr("to {folder}").format(folder=shown(folder)))
        self._change.setVisible(True)
        self._open.hide()
        self.write_button.setVisible(True)
        self.write_button.setEnabled(files > 0)
        self.write_button.setText(trn("Write %n file", "Write %n files", files))
        self._fill(rows)
        self.show()

    def show_working(self) -> None:
        self.write_button.setEnabled(False)
        self._change.hide()

    def show_done(self, text: str) -> None:
        self._title.setText(text)
        self.write_button.hide()
        self._change.hide()
        self._open.show()

    @property
    def title(self) -> str:
        return self._title.text()

    def _fill(self, rows: Sequence[PlanRow]) -> None:
        empty(self._cards)
        for row in rows[:SHOWN]:
            self._cards.addWidget(PlanCard(self._look, row))
        if len(rows) > SHOWN:
            more = trn("and %n more", "and %n more", len(rows) - SHOWN)
            self._cards.addWidget(label(more, "muted"))
        self._cards.addStretch(1)


def outcome_words(value: Outcome | None) -> str:
    if value is None:
        return tr("cannot be made")
    return {
        Outcome.CLEAR: tr("ready"),
        Outcome.APPROVED: tr("ready"),
        Outcome.REVIEW: tr("needs review"),
    }.get(value) or outcome(value)
