"""Every verb's JSON and exit code, over a real library."""

import os
import shutil
from pathlib import Path

import pytest

from app.catalog.catalog import Catalog
from app.core.asset import Box, Detection
from app.core.ops import Analysis, RecordAnalyses
from app.core.paths import PROGRAM, LibraryPaths
from tests.cli.conftest import Library, Run

SHOW_KEYS = {
    "id",
    "path",
    "kind",
    "format",
    "bytes",
    "sha256",
    "width",
    "height",
    "duration_s",
    "created",
    "state",
    "rating",
    "label",
    "flag",
    "personas",
    "offline",
    "recipe",
    "tags",
    "suggestions",
    "detections",
    "verdicts",
    "renditions",
    "derived_from",
    "exports",
    "presence",
    "regions",
    "credential",
    "conflicts",
    "scores",
    "measures",
    "minor_mark",
    "corrections",
    "merged_into",
    "texts",
    "words",
    "crops",
    "cut",
}
RECIPE_KEYS = {
    "generator",
    "prompt",
    "negative_prompt",
    "seed",
    "steps",
    "cfg",
    "sampler",
    "scheduler",
    "checkpoint",
    "loras",
    "certainty",
    "raw",
}


def ids(run: Run, query: str) -> list[int]:
    return [asset["id"] for asset in run("search", query, json=True).json["assets"]]


# ── find ──


def test_search_finds_words_of_the_prompt(run: Run) -> None:
    found = run("search", "red", json=True)
    assert found.code == 0
    assert found.json["total"] == 2
    assert {Path(a["path"]).name for a in found.json["assets"]} == {"dress.png", "graph.png"}


def test_search_takes_words_unquoted_and_negated(run: Run) -> None:
    found = run("search", "red", "-dress", json=True).json
    assert [Path(a["path"]).name for a in found["assets"]] == ["graph.png"]


def test_search_counts_all_and_gives_a_page(run: Run) -> None:
    page = run("search", "--limit", "2", "--offset", "1", json=True).json
    everything = run("search", json=True).json
    assert page["total"] == everything["total"] == 5
    assert page["assets"] == everything["assets"][1:3]


def test_a_mistake_in_a_query_is_pointed_at(run: Run) -> None:
    said = run("search", "dress rating:many")
    assert said.code == 2
    lines = said.err.splitlines()
    assert lines[0] == "dress rating:many"
    assert lines[1].index("^") == lines[0].index("many")
    assert said.out == b""


def test_a_mistake_in_a_query_is_pointed_at_in_json(run: Run) -> None:
    said = run("search", "dress rating:many", json=True)
    assert said.code == 2
    assert said.json["error"]["column"] == "dress rating:many".index("many")


def test_show_has_every_key(run: Run, library: Library) -> None:
    shown = run("show", str(library.pictures / "dress.png"), json=True)
    assert shown.code == 0
    assert set(shown.json) == SHOW_KEYS
    assert set(shown.json["recipe"]) == RECIPE_KEYS
    assert shown.json["recipe"]["prompt"] == "a red dress, studio"
    assert shown.json["recipe"]["seed"] == 1
    assert (shown.json["width"], shown.json["height"]) == (512, 640)
    assert {"instagram", "tiktok", "x", "fanvue"} < set(shown.json["verdicts"])
    assert len(shown.json["verdicts"]) == 26
    assert shown.json["created"][-6:] == "+00:00" or shown.json["created"][-3] == ":"


def test_unknown_values_are_null_and_their_keys_stay(run: Run, library: Library) -> None:
    shown = run("show", str(library.pictures / "broken.png"), json=True).json
    assert set(shown) == SHOW_KEYS
    assert shown["recipe"] is None
    assert shown["width"] is None
    assert shown["renditions"][0]["fault"]["message"]


def test_show_measures_upright(run: Run, library: Library) -> None:
    shown = run("show", str(library.pictures / "phone.jpg"), json=True).json
    assert (shown["width"], shown["height"]) == (480, 640)


