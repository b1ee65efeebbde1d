"""Leaves whose value is one of a closed list: `label:`, `state:`, `is:`, `has:` and their like."""

import sqlalchemy as sa
from sqlalchemy import Connection
from sqlalchemy.orm import InstrumentedAttribute

from app.catalog.conflicts import is_open
from app.catalog.schema import (
    Asset,
    CompanionRow,
    ConflictRow,
    CredentialRow,
    DecisionRow,
    Location,
    MinorMark,
    MoveRow,
    RecipeRow,
    StackRow,
    VerdictRow,
)
from app.catalog.search import clause as c
from app.catalog.search.clause import Clause
from app.core.query import Match
from app.core.vault import MoveKind
from app.core.vocab import Role, Shape, State


def one_of(_connection: Connection, node: Match) -> Clause:
    attribute = {"label": Asset.label, "flag": Asset.flag, "kind": Asset.kind}[node.field]
    if node.text == "none":
        return c.column(attribute.is_(None))
    return c.column(attribute == node.text, listed=True, ordered=True)


def shape(_connection: Connection, node: Match) -> Clause:
    match node.text:
        case Shape.LANDSCAPE:
            return c.column(Asset.width > Asset.height)
        case Shape.PORTRAIT:
            return c.column(Asset.width < Asset.height)
        case _:
            return c.column(Asset.width == Asset.height)


def state(_connection: Connection, node: Match) -> Clause:
    if node.text == State.ACTIVE:
        return c.column(Asset.state == node.text)
    unusual = Asset.state != sa.literal_column("'active'")
    return c.column(sa.and_(unusual, Asset.state == node.text), listed=True, ordered=True)


def is_(_connection: Connection, node: Match) -> Clause:
    match node.text:
        case "untagged":
            return c.negated(c.tagged())
        case "duplicate":
            return _marked(Asset.copies > sa.literal_column("1"))
        case "offline":
            return _marked(Asset.offline == sa.literal_column("1"))
        case "missing":
            return _marked(sa.literal_column("asset.presence = 'missing'"))
        case "cloud":
            return _marked(sa.literal_column("asset.presence = 'cloud'"))
        case "conflict":
            return _disputed()
        case "unreadable":
            return _marked(Asset.fault.is_not(None))
        case "stale":
            return _said("stale = 1")
        case "decided":
            return c.column(Asset.id.in_(sa.select(DecisionRow.asset_id)), listed=True)
        case "minor":
            return c.column(Asset.id.in_(sa.select(MinorMark.asset_id)), listed=True)
        case "stacked":
            return c.column(Asset.id.in_(sa.select(StackRow.asset_id)), listed=True)
        case "vaulted":
            return c.column(Asset.id.in_(_waiting()), listed=True)
        case _:
            return _said("outcome IN ('review', 'blocked', 'prohibited') AND risk IS NOT NULL")


def _marked(condition: sa.ColumnElement[bool]) -> Clause:
    return c.column(condition, listed=True, ordered=True)


def _disputed() -> Clause:
    """Half of a conflict that waits for a human's word."""
    halves = sa.union(
        sa.select(ConflictRow.copy_id).where(is_open()),
        sa.select(ConflictRow.original_id).where(is_open()),
    )
    return c.column(Asset.id.in_(halves), listed=True)


def _waiting() -> sa.Select[int]:
    """Those that shall be put into a vault, and wait for it."""
    return sa.select(MoveRow.asset_id).where(MoveRow.kind == MoveKind.PUT.value)


def _said(condition: str) -> Clause:
    """Assets with a verdict like this on some platform. The `condition` is that of an index by doc,
    spelled as SQLite recognises it.
    """
    verdicts = sa.table("verdict", sa.column("doc", sa.Integer)).alias("listed")
    listing: sa.ColumnElement[bool] = sa.literal_column(f"listed.{condition}")
    said = sa.select(VerdictRow.platform).where(
        VerdictRow.rendition_id == Asset.rendition_id, sa.literal_column(f"verdict.{condition}")
    )
    arm = c.Arm(verdicts.c.doc, (listing, verdicts.c.doc.is_not(None)), repeats=True)
    return Clause(lambda _doc: said.exists(), (arm,), ordered=True, on_asset=True)


def has(_connection: Connection, node: Match) -> Clause:
    match node.text:
        case "credential":
            return _hanging(sa.select(CredentialRow.rendition_id), CredentialRow.rendition_id)
        case "sidecar":
            beside = sa.select(Location.rendition_id).join(
                CompanionRow, CompanionRow.location_id == Location.id
            )
            xmp = CompanionRow.role == Role.SIDECAR.value
            return _hanging(beside.where(xmp), Location.rendition_id)
        case _:
            recipe = RecipeRow.rendition_id == Asset.rendition_id
            return c.column(sa.select(RecipeRow.generator).where(recipe).exists())


def _hanging(renditions: sa.Select[int], rendition: InstrumentedAttribute[int]) -> Clause:
    """Something few current versions have."""
    mine = renditions.where(rendition == Asset.rendition_id)
    return c.related(mine.exists(), Asset.rendition_id.in_(renditions))
