from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QPointF, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.core.people import Persona
from app.ui import mime
from app.ui.library import Overview, TagCount, WatchedFolder
from app.ui.panels.search.terms import term
from app.ui.panels.sidebar.model import SidebarModel
from app.ui.panels.sidebar.node import Node, Sort
from app.ui.panels.sidebar.nodes import build
from app.ui.panels.sidebar.panel import SidebarPanel
from app.ui.style.look import Look
from tests.ui import act
from tests.ui.conftest import gone

FULL = Overview(
    assets=48213,
    flagged=7,
    unreadable=2,
    trashed=12,
    folders=(
        WatchedFolder("/home/mia/ComfyUI/output", 31050, how="events"),
        WatchedFolder("/home/mia/Dropbox/Shoots \udcff", 4112, cloud="yes", how="events"),
    ),
    tags=(TagCount("Style/Film", 3), TagCount("style", 1), TagCount("Style/Painted/Oil", 2)),
)


@pytest.fixture
def panel(look: Look) -> Iterator[SidebarPanel]:
    made = SidebarPanel(look, term)
    made.resize(220, 700)
    made.show_overview(FULL)
    made.show()
    yield made
    gone(made)


def nodes(overview: Overview | None) -> dict[str, Node]:
    """Every node by its key."""
    found: dict[str, Node] = {}

    def walk(these: tuple[Node, ...]) -> None:
        for node in these:
            found[node.key] = node
            walk(node.children)

    walk(build(overview, term))
    return found


def index(panel: SidebarPanel, key: str) -> QModelIndex:
    found = panel.tree.rows.index_of(key)
    assert found.isValid(), key
    return found


def centre(panel: SidebarPanel, key: str) -> QPointF:
    return QPointF(panel.tree.visualRect(index(panel, key)).center())


def test_rows_come_from_the_numbers() -> None:
    found = nodes(FULL)
    assert found["view:"].count == 48213
    assert found["page:review"].alarm
    assert found["view:state:trashed"].count == 12
    assert found["folder:/home/mia/ComfyUI/output"].query == "folder:/home/mia/ComfyUI/output"
    assert found["folder:/home/mia/Dropbox/Shoots \udcff"].icon == "cloud"


def test_tags_nest_by_their_slashes_and_missing_parents_are_made() -> None:
    found = nodes(FULL)
    assert [child.title for child in found["tag:Style"].children] == ["Film", "Painted"]
    assert found["tag:Style"].count == 0
    assert [child.title for child in found["tag:Style/Painted"].children] == ["Oil"]
    assert found["tag:style"].count == 1


def test_what_there_is_none_of_is_not_shown() -> None:
    found = nodes(Overview(assets=3))
    assert [key for key, node in found.items() if node.sort is not Sort.HEADING] == [
        "view:",
        "page:review",
        "page:twins",
        "page:cull",
    ]
    assert not found["page:review"].alarm


def test_before_the_library_is_open_there_are_no_numbers() -> None:
    assert {node.count for node in nodes(None).values()} == {None}


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    model = SidebarModel()
    model.show(build(FULL, term))
    qtmodeltester.check(model)  # type: ignore[no-untyped-call] # pytest-qt has no types for it
    tester = QAbstractItemModelTester(model)
    model.show(build(Overview(), term))
    model.show(())
    del tester


def test_new_numbers_leave_the_tree_as_it_is(qtbot: QtBot, panel: SidebarPanel) -> None:
    panel.tree.collapse(index(panel, "tag:Style"))
    model = panel.tree.rows
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        panel.show_overview(replace(FULL, assets=5))
    node = model.node(index(panel, "view:"))
    assert node is not None
    assert node.count == 5
    assert not panel.tree.isExpanded(index(panel, "tag:Style"))


def test_new_rows_leave_what_was_closed_closed(panel: SidebarPanel) -> None:
    panel.tree.collapse(index(panel, "tag:Style"))
    panel.show_overview(replace(FULL, tags=(*FULL.tags, TagCount("New", 1))))
    assert not panel.tree.isExpanded(index(panel, "tag:Style"))
    assert panel.tree.isExpanded(index(panel, "heading:Tags"))


@pytest.mark.parametrize(
    ("modifiers", "add"), [(act.PLAIN, False), (act.CONTROL, True)], ids=["replace", "add"]
)
def test_a_click_asks_for_what_the_row_stands_for(
    qtbot: QtBot, panel: SidebarPanel, modifiers: Qt.KeyboardModifier, add: bool
) -> None:
    with qtbot.waitSignal(panel.tree.chosen) as told:
        point = centre(panel, "tag:Style/Film").toPoint()
        act.click(panel.tree.viewport(), point, modifiers)
    assert told.args == ["tag:Style/Film", add]


