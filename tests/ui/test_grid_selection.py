from array import array

from hypothesis import given
from hypothesis import strategies as st

from app.ui.panels.grid.selection import EVERYTHING, NOTHING, Selection, carried, span, whole

ids = st.lists(st.integers(1, 40), min_size=1, max_size=30, unique=True).map(
    lambda found: array("q", found)
)


@st.composite
def selections(draw: st.DrawFn, listing: "array[int]") -> Selection:
    rows = {listing[r]: r for r in draw(st.sets(st.integers(0, len(listing) - 1), max_size=10))}
    return Selection(draw(st.booleans()), rows)


def chosen(selection: Selection, listing: "array[int]") -> set[int]:
    return {one for one in listing if selection.has(one)}


@given(ids, st.data())
def test_ids_and_count_say_what_has_says(listing: "array[int]", data: st.DataObject) -> None:
    selection = data.draw(selections(listing))
    wanted = [one for one in listing if selection.has(one)]
    assert selection.ids(listing) == wanted
    assert selection.count(len(listing)) == len(wanted)


@given(ids, st.data())
def test_toggling_changes_one_and_twice_changes_nothing(
    listing: "array[int]", data: st.DataObject
) -> None:
    selection = data.draw(selections(listing))
    row = data.draw(st.integers(0, len(listing) - 1))
    once = selection.toggled(listing, row)
    assert chosen(once, listing) ^ chosen(selection, listing) == {listing[row]}
    assert once.toggled(listing, row) == selection


@given(ids, st.data())
def test_with_rows_adds(listing: "array[int]", data: st.DataObject) -> None:
    selection = data.draw(selections(listing))
    rows = data.draw(st.sets(st.integers(0, len(listing) - 1)))
    added = selection.with_rows(listing, rows)
    assert chosen(added, listing) == chosen(selection, listing) | {listing[r] for r in rows}


@given(ids, ids, st.data())
def test_carried_keeps_what_is_still_listed_and_nothing_else(
    old: "array[int]", new: "array[int]", data: st.DataObject
) -> None:
    selection = data.draw(selections(old))
    kept = carried(selection, old, new)
    assert chosen(kept, new) == chosen(selection, old) & set(new)
    assert kept.ids(new) == [one for one in new if one in chosen(selection, old)]


@given(ids, st.data())
def test_a_span_is_the_same_from_both_ends(listing: "array[int]", data: st.DataObject) -> None:
    rows = st.integers(0, len(listing) - 1)
    one, other = data.draw(rows), data.draw(rows)
    assert span(listing, one, other) == span(listing, other, one)
    assert chosen(span(listing, one, other), listing) == set(
        listing[min(one, other) : max(one, other) + 1]
    )


def test_everything_stays_everything_in_the_same_listing_only() -> None:
    old, new = array("q", [1, 2, 3]), array("q", [4, 1, 2, 3])
    assert carried(EVERYTHING, old, array("q", [1, 2, 3])) is EVERYTHING
    assert chosen(carried(EVERYTHING, old, new), new) == {1, 2, 3}  # 4 came after Ctrl+A


def test_selecting_a_million_holds_no_ids() -> None:
    million = array("q", range(1_000_000))
    assert span(million, 0, len(million) - 1) is EVERYTHING
    assert whole({}, 0) == NOTHING
    assert EVERYTHING.toggled(million, 5).count(len(million)) == 999_999


def test_a_span_of_very_many_is_told_by_the_rest() -> None:
    ids = array("q", range(200_000, 0, -1))
    chosen = span(ids, 3, 190_000)
    assert chosen.everything
    assert len(chosen.rows) == 3 + 9_999
    assert chosen.count(len(ids)) == 189_998
    assert (chosen.has(ids[2]), chosen.has(ids[3])) == (False, True)
    assert (chosen.has(ids[190_000]), chosen.has(ids[190_001])) == (True, False)
    few = span(ids, 3, 60_000)
    assert not few.everything


def test_either_of_two_selections() -> None:
    ids = array("q", range(10, 0, -1))
    some, most = span(ids, 0, 2), Selection(True, {10: 0, 9: 1, 5: 5})
    for one, other in ((some, most), (most, some)):
        both = one.with_all_of(other, 10)
        assert both.ids(ids) == [10, 9, 8, 7, 6, 4, 3, 2, 1]
    assert some.with_all_of(span(ids, 3, 4), 10).ids(ids) == [10, 9, 8, 7, 6]
    assert some.with_all_of(span(ids, 3, 9), 10) is EVERYTHING
    assert most.with_all_of(Selection(True, {5: 5}), 10).ids(ids) == [10, 9, 8, 7, 6, 4, 3, 2, 1]
