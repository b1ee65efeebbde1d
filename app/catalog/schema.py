"""The tables of a catalogue, version 1.

Three kinds of columns, never mixed up: what a human said (`HUMAN`, logged for undo), what machines
found out about a file (replaced at will), and what is derived from both so that a grid can be
sorted, filtered and searched at a million assets (rebuilt by `app.catalog.derive`).

A `doc` (see `codec`) is the newest-first order of an asset in one integer; every derived index ends
in it. Times are whole seconds since 1970 unless a column says otherwise.
"""

from typing import Any, ClassVar

from sqlalchemy import (
    REAL,
    CheckConstraint,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import UserDefinedType

VERSION = 1
"""`PRAGMA user_version` of this schema; each migration raises it by one."""

_STRICT = {"sqlite_strict": True}
_KEYED = {"sqlite_strict": True, "sqlite_with_rowid": False}


class Base(DeclarativeBase):
    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_N_label)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar = {
        int: Integer,
        float: REAL,
        str: Text,
        bytes: LargeBinary,
    }


class Meta(Base):
    """Facts about the catalogue itself: its id, when it was made."""

    __tablename__ = "meta"
    __table_args__ = _KEYED
    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


# ── what there is ──


class Asset(Base):
    """The work. `rendition_id` is its current version; from `created` on everything is copied from
    that version and its locations. `path` is the last place it was seen at.
    """

    __tablename__ = "asset"
    id: Mapped[int] = mapped_column(primary_key=True)
    rating: Mapped[int] = mapped_column(server_default="0")
    label: Mapped[str | None]
    flag: Mapped[str | None]
    state: Mapped[str] = mapped_column(server_default="active")
    doc: Mapped[int]
    rendition_id: Mapped[int] = mapped_column(unique=True)
    added: Mapped[int] = mapped_column(index=True)
    created: Mapped[int]
    path: Mapped[bytes]
    name: Mapped[str]
    kind: Mapped[str | None]
    format: Mapped[str | None]
    width: Mapped[int | None]
    height: Mapped[int | None]
    size: Mapped[int]
    duration_s: Mapped[float | None]
    fault: Mapped[str | None]
    offline: Mapped[int] = mapped_column(server_default="0")
    copies: Mapped[int] = mapped_column(server_default="1")
    __table_args__ = (
        CheckConstraint("rating BETWEEN 0 AND 5", name="rating"),
        CheckConstraint("id < (1 << 29)", name="id"),
        Index("ix_asset_doc", "doc", unique=True),
        Index("ix_asset_name", text("name COLLATE NOCASE"), "id"),
        Index("ix_asset_size", "size", "id"),
        Index("ix_asset_rating", "rating", "doc"),
        Index("ix_asset_kind", "kind", "doc"),
        Index("ix_asset_format", "format", "doc"),
        Index("ix_asset_width", "width"),
        Index("ix_asset_height", "height"),
        Index("ix_asset_duration", "duration_s", sqlite_where=text("duration_s IS NOT NULL")),
        Index("ix_asset_label", "label", "doc", sqlite_where=text("label IS NOT NULL")),
        Index("ix_asset_flag", "flag", "doc", sqlite_where=text("flag IS NOT NULL")),
        Index("ix_asset_state", "state", "doc", sqlite_where=text("state <> 'active'")),
        Index("ix_asset_offline", "doc", sqlite_where=text("offline = 1")),
        Index("ix_asset_copies", "doc", sqlite_where=text("copies > 1")),
        Index("ix_asset_fault", "doc", sqlite_where=text("fault IS NOT NULL")),
        {"sqlite_autoincrement": True, **_STRICT},
    )


class Rendition(Base):
    """One concrete content of an asset: bytes with one sha256 (None: they could not be read).

    `phash` is the unsigned hash in 64 signed bits, `created` ISO 8601 as the file says it, `made`
    the same in seconds, or else the file's first known mtime. `texts` is a JSON object of the
    descriptive metadata. `analysed`: some pack has seen it.
    """

    __tablename__ = "rendition"
    id: Mapped[int] = mapped_column(primary_key=True)
    asset_id: Mapped[int] = mapped_column(ForeignKey("asset.id", ondelete="CASCADE"), index=True)
    sha256: Mapped[bytes | None] = mapped_column(unique=True)
    added: Mapped[int]
    size: Mapped[int]
    format: Mapped[str | None]
    kind: Mapped[str | None]
    width: Mapped[int | None]
    height: Mapped[int | None]
    frames: Mapped[int] = mapped_column(server_default="1")
    duration_s: Mapped[float | None]
    has_alpha: Mapped[int] = mapped_column(server_default="0")
    created: Mapped[str | None]
    made: Mapped[int]
    phash: Mapped[int | None]
    digital_source_type: Mapped[str | None]
    texts: Mapped[str | None]
    fault: Mapped[str | None]
    fault_message: Mapped[str | None]
    analysed: Mapped[int] = mapped_column(server_default="0")
    __table_args__ = (
        Index("ix_rendition_new", "id", sqlite_where=text("analysed = 0 AND fault IS NULL")),
        {"sqlite_autoincrement": True, **_STRICT},
    )


