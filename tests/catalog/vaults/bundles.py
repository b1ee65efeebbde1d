"""Assets on their way, as short words for tests."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection

from app.catalog import codec
from app.catalog.assets import views
from app.catalog.catalog import Catalog
from app.catalog.schema import Base
from app.catalog.vaults.parcels import pack
from app.core.ops import Receive
from app.core.vault import Blob, BlobKind, Parcel
from app.core.vocab import Presence

Dump = dict[str, list[tuple[Any, ...]]]


def ids_of(catalog: Catalog) -> list[int]:
    return [number for number, *_ in sorted(dump(catalog, ["asset"])["asset"])]


def movable(catalog: Catalog) -> list[int]:
    """Assets that could be read some time, or of which a file is there."""
    return [
        one.id
        for one in catalog.ask(views, ids_of(catalog))
        if one.presence is Presence.PRESENT
        or any(version.sha256 and version.fault is None for version in one.versions)
    ]


def dump(catalog: Catalog, tables: Iterable[str] | None = None) -> Dump:
    """Every row of these tables (all, unless said)."""

    def read(connection: Connection) -> Dump:
        return {
            name: sorted(map(tuple, connection.exec_driver_sql(f"SELECT * FROM {name}")), key=repr)
            for name in tables or Base.metadata.tables
        }

    return catalog.ask(read)


def sealed(parcels: Sequence[Parcel], epoch: int = 1) -> list[Blob]:
    """A blob for each picture that is there, and for what lies beside it."""
    blobs: list[Blob] = []
    for parcel in parcels:
        folders = {row["id"]: row["path"] for row in parcel.rows.get("folder", ())}
        for row in parcel.rows["location"]:
            path = codec.join_path(folders[row["folder_id"]], row["name"])
            if row["presence"] == "present" and path not in {blob.came_from for blob in blobs}:
                blobs.append(_blob(len(blobs), BlobKind.ORIGINAL, path, row["size"], epoch))
        for row in parcel.rows.get("companion", ()):
            path = codec.path_text(row["path"])
            blobs.append(_blob(len(blobs), BlobKind.ATTACHMENT, path, row["size"], epoch))
    return blobs


def _blob(number: int, kind: BlobKind, path: str, size: int, epoch: int) -> Blob:
    name = codec.text(path.rpartition("/")[2])
    return Blob(f"{number:032x}", kind, epoch, size, f"{number:064x}", name, path)


def receive(source: Catalog, target: Catalog, ids: Sequence[int]) -> list[int]:
    """Everything of these assets into a vault; the ids they have there."""
    parcels = source.ask(pack, ids)
    received: list[int] = target.do(Receive(parcels, sealed(parcels))).value
    return received
