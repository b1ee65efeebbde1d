"""What a human says of leaving: said, changed, undone, read back with what left already."""

from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256

import pytest

from app.catalog.catalog import Catalog
from app.catalog.oplog import history
from app.catalog.outgoing import LONGEST, outgoing, paid
from app.core.asset import Box, Export
from app.core.errors import NotFoundError, UsageError
from app.core.ops import (
    AddTag,
    AssignPersona,
    Merge,
    RecordExports,
    SetCrop,
    SetCut,
    SetPersona,
    SetTexts,
    SetWords,
)
from app.core.outgoing import ClipCut, Outgoing, Paid, Text, Words
from app.core.people import Persona
from app.core.vocab import ChangeKind, Kind, PersonaKind
from tests.catalog.builders import probe
from tests.catalog.looks import find, register

LEFT = Export(
    preset="fanvue.post",
    path="/out/a.jpg",
    width=1080,
    height=1350,
    bytes=1000,
    sha256=sha256(b"a").hexdigest(),
    exported=datetime(2026, 11, 20, 12, tzinfo=UTC),
)


@pytest.fixture
def catalog(plain: Catalog) -> Catalog:
    return plain


@pytest.fixture
def ids(catalog: Catalog) -> list[int]:
    clip = probe("/p/c.mp4", kind=Kind.VIDEO, format="mp4", duration_s=12.0)
    entries = register(catalog, probe("/p/a.png"), probe("/p/b.png", phash=7), clip)
    return [entry.asset_id for entry in entries]


def said(catalog: Catalog, asset_id: int) -> Outgoing:
    (found,) = catalog.ask(outgoing, [asset_id])
    return found


def test_nothing_said(catalog: Catalog, ids: list[int]) -> None:
    one = said(catalog, ids[1])
    assert (one.texts, one.words, one.crops, one.cut, one.exports) == ({}, {}, {}, None, ())
    assert one.phash == 7
    assert one.created == datetime(2026, 5, 1, 12, tzinfo=UTC)
    assert catalog.ask(outgoing, [ids[1], 99, ids[0]])[1].asset_id == ids[0]


def test_texts_come_change_and_go(catalog: Catalog, ids: list[int]) -> None:
    texts = {Text.TITLE: "Rain", Text.ALT_TEXT: " A woman\r\nin red\x07. "}
    done = catalog.do(SetTexts(texts, [*ids[:2], 99]))
    assert (done.count, done.changes.kinds) == (2, frozenset([ChangeKind.OUTGOING]))
    assert said(catalog, ids[0]).texts == {Text.TITLE: "Rain", Text.ALT_TEXT: "A woman\nin red."}
    assert catalog.do(SetTexts({Text.TITLE: "Rain"}, ids[:2])).count == 0
    assert catalog.do(SetTexts({Text.TITLE: "Sun"}, ids)).count == 3
    assert catalog.do(SetTexts({Text.TITLE: "  "}, ids[:1])).count == 1
    assert said(catalog, ids[0]).texts == {Text.ALT_TEXT: "A woman\nin red."}
    assert said(catalog, ids[2]).texts == {Text.TITLE: "Sun"}


def test_each_edit_is_undone_and_redone_whole(catalog: Catalog, ids: list[int]) -> None:
    catalog.do(SetTexts({Text.TITLE: "Rain"}, ids))
    catalog.do(SetTexts({Text.TITLE: "Sun"}, ids))
    catalog.do(SetWords("x", {Words.CAPTION: "Hello", Words.HASHTAGS: "#a"}, ids))
    catalog.do(SetCrop(ids[0], "4:5", Box(0, 0, 800, 1000)))
    catalog.do(SetCut(ClipCut(1, 5, mute=True), ids))
    full = catalog.ask(outgoing, ids)
    assert full[2].cut == ClipCut(1, 5, mute=True)
    steps = [catalog.undo() for _ in range(4)]
    assert [step.count for step in steps if step] == [1, 1, 3, 3]
    assert [one.texts for one in catalog.ask(outgoing, ids)] == [{Text.TITLE: "Rain"}] * 3
    assert all(one.cut is None and not one.words for one in catalog.ask(outgoing, ids))
    for _ in range(4):
        catalog.redo()
    assert catalog.ask(outgoing, ids) == full


def test_the_history_says_what_was_said(catalog: Catalog, ids: list[int]) -> None:
    catalog.do(SetTexts({Text.ALT_TEXT: "A"}, ids))
    catalog.do(SetWords("x", {Words.CAPTION: "Hello"}, ids))
    catalog.do(SetCrop(ids[0], "4:5", Box(0, 0, 800, 1000)))
    catalog.do(SetCut(ClipCut(1.5, None, cover_s=2), ids))
    rows = catalog.ask(history, 4)
    assert [(row.name, row.summary) for row in rows][::-1] == [
        ("describe", "alt text"),
        ("caption", "x: caption"),
        ("crop", "4:5"),
        ("cut", "1.5 s – the end, cover at 2 s"),
    ]


def test_words_are_of_one_platform(catalog: Catalog, ids: list[int]) -> None:
    catalog.do(SetWords("x", {Words.CAPTION: "short"}, ids[:1]))
    catalog.do(SetWords("instagram", {Words.CAPTION: "long", Words.HASHTAGS: "#a #b"}, ids[:1]))
    catalog.do(SetWords("x", {Words.CAPTION: ""}, ids[:1]))
    assert said(catalog, ids[0]).words == {
        ("instagram", Words.CAPTION): "long",
        ("instagram", Words.HASHTAGS): "#a #b",
    }


