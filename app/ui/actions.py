"""Every action of the window in one table: menus, buttons, shortcuts and the list of keys are made
from it.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.style.look import Look, Scheme
from app.ui.veil import Adult
from app.ui.words import tr


@dataclass(frozen=True, slots=True)
class Situation:
    """What the window is like now, as far as actions care. On another `page` than the grid nothing
    counts as listed or selected. `vault`: it is a vault's window; whether what is
    there may be added to or taken out is the say of whoever opened it.
    """

    open: bool = False
    page: str = ""
    listed: int = 0
    selected: int = 0
    working: bool = False
    paused: bool = False
    in_trash: bool = False
    detour: bool = False
    vault: bool = False
    takes_in: bool = True
    lets_out: bool = True
    adult: Adult = Adult.BLURRED
    scheme: Scheme = Scheme.SYSTEM


When = Callable[[Situation], bool]


def always(_now: Situation) -> bool:
    return True


def is_open(now: Situation) -> bool:
    return now.open


def something_listed(now: Situation) -> bool:
    return now.listed > 0


def something_selected(now: Situation) -> bool:
    return now.selected > 0


def one_selected(now: Situation) -> bool:
    return now.selected == 1


def trash_selected(now: Situation) -> bool:
    return now.selected > 0 and now.in_trash


def kept_selected(now: Situation) -> bool:
    return now.selected > 0 and not now.in_trash


def _adult_is(adult: Adult) -> When:
    return lambda now: now.adult is adult


def _scheme_is(scheme: Scheme) -> When:
    return lambda now: now.scheme is scheme


def on_page(page: str) -> When:
    return lambda now: now.open and now.page == page


def off_grid(now: Situation) -> bool:
    return now.page != ""


def detour_selected(now: Situation) -> bool:
    return now.selected > 0 and now.detour


def in_library(now: Situation) -> bool:
    return now.open and not now.vault


def in_vault(now: Situation) -> bool:
    return now.open and now.vault


def fills_vault(now: Situation) -> bool:
    return now.open and now.vault and now.takes_in


def open_to_files(now: Situation) -> bool:
    return now.open and now.takes_in


def may_leave(now: Situation) -> bool:
    return now.selected > 0 and now.lets_out


def selected_in_library(now: Situation) -> bool:
    return now.selected > 0 and not now.vault


def one_in_library(now: Situation) -> bool:
    return now.selected == 1 and not now.vault


def one_in_vault(now: Situation) -> bool:
    return now.selected == 1 and now.vault


def selected_in_vault(now: Situation) -> bool:
    return now.selected > 0 and now.vault and now.lets_out


def on_library_page(page: str) -> When:
    return lambda now: now.open and now.page == page and not now.vault


def working(now: Situation) -> bool:
    return now.working


def paused(now: Situation) -> bool:
    return now.paused


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


ACTIONS: tuple[Spec, ...] = (
    Spec("import.files", "Import files …", Group.LIBRARY, ("Ctrl+I",), open_to_files, "files"),
    Spec(
        "import.folder",
        "Import a folder …",
        Group.LIBRARY,
        ("Ctrl+Shift+I",),
        open_to_files,
        "folder",
    ),
    Spec("watch.folder", "Watch a folder …", Group.LIBRARY, when=in_library, icon="watch"),
    Spec("rescan", "Rescan", Group.LIBRARY, ("Ctrl+R", "F5"), in_library, "retry"),
    Spec("watch.pause", "Pause watching", Group.LIBRARY, when=in_library, checked=paused),
    Spec("relink", "Find missing files …", Group.LIBRARY, when=in_library, icon="missing"),
    Spec("job.stop", "Stop the running job", Group.LIBRARY, when=working, icon="stop"),
    Spec("search.focus", "Search", Group.VIEW, ("Ctrl+F",), always, "search"),
    Spec("search.clear", "Show all assets", Group.VIEW, ("Ctrl+Shift+F",), icon="all"),
    Spec("select.all", "Select all", Group.SELECT, ("Ctrl+A",), something_listed),
    Spec("select.none", "Select nothing", Group.SELECT, ("Ctrl+D",), something_selected),
    Spec(
        "select.invert", "Invert the selection", Group.SELECT, ("Ctrl+Shift+A",), something_listed
    ),
    Spec("open", "Open with the usual program", Group.VIEW, (), one_in_library, "open"),
    Spec("reveal.folder", "Show in its folder", Group.VIEW, (), one_in_library, "folder"),
    Spec("copy.files", "Copy files", Group.EDIT, ("Ctrl+C",), selected_in_library, "copy"),
    Spec("copy.prompt", "Copy prompt", Group.EDIT, ("Ctrl+Shift+C",), one_selected, "copy"),
    Spec("tag", "Add a tag", Group.EDIT, ("Ctrl+T",), something_selected, "tag"),
    *(
        Spec(f"rate.{stars}", text, Group.EDIT, (str(stars),), something_selected)
        for stars, text in enumerate(
            ("No stars", "One star", "Two stars", "Three stars", "Four stars", "Five stars")
        )
    ),
    Spec("trash", "Move to the trash", Group.EDIT, ("Del",), kept_selected, "trash"),
    Spec("restore", "Take out of the trash", Group.EDIT, (), trash_selected, "undo"),
    Spec("fetch", "Fetch from the cloud", Group.EDIT, (), selected_in_library, "fetch"),
    Spec("analyse", "Check again", Group.EDIT, (), something_selected, "retry"),
    Spec("undo", "Undo", Group.EDIT, ("Ctrl+Z",), icon="undo"),
    Spec("redo", "Redo", Group.EDIT, ("Ctrl+Shift+Z", "Ctrl+Y")),
    Spec("review", "Review what was flagged", Group.REVIEW, ("Ctrl+Shift+R",), icon="review"),
    *(
        Spec(f"review.{one}", text, Group.REVIEW, (key,), on_page("review"))
        for one, text, key in (
            ("approve", "Approve, or confirm as the second look", "A"),
            ("reject", "Reject", "R"),
            ("reject.why", "Reject with a reason", "W"),
            ("approve.all", "Approve on all platforms where it waits", "Shift+A"),
            ("reject.all", "Reject on all platforms where it waits", "Shift+R"),
            ("later", "Ask again tomorrow", "L"),
            ("week", "Ask again in a week", "Shift+L"),
            ("next", "Next in the queue", "N"),
            ("previous", "The one before", "P"),
            ("trash", "Move the reviewed one to the trash", "T"),
            ("mark", "Mark a sign of a minor in it", "M"),
        )
    ),
    Spec(
        "review.vault",
        "Put the reviewed one into a vault",
        Group.REVIEW,
        ("V",),
        on_library_page("review"),
    ),
    Spec("approve", "Approve for a platform …", Group.EDIT, (), something_selected, "check"),
    Spec("reject", "Reject for a platform …", Group.EDIT, (), something_selected, "cross"),
    Spec("reset", "Take a decision back …", Group.EDIT, (), something_selected, "undo"),
    Spec("minor.mark", "Mark a sign of a minor …", Group.EDIT, (), something_selected, "flagged"),
    Spec("minor.unmark", "Take the mark of a minor off …", Group.EDIT, (), something_selected),
    Spec("twins", "Duplicates", Group.CURATE, ("Ctrl+Shift+D",), icon="twins"),
    *(
        Spec(f"twins.{one}", text, Group.CURATE, keys, on_page("twins"))
        for one, text, keys in (
            ("merge", "Merge a group into its keeper", ("Return", "Enter")),
            ("keep", "Keep the one that is pointed at (← →) instead", ("K",)),
            ("apart", "Not duplicates", ("N",)),
        )
    ),
    Spec("cull", "Cull list", Group.CURATE, ("Ctrl+Shift+K",), icon="cull"),
    Spec("cull.reject", "Reject what is proposed", Group.CURATE, ("X",), on_page("cull")),
    Spec("cull.keep", "Keep what is proposed", Group.CURATE, ("K",), on_page("cull")),
    Spec("similar", "More like this", Group.CURATE, ("Ctrl+M",), something_selected, "similar"),
    Spec("similar.less", "Less like this", Group.CURATE, ("Ctrl+Alt+M",), detour_selected),
    Spec("similar.text", "Find what pictures show", Group.CURATE, ("Ctrl+Return",), icon="search"),
    Spec("persona", "Shows persona …", Group.CURATE, ("Ctrl+P",), something_selected, "person"),
    Spec("people", "Personas …", Group.CURATE, ("Ctrl+Shift+P",), icon="person"),
    Spec("packs", "Model packs …", Group.LIBRARY, icon="pack"),
    Spec("audit", "Audit", Group.LIBRARY, icon="audit"),
    Spec("presets", "Presets", Group.EXPORT, icon="preset"),
    Spec(
        "vault.put",
        "Put into a vault …",
        Group.VAULT,
        ("Ctrl+Shift+V",),
        selected_in_library,
        "vault",
    ),
    Spec("vault.keep", "Keep in the library", Group.VAULT, (), selected_in_library, "undo"),
    Spec("vault.new", "New vault …", Group.VAULT, (), in_library, "add"),
    Spec("vault.adopt", "Add a vault from elsewhere …", Group.VAULT, (), in_library, "folder"),
    Spec("vault.restore", "Restore a backup of a vault …", Group.VAULT, (), in_library, "retry"),
    Spec("vault.look", "Look at it", Group.VAULT, (), one_in_vault, "picture"),
    Spec("vault.take", "Take out of the vault …", Group.VAULT, (), selected_in_vault, "take"),
    Spec("vault.hand", "Hand over a small vault …", Group.VAULT, (), selected_in_vault, "users"),
    Spec("vault.intake", "Move files into the vault …", Group.VAULT, (), fills_vault, "import"),
    Spec("vault.room", "This vault …", Group.VAULT, (), in_vault, "key"),
    Spec(
        "vault.lock",
        "Lock all vaults now",
        Group.VAULT,
        ("Ctrl+L",),
        always,
        "vault",
        everywhere=True,
    ),
    Spec("page.back", "Back to the pictures", Group.VIEW, ("Esc",), off_grid, "back"),
    Spec("export", "Export by the preset in force", Group.EXPORT, ("Ctrl+E",), may_leave),
    Spec("export.plan", "Plan an export", Group.EXPORT, ("Ctrl+Alt+E",), may_leave),
    Spec("export.copy", "Copy exported files", Group.EXPORT, ("Ctrl+Shift+E",), may_leave),
    Spec("presets.pick", "Choose presets for the shelf", Group.EXPORT),
    Spec("view.info", "Show or hide the inspector", Group.VIEW, ("I",), always, "info"),
    Spec("view.larger", "Larger thumbnails", Group.VIEW, ("Ctrl++", "Ctrl+="), always, "large"),
    Spec("view.smaller", "Smaller thumbnails", Group.VIEW, ("Ctrl+-",), always, "small"),
    Spec("view.theme", "Light or dark", Group.VIEW, ("Ctrl+Shift+L",), always),
    Spec("reveal", "Hold to see what is blurred", Group.VIEW, ("B",)),
    *(
        Spec(f"adult.{adult}", text, Group.VIEW, (), always, "", _adult_is(adult))
        for adult, text in (
            (Adult.HIDDEN, "Adult content: hidden"),
            (Adult.BLURRED, "Adult content: blurred"),
            (Adult.SHOWN, "Adult content: shown"),
        )
    ),
    *(
        Spec(f"scheme.{scheme}", text, Group.VIEW, (), always, "", _scheme_is(scheme))
        for scheme, text in (
            (Scheme.SYSTEM, "As the system"),
            (Scheme.DARK, "Dark"),
            (Scheme.LIGHT, "Light"),
        )
    ),
    Spec("problems", "Show problems", Group.VIEW, when=always, icon="problems"),
    Spec("keys", "List of keys", Group.VIEW, ("?", "F1"), always, "keys"),
)

MOVING_KEYS = (
    ("← → ↑ ↓", "Move; with Shift, select"),
    ("Home, End, PgUp, PgDn", "Go far"),
    ("Ctrl+Space", "Select or deselect the current one"),
    ("Enter", "Open"),
)


class Actions:
    """The table as QActions of one window."""

    def __init__(
        self, window: QWidget, look: Look, handlers: Mapping[str, Callable[[], object]]
    ) -> None:
        """Raises KeyError where the table and the handlers do not name the same actions."""
        if strays := {spec.id for spec in ACTIONS} ^ set(handlers):
            raise KeyError(f"actions without handler, or handlers without action: {strays}")
        self._window = window
        self._made = {spec.id: self._make(spec, look, handlers[spec.id]) for spec in ACTIONS}
        self.update(Situation())

    def __getitem__(self, action: str) -> QAction:
        return self._made[action]

    def update(self, now: Situation) -> None:
        """Switch each on or off."""
        for spec in ACTIONS:
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

    def _make(self, spec: Spec, look: Look, handler: Callable[[], object]) -> QAction:
        action = QAction(tr(spec.text), self._window)
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


def by_group(specs: Iterable[Spec] = ACTIONS) -> dict[Group, list[Spec]]:
    """What the list of keys shows: those with keys, in the table's order."""
    groups: dict[Group, list[Spec]] = {}
    for spec in specs:
        if spec.keys:
            groups.setdefault(spec.group, []).append(spec)
    return groups
