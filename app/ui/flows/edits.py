"""A human's edits: each an op on what is selected, each to be undone, bulk ones with a toast."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject

from app.core.ops import (
    AddTag,
    AnswerConflict,
    Done,
    Op,
    RemoveTag,
    SetFlag,
    SetLabel,
    SetRating,
    SetState,
)
from app.core.vocab import Answer, Flag, Label, State
from app.ui.bridge import Bridge
from app.ui.lanes import Lane
from app.ui.library import Library
from app.ui.widgets.toast import Toast
from app.ui.words import flag_words, label_words, tr, trn

Selected = Callable[[], Sequence[int]]


@dataclass(eq=False, slots=True)
class Deed:
    """Something done to files, which the catalogue's history does not know. `after` is the newest
    edit that stood when it was done.
    """

    after: int
    take_back: Callable[[], None]


class Edits(QObject):
    """`selected` says what an edit without ids is about. Undo goes back in the order things were
    done, deeds among edits; deeds are known as long as the window is open.
    """

    def __init__(
        self, bridge: Bridge, toast: Toast, selected: Selected, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge, self._toast, self._selected = bridge, toast, selected
        self._deeds: list[Deed] = []

    def rate(self, stars: int) -> None:
        ids = self._selected()
        words = trn("Rated %n asset", "Rated %n assets", len(ids))
        self.do(SetRating(stars, ids), words if len(ids) > 1 else "")

    def label(self, label: Label | None) -> None:
        ids = self._selected()
        if label is None:
            words = trn("Took the label off %n asset", "Took the label off %n assets", len(ids))
        else:
            words = trn("Labelled %n asset “{label}”", "Labelled %n assets “{label}”", len(ids))
            words = words.format(label=label_words(label))
        self.do(SetLabel(label, ids), words if len(ids) > 1 else "")

    def flag(self, flag: Flag | None) -> None:
        ids = self._selected()
        if flag is None:
            words = trn("Took the flag off %n asset", "Took the flag off %n assets", len(ids))
        else:
            words = trn("%n asset is {flag}", "%n assets are {flag}", len(ids))
            words = words.format(flag=flag_words(flag))
        self.do(SetFlag(flag, ids), words if len(ids) > 1 else "")

    def tag(self, name: str, ids: Sequence[int] | None = None) -> None:
        mine = self._selected()
        ids = mine if ids is None else ids
        words = trn("Tagged %n asset “{tag}”", "Tagged %n assets “{tag}”", len(ids))
        told = len(ids) > 1 or ids != mine
        self.do(AddTag(name, ids), words.format(tag=name) if told else "")

    def untag(self, name: str) -> None:
        ids = self._selected()
        words = trn("Took “{tag}” off %n asset", "Took “{tag}” off %n assets", len(ids))
        self.do(RemoveTag(name, ids), words.format(tag=name) if len(ids) > 1 else "")

    def trash(self) -> None:
        ids = self._selected()
        words = trn(
            "%n asset is in the trash; its file stays where it is",
            "%n assets are in the trash; their files stay where they are",
            len(ids),
        )
        self.do(SetState(State.TRASHED, ids), words)

    def restore(self) -> None:
        ids = self._selected()
        words = trn("%n asset is back", "%n assets are back", len(ids))
        self.do(SetState(State.ACTIVE, ids), words)

    def resolve(self, copies: Sequence[int], answer: Answer) -> None:
        """A human's word on conflicting files; the one that lost goes to the trash."""
        words = {
            Answer.ORIGINAL: tr("The original is kept; the copy is in the trash"),
            Answer.COPY: tr("The copy is kept; the original is in the trash"),
            Answer.BOTH: tr("Both are kept"),
        }[answer]
        self.do(AnswerConflict(answer, copies), words)

    def do(self, op: Op, words: str) -> None:
        """`words` go into a toast that offers to undo; without words the edit is seen anyway."""

        def done(_done: Done) -> None:
            if words:
                self.tell(words)
            else:
                self._toast.outdate()

        self._bridge.run(lambda library: library.do(op), done, lane=Lane.DO)

    def do_all(self, ops: Sequence[Op], words: str) -> None:
        """Edits that belong together: one toast, whose undo takes all of them back."""

        def work(library: Library) -> int:
            for op in ops:
                library.do(op)
            return len(ops)

        def done(made: int) -> None:
            self._toast.say(words, tr("Undo"), lambda: self._undo_all(made))

        self._bridge.run(work, done, lane=Lane.DO)

    def _undo_all(self, number: int) -> None:
        def work(library: Library) -> Done | None:
            steps = [step for _ in range(number) if (step := library.undo()) is not None]
            return replace(steps[-1], count=sum(one.count for one in steps)) if steps else None

        self._step(work, tr("Nothing left to undo"), tr("Undone"))

    def tell(self, words: str, steps: int = 1) -> None:
        """Of an edit that was made, or of some that belong together, with the offer to undo it."""
        undo = self.undo if steps == 1 else lambda: self._undo_all(steps)
        self._toast.say(words, tr("Undo"), undo)

    def note_deed(self, words: str, take_back: Callable[[], None]) -> None:
        """It was done just now; the toast offers to take it back, and so does undo."""

        def note(newest: int) -> None:
            deed = Deed(newest, take_back)
            self._deeds.append(deed)
            self._toast.say(words, tr("Undo"), lambda: self._take_back(deed))

        self._bridge.run(_newest, note, lane=Lane.DO)

    def undo(self) -> None:
        if self._deeds:
            self._bridge.run(_newest, self._undo_newest, lane=Lane.DO)
        else:
            self._undo_edit()

    def _undo_newest(self, edit: int) -> None:
        """The newest edit that stands, or a deed that was done after it."""
        if self._deeds and edit <= self._deeds[-1].after:
            self._take_back(self._deeds[-1])
        else:
            self._undo_edit()

    def _take_back(self, deed: Deed) -> None:
        if deed in self._deeds:
            self._deeds.remove(deed)
            deed.take_back()

    def _undo_edit(self) -> None:
        self._step(lambda library: library.undo(), tr("Nothing left to undo"), tr("Undone"))

    def redo(self) -> None:
        self._step(lambda library: library.redo(), tr("Nothing left to redo"), tr("Done again"))

    def _step(self, work: Callable[[Library], Done | None], nothing: str, something: str) -> None:
        def done(step: Done | None) -> None:
            if step is None:
                self._toast.say(nothing)
                return
            number = trn("%n asset", "%n assets", step.count)
            self._toast.say(f"{something} · {number}" if step.count else something)

        self._bridge.run(work, done, lane=Lane.DO)


def _newest(library: Library) -> int:
    """The newest edit that stands; 0 where none does."""
    return next((step.id for step in library.history() if not step.undone), 0)
