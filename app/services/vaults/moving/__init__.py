"""Into a vault, out of it, from one to another: crash-safe, resumable, with nothing left behind."""

from app.services.vaults.moving.asking import ask_for, cancel_wait
from app.services.vaults.moving.desk import Moves
from app.services.vaults.moving.report import MoveReport

__all__ = ["MoveReport", "Moves", "ask_for", "cancel_wait"]
