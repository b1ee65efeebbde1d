"""What the window asks of an open library about its vaults. None of it needs a key: whoever opens a
vault does it in a process of its own. Every method may wait: worker threads only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from app.core.progress import CancelToken, Report
    from app.core.vault import SlotInfo

VAULTED = "is:vaulted"


class Standing(StrEnum):
    """How a vault is, as far as can be seen from outside."""

    LOCKED = "locked"
    OPEN = "open"
    AWAY = "away"
    CONFLICT = "conflict"
    DAMAGED = "damaged"
    NEWER = "newer"


@dataclass(frozen=True, slots=True)
class Vault:
    """A vault the library knows. `place` is its folder, `note` a sentence where something is the
    matter with it; so many assets of the library are `waiting` for it.
    """

    id: str
    name: str
    place: str
    standing: Standing = Standing.LOCKED
    note: str = ""
    waiting: int = 0


@dataclass(frozen=True, slots=True)
class PutBack:
    """A vault that was put back from a backup: `place` is its folder. `is_whole` unless sealed
    files were lost; `known` unless the one it is a copy of stays on the list.
    """

    place: str
    words: str
    is_whole: bool = True
    known: bool = True


class Vaulting(Protocol):
    """Part of `Library`. Errors are MusekeepErrors."""

    def vaults(self) -> Sequence[Vault]:
        """All that this library knows, by name."""

    def ways_in(self, place: str) -> Sequence[SlotInfo]:
        """Who may open the vault, as its header says."""

    def ask_put(self, ids: Sequence[int], place: str) -> int:
        """Let these wait for the vault; how many do that did not before. Whoever has it open takes
        them in.
        """

    def stop_waiting(self, ids: Sequence[int], place: str = "") -> int:
        """These stay in the library after all, or whatever waits for that vault; how many it were.
        What is being moved already goes on.
        """

    def adopt_vault(self, place: str) -> Vault:
        """Know a vault that was made elsewhere."""

    def forget_vault(self, place: str) -> None:
        """Take it off the list; its files are not touched."""

    def back_up_vault(self, place: str, to: str, report: Report, cancel: CancelToken) -> str:
        """Copy a locked vault as it is, without a key. Returns what came of it, for people."""

    def restore_vault(self, backup: str, to: str, report: Report, cancel: CancelToken) -> PutBack:
        """Put the newest state of the backup in a folder back as a vault below `to`."""
