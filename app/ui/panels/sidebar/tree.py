# ruff: noqa: N802 - Qt names the methods it calls
"""The sidebar's tree: rows that are gone to, opened and closed, dropped on, moved and renamed."""

from collections.abc import Iterable

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import QApplication, QStyle, QTreeView, QWidget

from app.ui import mime
from app.ui.panels.sidebar.delegate import INDENT, SIDE, SidebarDelegate, depth_of, offer_rect
from app.ui.panels.sidebar.model import SidebarModel
from app.ui.panels.sidebar.node import NESTED, Ask, Node, Sort
from app.ui.panels.sidebar.nodes import size
from app.ui.style.look import Look
from app.ui.words import tr

MANY = 60
"""A section with more rows shows only the outermost until somebody opens them."""

OWN_KEYS = {Qt.Key.Key_F2: Ask.RENAME, Qt.Key.Key_Delete: Ask.REMOVE}


class SidebarTree(QTreeView):
    """`chosen(query, add)`: `add` narrows what is shown, otherwise it replaces it. `page_wanted`
    with the name of a page other than the grid, `action_wanted` with the action a heading offers.
    What is wanted of a folder or a vault is told with its path; "" is the vault that is to be made.
    `asked(what, sort, name)` of a collection, a saved search or a tag; `placed(sort, name, under)`
    when one was let go over another, "" for the top. `folded` when rows were opened or closed.
    """

    chosen = Signal(str, bool)
    page_wanted = Signal(str)
    action_wanted = Signal(str)
    persona_wanted = Signal(str)
    dropped_on_persona = Signal(str, list)
    dropped_on_tag = Signal(str, list)
    dropped_on_collection = Signal(str, list)
    rescan_wanted = Signal()
    confirm_wanted = Signal(str)
    settings_wanted = Signal(str)
    folder_wanted = Signal(str)
    unwatch_wanted = Signal(str)
    vault_wanted = Signal(str)
    vault_menu_wanted = Signal(str, QPoint)
    dropped_on_vault = Signal(str, list)
    asked = Signal(Ask, Sort, str)
    placed = Signal(Sort, str, str)
    menu_wanted = Signal(Node, QPoint)
    folded = Signal()
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = SidebarModel(self)
        self.library_key = ""
        self.closed: set[str] = set()
        self.opened: set[str] = set()
        self._finding = False
        self._nodes: tuple[Node, ...] = ()
        self._pressed = QModelIndex()
        self._delegate = SidebarDelegate(look)
        self.setViewport(QWidget())  # a known one; asking Qt for its own costs 20 ms at start
        self.setModel(self.rows)
        self.setItemDelegate(self._delegate)
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(True)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setAccessibleName(tr("Places in the library"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)
        self.activated.connect(self._activate)
        self.collapsed.connect(lambda index: self._remember(index, closed=True))
        self.expanded.connect(lambda index: self._remember(index, closed=False))
        look.changed.connect(self._redraw)

    # ── what is shown ──

    def show_nodes(self, nodes: tuple[Node, ...], *, finding: bool = False) -> None:
        """`finding`: these are what a search for rows left, and all of them are open."""
        was, self._finding, self._nodes = self._finding, finding, nodes
        if self.rows.show(nodes) or was != finding:
            self._fold(nodes)

    def _fold(self, nodes: tuple[Node, ...]) -> None:
        folded = {} if self._finding else self._folded(nodes)
        self.blockSignals(True)
        for node in self.rows.parents():
            self.setExpanded(self.rows.index_of(node.key), not folded.get(node.key, False))
        self.blockSignals(False)

    def fold(self, closed: Iterable[str], opened: Iterable[str]) -> None:
        """As rows were left."""
        self.closed, self.opened = set(closed), set(opened)
        self._fold(self._nodes)

    def turn(self, key: str) -> None:
        """Close an open row, open a closed one."""
        index = self.rows.index_of(key)
        self.setExpanded(index, not self.isExpanded(index))

    def mark(self, query: str) -> None:
        """Show which row is being looked at, if any."""
        self._mark(self.rows.key_of_query(query))

    def mark_page(self, page: str) -> None:
        self._mark(f"page:{page}")

    def mark_vault(self, place: str) -> None:
        self._mark(f"vault:{place}")

    def rect_of(self, key: str) -> QRect:
        """Where a row is, on the screen; the whole tree's place where it is out of sight."""
        rect = self.visualRect(self.rows.index_of(key))
        rect = rect if rect.isValid() else self.viewport().rect()
        return QRect(self.viewport().mapToGlobal(rect.topLeft()), rect.size())

    def _mark(self, key: str | None) -> None:
        index = self.rows.index_of(key) if key else QModelIndex()
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, flag if index.isValid() else flag.Clear)

    def _folded(self, sections: Iterable[Node]) -> dict[str, bool]:
        """Of each row with rows under it whether it is closed: as it was left, else many are."""
        found: dict[str, bool] = {}

        def walk(node: Node, *, crowded: bool) -> None:
            if node.children:
                usual = crowded and node.sort is not Sort.HEADING
                found[node.key] = node.key in self.closed or (usual and node.key not in self.opened)
            for one in node.children:
                walk(one, crowded=crowded)

        for section in sections:
            walk(section, crowded=size(section.children) > MANY)
        return found

    def _remember(self, index: QModelIndex, *, closed: bool) -> None:
        node = self.rows.node(index)
        if node is None or self._finding:
            return
        into, out_of = (self.closed, self.opened) if closed else (self.opened, self.closed)
        into.add(node.key)
        out_of.discard(node.key)
        self.folded.emit()

    def drawBranches(
        self, _painter: QPainter, _rect: QRect, _index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The delegate draws the carets."""

    def _redraw(self) -> None:
        self.viewport().update()

    # ── what is done with a row ──

    def ask(self, what: Ask, node: Node) -> None:
        self.asked.emit(what, node.sort, node.value if node.sort in NESTED else "")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = QModelIndex()
        index = self.indexAt(event.position().toPoint())
        node = self.rows.node(index)
        if node is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        if node.sort is Sort.HEADING:
            self._press_heading(node, index, event.position().toPoint())
        elif node.children and self._is_on_caret(index, event.position().toPoint()):
            self.turn(node.key)
        else:
            self._pressed, self._from = index, event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        node = self.rows.node(self._pressed)
        if node is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        way = (event.position().toPoint() - self._from).manhattanLength()
        if node.sort in NESTED and node.value and way >= QApplication.startDragDistance():
            self._pressed = QModelIndex()
            drag = QDrag(self)
            drag.setMimeData(mime.carrying_place(node.sort, node.value, self.library_key))
            drag.exec(Qt.DropAction.MoveAction)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, QModelIndex()
        node = self.rows.node(pressed)
        if node is not None and self.indexAt(event.position().toPoint()) == pressed:
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            self._choose(node, add=bool(control))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, node = Qt.Key(event.key()), self.rows.node(self.currentIndex())
        if node is not None and (what := self._own(key, node)) is not None:
            self.ask(what, node)
        elif key is Qt.Key.Key_Escape:
            self.left.emit()
        elif node is not None and node.sort is Sort.HEADING and key is Qt.Key.Key_Space:
            self.turn(node.key)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keys that mean the row come here before the window's actions of the same keys."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            node = self.rows.node(self.currentIndex())
            if node is not None and self._own(Qt.Key(event.key()), node) is not None:
                event.accept()
                return True
        return super().event(event)

    def _own(self, key: Qt.Key, node: Node) -> Ask | None:
        what = OWN_KEYS.get(key) if node.sort in NESTED and node.value else None
        return None if what is Ask.REMOVE and node.sort is Sort.TAG else what

    def _press_heading(self, node: Node, index: QModelIndex, at: QPoint) -> None:
        row = QRect(0, self.visualRect(index).top(), self.viewport().width(), 0)
        row.setBottom(self.visualRect(index).bottom())
        button = QStyle.visualRect(self.layoutDirection(), row, offer_rect(row))
        if node.value and button.contains(at):
            self.action_wanted.emit(node.value)
        else:
            self.turn(node.key)

    def _activate(self, index: QModelIndex) -> None:
        node = self.rows.node(index)
        if node is not None and node.sort is Sort.HEADING:
            self.turn(node.key)
        elif node is not None:
            self._choose(node, add=False)

    def _choose(self, node: Node, *, add: bool) -> None:
        if node.sort is Sort.PAGE:
            self.page_wanted.emit(node.value)
        elif node.sort is Sort.VAULT:
            self.vault_wanted.emit(node.value)
        elif node.sort is Sort.COLLECTION and not node.value:
            self.ask(Ask.NEW, node)
        else:
            self.chosen.emit(node.query, add)

    def _is_on_caret(self, index: QModelIndex, at: QPoint) -> bool:
        end = SIDE + 6 + depth_of(index) * INDENT
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return (self.viewport().width() - at.x() if mirrored else at.x()) < end

    def _menu(self, point: QPoint) -> None:
        node = self.rows.node(self.indexAt(point))
        if node is not None:
            self.menu_wanted.emit(node, self.viewport().mapToGlobal(point))

    # ── what is let go over a row ──

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        carried, key = event.mimeData(), self.library_key
        if mime.asset_ids(carried, key) or mime.place(carried, key):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)  # scrolls at the edges
        index = self.indexAt(event.position().toPoint())
        node = self.rows.node(index)
        taken = node is not None and self.rows.takes(index, event.mimeData(), self.library_key)
        self._aim(node.key if node is not None and taken else "")
        if taken:
            event.setDropAction(event.proposedAction())
            event.accept()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._aim("")

    def dropEvent(self, event: QDropEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        node, carried = self.rows.node(index), event.mimeData()
        taken = self.rows.takes(index, carried, self.library_key)
        super().dragLeaveEvent(QDragLeaveEvent())  # no more scrolling at the edges
        self._aim("")
        if node is None or not taken:
            return
        event.setDropAction(event.proposedAction())
        event.accept()
        if (place := mime.place(carried, self.library_key)) is not None:
            under = "" if node.sort is Sort.HEADING else node.value
            self.placed.emit(Sort(place[0]), place[1], under)
            return
        takers = {
            Sort.TAG: self.dropped_on_tag,
            Sort.PERSONA: self.dropped_on_persona,
            Sort.VAULT: self.dropped_on_vault,
            Sort.COLLECTION: self.dropped_on_collection,
        }
        takers[node.sort].emit(node.value, mime.asset_ids(carried, self.library_key))

    def _aim(self, key: str) -> None:
        if key != self._delegate.target:
            self._delegate.target = key
            self._redraw()
