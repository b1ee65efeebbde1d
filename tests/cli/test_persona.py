"""Personas and the papers behind them."""

from datetime import date
from pathlib import Path

import pytest

from app.cli import doctor
from app.services.library import Services
from tests.cli.conftest import Library, Run
from tests.cli.moderated import flagged, library, run, services

__all__ = ["flagged", "library", "run", "services"]


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "anna.pdf"
    path.write_bytes(b"signed")
    return path


def test_a_persona_is_made_changed_and_removed(run: Run) -> None:
    said = run("persona", "add", "Mira", "--adult-attested", "today", json=True)
    assert said.json == {
        "name": "Mira",
        "kind": "fictional",
        "adult_attested": date.today().isoformat(),
        "note": "",
        "assets": 0,
        "releases": [],
    }
    run("persona", "set", "Mira", "--name", "Mira B", "--kind", "own", "--note", "me")
    run("persona", "set", "Mira B", "--adult-attested", "no")
    (only,) = run("persona", "list", json=True).json["personas"]
    assert (only["name"], only["kind"], only["note"]) == ("Mira B", "own", "me")
    assert only["adult_attested"] is None
    assert "not attested" in run("persona", "list").text
    assert run("persona", "remove", "Mira B").code == 0
    assert run("persona", "list", json=True).json == {"personas": []}
    run("undo")
    assert len(run("persona", "list", json=True).json["personas"]) == 1


def test_who_is_shown_is_said_for_many(run: Run) -> None:
    run("persona", "add", "Mira")
    assert run("persona", "assign", "Mira", "", json=True).json == {"changed": 2}
    assert run("persona", "unassign", "Mira", "id:2", json=True).json == {"changed": 1}
    assert run("search", "persona:Mira", json=True).json["total"] == 1
    assert "Mira" in run("show", "1").text
    assert "Mira" not in run("show", "2").text
    assert run("persona", "list", json=True).json["personas"][0]["assets"] == 1


def test_a_release_is_filed_listed_and_withdrawn(
    run: Run, library: Library, services: Services, paper: Path
) -> None:
    run("persona", "add", "Anna", "--kind", "licensed")
    said = run("persona", "release", "add", "Anna", str(paper), "--person", "Anna Weiss",
               "--from", "2026-01-01", "--to", "2999-12-31", "--platform", "fanvue",
               "--nudity", "nude", json=True)  # fmt: skip
    assert said.code == 0, said.out
    kept = library.folder / "releases" / said.json["file"]
    assert kept.read_bytes() == b"signed"
    (listed,) = run("persona", "release", "list", "Anna", json=True).json["releases"]
    assert listed == said.json
    assert (listed["persona"], listed["valid_to"], listed["nudity"], listed["holds"]) == (
        "Anna",
        "2999-12-31",
        "nude",
        True,
    )
    assert "Anna Weiss" in run("persona", "release", "list").text
    kept.write_bytes(b"forged")
    release, chain = doctor._papers(services)
    assert (release.name, release.status, chain.status) == ("release", "broken", "fine")
    assert "not the document that was filed" in release.finding
    number = str(listed["id"])
    assert run("persona", "release", "remove", number, json=True).json == {"removed": listed["id"]}
    assert run("persona", "release", "list", json=True).json == {"releases": []}
    assert kept.exists()


def test_what_is_not_there_or_makes_no_sense_is_a_usage_error(run: Run) -> None:
    for words in (
        ("set", "Nobody"),
        ("remove", "Nobody"),
        ("assign", "Nobody", ""),
        ("release", "list", "Nobody"),
        ("release", "remove", "99"),
        ("add", "Mira", "--kind", "alien"),
        ("add", "Mira", "--adult-attested", "soon"),
        ("add", " "),
    ):
        assert run("persona", *words).code == 2, words


def test_a_name_is_taken_once(run: Run) -> None:
    run("persona", "add", "Mira")
    assert run("persona", "add", "Mira").code == 2
