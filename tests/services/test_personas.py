"""Release documents: copied in whole, known by their hash, never in place of another."""

import hashlib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.catalog.moderation.people import persona
from app.core.errors import MusekeepError, NotFoundError, UsageError
from app.core.ops import AddRelease, Done, Op, RemoveRelease, SetPersona
from app.core.paths import LibraryPaths
from app.core.people import Persona, Release
from app.core.vocab import Nudity, PersonaKind
from app.services.personas import Personas
from app.services.session import Session

WANTED = Release("Anna Weiss", "", "", date(2026, 1, 1), platforms=("x",), nudity=Nudity.NUDE)
SIGNED = b"%PDF-1.7 signed"


@pytest.fixture
def personas(session: Session, library: LibraryPaths) -> Personas:
    session.do(SetPersona(Persona("Anna", PersonaKind.LICENSED)))
    return Personas(session, library.releases, ["x", "fanvue"])


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "anna.pdf"
    path.write_bytes(SIGNED)
    return path


def held(session: Session) -> tuple[Release, ...]:
    found = session.ask(persona, "Anna")
    assert found is not None
    return found.releases


def test_a_release_is_filed_with_a_copy_and_its_hash(
    session: Session, personas: Personas, paper: Path
) -> None:
    filed = personas.file_release("Anna", str(paper), WANTED)
    assert filed.sha256 == hashlib.sha256(SIGNED).hexdigest()
    assert personas.document(filed).read_bytes() == SIGNED
    assert personas.document(filed).suffix == ".pdf"
    assert paper.read_bytes() == SIGNED, "the original stays"
    assert held(session) == (filed,)
    assert (filed.person, filed.platforms, filed.nudity) == ("Anna Weiss", ("x",), Nudity.NUDE)


def test_a_document_of_the_same_name_never_replaces_another(
    personas: Personas, paper: Path
) -> None:
    first = personas.file_release("Anna", str(paper), WANTED)
    paper.write_bytes(b"another contract")
    second = personas.file_release("Anna", str(paper), WANTED)
    assert first.file != second.file
    assert personas.document(first).read_bytes() == SIGNED
    assert personas.document(second).read_bytes() == b"another contract"
    assert personas.faults() == []


@pytest.mark.parametrize("name", ["..", "a:b?.pdf", "con.pdf", "no ending", "x." + "y" * 90])
def test_a_documents_copy_lies_in_the_folder_whatever_its_name(
    personas: Personas, library: LibraryPaths, tmp_path: Path, name: str
) -> None:
    odd = tmp_path / "odd"
    odd.mkdir()
    source = odd / f"{name} " if name == ".." else odd / name
    source.write_bytes(SIGNED)
    filed = personas.file_release("Anna", str(source), WANTED)
    assert [path.name for path in library.releases.iterdir()] == [filed.file]
    assert personas.faults() == []


def test_what_is_no_document_is_refused(personas: Personas, tmp_path: Path) -> None:
    (tmp_path / "empty.pdf").touch()
    with pytest.raises(UsageError, match="is empty"):
        personas.file_release("Anna", str(tmp_path / "empty.pdf"), WANTED)
    with pytest.raises(UsageError, match="is a folder"):
        personas.file_release("Anna", str(tmp_path), WANTED)
    with pytest.raises(NotFoundError, match="no file"):
        personas.file_release("Anna", str(tmp_path / "gone.pdf"), WANTED)


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"person": " "}, "who signed"),
        ({"valid_to": date(2025, 1, 1)}, "before it begins"),
        ({"platforms": ("myspace",)}, "no policy for myspace"),
    ],
)
def test_a_release_that_makes_no_sense_is_refused(
    session: Session, personas: Personas, paper: Path, changed: dict[str, Any], expected: str
) -> None:
    values = {"person": "Anna Weiss", "file": "", "sha256": "", "valid_from": date(2026, 1, 1)}
    with pytest.raises(UsageError, match=expected):
        personas.file_release("Anna", str(paper), Release(**{**values, **changed}))
    assert held(session) == ()


def test_without_a_persona_nothing_is_copied(
    personas: Personas, library: LibraryPaths, paper: Path
) -> None:
    with pytest.raises(NotFoundError, match="no persona Ben"):
        personas.file_release("Ben", str(paper), WANTED)
    assert not library.releases.exists()


class Refusing(Session):
    """A session whose catalogue takes no release."""

    def do(self, op: Op) -> Done:
        if isinstance(op, AddRelease):
            raise MusekeepError("the disk is full")
        return super().do(op)


def test_what_the_catalogue_refuses_leaves_no_copy(
    session: Session, personas: Personas, library: LibraryPaths, paper: Path
) -> None:
    refused = Personas(Refusing(session._catalog, session.hub), library.releases, ["x"])
    with pytest.raises(MusekeepError, match="disk is full"):
        refused.file_release("Anna", str(paper), WANTED)
    assert list(library.releases.iterdir()) == []


def test_a_changed_or_lost_document_is_found(personas: Personas, paper: Path) -> None:
    kept = personas.file_release("Anna", str(paper), WANTED)
    changed = personas.file_release("Anna", str(paper), WANTED)
    lost = personas.file_release("Anna", str(paper), WANTED)
    personas.document(changed).write_bytes(b"forged")
    personas.document(lost).unlink()
    found = {fault.release.id: fault.reason for fault in personas.faults()}
    assert set(found) == {changed.id, lost.id}
    assert "is not the document that was filed" in found[changed.id]
    assert "is gone" in found[lost.id]
    assert kept.id not in found


def test_a_withdrawn_release_keeps_its_document(
    session: Session, personas: Personas, paper: Path
) -> None:
    filed = personas.file_release("Anna", str(paper), WANTED)
    assert filed.id is not None
    session.do(RemoveRelease(filed.id))
    assert held(session) == ()
    assert personas.document(filed).read_bytes() == SIGNED
    session.undo()
    assert held(session) == (filed,)
