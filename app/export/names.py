"""What a file that leaves is called: a preset's template, filled in from the asset."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import PurePath

from app.core.asset import Finding
from app.core.outgoing import Text
from app.core.vocab import Outcome
from app.export.naming import file_name, room
from app.export.order import Exportable
from app.export.presets.preset import Preset, Watermark
from app.export.presets.template import Value, filled, used
from app.export.private import name_tells

_HASH_DIGITS = 12  # enough to tell files apart, short enough to read
_SHORTENED = ("name", "title", "persona")  # what gives way where a name gets too long


def wanted(
    asset: Exportable, preset: Preset, number: int, day: date
) -> tuple[str, tuple[Finding, ...]]:
    """The legal file name the preset asks for, with its ending, and what had to be changed.
    `number` is the file's place in the batch (from 1), `day` the day it leaves.
    """
    values = fields(asset, preset, number, day)
    return named(preset.name, values, preset.ending), _renamed(asset, preset)


def fields(asset: Exportable, preset: Preset, number: int, day: date) -> dict[str, Value]:
    """What a template may use. A file's own name that tells part of the recipe is replaced by
    "picture-17"; an asset without a title goes by that name.
    """
    stem = PurePath(asset.path).stem
    name = f"picture-{asset.asset_id}" if name_tells(stem, asset.recipe) else stem
    return {
        "name": name,
        "title": asset.said.texts.get(Text.TITLE, "").strip() or name,
        "persona": "+".join(asset.said.personas),
        "platform": preset.platform,
        "placement": preset.placement,
        "hash": (asset.sha256 or "")[:_HASH_DIGITS],
        "sequence": number,
        "id": asset.asset_id,
        "date": day,
    }


def named(template: str, values: Mapping[str, Value], ending: str = "") -> str:
    """A file name with its ending (".jpg"), legal everywhere and inside its folder.

    Where it is too long the longest of name, title and persona is shortened, so that what tells
    files apart stays. Raises ValueError for a template that has a fault.
    """
    shown = {**values}
    while (over := len(_bytes(filled(template, shown))) - room(ending)) > 0:
        longest = max(_SHORTENED, key=lambda field: len(_bytes(shown.get(field, ""))))
        text = str(shown.get(longest, ""))
        shorter = _bytes(text)[:-over].decode("utf-8", "ignore")
        if longest not in used(template) or not shorter:
            break  # the template's own words are too long: the end of them goes
        shown[longest] = shorter
    return file_name(filled(template, shown), ending)


def _bytes(value: Value) -> bytes:
    return str(value).encode("utf-8", "ignore")


def marked(asset: Exportable, preset: Preset, number: int, day: date) -> Watermark | None:
    """The preset's watermark with its text filled in; None where it has none, or where nothing in
    its text is known of this asset.
    """
    mark = preset.watermark
    if mark is None or not mark.text:
        return mark
    text = filled(mark.text, fields(asset, preset, number, day))
    return replace(mark, text=text) if text.strip() else None


def _renamed(asset: Exportable, preset: Preset) -> tuple[Finding, ...]:
    asks = used(preset.name)
    stem_shown = "name" in asks or ("title" in asks and not asset.said.texts.get(Text.TITLE))
    if not stem_shown or not name_tells(PurePath(asset.path).stem, asset.recipe):
        return ()
    told = "The file's name told part of its recipe."
    return (Finding("export.renamed", Outcome.CLEAR, told),)