def test_show_of_several_is_an_array_in_the_order_asked_for(run: Run, library: Library) -> None:
    first = ids(run, "scarf")[0]
    shown = run("show", str(library.pictures / "coat.png"), str(first), json=True).json
    assert [Path(asset["path"]).name for asset in shown] == ["coat.png", "graph.png"]


@pytest.mark.parametrize("which", ["99999", "nowhere/to/be/found.png"])
def test_show_of_nothing_is_a_usage_error(run: Run, which: str) -> None:
    said = run("show", which, json=True)
    assert said.code == 2
    assert said.json["error"]["message"]


def test_search_and_show_print_for_people_too(run: Run, library: Library) -> None:
    assert "dress.png" in run("search", "dress").text
    shown = run("show", str(library.pictures / "dress.png")).text
    assert "a red dress, studio" in shown
    assert "DPM++ 2M" in shown


# ── edit ──


def test_a_tag_is_put_on_found_and_taken_back(run: Run) -> None:
    assert run("tag", "add", "Style/Film", "red", json=True).json == {"changed": 2}
    assert len(ids(run, "tag:Style")) == 2
    assert run("tag", "remove", "Style/Film", "scarf", json=True).json == {"changed": 1}
    assert len(ids(run, "tag:Style/Film")) == 1
    undone = run("undo", json=True)
    assert undone.json == {"undone": "remove tag", "changed": 1}
    assert len(ids(run, "tag:Style/Film")) == 2
    run("redo")
    assert len(ids(run, "tag:Style/Film")) == 1


def test_an_edit_of_nothing_is_no_edit(run: Run) -> None:
    before = run("log", json=True).json
    assert run("rate", "3", "no_such_word_anywhere", json=True).json == {"changed": 0}
    assert run("log", json=True).json == before


def test_undo_with_nothing_left_says_so(run: Run) -> None:
    said = run("undo", json=True)
    assert (said.code, said.json) == (0, {"undone": None, "changed": 0})


def test_rating_and_label(run: Run) -> None:
    run("rate", "4", "dress")
    run("label", "Green", "dress")
    found = run("search", "rating:>=4 label:green", json=True).json["assets"]
    assert [(a["rating"], a["label"]) for a in found] == [(4, "green")]
    run("label", "none", "dress")
    assert ids(run, "label:green") == []


@pytest.mark.parametrize(
    "args", [("rate", "6", "dress"), ("label", "pink", "dress"), ("nonsense",), ()]
)
def test_what_makes_no_sense_is_a_usage_error(run: Run, args: tuple[str, ...]) -> None:
    said = run(*args, json=True)
    assert said.code == 2
    assert set(said.json) == {"error"}


def test_tags_are_listed_renamed_merged_and_moved(run: Run) -> None:
    run("tag", "add", "Film", "red")
    run("tag", "add", "Analogue", "coat")
    run("tags", "rename", "Film", "35mm")
    run("tags", "move", "35mm", "Style")
    assert len(ids(run, "tag:Style/35mm")) == 2
    run("tags", "merge", "Analogue", "Style/35mm")
    listed = {row["name"]: row for row in run("tags", "list", json=True).json["tags"]}
    assert listed["Style/35mm"]["count"] == 3
    assert "Analogue" in listed["Style/35mm"]["aliases"]
    assert "Analogue" not in listed


def test_the_log_tells_what_was_done(run: Run) -> None:
    run("rate", "5", "dress")
    newest = run("log", "--limit", "1", json=True).json["operations"][0]
    assert (newest["name"], newest["count"], newest["undone"]) == ("rate", 1, False)


# ── fill ──


def test_importing_again_opens_nothing(run: Run, library: Library) -> None:
    said = run("import", str(library.pictures), json=True)
    assert (said.code, said.json["new"], said.json["unchanged"]) == (0, 0, 5)


def test_a_path_that_is_not_there_fails_and_stops_no_other(run: Run, tmp_path: Path) -> None:
    said = run("import", str(tmp_path / "nowhere.png"), str(tmp_path), json=True)
    assert said.code == 1
    assert [one["path"] for one in said.json["failed"]] == [str(tmp_path / "nowhere.png")]


