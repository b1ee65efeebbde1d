"""How things are shown, and where to go."""

from functools import partial
from typing import TYPE_CHECKING

from app.ui.actions import Group, Handler, Rows, Spec
from app.ui.situation import adult_is, always, off_grid, scheme_is
from app.ui.style.look import Scheme
from app.ui.veil import CHOICES, Adult

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow

ROWS: Rows = (
    Spec("search.focus", "Search", Group.VIEW, ("Ctrl+F",), always, "search"),
    Spec("search.clear", "Show all assets", Group.VIEW, ("Ctrl+Shift+F",), icon="all"),
    Spec("page.back", "Back to the pictures", Group.VIEW, ("Esc",), off_grid, "back"),
    Spec("view.info", "Show or hide the inspector", Group.VIEW, ("I",), always, "info"),
    Spec("view.larger", "Larger thumbnails", Group.VIEW, ("Ctrl++", "Ctrl+="), always, "large"),
    Spec("view.smaller", "Smaller thumbnails", Group.VIEW, ("Ctrl+-",), always, "small"),
    Spec("view.theme", "Light or dark", Group.VIEW, ("Ctrl+Shift+L",), always),
    Spec("reveal", "Hold to see what is blurred", Group.VIEW, ("B",)),
    *(
        Spec(f"adult.{adult}", text, Group.VIEW, (), always, "", adult_is(adult))
        for adult, text in (
            (Adult.HIDDEN, "Adult content: hidden"),
            (Adult.BLURRED, "Adult content: blurred"),
            (Adult.SHOWN, "Adult content: shown"),
        )
    ),
    *(
        Spec(f"scheme.{scheme}", text, Group.VIEW, (), always, "", scheme_is(scheme))
        for scheme, text in (
            (Scheme.SYSTEM, "As the system"),
            (Scheme.DARK, "Dark"),
            (Scheme.LIGHT, "Light"),
        )
    ),
    Spec("problems", "Show problems", Group.VIEW, when=always, icon="problems"),
)


def handlers(window: "MainWindow") -> dict[str, Handler]:
    inspector = window.frame.inspector
    return {
        "search.focus": window.search,
        "search.clear": lambda: window.go("", False),
        "page.back": window.leave,
        "view.info": lambda: inspector.setVisible(not inspector.isVisible()),
        "view.larger": lambda: window.zoom(1),
        "view.smaller": lambda: window.zoom(-1),
        "view.theme": window.showing.toggle_theme,
        "reveal": lambda: window.showing.reveal(True),
        **{f"adult.{adult}": partial(window.showing.show_adult, adult) for adult in CHOICES},
        **{f"scheme.{scheme}": partial(window.showing.choose_scheme, scheme) for scheme in Scheme},
        "problems": window.show_problems,
    }
