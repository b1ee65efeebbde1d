"""How the window was left and how the user likes it: one small file beside the catalogue."""

import json
import logging
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from app.ui.arrangement import Arrangement
from app.ui.style.look import Motion, Scheme
from app.ui.veil import Adult

log = logging.getLogger(__name__)

FILE = "window.json"

_MOST = 1 << 31
"""Numbers are below it: Qt's are no larger."""

PINS = (
    "instagram.feed_portrait_4x5",
    "instagram.story",
    "tiktok.photo",
    "x.in_feed_landscape",
)
"""The presets on the shelf until somebody pins others."""


@dataclass(frozen=True, slots=True)
class Preferences:
    """`geometry` and `columns` are the window's frame and splitter as Qt packs them, in hex;
    `covered`: every picture was veiled; `folds`: stacks are shown closed; `exports` the folder
    exported files go to, empty for the usual one; `pins` the presets on the shelf, in order;
    `lock_after`: the minutes after which a vault locks where nobody is, 0 for never. `keys`: by
    action, the keys that take the place of the table's. `language` is a code ("de"), empty for
    the system's; `welcomed`: the first run was gone through, or left. `tray`: the window stays
    there when it is closed. The rest is where it was left: what was searched for, the asset at
    the top edge (0: the list's own top) and how far below its top the edge was, the page;
    `folded` and `unfolded` are the sidebar's rows that were closed and opened by hand, `facets`:
    the bar that narrows a search is there, `folded_sections` those of the inspector;
    `recent_tags` are the tags put on last, newest first.
    """

    scheme: Scheme = Scheme.SYSTEM
    adult: Adult = Adult.BLURRED
    covered: bool = False
    cell: int = 208
    arrangement: Arrangement = Arrangement.SQUARES
    folds: bool = True
    sort: str = "newest"
    geometry: str = ""
    columns: str = ""
    exports: str = ""
    pins: tuple[str, ...] = PINS
    lock_after: int = 5
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    language: str = ""
    motion: Motion = Motion.SYSTEM
    notify: bool = True
    tray: bool = False
    filters: tuple[str, ...] = ()
    typed: str = ""
    top: int = 0
    top_offset: int = 0
    page: str = ""
    welcomed: bool = False
    folded: tuple[str, ...] = ()
    unfolded: tuple[str, ...] = ()
    facets: bool = False
    folded_sections: tuple[str, ...] = ()
    recent_tags: tuple[str, ...] = ()

    def changed(self, **values: Any) -> "Preferences":
        return replace(self, **values)


def load(folder: Path) -> Preferences:
    """What cannot be read is as if it had never been set: these are conveniences."""
    try:
        told = json.loads((folder / FILE).read_text("utf-8"))
    except FileNotFoundError:
        return Preferences()
    except (OSError, ValueError, RecursionError) as error:
        log.warning("%s is left out: %s", FILE, error)
        return Preferences()
    return _read(told if isinstance(told, dict) else {})


def save(folder: Path, preferences: Preferences) -> None:
    """Written beside and moved into place. Where no library could be made nothing is kept. Raises
    OSError.
    """
    if not folder.is_dir():
        return
    text = json.dumps(asdict(preferences), indent=1)
    draft = folder / f"{FILE}.new"
    draft.write_text(text, "utf-8")
    draft.replace(folder / FILE)


def _read(told: dict[str, Any]) -> Preferences:
    """Each value that is of its kind; the usual one for any other."""
    usual = asdict(Preferences())
    return Preferences(**{name: _fit(told.get(name), one) for name, one in usual.items()})


def _fit(value: Any, usual: Any) -> Any:
    match usual:
        case tuple():
            return _names(value, usual)
        case Mapping():
            told = value if isinstance(value, dict) else {}
            return {name: _names(one, ()) for name, one in told.items() if isinstance(one, list)}
        case bool():
            return value if isinstance(value, bool) else usual
        case int():
            fits = isinstance(value, int) and not isinstance(value, bool)
            return value if fits and 0 <= value < _MOST else usual
    if not isinstance(value, str):
        return usual
    try:
        fitting = type(usual)(value)
    except ValueError:  # no member of the enum
        return usual
    return usual if fitting is Adult.COVERED else fitting  # a state, and nobody's choice


def _names(value: Any, usual: tuple[str, ...]) -> tuple[str, ...]:
    """A list of texts, each once."""
    good = isinstance(value, list) and all(isinstance(one, str) for one in value)
    return tuple(dict.fromkeys(value)) if good else usual
