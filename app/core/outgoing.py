"""What a human says about how an asset leaves: its words, its crops, its cut, and what was made of
it. Frozen, picklable, free of every library.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from app.core.asset import Box, Export


class Text(StrEnum):
    """Words about an asset that are the same wherever it goes; a preset names those that may leave
    in the file.
    """

    TITLE = "title"
    DESCRIPTION = "description"
    ALT_TEXT = "alt_text"
    CREATOR = "creator"
    COPYRIGHT = "copyright"
    USAGE_TERMS = "usage_terms"


class Words(StrEnum):
    """What is posted beside a picture on one platform."""

    CAPTION = "caption"
    TITLE = "title"
    HASHTAGS = "hashtags"
    ALT_TEXT = "alt_text"


@dataclass(frozen=True, slots=True)
class ClipCut:
    """What of a clip leaves: from `start_s` to `end_s` (None: its beginning, its end), with or
    without its sound; `cover_s` is the moment of the cover picture, None for no such file.
    """

    start_s: float | None = None
    end_s: float | None = None
    mute: bool = False
    cover_s: float | None = None


@dataclass(frozen=True, slots=True)
class Outgoing:
    """What a human said of one asset's leaving, and what left already.

    `words` is by (platform, kind of words). `crops` are windows drawn by hand in pixels of the
    upright picture, by ratio in lowest terms ("4:5", see `ratio_of`): all presets of that ratio
    share one. `phash` is the perceptual hash (64 bits) of the current version.
    """

    asset_id: int
    texts: Mapping[Text, str] = field(default_factory=dict)
    words: Mapping[tuple[str, Words], str] = field(default_factory=dict)
    crops: Mapping[str, Box] = field(default_factory=dict)
    cut: ClipCut | None = None
    tags: tuple[str, ...] = ()
    personas: tuple[str, ...] = ()
    created: datetime | None = None
    phash: int | None = None
    exports: tuple[Export, ...] = ()


@dataclass(frozen=True, slots=True)
class Paid:
    """An asset that left for a place people pay for: its perceptual hash (None: it has none, as
    what never was decoded), and what it left as.
    """

    asset_id: int
    phash: int | None
    preset: str


class Delivery(StrEnum):
    """Where a batch goes."""

    FOLDER = "folder"
    ZIP = "zip"
    DRAG = "drag"
    CLIPBOARD = "clipboard"
    HOT = "hot"  # the folder that was set for each platform


class ItemState(StrEnum):
    """How far one file of a batch is."""

    WAITING = "waiting"
    PLACING = "placing"  # checked and hashed; it gets its name now
    DONE = "done"
    FAILED = "failed"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class BatchItem:
    """One file of a batch, by its place in it. `name` is the planned one; `made` is known from
    PLACING on: what the ledger says, or will say, of the file; `beside` are the files that come
    with it, (path, sha256); `covers` what the ledger says of those that are pictures. `override`
    is the reason it leaves in spite of a finding; `reason` says why it failed or was refused.
    """

    number: int
    asset_id: int
    preset: str
    name: str
    state: ItemState = ItemState.WAITING
    made: Export | None = None
    beside: tuple[tuple[str, str], ...] = ()
    override: str = ""
    reason: str | None = None
    covers: tuple[Export, ...] = ()

    @property
    def leaving(self) -> tuple[Export, ...]:
        """All that the ledger says, or will say, of it."""
        return () if self.made is None else (self.made, *self.covers)


@dataclass(frozen=True, slots=True)
class Batch:
    """An export that was begun. `options` is what it was asked for, as JSON (the service's own);
    `to` the folder or the zip file. `ended` None: it was interrupted, or runs.
    """

    id: int
    to: str
    delivery: Delivery
    options: str
    begun: datetime
    ended: datetime | None
    counts: Mapping[ItemState, int] = field(default_factory=dict)

    @property
    def left(self) -> int:
        """How many of its files are still to be made."""
        return sum(self.counts.get(one, 0) for one in (ItemState.WAITING, ItemState.PLACING))


def ratio_of(width: int, height: int) -> str:
    """A shape in lowest terms: 1080 × 1350 is "4:5"; 1080 × 566 stays "540:283"."""
    from math import gcd

    common = gcd(width, height) or 1
    return f"{width // common}:{height // common}"
