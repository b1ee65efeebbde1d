"""High dynamic range and wide gamuts to BT.709, as a table of colours for FFmpeg's lut3d.

BT.2100 says what the code values mean (PQ, HLG with its system gamma for 1000 cd/m²), BT.2390-10
§5.4 how bright light is rolled off (its EETF, applied to the brightest of R, G, B, so that hues
stay), BT.2087 how BT.2020 becomes BT.709. Reference white is 203 cd/m² (BT.2408), which is the
white of the result. libswscale has such a conversion, too: the same frame takes it six times as
long.
"""

from functools import lru_cache

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]

PQ, HLG = 16, 18
"""Transfer characteristics, as ITU-T H.273 numbers them."""
BT2020, P3_DCI, P3 = 9, 11, 12
"""Primaries, by the same table."""

PEAK = 1000.0
"""cd/m²: what masters are graded at, and what HLG is shown at."""
WHITE = 203.0

_SIDE = 33
_M1, _M2 = 2610 / 16384, 2523 / 4096 * 128
_C1, _C2, _C3 = 3424 / 4096, 2413 / 4096 * 32, 2392 / 4096 * 32
_A, _B, _C = 0.17883277, 0.28466892, 0.55991073
_LUMA_2020 = np.array([0.2627, 0.6780, 0.0593])
_TO_709 = {
    BT2020: np.array(
        [[1.6605, -0.5876, -0.0728], [-0.1246, 1.1329, -0.0083], [-0.0182, -0.1006, 1.1187]]
    ),
    P3: np.array([[1.2249, -0.2247, 0.0], [-0.0420, 1.0419, 0.0], [-0.0197, -0.0786, 1.0979]]),
}


def has_wide(transfer: int, primaries: int) -> bool:
    """Whether a frame of these (H.273) has to be mapped at all."""
    return transfer in (PQ, HLG) or primaries in (BT2020, P3_DCI, P3)


def mapped(code: Array, transfer: int, primaries: int) -> Array:
    """R'G'B' code values (…, 3), 0–1, to those of BT.709."""
    if transfer in (PQ, HLG):
        light = _rolled_off(pq_light(code) if transfer == PQ else _hlg_light(code)) / WHITE
    else:
        light = code**2.4  # BT.1886: what a screen makes of them
    matrix = _TO_709.get(P3 if primaries == P3_DCI else primaries, np.eye(3))
    made: Array = np.clip(light @ matrix.T, 0.0, 1.0) ** (1 / 2.4)
    return made


@lru_cache(maxsize=4)
def cube(transfer: int, primaries: int) -> str:
    """The table as a .cube file's text (red runs fastest)."""
    steps = np.linspace(0.0, 1.0, _SIDE)
    blue, green, red = np.meshgrid(steps, steps, steps, indexing="ij")
    rows = mapped(np.stack([red, green, blue], axis=-1).reshape(-1, 3), transfer, primaries)
    return f"LUT_3D_SIZE {_SIDE}\n" + "".join(f"{r:.6f} {g:.6f} {b:.6f}\n" for r, g, b in rows)


def pq_light(code: Array) -> Array:
    """cd/m² of PQ code values (BT.2100, table 4)."""
    root = np.clip(code, 0.0, 1.0) ** (1 / _M2)
    light: Array = 10_000 * (np.maximum(root - _C1, 0.0) / (_C2 - _C3 * root)) ** (1 / _M1)
    return light


def pq_code(light: Array | float) -> Array:
    """PQ code values of cd/m²."""
    power = (np.asarray(light, dtype=np.float64) / 10_000) ** _M1
    code: Array = ((_C1 + _C2 * power) / (1 + _C3 * power)) ** _M2
    return code


def _hlg_light(code: Array) -> Array:
    """cd/m² of HLG code values on a screen of `PEAK` (BT.2100, table 5)."""
    scene = np.where(code <= 0.5, code**2 / 3, (np.exp((code - _C) / _A) + _B) / 12)
    luma = (scene @ _LUMA_2020)[..., np.newaxis]
    light: Array = PEAK * np.maximum(luma, 1e-9) ** 0.2 * scene
    return light


def _rolled_off(light: Array) -> Array:
    """What is brighter than white brought below it, by a Hermite spline over PQ (BT.2390-10)."""
    brightest = np.maximum(light.max(axis=-1, keepdims=True), 1e-6)
    peak = float(pq_code(PEAK))
    most = float(pq_code(WHITE)) / peak
    knee = 1.5 * most - 0.5
    code = np.minimum(pq_code(brightest) / peak, 1.0)
    t = np.clip((code - knee) / (1 - knee), 0.0, 1.0)
    spline = (
        (2 * t**3 - 3 * t**2 + 1) * knee
        + (t**3 - 2 * t**2 + t) * (1 - knee)
        + (-2 * t**3 + 3 * t**2) * most
    )
    rolled = pq_light(np.where(code < knee, code, spline) * peak)
    below: Array = light * rolled / brightest
    return below