def test_watching(run: Run, library: Library) -> None:
    assert run("watch", "add", str(library.pictures)).code == 0
    listed = run("watch", "list", json=True).json["folders"]
    assert [(one["path"], one["assets"]) for one in listed] == [(str(library.pictures), 5)]
    assert run("sync", "--once", json=True).json["unchanged"] == 5
    assert run("watch", "remove", str(library.pictures)).code == 0
    assert run("watch", "list", json=True).json == {"folders": []}


def test_watching_has_settings(run: Run, library: Library) -> None:
    folder = str(library.pictures)
    patterns = ["--ignore", "*.jpg", "--ignore", "!phone.jpg"]
    added = run("watch", "add", folder, "--poll", *patterns, json=True).json
    assert (added["watch"], added["ignore"]) == ("poll", ["*.jpg", "!phone.jpg"])
    (row,) = run("watch", "list", json=True).json["folders"]
    assert (row["how"], row["ignore"], row["offline"]) == ("poll", added["ignore"], False)
    assert (row["reachable"], row["held"], row["cloud"]) == (True, None, "auto")
    changed = run("watch", "set", folder, "--by", "events", "--cloud", "no", json=True).json
    assert (changed["how"], changed["cloud"], changed["ignore"]) == ("events", "no", row["ignore"])
    assert run("watch", "set", folder, "--ignore-nothing", json=True).json["ignore"] == []
    assert run("watch", "set", folder, "--ignore", "/", json=True).code == 2
    assert run("watch", "set", str(library.folder), "--cloud", "no").code == 2
    assert "events" in run("watch", "list").text


def test_a_watched_folder_that_went_away_is_listed_as_offline(
    run: Run, library: Library, tmp_path: Path
) -> None:
    shutil.copytree(library.pictures, tmp_path / "in")
    run("watch", "add", str(tmp_path / "in"))
    run("sync", "--no-analyse")
    (tmp_path / "in").rename(tmp_path / "away")
    assert run("sync", "--no-analyse", json=True).json["offline"][0]["path"] == str(tmp_path / "in")
    (row,) = run("watch", "list", json=True).json["folders"]
    assert (row["reachable"], row["offline"], row["how"]) == (False, True, "off")
    assert "not there now" in run("watch", "list").text


def test_a_held_folder_waits_for_a_word(run: Run, library: Library, tmp_path: Path) -> None:
    top = tmp_path / "in"
    top.mkdir()
    for number in range(60):
        (top / f"{number}.png").write_bytes(b"no picture %d" % number)
    run("watch", "add", str(top))
    run("sync", "--no-analyse")
    for number in range(55):
        (top / f"{number}.png").unlink()
    assert run("sync", "--no-analyse", json=True).json["missing"] == 0
    (row,) = run("watch", "list", json=True).json["folders"]
    assert row["held"] == {"missing": 55, "known": 60}
    assert "55 of 60 files gone" in run("watch", "list").text
    assert run("watch", "confirm", str(top), json=True).json["missing"] == 55
    assert run("watch", "list", json=True).json["folders"][0]["held"] is None
    assert run("watch", "confirm", str(tmp_path)).code == 2


def test_fetching_what_is_here_already_does_nothing(run: Run) -> None:
    said = run("fetch", "dress", json=True)
    assert (said.code, said.json["new"], said.json["failed"]) == (0, 0, [])


def test_watching_what_is_no_folder_is_a_usage_error(run: Run, library: Library) -> None:
    assert run("watch", "add", str(library.pictures / "dress.png")).code == 2


def test_a_library_in_a_synced_folder_is_refused_with_the_reason(run: Run, tmp_path: Path) -> None:
    from app.boot import main

    assert main(["--library", str(tmp_path / "Dropbox" / "library"), "--json", "search"]) == 1
    assert not (tmp_path / "Dropbox").exists()


