"""Names that assets carry (tags, personas, collections) as chips: of all, or of some of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton

from app.core.shared import Held
from app.ui.style.look import Look
from app.ui.widgets.basics import holder
from app.ui.widgets.chip import Chip
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.section import Section
from app.ui.words import count, shown, tr


@dataclass(frozen=True, slots=True)
class Name:
    """`count` of the `total` selected assets carry it. `origin`: where it came from, when no human
    put it there.
    """

    name: str
    count: int = 1
    total: int = 1
    origin: str = ""

    @property
    def partly(self) -> bool:
        return self.count < self.total

    @property
    def words(self) -> str:
        """Film; of some: Film · 3 of 12"""
        told = shown(self.name).replace("/", " / ")
        if not self.partly:
            return told
        some = tr("{name} · {count} of {total}")
        return some.format(name=told, count=count(self.count), total=count(self.total))


def names_of(held: Sequence[Held], total: int, origin: str = "") -> list[Name]:
    """Those of all first, then by name."""
    made = [Name(one.name, one.count, total, origin if one.imported else "") for one in held]
    return sorted(made, key=lambda one: (one.partly, one.name.casefold()))


def name_chip(look: Look, one: Name, icon: str = "") -> Chip:
    """Its plus puts it on all where only some have it, its cross takes it off."""
    kind = "imported" if one.origin else "partly" if one.partly else ""
    chip = Chip(
        look,
        one.words,
        kind=kind,
        icon="imported" if one.origin else icon,
        removable=True,
        plus=tr("Put “{name}” on all").format(name=shown(one.name)) if one.partly else "",
    )
    chip.setToolTip(f"{shown(one.name)}\n{one.origin}" if one.origin else shown(one.name))
    chip.setAccessibleDescription(one.origin)
    return chip


class NamesSection(Section):
    """`assigned(name, on)`; `asked` when a name is clicked."""

    assigned = Signal(str, bool)
    asked = Signal(str)

    def __init__(self, look: Look, title: str, icon: str, add: str) -> None:
        """`add` is the accessible name of the button that offers the others there are."""
        super().__init__(title)
        self._look, self._icon = look, icon
        self._names: tuple[str, ...] = ()
        self._shown: tuple[Name, ...] = ()
        self._chips: list[Chip] = []
        self.add_button = QPushButton(tr("Add") + "  ▾")
        self.add_button.setProperty("role", "small")
        self.add_button.setAccessibleName(add)

    def offer(self, names: Sequence[str]) -> None:
        """Those the library knows."""
        if tuple(names) != self._names:
            self._names = tuple(names)
            self._fill()

    def show_names(self, names: Sequence[Name]) -> None:
        self._shown = tuple(names)
        self._fill()

    def chips(self) -> list[Chip]:
        return list(self._chips)

    def others(self) -> list[tuple[str, Callable[[], object]]]:
        """What the menu offers besides names."""
        return []

    def _fill(self) -> None:
        self.add_button.setParent(None)
        flow = FlowLayout(spacing=6)
        self._chips = [self._chip(one) for one in self._shown]
        for chip in self._chips:
            flow.addWidget(chip)
        self._offer_rest()
        flow.addWidget(self.add_button)
        self.fill(holder(flow))
        self.add_button.show()  # only now: without a parent it would be a window

    def _chip(self, one: Name) -> Chip:
        chip = name_chip(self._look, one, self._icon)
        chip.added.connect(lambda: self.assigned.emit(one.name, True))
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
        for words, then in self.others():
            menu.addAction(words, then)
        old = self.add_button.menu()
        self.add_button.setMenu(menu)
        if old is not None:
            old.deleteLater()


class CollectionsSection(NamesSection):
    """The collections somebody put it into; `choose_wanted` for another one."""

    choose_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, tr("Collections"), "collection", tr("Put into a collection"))
        self._fill()

    def others(self) -> list[tuple[str, Callable[[], object]]]:
        return [(tr("Another collection …"), self.choose_wanted.emit)]
