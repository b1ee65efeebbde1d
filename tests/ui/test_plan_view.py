"""The plan before, while and after files are written."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.core.asset import Box
from app.core.outgoing import ClipCut
from app.core.vocab import Outcome
from app.export.order import Options, Signing, Teaser
from app.export.presets.preset import Preset
from app.ui.panels.shelf.asked import Asked, seconds
from app.ui.panels.shelf.card import PlanRow
from app.ui.panels.shelf.crop_picture import Cut
from app.ui.panels.shelf.options import OptionsBar
from app.ui.panels.shelf.plan_view import PlanSheet, PlanView
from app.ui.style.look import Look
from tests.ui import act
from tests.ui.conftest import gone
from tests.ui.fake import FakeLibrary

CUT = Cut((400, 600), Box(0, 50, 400, 500), 0.8, free=True)
ROWS = (
    PlanRow(1, "a.png", Outcome.BLOCKED, ("Exposed female breast.",)),
    PlanRow(2, "b.png", None, ("it is offline",)),
    PlanRow(3, "c.png", Outcome.REVIEW, ("look again",), None, CUT, "1080 × 1350"),
)
SIGNER = Signing("/c.pem", "/k.pem", "es256")


@pytest.fixture
def presets(library: FakeLibrary) -> dict[str, Preset]:
    return {one.id: one for one in library.presets()}


@pytest.fixture
def portrait(presets: dict[str, Preset]) -> Preset:
    return presets["instagram.feed_portrait_4x5"]


@pytest.fixture
def clip(presets: dict[str, Preset]) -> Preset:
    return next(one for one in presets.values() if one.kind == "video")


@pytest.fixture
def plan(look: Look, portrait: Preset) -> Iterator[PlanView]:
    made = PlanView(look)
    made.begin(portrait)
    made.resize(900, 240)
    yield made
    gone(made)


def sheet(rows: tuple[PlanRow, ...] = ROWS, files: int = 1, **more: object) -> PlanSheet:
    return PlanSheet("Instagram 4:5", "/home/mia/out", rows, files, **more)  # type: ignore[arg-type]


def told(plan: PlanView) -> list[str]:
    labels = plan.findChildren(QLabel)
    return [label.text().replace("\N{ZERO WIDTH SPACE}", "") for label in labels]


def test_a_plan_shows_each_asset_with_its_reason(plan: PlanView) -> None:
    plan.show_plan(sheet())
    words = told(plan)
    for one in ("a.png", "blocked", "Exposed female breast.", "cannot be made", "needs review"):
        assert one in words, one
    plan.grab()


def test_writing_has_to_be_asked_for(qtbot: QtBot, plan: PlanView) -> None:
    plan.show_plan(sheet())
    with qtbot.waitSignal(plan.confirmed):
        plan.write_button.click()
    plan.show_plan(sheet(ROWS[:2], 0))
    assert not plan.write_button.isEnabled()


def test_a_long_plan_counts_what_it_does_not_draw(plan: PlanView) -> None:
    plan.show_plan(sheet(ROWS[:1] * 500, 0))
    assert "and 440 more" in told(plan)


def test_a_plan_made_again_keeps_its_cards(plan: PlanView) -> None:
    plan.show_plan(sheet())
    before = plan.cards
    plan.show_plan(sheet((*ROWS[:2], PlanRow(3, "c.png", Outcome.CLEAR, ()))))
    assert plan.cards == before
    assert "ready" in plan.cards[2].accessibleName()
    plan.show_plan(sheet(ROWS[1:]))
    assert [card.row.asset for card in plan.cards] == [2, 3]


def test_a_moved_crop_is_told_with_its_asset(qtbot: QtBot, plan: PlanView) -> None:
    plan.show_plan(sheet())
    with qtbot.waitSignal(plan.cropped) as heard:
        plan.cards[2].picture.cropped.emit(Box(0, 0, 400, 500))
    assert heard.args == [3, Box(0, 0, 400, 500)]


def test_a_crop_of_ones_own_can_be_given_back(qtbot: QtBot, plan: PlanView) -> None:
    own = Cut(CUT.size, CUT.window, 0.8, free=True, by_hand=True)
    plan.show_plan(sheet((PlanRow(3, "c.png", Outcome.CLEAR, (), None, own, "1080 × 1350"),)))
    assert "1080 × 1350 · your crop" in told(plan)
    with qtbot.waitSignal(plan.cropped) as heard:
        plan.cards[0].reset.click()
    assert heard.args == [3, None]


def test_what_is_said_of_all_of_them_stands_above_the_cards(plan: PlanView) -> None:
    plan.show_plan(sheet(notes=("At most 10 pictures in a carousel.",)))
    assert plan.notes == "At most 10 pictures in a carousel."


def test_what_is_blocked_needs_a_reason_to_leave(qtbot: QtBot, plan: PlanView) -> None:
    plan.show_plan(sheet(overridable=1))
    plan.ask_reason()
    assert not plan.reason.confirm_button.isEnabled()
    act.write(plan.reason.field, "It is a statue")
    with qtbot.waitSignal(plan.override_wanted) as heard:
        plan.reason.confirm_button.click()
    assert heard.args == ["It is a statue"]


def test_what_nobody_may_override_is_not_offered(plan: PlanView) -> None:
    plan.show_plan(sheet(overridable=0))
    assert "all the same" not in " ".join(told(plan))
    assert not plan.override_button.isVisibleTo(plan)


def test_afterwards_it_says_what_became_of_each(plan: PlanView) -> None:
    plan.show_plan(sheet())
    rows = (*ROWS[:2], PlanRow(3, "c.png", Outcome.REVIEW, (), None, CUT, "x", written=True))
    plan.show_done("1 file written", rows)
    assert plan.title == "1 file written"
    assert "written" in told(plan)
    assert not plan.write_button.isVisibleTo(plan)


# ── options ──


@pytest.fixture
def options() -> Iterator[OptionsBar]:
    made = OptionsBar()
    yield made
    gone(made)


def test_untouched_controls_ask_for_nothing(options: OptionsBar, portrait: Preset) -> None:
    options.begin(portrait)
    assert options.asked == Asked()
    assert options.asked.options(SIGNER) == Options()


def test_each_control_asks_for_its_thing(
    qtbot: QtBot, options: OptionsBar, portrait: Preset
) -> None:
    options.begin(portrait)
    options.allow_signing(True)
    for choice, value in (
        (options.existing, "skip"),
        (options.teaser, "blur"),
        (options.packed, "zip"),
        (options.split, "3"),
    ):
        with qtbot.waitSignal(options.changed):
            choice.choose(value)
    for toggle in (options.sidecar, options.sign, options.carousel):
        with qtbot.waitSignal(options.changed):
            toggle.click()
    asked = options.asked
    assert asked.zipped
    assert asked.options(SIGNER) == Options(
        existing="skip",
        sidecar=True,
        signing=SIGNER,
        split=3,
        carousel=True,
        teaser=Teaser("blur"),
    )
    options.begin(portrait)
    assert options.asked == Asked()


def test_nobody_signs_without_a_certificate(options: OptionsBar, portrait: Preset) -> None:
    options.begin(portrait)
    assert not options.sign.isEnabled()
    assert "certificate" in options.sign.toolTip()


def test_clips_are_trimmed_and_muted_and_get_a_cover(
    qtbot: QtBot, options: OptionsBar, clip: Preset, portrait: Preset
) -> None:
    options.begin(clip)
    assert options.mute.isVisibleTo(options)
    moments = options.moments
    for name, text in (("start_s", "1.5"), ("end_s", "1:02"), ("cover_s", "0:03")):
        act.write(moments[name].field, text)
        with qtbot.waitSignal(options.changed):
            moments[name].field.editingFinished.emit()
    options.mute.click()
    asked = options.asked
    assert asked.cut == ClipCut(1.5, 62.0, mute=True, cover_s=3.0)
    options.begin(portrait)
    assert options.asked == Asked()
    assert not options.mute.isVisibleTo(options)


@pytest.mark.parametrize(
    ("text", "value"),
    [("", None), ("7", 7), ("7,5", 7.5), ("1:05.5", 65.5), ("1:01:05", 3665), ("0:00", 0)],
)
def test_moments_are_read(text: str, value: float | None) -> None:
    assert seconds(text) == value


def test_the_same_moment_is_told_again_of_another_export(
    qtbot: QtBot, options: OptionsBar, clip: Preset
) -> None:
    for _ in range(2):
        options.begin(clip)
        act.write(options.moments["start_s"].field, "1.5")
        with qtbot.waitSignal(options.changed):
            options.moments["start_s"].field.editingFinished.emit()


@pytest.mark.parametrize("text", ["x", "1:75", "-3", "1:2:3:4", "nan", "inf", "1:"])
def test_what_is_no_moment_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - float() words it
        seconds(text)


def test_a_wrong_moment_is_marked_and_asks_for_nothing(options: OptionsBar, clip: Preset) -> None:
    options.begin(clip)
    field = options.moments["start_s"].field
    act.write(field, "soon")
    assert field.property("wrong") == "true"
    assert options.asked.cut is None
