"""What the window asks of an open library about how files leave: presets, and the words beside
them. Every method may wait: worker threads only.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from app.core.outgoing import Outgoing, Words
    from app.export.captions import Post
    from app.export.presets.load import Variant
    from app.export.presets.preset import Preset


@dataclass(frozen=True, slots=True)
class PresetShelf:
    """All presets, those of them the user made, what personas change, and what is wrong in the
    user's own files, which lie in `folder`.
    """

    presets: tuple[Preset, ...]
    own: frozenset[str]
    variants: tuple[Variant, ...]
    problems: tuple[str, ...]
    folder: str


@dataclass(frozen=True, slots=True)
class PostView:
    """What would be posted on a platform, and the `kinds` of words that are written for it."""

    post: Post
    kinds: tuple[Words, ...]


class Preparing(Protocol):
    """Part of `Library`. Errors are MusekeepErrors."""

    def preset_shelf(self) -> PresetShelf:
        """Read the user's own files anew for what is wrong with them."""

    def copy_preset(self, preset: str, new: str, changes: Sequence[str]) -> Preset:
        """A preset of the user's own from another one, with changes as "key=value". Raises
        UsageError with what makes no sense; then nothing was written.
        """

    def edit_preset(self, preset: str, changes: Sequence[str]) -> tuple[Preset, str]:
        """The user's own, changed, and the text of its file before. Raises UsageError with what
        makes no sense; then nothing was written.
        """

    def put_preset(self, preset: str, text: str | None) -> str | None:
        """The file of the user's own as a whole; None takes it away. Returns the text there was."""

    def posted_platforms(self) -> Sequence[str]:
        """Those words can be written for, by name."""

    def said(self, asset: int) -> Outgoing:
        """What was said of its leaving so far."""

    def post(self, asset: int, platform: str, typed: Mapping[Words, str]) -> PostView:
        """What would be posted there, once `typed` is written down."""

    def draft_alt(self, asset: int) -> str:
        """An alt text to begin with, "" where nothing is known."""
