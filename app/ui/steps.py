"""Steps of the history as people read them: what was done, to how many, when."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import cache

from PySide6.QtCore import QDateTime, QLocale

from app.core.organising import Step
from app.ui.words import shown, tr, trn

_Say = Callable[[str], str]


def deed(step: Step) -> str:
    """Tagged “Golden hour”; what the table does not know is told as the catalogue has it."""
    say = _deeds().get(step.name)
    if say is not None:
        return say(shown(step.summary))
    name = step.name[:1].upper() + step.name[1:]
    return f"{name}: {shown(step.summary)}" if step.summary else name


def reach(step: Step) -> str:
    """240 assets; nothing for what is about none."""
    return trn("%n asset", "%n assets", step.count) if step.count else ""


def state(step: Step) -> str:
    """What became of it, where that is not simply that it stands."""
    if step.undone:
        return tr("undone") if step.undoable else tr("undone for good")
    return "" if step.undoable else tr("too old to undo")


def when(moment: datetime, now: datetime | None = None) -> str:
    """Today 14:02, Yesterday 9:30, 12 Nov 18:00, 3 Mar 2024."""
    then = QDateTime.fromSecsSinceEpoch(round(moment.timestamp()))
    today = QDateTime.fromSecsSinceEpoch(round((now or datetime.now().astimezone()).timestamp()))
    days = then.date().daysTo(today.date())
    time = QLocale().toString(then.time(), QLocale.FormatType.ShortFormat)
    if days in (0, 1):
        words = tr("Today {time}") if days == 0 else tr("Yesterday {time}")
        return words.format(time=time)
    same = then.date().year() == today.date().year()
    return QLocale().toString(then, "d MMM HH:mm" if same else "d MMM yyyy")


@cache
def _deeds() -> Mapping[str, _Say]:
    """By the op's name: the sentence, given its summary."""

    def says(template: str) -> _Say:
        return lambda what: template.format(what=what)

    return {
        "add tag": says(tr("Tagged “{what}”")),
        "remove tag": says(tr("Took the tag “{what}” off")),
        "rename tag": says(tr("Renamed a tag: {what}")),
        "merge tags": says(tr("Merged tags: {what}")),
        "move tag": says(tr("Moved a tag: {what}")),
        "rate": says(tr("Rated {what}")),
        "label": says(tr("Label: {what}")),
        "flag": says(tr("Flag: {what}")),
        "set state": _set_state,
        "watch folder": says(tr("Watched a folder: {what}")),
        "set up folder": says(tr("Set up a folder: {what}")),
        "stop watching": says(tr("Stopped watching: {what}")),
        "relink": says(tr("Found missing files")),
        "resolve conflict": says(tr("Answered a conflict: {what}")),
        "answer suggestions": says(tr("Suggestions {what}")),
        "rule for label": says(tr("Rule for a label: {what}")),
        "persona": says(tr("Persona {what}")),
        "remove persona": says(tr("Removed the persona {what}")),
        "show persona": says(tr("Shows persona: {what}")),
        "add release": says(tr("Added a release of {what}")),
        "withdraw release": says(tr("Withdrew a release")),
        "mark": says(tr("Mark: {what}")),
        "correct term": says(tr("Corrected a matched word: {what}")),
        "decide": says(tr("Decided: {what}")),
        "confirm": says(tr("Confirmed a decision on {what}")),
        "ask later": says(tr("Put off for {what}")),
        "merge duplicates": says(tr("Merged duplicates {what}")),
        "not duplicates": says(tr("Told apart: not duplicates")),
        "answer cull": says(tr("Cull list: {what}")),
        "describe": says(tr("Described: {what}")),
        "caption": says(tr("Wrote words for {what}")),
        "crop": says(tr("Drew a crop: {what}")),
        "cut": says(tr("Cut a clip: {what}")),
        "set collection": says(tr("Collection “{what}”")),
        "rename collection": says(tr("Renamed a collection: {what}")),
        "remove collection": says(tr("Deleted the collection “{what}”")),
        "collect": _collect,
        "stack": says(tr("Stacked")),
        "unstack": says(tr("Took a stack apart")),
        "set cover": says(tr("Chose the cover of a stack")),
    }


def _set_state(what: str) -> str:
    known = {
        "trashed": tr("Moved to the trash"),
        "active": tr("Took out of the trash"),
        "archived": tr("Archived"),
    }
    return known.get(what, what)


def _collect(what: str) -> str:
    if what.startswith("not "):
        return tr("Took out of “{name}”").format(name=what.removeprefix("not "))
    return tr("Put into “{name}”").format(name=what)
