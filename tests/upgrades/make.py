"""`python -m tests.upgrades.make`: the catalogue of this version, every table filled, as a fixture.

Run once when a version of the schema is released, never again: the file shall be what that version
wrote. Beside it goes what that version read from it.
"""

import json
from collections.abc import Iterator
from contextlib import closing
from dataclasses import asdict, is_dataclass, replace
from datetime import UTC, date, datetime
from enum import Enum
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from app.catalog import batches, db, schema
from app.catalog.assets import folders_under, in_folder, verdict_inputs, views
from app.catalog.catalog import Catalog
from app.catalog.collecting import collections
from app.catalog.conflicts import conflicts
from app.catalog.jobs import queued, scans
from app.catalog.moderation import audits
from app.catalog.moderation.people import personas
from app.catalog.moderation.reviews import decisions, queue
from app.catalog.oplog import history
from app.catalog.outgoing import outgoing
from app.catalog.places import missing
from app.catalog.proposals.suggestions import health, label_rules
from app.catalog.roots import roots
from app.catalog.search import search
from app.catalog.stacks import stack_of
from app.catalog.tags import tags
from app.catalog.vaults import chain
from app.catalog.vaults.blobs import all_blobs
from app.catalog.vaults.identity import vault_of
from app.catalog.vaults.moves import moves
from app.catalog.vaults.parcels import pack
from app.catalog.vaults.sweeps import unswept
from app.core import ops
from app.core.asset import (
    Box,
    Companion,
    Credential,
    Export,
    Labels,
    Measures,
    Region,
    Score,
    Suggestion,
)
from app.core.outgoing import BatchItem, ClipCut, Delivery, ItemState, Outgoing, Text, Words
from app.core.paths import LibraryPaths
from app.core.people import Persona, Release
from app.core.query import parse
from app.core.vault import Blob, BlobKind, Move, MoveFile, MoveKind, MoveStage
from app.core.vocab import (
    Act,
    Answer,
    Flag,
    Kind,
    Label,
    LabelAction,
    Nudity,
    Outcome,
    PersonaKind,
    Reply,
    Role,
    State,
    Trust,
)
from app.vault.actor import Signer
from tests.catalog.builders import clouded, damaged, probe, prompted, seen, stat, unread, verdict
from tests.catalog.looks import companions as beside

HERE = Path(__file__).parent
QUERIES = (
    "", "dress", "赤い", "tag:Style", "movie", "rating:>=3", "label:red", "state:trashed",
    "checkpoint:sd_xl", "lora:film", "detected:face", "verdict:instagram=blocked", "is:flagged",
    "is:duplicate", "is:offline", "exported:tiktok", "folder:b", "negative:hands", "seed:>=2000000",
    "is:missing", "is:cloud", "is:conflict", "has:sidecar", "has:credential", "tag:Places",
    "persona:nova", "suggested:*", "is:stale", "is:decided", "is:minor", "verdict:x=clear",
    "collection:sets", "collection:*best", "is:stacked",
)  # fmt: skip


def main() -> None:
    folder = HERE / f"v{schema.VERSION}"
    with TemporaryDirectory() as place:
        library = LibraryPaths(Path(place))
        with Catalog.open(library) as catalog:
            fill(catalog)
            said = snapshot(catalog)
        with closing(db.connect(library.catalog)) as connection:
            empty = [name for name in tables(connection) if not rows(connection, name)]
            assert not empty, f"nothing in {', '.join(empty)}"
        folder.mkdir()
        (folder / "catalog.db").write_bytes(library.catalog.read_bytes())
    text = json.dumps(said, indent=1, sort_keys=True, default=_plain)
    (folder / "expected.json").write_text(text + "\n", "utf-8")


def fill(catalog: Catalog) -> None:
    """Something in every table, by the program's own ops."""
    fill_library(catalog)
    fill_5(catalog)


def fill_library(catalog: Catalog) -> None:
    """The same, of an open library."""
    fill_1(catalog)
    fill_2(catalog)
    fill_3(catalog)
    fill_4(catalog)
    fill_6(catalog)


