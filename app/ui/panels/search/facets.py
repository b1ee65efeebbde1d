"""The bar below the search: what it could be narrowed by, each with its values and live counts."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.core.organising import Facet
from app.ui.panels.search.facet_popup import Choice, FacetPopup
from app.ui.panels.search.facet_words import (
    FACETS,
    chosen_words,
    field_words,
    term_words,
    value_words,
)
from app.ui.panels.search.terms import choices, narrowed
from app.ui.style.look import Look
from app.ui.widgets.basics import label, line, on_ground
from app.ui.widgets.flow import FlowLayout
from app.ui.words import tr


class FacetButton(QPushButton):
    """Pressed in while something is said about its field."""

    def __init__(self, field: str) -> None:
        super().__init__()
        self.field = field
        self.setProperty("role", "small")
        self.setCheckable(True)
        self.setAutoDefault(False)

    def tell(self, words: str, *, active: bool) -> None:
        self.setText(f"{words}  ▾")
        self.setAccessibleName(words)
        self.setChecked(active)


class FacetBar(QWidget):
    """`narrowed` with the filters there shall be; `more_wanted` with a field whose other values are
    to be typed.
    """

    narrowed = Signal(tuple)
    more_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        on_ground(self, "window")
        self._look = look
        self._filters: tuple[str, ...] = ()
        self._facets: dict[str, Facet] = {}
        self._named: dict[str, dict[str, str]] = {}
        self.buttons: dict[str, FacetButton] = {}
        self.popup: FacetPopup | None = None
        self._open = ""
        self._note = label(tr("Counting …"), "muted")
        self._row = FlowLayout(spacing=8)
        inner = QHBoxLayout()
        inner.setContentsMargins(16, 8, 16, 8)
        inner.addWidget(self._note)
        inner.addLayout(self._row, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(inner)
        box.addWidget(line())

    def show_facets(self, facets: Sequence[Facet]) -> None:
        """New numbers; a list that is open stays open and shows them."""
        known = {facet.field: facet for facet in facets if facet.values}
        for field in self._fields_said():
            known.setdefault(field, Facet(field, ()))  # to be taken back, though nothing is left
        if self._is_open:
            known.setdefault(self._open, Facet(self._open, ()))
        if list(known) != list(self._facets):
            self._make_buttons(list(known))
        self._facets = known
        self._named = {
            facet.field: {one.term: value_words(facet.field, one.value) for one in facet.values}
            for facet in known.values()
        }
        self._note.setText(tr("There is nothing to narrow this by"))
        self._note.setVisible(not known)
        self._draw()

    def show_filters(self, filters: tuple[str, ...]) -> None:
        """What stands in the search box."""
        self._filters = filters
        self._draw()

    def open(self, field: str) -> None:
        """The values of a facet, below its button."""
        made = FacetPopup(self._look, field_words(field), self)
        made.turned.connect(lambda term, out: self.turn(field, term, left_out=out))
        made.cleared.connect(lambda: self.narrowed.emit(narrowed(self._filters, field, (), ())))
        made.more_wanted.connect(lambda: self.more_wanted.emit(field))
        self.popup, self._open = made, field
        made.show_choices(self._choices(field), more=self._facet(field).more)
        button = self.buttons[field]
        made.open_at(QRect(button.mapToGlobal(button.rect().topLeft()), button.size()))

    def turn(self, field: str, term: str, *, left_out: bool = False) -> None:
        """Choose a value, or leave it out, in addition to the others; or no longer."""
        chosen, out = self._said(field)
        into, other = (out, chosen) if left_out else (chosen, out)
        if term in into:
            into.remove(term)
        else:
            self._make_room(field, chosen)
            into.append(term)
            if term in other:
                other.remove(term)
        self.narrowed.emit(narrowed(self._filters, field, chosen, out))

    @property
    def _is_open(self) -> bool:
        return self.popup is not None and isValid(self.popup) and self.popup.isVisible()

    def _facet(self, field: str) -> Facet:
        """As it was answered last; without values where it is gone."""
        return self._facets.get(field, Facet(field, ()))

    def _make_room(self, field: str, chosen: list[str]) -> None:
        """What was typed and is no value of the list (`rating:>=3`) gives way to one that is."""
        facet = self._facet(field)
        if not facet.more:
            offered = {one.term for one in facet.values}
            chosen[:] = [one for one in chosen if one in offered]

    def _fields_said(self) -> list[str]:
        found = (choices(one) for one in self._filters)
        return [one[0] for one in found if one is not None and one[0] in FACETS]

    def _said(self, field: str) -> tuple[list[str], list[str]]:
        """The terms that the search asks for of this field, and those it leaves out."""
        chosen: list[str] = []
        out: list[str] = []
        for one in self._filters:
            found = choices(one)
            if found is not None and found[0] == field:
                (out if found[2] else chosen).extend(found[1])
        return chosen, out

    def _choices(self, field: str) -> list[Choice]:
        chosen, out = self._said(field)
        facet = self._facet(field)
        offered = [
            Choice(
                one.term,
                self._named[field][one.term],
                one.count,
                one.term in chosen,
                one.term in out,
            )
            for one in facet.values
        ]
        known = {one.term for one in offered}
        others = [one for one in (*chosen, *out) if one not in known]
        said = [
            Choice(one, term_words(field, one), None, one in chosen, one in out) for one in others
        ]
        return [*said, *offered]

    def _make_buttons(self, fields: Sequence[str]) -> None:
        """Those that were there stay: one of them may have the keys."""
        while self._row.takeAt(0) is not None:
            pass
        old, self.buttons = self.buttons, {}
        for field in fields:
            self.buttons[field] = old.pop(field) if field in old else self._button(field)
            self._row.addWidget(self.buttons[field])
        for button in old.values():
            button.hide()
            button.deleteLater()

    def _button(self, field: str) -> FacetButton:
        made = FacetButton(field)
        made.clicked.connect(lambda: self._press(field))
        return made

    def _press(self, field: str) -> None:
        self._draw()  # a click turns a button that can be pressed in
        self.open(field)

    def _draw(self) -> None:
        for field, button in self.buttons.items():
            chosen, out = (self._words(field, terms) for terms in self._said(field))
            words = chosen_words(field_words(field), chosen, out)
            button.tell(words, active=bool(chosen or out))
        if self._is_open and self.popup is not None:
            more = self._facet(self._open).more
            self.popup.show_choices(self._choices(self._open), more=more)

    def _words(self, field: str, terms: Sequence[str]) -> list[str]:
        named = self._named.get(field, {})
        return [named.get(term) or term_words(field, term) for term in terms]
