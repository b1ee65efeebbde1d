"""Vaults from outside, and what only a vault's window has."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QCursor

from app.ui.actions import Group, Handler, Rows, Spec
from app.ui.situation import (
    always,
    fills_vault,
    in_library,
    in_vault,
    selected_in_library,
    selected_in_vault,
)

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow

ROWS: Rows = (
    Spec(
        "vault.put",
        "Put into a vault …",
        Group.VAULT,
        ("Ctrl+Shift+V",),
        selected_in_library,
        "vault",
    ),
    Spec("vault.keep", "Keep in the library", Group.VAULT, (), selected_in_library, "undo"),
    Spec("vault.new", "New vault …", Group.VAULT, (), in_library, "add"),
    Spec("vault.adopt", "Add a vault from elsewhere …", Group.VAULT, (), in_library, "folder"),
    Spec("vault.restore", "Restore a backup of a vault …", Group.VAULT, (), in_library, "retry"),
    Spec("vault.take", "Take out of the vault …", Group.VAULT, (), selected_in_vault, "take"),
    Spec("vault.hand", "Hand over a small vault …", Group.VAULT, (), selected_in_vault, "users"),
    Spec("vault.intake", "Move files into the vault …", Group.VAULT, (), fills_vault, "import"),
    Spec("vault.room", "This vault …", Group.VAULT, (), in_vault, "key"),
    Spec(
        "vault.lock",
        "Lock all vaults now",
        Group.VAULT,
        ("Ctrl+L",),
        always,
        "vault",
        everywhere=True,
    ),
)


def handlers(window: "MainWindow") -> dict[str, Handler]:
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
        "vault.take": lambda: window.moving.choose_target(),
        "vault.hand": lambda: window.handing.show(),
        "vault.intake": lambda: window.moving.choose_files(),
        "vault.room": lambda: window.room.show(),
        "vault.lock": lambda: window.lock_vaults(),
    }
