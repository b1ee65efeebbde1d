"""The system's trash, for a test: its own folder instead of the tester's."""

import os
from pathlib import Path

import pytest


def in_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is trashed on the disk of `folder` comes to lie in it. Skips where the system has a
    trash that cannot be moved.
    """
    plain = pytest.importorskip("send2trash.plat_other")
    monkeypatch.setattr("app.services.files.TRASH", plain.send2trash)
    monkeypatch.setattr(plain, "XDG_DATA_HOME", os.fsencode(folder))
    monkeypatch.setattr(plain, "HOMETRASH_B", os.fsencode(folder / "Trash"))
    monkeypatch.setenv("HOME", str(folder.parent))  # its disk is what tells which trash is near
