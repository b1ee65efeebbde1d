"""Collections, saved searches and tags, as the sidebar and the keys change them."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.core.errors import UsageError
from app.core.ops import (
    AddTag,
    Collect,
    MergeTags,
    MoveTag,
    Op,
    RemoveCollection,
    RenameCollection,
    RenameTag,
    SetCollection,
)
from app.core.organising import Collection
from app.ui.main_window import MainWindow
from app.ui.panels.sidebar.node import Ask, Node, Sort
from app.ui.widgets.name_popup import NamePopup
from tests.ui import act
from tests.ui.conftest import OpenWindow
from tests.ui.fake import FakeAsset, FakeLibrary

SUMMER = Collection("Sets/Summer", 2)
BEST = Collection("Best", 3, "rating:>=4 dress")


@pytest.fixture
def kept(open_window: OpenWindow, library: FakeLibrary) -> MainWindow:
    """A window over a library with a collection, a saved search and a few tags."""
    library.kept_collections = [SUMMER, BEST]
    for number, tag in ((1, "Style/Film"), (2, "Mood")):
        library.assets[number] = FakeAsset(number, f"picture {number}.png", tags=[tag])
    return open_window()


def ops(library: FakeLibrary) -> Sequence[object]:
    return library.asked("do")


def made(qtbot: QtBot, library: FakeLibrary, op: Op) -> None:
    qtbot.waitUntil(lambda: op in ops(library))


def popup(window: MainWindow) -> NamePopup:
    return next(one for one in window.findChildren(NamePopup) if one.isVisible())


def enter(window: MainWindow, name: str) -> None:
    """Type a name into what asks for one."""
    asking = popup(window)
    asking.field.selectAll()
    act.write(asking.field, name)
    act.key(asking.field, Qt.Key.Key_Return)


def ask(window: MainWindow, what: Ask, key: str) -> None:
    tree = window.frame.sidebar.tree
    node = tree.rows.node(tree.rows.index_of(key))
    assert isinstance(node, Node)
    tree.ask(what, node)


def test_a_collection_is_made_and_can_be_taken_back(
    qtbot: QtBot, kept: MainWindow, library: FakeLibrary
) -> None:
    kept.actions_["collection.new"].trigger()
    enter(kept, "Autumn")
    made(qtbot, library, SetCollection("Autumn"))
    qtbot.waitUntil(lambda: "Autumn" in kept.toast.text)
    assert kept.toast.action_button.text() == "Undo"
    ask(kept, Ask.NEW, "collection:Sets/Summer")
    enter(kept, "Beach")
    made(qtbot, library, SetCollection("Sets/Summer/Beach"))


def test_a_name_that_cannot_be_is_refused_where_it_was_typed(
    qtbot: QtBot, kept: MainWindow, library: FakeLibrary
) -> None:
    library.failing["do"] = UsageError("There is a saved search of this name.")
    kept.actions_["collection.new"].trigger()
    enter(kept, "Best")
    asking = popup(kept)
    qtbot.waitUntil(lambda: asking.mistake == "There is a saved search of this name.")
    assert asking.isVisible()
    act.write(asking.field, "x")
    assert asking.mistake == ""
    act.key(asking.field, Qt.Key.Key_Escape)
    assert not asking.isVisible()


def test_the_selection_is_put_into_one_and_taken_out(
    qtbot: QtBot, kept: MainWindow, library: FakeLibrary
) -> None:
    assert not kept.actions_["collection.put"].isEnabled()
    ask(kept, Ask.PUT, "collection:Sets/Summer")
    assert kept.toast.text == "Select something first."
    kept.grid.pick(0)
    chosen = kept.grid.selected_ids()
    kept.actions_["collection.put"].trigger()
    enter(kept, "Sets/Summer")
    made(qtbot, library, Collect("Sets/Summer", chosen))
    assert not kept.actions_["collection.take"].isEnabled()
    ask(kept, Ask.TAKE, "collection:Sets/Summer")
    made(qtbot, library, Collect("Sets/Summer", chosen, on=False))


def test_what_is_looked_at_in_a_collection_can_leave_it(
    qtbot: QtBot, kept: MainWindow, library: FakeLibrary
) -> None:
    kept.frame.search.box.set_search(("collection:Sets/Summer",))
    assert kept.collections.shown() == "Sets/Summer"
    kept.frame.search.box.set_search(("collection:Best",))
    assert kept.collections.shown() == ""  # a saved search holds nothing by hand


def test_assets_are_dropped_on_a_collection(
    qtbot: QtBot, kept: MainWindow, library: FakeLibrary
) -> None:
    kept.frame.sidebar.tree.dropped_on_collection.emit("Sets/Summer", [3, 4])
    made(qtbot, library, Collect("Sets/Summer", [3, 4]))
    qtbot.waitUntil(lambda: kept.toast.text == "2 assets are in “Summer”")


def test_a_search_is_saved_shown_changed_and_saved_again(
    qtbot: QtBot, kept: MainWindow, library: FakeLibrary
) -> None:
    box = kept.frame.search.box
    kept.actions_["search.save"].trigger()
    qtbot.waitUntil(lambda: "first" in kept.toast.text)
    box.set_search(("rating:>=3",), "red")
    kept.actions_["search.save"].trigger()
    enter(kept, "Red ones")
    made(qtbot, library, SetCollection("Red ones", "rating:>=3 red"))
    ask(kept, Ask.EDIT, "collection:Best")
    assert (box.filters, box.field.text()) == (("rating:>=4",), "dress ")
    box.set_search(("rating:5",))
    ask(kept, Ask.RESAVE, "collection:Best")
    made(qtbot, library, SetCollection("Best", "rating:5"))


def test_renaming_and_deleting_lead_the_search_along(
    qtbot: QtBot, kept: MainWindow, library: FakeLibrary
) -> None:
    box = kept.frame.search.box
    box.set_search(("collection:Sets/Summer",))
    ask(kept, Ask.RENAME, "collection:Sets/Summer")
    assert popup(kept).field.text() == "Summer"
    enter(kept, "Beach")
    made(qtbot, library, RenameCollection("Sets/Summer", "Sets/Beach"))
    qtbot.waitUntil(lambda: box.filters == ("collection:Sets/Beach",))
    box.set_search(("collection:Best",))
    ask(kept, Ask.REMOVE, "collection:Best")
    made(qtbot, library, RemoveCollection("Best"))
    qtbot.waitUntil(lambda: box.filters == ())


def test_a_collection_is_put_under_another(
    qtbot: QtBot, kept: MainWindow, library: FakeLibrary
) -> None:
    kept.frame.sidebar.tree.placed.emit(Sort.COLLECTION, "Sets/Summer", "")
    made(qtbot, library, RenameCollection("Sets/Summer", "Summer"))
    kept.frame.sidebar.tree.placed.emit(Sort.SEARCH, "Best", "Sets")
    made(qtbot, library, RenameCollection("Best", "Sets/Best"))


def test_tags_are_renamed_merged_and_moved(
    qtbot: QtBot, kept: MainWindow, library: FakeLibrary
) -> None:
    kept.frame.search.box.set_search(("tag:Style/Film",))
    ask(kept, Ask.RENAME, "tag:Style/Film")
    enter(kept, "Analogue")
    made(qtbot, library, RenameTag("Style/Film", "Analogue"))
    qtbot.waitUntil(lambda: kept.frame.search.box.filters == ("tag:Style/Analogue",))
    ask(kept, Ask.MERGE, "tag:Mood")
    enter(kept, "Style")
    made(qtbot, library, MergeTags("Mood", "Style"))
    kept.frame.sidebar.tree.placed.emit(Sort.TAG, "Style/Film", "")
    made(qtbot, library, MoveTag("Style/Film", None))


def test_a_tag_let_go_over_another_asks_which_is_meant(
    qtbot: QtBot, kept: MainWindow, library: FakeLibrary
) -> None:
    from app.ui.flows.glossary import Glossary

    glossary = kept.findChild(Glossary)
    assert isinstance(glossary, Glossary)
    menu = glossary.menu("Style/Film", "Mood")
    put, merge = menu.actions()
    assert (put.text(), merge.text()) == ("Put “Film” under “Mood”", "Merge “Film” into “Mood”")
    put.trigger()
    made(qtbot, library, MoveTag("Style/Film", "Mood"))
    merge.trigger()
    made(qtbot, library, MergeTags("Style/Film", "Mood"))


def test_a_tag_is_put_on_the_selection_from_its_row(
    qtbot: QtBot, kept: MainWindow, library: FakeLibrary
) -> None:
    kept.grid.pick(0)
    ask(kept, Ask.PUT, "tag:Mood")
    made(qtbot, library, AddTag("Mood", kept.grid.selected_ids()))


def test_closed_sections_are_remembered(qtbot: QtBot, kept: MainWindow) -> None:
    kept.frame.sidebar.tree.turn("heading:tags")
    assert kept.showing.wishes.folded == ("heading:tags",)
