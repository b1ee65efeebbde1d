"""The bar that narrows a search."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.core.errors import MusekeepError
from app.core.ops import SetRating
from app.core.organising import Completion, Facet, FacetValue
from app.ui.main_window import MainWindow
from app.ui.panels.search.facet_words import chosen_words, term_words, value_words
from app.ui.panels.search.facets import FacetBar
from app.ui.style.look import Look
from tests.ui import act
from tests.ui.conftest import OpenWindow, gone
from tests.ui.fake import FakeLibrary

KIND = Facet("kind", (FacetValue("image", "kind:image", 40), FacetValue("video", "kind:video", 8)))
STARS = Facet("rating", tuple(FacetValue(str(n), f"rating:{n}", n) for n in range(6)))
LORAS = Facet("lora", tuple(FacetValue(f"l{n}", f"lora:=l{n}", 9) for n in range(14)), more=True)


@pytest.fixture
def bar(look: Look) -> Iterator[FacetBar]:
    made = FacetBar(look)
    made.resize(800, 48)
    made.show_facets([KIND, STARS, LORAS])
    made.show()
    yield made
    if made.popup is not None and isValid(made.popup):
        made.popup.close()
    gone(made)


def keep(bar: FacetBar) -> list[tuple[str, ...]]:
    """As the search box does: what is told becomes what stands there."""
    told: list[tuple[str, ...]] = []
    bar.narrowed.connect(told.append)
    bar.narrowed.connect(bar.show_filters)
    return told


def test_a_facet_without_values_is_not_there(bar: FacetBar) -> None:
    bar.show_facets([KIND, Facet("label", ())])
    assert list(bar.buttons) == ["kind"]
    bar.show_facets([])
    assert bar.buttons == {}
    bar.grab()


def test_what_was_chosen_can_be_taken_back_though_nothing_is_found(bar: FacetBar) -> None:
    bar.show_filters(("rating:5", "seed:7"))
    bar.show_facets([])
    assert list(bar.buttons) == ["rating"]
    assert bar.buttons["rating"].text() == "Stars: ★★★★★  ▾"
    told = keep(bar)
    bar.turn("rating", "rating:5")
    assert told == [("seed:7",)]


def test_a_list_that_is_open_outlives_its_facet(bar: FacetBar) -> None:
    bar.open("lora")
    told = keep(bar)
    bar.show_facets([KIND])
    bar.turn("lora", "lora:=l3")  # what was in sight a moment ago
    assert told == [("lora:=l3",)]
    assert bar.buttons["lora"].text() == "LoRA: l3  ▾"
    assert bar.popup is not None
    bar.popup.close()
    bar.show_filters(())
    bar.show_facets([KIND])
    assert list(bar.buttons) == ["kind"]
    bar.turn("lora", "lora:=l3")
    assert told[1:] == [("lora:=l3",)]


def test_several_values_are_one_filter(bar: FacetBar) -> None:
    told = keep(bar)
    bar.turn("kind", "kind:video")
    bar.turn("kind", "kind:image")
    assert told == [("kind:video",), ("(kind:video OR kind:image)",)]
    assert bar.buttons["kind"].text() == "Kind: Video, Still  ▾"
    assert bar.buttons["kind"].isChecked()
    bar.turn("kind", "kind:video")
    bar.turn("kind", "kind:image")
    assert told[2:] == [("kind:image",), ()]
    assert not bar.buttons["kind"].isChecked()


def test_a_value_is_left_out_and_the_other_filters_stay(bar: FacetBar) -> None:
    bar.show_filters(("tag:Sea", "kind:video"))
    told = keep(bar)
    bar.turn("kind", "kind:video", left_out=True)
    assert told == [("tag:Sea", "-kind:video")]
    assert bar.buttons["kind"].text() == "Kind: not Video  ▾"
    bar.turn("kind", "kind:video", left_out=True)
    assert told[1:] == [("tag:Sea",)]


def test_stars_take_the_place_of_a_range_that_was_typed(bar: FacetBar) -> None:
    bar.show_filters(("rating:>=3",))
    assert bar.buttons["rating"].text() == "Stars: ≥3  ▾"
    told = keep(bar)
    bar.turn("rating", "rating:5")
    assert told == [("rating:5",)]


def test_values_are_chosen_by_keys_and_the_list_stays_open(qtbot: QtBot, bar: FacetBar) -> None:
    told = keep(bar)
    act.click(bar.buttons["kind"])
    popup = bar.popup
    assert popup is not None
    assert popup.isVisible()
    assert not bar.buttons["kind"].isChecked()  # nothing is said yet
    act.key(popup.view, Qt.Key.Key_Down)
    act.key(popup.view, Qt.Key.Key_Space)
    assert told == [("kind:video",)]
    assert [line.icon for line in popup.view.lines.lines] == ["unticked", "ticked"]
    act.key(popup.view, Qt.Key.Key_Minus)
    assert told[-1] == ("-kind:video",)
    bar.show_facets([Facet("kind", (KIND.values[0], FacetValue("video", "kind:video", 5)))])
    assert popup.isVisible()
    assert popup.view.current is not None
    assert (popup.view.current.key, popup.view.current.number) == ("kind:video", 5)
    with qtbot.waitSignal(bar.narrowed) as cleared:
        popup.clear_link.click()
    assert cleared.args == [()]
    act.key(popup.view, Qt.Key.Key_Escape)
    assert not popup.isVisible()


def test_many_values_are_found_by_name_and_others_are_typed(qtbot: QtBot, bar: FacetBar) -> None:
    bar.open("lora")
    popup = bar.popup
    assert popup is not None
    assert popup.field.isVisible()
    act.write(popup.field, "l13")
    assert [line.key for line in popup.view.lines.lines] == ["lora:=l13"]
    with qtbot.waitSignal(bar.more_wanted) as told:
        popup.more_link.click()
    assert told.args == ["lora"]


def test_what_is_chosen_is_listed_though_it_is_not_among_the_commonest(bar: FacetBar) -> None:
    bar.show_filters(("lora:=rare",))
    bar.open("lora")
    assert bar.popup is not None
    first = bar.popup.view.lines.lines[0]
    assert (first.key, first.icon, first.text) == ("lora:=rare", "ticked", "rare")


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("rating", "3", "★★★"),
        ("rating", "0", "No stars"),
        ("verdict", "instagram=blocked", "Instagram: blocked"),
        ("created", "2026-05", "May 2026"),
        ("checkpoint", "dream shaper", "dream shaper"),
        ("is", "untagged", "Untagged"),
    ],
)
def test_values_are_shown_as_people_say_them(field: str, value: str, words: str) -> None:
    assert value_words(field, value) == words


def test_a_button_says_what_was_chosen_in_few_words() -> None:
    assert chosen_words("Tag", [], []) == "Tag"
    assert chosen_words("Tag", ["a", "b", "c", "d"], []) == "Tag: a, b +2"
    assert term_words("checkpoint", 'checkpoint:="dream shaper"') == "dream shaper"


# ── in the window ──


@pytest.fixture
def narrowed_window(qtbot: QtBot, open_window: OpenWindow, library: FakeLibrary) -> MainWindow:
    library.offered_facets = [KIND, STARS]
    window = open_window()
    window.actions_["filters"].trigger()
    qtbot.waitUntil(lambda: bool(_bar(window).buttons))
    return window


def _bar(window: MainWindow) -> FacetBar:
    assert window.narrowing.bar is not None
    return window.narrowing.bar


def test_the_bar_comes_and_goes_and_is_remembered(
    qtbot: QtBot, narrowed_window: MainWindow
) -> None:
    window = narrowed_window
    assert _bar(window).isVisible()
    assert window.actions_["filters"].isChecked()
    assert window.showing.wishes.facets
    window.actions_["filters"].trigger()
    assert not _bar(window).isVisible()
    assert not window.showing.wishes.facets


def test_counts_follow_the_search_and_the_library(
    qtbot: QtBot, narrowed_window: MainWindow, library: FakeLibrary
) -> None:
    bar = _bar(narrowed_window)
    bar.turn("kind", "kind:video")
    assert narrowed_window.frame.search.box.filters == ("kind:video",)
    qtbot.waitUntil(lambda: library.asked("facets")[-1] == "kind:video")
    before = len(library.asked("facets"))
    library.do(SetRating(3, [1]))
    qtbot.waitUntil(lambda: len(library.asked("facets")) > before)
    bar.more_wanted.emit("lora")
    assert narrowed_window.frame.search.box.field.text() == "lora:"


def test_nothing_is_counted_while_the_bar_is_away(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    window.frame.search.box.set_search(("kind:video",))
    qtbot.waitUntil(lambda: not window.browser.busy)
    assert library.asked("facets") == []


def test_what_is_typed_is_completed_from_the_library(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    library.offered_completions = [Completion("rating:", 3, "rating:", "Stars, 0 to 5.")]
    window.activateWindow()
    window.frame.search.box.focus()
    act.write(window.frame.search.box.field, "rat")
    qtbot.waitUntil(window.frame.search.box.proposals.isVisible)
    assert library.asked("completions")[-1] == "rat"
    library.failing["completions"] = MusekeepError("no words today")
    act.write(window.frame.search.box.field, "i")
    qtbot.waitUntil(lambda: not window.frame.search.box.proposals.isVisible())
    assert window.toast.text == ""


def test_a_search_that_takes_long_is_shown_and_can_be_stopped(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    box, shown = window.frame.search.box, list(window.grid.assets.ids)
    library.gate.clear()
    box.set_search((), "picture 12")
    qtbot.waitUntil(lambda: box.lens.busy)
    box.stopped.emit()
    assert not box.lens.busy
    assert "Enter" in window.toast.text
    library.gate.set()
    act.key(box.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: list(window.grid.assets.ids) == [12])
    assert shown != [12]
    assert not box.lens.busy
