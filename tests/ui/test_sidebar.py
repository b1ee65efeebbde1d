from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.core.organising import Collection
from app.core.people import Persona
from app.ui import mime
from app.ui.library import INBOX, TRASHED, Overview, TagCount, WatchedFolder
from app.ui.panels.search.terms import term
from app.ui.panels.sidebar.model import SidebarModel
from app.ui.panels.sidebar.node import Ask, Node, Sort
from app.ui.panels.sidebar.nodes import Builder, build
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
    assert found[f"view:{TRASHED}"].count == 12
    assert found["folder:/home/mia/ComfyUI/output"].query == "folder:/home/mia/ComfyUI/output"
    assert found["folder:/home/mia/Dropbox/Shoots \udcff"].icon == "cloud"


def test_tags_nest_by_their_slashes_and_missing_parents_are_made() -> None:
    found = nodes(FULL)
    assert [child.title for child in found["tag:Style"].children] == ["Film", "Painted"]
    assert found["tag:Style"].count == 0
    assert [child.title for child in found["tag:Style/Painted"].children] == ["Oil"]
    assert found["tag:style"].count == 1


def test_what_there_is_none_of_is_not_shown_but_for_places_people_look_for() -> None:
    found = nodes(Overview(assets=3))
    assert [key for key, node in found.items() if node.sort is not Sort.HEADING] == [
        "view:",
        "view:is:untagged rating:0 flag:none",
        "page:review",
        "page:twins",
        "page:cull",
        f"view:{TRASHED}",
        "collection:",
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
    assert panel.tree.isExpanded(index(panel, "heading:tags"))


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


def test_a_row_can_be_chosen_by_keys(qtbot: QtBot, panel: SidebarPanel) -> None:
    panel.tree.setCurrentIndex(index(panel, f"view:{INBOX}"))
    act.key(panel.tree, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.tree.page_wanted) as page:
        act.key(panel.tree, Qt.Key.Key_Return)
    assert page.args == ["review"]
    panel.tree.setCurrentIndex(index(panel, "view:is:unreadable"))
    with qtbot.waitSignal(panel.tree.chosen) as told:
        act.key(panel.tree, Qt.Key.Key_Return)
    assert told.args == ["is:unreadable", False]


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
        menu = panel.menus.of(node)
        assert menu is not None
        menu.actions()[0].trigger()
    assert told.args == ["Mia Laurent"]


def test_a_heading_closes_and_opens_its_section_by_click_and_by_key(
    qtbot: QtBot, panel: SidebarPanel
) -> None:
    heading = centre(panel, "heading:tags").toPoint()
    with qtbot.assertNotEmitted(panel.tree.chosen), qtbot.waitSignal(panel.tree.folded):
        act.click(panel.tree.viewport(), heading)
    assert not panel.tree.isExpanded(index(panel, "heading:tags"))
    panel.tree.setCurrentIndex(index(panel, "heading:tags"))
    act.key(panel.tree, Qt.Key.Key_Space)
    assert panel.tree.isExpanded(index(panel, "heading:tags"))
    act.key(panel.tree, Qt.Key.Key_Return)
    assert panel.tree.closed == {"heading:tags"}


def test_how_rows_were_left_is_how_they_come_back(panel: SidebarPanel) -> None:
    panel.tree.fold(["heading:folders"], [])
    assert not panel.tree.isExpanded(index(panel, "heading:folders"))
    assert panel.tree.isExpanded(index(panel, "heading:tags"))


def test_of_very_many_tags_only_the_outermost_are_open(panel: SidebarPanel) -> None:
    tags = tuple(TagCount(f"Set {n}/{name}", 1) for n in range(40) for name in "ab")
    panel.show_overview(replace(FULL, tags=tags))
    assert panel.tree.isExpanded(index(panel, "heading:tags"))
    assert not panel.tree.isExpanded(index(panel, "tag:Set 3"))
    panel.tree.turn("tag:Set 3")
    panel.show_overview(replace(FULL, tags=(*tags, TagCount("one more", 1))))
    assert panel.tree.isExpanded(index(panel, "tag:Set 3"))
    assert not panel.tree.isExpanded(index(panel, "tag:Set 4"))


def test_collections_nest_and_saved_searches_are_told_apart() -> None:
    kept = (Collection("Sets/Summer", 240), Collection("Unposted", 388, "rating:>=4"))
    found = nodes(replace(FULL, collections=kept))
    assert found["collection:Sets"].children == (found["collection:Sets/Summer"],)
    assert found["collection:Sets/Summer"].sort is Sort.COLLECTION
    assert found["collection:Sets/Summer"].query == "collection:Sets/Summer"
    saved = found["collection:Unposted"]
    assert (saved.sort, saved.icon, saved.count) == (Sort.SEARCH, "saved", 388)
    assert "rating:>=4" in saved.hint
    assert "collection:" not in found


def test_without_collections_a_row_makes_the_first(qtbot: QtBot, panel: SidebarPanel) -> None:
    with qtbot.waitSignal(panel.tree.asked) as told:
        act.click(panel.tree.viewport(), centre(panel, "collection:").toPoint())
    assert told.args == [Ask.NEW, Sort.COLLECTION, ""]


def test_a_headings_button_asks_for_what_it_offers(qtbot: QtBot, panel: SidebarPanel) -> None:
    rect = panel.tree.visualRect(index(panel, "heading:collections"))
    at = QPoint(panel.tree.viewport().width() - 20, rect.bottom() - 12)
    with qtbot.waitSignal(panel.tree.action_wanted) as told:
        act.click(panel.tree.viewport(), at)
    assert told.args == ["collection.new"]


def test_keys_of_a_row_come_before_the_windows(qtbot: QtBot, panel: SidebarPanel) -> None:
    panel.show_overview(replace(FULL, collections=(Collection("Summer", 2),)))
    tree = panel.tree
    for key, row, taken in (
        (Qt.Key.Key_F2, "tag:Style/Film", True),
        (Qt.Key.Key_Delete, "tag:Style/Film", False),  # a tag is not deleted by one key
        (Qt.Key.Key_Delete, "collection:Summer", True),
        (Qt.Key.Key_F2, "view:", False),
    ):
        tree.setCurrentIndex(index(panel, row))
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, act.PLAIN)
        event.ignore()
        QApplication.sendEvent(tree, event)
        assert event.isAccepted() is taken, (key, row)
    tree.setCurrentIndex(index(panel, "collection:Summer"))
    with qtbot.waitSignal(tree.asked) as told:
        act.key(tree, Qt.Key.Key_F2)
    assert told.args == [Ask.RENAME, Sort.COLLECTION, "Summer"]


