"""The panels and where they stand: sidebar, the middle with its bars, inspector, status bar."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from app.ui.bridge import Bridge
from app.ui.panels.grid.layout import LARGEST, SMALLEST
from app.ui.panels.grid.panel import GridPanel
from app.ui.panels.inspector.panel import InspectorPanel
from app.ui.panels.search.panel import SearchPanel
from app.ui.panels.search.terms import term
from app.ui.panels.shelf.panel import ShelfPanel
from app.ui.panels.shelf.plan_view import PlanView
from app.ui.panels.sidebar.panel import SidebarPanel
from app.ui.panels.status.bar import StatusBar
from app.ui.panels.status.problems import ProblemsPanel
from app.ui.preferences import Preferences
from app.ui.style.look import Look
from app.ui.widgets.basics import on_ground

SIDEBAR, INSPECTOR = 220, 320


@dataclass(frozen=True, slots=True)
class Frame:
    """All panels of one window; `whole` holds them."""

    whole: QWidget
    columns: QSplitter
    sidebar: SidebarPanel
    search: SearchPanel
    grid: GridPanel
    plan: PlanView
    shelf: ShelfPanel
    inspector: InspectorPanel
    problems: ProblemsPanel
    status: StatusBar


def build(bridge: Bridge, look: Look, wishes: Preferences) -> Frame:
    sidebar = SidebarPanel(look, lambda field, value: term(field, value))
    search = SearchPanel(look)
    search.size_slider.setRange(SMALLEST, LARGEST)
    search.size_slider.setValue(wishes.cell)
    grid = GridPanel(bridge, look, wishes.cell)
    plan = PlanView(look)
    shelf = ShelfPanel(bridge)
    inspector = InspectorPanel(bridge, look)
    problems = ProblemsPanel(look)
    status = StatusBar(look)
    middle = _stacked((search, 0), (grid, 1), (plan, 0), (problems, 0), (shelf, 0))
    columns = QSplitter(Qt.Orientation.Horizontal)
    columns.setHandleWidth(1)
    columns.setChildrenCollapsible(False)
    for part, least, stretch in ((sidebar, 160, 0), (middle, 420, 1), (inspector, 260, 0)):
        part.setMinimumWidth(least)
        columns.addWidget(part)
        columns.setStretchFactor(columns.indexOf(part), stretch)
    columns.setSizes([SIDEBAR, 10_000, INSPECTOR])
    whole = _stacked((columns, 1), (status, 0))
    on_ground(whole, "window")
    return Frame(whole, columns, sidebar, search, grid, plan, shelf, inspector, problems, status)


def _stacked(*parts: tuple[QWidget, int]) -> QWidget:
    """Below each other; the numbers are stretch factors."""
    made = QWidget()
    box = QVBoxLayout(made)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(0)
    for part, stretch in parts:
        box.addWidget(part, stretch)
    return made
