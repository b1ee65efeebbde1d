"""The window's second step, behind its first frame: flows, actions, buttons, and what wires them.

Imported then, too: nothing in here delays the first frame.
"""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QWidget

from app.core.errors import MusekeepError
from app.ui.actions import Actions
from app.ui.commands.table import ACTIONS, handlers
from app.ui.curating import Curating
from app.ui.flows.batches import Batches
from app.ui.flows.chosen import Chosen
from app.ui.flows.copying import Copying
from app.ui.flows.deciding import Deciding, Reasons
from app.ui.flows.delivery import Delivery
from app.ui.flows.dragging import DragOut, Hand, Mouse
from app.ui.flows.dropping import DropTarget
from app.ui.flows.edits import Edits
from app.ui.flows.emptiness import Emptiness
from app.ui.flows.files import Files, show_folder
from app.ui.flows.folders import Folders
from app.ui.flows.intake import Intake
from app.ui.flows.outgoing import Outgoing
from app.ui.flows.posting import Posting
from app.ui.flows.relink import Relinking
from app.ui.flows.review import PAGE as REVIEW
from app.ui.flows.review import Reviewing
from app.ui.flows.rulings import Rulings
from app.ui.flows.similar import Similar
from app.ui.flows.subjects import Subjects
from app.ui.flows.suggesting import Suggesting
from app.ui.flows.vaults import PAGE as VAULT
from app.ui.flows.vaults import Vaults
from app.ui.flows.watching import Watching
from app.ui.furnish_browsing import add_browsing
from app.ui.furnish_covering import add_covering
from app.ui.furnish_filing import add_filing
from app.ui.furnish_inspector import add_inspector
from app.ui.furnish_looking import add_looking
from app.ui.furnish_organising import add_organising, add_search_buttons
from app.ui.furnish_settings import add_settings
from app.ui.furnish_system import add_system
from app.ui.launching import Launcher, Processes
from app.ui.pages import Pages
from app.ui.toolbar import add_buttons
from app.ui.widgets.drop_hint import DropHint
from app.ui.widgets.toast import Toast
from app.ui.words import tr

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow


def furnish(
    window: "MainWindow", hand: Hand | None = None, launcher: Launcher | None = None
) -> None:
    """`hand` carries out drags; None is the mouse. `launcher` opens vaults' windows; None: as
    processes.
    """
    window.frame.complete()
    window.pages = Pages(window.frame, window)
    window.pages.turned.connect(window.page_turned)
    window.toast = Toast(window.look, window.frame.grid)
    window.hint = DropHint(window.look, window.frame.grid)
    _make_flows(window, hand or Mouse())
    if not window.vault:
        _make_vaults(window, launcher or Processes())
    add_covering(window)
    add_looking(window)
    add_organising(window)
    add_browsing(window)
    add_filing(window)
    window.actions_ = Actions(window, window.look, ACTIONS, handlers(window))
    add_settings(window)
    add_system(window)
    add_search_buttons(window)
    add_buttons(window.frame.search, window.actions_, window.look, vault=window.vault)
    _wire_sides(window)
    _wire_review(window)
    _wire_grid(window)
    _wire_flows(window)
    add_inspector(window)


def usual_exports() -> str:
    """A folder people find, and sandboxed browsers can read."""
    pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
    return str(Path(pictures) / tr("Musekeep exports"))


def _make_flows(window: "MainWindow", hand: Hand) -> None:
    parts, bridge, toast, grid = window.frame, window.bridge, window.toast, window.grid
    window.subjects = Subjects(window.pages, grid, window)
    window.emptiness = Emptiness(bridge, parts.grid, parts.search, window)
    window.edits = Edits(bridge, toast, window.subjects, window)
    window.files = Files(bridge, toast, window)
    window.intake = Intake(bridge, toast, window)
    _make_exports(window, hand)
    window.chosen = Chosen(window.subjects, grid, parts, window)
    window.chosen.exports = window.outgoing.folder
    window.watching = Watching(bridge, window)
    window.folders = Folders(
        bridge, window.edits, parts.banners, window.intake, window.watching, window
    )
    window.relinking = Relinking(bridge, window.edits, toast, parts.relink, window)
    _make_review(window)
    window.curating = Curating(window, window)
    window.similar = Similar(window.browser, grid, parts.alike, toast, window)
    Posting(bridge, window.edits, parts.inspector.post, window)
    DropTarget(bridge, window.intake, window.hint, window)


def _make_vaults(window: "MainWindow", launcher: Launcher) -> None:
    window.vaults = Vaults(
        window.bridge,
        window.toast,
        window.pages,
        window.frame.sidebar,
        window.grid.selected_ids,
        window.go,
        launcher,
        window.folder,
        window,
    )
    window.lock_vaults = window.vaults.lock
    window.pages.offer(VAULT, lambda: _vault_page(window))


def _vault_page(window: "MainWindow") -> QWidget:
    from app.ui.panels.vaults.page import VaultPage

    return window.vaults.make_page(VaultPage(window.look))


def _make_exports(window: "MainWindow", hand: Hand) -> None:
    parts, bridge, toast, drawn = window.frame, window.bridge, window.toast, window.showing.drawn
    window.delivery = Delivery(bridge, window.edits, toast, parts.shelf, parts.plan, drawn, window)
    window.drag_out = DragOut(bridge, toast, window.look, hand, drawn, window)
    window.drag_out.library_key = window.library_key
    window.copying = Copying(bridge, toast, drawn, window)
    window.batches = Batches(bridge, parts.banners, toast, window)
    window.outgoing = Outgoing(
        bridge, window.grid, parts.shelf, window.delivery, window.drag_out, window.copying
    )
    window.outgoing.folder = window.showing.wishes.exports or usual_exports()


