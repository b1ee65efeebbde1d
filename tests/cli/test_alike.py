"""Verbs about pictures that resemble each other: their JSON, exit codes, and what they change."""

from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from app.catalog.alike.twins import distinct_pairs
from app.catalog.assets import cards
from app.core.asset import Measures, Recipe
from app.core.ops import Analysis, RecordAnalyses, Register
from app.core.paths import prepare_library
from app.core.vocab import Flag
from app.media.pixels import greys, pixels
from app.media.probe import probe
from app.services.critic import Critic
from app.services.library import Services, open_services
from app.services.listing import stat_file
from app.services.twins import Twins
from tests.cli.conftest import Library, Run, runner
from tests.cli.moderated import Kept
from tests.helpers.pictures import draw
from tests.services.conftest import FakeLane

BLURRED = Measures(50, 20, 0.5, 0.1, 0.1, (0, 0, 0, 0), 30)
FIRST, PACKED, SMALL, OTHER = 1, 2, 3, 4


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """A picture (1), packed otherwise (2), small (3); another (4), blurred, by the recipe of 1."""
    folder = tmp_path / "pictures"
    folder.mkdir()
    picture = draw((160, 120), seed=1)
    picture.save(folder / "1.png", compress_level=1)
    picture.save(folder / "2.png")
    picture.resize((80, 60)).save(folder / "3.png")
    draw((160, 120), seed=2).save(folder / "4.png")
    return Library(prepare_library(tmp_path / "library").folder, folder)


@pytest.fixture
def services(library: Library) -> Iterator[Services]:
    """Without worker processes: what they do is called here."""
    opened = open_services(library.folder)
    probes = [probe(stat_file(str(path))) for path in sorted(library.pictures.iterdir())]
    for seed, number in enumerate((FIRST, OTHER)):
        recipe = Recipe("comfyui", prompt="discs", seed=seed)
        probes[number - 1] = replace(probes[number - 1], recipe=recipe)
    probes[OTHER - 1] = replace(probes[OTHER - 1], measures=BLURRED)
    opened.session.do(Register(probes))
    opened.session.keep_thumbs(
        {one.sha256: one.thumb for one in probes if one.sha256 and one.thumb}
    )
    lane: Any = FakeLane(pixels=pixels, greys=greys)
    twins = Twins(opened.session, lane)
    values = {one.name: getattr(opened, one.name) for one in fields(opened)}
    values |= {"twins": twins, "critic": Critic(opened.session, {}, twins)}
    yield Kept(**values)
    opened.close()


@pytest.fixture
def run(
    library: Library,
    services: Services,
    capfdbinary: pytest.CaptureFixture[bytes],
    monkeypatch: pytest.MonkeyPatch,
) -> Run:
    monkeypatch.setattr("app.services.library.open_services", lambda _folder: services)
    return runner(library, capfdbinary)


def groups(run: Run, *args: str) -> list[tuple[str, list[int]]]:
    said = run("duplicates", *args, json=True)
    assert said.code == 0
    return [
        (group["tier"], [asset["id"] for asset in group["assets"]]) for group in said.json["groups"]
    ]


# ── similar ──


def test_similar_names_assets_with_score_and_reason(run: Run, library: Library) -> None:
    said = run("similar", "1", json=True)
    assert said.code == 0
    found = said.json["assets"]
    assert [one["id"] for one in found] == [PACKED, SMALL, OTHER]
    assert found[0]["path"] == str(library.pictures / "2.png")
    assert found[0]["score"] == 1
    assert "perceptual hash" in found[0]["why"]
    assert len(run("similar", "1", "--limit", "1", json=True).json["assets"]) == 1
    assert "2.png" in run("similar", "1").text


def test_similar_by_embeddings_and_unlike(run: Run, services: Services) -> None:
    vectors = np.eye(4, 8, dtype="<f2")
    vectors[OTHER - 1] = vectors[0]
    items = [Analysis(number + 1, vector=row.tobytes()) for number, row in enumerate(vectors)]
    services.session.do(RecordAnalyses("clip", "1", items))
    found = run("similar", "1", "--unlike", "2", json=True).json["assets"]
    assert [one["id"] for one in found] == [OTHER, SMALL]
    assert found[0]["why"] == "like by clip"


