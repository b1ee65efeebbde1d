"""Humans and machines in any order: nothing ever fails, and what follows from the rest does."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.catalog.catalog import Catalog
from app.catalog.moderation import audits
from app.core.asset import Suggestion
from app.core.ops import Analysis, Op, RecordAnalyses, Register
from tests.catalog.builders import probe, seen, verdict
from tests.catalog.lives import ANY_ORDER, moderated, steps
from tests.catalog.looks import live
from tests.catalog.sound import clear, wrong


@pytest.mark.slow
@ANY_ORDER
@given(life=st.lists(steps, max_size=14))
def test_any_life_leaves_a_sound_catalogue(catalog: Catalog, life: list[Op | str]) -> None:
    catalog._writer.run(clear)  # the examples share a catalogue
    live(catalog, life)
    _is_sound_there_and_back(catalog)


@pytest.mark.slow
@ANY_ORDER
@given(life=st.lists(moderated, max_size=14))
def test_any_moderation_leaves_a_sound_catalogue(catalog: Catalog, life: list[Op | str]) -> None:
    catalog._writer.run(clear)
    blocked = (replace(verdict(), basis="aa"),)
    entered = [probe(f"/{name}.png", name, recipe=None) for name in ("a/x", "a/y", "b/x")]
    suggestion = (Suggestion("p", 0.9, "wd", "3"),)
    looks = [Analysis(number, (seen(),), blocked, suggestion) for number in (1, 2, 3)]
    live(catalog, [Register(entered), RecordAnalyses("wd", "3", looks), *life])
    _is_sound_there_and_back(catalog)


def _is_sound_there_and_back(catalog: Catalog) -> None:
    while catalog.undo() is not None:
        pass
    assert catalog.ask(lambda connection: list(wrong(connection))) == []
    while catalog.redo() is not None:
        pass
    assert catalog.ask(lambda connection: list(wrong(connection))) == []
    assert catalog.ask(audits.check) is None
