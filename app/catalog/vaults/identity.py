"""Whose catalogue a file is: of which library, and, in a vault, of which vault and epoch."""

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog.schema import Meta
from app.core.errors import TamperedError

_LIBRARY, _VAULT, _EPOCH = "library", "vault_id", "epoch"


def library_id(connection: Connection) -> str:
    """The id this catalogue was made with, 32 hex digits."""
    return _facts(connection)[_LIBRARY]


def vault_of(connection: Connection) -> tuple[bytes, int] | None:
    """The vault's id and the epoch of the key the file is written with; None in an open library."""
    facts = _facts(connection)
    if _VAULT not in facts:
        return None
    return bytes.fromhex(facts[_VAULT]), int(facts[_EPOCH])


def vault_id(connection: Connection) -> bytes:
    """Of a catalogue that is bound to a vault. Raises TamperedError where none is."""
    known = vault_of(connection)
    if known is None:
        raise TamperedError("This catalogue does not say which vault it belongs to.")
    return known[0]


def require(connection: Connection, vault_id: bytes, epoch: int) -> None:
    """Raises TamperedError where the file belongs to another vault or epoch."""
    known = vault_of(connection)
    if known is not None and known != (vault_id, epoch):
        raise TamperedError(
            "The vault's catalogue and its header do not belong together: one of them was put here "
            "from elsewhere. Nothing was changed.",
            hint="Put back the copy of the whole vault folder from a backup.",
        )


def bind(connection: Connection, vault_id: bytes, epoch: int) -> None:
    """Write it where nothing is written yet. Raises TamperedError as `require` does."""
    require(connection, vault_id, epoch)
    if vault_of(connection) is None:
        facts = {_VAULT: vault_id.hex(), _EPOCH: str(epoch)}
        rows = [{"key": name, "value": fact} for name, fact in facts.items()]
        connection.execute(sa.insert(Meta), rows)


def _facts(connection: Connection) -> dict[str, str]:
    names = [_LIBRARY, _VAULT, _EPOCH]
    rows = connection.execute(sa.select(Meta.key, Meta.value).where(Meta.key.in_(names)))
    return dict(rows.all())
