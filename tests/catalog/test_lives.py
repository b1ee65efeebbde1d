"""Humans and machines in any order: nothing ever fails, and what follows from the rest does."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from app.catalog.catalog import Catalog
from app.catalog.moderation import audits
from app.core.asset import Labels, Probe, Suggestion
from app.core.ops import (
    AddTag,
    Analysis,
    AnswerConflict,
    AnswerSuggestions,
    AssignPersona,
    Decide,
    Distinct,
    MarkMinor,
    MarkPresence,
    MarkReach,
    Merge,
    MergeTags,
    MoveTag,
    Op,
    RecordAnalyses,
    RecordVerdicts,
    Register,
    Relink,
    Relocate,
    RemovePersona,
    RemoveTag,
    RenameTag,
    SetPersona,
    SetRating,
    SetState,
    SetTexts,
)
from app.core.outgoing import Text
from app.core.people import Persona
from app.core.vocab import Answer, Outcome, Presence, Reply, State
from tests.catalog.builders import clouded, damaged, probe, seen, stat, unread, verdict
from tests.catalog.looks import live

paths = st.sampled_from(["/a/x.png", "/a/x (1).png", "/a/y.png", "/b/x.png", "/b/y.png"])
contents = st.sampled_from(["one", "two", "three"])
names = st.sampled_from(["p", "q", "p/q", "q/p", "P/Q/r"])
labels = st.builds(Labels, st.lists(names, max_size=3).map(tuple), st.none() | st.just(3))
ids = st.lists(st.integers(1, 9), max_size=4)


def _stat(path: str, content: str) -> Any:
    """One inode for each content, so that files can be known by it."""
    return replace(stat(content), path=path)


@st.composite
def probes(draw: st.DrawFn) -> Probe:
    path, content = draw(paths), draw(contents)
    made = draw(
        st.sampled_from(
            [
                probe(path, content, recipe=None),
                clouded(path),
                damaged(path, content),
                unread(path),
            ]
        )
    )
    said = draw(st.none() | labels)
    if made.presence is Presence.CLOUD:
        said = None
    return replace(made, stat=_stat(path, content), labels=said)


moves = st.lists(st.tuples(paths, st.builds(_stat, paths, contents)), max_size=3)
some_paths = st.lists(paths, max_size=3)
some = st.integers(1, 4)
few = st.lists(some, max_size=3)
verdicts = st.builds(
    lambda outcome, basis: (replace(verdict(outcome=outcome), basis=basis),),
    st.sampled_from([Outcome.CLEAR, Outcome.BLOCKED, Outcome.PROHIBITED]),
    st.sampled_from(["aa", "bb"]),
)
analyses = st.builds(
    lambda rendition, said, name: Analysis(
        rendition, (seen(),), said, (Suggestion(name, 0.9, "wd", "3"),)
    ),
    some,
    verdicts,
    names,
)
moderation = st.one_of(
    st.builds(RecordAnalyses, st.just("wd"), st.just("3"), st.lists(analyses, max_size=4)),
    st.builds(RecordVerdicts, st.lists(st.tuples(some, verdicts), max_size=4)),
    st.builds(
        Decide,
        st.sampled_from([Outcome.APPROVED, Outcome.REJECTED, None]),
        few,
        st.just("instagram"),
        st.just("Why."),
        st.booleans(),
    ),
    st.builds(AnswerSuggestions, st.sampled_from([*Reply, None]), few, st.none() | st.just(["p"])),
    st.builds(MarkMinor, few, st.booleans()),
    st.builds(SetPersona, st.builds(Persona, st.sampled_from(["A", "B"]))),
    st.builds(RemovePersona, st.sampled_from(["A", "B"])),
    st.builds(AssignPersona, st.sampled_from(["A", "B"]), few, st.booleans()),
    st.builds(Distinct, few, st.booleans()),
    st.builds(Merge, some, few),
    st.builds(SetTexts, st.sampled_from([{Text.TITLE: "A"}, {Text.TITLE: ""}]), few),
)
steps = st.one_of(
    moderation,
    st.builds(Register, st.lists(probes(), min_size=1, max_size=4)),
    st.builds(Register, st.lists(probes(), min_size=1, max_size=4)),
    st.builds(MarkPresence, some_paths, some_paths, some_paths),
    st.builds(MarkReach, st.sampled_from(["/a", "/b", "/"]), st.booleans()),
    st.builds(Relocate, moves, moves),
    st.builds(AddTag, names, ids),
    st.builds(RemoveTag, names, ids),
    st.builds(RenameTag, names, st.sampled_from(["p", "q", "s"])),
    st.builds(MoveTag, names, st.none() | names),
    st.builds(MergeTags, names, names),
    st.builds(SetRating, st.integers(0, 5), ids),
    st.builds(SetState, st.sampled_from(State), ids),
    st.builds(Relink, moves),
    st.builds(AnswerConflict, st.none() | st.sampled_from(Answer), ids),
    st.sampled_from(["undo", "undo", "redo"]),
)


moderated = st.one_of(
    *[moderation] * 5,
    st.builds(Register, st.lists(probes(), min_size=1, max_size=2)),
    st.builds(Relocate, moves, moves),
    st.builds(MergeTags, names, names),
    st.sampled_from(["undo", "undo", "redo"]),
)
ANY_ORDER = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.mark.slow
@ANY_ORDER
@given(life=st.lists(steps, max_size=14))
def test_any_life_leaves_a_sound_catalogue(plain: Catalog, life: list[Op | str]) -> None:
    plain._writer.run(_clear)  # the examples share a catalogue
    live(plain, life)
    _is_sound_there_and_back(plain)


@pytest.mark.slow
@ANY_ORDER
@given(life=st.lists(moderated, max_size=14))
def test_any_moderation_leaves_a_sound_catalogue(plain: Catalog, life: list[Op | str]) -> None:
    plain._writer.run(_clear)
    blocked = (replace(verdict(), basis="aa"),)
    entered = [probe(f"/{name}.png", name, recipe=None) for name in ("a/x", "a/y", "b/x")]
    suggestion = (Suggestion("p", 0.9, "wd", "3"),)
    looks = [Analysis(number, (seen(),), blocked, suggestion) for number in (1, 2, 3)]
    live(plain, [Register(entered), RecordAnalyses("wd", "3", looks), *life])
    _is_sound_there_and_back(plain)


def _is_sound_there_and_back(catalog: Catalog) -> None:
    while catalog.undo() is not None:
        pass
    assert catalog.ask(lambda connection: list(_wrong(connection))) == []
    while catalog.redo() is not None:
        pass
    assert catalog.ask(lambda connection: list(_wrong(connection))) == []
    assert catalog.ask(audits.check) is None


def _wrong(connection: Connection) -> Iterator[tuple[str, list[Any]]]:
    """What does not follow from the rest as it should."""
    for what, statement in _CHECKS.items():
        if rows := connection.exec_driver_sql(statement).all():
            yield what, [tuple(row) for row in rows]


_TREE = """
    WITH RECURSIVE up(tag_id, ancestor) AS (
        SELECT id, id FROM tag
         UNION SELECT up.tag_id, tag.parent_id FROM up JOIN tag ON tag.id = up.ancestor
         WHERE tag.parent_id IS NOT NULL),
    tagged AS (
        SELECT DISTINCT up.ancestor AS tag_id, asset.doc FROM asset_tag
          JOIN up USING (tag_id) JOIN asset ON asset.id = asset_tag.asset_id)
