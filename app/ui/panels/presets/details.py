"""One preset: what its placement takes and who says so, and how files are made by it."""

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.export.presets.load import Variant
from app.export.presets.preset import Preset
from app.export.presets.words import changed, manners, needs
from app.ui.sourced import grid, source, sureness, sureness_words, value
from app.ui.style.look import Look
from app.ui.widgets.basics import column, holder, label
from app.ui.widgets.pairs import words
from app.ui.widgets.section import SIDE, Section
from app.ui.words import date_words, limit, shown, tr, translated

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
        self.takes.fill(grid(self._needs(preset)))
        self.made.fill(grid((translated(name), value(text)) for name, text in manners(preset)))
        self._show_people([one for one in variants if one.covers(preset.id)])
        self._show_notes(preset)
        self.sources.fill(grid(source(self._look, one) for one in facts.sources))

    def _needs(self, preset: Preset) -> Iterable[tuple[str, QWidget, QWidget]]:
        for need in needs(preset, limit):
            yield translated(need.label), value(need.value), sureness(need.sureness)

    def _show_people(self, variants: Sequence[Variant]) -> None:
        self.people.setVisible(bool(variants))
        told = [(one.persona, value(", ".join(changed(one.changes)))) for one in variants]
        self.people.fill(grid(told))

    def _show_notes(self, preset: Preset) -> None:
        note, more = preset.facts.note, preset.facts.more
        self.notes.setVisible(bool(note or more))
        parts: list[QWidget] = [words(shown(note))] if note else []
        if more:
            listed = ((name.replace("_", " "), value(text)) for name, text in more)
            parts.append(holder(grid(listed)))
        self.notes.fill(*parts)
