"""A mistake is one clear line that points at its column."""

import pytest

from app.core.query import MAX_DEPTH, MAX_LENGTH, MAX_TERMS, QueryError, parse


@pytest.mark.parametrize(
    ("text", "column", "message"),
    [
        ("ratng:3", 0, "Unknown field 'ratng' — did you mean rating?"),
        ("a b ratng:3", 4, "did you mean rating?"),
        ("http://x.org", 0, "To search for the text itself, put it in quotes"),
        ("campaign:Nova", 0, "campaign: is not available in this version yet"),
        ("campaign:x", 0, "not available"),
        ("a posted:x", 2, "not available"),
        ("is:untaged", 3, "did you mean untagged?"),
        ("label:blu", 6, "can be red, yellow, green, blue, purple or none — did you mean blue?"),
        ("rating:x", 7, "needs a whole number, like rating:>=3"),
        ("rating:>=x", 9, "needs a whole number"),
        ("rating:1..x", 10, "needs a whole number"),
        ("id:1,2,x", 7, "needs a whole number"),
        ("id:1,,2", 5, "needs a whole number"),
        ("rating:", 7, "needs a value, like rating:>=3"),
        ('tag:""', 4, "needs a value"),
        ("checkpoint:>3", 11, "knows no more and less"),
        ("bytes:5..3", 6, "upside down"),
        ("bytes:>=1..3", 6, "A range is written like"),
        ("seed:..", 5, "A range is written like"),
        ("bytes:5XB", 6, "a size such as"),
        ("ratio:0:5", 6, "a ratio such as"),
        ("duration:ten", 9, "a length of time such as"),
        ("created:2026-13", 8, "a date that exists"),
        ("created:2026-02-30", 8, "a date that exists"),
        ("created:today", 8, "a date such as"),
        ("verdict:instagram", 8, "needs PLATFORM=OUTCOME"),
        ("verdict:=blocked", 8, "needs PLATFORM=OUTCOME"),
        ("verdict:insta=blokced", 14, "did you mean blocked?"),
        ("a (b", 2, "never closed"),
        ("a (b OR", 5, "OR needs something on both sides"),
        ("a)", 1, "closes nothing"),
        ("a ()", 2, "nothing between"),
        ('a "b', 2, "quote is never closed"),
        ('a ""', 2, "nothing between these quotes"),
        ("a -", 2, "nothing to exclude right after this -"),
        ("a - b", 2, "nothing to exclude"),
        ("a -)", 2, "nothing to exclude after"),
        ("OR a", 0, "OR needs something on both sides"),
        ("a OR OR b", 2, "OR needs something on both sides"),
        ("a AND", 2, "AND needs something on both sides"),
        ("NOT", 0, "nothing to exclude after NOT"),
        ("(" * (MAX_DEPTH + 1) + "a", MAX_DEPTH, "nested"),
        ("a " * (MAX_TERMS + 1), 2 * MAX_TERMS, "parts at most"),
    ],
)
def test_points_at(text: str, column: int, message: str) -> None:
    with pytest.raises(QueryError) as caught:
        parse(text)
    assert message in caught.value.message
    assert caught.value.column == column


def test_a_text_without_end_is_refused() -> None:
    with pytest.raises(QueryError, match="characters long at most"):
        parse("a" * (MAX_LENGTH + 1))


def test_the_caret_stands_under_the_column() -> None:
    with pytest.raises(QueryError) as caught:
        parse("red ratng:3")
    text, caret = caught.value.pointed().splitlines()
    assert text == "red ratng:3"
    assert caret.startswith("    ^ Unknown field")
