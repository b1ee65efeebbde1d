"""Groups of duplicates over a real catalogue, with real pictures and thumbnails."""

import importlib
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from app.catalog.alike.twins import twin_facts
from app.core.asset import Recipe
from app.core.errors import CancelledError
from app.core.ops import Distinct, Merge, Register, SetFlag, SetRating, SetState
from app.core.progress import CancelToken, silent
from app.core.vocab import Flag, Kind, State, Tier
from app.media.pixels import greys, pixels
from app.media.probe import probe
from app.services.greys import GREYS
from app.services.listing import stat_file
from app.services.session import Session
from app.services.similar import EMBED_TEXT
from app.services.twins import PIXELS, Group, Twins
from tests.helpers.pictures import draw
from tests.services.conftest import FakeLane

RECIPE = Recipe("comfyui", prompt="a red dress", seed=1, steps=20)


@pytest.fixture
def lane() -> FakeLane:
    return FakeLane(pixels=pixels, greys=greys)


@pytest.fixture
def twins(session: Session, lane: FakeLane) -> Twins:
    return Twins(session, lane)  # type: ignore[arg-type]


def enter(session: Session, *paths: Path, **said: Any) -> list[int]:
    """Import as a media process would."""
    probes = [replace(probe(stat_file(str(path))), **said) for path in paths]
    entered = session.do(Register(probes)).value
    session.keep_thumbs({one.sha256: one.thumb for one in probes if one.sha256 and one.thumb})
    return [one.asset_id for one in entered]


def groups(twins: Twins, *tiers: Tier, ids: list[int] | None = None) -> list[Group]:
    return twins.groups(silent, CancelToken(), tiers or None, ids)


def told(found: list[Group]) -> list[tuple[Tier, tuple[int, ...]]]:
    return [(group.tier, group.ids) for group in found]


@pytest.fixture
def family(session: Session, tmp_path: Path) -> dict[str, int]:
    """A picture as PNG, packed otherwise, small, as JPEG; and another picture."""
    picture = draw((320, 240), seed=1)
    picture.save(tmp_path / "first.png")
    picture.save(tmp_path / "packed.png", compress_level=1)
    picture.resize((160, 120)).save(tmp_path / "small.png")
    picture.save(tmp_path / "lossy.jpg", quality=70)
    draw((320, 240), seed=2).save(tmp_path / "other.png")
    paths = sorted(tmp_path.glob("*.*g"))
    return dict(zip([path.stem for path in paths], enter(session, *paths), strict=True))


def test_each_tier_proposes_what_the_surer_ones_left(twins: Twins, family: dict[str, int]) -> None:
    found = groups(twins)
    best, packed = family["packed"], family["first"]  # the same but for the size of the file
    assert told(found) == [
        (Tier.PIXELS, (best, packed)),
        (Tier.NEAR, (best, family["lossy"], family["small"])),
    ]
    assert found[0].reasons == ("biggest file",)
    assert "lossless (png)" in found[1].reasons
    assert "largest: 320 × 240" in found[1].reasons


def test_bytes_say_less_than_a_name(session: Session, twins: Twins, tmp_path: Path) -> None:
    picture = draw((320, 240), seed=1)
    picture.save(tmp_path / "flux__base.png")
    picture.save(tmp_path / "flux__bright.png", compress_level=1)
    picture.save(tmp_path / "flux (1).png", compress_level=0)
    edited, copy, base = enter(
        session, *(tmp_path / f"flux{end}.png" for end in ("__bright", " (1)", "__base"))
    )
    (found,) = groups(twins, Tier.PIXELS)
    assert (found.keeper, set(found.ids)) == (base, {base, copy, edited})
    assert found.reasons == ("not an edit by its name",)


def test_only_the_tiers_that_are_asked_for(twins: Twins, family: dict[str, int]) -> None:
    (near,) = groups(twins, Tier.NEAR)
    assert set(near.ids) == set(family.values()) - {family["other"]}
    assert groups(twins, Tier.BYTES, Tier.RECIPE) == []


def test_only_groups_one_of_these_is_in(twins: Twins, family: dict[str, int]) -> None:
    assert groups(twins, ids=[family["other"]]) == []
    (near,) = groups(twins, Tier.NEAR, ids=[family["small"]])
    assert family["small"] in near.ids


def test_pixels_are_read_once_and_only_of_candidates(
    session: Session, twins: Twins, lane: FakeLane, family: dict[str, int]
) -> None:
    groups(twins, Tier.PIXELS)
    read = {Path(path).stem for (path,) in lane.called("pixels")}
    assert read == {"first", "packed", "lossy"}
    facts = session.ask(twin_facts, family.values())
    assert facts[family["first"]].pixels == facts[family["packed"]].pixels is not None
    lane.calls.clear()
    assert len(groups(twins, Tier.PIXELS)) == 1
    assert lane.called("pixels") == []


@pytest.mark.parametrize("name", [PIXELS, GREYS, EMBED_TEXT])
def test_what_the_workers_are_asked_for_is_there(name: str) -> None:
    module, _, function = name.partition(":")
    assert callable(getattr(importlib.import_module(module), function))


def test_thumbnails_are_looked_at_once(
    twins: Twins, lane: FakeLane, family: dict[str, int]
) -> None:
    first = groups(twins, Tier.NEAR)
    lane.calls.clear()
    assert groups(twins, Tier.NEAR) == first
    assert lane.called("greys") == []


def test_one_file_that_cannot_be_read_costs_only_itself(
    twins: Twins, family: dict[str, int], tmp_path: Path
) -> None:
    (tmp_path / "lossy.jpg").write_bytes(b"no picture any more")
    assert len(groups(twins, Tier.PIXELS)) == 1