@pytest.mark.parametrize(
    "op",
    [
        SetWords(" ", {Words.CAPTION: "a"}, [1]),
        SetTexts({Text.TITLE: "a" * (LONGEST + 1)}, [1]),
        SetCut(ClipCut(5, 5), [1]),
        SetCut(ClipCut(cover_s=-1), [1]),
        SetCut(ClipCut(float("nan")), [1]),
        SetCrop(1, "8:10", Box(0, 0, 800, 1000)),
        SetCrop(1, "wide", Box(0, 0, 800, 1000)),
        SetCrop(1, "4:5", Box(0, 0, 800, 900)),
        SetCrop(1, "4:5", Box(300, 0, 800, 1000)),
        SetCrop(1, "4:5", Box(-1, 0, 800, 1000)),
        SetCrop(1, "4:5", Box(0, 0, 0, 0)),
    ],
)
def test_what_makes_no_sense_is_refused(
    catalog: Catalog, ids: list[int], op: SetTexts | SetWords | SetCrop | SetCut
) -> None:
    with pytest.raises(UsageError):
        catalog.do(op)


def test_a_crop_of_a_picture_that_is_not_there(catalog: Catalog) -> None:
    with pytest.raises(NotFoundError, match="no asset 9"):
        catalog.do(SetCrop(9, "1:1", None))


def test_a_crop_is_drawn_again_and_given_back(catalog: Catalog, ids: list[int]) -> None:
    first, second = Box(0, 0, 800, 1000), Box(100.5, 20, 640, 800)
    assert catalog.do(SetCrop(ids[0], "4:5", first)).count == 1
    assert catalog.do(SetCrop(ids[0], "4:5", first)).count == 0
    catalog.do(SetCrop(ids[0], "1:1", Box(0, 0, 500, 500)))
    catalog.do(SetCrop(ids[0], "4:5", second))
    assert said(catalog, ids[0]).crops == {"4:5": second, "1:1": Box(0, 0, 500, 500)}
    catalog.do(SetCrop(ids[0], "4:5", None))
    assert set(said(catalog, ids[0]).crops) == {"1:1"}


def test_a_hair_beyond_the_edge_is_the_edge(catalog: Catalog, ids: list[int]) -> None:
    catalog.do(SetCrop(ids[0], "4:5", Box(-1e-9, 0, 1024, 1280.4)))
    assert said(catalog, ids[0]).crops == {"4:5": Box(0, 0, 1024, 1280.4)}


def test_a_cut_is_for_what_moves(catalog: Catalog, ids: list[int]) -> None:
    assert catalog.do(SetCut(ClipCut(mute=True), ids)).count == 1
    assert [one.cut for one in catalog.ask(outgoing, ids)] == [None, None, ClipCut(mute=True)]
    assert catalog.do(SetCut(ClipCut(mute=True), ids)).count == 0
    assert catalog.do(SetCut(ClipCut(), ids)).count == 1
    assert said(catalog, ids[2]).cut is None


def test_what_left_is_known_and_what_was_paid_for(catalog: Catalog, ids: list[int]) -> None:
    elsewhere = replace(LEFT, preset="x.single", path="/out/b.jpg")
    catalog.do(RecordExports(((ids[1], LEFT), (ids[1], LEFT), (ids[0], elsewhere))))
    assert [one.preset for one in said(catalog, ids[1]).exports] == ["fanvue.post"] * 2
    assert catalog.ask(paid, ["fanvue.post"]) == [Paid(ids[1], 7, "fanvue.post")]
    assert catalog.ask(paid, []) == []
    catalog.do(Merge(ids[0], [ids[1]]))
    assert [one.preset for one in said(catalog, ids[0]).exports] == [
        "fanvue.post",
        "fanvue.post",
        "x.single",
    ]


def test_tags_and_personas_come_along(catalog: Catalog, ids: list[int]) -> None:
    catalog.do(SetPersona(Persona("Mia", PersonaKind.FICTIONAL)))
    catalog.do(AssignPersona("Mia", ids[:1]))
    catalog.do(AddTag("Style/Film", ids[:1]))
    assert (said(catalog, ids[0]).tags, said(catalog, ids[0]).personas) == (
        ("Style/Film",),
        ("Mia",),
    )


def test_a_keeper_takes_the_words_it_has_none_of(catalog: Catalog, ids: list[int]) -> None:
    catalog.do(SetTexts({Text.TITLE: "Mine"}, ids[:1]))
    catalog.do(SetTexts({Text.TITLE: "Yours", Text.CREATOR: "Ada"}, ids[1:2]))
    catalog.do(SetWords("x", {Words.CAPTION: "Hi"}, ids[1:2]))
    before = catalog.ask(outgoing, ids)
    catalog.do(Merge(ids[0], [ids[1]]))
    kept = said(catalog, ids[0])
    assert kept.texts == {Text.TITLE: "Mine", Text.CREATOR: "Ada"}
    assert kept.words == {("x", Words.CAPTION): "Hi"}
    catalog.undo()
    assert catalog.ask(outgoing, ids) == before


def test_what_was_said_of_two_contents_holds_for_both(catalog: Catalog) -> None:
    (first,) = register(catalog, probe("/p/a.png", "one"))
    catalog.do(SetTexts({Text.TITLE: "Rain"}, [first.asset_id]))
    catalog.do(SetCrop(first.asset_id, "1:1", Box(0, 0, 500, 500)))
    register(catalog, probe("/p/copy.png", "one"))
    register(catalog, probe("/p/copy.png", "two"))
    told = catalog.ask(outgoing, find(catalog, ""))
    assert [one.texts for one in told] == [{Text.TITLE: "Rain"}] * 2
    assert [set(one.crops) for one in told] == [{"1:1"}] * 2
