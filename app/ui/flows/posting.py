"""Words beside what leaves: read, counted while they are typed, written down as edits."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from app.core.ops import SetTexts, SetWords
from app.core.outgoing import Outgoing, Text, Words
from app.ui.bridge import Bridge, Channel
from app.ui.flows.edits import Edits
from app.ui.library import Library
from app.ui.panels.inspector.post import PostSection


class Posting(QObject):
    """Between the inspector's post section and the library."""

    def __init__(self, bridge: Bridge, edits: Edits, section: PostSection, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._edits, self._section = bridge, edits, section
        self._said = Channel(bridge, self)
        self._post = Channel(bridge, self)
        section.wanted.connect(self._ask)
        section.typed.connect(self._ask_post)
        section.texts_written.connect(self._write_texts)
        section.words_written.connect(self._write_words)
        bridge.run(lambda library: library.posted_platforms(), section.offer)

    def _ask(self, asset: int, platform: str) -> None:
        def work(library: Library) -> tuple[Outgoing, str]:
            said = library.said(asset)
            wants = not platform and not said.texts.get(Text.ALT_TEXT)
            return said, library.draft_alt(asset) if wants else ""

        self._said.ask(work, lambda found: self._section.show_said(*found))
        if platform:
            self._ask_post(asset, platform, {})

    def _ask_post(self, asset: int, platform: str, typed: Mapping[Words, str]) -> None:
        self._post.ask(
            lambda library: library.post(asset, platform, typed),
            lambda view: self._section.show_post(asset, view),
        )

    def _write_texts(self, asset: int, texts: Mapping[Text, str]) -> None:
        self._edits.do(SetTexts(texts, [asset]), "")

    def _write_words(self, asset: int, platform: str, words: Mapping[Words, str]) -> None:
        self._edits.do(SetWords(platform, words, [asset]), "")
