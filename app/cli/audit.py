"""The verb of the decision log: audit."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.face import clean, counted, face_of, table
from app.cli.find import SHOWN
from app.cli.opening import opened
from app.core.errors import UsageError

if TYPE_CHECKING:
    from rich.console import Console

    from app.core.audit import AuditRow, Broken

ENDINGS = (".csv", ".json")


def audit(
    ctx: typer.Context,
    verify: Annotated[
        bool, typer.Option("--verify", help="Prove that no row was changed, dropped or moved.")
    ] = False,
    limit: Annotated[
        int | None,
        typer.Option(min=0, help=f"The newest so many; {SHOWN} on a terminal, all in JSON."),
    ] = None,
    to: Annotated[
        str | None,
        typer.Option("--to", metavar="FILE", help="Write all rows to a new .csv or .json file."),
    ] = None,
) -> None:
    """Show who decided what, when and why: decisions, exports, policies, papers, oldest first.

    Each row carries the hash of the one before. With --verify the chain is worked out again; where
    it does not hold the row is named and the exit code is 1.

    \b
    musekeep audit --verify
    musekeep audit --to ~/decisions.csv
    """
    from app.catalog.moderation.audits import check, count, rows
    from app.services.audits import row

    target = _target(to) if to is not None else None
    face = face_of(ctx)
    silent = (verify or target is not None) and limit is None
    most = 0 if silent else limit if limit is not None or face.json else SHOWN
    with opened(ctx) as services:
        total = services.session.ask(count)
        broken = services.session.ask(check) if verify else None
        offset = max(0, total - most) if most is not None else 0
        listed = services.session.ask(rows, most, offset) if most != 0 else []
        if target is not None:
            _write(services.session.ask(rows), target)
    document: dict[str, Any] = {
        "total": total,
        "rows": [row(one) for one in listed] if not silent else None,
        "verified": _verified(broken) if verify else None,
        "written": str(target) if target is not None else None,
    }

    def people(out: "Console") -> None:
        if not silent:
            _tell(out, total, listed)
        if target is not None:
            out.print(f"{counted(total, 'row')} written to {clean(str(target))}.")
        if verify:
            _tell_verified(out, total, broken)

    face.answer(document, people)
    if broken is not None:
        raise typer.Exit(1)


def _target(to: str) -> Path:
    path = Path(to).expanduser().absolute()
    if path.suffix.casefold() not in ENDINGS:
        raise UsageError(f"{clean(to)} says no format.", hint="End it in .csv or .json.")
    if path.exists():
        raise UsageError(f"{clean(str(path))} exists.", hint="Name a file that does not.")
    return path


def _write(rows: "Sequence[AuditRow]", target: Path) -> None:
    from app.services.audits import write_csv, write_json

    if target.suffix.casefold() == ".csv":
        write_csv(rows, target)
    else:
        write_json(rows, target)


def _verified(broken: "Broken | None") -> dict[str, Any]:
    if broken is None:
        return {"ok": True, "row": None, "problem": None}
    return {"ok": False, "row": broken.number, "problem": broken.message}


def _tell(out: "Console", total: int, listed: "Sequence[AuditRow]") -> None:
    cells = [
        (
            str(one.number),
            one.when.astimezone().strftime("%Y-%m-%d %H:%M"),
            one.actor,
            one.act.value,
            one.platform,
            _assets(one.assets),
            one.detail,
            one.reason,
        )
        for one in listed
    ]
    out.print(table("No.", "When", "Who", "Act", "Platform", "Assets", "What", "Why", rows=cells))
    shown = (
        f"{len(listed)} of {counted(total, 'row')}"
        if len(listed) < total
        else counted(total, "row")
    )
    out.print(shown, style="dim")


def _assets(ids: Sequence[int]) -> str:
    first = ", ".join(map(str, ids[:3]))
    return first if len(ids) <= 3 else f"{first} and {len(ids) - 3} more"


def _tell_verified(out: "Console", total: int, broken: "Broken | None") -> None:
    if broken is None:
        out.print(f"The chain holds: {counted(total, 'row')}, each as it was written.")
    else:
        out.print(f"The chain is broken: {broken.message}.", style="bold red")
