"""What an export would do: windows, names, refusals with their evidence, reasons for failures."""

import os
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.asset import Box, Decision, Detection, Export, Fault, Recipe
from app.core.outgoing import ClipCut, Outgoing, Paid, Text, Words
from app.core.paths import PROGRAM
from app.core.people import Persona
from app.core.vocab import Kind, Outcome
from app.export.naming import key
from app.export.order import (
    Around,
    Blocked,
    Exportable,
    Failed,
    Options,
    PlanItem,
    Signing,
    Teaser,
)
from app.export.plan import plan
from app.export.policies.disclosure import TRAINED
from app.export.policies.evidence import Evidence
from app.export.policies.policy import judge, load_policies
from app.export.presets.preset import Preset
from tests.export.builders import SHIPPED, asset, seen
from tests.export.verdicts import DAY

POLICIES = load_policies([PROGRAM / "resources" / "policies"])
FEED = SHIPPED["instagram.feed_portrait_4x5"]
STORY = SHIPPED["instagram.story"]
X = SHIPPED["x.in_feed_landscape"]
FOUR = (FEED, STORY, SHIPPED["tiktok.photo"], X)
BARE = seen("FEMALE_BREAST_EXPOSED", 0.87, (300, 600, 200, 150))
RECIPE = Recipe("a1111", prompt="portrait of a woman in a crimson gown", seed=3735928559)


def one(exportable: Exportable, preset: Preset = FEED) -> PlanItem | Blocked | Failed:
    planned = plan([exportable], [preset], POLICIES, "/out")
    made: list[PlanItem | Blocked | Failed] = [*planned.items, *planned.blocked, *planned.failed]
    assert len(made) == 1
    return made[0]


def made(exportable: Exportable, preset: Preset = FEED) -> PlanItem:
    planned = one(exportable, preset)
    assert isinstance(planned, PlanItem)
    return planned


def test_each_asset_is_planned_by_each_preset() -> None:
    assets = [asset(), asset("/pictures/Mia 02.png", asset_id=2)]
    planned = plan(assets, FOUR, POLICIES, "/out")
    assert [(order.asset_id, order.preset.id) for order in planned.items] == [
        (number, preset.id) for number in (1, 2) for preset in FOUR
    ]
    assert planned.items[0].target == "/out/Mia 01_instagram-feed_portrait_4x5.jpg"
    assert not planned.blocked
    assert not planned.failed


def test_the_window_keeps_the_face() -> None:
    face = seen("FACE_FEMALE", 0.9, (300, 1200, 300, 250))
    order = made(asset(detections=[face]), X)
    assert order.window.y <= 1200
    assert order.window.y + order.window.h >= 1450
    assert (order.window.w, order.window.h) == (1000, 562)


def test_faces_nobody_is_sure_of_do_not_count() -> None:
    doubtful = seen("FACE_FEMALE", 0.1, (300, 1200, 300, 250))
    assert made(asset(detections=[doubtful]), X).window == made(asset(), X).window


def test_a_face_that_does_not_fit_is_a_finding() -> None:
    faces = [
        seen("FACE_MALE", 0.9, (10, 100, 200, 200)),
        seen("FACE_MALE", 0.9, (10, 1200, 200, 200)),
    ]
    order = made(asset(detections=faces), X)
    (finding,) = [f for f in order.findings if f.rule == "export.face-outside"]
    assert finding.message == "1 of 2 faces cut or left out by X landscape."
    assert finding.box in [face.box for face in faces]
    assert finding.outcome is Outcome.REVIEW


def test_an_animation_is_cut_around_its_first_frames_faces() -> None:
    first, later = [
        Detection("FACE_FEMALE", 0.9, Box(300, y, 100, 100), "p", "1", time_s=time)
        for y, time in ((100, 0.0), (1300, 2.0))
    ]
    order = made(asset(detections=[later, first], kind=Kind.ANIMATED), X)
    assert order.window.y < 100
    assert "export.still" in [finding.rule for finding in order.findings]
    assert "export.face-outside" not in [finding.rule for finding in order.findings]


