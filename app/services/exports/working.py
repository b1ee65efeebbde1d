"""One export carried out: what an interruption left in doubt settled, the rest rendered,
packed where it goes into an archive, and the batch ended when nothing of it is left.
"""

import threading
from dataclasses import replace

from app.core.errors import ExportError
from app.core.outgoing import BatchItem, Delivery, ItemState
from app.core.progress import CancelToken, Report
from app.export.making.parts import sweep
from app.export.order import Plan
from app.services.exports import zipping
from app.services.exports.journal import LEFT, Journal
from app.services.exports.rendering import Made, Rendering
from app.services.reports import ExportReport, Written
from app.services.workers import Lane

IN_HAND = (Delivery.DRAG, Delivery.CLIPBOARD)
"""What nobody waits for any more when it was interrupted."""


def work(
    plan: Plan,
    journal: Journal,
    media: Lane,
    paused: threading.Event,
    report: Report,
    cancel: CancelToken,
) -> ExportReport:
    """The journal is that of the plan's batch. Nothing new is begun while `paused` is set."""
    delivery = journal.known.delivery
    journal.settle(keep=delivery is Delivery.ZIP)
    plan = _waiting(plan, journal)
    _sweep(plan)
    made = Rendering(media, plan, journal, paused, report, cancel).run()
    _sweep(plan)  # what a clip that was given up half way left
    if delivery is Delivery.ZIP and not cancel.cancelled and not made.halted:
        _pack(journal, made)
    left = [] if delivery in IN_HAND else journal.left()
    if not left:
        journal.end()
    answer = reported(plan, made, stopped=cancel.cancelled)
    return replace(answer, batch=journal.known.id if left else None, left=len(left))


def reported(plan: Plan, made: Made, *, stopped: bool = False) -> ExportReport:
    """What came of a plan."""
    return ExportReport(
        written=tuple(made.written[number] for number in sorted(made.written)),
        blocked=plan.blocked,
        failed=(*plan.failed, *(made.failed[number] for number in sorted(made.failed))),
        skipped=plan.skipped,
        notes=plan.notes,
        stopped=stopped,
        halted=made.halted,
        before=plan.done,
    )


def _waiting(plan: Plan, journal: Journal) -> Plan:
    """The items that are still to be made; what is not planned any more is marked with the
    reason.
    """
    items = journal.items()
    waiting = {one.number: one for one in items if one.state is ItemState.WAITING}
    before = sum(one.state not in LEFT for one in items)
    planned = {item.number for item in plan.items}
    journal.mark([_out(one, plan) for number, one in waiting.items() if number not in planned])
    left = tuple(one for one in plan.items if one.number in waiting)
    return replace(plan, items=left, done=before)


def _out(item: BatchItem, plan: Plan) -> BatchItem:
    mine = (item.asset_id, item.preset)
    if mine in {(one.asset_id, one.preset_id) for one in plan.blocked}:
        return replace(item, state=ItemState.REFUSED, reason="A policy refuses it now.")
    reasons = {(one.asset_id, one.preset_id): one.reason for one in plan.failed}
    reason = reasons.get(mine, "a file of its name is there")
    return replace(item, state=ItemState.FAILED, reason=reason)


def _sweep(plan: Plan) -> None:
    for folder in {item.folder for item in plan.items}:
        sweep(folder)


def _pack(journal: Journal, made: Made) -> None:
    """The files become an archive; what was said of them stays said."""
    try:
        packed = zipping.deliver(journal)
    except ExportError as error:
        made.halted = str(error)
        return
    for one in packed:
        assert one.made is not None
        said = made.written[one.number].findings if one.number in made.written else ()
        made.written[one.number] = Written(one.asset_id, one.made, said, zipping.beside(one))
