"""The verb `labels write`."""

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Library, Run


@pytest.fixture(autouse=True)
def _nobody_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is in the pictures does not matter here, and a process for the packs takes a second."""
    monkeypatch.setattr("app.services.packs.Packs.usable", lambda _packs: {})


@pytest.fixture
def pictures(library: Library, tmp_path: Path, run: Run) -> Path:
    """The test's own pictures, tagged: the imported ones stay as they are."""
    folder = tmp_path / "own"
    folder.mkdir()
    shutil.copy(library.pictures / "dress.png", folder / "mine.png")
    with (folder / "mine.png").open("ab") as file:
        file.write(b"\n")  # another content
    run("import", str(folder))
    run("tag", "add", "Places/Rome", "folder:own")
    return folder


def test_sidecars(pictures: Path, run: Run) -> None:
    said = run("labels", "write", "folder:own", json=True)
    assert (said.code, said.json) == (
        0,
        {
            "written": [str(pictures / "mine.png.xmp")],
            "unchanged": 0,
            "refused": [],
            "failed": [],
            "stopped": False,
        },
    )
    assert "0 files written, 1 said it already" in run("labels", "write", "folder:own").text
    short = run("labels", "write", "folder:own", "--naming", "short", json=True)
    assert short.json["written"] == [str(pictures / "mine.xmp")]


def test_inside(pictures: Path, run: Run) -> None:
    said = run("labels", "write", "folder:own", "--embed", json=True)
    assert (said.code, said.json["written"]) == (0, [str(pictures / "mine.png")])
    assert b"Places|Rome" in (pictures / "mine.png").read_bytes()


def test_a_refusal_has_its_own_exit_code(pictures: Path, run: Run) -> None:
    with (pictures / "mine.png").open("ab") as file:
        file.write(b"jumb c2pa")
    said = run("labels", "write", "folder:own", "--embed")
    assert said.code == 3
    assert "Content Credential" in said.text


@pytest.mark.parametrize(
    "options", [("--naming", "long"), ("--embed", "--naming", "full"), ("--naming",)]
)
def test_what_makes_no_sense_is_an_error(library: Library, run: Run, options: list[str]) -> None:
    assert run("labels", "write", "", *options).code == 2
