"""Whether what is about to be shown to all is what people were asked to pay for."""

from collections.abc import Sequence

from app.core.outgoing import Paid
from app.export.order import Exportable
from app.export.presets.preset import Preset

PAID = "paywall"
"""The context of presets whose files people pay for."""
LIKE = 8
"""Bits of 64 that the perceptual hashes of look-alikes differ in at most (see `media.alike`)."""


class Near:
    """What left for paid places, looked through once for each asset."""

    def __init__(self, paid: Sequence[Paid]) -> None:
        self._paid = paid
        self._hashed = [(one.phash, one) for one in paid if one.phash is not None]
        self._known: dict[int, Paid | None] = {}

    def to(self, asset: Exportable, preset: Preset) -> Paid | None:
        """The nearest thing that was sold and that this would give away; None where there is none
        or where this place is a paid one, too.
        """
        if preset.context == PAID:
            return None
        if asset.asset_id not in self._known:
            self._known[asset.asset_id] = self._nearest(asset)
        return self._known[asset.asset_id]

    def _nearest(self, asset: Exportable) -> Paid | None:
        mine = [one for one in self._paid if one.asset_id == asset.asset_id]
        phash = asset.said.phash
        if mine or phash is None:
            return mine[0] if mine else None
        if not self._hashed:
            return None
        theirs, nearest = min(self._hashed, key=lambda one: (one[0] ^ phash).bit_count())
        return nearest if (theirs ^ phash).bit_count() <= LIKE else None
