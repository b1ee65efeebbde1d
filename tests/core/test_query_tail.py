"""Which part of a search the cursor is in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.query_tail import Tail, tail


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", Tail(0)),
        ("cat ", Tail(4)),
        ("ca", Tail(0, value="ca")),
        ("dog ca", Tail(4, value="ca")),
        ("-ca", Tail(1, value="ca")),
        ("(dog OR -ca", Tail(9, value="ca")),
        ("ta", Tail(0, value="ta")),
        ("tag:", Tail(0, "tag")),
        ("Tag:St", Tail(0, "tag", value="St")),
        ("x -tag:=St", Tail(3, "tag", "=", "St")),
        ("rating:>=", Tail(0, "rating", ">=")),
        ('tag:"red wi', Tail(0, "tag", value="red wi", quoted=True)),
        ('tag:="red wi', Tail(0, "tag", "=", "red wi", True)),
        ('tag:"red wine"', Tail(0, "tag", value="red wine")),
        ('tag:"red wine" ', Tail(15)),
        ('tag:"red wine" ra', Tail(15, value="ra")),
        ('"red dr', Tail(0, value="red dr", quoted=True)),
        ('"red dress" ra', Tail(12, value="ra")),
        ('"a \\" b" ra', Tail(9, value="ra")),
        ("verdict:x=bl", Tail(0, "verdict", value="x=bl")),
        ("12:30", Tail(0, value="12:30")),
    ],
)
def test_the_part_at_the_end(text: str, expected: Tail) -> None:
    assert tail(text) == expected


@given(st.text(alphabet='ab:="-() \\', max_size=20))
def test_it_never_fails(text: str) -> None:
    found = tail(text)
    assert 0 <= found.start <= len(text)
    assert found.value in text
