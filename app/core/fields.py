"""The fields a search may name, declared once: the parser, the help texts and the manual read this.

`FieldType` says what a value looks like and how it is compared; `app.core.amounts` reads the ones
that are measured, `app.catalog` knows where each field's data lies.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from app.core.vocab import Flag, Kind, Label, Shape, State


class FieldType(StrEnum):
    """How a field's value is written and compared."""

    WORDS = "words"  # words of a text, in order; quotes for several
    TAG = "tag"  # a tag and all under it; := that tag alone
    COLLECTION = "collection"  # a collection and all under it; := that collection alone
    NAME = "name"  # any run of the name that starts a word; := the whole name; * anything
    TERM = "term"  # the whole value, without case; * anything
    CHOICE = "choice"  # one of a closed list
    FOLDER = "folder"  # a folder and all under it; := that folder alone
    VERDICT = "verdict"  # PLATFORM=OUTCOME
    WHOLE = "whole number"
    NUMBER = "number"
    SIZE = "size"
    RATIO = "ratio"
    DURATION = "duration"
    DATE = "date"


MEASURED = frozenset(
    [
        FieldType.WHOLE,
        FieldType.NUMBER,
        FieldType.SIZE,
        FieldType.RATIO,
        FieldType.DURATION,
        FieldType.DATE,
    ]
)
"""The types that know more and less: comparisons, ranges, lists."""


@dataclass(frozen=True, slots=True)
class Field:
    """`choices` of a CHOICE. Not `available`: the language knows the field, and this version has no
    data for it.
    """

    name: str
    type: FieldType
    description: str
    example: str
    choices: tuple[str, ...] = ()
    available: bool = True


def _field(
    name: str,
    type: FieldType,
    description: str,
    example: str,
    choices: tuple[str, ...] = (),
) -> Field:
    return Field(name, type, description, example, choices)


def _later(name: str, type: FieldType, description: str, example: str) -> Field:
    return Field(name, type, description, example, available=False)


_ALL = (
    _field("id", FieldType.WHOLE, "The number of the asset.", "id:17,18"),
    _field("tag", FieldType.TAG, "A tag or any tag under it; := that one alone.", "tag:Style/Film"),
    _field(
        "collection",
        FieldType.COLLECTION,
        "A collection or any under it; := that one alone. A saved search: what it finds.",
        "collection:Sets/Summer",
    ),
    _field("persona", FieldType.NAME, "A persona it shows.", "persona:Nova"),
    _field(
        "suggested",
        FieldType.NAME,
        "A name that is proposed for it and was not answered yet.",
        "suggested:rain",
    ),
    _later("campaign", FieldType.NAME, "The campaign it belongs to.", "campaign:Autumn"),
    _field("checkpoint", FieldType.NAME, "The checkpoint it was made with.", "checkpoint:sd_xl"),
    _field("lora", FieldType.NAME, "A LoRA it was made with.", "lora:film_grain"),
    _field("sampler", FieldType.TERM, "The sampler.", 'sampler:"euler a"'),
    _field("generator", FieldType.TERM, "The program that made it.", "generator:comfyui"),
    _field("seed", FieldType.WHOLE, "The seed.", "seed:100..200"),
    _field("steps", FieldType.WHOLE, "The number of steps.", "steps:>=30"),
    _field("cfg", FieldType.NUMBER, "The guidance scale.", "cfg:5..7.5"),
    _field("prompt", FieldType.WORDS, "Words of the prompt only.", 'prompt:"red dress"'),
    _field("negative", FieldType.WORDS, "Words of the negative prompt.", "negative:blurry"),
    _field("rating", FieldType.WHOLE, "Stars, 0 to 5.", "rating:>=3"),
    _field(
        "label",
        FieldType.CHOICE,
        "The colour label.",
        "label:green",
        (*(label.value for label in Label), "none"),
    ),
    _field(
        "flag",
        FieldType.CHOICE,
        "Picked or rejected by hand.",
        "flag:pick",
        (*(flag.value for flag in Flag), "none"),
    ),
    _field(
        "state",
        FieldType.CHOICE,
        "Where it is in its life; the trash is hidden until asked for.",
        "state:trashed",
        tuple(state.value for state in State),
    ),
    _field(
        "kind",
        FieldType.CHOICE,
        "Still, animated or video.",
        "kind:video",
        tuple(kind.value for kind in Kind),
    ),
    _field("format", FieldType.TERM, "The file format.", "format:png"),
    _field("width", FieldType.WHOLE, "Width in pixels, upright.", "width:>=1080"),
    _field("height", FieldType.WHOLE, "Height in pixels, upright.", "height:1350"),
    _field("ratio", FieldType.RATIO, "Width to height, within 1 %.", "ratio:4:5"),
    _field(
        "shape",
        FieldType.CHOICE,
        "Wider than high, higher than wide, or neither.",
        "shape:portrait",
        tuple(shape.value for shape in Shape),
    ),
    _field("bytes", FieldType.SIZE, "The size of the file.", "bytes:>5MB"),
    _field("duration", FieldType.DURATION, "The length of a clip.", "duration:>10s"),
    _field("created", FieldType.DATE, "When it was made (UTC).", "created:2026-05"),
    _field("added", FieldType.DATE, "When it was catalogued (UTC).", "added:>=2026-05-01"),
    _field(
        "folder",
        FieldType.FOLDER,
        "A folder and all under it, by its name or full path; := that one alone.",
        "folder:outputs",
    ),
    _field("detected", FieldType.NAME, "What a model pack saw.", "detected:FACE_FEMALE"),
    _field(
        "verdict",
        FieldType.VERDICT,
        "The outcome on a platform: clear, review, blocked, prohibited, approved, rejected.",
        "verdict:instagram=blocked",
    ),
    _field("exported", FieldType.NAME, "The preset it was exported with.", "exported:tiktok.photo"),
    _later("posted", FieldType.NAME, "The platform it was posted on.", "posted:instagram"),
    _field(
        "is",
        FieldType.CHOICE,
        "untagged; duplicate: its file is in several places; offline: its file is not where it "
        "was, or the drive it is on is not there; missing: its file is not where it was, though "
        "the folder is there; cloud: its file is only in the cloud; conflict: it is half of a "
        "sync client's conflict; unreadable: its file could not be read; flagged: some platform's "
        "verdict is not clear, and not only because it takes no generated pictures; decided: "
        "somebody approved or rejected it on some platform; stale: what such a decision was made "
        "on has changed; minor: somebody marked a sign of a minor; stacked: it is in a stack; "
        "vaulted: it waits to be put into a vault.",
        "is:untagged",
        (
            "untagged",
            "duplicate",
            "offline",
            "missing",
            "cloud",
            "conflict",
            "unreadable",
            "flagged",
            "decided",
            "stale",
            "minor",
            "stacked",
            "vaulted",
        ),
    ),
    _field(
        "has",
        FieldType.CHOICE,
        "recipe: the file says how it was made; credential: it carries Content Credentials; "
        "sidecar: an XMP file lies beside it.",
        "has:recipe",
        ("recipe", "credential", "sidecar"),
    ),
)

FIELDS: Mapping[str, Field] = MappingProxyType({field.name: field for field in _ALL})
"""In the order the manual lists them."""
