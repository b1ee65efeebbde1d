"""Export presets as data: what one placement of one platform accepts, with its source.

The files are `resources/presets/*.toml`, shipped and the user's own; a user's preset shadows the
shipped one of the same id. Nothing in them is optional knowledge: an unknown key, a wrong type or a
value that makes no sense is a `DataFileError` that names file, key and expectation.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import fields
from datetime import date
from pathlib import Path

from app.core.errors import DataFileError
from app.core.toml import Table
from app.export.preset import WRITABLE, Facts, Insets, Preset, Quality

FORMATS = ("jpeg", "png", "webp", "gif")
CHROMA = ("4:2:0", "4:4:4")
CONFIDENCE = (
    "official",
    "official-archive",
    "official-audited",
    "official-code",
    "public-repo",
    "third-party",
    "memory",
)
MIN_SIDE, MAX_SIDE = 16, 16_384
MIN_BYTES = 1_000
LEAST_QUALITY = 20  # below it a picture is no longer the one that went in
_ID = re.compile(r"[a-z0-9_]+\.[a-z0-9_]+")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


def load_presets(folders: Sequence[Path]) -> dict[str, Preset]:
    """Every preset of these folders by id, a later folder's shadowing an earlier one's.

    A folder that is not there is an empty one. Raises DataFileError.
    """
    presets: dict[str, Preset] = {}
    for folder in folders:
        presets.update(_load_folder(folder))
    return presets


def _load_folder(folder: Path) -> dict[str, Preset]:
    found: dict[str, Preset] = {}
    for path in sorted(folder.glob("*.toml")):
        for index, preset in enumerate(_load_file(path)):
            if preset.id in found:
                raise DataFileError(
                    path, f"preset[{index}].id", f"an id of its own ({preset.id} is taken)"
                )
            found[preset.id] = preset
    return found


def _load_file(path: Path) -> list[Preset]:
    table = Table.read(path)
    if table.get("schema", int) != 1:
        raise table.fail("schema", "1, the only layout this version reads")
    sources = table.table("sources")
    known = {name: sources.get(name, str) for name in sources.names()}
    rows = [_preset(row, known) for row in table.tables("preset")]
    table.done()
    if not rows:
        raise table.fail("preset", "at least one [[preset]]")
    return rows


def _preset(table: Table, sources: dict[str, str]) -> Preset:
    preset = Preset(
        id=_id(table),
        title=_text(table, "title"),
        platform=_text(table, "platform"),
        placement=_text(table, "placement"),
        kind=table.choice("kind", ("image",)),
        width=_whole(table, "width", MIN_SIDE, MAX_SIDE),
        height=_whole(table, "height", MIN_SIDE, MAX_SIDE),
        formats=_formats(table),
        max_bytes=_whole(table, "max_bytes", MIN_BYTES, 10**10),
        colour=table.choice("colour", ("sRGB",)),
        context=_text(table, "context"),
        background=_background(table),
        quality=_quality(table.table("quality")),
        safe=_safe(table),
        facts=_facts(table.table("facts"), sources),
    )
    table.done()
    if preset.id != f"{preset.platform}.{preset.placement}":
        raise table.fail("id", f'"{preset.platform}.{preset.placement}" (platform.placement)')
    return preset


def _id(table: Table) -> str:
    value = table.get("id", str)
    if not _ID.fullmatch(value):
        raise table.fail("id", "platform.placement in lower-case letters, digits and _")
    return value


def _text(table: Table, key: str) -> str:
    value = table.get(key, str)
    if not value.strip():
        raise table.fail(key, "text that is not empty")
    return value


def _whole(table: Table, key: str, low: int, high: int) -> int:
    value = table.get(key, int)
    if not low <= value <= high:
        raise table.fail(key, f"a whole number from {low} to {high}")
    return value


def _formats(table: Table) -> tuple[str, ...]:
    values = table.strings("formats")
    if not values or any(value not in FORMATS for value in values):
        raise table.fail("formats", "a list of " + ", ".join(FORMATS))
    if not set(values) & set(WRITABLE):
        raise table.fail("formats", "one that is written at least: " + ", ".join(WRITABLE))
    return values


def _background(table: Table) -> str:
    value = table.get("background", str, "#ffffff")
    if not _COLOUR.fullmatch(value):
        raise table.fail("background", "a colour as #rrggbb")
    return value.lower()


def _quality(table: Table) -> Quality:
    quality = Quality(
        start=_whole(table, "start", LEAST_QUALITY, 100),
        floor=_whole(table, "floor", LEAST_QUALITY, 100),
        chroma=table.choice("chroma", CHROMA),
    )
    table.done()
    if quality.floor > quality.start:
        raise table.fail("floor", f"at most start ({quality.start})")
    return quality


def _safe(table: Table) -> Insets | None:
    if table.maybe("safe", dict) is None:
        return None
    safe = table.table("safe")
    width, height = table.get("width", int), table.get("height", int)
    insets = Insets(
        top=_whole(safe, "top", 0, height - 1),
        right=_whole(safe, "right", 0, width - 1),
        bottom=_whole(safe, "bottom", 0, height - 1),
        left=_whole(safe, "left", 0, width - 1),
    )
    safe.done()
    if insets.left + insets.right >= width or insets.top + insets.bottom >= height:
        raise table.fail("safe", "insets that leave some of the picture free")
    return insets


def _facts(table: Table, sources: dict[str, str]) -> Facts:
    cited = table.strings("sources")
    for index, name in enumerate(cited):
        if name not in sources:
            raise table.fail(f"sources[{index}]", "a name listed under [sources]")
    by_field = table.table("by_field")
    facts = Facts(
        checked=table.get("checked", date),
        confidence=table.choice("confidence", CONFIDENCE),
        by_field=tuple(_by_field(by_field)),
        sources=tuple(sources[name] for name in cited),
        note=table.get("note", str, ""),
    )
    table.done()
    return facts


def _by_field(table: Table) -> Iterator[tuple[str, str]]:
    known = {field.name for field in fields(Preset)}
    for name in table.names():
        if name not in known:
            raise table.fail(name, "the name of a field of the preset")
        yield name, table.choice(name, CONFIDENCE)
