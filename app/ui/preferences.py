"""How the window was left and how the user likes it: one small file beside the catalogue."""

import json
import logging
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from app.ui.style.look import Scheme
from app.ui.veil import Adult

log = logging.getLogger(__name__)

FILE = "window.json"


@dataclass(frozen=True, slots=True)
class Preferences:
    """`geometry` and `columns` are the window's frame and splitter as Qt packs them, in hex;
    `exports` the folder exported files go to, empty for the usual one.
    """

    scheme: Scheme = Scheme.SYSTEM
    adult: Adult = Adult.BLURRED
    cell: int = 208
    sort: str = "newest"
    geometry: str = ""
    columns: str = ""
    exports: str = ""

    def changed(self, **values: Any) -> "Preferences":
        return replace(self, **values)


def load(folder: Path) -> Preferences:
    """What cannot be read is as if it had never been set: these are conveniences."""
    try:
        told = json.loads((folder / FILE).read_text("utf-8"))
    except FileNotFoundError:
        return Preferences()
    except (OSError, ValueError) as error:
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
    kept: dict[str, Any] = {}
    for name, default in usual.items():
        value = told.get(name, default)
        fits = isinstance(value, int if isinstance(default, int) else str)
        try:
            kept[name] = type(default)(value) if fits else default
        except ValueError:  # no member of the enum
            kept[name] = default
    return Preferences(**kept)
