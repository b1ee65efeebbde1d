# ruff: noqa: N802 - Qt names the methods it calls
"""A titled part of a panel: small capitals, an optional note or buttons at the end, a body. It may
be folded away.
"""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontInfo, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QHBoxLayout,
    QLayout,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from app.ui.style.look import Look
from app.ui.widgets.basics import empty, label, line, restyle
from app.ui.words import tr

SIDE = 16
CARET = 10
GAP = 6


class Section(QWidget):
    """Empty until `fill` or `body` is used; a line closes it. `folded` when the user folds it or
    opens it again, once `make_foldable` was called.
    """

    folded = Signal(bool)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self.setAccessibleName(title)
        self._heading: QWidget = label(title.upper(), "heading")
        self._note = label("", "small")
        self._head = QHBoxLayout()
        self._head.setSpacing(4)
        self._head.addWidget(self._heading)
        self._head.addStretch(1)
        self._head.addWidget(self._note)
        self._inside: QWidget | None = None
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(6)
        inner = self._inner = QVBoxLayout()
        inner.setContentsMargins(SIDE, 12, SIDE, 14)
        inner.setSpacing(8)
        inner.addLayout(self._head)
        inner.addLayout(self.body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(inner)
        outer.addWidget(line())
        self._fold: FoldButton | None = None

    @property
    def is_folded(self) -> bool:
        return self._inside is not None and self._inside.isHidden()

    def make_foldable(self, look: Look, *, folded: bool = False) -> None:
        """The title folds the body away from now on; whoever is told by `folded` remembers it."""
        self._fold = FoldButton(look, self.title)
        self._fold.clicked.connect(self._toggle)
        self._head.replaceWidget(self._heading, self._fold)
        self._heading.deleteLater()
        self._heading = self._fold
        self.fold(folded)

    def fold(self, folded: bool) -> None:
        """Without telling anybody."""
        if folded and self._inside is None:
            self._inside = self._wrapped()
        if self._inside is not None:
            self._inside.setVisible(not folded)
        if self._fold is not None:
            self._fold.show_folded(folded)

    def _wrapped(self) -> QWidget:
        """The body in a widget that can be hidden, whatever its parts are told. Not before somebody
        folds it: heights that follow from widths travel slowly through nested widgets.
        """
        self._inner.removeItem(self.body)
        made = QWidget()
        made.setLayout(self.body)
        self._inner.addWidget(made)
        return made

    def note(self, text: str, tone: str = "") -> None:
        """A few muted words beside the title."""
        self._note.setText(text)
        restyle(self._note, tone=tone)

    def add_to_head(self, widget: QWidget) -> None:
        self._head.addWidget(widget)

    def fill(self, *parts: QWidget | QLayout) -> None:
        """Replace the body."""
        empty(self.body)
        for part in parts:
            if isinstance(part, QWidget):
                self.body.addWidget(part)
            else:
                self.body.addLayout(part)

    def _toggle(self) -> None:
        self.fold(not self.is_folded)
        self.folded.emit(self.is_folded)


class FoldButton(QAbstractButton):
    """A heading that can be pressed. Its caret shows while it is folded, near or focused."""

    def __init__(self, look: Look, title: str) -> None:
        super().__init__()
        self._look, self._title, self._folded = look, title, False
        self.setText(title.upper())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.show_folded(False)

    def show_folded(self, folded: bool) -> None:
        self._folded = folded
        name = tr("{title}, folded") if folded else tr("{title}, open")
        self.setAccessibleName(name.format(title=self._title))
        self.update()

    def sizeHint(self) -> QSize:
        words = QFontMetrics(self._font())
        return QSize(words.horizontalAdvance(self.text()) + GAP + CARET, words.height() + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        near = self.underMouse() or self.hasFocus()
        ink = self._look.color("text" if near else "muted")
        words = QRect(0, 0, self.width() - GAP - CARET, self.height())
        caret = QRect(self.width() - CARET, (self.height() - CARET) // 2, CARET, CARET)
        painter.setFont(self._font())
        painter.setPen(ink)
        painter.drawText(self._placed(words), Qt.AlignmentFlag.AlignCenter, self.text())
        if near or self._folded:
            icon = "caret-right" if self._folded else "caret-down"
            self._look.draw_icon(painter, QRectF(self._placed(caret)), icon, ink)
        if self.hasFocus():
            edge = QRect(words.left(), words.bottom() - 1, words.width(), 2)
            painter.fillRect(self._placed(edge), self._look.color("accent"))
        painter.end()

    def _placed(self, rect: QRect) -> QRect:
        """Where reading begins at the right, so does this."""
        return QStyle.visualRect(self.layoutDirection(), self.rect(), rect)

    def _font(self) -> QFont:
        """As a label of the role "heading" has it."""
        font = QFont(QApplication.font())
        font.setPixelSize(QFontInfo(font).pixelSize() - 2)
        font.setBold(True)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 1)
        return font
