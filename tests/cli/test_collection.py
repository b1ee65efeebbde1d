"""Collections by hand and saved searches, from the command line."""

from tests.cli.conftest import Run
from tests.cli.moderated import flagged, library, run, services

__all__ = ["flagged", "library", "run", "services"]


def test_assets_are_put_in_and_taken_out(run: Run) -> None:
    assert run("collection", "list").text.startswith("There are no collections yet")
    assert run("collection", "add", "Sets/Summer", "", json=True).json == {"changed": 2}
    assert run("collection", "remove", "sets/summer", "id:2", json=True).json == {"changed": 1}
    assert run("collection", "list", json=True).json == {
        "collections": [
            {"name": "Sets", "count": 1, "query": None},
            {"name": "Sets/Summer", "count": 1, "query": None},
        ]
    }
    assert run("search", "collection:sets", json=True).json["total"] == 1
    run("undo")
    assert run("search", "collection:sets", json=True).json["total"] == 2


def test_a_search_is_saved_renamed_and_deleted(run: Run) -> None:
    run("rate", "5", "id:1")
    said = run("collection", "save", "Best", "rating:5", json=True).json
    assert said == {"name": "Best", "query": "rating:5"}
    assert run("search", "collection:best", json=True).json["total"] == 1
    assert run("collection", "rename", "Best", "Top", json=True).json == {
        "name": "Top",
        "was": "Best",
    }
    assert "rating:5" in run("collection", "list").text
    assert run("collection", "delete", "Top", json=True).json == {"deleted": "Top"}
    assert run("collection", "list", json=True).json == {"collections": []}


def test_what_cannot_be_says_so(run: Run) -> None:
    run("collection", "save", "Best", "rating:5")
    said = run("collection", "add", "Best", "")
    assert said.code == 2
    assert "saved search" in said.err
    said = run("collection", "save", "Worst", "rating:many")
    assert said.code == 2
    assert "rating" in said.err
    assert run("collection", "delete", "Nothing").code == 2
