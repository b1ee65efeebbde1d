"""All actions with the keys in force, as rows."""

from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFont

from app.ui.actions import Rows, Spec
from app.ui.keys import clashing, group_words, native
from app.ui.widgets.table_model import Index, TableModel
from app.ui.words import tr, translated

ACTION, GROUP, KEYS = range(3)


class KeyModel(TableModel):
    """A changed one stands out; one whose key means something else, too, says so."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__((tr("Action"), tr("Where it belongs"), tr("Keys")), parent)
        self.rows: list[Spec] = []
        self._specs: Rows = ()
        self._usual: dict[str, tuple[str, ...]] = {}
        self._clashing: set[str] = set()
        self._text = ""

    def show(self, specs: Rows, usual: Rows) -> None:
        self._specs = specs
        self._usual = {one.id: one.keys for one in usual}
        self._clashing = clashing(specs)
        self._fill()

    def look_for(self, text: str) -> None:
        """Only those that speak of it, by words or by keys."""
        self._text = text
        self._fill()

    def changed(self, spec: Spec) -> bool:
        return spec.keys != self._usual[spec.id]

    def row_of(self, action: str) -> int:
        """-1 where it is not shown."""
        return next((at for at, one in enumerate(self.rows) if one.id == action), -1)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        spec = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(spec, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (self._words(spec, one) for one in range(3))))
        if role == Qt.ItemDataRole.FontRole and self.changed(spec):
            bold = QFont()
            bold.setBold(True)
            return bold
        return None

    def _words(self, spec: Spec, column: int) -> str:
        if column == ACTION:
            return translated(spec.text)
        if column == GROUP:
            return group_words(spec.group)
        keys = ", ".join(map(native, spec.keys))
        return tr("{keys} – also another's").format(keys=keys) if self._clash(spec) else keys

    def _clash(self, spec: Spec) -> bool:
        return spec.id in self._clashing

    def _fill(self) -> None:
        words = self._text.casefold().split()
        self.beginResetModel()
        self.rows = [one for one in self._specs if all(word in _said(one) for word in words)]
        self.endResetModel()


def _said(spec: Spec) -> str:
    keys = " ".join((*spec.keys, *map(native, spec.keys)))
    return f"{translated(spec.text)} {group_words(spec.group)} {keys}".casefold()
