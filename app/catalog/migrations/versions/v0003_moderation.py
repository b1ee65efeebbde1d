"""Version 3: suggestions, scores, vectors, personas, decisions, the audit chain, duplicates.

Frozen as it was released. Verdicts are kept, but on an empty basis and by no edition, so that they
are judged again; what they said moves to one row a rendition.
"""

import json
from hashlib import blake2b
from itertools import groupby
from pathlib import Path
from typing import Any
from unicodedata import normalize
from zlib import compress

from alembic import op
from sqlalchemy import Connection

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    connection = op.get_bind()
    text = Path(__file__).with_suffix(".sql").read_text("utf-8")
    for statement in text.split(";\n"):
        if statement.strip():
            connection.exec_driver_sql(statement)
    _keys(connection)
    _judgements(connection)
    _kin(connection)
    for table in ("old_suggestion", "old_verdict"):
        connection.exec_driver_sql(f"DROP TABLE temp.{table}")
    connection.exec_driver_sql("PRAGMA user_version=3")


def _keys(connection: Connection) -> None:
    rows = connection.exec_driver_sql("SELECT id, name FROM label").all()
    keys = [(normalize("NFC", name.strip().casefold()), label) for label, name in rows]
    if keys:
        connection.exec_driver_sql('UPDATE label SET "key" = ? WHERE id = ?', keys)


def _judgements(connection: Connection) -> None:
    rows = connection.exec_driver_sql(
        "SELECT rendition_id, platform, context, policy_version, findings, outcome "
        "FROM temp.old_verdict ORDER BY rendition_id, platform"
    ).all()
    bodies, risks = [], []
    for rendition, mine in groupby(rows, lambda row: row.rendition_id):
        said: dict[str, Any] = {}
        for row in mine:
            findings = [
                {name: value for name, value in finding.items() if value is not None}
                for finding in json.loads(row.findings)
            ]
            said[row.platform] = [row.context, row.policy_version, findings]
            if row.outcome != "clear":
                scores = [one["score"] for one in findings if "score" in one]
                risks.append((max(scores, default=0.0), rendition, row.platform))
        text = json.dumps(said, separators=(",", ":"))
        sensitive = any(_seen(one) for *_, findings in said.values() for one in findings)
        bodies.append((rendition, int(sensitive), compress(text.encode(), 1)))
    if bodies:
        connection.exec_driver_sql("INSERT INTO judgement VALUES (?, ?, ?)", bodies)
    if risks:
        connection.exec_driver_sql(
            "UPDATE verdict SET risk = ? WHERE rendition_id = ? AND platform = ?", risks
        )


def _seen(finding: dict[str, Any]) -> bool:
    """Something in the picture, which has a label, blocks it."""
    return "label" in finding and finding["outcome"] == "blocked"


_TOLD = ("generator", "prompt", "negative_prompt", "steps", "cfg", "sampler", "scheduler")


def _kin(connection: Connection) -> None:
    loras: dict[int, list[list[Any]]] = {}
    for row in connection.exec_driver_sql(
        "SELECT rendition_id, name, strength FROM lora ORDER BY rendition_id, position"
    ):
        loras.setdefault(row.rendition_id, []).append([row.name, row.strength])
    found = connection.exec_driver_sql("SELECT * FROM recipe WHERE prompt IS NOT NULL")
    kin = [(_hash(row, loras.get(row.rendition_id, [])), row.rendition_id) for row in found]
    if kin:
        connection.exec_driver_sql("UPDATE recipe SET kin = ? WHERE rendition_id = ?", kin)


def _hash(row: Any, loras: list[list[Any]]) -> int:
    extra = sorted(
        [name, said]
        for name, said in json.loads(row.extra).items()
        if "seed" not in name.casefold()
    )
    told = [getattr(row, name) for name in (*_TOLD, "checkpoint")]
    text = json.dumps([*told, loras, extra], separators=(",", ":"))
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big", signed=True)
