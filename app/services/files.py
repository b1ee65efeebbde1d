"""Files on disk moved, copied, renamed and put into the system's trash, each with what belongs to
it.

The unit is a bundle (see `bundles`), done whole or not at all. The catalogue is told at once, so
that tags and versions follow without the file being read again. Nothing else in the program moves
or removes an original.
"""

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from app.catalog.assets import views
from app.core.asset import AssetView, FileStat
from app.core.errors import MusekeepError, NotFoundError, UsageError
from app.core.ops import MarkPresence, Relocate
from app.core.progress import CancelToken, Meter, Report, silent
from app.core.vocab import Presence, State
from app.media.opening import called
from app.services.bundles import Bundle, Step, bundles, carry_out, check_name, renaming, steps
from app.services.discarding import discard
from app.services.listing import stat_file
from app.services.reports import DeletePlan, Failed, FilesReport
from app.services.sealed import Deed, refuse
from app.services.session import Session


class Files:
    """The user's explicit acts on files of one library. In a vault only `delete` is one: `sealed`
    says why.
    """

    def __init__(self, session: Session) -> None:
        self._session = session

    @property
    def deletes_for_good(self) -> bool:
        """Whether no system trash stands behind `delete`."""
        return self._session.is_vault

    def move(
        self, ids: Sequence[int], folder: str, report: Report, cancel: CancelToken
    ) -> FilesReport:
        """The files of these assets, wherever they are, into `folder`, which is made when needed.

        Raises UsageError when `folder` is a file; what cannot be moved is in `failed`.
        """
        self._refuse(Deed.MOVE)
        return self._into(folder, self._bundles(ids), report, cancel, copied=False)

    def copy(
        self, ids: Sequence[int], folder: str, report: Report, cancel: CancelToken
    ) -> FilesReport:
        """The originals as they are, with their companions, into `folder`. Raises UsageError."""
        self._refuse(Deed.COPY)
        homes = [view.path for view in self._views(ids) if view.presence is Presence.PRESENT]
        return self._into(folder, bundles(homes), report, cancel, copied=True)

    def rename(self, asset_id: int, name: str) -> FilesReport:
        """Give the asset's file another name in its folder; its companions take it too.

        Raises NotFoundError, UsageError when the name is no name or changes the kind of file.
        """
        self._refuse(Deed.RENAME)
        view = next(iter(self._views([asset_id])), None)
        if view is None or view.presence is not Presence.PRESENT:
            raise NotFoundError(f"Asset {asset_id} has no file that could be renamed.")
        folder, old = os.path.split(view.path)
        check_name(old, name)
        renamed = renaming(old, name)

        def act(bundle: Bundle) -> list[Step]:
            wanted = steps(bundle, lambda each: os.path.join(folder, renamed(each)))
            carry_out(wanted)
            return wanted

        return self._each(bundles([view.path]), act, silent, CancelToken())

    def put_back(
        self, pairs: Sequence[tuple[str, str]], report: Report, cancel: CancelToken
    ) -> FilesReport:
        """The way back of a move or a rename: `pairs` as its report's `done` has them. What is
        where it was already, or cannot go back, is in `failed`.
        """
        self._refuse(Deed.MOVE)
        homes = {new: old for old, new in pairs if new}

        def act(bundle: Bundle) -> list[Step]:
            wanted = _homeward(bundle, homes)
            carry_out(wanted)
            return wanted

        return self._each(bundles(homes), act, report, cancel)

    def plan_delete(self, ids: Sequence[int]) -> DeletePlan:
        """What `delete` would do, counted; nothing is touched."""
        found = self._views(ids)
        going = [view for view in found if view.state is State.TRASHED]
        if self.deletes_for_good:
            along = sum(len(place.companions) for view in going for place in view.locations)
            octets = sum(view.bytes for view in going)
            kept = len(found) - len(going)
            return DeletePlan(len(going), len(going), along, octets, 0, kept, for_good=True)
        reached = [_reachable(view) for view in going]
        listed = bundles(path for paths in reached for path in paths)
        return DeletePlan(
            assets=len(going),
            files=sum(len(bundle.media) for bundle in listed),
            along=sum(len(bundle.own) for bundle in listed),
            bytes=sum(view.bytes * len(paths) for view, paths in zip(going, reached, strict=True)),
            away=sum(not paths for paths in reached),
            kept=len(found) - len(going),
        )

    def delete(self, ids: Sequence[int], report: Report, cancel: CancelToken) -> FilesReport:
        """Put the files of assets that are in the trash into the system's trash, from where its
        file manager brings them back. In a vault they are gone for good (`deletes_for_good`).

        Raises UsageError when one of them is not in the trash: nothing is touched then.
        """
        found = self._views(ids)
        if kept := [view for view in found if view.state is not State.TRASHED]:
            raise UsageError(
                f"{len(kept)} of these assets are not in the trash ({called(kept[0].path)}).",
                hint="Only what was put into the trash before can be removed.",
            )
        if self.deletes_for_good:
            return discard(self._session, found, report, cancel)

        def act(bundle: Bundle) -> list[Step]:
            going = [Step(path, "") for path in (*bundle.media, *bundle.own)]
            for step in going:
                TRASH(step.old)
            return going

        return self._each(self._bundles(ids), act, report, cancel)

    def _refuse(self, deed: Deed) -> None:
        if self._session.is_vault:
            refuse(deed)

    def _into(
        self,
        folder: str,
        listed: Sequence[Bundle],
        report: Report,
        cancel: CancelToken,
        *,
        copied: bool,
    ) -> FilesReport:
        target = _folder(folder)

        def act(bundle: Bundle) -> list[Step]:
            os.makedirs(target, exist_ok=True)  # noqa: PTH103 - the name may not be UTF-8
            wanted = steps(bundle, lambda name: os.path.join(target, name))
            if copied:
                wanted = [replace(step, copied=True) for step in wanted]
            carry_out(wanted)
            return wanted

        return self._each(listed, act, report, cancel)

    def _views(self, ids: Sequence[int]) -> list[AssetView]:
        return self._session.ask(views, ids)

    def _bundles(self, ids: Sequence[int]) -> list[Bundle]:
        """Of every place the assets have, as far as files are there."""
        return bundles(path for view in self._views(ids) for path in _reachable(view))

    def _each(
        self,
        listed: Sequence[Bundle],
        act: Callable[[Bundle], list[Step]],
        report: Report,
        cancel: CancelToken,
    ) -> FilesReport:
        """The catalogue hears of each bundle right after it happened."""
        done: list[tuple[str, str]] = []
        failed: list[Failed] = []
        along = 0
        meter = Meter("files", report, total=sum(len(bundle.media) for bundle in listed))
        for bundle in listed:
            if cancel.cancelled:
                break
            count = len(bundle.media)
            try:
                went = act(bundle)
            except (OSError, MusekeepError) as error:
                failed += [Failed(path, "failed", _reason(error)) for path in bundle.media]
                meter.advance(count, count)
                continue
            moved = [step for step in went if step.old in bundle.media]
            self._tell([(step.old, step.new) for step in moved if not step.copied])
            done += [(step.old, step.new) for step in moved]
            along += len(went) - len(moved)
            meter.advance(count)
        meter.flush()
        return FilesReport(tuple(done), along, tuple(failed), stopped=cancel.cancelled)

    def _tell(self, pairs: Sequence[tuple[str, str]]) -> None:
        moved: list[tuple[str, FileStat]] = [(old, stat_file(new)) for old, new in pairs if new]
        if moved:
            self._session.do(Relocate(moved=moved))
        if gone := [old for old, new in pairs if not new]:
            self._session.do(MarkPresence(missing=gone))


