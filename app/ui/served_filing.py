"""Names, folders and the trash, over the services of one open catalogue."""

from collections.abc import Sequence

from app.core.progress import CancelToken, Report
from app.services.library import Services
from app.services.reports import DeletePlan, FilesReport
from app.ui.filing import Pairs


class ServedFiling:
    """Part of `ServedLibrary`."""

    _services: Services

    def rename_file(self, asset: int, name: str) -> FilesReport:
        return self._services.files.rename(asset, name)

    def move_files(
        self, ids: Sequence[int], folder: str, report: Report, cancel: CancelToken
    ) -> FilesReport:
        return self._services.files.move(ids, folder, report, cancel)

    def put_back(self, pairs: Pairs, report: Report, cancel: CancelToken) -> FilesReport:
        return self._services.files.put_back(pairs, report, cancel)

    def plan_delete(self, ids: Sequence[int]) -> DeletePlan:
        return self._services.files.plan_delete(ids)

    def delete_files(self, ids: Sequence[int], report: Report, cancel: CancelToken) -> FilesReport:
        return self._services.files.delete(ids, report, cancel)
