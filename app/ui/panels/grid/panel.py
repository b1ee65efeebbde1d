"""The middle of the window: the grid, or what is shown where there is no grid to show."""

from collections.abc import Sequence

from PySide6.QtWidgets import QStackedWidget, QWidget

from app.ui.arrangement import Arrangement
from app.ui.bridge import Bridge
from app.ui.panels.grid.layout import GAP, MARGIN
from app.ui.panels.grid.model import AssetModel
from app.ui.panels.grid.scrub import Scrub
from app.ui.panels.grid.view import GridView
from app.ui.pictures.thumbs import Thumbs
from app.ui.style.look import Look
from app.ui.widgets.basics import on_ground
from app.ui.widgets.notice import Notice, Offer
from app.ui.widgets.skeleton import Skeleton


class GridPanel(QStackedWidget):
    """Begins as a skeleton."""

    def __init__(
        self,
        bridge: Bridge,
        look: Look,
        cell: int,
        arrangement: Arrangement = Arrangement.SQUARES,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        on_ground(self, "window")
        self.model = AssetModel(bridge, self)
        self.thumbs = Thumbs(bridge, self)
        self.skeleton = Skeleton(look, MARGIN, GAP, cell)
        self.view = GridView(self.model, self.thumbs, Scrub(bridge, self), look)
        self.view.resize_cells(cell)
        self.view.arrange(arrangement)
        self.notice = Notice(look)
        for page in (self.skeleton, self.view, self.notice):
            self.addWidget(page)

    def show_grid(self) -> None:
        self.setCurrentWidget(self.view)

    def show_notice(self, icon: str, title: str, text: str, offers: Sequence[Offer] = ()) -> None:
        had_focus = self.view.hasFocus()
        self.notice.say(icon, title, text, offers)
        self.setCurrentWidget(self.notice)
        if had_focus:
            self.notice.setFocus()
