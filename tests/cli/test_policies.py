from pathlib import Path

from tests.cli.conftest import Library, Run


def test_what_platforms_accept_is_listed_with_how_well_it_is_known(run: Run) -> None:
    said = run("policies", "list", json=True).json
    by_id = {one["id"]: one for one in said["policies"]}
    assert len(by_id) == 26
    assert by_id["fanvue"]["confidence"] == "official"
    assert by_id["fanvue"]["default_context"] == "paywall"
    assert by_id["onlyfans"]["ai_allowed"] == "own_likeness"
    assert "Creative Market" in run("policies", "list").text


def test_a_policy_is_shown_with_rules_limits_and_sources(run: Run) -> None:
    said = run("policies", "show", "x", json=True).json
    assert said["rules"]["profile"]["FEMALE_BREAST_EXPOSED"] == "block"
    assert said["blocked_placements"][0] == "x.avatar"
    assert said["text"]["caption_max"] == {"value": 280, "confidence": "third-party"}
    assert "hashtags_max" not in said["text"]
    assert {"x_adult", "x_media"} <= {one["id"] for one in said["sources"]}
    people = run("policies", "show", "patreon").text
    assert "no size/caption limits found" in people
    assert "pat_2023" in people


def test_an_unknown_platform_is_an_error(run: Run) -> None:
    said = run("policies", "show", "myspace")
    assert said.code == 2
    assert "There is no policy for myspace" in said.err


def test_an_override_without_a_reason_exports_nothing(run: Run, tmp_path: Path) -> None:
    where = ("--preset", "instagram.feed_portrait_4x5", "--to", str(tmp_path / "out"))
    said = run("export", "id:1", *where, "--override", "  ")
    assert (said.code, said.err) == (2, "An override needs a reason.\n")
    assert not (tmp_path / "out").exists()


def test_a_broken_policy_of_ones_own_is_an_error_that_names_its_file(
    library: Library, run: Run
) -> None:
    file = library.folder / "resources" / "policies" / "instagram.toml"
    file.parent.mkdir(parents=True)
    file.write_text("garbage", "utf-8")
    said = run("policies", "list", json=True)
    assert said.code == 1
    assert len(said.json["policies"]) == 25
    (problem,) = said.json["problems"]
    assert str(file) in problem
    assert problem in said.err
    shown = run("policies", "show", "instagram")
    assert shown.code == 2
    assert str(file) in shown.err
