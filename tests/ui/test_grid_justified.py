"""Lines of equal height, and rows: what a view asks of them."""

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ui.panels.grid.justified import NARROWEST, WIDEST, Justified, shapes_of
from app.ui.panels.grid.layout import GAP, MARGIN, Layout, Rows, room, touched

ratios = st.lists(st.floats(0, 9, width=32), min_size=1, max_size=300)


def lines_of(layout: Justified) -> dict[int, list[int]]:
    """The rows of each line, by its top."""
    found: dict[int, list[int]] = {}
    for row in range(layout.count):
        found.setdefault(layout.box(row).y, []).append(row)
    return found


justified = st.builds(
    lambda told, width, wanted: Justified(width, shapes_of(array("f", told)), wanted),
    ratios,
    st.integers(300, 3000),
    st.integers(96, 480),
)
layouts = st.one_of(
    justified,
    st.builds(Rows, st.integers(200, 3000), st.integers(1, 10_000), st.integers(96, 480)),
)


@given(justified)
def test_every_line_but_the_last_fills_the_width_with_one_height(layout: Justified) -> None:
    lines = list(lines_of(layout).values())
    assert [row for line in lines for row in line] == list(range(layout.count))
    for line in lines:
        boxes = [layout.box(row) for row in line]
        assert len({box.height for box in boxes}) == 1
        right = boxes[-1].x + boxes[-1].width - MARGIN
        assert right <= room(layout.width) + 1
        full = boxes[0].height < 1.49 * layout.wanted and line is not lines[-1]
        if full and boxes[0].height > 16:
            assert right >= room(layout.width) - 1


@given(justified)
def test_pictures_keep_their_shapes(layout: Justified) -> None:
    for row in range(min(layout.count, 50)):
        box = layout.box(row)
        shape = float(layout._sums[row + 1] - layout._sums[row])
        assert NARROWEST - 0.01 <= shape <= WIDEST + 0.01
        assert box.width / shape == pytest.approx(box.height, abs=2 + 2 / shape)


@given(layouts, st.data())
def test_a_cells_own_points_lead_back_to_it(layout: Layout, data: st.DataObject) -> None:
    row = data.draw(st.integers(0, layout.count - 1))
    box = layout.box(row)
    across, down = st.integers(0, box.width - 1), st.integers(0, box.height - 1)
    assert layout.at(box.x + data.draw(across), box.y + data.draw(down)) == row
    if isinstance(layout, Justified):
        assert layout.at(box.x, box.y + box.height + GAP // 2) is None
        assert layout.at(box.x - 1, box.y) is None


@given(layouts, st.data())
def test_a_band_has_every_cell_it_touches(layout: Layout, data: st.DataObject) -> None:
    top = data.draw(st.integers(0, layout.height))
    bottom = top + data.draw(st.integers(0, 3000))
    rows = layout.between(top, bottom)
    seen = set(touched(layout, 0, top, layout.width, bottom))
    assert seen <= set(rows)
    for beyond in (rows.start - 1, rows.stop):
        if 0 <= beyond < layout.count:
            box = layout.box(beyond)
            assert box.y + box.height <= top + GAP or box.y > bottom


@given(layouts, st.data())
def test_up_and_down_lead_to_other_lines_and_back(layout: Layout, data: st.DataObject) -> None:
    row = data.draw(st.integers(0, layout.count - 1))
    below, above = layout.beyond(row, 1), layout.beyond(row, -1)
    y = layout.box(row).y
    assert below is None or layout.box(below).y > y
    assert above is None or layout.box(above).y < y
    last = layout.box(layout.count - 1)
    assert (below is None) is (y == last.y)
    assert (above is None) is (y == layout.box(0).y)


@given(layouts)
def test_the_height_ends_below_the_last_cell(layout: Layout) -> None:
    box = layout.box(layout.count - 1)
    assert 0 < layout.height - box.y - box.height <= MARGIN


def test_nothing_has_no_height() -> None:
    empty = Justified(1000, shapes_of(array("f")))
    assert (empty.height, list(empty.between(0, 500)), empty.at(50, 50)) == (0, [], None)
    assert Rows(1000, 0).height == 0
    assert Rows(1000, 0).at(5, 5) is None


def test_what_is_not_known_is_square() -> None:
    layout = Justified(1100, shapes_of(array("f", [0.0] * 40)), 200)
    box = layout.box(0)
    assert abs(box.width - box.height) <= 1
