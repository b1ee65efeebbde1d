"""Shapes and strips, over the services of one open catalogue."""

from array import array
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from app.catalog.assets import views
from app.services.library import Services
from app.ui.flows.files import present_path

if TYPE_CHECKING:
    from app.services.shapes import Shapes

STRIP = "app.media.strip:strip"


class ServedBrowsing:
    """Part of `ServedLibrary`."""

    _services: Services

    @cached_property
    def _shapes(self) -> "Shapes":
        from app.services.shapes import Shapes  # its arrays load when they are asked for

        return Shapes(self._services.session)

    def shapes(self, ids: "array[int]") -> "array[float]":
        return self._shapes.of(ids)

    def strip(self, asset: int, count: int, side: int) -> Sequence[bytes]:
        (found,) = self._services.session.ask(views, [asset]) or (None,)
        path = present_path(found) if found is not None else None
        if path is None:
            return []
        made: list[bytes] = self._services.media.submit(STRIP, path, count, side).result()
        return made
