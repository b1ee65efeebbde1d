"""A second window that follows what the first one is at."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.core.asset import AssetView
from app.core.events import Changes
from app.ui.bridge import Bridge, Channel
from app.ui.panels.loupe.second import SecondWindow

SHARE = 0.6
"""Of the screen, where there is only one."""


class Second(QObject):
    """`followed` names the asset the first window is at now; `make` the second window, once."""

    def __init__(
        self,
        bridge: Bridge,
        window: QWidget,
        followed: Callable[[], int | None],
        make: Callable[[], SecondWindow],
    ) -> None:
        super().__init__(window)
        self._window, self._followed, self._make = window, followed, make
        self._channel = Channel(bridge, self)
        self.view: SecondWindow | None = None
        bridge.changed.connect(self._changed)

    def toggle(self) -> None:
        if self.view is not None and self.view.isVisible():
            self.view.close()
            return
        if self.view is None:
            self.view = self._make()
        self._place(self.view)
        self.follow()

    def follow(self) -> None:
        """Show what the first window is at."""
        view = self.view
        if view is None or not view.isVisible():
            return
        asset = self._followed()
        if asset is None:
            self._channel.drop()
            view.show_asset(None)
        elif asset != view.asset:
            self._ask(asset)

    def close(self) -> None:
        """With the first window."""
        view, self.view = self.view, None
        if view is not None:
            view.close()
            view.deleteLater()

    def _ask(self, asset: int) -> None:
        self._channel.ask(lambda library: library.views([asset]), self._take)

    def _take(self, views: list[AssetView]) -> None:
        if self.view is not None:
            self.view.show_asset(views[0] if views else None)

    def _changed(self, changes: Changes) -> None:
        asset = self.view.asset if self.view is not None and self.view.isVisible() else None
        if asset is not None and (changes.everything or asset in changes.ids):
            self._ask(asset)

    def _place(self, view: SecondWindow) -> None:
        """On another screen, as large as that; beside the first window where there is one only."""
        own = self._window.screen()
        other = next((one for one in QGuiApplication.screens() if one is not own), None)
        if other is not None:
            view.setGeometry(other.availableGeometry())
            view.showMaximized()
            return
        room = own.availableGeometry()
        view.resize(round(room.width() * SHARE), round(room.height() * SHARE))
        view.show()
