from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.core.errors import QueryError
from app.core.query import parse
from app.ui.panels.search.compose import composed
from app.ui.panels.search.panel import SearchPanel
from app.ui.panels.search.terms import pretty, split, term, without
from app.ui.style.look import Look
from app.ui.words import orders
from tests.ui import act
from tests.ui.conftest import gone

words = st.text(st.characters(whitelist_categories=["Lu", "Ll"]), min_size=1, max_size=8).filter(
    lambda word: word not in ("OR", "AND", "NOT")
)
filters = st.sampled_from(
    ["rating:>=3", "-exported:instagram", "tag:Style/Film", 'folder:"/a b/c"', "kind:video"]
)
pieces = st.one_of(words, filters)


@pytest.fixture
def panel(look: Look) -> Iterator[SearchPanel]:
    made = SearchPanel(look)
    made.resize(900, 48)
    made.show()
    made.box.field.setFocus()
    yield made
    gone(made)


@given(st.lists(pieces, max_size=6))
def test_taking_filters_out_of_what_was_typed_changes_nothing(typed: list[str]) -> None:
    text = " ".join(typed)
    found, rest = split(text)
    both = composed(found, rest)
    assert sorted(str(parse(both.text)).split()) == sorted(str(parse(text)).split())
    assert split(rest) == ((), rest)


@given(st.lists(filters, max_size=3, unique=True), words, words)
def test_a_choice_stays_one_choice_beside_filters(
    given_filters: list[str], one: str, other: str
) -> None:
    both = composed(tuple(given_filters), f"{one} OR {other}")
    expected = " ".join([*given_filters, f"({one} OR {other})" if given_filters else both.text])
    assert str(parse(both.text)) == str(parse(expected))
    assert both.text[both.offset :].startswith(one)


@given(st.lists(pieces, min_size=2, max_size=5))
def test_without_leaves_one_condition_out(typed: list[str]) -> None:
    whole = str(parse(" ".join(typed)))
    rests = without(whole)
    assert len(rests) == len(typed)
    for one, rest in rests:
        assert sorted(f"{rest} {one}".split()) == sorted(whole.split())


def test_one_condition_has_nothing_to_leave_out() -> None:
    assert without("cat") == []
    assert without("") == []


def test_filters_are_shown_as_people_write_them() -> None:
    assert pretty("rating:>=3") == "rating:≥3"
    assert pretty(term("folder", "/home/mia/ComfyUI/output")) == "folder:output"
    assert pretty('tag:"Golden hour"') == "tag:Golden hour"
    assert parse(term("tag", 'odd "name"')).root == parse(term("tag", 'odd "name"')).root


def test_typing_is_searched_for_once_it_pauses(qtbot: QtBot, panel: SearchPanel) -> None:
    heard: list[str] = []
    panel.searched.connect(heard.append)
    act.write(panel.box.field, "red dress")
    assert heard == []
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == ["red dress"]


def test_a_finished_filter_becomes_a_chip(qtbot: QtBot, panel: SearchPanel) -> None:
    with qtbot.waitSignal(panel.searched) as told:
        act.write(panel.box.field, "dress rating:>=3 ")
    assert panel.box.filters == ("rating:>=3",)
    assert panel.box.field.text() == "dress "
    assert told.args == ["rating:>=3 dress "]


def test_enter_takes_the_last_filter_too(qtbot: QtBot, panel: SearchPanel) -> None:
    act.write(panel.box.field, "tag:Style/Film")
    with qtbot.waitSignal(panel.searched) as told:
        act.key(panel.box.field, Qt.Key.Key_Return)
    assert told.args == ["tag:Style/Film"]
    assert panel.box.filters == ("tag:Style/Film",)
    assert panel.box.field.text() == ""


def test_backspace_turns_the_last_chip_back_into_text(qtbot: QtBot, panel: SearchPanel) -> None:
    panel.box.set_search(("kind:video", "rating:>=3"))
    act.key(panel.box.field, Qt.Key.Key_Backspace)
    assert panel.box.filters == ("kind:video",)
    assert panel.box.field.text() == "rating:>=3"


def test_a_chips_cross_takes_it_out(qtbot: QtBot, panel: SearchPanel) -> None:
    panel.box.set_search(("kind:video", "rating:>=3"), "cat")
    with qtbot.waitSignal(panel.searched) as told:
        panel.box.drop("kind:video")
    assert told.args == ["rating:>=3 cat"]
    with qtbot.waitSignal(panel.searched) as told:
        panel.box.drop("cat")
    assert told.args == ["rating:>=3"]


def test_escape_clears_what_was_typed_then_leaves(qtbot: QtBot, panel: SearchPanel) -> None:
    act.write(panel.box.field, "cat")
    with qtbot.waitSignal(panel.searched, timeout=2000):
        pass
    with qtbot.waitSignal(panel.searched) as told:
        act.key(panel.box.field, Qt.Key.Key_Escape)
    assert told.args == [""]
    with qtbot.waitSignal(panel.left):
        act.key(panel.box.field, Qt.Key.Key_Escape)


def refuse(panel: SearchPanel) -> QueryError:
    text = panel.box.text
    with pytest.raises(QueryError) as caught:
        parse(text)
    panel.refuse(caught.value)
    return caught.value


def test_a_mistake_is_pointed_at_where_it_was_typed(qtbot: QtBot, panel: SearchPanel) -> None:
    panel.box.set_search(("rating:>=3",), "cat ratng:>4")
    error = refuse(panel)
    assert not panel.mistake.isVisible()  # half a filter is not a mistake yet
    qtbot.waitUntil(panel.mistake.isVisible)
    assert panel.mistake.text == error.message
    metrics, field = panel.box.field.fontMetrics(), panel.box.field
    before = field.x() + metrics.horizontalAdvance("cat ")
    assert abs(panel.box.column_x(error) - before) <= 8
    assert panel.box.property("wrong") is True


def test_a_mistake_goes_when_the_search_is_answered(qtbot: QtBot, panel: SearchPanel) -> None:
    panel.box.set_search((), "rating:>=")
    refuse(panel)
    panel.accept()
    assert not panel.mistake.isVisible()
    refuse(panel)
    qtbot.waitUntil(panel.mistake.isVisible)
    panel.accept()
    assert not panel.mistake.isVisible()
    assert panel.box.property("wrong") is False


def test_orders_are_offered_and_told(qtbot: QtBot, panel: SearchPanel) -> None:
    panel.offer_orders(orders(), "newest")
    menu = panel.order_button.menu()
    assert "Newest" in panel.order_button.text()
    with qtbot.waitSignal(panel.sorted) as told:
        menu.actions()[-1].trigger()
    assert told.args == ["smallest"]
    assert "Smallest" in panel.order_button.text()


def test_every_order_is_one_the_catalogue_knows() -> None:
    from app.catalog.search import SORTS

    assert {key for key, _words in orders()} <= set(SORTS)
