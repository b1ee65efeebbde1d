"""Names for exported files: legal on Windows, macOS and Linux, told apart there, never outside
their folder.
"""

import os
import re
import unicodedata
from collections.abc import Iterable

from app.core.errors import ExportError

MAX_BYTES = 140  # an encrypted home (eCryptfs) takes 143; every other file system takes 255
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_NUMBER = " ({})"
_RESERVED = frozenset(
    ["con", "prn", "aux", "nul", "conin$", "conout$", "clock$"]
    + [f"{port}{n}" for port in ("com", "lpt") for n in "0123456789¹²³"]
)
_INVISIBLE = frozenset(["Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"])
_JOINERS = (
    "\u200c\u200d"  # invisible too, but Persian, Indic scripts and emoji are spelled with them
)


def file_name(stem: str, ending: str) -> str:
    """A legal name made of what can be kept of `stem` and all of `ending` (ASCII, with its
    extension).
    """
    kept = _clean(stem)
    kept = kept.encode()[: room(ending)].decode("utf-8", "ignore").rstrip(". " + _JOINERS)
    if kept.split(".")[0].strip().casefold() in _RESERVED:
        kept = f"_{kept}"
    return f"{kept or 'picture'}{ending}"


def room(ending: str) -> int:
    """The bytes a stem may have before this ending and a number."""
    return MAX_BYTES - len(ending) - len(_NUMBER.format(9999))


def numbered(name: str, number: int) -> str:
    """The name again with a number before its extension: "a.jpg", "a (2).jpg", "a (3).jpg" …"""
    if number == 1:
        return name
    stem, dot, extension = name.rpartition(".")
    return f"{stem}{_NUMBER.format(number)}{dot}{extension}"


def key(name: str) -> str:
    """What a file system that ignores case and normalisation would compare."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", name).casefold())


def within(folder: str, name: str) -> str:
    """The path of `name` in `folder`. Raises ExportError if it would lie anywhere else."""
    if name in ("", ".", "..") or set(name) & set("/\\:\0"):
        raise ExportError(f"{name!r} is not a name inside {folder}.")
    return os.path.join(folder, name)


class Namer:
    """Hands out names that differ from those `taken` and from each other, whatever the case."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = {key(name) for name in taken}
        self._last: dict[str, int] = {}

    def take(self, name: str, beside: Iterable[str] = ()) -> str:
        """`name`, with the first number that is free for it and for all names `beside` it."""
        names = (name, *beside)
        number = self._last.get(key(name), 1)
        while any(key(numbered(one, number)) in self._taken for one in names):
            number += 1
        self._last[key(name)] = number
        self._taken |= {key(numbered(one, number)) for one in names}
        return numbered(name, number)


def _clean(stem: str) -> str:
    text = unicodedata.normalize("NFC", _FORBIDDEN.sub("_", stem))
    shown = "".join(_shown(sign) for sign in text)
    return re.sub(r"\s+", " ", shown).strip(". -" + _JOINERS)


def _shown(sign: str) -> str:
    category = unicodedata.category(sign)
    if category not in _INVISIBLE or sign in _JOINERS:
        return sign
    return "" if category == "Cf" else "_"
