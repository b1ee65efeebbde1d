"""Names that sync clients give the other half of a conflict, and the name they were made from.

Most clients put words in brackets, or a stamp, between a name and its suffix. Some only count or
add a computer's name, which people do as well: whoever asks has to see that the original lies
beside it.
"""

import platform
import re
import unicodedata
from dataclasses import dataclass, field

PHRASES = (
    "conflicted copy",  # Dropbox, Nextcloud, ownCloud, Box
    "conflicted",  # pCloud
    "case conflict",  # Dropbox, names that differ by case only, and its kin
    "unicode encoding conflict",
    "whitespace conflict",
    "selective sync conflict",
    "sfconflict",  # Seafile
    "in konflikt stehende kopie",
    "konfliktkopie",
    "copie en conflit",
    "copia en conflicto",
    "copia in conflitto",
    "cópia em conflito",
    "conflicterende kopie",
    "konflikterande kopia",
    "konfliktkopi",
    "kopia powodująca konflikt",
    "конфликтующая копия",
    "競合コピー",
    "冲突副本",
    "衝突複本",
    "충돌된 사본",
)
"""What Dropbox, Nextcloud and their kin write in brackets, in the languages they speak."""


def _this_machine() -> tuple[str, ...]:
    name = platform.node().partition(".")[0]
    return (name,) if len(name) > 2 else ()


@dataclass(frozen=True, slots=True)
class ConflictMarkers:
    """What tells a conflict copy. `phrases` stand in brackets and are compared without case;
    `machines` are computers' names beyond those that Windows makes up (DESKTOP-…, LAPTOP-…).
    """

    phrases: tuple[str, ...] = PHRASES
    machines: tuple[str, ...] = field(default_factory=_this_machine)


_STAMPED = re.compile(
    r"\.sync-conflict-\d{8}-\d{6}(-[A-Z0-9]{7})?"  # Syncthing
    r"|_conflict-\d{8}-\d{6}"  # ownCloud
    r"|_[^_]+_[A-Z][a-z]{2}-\d{2}-\d{4,6}-\d{4}_Conflict"  # Synology Drive
    r"|\.Conflict(\(\d+\))?"  # Resilio Sync
    r"|-(DESKTOP|LAPTOP)-[A-Z0-9]{5,8}(-\d+)?"  # OneDrive
    r"| \([1-9]\d{0,2}\)"  # Google Drive, MEGA, Finder
    r"| ([2-9]|[1-9]\d)"  # iCloud Drive
)
_BRACKETED = re.compile(r"\s*[(\[]([^()\[\]]*(?:\(\d+\))?)[)\]]")


def conflict_of(name: str, markers: ConflictMarkers | None = None) -> str | None:
    """The file name that a conflict copy called `name` was made from; None: it does not look like
    one.
    """
    dot = name.rfind(".")
    stem = name[:dot] if dot > 0 else name
    start = _marked_from(stem, markers or _USUAL)
    original = stem[:start].rstrip() if start else ""
    return original + name[len(stem) :] if original else None


def _marked_from(stem: str, markers: ConflictMarkers) -> int:
    """Where the mark that ends `stem` begins; 0 for none."""
    for found in _STAMPED.finditer(stem):
        if found.end() == len(stem):
            return found.start()
    if stem.endswith((")", "]")):
        for found in _BRACKETED.finditer(stem):
            if found.end() == len(stem) and _says(found[1], markers.phrases):
                return found.start()
    for machine in markers.machines:
        if stem.casefold().endswith(f"-{machine.casefold()}"):
            return len(stem) - len(machine) - 1
    return 0


def _says(words: str, phrases: tuple[str, ...]) -> bool:
    said = unicodedata.normalize("NFC", words).casefold()
    return any(phrase in said for phrase in phrases)


_USUAL = ConflictMarkers()
