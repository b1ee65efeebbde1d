"""`doctor`: whether everything the program stands on is sound, and what to do where it is not."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import typer

from app.cli.face import Face, clean, counted, face_of, size
from app.cli.opening import opened
from app.core.errors import MusekeepError

if TYPE_CHECKING:
    from rich.console import Console

    from app.services.library import Services

Status = Literal["fine", "look", "broken"]

MARKS: dict[Status, tuple[str, str]] = {
    "fine": ("✓", "green"),
    "look": ("!", "yellow"),
    "broken": ("✗", "bold red"),
}
LITTLE_SPACE = 1_000_000_000
REINSTALL = "Run `python3 packaging/bootstrap.py run` again: it puts back what is missing."


@dataclass(frozen=True, slots=True)
class Check:
    """One finding. `advice` says what to do about it; empty when all is well."""

    name: str
    status: Status
    finding: str
    advice: str = ""


def doctor(ctx: typer.Context) -> None:
    """Check the library, the packs, the decoders and the display, and say what to do.

    Exit code 1 when something is broken.
    """
    face = face_of(ctx)
    checks = _checks(face) if face.vault is None else _of_vault(ctx)
    broken = any(check.status == "broken" for check in checks)
    document = {"ok": not broken, "checks": [asdict(check) for check in checks]}
    face.answer(document, lambda out: _tell(out, checks))
    if broken:
        raise typer.Exit(1)


def _checks(face: Face) -> list[Check]:
    from app.services.library import open_services

    try:
        services = open_services(face.library)
    except MusekeepError as error:
        return [Check("library", "broken", error.message, error.hint or ""), _display()]
    try:
        return list(_examine(services))
    finally:
        services.close()


def _of_vault(ctx: typer.Context) -> list[Check]:
    """A vault that does not open is an error like any verb's."""
    with opened(ctx) as services:
        return list(_examine(services))


def _examine(services: "Services") -> Iterator[Check]:
    parts: tuple[tuple[str, Callable[[Services], Iterator[Check]]], ...] = (
        ("library", _library),
        ("catalogue", _catalogue),
        ("folders", _folders),
        ("papers", _papers),
        ("packs", _packs),
        ("decoders", _decoders),
    )
    for name, part in parts:
        try:
            yield from part(services)
        except MusekeepError as error:
            yield Check(name, "broken", error.message, error.hint or "")
    yield _display()


def _library(services: "Services") -> Iterator[Check]:
    folder = services.paths.catalog.parent
    free = shutil.disk_usage(folder).free
    if free < LITTLE_SPACE:
        advice = "Make room on that disk, or keep the library elsewhere with --library DIR."
        yield Check("library", "look", f"{folder}: only {size(free)} free", advice)
    else:
        yield Check("library", "fine", f"{folder}, {size(free)} free")
    for problem in services.problems:
        yield Check("data files", "broken", problem, "Mend or remove that file.")


def _catalogue(services: "Services") -> Iterator[Check]:
    from app.catalog.assets import counts
    from app.catalog.health import integrity

    damage = services.session.ask(integrity)
    numbers = services.session.ask(counts)
    if damage:
        advice = (
            "Close Musekeep, keep a copy of the library folder, and put back a backup (the folder "
            f"{services.paths.backups.name} in it, or your own)."
        )
        yield Check("catalogue", "broken", "; ".join(damage), advice)
    else:
        yield Check("catalogue", "fine", f"sound, {counted(numbers.assets, 'asset')}")
    if numbers.queued:
        waiting = f"{counted(numbers.queued, 'file')} not read yet"
        yield Check("import", "look", waiting, "Run `musekeep sync`.")
    if numbers.unanalysed:
        waiting = f"{counted(numbers.unanalysed, 'asset')} nothing has looked at yet"
        yield Check("analysis", "look", waiting, "Run `musekeep analyse`.")
    if numbers.faults:
        said = f"{counted(numbers.faults, 'file')} could not be read"
        advice = "`musekeep search is:unreadable` lists them, `musekeep show ID` says why."
        yield Check("files", "look", said, advice)


def _folders(services: "Services") -> Iterator[Check]:
    from app.catalog.roots import roots

    for root in services.session.ask(roots):
        if Path(root.path).is_dir():
            yield Check("folder", "fine", root.path)
        else:
            advice = "Connect its drive, or `musekeep watch remove` it. Its assets are kept."
            yield Check("folder", "look", f"{root.path} is not there", advice)


def _papers(services: "Services") -> Iterator[Check]:
    """Releases whose documents can still be shown, and the chain of decisions."""
    from app.catalog.moderation.audits import check, count

    for fault in services.personas.faults():
        said = f"{fault.persona}, release {fault.release.id}: {fault.reason}"
        advice = "Put the document back from a backup, or withdraw the release and file it again."
        yield Check("release", "broken", said, advice)
    broken = services.session.ask(check)
    if broken is not None:
        advice = "Somebody wrote to the catalogue beside Musekeep: compare it with a backup."
        yield Check("audit", "broken", broken.message, advice)
    else:
        rows = counted(services.session.ask(count), "row")
        yield Check("audit", "fine", f"the chain of decisions holds, {rows}")


def _packs(services: "Services") -> Iterator[Check]:
    from app.cli.packs import verify_packs

    if not services.packs:
        yield Check("packs", "broken", "no model pack can be used", REINSTALL)
    for name, problem in verify_packs(services).items():
        if problem:
            yield Check("pack", "broken", f"{name}: {problem}", REINSTALL)
        else:
            provider, reason = services.packs.runs_on(name)
            status: Status = "look" if reason else "fine"
            yield Check("pack", status, f"{name} runs on {provider}", reason)


def _decoders(services: "Services") -> Iterator[Check]:
    missing: dict[str, str] = services.media.submit("app.services.codecs:broken_codecs").result()
    for kinds, reason in missing.items():
        yield Check("decoder", "broken", f"{kinds} cannot be read: {reason}", REINSTALL)
    if not missing:
        yield Check("decoders", "fine", "all formats can be read")


def _display() -> Check:
    """Asked of another process: this one stays free of Qt."""
    tried = subprocess.run(
        [sys.executable, "-c", "import PySide6.QtWidgets"],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    if tried.returncode:
        reason = (tried.stderr.strip().splitlines() or ["it cannot be loaded"])[-1]
        return Check("window", "look", reason, f"Every verb works without it. {REINSTALL}")
    named = [n for n in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM") if os.environ.get(n)]
    if sys.platform == "linux" and not named:
        advice = "Every verb works without one; `musekeep demo` shows what the program does."
        return Check("window", "look", "there is no display here", advice)
    return Check("window", "fine", "Qt and a display are there")


def _tell(out: "Console", checks: list[Check]) -> None:
    from rich.text import Text

    for check in checks:
        mark, style = MARKS[check.status]
        line = Text.assemble((mark, style), f" {check.name}: ", (clean(check.finding), style))
        out.print(
            line if check.status != "fine" else f"{mark} {check.name}: {clean(check.finding)}"
        )
        if check.advice:
            out.print(f"  {clean(check.advice)}", style="dim")
