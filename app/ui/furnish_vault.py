"""The second step of a vault's window: what every window has, and what only a vault's does."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.ui.flows.carrying import Carrying
from app.ui.flows.dragging import Hand
from app.ui.flows.handing import Handing
from app.ui.flows.moving import Moving
from app.ui.flows.room import PAGE, Room
from app.ui.furnish import furnish
from app.ui.inside import Inside

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow


def furnish_vault(
    window: "MainWindow",
    inside: Inside,
    lock: Callable[[], object],
    hand: Hand | None = None,
) -> Carrying:
    """`lock` locks all vaults now. What is in a hand is to be closed at the lock."""
    window.lock_vaults = lock
    window.takes_in, window.lets_out = inside.takes_in, inside.lets_out
    furnish(window, hand)
    window.moving = Moving(
        window.bridge,
        inside,
        window.toast,
        window.frame.banners,
        window.grid.selected_ids,
        window,
    )
    window.moving.problems.connect(window.frame.problems.add)
    window.room = Room(window.bridge, inside, window.toast, window.pages, window)
    window.room.ways_changed.connect(window.moving.catch_up)
    window.handing = Handing(
        window.bridge, inside, window.look, window.toast, window.grid.selected_ids, window
    )
    window.frame.review.stage.watched.connect(window.watched)
    window.intake.sealed = window.moving.import_paths
    window.emptiness.vault = True
    window.emptiness.intake_wanted.connect(window.moving.choose_files)
    window.pages.offer(PAGE, partial(_room_page, window))
    window.frame.shelf.setVisible(inside.lets_out)
    carrying = Carrying(inside, window)
    window.drag_out.carrier = window.copying.carrier = carrying
    return carrying


def _room_page(window: "MainWindow") -> QWidget:
    from app.ui.panels.vaults.room import RoomPage

    return window.room.make_page(RoomPage(window.look))
