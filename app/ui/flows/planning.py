"""A plan as the shelf shows it: made on a worker thread, with the pictures it needs."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from app.core.asset import Box, Card, Finding
from app.core.outgoing import Delivery, ratio_of
from app.core.vocab import Outcome
from app.ui.library import Library
from app.ui.panels.shelf.asked import Asked
from app.ui.panels.shelf.card import PlanRow
from app.ui.panels.shelf.crop_picture import PICTURE, Cut
from app.ui.panels.shelf.plan_view import SHOWN, PlanSheet
from app.ui.panels.shelf.state import may_be_overridden, reasons, telling
from app.ui.pictures.decode import cell_picture, whole_picture
from app.ui.veil import Adult, Veil, card_veil
from app.ui.words import clock, shown, size, tr, trn

if TYPE_CHECKING:
    from app.export.order import Failed, Plan, PlanItem
    from app.export.presets.preset import Preset
    from app.services.reports import ExportReport


AS_IT_IS = Asked()


@dataclass(frozen=True, slots=True)
class Drawn:
    """How pictures may be shown, captured when the work was asked for."""

    adult: Adult
    ratio: float


@dataclass(frozen=True, slots=True)
class Request:
    """What shall leave and how: to `folder`, which is the platform's own where it is `hot`.
    `override` is the reason why what is blocked shall leave, too; `begun` names an archive.
    """

    ids: tuple[int, ...]
    preset: "Preset"
    folder: str
    begun: datetime
    hot: bool = False
    asked: Asked = AS_IT_IS
    override: str = ""

    @property
    def way(self) -> Delivery:
        if self.asked.zipped:
            return Delivery.ZIP
        return Delivery.HOT if self.hot else Delivery.FOLDER

    @property
    def to(self) -> str:
        """A folder, an archive, or nothing where the platform's own folder is known."""
        if self.way is Delivery.ZIP:
            stamp = self.begun.strftime("%Y-%m-%d %H.%M.%S")
            return os.path.join(self.folder, f"{self.preset.id} {stamp}.zip")
        return "" if self.way is Delivery.HOT else self.folder


@dataclass(frozen=True, slots=True)
class Planned:
    """A plan and what its view shows of it, refusals first."""

    plan: "Plan"
    sheet: PlanSheet


def planned(library: Library, wanted: Request, drawn: Drawn) -> Planned:
    """Plan, and look up names and pictures of what will be shown of it."""
    signer = library.signer()
    plan = library.plan(
        wanted.ids,
        [wanted.preset.id],
        wanted.to,
        override=wanted.override,
        options=wanted.asked.options(signer),
        delivery=wanted.way,
    )
    sheet = PlanSheet(
        title=wanted.preset.title,
        folder=wanted.folder,
        rows=_rows(library, plan, wanted, drawn),
        files=len(plan.items),
        notes=(*_taken_up(plan), *reasons(plan.notes)),
        overridable=sum(may_be_overridden(one) for one in plan.blocked),
        signer=signer is not None,
    )
    return Planned(plan, sheet)


def outcome_rows(rows: Sequence[PlanRow], report: "ExportReport") -> list[PlanRow]:
    """The rows of a plan with what became of each file."""
    failed = {one.asset_id: one.reason for one in report.failed}
    written = {one.asset_id: one for one in report.written}
    made = []
    for row in rows:
        if row.asset in failed and row.cut is not None:
            row = replace(row, outcome=None, reasons=(failed[row.asset],))
        elif (one := written.get(row.asset)) is not None and row.cut is not None:
            export = one.export
            told = f"{export.width} × {export.height} · {size(export.bytes)}"
            row = replace(row, told=told, written=True, reasons=reasons(one.findings))
        made.append(row)
    return made


def small_pictures(library: Library, ids: Sequence[int], side: int, drawn: Drawn) -> list[QImage]:
    """Square pictures of these assets as they may be shown."""
    cards = library.cards(ids)
    blobs = library.thumbs([card.sha256 for card in cards if card.sha256])
    found = []
    for card in cards:
        how, blob = card_veil(card, drawn.adult), blobs.get(card.sha256 or "")
        if blob is not None and how is not Veil.HIDE:
            found.append(cell_picture(blob, side, drawn.ratio, veiled=how is Veil.BLUR))
    return [picture for picture in found if picture is not None]