# ── look ──


def test_packs_are_listed_and_sound(run: Run) -> None:
    listed = {pack["id"]: pack for pack in run("packs", "list", json=True).json["packs"]}
    assert listed["nudenet-320n"]["installed"]
    assert listed["nudenet-320n"]["active"]
    assert not listed["clip-vit-b32"]["installed"]
    assert "can be installed" in run("packs", "list").text
    verified = run("packs", "verify", json=True)
    assert verified.code == 0
    assert [pack["id"] for pack in verified.json["packs"] if pack["ok"]] == ["nudenet-320n"]


def test_a_pack_tells_its_licence_and_what_it_is_pinned_to(run: Run) -> None:
    shown = run("packs", "show", "clip-vit-b32", json=True).json
    assert "Copyright (c) 2021 OpenAI" in shown["licence_text"]
    assert (len(shown["revision"]), len(shown["sha256"])) == (40, 3)
    assert "OpenAI" in run("packs", "show", "clip-vit-b32").text
    assert run("packs", "show", "nonsense", json=True).code == 2


def test_a_licence_is_not_agreed_to_by_nobody(run: Run) -> None:
    for words in (["clip-vit-b32"], []):
        said = run("packs", "install", *words, json=True)
        assert said.code == 2
        assert not run("packs", "show", "clip-vit-b32", json=True).json["installed"]


def test_a_pack_is_installed_switched_off_and_removed(
    run: Run, samples: Path, tmp_path: Path
) -> None:
    source = tmp_path / "faces"
    shutil.copytree(PROGRAM / "models" / "ultraface-rfb-320", source)
    shutil.copy(samples / "models" / "version-RFB-320.onnx", source)
    refused = run("packs", "install", "--from", str(source), json=True)
    assert refused.code == 2
    added = run("packs", "install", "--from", str(source), "--accept-licence", json=True)
    assert (added.code, added.json["id"], added.json["active"]) == (0, "ultraface-rfb-320", True)
    assert not run("packs", "off", "ultraface-rfb-320", json=True).json["active"]
    assert run("packs", "remove", "ultraface-rfb-320", json=True).code == 0
    assert run("packs", "remove", "nudenet-320n", json=True).code == 1


def test_analysing_again_changes_nothing(run: Run) -> None:
    before = run("search", json=True).json
    assert run("analyse", json=True).json["analysed"] == 0
    said = run("analyse", "dress", "--again", json=True)
    assert (said.code, said.json["analysed"]) == (0, 1)
    assert said.json["packs"] == {"nudenet-320n": 1, "builtin": 1}
    assert said.json["again"] == 0  # drawn as PNG: every pixel was there the first time
    assert said.json["packs"] == {"nudenet-320n": 1, "builtin": 1}
    assert said.json["again"] == 0  # drawn as PNG: every pixel was there the first time
    assert run("search", json=True).json == before


def test_an_unknown_pack_is_a_usage_error(run: Run) -> None:
    assert run("analyse", "--pack", "nonsense").code == 2


def test_a_verdict_names_its_policy(run: Run) -> None:
    which = ids(run, "dress")[0]
    said = run("review", "verdict", str(which), json=True).json
    assert said["id"] == which
    for verdict in said["verdicts"].values():
        assert verdict["outcome"] in ("clear", "review", "blocked")
        assert verdict["policy_version"]


# ── export ──


def test_presets_are_listed_and_shown(run: Run) -> None:
    listed = run("presets", "list", json=True).json["presets"]
    by_id = {preset["id"]: preset for preset in listed}
    portrait = by_id["instagram.feed_portrait_4x5"]
    assert (portrait["platform"], portrait["placement"]) == ("instagram", "feed_portrait_4x5")
    assert portrait["kind"] == "image"
    assert run("presets", "show", "tiktok.photo", json=True).json["presets"] == [
        by_id["tiktok.photo"]
    ]
    assert by_id["youtube.thumbnail"]["facts"]["by_field"]["formats"] == "memory"
    assert not any(preset["own"] for preset in listed)
    assert run("presets", "show", "nonsense").code == 2


