"""One file of a plan: everything its render works by, and what is remarked on it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from app.core.asset import Finding
from app.core.vocab import Kind
from app.export import captions, carry, names, remarks
from app.export.counting.forms import form_for
from app.export.near import Near
from app.export.order import Around, Exportable, Options, PlanItem, Signing
from app.export.placing import Names, Taken
from app.export.policies.disclosure import digital_source_type
from app.export.policies.permit import Permit
from app.export.policies.policy import Policy
from app.export.presets.preset import Preset
from app.export.private import private_words
from app.export.shots import Shot


@dataclass(slots=True)
class Making:
    """What the files of one plan have in common. `sequence` counts them as their names do, those of
    each preset for themselves: what is there already counts, what is refused does not.
    """

    to: str
    day: date
    around: Around
    policies: Mapping[str, Policy]
    names: Names
    near: Near
    sequence: Counter[str] = field(default_factory=Counter)

    def words(self, asset: Exportable, preset: Preset) -> tuple[Finding, ...]:
        """What is to be said of the words that are posted beside it."""
        form = form_for(preset.platform, self.around.forms or None)
        return tuple(captions.findings(asset, preset, self.policies[preset.platform], form))

    def sidecar(self, asset: Exportable, preset: Preset) -> str | None:
        """The text of the file beside it; None where nobody wants one or it would be empty."""
        if not preset.sidecar:
            return None
        form = form_for(preset.platform, self.around.forms or None)
        return captions.sidecar(asset, preset, self.policies[preset.platform], form) or None

    def signing(self, preset: Preset, options: Options) -> Signing | None:
        return options.signing or (self.around.signing if preset.sign else None)


@dataclass(frozen=True, slots=True)
class Wanted:
    """One file that may be made. `words` are findings about the words that go with it, `number` is
    its place among all that were asked for.
    """

    asset: Exportable
    preset: Preset
    permit: Permit
    shot: Shot
    options: Options
    words: tuple[Finding, ...] = ()
    number: int = 0


@dataclass(frozen=True, slots=True)
class Unmade:
    """Why there is no item. `name_taken`: it was asked not to make another of that name."""

    reason: str
    name_taken: bool = False


def item(making: Making, wanted: Wanted) -> PlanItem | Unmade:
    """The order for its render, or why there is none."""
    asset, preset, shot = wanted.asset, wanted.preset, wanted.shot
    making.sequence[preset.id] += 1
    sequence = making.sequence[preset.id]
    folder = making.around.folders.get(preset.platform, making.to)
    name, renamed = names.wanted(asset, preset, sequence, making.day)
    if making.names.skips(folder, name, preset.existing):
        return Unmade(f"{name} is in {folder} already", name_taken=True)
    sidecar, signing = making.sidecar(asset, preset), making.signing(preset, wanted.options)
    earlier = [export for export in asset.said.exports if export.preset == preset.id]
    beside = _endings(sidecar, shot)
    taken = making.names.take(folder, name, preset.existing, earlier, beside)
    return PlanItem(
        asset_id=asset.asset_id,
        preset=preset,
        permit=wanted.permit,
        source=asset.path,
        source_sha256=asset.sha256 or "",
        size=(asset.width or 0, asset.height or 0),
        window=shot.frame.window,
        folder=folder,
        name=taken.name,
        digital_source_type=digital_source_type(
            asset.digital_source_type, asset.recipe is not None, asset.ai_sources
        ),
        private=private_words(asset.recipe),
        findings=(*_findings(making, wanted, taken, signing), *renamed),
        pixels=shot.frame.pixels,
        number=wanted.number,
        kind=asset.kind or Kind.IMAGE,
        faces=shot.frame.faces,
        metadata=carry.metadata(asset, preset),
        sidecar=sidecar,
        watermark=names.marked(asset, preset, sequence, making.day),
        clip=shot.clip and replace(shot.clip, hardware=making.around.hardware),
        teaser=wanted.options.teaser,
        signing=signing,
        replaces=taken.replaces,
    )


def _findings(
    making: Making, wanted: Wanted, taken: Taken, signing: Signing | None
) -> tuple[Finding, ...]:
    """The verdict's first, then what the plan itself has to say."""
    asset, preset = wanted.asset, wanted.preset
    # a teaser of what is sold is what teasers are for
    sold = None if wanted.options.teaser else making.near.to(asset, preset)
    return (
        *wanted.permit.verdict.findings,
        *remarks.by_hand(wanted.permit),
        *wanted.shot.findings,
        *remarks.cut_faces(wanted.shot.frame, preset),
        *remarks.still(asset.kind, preset),
        *wanted.words,
        *remarks.left_before(asset, preset, taken),
        *remarks.given_away(sold, asset),
        *remarks.unsigned(preset, signing),
        *taken.findings,
    )


def _endings(sidecar: str | None, shot: Shot) -> tuple[str, ...]:
    """Of the files that come with it."""
    cover = shot.clip is not None and shot.clip.cover_s is not None
    return (*((".txt",) if sidecar is not None else ()), *((".jpg",) if cover else ()))
