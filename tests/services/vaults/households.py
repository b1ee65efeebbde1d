"""A creator's folders with a library that was lived in: pictures with recipes, sidecars and
captions, tags that came and went, texts, exports, a log, and what the desktop made of it all.
"""

import hashlib
import logging
import random
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

from app.catalog import db
from app.catalog.assets import ids_of_paths, views
from app.core.asset import AssetView, Export
from app.core.ops import (
    AddTag,
    BeginBatch,
    MarkItems,
    RecordExports,
    RemoveTag,
    RenameTag,
    SetRating,
    SetTexts,
    SetWords,
)
from app.core.outgoing import BatchItem, Delivery, ItemState, Text, Words
from app.core.progress import CancelToken, silent
from app.services.library import Services, open_services
from app.services.vaults import Device, Vaults
from app.vault.secrets import Passphrase
from tests.helpers.markers import Markers
from tests.helpers.pictures import save_a1111, save_comfyui
from tests.services.vaults.desks import CHEAP, PASSPHRASE, MemoryKeyring

LEAVING, STAYING = 10, 4
EACH = 8
"""Markers of each asset that leaves."""

XMP = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description
 xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:subject><rdf:Bag><rdf:li>{}</rdf:li></rdf:Bag>
</dc:subject></rdf:Description></rdf:RDF></x:xmpmeta>"""


@dataclass
class Household:
    """`going` are the ids of what holds markers, `thumbs` and `hashes` what they look like;
    `others` are thumbnails of what stays.
    """

    root: Path
    markers: Markers
    going: list[int] = field(default_factory=list)
    thumbs: list[bytes] = field(default_factory=list)
    hashes: list[str] = field(default_factory=list)
    others: list[bytes] = field(default_factory=list)

    def __post_init__(self) -> None:
        for folder in (self.pictures, self.cache, self.data, self.temp, self.out):
            folder.mkdir(parents=True, exist_ok=True)

    @property
    def library(self) -> Path:
        return self.root / "library"

    @property
    def pictures(self) -> Path:
        return self.root / "pictures"

    @property
    def cache(self) -> Path:
        return self.root / "home" / ".cache"

    @property
    def data(self) -> Path:
        return self.root / "home" / ".local" / "share"

    @property
    def temp(self) -> Path:
        return self.root / "temp"

    @property
    def out(self) -> Path:
        return self.root / "out"

    @property
    def vault(self) -> Path:
        return self.root / "vaults" / "Private.musevault"

    def environment(self) -> dict[str, str]:
        return {
            "HOME": str(self.root / "home"),
            "XDG_CACHE_HOME": str(self.cache),
            "XDG_DATA_HOME": str(self.data),
            "TMPDIR": str(self.temp),
        }


@contextmanager
def opened(house: Household) -> Iterator[Services]:
    """The library."""
    with closing(open_services(house.library)) as services:
        yield services


@contextmanager
def unlocked(house: Household) -> Iterator[Services]:
    """The vault, made when there is none."""
    vaults = Vaults(house.library, Device(MemoryKeyring))
    if not house.vault.exists():
        vaults.create("Private", PASSPHRASE, house.vault.parent, cost=CHEAP)
    vault = vaults.unlock(house.vault, Passphrase(PASSPHRASE))
    with closing(open_services(house.library, vault)) as services:
        yield services


def live(house: Household, services: Services, seed: int) -> None:
    """Fill the library, and do with it what one does."""
    dice = random.Random(seed)
    going = [_picture(house, number, dice) for number in range(LEAVING)]
    stays = [house.pictures / f"stays {number}.png" for number in range(STAYING)]
    for number, path in enumerate(stays):
        save_a1111(path, seed=100 + number)
    services.ingest.import_paths([str(house.pictures)], silent, CancelToken())
    known = services.session.ask(ids_of_paths, [str(path) for path in going])
    house.going = [known[str(path)] for path in going]
    for number, asset in enumerate(house.going):
        _work(services, asset, number, house.markers, dice)
    shown = services.session.ask(views, house.going)
    house.hashes = [one.sha256 for one in shown if one.sha256]
    house.thumbs = list(services.session.thumbs(house.hashes).values())
    kept = [hashlib.sha256(path.read_bytes()).hexdigest() for path in stays]
    house.others = list(services.session.thumbs(kept).values())
    for one in shown:
        logging.getLogger("app.test").info("looked at %s", one.path)
        _show_on_desktop(house, one.path)
    _export(house, services, shown)
    with closing(db.connect(services.paths.catalog)) as connection:
        connection.execute("ANALYZE")


def _picture(house: Household, number: int, dice: random.Random) -> Path:
    name, prompt, negative, keyword, caption = house.markers.words(5)
    folder = house.pictures / f"set {number % 2}"
    folder.mkdir(exist_ok=True)
    save = dice.choice((save_a1111, save_comfyui))
    path = folder / f"{name}.png"
    save(path, seed=number, prompt=f"portrait, {prompt}, soft light", negative=negative)
    path.with_suffix(".xmp").write_text(XMP.format(keyword))
    path.with_suffix(".txt").write_text(f"a picture of {caption}")
    return path


def _work(
    services: Services, asset: int, number: int, markers: Markers, dice: random.Random
) -> None:
    tag, title, words = markers.words(3)
    session = services.session
    session.do(AddTag(f"Ort/{tag}", [asset]))
    session.do(SetTexts({Text.TITLE: f"about {title}"}, [asset]))
    session.do(SetWords("instagram", {Words.CAPTION: f"see {words}"}, [asset]))
    session.do(SetRating(dice.randint(1, 5), [asset]))
    for _ in range(dice.randint(0, 4)):
        session.undo()
    for _ in range(dice.randint(0, 2)):
        session.redo()
    session.do(AddTag(tag, [asset]))
    if number % 3 == 0:
        session.do(RenameTag(tag, f"{tag} again"))
    elif number % 3 == 1:
        session.do(RemoveTag(tag, [asset]))


def _show_on_desktop(house: Household, path: str) -> None:
    address = f"file://{quote(path)}"
    for size in ("normal", "large"):
        folder = house.cache / "thumbnails" / size
        folder.mkdir(parents=True, exist_ok=True)
        name = hashlib.md5(address.encode()).hexdigest()
        (folder / f"{name}.png").write_bytes(address.encode())
    recent = house.data / "recently-used.xbel"
    text = recent.read_text() if recent.exists() else "<xbel></xbel>"
    mark = f'<bookmark href="{address}" added="2026"><info/></bookmark></xbel>'
    recent.write_text(text.replace("</xbel>", mark))


def _export(house: Household, services: Services, shown: Sequence[AssetView]) -> None:
    """One was dragged out, and an export of another was interrupted."""
    dragged = _copy(house.out / "Dragged" / "today", shown[0], Delivery.DRAG)
    services.session.do(RecordExports([(shown[0].id, dragged)]))
    half = _copy(house.out / ".musekeep-set.zip.folder", shown[1], Delivery.ZIP)
    item = BatchItem(0, shown[1].id, half.preset, Path(half.path).name)
    batch = services.session.do(
        BeginBatch(str(house.out / "set.zip"), Delivery.ZIP, "{}", [item])
    ).value
    placing = BatchItem(
        *(0, item.asset_id, item.preset, item.name, ItemState.PLACING, half),
        beside=((half.path, half.sha256),),
    )
    services.session.do(MarkItems(batch, [placing]))


def _copy(folder: Path, view: AssetView, delivery: Delivery) -> Export:
    folder.mkdir(parents=True)
    path = folder / f"{Path(view.path).stem}.jpg"
    path.write_bytes(view.path.encode())
    sha256 = hashlib.sha256(view.path.encode()).hexdigest()
    moment = datetime(2026, 11, 1, tzinfo=UTC)
    return Export("instagram.story", str(path), 64, 96, 40, sha256, moment, delivery=delivery)
