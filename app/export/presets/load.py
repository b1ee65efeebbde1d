"""Export presets as data: what each placement of each platform takes, with its sources.

The files are `resources/presets/*.toml`, shipped and the user's own; a user's preset shadows the
shipped one of the same id. Nothing in them is optional knowledge: an unknown key, a wrong type or a
value that makes no sense is a `DataFileError` that names file, key and expectation.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from app.core.errors import DataFileError
from app.core.paths import PROGRAM
from app.core.toml import Table
from app.export.presets.keys import text
from app.export.presets.manner import MANNER, manner
from app.export.presets.preset import Preset
from app.export.presets.row import OWN, at_odds, preset_of
from app.export.sources import CONFIDENCE, Source

SHIPPED = PROGRAM / "resources" / "presets"


@dataclass(frozen=True, slots=True)
class Variant:
    """What is different for one persona: `changes` replaces fields of the presets whose ids match a
    pattern ("instagram.*").
    """

    persona: str
    patterns: tuple[str, ...]
    changes: Mapping[str, Any]

    def suits(self, preset: Preset, personas: Sequence[str]) -> bool:
        named = {persona.casefold() for persona in personas}
        return self.persona.casefold() in named and self.covers(preset.id)

    def covers(self, preset_id: str) -> bool:
        return any(fnmatchcase(preset_id, pattern) for pattern in self.patterns)


@dataclass(frozen=True, slots=True)
class Presets(Mapping[str, Preset]):
    """All presets by id, the files they are from, and what personas change in them."""

    by_id: dict[str, Preset]
    variants: list[Variant] = field(default_factory=list)
    files: dict[str, Path] = field(default_factory=dict)

    def add(self, preset: Preset, path: Path) -> None:
        """One that was made while the program runs."""
        self.files[preset.id] = path
        self.by_id[preset.id] = preset

    def variant_of(self, preset: Preset, personas: Sequence[str]) -> Preset:
        """The preset as these personas have it; where several change a field, the last one of the
        files does.
        """
        for variant in self.variants:
            if variant.suits(preset, personas):
                preset = replace(preset, **variant.changes)
        return preset

    def __getitem__(self, preset_id: str) -> Preset:
        return self.by_id[preset_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self.by_id)

    def __len__(self) -> int:
        return len(self.by_id)


@dataclass(frozen=True, slots=True)
class PresetFile:
    """What one data file holds; each variant with the table it was read from."""

    path: Path
    presets: tuple[Preset, ...]
    variants: tuple[tuple[Table, Variant], ...]


def load_presets(folders: Sequence[Path], broken: dict[Path, str] | None = None) -> Presets:
    """Every preset of these folders by id, a later folder's shadowing an earlier one's.

    A folder that is not there is an empty one. A file of a later folder that breaks its rules is
    left out and told in `broken`. Raises DataFileError where nobody asks for `broken`, and for the
    first folder, which is the program's own.
    """
    presets: dict[str, Preset] = {}
    files: dict[str, Path] = {}
    variants: list[tuple[Table, Variant]] = []
    for index, folder in enumerate(folders):
        there: dict[str, Path] = {}
        for path in sorted(folder.glob("*.toml")):
            try:
                file = load_file(path, there)
            except DataFileError as error:
                _leave_out(path, error, broken if index else None)
                continue
            there.update(dict.fromkeys((preset.id for preset in file.presets), path))
            presets.update((preset.id, preset) for preset in file.presets)
            files.update(there)
            variants.extend(file.variants)
    return Presets(presets, list(_meant(variants, presets, broken)), files)


def load_file(path: Path, taken: Mapping[str, Path] | None = None) -> PresetFile:
    """One file, which repeats no id of `taken`. Raises DataFileError."""
    table = Table.read(path)
    if table.get("schema", int) != 1:
        raise table.fail("schema", "1, the only layout this version reads")
    sources = table.table("sources")
    known = {name: _source(sources, name) for name in sources.names()}
    presets: dict[str, Preset] = {}
    for index, row in enumerate(table.tables("preset")):
        preset = preset_of(row, known)
        if preset.id in presets or preset.id in (taken or {}):
            raise table.fail(f"preset[{index}].id", f"an id of its own ({preset.id} is taken)")
        presets[preset.id] = preset
    variants = tuple((row, _variant(row)) for row in table.tables("variant"))
    table.done()
    if not presets and not variants:
        raise table.fail("preset", "at least one [[preset]] or [[variant]]")
    return PresetFile(path, tuple(presets.values()), variants)


def _leave_out(path: Path, error: DataFileError, broken: dict[Path, str] | None) -> None:
    if broken is None:
        raise error
    broken[path] = str(error)


def _source(table: Table, name: str) -> Source:
    """A table with url, dated and kind; a user may also say it in a sentence."""
    if isinstance(table.get(name, object), str):
        return Source(name, text(table, name), "", OWN)
    row = table.table(name)
    source = Source(
        id=name,
        url=text(row, "url"),
        dated=text(row, "dated"),
        kind=row.choice("kind", (*CONFIDENCE, OWN)),
        note=row.maybe("note", str),
    )
    row.done()
    return source


def _variant(table: Table) -> Variant:
    variant = Variant(text(table, "persona"), table.strings("presets"), manner(table))
    table.done()
    if not variant.patterns:
        raise table.fail("presets", 'ids of presets or patterns of them ("instagram.*")')
    if not variant.changes:
        raise table.fail("persona", "something that is different: " + ", ".join(MANNER))
    return variant


def _meant(
    variants: Sequence[tuple[Table, Variant]],
    presets: Mapping[str, Preset],
    broken: dict[Path, str] | None,
) -> Iterator[Variant]:
    """The variants whose every pattern names a preset there is."""
    for table, variant in variants:
        try:
            yield suited(table, variant, presets)
        except DataFileError as error:
            _leave_out(table.path, error, broken)


def suited(table: Table, variant: Variant, presets: Mapping[str, Preset]) -> Variant:
    """The variant, whose patterns all name presets there are, and which makes sense with each of
    them. Raises DataFileError.
    """
    for index, pattern in enumerate(variant.patterns):
        if not any(fnmatchcase(preset_id, pattern) for preset_id in presets):
            raise table.fail(f"presets[{index}]", f"a pattern that some preset has, not {pattern}")
    for preset in presets.values():
        if variant.covers(preset.id) and (odd := at_odds(replace(preset, **variant.changes))):
            raise table.fail(odd[0], f"{odd[1]}, as {preset.id} has it")
    return variant
