# ruff: noqa: N802 - Qt names the methods it calls
"""The sidebar's tree as a Qt model. New numbers for the same rows leave the tree as it is."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from app.ui import mime
from app.ui.panels.sidebar.node import COLLECTIONS, NESTED, TAGS, Node, Sort
from app.ui.words import count, tr

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()

PLACELESS = frozenset([Sort.HEADING, Sort.PAGE, Sort.VAULT])
"""Rows that show no search."""

TAKING = frozenset([Sort.TAG, Sort.PERSONA, Sort.VAULT, Sort.COLLECTION])
"""Rows that assets can be dropped on."""

HOME = {Sort.TAG: TAGS, Sort.COLLECTION: COLLECTIONS, Sort.SEARCH: COLLECTIONS}
"""The heading under which nested rows stand."""


@dataclass(eq=False, slots=True)
class _Place:
    """A node and where it hangs."""

    node: Node
    row: int
    parent: "_Place | None"
    children: list["_Place"] = field(default_factory=list)


class SidebarModel(QAbstractItemModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tops: list[_Place] = []
        self._by_key: dict[str, _Place] = {}
        self._by_query: dict[str, str] = {}

    def show(self, nodes: tuple[Node, ...]) -> bool:
        """Replace everything. True when rows came or went, False when only numbers changed."""
        if _are_alike(nodes, self._tops):
            self._renew(nodes, self._tops)
            return False
        self.beginResetModel()
        self._by_key, self._by_query = {}, {}
        self._tops = self._placed(nodes, None)
        self.endResetModel()
        return True

    def node(self, index: Index) -> Node | None:
        place = self._place(index)
        return place.node if place else None

    def index_of(self, key: str) -> QModelIndex:
        place = self._by_key.get(key)
        return self.createIndex(place.row, 0, place) if place else QModelIndex()

    def all_keys(self) -> list[str]:
        return list(self._by_key)

    def parents(self) -> list[Node]:
        """Every row that has rows under it."""
        return [place.node for place in self._by_key.values() if place.children]

    def takes(self, index: Index, carried: QMimeData, library: str) -> bool:
        """Whether this can be dropped on that row: assets, or another tag or collection."""
        node = self.node(index)
        if node is None:
            return False
        if (place := mime.place(carried, library)) is not None:
            return _takes_place(node, *place)
        taking = node.sort in TAKING and bool(node.value)
        return taking and bool(mime.asset_ids(carried, library))

    def key_of_query(self, query: str) -> str | None:
        """The row that shows exactly this search."""
        return self._by_query.get(query)

    def _renew(self, nodes: tuple[Node, ...], places: list[_Place]) -> None:
        for node, place in zip(nodes, places, strict=True):
            if node == place.node:  # with all under it
                continue
            own, place.node = replace(place.node, children=node.children), node
            if node != own:
                index = self.createIndex(place.row, 0, place)
                self.dataChanged.emit(index, index)
            self._renew(node.children, place.children)

    def _placed(self, nodes: tuple[Node, ...], parent: _Place | None) -> list[_Place]:
        places = []
        for row, node in enumerate(nodes):
            place = _Place(node, row, parent)
            self._by_key[node.key] = place
            if node.sort not in PLACELESS:
                self._by_query.setdefault(node.query, node.key)
            place.children = self._placed(node.children, place)
            places.append(place)
        return places

    def _place(self, index: Index) -> _Place | None:
        if not index.isValid():
            return None
        place: _Place = index.internalPointer()
        return place

    # ── what Qt asks of a model ──

    def index(self, row: int, column: int, parent: Index = _ROOT) -> QModelIndex:
        places = self._children(parent)
        if column != 0 or not 0 <= row < len(places):
            return QModelIndex()
        return self.createIndex(row, 0, places[row])

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override] # QObject.parent() too
        place = self._place(index)
        above = place.parent if place else None
        return self.createIndex(above.row, 0, above) if above else QModelIndex()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return len(self._children(parent))

    def columnCount(self, _parent: Index = _ROOT) -> int:
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        node = self.node(index)
        if node is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return node.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return node.hint or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _said(node)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return node.state or (tr("Needs your attention") if node.alarm else None)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        node = self.node(index)
        if node is None:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled
        if node.sort is not Sort.HEADING:
            flags |= Qt.ItemFlag.ItemIsSelectable
        if node.key in HOME.values() or (node.sort in TAKING and node.value):
            flags |= Qt.ItemFlag.ItemIsDropEnabled
        if node.sort in NESTED and node.value:
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        return flags

    def _children(self, parent: Index) -> list[_Place]:
        place = self._place(parent)
        return place.children if place else self._tops


def _takes_place(node: Node, kind: str, name: str) -> bool:
    """A tag under a tag, a collection under a collection, either to the top; never under itself."""
    if node.key in HOME.values():
        return "/" in name and HOME[Sort(kind)] == node.key
    alike = node.sort in NESTED and HOME[node.sort] == HOME[Sort(kind)] and bool(node.value)
    return alike and not f"{node.value}/".startswith(f"{name}/")


def _said(node: Node) -> str:
    if node.sort is Sort.HEADING:
        return node.title
    if node.sort is Sort.VAULT or node.count is None:
        return f"{node.title}, {node.note}" if node.note else node.title
    return f"{node.title}, {count(node.count)}"


def _are_alike(nodes: Sequence[Node], places: Sequence[_Place]) -> bool:
    """Whether these are the same rows, whatever their numbers."""
    return len(nodes) == len(places) and all(
        node.key == place.node.key
        and (node.children is place.node.children or _are_alike(node.children, place.children))
        for node, place in zip(nodes, places, strict=True)
    )
