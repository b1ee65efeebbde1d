# ruff: noqa: N802 - Qt names the methods it calls
"""All policies by platform, and the one that is looked at, or changed."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from app.export.policies.policy import Policy
from app.ui.panels.policies.details import WIDEST, PolicyDetails
from app.ui.settling import PolicyShelf
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
    tell,
)
from app.ui.words import platform, tr, trn

LIST = 240
LINE = 32
_ID = Qt.ItemDataRole.UserRole

Change = tuple[str, str, Any]
"""A table of the file, a key, its new value."""


class PoliciesView(QWidget):
    """`save_wanted` with a platform and its changes; `revert_wanted` with a platform whose own copy
    is to go; `folder_wanted` for the user's own files.
    """

    save_wanted = Signal(str, list)
    revert_wanted = Signal(str)
    check_wanted = Signal()
    folder_wanted = Signal()
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        on_ground(self, "window")
        self.setAccessibleName(tr("Policies"))
        self._shelf: PolicyShelf | None = None
        self.current: Policy | None = None
        self.pending: dict[tuple[str, str], Any] = {}
        self.field = QLineEdit(placeholderText=tr("Find a platform"))
        self.field.setAccessibleName(tr("Find a platform"))
        self.field.setMaximumWidth(420)
        self.field.textChanged.connect(lambda _text: self._fill())
        self.list = QListWidget()
        self.list.setProperty("role", "list")
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setAccessibleName(tr("Platforms"))
        self.list.currentItemChanged.connect(self._chosen)
        self.details = PolicyDetails(look)
        self.details.changed.connect(self._note)
        self.problems = Banners(look)
        self.change_button = button(tr("Change a copy …"), self.begin)
        self.revert_button = button(tr("Back to the shipped one"), self._revert)
        self.save_button = button(tr("Save as my own"), self._save, primary=True)
        self.cancel_button = button(tr("Cancel"), self.leave)
        self.said = label()
        self.strip = self._make_strip()
        self._lay_out(look)
        self._show()

    @property
    def editing(self) -> bool:
        return not self.strip.isHidden()

    def show_shelf(self, shelf: PolicyShelf) -> None:
        """What was being changed is let go."""
        self._shelf = shelf
        self.strip.hide()
        self._tell(shelf)
        self._fill()

    def show_platform(self, name: str) -> None:
        for at in range(self.list.count()):
            if self.list.item(at).data(_ID) == name:
                self.list.setCurrentRow(at)

    def begin(self) -> None:
        """Change this one."""
        if self.current is not None:
            self.pending = {}
            self.strip.show()
            self._show()

    def leave(self) -> None:
        """As it was."""
        self.strip.hide()
        self._show()

    def refuse(self, text: str) -> None:
        """What was to be saved cannot be; what was chosen stays."""
        tell(self.said, text, "block")
        self.save_button.setEnabled(True)

    # ── the list ──

    def _fill(self) -> None:
        shelf = self._shelf
        if shelf is None:
            return
        wanted = self.current.platform if self.current else ""
        words = self.field.text().casefold()
        policies = sorted(shelf.policies.values(), key=lambda one: one.title.casefold())
        found = [one for one in policies if words in f"{one.title} {one.platform}".casefold()]
        self.list.blockSignals(True)
        self.list.clear()
        for one in found:
            own = tr(" · your own") if one.platform in shelf.own else ""
            item = QListWidgetItem(one.title + own, self.list)
            item.setData(_ID, one.platform)
            item.setSizeHint(QSize(0, LINE))
        self.list.blockSignals(False)
        self.total.setText(trn("%n platform", "%n platforms", len(found)))
        names = [one.platform for one in found]
        if names:
            self.list.setCurrentRow(names.index(wanted) if wanted in names else 0)
        self._chosen(self.list.currentItem())

    def _chosen(self, item: QListWidgetItem | None, _before: QListWidgetItem | None = None) -> None:
        shelf, name = self._shelf, item.data(_ID) if item else None
        self.current = shelf.policies[name] if shelf is not None and name is not None else None
        self.strip.hide()
        self._show()

    # ── the one that is looked at ──

    def _show(self) -> None:
        policy, shelf = self.current, self._shelf
        own = shelf is not None and policy is not None and policy.platform in shelf.own
        self.change_button.setVisible(not self.editing)
        self.change_button.setEnabled(policy is not None)
        self.revert_button.setVisible(own and not self.editing)
        self.details.setVisible(policy is not None)
        tell(self.said, "")
        self.save_button.setEnabled(False)
        if policy is not None:
            self.details.show_policy(policy, own=own, editing=self.editing)

    def _note(self, table: str, key: str, value: object) -> None:
        self.pending[table, key] = value
        number = len(self.pending)
        tell(self.said, trn("%n change, not saved yet", "%n changes, not saved yet", number))
        self.save_button.setEnabled(True)

    def _save(self) -> None:
        if self.current is not None:
            self.save_button.setEnabled(False)
            changes: list[Change] = [(*where, value) for where, value in self.pending.items()]
            self.save_wanted.emit(self.current.platform, changes)

    def _revert(self) -> None:
        if self.current is not None:
            self.revert_wanted.emit(self.current.platform)

    def _tell(self, shelf: PolicyShelf) -> None:
        offers = [
            (tr("Check again"), self.check_wanted.emit),
            (tr("Show folder"), self.folder_wanted.emit),
        ]
        told = _problems(shelf)
        for key in [one for one in self.problems.texts if one not in told]:
            self.problems.drop(key)
        for text in told:
            self.problems.put(text, "problems", text, offers)

    # ── laying out ──

    def _make_strip(self) -> QWidget:
        """What is said and done while one is changed."""
        made = QFrame()
        made.setProperty("role", "card")
        about = label(
            tr(
                "Your copy takes the place of the shipped policy, and pictures are judged again. "
                "What is prohibited everywhere stays prohibited. The audit chain says that the "
                "rules changed."
            ),
            "muted",
            wrap=True,
        )
        box = QVBoxLayout(made)
        box.setContentsMargins(16, 12, 16, 12)
        box.setSpacing(8)
        box.addWidget(about)
        box.addLayout(row(self.said, expanding(), self.cancel_button, self.save_button))
        made.hide()
        return made

    def _lay_out(self, look: Look) -> None:
        self.total = label("", "muted")
        close = icon_button(look, "clear", tr("Back to the pictures"), self.closed.emit)
        head = row(label(tr("Policies"), "large"), self.field, spacing=16)
        head.setStretch(1, 1)
        head.setContentsMargins(16, 9, 12, 9)
        for part in (expanding(), self.total, self.revert_button, self.change_button, close):
            head.addWidget(part)
        strip = column(self.strip)
        strip.setContentsMargins(16, 12, 16, 4)
        room = holder(strip)
        room.setMaximumWidth(WIDEST)
        area = QScrollArea()
        area.setWidget(holder(column(self.details, None, spacing=0), "window"))
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setProperty("ground", "window")
        area.setAccessibleName(tr("The policy"))
        right = column(room, area, spacing=0)
        right.setStretch(1, 1)
        split = QSplitter()
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.addWidget(self.list)
        split.addWidget(holder(right, "window"))
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
        self.list.setFocus()


def _problems(shelf: PolicyShelf) -> Sequence[str]:
    """What is wrong with the user's own files, and what that costs."""
    said = tr("Nothing is exported to {platform} until its file is mended: {why}")
    return [
        said.format(platform=platform(name), why=why) if name not in shelf.policies else why
        for name, why in shelf.broken.items()
    ]
