"""A preset written down as the data file it could have been read from, with some keys changed."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from app.core.errors import UsageError
from app.core.toml_text import BARE, key_text, value_text
from app.export.presets.preset import Bounds, ClipSpec, Facts, Preset
from app.export.presets.row import OWN
from app.export.sources import Source

Row = dict[str, Any]

_INTERNAL = {"facts", "containers"}  # `containers` of a clip are the preset's formats
_KNOWN = {"width", "height", "formats", "max_bytes", "aim_bytes", "safe", "mask", "dpi", "fit"}
"""What is said of the placement: changed by a user, it is the user's own word."""

_NESTED_FACTS = {"bounds", "clip"}
_FIXED = {"id", "facts", "persona", "presets"}
"""What a change is about, and no part of it."""


def copied(preset: Preset, new_id: str, changes: Iterable[str]) -> str:
    """The text of a data file with one preset: this one, called `new_id`, with `changes` as
    "key=value" ("max_bytes=500000", "bounds.max_width=1440", "title=Mine"). A value is read as
    TOML, and as text where it is none; no value takes the key away.

    Raises UsageError for a change that is not of that form. What the result says is checked by
    loading it.
    """
    row = row_of(preset)
    row["id"] = new_id
    row["platform"], _, row["placement"] = new_id.partition(".")
    for change in changes:
        key, value = _assigned(change)
        _set(row, key, value)
        if (fact := _fact(key)) is not None:
            row["facts"].setdefault("by_field", {})[fact] = OWN
    return text_of(row, preset.facts.sources)


def varied(persona: str, patterns: Iterable[str], changes: Iterable[str]) -> str:
    """The text of a data file with one variant: what is different for a persona in the presets of
    these ids or patterns. Raises UsageError for a change that is not "key=value".
    """
    row: Row = {"persona": persona, "presets": list(patterns)}
    for change in changes:
        key, value = _assigned(change)
        _set(row, key, value)
    return "\n".join(["schema = 1", "", "[[variant]]", *_lines(row)]) + "\n"


def row_of(preset: Preset) -> Row:
    """The keys of its [[preset]]; those that have their usual value are left out."""
    row = _plain(preset)
    row["facts"] = _facts(preset.facts)
    return row


def text_of(row: Row, sources: Iterable[Source]) -> str:
    """A whole data file: its sources, then the one preset."""
    facts = row.pop("facts")
    more = facts.pop("more", {})
    lines = ["schema = 1", "", "[sources]"]
    lines += [f"{key_text(one.id)} = {value_text(_source(one))}" for one in sources]
    lines += ["", "[[preset]]", *_lines(row), "", "[preset.facts]", *_lines(facts)]
    if more:
        lines += ["", "[preset.facts.more]", *_lines(more)]
    return "\n".join(lines) + "\n"


def _plain(value: Any) -> Row:
    """A dataclass as a table, without what is None, empty or as it usually is."""
    row: Row = {}
    for one in fields(value):
        held = getattr(value, one.name)
        if one.name in _INTERNAL or held is None or held == one.default:
            continue
        if is_dataclass(held):
            held = _plain(held)
        if held != {}:
            row[one.name] = list(held) if isinstance(held, tuple) else held
    return row


def _facts(facts: Facts) -> Row:
    row: Row = {"checked": facts.checked, "confidence": facts.confidence}
    row["by_field"] = dict(facts.by_field)
    row["sources"] = [one.id for one in facts.sources]
    if facts.note:
        row["note"] = facts.note
    row["more"] = dict(facts.more)
    return row


def _source(one: Source) -> Any:
    if one.kind == OWN and not one.dated:
        return one.url
    row = {"url": one.url, "dated": one.dated, "kind": one.kind}
    return row if one.note is None else {**row, "note": one.note}


def _assigned(change: str) -> tuple[list[str], Any]:
    key, equals, value = change.partition("=")
    path = key.strip().split(".")
    if not equals or not all(BARE.fullmatch(part) for part in path) or path[0] in _FIXED:
        raise UsageError(
            f"{change!r} changes nothing.",
            hint='A change is KEY=VALUE, as "max_bytes=500000" or "watermark.text=© Mia".',
        )
    try:
        return path, tomllib.loads(f"v = {value}")["v"] if value.strip() else None
    except tomllib.TOMLDecodeError:
        return path, value


def _set(row: Row, path: list[str], value: Any) -> None:
    """Put a value where the path says; None takes what is there away."""
    for part in path[:-1]:
        inner = row.setdefault(part, {})
        if not isinstance(inner, dict):
            raise UsageError(f"{'.'.join(path)}: {part} has no parts.")
        row = inner
    if value is None:
        row.pop(path[-1], None)
    else:
        row[path[-1]] = value


def _fact(path: list[str]) -> str | None:
    """The field a change makes the user's own word; None where it is a matter of manner."""
    if path[0] in _NESTED_FACTS and len(path) > 1:
        known = {one.name for kind in (Bounds, ClipSpec) for one in fields(kind)}
        return path[1] if path[1] in known else None
    return path[0] if path[0] in _KNOWN | _NESTED_FACTS else None


def _lines(row: Mapping[str, Any]) -> list[str]:
    return [f"{key_text(name)} = {value_text(value)}" for name, value in row.items()]
