# ruff: noqa: N802 - Qt names the methods it calls
"""The sidebar: where to look, with live counts, and a field that finds a row among many."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.ui.library import Overview
from app.ui.panels.sidebar.menus import SidebarMenus
from app.ui.panels.sidebar.node import Filter, Node
from app.ui.panels.sidebar.nodes import Builder, found, size
from app.ui.panels.sidebar.tree import SidebarTree
from app.ui.style.look import Look
from app.ui.vaulting import Vault
from app.ui.widgets.basics import label, on_ground
from app.ui.words import tr

MANY = 40
"""So many rows, and there is a field to find one."""


class SidebarPanel(QWidget):
    """The program's name, and the tree under it."""

    def __init__(self, look: Look, term: Filter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        on_ground(self, "panel")
        self._builder = Builder(term)
        self._overview: Overview | None = None
        self._vaults: tuple[Vault, ...] | None = None
        self._nodes: tuple[Node, ...] = ()
        self.tree = SidebarTree(look)
        self.menus = SidebarMenus(self.tree)
        self.tree.left.connect(self._clear)
        self._title = label("Musekeep", "title")
        self._title.setContentsMargins(18, 14, 16, 4)
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Find a tag or place"))
        self.field.setAccessibleName(tr("Find a tag or place"))
        self.field.setClearButtonEnabled(False)
        self.field.textEdited.connect(self._find)
        self.field.installEventFilter(self)
        self._box = QVBoxLayout()
        self._box.setContentsMargins(10, 4, 10, 4)
        self._box.addWidget(self.field)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 8)
        box.setSpacing(0)
        box.addWidget(self._title)
        box.addLayout(self._box)
        box.addWidget(self.tree, 1)
        self._offer_field()
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
        self._nodes = self._builder.build(self._overview, self._vaults)
        self._offer_field()
        self._find(self.field.text())

    def _find(self, words: str) -> None:
        if words.strip():
            self.tree.show_nodes(found(self._nodes, words), finding=True)
        else:
            self.tree.show_nodes(self._nodes)

    def _clear(self) -> None:
        if self.field.text():
            self.field.clear()
            self._find("")

    def _offer_field(self) -> None:
        """While somebody looks for a row it stays, however few there are."""
        wanted = size(self._nodes) > MANY or bool(self.field.text())
        self.field.setVisible(wanted)
        self._box.setContentsMargins(10, 4, 10, 4 if wanted else 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key is Qt.Key.Key_Escape and self.field.text():
                self._clear()
                return True
            if key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._to_first()
                return True
        return super().eventFilter(watched, event)

    def _to_first(self) -> None:
        """The keys go to the first row that was found."""
        self.tree.setFocus()
        rows = self.tree.rows
        index = rows.index(0, 0)
        while rows.rowCount(index):
            index = rows.index(0, 0, index)
            if self.field.text().casefold().strip() in str(index.data()).casefold():
                break
        if index.isValid():
            self.tree.setCurrentIndex(index)
