"""Which face opens, and what happens where it cannot."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app import boot
from tests.e2e.program import ROOT, environment


@pytest.mark.parametrize(
    ("argv", "library", "vault", "rest"),
    [
        ([], None, None, []),
        (["--library", "/l"], Path("/l"), None, []),
        (["--library=/l"], Path("/l"), None, []),
        (["--library", "/l", "search"], Path("/l"), None, ["search"]),
        (["--vault", "Private"], None, "Private", []),
        (["--vault=/v", "--library", "/l"], Path("/l"), "/v", []),
        (["--library=/l", "--vault", "/v", "search"], Path("/l"), "/v", ["search"]),
        (["--json"], None, None, ["--json"]),
        (["--library"], None, None, ["--library"]),
        (["--vault"], None, None, ["--vault"]),
        (["--vaultx", "search"], None, None, ["--vaultx", "search"]),
        (["--libraryx", "search"], None, None, ["--libraryx", "search"]),
    ],
)
def test_only_a_command_line_without_a_verb_opens_the_window(
    argv: list[str], library: Path | None, vault: str | None, rest: list[str]
) -> None:
    assert boot._window_request(argv) == boot.Request(library, vault, rest)


@pytest.mark.parametrize(
    ("words", "files", "rest"),
    [
        (["/p/a.png", "/p/b c.png"], ["/p/a.png", "/p/b c.png"], []),
        (["file:///p/b%20c.png"], ["/p/b c.png"], []),
        (["file:///p/%ff.png"], [os.fsdecode(b"/p/\xff.png")], []),
        (["file://[odd"], [os.path.abspath("file://[odd")], []),
        (["./a.png"], [str(Path.cwd() / "a.png")], []),
        (["import", "/p/a.png"], [], ["import", "/p/a.png"]),
        (["a.png"], [], ["a.png"]),
        (["--help/x"], [], ["--help/x"]),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="paths of POSIX")
def test_files_as_desktops_name_them_open_in_the_window(
    words: list[str], files: list[str], rest: list[str]
) -> None:
    assert boot._window_request(words) == boot.Request(None, None, rest, tuple(files))


def python(*args: str, **changed: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, *args],
        capture_output=True,
        encoding="utf-8",
        env=environment(**changed),
        cwd=ROOT,
        timeout=120,
        check=False,
    )


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have a display always")
def test_without_a_display_the_window_says_what_works() -> None:
    ran = python("main.py")
    assert ran.returncode == 1
    assert ran.stdout == ""
    assert "display" in ran.stderr
    assert "musekeep demo" in ran.stderr
    assert "Traceback" not in ran.stderr


def test_without_qt_the_window_says_what_works() -> None:
    hidden = str(ROOT / "tests" / "helpers" / "no_qt")
    ran = python("main.py", PYTHONPATH=hidden, QT_QPA_PLATFORM="offscreen")
    assert ran.returncode == 1
    assert "PySide6" in ran.stderr
    assert "Traceback" not in ran.stderr


def test_help_loads_nothing_heavy() -> None:
    """The libraries that take longest to load are not needed to say what there is."""
    heavy = ("sqlalchemy", "numpy", "PIL", "pyvips", "av", "onnxruntime", "rich", "PySide6")
    code = (
        "import sys; from app.boot import main; code = main(['--help']); "
        f"print([name for name in {heavy!r} if name in sys.modules], file=sys.stderr); "
        "sys.exit(code)"
    )
    ran = python("-c", code)
    assert ran.returncode == 0
    assert ran.stderr.strip() == "[]"
    assert "search" in ran.stdout


VERBS = [
    "watch",
    "sync",
    "import",
    "fetch",
    "reread",
    "search",
    "show",
    "tag",
    "tags",
    "collection",
    "rate",
    "label",
    "labels",
    "move",
    "copy",
    "rename",
    "trash",
    "relink",
    "conflicts",
    "undo",
    "redo",
    "log",
    "packs",
    "analyse",
    "similar",
    "duplicates",
    "cull",
    "suggest",
    "persona",
    "review",
    "audit",
    "policies",
    "presets",
    "credentials",
    "describe",
    "caption",
    "crop",
    "cut",
    "export",
    "vault",
    "backup",
    "backups",
    "restore",
    "doctor",
    "demo",
]


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_explains_itself(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert boot.main([verb, "--help"]) == 0
    said = capsys.readouterr().out
    assert said.startswith(f"Usage: musekeep {verb}")
    assert "--help" in said


def test_verbs_are_listed_in_the_order_a_newcomer_needs_them(
    capsys: pytest.CaptureFixture[str],
) -> None:
    boot.main(["--help"])
    commands = capsys.readouterr().out.partition("Commands:")[2]
    assert [line.split()[0] for line in commands.strip().splitlines()] == VERBS


def test_shells_can_complete(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a shell asks is answered, and no window opens for it."""
    ran = python(
        "main.py", _MUSEKEEP_COMPLETE="complete_bash", COMP_WORDS="musekeep ta", COMP_CWORD="1"
    )
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.split() == ["tag", "tags"]


def test_the_default_library_can_be_named_by_the_environment(tmp_path: Path) -> None:
    ran = python("main.py", "--json", "search", MUSEKEEP_LIBRARY=str(tmp_path / "mine"))
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout == '{"total": 0, "assets": []}\n'
    assert (tmp_path / "mine" / "catalog.db").is_file()


def test_workers_import_main_without_starting_anything() -> None:
    ran = python("-c", "import main, sys; print([m for m in sys.modules if m.startswith('app')])")
    assert (ran.returncode, ran.stdout) == (0, "[]\n")


def test_ctrl_c_before_a_job_has_begun_is_said(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from app.cli.main import run
    from app.services import library

    def interrupted(_library: Path | None) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(library, "open_services", interrupted)
    assert run(["--json", "--library", str(tmp_path), "search"]) == 130
    assert json.loads(capsys.readouterr().out)["error"]["message"] == "Stopped."


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    """`musekeep … | head -0`."""
    with subprocess.Popen(
        [sys.executable, "main.py", "search", "--help"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(MUSEKEEP_LIBRARY=str(tmp_path)),
        cwd=ROOT,
    ) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        program.stdout.close()
        assert b"Traceback" not in program.stderr.read()
