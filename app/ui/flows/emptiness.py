"""Why the grid is empty, and what can be done about it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.ui.bridge import Bridge, Channel
from app.ui.library import (
    CONFLICTS,
    FLAGGED,
    IN_TRASH,
    MISSING,
    OFFLINE,
    TRASHED,
    Overview,
)
from app.ui.panels.grid.panel import GridPanel
from app.ui.panels.search.panel import SearchPanel
from app.ui.panels.search.terms import pretty, without
from app.ui.widgets.notice import Offer
from app.ui.words import tr, trn

OFFERED = 3


class Emptiness(QObject):
    """`explain` when a search was answered with nothing. `vault`: it is a vault that is empty."""

    import_wanted = Signal()
    watch_wanted = Signal()
    look_wanted = Signal(str)
    intake_wanted = Signal()

    def __init__(
        self, bridge: Bridge, grid: GridPanel, search: SearchPanel, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._grid, self._search = grid, search
        self.vault = False
        self._channel = Channel(bridge, self)

    def explain(self, query: str, overview: Overview | None, *, working: bool) -> None:
        self._channel.drop()
        if not query.strip():
            self._explain_library(overview, working=working)
        elif query in (settled := _settled()):
            self._grid.show_notice(*settled[query])
        else:
            self._explain_search(query, by_look=overview is not None and overview.reads_texts)

    def explain_detour(self, back: Callable[[], object]) -> None:
        """Nothing is like what was asked for."""
        text = tr("No other picture is like this, as far as the pictures were looked at.")
        self._grid.show_notice("similar", tr("Nothing alike"), text, [(tr("Back"), back)])

    def _explain_library(self, overview: Overview | None, *, working: bool) -> None:
        if working:
            self._grid.show_notice(
                "import", tr("Reading your files"), tr("Pictures appear here as they are read.")
            )
        elif overview is not None and overview.trashed:
            text = tr("Everything in this library is in the trash.")
            offers: list[Offer] = [(tr("Show the trash"), lambda: self._show(TRASHED))]
            self._grid.show_notice("trash", tr("Nothing here"), text, offers)
        elif self.vault:
            self._welcome_to_vault()
        else:
            self._welcome()

    def _welcome_to_vault(self) -> None:
        self._grid.show_notice(
            "vault",
            tr("Nothing is in this vault"),
            tr(
                "Files that are dropped here are sealed at once: the library never hears of them. "
                "What is in the library is dropped on the vault in its sidebar there."
            ),
            [
                (tr("Import files …"), self.import_wanted.emit),
                (tr("Move files in …"), self.intake_wanted.emit),
            ],
        )

    def _welcome(self) -> None:
        self._grid.show_notice(
            "picture",
            tr("Your pictures stay where they are"),
            tr(
                "Drop files or folders here, or point Musekeep at the folder your generator "
                "writes to. Nothing is copied, nothing leaves this computer, and adult content "
                "is blurred until you ask to see it."
            ),
            [
                (tr("Watch a folder …"), self.watch_wanted.emit),
                (tr("Import files …"), self.import_wanted.emit),
            ],
        )

    def _explain_search(self, query: str, *, by_look: bool) -> None:
        """First the plain fact; then, when it is known, which condition to give up."""
        clear: Offer = (tr("Show all assets"), self._search.box.clear)
        title = tr("Nothing matches")
        typed = self._search.box.field.text().strip()
        look: list[Offer] = []
        if by_look and typed:
            look = [(tr("Look for it in the pictures"), lambda: self.look_wanted.emit(typed))]
        self._grid.show_notice("search", title, query, [*look, clear])
        conditions = without(query)
        if not conditions:
            return
        rests = [rest for _, rest in conditions]

        def show(totals: list[int]) -> None:
            found = [(one, n) for (one, _), n in zip(conditions, totals, strict=True) if n]
            found.sort(key=lambda pair: pair[1])
            offers = [self._offer(one, number) for one, number in found[:OFFERED]]
            text = (
                tr("No asset meets all of these at once. One condition less would find some:")
                if offers
                else tr("Nothing would match with any one of these conditions left out either.")
            )
            self._grid.show_notice("search", title, f"{query}\n\n{text}", [*look, *offers, clear])

        self._channel.ask(lambda library: library.totals(rests), show)

    def _offer(self, term: str, number: int) -> Offer:
        words = trn("Without {term}: %n asset", "Without {term}: %n assets", number)
        return words.format(term=pretty(term)), lambda: self._search.box.drop(term)

    def _show(self, query: str) -> None:
        self._search.box.set_search((query,))


def _settled() -> dict[str, tuple[str, str, str]]:
    """Places of the sidebar that are better empty: icon, title, text."""
    return {
        FLAGGED: ("check", tr("Nothing needs review"), tr("Every verdict is clear.")),
        CONFLICTS: ("check", tr("No conflicts"), tr("Every conflict copy was answered.")),
        MISSING: ("check", tr("Nothing is missing"), tr("Every file is where it should be.")),
        OFFLINE: ("check", tr("Nothing is offline"), tr("Every folder can be reached.")),
        **dict.fromkeys((TRASHED, IN_TRASH), ("trash", tr("The trash is empty"), "")),
    }