def test_every_row_that_can_do_something_has_a_menu(panel: SidebarPanel) -> None:
    kept = (Collection("Summer", 2), Collection("Best", 1, "rating:5"))
    panel.show_overview(replace(FULL, collections=kept))
    for key, first in (
        ("collection:Summer", "Put the selection into it"),
        ("collection:Best", "Show its conditions"),
        ("tag:Style", "Put it on the selection"),
        ("heading:collections", "New collection …"),
    ):
        node = panel.tree.rows.node(index(panel, key))
        assert node is not None
        menu = panel.menus.of(node)
        assert menu is not None
        assert menu.actions()[0].text() == first
        menu.close()
    view = panel.tree.rows.node(index(panel, "view:"))
    assert view is not None
    assert panel.menus.of(view) is None


def test_a_tag_is_put_under_another_and_never_under_itself(
    qtbot: QtBot, panel: SidebarPanel
) -> None:
    panel.tree.library_key = "ours"
    kept = (Collection("Summer", 2),)
    panel.show_overview(replace(FULL, collections=kept))
    view = panel.tree.viewport()
    carried = mime.carrying_place("tag", "Style/Painted", "ours")
    for key, taken in (
        ("tag:style", True),
        ("tag:Style/Film", True),
        ("tag:Style/Painted", False),
        ("tag:Style/Painted/Oil", False),
        ("collection:Summer", False),
        ("heading:tags", True),
        ("heading:collections", False),
    ):
        panel.tree.scrollTo(index(panel, key))
        assert act.hold_over(view, centre(panel, key).toPoint(), carried) is taken, key
    with qtbot.waitSignal(panel.tree.placed) as told:
        act.drop(view, centre(panel, "tag:style").toPoint(), carried)
    assert told.args == [Sort.TAG, "Style/Painted", "style"]
    theirs = mime.carrying_place("tag", "Style/Painted", "another library")
    assert not act.hold_over(view, centre(panel, "tag:style").toPoint(), theirs)


