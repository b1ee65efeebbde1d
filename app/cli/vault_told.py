"""What the verbs of vaults did, told to people."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from app.cli.face import clean, counted, size, table

if TYPE_CHECKING:
    from rich.console import Console


def tell_made(out: "Console", document: dict[str, str]) -> None:
    out.print(f"The vault is {clean(document['path'])}.")
    out.print()
    out.print(f"    {document['recovery_code']}")
    out.print()
    out.print("This recovery code opens it if you forget the passphrase. It is shown this once:")
    out.print("write it down, keep it away from this computer, and try it:")
    out.print("    musekeep vault slots NAME try-code")


def tell_handed(out: "Console", document: dict[str, Any]) -> None:
    tell_made(out, {"path": document["path"], "recovery_code": document["recovery_code"]})
    out.print(f"{counted(len(document['handed']), 'asset')} handed over.")
    for one in document["failed"]:
        out.print(clean(f"{one['path']}: {one['reason']}"))
    for one in document["notes"]:
        out.print(clean(one))


def tell_vaults(out: "Console", rows: Sequence[dict[str, Any]]) -> None:
    if not rows:
        out.print("There is no vault yet: `musekeep vault create NAME`.")
        return
    cells = [
        (
            one["name"],
            one["state"],
            str(one["waiting"]) if one["waiting"] else "",
            one["path"],
            one["note"] or "",
        )
        for one in rows
    ]
    out.print(table("Name", "State", "Waiting", "Folder", "", rows=cells, right=("Waiting",)))


def tell_moved(out: "Console", document: dict[str, Any], moved: int, done: str) -> None:
    out.print(f"{counted(moved, 'asset')} {done}.")
    for one in document["failed"]:
        out.print(clean(f"{one['path']}: {one['reason']}"))
    if document["waiting"]:
        out.print(f"{counted(document['waiting'], 'asset')} still wait.")
    if (residue := document["residue"]) is not None:
        searched = f"searched {size(residue['scanned_bytes'])}"
        if residue["found"]:
            out.print(f"Traces are still there ({searched}):", style="bold red")
            for where in residue["where"]:
                out.print(clean(f"  {where}"))
        else:
            out.print(f"No trace is left in the library ({searched}).")
    for one in document["notes"]:
        out.print(clean(one))


def tell_verified(out: "Console", document: dict[str, Any]) -> None:
    read = (
        f"{counted(document['pages'], 'page')}, {counted(document['blobs'], 'sealed file')}, "
        f"{size(document['bytes'])} read"
    )
    out.print(f"Everything is whole: {read}." if document["ok"] else f"Damage was found: {read}.")
    rows = [
        (one["what"], "" if one["asset"] is None else str(one["asset"]), one["reason"])
        for one in document["damaged"]
    ]
    if rows:
        out.print(table("What", "Asset", "Reason", rows=rows))
    for one in document["notes"]:
        out.print(clean(one))


def tell_waiting(out: "Console", document: dict[str, Any]) -> None:
    if document["given_up"]:
        out.print(f"{counted(len(document['given_up']), 'asset')} no longer wait.")
    if not document["waiting"]:
        out.print("Nothing waits.")
        return
    rows = [(str(one["asset"]), one["stage"], one["reason"] or "") for one in document["waiting"]]
    out.print(table("Asset", "Stage", "Why", rows=rows))
