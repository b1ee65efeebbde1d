"""Words beside what leaves: for everywhere, for each platform, counted as they are typed."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.core.ops import SetTexts, SetWords
from app.core.outgoing import Outgoing, Text, Words
from app.ui.bridge import Bridge
from app.ui.flows.edits import Edits
from app.ui.flows.posting import Posting
from app.ui.panels.inspector.panel import InspectorPanel
from app.ui.panels.inspector.post import PostSection
from app.ui.panels.inspector.words_field import WordsField
from app.ui.style.look import Look
from app.ui.widgets.toast import Toast
from tests.ui import act
from tests.ui.conftest import gone
from tests.ui.fake import FakeLibrary
from tests.ui.fake_preparing import DRAFT

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def panel(bridge: Bridge, look: Look, library: FakeLibrary) -> Iterator[InspectorPanel]:
    texts = {Text.TITLE: "Rain", Text.DESCRIPTION: "A day in the rain"}
    library.outgoing_[1] = Outgoing(1, texts=texts)
    made = InspectorPanel(bridge, look)
    Posting(bridge, Edits(bridge, Toast(look, made), lambda: [], made), made.post, made)
    made.resize(320, 900)
    made.show()
    yield made
    gone(made)


def look_at(qtbot: QtBot, panel: InspectorPanel, asset: int) -> PostSection:
    """Its words are shown then."""
    panel.look_at([asset], 1)
    with qtbot.waitSignal(panel.post.wanted, check_params_cb=lambda which, _to: which == asset):
        pass
    title = "Rain" if asset == 1 else ""
    qtbot.waitUntil(lambda: panel.post.texts[Text.TITLE].text == title)
    return panel.post


def written(library: FakeLibrary) -> list[object]:
    ops = [op for name, op in library.calls if name == "do"]
    kinds: list[object] = [kind for op in ops if isinstance(op, SetTexts) for kind in op.texts]
    kinds += [kind for op in ops if isinstance(op, SetWords) for kind in op.words]
    assert all(isinstance(kind, Text | Words) for kind in kinds)  # text would be equal to them
    return ops


def leave(field: WordsField) -> None:
    act.key(field.edit, Qt.Key.Key_Return, CONTROL)


def on_platform(qtbot: QtBot, post: PostSection, platform: str, caption: str) -> None:
    """The words of a platform, once it was worked out what is posted there."""
    post.choose(platform)
    qtbot.waitUntil(lambda: post.words[Words.CAPTION].edit.placeholderText() == caption)


def test_words_for_everywhere_are_shown_and_written_down(
    qtbot: QtBot, panel: InspectorPanel, library: FakeLibrary
) -> None:
    post = look_at(qtbot, panel, 1)
    assert post.texts[Text.DESCRIPTION].text == "A day in the rain"
    act.write(post.texts[Text.CREATOR].edit, "Mia & Co")
    assert written(library) == []
    leave(post.texts[Text.CREATOR])
    qtbot.waitUntil(lambda: written(library) == [SetTexts({Text.CREATOR: "Mia & Co"}, [1])])
    leave(post.texts[Text.CREATOR])
    assert len(written(library)) == 1


def test_a_proposed_alt_text_is_taken_by_a_click(
    qtbot: QtBot, panel: InspectorPanel, library: FakeLibrary
) -> None:
    post = look_at(qtbot, panel, 1)
    qtbot.waitUntil(lambda: post.draft.said.text() == DRAFT)
    assert not post.texts[Text.ALT_TEXT].text
    post.draft.use_button.click()
    qtbot.waitUntil(lambda: written(library) == [SetTexts({Text.ALT_TEXT: DRAFT}, [1])])
    assert post.draft.isHidden()
    assert post.texts[Text.ALT_TEXT].text == DRAFT


def test_a_proposed_alt_text_is_put_away(
    qtbot: QtBot, panel: InspectorPanel, library: FakeLibrary
) -> None:
    post = look_at(qtbot, panel, 1)
    qtbot.waitUntil(lambda: not post.draft.isHidden())
    post.draft.drop_button.click()
    assert post.draft.isHidden()
    assert written(library) == []


def test_what_is_typed_is_counted_before_it_is_written_down(
    qtbot: QtBot, panel: InspectorPanel, library: FakeLibrary
) -> None:
    post = look_at(qtbot, panel, 1)
    on_platform(qtbot, post, "x", "A day in the rain")
    caption = post.words[Words.CAPTION]
    assert caption.counter.text() == "17 / 280"
    assert "Posted as:\nA day in the rain" in post.as_posted.text()
    caption.write("夏" * 141)
    qtbot.waitUntil(lambda: caption.counter.text() == "282 / 280")  # each weighs two
    assert caption.counter.property("tone") == "warn"  # nobody has it from the platform itself
    assert "as far as others know" in caption.counter.toolTip()
    assert written(library) == []
    leave(caption)
    words = {Words.CAPTION: "夏" * 141}
    qtbot.waitUntil(lambda: written(library) == [SetWords("x", words, [1])])


def test_too_much_by_the_platforms_own_word_is_red(qtbot: QtBot, panel: InspectorPanel) -> None:
    post = look_at(qtbot, panel, 1)
    on_platform(qtbot, post, "threads", "A day in the rain")
    caption = post.words[Words.CAPTION]
    caption.write("a" * 501)
    qtbot.waitUntil(lambda: caption.counter.text() == "501 / 500")
    assert caption.counter.property("tone") == "block"
    caption.write("a" * 480)
    qtbot.waitUntil(lambda: caption.counter.text() == "480 / 500")
    assert caption.counter.property("tone") == "warn"


def test_words_are_kept_apart_by_platform(
    qtbot: QtBot, panel: InspectorPanel, library: FakeLibrary
) -> None:
    post = look_at(qtbot, panel, 1)
    on_platform(qtbot, post, "x", "A day in the rain")
    post.words[Words.HASHTAGS].write("#rain")
    on_platform(qtbot, post, "pinterest", "A day in the rain")
    assert written(library) == [SetWords("x", {Words.HASHTAGS: "#rain"}, [1])]
    assert post.words[Words.HASHTAGS].text == ""
    assert not post.words[Words.TITLE].isHidden()
    post.choose("x")
    qtbot.waitUntil(lambda: post.words[Words.HASHTAGS].text == "#rain")
    assert post.words[Words.TITLE].isHidden()
    post.menu.aboutToShow.emit()
    entries = [one.text() for one in post.menu.actions() if one.text()]
    assert entries[:2] == ["Everywhere", "X ✎"]
    assert len(entries) == 27


def test_turning_to_another_picture_writes_down_what_was_typed(
    qtbot: QtBot, panel: InspectorPanel, library: FakeLibrary
) -> None:
    post = look_at(qtbot, panel, 1)
    post.texts[Text.TITLE].write("Rainy")
    look_at(qtbot, panel, 2)
    assert written(library) == [SetTexts({Text.TITLE: "Rainy"}, [1])]
    assert post.texts[Text.TITLE].text == ""
    post.texts[Text.TITLE].write("Sunny")
    panel.look_at([], 0)
    qtbot.waitUntil(lambda: written(library)[1:] == [SetTexts({Text.TITLE: "Sunny"}, [2])])


def test_what_is_being_typed_is_not_taken_away(
    qtbot: QtBot, panel: InspectorPanel, library: FakeLibrary
) -> None:
    post = look_at(qtbot, panel, 1)
    post.texts[Text.TITLE].write("Half a tit")
    library.outgoing_[1] = Outgoing(1, texts={Text.TITLE: "Rain", Text.DESCRIPTION: "Other"})
    panel.look_again()
    qtbot.waitUntil(lambda: post.texts[Text.DESCRIPTION].text == "Other")
    assert post.texts[Text.TITLE].text == "Half a tit"


def test_a_limit_is_told_in_words(qtbot: QtBot, panel: InspectorPanel) -> None:
    post = look_at(qtbot, panel, 1)
    on_platform(qtbot, post, "patreon", "A day in the rain")
    caption = post.words[Words.CAPTION]
    assert caption.counter.text() == "17"
    assert caption.counter.toolTip() == "Caption: 17 characters, no limit is known"
