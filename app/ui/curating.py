"""The pages and windows for curating a library, each made when it is first asked for."""

from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.library import Overview

if TYPE_CHECKING:
    from app.ui.bridge import Bridge
    from app.ui.flows.auditing import Auditing
    from app.ui.flows.culling import Culling
    from app.ui.flows.edits import Edits
    from app.ui.flows.packs import Packs
    from app.ui.flows.people import People
    from app.ui.flows.presets import PresetDesk
    from app.ui.flows.showing import Showing
    from app.ui.flows.twins import Twins
    from app.ui.pages import Pages
    from app.ui.panels.audit.view import AuditView
    from app.ui.panels.cull.view import CullView
    from app.ui.panels.grid.view import GridView
    from app.ui.panels.people.view import PeopleView
    from app.ui.panels.presets.view import PresetsView
    from app.ui.panels.twins.view import TwinsView
    from app.ui.style.look import Look
    from app.ui.widgets.toast import Toast


class Host(Protocol):
    """What a page takes from the window it is in."""

    bridge: "Bridge"
    edits: "Edits"
    look: "Look"
    pages: "Pages"
    showing: "Showing"
    toast: "Toast"
    grid: "GridView"

    def go(self, query: str, add: bool) -> None: ...

    def ask_presets(self) -> None: ...


class Curating(QObject):
    """Duplicates, the cull list, personas, packs, presets and the audit chain of one window
    (`host`, which is `window` as Qt sees it).
    """

    def __init__(self, host: Host, window: QWidget) -> None:
        super().__init__(window)
        self._host = host
        self._window = window
        self._overview: Overview | None = None
        pages = host.pages
        pages.offer("twins", lambda: self._make_twins())
        pages.offer("cull", lambda: self._make_cull())
        pages.offer("people", lambda: self._make_people())
        pages.offer("audit", lambda: self._make_audit())
        pages.offer("presets", lambda: self._make_presets())

    twins: "Twins"
    twins_view: "TwinsView"
    culling: "Culling"
    cull_view: "CullView"
    people_view: "PeopleView"
    auditing: "Auditing"
    audit_view: "AuditView"
    presets_view: "PresetsView"

    @cached_property
    def packs(self) -> "Packs":
        from app.ui.flows.packs import Packs

        host, window = self._host, self._window
        return Packs(host.bridge, host.look, host.toast, window)

    @cached_property
    def people(self) -> "People":
        from app.ui.flows.people import People
        from app.ui.panels.people.view import PeopleView
        from app.ui.panels.search.terms import term

        host, window = self._host, self._window
        self.people_view = PeopleView(host.look)
        self.people_view.form.assets_wanted.connect(
            lambda name: host.go(term("persona", name), False)
        )
        made = People(
            host.bridge,
            host.edits,
            host.pages,
            self.people_view,
            host.grid.selected_ids,
            window,
        )
        if self._overview is not None:
            made.show_overview(self._overview)
        return made

    @cached_property
    def presets(self) -> "PresetDesk":
        from app.ui.flows.presets import PresetDesk
        from app.ui.panels.presets.view import PresetsView

        host, window = self._host, self._window
        self.presets_view = PresetsView(host.look)
        made = PresetDesk(host.bridge, host.toast, host.pages, self.presets_view, window)
        made.changed.connect(host.ask_presets)
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

        host, window = self._host, self._window
        self.twins_view = TwinsView(host.bridge, host.look)
        host.showing.add(self.twins_view)
        self.twins = Twins(host.bridge, host.edits, host.pages, self.twins_view, window)
        return self.twins_view

    def _make_cull(self) -> QWidget:
        from app.ui.flows.culling import Culling
        from app.ui.panels.cull.view import CullView

        host, window = self._host, self._window
        self.cull_view = CullView(host.bridge, host.look)
        host.showing.add(self.cull_view)
        self.culling = Culling(host.bridge, host.edits, host.pages, self.cull_view, window)
        return self.cull_view

    def _make_people(self) -> QWidget:
        _ = self.people
        return self.people_view

    def _make_presets(self) -> QWidget:
        _ = self.presets
        return self.presets_view

    def _make_audit(self) -> QWidget:
        from app.ui.flows.auditing import Auditing
        from app.ui.panels.audit.view import AuditView

        host, window = self._host, self._window
        self.audit_view = AuditView(host.look)
        self.auditing = Auditing(host.bridge, host.toast, host.pages, self.audit_view, window)
        return self.audit_view
