"""Who is shown: personas of the selected assets, put on and taken off."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal

from app.ui.panels.inspector.held import Name, NamesSection
from app.ui.style.look import Look
from app.ui.widgets.basics import label, restyle
from app.ui.words import tr


class PeopleSection(NamesSection):
    """`papers_wanted` for the list of personas with their papers."""

    papers_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, tr("Personas"), "person", tr("Say who is shown"))
        self._marked = 0

    def show_people(self, people: Sequence[Name], marked: int = 0) -> None:
        """`marked`: in so many of the assets a person marked a sign of a minor."""
        self._marked = marked
        self.show_names(people)

    def others(self) -> list[tuple[str, Callable[[], object]]]:
        return [(tr("Personas and their papers …"), self.papers_wanted.emit)]

    def _fill(self) -> None:
        super()._fill()
        if self._marked:
            said = label(tr("A person marked a sign of a minor here."), wrap=True)
            restyle(said, tone="block")
            self.body.addWidget(said)
