"""The pages and windows for curating a library, each made when it is first asked for."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.library import Overview

if TYPE_CHECKING:
    from app.ui.flows.auditing import Auditing
    from app.ui.flows.culling import Culling
    from app.ui.flows.packs import Packs
    from app.ui.flows.people import People
    from app.ui.flows.twins import Twins
    from app.ui.main_window import MainWindow
    from app.ui.panels.audit.view import AuditView
    from app.ui.panels.cull.view import CullView
    from app.ui.panels.people.view import PeopleView
    from app.ui.panels.twins.view import TwinsView


class Curating(QObject):
    """Duplicates, the cull list, personas, packs and the audit chain of one window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._overview: Overview | None = None
        pages = window.pages
        pages.offer("twins", lambda: self._make_twins())
        pages.offer("cull", lambda: self._make_cull())
        pages.offer("people", lambda: self._make_people())
        pages.offer("audit", lambda: self._make_audit())

    twins: "Twins"
    twins_view: "TwinsView"
    culling: "Culling"
    cull_view: "CullView"
    people_view: "PeopleView"
    auditing: "Auditing"
    audit_view: "AuditView"

    @cached_property
    def packs(self) -> "Packs":
        from app.ui.flows.packs import Packs

        window = self._window
        return Packs(window.bridge, window.look, window.toast, window)

    @cached_property
    def people(self) -> "People":
        from app.ui.flows.people import People
        from app.ui.panels.people.view import PeopleView
        from app.ui.panels.search.terms import term

        window = self._window
        self.people_view = PeopleView(window.look)
        self.people_view.form.assets_wanted.connect(
            lambda name: window.go(term("persona", name), False)
        )
        made = People(
            window.bridge,
            window.edits,
            window.pages,
            self.people_view,
            window.grid.selected_ids,
            window,
        )
        if self._overview is not None:
            made.show_overview(self._overview)
        return made

    def show_overview(self, overview: Overview) -> None:
        self._overview = overview
        if "people" in vars(self):
            self.people.show_overview(overview)

    def people_menu(self) -> QMenu:
        return self.people.menu()

    def _make_twins(self) -> QWidget:
        from app.ui.flows.twins import Twins
        from app.ui.panels.twins.view import TwinsView

        window = self._window
        self.twins_view = TwinsView(window.bridge, window.look)
        window.showing.add(self.twins_view)
        self.twins = Twins(window.bridge, window.edits, window.pages, self.twins_view, window)
        return self.twins_view

    def _make_cull(self) -> QWidget:
        from app.ui.flows.culling import Culling
        from app.ui.panels.cull.view import CullView

        window = self._window
        self.cull_view = CullView(window.bridge, window.look)
        window.showing.add(self.cull_view)
        self.culling = Culling(window.bridge, window.edits, window.pages, self.cull_view, window)
        return self.cull_view

    def _make_people(self) -> QWidget:
        _ = self.people
        return self.people_view

    def _make_audit(self) -> QWidget:
        from app.ui.flows.auditing import Auditing
        from app.ui.panels.audit.view import AuditView

        window = self._window
        self.audit_view = AuditView(window.look)
        self.auditing = Auditing(window.bridge, window.toast, window.pages, self.audit_view, window)
        return self.audit_view
