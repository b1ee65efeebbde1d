"""Ops carried out: each kind of op has one function, in the module of its subject."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection

from app.catalog import (
    analyses,
    batches,
    collecting,
    conflicts,
    edits,
    effects,
    exports,
    jobs,
    oplog,
    outgoing,
    relink,
    roots,
    stacks,
    summaries,
    tagging,
)
from app.catalog.alike import merges, twins
from app.catalog.index import ancestry, filing, standing
from app.catalog.intake import presence, reach, register, relocate, settle
from app.catalog.moderation import audits, people, policies, rulings, signs, verdicts
from app.catalog.moderation.told import AUDITED
from app.catalog.proposals import answering, culls
from app.catalog.schema import ANSWERS
from app.catalog.vaults import blobs, chain, moves, receiving, releasing, sweeps
from app.core import ops
from app.core.ops import Done, Op
from app.core.vocab import Act, ChangeKind

Handler = Callable[[Connection, Any], Done]

HANDLERS: dict[type[Op], Handler] = {
    ops.AddTag: tagging.add_tag,
    ops.RemoveTag: tagging.remove_tag,
    ops.RenameTag: tagging.rename_tag,
    ops.MergeTags: tagging.merge_tags,
    ops.MoveTag: tagging.move_tag,
    ops.SetRating: edits.set_rating,
    ops.SetLabel: edits.set_label,
    ops.SetFlag: edits.set_flag,
    ops.SetState: edits.set_state,
    ops.AddRoot: roots.add_root,
    ops.SetRoot: roots.set_root,
    ops.RemoveRoot: roots.remove_root,
    ops.HoldRoot: roots.hold_root,
    ops.Relink: relink.relink,
    ops.AnswerConflict: conflicts.answer_conflict,
    ops.Merge: merges.merge,
    ops.Distinct: merges.distinct,
    ops.AnswerCull: culls.answer_cull,
    ops.AnswerSuggestions: answering.answer_suggestions,
    ops.SetLabelRule: answering.set_label_rule,
    ops.SetPersona: people.set_persona,
    ops.RemovePersona: people.remove_persona,
    ops.AssignPersona: people.assign_persona,
    ops.AddRelease: people.add_release,
    ops.RemoveRelease: people.remove_release,
    ops.MarkMinor: signs.mark_minor,
    ops.CorrectTerm: signs.correct_term,
    ops.Decide: rulings.decide,
    ops.Confirm: rulings.confirm,
    ops.AskLater: rulings.ask_later,
    ops.EnqueueScan: jobs.enqueue_scan,
    ops.EnqueueFiles: jobs.enqueue_files,
    ops.FinishScan: jobs.finish_scan,
    ops.DropQueued: jobs.drop_queued,
    ops.Register: register.register,
    ops.Relocate: relocate.relocate,
    ops.MarkPresence: presence.mark_presence,
    ops.MarkReach: reach.mark_reach,
    ops.RecordAnalyses: analyses.record_analyses,
    ops.RecordVerdicts: analyses.record_verdicts,
    ops.RecordExports: exports.record_exports,
    ops.SetTexts: outgoing.set_texts,
    ops.SetWords: outgoing.set_words,
    ops.SetCrop: outgoing.set_crop,
    ops.SetCut: outgoing.set_cut,
    ops.SetCollection: collecting.set_collection,
    ops.RenameCollection: collecting.rename_collection,
    ops.RemoveCollection: collecting.remove_collection,
    ops.Collect: collecting.collect,
    ops.Stack: stacks.stack,
    ops.Unstack: stacks.unstack,
    ops.SetCover: stacks.set_cover,
    ops.BeginBatch: batches.begin,
    ops.MarkItems: batches.mark_items,
    ops.EndBatch: batches.end,
    ops.RecordPolicies: policies.record_policies,
    ops.NoteAct: audits.note_act,
    ops.RecordPixels: twins.record_pixels,
    ops.BeginMoves: moves.begin,
    ops.MarkMoves: moves.mark,
    ops.EndMoves: moves.end,
    ops.Receive: receiving.receive,
    ops.Release: releasing.release,
    ops.Swept: sweeps.clear,
    ops.RecordBlobs: blobs.record,
    ops.NoteSealed: chain.note,
}

_IN_HISTORY = (ops.Register, ops.Receive, ops.RecordAnalyses, ops.RecordExports)
"""What machines did that a person looks for in the history."""

_KINDS = {
    "asset": ChangeKind.ASSETS,
    "asset_tag": ChangeKind.TAGS,
    "tag": ChangeKind.TAGS,
    "tag_alias": ChangeKind.TAGS,
    "root": ChangeKind.ROOTS,
    "conflict": ChangeKind.ASSETS,
    "location": ChangeKind.ASSETS,
    "asset_persona": ChangeKind.PERSONAS,
    "minor_mark": ChangeKind.VERDICTS,
    "twin_no": ChangeKind.TWINS,
    "merged": ChangeKind.TWINS,
    "cull_reply": ChangeKind.ASSETS,
    "reply": ChangeKind.SUGGESTIONS,
    "label_rule": ChangeKind.SUGGESTIONS,
    "persona": ChangeKind.PERSONAS,
    "release": ChangeKind.PERSONAS,
    "correction": ChangeKind.VERDICTS,
    "decision": ChangeKind.VERDICTS,
    "later": ChangeKind.VERDICTS,
    "outgoing_text": ChangeKind.OUTGOING,
    "outgoing_words": ChangeKind.OUTGOING,
    "outgoing_crop": ChangeKind.OUTGOING,
    "outgoing_cut": ChangeKind.OUTGOING,
    "collection": ChangeKind.COLLECTIONS,
    "collected": ChangeKind.COLLECTIONS,
    "stacked": ChangeKind.STACKS,
}

_OF_ASSETS = ANSWERS | {"asset", "asset_tag"}
"""Tables whose first key is an asset's."""
_WEIGHED = frozenset(["asset_persona", "minor_mark", "correction"])
"""Tables of what verdicts rest on (tags are words, which whoever judges looks for first)."""


