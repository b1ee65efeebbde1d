"""One preset: what its placement takes and who says so, and how files are made by it."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from app.export.presets.load import Variant
from app.export.presets.preset import Preset
from app.export.presets.words import changed, manners, needs
from app.export.sources import Source
from app.ui.style.look import Look
from app.ui.widgets.basics import column, holder, label, restyle
from app.ui.widgets.pairs import Copied, words
from app.ui.widgets.section import SIDE, Section
from app.ui.words import date_words, limit, shown, tr, translated

NAMES = 190
"""Columns of what is listed, in pixels: the values take the rest."""

SURENESS = 130
WIDEST = 860


class PresetDetails(QWidget):
    """Empty until `show_preset`."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setMaximumWidth(WIDEST)
        self.title = label("", "title")
        self.about = label("", "muted", wrap=True)
        self.checked = label("", "small")
        head = column(self.title, self.about, self.checked, spacing=4)
        head.setContentsMargins(SIDE, 14, SIDE, 6)
        self.takes = Section(tr("What the placement takes"))
        self.made = Section(tr("How files are made"))
        self.people = Section(tr("Different for personas"))
        self.notes = Section(tr("Also known"))
        self.sources = Section(tr("Sources"))
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._box.addWidget(holder(head))
        for section in (self.takes, self.made, self.people, self.notes, self.sources):
            self._box.addWidget(section)
        self._box.addStretch(1)

    def show_preset(self, preset: Preset, variants: Sequence[Variant], *, own: bool) -> None:
        self.title.setText(preset.title)
        kinds = {"image": tr("pictures"), "video": tr("clips")}
        about = tr("{id} · for {kind}").format(id=preset.id, kind=kinds[preset.kind])
        self.about.setText(about + (tr(" · your own") if own else ""))
        facts = preset.facts
        self.checked.setText(
            tr("Last checked {day} · known from: {confidence}").format(
                day=date_words(facts.checked), confidence=sureness_words(facts.confidence)
            )
        )
        self.takes.fill(_grid(self._needs(preset)))
        self.made.fill(_grid((translated(name), _value(text)) for name, text in manners(preset)))
        self._show_people([one for one in variants if one.covers(preset.id)])
        self._show_notes(preset)
        self.sources.fill(_grid(self._source(one) for one in facts.sources))

    def _needs(self, preset: Preset) -> Iterable[tuple[str, QWidget, QWidget]]:
        for need in needs(preset, limit):
            sure = label(sureness_words(need.sureness), "small")
            restyle(sure, tone=_tone(need.sureness))
            sure.setToolTip(_meaning(need.sureness))
            yield translated(need.label), _value(need.value), sure

    def _show_people(self, variants: Sequence[Variant]) -> None:
        self.people.setVisible(bool(variants))
        told = [(one.persona, _value(", ".join(changed(one.changes)))) for one in variants]
        self.people.fill(_grid(told))

    def _show_notes(self, preset: Preset) -> None:
        note, more = preset.facts.note, preset.facts.more
        self.notes.setVisible(bool(note or more))
        parts: list[QWidget] = [words(shown(note))] if note else []
        if more:
            listed = ((name.replace("_", " "), _value(text)) for name, text in more)
            parts.append(holder(_grid(listed)))
        self.notes.fill(*parts)

    def _source(self, one: Source) -> tuple[str, QWidget]:
        dated = f"{sureness_words(one.kind)} · {one.dated}" if one.dated else one.kind
        told = [Copied(self._look, words(shown(one.url)), tr("source"), one.url)]
        said = [label(shown(text), "small", wrap=True) for text in (dated, one.note or "") if text]
        return one.id, holder(column(*told, *said, spacing=2))


def sureness_words(confidence: str) -> str:
    """How well a number is known, in a word or two."""
    return {
        "official": tr("official"),
        "official-archive": tr("official, archived"),
        "official-audited": tr("official, audited"),
        "official-code": tr("official code"),
        "public-repo": tr("public notes"),
        "third-party": tr("third party"),
        "memory": tr("memory"),
        "own": tr("your own"),
    }[confidence]


def _meaning(confidence: str) -> str:
    if confidence.startswith("official"):
        return tr("The platform says so: it may refuse a file.")
    return tr("Not the platform's own word: it warns and refuses nothing.")


def _tone(confidence: str) -> str:
    if confidence.startswith("official"):
        return "ok"
    return "warn" if confidence == "memory" else ""


def _value(text: str) -> QLabel:
    return words(shown(text))


def _grid(rows: Iterable[tuple[str, *tuple[QWidget, ...]]]) -> QGridLayout:
    """A muted name, its value, and maybe how well it is known."""
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(5)
    grid.setColumnMinimumWidth(0, NAMES)
    grid.setColumnStretch(1, 1)
    for at, (name, *parts) in enumerate(rows):
        title = label(name, "muted", wrap=True)
        title.setFixedWidth(NAMES)
        grid.addWidget(title, at, 0, Qt.AlignmentFlag.AlignTop)
        for place, part in enumerate(parts, start=1):
            if place > 1:
                part.setFixedWidth(SURENESS)
            grid.addWidget(part, at, place, Qt.AlignmentFlag.AlignTop)
    return grid
