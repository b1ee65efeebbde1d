"""describe, caption, crop, cut: said on the command line, seen in `show`, taken back."""

from pathlib import Path
from typing import Any

import pytest

from app.catalog.catalog import Catalog
from app.cli.crops import span
from app.cli.find import ids_of
from app.core.errors import UsageError
from app.core.ops import Register
from app.core.paths import LibraryPaths
from app.core.vocab import Kind
from app.services.library import open_services
from tests.catalog.builders import probe
from tests.cli.conftest import Library, Run


def dress(run: Run, library: Library) -> Any:
    return run("show", str(library.pictures / "dress.png"), json=True).json


def test_describe(run: Run, library: Library) -> None:
    assert dress(run, library)["texts"]["title"] is None
    said = run("describe", "red", "--title", "Evening", "--alt", "A red dress.", json=True)
    assert (said.code, said.json) == (0, {"changed": 2})
    shown = dress(run, library)
    assert (shown["texts"]["title"], shown["texts"]["alt_text"]) == ("Evening", "A red dress.")
    assert run("describe", "red", "--title", "", json=True).json == {"changed": 2}
    assert dress(run, library)["texts"]["title"] is None
    assert run("undo", json=True).json == {"undone": "describe", "changed": 2}
    assert dress(run, library)["texts"]["title"] == "Evening"
    assert run("describe", "red").code == 2


def test_caption(run: Run, library: Library) -> None:
    number = dress(run, library)["id"]
    words = ("--text", "Rain", "--hashtags", "#rain #city")
    said = run("caption", f"id:{number}", "--platform", "x", *words, json=True)
    assert (said.code, said.json) == (0, {"changed": 1})
    assert dress(run, library)["words"] == {
        "x": {"caption": "Rain", "title": None, "hashtags": "#rain #city", "alt_text": None}
    }
    shown = run("caption", "show", str(number), "--platform", "x", json=True).json
    assert shown["id"] == number
    assert shown["draft_alt_text"].startswith("AI-generated picture")
    post = shown["posts"]["x"]
    assert (post["caption"], post["hashtags"]) == ("Rain\n\n#rain #city", ["#rain", "#city"])
    assert post["own"] == ["caption", "hashtags"]
    (count,) = post["counts"]["caption"]
    assert (count["used"], count["limit"], count["official"]) == (17, 280, False)


def test_caption_speaks_to_people(run: Run, library: Library) -> None:
    number = str(dress(run, library)["id"])
    run("caption", "--platform", "onlyfans", f"id:{number}", "--text", "New \x1b[31mset")
    said = run("caption", "show", number, "--platform", "onlyfans")
    assert said.code == 0
    assert "#AIGenerated" in said.text
    assert "\x1b" not in said.text
    assert "Draft of an alt text" in said.text
    everywhere = run("caption", "show", number, json=True).json["posts"]
    assert {"x", "instagram", "fanvue"} <= set(everywhere)


@pytest.mark.parametrize(
    "words",
    [
        ("caption", "id:1", "--platform", "myspace", "--text", "a"),
        ("caption", "id:1", "--platform", "x"),
        ("caption", "id:1", "--text", "a"),
        ("caption", "show", "999"),
        ("crop", "1", "--ratio", "4:5"),
        ("crop", "1", "--ratio", "4:5", "--box", "1,2,3"),
        ("crop", "1", "--ratio", "4:5", "--box", "0,0,100,100"),
        ("crop", "1", "--ratio", "wide", "--box", "0,0,100,100"),
        ("crop", "1", "--ratio", "4:5", "--box", "0,0,400,500", "--clear"),
        ("cut", "id:1"),
        ("cut", "id:1", "--clear", "--mute"),
        ("cut", "id:1", "--trim", "soon"),
    ],
)
def test_what_makes_no_sense_ends_with_2_and_a_reason(run: Run, words: tuple[str, ...]) -> None:
    said = run(*words, json=True)
    assert said.code == 2
    assert said.json["error"]["message"]


def test_crop(run: Run, library: Library) -> None:
    number = str(dress(run, library)["id"])
    assert run("crop", number, "--ratio", "8:10", "--box", "0,0,512,640", json=True).json == {
        "changed": 1
    }
    assert dress(run, library)["crops"] == {"4:5": [0, 0, 512, 640]}
    preset = "instagram.feed_portrait_4x5"
    assert run("crop", number, "--ratio", preset, "--clear", json=True).json == {"changed": 1}
    assert dress(run, library)["crops"] == {}


def test_cut(run: Run, library: Library) -> None:
    clip = probe("/p/c.mp4", kind=Kind.VIDEO, format="mp4", duration_s=12.0)
    with Catalog.open(LibraryPaths(Path(library.folder))) as catalog:
        (entry,) = catalog.do(Register([clip])).value
    said = run("cut", "", "--trim", "1-5.5", "--mute", "--cover", "2", json=True)
    assert said.json == {"changed": 1}  # the stills are passed over
    shown = run("show", str(entry.asset_id), json=True).json
    assert shown["cut"] == {"start_s": 1, "end_s": 5.5, "mute": True, "cover_s": 2}
    assert run("cut", "", "--clear", json=True).json == {"changed": 1}
    assert run("show", str(entry.asset_id), json=True).json["cut"] is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2-8.5", (2, 8.5)),
        ("2-", (2, None)),
        ("-8", (None, 8)),
        (" 1:02 – 1:10.5 ", (62, 70.5)),
        ("0-1", (0, 1)),
    ],
)
def test_a_span_as_people_write_it(text: str, expected: tuple[float | None, ...]) -> None:
    assert span(text) == expected


@pytest.mark.parametrize("text", ["-", "", "1:2:x-3", "a-b", "5", "1..2-3"])
def test_a_span_that_is_none(text: str) -> None:
    with pytest.raises(UsageError):
        span(text)


def test_assets_named_one_by_one_keep_their_order(library: Library) -> None:
    services = open_services(library.folder)
    try:
        assert ids_of(services, "id:2,4,1") == [2, 4, 1]
        assert ids_of(services, "", "oldest") == ids_of(services, "")[::-1]
    finally:
        services.close()
