"""The ledger: what left, in which form, and when."""

from collections.abc import Sequence

from sqlalchemy import Connection, insert, select

from app.catalog import batches, codec
from app.catalog.effects import done
from app.catalog.moderation import audits
from app.catalog.schema import Asset, ExportRow
from app.core.asset import Export
from app.core.ops import Done, RecordExports
from app.core.vocab import Act, ChangeKind


def record_exports(connection: Connection, op: RecordExports) -> Done:
    """Assets that are gone by now are passed over."""
    if op.batch is not None:
        batches.mark(connection, op.batch, op.done)
    made_from = _current(connection, [asset_id for asset_id, _ in op.items])
    rows = [
        {
            "asset_id": asset_id,
            "rendition_id": made_from[asset_id],
            "preset": export.preset,
            "path": codec.path_blob(export.path),
            "width": export.width,
            "height": export.height,
            "size": export.bytes,
            "sha256": bytes.fromhex(export.sha256),
            "exported": codec.micros(export.exported),
            "policy_version": export.policy_version,
            "delivery": export.delivery,
            "format": export.format,
            "duration_s": export.duration_s,
        }
        for asset_id, export in op.items
        if asset_id in made_from
    ]
    if rows:
        connection.execute(insert(ExportRow), rows)
    for asset_id, export in op.items:
        if asset_id in made_from:
            _tell(connection, asset_id, export, op.overrides.get(export.path))
    return done(op, [ChangeKind.EXPORTS], made_from)


def _tell(connection: Connection, asset_id: int, export: Export, override: str | None) -> None:
    """The row of the audit chain; an `override` is the reason it left in spite of a finding."""
    platform, _, _ = export.preset.partition(".")
    audits.append(
        connection,
        Act.EXPORT if override is None else Act.OVERRIDE,
        f"{export.preset} to {codec.text(export.path)}",
        assets=[asset_id],
        platform=platform,
        reason=override or "",
        inputs=export.sha256,
    )


def _current(connection: Connection, ids: Sequence[int]) -> dict[int, int]:
    found: dict[int, int] = {}
    for part in codec.chunks(ids):
        rows = connection.execute(select(Asset.id, Asset.rendition_id).where(Asset.id.in_(part)))
        found |= dict(rows.all())
    return found


def exported_at(connection: Connection, paths: Sequence[str]) -> dict[str, frozenset[str]]:
    """The SHA-256 (hex) of everything the ledger says was written under these paths; those it does
    not know are left out.
    """
    found: dict[str, frozenset[str]] = {}
    for part in codec.chunks([codec.path_blob(path) for path in paths]):
        rows = connection.execute(
            select(ExportRow.path, ExportRow.sha256).where(ExportRow.path.in_(part))
        )
        for path, sha256 in rows:
            name = codec.path_text(path)
            found[name] = found.get(name, frozenset()) | {sha256.hex()}
    return found


def read_export(row: ExportRow) -> Export:
    return Export(
        preset=row.preset,
        path=codec.path_text(row.path),
        width=row.width,
        height=row.height,
        bytes=row.size,
        sha256=row.sha256.hex(),
        exported=codec.moment_micros(row.exported),
        policy_version=row.policy_version,
        delivery=row.delivery,
        format=row.format,
        duration_s=row.duration_s,
    )
