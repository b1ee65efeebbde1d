"""Where the file is: every place it is known at, whether it is there, and what lies beside it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.core.asset import AssetView, Companion, Location
from app.core.vocab import Presence, Role
from app.ui.style.look import Look
from app.ui.widgets.basics import button, column, holder, icon_button, label, row
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.glyph import Glyph
from app.ui.widgets.pairs import words
from app.ui.widgets.section import Section
from app.ui.words import last_part, shown, tr, trn, whereabouts
from app.vault.paths import blob_of

ICONS = {
    Presence.PRESENT: "folder",
    Presence.CLOUD: "cloud",
    Presence.OFFLINE: "offline",
    Presence.MISSING: "missing",
}
AWAY = (Presence.OFFLINE, Presence.MISSING)


class PlacesSection(Section):
    """`folder_wanted` with a path to be shown in the system's file manager; `by_hand_wanted` with
    the path of a missing file the user will point at.
    """

    folder_wanted = Signal(str)
    fetch_wanted = Signal()
    relink_wanted = Signal()
    by_hand_wanted = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(tr("Where it is"))
        self._look = look

    def show_asset(self, view: AssetView) -> None:
        self.fill(*(self._place(one) for one in view.locations), *self._offers(view))
        places = len(view.locations)
        self.note(trn("%n place", "%n places", places) if places > 1 else "")

    def _place(self, place: Location) -> QWidget:
        told = whereabouts(place.presence)
        sealed = blob_of(place.path) is not None
        where = tr("Sealed in this vault") if sealed else shown(place.path)
        text = column(words(where), spacing=2)
        if told:
            state = label(told[:1].upper() + told[1:], "small", wrap=True)
            state.setProperty("tone", "warn" if place.presence in AWAY else "")
            text.addWidget(state)
        if place.companions:
            text.addWidget(words(beside(place.companions), "small"))
        show = icon_button(
            self._look,
            "open",
            tr("Show in its folder"),
            lambda: self.folder_wanted.emit(place.path),
        )
        show.setFixedSize(20, 20)
        show.setEnabled(place.presence not in AWAY)
        if sealed:
            show.hide()  # never shown before it has a parent: it would be a window, and active
        mark = Glyph(self._look, "vault" if sealed else ICONS[place.presence])
        mark.setToolTip(told or tr("It is there"))
        mark.setAccessibleName(mark.toolTip())
        line = row(mark, spacing=8)
        line.addLayout(text, 1)
        line.addWidget(show)
        for part in (mark, show):
            line.setAlignment(part, Qt.AlignmentFlag.AlignTop)
        return holder(line)

    def _offers(self, view: AssetView) -> list[QWidget]:
        made: list[QPushButton] = []

        def offer(text: str, then: Callable[[], object]) -> None:
            made.append(button(text, then))

        if view.presence is Presence.CLOUD:
            offer(tr("Fetch"), self.fetch_wanted.emit)
        lost = next((one for one in view.locations if one.presence is Presence.MISSING), None)
        if lost is not None and view.presence in AWAY:
            offer(tr("Point at it …"), lambda: self.by_hand_wanted.emit(lost.path))
            offer(tr("Find all missing …"), self.relink_wanted.emit)
        flow = FlowLayout(spacing=8)
        for one in made:
            flow.addWidget(one)
        return [holder(flow)] if made else []


def beside(companions: tuple[Companion, ...]) -> str:
    """With mia.png.xmp (sidecar), mia.txt (caption)."""
    roles = {
        Role.SIDECAR: tr("sidecar"),
        Role.CAPTION: tr("caption"),
        Role.DATA: tr("generator's data"),
        Role.LIVE: tr("moving part"),
        Role.THUMB: tr("camera's thumbnail"),
    }
    told = ", ".join(f"{last_part(one.path)} ({roles[one.role]})" for one in companions)
    return tr("With {files}").format(files=told)
