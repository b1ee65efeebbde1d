"""What the window asks of an open library about the files themselves: names, folders, the way into
the system's trash. Every method may wait: worker threads only.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from app.core.progress import CancelToken, Report
    from app.services.reports import DeletePlan, FilesReport

Pairs = Sequence[tuple[str, str]]
"""(old path, new path) of files that went."""


class Filing(Protocol):
    """Part of `Library`. Errors are MusekeepErrors; what cannot be done of many is in a report."""

    def rename_file(self, asset: int, name: str) -> FilesReport:
        """Another name in the same folder; what belongs to the file takes it, too. Raises
        NotFoundError, UsageError for a name that is none, is taken, or changes the kind of file.
        """

    def move_files(
        self, ids: Sequence[int], folder: str, report: Report, cancel: CancelToken
    ) -> FilesReport:
        """With what belongs to them. Raises UsageError when `folder` is a file."""

    def put_back(self, pairs: Pairs, report: Report, cancel: CancelToken) -> FilesReport:
        """The way back of a move or a rename, by what its report says was done."""

    def plan_delete(self, ids: Sequence[int]) -> DeletePlan:
        """What `delete_files` would do; nothing is touched."""

    def delete_files(self, ids: Sequence[int], report: Report, cancel: CancelToken) -> FilesReport:
        """The files of assets that are in the trash, into the system's. Raises UsageError where one
        of them is not.
        """