"""
_RANK = """
    CASE location.presence WHEN 'present' THEN 0 WHEN 'cloud' THEN 1 WHEN 'offline' THEN 2 ELSE 3
    END"""
_BEST = f"""
    coalesce((SELECT presence FROM location WHERE rendition_id = asset.rendition_id
              ORDER BY {_RANK} LIMIT 1),
             (SELECT presence FROM location JOIN rendition AS other ON other.id = rendition_id
               WHERE other.asset_id = asset.id LIMIT 1),
             'missing')
"""
_CHECKS = {
    "foreign keys": "PRAGMA foreign_key_check",
    "a tag not derived": f"{_TREE} SELECT * FROM tagged EXCEPT SELECT tag_id, doc FROM atx",
    "a tag of nothing": f"{_TREE} SELECT tag_id, doc FROM atx EXCEPT SELECT * FROM tagged",
    "a tag's path": """
        SELECT tag.path, above.path FROM tag LEFT JOIN tag AS above ON above.id = tag.parent_id
         WHERE tag.path <> coalesce(above.path || '/', '') || tag.name
            OR tag.key <> coalesce(above.key || '/', '') || lower(tag.name)""",
    "a name twice": "SELECT key FROM tag INTERSECT SELECT key FROM tag_alias",
    "another asset's version": """
        SELECT asset.id FROM asset LEFT JOIN rendition ON rendition.id = asset.rendition_id
         WHERE rendition.asset_id IS NOT asset.id""",
    "presence": f"""
        SELECT id, presence, offline, {_BEST} FROM asset
         WHERE presence <> {_BEST} OR offline <> (presence IN ('offline', 'missing'))""",
    "the shown version is gone and another is not": """
        SELECT id FROM asset
         WHERE NOT EXISTS (SELECT 1 FROM location WHERE rendition_id = asset.rendition_id
                              AND presence <> 'missing')
           AND EXISTS (SELECT 1 FROM location JOIN rendition ON rendition.id = rendition_id
                        WHERE rendition.asset_id = asset.id AND presence <> 'missing')""",
    "where it is": f"""
        SELECT id, path FROM asset WHERE path <> (
            SELECT CAST(folder.path || '/' || location.name AS BLOB)
              FROM location JOIN folder ON folder.id = folder_id
             WHERE rendition_id = asset.rendition_id ORDER BY {_RANK}, location.id LIMIT 1)""",
    "offline without a former presence": """
        SELECT id FROM location WHERE (presence = 'offline') <> (was IS NOT NULL)""",
    "a text of nothing": "SELECT doc FROM asset_text EXCEPT SELECT doc FROM asset",
    "no text": "SELECT doc FROM asset EXCEPT SELECT doc FROM asset_text",
    "an old version's verdict": """
        SELECT rendition_id FROM verdict WHERE doc IS NOT NULL AND doc NOT IN (
            SELECT doc FROM asset WHERE asset.rendition_id = verdict.rendition_id)""",
    "an outcome that is not in force": """
        SELECT asset.id, verdict.outcome, by_machine, decision.outcome FROM verdict
          JOIN asset USING (rendition_id)
          LEFT JOIN decision ON decision.asset_id = asset.id
           AND decision.platform = verdict.platform
         WHERE verdict.outcome <> CASE
               WHEN by_machine = 'prohibited' OR coalesce(waits, 1) THEN by_machine
               WHEN decision.outcome = 'rejected' THEN 'rejected'
               WHEN decision.basis = verdict.basis
                    AND decision.rendition_id = verdict.rendition_id THEN 'approved'
               ELSE by_machine END
            OR stale <> coalesce(NOT (decision.basis = verdict.basis
                    AND decision.rendition_id = verdict.rendition_id), 0)""",
    "a verdict without what it says": """
        SELECT rendition_id FROM verdict EXCEPT SELECT rendition_id FROM judgement""",
    "a tag that was accepted by nobody": """
        SELECT asset_id, tag_id FROM asset_tag WHERE source = 'suggestion'
           AND NOT EXISTS (SELECT 1 FROM reply WHERE reply.asset_id = asset_tag.asset_id
                              AND reply.reply = 'accepted')""",
    "a conflict of one": "SELECT copy_id FROM conflict WHERE copy_id = original_id",
}


def _clear(connection: Connection) -> None:
    for table in (
        "op_image", "op", "conflict", "said", "companion", "location", "folder", "asset_tag",
        "atx", "tag_alias", "facet", "asset_text", "persona", "audit", "suggestion", "score",
        "label",
    ):  # fmt: skip
        connection.exec_driver_sql(f"DELETE FROM {table}")
    connection.exec_driver_sql("DELETE FROM meta WHERE key LIKE 'audit_%'")
    connection.exec_driver_sql("UPDATE tag SET parent_id = NULL")
    for table in ("tag", "asset", "rendition", "sqlite_sequence", "tag_fts"):
        connection.exec_driver_sql(f"DELETE FROM {table}")
    for table in ("asset_fts", "negative_fts"):
        connection.exec_driver_sql(f"INSERT INTO {table} ({table}) VALUES ('rebuild')")
