"""What several assets have in common and where they differ, as values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from app.core.vocab import Flag, Label, Outcome


@dataclass(frozen=True, slots=True)
class Held:
    """A value and how many of the assets have it. `imported`: nobody typed it, it stands in their
    files.
    """

    name: str
    count: int
    imported: bool = False


@dataclass(frozen=True, slots=True)
class Shared:
    """Of `count` assets with `bytes` together. Ratings, labels and flags have an entry for every
    value that occurs (None: without one), so that one entry means that all agree. Names are the
    commonest first. `outcomes` by platform; `cloud`: their bytes are only in the cloud;
    `marked`: a person marked a sign of a minor.
    """

    count: int = 0
    bytes: int = 0
    cloud: int = 0
    marked: int = 0
    ratings: Mapping[int, int] = field(default_factory=dict)
    labels: Mapping[Label | None, int] = field(default_factory=dict)
    flags: Mapping[Flag | None, int] = field(default_factory=dict)
    formats: Sequence[Held] = ()
    checkpoints: Sequence[Held] = ()
    tags: Sequence[Held] = ()
    personas: Sequence[Held] = ()
    collections: Sequence[Held] = ()
    outcomes: Mapping[str, Mapping[Outcome, int]] = field(default_factory=dict)
