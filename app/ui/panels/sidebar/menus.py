"""What a row of the sidebar offers to do with what it stands for. Menus go when they are closed."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from app.ui.panels.sidebar.node import COLLECTIONS, Ask, Node, Sort
from app.ui.panels.sidebar.tree import SidebarTree
from app.ui.words import tr

Fill = Callable[[QMenu, Node], None]


class SidebarMenus:
    """Says what was chosen through the tree's signals."""

    def __init__(self, tree: SidebarTree) -> None:
        self._tree = tree
        tree.menu_wanted.connect(self.show)
        self._fills: dict[Sort, Fill] = {
            Sort.FOLDER: self._folder,
            Sort.PERSONA: self._persona,
            Sort.COLLECTION: self._collection,
            Sort.SEARCH: self._search,
            Sort.TAG: self._tag,
            Sort.HEADING: self._heading,
        }

    def of(self, node: Node) -> QMenu | None:
        """None where there is nothing to do."""
        fill = self._fills.get(node.sort)
        if fill is None:
            return None
        menu = QMenu(self._tree)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        fill(menu, node)
        return menu

    def show(self, node: Node, at: QPoint) -> None:
        if node.sort is Sort.VAULT:
            if node.value:
                self._tree.vault_menu_wanted.emit(node.value, at)
        elif (menu := self.of(node)) is not None:
            if menu.isEmpty():
                menu.deleteLater()  # never shown, it would never close
            else:
                menu.popup(at)

    def _heading(self, menu: QMenu, node: Node) -> None:
        if node.key == COLLECTIONS:
            menu.addAction(tr("New collection …"), partial(self._tree.ask, Ask.NEW, node))
            menu.addSeparator()
        opened = self._tree.isExpanded(self._tree.rows.index_of(node.key))
        words = tr("Close this section") if opened else tr("Open this section")
        menu.addAction(words, partial(self._tree.turn, node.key))

    def _persona(self, menu: QMenu, node: Node) -> None:
        wanted = self._tree.persona_wanted
        menu.addAction(tr("Kind and papers …"), lambda: wanted.emit(node.value))

    def _folder(self, menu: QMenu, node: Node) -> None:
        tree = self._tree
        menu.addAction(tr("Look again") if node.alarm else tr("Rescan"), tree.rescan_wanted.emit)
        if node.alarm:
            menu.addAction(tr("They are really gone"), lambda: tree.confirm_wanted.emit(node.value))
        menu.addSeparator()
        menu.addAction(tr("Settings …"), lambda: tree.settings_wanted.emit(node.value))
        menu.addAction(tr("Show in file manager"), lambda: tree.folder_wanted.emit(node.value))
        menu.addSeparator()
        menu.addAction(tr("Stop watching"), lambda: tree.unwatch_wanted.emit(node.value))

    def _collection(self, menu: QMenu, node: Node) -> None:
        if not node.value:  # the row that makes the first one
            menu.addAction(tr("New collection …"), partial(self._tree.ask, Ask.NEW, node))
            return
        self._add(menu, node, (Ask.PUT, tr("Put the selection into it")))
        self._add(menu, node, (Ask.TAKE, tr("Take the selection out of it")))
        menu.addSeparator()
        self._add(menu, node, (Ask.NEW, tr("New collection under it …")))
        self._add_naming(menu, node)

    def _search(self, menu: QMenu, node: Node) -> None:
        self._add(menu, node, (Ask.EDIT, tr("Show its conditions")))
        self._add(menu, node, (Ask.RESAVE, tr("Save the present search under this name")))
        menu.addSeparator()
        self._add_naming(menu, node)

    def _tag(self, menu: QMenu, node: Node) -> None:
        self._add(menu, node, (Ask.PUT, tr("Put it on the selection")))
        self._add(menu, node, (Ask.TAKE, tr("Take it off the selection")))
        menu.addSeparator()
        menu.addAction(self._named(tr("Rename …")), partial(self._tree.ask, Ask.RENAME, node))
        self._add(menu, node, (Ask.MERGE, tr("Merge it into another …")))
        self._add(menu, node, (Ask.MOVE, tr("Put it under another …")))

    def _add_naming(self, menu: QMenu, node: Node) -> None:
        menu.addAction(self._named(tr("Rename …")), partial(self._tree.ask, Ask.RENAME, node))
        menu.addAction(tr("Delete") + "\tDel", partial(self._tree.ask, Ask.REMOVE, node))

    def _add(self, menu: QMenu, node: Node, offer: tuple[Ask, str]) -> None:
        menu.addAction(offer[1], partial(self._tree.ask, offer[0], node))

    def _named(self, words: str) -> str:
        return f"{words}\tF2"
