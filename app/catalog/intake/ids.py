"""The numbers that new rows get."""

from sqlalchemy import Connection

from app.catalog.schema import Base


def next_id(connection: Connection, table: type[Base]) -> int:
    """Ids are never used twice, not even those of deleted rows (sqlite_sequence remembers)."""
    used = connection.exec_driver_sql(
        "SELECT seq FROM sqlite_sequence WHERE name = ?", (table.__tablename__,)
    ).scalar()
    return int(used or 0) + 1
