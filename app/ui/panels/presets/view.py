# ruff: noqa: N802 - Qt names the methods it calls
"""All presets by platform, and the one that is looked at."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QScrollArea,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.export.presets.preset import Preset
from app.ui.panels.presets.copying import PresetForm
from app.ui.panels.presets.details import WIDEST, PresetDetails
from app.ui.preparing import PresetShelf
from app.ui.style.look import Look
from app.ui.widgets.banner import Banners
from app.ui.widgets.basics import (
    button,
    column,
    expanding,
    holder,
    icon_button,
    label,
    line,
    on_ground,
    row,
)
from app.ui.words import platform, tr, trn

LIST = 320
_ID = Qt.ItemDataRole.UserRole


class PresetsView(QWidget):
    """`typed` when what is looked for changes; `copy_wanted` with a preset's id, the new one's and
    what is different; `edit_wanted` with the id of the user's own and what changes in it;
    `delete_wanted` with such an id; `folder_wanted` for the user's own files.
    """

    typed = Signal(str)
    copy_wanted = Signal(str, str, list)
    edit_wanted = Signal(str, list)
    delete_wanted = Signal(str)
    check_wanted = Signal()
    folder_wanted = Signal()
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        on_ground(self, "window")
        self.setAccessibleName(tr("Presets"))
        self._shelf: PresetShelf | None = None
        self.current: Preset | None = None
        self._editing = False
        self.field = QLineEdit(placeholderText=tr("Find a preset: platform, place, size"))
        self.field.setAccessibleName(tr("Find a preset"))
        self.field.setMaximumWidth(420)
        self.field.textChanged.connect(self.typed)
        self.tree = self._make_tree()
        self.details = PresetDetails(look)
        self.form = PresetForm(look)
        self.form.left.connect(self.form.hide)
        self.form.wanted.connect(self._ask_copy)
        self.problems = Banners(look)
        self.problems.setContentsMargins(0, 0, 0, 8)
        self.total = label("", "muted")
        self.copy_button = button(tr("Copy as my own …"), self._open_form)
        self.edit_button = button(tr("Change …"), self._edit)
        self.delete_button = button(tr("Delete"), self._delete)
        self._lay_out(look)

    def show_shelf(self, shelf: PresetShelf, listed: Sequence[Preset], current: str = "") -> None:
        """`listed` are those that pass what was typed; `current` is looked at, or what was."""
        wanted = current or (self.current.id if self.current else "")
        self._shelf = shelf
        self._fill(listed, shelf)
        self._tell(shelf.problems)
        rows = self.rows()
        there = [one for one in rows if one.data(0, _ID) == wanted] or rows
        if there:
            self.tree.setCurrentItem(there[0])

    def copied(self) -> None:
        self.form.hide()

    def rows(self) -> list[QTreeWidgetItem]:
        """Those of presets, from top to bottom."""
        tops = (self.tree.topLevelItem(at) for at in range(self.tree.topLevelItemCount()))
        found = [top.child(at) for top in tops if top for at in range(top.childCount())]
        return [one for one in found if one is not None]

    def _fill(self, listed: Sequence[Preset], shelf: PresetShelf) -> None:
        self.tree.blockSignals(True)
        self.tree.clear()
        for name in dict.fromkeys(sorted(preset.platform for preset in listed)):
            top = QTreeWidgetItem(self.tree, [platform(name)])
            top.setFlags(Qt.ItemFlag.ItemIsEnabled)
            bold = top.font(0)
            bold.setBold(True)
            top.setFont(0, bold)
            for preset in listed:
                if preset.platform == name:
                    own = tr(" · your own") if preset.id in shelf.own else ""
                    item = QTreeWidgetItem(top, [preset.title + own])
                    item.setData(0, _ID, preset.id)
                    item.setToolTip(0, preset.id)
        self.tree.expandAll()
        self.tree.blockSignals(False)
        found, every = len(listed), len(shelf.presets)
        words = trn("%n preset", "%n presets", every)
        if found != every:
            words = tr("{found} of {all}").format(found=found, all=words)
        self.total.setText(words)

    def _tell(self, problems: Sequence[str]) -> None:
        for told in self.problems.texts:
            if told not in problems:
                self.problems.drop(told)
        offers = [
            (tr("Check again"), self.check_wanted.emit),
            (tr("Show folder"), self.folder_wanted.emit),
        ]
        for problem in problems:
            self.problems.put(problem, "problems", problem, offers)

    def _chosen(self, item: QTreeWidgetItem | None, _before: QTreeWidgetItem | None = None) -> None:
        shelf, wanted = self._shelf, item.data(0, _ID) if item else None
        if shelf is None or wanted is None:
            return
        self.current = next(one for one in shelf.presets if one.id == wanted)
        own = wanted in shelf.own
        self.details.show_preset(self.current, shelf.variants, own=own)
        self.edit_button.setVisible(own)
        self.delete_button.setVisible(own)
        self.form.hide()

    def _open_form(self) -> None:
        if self.current is not None:
            self._editing = False
            self.form.open(self.current)
            self._area.ensureVisible(0, 0)

    def _edit(self) -> None:
        if self.current is not None:
            self._editing = True
            self.form.edit(self.current)
            self._area.ensureVisible(0, 0)

    def _delete(self) -> None:
        if self.current is not None:
            self.delete_wanted.emit(self.current.id)

    def _ask_copy(self, new: str, changes: list[str]) -> None:
        if self.current is None:
            return
        if self._editing:
            self.edit_wanted.emit(self.current.id, changes)
        else:
            self.copy_wanted.emit(self.current.id, new, changes)

    # ── laying out ──

    def _make_tree(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setProperty("role", "table")
        tree.setHeaderHidden(True)
        tree.setRootIsDecorated(False)
        tree.setIndentation(14)
        tree.setFrameShape(QFrame.Shape.NoFrame)
        tree.setAccessibleName(tr("Presets by platform"))
        tree.currentItemChanged.connect(self._chosen)
        return tree

    def _lay_out(self, look: Look) -> None:
        close = icon_button(look, "clear", tr("Back to the pictures"), self.closed.emit)
        head = row(label(tr("Presets"), "large"), self.field, spacing=12)
        head.setStretch(1, 1)
        head.setContentsMargins(16, 9, 12, 9)
        self.edit_button.hide()
        self.delete_button.hide()
        ends = (self.delete_button, self.edit_button, self.copy_button, close)
        for part in (expanding(), self.total, *ends):
            head.addWidget(part)
        form = column(self.form)
        form.setContentsMargins(16, 12, 16, 4)
        room = holder(form)
        room.setMaximumWidth(WIDEST)
        inside = holder(column(room, self.details, spacing=0), "window")
        self._area = QScrollArea()
        self._area.setWidget(inside)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setProperty("ground", "window")
        self._area.setAccessibleName(tr("The preset"))
        split = QSplitter()
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.addWidget(self.tree)
        split.addWidget(self._area)
        split.setStretchFactor(1, 1)
        split.setSizes([LIST, 10_000])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(head)
        outer.addWidget(line())
        outer.addWidget(self.problems)
        outer.addWidget(split, 1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.tree.setFocus()
