"""Decisions about many at once: which platform, and why."""

from collections.abc import Mapping

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from app.ui.style.look import Look
from app.ui.widgets.reason import ReasonStrip
from app.ui.words import tr


class DecideStrip(ReasonStrip):
    """A reason, and a platform where the question has one."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._platform = ""
        self.platform_button = QPushButton()
        self.platform_button.setAccessibleName(tr("Platform"))
        self.put_before(self.platform_button)

    def offer_platforms(self, titles: Mapping[str, str], chosen: str) -> None:
        """By id; none: the question is not about a platform."""
        self.platform_button.setVisible(bool(titles))
        self._platform = chosen if titles else ""
        menu = QMenu(self.platform_button)
        group = QActionGroup(menu)  # goes with it
        for one, title in titles.items():
            action = QAction(title, group, checkable=True, checked=one == chosen)
            action.triggered.connect(lambda _on=False, one=one: self._choose(one, titles))
            menu.addAction(action)
        old = self.platform_button.menu()
        self.platform_button.setMenu(menu)
        if old is not None:
            old.deleteLater()
        self._choose(self._platform, titles)

    @property
    def platform(self) -> str:
        return self._platform

    def _choose(self, platform: str, titles: Mapping[str, str]) -> None:
        self._platform = platform
        text = tr("for {platform}").format(platform=titles.get(platform, platform))
        self.platform_button.setText(f"{text}  ▾")
