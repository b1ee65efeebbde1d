"""The verb that lets files out: export."""

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from app.cli.crops import span
from app.cli.face import clean, face_of
from app.cli.find import ids_of
from app.cli.long_job import Job, long_job
from app.cli.opening import opened
from app.core.errors import MusekeepError, NotFoundError, RefusedError, UsageError
from app.core.outgoing import ClipCut, Delivery

if TYPE_CHECKING:
    from app.export.order import Options, Plan, Signing
    from app.services.library import Services
    from app.services.reports import ExportReport

T = TypeVar("T")


class Existing(StrEnum):
    """What happens where a file's name is taken."""

    NUMBER = "number"
    SKIP = "skip"
    REPLACE = "replace"


def export(
    ctx: typer.Context,
    query: Annotated[
        str | None,
        typer.Argument(metavar="QUERY", help='Which assets, as in `search`; "" means all of them.'),
    ] = None,
    preset: Annotated[
        list[str] | None,
        typer.Option(metavar="ID", help="A preset; may be given several times."),
    ] = None,
    to: Annotated[str | None, typer.Option(metavar="DIR", help="The folder to write into.")] = None,
    zip_file: Annotated[
        str | None, typer.Option("--zip", metavar="FILE", help="Write one zip file instead.")
    ] = None,
    hot: Annotated[
        bool, typer.Option("--hot", help="Write into each platform's folder of settings.toml.")
    ] = False,
    override: Annotated[
        str | None,
        typer.Option(metavar="REASON", help="Export what is blocked, for this reason (audited)."),
    ] = None,
    existing: Annotated[
        Existing | None, typer.Option(help="Where a name is taken (else as the preset has it).")
    ] = None,
    sidecar: Annotated[
        bool | None,
        typer.Option("--sidecar/--no-sidecar", help="The words of the post in a .txt beside it."),
    ] = None,
    sign: Annotated[
        bool, typer.Option("--sign", help="Add Content Credentials (see `credentials`).")
    ] = False,
    trim: Annotated[
        str | None, typer.Option(metavar="A-B", help="Of clips, from and to in seconds: 2-8.5.")
    ] = None,
    mute: Annotated[bool, typer.Option("--mute", help="Clips without their sound.")] = False,
    cover: Annotated[
        float | None, typer.Option(metavar="S", min=0, help="A cover picture of this second.")
    ] = None,
    split: Annotated[
        int, typer.Option(metavar="N", min=0, max=20, help="A panorama of N pictures side by side.")
    ] = 0,
    carousel: Annotated[
        bool, typer.Option("--carousel", help="One post, in this order: id:9,3,12, or by --sort.")
    ] = False,
    sort: Annotated[str, typer.Option(metavar="KEY", help="newest, oldest, name, …")] = "newest",
    teaser: Annotated[
        str | None,
        typer.Option(metavar="KIND:ID", help="By this preset a taste only: blur, crop, watermark."),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would be written; write nothing.")
    ] = False,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on with exports that were interrupted.")
    ] = False,
    give_up: Annotated[
        bool, typer.Option("--give-up", help="Leave the rest of interrupted exports unmade.")
    ] = False,
) -> None:
    """Write platform-ready files: cropped around faces, right size and colours, prompt removed.

    What a platform's policy blocks is not written (exit code 3, with rule, score and place), unless
    you approved it or give a reason; what is prohibited or rejected never is. Originals are never
    touched. An export that was interrupted goes on where it was when it is begun again.

    \b
    musekeep export 'rating:5' --preset instagram.feed_portrait_4x5 --to ~/out
    musekeep export id:17 --preset tiktok.photo --preset x.in_feed_landscape --zip ~/set.zip
    musekeep export tag:set --preset onlyfans.post --teaser blur:x.in_feed_landscape --to ~/out
    musekeep export --resume
    """
    if override is not None and not override.strip():
        raise UsageError("An override needs a reason.")
    if resume or give_up:
        _alone(query, preset, resume=resume, give_up=give_up)
        _take_up(ctx, resume=resume)
        return
    place, delivery = _place(to, zip_file, hot=hot)
    if delivery is Delivery.ZIP and existing in (Existing.SKIP, Existing.REPLACE):
        raise UsageError(
            f"--existing {existing} is for folders: a zip file whose name is taken is numbered.",
            hint="Leave --existing away, or move the old archive first.",
        )
    cut = None
    if trim is not None or mute or cover is not None:
        cut = ClipCut(*((None, None) if trim is None else span(trim)), mute, cover)
    asked = _asked(existing, sidecar, cut, split, teaser, carousel=carousel)
    with opened(ctx) as services, long_job() as job:
        ids = ids_of(services, _needed(query, "a QUERY"), sort)
        if not ids:
            raise NotFoundError(
                f"Nothing is found by {clean(query or '')}, so nothing is exported."
            )
        if sign:
            asked = replace(asked, signing=_signing(services))
        presets = list(_needed(preset, "a --preset"))
        if asked.teaser is not None and asked.teaser.preset not in ("", *presets):
            presets.append(asked.teaser.preset)
        plan = services.exports.plan(
            ids,
            presets,
            place,
            job.report,
            job.cancel,
            override=(override or "").strip(),
            options=asked,
            delivery=delivery,
        )
        report = None if dry_run else services.exports.run(plan, job.report, job.cancel)
    if report is None:
        _answer_plan(ctx, plan)
    else:
        _answer(ctx, report, job)


