"""Version 4: a human's words, crops and cuts of what leaves; exports that can be taken up again.

Frozen as it was released. How files left before, as what and how long, is not known.
"""

from pathlib import Path

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    text = Path(__file__).with_suffix(".sql").read_text("utf-8")
    for statement in text.split(";\n"):
        if statement.strip():
            op.get_bind().exec_driver_sql(statement)
    op.get_bind().exec_driver_sql("PRAGMA user_version=4")
