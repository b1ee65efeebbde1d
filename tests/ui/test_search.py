from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.core.errors import QueryError
from app.core.organising import Completion
from app.core.query import parse
from app.ui.panels.search.compose import composed
from app.ui.panels.search.panel import SearchPanel
from app.ui.panels.search.terms import flipped, narrowed, pretty, split, term, without
from app.ui.style.look import Look
from app.ui.widgets.lines import Line, LineModel
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


def test_the_keys_go_from_the_words_to_the_chips_and_back(qtbot: QtBot, panel: SearchPanel) -> None:
    box = panel.box
    box.set_search(("kind:video", "rating:>=3"))
    act.key(box.field, Qt.Key.Key_Left)
    assert box.chips[1].hasFocus()
    act.key(box.chips[1], Qt.Key.Key_Home)
    assert box.chips[0].hasFocus()
    with qtbot.waitSignal(panel.searched) as told:
        act.key(box.chips[0], Qt.Key.Key_Delete)
    assert told.args == ["rating:>=3"]
    assert box.chips[0].hasFocus()  # the next one has its place
    act.key(box.chips[0], Qt.Key.Key_Right)
    assert box.field.hasFocus()


def test_a_chip_leaves_out_what_it_found_and_back(qtbot: QtBot, panel: SearchPanel) -> None:
    box = panel.box
    box.set_search(("kind:video",))
    box.chips[0].setFocus()
    with qtbot.waitSignal(panel.searched) as told:
        act.key(box.chips[0], Qt.Key.Key_Minus)
    assert told.args == ["-kind:video"]
    menu = box.menu(box.chips[0])
    assert [one.text() for one in menu.actions() if one.text()] == [
        "Change it",
        "Only these",
        "Only this filter",
        "Remove it",
    ]
    with qtbot.waitSignal(panel.searched) as told:
        menu.actions()[1].trigger()
    assert told.args == ["kind:video"]
    menu.close()


def test_a_choice_within_one_field_is_one_filter(qtbot: QtBot, panel: SearchPanel) -> None:
    act.write(panel.box.field, "(kind:video OR kind:image) cat ")
    assert panel.box.filters == ("(kind:video OR kind:image)",)
    assert panel.box.field.text() == "cat "
    assert panel.box.chips[0].text == "kind:video, image"
    assert split("kind:video OR tag:Sea") == ((), "kind:video OR tag:Sea")
    assert flipped("(kind:video OR kind:image)") == "-(kind:video OR kind:image)"
    assert flipped(flipped("(kind:video OR kind:image)")) == "(kind:video OR kind:image)"


@given(st.lists(filters, max_size=3, unique=True), st.sampled_from([(), ("label:red",)]))
def test_what_is_said_about_a_field_takes_the_place_of_what_was(
    given_filters: list[str], left_out: tuple[str, ...]
) -> None:
    made = narrowed(given_filters, "rating", ("rating:4", "rating:5"), left_out)
    assert made.count("(rating:4 OR rating:5)") == 1
    assert [one for one in made if "rating" not in one and one != "-label:red"] == [
        one for one in given_filters if "rating" not in one
    ]
    parse(" ".join(made))
    back = narrowed(made, "rating", (), ())
    assert not any("rating" in one for one in back)


# ── how it could go on ──


FIELD = Completion("rating:", 3, "rating:", "Stars, 0 to 5.")
VALUES = [
    Completion("checkpoint:sdxl", 12, "checkpoint:sdxl", count=12),
    Completion('checkpoint:"dream shaper"', 12, "checkpoint:dream shaper", count=3),
]


def type_and_offer(panel: SearchPanel, text: str, found: list[Completion]) -> None:
    act.write(panel.box.field, text)
    panel.box.propose(found)


def test_what_stands_left_of_the_cursor_is_asked_about(qtbot: QtBot, panel: SearchPanel) -> None:
    with qtbot.waitSignal(panel.box.completing) as told:
        act.write(panel.box.field, "c")
    assert told.args == ["c"]


def test_tab_takes_the_first_and_a_field_goes_on(qtbot: QtBot, panel: SearchPanel) -> None:
    type_and_offer(panel, "cat rat", [FIELD])
    with qtbot.waitSignal(panel.box.completing) as told:
        act.key(panel.box.field, Qt.Key.Key_Tab)
    assert panel.box.field.text() == "cat rating:"
    assert told.args == ["cat rating:"]
    assert panel.box.filters == ()


