"""Presets, assets and plan items for the tests of this room."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from app.core.asset import Box, Detection, Verdict
from app.core.paths import PROGRAM
from app.core.vocab import Kind, Outcome
from app.export.making.deliver import place
from app.export.making.render import render
from app.export.order import Exportable, PlanItem, Rendered
from app.export.policies.evidence import Evidence
from app.export.policies.permit import Permit
from app.export.presets.load import load_presets
from app.export.presets.preset import Preset, Quality
from app.media.crop import window
from app.media.decode import upright

SHIPPED = load_presets([PROGRAM / "resources" / "presets"])
SMALL = replace(
    SHIPPED["instagram.feed_portrait_4x5"],
    width=160,
    height=200,
    quality=Quality(start=92, floor=40, chroma="4:4:4"),
)
"""A preset of the first one's shape whose files are quick to make."""


def seen(label: str, score: float, box: tuple[float, float, float, float]) -> Detection:
    return Detection(label, score, Box(*box), "nudenet-320n", "3.4")


def asset(
    path: str = "/pictures/Mia 01.png",
    size: tuple[int, int] | None = (1000, 1500),
    detections: Sequence[Detection] = (),
    texts: Sequence[str] = (),
    *,
    analysed: bool = True,
    **more: object,
) -> Exportable:
    """A healthy still, looked at by a pack; `more` replaces fields."""
    width, height = size or (None, None)
    evidence = Evidence(
        detections=tuple(detections), frame=size or (0, 0), texts=tuple(texts), analysed=analysed
    )
    still = Exportable(
        asset_id=1,
        path=path,
        sha256="0" * 64,
        kind=Kind.IMAGE,
        width=width,
        height=height,
        evidence=evidence,
    )
    return replace(still, **more)  # type: ignore[arg-type]


def clear(platform: str = "instagram", outcome: Outcome = Outcome.CLEAR) -> Permit:
    return Permit(Verdict(platform, outcome, "feed", "2026-11-20"))


def item(source: Path, folder: Path, preset: Preset = SMALL, **more: object) -> PlanItem:
    """The order to export an existing picture, with a window around nobody in particular."""
    picture = upright(str(source))
    size = (picture.width, picture.height)
    assert preset.width
    assert preset.height
    assert preset.aspect
    order = PlanItem(
        asset_id=1,
        preset=preset,
        permit=clear(preset.platform),
        source=str(source),
        source_sha256=hashlib.sha256(source.read_bytes()).hexdigest(),
        size=size,
        window=window(size, preset.aspect, []),
        folder=str(folder),
        name=f"{source.stem}_{preset.placement}.jpg",
        digital_source_type=None,
        private=(),
        findings=(),
        pixels=(preset.width, preset.height),
    )
    return replace(order, **more)  # type: ignore[arg-type]


@dataclass(frozen=True)
class Delivered:
    """A rendered file under its final name."""

    path: str
    made: Rendered

    def __getattr__(self, name: str) -> Any:
        return getattr(self.made, name)


def delivered(order: PlanItem) -> Delivered:
    """Rendered, checked and placed."""
    made = render(order)
    return Delivered(place(made.part, order.folder, order.name), made)