def test_what_was_read_before_a_stop_is_kept(
    session: Session, lane: FakeLane, family: dict[str, int]
) -> None:
    cancel = CancelToken()

    def stopping(path: str) -> bytes:
        cancel.cancel()
        return pixels(path)

    lane.functions["pixels"] = stopping
    with pytest.raises(CancelledError):
        Twins(session, lane).groups(silent, cancel)  # type: ignore[arg-type]
    facts = session.ask(twin_facts, family.values())
    assert any(one.pixels is not None for one in facts.values())


def test_said_to_be_no_duplicates(session: Session, twins: Twins, family: dict[str, int]) -> None:
    session.do(Distinct([family["packed"], family["small"]]))
    near = groups(twins, Tier.NEAR)
    assert told(near) == [(Tier.NEAR, (family["packed"], family["first"], family["lossy"]))]
    session.undo()
    assert len(groups(twins, Tier.NEAR)[0].ids) == 4


def test_trash_is_not_proposed_and_merging_empties_the_list(
    session: Session, twins: Twins, family: dict[str, int]
) -> None:
    session.do(SetState(State.TRASHED, [family["packed"]]))
    assert all(family["packed"] not in group.ids for group in groups(twins))
    for group in groups(twins):
        session.do(Merge(group.keeper, group.ids[1:]))
    assert groups(twins) == []


def test_a_pick_is_kept_and_a_reject_is_not(
    session: Session, twins: Twins, family: dict[str, int]
) -> None:
    session.do(SetFlag(Flag.REJECT, [family["packed"]]))
    session.do(SetFlag(Flag.PICK, [family["small"]]))
    (near,) = groups(twins, Tier.NEAR)
    assert near.keeper == family["small"]
    assert "picked" in near.reasons
    assert near.ids[-1] == family["packed"]


def test_a_file_that_is_gone_is_not_kept(
    session: Session, twins: Twins, family: dict[str, int], tmp_path: Path
) -> None:
    from app.core.ops import MarkPresence

    session.do(MarkPresence(missing=[str(tmp_path / "packed.png")]))
    (near,) = groups(twins, Tier.NEAR)
    assert near.keeper == family["first"]
    assert "its file is there" in near.reasons


def test_the_same_bytes_in_two_places(session: Session, twins: Twins, tmp_path: Path) -> None:
    for name in ("a.png", "b.png"):
        draw((64, 48), seed=3).save(tmp_path / name)
    one, same = enter(session, tmp_path / "a.png", tmp_path / "b.png")
    assert one == same
    assert groups(twins) == [Group(Tier.BYTES, one, (one,), ("in 2 places",))]


def test_one_recipe_with_other_seeds(session: Session, twins: Twins, tmp_path: Path) -> None:
    ids: list[int] = []
    for seed in (1, 2, 3, 3):
        path = tmp_path / f"{len(ids)}.png"
        draw((64, 48), seed=10 + len(ids)).save(path)
        ids += enter(session, path, recipe=replace(RECIPE, seed=seed))
    session.do(SetRating(3, [ids[2]]))
    (group,) = groups(twins)
    assert (group.tier, group.keeper) == (Tier.RECIPE, ids[2])
    assert set(group.ids) == set(ids)
    assert group.reasons[0] == "rated 3 of 5"
    session.do(SetState(State.TRASHED, ids[:2]))
    assert groups(twins) == []  # one seed is left


def test_pictures_of_one_colour_are_no_near_duplicates(
    session: Session, twins: Twins, tmp_path: Path
) -> None:
    for number, size in enumerate([(60, 60), (80, 80), (60, 60)]):
        Image.new("RGB", size, (number, 0, 0)).save(tmp_path / f"{number}.png")
    enter(session, *sorted(tmp_path.glob("*.png")))
    assert groups(twins) == []


def test_another_shape_is_another_picture(session: Session, twins: Twins, tmp_path: Path) -> None:
    picture = draw((160, 120), seed=1)
    picture.save(tmp_path / "a.png")
    picture.resize((120, 160)).save(tmp_path / "b.png")
    enter(session, tmp_path / "a.png", tmp_path / "b.png")
    assert groups(twins) == []


def test_clips_that_begin_alike_are_no_duplicates(
    session: Session, twins: Twins, tmp_path: Path
) -> None:
    picture = draw((160, 120), seed=1)
    picture.save(tmp_path / "a.png")
    picture.save(tmp_path / "b.png", compress_level=1)
    enter(session, tmp_path / "a.png", tmp_path / "b.png", kind=Kind.VIDEO, duration_s=4.0)
    assert groups(twins) == []


@pytest.fixture
def sampled(session: Session, samples: Path) -> dict[int, str]:
    """The pictures of the samples' near duplicates, and all generated ones, with their names."""
    paths = sorted((samples / "neardup").glob("*__*"))
    paths += sorted((samples / "ai" / "sdcpp").glob("*.png"))
    ids = enter(session, *paths, recipe=None)
    return dict(zip(ids, [path.stem for path in paths], strict=True))


def test_samples_fall_into_their_groups(
    twins: Twins, sampled: dict[int, str], samples: Path
) -> None:
    expected = json.loads((samples / "neardup" / "expected.json").read_text("utf-8"))
    must: dict[str, set[str]] = {}
    for name, facts in expected.items():
        if facts["should_match_base"]:
            must.setdefault(facts["group"], set()).add(Path(name).stem)
    found = groups(twins, Tier.NEAR)
    for group in found:
        names = {sampled[one] for one in group.ids}
        subjects = {name.partition("__")[0] for name in names} - {"flux"}
        assert len(subjects) == 1
        subject = subjects.pop()
        others = names - {f"flux__{subject}"}
        assert must[subject] <= others <= {Path(name).stem for name in expected}
    assert len(found) == len(must) == 3
