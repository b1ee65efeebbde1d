"""Everything in a vault is read, what is damaged is named, and nothing is changed by that."""

import io
from pathlib import Path

import pytest

from app.core.errors import CancelledError
from app.core.progress import CancelToken, silent
from app.core.vault import VaultRole
from app.services.library import Services
from app.services.vaults import Created, Vaults, roles
from app.services.vaults.verifying import Verified, verify
from app.vault.paths import BlobName, VaultPaths
from app.vault.secrets import Passphrase
from app.vault.writing import write_blob
from tests.services.vaults.desks import CHEAP, PASSPHRASE, Entrance, hash_of
from tests.services.vaults.filling import fill, places, rows, vault_of

PLAIN = [b"", b"one", bytes(200_000), bytes(range(256)) * 600]


@pytest.fixture
def ids(entrance: Entrance) -> list[int]:
    return fill(entrance(), *PLAIN)


def _verify(services: Services) -> Verified:
    return verify(vault_of(services), services.catalog, silent, CancelToken())


def _blob(services: Services, size: int) -> BlobName:
    """The one whose file is about that large."""
    paths = vault_of(services).paths
    return min(rows(services), key=lambda name: abs(paths.blob(name).stat().st_size - size))


def _flip(path: Path, at: int) -> None:
    data = bytearray(path.read_bytes())
    data[at] ^= 1
    path.write_bytes(data)


def test_a_whole_vault_is_whole(entrance: Entrance, ids: list[int]) -> None:
    found = _verify(entrance())
    assert found.ok
    assert (found.blobs, found.bytes) == (4, sum(map(len, PLAIN)))
    assert found.segments == 1 + 1 + 4 + 3
    assert found.pages > 100
    assert found.notes == ()
    assert "whole" in found.sentence


def test_looking_changes_nothing(entrance: Entrance, ids: list[int], made: Created) -> None:
    services = entrance(readonly=True)
    before = hash_of(made.path)
    assert _verify(services).ok
    assert hash_of(made.path) == before


def test_a_damaged_blob_is_named_with_its_asset(entrance: Entrance, ids: list[int]) -> None:
    services = entrance()
    paths = vault_of(services).paths
    _flip(paths.blob(_blob(services, 200_000)), 70_000)
    found = _verify(services)
    assert [(one.asset, one.what) for one in found.damaged] == [(ids[2], "original 2.png")]
    assert found.blobs == 3
    assert not found.ok


def test_a_missing_blob_and_a_swapped_one_are_named(entrance: Entrance, ids: list[int]) -> None:
    services = entrance()
    paths = vault_of(services).paths
    small, large = paths.blob(_blob(services, 60)), paths.blob(_blob(services, 200_000))
    small.write_bytes(large.read_bytes())
    large.unlink()
    found = _verify(services)
    assert found.missing == 1
    assert len(found.damaged) == 2
    assert "not in the vault's folder" in " ".join(one.reason for one in found.damaged)


def test_another_file_under_a_blobs_name_is_named(entrance: Entrance, ids: list[int]) -> None:
    """Sealed by somebody with the key, so nothing about it is damaged but what the row says."""
    services = entrance()
    vault = vault_of(services)
    name = _blob(services, 60)
    write_blob(vault.paths, vault.opened.ring, name, io.BytesIO(b"two"))
    (damage,) = _verify(services).damaged
    assert "another file" in damage.reason


def test_blobs_without_a_row_are_read_and_told(entrance: Entrance, ids: list[int]) -> None:
    services = entrance()
    paths = vault_of(services).paths
    name = BlobName(1, next(iter(rows(services))).kind, "ab" * 16)
    paths.blob(name).parent.mkdir(parents=True)
    paths.blob(name).write_bytes(paths.blob(_blob(services, 60)).read_bytes())
    found = _verify(services)
    assert found.strays == 1
    assert [one.what for one in found.damaged] == [f"original {name.id}"]
    assert "without a row" in found.notes[0]


def test_damaged_pages_leave_the_rest_readable(
    entrance: Entrance, ids: list[int], made: Created
) -> None:
    entrance().close()
    paths = VaultPaths(made.path)
    size = paths.catalog.stat().st_size
    for page in range(size * 3 // 4096 // 4, size // 4096, 7):
        _flip(paths.catalog, page * 4096 + 100)
    services = entrance(readonly=True)
    before = hash_of(made.path)
    found = _verify(services)
    assert any("not what was written" in one.reason for one in found.damaged)
    assert found.blobs == 4
    assert hash_of(made.path) == before


def test_without_its_catalogue_a_vaults_files_are_still_read(
    entrance: Entrance, ids: list[int], made: Created, desk: Vaults
) -> None:
    entrance().close()
    paths = VaultPaths(made.path)
    for page in range(1, paths.catalog.stat().st_size // 4096):
        _flip(paths.catalog, page * 4096 + 100)
    vault = desk.unlock(made.path, Passphrase(PASSPHRASE), readonly=True)
    found = verify(vault, None, silent, CancelToken())
    vault.close()
    assert found.blobs == 4
    assert not found.ok


def test_a_torn_header_is_told(entrance: Entrance, ids: list[int]) -> None:
    services = entrance()
    paths = vault_of(services).paths
    paths.header.write_bytes(paths.header.read_bytes()[:50])
    (damage,) = _verify(services).damaged
    assert "vault.json" in damage.what


def test_a_foreign_header_is_told(entrance: Entrance, ids: list[int], desk: Vaults) -> None:
    services = entrance()
    other = desk.create("Other", PASSPHRASE, cost=CHEAP)
    paths = vault_of(services).paths
    paths.header.write_bytes(VaultPaths(other.path).header.read_bytes())
    (damage,) = _verify(services).damaged
    assert "signature" in damage.reason


def test_damaged_thumbnails_are_told(entrance: Entrance, ids: list[int], made: Created) -> None:
    services = entrance()
    services.session.keep_thumbs({"ab" * 32: bytes(9000)})
    services.close()
    _flip(VaultPaths(made.path).thumbs, 5000)
    assert "thumbnails" in _verify(entrance(readonly=True)).damaged[0].what


def test_a_reviewer_looks_at_what_can_be_opened(entrance: Entrance, ids: list[int]) -> None:
    services = entrance()
    slot = roles.add(
        vault_of(services),
        services.session,
        Passphrase("words of Ada"),
        role=VaultRole.REVIEWER,
        name="Ada",
        cost=CHEAP,
    )
    found = _verify(entrance(Passphrase("words of Ada"), slot.id))
    assert found.ok
    assert (found.blobs, found.locked) == (0, 4)
    assert "not looked at" in found.sentence


def test_it_can_be_stopped(entrance: Entrance, ids: list[int]) -> None:
    services, cancel = entrance(), CancelToken()
    cancel.cancel()
    with pytest.raises(CancelledError):
        verify(vault_of(services), services.catalog, silent, cancel)
    assert places(services) == rows(services)
