"""Vaults of every version of the format open, with all that is in them, by every way in."""

import hashlib
import json
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest

from app.catalog.catalog import Catalog
from app.catalog.vaults import chain
from app.catalog.vaults.blobs import all_blobs
from app.core.errors import LockedError, WrongSecretError
from app.core.ops import AddTag
from app.core.paths import VaultLibrary
from app.core.progress import CancelToken, silent
from app.core.vault import Blob, BlobKind, VaultRole
from app.services.library import open_services
from app.services.vaults import Vaults, verifying
from app.vault.header import for_recovery, load
from app.vault.keys import KeyLabel
from app.vault.paths import BlobName, VaultPaths
from app.vault.seals import Seals
from app.vault.secrets import DeviceKey, DevicePin, Passphrase, RecoveryCode, Secret
from app.vault.slots import Opened, open_slot
from tests.services.vaults.desks import hash_of, no_keyring

SAMPLES = Path(__file__).with_name("samples")
VERSIONS = sorted(path.stem for path in SAMPLES.glob("*.json"))
ROLES = {
    "passphrase": VaultRole.OWNER,
    "recovery": VaultRole.OWNER,
    "Edith": VaultRole.EDITOR,
    "Rita": VaultRole.REVIEWER,
    "Vito": VaultRole.VIEWER,
}


class Sample:
    """A copy of a vault that some version wrote, and what that version said is in it."""

    def __init__(self, version: str, folder: Path) -> None:
        self.paths = VaultPaths(folder / f"{version}.musevault")
        shutil.copytree(SAMPLES / f"{version}.musevault", self.paths.folder)
        self.expected: dict[str, Any] = json.loads((SAMPLES / f"{version}.json").read_text())
        self.header = load(self.paths).header
        self.ids = {info.name: info.id for info in self.header.infos}

    def secret(self, name: str) -> Secret:
        key = bytes.fromhex(self.expected["device_key"])
        secrets: dict[str, Secret] = {
            "passphrase": Passphrase(self.expected["passphrase"]),
            "recovery": RecoveryCode(self.expected["recovery_code"]),
            "Edith": Passphrase(self.expected["editor"]),
            "Rita": DevicePin(key, self.expected["pin"]),
            "Vito": DeviceKey(key),
        }
        return secrets[name]

    def open(self, name: str) -> Opened:
        return open_slot(self.header, self.ids[name], self.secret(name))

    @contextmanager
    def catalog(self, opened: Opened) -> Iterator[Catalog]:
        library = VaultLibrary(self.paths.folder, self.paths.folder)
        keys = opened.ring.get(KeyLabel.DB), opened.ring.get(KeyLabel.THUMB)
        with Catalog.open(library, *keys) as catalog:
            yield catalog


@pytest.fixture(params=VERSIONS)
def sample(request: pytest.FixtureRequest, tmp_path: Path) -> Sample:
    return Sample(request.param, tmp_path)


def _name(blob: Blob) -> BlobName:
    return BlobName(blob.epoch, blob.kind, blob.id)


def test_there_is_one_of_each_version() -> None:
    assert VERSIONS == ["v1"]


@pytest.mark.parametrize("name", ROLES)
def test_every_way_in_opens(sample: Sample, name: str) -> None:
    opened = sample.open(name)
    assert opened.role is ROLES[name]
    with sample.catalog(opened) as catalog:
        blobs = catalog.ask(all_blobs)
    originals = [blob for blob in blobs if blob.kind is not BlobKind.PREVIEW]
    assert {blob.name: blob.sha256 for blob in originals} == sample.expected["files"]


@pytest.mark.parametrize("name", ["passphrase", "recovery", "Edith"])
def test_every_blob_reads_as_it_was_sealed(sample: Sample, name: str) -> None:
    opened = sample.open(name)
    with sample.catalog(opened) as catalog:
        blobs = catalog.ask(all_blobs)
    assert {blob.kind for blob in blobs} == set(BlobKind)
    assert len({blob.epoch for blob in blobs}) > 1
    for blob in blobs:
        with Seals(sample.paths.folder, opened.ring).open(_name(blob)) as reader:
            assert hashlib.sha256(reader.read()).hexdigest() == blob.sha256
            assert reader.size == blob.size


@pytest.mark.parametrize("name", ["Rita", "Vito"])
def test_who_sees_previews_is_given_them(sample: Sample, name: str) -> None:
    opened = sample.open(name)
    seals = Seals(sample.paths.folder, opened.ring)
    with sample.catalog(opened) as catalog:
        originals = [b for b in catalog.ask(all_blobs) if b.kind is BlobKind.ORIGINAL]
    for blob in originals:
        with seals.look(_name(blob)) as reader:
            assert reader.read(3) == b"\xff\xd8\xff", "a JPEG"
        with pytest.raises(LockedError):
            seals.open(_name(blob))


def test_the_chain_holds_and_whoever_left_is_in_it(sample: Sample) -> None:
    opened = sample.open("passphrase")
    assert len(sample.header.retired) == 1
    with sample.catalog(opened) as catalog:
        publics, vault_id = sample.header.publics, sample.header.vault_id
        assert catalog.ask(chain.check, vault_id, publics) is None
        actions = {json.loads(entry.body)["action"] for entry in catalog.ask(chain.entries)}
    assert actions >= {"slot_add", "slot_remove", "rotate", "unlock", "lock", "import", "tag_set"}


def test_a_wrong_secret_changes_nothing(sample: Sample) -> None:
    before = hash_of(sample.paths.folder)
    with pytest.raises(WrongSecretError):
        open_slot(sample.header, sample.ids["passphrase"], Passphrase("gone"))
    assert hash_of(sample.paths.folder) == before


def test_its_recovery_only_copy_opens(sample: Sample) -> None:
    twin = for_recovery(sample.header)
    opened = open_slot(twin, sample.ids["recovery"], sample.secret("recovery"))
    assert opened.ring == sample.open("passphrase").ring


def test_the_program_opens_it_and_works_in_it(sample: Sample, tmp_path: Path) -> None:
    vaults = Vaults(tmp_path / "library", no_keyring())
    slot = sample.ids["passphrase"]
    vault = vaults.unlock(sample.paths.folder, sample.secret("passphrase"), slot)
    with closing(open_services(tmp_path / "library", vault)) as services:
        found = verifying.verify(vault, services.catalog, silent, CancelToken())
        assert found.ok, found.damaged
        assert found.blobs >= len(sample.expected["files"])
        done = services.session.do(AddTag("Seen again", [1]))
        assert done
        assert services.session.undo()