def _place(to: str | None, zip_file: str | None, *, hot: bool) -> tuple[str, Delivery]:
    if sum((to is not None, zip_file is not None, hot)) != 1:
        raise UsageError("Say where to: --to DIR, --zip FILE or --hot, one of them.")
    if hot:
        return "", Delivery.HOT
    return (to, Delivery.FOLDER) if to is not None else (zip_file or "", Delivery.ZIP)


def _asked(
    existing: Existing | None,
    sidecar: bool | None,
    cut: ClipCut | None,
    split: int,
    teaser: str | None,
    *,
    carousel: bool,
) -> "Options":
    from app.export.order import Options
    from app.export.sets import teaser_of

    if split == 1:
        raise UsageError("A panorama has two pictures at least.")
    return Options(
        existing=existing.value if existing else None,
        sidecar=sidecar,
        cut=cut,
        split=split,
        carousel=carousel,
        teaser=None if teaser is None else teaser_of(teaser),
    )


def _signing(services: "Services") -> "Signing":
    who = services.signing.current()
    if who is None:
        raise UsageError(
            "Nobody signs here yet.",
            hint="Make a certificate: credentials create NAME; or use yours: credentials use.",
        )
    return who


def _alone(query: str | None, preset: list[str] | None, *, resume: bool, give_up: bool) -> None:
    if query is not None or preset or (resume and give_up):
        raise UsageError(
            "--resume and --give-up stand alone: what was asked for then is known.",
            hint="musekeep export --resume",
        )


def _take_up(ctx: typer.Context, *, resume: bool) -> None:
    """What was interrupted, oldest first: made, or left."""
    from app.cli.exported import tell_given_up, together

    with opened(ctx) as services, long_job() as job:
        found = services.exports.unfinished()
        if not resume:
            for one in found:
                services.exports.give_up(one.id)
        reports = []
        for one in found if resume else []:
            job.cancel.check()
            reports.append(services.exports.resume(one.id, job.report, job.cancel))
            if reports[-1].stopped:
                break
    if resume:
        _answer(ctx, together(reports), job)
    else:
        said = [{"batch": one.id, "to": one.to, "left": one.left} for one in found]
        face_of(ctx).answer({"given_up": said}, lambda out: tell_given_up(out, found))


def _answer_plan(ctx: typer.Context, plan: "Plan") -> None:
    from app.cli.exported import planned, tell_plan

    face_of(ctx).answer(planned(plan), lambda out: tell_plan(out, plan))
    if plan.blocked:
        raise typer.Exit(RefusedError.exit_code)
    if plan.failed:
        raise typer.Exit(1)


def _answer(ctx: typer.Context, report: "ExportReport", job: Job) -> None:
    from app.cli.exported import exported, tell

    face_of(ctx).answer(exported(report), lambda out: tell(out, report))
    if report.stopped:
        raise typer.Exit(job.exit_code)
    if report.blocked:
        raise typer.Exit(RefusedError.exit_code)
    if report.failed or report.halted:
        raise typer.Exit(MusekeepError.exit_code)


def _needed(value: "T | None", what: str) -> "T":
    if value is None:
        raise UsageError(f"Say what to export: {what} is missing.")
    return value
