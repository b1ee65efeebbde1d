"""How a search could go on: what is proposed, what it replaces, and that it can be searched for."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from app.catalog.catalog import Catalog
from app.core.asset import Lora
from app.core.events import Hub
from app.core.ops import (
    AddTag,
    AssignPersona,
    Collect,
    RecordPolicies,
    RecordVerdicts,
    Register,
    SetCollection,
    SetPersona,
    SetState,
)
from app.core.organising import Completion
from app.core.paths import LibraryPaths
from app.core.people import Persona
from app.core.query import parse
from app.core.vocab import Outcome, PersonaKind, State
from app.services.completing import MOST, Completing
from app.services.facets import Facets
from app.services.session import Session
from tests.catalog.builders import probe, prompted, verdict


@pytest.fixture
def session(library: LibraryPaths) -> Iterator[Session]:
    with Catalog.open(library) as catalog:
        yield Session(catalog, Hub())


@pytest.fixture
def facets(session: Session) -> Facets:
    recipe = replace(
        prompted("a cat"),
        checkpoint="dream shaper XL",
        loras=(Lora("film grain", 0.5), Lora("tagged*", 1.0)),
    )
    entries = session.do(
        Register([probe(f"/p/{name}.png", recipe=recipe) for name in "abcde"])
    ).value
    ids = [entry.asset_id for entry in entries]
    session.do(AddTag("Style/Film noir", ids))
    session.do(AddTag("Film", ids[:2]))
    session.do(AddTag("Taxi", ids[:1]))
    session.do(SetPersona(Persona("Tara Vale", PersonaKind.FICTIONAL)))
    session.do(AssignPersona("Tara Vale", ids[:3]))
    session.do(Collect("Sets/Tank tops", ids[:4]))
    session.do(SetCollection("Best", "rating:5"))
    session.do(RecordPolicies([("instagram", "1", "aa"), ("x", "1", "bb")]))
    session.do(RecordVerdicts([(ids[0], (verdict("x", Outcome.BLOCKED),))]))
    session.do(SetState(State.TRASHED, ids[-1:]))
    return Facets(session)


@pytest.fixture
def completing(session: Session, facets: Facets) -> Completing:
    return Completing(session, facets, lambda: date(2026, 11, 21))


def texts(completing: Completing, text: str) -> list[str]:
    found = completing.completions(text)
    assert len(found) <= MOST
    for one in found:
        assert one.replaces <= len(text)
        done = text[: len(text) - one.replaces] + one.text
        if not one.text.endswith((":", "=")):
            parse(done.replace("(", " "))
    return [one.text for one in found]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("ra", ["rating:", "ratio:"]),
        ("ta", ["tag:", "collection:Sets/Tank tops", 'persona:="Tara Vale"', "tag:Taxi"]),
        ("tag:fi", ["tag:Film", 'tag:"Style/Film noir"']),
        ("tag:noir", ['tag:"Style/Film noir"']),
        ("-tag:tax", ["tag:Taxi"]),
        ("(cat OR tag:tax", ["tag:Taxi"]),
        ('tag:"style/film n', ['tag:"Style/Film noir"']),
        ("tag:=fil", ["tag:=Film", 'tag:="Style/Film noir"']),
        ("checkpoint:sha", ['checkpoint:="dream shaper XL"']),
        ("lora:tag", ["lora:=tagged*"]),
        ("collection:be", ["collection:Best"]),
        ("collection:tank", ['collection:"Sets/Tank tops"']),
        ("persona:v", ['persona:="Tara Vale"']),
        ("generator:comf", ["generator:=comfyui"]),
        ("is:f", ["is:flagged"]),
        ("is:un", ["is:untagged", "is:unreadable"]),
        ("label:g", ["label:green"]),
        ("verdict:", ["verdict:instagram=", "verdict:x=", "verdict:instagram=blocked"]),
        ("verdict:x=b", ["verdict:x=blocked"]),
        ("rating:", ["rating:5", "rating:4"]),
        ("rating:>=", ["rating:>=5"]),
        ("created:", ["created:2026-11-21", "created:2026-11", "created:2026", "created:2025"]),
        ("created:>=2026-", ["created:>=2026-11-21", "created:>=2026-11"]),
        ("format:p", ["format:=png"]),
        ("width:", ["width:>=1080"]),
        ("flagg", ["is:flagged"]),
    ],
)
def test_what_is_proposed_first(completing: Completing, text: str, first: list[str]) -> None:
    found = texts(completing, text)
    if text == "ta":
        assert found[0] == "tag:"
        assert set(found) >= {'persona:="Tara Vale"', 'collection:"Sets/Tank tops"', "tag:Taxi"}
    else:
        assert found[: len(first)] == first


@pytest.mark.parametrize("text", ["nonsense:x", "campaign:a", '"red d', "tag:zzz", "rating:7"])
def test_where_nothing_is_known_nothing_is_proposed(completing: Completing, text: str) -> None:
    assert texts(completing, text) == []


def test_an_empty_box_proposes_fields(completing: Completing) -> None:
    found = completing.completions("cat ")
    assert len(found) == MOST
    assert all(one.text.endswith(":") and one.about and one.replaces == 0 for one in found)


def test_counts_with_and_without_facets(completing: Completing, facets: Facets) -> None:
    assert counted(completing.completions("tag:fi")) == {"tag:Film": 2, "tag:Style/Film noir": 5}
    facets.facets("")
    told = completing.completions("tag:fi")
    assert counted(told) == {"tag:Film": 2, "tag:Style/Film noir": 4}
    assert counted(completing.completions("verdict:x=b")) == {"verdict:x=blocked": 1}


def counted(found: object) -> dict[str, int | None]:
    assert isinstance(found, list)
    return {one.words: one.count for one in found if isinstance(one, Completion)}


def test_choices_say_what_they_mean(completing: Completing) -> None:
    (found,) = completing.completions("is:stac")
    assert found.about == "it is in a stack"