def fill_1(catalog: Catalog) -> None:
    """What there was from the first."""
    done = catalog.do(
        ops.Register(
            [
                probe("/lib/a/red dress.png", width=1080, height=1350),
                probe("/lib/a/b/\udcff.png", recipe=prompted("赤いドレス", seed=-3)),
                probe("/lib/a/clip.mp4", kind=Kind.VIDEO, format="mp4", duration_s=3.5),
                probe("/lib/copy.png", "/lib/a/red dress.png"),
                damaged("/lib/cut.png", "cut"),
                unread("/lib/locked.png"),
            ]
        )
    )
    one, two, three = (entry.asset_id for entry in done.value[:3])
    analysis = ops.Analysis(
        done.value[0].rendition_id, (seen(), seen("FEET", 0.5)), (verdict(), verdict("x"))
    )
    catalog.do(ops.RecordAnalyses("nudenet", "3.4", [analysis]))
    catalog.do(ops.RecordVerdicts([(two, (verdict(outcome=Outcome.CLEAR, version="2"),))]))
    when = datetime(2026, 11, 20, 12, tzinfo=UTC)
    export = Export("tiktok.photo", "/out/a.jpg", 1080, 1920, 99, "ab" * 32, when, "2026-11")
    catalog.do(ops.RecordExports([(one, export)]))
    catalog.do(ops.AddTag("Style/Film", [one, two]))
    catalog.do(ops.AddTag("Movie", [three]))
    catalog.do(ops.MergeTags("Movie", "Style/Film"))
    catalog.do(ops.SetRating(4, [one]))
    catalog.do(ops.SetLabel(Label.RED, [one, two]))
    catalog.do(ops.SetFlag(Flag.PICK, [two]))
    catalog.do(ops.SetState(State.TRASHED, [three]))
    catalog.do(ops.AddRoot("/lib", "no"))
    catalog.do(ops.SetRating(5, [two]))
    catalog.undo()  # something to redo
    catalog.do(ops.EnqueueScan("/lib"))
    catalog.do(ops.EnqueueFiles([stat("/lib/new.png")]))
    catalog.do(ops.MarkPresence(missing=["/lib/a/clip.mp4"]))
    catalog.do(ops.Register([probe("/lib/cut.png", "whole again", recipe=None)]))


def fill_2(catalog: Catalog) -> None:
    """What came with version 2: presence, companions, words of files, conflicts, credentials."""
    issued = datetime(2026, 5, 1, 12, tzinfo=UTC)
    signed = Credential(
        Trust.UNTRUSTED, "Ada", issued, "Cam 1", "A title", ("c2pa.created",), ("t",), ("p",), "{}"
    )
    said = Labels(("Places/Rome", "Movie"), 3, Label.BLUE, Flag.PICK)
    beside = (Companion(Role.SIDECAR, "/lib/w/said.png.xmp", 300, 7),)
    face = Region(Box(1, 2, 30, 40.5), "Face", "Ada")
    catalog.do(
        ops.Register(
            [
                probe("/lib/w/said.png", labels=said, companions=beside, regions=(face,)),
                probe("/lib/w/signed.png", credential=signed),
                probe("/lib/w/signed (1).png", "other"),
                clouded("/lib/w/far.png"),
                probe("/usb/away.png"),
                probe("/lib/w/lost.png"),
                probe("/lib/w/found.png", recipe=None),
            ]
        )
    )
    catalog.do(ops.MarkReach("/usb", reachable=False))
    catalog.do(ops.MarkPresence(missing=["/lib/w/lost.png", "/lib/w/found.png"]))
    catalog.do(ops.Relocate([("/lib/w/said.png", stat("/lib/w/moved.png"))]))
    catalog.do(ops.AddRoot("/usb"))
    catalog.do(ops.SetRoot("/usb", "yes", "poll", ["*.bak", "\udcff/"]))
    catalog.do(ops.MarkReach("/usb", reachable=False))
    catalog.do(ops.HoldRoot("/lib", 60, 100))
    catalog.do(ops.Relink([("/lib/w/found.png", stat("/lib/w/here.png"))]))
    (disputed,) = catalog.ask(conflicts)
    catalog.do(ops.AnswerConflict(Answer.ORIGINAL, [disputed.copy_id]))
    catalog.do(ops.SetRating(1, [disputed.copy_id]))
    catalog.undo()  # something to redo


