"""Pictures that move: animated GIF, WebP, PNG and AVIF. A few frames stand for all."""

from collections.abc import Sequence

from PIL import Image

from app.core.vocab import Kind
from app.media.decoded import Decoded, damaged
from app.media.frame import Frame, flatten, from_pillow, upright
from app.media.samples import USUAL, Wanted
from app.media.source import Source
from app.media.stills import open_pillow, pillow_orientation
from app.media.thumbs import Look, look
from app.media.timeline import Timeline, avif_seconds, timeline

SAMPLES = 5
DECODE_BUDGET = 200_000_000
"""Pixels decoded for one animation. A frame is built on all before it, so the frames looked at
come from as far in as this reaches.
"""


def decode_animation(source: Source, wanted: Wanted = USUAL) -> Decoded | None:
    """None when the picture does not move. Raises PictureError when not one frame decodes."""
    assert source.format is not None
    if source.format.name == "avif":
        return _decode_avif(source, wanted) if b"avis" in source.head[:64] else None
    times = timeline(source)
    return _decode(source, times, wanted) if times is not None else None


def spread(count: int, wanted: int = SAMPLES) -> list[int]:
    """`wanted` indices out of `count`, first and last among them, evenly apart, none twice."""
    if count <= wanted:
        return list(range(count))
    return [round(i * (count - 1) / (wanted - 1)) for i in range(wanted)]


def _decode(source: Source, times: Timeline, wanted: Wanted) -> Decoded:
    with open_pillow(source) as image:
        looks, has_alpha = _looks(image, _picks(len(times.starts), image), times.starts, wanted)
        return _decoded(looks, len(times.starts), times.duration_s, has_alpha)


def _decode_avif(source: Source, wanted: Wanted) -> Decoded | None:
    with open_pillow(source) as image:
        count = getattr(image, "n_frames", 1)
        if count < 2:
            return None
        looks, has_alpha = _looks(image, _picks(count, image), None, wanted)
        return _decoded(looks, count, avif_seconds(source), has_alpha)


def _picks(count: int, image: Image.Image) -> list[int]:
    reach = max(1, DECODE_BUDGET // (image.width * image.height))
    return spread(min(count, reach))


def _decoded(
    looks: tuple[Look, ...], frames: int, duration_s: float | None, has_alpha: bool
) -> Decoded:
    return Decoded(Kind.ANIMATED, *looks[0].frame, looks, frames, duration_s, has_alpha)


def _looks(
    image: Image.Image,
    picks: Sequence[int],
    starts: Sequence[float] | None,
    wanted: Wanted,
) -> tuple[tuple[Look, ...], bool]:
    """The frames at `picks`. A later one that does not decode ends the list; the first must."""
    looks: list[Look] = []
    has_alpha = False
    for index in picks:
        try:
            image.seek(index)
            image.load()
            pixels, alpha = from_pillow(image)
        except (OSError, EOFError, ValueError, SyntaxError, IndexError) as error:
            if not looks:
                raise damaged(f"its first frame cannot be decoded ({error})", image.size) from error
            break
        has_alpha = has_alpha or alpha
        flat, clear = flatten(pixels, alpha)
        rows = upright(flat, pillow_orientation(image))
        height, width = rows.shape[:2]
        at = starts[index] if starts is not None else image.info.get("timestamp", 0) / 1000
        icc = image.info.get("icc_profile")
        looks.append(look(Frame(rows, width, height, icc, at, clear), wanted))
    return tuple(looks), has_alpha
