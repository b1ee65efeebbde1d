# ruff: noqa: N802 - Qt names the methods it calls
"""What plays clips: Qt's player over an open file, which may be a sealed one. No file of its own is
written, and no address in a clip is followed.

The player reads on a thread of its own, through Python. So every order to it goes through the event
loop, which does not hold the interpreter while the player waits for that thread; an order given by
a plain call would wait for ever.
"""

import contextlib
import ctypes
import threading
from pathlib import Path
from typing import BinaryIO

import PySide6
from PySide6.QtCore import (
    QCoreApplication,
    QElapsedTimer,
    QEventLoop,
    QIODevice,
    QLoggingCategory,
    QObject,
    Qt,
    QUrl,
    Signal,
)
from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer, QVideoFrame, QVideoSink

from app.core.errors import MusekeepError

_QUEUED = Qt.ConnectionType.QueuedConnection
_END_MS = 2000
_SILENT = -8  # AV_LOG_QUIET


class ClipDevice(QIODevice):
    """An open file as Qt reads it, a piece at a time; nothing of it is kept."""

    def __init__(self, file: BinaryIO) -> None:
        super().__init__()
        self._file = file
        self._lock = threading.Lock()
        self._is_broken = False
        self._size = file.seek(0, 2)
        file.seek(0)
        self.open(QIODevice.OpenModeFlag.ReadOnly | QIODevice.OpenModeFlag.Unbuffered)

    def isSequential(self) -> bool:
        return False

    def size(self) -> int:
        return self._size

    def bytesAvailable(self) -> int:
        return max(0, self._size - self.pos())

    def atEnd(self) -> bool:
        return self._is_broken or self.pos() >= self._size

    def readData(self, most: int) -> bytes:
        """What cannot be read ends the file: nobody could hear an error here."""
        try:
            with self._lock:
                self._file.seek(self.pos())
                return self._file.read(most)
        except (OSError, ValueError, MusekeepError):
            self._is_broken = True
            return b""

    def writeData(self, _data: bytes, _size: int = 0) -> int:  # type: ignore[override]
        return -1

    def let_go(self) -> None:
        """Close it and its file."""
        self.close()
        with self._lock:
            self._file.close()


class Deck(QObject):
    """One clip at a time, silent until it is told otherwise. `framed` has each picture as it is to
    be seen; `moved` position and length in milliseconds; `turned` whether it plays; `heard` whether
    it has a sound track; `broke` when it cannot be played.
    """

    framed = Signal(QVideoFrame)
    moved = Signal(int, int)
    turned = Signal(bool)
    heard = Signal(bool)
    broke = Signal()
    _loads = Signal(QIODevice, QUrl)
    _unloads = Signal(QUrl)
    _plays = Signal()
    _pauses = Signal()
    _seeks = Signal("qlonglong")  # type: ignore[arg-type] # a position may need 64 bits
    _unloaded = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        _hush_qt()
        self._player = QMediaPlayer(self)
        _hush_ffmpeg()
        self._sink, self._sound = QVideoSink(self), QAudioOutput(self)
        self._sound.setMuted(True)
        self._player.setVideoSink(self._sink)
        self._player.setAudioOutput(self._sound)
        self._devices: list[ClipDevice] = []
        self._leaving: list[ClipDevice] = []
        self._connect()

    def _connect(self) -> None:
        player = self._player
        self._loads.connect(player.setSourceDevice, _QUEUED)
        self._unloads.connect(player.setSource, _QUEUED)
        self._plays.connect(player.play, _QUEUED)
        self._pauses.connect(player.pause, _QUEUED)
        self._seeks.connect(player.setPosition, _QUEUED)
        self._unloaded.connect(self._close_those_left, _QUEUED)
        self._sink.videoFrameChanged.connect(self._show)
        player.positionChanged.connect(lambda at: self.moved.emit(at, player.duration()))
        player.durationChanged.connect(lambda length: self.moved.emit(0, length))
        player.playbackStateChanged.connect(
            lambda state: self.turned.emit(state == QMediaPlayer.PlaybackState.PlayingState)
        )
        player.hasAudioChanged.connect(self.heard)
        player.errorOccurred.connect(lambda _error, _text: self.broke.emit())
        if (app := QCoreApplication.instance()) is not None:
            app.aboutToQuit.connect(self.end)  # while the loop can still carry it out

    def load(self, file: BinaryIO) -> None:
        """Another clip, which is closed when it is unloaded."""
        self.unload()
        device = ClipDevice(file)
        self._devices.append(device)
        self._loads.emit(device, QUrl())

    def unload(self) -> None:
        """Soon nothing reads the clip any more, and it is closed."""
        if self._devices:
            self._leaving, self._devices = [*self._leaving, *self._devices], []
            self._unloads.emit(QUrl())
            self._unloaded.emit()

    def end(self) -> None:
        """As `unload`, and wait for it: nothing plays when this returns."""
        self.unload()
        clock = QElapsedTimer()
        clock.start()
        while self._leaving and clock.elapsed() < _END_MS:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents, 20)

    def play(self) -> None:
        self._plays.emit()

    def pause(self) -> None:
        self._pauses.emit()

    def seek(self, to_ms: int) -> None:
        self._seeks.emit(to_ms)

    def mute(self, on: bool) -> None:
        self._sound.setMuted(on)

    def _show(self, frame: QVideoFrame) -> None:
        if self._devices and frame.isValid():
            self.framed.emit(frame)

    def _close_those_left(self) -> None:
        gone, self._leaving = self._leaving, []
        for device in gone:
            device.let_go()


def _hush_qt() -> None:
    """Qt tells stderr what is in each clip it opens, names and prompts included."""
    QLoggingCategory.setFilterRules("qt.multimedia.*=false")


def _hush_ffmpeg() -> None:
    """The same of the library below it, which Qt has loaded by now."""
    home = Path(PySide6.__file__).parent
    for found in [*home.glob("Qt/lib/libavutil*.*.*"), *home.glob("avutil-*.dll")]:
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(found.name).av_log_set_level(_SILENT)
