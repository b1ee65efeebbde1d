import json
import math

import pytest

from app.cli.face import Face, clean, counted, print_json, size, table


def printed(capsysbinary: pytest.CaptureFixture[bytes], document: object) -> bytes:
    print_json(document)
    return capsysbinary.readouterr().out


def test_a_document_is_one_line_of_utf_8(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    out = printed(capsysbinary, {"path": "/bilder/größe 红.png"})
    assert out == '{"path": "/bilder/größe 红.png"}\n'.encode()


def test_a_name_that_is_not_utf_8_survives_the_trip(
    capsysbinary: pytest.CaptureFixture[bytes],
) -> None:
    out = printed(capsysbinary, {"path": "caf\udce9.png"})
    assert json.loads(out.decode("utf-8"))["path"] == "caf\udce9.png"


def test_what_json_has_no_word_for_is_null(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    out = printed(capsysbinary, {"cfg": math.nan, "scores": (math.inf, 0.5)})
    assert json.loads(out) == {"cfg": None, "scores": [None, 0.5]}


def test_a_seed_of_any_size_stays_whole(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert json.loads(printed(capsysbinary, {"seed": 2**70 + 1}))["seed"] == 2**70 + 1


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain.png", "plain.png"),
        ("größe 红 👩‍🎨.png", "größe 红 👩‍🎨.png"),
        ("red\x1b[31m.png", "red\\x1b[31m.png"),
        ("two\nlines", "two\\nlines"),
        ("caf\udce9.png", "caf\\udce9.png"),
        ("gnp.\u202eexe", "gnp.\\u202eexe"),
    ],
)
def test_names_cannot_steer_the_terminal(text: str, shown: str) -> None:
    assert clean(text) == shown


@pytest.mark.parametrize(
    ("number", "said"), [(0, "0 files"), (1, "1 file"), (12345, "12\u202f345 files")]
)
def test_counts_are_read_easily(number: int, said: str) -> None:
    assert counted(number, "file") == said


@pytest.mark.parametrize(
    ("number", "said"), [(999, "999 B"), (1_234_567, "1.2 MB"), (2_500_000_000_000, "2.5 TB")]
)
def test_sizes_are_read_easily(number: int, said: str) -> None:
    assert size(number) == said


def test_mark_up_in_a_name_is_just_a_name(capsys: pytest.CaptureFixture[str]) -> None:
    Face().answer({}, lambda out: out.print(table("Name", rows=[("[red]a[/red] :smile:.png",)])))
    assert "[red]a[/red] :smile:.png" in capsys.readouterr().out


def test_nothing_is_cut_in_a_pipe(capsys: pytest.CaptureFixture[str]) -> None:
    name = "x" * 400
    Face().answer({}, lambda out: out.print(table("Name", rows=[(name,)])))
    assert name in capsys.readouterr().out
