"""A person's first ten minutes, each step a process of its own: what is done lasts."""

import json
import os
import signal
import time
from pathlib import Path

import pytest

from tests.e2e.program import musekeep, start
from tests.e2e.shoot import make_shoot
from tests.helpers.pictures import save_png

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]


def test_undo_and_redo_outlive_the_program(tmp_path: Path) -> None:
    shoot = make_shoot(tmp_path / "shoot", pictures=4)
    library = tmp_path / "library"
    assert musekeep(library, "watch", "add", str(shoot)).code == 0
    assert musekeep(library, "--json", "sync").json["new"] == 5
    assert musekeep(library, "--json", "tag", "add", "Nova", "generator:a1111").json == {
        "changed": 1
    }
    assert musekeep(library, "--json", "rate", "5", "tag:Nova").json == {"changed": 1}
    assert musekeep(library, "--json", "undo").json == {"undone": "rate", "changed": 1}
    assert musekeep(library, "--json", "search", "tag:Nova rating:0").json["total"] == 1
    assert musekeep(library, "--json", "undo").json == {"undone": "add tag", "changed": 1}
    assert musekeep(library, "--json", "search", "tag:Nova").json["total"] == 0
    musekeep(library, "redo")
    musekeep(library, "redo")
    found = musekeep(library, "--json", "search", "tag:Nova rating:5").json
    assert found["total"] == 1


def test_the_demo_makes_what_it_says(tmp_path: Path) -> None:
    ran = musekeep(tmp_path / "unused", "--json", "demo", "--to", str(tmp_path / "demo"))
    assert ran.code == 0, ran.err
    assert Path(ran.json["contact_sheet"]).stat().st_size > 50_000
    assert ran.json["import"]["new"] == ran.json["import"]["analysed"] == 12
    assert len(ran.json["export"]["written"]) == 12
    assert {one["preset"] for one in ran.json["export"]["written"]} == {
        "instagram.feed_portrait_4x5",
        "tiktok.photo",
        "x.in_feed_landscape",
    }
    assert all(one["total"] for one in ran.json["searches"])
    assert not (tmp_path / "unused").exists(), "the demo has a library of its own"


def test_the_demo_prints_for_people(tmp_path: Path) -> None:
    ran = musekeep(tmp_path / "unused", "demo", "--to", str(tmp_path / "demo"))
    assert ran.code == 0, ran.err
    text = ran.out.decode("utf-8")
    for said in ("dusk_ranges.png", "a1111", "comfyui", "instagram", "contact_sheet.png"):
        assert said in text


@pytest.mark.skipif(os.name == "nt", reason="signals")
def test_following_picks_up_what_comes_and_ends_with_ctrl_c(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    library = tmp_path / "library"
    musekeep(library, "watch", "add", str(tmp_path / "in"))
    program = start(library, "--json", "sync", "--follow")
    try:
        save_png(tmp_path / "late.png")
        (tmp_path / "late.png").rename(tmp_path / "in" / "late.png")
        deadline = time.monotonic() + 120
        while musekeep(library, "--json", "search", "late.png").json["total"] == 0:
            assert time.monotonic() < deadline, "it never came"
    finally:
        program.send_signal(signal.SIGINT)
        out, err = program.communicate(timeout=60)
    assert program.returncode == 130, err.decode()
    assert json.loads(out)["stopped"] is True
    assert b"Traceback" not in err
