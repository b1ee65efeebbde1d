"""What several assets have in common, counted where they lie."""

import pytest

from app.catalog.catalog import Catalog
from app.catalog.shared import shared
from app.core.ops import (
    AddTag,
    AssignPersona,
    Collect,
    MarkMinor,
    SetFlag,
    SetLabel,
    SetPersona,
    SetRating,
)
from app.core.people import Persona
from app.core.shared import Held, Shared
from app.core.vocab import Flag, Label
from tests.catalog.builders import RECIPE, probe, stat
from tests.catalog.looks import register


@pytest.fixture
def catalog(plain: Catalog) -> Catalog:
    return plain


def test_nothing_is_known_of_nothing(catalog: Catalog) -> None:
    assert catalog.ask(shared, []) == Shared()
    assert catalog.ask(shared, [7]) == Shared()


def test_common_and_mixed_values_are_counted(catalog: Catalog) -> None:
    files = [probe(f"/{name}.png", recipe=None) for name in "ab"]
    last = probe("/c.webp", stat=stat("/c.webp", 5000), format="webp", recipe=RECIPE)
    a, b, c, _other = (
        one.asset_id for one in register(catalog, *files, last, probe("/d.png", recipe=RECIPE))
    )
    catalog.do(SetRating(4, [a, b]))
    catalog.do(SetLabel(Label.RED, [a, b, c]))
    catalog.do(SetFlag(Flag.PICK, [c]))
    catalog.do(AddTag("Style/Film", [a, b, c]))
    catalog.do(AddTag("Mood", [b]))
    catalog.do(Collect("Sets", [c]))
    catalog.do(SetPersona(Persona("Mia")))
    catalog.do(AssignPersona("Mia", [a, c], True))
    catalog.do(MarkMinor([b], True, "looks young"))
    found = catalog.ask(shared, [a, b, c])
    assert (found.count, found.bytes, found.cloud, found.marked) == (3, 7000, 0, 1)
    assert found.ratings == {4: 2, 0: 1}
    assert found.labels == {Label.RED: 3}
    assert found.flags == {None: 2, Flag.PICK: 1}
    assert found.formats == (
        Held("png", 2),
        Held("webp", 1),
    )
    assert found.checkpoints == (Held(str(RECIPE.checkpoint), 1),)
    assert found.tags == (
        Held("Style/Film", 3),
        Held("Mood", 1),
    )
    assert found.personas == (Held("Mia", 2),)
    assert found.collections == (Held("Sets", 1),)


def test_a_tag_somebody_typed_anywhere_is_not_imported(catalog: Catalog) -> None:
    from app.core.asset import Labels

    told = Labels(keywords=("Rome",))
    a, b = (
        one.asset_id
        for one in register(catalog, probe("/a.png", labels=told), probe("/b.png", labels=told))
    )
    assert catalog.ask(shared, [a, b]).tags == (Held("Rome", 2, imported=True),)
    catalog.do(AddTag("Rome", [b]))
    (rome,) = catalog.ask(shared, [a, b]).tags
    assert rome.count == 2
