"""From chosen assets and presets to what will be made, what is refused, and why. Pure: no file is
opened; everything a render needs to know is decided here and shown before it starts.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.core.asset import Finding
from app.core.vocab import Kind
from app.export.disclosure import digital_source_type
from app.export.framing import Framed, framed
from app.export.naming import Namer, file_name
from app.export.order import UNSEEN, Blocked, Exportable, Failed, Options, Plan, PlanItem
from app.export.permit import Permit, refusing
from app.export.policy import Policy, judge
from app.export.preset import VIDEO, Preset
from app.export.private import name_tells, private_words
from app.export.remarks import by_hand, cut_faces, note, still

__all__ = ["UNSEEN", "Blocked", "Exportable", "Failed", "Plan", "PlanItem", "plan"]

USUAL = Options()


def plan(
    assets: Sequence[Exportable],
    presets: Sequence[Preset],
    policies: Mapping[str, Policy],
    to: str,
    *,
    taken: Iterable[str] = (),
    day: date | None = None,
    override: str = "",
    broken: Mapping[str, str] | None = None,
    options: Options = USUAL,
) -> Plan:
    """What exporting each asset by each preset into the folder `to` (absolute) would do on `day`
    (None: today). `override` is the reason why what is blocked shall leave all the same. `broken`
    says of platforms without a policy what is wrong with its file.

    `taken` are the names the folder holds already: they are never planned again.
    """
    gate = _Gate(policies, day or date.today(), override, broken or {})
    table = _Table(gate, to, Namer(taken), options)
    made = [table.one(asset, preset) for asset in assets for preset in presets]
    return Plan(
        items=tuple(one for one in made if isinstance(one, PlanItem)),
        blocked=tuple(one for one in made if isinstance(one, Blocked)),
        failed=tuple(one for one in made if isinstance(one, Failed)),
    )


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
    to: str
    namer: Namer
    options: Options
    number: int = 0

    def one(self, asset: Exportable, preset: Preset) -> PlanItem | Blocked | Failed:
        reason = self.gate.silent_on(preset) or _unusable(asset, preset)
        if reason is not None:
            return Failed(asset.asset_id, preset.id, reason)
        permit = self.gate.passes(asset, preset)
        if not isinstance(permit, Permit):
            return Blocked(asset.asset_id, preset.id, permit)
        frame = framed(asset, preset, self.options)
        if isinstance(frame, str):
            return Failed(asset.asset_id, preset.id, frame)
        return self._item(asset, preset, permit, frame)

    def _item(self, asset: Exportable, preset: Preset, permit: Permit, frame: Framed) -> PlanItem:
        findings = [
            *permit.verdict.findings,
            *by_hand(permit),
            *frame.findings,
            *cut_faces(frame, preset),
            *still(asset.kind),
        ]
        stem = Path(asset.path).stem
        if name_tells(stem, asset.recipe):
            stem = f"picture-{asset.asset_id}"
            findings.append(note("export.renamed", "The file's name told part of its recipe."))
        ending = f"_{preset.platform}-{preset.placement}{preset.ending}"
        self.number += 1
        return PlanItem(
            asset_id=asset.asset_id,
            preset=preset,
            permit=permit,
            source=asset.path,
            source_sha256=asset.sha256 or "",
            size=(asset.width or 0, asset.height or 0),
            window=frame.window,
            folder=self.to,
            name=self.namer.take(file_name(stem, ending)),
            digital_source_type=digital_source_type(
                asset.digital_source_type, asset.recipe is not None
            ),
            private=private_words(asset.recipe),
            findings=tuple(findings),
            pixels=frame.pixels,
            number=self.number,
            kind=asset.kind or Kind.IMAGE,
            faces=frame.faces,
        )


def _unusable(asset: Exportable, preset: Preset) -> str | None:
    """Why nothing can be rendered by this preset from this asset, or None."""
    if asset.offline:
        return f"{asset.path} is not there: its drive or folder is offline"
    if asset.fault is not None:
        return f"{asset.path} could not be read: {asset.fault.message}"
    if asset.kind is Kind.VIDEO and preset.kind != VIDEO:
        return f"{preset.title} is for pictures, and the asset is a video"
    if asset.sha256 is None or not asset.width or not asset.height or asset.kind is None:
        return f"{asset.path} has not been read yet: run sync first"
    if not asset.evidence.analysed:  # what no pack has seen, no policy can clear
        return f"{asset.path} has not been looked at by a model pack: run analyse, or see doctor"
    if preset.format is None:
        taken = ", ".join(preset.formats)
        return f"{preset.title} takes {taken} only, which no picture is made into here"
    return None
