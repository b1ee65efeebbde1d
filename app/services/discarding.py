"""Assets of a vault deleted for good. No system trash gets anything of them: it would lie there in
the open.
"""

from collections.abc import Sequence

from app.catalog.vaults.blobs import blobs_of
from app.core.asset import AssetView
from app.core.ops import Release
from app.core.progress import CancelToken, Meter, Report
from app.core.vault import Blob, BlobKind
from app.services.reports import Failed, FilesReport
from app.services.session import Session
from app.vault.paths import BlobName, VaultPaths
from app.vault.writing import drop_blobs

_TOGETHER = 200


def discard(
    session: Session, found: Sequence[AssetView], report: Report, cancel: CancelToken
) -> FilesReport:
    """Their rows go, then their blobs: what is ended in between is swept when the vault is opened
    again. A blob that cannot be removed is in `failed`, and is swept then, too.
    """
    paths = VaultPaths(session.folder)
    meter = Meter("files", report, total=len(found))
    done: list[tuple[str, str]] = []
    failed: list[Failed] = []
    along = 0
    for at in range(0, len(found), _TOGETHER):
        if cancel.cancelled:
            break
        page = found[at : at + _TOGETHER]
        ids = [view.id for view in page]
        held = session.ask(blobs_of, ids)
        session.do(Release(ids, why="delete"))
        done += [(view.path, "") for view in page]
        along += sum(blob.kind is BlobKind.ATTACHMENT for each in held.values() for blob in each)
        failed += _dropped(paths, [blob for each in held.values() for blob in each])
        meter.advance(len(page))
    meter.flush()
    return FilesReport(tuple(done), along, tuple(failed), stopped=cancel.cancelled)


def _dropped(paths: VaultPaths, blobs: Sequence[Blob]) -> list[Failed]:
    failed = []
    for blob in blobs:
        try:
            drop_blobs(paths, [BlobName(blob.epoch, blob.kind, blob.id)])
        except OSError as error:
            reason = f"it is out of the catalogue, and {error.strerror or error} kept its bytes"
            failed.append(Failed(blob.name, "unremoved", reason))
    return failed