@pytest.mark.parametrize(
    ("size", "outcome", "says"),
    [
        ((1080, 1350), None, None),
        ((2000, 2500), None, None),
        ((900, 1125), Outcome.CLEAR, "Enlarged 1.2 ×"),
        (
            (400, 500),
            Outcome.REVIEW,
            "Enlarged 2.7 ×: the part that fits Instagram 4:5 has 400 × 500",
        ),
    ],
)
def test_enlarging_is_a_finding(
    size: tuple[int, int], outcome: Outcome | None, says: str | None
) -> None:
    found = [f for f in made(asset(size=size)).findings if f.rule == "export.enlarged"]
    assert [finding.outcome for finding in found] == ([outcome] if outcome else [])
    assert all(says and finding.message.startswith(says) for finding in found)


def test_a_blocked_asset_is_refused_with_rule_score_and_box() -> None:
    planned = plan([asset(detections=[BARE])], [FEED, X], POLICIES, "/out")
    (blocked,) = planned.blocked
    assert (blocked.asset_id, blocked.preset_id) == (1, FEED.id)
    finding = blocked.findings[0]
    assert finding.outcome is Outcome.BLOCKED
    assert "FEMALE_BREAST_EXPOSED" in finding.rule
    assert (finding.score, finding.box) == (0.87, BARE.box)
    (order,) = planned.items  # X allows it with a label: exported, and the finding is listed
    assert order.preset.id == X.id
    assert Outcome.REVIEW in [found.outcome for found in order.findings]


APPROVED = Decision(Outcome.APPROVED, "art", "Mia", datetime(2026, 11, 20, tzinfo=UTC), basis="")


def basis(preset: Preset, exportable: Exportable) -> str:
    policy, context = POLICIES[preset.platform], preset.context
    return judge(policy, exportable.evidence, DAY, context=context, placement=preset.id).basis


def test_an_approval_opens_the_place_it_was_given_for() -> None:
    bare = asset(detections=[BARE])
    approved = replace(APPROVED, basis=basis(FEED, bare))
    decided = replace(bare, decisions={"instagram": approved})
    avatar = replace(FEED, id="instagram.avatar", placement="avatar", context="profile")
    planned = plan([decided], [FEED, avatar], POLICIES, "/out", day=DAY)
    (order,) = planned.items
    assert order.permit.decision == approved
    assert "decision.approved" in {found.rule for found in order.findings}
    (blocked,) = planned.blocked
    assert (blocked.preset_id, blocked.findings[-1].rule) == (avatar.id, "decision.stale")


def test_an_override_is_used_only_where_it_is_needed() -> None:
    planned = plan([asset(detections=[BARE])], [FEED, X], POLICIES, "/out", override="she asked")
    feed, x = planned.items
    assert (feed.permit.overridden, x.permit.overridden) == (True, False)
    assert "export.override" in {found.rule for found in feed.findings}
    assert "export.override" not in {found.rule for found in x.findings}


def test_no_override_opens_dating_to_somebody_made_up() -> None:
    photo = replace(FEED, id="tinder.photo", platform="tinder", placement="photo")
    evidence = Evidence(frame=(1000, 1500), personas=(Persona("Nova"),))
    made_up = replace(asset(), evidence=evidence)
    tinder = replace(photo, context="profile")
    planned = plan([made_up], [tinder], POLICIES, "/out", override="she asked")
    assert [one.findings[0].rule for one in planned.blocked] == ["identity.persona"]


def test_in_an_avatar_nothing_is_bare() -> None:
    avatar = replace(X, id="x.avatar", placement="avatar")
    planned = plan([asset(detections=[BARE])], [X, avatar], POLICIES, "/out")
    assert [one.preset.id for one in planned.items] == [X.id]
    assert [one.preset_id for one in planned.blocked] == [avatar.id]


def test_a_label_the_platform_wants_is_noted() -> None:
    order = made(asset(evidence=replace(asset().evidence, ai=True)))
    assert "instagram.disclosure" in {found.rule for found in order.findings}


def test_what_is_prohibited_leaves_by_no_preset() -> None:
    child = asset(detections=[BARE], texts=("a 12 year old girl",))
    planned = plan([child], list(SHIPPED.values()), POLICIES, "/out")
    assert not planned.items
    assert {blocked.findings[0].outcome for blocked in planned.blocked} == {Outcome.PROHIBITED}
    assert len(planned.blocked) + len(planned.failed) == len(SHIPPED)
    assert {one.preset_id for one in planned.blocked} >= {preset.id for preset in FOUR}


