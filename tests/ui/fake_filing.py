"""The part of the library in memory that names, moves and deletes files."""

from collections.abc import Sequence

from app.core.errors import MusekeepError
from app.core.progress import CancelToken, Report
from app.services.reports import DeletePlan, FilesReport
from app.ui.filing import Pairs


class FakeFiling:
    """`filed` lists what was asked; `filing_failure` is raised instead of doing it."""

    def __init__(self) -> None:
        self.filed: list[tuple[str, object]] = []
        self.filing_failure: MusekeepError | None = None
        self.moved: dict[int, str] = {}

    def rename_file(self, asset: int, name: str) -> FilesReport:
        self._file("rename", (asset, name))
        return FilesReport(((f"/pictures/{asset}", f"/pictures/{name}"),), along=1)

    def move_files(
        self, ids: Sequence[int], folder: str, report: Report, cancel: CancelToken
    ) -> FilesReport:
        self._file("move", (tuple(ids), folder))
        return FilesReport(tuple((f"/pictures/{one}", f"{folder}/{one}") for one in ids))

    def put_back(self, pairs: Pairs, report: Report, cancel: CancelToken) -> FilesReport:
        self._file("put back", tuple(pairs))
        return FilesReport(tuple((new, old) for old, new in pairs))

    def plan_delete(self, ids: Sequence[int]) -> DeletePlan:
        self._file("plan", tuple(ids))
        return DeletePlan(len(ids), len(ids), 1, 1000 * len(ids))

    def delete_files(self, ids: Sequence[int], report: Report, cancel: CancelToken) -> FilesReport:
        self._file("delete", tuple(ids))
        return FilesReport(tuple((f"/pictures/{one}", "") for one in ids), along=1)

    def _file(self, deed: str, about: object) -> None:
        self.filed.append((deed, about))
        if self.filing_failure is not None:
            raise self.filing_failure
