"""How much room the files of a plan will want, before there are any."""

from collections.abc import Iterable

from app.export.order import PlanItem
from app.export.presets.preset import VIDEO

_PER_PIXEL = {"jpeg": 0.45, "png": 2.2, "webp": 0.3, "avif": 0.25}
"""Bytes of a pixel in pictures with much detail at the quality presets start with."""
_VIDEO_RATE, _AUDIO_RATE = 0.12, 192_000
"""Bits of a pixel of a clip, and bits a second of its sound."""
_USUAL_FPS = 30.0


def needed(items: Iterable[PlanItem]) -> int:
    """Bytes, rather too many than too few; a cap counts as the most a file can have."""
    return sum(map(_one, items))


def _one(item: PlanItem) -> int:
    width, height = item.pixels
    bits = width * height * 8 * _PER_PIXEL.get(item.preset.format or "", 0.45)
    if item.preset.kind == VIDEO and item.clip is not None:
        seconds = item.clip.end_s - item.clip.start_s
        rate = width * height * (item.clip.fps or _USUAL_FPS) * _VIDEO_RATE + _AUDIO_RATE
        spec = item.preset.clip
        bits = seconds * min(rate, spec.max_video_rate if spec and spec.max_video_rate else rate)
    caps = [cap for cap in (item.preset.max_bytes, item.preset.aim_bytes) if cap is not None]
    return int(min([bits / 8, *caps]))
