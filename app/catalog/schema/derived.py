"""Derived tables: made from the others, rebuilt at will."""

from sqlalchemy import (
    Index,
    UniqueConstraint,
)
from sqlalchemy.orm import Mapped, mapped_column

from app.catalog.schema.base import KEYED, STRICT, Base


class Atx(Base):
    """An asset and each tag it has, with all the tags above those: a tag filter is one range."""

    __tablename__ = "atx"
    tag_id: Mapped[int] = mapped_column(primary_key=True)
    doc: Mapped[int] = mapped_column(primary_key=True)
    __table_args__ = (Index("ix_atx_doc", "doc", "tag_id"), KEYED)


class Acx(Base):
    """An asset and each collection it is in, with the collections above those."""

    __tablename__ = "acx"
    collection_id: Mapped[int] = mapped_column(primary_key=True)
    doc: Mapped[int] = mapped_column(primary_key=True)
    __table_args__ = (Index("ix_acx_doc", "doc", "collection_id"), KEYED)


class Term(Base):
    """A value of a field of names (checkpoint, lora, sampler, generator, detected)."""

    __tablename__ = "term"
    __table_args__ = (UniqueConstraint("field", "key"), STRICT)
    id: Mapped[int] = mapped_column(primary_key=True)
    field: Mapped[str]
    text: Mapped[str]
    key: Mapped[str]


class Facet(Base):
    """An asset and a term its current rendition has."""

    __tablename__ = "facet"
    term_id: Mapped[int] = mapped_column(primary_key=True)
    doc: Mapped[int] = mapped_column(primary_key=True)
    __table_args__ = (Index("ix_facet_doc", "doc", "term_id"), KEYED)


class AssetText(Base):
    """What the text index holds of an asset, as `words.searchable` prepared it."""

    __tablename__ = "asset_text"
    __table_args__ = STRICT
    doc: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    prompt: Mapped[str]
    negative: Mapped[str]
    text: Mapped[str]
    raw: Mapped[str]


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