def test_the_whole_picture_is_judged_not_the_part_that_is_cut_out() -> None:
    low = seen("FEMALE_GENITALIA_EXPOSED", 0.9, (400, 1400, 100, 90))  # outside a landscape window
    assert isinstance(one(asset(detections=[low]), replace(FEED, width=1600, height=900)), Blocked)


@pytest.mark.parametrize(
    ("broken", "says"),
    [
        (asset(offline=True), "offline"),
        (asset(fault=Fault("damaged", "The file is damaged."), size=None), "The file is damaged"),
        (asset(kind=Kind.VIDEO), "is for pictures, and the asset is a video"),
        (asset(size=None), "has not been read yet"),
        (asset(sha256=None), "has not been read yet"),
        (asset(analysed=False), "has not been looked at"),
    ],
)
def test_what_cannot_be_made_says_why(broken: Exportable, says: str) -> None:
    failed = one(broken)
    assert isinstance(failed, Failed)
    assert says in failed.reason


@pytest.mark.parametrize(
    "preset",
    [
        replace(FEED, id="mine.site", platform="mine", placement="site"),
        replace(FEED, context="billboard"),
    ],
)
def test_without_a_policy_nothing_leaves(preset: Preset) -> None:
    failed = one(asset(), preset)
    assert isinstance(failed, Failed)
    assert "no policy" in failed.reason


def test_a_recipe_discloses_and_is_kept_home() -> None:
    order = made(asset(recipe=RECIPE))
    assert order.digital_source_type == TRAINED
    assert {"3735928559", "crimson"} <= set(order.private)
    assert made(asset()).digital_source_type is None


def test_a_name_that_tells_the_recipe_is_replaced() -> None:
    order = made(asset("/pictures/00012-3735928559.png", recipe=RECIPE, asset_id=7))
    assert order.name == "picture-7_instagram-feed_portrait_4x5.jpg"
    assert "export.renamed" in [finding.rule for finding in order.findings]


def test_the_files_of_each_preset_are_counted_for_themselves() -> None:
    presets = [replace(one, name="{platform}_{sequence:02}") for one in (FEED, X)]
    planned = plan([asset(), asset(asset_id=2)], presets, POLICIES, "/out")
    names = [order.name for order in planned.items]
    assert names == ["instagram_01.jpg", "x_01.jpg", "instagram_02.jpg", "x_02.jpg"]


@given(st.lists(st.binary(min_size=1, max_size=30), min_size=1, max_size=6), st.booleans())
def test_planned_names_never_collide_with_each_other_or_the_folder(
    stems: list[bytes], again: bool
) -> None:
    assets = [
        asset(os.fsdecode(b"/p/" + stem.replace(b"/", b"_") + b".png"), asset_id=number)
        for number, stem in enumerate(stems)
    ]
    presets = [FEED, STORY]
    there = [order.name.upper() for order in plan(assets, presets, POLICIES, "/out").items]
    around = Around(taken={"/out": there} if again else {})
    planned = plan(assets, presets, POLICIES, "/out", around=around)
    names = [key(order.name) for order in planned.items]
    assert len(names) == len(set(names)) == 2 * len(stems)
    if again:
        assert not set(names) & {key(name) for name in there}


def test_a_face_is_centred_in_what_the_platform_leaves_free() -> None:
    face = seen("FACE_FEMALE", 0.9, (700, 300, 150, 150))
    wide = asset(size=(2000, 1000), detections=[face])
    preset = SHIPPED["tiktok.photo"]
    frame = made(wide, preset).window
    assert preset.safe is not None
    assert preset.width is not None
    free = preset.safe.left + (preset.width - preset.safe.left - preset.safe.right) / 2
    assert (775 - frame.x) * preset.width / frame.w == pytest.approx(free, abs=3)


def test_where_no_policy_is_left_nothing_leaves_and_its_file_is_named() -> None:
    others = {name: policy for name, policy in POLICIES.items() if name != "instagram"}
    why = {"instagram": "/r/policies/instagram.toml: file: expected valid TOML."}
    planned = plan([asset()], [FEED, X], others, "/out", broken=why)
    assert [item.preset.platform for item in planned.items] == ["x"]
    (failed,) = planned.failed
    assert failed.reason == (
        "no policy says what instagram allows (feed), so nothing is exported there: "
        "/r/policies/instagram.toml: file: expected valid TOML."
    )


