"""Ops carried out: each kind of op has one function, in the module of its subject."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection

from app.catalog import (
    analyses,
    conflicts,
    culls,
    edits,
    effects,
    exports,
    jobs,
    merges,
    oplog,
    relink,
    roots,
    tagging,
    twins,
)
from app.catalog.index import ancestry
from app.catalog.intake import presence, reach, register, relocate, settle
from app.core import ops
from app.core.ops import Done, Op
from app.core.vocab import ChangeKind

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
    ops.RecordPixels: twins.record_pixels,
}

_IN_HISTORY = (ops.Register, ops.RecordAnalyses, ops.RecordExports)
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
}

_OF_ASSETS = frozenset(
    ["asset", "asset_tag", "asset_persona", "minor_mark", "twin_no", "merged", "cull_reply"]
)
"""Tables whose first key is an asset's."""


def perform(connection: Connection, op: Op) -> Done:
    """Carry out one op in the transaction that `connection` is in, and log it."""
    handler = HANDLERS[type(op)]
    if not op.undoable:
        done = handler(connection, op)
        if done.count and isinstance(op, _IN_HISTORY):
            oplog.note_machine(connection, op.name, done.count)
        return done
    op_id = oplog.begin_edit(connection, op.name, summary(op))
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
    changes = effects.changes(
        reverted.cause, {_KINDS[table] for table in tables}, assets, everything="tag" in tables
    )
    return Done(changes, len(assets))


def summary(op: Op) -> str:
    """The edit in a few words, beside its name."""
    match op:
        case ops.AddTag(tag=tag) | ops.RemoveTag(tag=tag):
            return tag
        case ops.RenameTag(tag=tag, to=to) | ops.MergeTags(tag=tag, into=to):
            return f"{tag} → {to}"
        case ops.MoveTag(tag=tag, parent=parent):
            return f"{tag} → {parent or 'top'}"
        case ops.SetRating(rating=rating):
            return f"{rating} of 5"
        case ops.SetLabel(label=choice) | ops.SetFlag(flag=choice):
            return "none" if choice is None else choice.value
        case ops.SetState(state=state):
            return state.value
        case ops.AddRoot(path=path) | ops.SetRoot(path=path) | ops.RemoveRoot(path=path):
            return path.encode("utf-8", "replace").decode()
        case ops.AnswerConflict(answer=answer) | ops.AnswerCull(reply=answer):
            return "no answer" if answer is None else answer.value
        case ops.Merge(keeper=keeper):
            return f"into {keeper}"
        case _:
            return ""


def _touched(connection: Connection, reverted: oplog.Reverted) -> set[int]:
    """The assets whose rows, tags, conflicts or places were replayed."""
    mine = {change.row for change in reverted.changes if change.row_of in _OF_ASSETS}
    answered = {change.row for change in reverted.changes if change.row_of == "conflict"}
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
