"""The audit chain as arithmetic: whatever is changed in it shows."""

from dataclasses import replace

from hypothesis import assume, given
from hypothesis import strategies as st

from app.core.audit import START, AuditRow, digest, verify
from app.core.vocab import Act

texts = st.text(max_size=12)


@st.composite
def chains(draw: st.DrawFn, least: int = 1) -> list[AuditRow]:
    """A whole chain as the catalogue writes it."""
    rows: list[AuditRow] = []
    for number in range(1, draw(st.integers(least, 6)) + 1):
        row = AuditRow(
            number=number,
            at=draw(st.integers(0, 1 << 52)),
            actor=draw(texts),
            act=draw(st.sampled_from(Act)),
            platform=draw(texts),
            assets=tuple(draw(st.lists(st.integers(1, 99), max_size=3))),
            detail=draw(texts),
            reason=draw(texts),
            inputs=draw(texts),
            previous=rows[-1].hash if rows else START,
        )
        rows.append(replace(row, hash=digest(row)))
    return rows


def _holds(rows: list[AuditRow], noted: list[AuditRow]) -> bool:
    return verify(rows, len(noted), noted[-1].hash if noted else START) is None


@given(chains(least=0))
def test_an_untouched_chain_holds(rows: list[AuditRow]) -> None:
    assert _holds(rows, rows)


@given(chains(), st.data())
def test_any_change_of_any_field_of_one_row_is_found(
    rows: list[AuditRow], data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(rows) - 1))
    field = data.draw(st.sampled_from(sorted(AuditRow.__slots__)))
    other = data.draw(chains())[0]
    changed = replace(rows[at], **{field: getattr(other, field)})
    assume(changed != rows[at])
    assert not _holds([*rows[:at], changed, *rows[at + 1 :]], rows)


@given(chains(), st.data())
def test_a_changed_row_that_was_hashed_anew_is_found(
    rows: list[AuditRow], data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(rows) - 1))
    changed = replace(rows[at], reason=rows[at].reason + "x")
    changed = replace(changed, hash=digest(changed))
    assert not _holds([*rows[:at], changed, *rows[at + 1 :]], rows)


@given(chains(), st.data())
def test_a_dropped_row_is_found_the_last_one_too(rows: list[AuditRow], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(rows) - 1))
    assert not _holds(rows[:at] + rows[at + 1 :], rows)


@given(chains(least=2), st.data())
def test_another_order_is_found(rows: list[AuditRow], data: st.DataObject) -> None:
    other = data.draw(st.permutations(rows))
    assume(other != rows)
    assert not _holds(other, rows)


@given(chains())
def test_a_row_told_twice_is_found(rows: list[AuditRow]) -> None:
    assert not _holds([*rows, rows[-1]], rows)