# ── what left already ──


def left(preset: str, path: str = "/out/a.jpg") -> Export:
    return Export(preset, path, 1080, 1350, 99, "ab" * 32, datetime(2026, 11, 3, tzinfo=UTC))


def said(*exports: Export, phash: int | None = None, asset_id: int = 1) -> Exportable:
    told = Outgoing(asset_id, exports=exports, phash=phash)
    return replace(asset(asset_id=asset_id), said=told)


def remarks(exportable: Exportable, preset: Preset = FEED, *paid: Paid) -> list[tuple[str, str]]:
    planned = plan([exportable], [preset], POLICIES, "/out", around=Around(paid=paid))
    return [(found.rule, found.outcome) for found in planned.items[0].findings]


def test_what_was_posted_there_already_is_remarked_on() -> None:
    assert ("export.again", "review") in remarks(said(left(FEED.id)))
    assert ("export.again", "clear") in remarks(said(left(STORY.id)))
    assert "export.again" not in dict(remarks(said(left(X.id))))


@pytest.mark.parametrize(("bits", "told"), [(0xFF, True), (0x1FF, False)])
def test_what_is_like_something_that_is_paid_for_is_remarked_on(bits: int, told: bool) -> None:
    sold = Paid(7, 1 << 63, "onlyfans.post")
    found = remarks(said(phash=1 << 63 | bits), FEED, Paid(8, 0, "onlyfans.post"), sold)
    assert (("export.paid-elsewhere", "review") in found) is told


def test_the_very_asset_that_was_sold_is_remarked_on_in_public_places_only() -> None:
    sold = Paid(1, 5, "onlyfans.post")
    options, around = Options(teaser=Teaser("blur")), Around(paid=[sold])
    (taste,) = plan([said()], [FEED], POLICIES, "/out", options=options, around=around).items
    assert "export.paid-elsewhere" not in {one.rule for one in taste.findings}
    paid_too = replace(FEED, context="paywall")
    assert "export.paid-elsewhere" in dict(remarks(said(), FEED, sold))
    paywall = replace(POLICIES["instagram"], rows=POLICIES["onlyfans"].rows)
    planned = plan(
        [said()],
        [paid_too],
        {**POLICIES, "instagram": paywall},
        "/out",
        around=Around(paid=[sold]),
    )
    assert "export.paid-elsewhere" not in {one.rule for one in planned.items[0].findings}


def test_what_the_same_plan_sells_is_remarked_on_where_all_can_see_it() -> None:
    sale = SHIPPED["onlyfans.post"]
    for wanted, phash in (([FEED, sale], 5), ([sale, FEED], None)):
        planned = plan([said(phash=phash)], wanted, POLICIES, "/out")
        told = {one.preset.id: {found.rule for found in one.findings} for one in planned.items}
        assert "export.paid-elsewhere" in told[FEED.id]
        assert "export.paid-elsewhere" not in told[sale.id]
    taste = Options(teaser=Teaser("blur", FEED.id))
    planned = plan([said(phash=5)], [FEED, sale], POLICIES, "/out", options=taste)
    assert not any(
        found.rule == "export.paid-elsewhere" for one in planned.items for found in one.findings
    )


def test_what_is_there_is_skipped_where_that_was_asked() -> None:
    around = Around(taken={"/out": ["Mia 01_instagram-feed_portrait_4x5.jpg"]})
    planned = plan(
        [asset()], [FEED, X], POLICIES, "/out", around=around, options=Options(existing="skip")
    )
    assert [one.preset.id for one in planned.items] == [X.id]
    assert [one.preset_id for one in planned.skipped] == [FEED.id]
    assert planned.items[0].number == 2  # as it would be without


def test_a_platform_with_a_folder_of_its_own_goes_there() -> None:
    around = Around(folders={"x": "/hot/x"}, taken={"/hot/x": ["Mia 01_x-in_feed_landscape.jpg"]})
    feed, x = plan([asset()], [FEED, X], POLICIES, "/out", around=around).items
    assert feed.folder == "/out"
    assert x.target == "/hot/x/Mia 01_x-in_feed_landscape (2).jpg"


