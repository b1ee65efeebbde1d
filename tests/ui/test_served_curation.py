"""What the window asks for when it curates, answered by real services over an empty library."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from app.core.errors import NotFoundError
from app.core.ops import SetPersona
from app.core.people import Persona, Release
from app.core.progress import CancelToken, silent
from app.core.vocab import Act, Nudity, PersonaKind
from app.ui.curation import CullLessons
from app.ui.library import Library
from app.ui.main import serve

KAIA = Persona("Kaia Storm", PersonaKind.LICENSED)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """One for all: what each test adds does not matter to the others."""
    made = serve(tmp_path_factory.mktemp("library"))
    yield made
    made.close()


def test_a_persona_with_a_filed_release_and_what_the_chain_tells_of_it(
    library: Library, tmp_path: Path
) -> None:
    document = tmp_path / "signed.pdf"
    document.write_bytes(b"signed")
    library.do(SetPersona(KAIA))
    covers = Release("Kaia S.", "", "", date(2026, 1, 1), None, ("x",), Nudity.NUDE)
    filed = library.file_release("Kaia Storm", str(document), covers)
    held = {one.name: one for one in library.personas()}
    assert held["Kaia Storm"].releases == (filed,)
    assert set(held) == {one.name for one in library.overview().personas}
    acts = [row.act for row in library.audit()]
    assert acts.count(Act.PERSONA) >= 2
    broken, total = library.check_audit()
    assert broken is None
    assert total == len(acts)


def test_the_chain_is_written_as_its_name_ends(library: Library, tmp_path: Path) -> None:
    library.do(SetPersona(Persona("Ada")))
    table, document = tmp_path / "audit.csv", tmp_path / "audit.JSON"
    library.write_audit(str(table))
    library.write_audit(str(document))
    rows = library.audit()
    assert table.read_text("utf-8-sig").startswith("number,")
    assert json.loads(document.read_text("ascii"))["last"] == rows[-1].hash


def test_packs_are_listed_and_switched(library: Library) -> None:
    def active() -> dict[str, bool]:
        return {one.id: one.active for one in library.packs()}

    assert active()["nudenet-320n"]
    library.set_pack("nudenet-320n", on=False)
    assert not active()["nudenet-320n"]
    library.set_pack("nudenet-320n", on=True)
    assert active()["nudenet-320n"]
    assert not library.overview().reads_texts


def test_looking_is_paused_and_gone_on_with(library: Library) -> None:
    library.pause_packs(on=True)
    assert library.packs_state().paused
    library.pause_packs(on=False)
    assert not library.packs_state().paused


def test_an_empty_library_has_nothing_alike_and_nothing_to_cull(library: Library) -> None:
    assert list(library.twins(silent, CancelToken())) == []
    assert list(library.culls(10, silent, CancelToken())) == []
    assert library.cull_lessons() == CullLessons()
    with pytest.raises(NotFoundError):
        library.by_text("a red dress", 10)
