# ruff: noqa: N802 - Qt names the methods it calls
"""The window: what it lists, what is selected in it, how it shows things. Panels meet only here.

Its first frame needs little and waits for nothing; `furnish` adds the rest behind it.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QMainWindow

from app.core.errors import MusekeepError, QueryError
from app.core.events import Changes
from app.ui import tabs
from app.ui.bridge import Bridge, Job
from app.ui.flows.browse import Browser
from app.ui.flows.refresh import Refresher
from app.ui.flows.showing import Showing
from app.ui.frame import Frame
from app.ui.instance import library_key
from app.ui.library import IN_TRASH, Overview
from app.ui.pictures.zoom import STEP
from app.ui.preferences import Preferences
from app.ui.style.look import Look
from app.ui.words import orders, tr

if TYPE_CHECKING:
    from app.export.presets.preset import Preset
    from app.ui.actions import Actions
    from app.ui.curating import Curating
    from app.ui.flows.arranging import Arranging
    from app.ui.flows.backing import Backing
    from app.ui.flows.batches import Batches
    from app.ui.flows.chosen import Chosen
    from app.ui.flows.collections import Collections
    from app.ui.flows.comparing import Comparing
    from app.ui.flows.copying import Copying
    from app.ui.flows.covering import Covering
    from app.ui.flows.deciding import Deciding
    from app.ui.flows.delivery import Delivery
    from app.ui.flows.dragging import DragOut
    from app.ui.flows.edits import Edits
    from app.ui.flows.emptiness import Emptiness
    from app.ui.flows.files import Files
    from app.ui.flows.filing import Filing
    from app.ui.flows.folders import Folders
    from app.ui.flows.fullscreen import FullScreen
    from app.ui.flows.handing import Handing
    from app.ui.flows.history import History
    from app.ui.flows.intake import Intake
    from app.ui.flows.job_book import JobBook
    from app.ui.flows.loupe import Loupe
    from app.ui.flows.moving import Moving
    from app.ui.flows.narrowing import Narrowing
    from app.ui.flows.outgoing import Outgoing
    from app.ui.flows.patience import Patience
    from app.ui.flows.policies import PolicyEditing
    from app.ui.flows.relink import Relinking
    from app.ui.flows.review import Reviewing
    from app.ui.flows.room import Room
    from app.ui.flows.rulings import Rulings
    from app.ui.flows.second import Second
    from app.ui.flows.settings import SettingsDesk
    from app.ui.flows.similar import Similar
    from app.ui.flows.sorting import Sorting
    from app.ui.flows.stacking import Stacking
    from app.ui.flows.subjects import Subjects
    from app.ui.flows.suggesting import Suggesting
    from app.ui.flows.surveying import Surveying
    from app.ui.flows.tagging import Tagging
    from app.ui.flows.vaults import Vaults
    from app.ui.flows.watching import Watching
    from app.ui.flows.welcome import Welcome
    from app.ui.pages import Pages
    from app.ui.panels.status.watch import Watch
    from app.ui.pictures.stage import Stage
    from app.ui.widgets.drop_hint import DropHint
    from app.ui.widgets.toast import Toast

ZOOM_STEP = 24
VAULT = "vault"


class MainWindow(QMainWindow):
    """One library's window, or one vault's. What is declared here without a value is there after
    `complete`; `vaults` only where it is a library's, `room` and its like where it is a vault's.
    `watched` while a clip plays in it.
    """

    closing = Signal()
    watched = Signal()

    toast: "Toast"
    hint: "DropHint"
    actions_: "Actions"
    emptiness: "Emptiness"
    edits: "Edits"
    arranging: "Arranging"
    stacking: "Stacking"
    files: "Files"
    filing: "Filing"
    intake: "Intake"
    delivery: "Delivery"
    drag_out: "DragOut"
    batches: "Batches"
    copying: "Copying"
    covering: "Covering"
    outgoing: "Outgoing"
    chosen: "Chosen"
    watching: "Watching"
    folders: "Folders"
    relinking: "Relinking"
    collections: "Collections"
    narrowing: "Narrowing"
    patience: "Patience"
    job_book: "JobBook"
    deciding: "Deciding"
    reviewing: "Reviewing"
    rulings: "Rulings"
    subjects: "Subjects"
    suggesting: "Suggesting"
    tagging: "Tagging"
    history: "History"
    curating: "Curating"
    similar: "Similar"
    pages: "Pages"
    vaults: "Vaults"
    moving: "Moving"
    room: "Room"
    handing: "Handing"
    loupe: "Loupe"
    comparing: "Comparing"
    surveying: "Surveying"
    sorting: "Sorting"
    second: "Second"
    full: "FullScreen"
    closer: "Callable[[], Stage | None]"
    lock_vaults: "Callable[[], object]"
    cover_others: "Callable[[bool], object]"
    settings: "SettingsDesk"
    backing: "Backing"
    policies: "PolicyEditing"
    welcome: "Welcome"
    stays: "Callable[[QCloseEvent], bool]" = staticmethod(lambda _event: False)
    """Asked when it is closed: whether it only leaves for the tray."""

    quit: "Callable[[], object]"
    starts_again = False
    """Once this window has closed the program starts anew."""

    first_look: object = None
    """Whoever is showing a first page, kept alive."""

    def __init__(
        self,
        look: Look,
        bridge: Bridge,
        folder: Path,
        wishes: Preferences,
        furnish: "Callable[[MainWindow], None]",
        *,
        vault: bool = False,
    ) -> None:
        """`folder` is the library's, or the `vault`'s; `furnish` adds what the second step needs.
        How a vault's window is left is not written down.
        """
        super().__init__()
        self.look, self.bridge = look, bridge
        self.folder, self.vault = folder, vault
        self.takes_in = self.lets_out = True
        self.showing = Showing(bridge, look, None if vault else folder, wishes, self)
        self.library_key = library_key(folder)
        self.is_complete = False
        self.quit = self.close
        self._furnish = furnish
        self.frame = Frame(bridge, look, wishes)
        self.grid = self.frame.grid.view
        self.browser = Browser(bridge, self.grid, self)
        self.showing.add(self.grid)
        self.browser.sort, self.browser.folds = wishes.sort, wishes.folds
        self.refresher = Refresher(bridge, self)
        self.setCentralWidget(self.frame.whole)
        self.setWindowTitle(tr("Vault") if vault else "Musekeep")
        self._wire()
        self._restore()
        self.frame.grid.setFocus()  # nothing is ringed while the library opens

    def complete(self) -> None:
        """The second step; once."""
        if self.is_complete:
            return
        self._furnish(self)
        self.is_complete = True
        self.showing.add(self.frame.inspector)
        self.show_selection()

    def _wire(self) -> None:
        parts, bridge = self.frame, self.bridge
        parts.search.offer_orders(orders(), self.showing.wishes.sort)
        parts.search.searched.connect(self._search)
        parts.search.sorted.connect(self._order)
        parts.search.sized.connect(self._resize_cells)
        parts.search.left.connect(self._to_grid)
        parts.sidebar.tree.library_key = self.library_key
        parts.sidebar.tree.chosen.connect(self.go)
        bridge.opened.connect(self._opened)
        bridge.refused.connect(self._refused)
        bridge.job_started.connect(self._job_started)
        self.browser.listed.connect(self._listed)
        self.browser.refused.connect(self._not_found)
        self.refresher.counted.connect(self._counted)
        self.refresher.touched.connect(self._touched)
        self.showing.changed.connect(self.update_actions)

    # ── the library opens ──

    def _opened(self) -> None:
        self.complete()
        self.ask_presets()
        self.browser.search(self.frame.search.box.text, keep=True)
        self.outgoing.begin()
        self.batches.look()
        self.update_actions()

    def ask_presets(self) -> None:
        """There may be others than those that are shown."""
        self.bridge.run(lambda library: library.presets(), self._show_presets)

    def _show_presets(self, presets: "list[Preset]") -> None:
        self.frame.shelf.show_presets(presets, self.library_key, self.showing.wishes.pins)
        self.frame.inspector.exports.titles = {one.id: one.title for one in presets}

    def _refused(self, error: MusekeepError) -> None:
        """The library cannot be opened: say so where the pictures would be."""
        self.complete()
        title = (
            tr("This vault cannot be read") if self.vault else tr("This library cannot be opened")
        )
        quit_ = tr("Lock it") if self.vault else tr("Quit")
        self.frame.grid.show_notice("problems", title, str(error), [(quit_, self.close)])

    def _counted(self, overview: Overview) -> None:
        self.frame.sidebar.show_overview(overview)
        self._mark_place()
        tags = [tag.name for tag in overview.tags]
        self.frame.inspector.tags.offer(tags)
        self.frame.inspector.suggestions.offer(tags)
        self.frame.inspector.people.offer([one.name for one in overview.personas])
        by_hand = [one.name for one in overview.collections if one.query is None]
        self.frame.inspector.collections.offer(by_hand)
        self._show_found()
        self.frame.status.watch_button.show_folders(len(overview.folders))
        self._show_middle()

    def _touched(self, changes: Changes) -> None:
        self.chosen.look_again(None if changes.everything else frozenset(changes.ids))

    def show_watch(self, watch: "Watch") -> None:
        """What watching the folders comes to now."""
        self.frame.status.watch_button.show_watch(watch)
        if not watch.busy:
            self.refresher.again()
        self.update_actions()
        self._show_middle()

    # ── what is listed ──

    def _search(self, query: str) -> None:
        self.browser.search(query)
        self._mark_place()

    def go(self, query: str, add: bool) -> None:
        """To a place of the sidebar; with `add`, to where it and the present search meet."""
        if self.is_complete:
            self.pages.back()
        box = self.frame.search.box
        known = box.filters if add else ()
        filters = (*known, query) if query and query not in known else known
        box.set_search(filters, box.field.text() if add else "")
        self.browser.turn_back()

    def search(self) -> None:
        """To the search box, from whatever page."""
        self.pages.back()
        self.frame.search.box.focus()

    def back_to_search(self) -> None:
        """From another page, or from what no search found."""
        self.pages.back()
        self.browser.turn_back()

    def _to_grid(self) -> None:
        self.grid.setFocus()

    def _order(self, sort: str) -> None:
        self.browser.order(sort)
        self.showing.keep(sort=sort)

    def _listed(self) -> None:
        self.frame.search.accept()
        self._mark_place()
        self._show_found()
        self._show_middle()
        self.update_actions()

    def _show_found(self) -> None:
        """A listing and the library's numbers do not come together: the newer one counts."""
        overview, listed = self.refresher.overview, len(self.grid.assets.ids)
        total = overview.assets if overview else listed
        if self.browser.answered and not self.browser.query and not self.browser.detour:
            total = listed = max(total, listed) if self.browser.folds else listed
        self.frame.status.show_found(listed if self.browser.answered else total, total)

    def _not_found(self, error: MusekeepError) -> None:
        if isinstance(error, QueryError):
            self.frame.search.refuse(error)
        elif self.browser.detour is not None:
            self.similar.refuse(error)
        else:
            self.toast.say(str(error), tone="block")

    def _show_middle(self) -> None:
        """The grid, or why there is none."""
        if self.browser.answered and not self.grid.assets.ids:
            overview = self.refresher.overview
            watched = overview is not None and bool(overview.folders or overview.queued)
            working = bool(self.bridge.jobs) or (watched and self.watching.now.busy)
            if self.browser.detour is None:
                self.emptiness.explain(self.browser.answer_to, overview, working=working)
            else:
                self.emptiness.explain_detour(self.browser.turn_back)
        elif self.browser.answered:
            self.frame.grid.show_grid()

    def leave(self) -> None:
        """Back: out of the full screen, else to the grid."""
        if not self.full.leave() and not self.sorting.leave():
            self.pages.back()

    # ── what is selected ──

    def show_selection(self) -> None:
        self.chosen.show()
        if self.pages.now:
            self.frame.status.show_selected(0, None)  # nothing of it is in sight
        self.update_actions()

    def page_turned(self) -> None:
        """The middle shows another page now."""
        page = self.frame.pages.currentWidget() if self.pages.now else None
        self.toast.float_over(page or self.frame.grid, aside=page is not None)
        self._mark_place()
        self.show_selection()

    def _mark_place(self) -> None:
        """In the sidebar."""
        tree = self.frame.sidebar.tree
        if self.is_complete and self.pages.now == VAULT:
            tree.mark_vault(self.vaults.shown)
        elif self.is_complete and self.pages.now:
            tree.mark_page(self.pages.now)
        elif self.browser.detour is not None:
            tree.mark_page("")
        else:
            tree.mark(self.browser.query)

    def update_actions(self) -> None:
        """Which are on, now that what they act on may be something else."""
        from app.ui.situation import Situation

        browsing = not self.pages.now
        self.actions_.update(
            Situation(
                open=self.bridge.library is not None,
                page=self.pages.now,
                listed=len(self.grid.assets.ids) if browsing else 0,
                selected=self.grid.selected_count() if browsing else 0,
                subjects=self.subjects.count(),
                working=bool(self.bridge.jobs),
                paused=self.watching.now.paused,
                detour=self.browser.detour is not None,
                vault=self.vault,
                takes_in=self.takes_in,
                lets_out=self.lets_out,
                in_trash=IN_TRASH in self.browser.query,
                in_collection=bool(self.collections.shown()),
                narrowing=self.narrowing.shown,
                folds=self.browser.folds,
                arrangement=self.grid.arrangement,
                adult=self.showing.wishes.adult,
                covered=self.showing.wishes.covered,
                scheme=self.look.scheme,
            )
        )

    def show_menu(self, at: QPoint) -> None:
        menu = self.actions_.menu(
            *("look", "compare", "survey", "sort", "-"),
            *(() if self.vault else ("open", "reveal.folder", *self.chosen.remedies(), "-")),
            *(("copy.prompt", "-") if self.vault else ("copy.files", "copy.prompt", "-")),
            *self.stacking.offers(),
            *("tag", "similar", "persona", "analyse", "-", "approve", "reject", "minor.mark", "-"),
            *("export", "export.plan", "export.copy", "-"),
            *(("vault.take", "vault.hand") if self.vault else ("vault.put", *self._waiting())),
            *("-", *(() if self.vault else ("rename", "files.move", "-")), *self._of_trash()),
        )
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def _of_trash(self) -> tuple[str, ...]:
        trashed = IN_TRASH in self.browser.query
        return ("restore", "trash.delete", "trash.empty") if trashed else ("trash",)

    def _waiting(self) -> tuple[str, ...]:
        """What can be said of assets that wait for a vault, where any do."""
        return ("vault.keep",) if any(one.waiting for one in self.vaults.known) else ()

    # ── jobs ──

    def _job_started(self, job: Job) -> None:
        self.frame.status.watch(job)
        job.ended.connect(self.update_actions)
        job.ended.connect(self._show_middle)
        self.update_actions()
        self._show_middle()

    def show_problems(self) -> None:
        self.job_book.show()

    # ── how things are shown ──

    def choose_exports(self, folder: str) -> None:
        """Where exported files go from now on."""
        self.outgoing.folder = self.chosen.exports = folder
        self.showing.keep(exports=folder)

    def zoom(self, steps: int) -> None:
        """Of the grid's cells, or of the picture that is looked at."""
        if (picture := self.closer()) is not None:
            picture.zoom_by(STEP**steps)
            return
        slider = self.frame.search.size_slider
        slider.setValue(slider.value() + steps * ZOOM_STEP)

    def _resize_cells(self, size: int) -> None:
        self.grid.resize_cells(size)
        self.showing.note(cell=size)

    def start_again(self) -> None:
        """Close, and let the program begin anew."""
        self.starts_again = True
        self.close()

    def to_front(self) -> None:
        """Another start of the program asked for this window."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    # ── keeping ──

    def _restore(self) -> None:
        if not self.restoreGeometry(QByteArray.fromHex(self.showing.wishes.geometry.encode())):
            self.resize(1440, 900)
        self.frame.columns.restoreState(QByteArray.fromHex(self.showing.wishes.columns.encode()))

    # ── what Qt tells a window ──

    def event(self, event: QEvent) -> bool:
        """The space bar is its own of whatever control has the focus and knows what to do with it;
        elsewhere it may be an action's key.
        """
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            focused = self.focusWidget()
            uses_space = isinstance(focused, (QAbstractButton, QAbstractItemView, QComboBox))
            if uses_space and focused is not self.grid and event.key() == Qt.Key.Key_Space:
                event.accept()
                return True
        return super().event(event)

    def _reveals(self, event: QKeyEvent) -> bool:
        """Whether this key is held to see what is blurred."""
        keys = self.actions_["reveal"].shortcuts() if self.is_complete else []
        # the stub of a key sequence knows no items
        return any(one[0].key() == event.key() for one in keys)  # type: ignore[index]

    def focusNextPrevChild(self, forward: bool) -> bool:
        return tabs.move(self, forward=forward)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if self._reveals(event) and not event.isAutoRepeat():
            self.showing.reveal(False)
        super().keyReleaseEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.showing.reveal(False)
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """The window goes at once; what still runs is ended behind it. One that has a place in the
        tray only hides.
        """
        if self.stays(event):
            return
        geometry = bytes(self.saveGeometry().toHex().data()).decode()
        columns = bytes(self.frame.columns.saveState().toHex().data()).decode()
        self.hide()
        self.closing.emit()
        self.showing.keep(geometry=geometry, columns=columns)
        self.bridge.close()
        super().closeEvent(event)
