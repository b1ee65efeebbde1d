"""Backups from the command line: made, listed, tried, put back."""

from pathlib import Path

from tests.cli.conftest import Library, Run


def test_a_backup_is_made_listed_and_put_back(library: Library, run: Run) -> None:
    made = run("backup", json=True).json
    assert made["assets"] == 5
    assert made["proved"]
    assert Path(made["folder"]).parent == library.folder / "backups"
    assert run("rate", "5", "id:1").code == 0
    listed = run("backups", "--check", json=True).json
    assert [one["name"] for one in listed["backups"]] == [made["name"]]
    assert listed["backups"][0]["problems"] == []
    done = run("restore", made["name"], json=True).json
    assert done["assets"] == 5
    assert Path(done["kept"], "catalog.db").exists()
    assert run("search", "rating:5", json=True).json["total"] == 0
    assert made["name"] in run("backups").text


def test_a_backup_elsewhere_lets_none_go(library: Library, run: Run, tmp_path: Path) -> None:
    where = tmp_path / "disk"
    made = run("backup", "--to", str(where), json=True).json
    assert Path(made["folder"]).parent == where
    assert not (library.folder / "backups").exists()
    assert run("restore", made["folder"], json=True).json["backup"] == made["folder"]


def test_one_that_is_not_whole_is_an_error(library: Library, run: Run) -> None:
    made = run("backup", json=True).json
    Path(made["folder"], "catalog.db").write_bytes(b"")
    listed = run("backups", "--check", json=True)
    assert listed.code == 1
    assert listed.json["backups"][0]["problems"] == ["catalog.db is not what was copied."]
    refused = run("restore", made["name"])
    assert refused.code == 1
    assert "not whole" in refused.err
    assert run("restore", "musekeep-20200101-000000").code == 2
