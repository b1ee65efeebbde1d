"""Short ways to do and ask, for tests that look at a catalogue from several sides."""

import os
from collections.abc import Sequence

from app.catalog.assets import views
from app.catalog.catalog import Catalog
from app.catalog.search import search
from app.catalog.stored import stored_in
from app.core.asset import AssetView, Companion, Probe
from app.core.errors import RefusedError, UsageError
from app.core.ops import Op, Register, Registered
from app.core.query import parse
from app.core.vocab import Presence


def register(catalog: Catalog, *probes: Probe) -> list[Registered]:
    value: list[Registered] = catalog.do(Register(probes)).value
    return value


def live(catalog: Catalog, life: Sequence[Op | str]) -> None:
    """One op after another, or "undo" and "redo"; what is refused is passed over."""
    for step in life:
        try:
            if isinstance(step, str):
                catalog.undo() if step == "undo" else catalog.redo()
            else:
                catalog.do(step)
        except (UsageError, RefusedError):
            continue


def view(catalog: Catalog, asset_id: int) -> AssetView:
    (found,) = catalog.ask(views, [asset_id])
    return found


def find(catalog: Catalog, text: str) -> list[int]:
    return catalog.ask(search, parse(text)).ids


def places(catalog: Catalog, asset_id: int) -> dict[str, Presence]:
    return {place.path: place.presence for place in view(catalog, asset_id).locations}


def companions(catalog: Catalog, folder: str) -> dict[str, frozenset[Companion]]:
    """By the path of the file they belong to, as they were when that was read last."""
    known = catalog.ask(stored_in, folder).companions
    return {os.path.join(folder, os.fsdecode(name)): found for name, found in known.items()}


def tagged(catalog: Catalog, asset_id: int) -> dict[str, str]:
    """Tag names and who put them."""
    return {tag.name: tag.by for tag in view(catalog, asset_id).tags}
