"""How files leave, for the window, over the services of one open catalogue."""

from collections.abc import Mapping, Sequence

from app.core.outgoing import Outgoing, Words
from app.export.presets.preset import Preset
from app.services.library import Services
from app.ui.preparing import PostView, PresetShelf


class ServedPreparing:
    """`Preparing` over the services; `ServedLibrary` adds the rest."""

    _services: Services

    def preset_shelf(self) -> PresetShelf:
        desk, presets = self._services.preset_desk, self._services.presets
        return PresetShelf(
            presets=tuple(presets.values()),
            own=frozenset(one for one in presets if desk.is_own(one)),
            variants=tuple(presets.variants),
            problems=desk.check().problems,
            folder=str(desk.folder),
        )

    def copy_preset(self, preset: str, new: str, changes: Sequence[str]) -> Preset:
        return self._services.preset_desk.copy(preset, new, changes)

    def edit_preset(self, preset: str, changes: Sequence[str]) -> tuple[Preset, str]:
        return self._services.preset_desk.edit(preset, changes)

    def put_preset(self, preset: str, text: str | None) -> str | None:
        return self._services.preset_desk.put(preset, text)

    def posted_platforms(self) -> Sequence[str]:
        return self._services.words.platforms

    def said(self, asset: int) -> Outgoing:
        return self._services.words.said(asset)

    def post(self, asset: int, platform: str, typed: Mapping[Words, str]) -> PostView:
        words = self._services.words
        return PostView(words.post(asset, platform, typed), words.kinds(platform))

    def draft_alt(self, asset: int) -> str:
        return self._services.words.draft_alt(asset)