def test_assets_dropped_on_a_collection_but_not_on_a_saved_search(
    qtbot: QtBot, panel: SidebarPanel
) -> None:
    panel.tree.library_key = "ours"
    kept = (Collection("Best", 1, "rating:5"), Collection("Summer", 2))
    panel.show_overview(replace(FULL, collections=kept))
    carried = mime.carrying([], [3, 4], "ours")
    view = panel.tree.viewport()
    assert not act.hold_over(view, centre(panel, "collection:Best").toPoint(), carried)
    place = centre(panel, "collection:Summer").toPoint()
    assert act.hold_over(view, place, carried)
    with qtbot.waitSignal(panel.tree.dropped_on_collection) as told:
        act.drop(view, place, carried)
    assert told.args == ["Summer", [3, 4]]


def test_a_row_among_many_is_found_by_its_name(qtbot: QtBot, panel: SidebarPanel) -> None:
    assert not panel.field.isVisible()
    tags = tuple(TagCount(f"Set {n}/Night {n}", 1) for n in range(40))
    panel.show_overview(replace(FULL, tags=tags))
    assert panel.field.isVisible()
    act.write(panel.field, "night 17")
    assert panel.tree.rows.index_of("tag:Set 17/Night 17").isValid()
    assert not panel.tree.rows.index_of("tag:Set 18").isValid()
    assert not panel.tree.rows.index_of("view:").isValid()
    assert panel.tree.isExpanded(index(panel, "tag:Set 17"))
    act.key(panel.field, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.tree.chosen) as told:
        act.key(panel.tree, Qt.Key.Key_Return)
    assert told.args == ['tag:"Set 17/Night 17"', False]
    act.key(panel.tree, Qt.Key.Key_Escape)
    assert panel.field.text() == ""
    assert not panel.tree.isExpanded(index(panel, "tag:Set 17"))


def test_rows_are_mirrored_where_the_language_runs_the_other_way(
    qtbot: QtBot, panel: SidebarPanel
) -> None:
    panel.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    caret = centre(panel, "tag:Style")
    caret.setX(panel.tree.viewport().width() - 10)
    act.click(panel.tree.viewport(), caret.toPoint())
    assert not panel.tree.isExpanded(index(panel, "tag:Style"))
    panel.grab()


def test_the_caret_opens_and_closes(qtbot: QtBot, panel: SidebarPanel) -> None:
    caret = centre(panel, "tag:Style")
    caret.setX(10)
    with qtbot.assertNotEmitted(panel.tree.chosen):
        act.click(panel.tree.viewport(), caret.toPoint())
    assert not panel.tree.isExpanded(index(panel, "tag:Style"))


def test_the_row_of_the_present_search_is_marked(panel: SidebarPanel) -> None:
    panel.tree.mark(TRASHED)
    assert panel.tree.currentIndex() == index(panel, f"view:{TRASHED}")
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


def test_thousands_of_tags_are_not_made_anew_for_other_numbers(panel: SidebarPanel) -> None:
    tags = tuple(TagCount(f"Top {n % 50}/Mid {n % 500}/Tag {n}", n) for n in range(5000))
    kept = tuple(Collection(f"Set {n % 30}/Collection {n}", n) for n in range(300))
    full = replace(FULL, tags=tags, collections=kept)
    asked: list[str] = []

    def spelled(field: str, value: str) -> str:
        asked.append(value)
        return f"{field}:{value}"

    builder = Builder(spelled)
    first = builder.build(full)
    assert len(asked) > 5000
    asked.clear()
    again = builder.build(replace(full, assets=1, tags=tuple(tags)))
    assert asked == []
    assert again[-1].children is first[-1].children  # told apart at a glance
    other = builder.build(replace(full, tags=(*tags, TagCount("one more", 1))))
    assert asked == ["one more"]
    assert len(other[-1].children) == len(first[-1].children) + 1
