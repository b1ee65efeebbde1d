"""The values that cross the rooms' borders: frozen, picklable, free of every library.

Pictures are measured upright (orientation applied): x to the right, y down, origin top left, in
pixels.
Paths are `str` as `os.fsdecode` gives them (surrogateescape), so a name that is not UTF-8 survives.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType
from typing import Any

from app.core.vocab import (
    Answer,
    Certainty,
    Flag,
    Kind,
    Label,
    Outcome,
    Presence,
    Reply,
    Role,
    State,
    Trust,
)

NOTHING: Mapping[str, Any] = MappingProxyType({})
ABSOLUTE = ("prohibited.", "consent.", "identity.")
"""How the rules begin that nothing overrides when they refuse."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pixels of the upright picture."""

    x: float
    y: float
    w: float
    h: float

    @property
    def area(self) -> float:
        return self.w * self.h


@dataclass(frozen=True, slots=True)
class FileStat:
    """One file as the folder lists it, unopened. `path` is absolute."""

    path: str
    size: int
    mtime_ns: int
    device: int
    inode: int


@dataclass(frozen=True, slots=True)
class Lora:
    name: str
    strength: float | None = None


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a generator made a picture.

    `generator` is a lower-case id (a1111, forge, comfyui …). `certainty` has an entry for each
    field that is not None.
    `raw` keeps every text the file carried, by the name of its carrier (parameters, prompt,
    workflow, UserComment).
    `extra` holds what the generator said beyond the common fields (model hash, denoise, clip skip,
    size), as text.
    """

    generator: str
    prompt: str | None = None
    negative_prompt: str | None = None
    seed: int | None = None
    steps: int | None = None
    cfg: float | None = None
    sampler: str | None = None
    scheduler: str | None = None
    checkpoint: str | None = None
    loras: tuple[Lora, ...] = ()
    certainty: Mapping[str, Certainty] = field(default_factory=dict)
    raw: Mapping[str, str] = field(default_factory=dict)
    extra: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Swatch:
    """One palette colour: sRGB bytes and the share of the picture it stands for (0–1)."""

    red: int
    green: int
    blue: int
    share: float


@dataclass(frozen=True, slots=True)
class Sample:
    """What a pack sees of a file: 8-bit RGB rows, long side at most `side` px, from the one decode.

    `scale` is upright pixels per sample pixel; `time_s` is the moment in a clip, None for a still.
    `frame` is the upright picture's own width and height: boxes are clipped to it (the sample's
    last column or row may reach a fraction of a pixel beyond). `side` is the long side that was
    asked for, `exact` whether every pixel of the file was decoded for it (a decoder may shrink on
    the way).
    """

    rgb: bytes
    width: int
    height: int
    scale: float
    time_s: float | None = None
    frame: tuple[int, int] | None = None
    side: int = 320
    exact: bool = True


@dataclass(frozen=True, slots=True)
class Companion:
    """A file that belongs to a picture by its name, as the folder lists it. `path` is absolute."""

    role: Role
    path: str
    size: int
    mtime_ns: int


@dataclass(frozen=True, slots=True)
class Region:
    """A named part of a picture, as its metadata marks it (mwg-rs). `kind` is Face, Pet, Focus …"""

    box: Box
    kind: str
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Labels:
    """What a file and its sidecars say that a human could have said. None: they say nothing.

    `keywords` are whole tag names, parents first ("Places/Rome"). `rating` is 1–5; a rating of -1
    is the flag "reject".
    """

    keywords: tuple[str, ...] = ()
    rating: int | None = None
    label: Label | None = None
    flag: Flag | None = None


@dataclass(frozen=True, slots=True)
class Credential:
    """A Content Credential, as far as it can be checked without a network.

    `actions` are those of the active manifest ("c2pa.created"). `source_types` are the IPTC terms
    of all manifests it names, the active one's first. `problems` are the codes of what failed.
    `manifest` is the manifest store as JSON, for who wants to read on.
    """

    trust: Trust
    signer: str | None = None
    issued: datetime | None = None
    generator: str | None = None
    title: str | None = None
    actions: tuple[str, ...] = ()
    source_types: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()
    manifest: str | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a file could not be read (codes: `MediaError`). It is in the catalogue all the same."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Measures:
    """What arithmetic sees in a picture, taken from the pixels of its thumbnail (upright, long side
    512) unless said otherwise.

    `brightness` is the mean and `contrast` the standard deviation of CIE L* (0–100). `sharpness` is
    the logarithm (base 10) of the variance of the Laplacian of L* where the picture is sharpest;
    `noise` its standard deviation in L* of flat parts, from full-size pixels (Immerkær).
    `banding` is the share of smooth parts that lie on steps (0–1). `border` are the uniform edges
    as shares of width and height: left, top, right, bottom. `colourfulness` is
    Hasler–Süsstrunk's. `hues` are dominant hue angles in CIE Lab (degrees) with their share of the
    picture. `clear` is the share of pixels that are not opaque.
    """

    brightness: float
    contrast: float
    sharpness: float
    noise: float
    banding: float
    border: tuple[float, float, float, float]
    colourfulness: float
    hues: tuple[tuple[float, float], ...] = ()
    clear: float = 0.0


@dataclass(frozen=True, slots=True)
class Probe:
    """Everything one decode of one file taught us; with a `fault`, what is unknown is None.

    `presence` is PRESENT or CLOUD; of a file that is only in the cloud nothing is known but its
    stat, and the format and kind its name promises. `labels` are what the file and its sidecars
    say together.
    """

    stat: FileStat
    sha256: str | None = None
    format: str | None = None
    kind: Kind | None = None
    width: int | None = None
    height: int | None = None
    frames: int = 1
    duration_s: float | None = None
    has_alpha: bool = False
    created: datetime | None = None
    thumb: bytes | None = None
    phash: int | None = None
    palette: tuple[Swatch, ...] = ()
    samples: tuple[Sample, ...] = ()
    recipe: Recipe | None = None
    metadata: Mapping[str, str] = field(default_factory=dict)
    digital_source_type: str | None = None
    fault: Fault | None = None
    presence: Presence = Presence.PRESENT
    companions: tuple[Companion, ...] = ()
    labels: Labels | None = None
    regions: tuple[Region, ...] = ()
    credential: Credential | None = None
    measures: Measures | None = None


@dataclass(frozen=True, slots=True)
class Detection:
    """One box a pack saw. `time_s` is the frame of a clip it was seen in."""

    label: str
    score: float
    box: Box
    pack: str
    version: str
    time_s: float | None = None


@dataclass(frozen=True, slots=True)
class Score:
    """A number a pack gives a picture: a class's probability (0–1), or what a `score` pack says on
    its own scale. Every class is kept, however small: policies read them.
    """

    label: str
    value: float
    pack: str
    version: str
    time_s: float | None = None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A machine's proposal of a tag. `category` is the pack's own (general, character, rating …) or
    that of the built-in ones (colour, light, shape, framing, quality); `evidence` what it rests on
    where that is not the score alone.
    """

    name: str
    score: float
    pack: str
    version: str
    category: str = "general"
    evidence: str | None = None
    reply: Reply | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One rule's result with its evidence. `message` is a sentence a creator understands; `term`
    the words that were matched.
    """

    rule: str
    outcome: Outcome
    message: str
    label: str | None = None
    score: float | None = None
    box: Box | None = None
    pack: str | None = None
    version: str | None = None
    time_s: float | None = None
    term: str | None = None

    @property
    def absolute(self) -> bool:
        """Whether it refuses for a reason that no decision and no override sets aside: a sign of a
        minor, a real likeness without consent, a false identity.
        """
        refuses = self.outcome in (Outcome.BLOCKED, Outcome.PROHIBITED)
        return refuses and self.rule.startswith(ABSOLUTE)

    @property
    def wants_a_look(self) -> bool:
        """Whether it asks for a human's word in earnest: nothing leaves with it unseen. What may be
        read as a minor, papers that are not in order, packs that disagree about bare skin, or that
        none has looked.
        """
        grave = self.rule.startswith(("prohibited.", "consent.")) or self.is_blind
        return self.outcome is Outcome.REVIEW and (grave or self.rule.endswith(".packs-disagree"))

    @property
    def of_its_kind(self) -> bool:
        """Whether it speaks of what a platform makes of all such pictures (generated ones, of
        nobody real), and of nothing that is in this one.
        """
        return self.rule.startswith("identity.") or self.rule.endswith(".ai")

    @property
    def is_blind(self) -> bool:
        """Whether it says that no detector has looked yet: then a picture may show anything."""
        return self.rule.endswith(".not-analysed")


@dataclass(frozen=True, slots=True)
class Decision:
    """A human's ruling on one asset and platform. `basis` is that of the verdict it was made on.
    `confirmed_by`, `confirmed`: the second look where review takes two steps; until then
    `waits_for_second`.
    """

    outcome: Outcome
    reason: str
    actor: str
    decided: datetime
    basis: str
    waits_for_second: bool = False
    confirmed_by: str | None = None
    confirmed: datetime | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """An asset's outcome on one platform, by one dated policy. `context` is feed, paywall, profile
    …

    `basis` is a hash of everything the machine's outcome rests on. As read from the catalogue,
    `outcome` is the one in force: a human's `decision` where one stands on the same basis and
    nothing is prohibited, else the machine's (`by_machine`). `stale`: a human decided, on another
    basis. `later`: somebody asked not to be asked before then.
    """

    platform: str
    outcome: Outcome
    context: str
    policy_version: str
    findings: tuple[Finding, ...] = ()
    basis: str = ""
    by_machine: Outcome | None = None
    decision: Decision | None = None
    stale: bool = False
    later: datetime | None = None


@dataclass(frozen=True, slots=True)
class Export:
    """A row of the ledger: one file that left, and what it was.

    `path` of a file in an archive is the archive's, then its name in it. `delivery` is an
    `outgoing.Delivery`, None (as `format`) where it left before that was written down. `duration_s`
    is a clip's.
    """

    preset: str
    path: str
    width: int
    height: int
    bytes: int
    sha256: str
    exported: datetime
    policy_version: str | None = None
    delivery: str | None = None
    format: str | None = None
    duration_s: float | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """What a grid cell shows of an asset. `outcomes` are those of platforms where it was decided
    about or is not clear, and not because the platform takes no pictures of its kind;
    `judged`: there are verdicts at all; `analysed`: some pack has looked at it, and they are not
    from words alone. `sensitive`: something seen in it blocks it somewhere (not
    only who it shows or how it was made); None: nobody looked that up. `created`: when it was made.
    `stack` is the number of the stack it is in, which has `stacked` assets. `vaulted`: it waits to
    be put into a vault.
    """

    id: int
    name: str
    sha256: str | None
    kind: Kind | None
    format: str | None
    width: int | None
    height: int | None
    bytes: int
    duration_s: float | None
    rating: int
    label: Label | None
    flag: Flag | None
    offline: bool
    fault: Fault | None
    outcomes: Mapping[str, Outcome]
    exported: tuple[str, ...] = ()
    presence: Presence = Presence.PRESENT
    conflict: bool = False
    judged: bool = False
    sensitive: bool | None = None
    analysed: bool = True
    created: datetime | None = None
    stack: int | None = None
    stacked: int = 0
    vaulted: bool = False


@dataclass(frozen=True, slots=True)
class AppliedTag:
    name: str
    by: str = "user"


@dataclass(frozen=True, slots=True)
class Location:
    path: str
    presence: Presence
    companions: tuple[Companion, ...] = ()


@dataclass(frozen=True, slots=True)
class Version:
    """One content an asset has, or had. What was made of it, found in it and decided about it
    stays with it when the file changes.
    """

    rendition_id: int
    sha256: str | None
    format: str | None
    bytes: int
    width: int | None
    height: int | None
    frames: int
    has_alpha: bool
    digital_source_type: str | None
    created: datetime | None
    added: datetime
    current: bool
    analysed: bool
    fault: Fault | None
    recipe: Recipe | None
    verdicts: Mapping[str, Verdict]
    locations: tuple[Location, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two assets of which a sync client made one (`copy_id`) beside the other. `answer` None: it
    waits for a human's word.
    """

    copy_id: int
    original_id: int
    answer: Answer | None = None


