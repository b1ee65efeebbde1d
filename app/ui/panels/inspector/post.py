"""What is posted with an asset: words for everywhere, and for each platform, counted as they are
typed.
"""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QMenu, QPushButton

from app.core.asset import AssetView
from app.core.outgoing import Outgoing, Text, Words
from app.ui.panels.inspector.words_field import WordsField
from app.ui.preparing import PostView
from app.ui.style.look import Look
from app.ui.widgets.basics import button, column, label, row
from app.ui.widgets.section import Section
from app.ui.words import later, shown, tr, translated
from app.ui.words import platform as platform_words

EVERYWHERE = ""
PAUSE_MS = 150

_TEXTS = {
    Text.TITLE: (later("Title"), 1),
    Text.DESCRIPTION: (later("Description"), 4),
    Text.ALT_TEXT: (later("Alt text"), 3),
    Text.CREATOR: (later("Creator"), 1),
    Text.COPYRIGHT: (later("Copyright"), 1),
    Text.USAGE_TERMS: (later("Usage terms"), 1),
}
_WORDS = {
    Words.TITLE: (later("Title"), 1),
    Words.CAPTION: (later("Caption"), 5),
    Words.HASHTAGS: (later("Hashtags"), 2),
    Words.ALT_TEXT: (later("Alt text"), 3),
}