def test_an_export_is_written_and_in_the_ledger(run: Run, tmp_path: Path) -> None:
    to = tmp_path / "out"
    said = run("export", "coat", "--preset", "x.in_feed_landscape", "--to", str(to), json=True)
    assert said.code == 0, said.err
    (written,) = said.json["written"]
    assert Path(written["path"]).stat().st_size == written["bytes"]
    assert said.json["blocked"] == said.json["failed"] == []
    shown = run("show", str(written["asset"]), json=True).json
    assert [one["path"] for one in shown["exports"]] == [written["path"]]
    assert ids(run, "exported:x.in_feed_landscape") == [written["asset"]]


def test_an_unknown_preset_is_a_usage_error(run: Run, tmp_path: Path) -> None:
    said = run("export", "coat", "--preset", "nonsense", "--to", str(tmp_path / "out"), json=True)
    assert said.code == 2
    assert not (tmp_path / "out").exists()


def test_what_cannot_be_read_is_not_made(run: Run, tmp_path: Path, library: Library) -> None:
    broken = run("show", str(library.pictures / "broken.png"), json=True).json["id"]
    said = run("export", f"id:{broken}", "--preset", "tiktok.photo", "--to", str(tmp_path / "out"),
               json=True)  # fmt: skip
    assert said.code == 1
    assert [one["asset"] for one in said.json["failed"]] == [broken]


# ── doctor ──


def test_doctor_finds_the_library_sound(run: Run) -> None:
    said = run("doctor", json=True)
    broken = [check for check in said.json["checks"] if check["status"] == "broken"]
    assert broken == []
    assert said.code == 0


def test_doctor_tells_of_a_damaged_catalogue(run: Run, library: Library) -> None:
    with (library.folder / "catalog.db").open("r+b") as file:
        file.write(os.urandom(4096))
    said = run("doctor", json=True)
    assert said.code == 1
    assert said.json["ok"] is False


def test_an_error_nobody_expected_is_a_calm_line_and_a_log_entry(
    run: Run, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("a bug\nwith a long story")

    monkeypatch.setattr("app.catalog.tags.tags", broken)
    said = run("tags", "list", json=True)
    assert said.code == 1
    assert said.json["error"]["message"].endswith("ZeroDivisionError: a bug")
    assert "Traceback" not in said.err
    log = (library.folder / "musekeep.log").read_text("utf-8")
    assert "Traceback" in log
    assert "with a long story" in log


def test_what_a_policy_blocks_is_refused_with_its_evidence(
    run: Run, library: Library, tmp_path: Path
) -> None:
    asset = ids(run, "coat")[0]
    shown = run("show", str(asset), json=True).json
    seen = Detection("FEMALE_BREAST_EXPOSED", 0.93, Box(100, 90, 200, 180), "nudenet-320n", "3.4")
    with Catalog.open(LibraryPaths(library.folder)) as catalog:
        analysis = Analysis(shown["renditions"][0]["id"], (seen,))
        catalog.do(RecordAnalyses(seen.pack, seen.version, [analysis]))
    out = str(tmp_path / "out")
    said = run("export", f"id:{asset}", "--preset", "instagram.story", "--preset",
               "tiktok.photo", "--to", out, json=True)  # fmt: skip
    assert said.code == 3
    assert said.json["written"] == said.json["failed"] == []
    assert [one["preset"] for one in said.json["blocked"]] == ["instagram.story", "tiktok.photo"]
    finding = said.json["blocked"][0]["findings"][0]
    assert (finding["label"], finding["score"]) == ("FEMALE_BREAST_EXPOSED", 0.93)
    assert finding["box"] == [100, 90, 200, 180]
    for_people = run("export", f"id:{asset}", "--preset", "instagram.story", "--to", out)
    assert for_people.code == 3
    assert "Refused" in for_people.text
    assert finding["rule"] in for_people.text
    assert not list(tmp_path.glob("out/*"))
