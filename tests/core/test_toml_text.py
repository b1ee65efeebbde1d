"""One key of a file changed: everything else stays as a person wrote it."""

import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.errors import UsageError
from app.core.toml_text import value_text, with_key

WRITTEN = """# mine
top = 1  # why

[review]
# two heads
two_steps = false
platforms = [
  "x",  # the one
  "instagram",
]

[packs]
on_battery = true
"""


def test_a_key_is_replaced_in_its_line() -> None:
    made = with_key(WRITTEN, "review", "two_steps", True)
    assert made == WRITTEN.replace("two_steps = false", "two_steps = true")


def test_a_list_of_several_lines_is_replaced_whole() -> None:
    made = with_key(WRITTEN, "review", "platforms", ("x",))
    assert tomllib.loads(made)["review"] == {"two_steps": False, "platforms": ["x"]}
    assert "# two heads" in made
    assert "the one" not in made


@pytest.mark.parametrize("table", ["review", "new", ""])
def test_a_new_key_stands_at_the_end_of_its_table(table: str) -> None:
    made = with_key(WRITTEN, table, "actor", 'Mia "M"')
    there = tomllib.loads(made)
    assert (there[table] if table else there)["actor"] == 'Mia "M"'
    assert made.replace('actor = "Mia \\"M\\""\n', "").startswith(WRITTEN)


def test_a_key_is_taken_away_and_its_table_stays() -> None:
    made = with_key(WRITTEN, "packs", "on_battery", None)
    assert made == WRITTEN.replace("on_battery = true\n", "")
    assert with_key(made, "packs", "on_battery", None) == made
    assert with_key(made, "nowhere", "key", None) == made


def test_what_one_line_cannot_replace_is_refused() -> None:
    with pytest.raises(UsageError, match=r"\[review\] actor is written in a way"):
        with_key("review = { actor = 'a' }\n", "review", "actor", "b")
    with pytest.raises(UsageError, match="not valid TOML"):
        with_key("review = {", "review", "actor", "b")


VALUES = st.one_of(st.booleans(), st.integers(-(2**40), 2**40), st.text(), st.lists(st.text()))


@given(st.text(), VALUES)
def test_what_was_set_is_read_back(key: str, value: Any) -> None:
    made = with_key(WRITTEN, "review", key, value) if key.isidentifier() else None
    if made is not None and key.isascii():
        assert tomllib.loads(made)["review"][key] == value
    assert tomllib.loads(f"v = {value_text(value)}")["v"] == value


@pytest.mark.parametrize(
    ("line", "made"),
    [
        ("keep = 7 # one a day\n", "keep = 9 # one a day\n"),
        ("keep = 7# a # b\n", "keep = 9 # a # b\n"),
        ('keep = "#7"  # why\n', "keep = 9  # why\n"),
        ('keep = "#7"\n', "keep = 9\n"),
    ],
)
def test_a_remark_behind_a_value_stays(line: str, made: str) -> None:
    assert with_key(f"[backups]\n{line}", "backups", "keep", 9) == f"[backups]\n{made}"


def test_only_line_ends_of_toml_end_a_line() -> None:
    text = "# a\u2028# b\x85# c\n[backups]\nkeep = 7\n"
    assert with_key(text, "backups", "keep", 9) == text.replace("7", "9")


@pytest.mark.parametrize("text", ["backups = 3\n", "[[backups]]\nkeep = 1\n"])
def test_what_is_no_table_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="is no table"):
        with_key(text, "backups", "keep", 9)
