"""What each action of the table does in a window."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QCursor

from app.ui.key_sheet import KeySheet
from app.ui.panels.grid.selection import NOTHING, Selection
from app.ui.style.look import Scheme
from app.ui.veil import Adult

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow

Handler = Callable[[], object]


def handlers(window: "MainWindow") -> dict[str, Handler]:
    """By the ids of `actions.ACTIONS`."""
    return {
        **_library(window),
        **_selecting(window),
        **_editing(window),
        **_viewing(window),
        **_deciding(window),
        **_curating(window),
        **_vaults(window),
        "export": window.outgoing.export_selected,
        "export.plan": lambda: window.outgoing.export_selected(look=True),
        "export.copy": window.outgoing.copy_selected,
        "presets.pick": window.frame.shelf.pick,
    }


def _library(window: "MainWindow") -> dict[str, Handler]:
    intake = window.intake
    return {
        "import.files": intake.choose_files,
        "import.folder": intake.choose_folder,
        "watch.folder": intake.choose_watched,
        "rescan": window.watching.look_again,
        "watch.pause": window.watching.turn,
        "relink": window.relinking.ask,
        "fetch": lambda: intake.fetch(window.grid.selected_ids()),
        "job.stop": window.bridge.cancel_jobs,
        "search.focus": window.search,
        "search.clear": lambda: window.go("", False),
    }


def _selecting(window: "MainWindow") -> dict[str, Handler]:
    grid, files = window.grid, window.files

    def with_first(act: Callable[[int], object]) -> Handler:
        """For actions on one asset: they are off while not exactly one is selected."""
        return lambda: [act(asset) for asset in grid.selected_ids()[:1]]

    def invert() -> None:
        now = grid.selection
        grid.select(Selection(not now.everything, now.rows) if grid.assets.ids else NOTHING)

    return {
        "select.all": grid.select_all,
        "select.none": grid.clear_selection,
        "select.invert": invert,
        "open": with_first(files.open),
        "reveal.folder": with_first(files.show_in_folder),
        "copy.files": lambda: files.copy(grid.selected_ids()),
        "copy.prompt": with_first(files.copy_prompt),
    }


def _editing(window: "MainWindow") -> dict[str, Handler]:
    edits = window.edits
    return {
        "tag": window.frame.inspector.tags.focus,
        **{f"rate.{stars}": partial(edits.rate, stars) for stars in range(6)},
        "trash": edits.trash,
        "restore": edits.restore,
        "analyse": lambda: window.intake.analyse(window.grid.selected_ids()),
        "undo": edits.undo,
        "redo": edits.redo,
    }


def _deciding(window: "MainWindow") -> dict[str, Handler]:
    reviewing, rulings, deciding = window.reviewing, window.rulings, window.deciding
    return {
        "review": reviewing.open,
        "review.approve": rulings.approve,
        "review.reject": rulings.reject,
        "review.reject.why": rulings.reject_why,
        "review.approve.all": rulings.approve_everywhere,
        "review.reject.all": rulings.reject_everywhere,
        "review.later": rulings.later,
        "review.week": partial(rulings.later, 7),
        "review.next": partial(reviewing.move, 1),
        "review.previous": partial(reviewing.move, -1),
        "review.trash": rulings.trash,
        "review.mark": rulings.mark_minor,
        "approve": deciding.approve,
        "reject": deciding.reject,
        "reset": deciding.reset,
        "minor.mark": partial(deciding.mark_minor, True),
        "minor.unmark": partial(deciding.mark_minor, False),
    }


def _vaults(window: "MainWindow") -> dict[str, Handler]:
    """`vaults` is there in a library's window, `room` in a vault's; actions know which it is."""

    def put_reviewed() -> None:
        if (subject := window.reviewing.subject()) is not None:
            window.vaults.put_one([subject[0].view.id], QCursor.pos())

    return {
        "vault.put": lambda: window.vaults.menu().popup(QCursor.pos()),
        "vault.keep": lambda: window.vaults.keep_selected(),
        "vault.new": lambda: window.vaults.make(),
        "vault.adopt": lambda: window.vaults.copies.choose_adopted(),
        "vault.restore": lambda: window.vaults.copies.choose_backup(),
        "review.vault": put_reviewed,
        "vault.look": lambda: window.loupe.open_selected(),
        "vault.take": lambda: window.moving.choose_target(),
        "vault.hand": lambda: window.handing.show(),
        "vault.intake": lambda: window.moving.choose_files(),
        "vault.room": lambda: window.room.show(),
        "vault.lock": lambda: window.lock_vaults(),
    }


def _curating(window: "MainWindow") -> dict[str, Handler]:
    curating, similar, pages = window.curating, window.similar, window.pages
    return {
        "twins": partial(pages.show, "twins"),
        "twins.merge": lambda: curating.twins_view.enter(),
        "twins.keep": lambda: curating.twins_view.keep(),
        "twins.apart": lambda: curating.twins_view.tell_apart(),
        "cull": partial(pages.show, "cull"),
        "cull.reject": lambda: curating.cull_view.reject(),
        "cull.keep": lambda: curating.cull_view.keep(),
        "similar": similar.like,
        "similar.less": similar.less,
        "similar.text": lambda: similar.by_text(window.frame.search.box.field.text()),
        "persona": lambda: curating.people.menu().popup(QCursor.pos()),
        "people": lambda: curating.people.show(),
        "packs": lambda: curating.packs.show(),
        "audit": partial(pages.show, "audit"),
        "presets": partial(pages.show, "presets"),
        "page.back": pages.back,
    }


def _viewing(window: "MainWindow") -> dict[str, Handler]:
    inspector = window.frame.inspector
    return {
        "view.info": lambda: inspector.setVisible(not inspector.isVisible()),
        "view.larger": lambda: window.zoom(1),
        "view.smaller": lambda: window.zoom(-1),
        "view.theme": window.showing.toggle_theme,
        "reveal": lambda: window.showing.reveal(True),
        **{f"adult.{adult}": partial(window.showing.show_adult, adult) for adult in Adult},
        **{f"scheme.{scheme}": partial(window.showing.choose_scheme, scheme) for scheme in Scheme},
        "problems": window.show_problems,
        "keys": lambda: KeySheet(window).show(),
    }
