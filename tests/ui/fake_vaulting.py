"""The vaults of the library in memory."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from app.core.errors import NotFoundError, VaultError
from app.core.progress import CancelToken, Progress, Report
from app.core.vault import SlotInfo, SlotKind, VaultRole
from app.ui.vaulting import PutBack, Vault

OWNER = SlotInfo("01" * 16, VaultRole.OWNER, SlotKind.PASSPHRASE, "passphrase")
CODE = SlotInfo("02" * 16, VaultRole.OWNER, SlotKind.RECOVERY, "recovery")


def vault(name: str, **values: object) -> Vault:
    known = Vault(name.casefold() * 4, name, f"/vaults/{name}.musevault")
    return replace(known, **values)  # type: ignore[arg-type] # fields by name


class FakeVaulting:
    """Holds what tests put in; `FakeLibrary` adds the rest. `waits`: asset → vault's folder."""

    _called: Callable[[str, object], None]

    def __init__(self) -> None:
        self.safes: list[Vault] = []
        self.waits: dict[int, str] = {}
        self.slots: list[SlotInfo] = [OWNER, CODE]
        self.refuses_backup = False
        self.restored = PutBack("/again/Private.musevault", "It is as it was.")

    def vaults(self) -> Sequence[Vault]:
        waiting = list(self.waits.values())
        return [replace(one, waiting=waiting.count(one.place)) for one in self.safes]

    def ways_in(self, place: str) -> Sequence[SlotInfo]:
        self._called("ways_in", place)
        return list(self.slots)

    def ask_put(self, ids: Sequence[int], place: str) -> int:
        self._called("ask_put", (tuple(ids), place))
        new = [one for one in ids if one not in self.waits]
        self.waits |= dict.fromkeys(new, place)
        return len(new)

    def stop_waiting(self, ids: Sequence[int], place: str = "") -> int:
        self._called("stop_waiting", (tuple(ids), place))
        gone = [one for one, where in self.waits.items() if one in ids or where == place]
        for one in gone:
            del self.waits[one]
        return len(gone)

    def adopt_vault(self, place: str) -> Vault:
        if not place.endswith(".musevault"):
            raise NotFoundError(f"{place} is no vault.")
        made = vault(place.rpartition("/")[2].removesuffix(".musevault"))
        self.safes.append(made)
        return made

    def forget_vault(self, place: str) -> None:
        self.safes = [one for one in self.safes if one.place != place]

    def back_up_vault(self, place: str, to: str, report: Report, cancel: CancelToken) -> str:
        self._called("back_up_vault", (place, to))
        report(Progress("backup", 1, 2))
        if self.refuses_backup:
            raise VaultError("The drive is full.")
        return f"Copied to {to}"

    def restore_vault(self, backup: str, to: str, report: Report, cancel: CancelToken) -> PutBack:
        self._called("restore_vault", (backup, to))
        report(Progress("restore", 1, 2))
        if self.refuses_backup:
            raise VaultError("Nothing was restored.")
        made = self.restored
        if made.known:
            name = made.place.rpartition("/")[2].removesuffix(".musevault")
            self.safes = [one for one in self.safes if one.name != name]
            self.safes.append(vault(name, place=made.place))
        return made
