"""Whether the catalogue file is sound. Reads all of it: for a doctor, not for every day."""

from sqlalchemy import Connection

_MOST = 20


def integrity(connection: Connection) -> list[str]:
    """What is wrong with the file, a sentence each, at most a few; empty when it is sound."""
    said = connection.exec_driver_sql(f"PRAGMA quick_check({_MOST})").scalars().all()
    problems = [str(line) for line in said if line != "ok"]
    for table, row, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        problems.append(f"row {row} of {table} points at a {parent} that is not there")
        if len(problems) >= _MOST:
            break
    return problems
