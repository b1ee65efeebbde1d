"""Undo and redo: a straight line of edits that survives everything, and history."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.catalog import oplog
from app.catalog.alike.twins import distinct_pairs
from app.catalog.assets import cards, in_folder, views
from app.catalog.catalog import Catalog
from app.catalog.conflicts import conflicts
from app.catalog.moderation.people import personas
from app.catalog.oplog import history
from app.catalog.places import missing
from app.catalog.proposals.suggestions import label_rules
from app.catalog.roots import roots
from app.catalog.search import search
from app.catalog.tags import tags
from app.core.asset import Suggestion
from app.core.errors import UsageError
from app.core.ops import (
    AddRelease,
    AddRoot,
    AddTag,
    Analysis,
    AnswerConflict,
    AnswerSuggestions,
    AskLater,
    AssignPersona,
    CorrectTerm,
    Decide,
    Distinct,
    EnqueueFiles,
    MarkMinor,
    MarkPresence,
    Merge,
    MergeTags,
    MoveTag,
    Op,
    RecordAnalyses,
    Register,
    Relink,
    RemovePersona,
    RemoveRoot,
    RemoveTag,
    RenameTag,
    SetFlag,
    SetLabel,
    SetLabelRule,
    SetPersona,
    SetRating,
    SetRoot,
    SetState,
)
from app.core.paths import LibraryPaths
from app.core.people import Persona, Release
from app.core.query import parse
from app.core.vocab import (
    Answer,
    ChangeKind,
    Flag,
    Label,
    LabelAction,
    Outcome,
    Reply,
    State,
)
from tests.catalog.builders import probe, seen, stat, verdict
from tests.catalog.looks import live


def fill(catalog: Catalog, count: int = 4) -> list[int]:
    done = catalog.do(Register([probe(f"/p/{n}.png", recipe=None) for n in range(count)]))
    return [entry.asset_id for entry in done.value]


def find(catalog: Catalog, text: str) -> list[int]:
    return catalog.ask(search, parse(text)).ids


def snapshot(catalog: Catalog) -> object:
    """Everything a human can have changed, and everything that follows from it."""
    ids = list(range(1, 12))
    texts = ["tag:a", "tag:b", "tag:c", "tag:a/b", "a", "b", "x", "is:untagged", "state:trashed"]
    texts += ["is:missing", "is:conflict", "new", "folder:q"]
    texts += ["persona:N", "suggested:*", "verdict:instagram=approved"]
    return (
        catalog.ask(views, ids),
        catalog.ask(cards, ids),
        catalog.ask(tags),
        [(root.path, root.cloud, root.watch, root.ignore) for root in catalog.ask(roots)],
        [find(catalog, text) for text in texts],
        [catalog.ask(in_folder, folder) for folder in ("/p", "/q", "/v")],
        catalog.ask(missing),
        catalog.ask(conflicts, open_only=False),
        catalog.ask(personas),
        catalog.ask(label_rules),
        catalog.ask(distinct_pairs),
    )


def a_life(catalog: Catalog) -> None:
    """Assets with more to undo: missing, in two versions, without a place, in conflict."""
    fill(catalog, 6)
    catalog.do(
        Register(
            [
                probe("/v/one.png", "one", recipe=None),
                probe("/v/two.png", "one", recipe=None),
                probe("/v/taken.png", recipe=None),
                probe("/v/c.png", recipe=None),
                probe("/v/c (1).png", recipe=None),
                probe("/v/c (2).png", recipe=None),
            ]
        )
    )
    catalog.do(MarkPresence(missing=["/v/one.png", "/v/two.png"]))
    catalog.do(Register([probe("/v/one.png", "two", recipe=None)]))
    catalog.do(Register([probe("/v/taken.png", "/v/c.png", recipe=None)]))
    catalog.do(MarkPresence(missing=["/v/one.png", "/p/0.png", "/p/1.png", "/v/c (2).png"]))
    said = (Suggestion("a", 0.9, "wd", "3"), Suggestion("x", 0.4, "wd", "3"))
    looks = [Analysis(number, (seen(),), (verdict(),), said) for number in range(1, 6)]
    catalog.do(RecordAnalyses("wd", "3", looks))


def rating(catalog: Catalog, asset_id: int) -> int:
    (card,) = catalog.ask(cards, [asset_id])
    return card.rating


def test_undo_and_redo_walk_a_straight_line(catalog: Catalog) -> None:
    (one, *_) = fill(catalog)
    for stars in (1, 2, 3):
        catalog.do(SetRating(stars, [one]))
    assert [bool(catalog.undo()) and rating(catalog, one) for _ in range(3)] == [2, 1, 0]
    assert catalog.undo() is None
    assert [bool(catalog.redo()) and rating(catalog, one) for _ in range(3)] == [1, 2, 3]
    assert catalog.redo() is None
    assert catalog.undo() is not None
    assert rating(catalog, one) == 2


def test_a_new_edit_ends_what_could_be_redone(catalog: Catalog) -> None:
    (one, *_) = fill(catalog)
    catalog.do(SetRating(1, [one]))
    catalog.do(SetRating(2, [one]))
    catalog.undo()
    catalog.do(SetRating(5, [one]))
    assert catalog.redo() is None
    catalog.undo()
    assert rating(catalog, one) == 1
    catalog.undo()
    assert rating(catalog, one) == 0


def test_an_edit_that_changed_nothing_never_happened(catalog: Catalog) -> None:
    (one, *_) = fill(catalog)
    catalog.do(SetRating(1, [one]))
    catalog.do(SetRating(2, [one]))
    catalog.undo()
    assert catalog.do(SetRating(1, [one])).count == 0
    assert catalog.redo() is not None  # still possible
    assert rating(catalog, one) == 2


def test_undo_tells_what_it_touched(catalog: Catalog) -> None:
    ids = fill(catalog)
    catalog.do(SetRating(1, ids[:2]))
    done = catalog.undo()
    assert done is not None
    assert (done.count, done.changes.ids) == (2, tuple(ids[:2]))
    assert done.changes.kinds == {ChangeKind.ASSETS}
    assert done.changes.cause == "undo rate"
    catalog.do(AddTag("x", ids))
    assert (undone := catalog.undo()) is not None
    assert undone.changes.kinds == {ChangeKind.TAGS}
    catalog.do(AddRoot("/w"))
    assert (undone := catalog.undo()) is not None
    assert undone.changes.kinds == {ChangeKind.ROOTS}


@pytest.mark.parametrize(
    "edit",
    [
        lambda ids: AddTag("a/b/c", ids),
        lambda ids: RemoveTag("x/y", ids[:1]),
        lambda ids: RenameTag("x", "z"),
        lambda ids: MoveTag("x/y", "q"),
        lambda ids: MergeTags("x", "q"),
        lambda ids: SetRating(5, ids),
        lambda ids: SetLabel(Label.RED, ids),
        lambda ids: SetFlag(Flag.PICK, ids),
        lambda ids: SetState(State.TRASHED, ids),
        lambda ids: AddRoot("/\udcff", "yes"),
        lambda ids: AddRoot("/watched", "no"),
        lambda ids: RemoveRoot("/watched"),
    ],
)
def test_each_edit_is_taken_back_whole_and_put_back_whole(
    catalog: Catalog, edit: Callable[[list[int]], Op]
) -> None:
    ids = fill(catalog)
    catalog.do(AddTag("x/y", ids[:2]))
    catalog.do(AddTag("x", ids[1:3]))
    catalog.do(AddTag("q", ids[2:]))
    catalog.do(AddRoot("/watched"))
    before = snapshot(catalog)
    catalog.do(edit(ids))
    after = snapshot(catalog)
    assert after != before
    for _ in range(2):
        catalog.undo()
        assert snapshot(catalog) == before
        catalog.redo()
        assert snapshot(catalog) == after


def test_it_survives_closing_and_another_process(library: LibraryPaths) -> None:
    with Catalog.open(library) as catalog:
        (one, *_) = fill(catalog)
        catalog.do(SetRating(3, [one]))
        catalog.do(AddTag("x", [one]))
    with Catalog.open(library) as catalog, Catalog.open(library) as other:
        catalog.undo()
        other.undo()
        assert rating(catalog, one) == 0
        assert find(other, "tag:x") == []
        other.redo()
        assert rating(catalog, one) == 3


def test_machines_are_neither_undone_nor_run_over(catalog: Catalog) -> None:
    (one, *_) = fill(catalog)
    catalog.do(SetRating(3, [one]))
    catalog.do(AddTag("x", [one]))
    changed = probe("/p/0.png", "new content", width=5)
    (entry,) = catalog.do(Register([changed])).value
    catalog.do(MarkPresence(missing=["/p/1.png"]))
    analysis = Analysis(entry.rendition_id, (seen(),), (verdict(),))
    catalog.do(RecordAnalyses("nudenet", "3.4", [analysis]))
    assert (undone := catalog.undo()) is not None
    assert undone.changes.cause == "undo add tag"
    catalog.undo()
    (view,) = catalog.ask(views, [one])
    assert (view.rating, view.tags) == (0, ())
    assert (view.width, view.analysed, len(view.verdicts)) == (5, True, 1)
    assert catalog.undo() is None


def test_a_tag_comes_back_even_when_a_machine_moved_the_asset_in_the_order(
    catalog: Catalog,
) -> None:
    (one, *_) = fill(catalog)
    catalog.do(AddTag("x", [one]))
    catalog.do(RemoveTag("x", [one]))
    catalog.do(Register([probe("/p/0.png", "new", created=None)]))
    catalog.undo()
    assert find(catalog, "tag:x") == [one]


def test_an_asset_that_is_gone_is_passed_over(catalog: Catalog) -> None:
    one, two = fill(catalog, 2)
    catalog.do(AddTag("x", [one, two]))
    catalog.do(RemoveTag("x", [one, two]))
    catalog._writer.run(
        lambda connection: connection.exec_driver_sql("DELETE FROM asset WHERE id = ?", (one,))
    )
    catalog.undo()
    assert find(catalog, "tag:x") == [two]


def test_an_op_that_fails_is_not_in_the_history(catalog: Catalog) -> None:
    (one, *_) = fill(catalog)
    with pytest.raises(UsageError):
        catalog.do(SetRating(6, [one]))
    assert [row.name for row in catalog.ask(history)] == ["import"]
    assert catalog.undo() is None


def test_history_says_what_was_done(catalog: Catalog) -> None:
    ids = fill(catalog)
    catalog.do(Register([probe("/p/9.png", recipe=None)]))
    catalog.do(EnqueueFiles([stat("/p/10.png")]))
    catalog.do(AddTag("Style/Film", ids))
    catalog.do(SetLabel(Label.RED, ids[:1]))
    catalog.undo()
    rows = catalog.ask(history)
    said = [(row.name, row.summary, row.count, row.undone, row.undoable) for row in rows]
    assert said == [
        ("label", "red", 1, True, True),
        ("add tag", "Style/Film", 4, False, True),
        ("import", "", 5, False, False),  # two batches, one line; queueing is nobody's concern
    ]
    assert rows[0].when.tzinfo is not None
    assert rows[0].when >= rows[1].when
    assert [row.name for row in catalog.ask(history, 1)] == ["label"]


def test_very_old_edits_can_not_be_undone_any_more(
    catalog: Catalog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(oplog, "KEPT", 2)
    (one, *_) = fill(catalog)
    for stars in (1, 2, 3, 4):
        catalog.do(SetRating(stars, [one]))
    assert [row.undoable for row in catalog.ask(history)] == [True, True, False, False, False]
    while catalog.undo() is not None:
        pass
    assert rating(catalog, one) == 2


# ── any order of anything ──

some_ids = st.lists(st.integers(1, 7), max_size=5)
names = st.sampled_from(["a", "b", "a/b", "a/b/c", "c/a", "x"])
lost = st.sampled_from(
    ["/p/0.png", "/p/1.png", "/v/one.png", "/v/two.png", "/v/taken.png", "/v/c (2).png", "/p/2.png"]
)
LATER = datetime(2027, 1, 1, tzinfo=UTC)
RELEASE = Release("Ada", "ada.pdf", "ab" * 32, date(2026, 1, 1))
found = st.builds(
    stat, st.sampled_from(["/q/new.png", "/q/b.png", "/v/new.png", "/p/2.png", "/v/c (3).png"])
)
ops = st.one_of(
    st.builds(AddTag, names, some_ids),
    st.builds(RemoveTag, names, some_ids),
    st.builds(RenameTag, names, st.sampled_from(["a", "b", "c", "y"])),
    st.builds(MoveTag, names, st.none() | names),
    st.builds(MergeTags, names, names),
    st.builds(SetRating, st.integers(0, 5), some_ids),
    st.builds(SetLabel, st.none() | st.sampled_from(Label), some_ids),
    st.builds(SetFlag, st.none() | st.sampled_from(Flag), some_ids),
    st.builds(SetState, st.sampled_from(State), some_ids),
    st.builds(AddRoot, st.sampled_from(["/w", "/v\udcfe"]), st.sampled_from(["yes", "no"])),
    st.builds(RemoveRoot, st.sampled_from(["/w", "/v\udcfe"])),
    st.builds(
        SetRoot,
        st.just("/w"),
        st.none() | st.sampled_from(["yes", "no"]),
        st.none() | st.sampled_from(["events", "poll"]),
        st.none() | st.lists(st.sampled_from(["*.a", "b/"]), max_size=2),
    ),
    st.builds(Relink, st.lists(st.tuples(lost, found), max_size=3)),
    st.builds(AnswerConflict, st.none() | st.sampled_from(Answer), st.lists(st.integers(8, 11))),
    st.builds(
        Decide,
        st.sampled_from([Outcome.APPROVED, Outcome.REJECTED, None]),
        some_ids,
        st.just("instagram"),
        st.just("Why."),
        st.booleans(),
    ),
    st.builds(AskLater, some_ids, st.just("instagram"), st.none() | st.just(LATER)),
    st.builds(
        AnswerSuggestions,
        st.none() | st.sampled_from(Reply),
        some_ids,
        st.none() | st.lists(names, max_size=2),
    ),
    st.builds(SetLabelRule, names, st.none() | st.sampled_from(LabelAction), st.just("wd"), names),
    st.builds(SetPersona, st.builds(Persona, st.sampled_from(["N", "M"]))),
    st.builds(SetPersona, st.builds(Persona, st.just("M")), st.just("N")),
    st.builds(RemovePersona, st.sampled_from(["N", "M"])),
    st.builds(AssignPersona, st.sampled_from(["N", "M"]), some_ids, st.booleans()),
    st.builds(AddRelease, st.just("N"), st.just(RELEASE)),
    st.builds(MarkMinor, some_ids, st.booleans()),
    st.builds(CorrectTerm, names, some_ids, st.just("Why."), st.booleans()),
    st.builds(Merge, st.integers(1, 7), some_ids),
    st.builds(Distinct, some_ids, st.booleans()),
    st.just("undo"),
    st.just("redo"),
)


@pytest.mark.slow
@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=st.lists(ops, max_size=12))
def test_any_edits_then_undo_all_is_the_start_and_redo_all_the_end(
    catalog: Catalog, steps: list[Op | str]
) -> None:
    while catalog.undo() is not None:  # the examples share a catalogue: each begins at its start
        pass
    if not catalog.ask(cards, [1]):
        a_life(catalog)
    start = snapshot(catalog)
    live(catalog, steps)
    while catalog.redo() is not None:
        pass
    end = snapshot(catalog)
    while catalog.undo() is not None:
        pass
    assert snapshot(catalog) == start
    while catalog.redo() is not None:
        pass
    assert snapshot(catalog) == end
