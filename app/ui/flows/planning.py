"""A plan as the shelf shows it: made on a worker thread, with the pictures it needs."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from app.core.asset import Card, Finding
from app.core.vocab import Outcome
from app.ui.library import Library
from app.ui.panels.shelf.plan_view import PICTURE, SHOWN, PlanRow
from app.ui.panels.shelf.state import telling
from app.ui.pictures.decode import cell_picture, whole_picture
from app.ui.veil import Adult, Veil, card_veil
from app.ui.words import shown

if TYPE_CHECKING:
    from app.export.order import Plan, PlanItem

REASONS = 3


@dataclass(frozen=True, slots=True)
class Drawn:
    """How pictures may be shown, captured when the work was asked for."""

    adult: Adult
    ratio: float


@dataclass(frozen=True, slots=True)
class Planned:
    """A plan and what its view shows of it, refusals first."""

    plan: "Plan"
    rows: tuple[PlanRow, ...]


def planned(
    library: Library, ids: Sequence[int], preset: str, folder: str, drawn: Drawn
) -> Planned:
    """Plan, and look up names and pictures of what will be shown of it."""
    plan = library.plan(ids, [preset], folder)
    cards = {card.id: card for card in library.cards(ids)}
    order = [
        *(blocked.asset_id for blocked in plan.blocked),
        *(failed.asset_id for failed in plan.failed),
        *(item.asset_id for item in plan.items),
    ]
    pictures = _pictures(library, [cards[asset] for asset in order[:SHOWN]], drawn)
    rows = [
        *(
            _refused(cards[one.asset_id], one.findings, pictures.get(one.asset_id))
            for one in plan.blocked
        ),
        *(
            PlanRow(one.asset_id, shown(cards[one.asset_id].name), None, (one.reason,))
            for one in plan.failed
        ),
        *(_item(cards[one.asset_id], one, pictures.get(one.asset_id)) for one in plan.items),
    ]
    return Planned(plan, tuple(rows))


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


def _item(card: Card, item: "PlanItem", picture: QImage | None) -> PlanRow:
    told = tuple(finding.message for finding in item.findings)[:REASONS]
    return PlanRow(
        card.id,
        shown(card.name),
        item.permit.verdict.outcome,
        told,
        picture,
        item.size,
        item.window,
    )


def _refused(card: Card, findings: tuple[Finding, ...], picture: QImage | None) -> PlanRow:
    grave = telling(findings)
    worst = grave[0].outcome if grave else Outcome.BLOCKED
    told = tuple(finding.message for finding in grave[:REASONS])
    return PlanRow(card.id, shown(card.name), worst, told, picture)
