"""Bundles: pictures and clips with the files that belong to them, and how they get elsewhere whole.

Nothing is overwritten, and a bundle that cannot be carried out to its end is put back.
"""

import contextlib
import errno
import os
import shutil
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from app.core.errors import UsageError
from app.media.companions import beside
from app.media.formats import looks_like_media

BLOCK = 1 << 20
_DRAFTS = 100
_NO_LINKS = (errno.EPERM, errno.ENOTSUP, errno.EMLINK, errno.ENOSYS, errno.EACCES)


@dataclass(slots=True)
class Bundle:
    """`media` go together because they share a companion; `own` are their companions, `shared`
    those that a picture which stays needs as well. All are whole paths.
    """

    media: list[str]
    own: list[str] = field(default_factory=list)
    shared: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Step:
    """One file on its way. What is `copied` stays where it is as well."""

    old: str
    new: str
    copied: bool = False


def bundles(paths: Iterable[str]) -> list[Bundle]:
    """The files at `paths`, grouped; a folder that cannot be listed has no companions to tell."""
    by_folder: dict[str, list[str]] = defaultdict(list)
    for path in dict.fromkeys(paths):
        folder, name = os.path.split(path)
        by_folder[folder].append(name)
    return [one for folder, names in by_folder.items() for one in _grouped(folder, names)]


def _grouped(folder: str, going: Sequence[str]) -> list[Bundle]:
    try:
        names = frozenset(os.listdir(folder))
    except OSError:
        names = frozenset()
    mine = {name: [other for _, other in beside(name, names)] for name in going}
    wanted = {other for companions in mine.values() for other in companions}
    stays = names - set(going) - wanted if wanted else frozenset()
    claimed = {
        other
        for name in stays
        if looks_like_media(name)
        for _, other in beside(name, names)
        if other in wanted
    }
    groups: list[Bundle] = []
    of_companion: dict[str, Bundle] = {}
    for name, companions in mine.items():
        group = next((of_companion[each] for each in companions if each in of_companion), None)
        if group is None:
            group = Bundle([])
            groups.append(group)
        group.media.append(os.path.join(folder, name))
        for companion in companions:
            if companion not in of_companion:
                of_companion[companion] = group
                path = os.path.join(folder, companion)
                (group.shared if companion in claimed else group.own).append(path)
    return groups


def steps(bundle: Bundle, target: Callable[[str], str]) -> list[Step]:
    """What has to be done so that each file becomes `target(name)`. Pictures come last: whoever
    watches the folder meets them with their companions in place.

    Raises UsageError when a name is taken.
    """
    listed = [
        *(Step(path, target(os.path.basename(path)), copied=True) for path in bundle.shared),
        *(Step(path, target(os.path.basename(path))) for path in (*bundle.own, *bundle.media)),
    ]
    wanted = [step for step in listed if step.old != step.new]
    for step in wanted:
        if os.path.lexists(step.new) and not _is_same_file(step):
            raise UsageError(f"{step.new} is there already; nothing was overwritten or moved.")
    return wanted


def carry_out(wanted: Iterable[Step]) -> None:
    """All or none. Raises OSError after what was done before has been taken back."""
    done: list[Step] = []
    try:
        for step in wanted:
            _copy(step) if step.copied else _move(step)
            done.append(step)
    except OSError:
        for step in reversed(done):
            _take_back(step)
        raise


def _take_back(step: Step) -> None:
    with contextlib.suppress(OSError):  # then it is at its new place: nothing is lost
        if step.copied:
            os.unlink(step.new)  # noqa: PTH108 - names may not be UTF-8, here and below
        else:
            _move(Step(step.new, step.old))


def _move(step: Step) -> None:
    """To another disk by a copy that has reached it before the original goes."""
    try:
        _rename(step)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        _copy(step)
        os.unlink(step.old)  # noqa: PTH108


def _rename(step: Step) -> None:
    """By a second link where the system has links: a rename would replace what got the name in the
    meantime.
    """
    if not _is_same_file(step):
        try:
            os.link(step.old, step.new, follow_symlinks=False)
        except OSError as error:
            if error.errno not in _NO_LINKS:
                raise
        except NotImplementedError:
            pass
        else:
            os.unlink(step.old)  # noqa: PTH108
            return
        if os.path.lexists(step.new):
            raise FileExistsError(errno.EEXIST, "there is a file of that name", step.new)
    os.rename(step.old, step.new)  # noqa: PTH104


def _copy(step: Step) -> None:
    """With times and rights; on the disk before it has its name."""
    with open(step.old, "rb") as source:  # noqa: PTH123
        copy = _begun(step.new)
        partial = copy.name
        try:
            with copy:
                shutil.copyfileobj(source, copy, BLOCK)
                copy.flush()
                os.fsync(copy.fileno())
            shutil.copystat(step.old, partial)
            _rename(Step(partial, step.new))
        except OSError:
            with contextlib.suppress(OSError):
                os.unlink(partial)  # noqa: PTH108
            raise


def _begun(path: str) -> BinaryIO:
    """A new file that becomes `path`. One of that name that is there already is somebody's: a
    download that goes on, or what a power cut left.
    """
    for number in range(1, _DRAFTS):
        with contextlib.suppress(FileExistsError):
            return open(f"{path}{f'.{number}' if number > 1 else ''}.part", "xb")  # noqa: PTH123
    raise FileExistsError(errno.EEXIST, "there are too many unfinished copies of it", path)


def _is_same_file(step: Step) -> bool:
    """A rename that only changes case, where case does not tell files apart. Two names of one file
    (a link) are no such thing: a rename would keep both, or put a link in its target's place.
    """
    folder, name = os.path.split(step.new)
    try:
        same = os.path.samestat(os.lstat(step.old), os.lstat(step.new))
        return same and name not in os.listdir(folder)  # spelled the old way there
    except OSError:
        return False


def renaming(old: str, new: str) -> Callable[[str], str]:
    """What each file of a picture's bundle is called when the picture `old` becomes `new`."""
    old_stem, new_stem = Path(old).stem, Path(new).stem

    def renamed(name: str) -> str:
        for start, instead in ((old, new), (old_stem, new_stem)):
            if name.startswith(start):
                return instead + name[len(start) :]
        return name

    return renamed


def check_name(old: str, new: str) -> None:
    """Raises UsageError when `new` is no name, or the name of another kind of file."""
    if not new.strip() or new in (".", "..") or any(sign in new for sign in "/\\\0"):
        raise UsageError(f"'{new}' cannot be the name of a file.")
    ending = Path(old).suffix
    if ending.casefold() != Path(new).suffix.casefold():
        raise UsageError(
            f"{old} would become another kind of file as '{new}'.",
            hint=f"Keep the ending {ending}.",
        )
    if len(os.fsencode(new)) > 255:
        raise UsageError(f"'{new[:40]}…' is too long for a name (at most 255 bytes).")