def fill_3(catalog: Catalog) -> None:
    """What came with version 3: suggestions, personas, decisions, duplicates, the audit chain."""
    catalog.actor = "Ada"
    measures = Measures(50.5, 20.0, 1.5, 0.75, 0.1, (0, 0, 0.25, 0), 33.0, ((120.0, 0.5),), 0.125)
    entries = catalog.do(
        ops.Register(
            [
                probe(f"/lib/m/{name}.png", measures=measures, recipe=prompted(name))
                for name in "abcd"
            ]
        )
    ).value
    one, two, three, four = (entry.asset_id for entry in entries)
    catalog.do(ops.RecordPolicies([("instagram", "1", "aa"), ("x", "1", "bb")]))
    catalog.do(ops.RecordPolicies([("instagram", "2", "cc")]))
    catalog.do(ops.RecordAnalyses("wd", "3", [_look(entry) for entry in entries]))
    catalog.do(ops.RecordPixels([(entries[0].rendition_id, b"pixels")]))
    catalog.do(ops.SetLabelRule("rain", LabelAction.RENAME, "wd", "Weather/Rain", 0.25))
    catalog.do(ops.SetLabelRule("blurry", LabelAction.DROP))
    catalog.do(ops.AnswerSuggestions(Reply.ACCEPTED, [one], ["weather/rain"]))
    catalog.do(ops.AnswerSuggestions(Reply.REJECTED, [two], None, 0.5))
    nova = Persona("Nova", PersonaKind.LICENSED, date(2026, 1, 2), "Studio work.")
    catalog.do(ops.SetPersona(nova))
    span = (date(2026, 1, 1), date(2027, 1, 1))
    catalog.do(
        ops.AddRelease("Nova", Release("Ada L.", "ada.pdf", "ab" * 32, *span, ("x",), Nudity.NUDE))
    )
    catalog.do(ops.AssignPersona("Nova", [one, two]))
    catalog.do(ops.Decide(Outcome.APPROVED, [one], "instagram", "Art."))
    catalog.do(ops.Decide(Outcome.APPROVED, [two], "instagram", "Art.", two_steps=True))
    catalog.do(ops.Decide(Outcome.REJECTED, [three], "instagram", "No."))
    catalog.do(ops.Decide(Outcome.REJECTED, [four], "instagram", "Never."))
    catalog.actor = "Ben"
    catalog.do(ops.Confirm([two], "instagram", "Seen."))
    judged = (replace(verdict(), basis="bb" * 16), verdict("x", Outcome.REVIEW))
    catalog.do(ops.RecordVerdicts([(three, judged), (four, judged)]))
    catalog.do(ops.AskLater([three], "x", datetime(2027, 1, 1, tzinfo=UTC)))
    catalog.do(ops.MarkMinor([four], reason="A uniform."))
    catalog.do(ops.CorrectTerm("school", [three], "Of fish."))
    catalog.do(ops.AnswerCull(Reply.REJECTED, [(two, {"blur": 0.5})]))
    catalog.do(ops.Distinct([one, two]))
    catalog.do(ops.Merge(one, [three]))
    catalog.do(ops.NoteAct(Act.VAULT, "opened", [one], reason="Because."))
    catalog.do(ops.Decide(None, [one], "instagram"))
    catalog.undo()  # something to redo


def fill_4(catalog: Catalog) -> None:
    """What came with version 4: words and windows for leaving, exports begun, how files left."""
    catalog.do(ops.SetTexts({Text.TITLE: "Red", Text.ALT_TEXT: "A dress."}, [1]))
    catalog.do(ops.SetWords("x", {Words.CAPTION: "Look"}, [1, 2]))
    catalog.do(ops.SetCrop(1, "4:5", Box(1, 2, 80, 100)))
    catalog.do(ops.SetCut(ClipCut(0.5, None, mute=True), [3]))
    when = datetime(2026, 11, 21, 12, tzinfo=UTC)
    left = Export(
        "x.video", "/out/\udcff.mp4", 720, 1280, 9, "cd" * 32, when, "2", "zip", "mp4", 2.5
    )
    waiting = BatchItem(1, 1, "x.video", "a.mp4")
    batch = catalog.do(ops.BeginBatch("/out", Delivery.ZIP, "{}", [waiting])).value
    beside = (("/out/a.txt", "ef" * 32),)
    placing = replace(
        waiting, state=ItemState.PLACING, made=left, beside=beside, override="Because."
    )
    catalog.do(ops.MarkItems(batch, [placing]))
    catalog.do(ops.RecordExports([(1, left)]))
    catalog.do(ops.SetRating(2, [1]))
    catalog.undo()  # something to redo


def fill_5(catalog: Catalog) -> None:
    """What came with version 5: blobs, moves, the signed chain, and what a release leaves."""
    catalog.bind(bytes(range(16)), 1)
    catalog.signer = Signer("5107", bytes(range(32)))
    sealed = Blob("0b" * 16, BlobKind.ORIGINAL, 1, 1000, "ab" * 32, "a.png", "/lib/\udcff.png")
    sidecar = Blob("0c" * 16, BlobKind.ATTACHMENT, 1, 9, "cd" * 32, "a.xmp", "/lib/a.xmp")
    blobs = [
        replace(sealed, rendition_id=1),
        replace(sidecar, rendition_id=1, role=Role.SIDECAR.value),
    ]
    catalog.do(ops.RecordBlobs(blobs))
    catalog.do(ops.Receive(catalog.ask(pack, [1]), library="1b" * 16))
    file = MoveFile("/lib/\udcff.png", "0d" * 16, None, "ab" * 32, 1000)
    put = Move(0, MoveKind.PUT, 2, "ab" * 16, "/v.musevault", MoveStage.WAITING, (file,))
    take = replace(put, kind=MoveKind.TAKE, asset_id=1, target="/out")
    made = catalog.do(ops.BeginMoves([put, take])).value
    marked = replace(take, id=made[1], stage=MoveStage.SEALED, reason="The disk is full.")
    catalog.do(ops.MarkMoves([marked]))
    leaving = catalog.do(ops.Register([probe("/lib/leaving.png")])).value[0].asset_id
    catalog.do(ops.RecordVerdicts([(leaving, (replace(verdict(), basis="cc" * 16),))]))
    catalog.do(ops.Decide(Outcome.APPROVED, [leaving, 1], "instagram", "Both of them."))
    catalog.do(ops.AddTag("Leaving", [leaving]))
    catalog.do(ops.Release([leaving]))
    catalog.do(ops.NoteSealed("lock", {"why": "idle"}))
    catalog.do(ops.SetRating(1, [2]))
    catalog.undo()  # something to redo


