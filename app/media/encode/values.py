"""What is asked of an encoder, and what it gives."""

from dataclasses import dataclass

from app.core.errors import MediaError


@dataclass(frozen=True, slots=True)
class Encoding:
    """One finished file's coding. `format` is jpeg, png, webp or avif.

    `start` is the quality tried first and `floor` the lowest acceptable one (1–100 of the format's
    own scale; PNG has none). `chroma` is 4:4:4 or 4:2:0 (WebP knows the second only).
    `progressive` is for JPEG. `max_bytes` is never exceeded; `aim_bytes` is not either where the
    floor allows it. `profile` and `xmp` are all that is carried; `dpi` None is written as 72 where
    the format has a place for it.
    """

    format: str
    start: int
    floor: int
    chroma: str
    profile: bytes
    progressive: bool = False
    max_bytes: int | None = None
    aim_bytes: int | None = None
    xmp: bytes | None = None
    dpi: int | None = None


@dataclass(frozen=True, slots=True)
class Encoded:
    """`quality` is the one used, None for PNG; `encodes` how many whole encodes it took."""

    data: bytes
    quality: int | None
    encodes: int


class DoesNotFitError(MediaError):
    """Even the lowest acceptable quality takes more bytes than allowed; `smallest` is what it
    takes, `cap` what is allowed, `manner` in words how it was written then.
    """

    def __init__(self, smallest: int, cap: int, floor: int | None) -> None:
        at = "without loss" if floor is None else f"at the lowest acceptable quality ({floor})"
        super().__init__("too-large", f"{at} it takes {smallest:,} bytes, and {cap:,} are allowed")
        self.manner = at
        self.smallest = smallest
        self.cap = cap
