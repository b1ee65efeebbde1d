"""What every table is declared with."""

from typing import Any, ClassVar

from sqlalchemy import REAL, Integer, LargeBinary, MetaData, Text
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.types import UserDefinedType

STRICT = {"sqlite_strict": True}
KEYED = {"sqlite_strict": True, "sqlite_with_rowid": False}


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


class AnyValue(UserDefinedType[Any]):
    """A column of a STRICT table that keeps each value as it is."""

    cache_ok = True

    def get_col_spec(self, **_options: Any) -> str:
        return "ANY"