def test_a_row_can_be_chosen_by_keys_and_a_heading_cannot(
    qtbot: QtBot, panel: SidebarPanel
) -> None:
    panel.tree.setCurrentIndex(index(panel, "view:"))
    act.key(panel.tree, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.tree.page_wanted) as page:
        act.key(panel.tree, Qt.Key.Key_Return)
    assert page.args == ["review"]
    panel.tree.setCurrentIndex(index(panel, "view:is:unreadable"))
    with qtbot.waitSignal(panel.tree.chosen) as told:
        act.key(panel.tree, Qt.Key.Key_Return)
    assert told.args == ["is:unreadable", False]
    with qtbot.assertNotEmitted(panel.tree.chosen):
        act.click(panel.tree.viewport(), centre(panel, "heading:Tags").toPoint())


def test_a_persona_has_a_place_takes_assets_and_leads_to_its_papers(
    qtbot: QtBot, panel: SidebarPanel
) -> None:
    panel.show_overview(replace(FULL, personas=(Persona("Mia Laurent", assets=18),)))
    node = panel.tree.rows.node(index(panel, "persona:Mia Laurent"))
    assert node is not None
    assert (node.query, node.count) == ('persona:"Mia Laurent"', 18)
    flags = panel.tree.rows.flags(index(panel, "persona:Mia Laurent"))
    assert flags & Qt.ItemFlag.ItemIsDropEnabled
    with qtbot.waitSignal(panel.tree.persona_wanted) as told:
        panel.tree.persona_menu(node).actions()[0].trigger()
    assert told.args == ["Mia Laurent"]


def test_a_heading_stays_open(panel: SidebarPanel) -> None:
    panel.tree.collapse(index(panel, "heading:Tags"))
    assert panel.tree.isExpanded(index(panel, "heading:Tags"))


def test_the_caret_opens_and_closes(qtbot: QtBot, panel: SidebarPanel) -> None:
    caret = centre(panel, "tag:Style")
    caret.setX(10)
    with qtbot.assertNotEmitted(panel.tree.chosen):
        act.click(panel.tree.viewport(), caret.toPoint())
    assert not panel.tree.isExpanded(index(panel, "tag:Style"))


def test_the_row_of_the_present_search_is_marked(panel: SidebarPanel) -> None:
    panel.tree.mark("state:trashed")
    assert panel.tree.currentIndex() == index(panel, "view:state:trashed")
    panel.tree.mark_page("review")
    assert panel.tree.currentIndex() == index(panel, "page:review")
    panel.tree.mark("something else")
    assert not panel.tree.selectionModel().hasSelection()


def test_assets_of_this_library_can_be_dropped_on_a_tag_only(
    qtbot: QtBot, panel: SidebarPanel
) -> None:
    panel.tree.library_key = "ours"
    carried = mime.carrying(["/pictures/a.png"], [3, 4], "ours")
    tree, film = panel.tree.viewport(), centre(panel, "tag:Style/Film").toPoint()
    assert act.hold_over(tree, film, carried)
    assert not act.hold_over(tree, centre(panel, "view:").toPoint(), carried)
    with qtbot.waitSignal(panel.tree.dropped_on_tag) as told:
        act.drop(tree, film, carried)
    assert told.args == ["Style/Film", [3, 4]]
    theirs = mime.carrying([], [3, 4], "another library")
    assert not act.hold_over(tree, film, theirs)
    with qtbot.assertNotEmitted(panel.tree.dropped_on_tag):
        act.drop(tree, film, theirs)


def test_assets_dropped_on_a_persona_show_it(qtbot: QtBot, panel: SidebarPanel) -> None:
    panel.tree.library_key = "ours"
    panel.show_overview(replace(FULL, personas=(Persona("Mia Laurent", assets=18),)))
    place = centre(panel, "persona:Mia Laurent").toPoint()
    carried = mime.carrying(["/pictures/a.png"], [3, 4], "ours")
    assert act.hold_over(panel.tree.viewport(), place, carried)
    with qtbot.waitSignal(panel.tree.dropped_on_persona) as told:
        act.drop(panel.tree.viewport(), place, carried)
    assert told.args == ["Mia Laurent", [3, 4]]
