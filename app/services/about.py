"""What this program is, under which licences it and its parts are, and where its data lies."""

import os
import platform
import sys
from collections import Counter
from dataclasses import dataclass, fields
from importlib import metadata

import app
from app.catalog.assets import counts
from app.catalog.roots import roots
from app.catalog.schema import VERSION as SCHEMA
from app.core.paths import PROGRAM
from app.core.settings import Settings
from app.services.library import Services

LICENCE = "AGPL-3.0-or-later"


@dataclass(frozen=True, slots=True)
class PackLicence:
    """A pack that is known, installed or not, and the name of its licence."""

    name: str
    version: str
    licence: str
    source: str


@dataclass(frozen=True, slots=True)
class About:
    """`text` is Musekeep's own licence, `notices` what is told of everybody else's, whole. `places`
    are what lies where: a kind (library, log, backups, packs, resources) and a path.
    """

    version: str
    licence: str
    text: str
    notices: str
    packs: tuple[PackLicence, ...]
    places: tuple[tuple[str, str], ...]


def about(services: Services) -> About:
    """Reads nothing from the network."""
    paths = services.paths
    return About(
        version=app.__version__,
        licence=LICENCE,
        text=_read("LICENSE"),
        notices=_read("THIRD_PARTY_NOTICES.md"),
        packs=tuple(
            PackLicence(one.title, one.version, one.licence, one.source)
            for one in services.packs.listing()
        ),
        places=(
            ("library", str(paths.folder)),
            ("log", str(paths.folder / "musekeep.log")),
            ("backups", str(services.backups.folder)),
            ("packs", str(paths.models)),
            ("resources", str(paths.resources)),
        ),
    )


def diagnostics(services: Services) -> str:
    """Versions, numbers and what is set otherwise than usual, for a question to somebody. No file,
    folder, name of a person or prompt is in it.
    """
    numbers = services.session.ask(counts)
    watched = services.session.ask(roots)
    packs = [f"{one.id} {one.version}" for one in services.packs.listing() if one.active]
    lines = [
        f"Musekeep {app.__version__}, catalogue version {SCHEMA}",
        f"Python {platform.python_version()}, {platform.platform()}, {os.cpu_count()} processors",
        ", ".join(f"{name} {version}" for name in _TOLD if (version := _version(name))),
        f"{numbers.assets} assets, {numbers.faults} unreadable, {numbers.queued} queued, "
        f"{numbers.unanalysed} not looked at",
        f"{len(watched)} watched folders: {_kinds([one.cloud for one in watched])}",
        f"Packs in use: {', '.join(packs) or 'none'}",
        f"Set: {', '.join(_changed(services.settings)) or 'all as usual'}",
        f"Problems with data files: {len(services.problems)}",
        f"Backups: {len(services.backups.listing())}",
    ]
    return "\n".join(lines) + "\n"


_TOLD = ("PySide6-Essentials", "sqlcipher3", "onnxruntime", "pyvips", "av", "Pillow")
_PRIVATE = frozenset(["actor", "anchors", "hot_folders", "backups"])
"""Settings that hold names or paths: only that they are set is told."""


def _changed(settings: Settings) -> list[str]:
    usual = Settings()
    return [
        f"{one.name}{'' if one.name in _PRIVATE else f' = {getattr(settings, one.name)}'}"
        for one in fields(Settings)
        if getattr(settings, one.name) != getattr(usual, one.name)
    ]


def _kinds(values: list[str]) -> str:
    return ", ".join(f"{number} {kind}" for kind, number in Counter(values).items()) or "none"


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


def _read(name: str) -> str:
    try:
        return (PROGRAM / name).read_text("utf-8")
    except OSError:
        return f"{name} is missing from this copy of Musekeep ({sys.prefix})."
