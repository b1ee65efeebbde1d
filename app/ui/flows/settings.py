"""The settings page: what is chosen is in force or says when it will be."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.core.errors import MusekeepError
from app.ui import clipboard, keys
from app.ui.bridge import Bridge, Channel
from app.ui.flows.files import show_folder
from app.ui.lanes import Lane
from app.ui.pages import Pages
from app.ui.panels.settings.view import SettingsView
from app.ui.settling import Kept
from app.ui.style.look import Look, Motion, Scheme
from app.ui.veil import Adult
from app.ui.widgets.toast import Toast
from app.ui.words import tr

if TYPE_CHECKING:
    from app.ui.actions import Actions
    from app.ui.flows.backing import Backing
    from app.ui.flows.showing import Showing

PAGE = "settings"
LATER = "later"
"""The banner that says what takes a restart."""

LIVE = frozenset(["folder", "daily", "keep"])
"""Settings of the library that count at once."""


class SettingsDesk(QObject):
    """`restart_wanted` when the program shall start again; `exports_chosen` with a folder. The
    page is there once `make_page` was called.
    """

    restart_wanted = Signal()
    exports_chosen = Signal(str)

    _view: SettingsView

    def __init__(
        self,
        bridge: Bridge,
        showing: "Showing",
        actions: "Actions",
        backing: "Backing",
        toast: Toast,
        pages: Pages,
        look: Look,
        folder: Path,
        window: QWidget,
    ) -> None:
        """`folder` is the library's."""
        super().__init__(window)
        self._bridge, self._showing, self._actions = bridge, showing, actions
        self._backing, self._toast, self._pages = backing, toast, pages
        self._look, self._folder, self._window = look, folder, window
        self._channel, self._about = Channel(bridge, self), Channel(bridge, self)
        pages.offer(PAGE, self.make_page)
        self._actions.rebind(keys.in_force(actions.usual, showing.wishes.keys))

    def make_page(self) -> SettingsView:
        view = self._view = SettingsView(self._look)
        self._backing.show_in(view.backups)
        self._pages.turned.connect(lambda page: self.refresh() if page == PAGE else None)
        self._showing.changed.connect(self._show_wishes)
        view.wished.connect(self.wish)
        view.set_wanted.connect(self.set)
        view.asked.connect(self._act)
        view.closed.connect(self._pages.back)
        view.keys.changed.connect(self.bind)
        view.keys.reset.connect(self.unbind)
        view.keys.copied.connect(self._copy_keys)
        view.keys.saved.connect(self._choose_keys_file)
        view.about.copied.connect(self.copy_diagnostics)
        view.about.folder_wanted.connect(lambda folder: show_folder(f"{folder}/"))
        self._show_wishes()
        return view

    def show(self, group: str = "") -> None:
        """The page, at one of its subjects."""
        self._pages.show(PAGE)
        if group:
            self._view.show_group(group)

    def refresh(self) -> None:
        """Everything as it is now."""
        self._show_wishes()
        self._channel.ask(lambda library: library.kept(), self._show_kept)
        self._about.ask(lambda library: library.about(), self._view.about.show_about)
        self._backing.look()

    # ── the window's own preferences ──

    def wish(self, name: str, value: Any) -> None:
        """One of the window's preferences, in force at once where it can be."""
        apply: dict[str, Callable[[], object]] = {
            "scheme": lambda: self._showing.choose_scheme(Scheme(value)),
            "adult": lambda: self._showing.show_adult(Adult(value)),
            "exports": lambda: self.exports_chosen.emit(value),
            "motion": lambda: self._move(Motion(value)),
        }
        if name in apply:
            apply[name]()
        else:
            kind = type(getattr(self._showing.wishes, name))
            self._showing.keep(**{name: kind(value)})
            self._showing.changed.emit()
        if name == "language":
            self._say_later()

    def _move(self, motion: Motion) -> None:
        self._look.motion = motion
        self._showing.keep(motion=motion)

    def _show_wishes(self) -> None:
        self._view.show_wishes(self._showing.wishes)
        self._view.keys.show_keys(self._actions.specs, self._actions.usual)

    # ── the library's settings ──

    def set(self, table: str, key: str, value: Any) -> None:
        """Written into the library's file; "" means the usual."""
        told = None if value == "" else value

        def done(kept: Kept) -> None:
            self._show_kept(kept)
            self._backing.look()
            if key not in LIVE:
                self._say_later()

        def failed(error: MusekeepError) -> None:
            self._toast.say(str(error), tone="block")
            self._channel.ask(lambda library: library.kept(), self._show_kept)

        self._bridge.run(
            lambda library: library.set_setting(table, key, told), done, failed, Lane.DO
        )

    def _show_kept(self, kept: Kept) -> None:
        self._view.show_settings(kept.settings, kept.platforms)

    def _say_later(self) -> None:
        words = tr("In force when Musekeep starts next.")
        offer = [(tr("Restart now"), self.restart_wanted.emit)]
        self._view.banners.put(LATER, "info", words, offer)

    # ── keys ──

    def bind(self, changed: dict[str, tuple[str, ...]]) -> None:
        """New keys for these actions, in force at once."""
        usual = {one.id: one.keys for one in self._actions.usual}
        wished = {**self._showing.wishes.keys, **changed}
        self._keep_keys({name: own for name, own in wished.items() if own != usual.get(name)})

    def unbind(self, action: str) -> None:
        """The usual keys for it, "" for all; whoever has one of them by choice gives it back."""
        before = dict(self._showing.wishes.keys)
        wished = {name: own for name, own in before.items() if action and name != action}
        self._keep_keys(wished)
        text = tr("All keys are as usual again") if not action else tr("Its usual keys are back")
        self._toast.say(text, tr("Undo"), lambda: self._keep_keys(before))

    def _keep_keys(self, wished: keys.Keys) -> None:
        self._showing.keep(keys=dict(wished))
        self._actions.rebind(keys.in_force(self._actions.usual, wished))
        self._showing.changed.emit()

    def _copy_keys(self) -> None:
        clipboard.put_text(keys.as_text(self._actions.specs))
        self._toast.say(tr("The list of keys is on the clipboard"))

    def _choose_keys_file(self) -> None:
        dialog = QFileDialog(self._window, tr("Save the list of keys"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("txt")
        dialog.selectFile("musekeep-keys.txt")
        dialog.filesSelected.connect(lambda chosen: self.save_keys(chosen[0]))
        dialog.open()

    def save_keys(self, path: str) -> None:
        """The list of keys as a text file."""
        text = keys.as_text(self._actions.specs)
        self._bridge.background(
            lambda: Path(path).write_text(text, "utf-8"),
            lambda _size: self._toast.say(tr("The list of keys is written")),
        )

    # ── what rows open ──

    def _act(self, action: str) -> None:
        self._actions[action].trigger()

    def show_place(self, name: str) -> None:
        """A file or folder of the library's, in the system's file manager."""
        place = self._folder / name

        def show(there: bool) -> None:
            if there:
                show_folder(f"{place}/" if "." not in name else str(place))
            else:
                self._toast.say(tr("There is none: nothing went wrong so far"))

        self._bridge.background(place.exists, show)

    def copy_diagnostics(self) -> None:
        def put(text: str) -> None:
            clipboard.put_text(text)
            self._toast.say(tr("Diagnostics are on the clipboard; nothing was sent"))

        self._bridge.run(lambda library: library.diagnostics(), put)
