"""What a rendition's file says: how it was made, who signed it, what it looks like."""

from sqlalchemy import (
    ForeignKey,
    UniqueConstraint,
)
from sqlalchemy.orm import Mapped, mapped_column

from app.catalog.schema.base import KEYED, STRICT, Base


class RecipeRow(Base):
    """How a rendition was generated. `seed` sorts as text (`codec.seed_key`); `certainty` and
    `extra` are JSON objects. `kin` is the same in recipes that differ by nothing but the seed.
    """

    __tablename__ = "recipe"
    __table_args__ = STRICT
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
    kin: Mapped[int | None] = mapped_column(index=True)


class LoraRow(Base):
    __tablename__ = "lora"
    __table_args__ = KEYED
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
    __table_args__ = (UniqueConstraint("rendition_id", "carrier"), STRICT)
    id: Mapped[int] = mapped_column(primary_key=True)
    rendition_id: Mapped[int] = mapped_column(ForeignKey("rendition.id", ondelete="CASCADE"))
    carrier: Mapped[str]
    body: Mapped[bytes]


class PaletteRow(Base):
    """`rgb` is 0xRRGGBB, `share` of the picture 0–1."""

    __tablename__ = "palette"
    __table_args__ = KEYED
    rendition_id: Mapped[int] = mapped_column(
        ForeignKey("rendition.id", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True)
    rgb: Mapped[int]
    share: Mapped[float]


class RegionRow(Base):
    """A named part of the upright picture, in pixels, as its metadata marks it."""

    __tablename__ = "region"
    __table_args__ = KEYED
    rendition_id: Mapped[int] = mapped_column(
        ForeignKey("rendition.id", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    name: Mapped[str | None]
    x: Mapped[float]
    y: Mapped[float]
    w: Mapped[float]
    h: Mapped[float]


class CredentialRow(Base):
    """A rendition's Content Credential. `issued` is ISO 8601; `actions`, `source_types` and
    `problems` are JSON arrays; `manifest` is zlib-compressed UTF-8.
    """

    __tablename__ = "credential"
    __table_args__ = STRICT
    rendition_id: Mapped[int] = mapped_column(
        ForeignKey("rendition.id", ondelete="CASCADE"), primary_key=True
    )
    trust: Mapped[str]
    signer: Mapped[str | None]
    issued: Mapped[str | None]
    generator: Mapped[str | None]
    title: Mapped[str | None]
    actions: Mapped[str]
    source_types: Mapped[str]
    problems: Mapped[str]
    manifest: Mapped[bytes | None]
