"""What a plan says of a clip before anything is made."""

from dataclasses import replace

import pytest

from app.core.outgoing import ClipCut, Outgoing
from app.core.paths import PROGRAM
from app.core.vocab import Kind, Outcome
from app.export.clipwork import work
from app.export.order import Around, ClipWork, Exportable, Options
from app.export.plan import plan
from app.export.policies.policy import load_policies
from app.export.presets.preset import ClipSpec, Preset
from tests.export.builders import SHIPPED, asset

POLICIES = load_policies([PROGRAM / "resources" / "policies"])
REEL = SHIPPED["instagram.reel"]
PIN = SHIPPED["pinterest.video"]  # its length is official
X = SHIPPED["x.video"]


def clip(seconds: float | None = 10.0, fps: float = 24, **more: object) -> Exportable:
    frames = round((seconds or 1.0) * fps)
    known = {"kind": Kind.VIDEO, "duration_s": seconds, "frames": frames} | more
    return replace(asset("/clips/Mia.mp4"), **known)  # type: ignore[arg-type]


def made(
    one: Exportable, preset: Preset, cut: ClipCut | None = None
) -> tuple[ClipWork, dict[str, str]]:
    found = work(one, preset, Options(cut=cut))
    assert not isinstance(found, str), found
    return found[0], {finding.rule: finding.message for finding in found[1]}


def refused(one: Exportable, preset: Preset, cut: ClipCut | None = None) -> str:
    found = work(one, preset, Options(cut=cut))
    assert isinstance(found, str)
    return found


def test_the_whole_clip_is_the_usual_cut() -> None:
    assert made(clip(), REEL) == (ClipWork(0.0, 10.0), {})


def test_what_is_asked_of_the_export_goes_before_what_was_said_of_the_asset() -> None:
    said = Outgoing(1, cut=ClipCut(1.0, 9.0, mute=True, cover_s=2.0))
    one = clip(said=said)
    assert made(one, REEL)[0] == ClipWork(1.0, 9.0, mute=True, cover_s=2.0, trimmed=True)
    assert made(one, REEL, ClipCut(end_s=5.0))[0] == ClipWork(0.0, 5.0, trimmed=True)


def test_a_stored_cut_ends_with_a_clip_that_became_shorter() -> None:
    found, _ = made(clip(said=Outgoing(1, cut=ClipCut(2.0, 30.0))), REEL)
    assert (found.start_s, found.end_s) == (2.0, 10.0)


@pytest.mark.parametrize("cut", [ClipCut(5.0, 5.0), ClipCut(-1.0), ClipCut(12.0), ClipCut(0, 11.0)])
def test_a_cut_that_is_no_part_of_the_clip_is_refused(cut: ClipCut) -> None:
    assert "cannot be cut" in refused(clip(), REEL, cut)


def test_a_length_against_an_official_limit_is_refused() -> None:
    assert "takes 900: trim it" in refused(clip(1000.0), PIN)
    assert "asks for 4 at least" in refused(clip(3.0), PIN)
    assert made(clip(1000.0), PIN, ClipCut(end_s=30.0))[0].end_s == 30.0


def test_a_length_against_what_others_say_is_warned_of() -> None:
    _, said = made(clip(1000.0), REEL)
    assert "trim it (third-party)" in said["export.duration"]
    assert "third-party" in made(clip(2.0), REEL)[1]["export.duration"]


def test_a_length_that_is_a_rounding_off_is_no_other_length() -> None:
    assert made(clip(900.02, fps=1), PIN)[0].end_s == 900.02


def test_what_a_platform_favours_is_noted() -> None:
    found = work(clip(200.0), REEL, Options())
    assert not isinstance(found, str)
    (finding,) = found[1]
    assert (finding.rule, finding.outcome) == ("export.duration", Outcome.CLEAR)


def test_stills_are_refused_and_moving_pictures_welcome() -> None:
    assert "still picture" in refused(asset(), REEL)
    moving = clip(4.0, kind=Kind.ANIMATED)
    assert made(moving, REEL)[0].fps is None  # its frames last as long as they like


def test_a_clip_of_unknown_length_is_refused() -> None:
    assert "import it again" in refused(clip(None), REEL)


def test_a_rate_the_placement_does_not_take_is_changed_and_said() -> None:
    one, said = made(clip(10.0, fps=16), REEL)
    assert one.fps == 32
    assert said["export.fps"].startswith("32 frames a second instead of 16")
    assert made(clip(10.0, fps=16), X)[0].fps is None


def test_a_placement_that_takes_no_such_file_is_refused() -> None:
    exotic = replace(REEL, clip=ClipSpec(codecs=("av1",)))
    assert "mp4 with h264" in refused(clip(), exotic)


def test_a_cover_that_was_cut_off_moves() -> None:
    one, said = made(clip(), REEL, ClipCut(4.0, 8.0, cover_s=1.0))
    assert one.cover_s == 4.0
    assert "cut off" in said["export.cover"]


def test_few_bytes_for_a_long_clip_are_warned_of() -> None:
    assert "export.bytes" in made(clip(170.0), replace(REEL, max_bytes=2_000_000))[1]
    assert "export.bytes" not in made(clip(170.0), REEL)[1]


def test_a_plan_orders_the_clip_its_path_and_the_encoder_that_was_asked_for() -> None:
    one = clip()
    for wanted in (False, True):
        made = plan([one], [REEL], POLICIES, "/out", around=Around(hardware=wanted))
        (item,) = made.items
        assert item.clip is not None
        assert item.clip.hardware is wanted
        assert (item.clip.end_s, item.name[-4:]) == (10.0, ".mp4")
        assert item.clip.path[0][1:] == (item.window.x, item.window.y)


def test_a_cropped_clip_nobody_was_found_in_is_warned_of_and_keeps_the_middle() -> None:
    corner = bytes(255 if at % 32 > 27 else 0 for at in range(1024))
    one = clip(width=1920, height=1080, saliency=corner)
    (item,) = plan([one], [REEL], POLICIES, "/out").items
    assert "export.unfollowed" in [said.rule for said in item.findings]
    assert item.window.x + item.window.w / 2 == pytest.approx(960, abs=2)
