"""A vault that was made once, copied for each test, and a keyring in memory."""

import shutil
from pathlib import Path

import pytest

from app.services.vaults import Created, Device, Vaults
from app.vault.kdf import Cost
from app.vault.secrets import Passphrase
from tests.services.vaults.desks import CHEAP, PASSPHRASE, MemoryKeyring


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Created:
    """Not to be opened: see `made`."""
    library = tmp_path_factory.mktemp("template")
    return Vaults(library, Device(MemoryKeyring)).create("Private", PASSPHRASE, cost=CHEAP)


@pytest.fixture
def keyring() -> MemoryKeyring:
    return MemoryKeyring()


@pytest.fixture
def desk(tmp_path: Path, keyring: MemoryKeyring) -> Vaults:
    """Of a library of the test's own, without a catalogue."""
    return Vaults(tmp_path / "library", Device(lambda: keyring))


@pytest.fixture
def made(desk: Vaults, template: Created, tmp_path: Path) -> Created:
    """A vault that `desk` knows."""
    place = tmp_path / "elsewhere" / template.path.name
    shutil.copytree(template.path, place)
    desk.adopt(place)
    return Created(place, template.recovery_code)


@pytest.fixture
def passphrase() -> Passphrase:
    return Passphrase(PASSPHRASE)


@pytest.fixture
def cheap() -> Cost:
    return CHEAP
