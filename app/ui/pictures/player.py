# ruff: noqa: N802 - Qt names the methods it calls
"""A clip that plays where its picture lies: silent at first, with a line to seek on."""

from typing import BinaryIO

from PySide6.QtCore import QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QImage, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtMultimedia import QVideoFrame
from PySide6.QtWidgets import QSlider, QVBoxLayout, QWidget

from app.ui.pictures.deck import Deck
from app.ui.style.look import Look
from app.ui.widgets.basics import holder, icon_button, label, row
from app.ui.words import tr

MARGIN = 8
_SIDE = 24


class Player(QWidget):
    """Shown while there is a clip. `ended` says that there is none any more; `broke` that this one
    cannot be played; `watched` that it came to what was not seen since somebody last touched it. So
    a clip that begins again by itself says nothing.
    """

    ended = Signal()
    broke = Signal()
    watched = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._deck = Deck(self)
        self._picture: QImage | None = None
        self._playing = False
        self._open = False
        self._furthest = 0
        self._frame_ms, self._at = 40.0, 0.0
        self._poster: QImage | None = None
        self._make_bar()
        self._connect()
        self.setAccessibleName(tr("Clip"))
        self.hide()

    def _make_bar(self) -> None:
        self.button = icon_button(self._look, "paused", tr("Pause"), self.toggle, size=_SIDE)
        self.sound = icon_button(self._look, "silent", tr("Sound"), self._turn_sound, size=_SIDE)
        self.sound.setCheckable(True)
        self.sound.setEnabled(False)
        self.line = QSlider(Qt.Orientation.Horizontal)
        self.line.setAccessibleName(tr("Position in the clip"))
        self.time = label("", "muted")
        bar = row(self.button, self.line, self.time, self.sound)
        bar.setContentsMargins(MARGIN, MARGIN // 2, MARGIN, MARGIN // 2)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addStretch(1)
        self._foot = holder(bar, "raised")
        outer.addWidget(self._foot)

    def _connect(self) -> None:
        self.line.sliderMoved.connect(self.seek)
        self._deck.framed.connect(self._show)
        self._deck.moved.connect(self._tell)
        self._deck.turned.connect(self._turn)
        self._deck.heard.connect(self.sound.setEnabled)
        self._deck.broke.connect(self._give_up)

    @property
    def bar_height(self) -> int:
        """So much of it lies below the picture."""
        return self._foot.sizeHint().height()

    @property
    def is_playing(self) -> bool:
        return self._playing

    @property
    def is_open(self) -> bool:
        """Whether there is a clip."""
        return self._open

    @property
    def picture(self) -> QImage | None:
        """What is shown now."""
        return self._picture

    # ── what it does ──

    def play(self, file: BinaryIO, frame_ms: float = 40.0, poster: QImage | None = None) -> None:
        """Show a clip from its beginning, without sound; it is closed with this, or by the next.
        `frame_ms`: how long one of its frames lasts; `poster` is seen until the first one is there.
        """
        self._frame_ms, self._at, self._poster = frame_ms, 0.0, poster
        self.sound.setChecked(False)
        self._turn_sound()
        self._picture, self._open, self._furthest = None, True, 0
        self._tell(0, 0)
        self._deck.load(file)
        self._deck.play()
        self.show()

    def toggle(self) -> None:
        self._furthest = 0
        if self._playing:
            self._deck.pause()
        else:
            self._deck.play()

    def seek(self, to_ms: int) -> None:
        self._furthest, self._at = 0, float(to_ms)
        self._deck.seek(to_ms)

    def step(self, frames: int) -> None:
        """Pause, and show so many frames on or back. Steps in a hurry add up."""
        if self._playing:
            self._at = float(self.line.value())
            self._deck.pause()
            self._turn(False)
        now = int(self._at / self._frame_ms + 0.1)  # positions are told in whole milliseconds
        aim = (now + frames + 0.5) * self._frame_ms  # the middle of a frame
        self.seek(round(min(max(aim, 0.0), float(self.line.maximum()))))

    def leave(self) -> None:
        """No clip any more, and nothing of it in sight."""
        if not self._open:
            return
        self._open, self._playing, self._picture, self._poster = False, False, None, None
        self._deck.unload()
        self.hide()
        self.ended.emit()

    def end(self) -> None:
        """As `leave`, and nothing reads the clip when this returns."""
        self.leave()
        self._deck.end()

    # ── what it is told ──

    def _show(self, frame: QVideoFrame) -> None:
        if self._open:
            self._picture = frame.toImage()
            self.update()

    def _tell(self, at_ms: int, length_ms: int) -> None:
        with QSignalBlocker(self.line):
            self.line.setRange(0, max(length_ms, 1))
            if not self.line.isSliderDown():
                self.line.setValue(at_ms)
        if self._playing:
            self._at = float(at_ms)
        if self._playing and at_ms > self._furthest:
            self._furthest = at_ms
            self.watched.emit()
        self.time.setText(f"{clock(at_ms)} / {clock(length_ms)}")

    def _turn(self, playing: bool) -> None:
        self._playing = playing
        name = tr("Pause") if playing else tr("Play")
        self.button.setIcon(self._look.icon("paused" if playing else "video", "muted"))
        self.button.setToolTip(name)
        self.button.setAccessibleName(name)

    def _turn_sound(self) -> None:
        on = self.sound.isChecked()
        self.sound.setIcon(self._look.icon("sound" if on else "silent", "muted"))
        self._deck.mute(not on)

    def _give_up(self) -> None:
        if self._open:
            self.leave()
            self.broke.emit()

    # ── Qt ──

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.color("window"))
        picture = self._picture or self._poster
        if picture is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(self._frame(picture), picture)
        painter.end()

    def _frame(self, picture: QImage) -> QRectF:
        room = QRectF(self.rect()).adjusted(0, 0, 0, -self.bar_height)
        scale = min(room.width() / picture.width(), room.height() / picture.height())
        frame = QRectF(0, 0, picture.width() * scale, picture.height() * scale)
        frame.moveCenter(room.center())
        return frame

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.toggle()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.leave()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.end()
        super().closeEvent(event)


def clock(at_ms: int) -> str:
    """1:05 for 65 seconds."""
    minutes, seconds = divmod(max(0, at_ms) // 1000, 60)
    return f"{minutes}:{seconds:02d}"
