from hypothesis import given
from hypothesis import strategies as st

from app.ui.panels.grid.layout import BAR, GAP, MARGIN, Squares, touched

layouts = st.builds(
    Squares,
    width=st.integers(120, 4000),
    count=st.integers(1, 1_000_000),
    wanted=st.integers(96, 480),
)


@given(layouts, st.data())
def test_a_cells_own_points_lead_back_to_it(layout: Squares, data: st.DataObject) -> None:
    row = data.draw(st.integers(0, layout.count - 1))
    x, y, *_ = layout.box(row)
    inside = st.integers(0, layout.cell - 1)
    assert layout.at(x + data.draw(inside), y + data.draw(inside)) == row


@given(layouts)
def test_cells_fill_the_width_and_never_leave_it(layout: Squares) -> None:
    right = layout.box(layout.columns - 1).x + layout.cell
    room = layout.width - MARGIN + BAR
    assert right <= max(room, MARGIN + layout.cell)
    if layout.cell > 16:
        assert room - right < layout.columns


@given(layouts)
def test_the_height_ends_one_margin_below_the_last_cell(layout: Squares) -> None:
    last = layout.box(layout.count - 1).y + layout.cell
    assert layout.height == last + MARGIN


@given(layouts, st.integers(0, 10**9), st.integers(1, 5000))
def test_between_has_every_cell_the_band_touches_and_few_more(
    layout: Squares, top: int, height: int
) -> None:
    top %= max(1, layout.height)
    rows = layout.between(top, top + height)
    seen = [layout.box(row).y for row in rows]
    assert all(y + layout.pitch > top - layout.pitch and y <= top + height + MARGIN for y in seen)
    for beyond in (rows.start - 1, rows.stop):
        if 0 <= beyond < layout.count:
            y = layout.box(beyond).y
            assert y + layout.cell < top or y > top + height
    assert len(rows) <= (height // layout.pitch + 2) * layout.columns


@given(layouts, st.data())
def test_touched_is_what_a_rectangle_touches(layout: Squares, data: st.DataObject) -> None:
    left, right = sorted(data.draw(st.tuples(*[st.integers(0, layout.width)] * 2)))
    top = data.draw(st.integers(0, min(layout.height, 5000)))
    bottom = top + data.draw(st.integers(0, 1500))
    found = set(touched(layout, left, top, right, bottom))
    for row in layout.between(top, bottom):
        x, y, *_ = layout.box(row)
        meets = x <= right and x + layout.cell >= left and y <= bottom and y + layout.cell >= top
        assert (row in found) is meets


def test_gaps_and_margins_belong_to_nobody() -> None:
    layout = Squares(1000, 10, 208)
    x, y, *_ = layout.box(0)
    assert layout.at(x - 1, y) is None
    assert layout.at(x + layout.cell + GAP // 2, y) is None
    assert layout.at(x, y + layout.cell + 1) is None
    assert layout.at(*layout.box(10)[:2]) is None


def test_an_empty_grid_has_no_height() -> None:
    assert Squares(1000, 0).height == 0
    assert list(Squares(1000, 0).between(0, 5000)) == []
