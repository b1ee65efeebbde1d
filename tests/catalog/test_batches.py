"""Exports that were begun are known until they end, and their ledger rows come with their marks."""

from dataclasses import replace
from datetime import UTC, datetime

from app.catalog.assets import views
from app.catalog.batches import batch, items, unfinished
from app.catalog.catalog import Catalog
from app.core.asset import Export
from app.core.ops import BeginBatch, EndBatch, MarkItems, RecordExports, Register
from app.core.outgoing import BatchItem, Delivery, ItemState
from tests.catalog.builders import probe

WHEN = datetime(2026, 11, 20, 12, tzinfo=UTC)
LEFT = Export("x.video", "/out/\udcff.mp4", 720, 1280, 9, "cd" * 32, WHEN, "2", "zip", "mp4", 2.5)
TWO = [BatchItem(1, 1, "x.video", "a.mp4"), BatchItem(2, 1, "x.photo", "a.jpg")]


def begun(catalog: Catalog) -> int:
    done = catalog.do(BeginBatch("/out/\udcff.zip", Delivery.ZIP, '{"ids": [1]}', TWO))
    assert isinstance(done.value, int)
    return done.value


def test_what_was_begun_is_read_back(catalog: Catalog) -> None:
    number = begun(catalog)
    (one,) = catalog.ask(unfinished)
    assert (one.id, one.to, one.delivery) == (number, "/out/\udcff.zip", Delivery.ZIP)
    assert (one.options, one.ended) == ('{"ids": [1]}', None)
    assert one.counts == {ItemState.WAITING: 2}
    assert catalog.ask(items, number) == TWO


def test_a_mark_replaces_what_is_known_of_its_file_alone(catalog: Catalog) -> None:
    number = begun(catalog)
    other = begun(catalog)
    placing = replace(
        TWO[0],
        state=ItemState.PLACING,
        made=LEFT,
        beside=(("/out/\udcff.txt", "ef" * 32),),
        override="Because.",
    )
    failed = replace(TWO[1], state=ItemState.FAILED, reason="It is broken.")
    catalog.do(MarkItems(number, [placing]))
    assert catalog.ask(items, number) == [placing, TWO[1]]
    catalog.do(MarkItems(number, [failed]))
    assert catalog.ask(items, number) == [placing, failed]
    assert catalog.ask(items, other) == TWO


def test_a_ledger_row_and_its_mark_are_one_transaction(catalog: Catalog) -> None:
    catalog.do(Register([probe("/lib/a.png")]))
    number = begun(catalog)
    done = replace(TWO[0], state=ItemState.DONE, made=LEFT)
    catalog.do(RecordExports([(1, LEFT)], batch=number, done=[done]))
    assert catalog.ask(items, number) == [done, TWO[1]]
    assert catalog.ask(views, [1])[0].exports == (LEFT,)


def test_what_has_ended_keeps_its_line_and_drops_its_files(catalog: Catalog) -> None:
    number = begun(catalog)
    catalog.do(EndBatch(number))
    assert catalog.ask(unfinished) == []
    ended = catalog.ask(batch, number)
    assert ended is not None
    assert ended.ended is not None
    assert catalog.ask(items, number) == []
    assert catalog.ask(batch, 99) is None