def _taken_up(plan: "Plan") -> list[str]:
    if plan.batch is None:
        return []
    words = tr("This goes on with an export that was interrupted. ")
    done = trn("%n file of it is there.", "%n files of it are there.", plan.done)
    return [words + done]


def _rows(library: Library, plan: "Plan", wanted: Request, drawn: Drawn) -> list[PlanRow]:
    cards = {card.id: card for card in library.cards(wanted.ids)}
    order = [
        *(blocked.asset_id for blocked in plan.blocked),
        *(failed.asset_id for failed in (*plan.failed, *plan.skipped)),
        *(item.asset_id for item in plan.items),
    ]
    seen = list(dict.fromkeys(order[:SHOWN]))
    pictures = _pictures(library, [cards[asset] for asset in seen], drawn)
    by_hand = library.crops(seen)
    return [
        *(
            _refused(cards[one.asset_id], one.findings, pictures.get(one.asset_id))
            for one in plan.blocked
        ),
        *(_left(cards[one.asset_id], one, pictures) for one in plan.failed),
        *(_left(cards[one.asset_id], one, pictures, skipped=True) for one in plan.skipped),
        *(
            PlanRow(
                one.asset_id,
                shown(cards[one.asset_id].name),
                _outcome(one),
                reasons(one.findings),
                pictures.get(one.asset_id),
                _cut(one, by_hand.get(one.asset_id, {}), tiles=wanted.asked.split),
                _told(one),
                overridden=one.permit.overridden,
            )
            for one in plan.items
        ),
    ]


def _pictures(library: Library, cards: Sequence[Card], drawn: Drawn) -> dict[int, QImage]:
    blobs = library.thumbs([card.sha256 for card in cards if card.sha256])
    found: dict[int, QImage] = {}
    for card in cards:
        how, blob = card_veil(card, drawn.adult), blobs.get(card.sha256 or "")
        if blob is None or how is Veil.HIDE:
            continue
        picture = whole_picture(blob, PICTURE, drawn.ratio, veiled=how is Veil.BLUR)
        if picture is not None:
            found[card.id] = picture
    return found


def _cut(item: "PlanItem", crops: Mapping[str, Box], *, tiles: int) -> Cut:
    """A tile of a panorama has its place; any other window a hand may move."""
    preset, (wide, high) = item.preset, item.pixels
    cuts = preset.fit == "cover" and preset.aspect is not None and not tiles
    ratio = ratio_of(preset.width or wide, preset.height or high)
    return Cut(
        item.size,
        item.window,
        preset.aspect or wide / high,
        covered=_covered(preset),
        round=preset.mask == "circle",
        free=cuts,
        by_hand=cuts and ratio in crops,
    )


def _covered(preset: "Preset") -> tuple[float, float, float, float]:
    if (safe := preset.safe) is None or not preset.width or not preset.height:
        return (0.0, 0.0, 0.0, 0.0)
    high, wide = preset.height, preset.width
    return (safe.top / high, safe.right / wide, safe.bottom / high, safe.left / wide)


def _outcome(item: "PlanItem") -> Outcome:
    """What it is in force: the machine's word, or a human's approval."""
    machine = item.permit.verdict.outcome
    return machine if machine in (Outcome.CLEAR, Outcome.REVIEW) else Outcome.APPROVED


def _told(item: "PlanItem") -> str:
    words = f"{item.pixels[0]} × {item.pixels[1]}"
    if item.clip is not None:
        words += f" · {clock(item.clip.end_s - item.clip.start_s)}"
    return words


def _left(
    card: Card, one: "Failed", pictures: Mapping[int, QImage], *, skipped: bool = False
) -> PlanRow:
    """What cannot be made, or is not, as was asked for."""
    return PlanRow(
        card.id, shown(card.name), None, (one.reason,), pictures.get(card.id), skipped=skipped
    )


def _refused(card: Card, findings: tuple[Finding, ...], picture: QImage | None) -> PlanRow:
    grave = telling(findings)
    worst = grave[0].outcome if grave else Outcome.BLOCKED
    return PlanRow(card.id, shown(card.name), worst, reasons(tuple(grave)), picture)
