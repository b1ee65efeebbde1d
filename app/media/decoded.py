"""What decoding gives, and how it says that it could not."""

from dataclasses import dataclass

from app.core.asset import Fault, Sample
from app.core.errors import MediaError
from app.core.vocab import Kind
from app.media.thumbs import Look

MAX_PIXELS = 120_000_000
"""A picture with more is listed, not decoded."""


class PictureError(MediaError):
    """A picture that cannot be decoded; `size` is its upright size where the header tells."""

    def __init__(self, code: str, message: str, size: tuple[int, int] | None = None) -> None:
        super().__init__(code, message)
        self.size = size


class NoMemoryError(PictureError):
    """Running out of the process's memory is a fact about the file, not about the program."""

    def __init__(self, size: tuple[int, int] | None = None) -> None:
        message = "The picture is too large: decoding it needs more memory than one file may use."
        super().__init__("too-large", message, size)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A decoded file. `looks` has one entry for a still, up to five for what moves, and with a
    `fault` whatever could be saved, perhaps nothing. `width` and `height` are upright.
    """

    kind: Kind
    width: int | None
    height: int | None
    looks: tuple[Look, ...] = ()
    frames: int = 1
    duration_s: float | None = None
    has_alpha: bool = False
    fault: Fault | None = None

    @property
    def poster(self) -> Look | None:
        """The first look that shows something: clips often begin in black."""
        if len(self.looks) < 2:
            return self.looks[0] if self.looks else None
        return next((look for look in self.looks if not look.is_flat), self.looks[0])

    @property
    def samples(self) -> tuple[Sample, ...]:
        return tuple(sample for look in self.looks for sample in look.samples)


def check_size(width: int, height: int) -> None:
    """Raises PictureError for a picture without area, or with more pixels than are ever decoded."""
    if width < 1 or height < 1:
        raise PictureError("damaged", "The header gives the picture no area.")
    if width * height > MAX_PIXELS:
        raise PictureError(
            "too-large",
            f"The picture is too large: {width} × {height} is {width * height / 1e6:.0f} "
            f"megapixels, and {MAX_PIXELS // 1_000_000} are the limit.",
            (width, height),
        )


def damaged(detail: str, size: tuple[int, int] | None = None) -> PictureError:
    return PictureError("damaged", f"The file is damaged: {detail}.", size)