class Folder(Base):
    """A folder that holds, or held, catalogued files."""

    __tablename__ = "folder"
    __table_args__ = _STRICT
    id: Mapped[int] = mapped_column(primary_key=True)
    path: Mapped[bytes] = mapped_column(unique=True)
    text: Mapped[str]


class Location(Base):
    """A place a rendition was seen at, and the stat it had there. `text` is the name for eyes."""

    __tablename__ = "location"
    id: Mapped[int] = mapped_column(primary_key=True)
    folder_id: Mapped[int] = mapped_column(ForeignKey("folder.id"))
    name: Mapped[bytes]
    text: Mapped[str]
    rendition_id: Mapped[int] = mapped_column(
        ForeignKey("rendition.id", ondelete="CASCADE"), index=True
    )
    size: Mapped[int]
    mtime_ns: Mapped[int]
    device: Mapped[int]
    inode: Mapped[int]
    presence: Mapped[str]
    __table_args__ = (
        UniqueConstraint("folder_id", "name"),
        Index("ix_location_inode", "inode", "device"),
        _STRICT,
    )


class RecipeRow(Base):
    """How a rendition was generated. `seed` sorts as text (`codec.seed_key`); `certainty` and
    `extra` are JSON objects.
    """

    __tablename__ = "recipe"
    __table_args__ = _STRICT
    rendition_id: Mapped[int] = mapped_column(
        ForeignKey("rendition.id", ondelete="CASCADE"), primary_key=True
    )
    generator: Mapped[str]
    prompt: Mapped[str | None]
    negative_prompt: Mapped[str | None]
    seed: Mapped[str | None] = mapped_column(index=True)
    steps: Mapped[int | None] = mapped_column(index=True)
    cfg: Mapped[float | None] = mapped_column(index=True)
    sampler: Mapped[str | None]
    scheduler: Mapped[str | None]
    checkpoint: Mapped[str | None]
    certainty: Mapped[str]
    extra: Mapped[str]


