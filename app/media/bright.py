"""Stills in high dynamic range (PQ or HLG, as some cameras write HEIC) in standard light."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from app.media.frame import Pixels
from app.media.tone import HLG, PQ, mapped

_STRIP = 500_000  # pixels that are mapped at once: they take 24 bytes each, several times
_STEPS = 4096


def is_bright(nclx: Mapping[str, Any] | None) -> bool:
    """Whether a picture with these colour values (ITU-T H.273) has to be mapped at all."""
    return nclx is not None and nclx.get("transfer_characteristics") in (PQ, HLG)


def standard(rows: npt.NDArray[np.uint16], nclx: Mapping[str, Any]) -> Pixels:
    """Rows (h, w, RGB or RGBA, 16 bits of code values) as 8-bit sRGB, alpha kept, mapped as
    a clip is (`tone`).
    """
    transfer, primaries = int(nclx["transfer_characteristics"]), int(nclx["color_primaries"])
    height, width, _ = rows.shape
    made = (rows >> 8).astype(np.uint8)
    step = max(1, _STRIP // width)
    for top in range(0, height, step):
        codes = rows[top : top + step, :, :3] / 65535
        light = mapped(codes, transfer, primaries)
        made[top : top + step, :, :3] = _SRGB[np.rint(light * (_STEPS - 1)).astype(np.uint16)]
    return made


def _srgb() -> Pixels:
    """sRGB bytes (IEC 61966-2-1) of codes that were made for a gamma of 2.4 (BT.1886)."""
    light = (np.arange(_STEPS) / (_STEPS - 1)) ** 2.4
    codes = np.where(light <= 0.0031308, 12.92 * light, 1.055 * light ** (1 / 2.4) - 0.055)
    return np.asarray(np.rint(codes * 255), np.uint8)


_SRGB = _srgb()
