"""Suggestions, the rules for their labels, and how they fare."""

from tests.cli.conftest import Run
from tests.cli.moderated import flagged, library, run, services

__all__ = ["flagged", "library", "run", "services"]


def proposed(run: Run) -> list[str]:
    assets = run("suggest", "list", "", json=True).json["assets"]
    return sorted(one["name"] for asset in assets for one in asset["suggestions"])


def tags(run: Run) -> list[str]:
    return sorted(tag["name"] for tag in run("show", "1", json=True).json["tags"])


def test_what_is_proposed_says_why(run: Run) -> None:
    (asset,) = run("suggest", "list", "", json=True).json["assets"]
    assert asset["id"] == 1
    why = {one["name"]: one["why"] for one in asset["suggestions"]}
    assert why["red dress"] == "wd 3 is 91 % sure it sees “red dress”."
    assert "mean lightness 12 of 100" in why["dark"]
    assert why["red dress"] in run("suggest", "list", "").text
    assert why["red dress"] in run("show", "1").text


def test_an_accepted_name_is_a_tag_and_asked_about_no_more(run: Run) -> None:
    said = run("suggest", "accept", "", "--name", "red dress", json=True)
    assert (said.code, said.json) == (0, {"changed": 1})
    assert tags(run) == ["red dress"]
    assert proposed(run) == ["1girl", "dark"]
    (asset,) = run("suggest", "list", "", "--all", json=True).json["assets"]
    assert len(asset["suggestions"]) == 3


def test_all_above_a_score_are_accepted_of_one_pack(run: Run) -> None:
    run("suggest", "accept", "", "--above", "0.95", "--pack", "wd")
    assert tags(run) == ["1girl"]


def test_a_rejected_name_is_no_tag_until_the_answer_is_taken_back(run: Run) -> None:
    run("suggest", "reject", "", "--name", "1girl", "--name", "dark")
    assert (tags(run), proposed(run)) == ([], ["red dress"])
    run("suggest", "reset", "", "--name", "dark")
    assert proposed(run) == ["dark", "red dress"]


def test_a_rule_changes_what_is_shown(run: Run) -> None:
    run("suggest", "rule", "1girl", "drop")
    run("suggest", "rule", "red dress", "map", "--to", "Clothes/Red dress", "--pack", "wd")
    listed = run("suggest", "rules", json=True).json["rules"]
    assert sorted((one["label"], one["action"], one["to"], one["pack"]) for one in listed) == [
        ("1girl", "drop", None, None),
        ("red dress", "map", "Clothes/Red dress", "wd"),
    ]
    assert "1girl" not in proposed(run)
    run("suggest", "rule", "1girl", "forget")
    assert "1girl" in proposed(run)
    assert "every pack" not in run("suggest", "rules").text


def test_health_counts_answers(run: Run) -> None:
    run("suggest", "accept", "", "--name", "red dress")
    run("suggest", "reject", "", "--name", "1girl")
    labels = {one["name"]: one for one in run("suggest", "health", json=True).json["labels"]}
    assert labels["red dress"]["accepted"] == 1
    assert labels["1girl"]["rejected"] == 1
    assert labels["dark"]["waiting"] == 1
    assert labels["red dress"]["advised"] is None, "one answer is no evidence"
    assert "Accepted" in run("suggest", "health").text


def test_what_makes_no_sense_is_a_usage_error(run: Run) -> None:
    for words in (
        ("accept", ""),
        ("reset", ""),
        ("accept", "", "--name", "x", "--above", "0.5"),
        ("accept", "", "--above", "1.5"),
        ("rule", "x", "explode"),
        ("rule", "x", "map"),
        ("rule", "x", "drop", "--to", "y"),
    ):
        assert run("suggest", *words).code == 2, words
