"""Something to be in a vault: sealed files with their rows, as a move would have left them."""

import hashlib
import io
import os
from dataclasses import replace

from app.catalog.vaults.blobs import all_blobs
from app.core.ops import Register
from app.core.vault import Blob, BlobKind
from app.services.library import Services
from app.services.vaults import OpenVault
from app.vault.paths import BlobName, sealed_path
from app.vault.places import blobs_in
from app.vault.writing import write_blob
from tests.catalog.builders import probe


def fill(services: Services, *contents: bytes) -> list[int]:
    """One asset for each content, called 0.png and so on. Returns their ids."""
    made = [_sealed(vault_of(services), number, data) for number, data in enumerate(contents)]
    probes = [
        replace(
            probe(sealed_path(BlobName(blob.epoch, blob.kind, blob.id), blob.name)),
            sha256=blob.sha256,
        )
        for blob in made
    ]
    entries = services.session.do(Register(probes, blobs=made)).value
    return [entry.asset_id for entry in entries]


def _sealed(vault: OpenVault, number: int, data: bytes) -> Blob:
    name = BlobName(vault.opened.ring.epoch, BlobKind.ORIGINAL, os.urandom(16).hex())
    size, digest = write_blob(vault.paths, vault.opened.ring, name, io.BytesIO(data))
    return Blob(name.id, name.kind, name.epoch, size, digest, f"{number}.png", f"/in/{number}.png")


def vault_of(services: Services) -> OpenVault:
    assert services.vault is not None
    return services.vault


def contents(services: Services) -> dict[str, bytes]:
    """What is sealed in the vault, by name, as its rows say."""
    seals = vault_of(services).seals
    found = {}
    for blob in services.session.ask(all_blobs):
        with seals.open(BlobName(blob.epoch, blob.kind, blob.id)) as reader:
            found[f"{blob.kind.value} {blob.name}"] = reader.read()
            assert (
                hashlib.sha256(found[f"{blob.kind.value} {blob.name}"]).hexdigest() == blob.sha256
            )
    return found


def places(services: Services) -> set[BlobName]:
    """Where sealed files lie."""
    return set(blobs_in(vault_of(services).paths.blobs))


def rows(services: Services) -> set[BlobName]:
    """Where the rows say that they lie."""
    return {BlobName(one.epoch, one.kind, one.id) for one in services.session.ask(all_blobs)}
