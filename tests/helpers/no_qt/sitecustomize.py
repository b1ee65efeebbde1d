"""Makes Qt impossible to import, in every Python process that has this folder on PYTHONPATH.

The check's first lane runs like this: what passes there works on a server without Qt. Child
processes inherit it, so a worker or a `main.py` started by a test cannot reach Qt either.
"""

import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType

QT = frozenset({"PySide6", "shiboken6", "qtawesome", "qtpy"})


class NoQt(MetaPathFinder):
    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if name.partition(".")[0] in QT:
            raise ModuleNotFoundError(f"{name}: Qt is switched off in this lane", name=name)
        return None


sys.meta_path.insert(0, NoQt())
