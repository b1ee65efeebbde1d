"""From chosen assets and presets to what will be made, what is refused, and why. Pure: no file is
opened; everything a render needs to know is decided here and shown before it starts.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from app.core.asset import Finding
from app.core.outgoing import Paid
from app.core.vocab import Kind, Outcome
from app.export.items import Making, Wanted, item
from app.export.near import PAID, Near
from app.export.order import (
    UNSEEN,
    Around,
    Blocked,
    Exportable,
    Failed,
    Options,
    Plan,
    PlanItem,
)
from app.export.placing import Names
from app.export.policies.permit import Permit, refusing
from app.export.policies.policy import Policy, judge
from app.export.posts import as_posts
from app.export.presets.preset import VIDEO, Preset
from app.export.remarks import GIVEN_AWAY, given_away
from app.export.sets import in_order
from app.export.shots import shots
from app.media.opening import called

__all__ = ["GONE", "UNSEEN", "Blocked", "Exportable", "Failed", "Plan", "PlanItem", "plan"]

GONE = "it is no longer in the library"
"""Why nothing is made of an asset without a path."""


def plan(
    assets: Sequence[Exportable],
    presets: Sequence[Preset],
    policies: Mapping[str, Policy],
    to: str,
    *,
    day: date | None = None,
    override: str = "",
    broken: Mapping[str, str] | None = None,
    options: Options | None = None,
    around: Around | None = None,
) -> Plan:
    """What exporting each asset by each preset into the folder `to` (absolute) would do on `day`
    (None: today). `override` is the reason why what is blocked shall leave all the same. `broken`
    says of platforms without a policy what is wrong with its file.

    Names that the folders hold already are never planned again, unless the options replace them.
    """
    today, around, options = day or date.today(), around or Around(), options or Options()
    table = _Table(
        _Gate(policies, today, override, broken or {}),
        Making(to, today, around, policies, Names(around.taken), Near(around.paid)),
        around,
        options,
    )
    pairs = [(asset, preset) for asset in assets for preset in presets]
    for number, (asset, preset) in enumerate(pairs):
        mine = _asked(around.variant_of(preset, asset.said.personas), options)
        table.add(asset, mine, number * max(options.split, 1) + 1)
    made = Plan(
        items=tuple(_beside_sold(table.items, {one.asset_id: one for one in assets})),
        blocked=tuple(table.blocked),
        failed=tuple(table.failed),
        skipped=tuple(table.skipped),
    )
    return as_posts(made, policies, options)


@dataclass(frozen=True, slots=True)
class _Gate:
    policies: Mapping[str, Policy]
    day: date
    override: str
    broken: Mapping[str, str]

    def silent_on(self, preset: Preset) -> str | None:
        """Why nothing says what is allowed where this preset goes; None where a policy does."""
        policy = self.policies.get(preset.platform)
        if policy is not None and preset.context in policy.rows:
            return None
        said = (
            f"no policy says what {preset.platform} allows ({preset.context}), so nothing is "
            "exported there"
        )
        why = self.broken.get(preset.platform) if policy is None else None
        return said if why is None else f"{said}: {why}"

    def passes(self, asset: Exportable, preset: Preset) -> Permit | tuple[Finding, ...]:
        """The permit, or what refuses it."""
        policy = self.policies[preset.platform]
        verdict = judge(
            policy, asset.evidence, self.day, context=preset.context, placement=preset.id
        )
        decision = asset.decisions.get(preset.platform)
        if refused := refusing(verdict, decision, self.override):
            return refused
        return Permit(verdict, decision, self.override)


@dataclass(slots=True)
class _Table:
    """One plan while it is made."""

    gate: _Gate
    making: Making
    around: Around
    options: Options
    items: list[PlanItem] = field(default_factory=list)
    blocked: list[Blocked] = field(default_factory=list)
    failed: list[Failed] = field(default_factory=list)
    skipped: list[Failed] = field(default_factory=list)

    def add(self, asset: Exportable, preset: Preset, number: int) -> None:
        """`number` is that of the first file it becomes."""
        reason = self.gate.silent_on(preset) or _unusable(asset, preset)
        if reason is not None:
            self._fail(asset, preset, reason)
            return
        permit = self.gate.passes(asset, preset)
        if not isinstance(permit, Permit):
            self.blocked.append(Blocked(asset.asset_id, preset.id, permit))
            return
        words = self.making.words(asset, preset)
        if refused := tuple(one for one in words if one.outcome is Outcome.BLOCKED):
            self.blocked.append(Blocked(asset.asset_id, preset.id, refused))
            return
        options = self.options.of(preset.id)
        found = shots(asset, preset, options)
        if isinstance(found, str):
            self._fail(asset, preset, found)
            return
        for at, shot in enumerate(found, number):
            self._make(Wanted(asset, preset, permit, shot, options, words, at))

    def _make(self, wanted: Wanted) -> None:
        asset, preset = wanted.asset, wanted.preset
        made = item(self.making, wanted)
        if isinstance(made, PlanItem):
            self.items.append(made)
        elif made.name_taken:
            self.skipped.append(Failed(asset.asset_id, preset.id, made.reason))
        else:
            self._fail(asset, preset, made.reason)

    def _fail(self, asset: Exportable, preset: Preset, reason: str) -> None:
        self.failed.append(Failed(asset.asset_id, preset.id, reason))


def _beside_sold(items: Sequence[PlanItem], assets: Mapping[int, Exportable]) -> Iterator[PlanItem]:
    """The items, those remarked on that give away what others of them are going to sell."""
    selling = {
        one.asset_id: Paid(one.asset_id, assets[one.asset_id].said.phash, one.preset.id)
        for one in items
        if one.preset.context == PAID and one.teaser is None
    }
    near = Near(list(selling.values()))
    for one in items:
        asset = assets[one.asset_id]
        known = any(found.rule == GIVEN_AWAY for found in one.findings)
        sold = None if known or one.teaser is not None else near.to(asset, one.preset)
        told = given_away(sold, asset, leaves=True)
        yield replace(one, findings=(*one.findings, *told)) if told else one


def _asked(preset: Preset, options: Options) -> Preset:
    """The preset with what was asked for instead of its own manner."""
    existing = options.existing or preset.existing
    sidecar = preset.sidecar if options.sidecar is None else options.sidecar
    name = in_order(preset.name, options)
    if (existing, sidecar, name) == (preset.existing, preset.sidecar, preset.name):
        return preset
    return replace(preset, existing=existing, sidecar=sidecar, name=name)


def _unusable(asset: Exportable, preset: Preset) -> str | None:
    """Why nothing can be rendered by this preset from this asset, or None."""
    if not asset.path:
        return GONE
    if asset.offline:
        return f"{called(asset.path)} is not there: its drive or folder is offline"
    if asset.fault is not None:
        return f"{called(asset.path)} could not be read: {asset.fault.message}"
    if asset.kind is Kind.VIDEO and preset.kind != VIDEO:
        return f"{preset.title} is for pictures, and the asset is a video"
    if asset.sha256 is None or not asset.width or not asset.height or asset.kind is None:
        return f"{called(asset.path)} has not been read yet: run sync first"
    if not asset.evidence.analysed:  # what no pack has seen, no policy can clear
        name = called(asset.path)
        return f"{name} has not been looked at by a model pack: run analyse, or see doctor"
    if preset.format is None:
        taken = ", ".join(preset.formats)
        return f"{preset.title} takes {taken} only, which no picture is made into here"
    return None
