"""Files that belong together: how many a post takes, in which shapes, and what a teaser teases."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from app.core.asset import Box, Finding
from app.core.errors import UsageError
from app.core.vocab import Outcome
from app.export.order import Options, PlanItem, Teaser
from app.export.plan import plan
from app.export.policies.policy import SHIPPED as POLICIES
from app.export.policies.policy import load_policies
from app.export.presets.preset import VIDEO, Preset
from app.export.sets import in_order, plan_notes, teaser_of
from tests.export.builders import SMALL, asset, clear

KNOWN = load_policies([POLICIES])
CAROUSEL = Options(carousel=True)


def on(platform: str, **more: object) -> Preset:
    some = {"id": f"{platform}.single", "platform": platform, "title": platform.title()}
    return replace(SMALL, **(some | more))  # type: ignore[arg-type]


def file(preset: Preset, number: int = 1, **more: object) -> PlanItem:
    plain = PlanItem(
        asset_id=number,
        preset=preset,
        permit=clear(preset.platform),
        source="/p/a.png",
        source_sha256="0" * 64,
        size=(1000, 1500),
        window=Box(0, 0, 800, 1000),
        folder="/out",
        name="a.jpg",
        digital_source_type=None,
        private=(),
        findings=(),
        pixels=(160, 200),
        number=number,
    )
    return replace(plain, **more)  # type: ignore[arg-type]


def files(platform: str, count: int) -> list[PlanItem]:
    return [file(on(platform), number) for number in range(1, count + 1)]


def rules(found: Sequence[Finding]) -> list[tuple[str, Outcome]]:
    return [(one.rule, one.outcome) for one in found]


@pytest.mark.parametrize(
    ("platform", "count", "expected"),
    [
        ("instagram", 10, []),
        ("instagram", 11, [("set.too-many", Outcome.REVIEW)]),  # the app takes 20
        ("instagram", 21, [("set.too-many", Outcome.REVIEW)]),  # 20 is what others say
        ("instagram", 1, [("set.too-few", Outcome.REVIEW)]),
        ("mastodon", 4, []),
        ("mastodon", 5, [("set.too-many", Outcome.BLOCKED)]),  # its own code
        ("bluesky", 5, [("set.too-many", Outcome.REVIEW)]),  # a gallery takes 10
        ("bluesky", 11, [("set.too-many", Outcome.BLOCKED)]),
        ("hinge", 5, [("set.too-few", Outcome.REVIEW)]),
        ("fanvue", 50, []),  # nobody knows
    ],
)
def test_a_post_takes_so_many(
    platform: str, count: int, expected: list[tuple[str, Outcome]]
) -> None:
    assert rules(plan_notes(files(platform, count), KNOWN, CAROUSEL)) == expected
    assert plan_notes(files(platform, count), KNOWN, Options()) == ()


def test_the_note_names_the_numbers() -> None:
    (note,) = plan_notes(files("instagram", 12), KNOWN, CAROUSEL)
    assert note.message == (
        "Instagram takes 10 through its API and 20 in its app in one post; this is 12."
    )


def test_one_number_needs_no_explanation() -> None:
    (note,) = plan_notes(files("mastodon", 7), KNOWN, CAROUSEL)
    assert note.message == "Mastodon takes 4 in one post; this is 7."


def test_names_tell_the_order_of_what_is_posted_together() -> None:
    assert in_order("{name}", CAROUSEL) == "{sequence:02}_{name}"
    assert in_order("{name}_{sequence:03}", CAROUSEL) == "{name}_{sequence:03}"
    assert in_order("{name}", Options(split=1)) == in_order("{name}", Options()) == "{name}"
    assets = [asset(f"/p/{name}.png") for name in "ba"]
    planned = plan(assets, [SMALL], KNOWN, "/out", options=Options(carousel=True)).items
    assert [item.name[:4] for item in planned] == ["01_b", "02_a"]


def test_each_preset_is_a_post_of_its_own() -> None:
    story = on("mastodon", id="mastodon.other")
    both = [*files("mastodon", 3), *(file(story, number) for number in range(4, 7))]
    assert plan_notes(both, KNOWN, CAROUSEL) == ()


def test_several_shapes_in_one_post_are_remarked() -> None:
    mixed = [file(on("x"), 1), file(on("x"), 2, pixels=(200, 160)), file(on("x"), 3)]
    (note,) = plan_notes(mixed, KNOWN, CAROUSEL)
    assert note.rule == "set.shapes"
    assert "4:5, 5:4" in note.message
    larger = [file(on("x"), 1), file(on("x"), 2, pixels=(320, 400))]
    assert plan_notes(larger, KNOWN, CAROUSEL) == ()


def test_stills_and_clips_in_one_post() -> None:
    clip, still = on("x", id="x.all", kind=VIDEO), on("x", id="x.all")
    (note,) = plan_notes([file(clip, 1), file(still, 2)], KNOWN, CAROUSEL)
    assert note.message == "X takes 4 photos OR 1 GIF OR 1 video in one post."
    assert plan_notes([file(clip, 1)], KNOWN, CAROUSEL) == ()
    assert rules(plan_notes([file(clip, 1), file(clip, 2)], KNOWN, CAROUSEL)) == [
        ("set.kinds", Outcome.REVIEW)
    ]


def test_a_panorama_is_one_post_for_each_picture() -> None:
    tiles = [file(on("mastodon"), number, asset_id=1) for number in range(1, 6)]
    assert rules(plan_notes(tiles, KNOWN, Options(split=5))) == [("set.too-many", Outcome.BLOCKED)]
    two = [replace(one, asset_id=one.number % 2) for one in tiles]
    assert plan_notes(two, KNOWN, Options(split=3)) == ()


@pytest.mark.parametrize(
    ("paid", "public", "expected"),
    [
        ("paywall", "feed", []),
        ("feed", "feed", ["set.teaser-whole"]),
        ("paywall", "paywall", ["set.teaser-paid"]),
    ],
)
def test_a_teaser_is_for_everybody(paid: str, public: str, expected: list[str]) -> None:
    blur = Teaser("blur", "x.single")
    whole = file(on("fanvue", context=paid), 1)
    taste = file(on("x", context=public), 2, teaser=blur)
    found = plan_notes([whole, taste], KNOWN, Options(teaser=blur))
    assert [one.rule for one in found] == expected


def test_a_teaser_as_it_is_asked_for() -> None:
    assert teaser_of("blur:x.single") == Teaser("blur", "x.single")
    assert teaser_of("watermark") == Teaser("watermark")
    for text in ("pixelate:x.single", "", ":x.single"):
        with pytest.raises(UsageError, match="blur, crop, watermark"):
            teaser_of(text)