def perform(connection: Connection, op: Op) -> Done:
    """Carry out one op in the transaction that `connection` is in, and log it."""
    handler = HANDLERS[type(op)]
    if not op.undoable:
        done = handler(connection, op)
        if done.count and isinstance(op, _IN_HISTORY):
            oplog.note_machine(connection, op.name, done.count)
        return done
    op_id = oplog.begin_edit(connection, op.name, summaries.summary(op))
    done = handler(connection, op)
    oplog.end_edit(connection, op_id, done.count)
    return done


def revert(connection: Connection, *, forward: bool) -> Done | None:
    """Undo, or redo; None when there is nothing to."""
    ancestry.look_above(connection, afresh=True)
    reverted = oplog.revert(connection, forward=forward)
    if reverted is None:
        return None
    tables = {change.row_of for change in reverted.changes}
    assets = _touched(connection, reverted)
    _derive(connection, reverted, tables)
    if reverted.name in AUDITED or "minor_mark" in tables:
        _audit(connection, reverted, assets, forward=forward)
    changes = effects.changes(
        reverted.cause, {_KINDS[table] for table in tables}, assets, everything="tag" in tables
    )
    return Done(changes, len(assets))


def _touched(connection: Connection, reverted: oplog.Reverted) -> set[int]:
    """The assets whose rows, tags, answers, conflicts or places were replayed, and those that show
    a persona that was.
    """
    mine = {change.row for change in reverted.changes if change.row_of in _OF_ASSETS}
    answered = {change.row for change in reverted.changes if change.row_of == "conflict"}
    mine |= people.shown_by(connection, reverted.personas) | reverted.keepers
    return mine | conflicts.halves(connection, answered) | reverted.placed | reverted.united


def _derive(connection: Connection, reverted: oplog.Reverted, tables: set[str]) -> None:
    """Replayed places and tags: what follows from them."""
    settle.settle(connection, reverted.placed, part_ways=False)
    conflicts.look(connection, reverted.placed)
    marked = {change.row for change in reverted.changes if change.row_of == "asset_tag"}
    hung = {change.row for change in reverted.changes if change.field == "parent_id"}
    if hung or reverted.united:
        marked |= reverted.united | set(ancestry.tagged_at_or_under(connection, hung))
        ancestry.retag(connection, marked)
    else:
        ancestry.retag(connection, marked, reverted.tags)
    if tables & {"tag", "tag_alias"}:
        ancestry.tag_names(connection)
    _file_again(connection, reverted)
    standing.follow(
        connection, {change.row for change in reverted.changes if change.row_of == "decision"}
    )
    weighed = {change.row for change in reverted.changes if change.row_of in _WEIGHED}
    verdicts.doubt(connection, sorted(weighed | people.shown_by(connection, reverted.personas)))


def _file_again(connection: Connection, reverted: oplog.Reverted) -> None:
    """Replayed collections: those who are in them now, and those who were."""
    renamed = {change.row for change in reverted.changes if change.row_of == "collection"}
    moved = {change.row for change in reverted.changes if change.row_of == "collected"}
    if renamed or moved:
        filing.refile(connection, moved | filing.filed_in(connection, renamed))


def _audit(
    connection: Connection, reverted: oplog.Reverted, assets: set[int], *, forward: bool
) -> None:
    platforms = sorted(reverted.platforms)
    audits.append(
        connection,
        Act.REDO if forward else Act.UNDO,
        f"{reverted.name}: {reverted.summary}",
        assets=assets,
        platform=platforms[0] if len(platforms) == 1 else "",
    )
