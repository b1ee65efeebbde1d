"""From chosen assets and presets to what will be made, what is refused, and why. Pure: no file is
opened; everything a render needs to know is decided here and shown before it starts.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Self

from app.core.asset import (
    AssetView,
    Box,
    Decision,
    Detection,
    Fault,
    Finding,
    Recipe,
)
from app.core.faces import faces, is_face
from app.core.vocab import Kind
from app.export.disclosure import digital_source_type
from app.export.evidence import Evidence
from app.export.naming import Namer, file_name, within
from app.export.permit import Permit, refusing
from app.export.policy import Policy, judge
from app.export.preset import Preset
from app.export.private import name_tells, private_words
from app.export.remarks import by_hand, cut_faces, enlarged, note, still
from app.media.crop import Margins, window

BODY_SCORE = 0.3
UNSEEN = Evidence(analysed=False)


@dataclass(frozen=True, slots=True)
class Exportable:
    """What the plan has to know of an asset. Width and height are upright; `evidence` is what it is
    judged by, `decisions` are what humans decided, by platform, `judged` the platforms whose
    verdicts the catalogue holds.
    """

    asset_id: int
    path: str
    sha256: str | None
    kind: Kind | None
    width: int | None
    height: int | None
    evidence: Evidence = UNSEEN
    decisions: Mapping[str, Decision] = field(default_factory=dict)
    judged: frozenset[str] = frozenset()
    recipe: Recipe | None = None
    digital_source_type: str | None = None
    offline: bool = False
    fault: Fault | None = None

    @classmethod
    def of(cls, view: AssetView, evidence: Evidence) -> Self:
        return cls(
            asset_id=view.id,
            path=view.path,
            sha256=view.sha256,
            kind=view.kind,
            width=view.width,
            height=view.height,
            evidence=evidence,
            decisions=dict(_rulings(view)),
            judged=frozenset(view.verdicts),
            recipe=view.recipe,
            digital_source_type=view.digital_source_type,
            offline=view.offline,
            fault=view.fault,
        )


def _rulings(view: AssetView) -> Iterator[tuple[str, Decision]]:
    """What humans decided, by platform; a stale decision (on another version of the picture, maybe)
    stands on no basis of today's.
    """
    for platform, verdict in view.verdicts.items():
        if (decision := verdict.decision) is not None:
            yield platform, replace(decision, basis="") if verdict.stale else decision


@dataclass(frozen=True, slots=True)
class PlanItem:
    """One file to be made: the order a render works by. It exists only with a Permit.

    `source_sha256` is what the plan was made for; `size` the source's upright size, which `window`
    is measured in; `name` the wanted file name in `folder`; `private` words that must not be found
    in the result.
    """

    asset_id: int
    preset: Preset
    permit: Permit
    source: str
    source_sha256: str
    size: tuple[int, int]
    window: Box
    folder: str
    name: str
    digital_source_type: str | None
    private: tuple[str, ...]
    findings: tuple[Finding, ...]

    @property
    def target(self) -> str:
        return within(self.folder, self.name)


@dataclass(frozen=True, slots=True)
class Blocked:
    """Refused by policy or by a human: the findings say which rule, score and box."""

    asset_id: int
    preset_id: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Failed:
    """Cannot be made at all, with the reason in one sentence."""

    asset_id: int
    preset_id: str
    reason: str


@dataclass(frozen=True, slots=True)
class Plan:
    items: tuple[PlanItem, ...] = ()
    blocked: tuple[Blocked, ...] = ()
    failed: tuple[Failed, ...] = ()


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
) -> Plan:
    """What exporting each asset by each preset into the folder `to` (absolute) would do on `day`
    (None: today). `override` is the reason why what is blocked shall leave all the same. `broken`
    says of platforms without a policy what is wrong with its file.

    `taken` are the names the folder holds already: they are never planned again.
    """
    namer = Namer(taken)
    gate = _Gate(policies, day or date.today(), override, broken or {})
    made = [_one(asset, preset, gate, to, namer) for asset in assets for preset in presets]
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


def _one(
    asset: Exportable, preset: Preset, gate: _Gate, to: str, namer: Namer
) -> PlanItem | Blocked | Failed:
    reason = gate.silent_on(preset) or _unusable(asset, preset)
    if reason is not None:
        return Failed(asset.asset_id, preset.id, reason)
    policy = gate.policies[preset.platform]
    verdict = judge(policy, asset.evidence, gate.day, context=preset.context, placement=preset.id)
    decision = asset.decisions.get(preset.platform)
    if refused := refusing(verdict, decision, gate.override):
        return Blocked(asset.asset_id, preset.id, refused)
    return _item(asset, preset, Permit(verdict, decision, gate.override), to, namer)


def _unusable(asset: Exportable, preset: Preset) -> str | None:
    """Why no preset for stills can be rendered from this asset, or None."""
    if asset.offline:
        return f"{asset.path} is not there: its drive or folder is offline"
    if asset.fault is not None:
        return f"{asset.path} could not be read: {asset.fault.message}"
    if asset.kind is Kind.VIDEO:
        return f"{preset.title} is for pictures, and the asset is a video"
    if asset.sha256 is None or not asset.width or not asset.height or asset.kind is None:
        return f"{asset.path} has not been read yet: run sync first"
    if not asset.evidence.analysed:  # what no pack has seen, no policy can clear
        return f"{asset.path} has not been looked at by a model pack: run analyse, or see doctor"
    return None


def _item(asset: Exportable, preset: Preset, permit: Permit, to: str, namer: Namer) -> PlanItem:
    seen, bodies = people(asset.evidence.detections)
    frame = window(_size(asset), preset.aspect, seen, bodies, margins(preset))
    findings = [
        *permit.verdict.findings,
        *by_hand(permit),
        *cut_faces(seen, frame, preset),
        *enlarged(frame, preset),
        *still(asset.kind),
    ]
    stem = Path(asset.path).stem
    if name_tells(stem, asset.recipe):
        stem = f"picture-{asset.asset_id}"
        findings.append(note("export.renamed", "The file's name told part of its recipe."))
    return PlanItem(
        asset_id=asset.asset_id,
        preset=preset,
        permit=permit,
        source=asset.path,
        source_sha256=asset.sha256 or "",
        size=_size(asset),
        window=frame,
        folder=to,
        name=namer.take(file_name(stem, f"_{preset.platform}-{preset.placement}.jpg")),
        digital_source_type=digital_source_type(
            asset.digital_source_type, asset.recipe is not None
        ),
        private=private_words(asset.recipe),
        findings=tuple(findings),
    )


def margins(preset: Preset) -> Margins | None:
    """The preset's covered edges as shares of the picture."""
    if (safe := preset.safe) is None:
        return None
    return Margins(
        top=safe.top / preset.height,
        right=safe.right / preset.width,
        bottom=safe.bottom / preset.height,
        left=safe.left / preset.width,
    )


def _size(asset: Exportable) -> tuple[int, int]:
    return asset.width or 0, asset.height or 0


def people(detections: Sequence[Detection]) -> tuple[list[Box], list[Box]]:
    """Faces and other parts of people in the frame that is exported (an animation's first), as all
    packs together see them.
    """
    first = min((seen.time_s for seen in detections if seen.time_s is not None), default=None)
    still = [seen for seen in detections if seen.time_s is None or seen.time_s == first]
    others = (seen for seen in still if not is_face(seen.label))
    return faces(still), [seen.box for seen in others if seen.score >= BODY_SCORE]
