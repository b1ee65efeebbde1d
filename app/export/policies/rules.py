"""What a platform's policy says, once it was read: values without behaviour."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from app.core.vocab import Nudity
from app.export.policies.limits import TextLimits
from app.export.policies.signals import Signals
from app.export.policies.terms import Prohibited
from app.export.sources import Source


class Rule(StrEnum):
    """What a label means in one context."""

    BLOCK = "block"
    WARN = "warn"
    WARN_IF_FOCUS = "warn_if_focus"
    ALLOW = "allow"


class Ai(StrEnum):
    """Whether a platform takes generated pictures. own_likeness: only of the verified account
    holder. unclear: sources contradict each other.
    """

    ALLOWED = "allowed"
    REFUSED = "refused"
    OWN_LIKENESS = "own_likeness"
    UNCLEAR = "unclear"


_STRICTNESS = (Rule.ALLOW, Rule.WARN_IF_FOCUS, Rule.WARN, Rule.BLOCK)
_BARE = (Nudity.NUDE, Nudity.EXPLICIT)


@dataclass(frozen=True, slots=True)
class Row:
    """The rules of one context: by label, and by what labels show (the strictest of them), for
    what comes without a box. `minds`: not all bare skin is allowed.
    """

    labels: Mapping[str, Rule]
    levels: Mapping[Nudity, Rule]
    minds: bool

    @classmethod
    def of(cls, labels: Mapping[str, Rule], signals: Signals) -> "Row":
        showing: dict[Nudity, list[Rule]] = {level: [] for level in Nudity}
        for label, rule in labels.items():
            showing[signals.levels.get(label, Nudity.NONE)].append(rule)
        levels = {level: _strictest(rules) for level, rules in showing.items()}
        return cls(labels, levels, any(levels[level] is not Rule.ALLOW for level in _BARE))

    def refusing(self, signals: Signals) -> "Row":
        """The same for a place where no bare skin is allowed at all."""
        bare = {label: Rule.BLOCK for label in self.labels if signals.levels.get(label) in _BARE}
        return Row.of({**self.labels, **bare}, signals)


def _strictest(rules: Iterable[Rule]) -> Rule:
    return max(rules, key=_STRICTNESS.index, default=Rule.ALLOW)


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

    `ai` is required, required_if_realistic, platform_may_label, optional or unknown; `rule` and
    `said` are what the platform, or who reports of it, says about labels and about permission.
    """

    ai_allowed: Ai
    ai: str
    rule: str | None = None
    said: str | None = None


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
    prohibited terms or the content of a user's own file where those differ; `sha256` is the file's.
    `basis` is what people call the rules; `confidence` how well the sources are known, `by_field`
    which parts are known better or worse; `why` explains the rules where the facts do.
    `rules` are as the file has them, `same` the contexts that are judged by another's rules, `rows`
    all contexts. In `blocked_placements` (preset ids or the platform's own words) no bare skin is
    allowed, whatever the context: they are judged by `refusing`, as the context `refused_as`.
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
    signals: Signals
    rows: Mapping[str, Row]
    refusing: Row
    refused_as: str
    sha256: str
    same: Mapping[str, str] = field(default_factory=dict)
    blocked_placements: tuple[str, ...] = ()
    text: TextLimits = field(default_factory=TextLimits)
    text_sources: tuple[Source, ...] = ()
    by_field: Mapping[str, str] = field(default_factory=dict)
    why: str | None = None

    @property
    def official(self) -> bool:
        """Whether the platform's own words are known, so that they may block."""
        return self.confidence.startswith("official")
