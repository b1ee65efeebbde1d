"""The tags themselves: renamed, merged, hung under each other. On assets, `edits` puts them."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu, QWidget

from app.core.ops import MergeTags, MoveTag, RenameTag
from app.ui.flows.edits import Edits
from app.ui.flows.naming import Naming, Question
from app.ui.library import Overview
from app.ui.panels.search.box import SearchBox
from app.ui.panels.search.terms import term
from app.ui.panels.sidebar.nested import last
from app.ui.panels.sidebar.node import Ask, Sort
from app.ui.panels.sidebar.tree import SidebarTree
from app.ui.words import tr


class Glossary(QObject):
    def __init__(
        self, edits: Edits, naming: Naming, tree: SidebarTree, box: SearchBox, window: QWidget
    ) -> None:
        super().__init__(window)
        self._edits, self._naming, self._tree, self._box = edits, naming, tree, box
        self._window = window
        self._known: Sequence[str] = ()
        tree.asked.connect(self._asked)
        tree.placed.connect(self._placed)

    def show_overview(self, overview: Overview) -> None:
        self._known = [tag.name for tag in overview.tags]

    def rename(self, name: str) -> None:
        def give(part: str) -> None:
            if part != last(name):
                words = tr("Renamed to “{name}”").format(name=part)
                self._do(RenameTag(name, part), words, name, _beside(name, part))

        question = Question(tr("Rename the tag"), tr("Rename"), last(name))
        self._naming.ask(question, self._tree.rect_of(f"tag:{name}"), give)

    def merge(self, name: str, into: str) -> None:
        words = tr("“{name}” is merged into “{into}”").format(name=name, into=into)
        self._do(MergeTags(name, into), words, name, into)

    def move(self, name: str, under: str) -> None:
        """`under` "" is the top."""
        to = f"{under}/{last(name)}" if under else last(name)
        if under:
            words = tr("“{name}” is under “{under}” now").format(name=last(name), under=under)
        else:
            words = tr("“{name}” stands by itself now").format(name=last(name))
        self._do(MoveTag(name, under or None), words, name, to)

    def menu(self, name: str, under: str) -> QMenu:
        """What letting go of one tag over another can mean; deleted when it closes."""
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        put = tr("Put “{name}” under “{under}”").format(name=last(name), under=under)
        merge = tr("Merge “{name}” into “{under}”").format(name=last(name), under=under)
        menu.addAction(put, partial(self.move, name, under))
        menu.addAction(merge, partial(self.merge, name, under))
        return menu

    def _asked(self, what: Ask, sort: Sort, name: str) -> None:
        if sort is not Sort.TAG:
            return
        acts: dict[Ask, Callable[[str], object]] = {
            Ask.RENAME: self.rename,
            Ask.MERGE: self._ask_into,
            Ask.MOVE: self._ask_under,
            Ask.PUT: self._edits.tag,
            Ask.TAKE: self._edits.untag,
        }
        acts[what](name)

    def _ask_into(self, name: str) -> None:
        title = tr("Merge “{name}” into").format(name=name)
        question = Question(title, tr("Merge"), known=self._others(name))
        at = self._tree.rect_of(f"tag:{name}")
        self._naming.ask(question, at, partial(self.merge, name))

    def _ask_under(self, name: str) -> None:
        title = tr("Put “{name}” under").format(name=name)
        question = Question(title, tr("Put it there"), known=self._others(name))
        at = self._tree.rect_of(f"tag:{name}")
        self._naming.ask(question, at, partial(self.move, name))

    def _others(self, name: str) -> list[str]:
        return [one for one in self._known if not f"{one}/".startswith(f"{name}/")]

    def _placed(self, sort: Sort, name: str, under: str) -> None:
        if sort is not Sort.TAG:
            return
        if under:
            self.menu(name, under).popup(QCursor.pos())
        else:
            self.move(name, "")

    def _do(self, op: RenameTag | MergeTags | MoveTag, words: str, was: str, now: str) -> None:
        follow = self._box.replace
        self._naming.do(op, words, lambda: follow(term("tag", was), term("tag", now)))


def _beside(name: str, part: str) -> str:
    """The whole name with another last part."""
    above = name.rpartition("/")[0]
    return f"{above}/{part}" if above else part
