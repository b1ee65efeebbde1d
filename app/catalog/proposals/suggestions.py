"""What is proposed: the packs' raw suggestions, after the rules for labels, with the replies given.

A suggestion is never a tag. Which of them is shown, and under which name, follows from the rules at
the moment of asking, so that a rule works for all that was ever seen.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import codec, tags
from app.catalog.index import words
from app.catalog.schema import (
    Asset,
    AssetTag,
    LabelName,
    ReplyRow,
    SuggestionRow,
    Tag,
)
from app.catalog.schema import LabelRule as RuleRow
from app.core.asset import Suggestion
from app.core.errors import UsageError
from app.core.vocab import LabelAction, Reply

TRUSTED, ENOUGH = 0.9, 10
"""A threshold is advised from so many answers on, when so great a share above it was accepted."""


@dataclass(frozen=True, slots=True)
class LabelRule:
    """What becomes of a pack's label (`pack` "": every pack's). Below `score` it is not shown."""

    label: str
    pack: str
    action: LabelAction
    to: str | None
    score: float


@dataclass(frozen=True, slots=True)
class LabelHealth:
    """How a pack's label fares with the human who answers. `waiting`: proposals without an answer.
    `advised`: the lowest score from which on at least 90 % of 10 or more answers were "accepted".
    """

    pack: str
    name: str
    accepted: int
    rejected: int
    waiting: int
    advised: float | None


@dataclass(frozen=True, slots=True)
class Proposal:
    """A suggestion as it is shown. `key` is its name for comparing, `label` what the pack calls it,
    `tag` the tag that accepting it puts on.
    """

    key: str
    label: str
    tag: str
    suggestion: Suggestion


class Rules:
    """The rules for labels, ready to be asked; one for a pack comes before one for all."""

    def __init__(self, rules: Iterable[LabelRule]) -> None:
        self._rules = {(rule.pack, words.comparable(rule.label)): rule for rule in rules}

    def named(self, pack: str, key: str, name: str, score: float) -> tuple[str, str] | None:
        """The name it is shown under and its tag; None: it is not shown."""
        rule = self._rules.get((pack, key)) or self._rules.get(("", key))
        if rule is None:
            return name, name
        if rule.action is LabelAction.DROP or score < rule.score:
            return None
        tag = rule.to or name
        return (tag if rule.action is LabelAction.RENAME else name), tag

    def key(self, pack: str, key: str) -> tuple[str, float | None] | None:
        """The name for comparing it is shown under, and from which score on where there is a rule;
        None: it is never shown.
        """
        rule = self._rules.get((pack, key)) or self._rules.get(("", key))
        if rule is None:
            return key, None
        if rule.action is LabelAction.DROP:
            return None
        if rule.action is LabelAction.RENAME and rule.to:
            return words.comparable(rule.to), rule.score
        return key, rule.score


def label_rules(connection: Connection) -> list[LabelRule]:
    """By label."""
    rows = connection.execute(sa.select(RuleRow).order_by(RuleRow.key, RuleRow.pack))
    return [
        LabelRule(row.label, row.pack, LabelAction(row.action), row.to, row.score) for row in rows
    ]


def waiting(connection: Connection, ids: Sequence[int]) -> dict[int, tuple[Suggestion, ...]]:
    """What is proposed for assets, highest score first, each name once. Answered ones have their
    reply; what is a tag of the asset without having been proposed is not proposed.
    """
    found = proposals(connection, ids)
    return {asset_id: tuple(one.suggestion for one in listed) for asset_id, listed in found.items()}


def proposals(connection: Connection, ids: Sequence[int]) -> dict[int, list[Proposal]]:
    """The same, with what answering needs."""
    rules = Rules(label_rules(connection))
    found: dict[int, list[Proposal]] = defaultdict(list)
    for part in codec.chunks(ids):
        replies = _replies(connection, part)
        tagged = _tagged(connection, part)
        seen: set[tuple[int, str]] = set()
        for row in connection.execute(_raw, {"ids": part}):
            named = rules.named(row.pack, row.key, row.name, row.score)
            if named is None:
                continue
            name, tag = named
            key = words.comparable(name)
            reply = replies.get((row.asset_id, key))
            if (row.asset_id, key) in seen or (
                reply is None and key_of_tag(tag) in tagged[row.asset_id]
            ):
                continue
            seen.add((row.asset_id, key))
            suggestion = _suggestion(row, name, reply)
            found[row.asset_id].append(Proposal(key, row.name, tag, suggestion))
    return found


_raw = (
    sa.select(
        Asset.id.label("asset_id"),
        SuggestionRow.score,
        SuggestionRow.evidence,
        LabelName.pack,
        LabelName.version,
        LabelName.name,
        LabelName.category,
        LabelName.key,
    )
    .join(SuggestionRow, SuggestionRow.rendition_id == Asset.rendition_id)
    .join(LabelName, LabelName.id == SuggestionRow.label_id)
    .where(Asset.id.in_(sa.bindparam("ids", expanding=True)))
    .order_by(SuggestionRow.score.desc(), LabelName.name, LabelName.pack)
)


def _suggestion(row: Any, name: str, reply: Reply | None) -> Suggestion:
    return Suggestion(name, row.score, row.pack, row.version, row.category, row.evidence, reply)


def _replies(connection: Connection, ids: Sequence[int]) -> Mapping[tuple[int, str], Reply]:
    rows = connection.execute(
        sa.select(ReplyRow.asset_id, ReplyRow.key, ReplyRow.reply).where(ReplyRow.asset_id.in_(ids))
    )
    return {(asset_id, key): Reply(reply) for asset_id, key, reply in rows}


def _tagged(connection: Connection, ids: Sequence[int]) -> Mapping[int, set[str]]:
    found: dict[int, set[str]] = defaultdict(set)
    for asset_id, key in connection.execute(
        sa.select(AssetTag.asset_id, Tag.key)
        .join(Tag, Tag.id == AssetTag.tag_id)
        .where(AssetTag.asset_id.in_(ids))
    ):
        found[asset_id].add(key)
    return found


def path_of_tag(name: str) -> list[str]:
    """The tag a proposed name becomes: a path where it can be one, else one name (":/" is a face
    that taggers know).
    """
    try:
        return tags.parts(name)
    except UsageError:
        return tags.parts(name.replace("/", "\N{DIVISION SLASH}"))


def key_of_tag(name: str) -> str:
    return tags.key_of(path_of_tag(name))


# ── how labels fare ──


def health(connection: Connection) -> list[LabelHealth]:
    """Of every label that was answered, or waits; those with the most answers first."""
    answers: dict[tuple[str, str], list[tuple[float, bool]]] = defaultdict(list)
    for pack, label, score, reply in connection.execute(
        sa.select(ReplyRow.pack, ReplyRow.label, ReplyRow.score, ReplyRow.reply)
    ):
        answers[pack, label].append((score, reply == Reply.ACCEPTED.value))
    open_ones = _open(connection)
    listed = [
        _fares(pack, label, answers.get((pack, label), []), open_ones.get((pack, label), 0))
        for pack, label in answers.keys() | open_ones.keys()
    ]
    return sorted(listed, key=lambda one: (-(one.accepted + one.rejected), one.pack, one.name))


def _open(connection: Connection) -> dict[tuple[str, str], int]:
    """How many proposals wait, by pack and label: all there are, without those of old versions, but
    for the answered ones. There are millions, and few answers.
    """
    counts: dict[tuple[str, str], int] = defaultdict(int)
    for statement, sign in ((_PROPOSED, 1), (_ANSWERED, -1)):
        for pack, name, count in connection.exec_driver_sql(statement):
            counts[pack, name] += sign * count
    return {label: count for label, count in counts.items() if count > 0}


_PROPOSED = """
    SELECT label.pack, label.name, sum(said.times) FROM (
        SELECT label_id, count(*) AS times FROM suggestion
         WHERE rendition_id NOT IN (
             SELECT rendition.id FROM rendition
               LEFT JOIN asset ON asset.rendition_id = rendition.id WHERE asset.id IS NULL)
         GROUP BY label_id) AS said
      JOIN label ON label.id = said.label_id
     GROUP BY label.pack, label.name
"""
_ANSWERED = """
    SELECT label.pack, label.name, count(*) FROM reply
      JOIN asset ON asset.id = reply.asset_id
      JOIN suggestion ON suggestion.rendition_id = asset.rendition_id
      JOIN label ON label.id = suggestion.label_id
     WHERE label."key" = reply."key" OR (label.pack = reply.pack AND label.name = reply.label)
     GROUP BY label.pack, label.name
"""


def _fares(
    pack: str, name: str, answers: Sequence[tuple[float, bool]], open_ones: int
) -> LabelHealth:
    accepted = sum(yes for _, yes in answers)
    rejected = len(answers) - accepted
    return LabelHealth(pack, name, accepted, rejected, open_ones, _advised(answers))


def _advised(answers: Sequence[tuple[float, bool]]) -> float | None:
    best: float | None = None
    yes = 0
    ordered = sorted(answers, reverse=True)
    for count, (score, accepted) in enumerate(ordered, 1):
        yes += accepted
        last_of_score = count == len(ordered) or ordered[count][0] < score
        if last_of_score and count >= ENOUGH and yes >= TRUSTED * count:
            best = score
    return best
