"""export: where to, what of it, what would be, and what was interrupted."""

import zipfile
from pathlib import Path

import pytest

from app.catalog.catalog import Catalog
from app.core.ops import BeginBatch
from app.core.outgoing import BatchItem, Delivery
from app.core.paths import LibraryPaths
from tests.cli.conftest import Library, Run

X = ("--preset", "x.in_feed_landscape")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("coat", *X), "where to"),
        (("coat", *X, "--to", "/out", "--zip", "/a.zip"), "where to"),
        (("coat", *X, "--hot", "--to", "/out"), "where to"),
        (("coat", *X, "--to", "/out", "--split", "1"), "two pictures at least"),
        (("coat", *X, "--to", "/out", "--trim", "soon"), "no part of a clip"),
        (("coat", *X, "--to", "/out", "--trim", "5-2"), "ends before it begins"),
        (("coat", *X, "--zip", "/out.zip", "--existing", "replace"), "is numbered"),
        (("coat", *X, "--zip", "/out.zip", "--existing", "skip"), "is numbered"),
        (("coat", *X, "--to", "/out", "--teaser", "smear:x.photo"), "A teaser is made by"),
        (("coat", *X, "--to", "/out", "--override", " "), "needs a reason"),
        (("coat", "--resume"), "stand alone"),
        (("--resume", "--give-up"), "stand alone"),
    ],
)
def test_what_makes_no_sense_is_said(run: Run, words: tuple[str, ...], says: str) -> None:
    said = run("export", *words)
    assert said.code == 2
    assert says in said.err


def test_a_query_and_a_preset_are_needed(run: Run, tmp_path: Path) -> None:
    assert "a QUERY is missing" in run("export", *X, "--to", str(tmp_path / "out")).err
    assert "a --preset is missing" in run("export", "coat", "--to", str(tmp_path / "out")).err
    assert run("export", "coat", *X, "--hot").code == 2  # no folder is set


@pytest.mark.slow
def test_a_dry_run_says_what_an_export_then_does(run: Run, tmp_path: Path) -> None:
    archive = tmp_path / "set.zip"
    asked = ("export", "coat", *X, "--zip", str(archive))
    said = run(*asked, "--dry-run", json=True)
    assert said.code == 0, said.err
    (item,) = said.json["items"]
    assert (item["width"], item["height"], item["format"]) == (1600, 900, "jpeg")
    assert not archive.exists()
    done = run(*asked, json=True)
    assert (done.code, len(done.json["written"]), done.json["left"]) == (0, 1, 0)
    with zipfile.ZipFile(archive) as opened:
        assert opened.namelist() == [Path(item["path"]).name]
    assert done.json["written"][0]["path"] == str(archive / opened.namelist()[0])


def test_what_was_interrupted_is_given_up(run: Run, library: Library) -> None:
    waiting = [BatchItem(1, 1, "x.photo", "a.jpg"), BatchItem(2, 1, "x.photo", "b.jpg")]
    with Catalog.open(LibraryPaths(library.folder)) as catalog:
        catalog.do(BeginBatch("/out", Delivery.FOLDER, "{}", waiting))
    assert run("export", "--resume").code == 2  # of another version of the program
    said = run("export", "--give-up", json=True)
    assert (said.code, said.json) == (0, {"given_up": [{"batch": 1, "to": "/out", "left": 2}]})
    assert run("export", "--give-up", json=True).json == {"given_up": []}
    assert run("export", "--resume", json=True).json["written"] == []
