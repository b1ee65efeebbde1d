"""Facts that somebody says: a name, its value, how well it is known, and where that is written.
Shared by presets and policies.
"""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app.export.sources import Source
from app.ui.style.look import Look
from app.ui.widgets.basics import column, holder, label, restyle
from app.ui.widgets.pairs import Copied, words
from app.ui.words import shown, tr

NAMES = 190
"""Columns of what is listed, in pixels: the values take the rest."""

SURENESS = 130


def sureness_words(confidence: str) -> str:
    """How well a number is known, in a word or two; a remark in brackets stays as it is."""
    word, bracket, remark = confidence.partition(" (")
    said = {
        "official": tr("official"),
        "official-archive": tr("official, archived"),
        "official-audited": tr("official, audited"),
        "official-code": tr("official code"),
        "public-repo": tr("public notes"),
        "third-party": tr("third party"),
        "memory": tr("memory"),
        "own": tr("your own"),
    }[word]
    return f"{said}{bracket}{remark}"


def sureness(confidence: str) -> QLabel:
    """In its tone; what it means, and what is remarked about it, as a tool tip."""
    word, _, remark = confidence.partition(" (")
    made = label(sureness_words(word), "small")
    restyle(made, tone=_tone(word))
    told = _meaning(word)
    made.setToolTip(f"{told} ({shown(remark)}" if remark else told)
    return made


def value(text: str) -> QLabel:
    return words(shown(text))


def grid(rows: Iterable[tuple[str, *tuple[QWidget, ...]]]) -> QGridLayout:
    """A muted name, its value, and maybe how well it is known."""
    made = QGridLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setHorizontalSpacing(16)
    made.setVerticalSpacing(5)
    made.setColumnMinimumWidth(0, NAMES)
    made.setColumnStretch(1, 1)
    for at, (name, *parts) in enumerate(rows):
        title = label(name, "muted", wrap=True)
        title.setFixedWidth(NAMES)
        made.addWidget(title, at, 0, Qt.AlignmentFlag.AlignTop)
        for place, part in enumerate(parts, start=1):
            if place > 1:
                part.setFixedWidth(SURENESS)
            made.addWidget(part, at, place, Qt.AlignmentFlag.AlignTop)
    return made


def source(look: Look, one: Source) -> tuple[str, QWidget]:
    """Its name, and where it is with when and of what kind: to be copied, never opened."""
    dated = f"{sureness_words(one.kind)} · {one.dated}" if one.dated else sureness_words(one.kind)
    told = [Copied(look, words(shown(one.url)), tr("source"), one.url)]
    said = [label(shown(text), "small", wrap=True) for text in (dated, one.note or "") if text]
    return one.id, holder(column(*told, *said, spacing=2))


def _meaning(confidence: str) -> str:
    if confidence.startswith("official"):
        return tr("The platform says so: it may refuse a file.")
    return tr("Not the platform's own word: it warns and refuses nothing.")


def _tone(confidence: str) -> str:
    if confidence.startswith("official"):
        return "ok"
    return "warn" if confidence.startswith("memory") else ""
