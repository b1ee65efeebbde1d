# ruff: noqa: N802 - Qt names the methods it calls
"""The window: panels meet here, flows move between them, actions act on them."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QPoint, QStandardPaths, Qt
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
)
from PySide6.QtWidgets import QMainWindow

from app.core.errors import MusekeepError, QueryError
from app.core.events import Changes
from app.ui import frame, mime
from app.ui.actions import Actions, Situation
from app.ui.bridge import Bridge, Job
from app.ui.flows.browse import Browser
from app.ui.flows.delivery import Delivery
from app.ui.flows.dragging import DragOut, Hand, Mouse
from app.ui.flows.edits import Edits
from app.ui.flows.emptiness import Emptiness
from app.ui.flows.files import Files, show_folder
from app.ui.flows.intake import Intake
from app.ui.flows.planning import Drawn
from app.ui.flows.refresh import Refresher
from app.ui.handlers import handlers
from app.ui.instance import library_key
from app.ui.key_sheet import KeySheet
from app.ui.library import TRASHED, Overview
from app.ui.panels.search.terms import term
from app.ui.preferences import Preferences, save
from app.ui.style.look import Look, Scheme
from app.ui.toolbar import add_buttons
from app.ui.veil import Adult
from app.ui.widgets.drop_hint import DropHint
from app.ui.widgets.toast import Toast
from app.ui.words import orders, tr, trn

if TYPE_CHECKING:
    from app.export.preset import Preset

COMPARED = 500
"""So many selected ids are handed to panels; bigger selections are told as a number."""

ZOOM_STEP = 24


class MainWindow(QMainWindow):
    """One library's window. It can be shown before the library is open."""

    def __init__(
        self,
        look: Look,
        bridge: Bridge,
        folder: Path,
        wishes: Preferences,
        hand: Hand | None = None,
    ) -> None:
        """`folder` is the library's; `hand` carries out drags."""
        super().__init__()
        self.look, self.bridge = look, bridge
        self._folder, self._wishes = folder, wishes
        self._revealed = False
        self.frame = frame.build(bridge, look, wishes)
        self.grid = self.frame.grid.view
        self.setCentralWidget(self.frame.whole)
        self.setWindowTitle("Musekeep")
        self.setAcceptDrops(True)
        self.toast = Toast(look, self.frame.grid)
        self._hint = DropHint(look, self.frame.grid)
        self._make_flows(hand or Mouse())
        self.actions_ = Actions(self, look, handlers(self))
        add_buttons(self.frame.search, self.actions_, look)
        self._wire_panels()
        self._wire_flows()
        self._restore()

    def _make_flows(self, hand: Hand) -> None:
        parts, bridge, toast = self.frame, self.bridge, self.toast
        self.browser = Browser(bridge, self.grid, self)
        self.browser.sort = self._wishes.sort
        self.refresher = Refresher(bridge, self)
        self.emptiness = Emptiness(bridge, parts.grid, parts.search, self)
        self.edits = Edits(bridge, toast, self.grid.selected_ids, self)
        self.files = Files(bridge, toast, self)
        self.intake = Intake(bridge, toast, self)
        self.delivery = Delivery(bridge, toast, parts.shelf, parts.plan, self.drawn, self)
        self.drag_out = DragOut(bridge, toast, self.look, hand, self.drawn, self)
        self._go_to_folder(self._wishes.exports or usual_exports())
        key = library_key(self._folder)
        self.drag_out.library_key = key
        parts.sidebar.tree.library_key = key

    def _wire_panels(self) -> None:
        parts = self.frame
        parts.search.offer_orders(orders(), self._wishes.sort)
        parts.search.searched.connect(self._search)
        parts.search.sorted.connect(self._order)
        parts.search.sized.connect(self._resize_cells)
        parts.search.left.connect(self.grid.setFocus)
        parts.sidebar.tree.chosen.connect(self._go)
        parts.sidebar.tree.dropped_on_tag.connect(self.edits.tag)
        parts.sidebar.tree.unwatch_wanted.connect(self.intake.unwatch)
        parts.sidebar.tree.rescan_wanted.connect(self.intake.sync)
        self.grid.selection_changed.connect(self._selected)
        self.grid.opened.connect(self.files.open)
        self.grid.retried.connect(lambda asset: self.intake.try_again([asset]))
        self.grid.zoomed.connect(self.zoom)
        self.grid.drag_wanted.connect(self._drag_from_grid)
        self.grid.menu_wanted.connect(self._menu)
        inspector = parts.inspector
        inspector.rated.connect(self.edits.rate)
        inspector.tag_added.connect(self.edits.tag)
        inspector.tag_removed.connect(self.edits.untag)
        inspector.tag_asked.connect(lambda name: self._go(term("tag", name), False))
        inspector.folder_wanted.connect(show_folder)
        inspector.reveal.connect(self.reveal)
        parts.shelf.dropped.connect(self.delivery.export)
        parts.shelf.drag_wanted.connect(self._drag_from_tile)
        parts.shelf.switched.connect(self._selected)
        parts.status.problems_wanted.connect(self.show_problems)
        parts.problems.changed.connect(parts.status.show_problems)

    def _wire_flows(self) -> None:
        bridge = self.bridge
        bridge.opened.connect(self._opened)
        bridge.refused.connect(self._refused)
        bridge.failed.connect(lambda error: self.toast.say(str(error), tone="block"))
        bridge.job_started.connect(self._job_started)
        self.browser.listed.connect(self._listed)
        self.browser.refused.connect(self._not_found)
        self.refresher.counted.connect(self._counted)
        self.refresher.touched.connect(self._touched)
        for flow in (self.intake, self.delivery):
            flow.problems.connect(self.frame.problems.add)
        self.intake.problems_wanted.connect(self.show_problems)
        self.delivery.folder_chosen.connect(self._choose_folder)
        self.emptiness.import_wanted.connect(self.intake.choose_files)
        self.emptiness.watch_wanted.connect(self.intake.choose_watched)

    # ── the library opens ──

    def _opened(self) -> None:
        self.bridge.run(lambda library: library.presets(), self._show_presets)
        self.browser.search(self.frame.search.box.text)
        self._update_actions()

    def _show_presets(self, presets: "list[Preset]") -> None:
        key = library_key(self._folder)
        self.frame.shelf.show_presets(presets, key)
        self.frame.inspector.exports.titles = {one.id: one.title for one in presets}

    def _refused(self, error: MusekeepError) -> None:
        """The library cannot be opened: say so where the pictures would be."""
        self.frame.grid.show_notice(
            "problems", tr("This library cannot be opened"), str(error), [(tr("Quit"), self.close)]
        )

    def _counted(self, overview: Overview) -> None:
        first = not self.browser.answered or self.frame.status.is_blank
        self.frame.sidebar.show_overview(overview)
        self.frame.sidebar.tree.mark(self.browser.query)
        self.frame.inspector.tags.offer([tag.name for tag in overview.tags])
        self.frame.status.show_found(len(self.grid.assets.ids), overview.assets)
        if first and (overview.folders or overview.queued):
            self.intake.sync(quietly=True)
        self._show_middle()

    def _touched(self, changes: Changes) -> None:
        if changes.everything or set(changes.ids) & set(self._few_selected()):
            self.frame.inspector.look_again()
            self._tell_shelf()

    # ── what is listed ──

    def _search(self, query: str) -> None:
        self.browser.search(query)
        self.frame.sidebar.tree.mark(query)

    def _go(self, query: str, add: bool) -> None:
        """To a place of the sidebar; with `add`, to where it and the present search meet."""
        box = self.frame.search.box
        known = box.filters if add else ()
        filters = (*known, query) if query and query not in known else known
        box.set_search(filters, box.field.text() if add else "")

    def _order(self, sort: str) -> None:
        self.browser.order(sort)
        self._keep(sort=sort)

    def _listed(self) -> None:
        self.frame.search.accept()
        overview = self.refresher.overview
        listed = len(self.grid.assets.ids)
        self.frame.status.show_found(listed, overview.assets if overview else listed)
        self._show_middle()
        self._update_actions()

    def _not_found(self, error: MusekeepError) -> None:
        if isinstance(error, QueryError):
            self.frame.search.refuse(error)
        else:
            self.toast.say(str(error), tone="block")

    def _show_middle(self) -> None:
        """The grid, or why there is none."""
        if self.browser.answered and not self.grid.assets.ids:
            self.emptiness.explain(
                self.browser.query, self.refresher.overview, working=bool(self.bridge.jobs)
            )
        elif self.browser.answered:
            self.frame.grid.show_grid()

    # ── what is selected ──

    def _selected(self) -> None:
        ids, total = self._few_selected(), self.grid.selected_count()
        self.frame.inspector.look_at(ids, total)
        self._tell_shelf()
        cards = self.grid.assets.cards_of(ids)
        known = len(cards) == total
        octets = sum(card.bytes for card in cards) if known else None
        self.frame.status.show_selected(total, octets)
        self._update_actions()

    def _few_selected(self) -> list[int]:
        """The selected ids, or the first of very many."""
        if self.grid.selected_count() > COMPARED:
            return list(self.grid.assets.ids[:COMPARED])
        return self.grid.selected_ids()

    def _tell_shelf(self) -> None:
        ids, total = self._few_selected(), self.grid.selected_count()
        self.frame.shelf.select(ids, total, self.delivery.folder)

    def _update_actions(self) -> None:
        self.actions_.update(
            Situation(
                open=self.bridge.library is not None,
                listed=len(self.grid.assets.ids),
                selected=self.grid.selected_count(),
                working=bool(self.bridge.jobs),
                in_trash=TRASHED in self.browser.query,
                adult=self._wishes.adult,
                scheme=self.look.scheme,
            )
        )

    def _menu(self, at: QPoint) -> None:
        menu = self.actions_.menu(
            *("open", "reveal.folder", "-", "copy.files", "copy.prompt", "-", "tag", "analyse"),
            *("export", "-", "trash", "restore"),
        )
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    # ── jobs ──

    def _job_started(self, job: Job) -> None:
        self.frame.status.watch(job)
        job.ended.connect(self._update_actions)
        job.ended.connect(self._show_middle)
        self._update_actions()
        self._show_middle()

    def show_problems(self) -> None:
        self.frame.problems.show()

    # ── out of the window ──

    def export_selected(self) -> None:
        """By the preset in force, or the first one."""
        shelf = self.frame.shelf
        preset = shelf.active or (shelf.tiles[0].preset.id if shelf.tiles else "")
        self.delivery.export(preset, self.grid.selected_ids())

    def _drag_from_grid(self) -> None:
        """Rendered by the preset in force, or the originals: those also with Ctrl."""
        control = QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier
        tile = self.frame.shelf.tile(self.frame.shelf.active or "")
        if tile is None or control:
            self.drag_out.originals(self.grid.selected_ids(), self.grid)
        else:
            self.drag_out.rendered(self.grid.selected_ids(), tile, self.grid)

    def _drag_from_tile(self, preset: str) -> None:
        if (tile := self.frame.shelf.tile(preset)) is not None:
            self.drag_out.rendered(self.grid.selected_ids(), tile, tile)

    def _go_to_folder(self, folder: str) -> None:
        self.delivery.folder = self.drag_out.folder = folder

    def _choose_folder(self, folder: str) -> None:
        self._go_to_folder(folder)
        self._keep(exports=folder)

    # ── how things are shown ──

    def drawn(self) -> Drawn:
        """How pictures may be shown now, for work on other threads."""
        return Drawn(self._wishes.adult, self.devicePixelRatioF())

    def show_adult(self, adult: Adult) -> None:
        self._keep(adult=adult)
        self._set_veils()
        self._update_actions()

    def reveal(self, on: bool) -> None:
        """Lift the blur while a key or the mouse is held."""
        if on != self._revealed:
            self._revealed = on
            self._set_veils()

    def _set_veils(self) -> None:
        for panel in (self.grid, self.frame.inspector):
            panel.set_veil(self._wishes.adult, revealed=self._revealed)

    def choose_scheme(self, scheme: Scheme) -> None:
        self.look.choose(scheme)
        self._keep(scheme=scheme)
        self._update_actions()

    def toggle_theme(self) -> None:
        self.choose_scheme(Scheme.LIGHT if self.look.tokens.dark else Scheme.DARK)

    def zoom(self, steps: int) -> None:
        slider = self.frame.search.size_slider
        slider.setValue(slider.value() + steps * ZOOM_STEP)

    def _resize_cells(self, size: int) -> None:
        self.grid.resize_cells(size)
        self._wishes = self._wishes.changed(cell=size)  # kept on disk when the window closes

    def toggle_inspector(self) -> None:
        self.frame.inspector.setVisible(not self.frame.inspector.isVisible())

    def show_keys(self) -> None:
        KeySheet(self).show()

    def to_front(self) -> None:
        """Another start of the program asked for this window."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    # ── keeping ──

    def _keep(self, **values: object) -> None:
        self._wishes = self._wishes.changed(**values)
        wishes, folder = self._wishes, self._folder
        self.bridge.background(lambda: save(folder, wishes))

    def _restore(self) -> None:
        if not self.restoreGeometry(QByteArray.fromHex(self._wishes.geometry.encode())):
            self.resize(1440, 900)
        self.frame.columns.restoreState(QByteArray.fromHex(self._wishes.columns.encode()))
        self._set_veils()

    # ── what Qt tells a window ──

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) is Qt.Key.Key_B and not event.isAutoRepeat():
            self.reveal(False)
        super().keyReleaseEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.reveal(False)
        super().changeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        paths = mime.files(event.mimeData())
        if not paths or self.bridge.library is None:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._hint.say(trn("Drop to import", "Drop to import %n things", len(paths)))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._hint.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self._hint.hide()
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.intake.import_paths(mime.files(event.mimeData()))

    def closeEvent(self, event: QCloseEvent) -> None:
        """The window goes at once; what still runs is ended behind it."""
        geometry = bytes(self.saveGeometry().toHex().data()).decode()
        columns = bytes(self.frame.columns.saveState().toHex().data()).decode()
        self._keep(geometry=geometry, columns=columns)
        self.hide()
        self.bridge.close()
        super().closeEvent(event)


def usual_exports() -> str:
    """A folder people find, and sandboxed browsers can read."""
    pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
    return str(Path(pictures) / tr("Musekeep exports"))
