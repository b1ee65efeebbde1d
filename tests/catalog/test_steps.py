"""The history as steps: all of them, an asset's own, and what has to go to get back to one."""

import pytest

from app.catalog.catalog import Catalog
from app.catalog.steps import since, steps, steps_of, touched
from app.core.ops import AddTag, Collect, EnqueueScan, RenameTag, SetRating, Stack
from tests.catalog.builders import probe
from tests.catalog.looks import register


@pytest.fixture
def catalog(plain: Catalog) -> Catalog:
    return plain


def test_the_edits_newest_first(catalog: Catalog) -> None:
    one, two = (x.asset_id for x in register(catalog, probe("/a.png"), probe("/b.png", "b")))
    catalog.do(EnqueueScan("/p"))
    catalog.do(SetRating(4, [one, two]))
    catalog.do(Collect("Sets", [one]))
    catalog.do(Stack([one, two]))
    catalog.do(AddTag("Red", [two]))
    catalog.do(RenameTag("Red", "Rot"))
    catalog.undo()
    told = catalog.ask(steps)
    assert [(one.name, one.count, one.undone) for one in told] == [
        ("rename tag", 1, True),
        ("add tag", 1, False),
        ("stack", 2, False),
        ("collect", 1, False),
        ("rate", 2, False),
    ]
    assert [one.summary for one in told] == ["Red → Rot", "Red", "", "Sets", "4 of 5"]
    assert all(one.undoable for one in told)
    assert catalog.ask(steps, 2) == told[:2]


def test_those_of_one_asset(catalog: Catalog) -> None:
    one, two = (x.asset_id for x in register(catalog, probe("/a.png"), probe("/b.png", "b")))
    catalog.do(SetRating(4, [one]))
    catalog.do(SetRating(4, [two]))
    catalog.do(Collect("Sets", [one]))
    catalog.do(Stack([one, two]))
    catalog.do(AddTag("Red", [two]))
    catalog.undo()
    assert [one.name for one in catalog.ask(steps_of, one)] == ["stack", "collect", "rate"]
    assert [(one.name, one.undone) for one in catalog.ask(steps_of, two)] == [
        ("add tag", True),
        ("stack", False),
        ("rate", False),
    ]
    assert catalog.ask(steps_of, 999) == []


def test_what_stands_above_a_step(catalog: Catalog) -> None:
    (one,) = (x.asset_id for x in register(catalog, probe("/a.png")))
    for rating in (1, 2, 3, 4):
        catalog.do(SetRating(rating, [one]))
    catalog.undo()
    four, three, two, _ = (step.id for step in catalog.ask(steps))
    assert catalog.ask(since, two) == [three, two]
    assert catalog.ask(since, four) == []
    assert catalog.ask(since, 999) == []


def test_what_a_step_changed(catalog: Catalog) -> None:
    one, two = (x.asset_id for x in register(catalog, probe("/a.png"), probe("/b.png", "b")))
    catalog.do(SetRating(4, [one, two]))
    catalog.do(AddTag("Red", [two]))
    tagged, rated = catalog.ask(steps)
    assert catalog.ask(touched, rated.id) == [one, two]
    assert catalog.ask(touched, tagged.id) == [two]
    catalog.undo()
    assert catalog.ask(touched, tagged.id) == [two]
    assert catalog.ask(touched, 999) == []
