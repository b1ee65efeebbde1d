"""Where a platform's numbers come from, and how well they are known."""

from dataclasses import dataclass

CONFIDENCE = (
    "official",
    "official-archive",
    "official-audited",
    "official-code",
    "public-repo",
    "third-party",
    "memory",
)
"""From the platform's own page down to what somebody recalls; the official ones may refuse."""


@dataclass(frozen=True, slots=True)
class Source:
    """A page, archive or file that was read, and when it was written; `kind` is a CONFIDENCE."""

    id: str
    url: str
    dated: str
    kind: str
    note: str | None = None
