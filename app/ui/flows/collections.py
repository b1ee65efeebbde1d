"""Collections and saved searches: made, named, filled, emptied, gone back to."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QWidget

from app.core.errors import UsageError
from app.core.ops import Collect, RemoveCollection, RenameCollection, SetCollection
from app.core.organising import Collection
from app.ui.bridge import Bridge
from app.ui.flows.edits import Edits
from app.ui.flows.naming import Naming, Question
from app.ui.library import Overview
from app.ui.panels.search.box import SearchBox
from app.ui.panels.search.terms import split, term
from app.ui.panels.sidebar.nested import last
from app.ui.panels.sidebar.node import COLLECTIONS, NESTED, Ask, Sort
from app.ui.panels.sidebar.tree import SidebarTree
from app.ui.words import tr, trn

FIELD = "collection"


class Collections(QObject):
    """`subjects` says which assets are put in; `go` leads to a search."""

    def __init__(
        self,
        bridge: Bridge,
        edits: Edits,
        naming: Naming,
        tree: SidebarTree,
        box: SearchBox,
        subjects: Callable[[], Sequence[int]],
        go: Callable[[str, bool], None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._bridge, self._edits, self._naming = bridge, edits, naming
        self._tree, self._box, self._subjects, self._go = tree, box, subjects, go
        self._known: dict[str, Collection] = {}
        tree.asked.connect(self._asked)
        tree.placed.connect(self._placed)
        tree.dropped_on_collection.connect(self.put)

    def show_overview(self, overview: Overview) -> None:
        self._known = {one.name: one for one in overview.collections}

    @property
    def by_hand(self) -> list[str]:
        """The names of those that assets can be put into."""
        return [name for name, one in self._known.items() if one.query is None]

    def shown(self) -> str:
        """The collection put together by hand that is looked at now; "" where there is none."""
        terms = {term(FIELD, name): name for name in self.by_hand}
        return next((terms[one] for one in self._box.filters if one in terms), "")

    # ── what is in them ──

    def put(self, name: str, ids: Sequence[int] | None = None) -> None:
        """Make one of this name where there is none."""
        ids = self._subjects() if ids is None else ids
        words = trn("%n asset is in “{name}”", "%n assets are in “{name}”", len(ids))
        if self._is_something(ids):
            self._naming.do(Collect(name, ids), words.format(name=last(name)))

    def take(self, name: str = "") -> None:
        """Out of the one that is looked at."""
        name, ids = name or self.shown(), self._subjects()
        words = trn("%n asset is out of “{name}”", "%n assets are out of “{name}”", len(ids))
        if name and self._is_something(ids):
            self._naming.do(Collect(name, ids, on=False), words.format(name=last(name)))

    def choose(self) -> None:
        """Ask into which."""
        title = trn(
            "Put %n asset into a collection",
            "Put %n assets into a collection",
            len(self._subjects()),
        )
        question = Question(title, tr("Put in"), known=self.by_hand)
        self._naming.ask(question, self._tree.rect_of(COLLECTIONS), self.put)

    def _is_something(self, ids: Sequence[int]) -> bool:
        if not ids:
            self._bridge.failed.emit(UsageError(tr("Select something first.")))
        return bool(ids)

    # ── themselves ──

    def new(self, under: str = "") -> None:
        def make(name: str) -> None:
            whole = f"{under}/{name}" if under else name
            self._make(whole, None, tr("“{name}” is there").format(name=last(name)))

        title = tr("New collection under “{name}”") if under else tr("New collection")
        at = self._tree.rect_of(f"collection:{under}" if under else COLLECTIONS)
        self._naming.ask(Question(title.format(name=last(under)), tr("Make it")), at, make)

    def save(self) -> None:
        """The present search, under a name."""
        query = self._box.text.strip()
        if not query:
            self._bridge.failed.emit(UsageError(tr("Search for something first, then save it.")))
            return
        words = tr("The search is saved as “{name}”")
        at = QRect(self._box.mapToGlobal(self._box.rect().topLeft()), self._box.size())
        self._naming.ask(
            Question(tr("Save this search as"), tr("Save"), self._shown_search()),
            at,
            lambda name: self._make(name, query, words.format(name=last(name))),
        )

    def resave(self, name: str) -> None:
        """The present search in the place of the one that was saved."""
        query = self._box.text.strip()
        if query and query != term(FIELD, name):
            words = tr("“{name}” is the present search now")
            self._naming.do(SetCollection(name, query), words.format(name=last(name)))

    def edit(self, name: str) -> None:
        """A saved search as conditions that can be changed."""
        known = self._known.get(name)
        if known is not None and known.query is not None:
            self._go("", False)
            self._box.set_search(*split(known.query))

    def rename(self, name: str) -> None:
        """Its own part of the name; what is above it stays."""
        above = name.rpartition("/")[0]

        def give(part: str) -> None:
            self._move(name, f"{above}/{part}" if above else part, tr("Renamed to “{name}”"))

        question = Question(tr("Rename the collection"), tr("Rename"), last(name))
        self._naming.ask(question, self._tree.rect_of(f"collection:{name}"), give)

    def remove(self, name: str) -> None:
        words = tr("“{name}” is deleted; its pictures stay").format(name=last(name))
        self._naming.do(RemoveCollection(name), words, lambda: self._box.drop(term(FIELD, name)))

    def _make(self, name: str, query: str | None, words: str) -> None:
        self._naming.do(SetCollection(name, query), words)

    def _move(self, name: str, to: str, words: str) -> None:
        if to != name:
            follow = self._box.replace
            self._naming.do(
                RenameCollection(name, to),
                words.format(name=last(to)),
                lambda: follow(term(FIELD, name), term(FIELD, to)),
            )

    def _shown_search(self) -> str:
        """The name of the saved search that is looked at: saving again is about it."""
        names = (one.name for one in self._known.values() if one.query is not None)
        return next((name for name in names if self._box.text == term(FIELD, name)), "")

    # ── what the sidebar asks ──

    def _asked(self, what: Ask, sort: Sort, name: str) -> None:
        if sort is Sort.TAG:
            return
        acts: dict[Ask, Callable[[str], object]] = {
            Ask.NEW: self.new,
            Ask.RENAME: self.rename,
            Ask.REMOVE: self.remove,
            Ask.PUT: self.put,
            Ask.TAKE: self.take,
            Ask.EDIT: self.edit,
            Ask.RESAVE: self.resave,
        }
        acts[what](name)

    def _placed(self, sort: Sort, name: str, under: str) -> None:
        if sort in NESTED and sort is not Sort.TAG:
            to = f"{under}/{last(name)}" if under else last(name)
            self._move(name, to, tr("“{name}” is put there"))