@pytest.mark.parametrize(
    "args", [[], ["1", "--text", "red"], ["--text", "red", "--unlike", "1"], ["99"]]
)
def test_similar_says_what_it_cannot_do(run: Run, args: list[str]) -> None:
    said = run("similar", *args, json=True)
    assert said.code == 2
    assert said.json["error"]["message"]


def test_a_text_needs_a_pack(run: Run) -> None:
    said = run("similar", "--text", "a red dress", json=True)
    assert said.code == 2
    assert "packs" in said.json["error"]["hint"]


# ── duplicates ──


def test_duplicates_in_tiers(run: Run) -> None:
    assert groups(run) == [
        ("pixels", [FIRST, PACKED]),
        ("near", [FIRST, SMALL]),
        ("recipe", [FIRST, OTHER]),
    ]
    assert groups(run, "--tier", "near", "--tier", "bytes") == [("near", [FIRST, PACKED, SMALL])]
    assert groups(run, "id:4") == [("recipe", [FIRST, OTHER])]


def test_a_group_tells_what_to_keep_and_why(run: Run, library: Library) -> None:
    (group, *_) = run("duplicates", json=True).json["groups"]
    assert group["keeper"] == FIRST
    assert "has its recipe" in group["reasons"]
    assert group["assets"][1]["paths"] == [str(library.pictures / "2.png")]
    assert (group["assets"][1]["width"], group["assets"][1]["format"]) == (160, "png")
    said = run("duplicates").text
    assert "The same pixels (1 group)" in said
    assert "keep: " in said


def test_merging_a_tier_and_taking_it_back(run: Run) -> None:
    assert run("duplicates", "--merge").code == 2
    said = run("duplicates", "--tier", "pixels", "--merge", json=True)
    assert (said.code, said.json["merged"]) == (0, 1)
    assert groups(run, "--tier", "pixels") == []
    assert run("show", "2", json=True).json["state"] == "trashed"
    assert run("undo").code == 0
    assert groups(run, "--tier", "pixels") == [("pixels", [FIRST, PACKED])]


def test_telling_apart(run: Run, services: Services) -> None:
    said = run("duplicates", "--apart", "id:1 OR id:2", json=True)
    assert (said.code, said.json) == (0, {"changed": 2})
    assert services.session.ask(distinct_pairs) == {(FIRST, PACKED)}
    assert groups(run, "--tier", "pixels") == []
    assert run("duplicates", "--apart", "id:1", "--merge", "--tier", "near").code == 2


def test_no_duplicates(run: Run) -> None:
    assert run("duplicates", "--tier", "bytes").text.strip() == "No duplicates."


# ── cull ──


def test_culls_are_listed_with_reasons(run: Run, library: Library) -> None:
    said = run("cull", "list", json=True)
    assert said.code == 0
    proposals = {one["id"]: one for one in said.json["proposals"]}
    assert set(proposals) == {PACKED, SMALL, OTHER}
    assert proposals[OTHER]["reasons"] == ["blurred"]
    assert proposals[OTHER]["features"] == {"blur": 1}
    assert proposals[OTHER]["path"] == str(library.pictures / "4.png")
    assert {one["trait"] for one in said.json["weights"]} >= {"blur", "noise", "twin"}
    assert "blurred" in run("cull").text


def test_answering_culls(run: Run, services: Services) -> None:
    assert run("cull", "accept", "id:4", json=True).json == {"changed": 1}
    assert run("cull", "reject", "id:2", json=True).json == {"changed": 1}
    assert [card.flag for card in services.session.ask(cards, [OTHER, PACKED])] == [
        Flag.REJECT,
        None,
    ]
    left = run("cull", "list", json=True).json
    assert [one["id"] for one in left["proposals"]] == [SMALL]
    assert any(one["start"] != one["now"] for one in left["weights"])
    assert run("cull", "reset", "id:4", json=True).json == {"changed": 1}
    assert run("cull", "accept", "nothing", json=True).json == {"changed": 0}
    assert run("undo").code == 0
    assert services.session.ask(cards, [OTHER])[0].flag is Flag.REJECT
