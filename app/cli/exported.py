"""Exports told: what was planned, written, refused, left. For people, and as JSON."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.cli.face import clean, counted, size, table
from app.cli.shapes import Json, box, finding
from app.core.asset import Finding
from app.core.outgoing import Batch
from app.core.vocab import Outcome
from app.export.order import Blocked, Failed, Plan, PlanItem
from app.services.reports import ExportReport, Written

if TYPE_CHECKING:
    from rich.console import Console

MENTIONED = 5
"""Assets that are named beside one warning."""


def tell(out: "Console", report: ExportReport) -> None:
    """An export that ran."""
    if report.written:
        rows = [
            (
                str(one.asset_id),
                one.export.preset,
                f"{one.export.width} × {one.export.height}",
                size(one.export.bytes),
                one.export.path,
            )
            for one in report.written
        ]
        out.print(table("Asset", "Preset", "Size", "Bytes", "File", rows=rows, right=("Asset",)))
    _tell_rest(out, report.blocked, report.failed, report.skipped)
    _warn(out, [(one.asset_id, one.findings) for one in report.written], report.notes)
    told = [f"{counted(len(report.written), 'file')} written"]
    if report.before:
        told.append(f"{report.before} before")
    told += [f"{len(report.blocked)} refused", f"{len(report.failed)} not made"]
    if report.skipped:
        told.append(f"{len(report.skipped)} there already")
    out.print(", ".join(told) + ".", style="dim")
    if report.halted:
        out.print(clean(report.halted), style="bold red")
    if report.batch is not None:
        left = counted(report.left, "file")
        out.print(f"{left} left: go on with `export --resume`, or `export --give-up`.")


def tell_plan(out: "Console", plan: Plan) -> None:
    """An export that would run."""
    rows = [
        (
            str(one.asset_id),
            one.preset.id,
            f"{one.pixels[0]} × {one.pixels[1]}",
            one.target,
        )
        for one in plan.items
    ]
    if rows:
        out.print(table("Asset", "Preset", "Size", "File", rows=rows, right=("Asset",)))
    _tell_rest(out, plan.blocked, plan.failed, plan.skipped)
    _warn(out, [(one.asset_id, one.findings) for one in plan.items], plan.notes)
    out.print(f"{counted(len(plan.items), 'file')} would be written.", style="dim")


def tell_given_up(out: "Console", found: Sequence[Batch]) -> None:
    for one in found:
        out.print(f"Given up: {counted(one.left, 'file')} to {clean(one.to or 'their folders')}")
    if not found:
        out.print("There is no interrupted export.")


def together(reports: Sequence[ExportReport]) -> ExportReport:
    """Several exports as one."""
    return ExportReport(
        written=tuple(one for report in reports for one in report.written),
        blocked=tuple(one for report in reports for one in report.blocked),
        failed=tuple(one for report in reports for one in report.failed),
        skipped=tuple(one for report in reports for one in report.skipped),
        notes=tuple(one for report in reports for one in report.notes),
        stopped=any(report.stopped for report in reports),
        halted=" ".join(report.halted for report in reports if report.halted),
        batch=next((report.batch for report in reports if report.batch is not None), None),
        left=sum(report.left for report in reports),
        before=sum(report.before for report in reports),
    )


def _tell_rest(
    out: "Console",
    blocked: Sequence[Blocked],
    failed: Sequence[Failed],
    skipped: Sequence[Failed],
) -> None:
    for refused in blocked:
        out.print(f"Refused: asset {refused.asset_id}, {refused.preset_id}", style="bold red")
        for said in refused.findings:
            out.print(f"  {said.rule}: {clean(said.message)}")
    for one in failed:
        out.print(f"Not made: asset {one.asset_id}, {one.preset_id}", style="bold yellow")
        out.print(f"  {clean(one.reason)}")
    for one in skipped:
        out.print(f"Skipped: asset {one.asset_id}: {clean(one.reason)}", style="dim")


def _warn(
    out: "Console",
    said: Sequence[tuple[int, Sequence[Finding]]],
    notes: Sequence[Finding],
) -> None:
    """Warnings, not notes: each once, with the assets it is about."""
    minded: dict[str, list[int]] = {
        one.message: [] for one in notes if one.outcome is not Outcome.CLEAR
    }
    for asset_id, findings in said:
        for one in findings:
            if one.outcome is not Outcome.CLEAR:
                minded.setdefault(one.message, []).append(asset_id)
    for message, ids in minded.items():
        shown = ", ".join(map(str, dict.fromkeys(ids[:MENTIONED])))
        more = f" and {len(ids) - MENTIONED} more" if len(ids) > MENTIONED else ""
        about = f" (asset {shown}{more})" if ids else ""
        out.print(f"Mind: {clean(message)}{about}", style="yellow")


# ── as JSON ──


def exported(report: ExportReport) -> Json:
    return {
        "written": [written(one) for one in report.written],
        **_not_made(report.blocked, report.failed, report.skipped),
        "notes": [finding(each) for each in report.notes],
        "halted": report.halted or None,
        "batch": report.batch,
        "left": report.left,
        "before": report.before,
    }


def planned(plan: Plan) -> Json:
    """What an export would do."""
    return {
        "items": [_planned(one) for one in plan.items],
        **_not_made(plan.blocked, plan.failed, plan.skipped),
        "notes": [finding(each) for each in plan.notes],
        "batch": plan.batch,
        "before": plan.done,
    }


def _planned(one: PlanItem) -> Json:
    clip = one.clip
    return {
        "asset": one.asset_id,
        "preset": one.preset.id,
        "path": one.target,
        "width": one.pixels[0],
        "height": one.pixels[1],
        "format": one.preset.format,
        "window": box(one.window),
        "duration_s": None if clip is None else clip.end_s - clip.start_s,
        "sidecar": one.sidecar,
        "signed": one.signing is not None,
        "replaces": one.replaces is not None,
        "teaser": one.teaser.kind if one.teaser else None,
        "findings": [finding(each) for each in one.findings],
    }


def _not_made(
    blocked: Sequence[Blocked], failed: Sequence[Failed], skipped: Sequence[Failed]
) -> Json:
    return {
        "blocked": [
            {
                "asset": one.asset_id,
                "preset": one.preset_id,
                "findings": [finding(each) for each in one.findings],
            }
            for one in blocked
        ],
        "failed": [_reason(one) for one in failed],
        "skipped": [_reason(one) for one in skipped],
    }


def _reason(one: Failed) -> Json:
    return {"asset": one.asset_id, "preset": one.preset_id, "reason": one.reason}


def written(one: Written) -> Json:
    made = one.export
    return {
        "asset": one.asset_id,
        "preset": made.preset,
        "path": made.path,
        "width": made.width,
        "height": made.height,
        "bytes": made.bytes,
        "sha256": made.sha256,
        "beside": [{"path": path, "sha256": sha256} for path, sha256 in one.beside],
        "findings": [finding(each) for each in one.findings],
    }
