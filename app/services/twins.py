"""Duplicates of a library, in groups: the same bytes, the same pixels, nearly the same picture, the
same recipe with another seed. Each asset is proposed in one group, that of the surest tier.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.catalog.alike.twins import (
    TwinFacts,
    distinct_pairs,
    hashes,
    in_several_places,
    kin_groups,
    twin_facts,
)
from app.core.ops import RecordPixels
from app.core.progress import CancelToken, Meter, Report
from app.core.vocab import Kind, Tier
from app.services.fan import ask_each
from app.services.greys import Greys
from app.services.keeping import best_first, reasons
from app.services.session import Session
from app.services.workers import Lane

if TYPE_CHECKING:
    from app.services.resemblance import Vicinity

PIXELS = "app.media.pixels:pixels"
STAGE = "twins"


@dataclass(frozen=True, slots=True)
class Group:
    """Assets that are one and the same as far as `tier` says; the keeper is the first of `ids`, and
    `reasons` say why it. In a group of the same bytes there is but one, in several places.
    """

    tier: Tier
    keeper: int
    ids: tuple[int, ...]
    reasons: tuple[str, ...]


class Twins:
    """Finds groups. What a human said are no duplicates never share one."""

    def __init__(self, session: Session, media: Lane) -> None:
        self._session = session
        self._media = media
        self._greys = Greys(session, media)

    def groups(
        self,
        report: Report,
        cancel: CancelToken,
        tiers: Iterable[Tier] | None = None,
        ids: Sequence[int] | None = None,
    ) -> list[Group]:
        """Surest tier first. `tiers` None: all of them; `ids`: only groups one of these is in.

        Files are read where only their pixels can tell; what was read is kept. Raises
        CancelledError.
        """
        search = _Search(self._session, self._media, self._greys, report, cancel, ids)
        return search.run(frozenset(Tier if tiers is None else tiers))


class _Search:
    """One search; `_spent` are assets that are proposed to go already."""

    def __init__(
        self,
        session: Session,
        media: Lane,
        greys: Greys,
        report: Report,
        cancel: CancelToken,
        ids: Sequence[int] | None,
    ) -> None:
        self._session = session
        self._media = media
        self._greys = greys
        self._report = report
        self._cancel = cancel
        self._ids = None if ids is None else frozenset(ids)
        self._distinct = session.ask(distinct_pairs)
        self._spent: set[int] = set()

    def run(self, tiers: frozenset[Tier]) -> list[Group]:
        found: list[Group] = []
        if Tier.BYTES in tiers:
            found += self._same_bytes()
        if tiers & {Tier.PIXELS, Tier.NEAR}:
            found += self._look_alikes(tiers)
        if Tier.RECIPE in tiers:
            found += self._same_recipe()
        return [group for group in found if self._ids is None or self._ids & set(group.ids)]

    def _same_bytes(self) -> list[Group]:
        facts = self._session.ask(twin_facts, self._session.ask(in_several_places))
        return [
            Group(Tier.BYTES, one.asset_id, (one.asset_id,), (f"in {one.copies} places",))
            for one in facts.values()
        ]

    def _look_alikes(self, tiers: frozenset[Tier]) -> list[Group]:
        """Stills only: clips that were made from one picture all begin with it."""
        from app.services.resemblance import Vicinity

        vicinity = Vicinity(self._session.ask(hashes), self._ids)
        self._cancel.check()
        facts = {
            asset_id: one
            for asset_id, one in self._session.ask(twin_facts, vicinity.candidates()).items()
            if one.kind is Kind.IMAGE
        }
        found = []
        if Tier.PIXELS in tiers:
            found += self._same_pixels(facts, vicinity)
        if Tier.NEAR in tiers:
            found += self._near(facts, vicinity)
        return found

    def _same_pixels(self, facts: Mapping[int, TwinFacts], vicinity: "Vicinity") -> list[Group]:
        from app.services.resemblance import may_have_same_pixels

        candidates = may_have_same_pixels(facts, vicinity)
        pixels = self._pixels(candidates)
        alike: dict[bytes, list[TwinFacts]] = defaultdict(list)
        for asset_id, told in pixels.items():
            alike[told].append(candidates[asset_id])
        return [group for members in alike.values() for group in self._around(Tier.PIXELS, members)]

    def _pixels(self, candidates: Mapping[int, TwinFacts]) -> dict[int, bytes]:
        """Those known, and those that had to be made; these are kept even when the job is stopped
        half-way.
        """
        known = {key: one.pixels for key, one in candidates.items() if one.pixels is not None}
        unknown = {
            key: one.path for key, one in candidates.items() if key not in known and one.present
        }
        made: dict[int, bytes] = {}
        meter = Meter(STAGE, self._report, total=len(unknown))
        try:
            ask_each(self._media, PIXELS, unknown, made, meter, self._cancel)
        finally:
            if made:
                rows = [(candidates[key].rendition_id, told) for key, told in made.items()]
                self._session.do(RecordPixels(rows))
        return dict(sorted((known | made).items()))

    def _near(self, facts: Mapping[int, TwinFacts], vicinity: "Vicinity") -> list[Group]:
        from app.services.resemblance import stars

        left = [one for one in facts.values() if one.asset_id not in self._spent]
        greys = self._greys.of(left, Meter(STAGE, self._report), self._cancel)
        ranked = best_first(left, Tier.NEAR)
        found = stars(ranked, vicinity, greys, self._apart, self._cancel.check)
        return [self._group(Tier.NEAR, members) for members in found]

    def _same_recipe(self) -> list[Group]:
        kin = self._session.ask(kin_groups)
        if self._ids is not None:
            kin = [group for group in kin if self._ids & set(group)]
        facts = self._session.ask(twin_facts, [one for group in kin for one in group])
        found = []
        for group in kin:
            members = [facts[one] for one in group if one in facts and one not in self._spent]
            if len({one.seed for one in members}) > 1:
                found += self._around(Tier.RECIPE, members)
        return found

    def _around(self, tier: Tier, members: Sequence[TwinFacts]) -> list[Group]:
        """One group, or several where a human said that some are none of the others' duplicates."""
        found = []
        left = best_first(members, tier)
        while left:
            keeper = left[0]
            others = [one for one in left[1:] if not self._apart(keeper.asset_id, one.asset_id)]
            if others:
                found.append(self._group(tier, [keeper, *others]))
            taken = {one.asset_id for one in (keeper, *others)}
            left = [one for one in left if one.asset_id not in taken]
        return found

    def _group(self, tier: Tier, members: Sequence[TwinFacts]) -> Group:
        keeper, *others = members
        ids = tuple(one.asset_id for one in members)
        self._spent.update(ids[1:])
        return Group(tier, keeper.asset_id, ids, reasons(keeper, others, tier))

    def _apart(self, one: int, other: int) -> bool:
        return (min(one, other), max(one, other)) in self._distinct