def test_arrows_choose_and_enter_takes_a_value_as_a_filter(
    qtbot: QtBot, panel: SearchPanel
) -> None:
    type_and_offer(panel, "checkpoint:d", VALUES)
    act.key(panel.box.field, Qt.Key.Key_Up)
    assert panel.box.proposals.current == VALUES[1]
    with qtbot.waitSignal(panel.searched) as told:
        act.key(panel.box.field, Qt.Key.Key_Return)
    assert panel.box.filters == ('checkpoint:"dream shaper"',)
    assert panel.box.field.text() == ""
    assert told.args == ['checkpoint:"dream shaper"']
    assert not panel.box.proposals.isVisible()


def test_enter_without_a_choice_searches_for_what_was_typed(
    qtbot: QtBot, panel: SearchPanel
) -> None:
    type_and_offer(panel, "checkpoint:d", VALUES)
    with qtbot.waitSignal(panel.searched) as told:
        act.key(panel.box.field, Qt.Key.Key_Return)
    assert told.args == ["checkpoint:d"]
    assert not panel.box.proposals.isVisible()


def test_escape_closes_the_proposals_before_it_clears(qtbot: QtBot, panel: SearchPanel) -> None:
    type_and_offer(panel, "checkpoint:d", VALUES)
    act.key(panel.box.field, Qt.Key.Key_Escape)
    assert panel.box.field.text() == "checkpoint:d"
    assert not panel.box.proposals.isVisible()


def test_a_click_takes_a_proposal_and_the_words_behind_it_stay(
    qtbot: QtBot, panel: SearchPanel
) -> None:
    act.write(panel.box.field, "rat dress")
    panel.box.field.setCursorPosition(3)
    panel.box.propose([Completion("rating:5", 3, "rating:5", count=7)])
    view = panel.box.proposals.view
    act.click(view.viewport(), view.visualRect(view.lines.index(0)).center())
    assert panel.box.filters == ("rating:5",)
    assert panel.box.field.text() == "dress "


def test_nobody_is_shown_proposals_who_has_left(qtbot: QtBot, panel: SearchPanel) -> None:
    type_and_offer(panel, "checkpoint:d", VALUES)
    panel.order_button.setFocus()
    assert not panel.box.proposals.isVisible()
    panel.box.propose(VALUES)
    assert not panel.box.proposals.isVisible()


def test_the_lines_of_a_list_keep_qts_rules(qtmodeltester: ModelTester) -> None:
    model = LineModel()
    model.show([Line("a", "One", "aside", 3), Line("b", "Two")])
    qtmodeltester.check(model)  # type: ignore[no-untyped-call] # pytest-qt has no types for it
    assert model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole) == "One, aside, 3"


def test_many_filters_take_more_lines_not_the_room_to_type(panel: SearchPanel) -> None:
    low = panel.box.heightForWidth(600)
    panel.box.set_search(tuple(f"tag:Number{one}" for one in range(12)))
    assert panel.box.heightForWidth(600) > low
    panel.resize(600, 200)
    panel.grab()  # lays out
    assert panel.box.field.width() >= 140


def test_a_long_search_says_so(panel: SearchPanel) -> None:
    panel.box.show_busy(True)
    assert panel.box.lens.busy
    panel.grab()
    panel.box.show_busy(False)
    assert not panel.box.lens.busy


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


def test_a_narrow_bar_leaves_out_words_before_it_squeezes_anything(
    qtbot: QtBot, panel: SearchPanel
) -> None:
    spare, kept = QToolButton(), QPushButton("Import")
    panel.add(spare, spare=True)
    panel.add_button(kept)
    panel.offer_orders([("newest", "Newest")], "newest")
    panel.show()
    panel.resize(900, 48)
    assert (kept.text().strip(), spare.isHidden()) == ("Import", False)
    panel.resize(620, 48)
    assert (kept.text(), panel.order_button.text(), spare.isHidden()) == ("", "", False)
    assert kept.toolTip() == "Import"
    panel.resize(420, 48)
    assert spare.isHidden()
    assert panel.minimumSizeHint().width() <= 420
