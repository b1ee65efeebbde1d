"""What a user may set for one library, declared once: `settings.toml` in the library's folder.

A missing file or key means the default; an unknown key is an error that names it. `anchors.pem`
beside it holds certificates of those whose Content Credentials count as valid.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from app.core.errors import DataFileError
from app.core.toml import Table
from app.core.toml_text import with_key

FILE = "settings.toml"
ANCHORS = "anchors.pem"
NAMINGS = ("full", "short")
PROVIDERS = ("cuda", "directml", "coreml", "openvino")


@dataclass(frozen=True, slots=True)
class Settings:
    """`stealth`: look for a recipe hidden in the pixels of pictures that carry none, which costs a
    look at every pixel. `settle_s`: how long a file must have been left alone before it is read.
    `poll_s`: how often folders are looked at that send no events. `naming` of sidecars that are
    written: full is `name.ext.xmp` (digiKam), short `name.xmp` (Lightroom). `anchors`: the PEM of
    the signers' roots the user trusts.

    `actor`: who decides, as the audit chain writes it (empty: the system's user name).
    `two_steps`: approvals want a second look. `platforms`: those that pictures are judged for (none
    named: all there are policies for). `providers`: what packs may run on beside the CPU (cuda,
    directml, coreml, openvino), each once it was found to agree with the CPU. `on_battery`: packs
    look at pictures while the computer runs on its battery, too. `hot_folders`: by platform, the
    folder that another program watches to post what is put there. `hardware`: clips are encoded by
    the machine's own encoder, where it has one that works. `backups`: the folder that copies of the
    catalogue go to (empty: the library's own); one is made each day while Musekeep is open where
    `daily` is on, and so many are `kept`.
    """

    stealth: bool = False
    settle_s: float = 2.0
    poll_s: float = 10.0
    naming: str = "full"
    anchors: str = ""
    actor: str = ""
    two_steps: bool = False
    providers: tuple[str, ...] = ()
    on_battery: bool = True
    platforms: tuple[str, ...] = ()
    hot_folders: Mapping[str, str] = field(default_factory=dict)
    hardware: bool = False
    backups: str = ""
    daily: bool = True
    kept: int = 7


@dataclass(frozen=True, slots=True)
class Reading:
    """How files are read, as a media process is told. `stealth`, `anchors`: see `Settings`.
    `sides`: the long sides of the samples that the packs in use want.
    """

    stealth: bool = False
    anchors: str = ""
    sides: tuple[int, ...] = (320,)


def load_settings(folder: Path) -> Settings:
    """The settings of the library in `folder`. Raises DataFileError."""
    path = folder / FILE
    settings = _declared(path) if path.exists() else Settings()
    return replace(settings, anchors=_anchors(folder / ANCHORS))


def write_setting(folder: Path, table: str, key: str, value: Any) -> Settings:
    """Change one key of the library's `settings.toml`, made where there is none; None means the
    usual value from now on. What else is in the file stays as it was written. Returns what is set
    now.

    Raises DataFileError or UsageError where the file would break its rules: then it is as before.
    """
    path = folder / FILE
    text = path.read_text("utf-8") if path.exists() else ""
    draft = folder / f"{FILE}.new"
    draft.write_text(with_key(text, table, key, value), "utf-8")
    try:
        settings = _declared(draft)
    except DataFileError:
        draft.unlink()
        raise
    draft.replace(path)
    return replace(settings, anchors=_anchors(folder / ANCHORS))


def _anchors(path: Path) -> str:
    if not path.exists():
        return ""
    text = path.read_text("ascii", "replace")
    if "-----BEGIN CERTIFICATE-----" not in text:
        raise DataFileError(path, "the file", "certificates in PEM form")
    return text


def _declared(path: Path) -> Settings:
    table = Table.read(path)
    reading, watching = table.table("reading"), table.table("watching")
    sidecars, review = table.table("sidecars"), table.table("review")
    packs, export = table.table("packs"), table.table("export")
    backups = table.table("backups")
    usual = Settings()
    settings = Settings(
        stealth=reading.get("stealth", bool, usual.stealth),
        settle_s=watching.get("settle_s", float, usual.settle_s),
        poll_s=watching.get("poll_s", float, usual.poll_s),
        naming=sidecars.choice("naming", NAMINGS, usual.naming),
        actor=review.get("actor", str, usual.actor).strip(),
        two_steps=review.get("two_steps", bool, usual.two_steps),
        providers=packs.strings("providers", usual.providers),
        on_battery=packs.get("on_battery", bool, usual.on_battery),
        platforms=review.strings("platforms", usual.platforms),
        hot_folders=_folders(export.table("folders")),
        hardware=export.get("hardware", bool, usual.hardware),
        backups=_folder(backups, "folder"),
        daily=backups.get("daily", bool, usual.daily),
        kept=backups.get("keep", int, usual.kept),
    )
    if odd := set(settings.providers) - set(PROVIDERS):
        raise packs.fail("providers", f"some of {', '.join(PROVIDERS)} (not {min(odd)})")
    if not 0 <= settings.settle_s <= 3600:
        raise watching.fail("settle_s", "seconds, 0 to 3600")
    if not 1 <= settings.poll_s <= 86400:
        raise watching.fail("poll_s", "seconds, 1 to 86400")
    if not 1 <= settings.kept <= 365:
        raise backups.fail("keep", "a whole number from 1 to 365")
    for part in (reading, watching, sidecars, review, packs, export, backups, table):
        part.done()
    return settings


def _folders(table: Table) -> dict[str, str]:
    return {name: _folder(table, name) for name in table.names()}


def _folder(table: Table, name: str) -> str:
    """ "" where there is none; `~` is the home folder."""
    if name not in set(table.names()):
        return table.get(name, str, "")
    path = Path(table.get(name, str)).expanduser()
    if not path.is_absolute():
        raise table.fail(name, "the whole path of a folder")
    return str(path)
