# ruff: noqa: N802 - Qt names the methods it calls
"""The sidebar: where to look, with live counts."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QMenu, QTreeView, QVBoxLayout, QWidget

from app.ui import mime
from app.ui.library import Overview
from app.ui.panels.sidebar.delegate import INDENT, SIDE, SidebarDelegate
from app.ui.panels.sidebar.model import TAKING, SidebarModel
from app.ui.panels.sidebar.node import Filter, Node, Sort
from app.ui.panels.sidebar.nodes import build
from app.ui.style.look import Look
from app.ui.vaulting import Vault
from app.ui.widgets.basics import label, on_ground
from app.ui.words import tr


class SidebarTree(QTreeView):
    """`chosen(query, add)`: `add` narrows what is shown, otherwise it replaces it. `page_wanted`
    with the name of a page other than the grid. What is wanted of a folder or a vault is told with
    its path; "" is the vault that is to be made.
    """

    chosen = Signal(str, bool)
    page_wanted = Signal(str)
    persona_wanted = Signal(str)
    dropped_on_persona = Signal(str, list)
    dropped_on_tag = Signal(str, list)
    rescan_wanted = Signal()
    confirm_wanted = Signal(str)
    settings_wanted = Signal(str)
    folder_wanted = Signal(str)
    unwatch_wanted = Signal(str)
    vault_wanted = Signal(str)
    vault_menu_wanted = Signal(str, QPoint)
    dropped_on_vault = Signal(str, list)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = SidebarModel(self)
        self.library_key = ""
        self._delegate = SidebarDelegate(look)
        self._closed: set[str] = set()
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

    def show_nodes(self, nodes: tuple[Node, ...]) -> None:
        if self.rows.show(nodes):
            for key in set(self.rows.all_keys()) - self._closed:
                self.expand(self.rows.index_of(key))

    def mark(self, query: str) -> None:
        """Show which row is being looked at, if any."""
        self._mark(self.rows.key_of_query(query))

    def mark_page(self, page: str) -> None:
        self._mark(f"page:{page}")

    def mark_vault(self, place: str) -> None:
        self._mark(f"vault:{place}")

    def _mark(self, key: str | None) -> None:
        index = self.rows.index_of(key) if key else QModelIndex()
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, flag if index.isValid() else flag.Clear)

    def drawBranches(
        self, _painter: QPainter, _rect: QRect, _index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The delegate draws the carets."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        node = self.rows.node(index)
        if node is None or node.sort is Sort.HEADING:
            return
        if node.children and event.position().x() < self._caret_end(index):
            self.setExpanded(index, not self.isExpanded(index))
        elif event.button() is Qt.MouseButton.LeftButton:
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            self._choose(node, add=bool(control))

    def _redraw(self) -> None:
        self.viewport().update()

    def _activate(self, index: QModelIndex) -> None:
        node = self.rows.node(index)
        if node is not None and node.sort is not Sort.HEADING:
            self._choose(node, add=False)

    def _choose(self, node: Node, *, add: bool) -> None:
        if node.sort is Sort.PAGE:
            self.page_wanted.emit(node.value)
        elif node.sort is Sort.VAULT:
            self.vault_wanted.emit(node.value)
        else:
            self.chosen.emit(node.query, add)

    def _caret_end(self, index: QModelIndex) -> int:
        depth, above = -1, index.parent()
        while above.isValid():
            depth, above = depth + 1, above.parent()
        return SIDE + 6 + depth * INDENT

    def _remember(self, index: QModelIndex, *, closed: bool) -> None:
        node = self.rows.node(index)
        if node is None:
            return
        if node.sort is Sort.HEADING:
            self.expand(index)  # nothing would show that it is closed
        elif closed:
            self._closed.add(node.key)
        else:
            self._closed.discard(node.key)

    def _menu(self, point: QPoint) -> None:
        node = self.rows.node(self.indexAt(point))
        at = self.viewport().mapToGlobal(point)
        if node is not None and node.sort is Sort.FOLDER:
            self.folder_menu(node).popup(at)
        elif node is not None and node.sort is Sort.PERSONA:
            self.persona_menu(node).popup(at)
        elif node is not None and node.sort is Sort.VAULT and node.value:
            self.vault_menu_wanted.emit(node.value, at)

    def persona_menu(self, node: Node) -> QMenu:
        """Deleted when it closes."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Kind and papers …"), lambda: self.persona_wanted.emit(node.value))
        return menu

    def folder_menu(self, node: Node) -> QMenu:
        """What can be done with a watched folder; deleted when it closes."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Look again") if node.alarm else tr("Rescan"), self.rescan_wanted.emit)
        if node.alarm:
            menu.addAction(tr("They are really gone"), lambda: self.confirm_wanted.emit(node.value))
        menu.addSeparator()
        menu.addAction(tr("Settings …"), lambda: self.settings_wanted.emit(node.value))
        menu.addAction(tr("Show in file manager"), lambda: self.folder_wanted.emit(node.value))
        menu.addSeparator()
        menu.addAction(tr("Stop watching"), lambda: self.unwatch_wanted.emit(node.value))
        return menu

    # ── assets dropped on a tag, a persona or a vault ──

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if mime.asset_ids(event.mimeData(), self.library_key):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        node = self.rows.node(self.indexAt(event.position().toPoint()))
        if node is not None and node.sort in TAKING and node.value:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        node = self.rows.node(self.indexAt(event.position().toPoint()))
        ids = mime.asset_ids(event.mimeData(), self.library_key)
        if node is not None and node.sort in TAKING and node.value and ids:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            taken = {
                Sort.TAG: self.dropped_on_tag,
                Sort.PERSONA: self.dropped_on_persona,
                Sort.VAULT: self.dropped_on_vault,
            }
            taken[node.sort].emit(node.value, ids)


class SidebarPanel(QWidget):
    """The program's name, and the tree under it."""

    def __init__(self, look: Look, term: Filter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        on_ground(self, "panel")
        self._term = term
        self._overview: Overview | None = None
        self._vaults: tuple[Vault, ...] | None = None
        self.tree = SidebarTree(look)
        self._title = label("Musekeep", "title")
        self._title.setContentsMargins(18, 14, 16, 4)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 8)
        box.setSpacing(0)
        box.addWidget(self._title)
        box.addWidget(self.tree, 1)
        self._show()

    def name(self, title: str) -> None:
        """What stands at the top; nothing without a name."""
        self._title.setText(title)
        self._title.setVisible(bool(title))

    def show_overview(self, overview: Overview | None) -> None:
        """None while the library is being opened."""
        self._overview = overview
        self._show()

    def show_vaults(self, vaults: Sequence[Vault]) -> None:
        """Until then none is spoken of."""
        self._vaults = tuple(vaults)
        self._show()

    def _show(self) -> None:
        self.tree.show_nodes(build(self._overview, self._term, self._vaults))
