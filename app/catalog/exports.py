"""The ledger: what left, in which form, and when."""

from sqlalchemy import Connection, insert

from app.catalog import codec
from app.catalog.effects import done
from app.catalog.schema import ExportRow
from app.core.asset import Export
from app.core.ops import Done, RecordExports
from app.core.vocab import ChangeKind


def record_exports(connection: Connection, op: RecordExports) -> Done:
    rows = [
        {
            "asset_id": asset_id,
            "preset": export.preset,
            "path": codec.path_blob(export.path),
            "width": export.width,
            "height": export.height,
            "size": export.bytes,
            "sha256": bytes.fromhex(export.sha256),
            "exported": codec.micros(export.exported),
            "policy_version": export.policy_version,
        }
        for asset_id, export in op.items
    ]
    if rows:
        connection.execute(insert(ExportRow), rows)
    return done(op, [ChangeKind.EXPORTS], (asset_id for asset_id, _ in op.items))


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
    )
