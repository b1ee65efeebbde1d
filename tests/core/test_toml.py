from pathlib import Path

import pytest

from app.core.errors import DataFileError
from app.core.toml import Table


def table(tmp_path: Path, text: str) -> Table:
    path = tmp_path / "data.toml"
    path.write_text(text, "utf-8")
    return Table.read(path)


def test_each_kind_of_value_is_read(tmp_path: Path) -> None:
    read = table(
        tmp_path,
        'name = "x"\nsize = 3\nscore = 1\nok = true\nlabels = ["a", "b"]\nmean = [1, 0.5]\n'
        '[input]\nside = 320\n[[rules]]\nid = "r1"\n[[rules]]\nid = "r2"\n',
    )
    assert read.get("name", str) == "x"
    assert read.get("size", int) == 3
    score = read.get("score", float)
    assert (score, type(score)) == (1.0, float)
    assert read.get("ok", bool) is True
    assert read.strings("labels") == ("a", "b")
    assert read.numbers("mean") == (1.0, 0.5)
    assert read.table("input").get("side", int) == 320
    assert [rule.get("id", str) for rule in read.tables("rules")] == ["r1", "r2"]
    read.done()


def test_what_is_absent_takes_its_default(tmp_path: Path) -> None:
    read = table(tmp_path, "")
    assert read.get("size", int, 5) == 5
    assert read.maybe("size", int) is None
    assert read.strings("labels", ()) == ()
    assert read.choice("fit", ["crop", "pad"], "crop") == "crop"
    assert read.tables("rules") == []
    read.table("input").done()


@pytest.mark.parametrize(
    ("text", "key", "expected"),
    [
        ("", "size", "a whole number (the key is missing)"),
        ("size = 1.5", "size", "a whole number"),
        ("size = true", "size", "a whole number"),
        ('size = "3"', "size", "a whole number"),
    ],
)
def test_a_wrong_or_missing_value_names_file_key_and_expectation(
    tmp_path: Path, text: str, key: str, expected: str
) -> None:
    read = table(tmp_path, text)
    with pytest.raises(DataFileError) as caught:
        read.get("size", int)
    error = caught.value
    assert (error.path, error.key, error.expected) == (tmp_path / "data.toml", key, expected)


def test_the_key_says_where_in_the_file_it_is(tmp_path: Path) -> None:
    read = table(tmp_path, '[[rules]]\n[rules.when]\nlabels = ["a", 2]\n')
    with pytest.raises(DataFileError) as caught:
        read.tables("rules")[0].table("when").strings("labels")
    assert caught.value.key == "rules[0].when.labels[1]"


def test_a_value_outside_the_choices_lists_them(tmp_path: Path) -> None:
    with pytest.raises(DataFileError, match="one of crop, pad"):
        table(tmp_path, 'fit = "stretch"').choice("fit", ["crop", "pad"])


def test_a_key_nobody_asked_for_is_refused(tmp_path: Path) -> None:
    read = table(tmp_path, "size = 1\nsiez = 2\n")
    read.get("size", int)
    with pytest.raises(DataFileError, match=r"siez: expected a known key \(size\)"):
        read.done()


@pytest.mark.parametrize("content", [b"size = ", b"name = \xff"])
def test_a_file_that_is_no_toml_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "data.toml"
    path.write_bytes(content)
    with pytest.raises(DataFileError, match="valid TOML"):
        Table.read(path)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataFileError, match="a file that exists"):
        Table.read(tmp_path / "none.toml")
