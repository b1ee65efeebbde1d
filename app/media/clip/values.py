"""What a finished clip is to be, and what came of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from app.core.asset import Box
from app.core.errors import MediaError
from app.media.frame import Pixels
from app.media.watermark import Stamp

Size = tuple[int, int]
Path = tuple[tuple[float, float, float], ...]
Previews = Mapping[int, bytes]


@dataclass(frozen=True, slots=True)
class Shape:
    """How a frame becomes a finished one.

    `window` is cut out of the upright source of `size` (square pixels); with a `path` it moves:
    (second of the source, left, top), rising, gliding in between. `pixels` is the finished (width,
    height), even both. With a `backdrop` (blur, #rrggbb, or mirror, which is blur where an edge is
    wider than the picture) the window is shown whole on it. `background` lies under what is
    transparent. `veiled` leaves nothing but patches of colour, `stamp` is laid over.
    """

    size: Size
    window: Box
    pixels: Size
    path: Path = ()
    backdrop: str | None = None
    background: str = "#ffffff"
    veiled: bool = False
    stamp: Stamp | None = None


@dataclass(frozen=True, slots=True)
class Order:
    """One finished clip. Seconds are of the source.

    `fps` is the finished rate, which is constant. `crf` is x264's constant rate factor to begin
    with and `worst_crf` the poorest acceptable one. Rates in bits a second: `max_rate` of the
    pictures at any moment, `min_rate` of them on average, as far as they can be made to weigh it.
    `max_bytes` of the whole file is never exceeded; `aim_bytes` is not either where `worst_crf`
    allows it. `cover_s` is the moment of the cover picture.
    """

    source: str
    shape: Shape
    start_s: float
    end_s: float
    fps: Fraction
    crf: int = 18
    worst_crf: int = 33
    sound: bool = True
    max_rate: int | None = None
    min_rate: int | None = None
    max_bytes: int | None = None
    aim_bytes: int | None = None
    audio_bitrate: int = 128_000
    audio_rate: int = 48_000
    audio_channels: int = 2
    cover_s: float | None = None
    hardware: bool = False

    @property
    def frames(self) -> int:
        """Of the finished clip."""
        return max(1, round((self.end_s - self.start_s) * self.fps))

    @property
    def seconds(self) -> float:
        """Of the finished clip: whole frames."""
        return float(self.frames / self.fps)


@dataclass(frozen=True, slots=True)
class Made:
    """A file that was written. `previews` are small grey copies (16 × 16) of some frames by their
    number, `cover` the rows of the cover picture (RGB), `video_bytes` the pictures' share of
    `bytes`, `encodes` how often the clip was encoded for it.
    """

    bytes: int
    video_bytes: int
    has_sound: bool
    encoder: str
    crf: int | None
    previews: Previews = field(default_factory=dict)
    cover: Pixels | None = None
    encodes: int = 1


class ClipTooLargeError(MediaError):
    """The cap would take a poorer picture than is acceptable: `crf` is what it would take."""

    def __init__(self, crf: float, worst: int, cap: int) -> None:
        super().__init__(
            "too-large",
            f"{cap:,} bytes would take a picture at CRF {crf:.0f}, and {worst} is the poorest "
            "acceptable one",
        )
        self.crf = crf
        self.worst = worst
