"""The audit chain as it is stored: what is in it, and how one that was tampered with is found."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from app.catalog.catalog import Catalog
from app.catalog.moderation import audits
from app.core import ops
from app.core.asset import Export
from app.core.audit import START, digest
from app.core.vocab import Act
from tests.catalog.builders import probe
from tests.catalog.looks import register

WHEN = datetime(2026, 11, 20, tzinfo=UTC)


@pytest.fixture
def catalog(plain: Catalog) -> Catalog:
    plain.actor = "Ada"
    return plain


def note(catalog: Catalog, *details: str) -> None:
    for detail in details:
        catalog.do(ops.NoteAct(Act.VAULT, detail, [3, 1], "", "Because.", "ab" * 32))


def run(catalog: Catalog, statement: str) -> None:
    catalog._writer.run(lambda connection: connection.exec_driver_sql(statement))


def test_each_row_carries_the_one_before(catalog: Catalog) -> None:
    note(catalog, "opened", "closed")
    first, second = catalog.ask(audits.rows)
    assert (first.number, first.previous, first.hash) == (1, START, digest(first))
    assert (second.number, second.previous) == (2, first.hash)
    assert (first.actor, first.act, first.assets) == ("Ada", Act.VAULT, (1, 3))
    assert (first.reason, first.inputs, first.detail) == ("Because.", "ab" * 32, "opened")
    assert abs(first.when.timestamp() - datetime.now(UTC).timestamp()) < 600
    assert catalog.ask(audits.rows, 1, 1) == [second]
    assert catalog.ask(audits.count) == 2
    assert catalog.ask(audits.check) is None


@pytest.mark.parametrize(
    ("statement", "number"),
    [
        ("UPDATE audit SET reason = 'Other.' WHERE number = 2", 2),
        ("UPDATE audit SET act = 'nonsense' WHERE number = 2", 2),
        ("UPDATE audit SET assets = '{' WHERE number = 2", 2),
        ("UPDATE audit SET at = at + 1 WHERE number = 1", 1),
        ("DELETE FROM audit WHERE number = 2", 2),
        ("DELETE FROM audit WHERE number = 3", 3),
        ("DELETE FROM audit", 1),
        ("UPDATE audit SET number = 7 WHERE number = 3", 3),
        ("UPDATE meta SET value = '2' WHERE key = 'audit_count'", 4),
        ("UPDATE meta SET value = 'x' WHERE key = 'audit_count'", 4),
        ("DELETE FROM meta WHERE key = 'audit_head'", 4),
    ],
)
def test_tampering_is_found(catalog: Catalog, statement: str, number: int) -> None:
    note(catalog, "one", "two", "three")
    run(catalog, statement)
    broken = catalog.ask(audits.check)
    assert broken is not None
    assert broken.number == number


def test_exports_and_what_left_in_spite_of_a_finding(catalog: Catalog) -> None:
    (entry,) = register(catalog, probe("/p/a.png"))
    export = Export("tiktok.photo", "/out/a.jpg", 9, 16, 1, "cd" * 32, WHEN)
    other = replace(export, path="/out/\udcff.jpg")
    gone = (99, export)
    items = [(entry.asset_id, export), (entry.asset_id, other), gone]
    catalog.do(ops.RecordExports(items, {"/out/\udcff.jpg": "It is art."}))
    rows = catalog.ask(audits.rows)
    assert [(row.act, row.platform, row.reason) for row in rows] == [
        (Act.EXPORT, "tiktok", ""),
        (Act.OVERRIDE, "tiktok", "It is art."),
    ]
    assert rows[0].detail == "tiktok.photo to /out/a.jpg"
    assert rows[0].inputs == "cd" * 32
    assert catalog.ask(audits.check) is None


def test_policies_that_are_others_than_before(catalog: Catalog) -> None:
    first = [("x", "2026-01", "aa"), ("y", "2026-01", "bb")]
    catalog.do(ops.RecordPolicies(first))
    catalog.do(ops.RecordPolicies(first))
    assert catalog.ask(audits.count) == 0  # those the library was made with
    catalog.do(ops.RecordPolicies([("x", "2026-02", "cc"), first[1], ("z", "1", "dd")]))
    assert [(row.platform, row.detail, row.inputs) for row in catalog.ask(audits.rows)] == [
        ("x", "2026-01 → 2026-02", "cc"),
        ("z", "none → 1", "dd"),
    ]


def test_assets_that_are_gone_stay_in_the_chain(catalog: Catalog) -> None:
    (entry,) = register(catalog, probe("/p/a.png"))
    catalog.do(ops.MarkMinor([entry.asset_id], reason="Seen."))
    run(catalog, f"DELETE FROM asset WHERE id = {entry.asset_id}")
    assert catalog.ask(audits.check) is None
    assert catalog.ask(audits.rows)[0].assets == (entry.asset_id,)
    catalog.undo()
    assert catalog.ask(audits.check) is None
    assert catalog.ask(audits.count) == 2


def test_an_op_that_fails_leaves_no_row(catalog: Catalog) -> None:
    note(catalog, "one")
    with pytest.raises(Exception, match="rating"):
        catalog.do(ops.SetRating(9, [1]))
    assert catalog.ask(audits.count) == 1
