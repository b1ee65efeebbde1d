"""The part of the library in memory that prepares what leaves: presets, words; the posts are real
ones.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from app.core.errors import UsageError
from app.core.ops import Op, SetTexts, SetWords
from app.core.outgoing import Outgoing, Words
from app.core.vocab import Kind
from app.export.captions import post
from app.export.order import Exportable
from app.export.policies.policy import SHIPPED as POLICIES
from app.export.policies.policy import load_policies
from app.export.presets.load import SHIPPED, Variant, load_presets
from app.export.presets.preset import Preset
from app.ui.preparing import PostView, PresetShelf

SHIPPED_PRESETS = load_presets([SHIPPED])
RULES = load_policies([POLICIES])
DRAFT = "A woman in a red dress, photographed outdoors."


class FakePreparing:
    """Holds what tests put in; `FakeLibrary` adds the rest."""

    _called: Callable[[str, object], None]

    def __init__(self) -> None:
        self.outgoing_: dict[int, Outgoing] = {}
        self.by_id: Mapping[str, Preset] = dict(SHIPPED_PRESETS)
        self.own_presets: set[str] = set()
        self.variants: list[Variant] = []
        self.preset_problems: list[str] = []
        self.preset_edits: list[tuple[str, tuple[str, ...]]] = []
        self.presets_put: list[tuple[str, str | None]] = []
        self.copies: list[tuple[str, str, tuple[str, ...]]] = []

    def preset_shelf(self) -> PresetShelf:
        return PresetShelf(
            presets=tuple(self.by_id.values()),
            own=frozenset(self.own_presets),
            variants=tuple(self.variants),
            problems=tuple(self.preset_problems),
            folder="/library/resources/presets",
        )

    def copy_preset(self, preset: str, new: str, changes: Sequence[str]) -> Preset:
        """Of the changes only the title is made."""
        self.copies.append((preset, new, tuple(changes)))
        platform, dot, placement = new.partition(".")
        if not dot:
            raise UsageError("id: expected platform.placement. Nothing was written.")
        titles = [one.partition("=")[2].strip('"') for one in changes if one.startswith("title=")]
        made = replace(self.by_id[preset], id=new, platform=platform, placement=placement)
        made = replace(made, title=titles[0]) if titles else made
        self.by_id = {**self.by_id, new: made}
        self.own_presets.add(new)
        return made

    def edit_preset(self, preset: str, changes: Sequence[str]) -> tuple[Preset, str]:
        """Of the changes only the title is made."""
        self.preset_edits.append((preset, tuple(changes)))
        titles = [one.partition("=")[2].strip('"') for one in changes if one.startswith("title=")]
        made = self.by_id[preset]
        made = replace(made, title=titles[0]) if titles else made
        self.by_id = {**self.by_id, preset: made}
        return made, "before"

    def put_preset(self, preset: str, text: str | None) -> str | None:
        self.presets_put.append((preset, text))
        if text is None:
            self.by_id = {name: one for name, one in self.by_id.items() if name != preset}
            self.own_presets.discard(preset)
        return "before"

    def posted_platforms(self) -> Sequence[str]:
        return sorted(RULES)

    def said(self, asset: int) -> Outgoing:
        return self.outgoing_.get(asset, Outgoing(asset))

    def post(self, asset: int, platform: str, typed: Mapping[Words, str]) -> PostView:
        self._called("post", (asset, platform, dict(typed)))
        said = self.said(asset)
        words = {(platform, kind): text for kind, text in typed.items()}
        said = replace(said, words={**said.words, **words})
        one = Exportable(asset, "/p/a.png", None, Kind.IMAGE, 100, 100, said=said)
        kinds = tuple(one for one in Words if one is not Words.TITLE or platform == "pinterest")
        return PostView(post(one, RULES[platform]), kinds)

    def draft_alt(self, asset: int) -> str:
        return DRAFT

    def write(self, op: Op) -> None:
        """Words written down."""
        for asset in getattr(op, "ids", ()):
            said = self.said(asset)
            if isinstance(op, SetTexts):
                said = replace(said, texts={**said.texts, **op.texts})
            elif isinstance(op, SetWords):
                words = {(op.platform, kind): text for kind, text in op.words.items()}
                said = replace(said, words={**said.words, **words})
            self.outgoing_[asset] = said
