"""Version 2: presence and companions, what files say, conflicts, credentials, set-up folders.

Frozen as it was released. Plain SQL: what it cannot know (companions, conflict copies that were
catalogued before) comes with the next reading of the file.
"""

from pathlib import Path

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    text = Path(__file__).with_suffix(".sql").read_text("utf-8")
    for statement in text.split(";\n"):
        if statement.strip():
            op.get_bind().exec_driver_sql(statement)
    op.get_bind().exec_driver_sql("PRAGMA user_version=2")
