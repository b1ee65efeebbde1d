"""Who is shown: personas of the selected assets, put on and taken off."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton

from app.core.asset import AssetView
from app.ui.style.look import Look
from app.ui.widgets.basics import holder, label, restyle
from app.ui.widgets.chip import Chip
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.section import Section
from app.ui.words import shown, tr


@dataclass(frozen=True, slots=True)
class ShownPersona:
    """`partly`: only some of several assets show them."""

    name: str
    partly: bool = False


class PeopleSection(Section):
    """`assigned(name, on)`; `asked` when a persona is clicked; `papers_wanted` for the list of
    personas with their papers.
    """

    assigned = Signal(str, bool)
    asked = Signal(str)
    papers_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(tr("Personas"))
        self._look = look
        self._names: tuple[str, ...] = ()
        self._shown: tuple[ShownPersona, ...] = ()
        self._marked = 0
        self._chips: list[Chip] = []
        self.add_button = QPushButton(tr("Add") + "  ▾")
        self.add_button.setProperty("role", "small")
        self.add_button.setAccessibleName(tr("Say who is shown"))

    def offer(self, names: Sequence[str]) -> None:
        """Those the library knows."""
        if tuple(names) != self._names:
            self._names = tuple(names)
            self._fill()

    def show_people(self, people: Sequence[ShownPersona], marked: int = 0) -> None:
        """`marked`: in so many of the assets a person marked a sign of a minor."""
        self._shown, self._marked = tuple(people), marked
        self._fill()

    def chips(self) -> list[Chip]:
        return list(self._chips)

    def _fill(self) -> None:
        self.add_button.setParent(None)
        flow = FlowLayout(spacing=6)
        self._chips = [self._chip(one) for one in self._shown]
        for chip in self._chips:
            flow.addWidget(chip)
        self._offer_rest()
        flow.addWidget(self.add_button)
        self.add_button.show()
        self.fill(holder(flow))
        if self._marked:
            said = label(tr("A person marked a sign of a minor here."), wrap=True)
            restyle(said, tone="block")
            self.body.addWidget(said)

    def _chip(self, one: ShownPersona) -> Chip:
        text = tr("{name} (some)").format(name=one.name) if one.partly else one.name
        chip = Chip(self._look, shown(text), icon="person", removable=True)
        chip.removed.connect(lambda: self.assigned.emit(one.name, False))
        chip.clicked.connect(lambda: self.asked.emit(one.name))
        return chip

    def _offer_rest(self) -> None:
        on = {one.name for one in self._shown if not one.partly}
        menu = QMenu(self.add_button)
        for name in self._names:
            if name not in on:
                menu.addAction(shown(name), partial(self.assigned.emit, name, True))
        if not menu.isEmpty():
            menu.addSeparator()
        menu.addAction(tr("Personas and their papers …"), self.papers_wanted.emit)
        old = self.add_button.menu()
        self.add_button.setMenu(menu)
        if old is not None:
            old.deleteLater()


def people_of(views: Sequence[AssetView]) -> list[ShownPersona]:
    """Of one asset or of several."""
    names = sorted({name for view in views for name in view.personas}, key=str.casefold)
    return [
        ShownPersona(name, partly=not all(name in view.personas for view in views))
        for name in names
    ]
