"""More like these: by embeddings, by text, and without either."""

import json
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from app.catalog.alike.vectors import Space, spaces
from app.core.asset import Swatch
from app.core.errors import NotFoundError, PackError, UsageError
from app.core.ops import Analysis, RecordAnalyses, Register, Registered, SetState
from app.core.vocab import State, Task
from app.services.nearness import Nearness
from app.services.session import Session
from app.services.similar import Match, Similar
from tests.catalog.builders import probe
from tests.services.conftest import FakeLane

DIMS = 16
CLIP = SimpleNamespace(
    id="clip", version="1", title="CLIP", task=Task.EMBED, text=object(), folder=Path("/packs/clip")
)


def unit(*values: float) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    vector = np.zeros(DIMS, np.float32)
    vector[: len(values)] = values
    return vector / np.linalg.norm(vector)


def enter(session: Session, count: int, **said: Any) -> list[Registered]:
    entered: list[Registered] = session.do(
        Register(
            [probe(f"/p/{i}.png", phash=(0xFF << 7 * i) % 2**64, **said) for i in range(count)]
        )
    ).value
    return entered


def embed(session: Session, entered: list[Registered], vectors: Any, pack: str = "clip") -> None:
    items = [
        Analysis(one.rendition_id, vector=np.asarray(vector, "<f2").tobytes())
        for one, vector in zip(entered, vectors, strict=True)
    ]
    session.do(RecordAnalyses(pack, "1", items))


@pytest.fixture
def packs() -> dict[str, Any]:
    return {"clip": CLIP}


@pytest.fixture
def lane() -> FakeLane:
    return FakeLane(embed_text=lambda _folder, _text: unit(0, 1).astype("<f2").tobytes())


@pytest.fixture
def similar(
    session: Session, lane: FakeLane, packs: dict[str, Any], tmp_path: Path
) -> Iterator[Similar]:
    made = Similar(session, lane, packs, tmp_path / "similar")  # type: ignore[arg-type]
    yield made
    made.close()


def ids(found: list[Match]) -> list[int]:
    return [match.asset_id for match in found]


# ── by embeddings ──


def test_the_most_alike_first_without_the_ones_asked_about(
    session: Session, similar: Similar
) -> None:
    entered = enter(session, 4)
    a, b, c, d = (one.asset_id for one in entered)
    embed(session, entered, [unit(1), unit(1, 0.2), unit(0, 1), unit(1, 1)])
    found = similar.like([a])
    assert ids(found) == [b, d, c]
    assert found[0].score == pytest.approx(0.98, abs=0.01)
    assert found[0].why == "like by CLIP"
    assert ids(similar.like([a], limit=1)) == [b]
    assert ids(similar.like([a, c], limit=1)) == [d]


def test_less_like_those(session: Session, similar: Similar) -> None:
    entered = enter(session, 4)
    a, away, b, c = (one.asset_id for one in entered)
    embed(session, entered, [unit(1, 1), unit(0, 1), unit(1, 0.1), unit(0.1, 1)])
    assert ids(similar.like([a], unlike=[away])) == [b, c]


def test_what_is_new_or_gone_is_noticed(session: Session, similar: Similar) -> None:
    entered = enter(session, 3)
    a, b, c = (one.asset_id for one in entered)
    embed(session, entered[:2], [unit(1), unit(1, 1)])
    assert ids(similar.like([a])) == [b]
    embed(session, entered[2:], [unit(1, 0.1)])
    assert ids(similar.like([a])) == [c, b]
    session.do(SetState(State.TRASHED, [c]))
    assert ids(similar.like([a])) == [b]


def test_trash_does_not_take_places_of_others(session: Session, similar: Similar) -> None:
    entered = enter(session, 60)
    embed(session, entered, [unit(1, 0.001 * i) for i in range(60)])
    session.do(SetState(State.TRASHED, [one.asset_id for one in entered[1:50]]))
    assert ids(similar.like([entered[0].asset_id], limit=3)) == [
        one.asset_id for one in entered[50:53]
    ]


def test_asking_about_nothing_or_what_is_not_there(session: Session, similar: Similar) -> None:
    (a,) = enter(session, 1)
    with pytest.raises(UsageError):
        similar.like([])
    with pytest.raises(NotFoundError, match="no asset 99"):
        similar.like([a.asset_id], unlike=[99])
    assert similar.like([a.asset_id]) == []


# ── by text ──


def test_by_text(session: Session, similar: Similar, lane: FakeLane) -> None:
    entered = enter(session, 2)
    embed(session, entered, [unit(1), unit(0.1, 1)])
    found = similar.by_text("red dress")
    assert ids(found) == [entered[1].asset_id, entered[0].asset_id]
    assert [one.why for one in found] == [
        f"near the text by CLIP, {one.score:.2f}" for one in found
    ]
    assert lane.called("embed_text") == [(str(Path("/packs/clip")), "red dress")]


def test_a_text_in_another_space(session: Session, similar: Similar, lane: FakeLane) -> None:
    embed(session, enter(session, 1), [unit(1)])
    lane.functions["embed_text"] = lambda _folder, _text: b"\0" * 6
    with pytest.raises(PackError):
        similar.by_text("red")


def test_texts_need_a_pack_that_reads_and_has_looked(
    session: Session, similar: Similar, packs: dict[str, Any]
) -> None:
    entered = enter(session, 1)
    with pytest.raises(UsageError):
        similar.by_text("  ")
    with pytest.raises(NotFoundError, match="not looked") as unseen:
        similar.by_text("red")
    assert unseen.value.hint == "musekeep analyse --pack clip"
    embed(session, entered, [unit(1)], pack="other")
    with pytest.raises(NotFoundError, match="not looked"):
        similar.by_text("red")
    packs["clip"] = SimpleNamespace(**{**vars(CLIP), "text": None})
    with pytest.raises(NotFoundError, match="No pack that reads"):
        similar.by_text("red")


