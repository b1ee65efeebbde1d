"""An export preset: everything one file that leaves is made by, as a value.

A preset composes crop → resize → colour → watermark → encode → metadata → name → deliver; each part
is a field or a small value of its own. `presets.load_presets` reads them from data.
"""

from dataclasses import dataclass, field
from datetime import date

from app.core.outgoing import Text
from app.export.sources import Source

IMAGE, VIDEO = "image", "video"
WRITABLE = ("jpeg", "png", "webp", "avif", "mp4")
"""What this program writes; a placement may take more (see `Preset.formats`)."""

ENDINGS = {"jpeg": ".jpg", "png": ".png", "webp": ".webp", "avif": ".avif", "mp4": ".mp4"}


@dataclass(frozen=True, slots=True)
class Insets:
    """Pixels of the finished picture that the platform's own buttons and captions cover."""

    top: int
    right: int
    bottom: int
    left: int


@dataclass(frozen=True, slots=True)
class Quality:
    """Quality tried first, the lowest acceptable one (1–100, of the format's own scale), the chroma
    sampling (4:2:0 or 4:4:4), and whether a JPEG is progressive. PNG has no quality.
    """

    start: int
    floor: int
    chroma: str
    progressive: bool = False


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a placement takes at all, of the finished picture, in pixels; None: not known (which
    never means unlimited). `aspect` is width by height, `sum_max` the most of width plus height,
    `ratio_max` the most of the longer by the shorter side.
    """

    min_width: int | None = None
    min_height: int | None = None
    max_width: int | None = None
    max_height: int | None = None
    min_pixels: int | None = None
    max_pixels: int | None = None
    min_aspect: float | None = None
    max_aspect: float | None = None
    sum_max: int | None = None
    ratio_max: float | None = None


@dataclass(frozen=True, slots=True)
class ClipSpec:
    """What a placement takes of a clip; None: not known. Rates in bits a second.

    `fps` and `duration_s` are the least and the most; `advised_s` the length the platform favours.
    `audio_rate` is the most samples a second, `audio_channels` the most channels.
    """

    containers: tuple[str, ...] = ("mp4",)
    codecs: tuple[str, ...] = ("h264",)
    fps: tuple[float, float] | None = None
    duration_s: tuple[float, float] | None = None
    advised_s: float | None = None
    min_video_rate: int | None = None
    max_video_rate: int | None = None
    audio_bitrate: int = 128_000
    audio_rate: int = 48_000
    audio_channels: int = 2


@dataclass(frozen=True, slots=True)
class Watermark:
    """A mark over the picture: `text` (a template, as names are) or the PNG `image` (absolute
    path), one of them.

    `place` is auto (the free corner nearest to the bottom right, clear of faces and of what the
    platform covers), one of nine places as top-left … centre … bottom-right, or tiled. `scale` is
    its width as a share of the picture's (0–1), `opacity` 0–1, `colour` #rrggbb of a text.
    """

    text: str = ""
    image: str = ""
    place: str = "auto"
    scale: float = 0.2
    opacity: float = 0.6
    colour: str = "#ffffff"


@dataclass(frozen=True, slots=True)
class Facts:
    """Where the numbers come from. `by_field` holds the fields known better or worse than the rest:
    those of the preset, of its bounds and of its clip, by their plain names ("min_width").

    `checked` is the day somebody last held them against the sources. `more` is what else is known
    of the placement, for people to read.
    """

    checked: date
    confidence: str
    by_field: tuple[tuple[str, str], ...]
    sources: tuple[Source, ...]
    note: str
    more: tuple[tuple[str, str], ...] = ()

    def sureness(self, name: str) -> str:
        """How well a field is known."""
        return dict(self.by_field).get(name, self.confidence)

    def is_official(self, name: str) -> bool:
        """Whether a field may refuse a file; the others only warn."""
        return self.sureness(name).startswith("official")


@dataclass(frozen=True, slots=True)
class Preset:
    """One recipe for a file that may leave.

    `width` and `height` in pixels; both None where the placement names no size (stock): the
    picture's own, within `bounds`. `fit`: cover cuts to exactly that shape; contain keeps the whole
    picture, at most that large; pad puts the whole picture on a `backdrop` (blur, mirror or colour)
    of exactly that size. `background` (#rrggbb) lies under transparent pixels and is the colour of
    that backdrop.

    `formats` are all that the placement takes, in order of liking. `max_bytes` is the cap;
    `aim_bytes` a smaller size to aim at. `enlarge` is how far a picture may be enlarged, in percent
    (100: not at all; None: as far as it takes). `sharpen` is the strength of the sharpening for
    screens after a picture was made smaller (0: none, 1: strong). `safe` is what the platform
    covers; `mask` circle: only the inscribed circle is seen. `dpi` is written where it is given.

    `context` picks the row of the platform's policy that judges it (feed, paywall, profile).
    `metadata` names what may be written into the file beside the AI label, which is always there:
    texts of the asset, "tags", "platform", "orientation". `name` is the template of the file's
    name; `existing` what happens where a name is taken: number, skip or replace. `sidecar` writes
    the words of the post beside it as .txt; `sign` adds Content Credentials.
    """

    id: str
    title: str
    platform: str
    placement: str
    kind: str
    width: int | None
    height: int | None
    formats: tuple[str, ...]
    max_bytes: int | None
    colour: str
    context: str
    background: str
    quality: Quality
    safe: Insets | None
    facts: Facts
    fit: str = "cover"
    backdrop: str = "blur"
    aim_bytes: int | None = None
    bounds: Bounds = field(default_factory=Bounds)
    enlarge: int | None = None
    sharpen: float = 0.0
    mask: str | None = None
    dpi: int | None = None
    clip: ClipSpec | None = None
    watermark: Watermark | None = None
    metadata: tuple[str, ...] = ()
    name: str = "{name}_{platform}-{placement}"
    existing: str = "number"
    sidecar: bool = False
    sign: bool = False

    @property
    def format(self) -> str | None:
        """The format that is written; None where the placement takes none that can be."""
        return next((one for one in self.formats if one in WRITABLE), None)

    @property
    def ending(self) -> str:
        """Of the file's name, with its dot."""
        return ENDINGS.get(self.format or "", "")

    @property
    def aspect(self) -> float | None:
        """Width by height; None where the picture keeps its own."""
        if self.fit == "contain" or not self.width or not self.height:
            return None
        return self.width / self.height

    @property
    def texts(self) -> tuple[Text, ...]:
        """Which of an asset's texts are written into the file."""
        return tuple(one for one in Text if one.value in self.metadata)
