from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from app.core.asset import Box, Detection, Fault, Finding, Lora, Recipe
from app.core.organising import Step
from app.core.vocab import Certainty, Flag, Label, Outcome
from app.ui.bridge import Bridge
from app.ui.findings import FindingRow
from app.ui.panels.inspector.panel import InspectorPanel
from app.ui.panels.inspector.recipe import Tab
from app.ui.panels.inspector.several import COMPARED, facts, verdicts
from app.ui.panels.inspector.verdicts import not_clear
from app.ui.style.look import Look
from app.ui.veil import Adult
from app.ui.widgets.chip import Chip
from app.ui.widgets.pairs import CopyButton
from app.ui.words import count
from tests.ui import act
from tests.ui.conftest import gone
from tests.ui.fake import BLOCKED, FakeAsset, FakeLibrary, many, shared, view

RECIPE = Recipe(
    generator="comfyui",
    prompt="a red dress, café \ud800",
    negative_prompt="blurry",
    seed=219670278747233,
    steps=20,
    cfg=7.0,
    sampler="euler",
    scheduler="simple",
    checkpoint="flux1-dev-fp8.safetensors",
    loras=(Lora("mia_v4", 0.85),),
    certainty={"seed": Certainty.AMBIGUOUS, "sampler": Certainty.PARSED},
    raw={"prompt": '{"3": 1}', "workflow": "x" * 100_000},
)
BOX = Box(100, 60, 80, 80)
SEEN = Detection("FEMALE_BREAST_EXPOSED", 0.83, BOX, "nudenet-320n", "3.4")
FINDING = Finding(
    "instagram.feed.FEMALE_BREAST_EXPOSED",
    Outcome.BLOCKED,
    "Exposed female breast, 83 % sure.",
    SEEN.label,
    SEEN.score,
    BOX,
)


@pytest.fixture
def panel(bridge: Bridge, look: Look) -> Iterator[InspectorPanel]:
    made = InspectorPanel(bridge, look)
    made.resize(320, 900)
    made.show()
    yield made
    gone(made)


def show(qtbot: QtBot, panel: InspectorPanel, library: FakeLibrary, asset: FakeAsset) -> None:
    library.assets[asset.id] = asset
    panel.look_at([asset.id], 1)
    qtbot.waitUntil(lambda: panel.view is not None and panel.view.id == asset.id)
    QApplication.processEvents()  # what a layout took in is shown once Qt is back


def texts(widget: QWidget) -> str:
    """All words in sight, without the marks that let them break."""
    found = [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]
    return "\n".join(found).replace("\N{ZERO WIDTH SPACE}", "")


def has(widget: QWidget, words: str) -> bool:
    return words in texts(widget)


def test_one_asset_is_shown_with_all_there_is(
    qtbot: QtBot, panel: InspectorPanel, library: FakeLibrary
) -> None:
    asset = FakeAsset(1, "mia.png", rating=4, tags=["Style/Film"], recipe=RECIPE)
    show(qtbot, panel, library, asset)
    assert panel.name.text() == "mia.png"
    assert panel.stars.accessibleName() == "Rating: 4 stars"
    for words in (
        "Instagram clear",
        "Style / Film",
        "a red dress, café �",
        "mia_v4 : 0.85",
        "euler · simple · 20 steps",
        "219670278747233 ?",
        "400 × 600",
        "/pictures/mia.png",
    ):
        qtbot.waitUntil(partial(has, panel, words))


def test_the_raw_text_is_there_and_bounded(
    qtbot: QtBot, panel: InspectorPanel, library: FakeLibrary
) -> None:
    show(qtbot, panel, library, FakeAsset(1, "mia.png", recipe=RECIPE))
    panel.recipe.turn(Tab.RAW)
    fields = panel.recipe.raw_fields()
    assert [field.accessibleName() for field in fields] == ["prompt", "workflow"]
    assert len(fields[1].toPlainText()) == 60_000
    panel.recipe.turn(Tab.WORKFLOW)
    assert [field.accessibleName() for field in panel.recipe.raw_fields()] == ["workflow"]
    panel.recipe.turn(Tab.PARSED)
    qtbot.waitUntil(lambda: "euler" in texts(panel.recipe))


