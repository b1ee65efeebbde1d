"""The table of keys, to be changed: who else has a key is told before it is taken."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from app.ui.actions import Rows, Spec
from app.ui.keys import holders, native, tidy
from app.ui.panels.settings.key_model import ACTION, GROUP, KEYS, KeyModel
from app.ui.style.look import Look
from app.ui.widgets.basics import button, empty, label, row, tell
from app.ui.widgets.chip import Chip
from app.ui.widgets.roles import Role, has_role
from app.ui.words import tr, translated

HEIGHT = 480


class KeyTable(QWidget):
    """`changed` with the new keys of actions, by id; `reset` with an action's id, or "" for all;
    `copied` and `saved` ask for the list as a text.
    """

    changed = Signal(dict)
    reset = Signal(str)
    copied = Signal()
    saved = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._specs: Rows = ()
        self.current: Spec | None = None
        self.model = KeyModel(self)
        self.table = self._make_table()
        self.said = label("", "strong", wrap=True)
        self.chips = QHBoxLayout()
        self.chips.setSpacing(8)
        self.field = QKeySequenceEdit()
        self.field.setMaximumSequenceLength(1)
        self.field.setAccessibleName(tr("Press the new key"))
        self.field.setFixedWidth(240)
        has_role(self.field, Role.HotkeyField)
        self.field.keySequenceChanged.connect(self._pressed)
        self.problem = label("", "", wrap=True)
        self.add_button = button(tr("Add this key"), self._add, primary=True)
        self.own_button = button(tr("Usual keys"), lambda: self._reset_one())
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(self.table)
        box.addWidget(self._editor())
        box.addLayout(
            row(
                button(tr("Copy as text"), self.copied.emit),
                button(tr("Save as text …"), self.saved.emit),
                None,
                button(tr("Usual keys for all"), lambda: self.reset.emit("")),
            )
        )
        self._show_editor()

    def show_keys(self, specs: Rows, usual: Rows) -> None:
        """What is in force, and what the table has by itself."""
        chosen = self.current.id if self.current else ""
        self._specs = specs
        self.model.show(specs, usual)
        self._point_at(chosen)

    def look_for(self, text: str) -> None:
        chosen = self.current.id if self.current else ""
        self.model.look_for(text)
        self._point_at(chosen)

    def choose(self, action: str) -> None:
        """Have this one's keys in hand."""
        self._point_at(action)

    def _point_at(self, action: str) -> None:
        at = max(self.model.row_of(action), 0)
        if self.model.rows:
            self.table.setCurrentIndex(self.model.index(at, ACTION))
        self._turned(self.table.currentIndex())

    def _turned(
        self,
        index: QModelIndex | QPersistentModelIndex,
        _before: QModelIndex | QPersistentModelIndex | None = None,
    ) -> None:
        self.current = self.model.rows[index.row()] if index.isValid() else None
        self._show_editor()

    # ── the one that is in hand ──

    def _show_editor(self) -> None:
        spec = self.current
        empty(self.chips)
        self.field.clear()
        tell(self.problem, "")
        self.add_button.hide()
        self.field.setEnabled(spec is not None)
        self.own_button.setVisible(spec is not None and self.model.changed(spec))
        if spec is None:
            self.said.setText(tr("No action is called that"))
            return
        self.said.setText(translated(spec.text))
        for key in spec.keys:
            chip = Chip(self._look, native(key), removable=True)
            chip.removed.connect(lambda key=key: self._drop(key))
            self.chips.addWidget(chip)
        if not spec.keys:
            self.chips.addWidget(label(tr("No key"), "muted"))

    def _pressed(self) -> None:
        spec, key = self.current, self._key()
        self.add_button.setVisible(spec is not None and bool(key))
        if spec is None or not key:
            tell(self.problem, "")
            return
        others = holders(self._specs, spec.id, key) if key not in spec.keys else []
        if key in spec.keys:
            self.add_button.hide()
            tell(self.problem, tr("It has this key already."))
        elif others:
            named = ", ".join(translated(one.text) for one in others)
            said = tr("{key} means “{action}” now; taking it leaves that without it.")
            tell(self.problem, said.format(key=native(key), action=named), "warn")
        else:
            tell(self.problem, "")
        self.add_button.setText(tr("Take this key") if others else tr("Add this key"))

    def _key(self) -> str:
        found = tidy([self.field.keySequence().toString(QKeySequence.SequenceFormat.PortableText)])
        return found[0] if found else ""

    def _add(self) -> None:
        """And take it from whoever had it."""
        spec, key = self.current, self._key()
        if spec is None or not key:
            return
        made = {spec.id: (*spec.keys, key)}
        for one in holders(self._specs, spec.id, key):
            made[one.id] = tuple(each for each in one.keys if each != key)
        self.changed.emit(made)

    def _drop(self, key: str) -> None:
        if (spec := self.current) is not None:
            self.changed.emit({spec.id: tuple(one for one in spec.keys if one != key)})

    def _reset_one(self) -> None:
        if self.current is not None:
            self.reset.emit(self.current.id)

    # ── laying out ──

    def _make_table(self) -> QTreeView:
        table = QTreeView()
        table.setModel(self.model)
        table.setProperty("role", "table")
        table.setAccessibleName(tr("Actions and their keys"))
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setAlternatingRowColors(False)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setMinimumHeight(HEIGHT)
        header = table.header()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(ACTION, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(GROUP, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(KEYS, QHeaderView.ResizeMode.ResizeToContents)
        table.selectionModel().currentChanged.connect(self._turned)
        table.activated.connect(lambda _index: self.field.setFocus())
        return table

    def _editor(self) -> QWidget:
        made = QFrame()
        made.setProperty("role", "card")
        box = QVBoxLayout(made)
        box.setContentsMargins(16, 12, 16, 12)
        box.setSpacing(8)
        head = row(self.said)
        head.setStretch(0, 1)
        head.addLayout(self.chips)
        box.addLayout(head)
        hint = label(tr("Press the new key here:"), "muted")
        box.addLayout(row(hint, self.field, self.add_button, None, self.own_button))
        box.addWidget(self.problem)
        return made
