"""How a platform's post is put together and counted, as data: `resources/captions/*.toml`.

What a file does not say is as in `default.toml`; a user's file is laid over the shipped one of its
platform, key by key. Whatever it says, the words that call a picture AI-made stay.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any

from app.core.errors import DataFileError
from app.core.outgoing import Words
from app.core.paths import PROGRAM
from app.core.toml import Table
from app.export.counting.count import Unit
from app.export.policies.limits import NUMBERS

SHIPPED = PROGRAM / "resources" / "captions"
DEFAULT = "default"
FIELDS = ("caption", "title", "description", "creator", "personas", "hashtags")
_LIMITS = ("limit", "clip_limit", "least", "each", "total")
_PARTS = {
    Words.CAPTION: ("template", "limit", "clip_limit", "unit", "bytes"),
    Words.TITLE: ("template", "limit", "unit"),
    Words.ALT_TEXT: ("limit", "unit"),
    Words.HASHTAGS: ("apart", "limit", "least", "each", "total"),
}
_LONGEST_LABEL = 80


@dataclass(frozen=True, slots=True)
class Part:
    """One kind of words. `limit` and its kin are keys of the policy's text limits; `clip_limit`
    counts instead for clips. `bytes` is a second limit, in UTF-8. `apart`, `least` (at least so
    many), `each` (the longest one) and `total` (all together) are of hashtags only.
    """

    template: str = ""
    limit: str | None = None
    clip_limit: str | None = None
    unit: Unit = Unit.CHARS
    bytes: int | None = None
    apart: bool = False
    least: str | None = None
    each: str | None = None
    total: str | None = None


@dataclass(frozen=True, slots=True)
class Form:
    """`ai_label` is put into the caption of what a generator made, where none of `ai_words` (or the
    label itself) stands in it already; compared without case.
    """

    platform: str
    parts: Mapping[Words, Part]
    ai_label: str = ""
    ai_words: tuple[str, ...] = ()

    @property
    def caption(self) -> Part:
        return self.parts[Words.CAPTION]

    @property
    def titled(self) -> bool:
        """Whether its posts have titles."""
        return bool(self.parts[Words.TITLE].template)

    @property
    def hashtags(self) -> Part:
        return self.parts[Words.HASHTAGS]


def load_forms(
    folders: Sequence[Path] = (SHIPPED,), broken: dict[str, str] | None = None
) -> dict[str, Form]:
    """By platform, "default" among them. A folder that is not there holds none.

    Raises DataFileError; a user's broken file is left out, and told in `broken` by its name, where
    somebody asks for that: the shipped one holds.
    """
    said: dict[str, dict[str, Any]] = {}
    for folder in folders:
        for path in sorted(folder.glob("*.toml")):
            try:
                said[path.stem] = _laid_over(said.get(path.stem, {}), path)
            except DataFileError as error:
                if broken is None or folder == SHIPPED:
                    raise
                broken[path.stem] = str(error)
    base = said.get(DEFAULT) or _read(SHIPPED / f"{DEFAULT}.toml")
    return {name: _form(name, base, own) for name, own in said.items()}


@cache
def shipped() -> Mapping[str, Form]:
    """Those that come with the program."""
    return load_forms()


def form_for(platform: str, forms: Mapping[str, Form] | None = None) -> Form:
    """The platform's own, or the one for all others."""
    known = shipped() if forms is None else forms
    return known.get(platform) or known[DEFAULT]


def _laid_over(before: Mapping[str, Any], path: Path) -> dict[str, Any]:
    own = _read(path)
    if before.get("ai_label") and ("ai_label" in own or "ai_words" in own):
        name = "ai_label" if "ai_label" in own else "ai_words"
        raise DataFileError(path, name, "no such key: the words that say AI are the program's own")
    parts: dict[str, Any] = {kind: {**before.get(kind, {}), **own.get(kind, {})} for kind in Words}
    return {**before, **own, **parts}


def _read(path: Path) -> dict[str, Any]:
    """What one file says, checked: its parts by kind, and its label."""
    table = Table.read(path)
    if table.get("schema", int) != 1:
        raise table.fail("schema", "1, the only layout this version reads")
    if table.get("platform", str) != path.stem:
        raise table.fail("platform", f"the name of its file ({path.stem})")
    said: dict[str, Any] = {kind: _part(table.table(kind.value), kind) for kind in Words}
    if (label := table.maybe("ai_label", str)) is not None:
        said["ai_label"] = _label(table, label)
    if words := table.strings("ai_words", ()):
        said["ai_words"] = words
    table.done()
    return said


def _label(table: Table, label: str) -> str:
    if not any(sign.isalnum() for sign in label) or len(label) > _LONGEST_LABEL:
        raise table.fail("ai_label", f"words that say so, at most {_LONGEST_LABEL} characters")
    return label.strip()


def _part(table: Table, kind: Words) -> dict[str, Any]:
    said: dict[str, Any] = {}
    for name in table.names():
        if name not in _PARTS[kind]:
            raise table.fail(name, "a known key (" + ", ".join(_PARTS[kind]) + ")")
        said[name] = _value(table, name)
    return said


def _value(table: Table, name: str) -> Any:
    if name in _LIMITS:
        return table.choice(name, NUMBERS)
    if name == "unit":
        return Unit(table.choice(name, tuple(Unit)))
    if name == "apart":
        return table.get(name, bool)
    if name == "bytes":
        if (value := table.get(name, int)) < 1:
            raise table.fail(name, "a whole number above 0")
        return value
    return _template(table, name)


def _template(table: Table, name: str) -> str:
    text = table.get(name, str)
    try:
        asked = [(field, form or change) for _, field, form, change in Formatter().parse(text)]
    except ValueError as error:
        raise table.fail(name, f"a template ({error})") from error
    for field, more in asked:
        if field is not None and (field not in FIELDS or more):
            known = ", ".join(f"{{{one}}}" for one in FIELDS)
            raise table.fail(name, f"fields it knows ({known}), not {{{field}}}")
    return text


def _form(platform: str, base: Mapping[str, Any], own: Mapping[str, Any]) -> Form:
    return Form(
        platform=platform,
        parts={kind: Part(**{**base[kind], **own[kind]}) for kind in Words},
        ai_label=own.get("ai_label", base.get("ai_label", "")),
        ai_words=own.get("ai_words", base.get("ai_words", ())),
    )
