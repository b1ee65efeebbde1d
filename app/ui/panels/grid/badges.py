"""The marks on a cell: what a person said of the asset, where its file is, what was found in it.

Each has a shape, a letter or a number of its own, on a ground that can be read on any picture.
"""

from functools import partial

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QLinearGradient, QPainter

from app.core.asset import Card
from app.core.vocab import Flag, Label, Outcome, Presence
from app.ui.panels.grid.stacks import Place
from app.ui.panels.grid.stamps import Stamps
from app.ui.pictures.decode import RADIUS
from app.ui.style.look import Look
from app.ui.words import clock, label_words, short_platform, tone

BADGE = 20
PAD = 8
STEP = BADGE + 4
SMALL = 16
"""Labels and words at the foot are so high."""

AWAY = frozenset([Presence.OFFLINE, Presence.MISSING])
_SEVERITY = (
    Outcome.PROHIBITED,
    Outcome.BLOCKED,
    Outcome.REJECTED,
    Outcome.REVIEW,
    Outcome.APPROVED,
    Outcome.CLEAR,
)


class Badges:
    """Puts them down, one by one. Rectangles are those on the screen."""

    def __init__(self, look: Look, small: QFont) -> None:
        self._look, self._small = look, small
        self._metrics = QFontMetrics(small)
        self._stamps = Stamps(look)

    def mark(self, painter: QPainter, spot: QRectF, icon: str) -> None:
        """A white sign on a dark disc."""

        def draw(painter: QPainter, spot: QRectF) -> None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.color("scrim", 0.62))
            painter.drawEllipse(spot)
            ink = self._look.color("on_picture")
            self._look.draw_icon(painter, spot.adjusted(4, 4, -4, -4), icon, ink)

        self._stamps.put(painter, spot, ("mark", icon), draw)

    def verdict(self, painter: QPainter, spot: QRectF, worst: Outcome) -> None:
        """A filled sign with its mark cut out: what shows through is made plain first."""
        role = tone(worst)

        def draw(painter: QPainter, spot: QRectF) -> None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.ink(role))
            painter.drawEllipse(spot.adjusted(3, 3, -3, -3))
            self._look.draw_icon(painter, spot, f"badge-{role}", self._look.color(role))

        self._stamps.put(painter, spot, ("verdict", role), draw)

    def stars(self, painter: QPainter, spot: QRectF, ink: str) -> None:
        self.icon(painter, spot, "star-full", ink)

    def flag(self, painter: QPainter, spot: QRectF, flag: Flag, ink: str) -> None:
        icon = "pick-full" if flag is Flag.PICK else "reject-full"
        self.icon(painter, spot.adjusted(1, 1, -1, -1), icon, ink)

    def icon(self, painter: QPainter, spot: QRectF, name: str, ink: str) -> None:
        """A bare sign in the colour `ink`."""
        color = self._look.color(ink)
        draw = partial(self._look.draw_icon, name=name, color=color)
        self._stamps.put(painter, spot, ("icon", name, ink), draw)

    def label(self, painter: QPainter, spot: QRectF, label: Label) -> None:
        """Its colour, and the first letter of its name for those who see none."""

        def draw(painter: QPainter, spot: QRectF) -> None:
            role = f"label_{label}"
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.color(role))
            painter.drawRoundedRect(spot, 4, 4)
            bold = QFont(self._small)
            bold.setBold(True)
            painter.setFont(bold)
            painter.setPen(self._look.ink(role))
            painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, label_words(label)[:1])

        self._stamps.put(painter, spot, ("label", label), draw)

    def word_width(self, text: str) -> int:
        return self._metrics.horizontalAdvance(text) + 10

    def word(self, painter: QPainter, box: QRectF, text: str) -> None:
        def draw(painter: QPainter, box: QRectF) -> None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.color("scrim", 0.62))
            painter.drawRoundedRect(box, 4, 4)
            painter.setFont(self._small)
            painter.setPen(self._look.color("on_picture"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

        self._stamps.put(painter, box, ("word", text), draw)

    def stack_width(self, text: str) -> int:
        return self._metrics.horizontalAdvance(text) + 26

    def stack(self, painter: QPainter, box: QRectF, text: str, *, rtl: bool) -> None:
        """A pill that can be pressed."""
        draw = partial(self._draw_stack, text=text, rtl=rtl)
        self._stamps.put(painter, box, ("stack", text, rtl), draw)

    def _draw_stack(self, painter: QPainter, box: QRectF, text: str, *, rtl: bool) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.color("scrim", 0.7))
        painter.drawRoundedRect(box, BADGE / 2, BADGE / 2)
        ink = self._look.color("on_picture")
        sign = QRectF(0, 0, 12, 12)
        sign.moveCenter(QPointF(box.right() - 12 if rtl else box.left() + 12, box.center().y()))
        self._look.draw_icon(painter, sign, "stack", ink)
        painter.setFont(self._small)
        painter.setPen(ink)
        words = box.adjusted(0, 0, -20, 0) if rtl else box.adjusted(20, 0, -2, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, text)

    def shade(self, painter: QPainter, rect: QRect) -> None:
        """Darken the foot of a picture, so that white marks can be read on any."""
        foot = QRectF(rect)
        foot.setTop(foot.bottom() - min(56, rect.height() / 3))
        shade = QLinearGradient(foot.topLeft(), foot.bottomLeft())
        shade.setColorAt(0, self._look.color("scrim", 0.0))
        shade.setColorAt(1, self._look.color("scrim", 0.55))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shade)
        painter.setClipRect(foot)
        painter.drawRoundedRect(QRectF(rect), RADIUS, RADIUS)
        painter.setClipping(False)


def stack_text(card: Card, place: Place | None) -> str:
    """What a cell says of its stack: how many it stands for, or which of them it is."""
    if place is not None:
        return f"{place.number + 1}/{place.of}"
    return str(card.stacked) if card.stacked > 1 else ""


def worst_outcome(card: Card) -> Outcome | None:
    """None when nobody has looked yet."""
    found = set(card.outcomes.values())
    looked = card.judged and card.analysed
    unsaid = Outcome.CLEAR if looked else None  # a card does not name where it is clear
    return next((outcome for outcome in _SEVERITY if outcome in found), unsaid)


def place_marks(card: Card) -> list[str]:
    """The icons for where the file is, where it is to go, and for a conflict. A tile that is all
    cloud needs none.
    """
    marks = []
    if card.presence in AWAY or (card.presence is Presence.CLOUD and card.sha256 is not None):
        marks.append(f"badge-{card.presence}")
    if card.vaulted:
        marks.append("lock-now")
    if card.conflict:
        marks.append("badge-conflict")
    return marks


def words_of(card: Card) -> list[str]:
    """Used-on platforms and the length of a clip, as short words."""
    words = list(dict.fromkeys(short_platform(preset) for preset in card.exported))
    if card.duration_s is not None:
        words.append(clock(card.duration_s))
    return words
