# ruff: noqa: N802 - Qt names the methods it calls
"""One picture as large as the room allows: under review, or looked at in a vault. A clip can be
played there.
"""

from typing import TYPE_CHECKING, BinaryIO

from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import QHideEvent, QImage, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.core.asset import AssetView
from app.core.errors import MusekeepError
from app.core.vocab import Kind
from app.ui.bridge import Bridge, Channel
from app.ui.lanes import Lane
from app.ui.library import Library
from app.ui.pictures.boxed import BoxedPicture
from app.ui.pictures.decode import whole_picture
from app.ui.style.look import Look
from app.ui.veil import Veil
from app.ui.widgets.basics import icon_button
from app.ui.words import tr

if TYPE_CHECKING:
    from app.ui.pictures.player import Player

MARGIN = 24
THUMB_SIDE = 512
"""What a thumbnail shows as well as the file does."""

PLAY_SIDE = 48
PAUSE_MS = 150
"""Pictures that are only passed by are not read."""


class Stage(BoxedPicture):
    """Its boxes are those of the findings, not of everything that was seen. Where one stays, the
    file itself is read: a thumbnail is too small to judge by. `watched` while a clip plays.
    """

    watched = Signal()

    def __init__(self, bridge: Bridge, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(bridge, look, parent)
        self._bridge = bridge
        self._near = Channel(bridge, self, Lane.THUMBS)
        self._clip = Channel(bridge, self, Lane.ASK)
        self._player: Player | None = None
        self.play_button = icon_button(look, "video", tr("Play"), self._ask_clip, size=PLAY_SIDE)
        self.play_button.setParent(self)
        self.play_button.hide()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._look_closer)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 200)
        self.setAccessibleName(tr("Picture under review"))

    def show_asset(self, view: AssetView, veil: Veil) -> None:
        if self._view is None or self._view.id != view.id or veil is not Veil.NONE:
            self._leave_clip()
        super().show_asset(view, veil)
        self._offer_to_play()
        self._near.drop()
        if veil is Veil.NONE and view.sha256 is not None and not view.fault:
            self._pause.start()
        else:
            self._pause.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()
        if self._veil is Veil.NONE and self._view is not None:
            self._pause.start()

    def _look_closer(self) -> None:
        """The thumbnail is there at once; the file's own pixels follow where one stays."""
        view, ratio = self._view, self.devicePixelRatioF()
        if view is None or self._veil is not Veil.NONE:
            return
        asset, room = view.id, self.frame()
        width, height = (max(1, round(side * ratio)) for side in (room.width(), room.height()))
        if max(width, height) <= THUMB_SIDE:
            return
        shown = room.width()

        def work(library: Library) -> QImage | None:
            blob = library.enlarged(asset, width, height)
            return whole_picture(blob, round(shown), ratio, veiled=False) if blob else None

        self._near.ask(work, self._take_closer, lambda _error: None)  # the thumbnail stays

    def _take_closer(self, picture: QImage | None) -> None:
        if picture is not None and self._veil is Veil.NONE:
            self._channel.drop()  # a thumbnail that comes later is no better
            self._take(picture)

    # ── clips ──

    @property
    def player(self) -> "Player | None":
        """None until the first clip is played."""
        return self._player

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._leave_clip()

    def _offer_to_play(self) -> None:
        view = self._view
        is_clip = view is not None and view.kind is Kind.VIDEO and not view.fault
        playing = self._player is not None and self._player.is_open
        self.play_button.setVisible(is_clip and self._veil is Veil.NONE and not playing)
        self._lay_out()

    def _ask_clip(self) -> None:
        if self._view is not None:
            asset = self._view.id
            self._clip.ask(lambda library: library.clip(asset), self._play)

    def _play(self, file: BinaryIO | None) -> None:
        if file is None:
            return
        try:
            player = self._player or self._made_player()
        except ImportError:  # what it is linked with is not on every system
            file.close()
            told = tr("Clips cannot be played here: a library of the system is missing.")
            self._bridge.failed.emit(MusekeepError(told))
            return
        self._player = player
        self.play_button.hide()
        self._lay_out()
        player.play(file)

    def _made_player(self) -> "Player":
        """Its libraries are loaded with the first clip."""
        from app.ui.pictures.player import Player

        made = Player(self._look, self)
        made.ended.connect(self._offer_to_play)
        made.broke.connect(self._tell_broken)
        made.watched.connect(self.watched)
        return made

    def _tell_broken(self) -> None:
        self._bridge.failed.emit(MusekeepError(tr("This clip cannot be played.")))

    def _leave_clip(self) -> None:
        self._clip.drop()
        if self._player is not None:
            self._player.leave()

    def _lay_out(self) -> None:
        frame = self.frame().toAlignedRect()
        button = self.play_button
        button.resize(button.sizeHint())
        button.move(frame.center() - button.rect().center())
        if self._player is not None:
            self._player.setGeometry(frame)

    def room(self) -> QRectF:
        return QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
