"""Duplicates, culls, likeness, personas, packs, the audit chain."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QCursor

from app.ui.actions import Group, Handler, Rows, Spec
from app.ui.situation import detour_selected, on_page, something_selected

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow

ROWS: Rows = (
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
)


def handlers(window: "MainWindow") -> dict[str, Handler]:
    curating, similar, pages = window.curating, window.similar, window.pages
    return {
        "twins": partial(pages.show, "twins"),
        "twins.merge": lambda: curating.twins_view.enter(),
        "twins.keep": lambda: curating.twins_view.keep(),
        "twins.apart": lambda: curating.twins_view.tell_apart(),
        "cull": partial(pages.show, "cull"),
        "cull.reject": lambda: curating.cull_view.reject(),
        "cull.keep": lambda: curating.cull_view.keep(),
        "similar": similar.like,
        "similar.less": similar.less,
        "similar.text": lambda: similar.by_text(window.frame.search.box.field.text()),
        "persona": lambda: curating.people.menu().popup(QCursor.pos()),
        "people": lambda: curating.people.show(),
        "packs": lambda: curating.packs.show(),
        "audit": partial(pages.show, "audit"),
        "presets": partial(pages.show, "presets"),
    }
