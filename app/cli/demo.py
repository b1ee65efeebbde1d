"""`demo`: the whole main job on a dozen generated pictures, in a library that is thrown away."""

import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.face import clean, counted, face_of, size, table
from app.cli.long_job import Job, long_job
from app.core.errors import CancelledError

if TYPE_CHECKING:
    from rich.console import Console

    from app.core.asset import AssetView
    from app.services.library import Services
    from app.services.reports import ExportReport, IngestReport

SHEET = "contact_sheet.png"
SEARCHES = ("aurora stars", "calm sea", "abstract -teal", "generator:comfyui", "ratio:<1")
PRESETS = ("instagram.feed_portrait_4x5", "tiktok.photo", "x.in_feed_landscape")
EXPORTED = 4
"""Pictures that leave, in each of the presets."""


@dataclass(slots=True)
class _Story:
    """What happened, for the summary."""

    folder: Path
    began: float = field(default_factory=time.monotonic)
    steps: list[tuple[str, str, float]] = field(default_factory=list)
    found: list[tuple[str, int]] = field(default_factory=list)
    views: "list[AssetView]" = field(default_factory=list)
    ingest: "IngestReport | None" = None
    export: "ExportReport | None" = None

    def step(self, name: str, said: str) -> None:
        now = time.monotonic()
        self.steps.append((name, said, now - self.began - sum(s for _, _, s in self.steps)))


def demo(
    ctx: typer.Context,
    to: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Keep everything there; a new temporary folder without."),
    ] = None,
) -> None:
    """See the whole job in a minute: pictures are made, imported, searched, judged and exported.

    Uses a library of its own that is thrown away. What it made stays in DIR: the pictures, the
    exports and a contact sheet.

    \b
    musekeep demo --to ~/musekeep-demo
    """
    folder = to.absolute() if to is not None else Path(tempfile.mkdtemp(prefix="musekeep-demo-"))
    folder.mkdir(parents=True, exist_ok=True)
    with long_job() as job:
        story = _play(folder, job)
    face_of(ctx).answer(_document(story), lambda out: _tell(out, story))
    if story.export is None or story.export.failed or not story.export.written:
        raise typer.Exit(1)


def _play(folder: Path, job: Job) -> _Story:
    from app.services.library import open_services

    story = _Story(folder)
    paths = _draw(story)
    with tempfile.TemporaryDirectory(prefix="musekeep-demo-library-") as library:
        services = open_services(Path(library))
        try:
            _import(services, story, paths, job)
            _search(services, story)
            _export(services, story, job)
            _sheet(services, story)
        finally:
            services.close()
    return story


def _draw(story: _Story) -> list[Path]:
    from app.services.samples import DOZEN, make

    paths = make(DOZEN, story.folder / "pictures")
    story.step("drawn", f"{counted(len(paths), 'picture')} with recipes")
    return paths


def _import(services: "Services", story: _Story, paths: list[Path], job: Job) -> None:
    from app.catalog.assets import ids_of_paths, views

    report = services.ingest.import_paths([str(path) for path in paths], job.report, job.cancel)
    if report.stopped:
        raise CancelledError("Stopped.", hint=f"What was drawn is in {story.folder}.")
    ids = services.session.ask(ids_of_paths, [str(path) for path in paths])
    story.views = services.session.ask(views, list(ids.values()))
    story.ingest = report
    story.step("imported", f"{report.new} new, {report.analysed} looked at")


def _search(services: "Services", story: _Story) -> None:
    from app.catalog.search import search
    from app.core.query import parse

    for text in SEARCHES:
        found = services.session.ask(search, parse(text), limit=0)
        story.found.append((text, found.total))
    story.step("searched", f"{len(SEARCHES)} queries")


def _export(services: "Services", story: _Story, job: Job) -> None:
    to = str(story.folder / "exports")
    ids = [view.id for view in story.views[:EXPORTED]]
    plan = services.exports.plan(ids, PRESETS, to, job.report, job.cancel)
    story.export = services.exports.run(plan, job.report, job.cancel)
    said = f"{counted(len(story.export.written), 'file')}, {len(story.export.blocked)} refused"
    story.step("exported", said)


def _sheet(services: "Services", story: _Story) -> None:
    from app.cli.demo_sheet import contact_sheet

    thumbs = services.session.thumbs([view.sha256 for view in story.views if view.sha256])
    subtitle = f"{len(story.views)} pictures drawn, catalogued, looked at and judged offline"
    contact_sheet(story.views, thumbs, "Musekeep", subtitle).save(story.folder / SHEET)
    story.step("printed", SHEET)


def _document(story: _Story) -> dict[str, Any]:
    from app.cli.exported import exported
    from app.cli.shapes import ingest

    return {
        "folder": str(story.folder),
        "contact_sheet": str(story.folder / SHEET),
        "import": ingest(story.ingest) if story.ingest is not None else None,
        "searches": [{"query": text, "total": total} for text, total in story.found],
        "export": exported(story.export) if story.export is not None else None,
        "seconds": round(time.monotonic() - story.began, 3),
    }


def _tell(out: "Console", story: _Story) -> None:
    from rich.text import Text

    out.print()
    rows = [_row(view) for view in story.views]
    out.print(table("Picture", "Size", "Made with", "Prompt", "May go to", rows=rows))
    out.print()
    for text, total in story.found:
        out.print(Text.assemble(("search ", "dim"), text, (f"  {counted(total, 'asset')}", "dim")))
    if story.export is not None:
        out.print()
        files = [
            (one.export.preset, f"{one.export.width} × {one.export.height}", size(one.export.bytes),
             Path(one.export.path).name)
            for one in story.export.written
        ]  # fmt: skip
        out.print(table("Preset", "Size", "Bytes", "File", rows=files))
    out.print()
    for name, said, seconds in story.steps:
        out.print(Text.assemble((f"{name:>9}", "bold"), f"  {said}", (f"  {seconds:.1f} s", "dim")))
    out.print()
    out.print(f"{clean(str(story.folder / SHEET))}", style="bold green")


def _row(view: "AssetView") -> tuple[str, ...]:
    recipe = view.recipe
    clear = [platform for platform, one in sorted(view.verdicts.items()) if one.outcome == "clear"]
    return (
        Path(view.path).name,
        f"{view.width} × {view.height}",
        recipe.generator if recipe is not None else "",
        (recipe.prompt or "")[:44] if recipe is not None else "",
        ", ".join(clear),
    )
