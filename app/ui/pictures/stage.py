# ruff: noqa: N802 - Qt names the methods it calls
"""One picture as large as the room allows: under review, or looked at in a vault. A clip can be
played there.
"""

from typing import TYPE_CHECKING, BinaryIO

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.core.asset import AssetView
from app.core.errors import MusekeepError
from app.core.vocab import Kind
from app.ui.bridge import Bridge, Channel
from app.ui.lanes import Lane
from app.ui.pictures.close import ClosePicture
from app.ui.pictures.enlarged import EnlargedPictures
from app.ui.style.look import Look
from app.ui.veil import Veil
from app.ui.widgets.basics import icon_button
from app.ui.words import tr

if TYPE_CHECKING:
    from app.ui.pictures.player import Player

PLAY_SIDE = 32
FRAME_MS = 40
"""How long a frame of a clip lasts of which nobody knows."""


class Stage(ClosePicture):
    """Its boxes are those of the findings, not of everything that was seen. `watched` while a clip
    plays.
    """

    watched = Signal()

    def __init__(
        self,
        bridge: Bridge,
        look: Look,
        near: EnlargedPictures | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(bridge, look, near, parent)
        self._bridge = bridge
        self._clip = Channel(bridge, self, Lane.ASK)
        self._player: Player | None = None
        self.play_button = icon_button(look, "video", tr("Play"), self.play, size=PLAY_SIDE)
        self.play_button.setProperty("role", "play")
        self.play_button.setParent(self)
        self.play_button.hide()
        self.setAccessibleName(tr("Picture under review"))

    def show_asset(self, view: AssetView, veil: Veil) -> None:
        if self._view is None or self._view.id != view.id or veil is not Veil.NONE:
            self._leave_clip()
        super().show_asset(view, veil)
        self._offer_to_play()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    # ── clips ──

    @property
    def player(self) -> "Player | None":
        """None until the first clip is played."""
        return self._player

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._leave_clip()

    @property
    def has_clip(self) -> bool:
        """Whether there is one, and it may be seen."""
        view = self._view
        is_clip = view is not None and view.kind is Kind.VIDEO and not view.fault
        return is_clip and self._veil is Veil.NONE

    @property
    def plays(self) -> "Player | None":
        """The player, while it has a clip."""
        return self._player if self._player is not None and self._player.is_open else None

    def play(self) -> None:
        """From its beginning; pause the one that plays, or go on with it."""
        if (player := self.plays) is not None:
            player.toggle()
        elif self.has_clip and self._view is not None:
            asset = self._view.id
            self._clip.ask(lambda library: library.clip(asset), self._play)

    def step(self, frames: int) -> None:
        """So many frames on, or back, of the clip that is open, which pauses."""
        if (player := self.plays) is not None:
            player.step(frames)
        else:
            self.play()

    def turn_sound(self) -> None:
        if (player := self.plays) is not None:
            player.sound.click()

    def _offer_to_play(self) -> None:
        self.play_button.setVisible(self.has_clip and self.plays is None)
        self._lay_out()

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
        player.play(file, self._frame_ms(), self._picture)

    def _frame_ms(self) -> float:
        view = self._view
        if view is None or not view.duration_s or view.frames < 2:
            return FRAME_MS
        return 1000 * view.duration_s / view.frames

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
        frame = self.fit().toAlignedRect()
        button = self.play_button
        button.resize(button.sizeHint())
        button.move(frame.center() - button.rect().center())
        if self._player is not None:
            whole = frame.adjusted(0, 0, 0, self._player.bar_height)
            self._player.setGeometry(whole.intersected(self.rect()))
