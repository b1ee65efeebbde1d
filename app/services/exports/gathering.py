"""What a plan has to know of the chosen assets, read together."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from app.catalog.assets import verdict_inputs, views
from app.catalog.moderation.reviews import decisions
from app.catalog.outgoing import outgoing
from app.core.vocab import Outcome
from app.export.framing import wants_saliency
from app.export.order import UNSEEN, Exportable
from app.export.policies.evidence import Evidence
from app.export.policies.policy import Policy
from app.export.presets.preset import Preset
from app.services.judging import witness_of
from app.services.session import Session
from app.services.witness import PackLabels
from app.services.workers import Lane

SALIENCY = "app.media.saliency:maps"
TOGETHER = 200
"""Thumbnails looked at in one call."""
REMEMBERED = 20_000
"""Maps kept for the next plan, a kilobyte each: the shelf plans anew with every selection."""


class Gathering:
    """Reads assets for plans of one open library."""

    def __init__(
        self,
        session: Session,
        media: Lane,
        policies: Mapping[str, Policy],
        pack_labels: PackLabels,
    ) -> None:
        self._session = session
        self._media = media
        self._witness = witness_of(session, policies, pack_labels)
        self._maps: dict[str, bytes | None] = {}

    def exportables(self, ids: Sequence[int], presets: Sequence[Preset]) -> list[Exportable]:
        """In the order of `ids`; what is no longer in the library has no path."""
        known: dict[int, Evidence] = {}
        if self._witness is not None:
            inputs = self._session.ask(verdict_inputs, ids)
            evidence = self._witness.evidence(inputs)
            known = {one.asset_id: what for one, what in zip(inputs, evidence, strict=True)}
        said = {one.asset_id: one for one in self._session.ask(outgoing, ids)}
        found = {view.id: view for view in self._session.ask(views, ids)}
        made = [
            Exportable.of(found[one], known.get(one, UNSEEN), said.get(one))
            if one in found
            else Exportable(one, "", None, None, None, None)
            for one in ids
        ]
        platforms = {preset.platform for preset in presets}
        return self._with_interest([self._with_rejections(one, platforms) for one in made], presets)

    def _with_rejections(self, one: Exportable, platforms: set[str]) -> Exportable:
        """A rejection holds where nothing is judged any more, too (the settings leave it out)."""
        if platforms <= one.judged:
            return one
        ruled = self._session.ask(decisions, one.asset_id)
        rejected = {
            platform: decision
            for platform, decision in ruled
            if platform not in one.judged and decision.outcome is Outcome.REJECTED
        }
        return replace(one, decisions={**one.decisions, **rejected})

    def _with_interest(
        self, assets: list[Exportable], presets: Sequence[Preset]
    ) -> list[Exportable]:
        """Where the eye goes, in pictures whose windows hang on that."""
        wanted = {
            one.sha256
            for one in assets
            if one.sha256 and any(wants_saliency(one, preset) for preset in presets)
        }
        maps = self._interest(wanted)
        return [
            replace(one, saliency=maps[one.sha256]) if one.sha256 in wanted else one
            for one in assets
        ]

    def _interest(self, contents: Collection[str]) -> Mapping[str, bytes | None]:
        """The map of each content; None without a thumbnail."""
        known = self._maps
        new = [one for one in contents if known.get(one) is None]
        found: dict[str, bytes | None] = {}
        for start in range(0, len(new), TOGETHER):
            thumbs = self._session.thumbs(new[start : start + TOGETHER])
            maps = self._media.submit(SALIENCY, list(thumbs.values())).result()
            found |= dict(zip(thumbs, maps, strict=True))
        kept = {} if len(known) + len(found) > REMEMBERED else known
        self._maps = {**kept, **found}  # replaced, never changed: plans are made side by side
        return {one: found.get(one, known.get(one)) for one in contents}
