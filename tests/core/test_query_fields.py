"""The table of fields, and the measured values."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.amounts import read_amount
from app.core.fields import FIELDS, MEASURED, FieldType

IN_CLI_MD = """
    id tag persona campaign checkpoint lora sampler generator seed steps cfg prompt negative
    rating label flag state kind format width height ratio bytes duration created added folder
    detected verdict exported posted is has
"""
SINCE_THEN = {"suggested", "collection", "shape"}


def test_every_field_of_the_contract_is_declared_in_its_order() -> None:
    assert [name for name in FIELDS if name not in SINCE_THEN] == IN_CLI_MD.split()


def test_what_is_is_and_what_has_is_named_as_in_the_contract() -> None:
    known = {name: set(FIELDS[name].choices) for name in ("is", "has")}
    assert known["is"] >= {"untagged", "duplicate", "offline", "vaulted", "flagged"}
    assert known["has"] == {"recipe", "credential", "sidecar"}


@pytest.mark.parametrize("field", FIELDS.values(), ids=str)
def test_a_field_explains_itself(field: object) -> None:
    assert getattr(field, "description", "").endswith(".")
    assert getattr(field, "example", "").startswith(f"{getattr(field, 'name', '')}:")


def seconds(*parts: int) -> int:
    return int(datetime(*parts, tzinfo=UTC).timestamp())  # type: ignore[misc, arg-type]


@pytest.mark.parametrize(
    ("type", "text", "low", "high"),
    [
        (FieldType.WHOLE, "-12", -12, -12),
        (FieldType.WHOLE, "1" + "0" * 40, 10**40, 10**40),
        (FieldType.NUMBER, "7.50", 7.5, 7.5),
        (FieldType.NUMBER, "1e3", 1000, 1000),
        (FieldType.SIZE, "5MB", 5_000_000, 5_000_000),
        (FieldType.SIZE, "5 mb", 5_000_000, 5_000_000),
        (FieldType.SIZE, "1.5GiB", 1_610_612_736, 1_610_612_736),
        (FieldType.SIZE, "2k", 2000, 2000),
        (FieldType.SIZE, "700", 700, 700),
        (FieldType.RATIO, "4:5", 0.8, 0.8),
        (FieldType.RATIO, "0.8", 0.8, 0.8),
        (FieldType.DURATION, "90", 90, 90),
        (FieldType.DURATION, "1:30", 90, 90),
        (FieldType.DURATION, "1:00:01.5", 3601.5, 3601.5),
        (FieldType.DURATION, "1h2m3s", 3723, 3723),
        (FieldType.DURATION, "250ms", 0.25, 0.25),
        (FieldType.DATE, "2024", seconds(2024, 1, 1), seconds(2025, 1, 1) - 1),
        (FieldType.DATE, "2024-02", seconds(2024, 2, 1), seconds(2024, 3, 1) - 1),
        (FieldType.DATE, "2024-02-29", seconds(2024, 2, 29), seconds(2024, 3, 1) - 1),
        (
            FieldType.DATE,
            "2024-02-29T10:30",
            seconds(2024, 2, 29, 10, 30),
            seconds(2024, 2, 29, 10, 31) - 1,
        ),
        (FieldType.DATE, "2024-02-29 10:30:15Z", *[seconds(2024, 2, 29, 10, 30, 15)] * 2),
    ],
)
def test_amounts(type: FieldType, text: str, low: float, high: float) -> None:
    amount = read_amount(type, text)
    assert (amount.low, amount.high) == (low, high)


def test_how_far_off_is_still_equal() -> None:
    assert read_amount(FieldType.SIZE, "5MB").slack == 500_000
    assert read_amount(FieldType.SIZE, "1.5MB").slack == 50_000
    assert read_amount(FieldType.SIZE, "5000000").slack == 0
    assert read_amount(FieldType.RATIO, "1:1").slack == pytest.approx(0.01)


@given(
    st.sampled_from(sorted(MEASURED)),
    st.text(st.sampled_from("0123456789.:-eETZkKMGiBhms "), min_size=1, max_size=20),
)
def test_a_canonical_amount_reads_back_the_same(type: FieldType, text: str) -> None:
    try:
        amount = read_amount(type, text)
    except ValueError:
        return
    assert read_amount(type, amount.text) == amount
