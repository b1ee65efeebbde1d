"""Tags of what is selected: put on by typing, taken off by their cross."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit

from app.core.asset import AppliedTag, AssetView
from app.core.vocab import Role
from app.ui.panels.inspector.held import Name, name_chip
from app.ui.style.look import Look
from app.ui.widgets.basics import holder
from app.ui.widgets.chip import Chip
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.section import Section
from app.ui.words import last_part, tr


class TagsSection(Section):
    """`added` and `removed` with a tag's full name; `asked` when a tag is clicked."""

    added = Signal(str)
    removed = Signal(str)
    asked = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(tr("Tags"))
        self._look = look
        self._known = QStringListModel(self)
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Add a tag, like Style/Film"))
        self.field.setAccessibleName(tr("Add a tag"))
        self.field.setCompleter(completer)
        self.field.returnPressed.connect(self._enter)
        self._chips = FlowLayout(spacing=6)
        self._holder = holder(self._chips)
        self.body.addWidget(self._holder)
        self.body.addWidget(self.field)

    def offer(self, names: Sequence[str]) -> None:
        """The glossary, for completion."""
        if self._known.stringList() != list(names):
            self._known.setStringList(list(names))

    def show_tags(self, tags: Sequence[Name]) -> None:
        while (item := self._chips.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for tag in tags:
            self._chips.addWidget(self._chip(tag))
        self._holder.setVisible(bool(tags))
        self._holder.updateGeometry()

    def _chip(self, tag: Name) -> Chip:
        chip = name_chip(self._look, tag)
        chip.added.connect(lambda: self.added.emit(tag.name))
        chip.removed.connect(lambda: self.removed.emit(tag.name))
        chip.clicked.connect(lambda: self.asked.emit(tag.name))
        return chip

    def _enter(self) -> None:
        name = "/".join(part.strip() for part in self.field.text().split("/") if part.strip())
        self.field.clear()
        if name:
            self.added.emit(name)


def tags_of(view: AssetView) -> list[Name]:
    """The tags of one asset; those that were read from its files say so."""
    sidecars = [
        last_part(one.path)
        for place in view.locations
        for one in place.companions
        if one.role in (Role.SIDECAR, Role.CAPTION)
    ]
    where = ", ".join(dict.fromkeys((last_part(view.path), *sidecars)))
    origin = tr("Imported: it stands in {where}, nobody typed it here").format(where=where)
    return [Name(tag.name, origin=origin if is_imported(tag) else "") for tag in view.tags]


def is_imported(tag: AppliedTag) -> bool:
    return tag.by == "import"
