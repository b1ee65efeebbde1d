"""The panels and where they stand: sidebar, the middle with its bars, inspector, status bar.

They are built in two steps: what the first frame shows, and, behind that frame, the rest.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.ui.bridge import Bridge
from app.ui.panels.grid.layout import LARGEST, SMALLEST
from app.ui.panels.grid.panel import GridPanel
from app.ui.panels.search.panel import SearchPanel
from app.ui.panels.sidebar.panel import SidebarPanel
from app.ui.panels.status.bar import StatusBar
from app.ui.preferences import Preferences
from app.ui.style.look import Look
from app.ui.widgets.basics import on_ground

if TYPE_CHECKING:
    from app.ui.panels.inspector.panel import InspectorPanel
    from app.ui.panels.relink.view import RelinkView
    from app.ui.panels.review.decide import DecideStrip
    from app.ui.panels.review.view import ReviewView
    from app.ui.panels.search.alike import AlikeBar
    from app.ui.panels.shelf.panel import ShelfPanel
    from app.ui.panels.shelf.plan_view import PlanView
    from app.ui.panels.shelf.progress import ExportProgress
    from app.ui.panels.status.jobs import JobsPanel
    from app.ui.panels.status.problems import ProblemsPanel
    from app.ui.widgets.banner import Banners

SIDEBAR, INSPECTOR = 220, 320
SHELF_HEIGHT = 117


class Frame:
    """All panels of one window; `whole` holds them. Those of the second step are there after
    `complete`.
    """

    plan: "PlanView"
    progress: "ExportProgress"
    shelf: "ShelfPanel"
    inspector: "InspectorPanel"
    jobs: "JobsPanel"
    problems: "ProblemsPanel"
    relink: "RelinkView"
    decide: "DecideStrip"
    review: "ReviewView"
    banners: "Banners"
    alike: "AlikeBar"

    def __init__(self, bridge: Bridge, look: Look, wishes: Preferences) -> None:
        self._bridge, self._look = bridge, look
        self.sidebar = SidebarPanel(look, _term)
        self.search = SearchPanel(look)
        self.search.size_slider.setRange(SMALLEST, LARGEST)
        self.search.size_slider.setValue(wishes.cell)
        self.grid = GridPanel(bridge, look, wishes.cell, wishes.arrangement)
        self.status = StatusBar(look)
        self._below = _empty("panel")
        self._below.setFixedHeight(SHELF_HEIGHT)
        self._aside = _empty("panel")
        self.middle = _stacked((self.search, 0), (self.grid, 1), (self._below, 0))
        self.pages = QStackedWidget()  # the grid's page; `Pages` adds others
        self.pages.addWidget(self.middle)
        self.columns = QSplitter(Qt.Orientation.Horizontal)
        self.columns.setHandleWidth(1)
        self.columns.setChildrenCollapsible(False)
        for at, (part, least) in enumerate(
            ((self.sidebar, 160), (self.pages, 420), (self._aside, 260))
        ):
            part.setMinimumWidth(least)
            self.columns.addWidget(part)
            self.columns.setStretchFactor(at, 1 if part is self.pages else 0)
        self.columns.setSizes([SIDEBAR, 10_000, INSPECTOR])
        self.whole = _stacked((self.columns, 1), (self.status, 0))
        on_ground(self.whole, "window")

    def complete(self) -> None:
        """Build what the first frame could do without, in the room that was kept for it."""
        from app.ui.panels.inspector.panel import InspectorPanel
        from app.ui.panels.relink.view import RelinkView
        from app.ui.panels.review.decide import DecideStrip
        from app.ui.panels.review.view import ReviewView
        from app.ui.panels.search.alike import AlikeBar
        from app.ui.panels.shelf.panel import ShelfPanel
        from app.ui.panels.shelf.plan_view import PlanView
        from app.ui.panels.shelf.progress import ExportProgress
        from app.ui.panels.status.jobs import JobsPanel
        from app.ui.widgets.banner import Banners

        self.plan = PlanView(self._look)
        self.progress = ExportProgress()
        self.jobs = JobsPanel(self._look, self.whole)
        self.problems = self.jobs.problems
        self.relink = RelinkView(self._look)
        self.decide = DecideStrip(self._look)
        self.review = ReviewView(self._bridge, self._look)
        self.banners = Banners(self._look)
        self.alike = AlikeBar(self._look)
        self.shelf = ShelfPanel(self._bridge, self._look)
        self.inspector = InspectorPanel(self._bridge, self._look)
        box = self.middle.layout()
        assert isinstance(box, QVBoxLayout)
        box.insertWidget(box.indexOf(self.grid), self.banners)
        box.insertWidget(box.indexOf(self.grid), self.alike)
        for part in (self.plan, self.progress, self.relink, self.decide):
            box.addWidget(part)
        box.replaceWidget(self._below, self.shelf)
        box.addWidget(self.shelf)
        sizes = self.columns.sizes()
        self.inspector.setMinimumWidth(self._aside.minimumWidth())
        self.columns.replaceWidget(2, self.inspector)
        self.columns.setSizes(sizes)
        for room in (self._below, self._aside):
            room.hide()
            room.deleteLater()


def _term(field: str, value: str) -> str:
    from app.ui.panels.search.terms import term  # the search language loads when it is needed

    return term(field, value)


def _stacked(*parts: tuple[QWidget, int]) -> QWidget:
    """Below each other; the numbers are stretch factors."""
    made = QWidget()
    box = QVBoxLayout(made)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(0)
    for part, stretch in parts:
        box.addWidget(part, stretch)
    return made


def _empty(ground: str) -> QWidget:
    made = QWidget()
    on_ground(made, ground)
    return made
