"""What a plan is made of, and what a render works by: values that cross into a media process."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Self

from app.core.asset import AssetView, Box, Decision, Fault, Finding, Recipe
from app.core.outgoing import ClipCut, Delivery, Outgoing, Paid
from app.core.vocab import Kind
from app.export.counting.forms import Form
from app.export.naming import within
from app.export.policies.evidence import Evidence
from app.export.policies.permit import Permit
from app.export.presets.preset import Preset, Watermark

UNSEEN = Evidence(analysed=False)
NOTHING_SAID = Outgoing(0)


@dataclass(frozen=True, slots=True)
class Exportable:
    """What the plan has to know of an asset. Width and height are upright; `evidence` is what it is
    judged by, `decisions` are what humans decided, by platform, `judged` the platforms whose
    verdicts the catalogue holds. `said` is what a human said of its leaving. `ai_sources` are the
    DigitalSourceTypes its Content Credential and its ingredients name. `saliency` is where the eye
    goes (a map for `media.crop_map`), known where a plan asked for it (`framing.wants_saliency`).
    """

    asset_id: int
    path: str
    sha256: str | None
    kind: Kind | None
    width: int | None
    height: int | None
    evidence: Evidence = UNSEEN
    decisions: Mapping[str, Decision] = field(default_factory=dict)
    judged: frozenset[str] = frozenset()
    recipe: Recipe | None = None
    digital_source_type: str | None = None
    ai_sources: tuple[str, ...] = ()
    offline: bool = False
    fault: Fault | None = None
    frames: int = 1
    duration_s: float | None = None
    has_alpha: bool = False
    said: Outgoing = NOTHING_SAID
    saliency: bytes | None = None

    @classmethod
    def of(cls, view: AssetView, evidence: Evidence, said: Outgoing | None = None) -> Self:
        return cls(
            asset_id=view.id,
            path=view.path,
            sha256=view.sha256,
            kind=view.kind,
            width=view.width,
            height=view.height,
            evidence=evidence,
            decisions=dict(_rulings(view)),
            judged=frozenset(view.verdicts),
            recipe=view.recipe,
            digital_source_type=view.digital_source_type,
            ai_sources=view.credential.source_types if view.credential else (),
            offline=view.offline,
            fault=view.fault,
            frames=view.frames,
            duration_s=view.duration_s,
            has_alpha=view.has_alpha,
            said=said or Outgoing(view.id),
        )


def _rulings(view: AssetView) -> Iterator[tuple[str, Decision]]:
    """What humans decided, by platform; a stale decision (on another version of the picture, maybe)
    stands on no basis of today's.
    """
    for platform, verdict in view.verdicts.items():
        if (decision := verdict.decision) is not None:
            yield platform, replace(decision, basis="") if verdict.stale else decision


@dataclass(frozen=True, slots=True)
class ClipWork:
    """How a clip is made. Seconds are of the source. `path` is where the window of `PlanItem` is at
    which moment: (second, left, top) in pixels of the upright source, rising; between two moments
    it glides, one entry stays. `fps` None keeps the source's own. `hardware`: an encoder of the
    machine's own may be taken, where one works. `trimmed`: its beginning or its end stays behind.
    """

    start_s: float
    end_s: float
    mute: bool = False
    cover_s: float | None = None
    fps: float | None = None
    hardware: bool = False
    trimmed: bool = False
    path: tuple[tuple[float, float, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Signing:
    """Who signs the finished file: PEM files, leaf certificate first, and the algorithm by its C2PA
    name ("es256"); `title` is what the credential calls the file. No time server is asked.
    """

    certificates: str
    key: str
    algorithm: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Teaser:
    """What a public taste of a paid picture hides: blur all of it, or only show `window` (crop), or
    lay the watermark over all of it (tiled). `preset` is the only one that goes out so, the others
    show the whole picture; empty: all of them.
    """

    kind: str
    preset: str = ""

    def covers(self, preset_id: str) -> bool:
        return self.preset in ("", preset_id)


@dataclass(frozen=True, slots=True)
class Options:
    """What is asked of one export beyond its presets; None leaves a thing as the preset has it.

    `existing`: number, skip or replace. `cut` replaces what was said of the clips. `split`: each
    picture becomes so many tiles side by side, one seamless panorama (0: none). `carousel`:
    the pictures belong together, in the order they are given.
    """

    existing: str | None = None
    sidecar: bool | None = None
    signing: Signing | None = None
    cut: ClipCut | None = None
    split: int = 0
    carousel: bool = False
    teaser: Teaser | None = None

    def of(self, preset_id: str) -> Self:
        """What of it is asked of this preset."""
        if self.teaser is None or self.teaser.covers(preset_id):
            return self
        return replace(self, teaser=None)


@dataclass(frozen=True, slots=True)
class Errand:
    """All that was asked of one export, so that it can be planned again. `to` is a folder, the zip
    file, or empty where each platform has its own folder (`Delivery.HOT`).
    """

    ids: tuple[int, ...]
    presets: tuple[str, ...]
    to: str
    delivery: Delivery = Delivery.FOLDER
    override: str = ""
    options: Options = field(default_factory=Options)


def _as_it_is(preset: Preset, _personas: Sequence[str]) -> Preset:
    return preset


@dataclass(frozen=True, slots=True)
class Around:
    """What a plan meets beside assets and presets. `folders` are those of single platforms (the
    others go to the plan's own), `taken` the names each folder holds. `paid` is what left for
    places people pay for. `signing` is who signs where a preset asks for it, `variant_of` the
    preset as the personas of an asset have it, `forms` how platforms have their posts (none: as
    shipped). `hardware`: see `ClipWork`.
    """

    folders: Mapping[str, str] = field(default_factory=dict)
    taken: Mapping[str, Sequence[str]] = field(default_factory=dict)
    paid: Sequence[Paid] = ()
    signing: Signing | None = None
    forms: Mapping[str, Form] = field(default_factory=dict)
    variant_of: Callable[[Preset, Sequence[str]], Preset] = _as_it_is
    hardware: bool = False


@dataclass(frozen=True, slots=True)
class PlanItem:
    """One file to be made: the order a render works by. It exists only with a Permit.

    `source_sha256` is what the plan was made for; `size` the source's upright size, which `window`
    is measured in; `pixels` (width, height) the finished size; `name` the wanted file name in
    `folder`; `private` words that must not be found in the result. `faces` are the faces in the
    source, which the check looks for in the finished frame. `metadata` is what is written into the
    file, by the preset's names for it; `sidecar` the text beside it, None for no such file.
    `watermark` has its text filled in. `number` is its place among all files that were asked for,
    made or not: the same whenever it is planned again. `replaces` is the SHA-256 of an earlier
    export of that name, whose place it takes; None: no file's.
    """

    asset_id: int
    preset: Preset
    permit: Permit
    source: str
    source_sha256: str
    size: tuple[int, int]
    window: Box
    folder: str
    name: str
    digital_source_type: str | None
    private: tuple[str, ...]
    findings: tuple[Finding, ...]
    pixels: tuple[int, int]
    number: int = 0
    kind: Kind = Kind.IMAGE
    faces: tuple[Box, ...] = ()
    metadata: Mapping[str, str] = field(default_factory=dict)
    sidecar: str | None = None
    watermark: Watermark | None = None
    clip: ClipWork | None = None
    teaser: Teaser | None = None
    signing: Signing | None = None
    replaces: str | None = None

    @property
    def target(self) -> str:
        return within(self.folder, self.name)


@dataclass(frozen=True, slots=True)
class Cover:
    """The picture among the extras of a clip. It leaves, so the ledger wants to know it."""

    width: int
    height: int
    bytes: int
    sha256: str
    format: str = "jpeg"


@dataclass(frozen=True, slots=True)
class Rendered:
    """A file that was made and checked, waiting under the hidden name `part` for its own.

    `extras` are further files of the item, (hidden path, name): a cover, a text. `cover` says
    what the former is.
    """

    part: str
    width: int
    height: int
    bytes: int
    sha256: str
    findings: tuple[Finding, ...] = ()
    duration_s: float | None = None
    extras: tuple[tuple[str, str], ...] = ()
    cover: Cover | None = None


@dataclass(frozen=True, slots=True)
class Blocked:
    """Refused by policy or by a human: the findings say which rule, score and box."""

    asset_id: int
    preset_id: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Failed:
    """Cannot be made at all, with the reason in one sentence."""

    asset_id: int
    preset_id: str
    reason: str


@dataclass(frozen=True, slots=True)
class Plan:
    """`notes` are findings about the batch as a whole (too many for a carousel, little space).
    `skipped` is not made because a file of its name is there, as was asked for.

    `errand` is what was planned for, None where nobody will want to take it up again. `batch` is
    the interrupted export this plan goes on with, `done` how many of its files are there already.
    """

    items: tuple[PlanItem, ...] = ()
    blocked: tuple[Blocked, ...] = ()
    failed: tuple[Failed, ...] = ()
    notes: tuple[Finding, ...] = ()
    skipped: tuple[Failed, ...] = ()
    errand: Errand | None = None
    batch: int | None = None
    done: int = 0
