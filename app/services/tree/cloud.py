"""Files whose bytes are with a cloud drive: told by their attributes, their name or their mount.

Nothing here opens a file, for that would download it.
"""

import os
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from app.services.tree.mounts import Mount, mount_of

# FILE_ATTRIBUTE_OFFLINE | _RECALL_ON_OPEN | _RECALL_ON_DATA_ACCESS
_WINDOWS = 0x1000 | 0x40000 | 0x400000
# SF_DATALESS
_MACOS = 0x40000000

_STUB_ENDINGS = (".nextcloud", ".owncloud")


@dataclass(frozen=True, slots=True)
class Placeholders:
    """How one tree's placeholders are told. `by_file` is False where no file can be told from
    another and all count as placeholders: one that was fetched once stays fetched.
    """

    is_placeholder: Callable[[os.stat_result], bool]
    by_file: bool = True


def windows(found: os.stat_result) -> bool:
    """OneDrive, Dropbox, Google Drive, iCloud: the file system recalls what is opened."""
    return bool(getattr(found, "st_file_attributes", 0) & _WINDOWS)


def macos(found: os.stat_result) -> bool:
    """File providers' dataless files."""
    return bool(getattr(found, "st_flags", 0) & _MACOS)


def every_file(_found: os.stat_result) -> bool:
    """A mount that fetches what is opened, and says of no file whether it has it."""
    return True


def no_file(_found: os.stat_result) -> bool:
    """Files are where they seem to be."""
    return False


NONE = Placeholders(no_file)


def placeholders(
    top: str, cloud: str, mounted: Iterable[Mount], platform: str = sys.platform
) -> Placeholders:
    """Those of the watched folder `top`. `cloud` is its setting: auto, yes or no."""
    if cloud == "no":
        return NONE
    if platform == "win32":
        return Placeholders(windows)
    if platform == "darwin":
        return Placeholders(macos)
    mount = mount_of(top, mounted)
    if cloud == "yes" or (mount is not None and mount.is_cloud):
        return Placeholders(every_file, by_file=False)
    return NONE


def stub_of(name: str) -> str | None:
    """The name of the file that a small stub stands for: a.png for `.a.png.icloud` and
    `a.png.nextcloud`.
    """
    folded = name.casefold()
    if folded.endswith(".icloud") and name.startswith(".") and len(name) > len("..icloud"):
        return name[1 : -len(".icloud")]
    for ending in _STUB_ENDINGS:
        if folded.endswith(ending) and len(name) > len(ending):
            return name[: -len(ending)]
    return None


def stubs_for(path: str) -> tuple[str, ...]:
    """Where the stub of this file would be."""
    folder, name = os.path.split(path)
    names = (f".{name}.icloud", *(name + ending for ending in _STUB_ENDINGS))
    return tuple(os.path.join(folder, each) for each in names)