@dataclass(frozen=True, slots=True)
class AssetView:
    """Everything known about one asset: the shape behind `show` and the inspector. `versions` are
    newest first, the current one among them. `suggestions` are what is proposed: after the rules
    for labels, with the replies given. `minor_mark`: a human marked a sign of a minor.
    `corrections` are matched terms a human documented to be none. `merged_into` is the asset that
    keeps this one's tags and history, this one being its duplicate.
    """

    id: int
    rendition_id: int
    path: str
    kind: Kind | None
    format: str | None
    bytes: int
    sha256: str | None
    width: int | None
    height: int | None
    frames: int
    duration_s: float | None
    created: datetime | None
    added: datetime
    state: State
    rating: int
    label: Label | None
    flag: Flag | None
    offline: bool
    has_alpha: bool
    digital_source_type: str | None
    fault: Fault | None
    recipe: Recipe | None
    palette: tuple[Swatch, ...]
    metadata: Mapping[str, str]
    tags: tuple[AppliedTag, ...]
    suggestions: tuple[Suggestion, ...]
    detections: tuple[Detection, ...]
    analysed: bool
    verdicts: Mapping[str, Verdict]
    locations: tuple[Location, ...]
    exports: tuple[Export, ...]
    presence: Presence = Presence.PRESENT
    versions: tuple[Version, ...] = ()
    regions: tuple[Region, ...] = ()
    credential: Credential | None = None
    conflicts: tuple[Conflict, ...] = ()
    scores: tuple[Score, ...] = ()
    measures: Measures | None = None
    personas: tuple[str, ...] = ()
    minor_mark: bool = False
    corrections: tuple[str, ...] = ()
    merged_into: int | None = None
