"""Backups of a library's catalogue and settings, proven to restore. A vault has its own."""

from app.services.backups.desk import BackupDesk
from app.services.backups.kept import Backup
from app.services.backups.proving import Proof
from app.services.backups.restoring import Restored, restore, settle

__all__ = ["Backup", "BackupDesk", "Proof", "Restored", "restore", "settle"]
