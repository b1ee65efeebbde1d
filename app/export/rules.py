"""What a platform's policy says, once it was read: values without behaviour."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.export.terms import Prohibited


class Rule(StrEnum):
    """What a label means in one context."""

    BLOCK = "block"
    WARN = "warn"
    WARN_IF_FOCUS = "warn_if_focus"
    ALLOW = "allow"


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Scores, and the share of the frame from which a box is its focus."""

    block: float
    warn: float
    focus_area: float
    confidence: str


@dataclass(frozen=True, slots=True)
class Disclosure:
    """Whether generated pictures may be posted, and when they must be labelled as such.

    `ai` is optional, required_if_realistic or required.
    """

    ai_allowed: bool
    ai: str
    rule: str


@dataclass(frozen=True, slots=True)
class Source:
    """`dated` is as precise as the source itself: a day, a year or "archived copy"."""

    id: str
    url: str
    dated: str
    kind: str
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """What else the platform says, in its own terms."""

    age_gate: str | None
    content_warning: str | None
    public_media: str | None
    also: tuple[str, ...]
    note: str | None


@dataclass(frozen=True, slots=True)
class Policy:
    """One platform's rules, by context (feed, profile, paywall, story) and label.

    `version` changes whenever a verdict could: it names the file's date, and the date of the
    prohibited terms or the content of a user's own file where those differ.
    `basis` is what people call the rules; `confidence` how well the sources are known.
    """

    platform: str
    title: str
    version: str
    dated: str
    default_context: str
    nudity: str
    always_allow: frozenset[str]
    rules: Mapping[str, Mapping[str, Rule]]
    advice: Mapping[str, str]
    label_notes: Mapping[str, str]
    thresholds: Thresholds
    disclosure: Disclosure
    facts: Facts
    basis: str
    confidence: str
    sources: tuple[Source, ...]
    prohibited: Prohibited
