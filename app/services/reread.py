"""Files read once more, whatever their size and time say: a newer program reads more in them."""

from collections.abc import Sequence

from app.catalog.assets import views
from app.core.asset import FileStat
from app.core.ops import EnqueueFiles
from app.core.progress import CancelToken, Report
from app.core.vocab import Presence
from app.services.ingest import Ingest
from app.services.listing import stat_or_none
from app.services.reports import IngestReport
from app.services.sealed import Deed, refuse
from app.services.session import Session

_PAGE = 500


def reread(
    session: Session, ingest: Ingest, ids: Sequence[int], report: Report, cancel: CancelToken
) -> IngestReport:
    """Recipe, keywords, credentials and everything else of these assets' files, as they are read
    today. Tags and verdicts stay; what is not here now is passed over.

    Raises UsageError in a vault.
    """
    if session.is_vault:
        refuse(Deed.REREAD)
    for at in range(0, len(ids), _PAGE):
        session.do(EnqueueFiles(_here(session, ids[at : at + _PAGE])))
    return ingest.import_paths([], report, cancel)


def _here(session: Session, ids: Sequence[int]) -> list[FileStat]:
    """What is gone since is left to the next sync."""
    found = [
        stat_or_none(place.path)
        for view in session.ask(views, ids)
        for place in view.locations
        if place.presence is Presence.PRESENT
    ]
    return [stat for stat in found if stat is not None]
