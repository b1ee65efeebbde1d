"""The best file under a byte cap: one encode where it fits at once, else few more."""

from functools import cache

import pyvips

from app.media.encode.search import SCALES, Attempt, search
from app.media.encode.values import DoesNotFitError, Encoded, Encoding
from app.media.encode.writers import PNG_LEVELS, dressed, written

_STRIP = 16  # rows: whole blocks, whatever the chroma
_SKETCHED = 8  # of so many strips one is encoded for a guess
_WORTH = 32  # strips, below which guessing takes as long as trying


def encode(pixels: pyvips.Image, order: Encoding) -> Encoded:
    """The best file of at most `order.max_bytes` (and `aim_bytes`, where the floor allows it) at a
    quality from floor to start.

    `pixels` comes from `bare`. Raises DoesNotFitError.
    """
    work = _Work(pixels, order)
    if order.format == "png":
        return work.lossless()
    aim, cap = order.aim_bytes, order.max_bytes
    if aim is None or (cap is not None and aim >= cap):
        return work.within(cap)
    try:
        return work.within(aim)
    except DoesNotFitError as error:
        if cap is not None and error.smallest > cap:
            raise DoesNotFitError(error.smallest, cap, order.floor) from None
        return work.at(order.floor)


class _Work:
    """The encodes of one picture, each kept until it is known which is the best."""

    def __init__(self, pixels: pyvips.Image, order: Encoding) -> None:
        self.pixels, self.order = pixels, order
        self.image = dressed(pixels, order)
        self.tried: dict[int, bytes] = {}

    def bytes_at(self, quality: int) -> int:
        if quality not in self.tried:
            self.tried[quality] = written(self.image, self.order, quality)
        return len(self.tried[quality])

    def at(self, quality: int) -> Encoded:
        self.bytes_at(quality)
        return Encoded(self.tried[quality], quality, len(self.tried))

    def within(self, cap: int | None) -> Encoded:
        order = self.order
        top = self.bytes_at(order.start)
        if cap is None or top <= cap:
            return self.at(order.start)
        if order.start <= order.floor:
            raise DoesNotFitError(top, cap, order.floor)
        top_tried = order.start, top
        scale = SCALES[order.format]
        return self.at(search(self.bytes_at, top_tried, order.floor, cap, scale, self._sketch(top)))

    def _sketch(self, top: int) -> Attempt | None:
        """Guesses from some of the rows, which weigh in proportion to the whole at any quality."""
        strips = self.pixels.height // _STRIP
        if strips < _WORTH:
            return None
        order, some = self.order, _strips(self.pixels, strips)
        carried = len(order.profile) + len(order.xmp or b"")
        share = (top - carried) / len(written(some, order, order.start))
        return cache(lambda at: carried + round(share * len(written(some, order, at))))

    def lossless(self) -> Encoded:
        cap = self.order.max_bytes
        for number, level in enumerate(PNG_LEVELS, 1):
            size = self.bytes_at(level)
            if cap is None or size <= cap:
                return Encoded(self.tried[level], None, number)
        raise DoesNotFitError(size, cap or 0, None)


def _strips(image: pyvips.Image, strips: int) -> pyvips.Image:
    kept = [
        image.crop(0, at * _STRIP, image.width, _STRIP)
        for at in range(_SKETCHED // 2, strips, _SKETCHED)
    ]
    return pyvips.Image.arrayjoin(kept, across=1).copy_memory()
