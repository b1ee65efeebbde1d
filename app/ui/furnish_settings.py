"""The window's own affairs: settings, keys, backups, policies, first steps."""

from typing import TYPE_CHECKING

from app.ui import keys
from app.ui.flows.backing import Backing
from app.ui.flows.policies import PolicyEditing
from app.ui.flows.settings import SettingsDesk
from app.ui.flows.welcome import Welcome

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow


def add_settings(window: "MainWindow") -> None:
    """Once the actions are there. A vault's window has the keys of the library's, and no more."""
    actions, wishes = window.actions_, window.showing.wishes
    if window.vault:
        actions.rebind(keys.in_force(actions.usual, wishes.keys))
        return
    window.backing = Backing(window.bridge, window.toast, window.frame.banners, window)
    window.settings = SettingsDesk(
        window.bridge,
        window.showing,
        actions,
        window.backing,
        window.toast,
        window.pages,
        window.look,
        window.folder,
        window,
    )
    window.backing.start()
    window.policies = PolicyEditing(window.bridge, window.toast, window.pages, window.look, window)
    welcome = Welcome(
        window.bridge,
        window.showing,
        window.intake,
        window.toast,
        window.pages,
        window.look,
        window,
    )
    window.welcome = welcome
    welcome.packs_wanted.connect(lambda: window.curating.packs.show())
    welcome.pack_wanted.connect(lambda pack: _fetch(window, pack))
    window.refresher.counted.connect(welcome.greet)
    window.backing.restart_wanted.connect(window.start_again)
    window.settings.restart_wanted.connect(window.start_again)
    window.settings.exports_chosen.connect(window.choose_exports)


def _fetch(window: "MainWindow", pack: str) -> None:
    """In the packs' own window, where its licence is shown."""
    window.curating.packs.show()
    window.curating.packs.install(pack)