def test_a_field_is_copied_whole(qtbot: QtBot, panel: InspectorPanel, library: FakeLibrary) -> None:
    show(qtbot, panel, library, FakeAsset(1, "mia.png", recipe=RECIPE))
    buttons = panel.recipe.findChildren(CopyButton)
    button = next(one for one in buttons if one.accessibleName() == "Copy Checkpoint")
    button.click()
    assert QGuiApplication.clipboard().text() == "flux1-dev-fp8.safetensors"


def test_without_a_recipe_there_is_no_recipe(
    qtbot: QtBot, panel: InspectorPanel, library: FakeLibrary
) -> None:
    show(qtbot, panel, library, FakeAsset(1, "mia.png"))
    assert not panel.recipe.isVisible()
    assert not panel.exports.isVisible()
    assert not panel.findings.isVisible()


def test_a_finding_says_why_and_points_at_its_box(
    qtbot: QtBot, panel: InspectorPanel, library: FakeLibrary
) -> None:
    asset = FakeAsset(
        1, "mia.png", outcomes=BLOCKED, detections=(SEEN,), findings=(FINDING,), size=(400, 400)
    )
    show(qtbot, panel, library, asset)
    told = texts(panel.findings)
    assert "Exposed female breast" in told
    assert "instagram.feed.FEMALE_BREAST_EXPOSED · .83" in told
    qtbot.waitUntil(lambda: panel.preview.picture is not None)
    row = panel.findings.findChildren(FindingRow)[0]
    with qtbot.waitSignal(panel.findings.pointed) as pointed:
        row.enterEvent(None)
    assert pointed.args == [SEEN]
    pointed_at = panel.preview.grab().toImage()
    with qtbot.waitSignal(panel.findings.pointed):
        row.leaveEvent(None)
    assert panel.preview.grab().toImage() != pointed_at


def test_findings_come_worst_first() -> None:
    mild = Finding("x.r", Outcome.REVIEW, "look again")
    asset = view(FakeAsset(1, "a", outcomes=BLOCKED, findings=(mild, FINDING)))
    order = [finding.outcome for _, finding in not_clear(asset.verdicts)]
    assert order == sorted(order, key=[Outcome.BLOCKED, Outcome.REVIEW].index)


def test_the_preview_is_veiled_until_it_is_held(
    qtbot: QtBot, panel: InspectorPanel, library: FakeLibrary
) -> None:
    show(qtbot, panel, library, FakeAsset(1, "mia.png", outcomes=BLOCKED))
    qtbot.waitUntil(lambda: panel.preview.picture is not None)
    veiled = panel.preview.picture
    with qtbot.waitSignal(panel.reveal) as told:
        act.press(panel.preview, QPoint(50, 50))
    assert told.args == [True]
    panel.set_veil(Adult.BLURRED, revealed=True)
    assert panel.preview.picture is None  # never the one for the other
    qtbot.waitUntil(lambda: panel.preview.picture is not None)
    assert panel.preview.picture is not veiled
    with qtbot.waitSignal(panel.reveal) as told:
        act.release(panel.preview, QPoint(50, 50))
    assert told.args == [False]


def test_a_hidden_picture_is_not_even_fetched(
    qtbot: QtBot, panel: InspectorPanel, library: FakeLibrary
) -> None:
    panel.set_veil(Adult.HIDDEN, revealed=False)
    show(qtbot, panel, library, FakeAsset(1, "mia.png", outcomes=BLOCKED))
    panel.preview.grab()
    assert library.asked("thumbs") == []


def test_a_file_that_could_not_be_read_says_why(
    qtbot: QtBot, panel: InspectorPanel, library: FakeLibrary
) -> None:
    broken = FakeAsset(1, "x.png", outcomes={}, fault=Fault("damaged", "It is cut off."))
    show(qtbot, panel, library, broken)
    assert "It is cut off." in texts(panel.facts)
    assert "Could not be read" in texts(panel.verdicts)
    assert library.asked("thumbs") == []


