"""What stands and no row of the audit chain tells of: written beside the program, or cut out."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import Connection

from app.catalog.catalog import Catalog
from app.catalog.moderation import audits
from app.core import ops
from app.core.asset import Export, Verdict
from app.core.paths import LibraryPaths
from app.core.people import Persona, Release
from app.core.vocab import Outcome, PersonaKind
from tests.catalog.builders import probe
from tests.catalog.looks import register

WHEN = datetime(2026, 11, 20, tzinfo=UTC)
BLOCKED = Verdict("x", Outcome.BLOCKED, "feed", "1", (), "ab" * 16)
EXPORT = Export("x.feed", "/out/a.jpg", 9, 16, 1, "cd" * 32, WHEN)
PAPER = Release("Zoe Z.", "zoe.pdf", "ef" * 32, date(2026, 1, 1))
FORGET = "DELETE FROM audit; DELETE FROM meta WHERE key LIKE 'audit_%'"
UPGRADES = Path(__file__).parents[1] / "upgrades"


@pytest.fixture
def catalog(plain: Catalog) -> Catalog:
    """One asset of each: approved in two steps, marked, corrected, exported; and a persona."""
    entries = register(plain, *(probe(f"/p/{name}.png") for name in "abcd"))
    one, two, three, four = (entry.asset_id for entry in entries)
    plain.actor = "Ada"
    plain.do(ops.RecordVerdicts([(asset, (BLOCKED,)) for asset in (one, two, three, four)]))
    plain.do(ops.Decide(Outcome.APPROVED, [one], "x", "Art.", two_steps=True))
    plain.do(ops.Decide(Outcome.REJECTED, [two, three], "x", "No."))
    plain.do(ops.MarkMinor([two], reason="A uniform."))
    plain.do(ops.CorrectTerm("school", [three], "Of fish."))
    plain.do(ops.SetPersona(Persona("Zoe", PersonaKind.LICENSED)))
    plain.do(ops.AddRelease("Zoe", PAPER))
    plain.do(ops.RecordExports([(four, EXPORT)]))
    plain.actor = "Ben"
    plain.do(ops.Confirm([one], "x", "Seen."))
    return plain


def run(catalog: Catalog, statements: str) -> None:
    def each(connection: Connection) -> None:
        for statement in statements.split(";"):
            connection.exec_driver_sql(statement)

    catalog._writer.run(each)


def broken(catalog: Catalog) -> str:
    found = catalog.ask(audits.check)
    return "" if found is None else found.message


def test_all_is_told_whatever_is_done_and_undone(catalog: Catalog) -> None:
    assert broken(catalog) == ""
    while catalog.undo() is not None:
        assert broken(catalog) == ""
    while catalog.redo() is not None:
        assert broken(catalog) == ""


def test_a_chain_that_was_emptied_with_its_end(catalog: Catalog) -> None:
    run(catalog, FORGET)
    assert catalog.ask(audits.count) == 0
    assert "the chain is empty" in broken(catalog)


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("decision", "decided about asset"),
        ("minor_mark", "mark on asset"),
        ("correction", "'school' in asset"),
        ("persona", "persona Zoe"),
        ("export", "export x.feed to /out/a.jpg"),
    ],
)
def test_an_emptied_chain_and_a_history_without_edits(
    catalog: Catalog, table: str, said: str
) -> None:
    others = {"decision", "minor_mark", "correction", "release", "persona", "export"} - {table}
    run(catalog, ";".join([FORGET, "DELETE FROM op", *(f"DELETE FROM {one}" for one in others)]))
    assert said in broken(catalog)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE decision SET outcome = 'approved' WHERE asset_id = 2",
        "UPDATE decision SET actor = 'Cy' WHERE asset_id = 1",
        "UPDATE decision SET reason = 'Fine.' WHERE asset_id = 1",
        "UPDATE decision SET confirmed_by = 'Cy' WHERE asset_id = 1",
        "UPDATE decision SET basis = x'00' WHERE asset_id = 1",
        "UPDATE decision SET platform = 'y' WHERE asset_id = 2",
        "UPDATE minor_mark SET asset_id = 1",
        "UPDATE correction SET term = 'teen'",
        "UPDATE persona SET attested = '2026-01-01'",
        "UPDATE persona SET kind = 'fictional'",
        "UPDATE release SET sha256 = 'aa'",
        "UPDATE release SET person = 'Eve'",
        "UPDATE export SET sha256 = x'00'",
        "UPDATE export SET path = CAST('/out/b.jpg' AS BLOB)",
    ],
)
def test_what_was_written_beside_the_program(catalog: Catalog, statement: str) -> None:
    run(catalog, statement)
    assert "no row tells of" in broken(catalog)


def test_the_newest_rows_cut_with_the_noted_end(catalog: Catalog) -> None:
    kept = catalog.ask(audits.rows)[0]
    meta = "UPDATE meta SET value = '{}' WHERE key = 'audit_{}'"
    ends = [meta.format(1, "count"), meta.format(kept.hash, "head")]
    run(catalog, ";".join(["DELETE FROM audit WHERE number > 1", *ends]))
    found = catalog.ask(audits.check)
    assert found is not None
    assert (found.number, "no row tells of" in found.message) == (2, True)


def test_what_goes_along_with_a_version_that_becomes_an_asset_of_its_own(plain: Catalog) -> None:
    first, _ = register(plain, probe("/l/a.png", "old"), probe("/l/b.png", "old"))
    plain.actor = "Ada"
    plain.do(ops.RecordVerdicts([(first.asset_id, (BLOCKED,))]))
    plain.do(ops.Decide(Outcome.REJECTED, [first.asset_id], "x", "No."))
    (parted,) = register(plain, probe("/l/b.png", "new"))
    assert parted.asset_id == first.asset_id
    assert plain.ask(lambda c: c.exec_driver_sql("SELECT count(*) FROM decision").scalar()) == 2
    assert broken(plain) == ""


@pytest.mark.parametrize("version", ["v1", "v2", "v3"])
def test_what_an_earlier_version_made_needs_no_row(version: str, library: LibraryPaths) -> None:
    library.catalog.write_bytes((UPGRADES / version / "catalog.db").read_bytes())
    with Catalog.open(library) as catalog:
        assert broken(catalog) == ""
        catalog.do(ops.MarkMinor([1], reason="Seen."))
        later = Export("x.feed", "/out/z.jpg", 9, 16, 1, "cd" * 32, datetime.now(UTC))
        catalog.do(ops.RecordExports([(1, later)]))
        assert broken(catalog) == ""
        run(catalog, "UPDATE export SET preset = 'y.feed' WHERE preset = 'x.feed'")
        assert "the export y.feed to /out/z.jpg" in broken(catalog)
        run(catalog, FORGET)
        assert "the chain is empty" in broken(catalog)
