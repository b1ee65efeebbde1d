"""The buttons at the right end of the top bar."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QToolButton

from app.ui.actions import Actions
from app.ui.panels.search.panel import SearchPanel
from app.ui.style.look import Look
from app.ui.widgets.basics import icon_button
from app.ui.words import tr


def add_buttons(bar: SearchPanel, actions: Actions, look: Look) -> None:
    bar.add(_import_button(actions, look))
    bar.add(_view_button(actions, look))
    bar.add(_theme_button(actions, look))


def _import_button(actions: Actions, look: Look) -> QPushButton:
    made = QPushButton(" " + tr("Import"))
    made.setIcon(look.icon("import"))
    made.setIconSize(QSize(14, 14))
    made.setMenu(actions.menu("import.files", "import.folder", "-", "watch.folder", "sync"))
    return made


def _view_button(actions: Actions, look: Look) -> QToolButton:
    made = icon_button(look, "settings", tr("How things are shown"), lambda: None, size=18)
    made.setMenu(
        actions.menu(
            *("adult.hidden", "adult.blurred", "adult.shown", "-"),
            *("scheme.system", "scheme.dark", "scheme.light", "-"),
            *("view.info", "view.larger", "view.smaller", "-", "problems", "keys"),
        )
    )
    made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    made.setFixedSize(32, 32)
    return made


def _theme_button(actions: Actions, look: Look) -> QToolButton:
    made = icon_button(look, "light", tr("Light or dark"), actions["view.theme"].trigger, size=18)
    made.setFixedSize(32, 32)

    def redraw() -> None:
        made.setIcon(look.icon("light" if look.tokens.dark else "dark", "muted"))

    look.changed.connect(redraw)
    redraw()
    return made
