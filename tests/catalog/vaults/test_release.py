"""Assets that left: nothing speaks of them, and nothing else is another."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import Connection

from app.catalog import scrub
from app.catalog.assets import views
from app.catalog.batches import items, unfinished
from app.catalog.catalog import Catalog
from app.catalog.moderation import audits
from app.catalog.moderation.people import personas
from app.catalog.oplog import history
from app.catalog.vaults.parcels import contents, pack
from app.core import ops
from app.core.asset import Companion, Export, Labels, Score, Suggestion
from app.core.outgoing import BatchItem, Delivery, Text, Words
from app.core.people import Persona, Release
from app.core.vocab import Act, Nudity, Outcome, PersonaKind, Reply, Role
from tests.catalog.builders import RECIPE, probe, seen, stat, verdict
from tests.catalog.looks import find, register, tagged, view
from tests.catalog.sound import wrong
from tests.catalog.vaults.bundles import Dump, dump, ids_of

WHEN = datetime(2026, 11, 20, tzinfo=UTC)
KEPT = {"persona", "release", "meta", "op", "audit", "sealed_entry"}
"""What is left of a library all of which left: papers, history, chain."""
OF_THE_LIBRARY = {"root", "scan", "queued", "label_rule", "policy_seen", "batch", "op_image"}


@pytest.fixture
def marked(plain: Catalog) -> Catalog:
    """One asset of which every word is a marker, and one beside it that must stay."""
    recipe = replace(
        RECIPE,
        generator="zqgenerator",
        prompt="zqprompt",
        negative_prompt="zqnegative",
        sampler="zqsampler",
        checkpoint="zqcheckpoint",
        raw={"zqcarrier": "zqraw"},
        extra={"zqextra": "zqextra"},
        loras=(replace(RECIPE.loras[0], name="zqlora"),),
    )
    said = Labels(("Marked/zqsaid",), 3)
    sidecar = Companion(Role.SIDECAR, "/zqfolder/zqbeside.xmp", 3, 7)
    mine, other = register(
        plain,
        probe(
            "/zqfolder/zqname.png",
            recipe=recipe,
            metadata={"title": "zqtitle"},
            labels=said,
            companions=(sidecar,),
        ),
        probe("/kept/kept.png", recipe=None),
    )
    one, both = [mine.asset_id], [mine.asset_id, other.asset_id]
    plain.do(ops.RecordAnalyses("wd", "3", [_look(mine.rendition_id)]))
    plain.do(ops.RecordVerdicts([(other.asset_id, (verdict(),))]))
    plain.do(ops.AddTag("Kept/Film", both))
    plain.do(ops.AddTag("zqtag/zqsub", one))
    plain.do(ops.RemoveTag("zqtag/zqsub", one))
    plain.do(ops.AddTag("zqold", one))
    plain.do(ops.RenameTag("zqold", "zqnew"))
    plain.do(ops.AnswerSuggestions(Reply.ACCEPTED, one, ["zqedname"]))
    plain.do(ops.SetTexts({Text.TITLE: "zqtext"}, one))
    plain.do(ops.SetWords("x", {Words.CAPTION: "zqcaption"}, one))
    plain.do(ops.CorrectTerm("zqterm", one, "zqreason"))
    plain.do(ops.MarkMinor(one, reason="zqminor"))
    plain.do(ops.Decide(Outcome.REJECTED, both, "instagram", "Both of them."))
    plain.do(ops.Decide(Outcome.REJECTED, one, "x", "zqdecision"))
    export = Export("x.photo", "/out/zqexport.jpg", 1, 1, 9, "ab" * 32, WHEN, "1")
    plain.do(ops.RecordExports([(one[0], export)]))
    waiting = BatchItem(1, one[0], "x.photo", "zqitem.jpg")
    plain.do(
        ops.BeginBatch("/out", Delivery.FOLDER, '{"ids":[1,2],"presets":["x.photo"]}', [waiting])
    )
    plain.do(ops.EnqueueFiles([stat("/zqfolder/zqname.png")]))
    plain.do(ops.EnqueueScan("/zqfolder/zqname.png"))
    plain.do(ops.SetPersona(Persona("Nova", PersonaKind.LICENSED, date(2026, 1, 2))))
    plain.do(ops.AssignPersona("Nova", one))
    plain.do(ops.SetRating(2, both))
    plain.undo()
    return plain


def _look(rendition: int) -> ops.Analysis:
    said = (Suggestion("zqedname", 0.75, "wd", "3", evidence="zqevidence"),)
    scores = (Score("zqscore", 0.5, "wd", "3"),)
    judged = (replace(verdict("x"), context="zqcontext"), verdict())
    return ops.Analysis(rendition, (seen("ZQLABEL"),), judged, said, scores, bytes(16))


def _speaking(rows: Dump) -> Iterator[tuple[str, tuple[object, ...]]]:
    for table, listed in rows.items():
        for row in listed:
            if any("zq" in _text(value) for value in row):
                yield table, row


def _text(value: object) -> str:
    if isinstance(value, bytes) and len(value) == 32:
        return value.hex()  # a hash says nothing, and may spell anything
    text = value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
    return text.casefold().replace("zqed a sign", "")


def test_nothing_speaks_of_what_left(marked: Catalog) -> None:
    assert len({table for table, _ in _speaking(dump(marked))}) > 25
    marked.do(ops.Release([1], "moved"))
    assert list(_speaking(dump(marked))) == []
    assert marked.ask(_indexed) == []
    assert find(marked, "zqprompt") == []


def _indexed(connection: Connection) -> list[str]:
    """Words of the text indexes, as searches see them."""
    found = []
    for index in ("asset_fts", "negative_fts", "tag_fts"):
        rows = connection.exec_driver_sql(
            f"SELECT rowid FROM {index} WHERE {index} MATCH 'zq*'"
        ).all()
        found += [index] * len(rows)
    return found


def test_what_stays_is_as_it_was(marked: Catalog) -> None:
    before = view(marked, 2)
    marked.do(ops.Release([1]))
    assert view(marked, 2) == before
    assert tagged(marked, 2) == {"Kept/Film": "user"}
    assert marked.ask(lambda connection: list(wrong(connection))) == []


def test_its_edits_can_be_taken_back_for_those_that_stay(marked: Catalog) -> None:
    marked.do(ops.Release([1]))
    assert marked.redo() is not None
    assert view(marked, 2).rating == 2
    while marked.undo() is not None:
        pass
    assert view(marked, 2).rating == 0
    assert tagged(marked, 2) == {}
    assert marked.ask(lambda connection: list(wrong(connection))) == []


def test_words_of_the_history_go_where_they_may_be_about_it(marked: Catalog) -> None:
    marked.do(ops.AddTag("Other", [2]))
    marked.do(ops.Release([1]))
    kept = {row.name: row.summary for row in marked.ask(history) if row.summary}
    assert kept["add tag"] == "Other"
    assert "decide" in {row.name for row in marked.ask(history)}
    assert all("Film" not in summary for summary in kept.values())


def test_words_of_edits_that_nothing_leads_back_to_go(plain: Catalog) -> None:
    """Nobody knows any more what they were about."""
    register(plain, probe("/a/x.png"), probe("/a/y.png"))
    plain.do(ops.AddTag("first", [2]))
    for number in range(205):
        plain.do(ops.SetRating(1 + number % 2, [2]))
    plain.do(ops.Release([1]))
    assert [row.summary for row in plain.ask(history, 500)][-2:] == ["", ""]
    assert "2 of 5" in [row.summary for row in plain.ask(history, 500)]


def test_places_a_human_found_for_it_are_forgotten(plain: Catalog) -> None:
    register(plain, probe("/a/x.png", recipe=None), probe("/a/y.png", recipe=None))
    plain.do(ops.MarkPresence(missing=["/a/x.png", "/a/y.png"]))
    plain.do(ops.Relink([("/a/x.png", stat("/b/x.png")), ("/a/y.png", stat("/b/y.png"))]))
    images = dump(plain, ["op_image"])["op_image"]
    assert {row[2] for row in images} >= {"location"}
    plain.do(ops.Release([1]))
    left = dump(plain, ["op_image"])["op_image"]
    assert 0 < len(left) < len(images)
    assert not any(b"x.png".hex() in str(value).casefold() for row in left for value in row)
    assert plain.undo() is not None
    assert view(plain, 2).path == "/a/y.png"


def test_an_export_that_is_running_goes_on_without_it(marked: Catalog) -> None:
    marked.do(ops.BeginBatch("/out", Delivery.FOLDER, '{"ids":[1,2]}', [BatchItem(1, 2, "x", "y")]))
    marked.do(ops.Release([1]))
    (running,) = marked.ask(unfinished)
    assert running.options == '{"ids":[2]}'
    assert [item.asset_id for item in marked.ask(items, running.id)] == [2]


def test_a_request_nobody_can_read_is_no_obstacle(marked: Catalog) -> None:
    marked.do(ops.BeginBatch("/out", Delivery.FOLDER, "of another version", []))
    marked.do(ops.Release([1]))
    assert "of another version" in [one.options for one in marked.ask(unfinished)]


def test_names_that_others_use_stay(full: Catalog) -> None:
    before = dump(full, ["tag", "label", "term", "folder", "tag_alias"])
    full.do(ops.Release([1]))
    assert {row[2] for row in before["tag"]} >= {"Film", "Style"}
    after = dump(full, ["tag", "label"])
    assert after["tag"] == before["tag"]
    assert after["label"] == before["label"]


def test_people_and_their_papers_stay(full: Catalog) -> None:
    full.do(ops.Release(ids_of(full)))
    (nova,) = full.ask(personas)
    assert (nova.name, nova.assets, len(nova.releases)) == ("Nova", 0, 1)
    assert isinstance(nova.releases[0], Release)
    assert nova.releases[0].nudity is Nudity.NUDE


def test_of_a_library_that_left_whole_nothing_is_left(full: Catalog) -> None:
    full.do(ops.Release(ids_of(full)))
    left = {name: rows for name, rows in dump(full).items() if rows}
    assert set(left) <= KEPT | {
        "root",
        "scan",
        "queued",
        "label_rule",
        "policy_seen",
        "tag",
        "op_image",
        "batch",
    } | {"tag_alias", "collection"}  # names a person gave, as of tags and personas
    assert full.ask(audits.check) is None
    assert full.ask(lambda connection: list(wrong(connection))) == []
    while full.undo() is not None:
        pass
    assert full.ask(lambda connection: list(wrong(connection))) == []


def test_released_twice_is_released_once(marked: Catalog) -> None:
    (parcel,) = marked.ask(pack, [1])
    first = marked.do(ops.Release([1]))
    assert (first.count, list(first.value)) == (1, contents(parcel))
    before = dump(marked)
    again = marked.do(ops.Release([1]))
    assert (again.count, list(again.value), again.changes.kinds) == (0, [], frozenset())
    assert dump(marked) == before


def test_the_file_is_to_be_swept(marked: Catalog) -> None:
    assert not marked.ask(scrub.due)
    marked.do(ops.Release([1]))
    assert marked.ask(scrub.due)


# ── the audit chain ──


def test_the_chain_holds_without_the_words(marked: Catalog) -> None:
    before = marked.ask(audits.rows)
    speaking = [row for row in before if 1 in row.assets]
    marked.do(ops.Release([1], "moved"))
    after = marked.ask(audits.rows)
    assert marked.ask(audits.check) is None
    for row in speaking:
        blank = after[row.number - 1]
        assert blank == replace(row, platform="", detail="", reason="", inputs="", redacted=True)
    (vouching,) = [row for row in after if row.act is Act.VAULTED]
    assert (vouching.assets, vouching.reason) == ((1,), "moved")


def test_what_was_said_of_others_is_told_again(marked: Catalog) -> None:
    (told,) = [row for row in marked.ask(audits.rows) if row.reason == "Both of them."]
    marked.do(ops.Release([1]))
    (again,) = [row for row in marked.ask(audits.rows) if row.reason == "Both of them."]
    assert again.assets == (2,)
    assert (again.at, again.actor, again.platform) == (told.at, told.actor, told.platform)
    assert again.number > told.number


def test_it_is_told_where_it_went(marked: Catalog, vault: Catalog) -> None:
    parcels = marked.ask(pack, [1])
    (inside,) = vault.do(ops.Receive(parcels)).value
    told = [row for row in vault.ask(audits.rows) if row.assets]
    assert {row.assets for row in told} == {(inside,)}
    assert {"Both of them.", "zqdecision", "zqminor"} <= {row.reason for row in told}
    assert vault.ask(audits.check) is None


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit SET redacted = 0 WHERE number = 2",
        "UPDATE audit SET reason = 'other' WHERE number = 2",
        "UPDATE audit SET hash = zeroblob(32) WHERE number = 2",
        "UPDATE audit SET assets = '[9]' WHERE number = 2 AND 0",
        "UPDATE audit SET detail = 'words taken from rows 1-2' WHERE act = 'vaulted'",
        "UPDATE audit SET inputs = '' WHERE act = 'vaulted'",
        "UPDATE audit SET platform='', detail='', reason='', inputs='', redacted=1 "
        "WHERE reason = 'Both of them.'",
    ],
)
def test_whoever_takes_words_another_way_is_found(marked: Catalog, statement: str) -> None:
    marked.do(ops.Release([1]))
    assert marked.ask(audits.check) is None
    changed = marked._writer.run(lambda c: c.exec_driver_sql(statement).rowcount)
    assert (marked.ask(audits.check) is None) == (changed == 0)


def test_a_broken_row_is_no_obstacle(marked: Catalog) -> None:
    marked._writer.run(
        lambda c: c.exec_driver_sql("UPDATE audit SET assets = '{' WHERE number = 1")
    )
    marked.do(ops.Release([1]))
    assert marked.ask(views, [1]) == []
