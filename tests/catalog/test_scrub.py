"""Nothing of what was deleted stays in the file, whatever had been done with it before."""

import random
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.catalog import db, scrub
from app.catalog.assets import cards
from app.catalog.catalog import Catalog
from app.core.asset import Lora, Probe
from app.core.ops import (
    AddRoot,
    AddTag,
    Register,
    Release,
    RemoveTag,
    RenameTag,
    SetRating,
    SetTexts,
    SetWords,
)
from app.core.outgoing import Text, Words
from app.core.paths import LibraryPaths
from tests.catalog.builders import digest, probe, prompted
from tests.helpers.markers import Markers, traces

LEAVING, STAYING = 16, 24


def fill(catalog: Catalog, seed: int, markers: Markers) -> list[int]:
    """A library with a past. The ids of the assets that hold 5 markers each, `markers` in all."""
    dice = random.Random(seed)
    names = markers.words(LEAVING)
    probes = [_leaving(f"/pictures/{name}.png", markers) for name in names]
    probes += [
        probe(f"/pictures/stays {n}.png", recipe=prompted(f"a field {n}")) for n in range(STAYING)
    ]
    dice.shuffle(probes)
    for start in range(0, len(probes), 7):
        catalog.do(Register(probes[start : start + 7]))
    ids = [one.id for one in catalog.ask(cards, range(1, len(probes) + 1))]
    going = [one for one in ids if catalog.ask(cards, [one])[0].name.split(".")[0] in names]
    for one in going:
        _churn(catalog, one, markers.word(), dice)
    catalog.thumbs.put({digest(f"/pictures/{name}.png"): name.encode() * 900 for name in names})
    return going


def _leaving(path: str, markers: Markers) -> Probe:
    prompt, negative, said = markers.words(3)
    recipe = prompted(f"portrait, {prompt}", negative_prompt=negative, loras=(Lora(said),))
    return probe(path, recipe=recipe, metadata={"title": f"about {said}"})


def _churn(catalog: Catalog, asset: int, word: str, dice: random.Random) -> None:
    """Edits, some taken back, that all speak of the same word."""
    catalog.do(AddTag(f"Ort/{word}", [asset]))
    catalog.do(SetTexts({Text.TITLE: f"the {word}"}, [asset]))
    catalog.do(SetWords("instagram", {Words.CAPTION: f"see {word}"}, [asset]))
    catalog.do(SetRating(dice.randint(0, 5), [asset]))
    for _ in range(dice.randint(0, 3)):
        catalog.undo()
    if dice.random() < 0.5:
        catalog.redo()
    catalog.do(AddTag(word, [asset]))
    if dice.random() < 0.3:
        catalog.do(RenameTag(word, f"{word} too"))
    elif dice.random() < 0.3:
        catalog.do(RemoveTag(word, [asset]))


def analyse(paths: LibraryPaths) -> None:
    """As another tool may have done: samples of names come into the file."""
    with closing(db.connect(paths.catalog)) as connection:
        connection.execute("ANALYZE")


def statistics(paths: LibraryPaths) -> int:
    with closing(db.connect(paths.catalog, None, "ro")) as connection:
        (count,) = connection.execute("SELECT count(*) FROM sqlite_stat1").fetchone()
    return int(count)


def leaves_nothing(library: LibraryPaths, seed: int) -> None:
    markers = Markers(seed)
    with Catalog.open(library) as catalog:
        going = fill(catalog, seed, markers)
        if seed % 2:
            analyse(library)
        assert len(markers.made) == 5 * LEAVING
        assert traces([library.folder], markers.made), "there was nothing to find"
        gone = catalog.do(Release(going, "vault")).value
        catalog.thumbs.drop(gone)
        assert traces([library.folder], markers.made), "deleting alone is enough by now"
        assert catalog.scrub_is_due()
        assert catalog.scrub()
        assert catalog.thumbs.scrub(whole=True)
        assert traces([library.folder], markers.made) == {}, f"seed {seed}"
        catalog.scrubbed()
        assert not catalog.scrub_is_due()
        assert len(catalog.ask(cards, range(1, 200))) == STAYING
        if seed % 2:
            assert statistics(library) > 0
    assert traces([library.folder], markers.made) == {}, f"seed {seed}, closed"