def test_a_panorama_is_as_many_files_side_by_side() -> None:
    wide = replace(asset(), width=3000, height=1250)
    planned = plan([wide], [FEED], POLICIES, "/out", options=Options(split=3))
    assert [one.number for one in planned.items] == [1, 2, 3]
    windows = [one.window for one in planned.items]
    assert [one.x for one in windows[1:]] == [one.x + one.w for one in windows[:2]]
    assert len({one.name for one in planned.items}) == 3


def test_only_the_preset_of_a_teaser_goes_out_as_one() -> None:
    options = Options(teaser=Teaser("blur", X.id))
    feed, x = plan([asset()], [FEED, X], POLICIES, "/out", options=options).items
    assert (feed.teaser, x.teaser) == (None, options.teaser)


def test_a_preset_that_signs_says_so_where_nobody_can() -> None:
    signs = replace(FEED, sign=True)
    (unsigned,) = plan([asset()], [signs], POLICIES, "/out").items
    assert "export.unsigned" in {one.rule for one in unsigned.findings}
    who = Signing("/c.pem", "/k.pem", "es256")
    (signed,) = plan([asset()], [signs], POLICIES, "/out", around=Around(signing=who)).items
    assert signed.signing == who
    assert "export.unsigned" not in {one.rule for one in signed.findings}


def test_words_too_long_for_the_platform_keep_the_file_in() -> None:
    words = {("pinterest", Words.CAPTION): "word " * 101}
    wordy = replace(asset(), said=Outgoing(1, words=words))
    pin = SHIPPED["pinterest.pin"]
    planned = plan([wordy], [pin, X], POLICIES, "/out")
    assert [one.preset.id for one in planned.items] == [X.id]
    (blocked,) = planned.blocked
    assert [one.rule.partition(".")[0] for one in blocked.findings] == ["text"]


def test_the_words_of_the_post_come_beside_it_where_that_was_asked() -> None:
    told = replace(asset(), said=Outgoing(1, texts={Text.DESCRIPTION: "A day out."}))
    with_words = Options(sidecar=True)
    around = Around(taken={"/out": ["Mia 01_x-in_feed_landscape.txt"]})
    (item,) = plan([told], [X], POLICIES, "/out", options=with_words, around=around).items
    assert item.sidecar is not None
    assert "A day out." in item.sidecar
    assert item.name == "Mia 01_x-in_feed_landscape (2).jpg"
    (plain,) = plan([told], [X], POLICIES, "/out", around=around).items
    assert (plain.sidecar, plain.name) == (None, "Mia 01_x-in_feed_landscape.jpg")


REEL = SHIPPED["instagram.reel"]
CLIP = replace(asset(), kind=Kind.VIDEO, frames=300, duration_s=10.0, width=1920, height=1080)


def test_a_clip_is_planned_with_its_cut_and_the_way_of_its_window() -> None:
    cut = Options(cut=ClipCut(1, 7, mute=True, cover_s=2))
    (item,) = plan([CLIP], [REEL], POLICIES, "/out", options=cut).items
    assert item.clip is not None
    assert (item.clip.start_s, item.clip.end_s, item.clip.cover_s) == (1, 7, 2)
    assert (item.clip.mute, len(item.clip.path)) == (True, 1)
    assert item.name.endswith(".mp4")


def test_a_still_is_no_clip_and_a_clip_is_no_still() -> None:
    planned = plan([asset(), CLIP], [REEL, FEED], POLICIES, "/out")
    assert [(one.kind, one.preset.id) for one in planned.items] == [
        (Kind.IMAGE, FEED.id),
        (Kind.VIDEO, REEL.id),
    ]
    assert len(planned.failed) == 2


def test_a_carousel_that_is_no_post_is_kept_in() -> None:
    assets = [asset(asset_id=number) for number in range(1, 13)]
    together = Options(carousel=True)
    planned = plan(assets, [SHIPPED["bluesky.gallery"], FEED], POLICIES, "/out", options=together)
    assert {one.preset_id for one in planned.blocked} == {"bluesky.gallery"}
    assert {one.preset.id for one in planned.items} == {FEED.id}
    assert "set.too-many" in {one.rule for one in planned.notes}
