"""How assets leave: what a human says of it, and what the ledger knows of what left already."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from math import isfinite
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import codec
from app.catalog.effects import done
from app.catalog.exports import read_export
from app.catalog.index import ancestry
from app.catalog.moderation import people
from app.catalog.schema import (
    Asset,
    AssetTag,
    CropRow,
    CutRow,
    ExportRow,
    Merged,
    Rendition,
    Tag,
    TextRow,
    WordsRow,
)
from app.core.asset import Box, Export
from app.core.errors import NotFoundError, UsageError
from app.core.ops import Done, SetCrop, SetCut, SetTexts, SetWords
from app.core.outgoing import ClipCut, Outgoing, Paid, Text, Words, ratio_of
from app.core.vocab import ChangeKind, Kind

LONGEST = 100_000
"""Characters of one text: more than any platform takes, and no file poured in by mistake."""

_KINDS = (ChangeKind.OUTGOING,)
_OFF = 1.0  # pixels by which a window may miss its ratio: it was drawn in whole ones


# ── what a human says ──


def set_texts(connection: Connection, op: SetTexts) -> Done:
    """Raises UsageError for a text beyond all measure."""
    ancestry.touch(connection, op.ids)
    changed: set[int] = set()
    for field, text in op.texts.items():
        changed |= _say(connection, "outgoing_text", {"field": field.value}, text)
    return done(op, _KINDS, changed)


def set_words(connection: Connection, op: SetWords) -> Done:
    """Raises UsageError without a platform, and for a text beyond all measure."""
    if not (platform := op.platform.strip()):
        raise UsageError("Words are posted on a platform: which one?")
    ancestry.touch(connection, op.ids)
    changed: set[int] = set()
    for kind, text in op.words.items():
        key = {"platform": platform, "kind": kind.value}
        changed |= _say(connection, "outgoing_words", key, text)
    return done(op, _KINDS, changed)


def _say(connection: Connection, table: str, key: Mapping[str, str], text: str) -> set[int]:
    """Put one text on all touched assets; the assets where it was another. Such rows only come and
    go, so that undo replays them whole.
    """
    said, values = _clean(text), tuple(key.values())
    where = " AND ".join(f"{column} = ?" for column in key)
    gone = connection.exec_driver_sql(
        f"DELETE FROM {table} WHERE asset_id IN (SELECT id FROM temp.touched) AND {where} "
        "AND text IS NOT ? RETURNING asset_id",
        (*values, said),
    )
    changed = set(gone.scalars())
    if said:
        came = connection.exec_driver_sql(
            f"INSERT OR IGNORE INTO {table} (asset_id, {', '.join(key)}, text) "
            f"SELECT id, {', '.join('?' * len(key))}, ? FROM temp.touched JOIN asset USING (id) "
            "RETURNING asset_id",
            (*values, said),
        )
        changed |= set(came.scalars())
    return changed


def _clean(text: str) -> str:
    """Lines end in a line feed, and nothing else steers: these words go into files and forms."""
    lines = codec.text(text).replace("\r\n", "\n").replace("\r", "\n")
    kept = "".join(sign for sign in lines if sign in "\n\t" or unicodedata.category(sign) != "Cc")
    if len(kept) > LONGEST:
        raise UsageError(f"A text of {len(kept)} characters is too long: {LONGEST} at most.")
    return kept.strip()


def set_crop(connection: Connection, op: SetCrop) -> Done:
    """Raises NotFoundError, and UsageError for a ratio that is none or not in lowest terms, and for
    a window of another shape or outside the picture.
    """
    frame = connection.execute(
        sa.select(Rendition.width, Rendition.height)
        .join(Asset, Asset.rendition_id == Rendition.id)
        .where(Asset.id == op.asset_id)
    ).first()
    if frame is None:
        raise NotFoundError(f"There is no asset {op.asset_id}.")
    ratio, window = _ratio(op.ratio), op.window
    if window is not None:
        _check_window(window, ratio, frame.width, frame.height)
        window = replace(window, x=max(window.x, 0.0), y=max(window.y, 0.0))
    key = (CropRow.asset_id == op.asset_id, CropRow.ratio == op.ratio)
    before = connection.execute(sa.select(CropRow).where(*key)).first()
    if (None if before is None else _box(before)) == window:
        return done(op, [], ())
    connection.execute(sa.delete(CropRow).where(*key))
    if (box := window) is not None:
        row = {"asset_id": op.asset_id, "ratio": op.ratio}
        connection.execute(sa.insert(CropRow).values(**row, x=box.x, y=box.y, w=box.w, h=box.h))
    return done(op, _KINDS, [op.asset_id])


def _ratio(text: str) -> tuple[int, int]:
    width, _, height = text.partition(":")
    if not (width.isdecimal() and height.isdecimal() and int(width) and int(height)):
        raise UsageError(f"A ratio reads as 4:5, not {text}.")
    lowest = ratio_of(int(width), int(height))
    if lowest != text:
        raise UsageError(f"A ratio is written in lowest terms: {lowest}, not {text}.")
    return int(width), int(height)


def _check_window(box: Box, ratio: tuple[int, int], width: int | None, height: int | None) -> None:
    if not all(map(isfinite, (box.x, box.y, box.w, box.h))) or min(box.w, box.h) < 1:
        raise UsageError("A crop has a place, and at least one pixel each way.")
    beyond = (
        width is not None
        and height is not None
        and (box.x + box.w > width + _OFF / 2 or box.y + box.h > height + _OFF / 2)
    )
    if min(box.x, box.y) < -_OFF / 2 or beyond:
        raise UsageError(f"The crop reaches beyond the picture ({width} × {height}).")
    high = box.w * ratio[1] / ratio[0]
    if abs(high - box.h) > _OFF and abs(box.h * ratio[0] / ratio[1] - box.w) > _OFF:
        raise UsageError(
            f"The crop is {box.w:g} × {box.h:g}, which is not {ratio[0]}:{ratio[1]}.",
            hint=f"At that width it would be {high:.0f} high.",
        )


def set_cut(connection: Connection, op: SetCut) -> Done:
    """Only clips and animations are cut; stills are passed over. Raises UsageError for a cut that
    leaves nothing.
    """
    cut = None if op.cut == ClipCut() else op.cut
    if cut is not None:
        _check_cut(cut)
    before = {row.asset_id: _cut(row) for row in _rows(connection, CutRow, op.ids)}
    clips = _clips(connection, op.ids)
    changed = [one for one in clips if before.get(one) != cut]
    for part in codec.chunks(changed):
        connection.execute(sa.delete(CutRow).where(CutRow.asset_id.in_(part)))
    if cut is not None and changed:
        row = {"start_s": cut.start_s, "end_s": cut.end_s, "cover_s": cut.cover_s}
        rows = [{"asset_id": one, "mute": int(cut.mute), **row} for one in changed]
        connection.execute(sa.insert(CutRow), rows)
    return done(op, _KINDS, changed)


def _check_cut(cut: ClipCut) -> None:
    moments = [one for one in (cut.start_s, cut.end_s, cut.cover_s) if one is not None]
    if not all(isfinite(one) and one >= 0 for one in moments):
        raise UsageError("Moments of a clip are seconds from its beginning.")
    if cut.end_s is not None and cut.end_s <= (cut.start_s or 0):
        raise UsageError(
            f"A cut from {cut.start_s or 0:g} s to {cut.end_s:g} s leaves nothing of a clip."
        )


def _clips(connection: Connection, ids: Sequence[int]) -> list[int]:
    moving = (Kind.VIDEO.value, Kind.ANIMATED.value)
    found: set[int] = set()
    for part in codec.chunks(ids):
        rows = sa.select(Asset.id).where(Asset.id.in_(part), Asset.kind.in_(moving))
        found |= set(connection.scalars(rows))
    return sorted(found)


# ── what is known of it ──


def outgoing(connection: Connection, ids: Sequence[int]) -> list[Outgoing]:
    """In the order of `ids`; ids that do not exist are left out."""
    found: dict[int, Outgoing] = {}
    for part in codec.chunks(ids):
        found |= _gathered(connection, part)
    return [found[one] for one in ids if one in found]


def paid(connection: Connection, presets: Iterable[str]) -> list[Paid]:
    """What left by these presets, with the hash of the version that did; each once."""
    rows = connection.execute(
        sa.select(ExportRow.asset_id, Rendition.phash, ExportRow.preset)
        .join(Rendition, Rendition.id == ExportRow.rendition_id)
        .where(ExportRow.preset.in_(list(presets)), Rendition.phash.is_not(None))
        .distinct()
        .order_by(ExportRow.asset_id, ExportRow.preset)
    )
    return [Paid(row.asset_id, codec.unsigned(row.phash), row.preset) for row in rows]


def _gathered(connection: Connection, ids: Sequence[int]) -> dict[int, Outgoing]:
    texts: dict[int, dict[Text, str]] = defaultdict(dict)
    for row in _rows(connection, TextRow, ids):
        texts[row.asset_id][Text(row.field)] = row.text
    words: dict[int, dict[tuple[str, Words], str]] = defaultdict(dict)
    for row in _rows(connection, WordsRow, ids):
        words[row.asset_id][row.platform, Words(row.kind)] = row.text
    crops: dict[int, dict[str, Box]] = defaultdict(dict)
    for row in _rows(connection, CropRow, ids):
        crops[row.asset_id][row.ratio] = _box(row)
    cuts = {row.asset_id: _cut(row) for row in _rows(connection, CutRow, ids)}
    tags, exports = _tags(connection, ids), _exports(connection, ids)
    personas = people.shown_on(connection, ids)
    return {
        row.id: Outgoing(
            asset_id=row.id,
            texts=texts[row.id],
            words=words[row.id],
            crops=crops[row.id],
            cut=cuts.get(row.id),
            tags=tuple(tags[row.id]),
            personas=personas.get(row.id, ()),
            created=_created(row),
            phash=None if row.phash is None else codec.unsigned(row.phash),
            exports=tuple(exports[row.id]),
        )
        for row in connection.execute(_assets, {"ids": ids})
    }


_assets = (
    sa.select(Asset.id, Rendition.made, Rendition.created, Rendition.phash)
    .join(Rendition, Rendition.id == Asset.rendition_id)
    .where(Asset.id.in_(sa.bindparam("ids", expanding=True)))
)


def _rows(connection: Connection, table: Any, ids: Sequence[int]) -> list[Any]:
    rows: list[Any] = []
    for part in codec.chunks(ids):
        rows += connection.execute(sa.select(table).where(table.asset_id.in_(part))).all()
    return rows


def _tags(connection: Connection, ids: Sequence[int]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for asset_id, path in connection.execute(
        sa.select(AssetTag.asset_id, Tag.path)
        .join(Tag, Tag.id == AssetTag.tag_id)
        .where(AssetTag.asset_id.in_(ids))
        .order_by(Tag.key)
    ):
        found[asset_id].append(path)
    return found


def _exports(connection: Connection, ids: Sequence[int]) -> dict[int, list[Export]]:
    """With those of duplicates that were merged into an asset."""
    keepers = dict(
        connection.execute(
            sa.select(Merged.asset_id, Merged.keeper_id).where(Merged.keeper_id.in_(ids))
        ).all()
    )
    found: dict[int, list[Export]] = defaultdict(list)
    wanted = {*ids, *keepers}
    rows: Iterable[Any] = connection.execute(
        sa.select(ExportRow).where(ExportRow.asset_id.in_(wanted)).order_by(ExportRow.id)
    )
    for row in rows:
        for shown_on in {row.asset_id, keepers.get(row.asset_id, row.asset_id)} & set(ids):
            found[shown_on].append(read_export(row))
    return found


def _created(row: Any) -> datetime:
    return codec.moment(row.made) if row.created is None else datetime.fromisoformat(row.created)


def _box(row: Any) -> Box:
    return Box(row.x, row.y, row.w, row.h)


def _cut(row: Any) -> ClipCut:
    return ClipCut(row.start_s, row.end_s, bool(row.mute), row.cover_s)