@pytest.mark.parametrize("seed", [1, 2])
def test_nothing_stays(library: LibraryPaths, seed: int) -> None:
    leaves_nothing(library, seed)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(3, 21))
def test_nothing_stays_by_any_seed(library: LibraryPaths, seed: int) -> None:
    leaves_nothing(library, seed)


def test_everything_else_is_as_it_was(catalog: Catalog) -> None:
    """Plain and encrypted: what is asked and searched, and what can be undone."""
    catalog.do(Register([probe(f"/pictures/{n}.png") for n in range(5)]))
    catalog.do(AddTag("Ort/See", [1, 2]))
    catalog.do(SetRating(4, [3]))
    before = catalog.ask(cards, range(1, 6))
    assert catalog.scrub()
    assert catalog.ask(cards, range(1, 6)) == before
    catalog.undo()
    assert catalog.ask(cards, [3])[0].rating == 0
    catalog.do(AddTag("Ort/Meer", [4]))
    catalog.do(AddRoot("/pictures"))
    assert "pictures" in catalog.ask(scrub.carried, ["pictures", "nowhere"])
    assert catalog.ask(scrub.carried, ["Meer", "See", "Wald", "Evening", "--"]) == {
        *("Meer", "See", "Evening")
    }


def test_a_large_file_is_copied_outside_of_memory(
    plain: Catalog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scrub, "LARGE", 0)
    plain.do(Register([probe("/pictures/a.png")]))
    assert plain.scrub()
    assert [one.id for one in plain.ask(cards, [1])] == [1]


def test_a_reader_in_another_process_is_waited_for(plain: Catalog) -> None:
    """It reads an older state, which the log has to keep for it."""
    plain.do(Register([probe("/pictures/a.png")]))
    with closing(db.connect(plain.paths.catalog, None, "ro")) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM asset").fetchone()
        plain.do(Release([1], "vault"))
        assert not plain.scrub()
        assert plain.scrub_is_due()
        reader.execute("COMMIT")
        assert plain.scrub()


def test_a_writer_in_another_process_is_waited_for(plain: Catalog) -> None:
    with closing(db.connect(plain.paths.catalog)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        assert not plain.scrub()
        writer.execute("COMMIT")
        assert plain.scrub()


def test_others_read_and_write_meanwhile(plain: Catalog) -> None:
    plain.do(Register([probe(f"/pictures/{n}.png") for n in range(20)]))
    stop, seen = threading.Event(), []

    def use() -> None:
        number = 0
        while not stop.is_set():
            number += 1
            plain.do(SetRating(number % 6, [1 + number % 20]))
            seen.append(len(plain.ask(cards, range(1, 21))))

    user = threading.Thread(target=use)
    user.start()
    try:
        tries = [plain.scrub() for _ in range(5)]
    finally:
        stop.set()
        user.join()
    assert any(tries) or plain.scrub()
    assert seen
    assert set(seen) == {20}


def test_there_may_be_no_file_yet(tmp_path: Path) -> None:
    assert scrub.clean(tmp_path / "none.db")
    assert scrub.empty_log(tmp_path / "none.db")
    told: list[bytes] = []
    scrub.tell_live(tmp_path / "none.db", None, told.append)
    assert not told
    assert list(tmp_path.iterdir()) == []


def live(catalog: Catalog) -> Iterator[bytes]:
    told: list[bytes] = []
    catalog.tell_live(told.append)
    yield from told


def test_what_lives_is_told_and_what_is_only_housekeeping_is_not(catalog: Catalog) -> None:
    catalog.do(Register([probe("/pictures/lighthouse.png", recipe=prompted("Réalisme"))]))
    catalog.do(AddTag("Nordseeküste", [1]))
    catalog.do(RemoveTag("Nordseeküste", [1]))
    told = list(live(catalog))
    for word in ("lighthouse.png", "Réalisme", "realisme", digest("/pictures/lighthouse.png")):
        data = bytes.fromhex(word) if len(word) == 64 else word.encode()
        assert any(data in one for one in told), word
    assert not any(b"remove tag" in one for one in told)
