"""Which presets have a tile on the shelf, and in which order. Pure."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.export.presets.preset import Preset

Pins = tuple[str, ...]


def pinned(presets: Iterable["Preset"], pins: Sequence[str]) -> list["Preset"]:
    """Those with a pin, in its order; a pin of a preset there is no more is passed over."""
    by_id = {preset.id: preset for preset in presets}
    return [by_id[pin] for pin in pins if pin in by_id]


def turned(pins: Sequence[str], preset: str) -> Pins:
    """With a pin at the end, or without the one it had."""
    if preset in pins:
        return tuple(pin for pin in pins if pin != preset)
    return (*pins, preset)


def shifted(pins: Sequence[str], preset: str, steps: int) -> Pins:
    """The preset's pin moved by so many places."""
    if preset not in pins:
        return tuple(pins)
    rest = [pin for pin in pins if pin != preset]
    rest.insert(max(0, pins.index(preset) + steps), preset)
    return tuple(rest)


def found(presets: Iterable["Preset"], text: str) -> list["Preset"]:
    """Those whose name, platform, placement, size or format hold every word of the text."""
    words = text.casefold().split()
    return [one for one in presets if all(word in _told(one) for word in words)]


def _told(preset: "Preset") -> str:
    size = f"{preset.width}x{preset.height} {preset.width} × {preset.height}"
    kinds = " ".join((preset.kind, *preset.formats))
    return f"{preset.title} {preset.id} {preset.placement} {size} {kinds}".casefold()
