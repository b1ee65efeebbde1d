"""The end of a move (P12 to P14): nothing of what left stays in the file it left."""

from collections.abc import Sequence

from app.catalog.assets import views
from app.catalog.vaults.identity import library_id
from app.catalog.vaults.parcels import pack
from app.catalog.vaults.sweeps import unswept
from app.core.ops import Swept
from app.core.progress import CancelToken, Report
from app.core.vault import MoveFile
from app.services.vaults.moving.leaving import sealed_of
from app.services.vaults.moving.report import Tally
from app.services.vaults.moving.sides import LibrarySide, VaultSide
from app.services.vaults.patterns import Patterns, patterns_of
from app.services.vaults.residue import Residue, Sweep


def look(
    library: LibrarySide,
    vault: VaultSide,
    patterns: Patterns,
    tally: Tally,
    report: Report,
    cancel: CancelToken,
) -> Residue | None:
    """Clean the library and search it for what went in this run (`patterns`), and in earlier ones
    that were not looked after. None where there was nothing to look for. Raises CancelledError and
    LibraryError; it stays owed then.
    """
    of = library.session.ask(library_id)
    owed = vault.session.ask(unswept).get(of, [])
    if not owed and not library.catalog.scrub_is_due():
        return None
    late = [one for one in owed if one not in tally.received]
    found = Sweep(library.paths, library.catalog).run(
        patterns | _patterns_of(vault, late), report, cancel
    )
    tally.note([*found.notes, *([found.waiting] if found.waiting else [])])
    if found.clean:
        vault.session.do(Swept(of, owed))
    return found


def clean(vault: VaultSide) -> None:
    """What was said of assets that left goes from the vault's own file, too. Where somebody reads
    it, the next time does that.
    """
    if vault.catalog.scrub_is_due() and vault.catalog.scrub():
        vault.catalog.scrubbed()


def _patterns_of(vault: VaultSide, ids: Sequence[int]) -> Patterns:
    """Of assets that came before this run, as the vault knows them."""
    found = vault.session.ask(views, ids)
    files = [
        MoveFile(blob.came_from, blob.id, blob.role, blob.sha256, blob.size)
        for one in sealed_of(vault.session, found)
        for blob in one.blobs
    ]
    return patterns_of(vault.session.ask(pack, ids), files)