def _make_review(window: "MainWindow") -> None:
    """Pages may be turned to before the library is open; they ask when it is."""
    parts, bridge, edits, grid = window.frame, window.bridge, window.edits, window.grid
    reasons = Reasons()
    window.pages.add(REVIEW, parts.review)
    window.showing.add(parts.review)
    window.deciding = Deciding(bridge, edits, grid, parts.decide, reasons, window)
    window.reviewing = Reviewing(
        bridge, edits, window.toast, window.pages, parts.review, reasons, window
    )
    window.rulings = Rulings(window.reviewing, window.toast, parts.review, window)
    window.suggesting = Suggesting(edits, window.subjects, window)


def _wire_review(window: "MainWindow") -> None:
    inspector, review, suggesting = window.frame.inspector, window.frame.review, window.suggesting
    inspector.suggestions_answered.connect(suggesting.answer)
    inspector.suggestions_accepted.connect(suggesting.accept_above)
    inspector.label_ruled.connect(suggesting.rule)
    inspector.review_wanted.connect(window.reviewing.open)
    inspector.papers_wanted.connect(window.actions_["people"].trigger)
    inspector.offer_menu(
        window.actions_.menu("approve", "reject", "reset", "-", "minor.mark", "minor.unmark")
    )
    review.reveal.connect(window.showing.reveal)
    review.bar.listed.connect(partial(_list_reviewed, window))
    review.vault_wanted.connect(window.actions_["review.vault"].trigger)
    review.vault_button.setVisible(not window.vault)
    review.bar.second_wanted.connect(lambda: window.pages.show("settings"))


def _list_reviewed(window: "MainWindow") -> None:
    """What review goes through, in the grid, to decide on many at once."""
    window.deciding.prefer(window.reviewing.platform)
    window.go(window.reviewing.query, False)


def _wire_sides(window: "MainWindow") -> None:
    parts, edits = window.frame, window.edits
    tree = parts.sidebar.tree
    tree.page_wanted.connect(window.pages.show)
    tree.action_wanted.connect(lambda action: window.actions_[action].trigger())
    tree.persona_wanted.connect(lambda name: window.curating.people.show(name))
    tree.dropped_on_persona.connect(lambda *what: window.curating.people.assign(*what))
    tree.dropped_on_tag.connect(edits.tag)
    tree.unwatch_wanted.connect(window.folders.unwatch)
    tree.rescan_wanted.connect(window.watching.look_again)
    tree.confirm_wanted.connect(window.folders.confirm)
    tree.settings_wanted.connect(window.folders.set_up)
    tree.folder_wanted.connect(window.folders.show_in_manager)
    inspector = parts.inspector
    inspector.folder_wanted.connect(show_folder)
    inspector.reveal.connect(window.showing.reveal)
    inspector.fetch_wanted.connect(window.actions_["fetch"].trigger)
    inspector.relink_wanted.connect(window.relinking.ask)
    inspector.by_hand_wanted.connect(window.relinking.choose_by_hand)
    inspector.answered.connect(edits.resolve)
    parts.shelf.switched.connect(window.show_selection)
    parts.shelf.pins_changed.connect(lambda pins: window.showing.keep(pins=pins))
    parts.status.problems_wanted.connect(window.show_problems)


def _wire_grid(window: "MainWindow") -> None:
    grid = window.grid
    grid.selection_changed.connect(window.show_selection)
    grid.retried.connect(lambda asset: window.intake.try_again([asset]))
    grid.zoomed.connect(window.zoom)
    grid.menu_wanted.connect(window.show_menu)


def _wire_flows(window: "MainWindow") -> None:
    window.bridge.failed.connect(partial(_tell, window))
    counted = window.refresher.counted
    for hearer in (window.folders, window.relinking, window.curating):
        counted.connect(hearer.show_overview)
    counted.connect(lambda _overview: window.watching.begin_once())
    window.watching.changed.connect(window.show_watch)
    window.watching.noted.connect(window.refresher.again)
    window.intake.watched.connect(window.watching.look_again)
    window.frame.status.watch_button.clicked.connect(window.watching.turn)
    for flow in (window.intake, window.delivery, window.batches):
        flow.problems.connect(window.frame.problems.add)
    for writer in (window.delivery, window.batches):
        writer.began.connect(window.frame.progress.watch)
        writer.began.connect(window.batches.watch)
    window.frame.progress.paused.connect(window.outgoing.pause)
    window.outgoing.about_wanted.connect(lambda preset: window.curating.presets.show(preset))
    window.intake.problems_wanted.connect(window.show_problems)
    window.delivery.folder_chosen.connect(window.choose_exports)
    window.emptiness.import_wanted.connect(window.intake.choose_files)
    window.similar.packs_wanted.connect(lambda: window.curating.packs.show())
    window.emptiness.look_wanted.connect(window.similar.by_text)
    window.emptiness.watch_wanted.connect(window.intake.choose_watched)


def _tell(window: "MainWindow", error: MusekeepError) -> None:
    window.toast.say(str(error), tone="block")
