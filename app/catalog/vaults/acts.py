"""Which words the signed chain has for what is done in a vault."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection

from app.catalog import codec, summaries
from app.catalog.vaults import chain
from app.core import ops
from app.core.ops import Done, Op
from app.core.vocab import State

WORDS: Mapping[type[Op], str] = {
    ops.Register: "import",
    ops.Receive: "move_in",
    ops.Release: "move_out",
    ops.RecordExports: "export",
    ops.SetState: "delete",
    **dict.fromkeys(
        [ops.AddTag, ops.RemoveTag, ops.RenameTag, ops.MergeTags, ops.MoveTag], "tag_set"
    ),
    **dict.fromkeys([ops.AnswerSuggestions, ops.SetLabelRule], "tag_set"),
    **dict.fromkeys([ops.SetRating, ops.SetLabel, ops.SetFlag], "review_set"),
    **dict.fromkeys([ops.Decide, ops.Confirm, ops.AskLater], "review_set"),
    **dict.fromkeys([ops.MarkMinor, ops.CorrectTerm, ops.AnswerCull], "review_set"),
    **dict.fromkeys([ops.Merge, ops.Distinct, ops.AnswerConflict], "review_set"),
    **dict.fromkeys([ops.AssignPersona, ops.SetTexts, ops.SetWords], "review_set"),
    **dict.fromkeys([ops.SetCrop, ops.SetCut], "review_set"),
    **dict.fromkeys([ops.SetCollection, ops.RenameCollection, ops.RemoveCollection], "tag_set"),
    **dict.fromkeys([ops.Collect, ops.Stack, ops.Unstack, ops.SetCover], "tag_set"),
    **dict.fromkeys([ops.SetPersona, ops.RemovePersona], "settings"),
    **dict.fromkeys([ops.AddRelease, ops.RemoveRelease], "settings"),
    **dict.fromkeys([ops.AddRoot, ops.SetRoot, ops.RemoveRoot, ops.Relink], "settings"),
}
"""What a person does, or has done; undoing it is told by the same word."""

UNSAID: frozenset[type[Op]] = frozenset(
    [
        *(ops.EnqueueScan, ops.EnqueueFiles, ops.FinishScan, ops.DropQueued, ops.HoldRoot),
        *(ops.Relocate, ops.MarkPresence, ops.MarkReach),
        *(ops.RecordAnalyses, ops.RecordVerdicts, ops.RecordPixels, ops.RecordPolicies),
        *(ops.BeginBatch, ops.MarkItems, ops.EndBatch),
        *(ops.BeginMoves, ops.MarkMoves, ops.EndMoves, ops.Swept, ops.RecordBlobs),
        *(ops.NoteAct, ops.NoteSealed),
    ]
)
"""What machines find out or keep for themselves, and the two that write rows of their own."""

_BY_NAME = {op.name: word for op, word in WORDS.items()}


def tell(connection: Connection, op: Op, done: Done) -> None:
    """The row for an op that was carried out, where somebody signs and it changed something."""
    if chain.signer(connection) is None or type(op) in UNSAID or not _changed(done):
        return
    chain.append(connection, _word(op), _objects(done), _detail(op, done))


def tell_reverted(connection: Connection, done: Done) -> None:
    """The same for an edit that was undone or redone."""
    if chain.signer(connection) is None:
        return
    _, _, name = done.changes.cause.partition(" ")
    detail = {"op": done.changes.cause, "count": done.count}
    chain.append(connection, _BY_NAME.get(name, "review_set"), _objects(done), detail)


def _changed(done: Done) -> bool:
    return bool(done.count or done.changes.kinds)


def _word(op: Op) -> str:
    if isinstance(op, ops.SetState) and op.state is not State.TRASHED:
        return "review_set"
    if isinstance(op, ops.Release) and op.why == "delete":
        return "delete"
    return WORDS[type(op)]


def _objects(done: Done) -> list[str]:
    """None beyond as many as changes name; the detail has their number."""
    return [str(asset_id) for asset_id in done.changes.ids]


def _detail(op: Op, done: Done) -> dict[str, Any]:
    detail: dict[str, Any] = {"op": op.name, "count": done.count}
    if isinstance(op, ops.RecordExports):
        detail["to"] = sorted({export.delivery or "" for _, export in op.items})
        detail["sha256"] = sorted({export.sha256 for _, export in op.items})
    elif said := summaries.summary(op):
        detail["said"] = codec.text(said)
    return detail