def test_edits_go_out_as_signals(qtbot: QtBot, panel: InspectorPanel, library: FakeLibrary) -> None:
    show(qtbot, panel, library, FakeAsset(1, "mia.png", rating=2, tags=["Style/Film"]))
    with qtbot.waitSignal(panel.rated) as told:
        act.click(panel.stars, QPoint(4 * 20 - 10, 10))
    assert told.args == [4]
    with qtbot.waitSignal(panel.rated) as told:
        act.click(panel.stars, QPoint(2 * 20 - 10, 10))
    assert told.args == [0]  # the star that is set takes the rating away
    act.write(panel.tags.field, " Mood / Golden hour ")
    with qtbot.waitSignal(panel.tag_added) as told:
        panel.tags.field.returnPressed.emit()
    assert told.args == ["Mood/Golden hour"]
    assert panel.tags.field.text() == ""
    chip = next(one for one in panel.tags.findChildren(Chip) if one.isVisible())
    with qtbot.waitSignal(panel.tag_removed) as told:
        chip.removed.emit()
    assert told.args == ["Style/Film"]


def test_several_show_what_they_have_in_common(
    qtbot: QtBot, panel: InspectorPanel, library: FakeLibrary
) -> None:
    library.assets[1].tags, library.assets[1].rating = ["A", "B"], 3
    library.assets[2].tags, library.assets[2].rating = ["A"], 3
    panel.look_at([1, 2], 2)
    qtbot.waitUntil(lambda: panel.summary.isVisible())
    assert panel.name.text() == "2 assets"
    assert panel.stars.accessibleName() == "Rating: 3 stars"
    qtbot.waitUntil(lambda: "A\n" in texts(panel.tags) + "\n")
    assert "B · 1 of 2" in texts(panel.tags)
    assert not panel.preview.isVisible()
    assert "2 clear" in texts(panel.summary)


def test_what_several_have_is_told_in_rows() -> None:
    one, other = FakeAsset(1, "a", rating=3, outcomes=BLOCKED), FakeAsset(2, "b", rating=4)
    found = shared([one, other])
    assert dict(facts(found))["Formats"] == "2 PNG"
    assert (
        verdicts(found) == [("X", "1 clear, 1 review"), ("Instagram", "1 clear, 1 blocked")][::-1]
    )


def test_mixed_values_are_told_and_nothing_is_set_by_looking(
    qtbot: QtBot, panel: InspectorPanel, library: FakeLibrary
) -> None:
    first, second, third = (library.assets[one] for one in (1, 2, 3))
    first.rating, first.label, first.flag = 3, Label.RED, Flag.PICK
    second.rating, second.label = 4, Label.RED
    third.rating, third.label = 3, Label.RED
    panel.look_at([1, 2, 3], 3)
    qtbot.waitUntil(lambda: "mixed" in panel.stars.accessibleName())
    assert panel.stars.accessibleName() == "Rating: mixed (3 stars: 2, 4 stars: 1)"
    assert panel.labels.accessibleName() == "Label: Red"
    assert panel.flags.accessibleName() == "Pick: mixed (picked: 1, none: 2)"
    assert library.asked("do") == []


def test_what_some_have_is_put_on_all_or_taken_off(
    qtbot: QtBot, panel: InspectorPanel, library: FakeLibrary
) -> None:
    library.assets[1].tags, library.assets[2].tags = ["A", "B"], ["A"]
    library.assets[1].collections = ("Sets/Summer",)
    panel.look_at([1, 2], 2)
    qtbot.waitUntil(lambda: "B · 1 of 2" in texts(panel.tags))
    all_, some = (one for one in panel.tags.findChildren(Chip) if one.isVisible())
    assert [len(one.findChildren(QToolButton)) for one in (all_, some)] == [1, 2]
    with qtbot.waitSignal(panel.tag_added) as told:
        act.key(some, Qt.Key.Key_Plus)
    assert told.args == ["B"]
    with qtbot.waitSignal(panel.tag_removed) as told:
        act.key(some, Qt.Key.Key_Delete)
    assert told.args == ["B"]
    (summer,) = panel.collections.chips()
    assert summer.text == "Sets / Summer · 1 of 2"
    with qtbot.waitSignal(panel.collected) as told:
        act.key(summer, Qt.Key.Key_Plus)
    assert told.args == ["Sets/Summer", True]


