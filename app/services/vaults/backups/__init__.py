"""Backups of a locked vault: raw copies, made and checked without any key."""

from app.services.vaults.backups.checking import Checked, check
from app.services.vaults.backups.manifest import State
from app.services.vaults.backups.pruning import states
from app.services.vaults.backups.restoring import Restored, restore
from app.services.vaults.backups.taking import BackedUp, back_up

__all__ = ["BackedUp", "Checked", "Restored", "State", "back_up", "check", "restore", "states"]