class LoraRow(Base):
    __tablename__ = "lora"
    __table_args__ = _KEYED
    rendition_id: Mapped[int] = mapped_column(
        ForeignKey("rendition.id", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    strength: Mapped[float | None]


class RawText(Base):
    """A text the file carried, by its carrier's name; `body` is zlib-compressed UTF-8 in which lone
    surrogates pass.
    """

    __tablename__ = "raw_text"
    __table_args__ = (UniqueConstraint("rendition_id", "carrier"), _STRICT)
    id: Mapped[int] = mapped_column(primary_key=True)
    rendition_id: Mapped[int] = mapped_column(ForeignKey("rendition.id", ondelete="CASCADE"))
    carrier: Mapped[str]
    body: Mapped[bytes]


class PaletteRow(Base):
    """`rgb` is 0xRRGGBB, `share` of the picture 0–1."""

    __tablename__ = "palette"
    __table_args__ = _KEYED
    rendition_id: Mapped[int] = mapped_column(
        ForeignKey("rendition.id", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True)
    rgb: Mapped[int]
    share: Mapped[float]


# ── what packs and policies make of it ──


class AnalysisRow(Base):
    """This version of this pack has seen this rendition, whether or not it found anything."""

    __tablename__ = "analysis"
    __table_args__ = _KEYED
    rendition_id: Mapped[int] = mapped_column(
        ForeignKey("rendition.id", ondelete="CASCADE"), primary_key=True
    )
    pack: Mapped[str] = mapped_column(primary_key=True)
    version: Mapped[str] = mapped_column(primary_key=True)
    seen: Mapped[int]


class DetectionRow(Base):
    """A box in pixels of the upright picture."""

    __tablename__ = "detection"
    __table_args__ = _STRICT
    id: Mapped[int] = mapped_column(primary_key=True)
    rendition_id: Mapped[int] = mapped_column(
        ForeignKey("rendition.id", ondelete="CASCADE"), index=True
    )
    pack: Mapped[str]
    version: Mapped[str]
    label: Mapped[str]
    score: Mapped[float]
    x: Mapped[float]
    y: Mapped[float]
    w: Mapped[float]
    h: Mapped[float]
    time_s: Mapped[float | None]


class SuggestionRow(Base):
    """A machine's proposal; a human's answer to it never lives in this row."""

    __tablename__ = "suggestion"
    __table_args__ = _STRICT
    id: Mapped[int] = mapped_column(primary_key=True)
    rendition_id: Mapped[int] = mapped_column(
        ForeignKey("rendition.id", ondelete="CASCADE"), index=True
    )
    pack: Mapped[str]
    version: Mapped[str]
    name: Mapped[str]
    score: Mapped[float]


class VerdictRow(Base):
    """A machine's verdict on a rendition; `findings` is a JSON array. `doc` is set while the
    rendition is its asset's current one: an old version's verdict is history, not an answer.
    """

    __tablename__ = "verdict"
    rendition_id: Mapped[int] = mapped_column(
        ForeignKey("rendition.id", ondelete="CASCADE"), primary_key=True
    )
    platform: Mapped[str] = mapped_column(primary_key=True)
    outcome: Mapped[str]
    context: Mapped[str]
    policy_version: Mapped[str]
    findings: Mapped[str]
    judged: Mapped[int]
    doc: Mapped[int | None]
    __table_args__ = (
        Index("ix_verdict_outcome", "platform", "outcome", "doc"),
        Index("ix_verdict_policy", "platform", "policy_version"),
        _KEYED,
    )


class ExportRow(Base):
    """The ledger: one file that left, made from the rendition that was current then. `exported` in
    microseconds since 1970.
    """

    __tablename__ = "export"
    __table_args__ = _STRICT
    id: Mapped[int] = mapped_column(primary_key=True)
    asset_id: Mapped[int] = mapped_column(ForeignKey("asset.id", ondelete="CASCADE"), index=True)
    rendition_id: Mapped[int | None] = mapped_column(
        ForeignKey("rendition.id", ondelete="SET NULL"), index=True
    )
    preset: Mapped[str] = mapped_column(index=True)
    path: Mapped[bytes]
    width: Mapped[int]
    height: Mapped[int]
    size: Mapped[int]
    sha256: Mapped[bytes]
    exported: Mapped[int]
    policy_version: Mapped[str | None]


# ── the glossary ──


class Tag(Base):
    """`path` is the whole name ("Style/Film"), `key` the same for comparing."""

    __tablename__ = "tag"
    __table_args__ = ({"sqlite_autoincrement": True, **_STRICT},)
    id: Mapped[int] = mapped_column(primary_key=True)
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("tag.id"), index=True)
    name: Mapped[str]
    path: Mapped[str]
    key: Mapped[str] = mapped_column(unique=True)


class TagAlias(Base):
    """Another whole name that leads to a tag."""

    __tablename__ = "tag_alias"
    __table_args__ = ({"sqlite_autoincrement": True, **_STRICT},)
    id: Mapped[int] = mapped_column(primary_key=True)
    tag_id: Mapped[int] = mapped_column(ForeignKey("tag.id"), index=True)
    path: Mapped[str]
    key: Mapped[str] = mapped_column(unique=True)


class AssetTag(Base):
    """A tag a human (`source` "user") put on an asset."""

    __tablename__ = "asset_tag"
    __table_args__ = _KEYED
    asset_id: Mapped[int] = mapped_column(
        ForeignKey("asset.id", ondelete="CASCADE"), primary_key=True
    )
    tag_id: Mapped[int] = mapped_column(ForeignKey("tag.id"), primary_key=True, index=True)
    source: Mapped[str] = mapped_column(server_default="user")


# ── derived: rebuilt at will ──


class Atx(Base):
    """An asset and each tag it has, with all the tags above those: a tag filter is one range."""

    __tablename__ = "atx"
    tag_id: Mapped[int] = mapped_column(primary_key=True)
    doc: Mapped[int] = mapped_column(primary_key=True)
    __table_args__ = (Index("ix_atx_doc", "doc", "tag_id"), _KEYED)


class Term(Base):
    """A value of a field of names (checkpoint, lora, sampler, generator, detected)."""

    __tablename__ = "term"
    __table_args__ = (UniqueConstraint("field", "key"), _STRICT)
    id: Mapped[int] = mapped_column(primary_key=True)
    field: Mapped[str]
    text: Mapped[str]
    key: Mapped[str]


class Facet(Base):
    """An asset and a term its current rendition has."""

    __tablename__ = "facet"
    term_id: Mapped[int] = mapped_column(primary_key=True)
    doc: Mapped[int] = mapped_column(primary_key=True)
    __table_args__ = (Index("ix_facet_doc", "doc", "term_id"), _KEYED)


class AssetText(Base):
    """What the text index holds of an asset, as `words.searchable` prepared it."""

    __tablename__ = "asset_text"
    __table_args__ = _STRICT
    doc: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    prompt: Mapped[str]
    negative: Mapped[str]
    text: Mapped[str]
    raw: Mapped[str]


# ── work to do ──


class RootRow(Base):
    """A folder kept up to date. `cloud`: auto, yes or no."""

    __tablename__ = "root"
    __table_args__ = ({"sqlite_autoincrement": True, **_STRICT},)
    id: Mapped[int] = mapped_column(primary_key=True)
    path: Mapped[bytes] = mapped_column(unique=True)
    cloud: Mapped[str]
    added: Mapped[int]


class Scan(Base):
    """A file or folder whose scan has not reached its end."""

    __tablename__ = "scan"
    __table_args__ = ({"sqlite_autoincrement": True, **_STRICT},)
    id: Mapped[int] = mapped_column(primary_key=True)
    path: Mapped[bytes] = mapped_column(unique=True)
    added: Mapped[int]


class Queued(Base):
    """A file that waits to be probed."""

    __tablename__ = "queued"
    __table_args__ = _STRICT
    id: Mapped[int] = mapped_column(primary_key=True)
    path: Mapped[bytes] = mapped_column(unique=True)
    size: Mapped[int]
    mtime_ns: Mapped[int]
    device: Mapped[int]
    inode: Mapped[int]


# ── history ──


class OpRow(Base):
    """One op. `kind` is edit, undo, redo or machine; `target`: of an undo or redo, the edit.

    `assets`: how many changed. `state`, of an edit: done, undone, or spent (its images are gone).
    `images`: the op whose images lead away from the present state (the edit itself, or its last
    undo or redo). `at` in microseconds since 1970.
    """

    __tablename__ = "op"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    kind: Mapped[str]
    state: Mapped[str]
    target: Mapped[int | None]
    images: Mapped[int | None]
    at: Mapped[int]
    assets: Mapped[int]
    summary: Mapped[str]
    __table_args__ = (
        Index("ix_op_stack", "kind", "state", "id"),
        {"sqlite_autoincrement": True, **_STRICT},
    )


class AnyValue(UserDefinedType[Any]):
    """A column of a STRICT table that keeps each value as it is."""

    cache_ok = True

    def get_col_spec(self, **_options: Any) -> str:
        return "ANY"


class OpImage(Base):
    """What one change did to one tracked row; `row` is the (first) number of its key.

    With a `field`: that column before and after. Without: the row came (`before` NULL) or went
    (`after` NULL), the other side being a JSON object of its columns, BLOBs in hex.
    """

    __tablename__ = "op_image"
    __table_args__ = _STRICT
    id: Mapped[int] = mapped_column(primary_key=True)
    op_id: Mapped[int] = mapped_column(ForeignKey("op.id", ondelete="CASCADE"), index=True)
    row_of: Mapped[str]
    field: Mapped[str | None]
    row: Mapped[int]
    before: Mapped[Any | None] = mapped_column(AnyValue)
    after: Mapped[Any | None] = mapped_column(AnyValue)


HUMAN: dict[str, tuple[str, ...]] = {
    "asset": ("rating", "label", "flag", "state"),
    "tag": ("parent_id", "name", "path", "key"),
    "tag_alias": ("tag_id", "path", "key"),
    "asset_tag": (),
    "root": ("path", "cloud", "added"),
}
"""The columns a human edits, logged for undo. Rows of `asset` come and go by machine; those of the
other tables a human makes and removes, which is logged as well.
"""

_TOKENS = "tokenize = \"unicode61 remove_diacritics 2 categories 'L* N* Co M* So'\""
TEXT_INDEX = (
    "CREATE VIRTUAL TABLE asset_fts USING fts5(name, prompt, text, raw, "
    f"content='asset_text', content_rowid='doc', prefix='2 3', {_TOKENS})",
    "CREATE VIRTUAL TABLE negative_fts USING fts5(negative, "
    f"content='asset_text', content_rowid='doc', {_TOKENS})",
    f"CREATE VIRTUAL TABLE tag_fts USING fts5(name, prefix='2 3', {_TOKENS})",
)
"""External content, so that `rebuild` leaves nothing of a removed text behind. The negative prompt
has an index of its own: a plain word must not find every picture that excludes it.
"""
