"""Watched folders: how they are watched, and a reconcile that was not believed."""

from dataclasses import replace

import pytest
from sqlalchemy import Connection

from app.catalog.catalog import Catalog
from app.catalog.roots import Held, Root, roots
from app.core.errors import NotFoundError, UsageError
from app.core.ops import AddRoot, HoldRoot, MarkReach, RemoveRoot, SetRoot
from app.core.vocab import ChangeKind


def only(catalog: Catalog) -> Root:
    (root,) = catalog.ask(roots)
    return root


def test_a_folder_is_watched_the_usual_way_until_said_otherwise(catalog: Catalog) -> None:
    catalog.do(AddRoot("/w"))
    root = only(catalog)
    assert (root.cloud, root.watch, root.ignore) == ("auto", "auto", ())
    assert (root.offline, root.held) == (False, None)


def test_settings_change_one_by_one_and_are_taken_back(catalog: Catalog) -> None:
    catalog.do(AddRoot("/w"))
    states = [only(catalog)]
    for op in (
        SetRoot("/w", watch="poll"),
        SetRoot("/w", ignore=["*.bak", "raw \udcff/"]),
        SetRoot("/w", cloud="yes", ignore=[]),
    ):
        assert catalog.do(op).changes.kinds == {ChangeKind.ROOTS}
        states.append(only(catalog))
    assert [root.watch for root in states] == ["auto", "poll", "poll", "poll"]
    assert [root.ignore for root in states] == [(), (), ("*.bak", "raw \udcff/"), ()]
    assert [root.cloud for root in states] == ["auto", "auto", "auto", "yes"]
    for before in reversed(states[:-1]):
        catalog.undo()
        assert only(catalog) == before
    for after in states[1:]:
        catalog.redo()
        assert only(catalog) == after


def test_what_cannot_be_is_refused(catalog: Catalog) -> None:
    catalog.do(AddRoot("/w"))
    before = only(catalog)
    with pytest.raises(NotFoundError):
        catalog.do(SetRoot("/elsewhere", watch="poll"))
    for wrong in (
        SetRoot("/w", watch="often"),
        SetRoot("/w", cloud="maybe"),
        SetRoot("/w", ignore="*.bak"),
    ):
        with pytest.raises(UsageError):
            catalog.do(wrong)
    assert only(catalog) == before


def test_a_reconcile_is_held_until_it_is_let_go(catalog: Catalog) -> None:
    catalog.do(AddRoot("/w"))
    assert catalog.do(HoldRoot("/w", 60, 100)).changes.kinds == {ChangeKind.ROOTS}
    assert only(catalog).held == Held(60, 100)
    assert catalog.do(HoldRoot("/w", 60, 100)).changes.kinds == frozenset()
    catalog.do(HoldRoot("/w", 60, 110))
    assert only(catalog).held == Held(60, 110)
    assert catalog.do(HoldRoot("/elsewhere", 60, 100)).changes.kinds == frozenset()
    catalog.do(HoldRoot("/w", 0, 100))
    assert only(catalog).held is None


def test_machines_are_not_undone(catalog: Catalog) -> None:
    catalog.do(AddRoot("/w"))
    catalog.do(SetRoot("/w", watch="poll"))
    catalog.do(HoldRoot("/w", 60, 100))
    catalog.do(MarkReach("/w", reachable=False))
    catalog.undo()
    assert (only(catalog).watch, only(catalog).held, only(catalog).offline) == (
        "auto",
        Held(60, 100),
        True,
    )


def test_a_folder_removed_comes_back_as_it_was_set(catalog: Catalog) -> None:
    catalog.do(AddRoot("/\udcff"))
    catalog.do(SetRoot("/\udcff", "yes", "poll", ["x"]))
    before = only(catalog)
    catalog.do(RemoveRoot("/\udcff"))
    catalog.undo()
    assert only(catalog) == before


def test_one_removed_by_an_older_version_comes_back_with_the_usual_settings(
    catalog: Catalog,
) -> None:
    catalog.do(AddRoot("/w", "no"))
    before = only(catalog)
    catalog.do(RemoveRoot("/w"))
    catalog._writer.run(_as_version_1_wrote_it)
    catalog.undo()
    assert only(catalog) == replace(before, watch="auto", ignore=())


def _as_version_1_wrote_it(connection: Connection) -> None:
    new = "'$.ignore', '$.watch', '$.offline', '$.held_missing', '$.held_known'"
    connection.exec_driver_sql(
        f"UPDATE op_image SET before = json_remove(before, {new}) "
        "WHERE row_of = 'root' AND before IS NOT NULL"
    )
