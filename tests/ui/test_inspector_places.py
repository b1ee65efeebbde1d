"""The inspector on where a file is, what it was, what it says of itself, and its rival."""

import threading
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.core.asset import (
    Box,
    Companion,
    Conflict,
    Credential,
    Location,
    Recipe,
    Region,
    Verdict,
    Version,
)
from app.core.ops import AnswerConflict
from app.core.shared import Held
from app.core.vocab import Answer, Outcome, Presence, Role, Trust
from app.ui.bridge import Bridge
from app.ui.main_window import MainWindow
from app.ui.panels.inspector.credential import action_words, ai_label, source_words, worth
from app.ui.panels.inspector.differences import differences
from app.ui.panels.inspector.held import Name, names_of
from app.ui.panels.inspector.panel import InspectorPanel
from app.ui.panels.inspector.tags import tags_of
from app.ui.panels.inspector.versions import decided
from app.ui.pictures.small import SmallPicture
from app.ui.style.look import Look
from app.ui.veil import Veil
from app.ui.widgets.chip import Chip
from tests.ui.conftest import gone
from tests.ui.fake import FakeAsset, FakeLibrary, view
from tests.ui.test_inspector import show, texts

AI = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"
SIDECAR = Companion(Role.SIDECAR, "/pictures/mia.png.xmp", 100, 1)
CAPTION = Companion(Role.CAPTION, "/pictures/mia.txt", 100, 1)


@pytest.fixture
def panel(bridge: Bridge, look: Look) -> Iterator[InspectorPanel]:
    made = InspectorPanel(bridge, look)
    made.resize(320, 900)
    made.show()
    yield made
    gone(made)


def buttons(widget: QWidget) -> dict[str, QPushButton]:
    return {one.text(): one for one in widget.findChildren(QPushButton) if one.isVisible()}


# ── where it is ──


def test_every_place_with_what_lies_beside_it(
    qtbot: QtBot, panel: InspectorPanel, library: FakeLibrary
) -> None:
    show(qtbot, panel, library, FakeAsset(1, "mia.png", companions=(SIDECAR, CAPTION)))
    told = texts(panel.places)
    assert "/pictures/mia.png" in told
    assert "With mia.png.xmp (sidecar), mia.txt (caption)" in told
    assert buttons(panel.places) == {}


def test_what_is_only_in_the_cloud_can_be_fetched(
    qtbot: QtBot, panel: InspectorPanel, library: FakeLibrary
) -> None:
    cloud = FakeAsset(1, "mia.png", presence=Presence.CLOUD, read=False, outcomes={})
    show(qtbot, panel, library, cloud)
    assert "Only in the cloud" in texts(panel.places)
    with qtbot.waitSignal(panel.fetch_wanted):
        buttons(panel.places)["Fetch"].click()
    assert library.asked("thumbs") == []


