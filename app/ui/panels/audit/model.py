"""The audit chain as a Qt table, newest first."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QObject, Qt

from app.core.audit import AuditRow
from app.core.vocab import Act
from app.ui.widgets.table_model import Index, TableModel
from app.ui.words import count, moment, platform, tr, trn


class Column(IntEnum):
    NUMBER = 0
    WHEN = 1
    ACTOR = 2
    ACT = 3
    WHERE = 4
    DETAIL = 5
    REASON = 6


class AuditModel(TableModel):
    rows: Sequence[AuditRow]

    def __init__(self, parent: QObject | None = None) -> None:
        headings = (
            tr("No."),
            tr("When"),
            tr("Who"),
            tr("Act"),
            tr("On what"),
            tr("What"),
            tr("Reason"),
        )
        super().__init__(headings, parent)

    def show(self, rows: Sequence[AuditRow]) -> None:
        """In the order they are to be read."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return text_of(row, Column(index.column()))
        if role == Qt.ItemDataRole.ToolTipRole:
            parts = [text_of(row, Column.DETAIL), row.reason, f"SHA-256 {row.hash}"]
            return "\n".join(part for part in parts if part)
        return None


def text_of(row: AuditRow, column: Column) -> str:
    if column is Column.NUMBER:
        return count(row.number)
    if column is Column.WHEN:
        return moment(row.when)
    if column is Column.ACTOR:
        return row.actor
    if column is Column.ACT:
        return act_words(row.act)
    if column is Column.WHERE:
        return _where(row)
    if column is Column.DETAIL:
        return tr("its words left with the asset") if row.redacted else row.detail
    return row.reason


def _where(row: AuditRow) -> str:
    assets = ""
    if len(row.assets) == 1:
        assets = tr("asset {number}").format(number=row.assets[0])
    elif row.assets:
        assets = trn("%n asset", "%n assets", len(row.assets))
    return " · ".join(
        part for part in (platform(row.platform) if row.platform else "", assets) if part
    )


def act_words(act: Act) -> str:
    return {
        Act.DECISION: tr("Decision"),
        Act.CONFIRM: tr("Second look"),
        Act.CORRECTION: tr("Correction"),
        Act.MARK: tr("Mark"),
        Act.OVERRIDE: tr("Override"),
        Act.EXPORT: tr("Export"),
        Act.POLICY: tr("Policy"),
        Act.PERSONA: tr("Persona"),
        Act.VAULT: tr("Vault"),
        Act.VAULTED: tr("Left"),
        Act.UNDO: tr("Undone"),
        Act.REDO: tr("Done again"),
    }[act]


def matching(rows: Sequence[AuditRow], typed: str, act: Act | None) -> list[AuditRow]:
    """Rows of an act (None: any) that have every typed word in one of their columns."""
    words = typed.casefold().split()
    return [
        row
        for row in rows
        if (act is None or row.act is act) and all(word in _searched(row) for word in words)
    ]


def _searched(row: AuditRow) -> str:
    columns = " ".join(text_of(row, one) for one in Column)
    return f"{columns} {row.platform} {row.hash}".casefold()