class PostSection(Section):
    """Of one asset. `wanted(asset, platform)` what is said of it ("" for everywhere);
    `typed(asset, platform, words)` while somebody writes; `texts_written(asset, texts)` and
    `words_written(asset, platform, words)` when something is to be written down.
    """

    wanted = Signal(int, str)
    typed = Signal(int, str, object)  # Qt would make plain text of the keys of a dict
    texts_written = Signal(int, object)
    words_written = Signal(int, str, object)

    def __init__(self, look: Look) -> None:
        super().__init__(tr("Post"))
        self._look = look
        self._asset = 0
        self._said: Outgoing | None = None
        self.platform = EVERYWHERE
        self._platforms: Sequence[str] = ()
        self.platform_button = QPushButton()
        self.platform_button.setProperty("role", "small")
        self.platform_button.setAccessibleName(tr("Words for"))
        self.menu = QMenu(self.platform_button)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.platform_button.setMenu(self.menu)
        self.add_to_head(self.platform_button)
        self.texts = {kind: self._field(*_TEXTS[kind]) for kind in Text}
        self.words = {kind: self._field(*_WORDS[kind]) for kind in Words}
        self.draft = AltDraft()
        self.draft.taken.connect(self._take_draft)
        self.as_posted = label("", "small", wrap=True)
        for field in (*self.texts.values(), *self.words.values(), self.as_posted):
            self.body.addWidget(field)
        self.body.insertWidget(self.body.indexOf(self.texts[Text.ALT_TEXT]) + 1, self.draft)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._tell_typed)
        self._turn(EVERYWHERE)

    def offer(self, platforms: Sequence[str]) -> None:
        """Those words can be written for."""
        self._platforms = platforms

    def show_asset(self, view: AssetView) -> None:
        if view.id != self._asset:
            self.leave()
            self._asset = view.id
            for field in (*self.texts.values(), *self.words.values()):
                field.show_text("")
            self.draft.show_draft("")
        self.wanted.emit(self._asset, self.platform)

    def show_said(self, said: Outgoing, draft: str) -> None:
        """`draft` is an alt text nobody has taken yet."""
        if said.asset_id != self._asset:
            return
        self._said = said
        for text, field in self.texts.items():
            field.show_text(said.texts.get(text, ""))
        self._show_words(said)
        has_alt = bool(self.texts[Text.ALT_TEXT].text)
        self.draft.show_draft("" if has_alt or self.platform else draft)

    def show_post(self, asset: int, view: PostView) -> None:
        """What would be posted, of what is written and typed."""
        post = view.post
        if (asset, post.platform) != (self._asset, self.platform):
            return
        for kind, field in self.words.items():
            field.setVisible(kind in view.kinds)
            field.show_counts(post.counts.get(kind, ()))
        hints = {
            Words.TITLE: post.title,
            Words.CAPTION: post.caption,
            Words.ALT_TEXT: post.alt_text,
        }
        for kind, text in hints.items():
            self.words[kind].show_hint(shown(text))
        caption = self.words[Words.CAPTION].text
        differs = bool(post.caption) and post.caption != caption
        told = tr("Posted as:\n{caption}").format(caption=shown(post.caption)) if differs else ""
        if post.ai_label:
            told += "\n" if told else ""
            told += tr("{label} stays in it: the picture is AI-made.").format(label=post.ai_label)
        self.as_posted.setText(told)
        self.as_posted.setVisible(bool(told))

    def leave(self) -> None:
        """Write down what was typed; before something else is shown."""
        self._pause.stop()
        if not self._asset:
            return
        texts = {kind: one.text for kind, one in self.texts.items() if one.is_changed}
        words = self._typed_words()
        for field in (*self.texts.values(), *self.words.values()):
            field.taken()
        if texts:
            self.texts_written.emit(self._asset, texts)
        if words:
            self.words_written.emit(self._asset, self.platform, words)

    def choose(self, platform: str) -> None:
        """Words for this platform from now on, or for everywhere."""
        if platform != self.platform:
            self.leave()
            self._turn(platform)
            if self._said is not None and self._said.asset_id == self._asset:
                self._show_words(self._said)
            if self._asset:
                self.wanted.emit(self._asset, platform)

    def _typed_words(self) -> dict[Words, str]:
        return {kind: one.text for kind, one in self.words.items() if one.is_changed}

    def _show_words(self, said: Outgoing) -> None:
        for kind, field in self.words.items():
            field.show_text(said.words.get((self.platform, kind), ""))

    def _turn(self, platform: str) -> None:
        self.platform = platform
        for field in self.texts.values():
            field.setVisible(not platform)
        for word, field in self.words.items():
            field.setVisible(bool(platform) and word is not Words.TITLE)
            field.show_counts(())
            field.show_hint("")
        self.as_posted.hide()
        if platform:
            self.draft.show_draft("")
        words = platform_words(platform) if platform else tr("everywhere")
        self.platform_button.setText(f"{words}  ▾")

    def _tell_typed(self) -> None:
        if self._asset and self.platform:
            self.typed.emit(self._asset, self.platform, self._typed_words())

    def _take_draft(self, text: str) -> None:
        self.texts[Text.ALT_TEXT].write(text)
        self.draft.show_draft("")
        self.leave()

    def _field(self, name: str, lines: int) -> WordsField:
        made = WordsField(translated(name), lines)
        made.typed.connect(lambda: self._pause.start())
        made.left.connect(self.leave)
        return made

    def _fill_menu(self) -> None:
        """Platforms somebody wrote for stand first."""
        said: Mapping[tuple[str, Words], str] = self._said.words if self._said else {}
        own = {platform for (platform, _kind), text in said.items() if text}
        self.menu.clear()
        self.menu.addAction(tr("Everywhere"), partial(self.choose, EVERYWHERE))
        self.menu.addSeparator()
        for platform in sorted(self._platforms, key=lambda one: (one not in own, one)):
            mark = " ✎" if platform in own else ""
            self.menu.addAction(platform_words(platform) + mark, partial(self.choose, platform))


class AltDraft(QFrame):
    """A proposed alt text; `taken` with it when somebody says yes."""

    taken = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "chip")
        self.setProperty("kind", "proposed")
        self._text = ""
        self.said = label("", wrap=True)
        self.use_button = button(tr("Use"), lambda: self.taken.emit(self._text))
        self.use_button.setProperty("role", "small")
        self.use_button.setAccessibleName(tr("Use the proposed alt text"))
        self.drop_button = button(tr("No"), lambda: self.show_draft(""))
        self.drop_button.setProperty("role", "small")
        self.drop_button.setAccessibleName(tr("Put the proposed alt text away"))
        box = column(self.said)
        box.addLayout(row(None, self.drop_button, self.use_button))
        box.setContentsMargins(10, 6, 6, 6)
        self.setLayout(box)
        self.hide()

    def show_draft(self, text: str) -> None:
        """Nothing is proposed where it is empty."""
        self._text = text
        self.said.setText(shown(text))
        self.setVisible(bool(text))