def test_a_placeholder_never_borrows_a_picture_that_comes_late(
    qtbot: QtBot,
    bridge: Bridge,
    panel: InspectorPanel,
    library: FakeLibrary,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    may_go, answered, thumbs = threading.Event(), threading.Event(), library.thumbs

    def slow(keys: Sequence[str]) -> dict[str, bytes]:
        found = thumbs(keys)
        may_go.wait(10)
        answered.set()
        return found

    monkeypatch.setattr(library, "thumbs", slow)
    placeholder = FakeAsset(2, "b.png", presence=Presence.CLOUD, read=False)
    panel.preview.show_asset(view(FakeAsset(1, "mia.png")), Veil.NONE)
    qtbot.waitUntil(lambda: bool(library.asked("thumbs")))
    panel.preview.show_asset(view(placeholder), Veil.NONE)
    may_go.set()
    qtbot.waitUntil(answered.is_set)
    told: list[object] = []
    bridge.run(lambda lib: lib.version(), told.append)
    qtbot.waitUntil(lambda: bool(told))  # an answer that came after the late one
    assert panel.preview.picture is None


def test_what_is_missing_can_be_found_again(
    qtbot: QtBot, panel: InspectorPanel, library: FakeLibrary
) -> None:
    show(qtbot, panel, library, FakeAsset(1, "mia.png", presence=Presence.MISSING))
    assert "Missing: it is no longer where it was" in texts(panel.places)
    with qtbot.waitSignal(panel.by_hand_wanted) as told:
        buttons(panel.places)["Point at it …"].click()
    assert told.args == ["/pictures/mia.png"]
    with qtbot.waitSignal(panel.relink_wanted):
        buttons(panel.places)["Find all missing …"].click()


def test_what_is_offline_is_only_said(
    qtbot: QtBot, panel: InspectorPanel, library: FakeLibrary
) -> None:
    show(qtbot, panel, library, FakeAsset(1, "mia.png", presence=Presence.OFFLINE))
    assert "Offline: its drive or folder cannot be reached" in texts(panel.places)
    assert buttons(panel.places) == {}


def test_fetching_the_selected_shows_progress_and_can_be_stopped(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    for asset in (40, 39):
        library.assets[asset].presence = Presence.CLOUD
    window.grid.assets.age([40, 39], everything=False)
    window.grid.again()
    qtbot.waitUntil(
        lambda: all(card.presence is Presence.CLOUD for card in window.grid.assets.cards_of([40]))
    )
    window.grid.pick(0)
    window.grid.extend(2)
    qtbot.waitUntil(lambda: "Fetch 2 files" in buttons(window.frame.inspector.summary))
    library.gate.clear()
    buttons(window.frame.inspector.summary)["Fetch 2 files"].click()
    qtbot.waitUntil(lambda: window.frame.status.progress_text == "1 / 3 · 2.0/s · 3 s left")
    assert library.asked("fetch") == [(40, 39, 38)]
    window.actions_["job.stop"].trigger()
    library.gate.set()
    qtbot.waitUntil(lambda: window.toast.text == "Stopped · 3 files are here now")


def test_the_menu_offers_what_brings_files_here(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    library.assets[40].presence = Presence.CLOUD
    library.assets[39].presence = Presence.MISSING
    window.grid.assets.age([40, 39], everything=False)
    window.grid.again()
    window.grid.pick(0)
    qtbot.waitUntil(lambda: window.chosen.remedies() == ["fetch"])
    window.grid.extend(1)
    qtbot.waitUntil(lambda: window.chosen.remedies() == ["fetch", "relink"])
    window.grid.pick(2)
    assert window.chosen.remedies() == []


def test_how_many_of_several_are_in_the_cloud(
    qtbot: QtBot, panel: InspectorPanel, library: FakeLibrary
) -> None:
    library.assets[1].presence = Presence.CLOUD
    panel.look_at([1, 2], 2)
    qtbot.waitUntil(lambda: "In the cloud\n1" in texts(panel.summary))


# ── tags from files ──


def test_imported_tags_look_unlike_typed_ones_and_say_where_they_stand(
    qtbot: QtBot, panel: InspectorPanel, library: FakeLibrary
) -> None:
    asset = FakeAsset(1, "mia.png", tags=["Film"], imported=["Rome"], companions=(SIDECAR,))
    show(qtbot, panel, library, asset)
    chips = {chip.text: chip for chip in panel.tags.findChildren(Chip) if chip.isVisible()}
    assert chips["Film"].property("kind") == ""
    assert chips["Rome"].property("kind") == "imported"
    assert "mia.png, mia.png.xmp" in chips["Rome"].toolTip()
    assert chips["Rome"].accessibleDescription()


def test_a_tag_somebody_typed_for_one_of_several_is_not_imported() -> None:
    held = [Held("Sun", 1, imported=True), Held("Rome", 2)]
    assert names_of(held, 2, "in the files") == [
        Name("Rome", 2, 2),
        Name("Sun", 1, 2, origin="in the files"),
    ]
    imported = FakeAsset(2, "b", imported=["Rome", "Sun"])
    assert [tag.name for tag in tags_of(view(imported)) if tag.origin] == ["Rome", "Sun"]


# ── versions ──


def version(number: int, *, current: bool = False, **outcomes: Outcome) -> Version:
    when = datetime(2026, 5, number, 12, tzinfo=UTC)
    verdicts = {name: Verdict(name, value, "feed", "1") for name, value in outcomes.items()}
    return Version(
        rendition_id=number,
        sha256=f"{number:064x}",
        format="png",
        bytes=number * 1_000_000,
        width=400,
        height=600,
        frames=1,
        has_alpha=False,
        digital_source_type=None,
        created=when,
        added=when,
        current=current,
        analysed=bool(outcomes),
        fault=None,
        recipe=Recipe("comfyui", seed=number),
        verdicts=verdicts,
        locations=(Location("/pictures/mia.png", Presence.PRESENT),) if current else (),
    )


NEW = version(3, current=True, instagram=Outcome.CLEAR)
OLD = version(1, instagram=Outcome.APPROVED)


def test_versions_are_listed_newest_first_with_their_pictures(
    qtbot: QtBot, panel: InspectorPanel, library: FakeLibrary
) -> None:
    show(qtbot, panel, library, FakeAsset(1, "mia.png", versions=(NEW, version(2), OLD)))
    told = texts(panel.versions)
    assert told.index("Now") < told.index("2 May 2026") < told.index("approved on Instagram")
    assert "1.0 MB" in told
    assert "seed\N{NO-BREAK SPACE}2" in told
    pictures = panel.versions.findChildren(SmallPicture)
    assert [one.sha256 for one in pictures] == [NEW.sha256, version(2).sha256, OLD.sha256]
    qtbot.waitUntil(lambda: all(one.picture is not None for one in pictures))


def test_one_version_is_no_history(
    qtbot: QtBot, panel: InspectorPanel, library: FakeLibrary
) -> None:
    show(qtbot, panel, library, FakeAsset(1, "mia.png", versions=(NEW,)))
    assert not panel.versions.isVisible()


EARLIER = "Not reviewed: a decision about an earlier version does not count for this one"


@pytest.mark.parametrize(
    ("new", "old", "said"),
    [
        (NEW, OLD, [(EARLIER, "warn"), ("Checked by machine: clear on Instagram", "ok")]),
        (version(3, current=True), OLD, [(EARLIER, "warn")]),
        (version(3, current=True), version(1), [("Not reviewed", "")]),
        (version(3, current=True, x=Outcome.APPROVED), OLD, [("approved on X", "ok")]),
        (
            version(3, current=True, x=Outcome.REVIEW, instagram=Outcome.CLEAR),
            version(1, x=Outcome.CLEAR),
            [
                ("Not reviewed", ""),
                ("Checked by machine: review on X; clear on Instagram", "warn"),
            ],
        ),
    ],
    ids=["decided before", "unchecked", "nothing known", "decided now", "never decided"],
)
def test_nothing_is_approved_by_inheritance(
    new: Version, old: Version, said: list[tuple[str, str]]
) -> None:
    asset = view(FakeAsset(1, "mia.png", versions=(new, old)))
    assert decided(asset, new) == said


def test_an_older_version_keeps_what_was_said_of_it() -> None:
    asset = view(FakeAsset(1, "mia.png", versions=(NEW, OLD, version(2))))
    assert decided(asset, OLD) == [("approved on Instagram", "ok")]
    assert decided(asset, version(2)) == [("Not reviewed", "")]


# ── credentials ──

SIGNED = Credential(
    Trust.UNTRUSTED,
    signer="Some Maker",
    issued=datetime(2026, 5, 1, 12, tzinfo=UTC),
    generator="Firefly 4",
    actions=("c2pa.created", "c2pa.color_adjustments"),
    source_types=(AI,),
    problems=("signingCredential.untrusted",),
)


@pytest.mark.parametrize("trust", list(Trust))
def test_a_credential_says_what_it_is_worth_and_what_it_says(
    qtbot: QtBot, panel: InspectorPanel, library: FakeLibrary, trust: Trust
) -> None:
    show(qtbot, panel, library, FakeAsset(1, "mia.png", credential=replace(SIGNED, trust=trust)))
    told = texts(panel.credential)
    for words in (*worth(trust), "AI-made", "Some Maker", "Firefly 4", "created, colours adjusted"):
        assert words in told


def test_an_untrusted_signer_hides_no_ai_label(
    qtbot: QtBot, panel: InspectorPanel, library: FakeLibrary
) -> None:
    asset = FakeAsset(1, "mia.png", credential=SIGNED, source_type="…/digitalCapture")
    assert ai_label(view(asset)) == AI
    show(qtbot, panel, library, asset)
    assert "AI label\nAI-made" in texts(panel.facts)


def test_without_a_credential_that_is_said(
    qtbot: QtBot, panel: InspectorPanel, library: FakeLibrary
) -> None:
    show(qtbot, panel, library, FakeAsset(1, "mia.png"))
    assert not panel.credential.isVisible()
    assert "none in the file" in texts(panel.facts)


def test_a_term_nobody_named_is_shown_as_it_is() -> None:
    assert source_words("http://example.org/somethingNew") == "somethingNew"
    assert action_words("c2pa.trimmed") == "trimmed"
    assert action_words("org.maker.added_glow") == "org maker added glow"


def test_regions_are_told_by_name(
    qtbot: QtBot, panel: InspectorPanel, library: FakeLibrary
) -> None:
    box = Box(0, 0, 1, 1)
    regions = (Region(box, "Face", "Mia \udcff"), Region(box, "Pet", "Rex"), Region(box, "Face"))
    show(qtbot, panel, library, FakeAsset(1, "mia.png", regions=regions))
    assert "Mia \N{REPLACEMENT CHARACTER} (face), Rex (pet), 1 without a name" in texts(panel.facts)


# ── conflicts ──

WAITING = Conflict(copy_id=2, original_id=1)


@pytest.fixture
def rivals(library: FakeLibrary) -> FakeLibrary:
    library.assets[1] = FakeAsset(1, "mia.png", conflicts=(WAITING,))
    library.assets[2] = FakeAsset(
        2, "mia (conflicted copy).png", size=(800, 1200), conflicts=(WAITING,)
    )
    return library


def test_both_rivals_are_shown_side_by_side(
    qtbot: QtBot, panel: InspectorPanel, rivals: FakeLibrary
) -> None:
    panel.look_at([2], 1)
    qtbot.waitUntil(lambda: "Keep copy" in buttons(panel.conflict))
    pictures = panel.conflict.findChildren(SmallPicture)
    assert [one.sha256 for one in pictures] == [f"{1:064x}", f"{2:064x}"]
    assert "The copy has 800" in texts(panel.conflict)
    qtbot.waitUntil(lambda: all(one.picture is not None for one in pictures))


@pytest.mark.parametrize(
    ("choice", "answer", "told"),
    [
        ("Keep original", Answer.ORIGINAL, "The original is kept; the copy is in the trash"),
        ("Keep copy", Answer.COPY, "The copy is kept; the original is in the trash"),
        ("Keep both", Answer.BOTH, "Both are kept"),
    ],
)
def test_an_answer_is_one_op_that_can_be_undone(
    qtbot: QtBot,
    window: MainWindow,
    rivals: FakeLibrary,
    choice: str,
    answer: Answer,
    told: str,
    tmp_path: Path,
) -> None:
    window.grid.pick(39)
    inspector = window.frame.inspector
    qtbot.waitUntil(lambda: choice in buttons(inspector.conflict))
    buttons(inspector.conflict)[choice].click()
    qtbot.waitUntil(lambda: window.toast.text == told)
    assert rivals.asked("do") == [AnswerConflict(answer, [2])]
    assert window.toast.action_button.text() == "Undo"


def test_an_answered_conflict_is_none(
    qtbot: QtBot, panel: InspectorPanel, library: FakeLibrary
) -> None:
    answered = replace(WAITING, answer=Answer.BOTH)
    show(qtbot, panel, library, FakeAsset(1, "mia.png", conflicts=(answered,)))
    assert not panel.conflict.isVisible()


def test_a_rival_that_is_gone_leaves_nothing_to_choose(
    qtbot: QtBot, panel: InspectorPanel, rivals: FakeLibrary
) -> None:
    del rivals.assets[2]
    panel.look_at([1], 1)
    qtbot.waitUntil(lambda: rivals.asked("views") == [(1,), (2, 1)])
    qtbot.waitUntil(lambda: not panel.conflict.isVisible())


def test_differences_in_words() -> None:
    original = view(FakeAsset(1, "a", tags=["Film"], rating=3))
    copy = replace(
        view(FakeAsset(2, "b", recipe=Recipe("comfyui", seed=1))),
        bytes=3000,
        format="jpeg",
        created=datetime(2026, 6, 1, tzinfo=UTC),
    )
    told = " ".join(differences(copy, original))
    for words in (
        "The copy is newer",
        "2.0 kB larger",
        "The copy is JPEG, the original PNG.",
        "Only the copy has a recipe.",
        "The copy has 0 stars, the original 3.",
        "Only the original is tagged Film.",
    ):
        assert words in told


def test_another_seed_is_told_and_the_same_content_too() -> None:
    one = view(FakeAsset(1, "a", recipe=Recipe("comfyui", prompt="x", seed=1)))
    other = view(FakeAsset(2, "b", recipe=Recipe("comfyui", prompt="x", seed=2)))
    assert differences(other, one) == ["Other in the recipe: seed."]
    assert differences(one, one) == ["Both have the same content."]
