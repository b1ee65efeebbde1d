"""A damaged window.json keeps no window shut, and what fits in it counts."""

from pathlib import Path

import pytest

from app.ui.preferences import FILE, Preferences, load


@pytest.mark.parametrize(
    "text",
    ["[" * 200_000, '{"typed":' * 200_000, "", "null", "\x00", '{"cell": ' + "9" * 5000 + "}"],
)
def test_what_is_no_list_of_wishes_is_as_if_there_were_none(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE).write_text(text, "utf-8")
    assert load(tmp_path) == Preferences()


@pytest.mark.parametrize("value", ["-3", "99999999999999999999", "1e400", "true", "[]", '"7"'])
@pytest.mark.parametrize("name", ["cell", "lock_after", "top", "top_offset"])
def test_a_number_nothing_can_be_is_left_out(tmp_path: Path, name: str, value: str) -> None:
    (tmp_path / FILE).write_text(f'{{"{name}": {value}, "typed": "red"}}', "utf-8")
    assert load(tmp_path) == Preferences(typed="red")
