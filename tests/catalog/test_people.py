"""Personas, releases, marks and corrections: said, shown, undone, and judged by."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.catalog.assets import outdated_verdicts, verdict_inputs
from app.catalog.catalog import Catalog
from app.catalog.moderation import audits
from app.catalog.moderation.people import persona, personas
from app.core.errors import NotFoundError, UsageError
from app.core.ops import (
    AddRelease,
    AddTag,
    Analysis,
    AssignPersona,
    CorrectTerm,
    MarkMinor,
    Merge,
    Op,
    RecordAnalyses,
    RemovePersona,
    RemoveRelease,
    SetPersona,
)
from app.core.people import Persona, Release
from app.core.vocab import Act, Nudity, PersonaKind
from tests.catalog.builders import probe, seen, verdict
from tests.catalog.looks import find, register, view

NOVA = Persona("Nova", PersonaKind.LICENSED, date(2026, 1, 2), "Studio work.")
RELEASE = Release(
    "Ada L.", "ada.pdf", "ab" * 32, date(2026, 1, 1), date(2027, 1, 1), ("x",), Nudity.NUDE
)
POLICIES = {"instagram": "1"}


@pytest.fixture
def catalog(plain: Catalog) -> Catalog:
    return plain


@pytest.fixture
def one(catalog: Catalog) -> int:
    """An asset that was judged."""
    (entry,) = register(catalog, probe("/p/a.png"))
    analysis = Analysis(entry.rendition_id, (seen(),), (verdict(),))
    catalog.do(RecordAnalyses("nudenet", "3.4", [analysis]))
    assert not outdated(catalog)
    return entry.asset_id


def outdated(catalog: Catalog) -> list[int]:
    return catalog.ask(outdated_verdicts, POLICIES, 9)


def acts(catalog: Catalog) -> list[tuple[Act, str]]:
    assert catalog.ask(audits.check) is None
    return [(row.act, row.detail) for row in catalog.ask(audits.rows)]


def test_a_persona_with_its_papers(catalog: Catalog, one: int) -> None:
    catalog.do(SetPersona(NOVA))
    number = catalog.do(AddRelease("nova", RELEASE)).value
    catalog.do(AssignPersona("NOVA", [one, 99]))
    filed = replace(NOVA, releases=(replace(RELEASE, id=number),), assets=1)
    assert catalog.ask(personas) == [filed]
    assert catalog.ask(persona, "nova") == filed
    assert catalog.ask(persona, "Ada") is None
    assert view(catalog, one).personas == ("Nova",)
    assert find(catalog, "persona:nova") == find(catalog, "persona:n*a") == [one]
    assert find(catalog, "persona:ada") == []
    (told,) = catalog.ask(verdict_inputs, [one])
    assert told.personas == ("Nova",)
    assert acts(catalog) == [
        (Act.PERSONA, "Nova: licensed, adult attested 2026-01-02"),
        (Act.PERSONA, f"release {number} of Ada L. for Nova"),
    ]
    assert catalog.ask(audits.rows)[1].inputs == "ab" * 32


def test_a_persona_changed_and_renamed(catalog: Catalog, one: int) -> None:
    catalog.do(SetPersona(Persona("Nova")))
    catalog.do(AssignPersona("Nova", [one]))
    catalog.do(SetPersona(Persona("Stella", PersonaKind.OWN), was="Nova"))
    assert view(catalog, one).personas == ("Stella",)
    assert [found.kind for found in catalog.ask(personas)] == [PersonaKind.OWN]
    assert acts(catalog)[-1][1] == "Stella (was Nova): own, adult not attested"
    rows = catalog.ask(audits.count)
    catalog.do(SetPersona(Persona("Stella", PersonaKind.OWN)))  # nothing is other than before
    assert catalog.ask(audits.count) == rows
    catalog.do(SetPersona(Persona("Nova")))
    with pytest.raises(UsageError, match="already"):
        catalog.do(SetPersona(Persona("nova"), was="Stella"))


@pytest.mark.parametrize(
    ("op", "error"),
    [
        (SetPersona(Persona(" ")), UsageError),
        (SetPersona(Persona("A", adult_attested=date.today() + timedelta(days=2))), UsageError),
        (SetPersona(Persona("A"), was="B"), NotFoundError),
        (RemovePersona("B"), NotFoundError),
        (AssignPersona("B", [1]), NotFoundError),
        (AddRelease("B", RELEASE), NotFoundError),
        (RemoveRelease(7), NotFoundError),
        (CorrectTerm("girl", [1], " "), UsageError),
        (CorrectTerm(" ", [1], "Why not."), UsageError),
    ],
)
def test_what_makes_no_sense(catalog: Catalog, op: Op, error: type[Exception]) -> None:
    with pytest.raises(error):
        catalog.do(op)
    assert catalog.ask(audits.count) == 0


def test_a_release_that_ends_before_it_begins(catalog: Catalog) -> None:
    catalog.do(SetPersona(NOVA))
    with pytest.raises(UsageError):
        catalog.do(AddRelease("Nova", replace(RELEASE, valid_to=date(2025, 1, 1))))


EDITS: list[Callable[[int], Op]] = [
    lambda one: SetPersona(Persona("Stella", PersonaKind.OWN), was="Nova"),
    lambda one: RemovePersona("Nova"),
    lambda one: AssignPersona("Nova", [one], on=False),
    lambda one: AddRelease("Nova", replace(RELEASE, person="Ben")),
    lambda one: RemoveRelease(1),
    lambda one: MarkMinor([one], reason="A school uniform."),
    lambda one: CorrectTerm("Teen Titans", [one], "A comic's name."),
    lambda one: CorrectTerm("Child's Play", [one], "A mistake.", on=False),
]


def state(catalog: Catalog, one: int) -> object:
    (told,) = catalog.ask(verdict_inputs, [one])
    shown = view(catalog, one)
    return catalog.ask(personas), told, shown, find(catalog, "persona:*"), find(catalog, "is:minor")


@pytest.mark.parametrize("edit", EDITS)
def test_each_is_taken_back_whole_and_has_the_asset_judged_again(
    catalog: Catalog, one: int, edit: Callable[[int], Op]
) -> None:
    catalog.do(SetPersona(NOVA))
    catalog.do(AddRelease("Nova", RELEASE))
    catalog.do(AssignPersona("Nova", [one]))
    catalog.do(CorrectTerm("child's play", [one], "An idiom."))
    rows = catalog.ask(audits.count)
    before = state(catalog, one)
    judge(catalog, one)
    catalog.do(edit(one))
    assert outdated(catalog) == [one]
    after = state(catalog, one)
    assert after != before
    for _ in range(2):
        judge(catalog, one)
        catalog.undo()
        assert outdated(catalog) == [one]
        assert state(catalog, one) == before
        judge(catalog, one)
        catalog.redo()
        assert outdated(catalog) == [one]
        assert state(catalog, one) == after
    audited = not isinstance(edit(one), AssignPersona)
    assert catalog.ask(audits.count) == rows + (5 if audited else 0)
    assert catalog.ask(audits.check) is None


def judge(catalog: Catalog, one: int) -> None:
    analysis = Analysis(view(catalog, one).rendition_id, (seen(),), (verdict(),))
    catalog.do(RecordAnalyses("nudenet", "3.4", [analysis]))
    assert not outdated(catalog)


def test_a_mark_is_stronger_than_a_correction(catalog: Catalog, one: int) -> None:
    catalog.do(CorrectTerm("school", [one], "A school of fish."))
    (told,) = catalog.ask(verdict_inputs, [one])
    assert (told.minor_mark, told.corrections) == (False, ("school",))
    catalog.do(MarkMinor([one], reason="Seen."))
    (told,) = catalog.ask(verdict_inputs, [one])
    assert (told.minor_mark, told.corrections) == (True, ())
    assert (view(catalog, one).minor_mark, view(catalog, one).corrections) == (True, ("school",))
    assert find(catalog, "is:minor") == [one]
    assert catalog.do(MarkMinor([one])).count == 0
    catalog.do(MarkMinor([one], on=False, reason="It is a doll."))
    (told,) = catalog.ask(verdict_inputs, [one])
    assert (told.minor_mark, told.corrections) == (False, ("school",))
    assert acts(catalog) == [
        (Act.CORRECTION, "'school' is no sign"),
        (Act.MARK, "marked: a sign of a minor"),
        (Act.MARK, "mark taken back"),
    ]


def test_marks_and_personas_spread_to_what_leaves(catalog: Catalog, one: int) -> None:
    catalog.do(MarkMinor([one], reason="Seen."))
    catalog.do(SetPersona(NOVA))
    catalog.do(AssignPersona("Nova", [one]))
    register(catalog, probe("/p/b.png", "/p/a.png"))
    register(catalog, probe("/p/b.png", "edited"))
    assert find(catalog, "is:minor") == find(catalog, "persona:nova") == [one + 1, one]
    (other,) = register(catalog, probe("/p/other.png"))
    catalog.do(Merge(other.asset_id, [one]))
    assert view(catalog, other.asset_id).minor_mark
    assert view(catalog, one).merged_into == other.asset_id


def test_what_a_policy_judges_by(catalog: Catalog, one: int) -> None:
    catalog.do(AddTag("Film", [one]))
    (told,) = catalog.ask(verdict_inputs, [one])
    assert (told.kind, told.has_recipe, told.tags) == ("image", True, ("Film",))
    assert told.digital_source_type == "trainedAlgorithmicMedia"
    assert told.seen_by == ("nudenet",)
    assert told.detections == (seen(),)
