"""The buttons at the right end of the top bar."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QToolButton

from app.ui.actions import Actions
from app.ui.arrangement import Arrangement
from app.ui.panels.grid.switch import Switch
from app.ui.panels.search.panel import SearchPanel
from app.ui.style.look import Look
from app.ui.widgets.basics import icon_button, style_icon_button
from app.ui.words import tr


def add_buttons(bar: SearchPanel, actions: Actions, look: Look, *, vault: bool = False) -> None:
    """`vault`: for a vault's window."""
    bar.add(Switch(look, {one: actions[f"arrange.{one}"] for one in Arrangement}), spare=True)
    bar.add_button(_import_button(actions, look))
    bar.add(_curate_button(actions, look))
    bar.add(_vault_button(actions, look, vault=vault))
    bar.add(_view_button(actions, look))
    bar.add(ThemeButton(actions, look), spare=True)


def _import_button(actions: Actions, look: Look) -> QPushButton:
    made = QPushButton(tr("Import"))
    made.setAccessibleName(made.text())
    made.setIcon(look.icon("import"))
    made.setIconSize(QSize(14, 14))
    made.setMenu(
        actions.menu(
            *("import.files", "import.folder", "-"),
            *("watch.folder", "rescan", "watch.pause", "-", "relink"),
        )
    )
    return made


def _curate_button(actions: Actions, look: Look) -> QToolButton:
    name = tr("Duplicates, culling, personas, presets, packs, audit")
    made = icon_button(look, "curate", name, lambda: None, size=18)
    made.setMenu(
        actions.menu(
            *("twins", "cull", "sort", "similar", "similar.text", "-"),
            *("persona", "people", "-", "presets", "packs", "history", "audit"),
        )
    )
    made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    made.setFixedSize(32, 32)
    return made


def _vault_button(actions: Actions, look: Look, *, vault: bool) -> QToolButton:
    name = tr("Vault") if vault else tr("Vaults")
    made = icon_button(look, "vault", name, lambda: None, size=18)
    inside = ("vault.intake", "vault.take", "vault.hand", "-", "vault.room", "-", "vault.lock")
    outside = ("vault.put", "vault.keep", "-", "vault.new", "vault.adopt", "-", "vault.lock")
    made.setMenu(actions.menu(*(inside if vault else outside)))
    made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    made.setFixedSize(32, 32)
    return made


def _view_button(actions: Actions, look: Look) -> QToolButton:
    made = icon_button(look, "settings", tr("How things are shown"), lambda: None, size=18)
    made.setMenu(
        actions.menu(
            *("adult.hidden", "adult.blurred", "adult.shown", "cover", "-"),
            *("scheme.system", "scheme.dark", "scheme.light", "-"),
            *(*(f"arrange.{one}" for one in Arrangement), "stack.fold", "-"),
            *("view.larger", "view.smaller", "-"),
            *("view.info", "look.full", "second", "-", "problems", "-"),
            *("settings", "keys", "policies", "backups", "-", "welcome", "about", "-", "quit"),
        )
    )
    made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    made.setFixedSize(32, 32)
    return made


class ThemeButton(QToolButton):
    """Shows the theme it would turn to."""

    def __init__(self, actions: Actions, look: Look) -> None:
        super().__init__()
        self._look = look
        style_icon_button(self, look.icon("light", "muted"), tr("Light or dark"), 18)
        self.setFixedSize(32, 32)
        self.clicked.connect(actions["view.theme"].trigger)
        look.changed.connect(self._redraw)
        self._redraw()

    def _redraw(self) -> None:
        icon = "light" if self._look.tokens.dark else "dark"
        self.setIcon(self._look.icon(icon, "muted"))
