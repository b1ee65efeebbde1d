"""Which editions of the platforms' rules are in use."""

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog.effects import done
from app.catalog.moderation import audits
from app.catalog.schema import PolicySeen
from app.core.ops import Done, RecordPolicies
from app.core.vocab import Act


def record_policies(connection: Connection, op: RecordPolicies) -> Done:
    """A row of the audit chain for each that is another than before; none for those a library is
    made with.
    """
    known = editions(connection)
    for platform, *edition in op.items:
        version, sha256 = edition
        before = known.get(platform)
        if before == (version, sha256):
            continue
        connection.exec_driver_sql(
            "INSERT OR REPLACE INTO policy_seen (platform, version, sha256) VALUES (?, ?, ?)",
            (platform, version, sha256),
        )
        if known:
            detail = f"{'none' if before is None else before[0]} → {version}"
            audits.append(connection, Act.POLICY, detail, platform=platform, inputs=sha256)
    return done(op, [])


def editions(connection: Connection) -> dict[str, tuple[str, str]]:
    """Version and sha256 of the policies in use last, by platform."""
    rows = connection.execute(sa.select(PolicySeen))
    return {row.platform: (row.version, row.sha256) for row in rows}
