"""How a file is made by a preset, read key by key: what a persona's variant may replace.

Nothing in here says where a file may go, or what a placement takes.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from app.core.outgoing import Text
from app.core.toml import Table
from app.export.presets.keys import colour, maybe, number, size, whole
from app.export.presets.preset import Quality, Watermark
from app.export.presets.template import fault

CHROMA = ("4:2:0", "4:4:4")
FITS = ("cover", "contain", "pad")
BACKDROPS = ("blur", "mirror", "colour")
EXISTING = ("number", "skip", "replace")
PLACES = (
    *("auto", "tiled", "top-left", "top", "top-right", "left", "centre", "right"),
    *("bottom-left", "bottom", "bottom-right"),
)
METADATA = (*(text.value for text in Text), "tags", "platform", "orientation")
LEAST_QUALITY = 20  # below it a picture is no longer the one that went in
MOST_ENLARGED = 400  # percent; beyond it nothing of the picture is its own


def manner(table: Table) -> dict[str, Any]:
    """The fields of MANNER that are there, by name. Raises DataFileError."""
    return {name: read(table, name) for name, read in MANNER.items() if name in set(table.names())}


def _quality(outer: Table, key: str) -> Quality:
    table = outer.table(key)
    quality = Quality(
        start=whole(table, "start", LEAST_QUALITY, 100),
        floor=whole(table, "floor", LEAST_QUALITY, 100),
        chroma=table.choice("chroma", CHROMA),
        progressive=_yes(table, "progressive"),
    )
    table.done()
    if quality.floor > quality.start:
        raise table.fail("floor", f"at most start ({quality.start})")
    return quality


def _yes(table: Table, key: str) -> bool:
    return table.get(key, bool, False)


def _watermark(outer: Table, key: str) -> Watermark:
    table = outer.table(key)
    usual = Watermark()
    mark = Watermark(
        text=_template(table, "text") if "text" in set(table.names()) else "",
        image=_image(table) if "image" in set(table.names()) else "",
        place=table.choice("place", PLACES, usual.place),
        scale=table.share("scale") if "scale" in set(table.names()) else usual.scale,
        opacity=table.share("opacity") if "opacity" in set(table.names()) else usual.opacity,
        colour=maybe(table, "colour", colour) or usual.colour,
    )
    table.done()
    if bool(mark.text) == bool(mark.image):
        raise table.fail("text", "a text or an image, one of them")
    return mark


def _image(table: Table) -> str:
    """The PNG's path; one that is not absolute starts at the data file's folder."""
    path = Path(table.path).parent / Path(table.get("image", str)).expanduser()
    if path.suffix.lower() != ".png" or not path.is_file():
        raise table.fail("image", f"a PNG file that exists (looked for {path})")
    return str(path)


def _template(table: Table, key: str) -> str:
    value = table.get(key, str)
    if (wrong := fault(value)) is not None:
        raise table.fail(key, wrong)
    return value


def _metadata(table: Table, key: str) -> tuple[str, ...]:
    values = table.strings(key)
    if any(value not in METADATA for value in values):
        raise table.fail(key, "a list of " + ", ".join(METADATA))
    return values


MANNER: Mapping[str, Callable[[Table, str], Any]] = {
    "background": colour,
    "quality": _quality,
    "fit": lambda table, key: table.choice(key, FITS),
    "backdrop": lambda table, key: table.choice(key, BACKDROPS),
    "aim_bytes": size,
    "enlarge": lambda table, key: whole(table, key, 100, MOST_ENLARGED),
    "sharpen": lambda table, key: number(table, key, 0.0, 1.0),
    "watermark": _watermark,
    "metadata": _metadata,
    "name": _template,
    "existing": lambda table, key: table.choice(key, EXISTING),
    "sidecar": _yes,
    "sign": _yes,
}
"""How each field of a preset is read that says how a file is made, not where it may go."""
