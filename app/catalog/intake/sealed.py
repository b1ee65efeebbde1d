"""Files of a vault as rows: what is sealed in a blob, and of which version."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import codec
from app.catalog.schema import BlobRow, CompanionRow, Location
from app.core.ops import Registered
from app.core.vault import Blob
from app.vault.paths import BlobName, blob_of, sealed_path
from app.vault.seals import KINDS


def path_of(blob: Blob) -> str:
    """Where the program says its file is."""
    return sealed_path(BlobName(blob.epoch, blob.kind, blob.id), codec.text(blob.name))


def write(connection: Connection, blobs: Iterable[Blob]) -> None:
    """Their rows, as they are now."""
    if rows := [_row(blob) for blob in blobs]:
        connection.execute(sa.insert(BlobRow).prefix_with("OR REPLACE"), rows)


def enter(connection: Connection, blobs: Sequence[Blob], entries: Sequence[Registered]) -> None:
    """The blobs that files which were just registered stand for: an original by its path, an
    attachment by the path of the companion it is.
    """
    if not blobs:
        return
    owners = {blob_of(entry.path): entry.rendition_id for entry in entries}
    owners |= _companions(connection, set(owners.values()))
    by_id = {name.id: rendition for name, rendition in owners.items() if name is not None}
    write(connection, [replace(blob, rendition_id=by_id.get(blob.id)) for blob in blobs])


def _companions(connection: Connection, renditions: Iterable[int]) -> dict[BlobName | None, int]:
    found: dict[BlobName | None, int] = {}
    for part in codec.chunks(sorted(renditions)):
        rows = connection.execute(
            sa.select(CompanionRow.path, Location.rendition_id)
            .join(Location, Location.id == CompanionRow.location_id)
            .where(Location.rendition_id.in_(part))
        )
        found |= {blob_of(codec.path_text(path)): rendition for path, rendition in rows}
    return found


def _row(blob: Blob) -> dict[str, Any]:
    return {
        "id": bytes.fromhex(blob.id),
        "kind": KINDS[blob.kind],
        "epoch": blob.epoch,
        "size": blob.size,
        "sha256": bytes.fromhex(blob.sha256),
        "name": codec.text(blob.name),
        "came_from": codec.path_blob(blob.came_from),
        "rendition_id": blob.rendition_id,
        "role": blob.role,
    }
