"""Personas kept, their papers filed, and assets said to show them."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from app.core.errors import MusekeepError
from app.core.events import Changes
from app.core.ops import AssignPersona, Done, Op, RemovePersona, RemoveRelease, SetPersona
from app.core.people import Persona, Release
from app.core.vocab import ChangeKind
from app.ui.bridge import Bridge, Channel
from app.ui.flows.edits import Edits, Selected
from app.ui.lanes import Lane
from app.ui.library import Library, Overview
from app.ui.pages import Pages
from app.ui.panels.people.view import PeopleView
from app.ui.words import tr, trn

PAGE = "people"


class People(QObject):
    """`selected` says which assets are to show a persona."""

    def __init__(
        self,
        bridge: Bridge,
        edits: Edits,
        pages: Pages,
        view: PeopleView,
        selected: Selected,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._bridge, self._edits, self._pages, self._view = bridge, edits, pages, view
        self._selected, self._window = selected, window
        self._channel = Channel(bridge, self)
        self.names: tuple[str, ...] = ()
        pages.turned.connect(lambda page: self._refresh() if page == PAGE else None)
        bridge.changed.connect(self._changed)
        form = view.form
        form.saved.connect(self.save)
        form.removed.connect(self.remove)
        form.filed.connect(self.file_release)
        form.withdrawn.connect(self.withdraw)
        form.document_wanted.connect(self._choose_document)
        view.closed.connect(pages.back)

    def show_overview(self, overview: Overview) -> None:
        self.names = tuple(one.name for one in overview.personas)

    def show(self, name: str = "") -> None:
        """The page, at this persona."""
        self._pages.show(PAGE)
        self._refresh(name)

    # ── on assets ──

    def menu(self) -> QMenu:
        """Whom the selection shows; deleted when it closes."""
        menu = QMenu(tr("Shows persona"), self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in self.names:
            menu.addAction(name, partial(self.assign, name))
        if self.names:
            taking = menu.addMenu(tr("Does not show"))
            for name in self.names:
                taking.addAction(name, partial(self.assign, name, on=False))
            menu.addSeparator()
        menu.addAction(tr("Personas …"), self.show)
        return menu

    def assign(self, name: str, ids: Sequence[int] | None = None, *, on: bool = True) -> None:
        ids = list(self._selected() if ids is None else ids)
        if not ids:
            return
        if on:
            words = trn("%n asset shows {name}", "%n assets show {name}", len(ids))
        else:
            words = trn(
                "%n asset no longer shows {name}", "%n assets no longer show {name}", len(ids)
            )
        self._edits.do(AssignPersona(name, ids, on), words.format(name=name))

    # ── the papers ──

    def save(self, persona: Persona, was: str) -> None:
        words = tr("{name} saved").format(name=persona.name)
        self._do(SetPersona(persona, was or None), words, persona.name)

    def remove(self, name: str) -> None:
        words = tr("{name} removed; documents stay in the library").format(name=name)
        self._do(RemovePersona(name), words, "")

    def withdraw(self, release: int) -> None:
        words = tr("Release withdrawn; its document stays")
        self._do(RemoveRelease(release), words, self._view.current)

    def file_release(self, persona: str, document: str, release: Release) -> None:
        def filed(done: Release) -> None:
            self._edits.tell(tr("Release of {person} filed").format(person=done.person))
            self._view.form.close_form()
            self._refresh(persona)

        def refused(error: MusekeepError) -> None:
            if self._view.form.form is not None:
                self._view.form.form.refuse(str(error))

        self._bridge.run(
            lambda library: library.file_release(persona, document, release),
            filed,
            refused,
            Lane.DO,
        )

    def _do(self, op: Op, words: str, then: str) -> None:
        def done(_done: Done) -> None:
            self._edits.tell(words)
            self._refresh(then)

        def refused(error: MusekeepError) -> None:
            self._view.form.refuse(str(error))

        self._bridge.run(lambda library: library.do(op), done, refused, Lane.DO)

    def _changed(self, changes: Changes) -> None:
        touched = changes.everything or ChangeKind.PERSONAS in changes.kinds
        if touched and self._pages.now == PAGE and not self._view.form.busy:
            self._refresh()

    def _refresh(self, name: str = "") -> None:
        """`name` "": the one that is looked at stays."""
        wanted = name or self._view.current

        def show(found: tuple[Sequence[Persona], Sequence[str]]) -> None:
            personas, self._view.form.platforms = found
            if self._view.form.form is not None and wanted == self._view.current:
                return
            first = personas[0].name if personas and not wanted else ""
            self._view.show_personas(personas, wanted or first)

        self._channel.ask(_ask, show)

    def _choose_document(self) -> None:
        dialog = QFileDialog(self._window, tr("The signed document"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.filesSelected.connect(lambda chosen: self.take_document(chosen[0]))
        dialog.open()

    def take_document(self, path: str) -> None:
        """For the release that is being filed."""
        if self._view.form.form is not None:
            self._view.form.form.take_document(path)


def _ask(library: Library) -> tuple[Sequence[Persona], Sequence[str]]:
    return library.personas(), tuple(library.platforms())
