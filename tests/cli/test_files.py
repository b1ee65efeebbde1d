"""Verbs that act on files and on where they are."""

import os
import shutil
from contextlib import closing
from pathlib import Path

import pytest

from app.catalog import db
from tests.cli.conftest import Library, Run
from tests.helpers import trash
from tests.helpers.pictures import save_png


@pytest.fixture(autouse=True)
def _nobody_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is in the pictures does not matter here, and a process for the packs takes a second."""
    monkeypatch.setattr("app.services.packs.Packs.usable", lambda _packs: {})


@pytest.fixture
def shoot(library: Library, run: Run, tmp_path: Path) -> Path:
    """Pictures of the test's own, one with a caption, imported and tagged."""
    folder = tmp_path / "shoot"
    folder.mkdir()
    save_png(folder / "one.png", seed=101)
    save_png(folder / "two.png", seed=102)
    (folder / "one.txt").write_text("a caption")
    assert run("import", str(folder)).code == 0
    assert run("tag", "add", "Kept", f'folder:"{folder}"').code == 0
    return folder


def paths(run: Run, query: str) -> set[str]:
    return {os.path.basename(one["path"]) for one in run("--json", "search", query).json["assets"]}


def number(run: Run, path: Path) -> int:
    found = run("--json", "show", str(path)).json["id"]
    assert isinstance(found, int)
    return found


def test_move_takes_captions_and_tags_along(run: Run, shoot: Path, tmp_path: Path) -> None:
    target = tmp_path / "chosen"
    said = run("--json", "move", "tag:Kept", "--to", str(target))
    assert (said.code, len(said.json["done"]), said.json["along"]) == (0, 2, 1)
    assert {path.name for path in target.iterdir()} == {"one.png", "two.png", "one.txt"}
    assert paths(run, f'tag:Kept folder:"{target}"') == {"one.png", "two.png"}
    assert "2 files moved" in run("move", "tag:Kept", "--to", str(shoot)).text


def test_a_taken_name_fails_that_file_alone(run: Run, shoot: Path, tmp_path: Path) -> None:
    target = tmp_path / "chosen"
    target.mkdir()
    (target / "one.png").touch()
    said = run("--json", "move", "tag:Kept", "--to", str(target))
    assert said.code == 1
    assert [os.path.basename(one["path"]) for one in said.json["failed"]] == ["one.png"]
    assert (shoot / "one.png").exists()
    assert (target / "two.png").exists()


def test_rename(run: Run, shoot: Path) -> None:
    asset = number(run, shoot / "one.png")
    assert run("rename", str(asset), "beach.png").code == 0
    assert (shoot / "beach.txt").exists()
    assert number(run, shoot / "beach.png") == asset
    assert run("rename", str(asset), "beach.jpg").code == 2


def test_trash_and_back(
    run: Run, shoot: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trash.in_folder(tmp_path / "data", monkeypatch)
    assert run("--json", "trash", "put", "tag:Kept").json == {"changed": 2}
    assert paths(run, "tag:Kept") == set()
    assert run("--json", "trash", "restore", "state:trashed two").json == {"changed": 1}
    said = run("--json", "trash", "empty")
    assert (said.code, len(said.json["done"]), said.json["along"]) == (0, 1, 1)
    assert {path.name for path in shoot.iterdir()} == {"two.png"}


def test_relink_by_content_and_by_hand(run: Run, shoot: Path, tmp_path: Path) -> None:
    asset = number(run, shoot / "two.png")
    run("watch", "add", str(shoot))
    elsewhere = tmp_path / "elsewhere"
    shutil.copytree(shoot, elsewhere, copy_function=shutil.copyfile)
    (shoot / "one.png").unlink()
    run("sync", "--no-analyse")
    only = run("--json", "relink", str(elsewhere), "--dry-run").json
    assert (only["relinked"], len(only["proposed"])) == ([], 1)
    said = run("--json", "relink", str(elsewhere)).json
    assert [os.path.basename(one["new"]) for one in said["relinked"]] == ["one.png"]
    assert said["unresolved"] == []
    assert run("--json", "undo").json["undone"] == "relink"
    (shoot / "two.png").unlink()
    run("sync", "--no-analyse")
    other = save_png(elsewhere / "other.png", seed=103)
    said = run("--json", "relink", str(other), "--for", str(asset)).json
    assert [one["certain"] for one in said["relinked"]] == [False]
    assert number(run, other) == asset


def test_conflicts(run: Run, shoot: Path) -> None:
    assert run("--json", "conflicts", "list").json == {"conflicts": []}
    copy = save_png(shoot / "one (Ann's conflicted copy 2026-11-20).png", seed=104)
    run("import", str(copy))
    (pair,) = run("--json", "conflicts", "list").json["conflicts"]
    assert os.path.basename(pair["original"]["path"]) == "one.png"
    assert (os.path.basename(pair["copy"]["path"]), pair["answer"]) == (copy.name, None)
    said = run("--json", "conflicts", "keep", "original", "is:conflict").json
    assert said == {"answered": [pair["copy"]["id"]]}
    assert paths(run, "state:trashed") == {copy.name}
    assert run("--json", "conflicts", "list", "--all").json["conflicts"][0]["answer"] == "original"
    assert run("conflicts", "keep", "mine", "is:conflict").code == 2


def test_reread_takes_up_what_an_older_version_left(
    run: Run, library: Library, shoot: Path
) -> None:
    run("labels", "write", "two")
    assert (shoot / "two.png.xmp").exists()
    run("tag", "remove", "Kept", "two")
    with closing(db.connect(library.folder / "catalog.db", mode="rw")) as catalogue:
        catalogue.execute("DELETE FROM said")
        catalogue.execute("DELETE FROM asset_tag WHERE source = 'import'")
        catalogue.commit()
    assert run("--json", "import", str(shoot)).json["unchanged"] == 2
    assert paths(run, "tag:Kept two") == set()
    assert run("--json", "reread", "two").json["known"] == 1
    assert paths(run, "tag:Kept two") == {"two.png"}
