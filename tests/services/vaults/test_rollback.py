"""An older copy of a vault is whole in itself; it is told by what was last seen of it elsewhere."""

import shutil
from pathlib import Path

import pytest

from app.core.errors import VaultDamagedError
from app.core.ops import AddTag
from app.core.vault import VaultRole
from app.services.vaults import Created, Vaults, roles
from app.services.vaults import ways as way_in
from app.vault import header as headers
from app.vault.paths import VaultPaths
from app.vault.secrets import Passphrase
from tests.services.vaults.desks import CHEAP, Entrance, MemoryKeyring
from tests.services.vaults.filling import fill, vault_of


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (roles, way_in):
        monkeypatch.setattr(module, "cost_of", lambda _header: CHEAP)


@pytest.fixture
def copied(entrance: Entrance, made: Created, tmp_path: Path) -> Path:
    """The vault as it was before somebody was removed and something was tagged."""
    services = entrance()
    ids = fill(services, b"one")
    slot = roles.add(
        vault_of(services),
        services.session,
        Passphrase("words of Ada"),
        role=VaultRole.EDITOR,
        name="Ada",
        cost=CHEAP,
    )
    services.close()
    copy = tmp_path / "copy"
    shutil.copytree(made.path, copy)
    services = entrance()
    services.session.do(AddTag("Red", ids))
    roles.remove(vault_of(services), services.session, slot.id)
    services.close()
    entrance().close()
    return copy


def _put_back(copy: Path, place: Path, *names: str) -> None:
    for name in names:
        shutil.copyfile(copy / name, place / name)


def test_a_whole_folder_that_was_put_back_is_told(
    entrance: Entrance, made: Created, copied: Path
) -> None:
    shutil.rmtree(made.path)
    shutil.copytree(copied, made.path)
    assert "older than the one last opened" in vault_of(entrance()).notices[0]


def test_a_computer_that_never_saw_it_cannot_tell(
    entrance: Entrance, made: Created, copied: Path, desk: Vaults, keyring: MemoryKeyring
) -> None:
    """Which is why there are backups and receipts."""
    shutil.rmtree(made.path)
    shutil.copytree(copied, made.path)
    keyring.entries.clear()
    for note in desk.registry.folder.glob("*.seen"):
        note.unlink()
    assert vault_of(entrance()).notices == ()


def test_a_catalogue_that_was_put_back_is_told_without_a_keyring(
    entrance: Entrance, made: Created, copied: Path, keyring: MemoryKeyring
) -> None:
    """It is under the old key, too, and is brought over: what it lacks is told all the same."""
    keyring.entries.clear()
    _put_back(copied, made.path, "catalog.db")
    assert "older than the one last opened" in vault_of(entrance()).notices[0]


def test_who_was_removed_and_puts_the_header_back_gets_nothing_new(
    entrance: Entrance, made: Created, copied: Path
) -> None:
    """With the old header the old way in opens the old keys; the catalogue is under the new one."""
    _put_back(copied, made.path, "vault.json", "vault.json.bak")
    paths = VaultPaths(made.path)
    before = paths.catalog.read_bytes()
    infos = headers.load(paths).header.infos
    ada = next(one.id for one in infos if one.name == "Ada")
    with pytest.raises(VaultDamagedError, match="before the vault was given new keys"):
        entrance(Passphrase("words of Ada"), ada)
    assert paths.catalog.read_bytes() == before
