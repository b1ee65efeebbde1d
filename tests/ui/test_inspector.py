from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.core.asset import Box, Detection, Fault, Finding, Lora, Recipe
from app.core.vocab import Certainty, Outcome
from app.ui.bridge import Bridge
from app.ui.findings import FindingRow
from app.ui.panels.inspector.panel import InspectorPanel
from app.ui.panels.inspector.several import COMPARED, common
from app.ui.panels.inspector.tags import ShownTag
from app.ui.panels.inspector.verdicts import not_clear
from app.ui.style.look import Look
from app.ui.veil import Adult
from app.ui.widgets.chip import Chip
from app.ui.widgets.pairs import CopyButton
from tests.ui import act
from tests.ui.conftest import gone
from tests.ui.fake import BLOCKED, FakeAsset, FakeLibrary, many, view

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
    panel.recipe.turn(raw=True)
    fields = panel.recipe.raw_fields()
    assert [field.accessibleName() for field in fields] == ["prompt", "workflow"]
    assert len(fields[1].toPlainText()) == 60_000
    panel.recipe.turn(raw=False)
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
    assert "B (some)" in texts(panel.tags)
    assert not panel.preview.isVisible()
    assert "2 clear" in texts(panel.summary)


def test_common_values_are_common() -> None:
    one = view(FakeAsset(1, "a", rating=3, tags=["A", "B"], outcomes=BLOCKED))
    other = view(FakeAsset(2, "b", rating=4, tags=["A"]))
    found = common([one, other])
    assert found.rating is None
    assert found.tags == (ShownTag("A"), ShownTag("B", partly=True))
    assert dict(found.outcomes)["instagram"] == ((Outcome.CLEAR, 1), (Outcome.BLOCKED, 1))
    assert found.bytes == 2000


def test_very_many_are_not_looked_up(
    qtbot: QtBot, panel: InspectorPanel, library: FakeLibrary
) -> None:
    panel.look_at(list(range(1, 10)), COMPARED + 1)
    qtbot.waitUntil(lambda: panel.summary.isVisible())
    assert panel.name.text() == f"{COMPARED + 1} assets"
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
