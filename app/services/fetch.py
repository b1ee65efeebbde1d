"""Files that are only in the cloud, brought here because someone asked for them.

Reading a placeholder to its end is what makes a cloud drive download it; then it is read like any
other file.
"""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import replace

from app.catalog.assets import views
from app.core.ops import EnqueueFiles
from app.core.progress import CancelToken, Meter, Report
from app.core.vocab import Presence
from app.services.ingest import Ingest
from app.services.listing import is_gone, stat_file
from app.services.reports import Failed, IngestReport
from app.services.session import Session
from app.services.tree.cloud import stubs_for

_BLOCK = 1024 * 1024
_PAGE = 500
STUB_S = 600.0
_STUB_POLL_S = 0.5


class Fetch:
    """Downloads, in the calling thread; the reading is the ingest's."""

    def __init__(self, session: Session, ingest: Ingest) -> None:
        self._session = session
        self._ingest = ingest

    def run(self, ids: Sequence[int], report: Report, cancel: CancelToken) -> IngestReport:
        """Bring the files of these assets that are only in the cloud, and enter what they hold.
        What is here already is passed over.
        """
        paths = self._paths(ids)
        meter = Meter("fetch", report, total=len(paths))
        failed: list[Failed] = []
        for path in paths:
            if cancel.cancelled:
                break
            try:
                _download(path, cancel)
                self._session.do(EnqueueFiles([stat_file(path)]))
            except OSError as error:
                failed.append(Failed(path, "unreadable", error.strerror or str(error)))
            meter.advance(1)
            meter.failed = len(failed)
        meter.flush()
        done = self._ingest.import_paths([], report, cancel)
        return replace(done, failed=(*failed, *done.failed))

    def _paths(self, ids: Sequence[int]) -> list[str]:
        found: list[str] = []
        for at in range(0, len(ids), _PAGE):
            for view in self._session.ask(views, ids[at : at + _PAGE]):
                found += [
                    place.path for place in view.locations if place.presence is Presence.CLOUD
                ]
        return found


def _download(path: str, cancel: CancelToken) -> None:
    """Raises OSError with the cloud drive's reason. Returns early when cancelled."""
    if is_gone(path):
        _ask_for_stub(path, cancel)
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - the name may not be UTF-8
        block = bytearray(_BLOCK)
        while not cancel.cancelled and file.readinto(block):
            pass


def _ask_for_stub(path: str, cancel: CancelToken, platform: str = sys.platform) -> None:
    """Only iCloud's stubs can be asked for, and only of the system."""
    stub = next((each for each in stubs_for(path) if not is_gone(each)), None)
    if stub is None:
        raise FileNotFoundError(2, "It is not there any more", path)
    if platform != "darwin" or not stub.endswith(".icloud"):
        raise OSError(0, "Only the program that syncs this folder can bring it", path)
    subprocess.run(["/usr/bin/brctl", "download", os.fsencode(path)], check=False, timeout=STUB_S)
    until = time.monotonic() + STUB_S
    while is_gone(path) and time.monotonic() < until and not cancel.cancelled:
        time.sleep(_STUB_POLL_S)