# ── without ──


def test_without_embeddings_shapes_and_colours_tell(session: Session, similar: Similar) -> None:
    red, blue = (Swatch(200, 10, 10, 1.0),), (Swatch(10, 10, 200, 1.0),)
    looks = [(0, red), (0b1111, red), (0b1111, blue), (2**32 - 1, red), (2**40 - 1, blue)]
    probes = [probe(f"/p/{i}.png", phash=h, palette=p) for i, (h, p) in enumerate(looks)]
    probes.append(probe("/p/none.png", phash=None, palette=()))
    entered = session.do(Register(probes)).value
    a, near, recoloured, other, far, _ = (one.asset_id for one in entered)
    found = similar.like([a])
    assert ids(found) == [near, recoloured, other, far] or ids(found) == [
        near,
        other,
        recoloured,
        far,
    ]
    why = {match.asset_id: match.why for match in found}
    assert why[near] == "like shapes and colours (by perceptual hash and palette)"
    assert why[recoloured] == "like shapes (by perceptual hash and palette)"
    assert why[other] == "like colours (by perceptual hash and palette)"
    assert why[far].startswith("little in common")
    assert ids(similar.like([a], unlike=[other]))[0] == near
    assert similar.like([a], unlike=[other])[0].score < found[0].score


def test_one_without_embedding_is_compared_by_looks(session: Session, similar: Similar) -> None:
    entered = enter(session, 3)
    embed(session, entered[:2], [unit(1), unit(1, 1)])
    found = similar.like([entered[2].asset_id])
    assert len(found) == 2
    assert "perceptual hash" in found[0].why


# ── the graph of very many ──


@pytest.fixture
def many(session: Session) -> list[Registered]:
    entered = enter(session, 80)
    dice = np.random.default_rng(2)
    embed(session, entered, [unit(*dice.normal(size=DIMS)) for _ in entered])
    return entered


def near_first(nearness: Nearness, space: Space, session: Session) -> list[int]:
    vector = unit(1, 0.5)
    return [key for key, _ in nearness.nearest(space, vector, 5)]


def graph_of(session: Session, folder: Path) -> tuple[list[int], list[int], Path]:
    """What is found while the graph is made, what it finds then, and its file."""
    nearness = Nearness(session, folder, exact_most=10)
    (space,) = session.ask(spaces)
    try:
        before = near_first(nearness, space, session)
        nearness.wait()
        after = near_first(nearness, space, session)
    finally:
        nearness.close()
    return before, after, folder / f"clip-1-{DIMS}.graph"


def exactly(session: Session, folder: Path) -> list[int]:
    return near_first(Nearness(session, folder), session.ask(spaces)[0], session)


def test_the_graph_finds_what_comparing_all_does(
    session: Session, many: list[Registered], tmp_path: Path
) -> None:
    before, after, path = graph_of(session, tmp_path / "similar")
    assert before == after == exactly(session, tmp_path)
    assert path.exists()


def test_the_graph_is_kept_in_step(
    session: Session, many: list[Registered], tmp_path: Path
) -> None:
    *_, path = graph_of(session, tmp_path)
    written = path.stat().st_mtime_ns
    assert graph_of(session, tmp_path)[2].stat().st_mtime_ns == written  # nothing to do
    embed(session, many[:3], [unit(1, 0.5), unit(1, 0.51), unit(1, 0.49)])
    before, after, path = graph_of(session, tmp_path)
    assert before == after == exactly(session, tmp_path)
    assert path.stat().st_mtime_ns != written


@pytest.mark.usefixtures("many")
def test_a_vault_s_graph_is_kept_nowhere(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    nearness = Nearness(session, None, exact_most=10)
    (space,) = session.ask(spaces)
    try:
        parts = near_first(nearness, space, session)
        nearness.wait()
        assert near_first(nearness, space, session) == parts == exactly(session, tmp_path)
    finally:
        nearness.close()
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("harm", ["lost", "damaged", "another's", "a copy", "no seal"])
def test_a_graph_that_was_not_written_here_is_made_anew(
    session: Session, many: list[Registered], tmp_path: Path, harm: str
) -> None:
    *_, path = graph_of(session, tmp_path)
    seal = path.with_suffix(".seal")
    if harm == "lost":
        path.unlink()
    elif harm == "damaged":
        data = bytearray(path.read_bytes())
        data[len(data) // 2] ^= 0xFF
        path.write_bytes(data)
    elif harm == "another's":
        told = json.loads(seal.read_text("utf-8"))
        seal.write_text(json.dumps({**told, "library": "0" * 32}), "utf-8")
    elif harm == "a copy":
        copy = tmp_path / "copy"
        copy.write_bytes(path.read_bytes())
        copy.replace(path)
    else:
        seal.unlink()
    harmed = path.stat().st_mtime_ns if path.exists() else None
    before, after, path = graph_of(session, tmp_path)
    assert before == after == exactly(session, tmp_path)
    assert path.stat().st_mtime_ns != harmed


def test_a_builder_that_is_stopped_keeps_what_it_has(
    session: Session, many: list[Registered], tmp_path: Path
) -> None:
    nearness = Nearness(session, tmp_path, exact_most=10)
    nearness._stop.cancel()
    (space,) = session.ask(spaces)
    assert near_first(nearness, space, session) == exactly(session, tmp_path)
    nearness.close()
    before, after, _ = graph_of(session, tmp_path)
    assert before == after
