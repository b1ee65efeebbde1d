"""The part of the window's `Library` about vaults, over the services of one open catalogue."""

from collections.abc import Sequence
from pathlib import Path

from app.catalog.vaults import moves
from app.core.progress import CancelToken, Report
from app.core.vault import SlotInfo
from app.services.library import Services
from app.services.vaults.backups.restoring import restore
from app.services.vaults.backups.taking import back_up
from app.services.vaults.desk import VaultInfo
from app.services.vaults.moving import ask_for, cancel_wait
from app.ui.vaulting import PutBack, Standing, Vault
from app.ui.words import shown, size, tr


class ServedVaults:
    """`Vaulting` over services."""

    _services: Services

    def vaults(self) -> Sequence[Vault]:
        waiting = self._services.session.ask(moves.waiting)
        found = self._services.vaults.listing()
        return [_told(one, waiting.get(one.id, 0)) for one in found]

    def ways_in(self, place: str) -> Sequence[SlotInfo]:
        return self._services.vaults.slots(Path(place))

    def ask_put(self, ids: Sequence[int], place: str) -> int:
        session = self._services.session
        before = {move.asset_id for move in session.ask(moves.moves)}
        ask_for(session, ids, self._id(place), place)
        return len(set(ids) - before)

    def stop_waiting(self, ids: Sequence[int], place: str = "") -> int:
        session = self._services.session
        if place:
            return len(cancel_wait(session, vault_id=self._id(place)))
        return len(cancel_wait(session, ids))

    def adopt_vault(self, place: str) -> Vault:
        return _told(self._services.vaults.adopt(Path(place)), 0)

    def forget_vault(self, place: str) -> None:
        self._services.vaults.forget(Path(place))

    def back_up_vault(self, place: str, to: str, report: Report, cancel: CancelToken) -> str:
        done = back_up(Path(place), Path(to), report, cancel)
        words = tr("Copied to {folder}: {size} written.").format(
            folder=shown(str(done.folder)), size=size(done.written)
        )
        return " ".join((words, *done.told))

    def restore_vault(self, backup: str, to: str, report: Report, cancel: CancelToken) -> PutBack:
        done = restore(Path(backup), Path(to), report, cancel)
        told = list(done.sentences)
        known = self._services.vaults.adopt_copy(done.place) is not None
        if not known:
            told.append(tr("The one it is a copy of stays on the list."))
        return PutBack(str(done.place), " ".join(told), not done.lost, known)

    def _id(self, place: str) -> str:
        found = self._services.vaults.listing()
        return next(one.id for one in found if str(one.place) == place)


def _told(info: VaultInfo, waiting: int) -> Vault:
    standing = Standing(info.state.value)
    return Vault(info.id, info.name, str(info.place), standing, info.note, waiting)
