"""Personas, the papers behind them, and whom assets show."""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from app.catalog.schema.base import KEYED, STRICT, Base


class PersonaRow(Base):
    """`key` is the name for comparing; `attested` an ISO date."""

    __tablename__ = "persona"
    __table_args__ = ({"sqlite_autoincrement": True, **STRICT},)
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    key: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str]
    attested: Mapped[str | None]
    note: Mapped[str] = mapped_column(server_default="")


class ReleaseRow(Base):
    """A signed consent. `valid_from`, `valid_to` are ISO dates; `platforms` a JSON array."""

    __tablename__ = "release"
    __table_args__ = ({"sqlite_autoincrement": True, **STRICT},)
    id: Mapped[int] = mapped_column(primary_key=True)
    persona_id: Mapped[int] = mapped_column(
        ForeignKey("persona.id", ondelete="CASCADE"), index=True
    )
    person: Mapped[str]
    file: Mapped[str]
    sha256: Mapped[str]
    valid_from: Mapped[str]
    valid_to: Mapped[str | None]
    platforms: Mapped[str]
    nudity: Mapped[str]


class AssetPersona(Base):
    __tablename__ = "asset_persona"
    __table_args__ = KEYED
    asset_id: Mapped[int] = mapped_column(
        ForeignKey("asset.id", ondelete="CASCADE"), primary_key=True
    )
    persona_id: Mapped[int] = mapped_column(
        ForeignKey("persona.id", ondelete="CASCADE"), primary_key=True, index=True
    )