def _reachable(view: AssetView) -> list[str]:
    """The paths where its file is."""
    return [one.path for one in view.locations if one.presence is Presence.PRESENT]


def _homeward(bundle: Bundle, homes: Mapping[str, str]) -> list[Step]:
    """Each picture to its own old path, its companions beside it under its old name. A companion
    that is there (another picture had kept a copy) stays where it is now.

    Raises UsageError when a picture's old name is taken.
    """

    def home(name: str) -> str:
        path = os.path.join(os.path.dirname(bundle.media[0]), name)
        if path in homes:
            return homes[path]
        mine = (one for one in bundle.media if name.startswith(Path(one).stem))
        owner = max(mine, key=len, default=bundle.media[0])
        old_folder, old_name = os.path.split(homes[owner])
        return os.path.join(old_folder, renaming(os.path.basename(owner), old_name)(name))

    own = [path for path in bundle.own if not os.path.lexists(home(os.path.basename(path)))]
    for old in (homes[path] for path in bundle.media):
        os.makedirs(os.path.dirname(old), exist_ok=True)  # noqa: PTH103 - it may not be UTF-8
    return steps(Bundle(bundle.media, own), home)


def _folder(named: str) -> str:
    path = os.path.abspath(named)
    if os.path.lexists(path) and not Path(path).is_dir():
        raise UsageError(f"{path} is not a folder.")
    return path


def _system_trash(path: str) -> None:
    """Raises OSError."""
    from send2trash import send2trash

    send2trash(path)


TRASH: Callable[[str], None] = _system_trash


def _reason(error: OSError | MusekeepError) -> str:
    if isinstance(error, OSError):
        return error.strerror or type(error).__name__
    return str(error)