def test_labels_and_flags_go_out_as_signals(
    qtbot: QtBot, panel: InspectorPanel, library: FakeLibrary
) -> None:
    show(qtbot, panel, library, FakeAsset(1, "mia.png", label=Label.GREEN))
    for at, label in ((0, Label.RED), (2, None)):  # the one that is set is taken away
        with qtbot.waitSignal(panel.labelled) as told:
            act.click(panel.labels, QPoint(at * 20 + 10, 10))
        assert told.args == [label]
    with qtbot.waitSignal(panel.flagged) as told:
        act.click(panel.flags, QPoint(30, 10))
    assert told.args == [Flag.REJECT]
    with qtbot.waitSignal(panel.labelled) as told:
        act.key(panel.labels, Qt.Key.Key_Right)
    assert told.args == [Label.BLUE]


def test_signs_are_mirrored_where_one_reads_from_the_right(
    qtbot: QtBot, panel: InspectorPanel, library: FakeLibrary
) -> None:
    show(qtbot, panel, library, FakeAsset(1, "mia.png"))
    panel.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    with qtbot.waitSignal(panel.rated) as told:
        act.click(panel.stars, QPoint(10, 10))
    assert told.args == [5]


def test_the_history_of_an_asset_is_told(
    qtbot: QtBot, panel: InspectorPanel, library: FakeLibrary
) -> None:
    now = datetime.now().astimezone()
    library.steps = [
        Step(7, "add tag", now, 240, "Golden hour", undone=False, undoable=True),
        Step(6, "set state", now - timedelta(days=1), 1, "trashed", undone=True, undoable=True),
    ]
    show(qtbot, panel, library, FakeAsset(1, "mia.png"))
    told = texts(panel.history)
    assert "Tagged “Golden hour”\n240 assets" in told
    assert "Moved to the trash\nundone" in told
    assert "Today" in told
    assert "Yesterday" in told


def test_a_long_prompt_begins_folded_and_is_copied_whole(
    qtbot: QtBot, panel: InspectorPanel, library: FakeLibrary
) -> None:
    prompt = "rain, " * 200 + "the end"
    show(qtbot, panel, library, FakeAsset(1, "a.png", recipe=Recipe("a1111", prompt=prompt)))
    assert "the end" not in texts(panel.recipe)
    copy = panel.recipe.findChildren(CopyButton)[0]
    copy.click()
    assert QGuiApplication.clipboard().text() == prompt
    more = [one for one in panel.recipe.findChildren(QToolButton) if one.text() == "Show all of it"]
    more[0].click()
    qtbot.waitUntil(partial(has, panel, "the end"))


def test_folded_sections_are_told(
    qtbot: QtBot, panel: InspectorPanel, library: FakeLibrary
) -> None:
    panel.fold(["recipe"])
    show(qtbot, panel, library, FakeAsset(1, "mia.png", recipe=RECIPE))
    assert not has(panel, "euler")
    with qtbot.waitSignal(panel.folded) as told:
        panel.facts.folded.emit(True)
    assert told.args == [("recipe",)]


def test_very_many_are_not_looked_up(
    qtbot: QtBot, panel: InspectorPanel, library: FakeLibrary
) -> None:
    panel.look_at(list(range(1, 10)), COMPARED + 1)
    qtbot.waitUntil(lambda: panel.summary.isVisible())
    assert panel.name.text() == f"{count(COMPARED + 1)} assets"
    assert library.asked("views") == []


def test_running_through_assets_looks_up_where_it_ends(
    qtbot: QtBot, panel: InspectorPanel, library: FakeLibrary
) -> None:
    for asset in many(20):
        panel.look_at([asset.id], 1)
    qtbot.waitUntil(lambda: panel.view is not None)
    assert panel.view is not None
    assert panel.view.id == 20
    assert library.asked("views") == [(20,)]


def test_nothing_selected_shows_how_to_begin(
    qtbot: QtBot, panel: InspectorPanel, library: FakeLibrary
) -> None:
    show(qtbot, panel, library, FakeAsset(1, "mia.png"))
    panel.look_at([], 0)
    assert "Select a picture" in texts(panel)
    assert not panel.preview.isVisible()
