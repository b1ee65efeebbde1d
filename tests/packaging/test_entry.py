"""`bootstrap.py` itself: readable by Pythons that are too old, and clear about what it wants."""

import ast
import runpy
import sys
from pathlib import Path

import pytest

from machine import main as entry

BOOTSTRAP = Path(__file__).resolve().parents[2] / "packaging" / "bootstrap.py"


def test_the_file_has_no_syntax_that_old_pythons_cannot_read() -> None:
    tree = ast.parse(BOOTSTRAP.read_text("utf-8"), feature_version=(3, 0))
    too_new = ast.JoinedStr | ast.AnnAssign | ast.NamedExpr | ast.AsyncFunctionDef
    assert not [node for node in ast.walk(tree) if isinstance(node, too_new)]
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.arg) and node.annotation]


def test_an_old_python_is_told_what_is_needed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    with pytest.raises(SystemExit) as stopped:
        runpy.run_path(str(BOOTSTRAP))
    assert stopped.value.code == 1
    said = capsys.readouterr().err
    assert "needs Python 3.11 or newer; this is Python 3.9" in said
    assert "python3.13 packaging/bootstrap.py run" in said


@pytest.mark.parametrize(
    ("arguments", "code"), [(["--help"], 0), (["run", "--help"], 0), ([], 0), (["start"], 2)]
)
def test_the_usage_is_shown(
    capsys: pytest.CaptureFixture[str], arguments: list[str], code: int
) -> None:
    assert entry.main(arguments) == code
    said = capsys.readouterr()
    assert "bootstrap.py run" in said.out + said.err


@pytest.mark.parametrize(
    ("platform", "variables", "shown"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, True),
        ("darwin", {}, True),
        ("win32", {}, True),
    ],
)
def test_where_a_window_can_be_shown(platform: str, variables: dict[str, str], shown: bool) -> None:
    assert entry.has_display(variables, platform) is shown
