"""One file of a plan: everything its render works by, and what is remarked on it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from app.core.asset import Export, Finding
from app.core.vocab import Kind
from app.export import carry, names, remarks
from app.export.disclosure import digital_source_type
from app.export.framing import Framed
from app.export.near import Near
from app.export.order import Around, Exportable, Options, PlanItem, Signing
from app.export.permit import Permit
from app.export.placing import Names, Taken
from app.export.policy import Policy
from app.export.preset import Preset
from app.export.private import private_words


@dataclass(slots=True)
class Making:
    """What the files of one plan have in common. `number` is that of the last file that was asked
    for, skipped ones too: so names that count stay the same when a plan is made again.
    """

    to: str
    day: date
    around: Around
    policies: Mapping[str, Policy]
    names: Names
    near: Near
    number: int = field(default=0)


@dataclass(frozen=True, slots=True)
class Unmade:
    """Why there is no item. `name_taken`: it was asked not to make another of that name."""

    reason: str
    name_taken: bool = False


def item(
    making: Making,
    asset: Exportable,
    preset: Preset,
    permit: Permit,
    frame: Framed,
    options: Options,
) -> PlanItem | Unmade:
    making.number += 1
    folder = making.around.folders.get(preset.platform, making.to)
    wanted, said = names.wanted(asset, preset, making.number, making.day)
    existing = options.existing or preset.existing
    if making.names.skips(folder, wanted, existing):
        return Unmade(f"{wanted} is in {folder} already", name_taken=True)
    sidecar = None
    taken = making.names.take(
        folder, wanted, existing, _earlier(asset, preset), _endings(sidecar, options)
    )
    signing = _signing(making, preset, options)
    return PlanItem(
        asset_id=asset.asset_id,
        preset=preset,
        permit=permit,
        source=asset.path,
        source_sha256=asset.sha256 or "",
        size=(asset.width or 0, asset.height or 0),
        window=frame.window,
        folder=folder,
        name=taken.name,
        digital_source_type=digital_source_type(
            asset.digital_source_type, asset.recipe is not None, asset.ai_sources
        ),
        private=private_words(asset.recipe),
        findings=(*_findings(making, asset, preset, permit, frame, taken, signing), *said),
        pixels=frame.pixels,
        number=making.number,
        kind=asset.kind or Kind.IMAGE,
        faces=frame.faces,
        metadata=carry.metadata(asset, preset),
        sidecar=sidecar,
        watermark=names.marked(asset, preset, making.number, making.day),
        teaser=options.teaser,
        signing=signing,
        replaces=taken.replaces,
    )


def _findings(
    making: Making,
    asset: Exportable,
    preset: Preset,
    permit: Permit,
    frame: Framed,
    taken: Taken,
    signing: Signing | None,
) -> tuple[Finding, ...]:
    """The verdict's first, then what the plan itself has to say."""
    return (
        *permit.verdict.findings,
        *remarks.by_hand(permit),
        *frame.findings,
        *remarks.cut_faces(frame, preset),
        *remarks.still(asset.kind, preset),
        *remarks.left_before(asset, preset, taken),
        *remarks.given_away(making.near.to(asset, preset), asset),
        *remarks.unsigned(preset, signing),
        *taken.findings,
    )


def _earlier(asset: Exportable, preset: Preset) -> list[Export]:
    return [export for export in asset.said.exports if export.preset == preset.id]


def _endings(sidecar: str | None, options: Options) -> tuple[str, ...]:
    """Of the files that come with it."""
    cover = options.cut is not None and options.cut.cover_s is not None
    return (*((".txt",) if sidecar is not None else ()), *((".jpg",) if cover else ()))


def _signing(making: Making, preset: Preset, options: Options) -> Signing | None:
    if options.signing is not None:
        return options.signing
    return making.around.signing if preset.sign else None
