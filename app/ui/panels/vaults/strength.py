# ruff: noqa: N802 - Qt names the methods it calls
"""How strong a passphrase is: four bars, a sentence, advice. It forbids nothing."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.inside import Judged
from app.ui.style.look import Look
from app.ui.widgets.basics import label
from app.ui.words import tr

BARS = 4
_ROLES = ("block", "block", "warn", "ok", "ok")


class _Bars(QWidget):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.level: int | None = None
        self.setFixedHeight(4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        gap, level = 4, self.level
        width = (self.width() - gap * (BARS - 1)) / BARS
        lit = max(1, level) if level is not None else 0
        for at in range(BARS):
            role = _ROLES[level] if level is not None and at < lit else "line"
            painter.setBrush(self._look.color(role))
            painter.drawRoundedRect(QRectF(at * (width + gap), 0, width, 4), 2, 2)
        painter.end()


class StrengthMeter(QWidget):
    """Empty until `show_judged`."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars = _Bars(look)
        self._words = label("", "small", wrap=True)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addWidget(self._bars)
        box.addWidget(self._words)
        self._words.setMinimumHeight(self._words.fontMetrics().lineSpacing() * 2)
        self._words.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.clear()

    def clear(self) -> None:
        """Nothing was typed."""
        self._bars.level = None
        self._bars.update()
        self._words.setText(tr("Four or five words that nobody would expect beside each other."))

    def show_judged(self, judged: Judged) -> None:
        self._bars.level = judged.level
        self._bars.update()
        self._words.setText(" ".join((judged.sentence, *judged.advice[:1])))
        self.setAccessibleDescription(self._words.text())

    @property
    def level(self) -> int | None:
        return self._bars.level

    @property
    def words(self) -> str:
        return self._words.text()