def fill_6(catalog: Catalog) -> None:
    """What came with version 6: collections, saved searches, stacks."""
    catalog.do(ops.Collect("Sets/Summer", [1, 2, 3]))
    catalog.do(ops.SetCollection("Sets/Best", "rating:>=3 -collection:sets"))
    catalog.do(ops.Stack([1, 2]))
    catalog.do(ops.SetCover(2))
    catalog.do(ops.RenameCollection("Sets", "Sets of 2026"))
    catalog.undo()  # something to redo


def _look(entry: ops.Registered) -> ops.Analysis:
    said = (
        Suggestion("rain", 0.75, "wd", "3"),
        Suggestion("blurry", 0.5, "wd", "3", "quality", "soft edges"),
    )
    return ops.Analysis(
        entry.rendition_id,
        (seen(pack="wd"),),
        (replace(verdict(), basis="aa" * 16), verdict("x", Outcome.CLEAR)),
        said,
        (Score("explicit", 0.5, "wd", "3", 1.5),),
        bytes(range(16)),
    )


def snapshot(catalog: Catalog) -> dict[str, Any]:
    """Everything the program reads from a catalogue."""
    ids = list(range(1, 30))
    return {
        "views": catalog.ask(views, ids),
        "tags": catalog.ask(tags),
        "roots": catalog.ask(roots),
        "history": catalog.ask(history, 100),
        "scans": catalog.ask(scans),
        "queued": catalog.ask(queued, 100),
        "inputs": catalog.ask(verdict_inputs, ids),
        "folders": catalog.ask(folders_under, "/lib"),
        "files": {path: one[:3] for path, one in catalog.ask(in_folder, "/lib").items()},
        "known": {path: one._asdict() for path, one in catalog.ask(in_folder, "/lib/w").items()},
        "beside": {
            path: sorted(one.path for one in companions)
            for path, companions in beside(catalog, "/lib/w").items()
        },
        "missing": [catalog.ask(missing), catalog.ask(missing, "/usb")],
        "conflicts": catalog.ask(conflicts, open_only=False),
        "personas": catalog.ask(personas),
        "rules": catalog.ask(label_rules),
        "health": catalog.ask(health),
        "queue": catalog.ask(queue, None, now=datetime(2026, 12, 1, tzinfo=UTC)),
        "decisions": [catalog.ask(decisions, number) for number in ids],
        "audit": catalog.ask(audits.rows),
        "sound": catalog.ask(audits.check),
        "kin": catalog.ask(_kin),
        "outgoing": [_said(one) for one in catalog.ask(outgoing, ids)],
        "batches": catalog.ask(batches.unfinished),
        "files left": catalog.ask(batches.items, 1),
        "moves": catalog.ask(moves),
        "blobs": catalog.ask(all_blobs),
        "unswept": catalog.ask(unswept),
        "bound": catalog.ask(vault_of),
        "chain": catalog.ask(chain.entries),
        "collections": catalog.ask(collections),
        "stacks": [catalog.ask(stack_of, number) for number in ids],
        "found": {text: catalog.ask(search, parse(text)).ids for text in QUERIES},
    }


def _kin(connection: Any) -> list[list[Any]]:
    """The same for recipes that differ by nothing but the seed."""
    rows = connection.exec_driver_sql("SELECT rendition_id, kin FROM recipe ORDER BY rendition_id")
    return [list(row) for row in rows]


def _said(one: Outgoing) -> dict[str, Any]:
    """Its words by (platform, kind) as a list."""
    words = [[*key, text] for key, text in sorted(one.words.items())]
    return {**asdict(one), "words": words}


def tables(connection: Any) -> Iterator[str]:
    found = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' "
        "AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE '%fts_%'"
    )
    for (name,) in found.fetchall():
        yield name


def rows(connection: Any, table: str) -> int:
    (count,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone()
    return int(count)


def _plain(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    if isinstance(value, Enum):
        return value.value
    return str(value)


if __name__ == "__main__":
    main()
