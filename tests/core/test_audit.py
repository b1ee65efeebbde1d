"""The audit chain as arithmetic: whatever is changed in it shows."""

from dataclasses import replace
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from app.core.audit import START, AuditRow, digest, taken, verify, vouch
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


# ── rows whose words were taken away ──


def _blank(row: AuditRow) -> AuditRow:
    return replace(row, platform="", detail="", reason="", inputs="", redacted=True)


def _vouched(rows: list[AuditRow], numbers: set[int], **said: Any) -> list[AuditRow]:
    """The chain without the words of these rows, and a row that vouches for them."""
    hashes = {row.number: row.hash for row in rows if row.number in numbers}
    blank = [_blank(row) if row.number in numbers else row for row in rows]
    words: dict[str, Any] = {"detail": taken(numbers), "reason": "", "inputs": vouch(hashes)} | said
    end = AuditRow(len(rows) + 1, 0, "", Act.VAULTED, "", (9,), previous=rows[-1].hash, **words)
    return [*blank, replace(end, hash=digest(end))]


@given(chains(), st.data())
def test_words_may_go_where_a_later_row_vouches(rows: list[AuditRow], data: st.DataObject) -> None:
    numbers = data.draw(st.sets(st.integers(1, len(rows))))
    whole = _vouched(rows, numbers)
    assert _holds(whole, whole)
    for other in set(range(1, len(rows) + 1)) - numbers:
        bare = [_blank(row) if row.number == other else row for row in whole]
        assert not _holds(bare, bare)


@given(chains(least=2), st.sampled_from(["platform", "detail", "reason", "inputs", "hash"]))
def test_a_row_without_words_has_none_and_its_own_hash(rows: list[AuditRow], field: str) -> None:
    whole = _vouched(rows, {1, 2})
    other: dict[str, Any] = {field: "ab"}
    whole[0] = replace(whole[0], **other)
    assert not _holds(whole, whole)


@given(chains(least=2))
def test_what_vouches_is_meant_for_these_rows_alone(rows: list[AuditRow]) -> None:
    assert _holds(_vouched(rows, {1}), _vouched(rows, {1}))
    for wrong in (
        _vouched(rows, {1}, detail=taken({2})),
        _vouched(rows, {1}, detail=taken({1, 2})),
        _vouched(rows, {1}, detail=taken({1, 99})),
        _vouched(rows, {1}, detail="words taken from rows 1, x"),
        _vouched(rows, {1}, detail=""),
        _vouched(rows, {1}, inputs=vouch({1: "00" * 32})),
    ):
        assert not _holds(wrong, wrong)
    another = _vouched(rows, {1})
    another[-1] = replace(another[-1], act=Act.EXPORT, hash="")
    another[-1] = replace(another[-1], hash=digest(another[-1]))
    assert not _holds(another, another)


@given(chains(least=2))
def test_nobody_vouches_before(rows: list[AuditRow]) -> None:
    """A row that was taken away later needs a row after it."""
    whole = _vouched(rows, {1})
    last = AuditRow(len(whole) + 1, 0, "", Act.EXPORT, "", (), "x", "", "", whole[-1].hash)
    whole.append(replace(last, hash=digest(last)))
    assert _holds(whole, whole)
    whole[-1] = _blank(whole[-1])
    assert not _holds(whole, whole)


def test_rows_are_named_in_runs() -> None:
    assert taken({1, 2, 3, 7, 9, 10}) == "words taken from rows 1-3, 7, 9-10"
    assert taken(()) == ""
