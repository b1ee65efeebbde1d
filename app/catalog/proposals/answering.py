"""A human's answers to suggestions, and the rules for labels."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import codec, tagging, tags
from app.catalog.effects import done, now
from app.catalog.index import ancestry, words
from app.catalog.proposals.suggestions import Proposal, path_of_tag, proposals
from app.catalog.schema import ACCEPTED, AssetTag, LabelRule, ReplyRow, Tag
from app.core.errors import UsageError
from app.core.ops import AnswerSuggestions, Done, SetLabelRule
from app.core.vocab import ChangeKind, LabelAction, Reply

Key = tuple[int, str]
"""An asset, and a proposed name for comparing."""


def answer_suggestions(connection: Connection, op: AnswerSuggestions) -> Done:
    """An answer given already is not given again; a name that is neither proposed nor answered is
    passed over.
    """
    answered: set[int] = set()
    tagged: set[int] = set()
    for part in codec.chunks(sorted(set(op.ids))):
        before = _replies(connection, part)
        chosen = _chosen(connection, op, part, before)
        changed = {key for key in chosen if _is_other(before.get(key), op.reply)}
        _forget(connection, sorted(changed & before.keys()))
        off = _take_off(connection, [before[key] for key in sorted(changed & before.keys())])
        on = _answer(connection, op, {key: chosen[key] for key in sorted(changed)}, before)
        answered |= {asset_id for asset_id, _ in changed}
        tagged |= off | on
    kinds = [ChangeKind.SUGGESTIONS, *([ChangeKind.TAGS] if tagged else [])]
    return done(op, kinds, answered)


def _is_other(before: Any | None, reply: Reply | None) -> bool:
    return (None if before is None else before.reply) != (None if reply is None else reply.value)


def _chosen(
    connection: Connection, op: AnswerSuggestions, ids: Sequence[int], before: dict[Key, Any]
) -> dict[Key, Proposal | None]:
    """What is answered. None: it is not proposed any more, but was answered once."""
    found = {
        (asset_id, one.key): one
        for asset_id, listed in proposals(connection, ids).items()
        for one in listed
    }
    if op.names is None:
        return {key: one for key, one in found.items() if _is_meant(op, one)}
    keys = {words.comparable(words.tidy(name)) for name in op.names}
    listed: dict[Key, Proposal | None] = {key: None for key in before if key[1] in keys}
    return listed | {key: one for key, one in found.items() if key[1] in keys}


def _is_meant(op: AnswerSuggestions, proposal: Proposal) -> bool:
    said = proposal.suggestion
    return said.reply is None and said.score >= op.score and op.pack in (None, said.pack)


def _replies(connection: Connection, ids: Sequence[int]) -> dict[Key, Any]:
    rows = connection.execute(sa.select(ReplyRow).where(ReplyRow.asset_id.in_(ids)))
    return {(row.asset_id, row.key): row for row in rows}


def _forget(connection: Connection, keys: Sequence[Key]) -> None:
    if keys:
        connection.exec_driver_sql('DELETE FROM reply WHERE asset_id = ? AND "key" = ?', keys)


def _take_off(connection: Connection, replies: Sequence[Any]) -> set[int]:
    """The tags that accepting had put on, unless another accepted name holds them."""
    taken: list[tuple[int, int]] = []
    for row in replies:
        if row.reply != Reply.ACCEPTED.value:
            continue
        pair = (_tag_of(connection, row), row.asset_id)
        changed = connection.exec_driver_sql(
            "DELETE FROM asset_tag WHERE tag_id = ?1 AND asset_id = ?2 AND source = ?3 "
            "AND NOT EXISTS (SELECT 1 FROM reply WHERE asset_id = ?2 AND tag_id = ?1)",
            (*pair, ACCEPTED),
        )
        taken += [pair] * changed.rowcount
    return _retag(connection, taken)


def _tag_of(connection: Connection, reply: Any) -> int:
    """The tag may have been merged into another since."""
    known = connection.scalar(sa.select(Tag.id).where(Tag.id == reply.tag_id))
    return known or tags.find(connection, "/".join(path_of_tag(reply.name))) or 0


def _answer(
    connection: Connection,
    op: AnswerSuggestions,
    chosen: dict[Key, Proposal | None],
    before: dict[Key, Any],
) -> set[int]:
    """Replies, and the tags that were accepted. The assets that got one."""
    if op.reply is None or not chosen:
        return set()
    accepts = op.reply is Reply.ACCEPTED
    put = _Tags(connection) if accepts else None
    rows = []
    for key, proposal in chosen.items():
        said = _said(proposal, before.get(key))
        tag_id = None if put is None else put.ensure(said["tag"])
        rows.append((*key, said["name"], op.reply.value, *said["of"], tag_id, now()))
    connection.exec_driver_sql(
        'INSERT INTO reply (asset_id, "key", name, reply, pack, label, score, tag_id, at) '
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows,
    )
    return _put_on(connection, [(row[7], row[0]) for row in rows]) if accepts else set()


def _said(proposal: Proposal | None, before: Any | None) -> dict[str, Any]:
    """Of what is proposed now, or was when it was answered last."""
    if proposal is not None:
        said = proposal.suggestion
        of = (said.pack, proposal.label, said.score)
        return {"name": said.name, "tag": proposal.tag, "of": of}
    assert before is not None
    of = (before.pack, before.label, before.score)
    return {"name": before.name, "tag": before.name, "of": of}


class _Tags:
    """Tags by name, made as needed, each looked up once."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._found: dict[str, int] = {}

    def ensure(self, name: str) -> int:
        if name not in self._found:
            self._found[name] = tagging.ensure(self._connection, path_of_tag(name))
        return self._found[name]


