"""Actions: each one's row as data, and all rows of a window as QActions."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.situation import Situation, When, is_open
from app.ui.style.look import Look
from app.ui.words import translated

Handler = Callable[[], object]
Rows = tuple["Spec", ...]


class Group(StrEnum):
    """Where the list of keys shows it."""

    LIBRARY = "library"
    SELECT = "select"
    EDIT = "edit"
    VIEW = "view"
    REVIEW = "review"
    CURATE = "curate"
    EXPORT = "export"
    VAULT = "vault"


@dataclass(frozen=True, slots=True)
class Spec:
    """`keys` are portable texts ("Ctrl+F"); `text` is a source text for translation; `checked` says
    when a choice is the one in force; `everywhere`: its keys work in the small windows, too.
    """

    id: str
    text: str
    group: Group
    keys: tuple[str, ...] = ()
    when: When = is_open
    icon: str = ""
    checked: When | None = None
    everywhere: bool = False


MOVING_KEYS = (
    ("← → ↑ ↓", "Move; with Shift, select"),
    ("Home, End, PgUp, PgDn", "Go far"),
    ("Ctrl+Space", "Select or deselect the current one"),
    ("Enter", "Open"),
)


class Actions:
    """The table as QActions of one window. `specs` has the keys in force, `usual` the table's."""

    def __init__(
        self, window: QWidget, look: Look, specs: Rows, handlers: Mapping[str, Handler]
    ) -> None:
        """Raises KeyError where the table and the handlers do not name the same actions."""
        self.usual = self.specs = specs
        if strays := {spec.id for spec in self.specs} ^ set(handlers):
            raise KeyError(f"actions without handler, or handlers without action: {strays}")
        self._window = window
        self._made = {spec.id: self._make(spec, look, handlers[spec.id]) for spec in self.specs}
        self.update(Situation())

    def __getitem__(self, action: str) -> QAction:
        return self._made[action]

    def rebind(self, specs: Rows) -> None:
        """`specs` are the same actions, with other keys maybe (`keys.in_force`)."""
        self.specs = specs
        for spec in specs:
            self._made[spec.id].setShortcuts([QKeySequence(key) for key in spec.keys])

    def update(self, now: Situation) -> None:
        """Switch each on or off."""
        for spec in self.specs:
            self._made[spec.id].setEnabled(spec.when(now))
            if spec.checked is not None:
                self._made[spec.id].setChecked(spec.checked(now))

    def menu(self, *ids: str, parent: QWidget | None = None) -> QMenu:
        """A menu of these actions; "-" is a separator."""
        menu = QMenu(parent or self._window)
        for action in ids:
            if action == "-":
                menu.addSeparator()
            else:
                menu.addAction(self._made[action])
        return menu

    def _make(self, spec: Spec, look: Look, handler: Handler) -> QAction:
        action = QAction(translated(spec.text), self._window)
        action.setShortcuts([QKeySequence(key) for key in spec.keys])
        contexts = Qt.ShortcutContext
        context = contexts.ApplicationShortcut if spec.everywhere else contexts.WindowShortcut
        action.setShortcutContext(context)
        action.setAutoRepeat(False)
        action.setCheckable(spec.checked is not None)
        if spec.icon:
            action.setIcon(look.icon(spec.icon, "muted"))
        action.triggered.connect(lambda: handler())
        self._window.addAction(action)
        return action


def by_group(specs: Iterable[Spec]) -> dict[Group, list[Spec]]:
    """What the list of keys shows: those with keys, in the table's order."""
    groups: dict[Group, list[Spec]] = {}
    for spec in specs:
        if spec.keys:
            groups.setdefault(spec.group, []).append(spec)
    return groups
