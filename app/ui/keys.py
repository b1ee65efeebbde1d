"""Keys as the user has them: the table's, some of them replaced; which actions get in each other's
way; all of them as a text.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import product

from PySide6.QtGui import QKeySequence

from app.ui.actions import MOVING_KEYS, Group, Rows, Spec, by_group
from app.ui.situation import Situation, When
from app.ui.words import tr, translated

NATIVE = QKeySequence.SequenceFormat.NativeText
PORTABLE = QKeySequence.SequenceFormat.PortableText

Keys = Mapping[str, tuple[str, ...]]
"""By action, what takes the place of its usual keys; none at all is a choice, too."""

ABOUT_ASSETS = ("", "loupe", "compare", "survey", "sorting")
"""The pages on which edits are about what is shown."""


def in_force(specs: Rows, keys: Keys) -> Rows:
    """The table with the user's keys; those of actions that are no more change nothing."""
    return tuple(replace(one, keys=tidy(keys.get(one.id, one.keys))) for one in specs)


def tidy(keys: Iterable[str]) -> tuple[str, ...]:
    """As portable texts, each once; what is no key is left out."""
    made = (QKeySequence(key).toString(PORTABLE) for key in keys)
    return tuple(dict.fromkeys(key for key in made if key))


def native(key: str) -> str:
    """A portable key as this system writes it."""
    return QKeySequence(key).toString(NATIVE)


def holders(specs: Rows, action: str, key: str) -> list[Spec]:
    """The other actions that this key would also mean while `action` can be done."""
    (mine,) = [one for one in specs if one.id == action]
    others = [one for one in specs if one.id != action and key in one.keys]
    return [one for one in others if meet(mine, one, specs)]


def clashing(specs: Rows) -> set[str]:
    """The actions with a key that means something else at the same time."""
    return {one.id for one in specs for key in one.keys if holders(specs, one.id, key)}


def meet(one: Spec, other: Spec, specs: Rows) -> bool:
    """Whether there is a situation in which both can be done."""
    return any(one.when(now) and other.when(now) for now in _situations(specs))


@lru_cache(maxsize=4)
def _situations(specs: Rows) -> tuple[Situation, ...]:
    """Enough of them to tell any two conditions apart."""
    flags = (False, True)
    return tuple(
        Situation(
            open=True,
            page=page,
            listed=0 if page else 5,
            selected=0 if page else number,
            subjects=number,
            working=True,
            in_trash=in_trash,
            detour=detour,
            vault=vault,
        )
        for page in ("", *pages_of(specs))
        for number in ((0, 1, 2) if page in ABOUT_ASSETS else (0,))
        for in_trash, detour, vault in product(flags, flags, flags)
    )


def pages_of(specs: Rows) -> tuple[str, ...]:
    """The pages that some action is for alone: the part of its id before the dot."""
    names = dict.fromkeys(one.id.partition(".")[0] for one in specs)
    return tuple(name for name in names if any(_only_on(one.when, name) for one in specs))


def _only_on(when: When, page: str) -> bool:
    here = Situation(open=True, page=page)
    elsewhere = Situation(open=True, page="nowhere")
    return when(here) and not when(elsewhere)


def as_text(specs: Rows) -> str:
    """All keys by group, a line each, to be printed or kept."""
    lines = [tr("Keys")]
    for title, rows in tables(specs):
        width = max(len(keys) for keys, _ in rows)
        lines += ["", title, *(f"  {keys:<{width}}  {words}" for keys, words in rows)]
    return "\n".join(lines) + "\n"


def tables(specs: Iterable[Spec]) -> list[tuple[str, Sequence[tuple[str, str]]]]:
    """What has keys, by group: its keys as this system writes them, and what it does."""
    moving = [(keys, translated(text)) for keys, text in MOVING_KEYS]
    made: list[tuple[str, Sequence[tuple[str, str]]]] = [(tr("Move"), moving)]
    for group, listed in by_group(specs).items():
        rows = [(", ".join(map(native, one.keys)), translated(one.text)) for one in listed]
        made.append((group_words(group), rows))
    return made


def group_words(group: Group) -> str:
    return {
        Group.LIBRARY: tr("Library"),
        Group.SELECT: tr("Select"),
        Group.EDIT: tr("Edit"),
        Group.VIEW: tr("View"),
        Group.REVIEW: tr("Review"),
        Group.CURATE: tr("Curate"),
        Group.EXPORT: tr("Export"),
        Group.VAULT: tr("Vaults"),
    }[group]