def _put_on(connection: Connection, pairs: Sequence[tuple[int, int]]) -> set[int]:
    """(tag, asset); those that are on, by whoever's word, stay as they are."""
    assets = sorted({asset_id for _, asset_id in pairs})
    have = set(
        connection.execute(
            sa.select(AssetTag.tag_id, AssetTag.asset_id).where(AssetTag.asset_id.in_(assets))
        ).all()
    )
    new = sorted(set(pairs) - have)
    if new:
        connection.exec_driver_sql(
            f"INSERT INTO asset_tag (tag_id, asset_id, source) VALUES (?, ?, '{ACCEPTED}')", new
        )
    return _retag(connection, new)


def _retag(connection: Connection, pairs: Sequence[tuple[int, int]]) -> set[int]:
    assets = {asset_id for _, asset_id in pairs}
    if pairs:
        ancestry.look_above(connection, afresh=True)
        ancestry.retag(connection, assets, {tag_id for tag_id, _ in pairs})
    return assets


# ── the rules for labels ──


def set_label_rule(connection: Connection, op: SetLabelRule) -> Done:
    """Raises UsageError for a rule that says nothing."""
    label = words.tidy(op.label)
    if not label:
        raise UsageError("A rule is for a label.")
    key = words.comparable(label)
    rule = None if op.action is None else _rule(op, label, key)
    held = connection.execute(
        sa.select(LabelRule).where(LabelRule.pack == op.pack, LabelRule.key == key)
    ).first()
    if held is not None and rule is not None and tuple(held)[1:] == tuple(rule.values()):
        return done(op, [])
    if held is not None:
        connection.execute(sa.delete(LabelRule).where(LabelRule.id == held.id))
    if rule is not None:
        connection.execute(sa.insert(LabelRule).values(**rule))
    return done(op, [ChangeKind.SUGGESTIONS] if held is not None or rule is not None else [])


def _rule(op: SetLabelRule, label: str, key: str) -> dict[str, Any]:
    assert op.action is not None
    to = words.tidy(op.to or "")
    if op.action in (LabelAction.RENAME, LabelAction.MAP):
        if not to:
            raise UsageError(f"'{label}' is to become what?", hint="Name it with --to NAME")
        to = "/".join(tags.parts(to))
    return {
        "pack": op.pack,
        "label": label,
        "key": key,
        "action": op.action.value,
        "to": to if op.action in (LabelAction.RENAME, LabelAction.MAP) else None,
        "score": float(op.score),
    }
