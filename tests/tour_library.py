"""The libraries the tour is made of: real samples, and what happens to folders in real life."""

import os
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

from PIL import Image

from app.core.asset import Box, Detection
from app.core.ops import (
    AddRoot,
    AddTag,
    Analysis,
    AssignPersona,
    RecordAnalyses,
    SetPersona,
    SetRating,
)
from app.core.people import Persona, Release
from app.core.progress import CancelToken, silent
from app.core.query import parse
from app.core.vocab import PersonaKind
from app.services.library import Services, open_services

ROOT = Path(__file__).resolve().parents[1]

GENERATED = (
    "ai/sdcpp/*.png",
    "ai/comfyui/*.png",
    "ai/comfyui/*.webp",
    "ai/sd-metadata/png/*.png",
    "ai/sd-metadata/webp/*.webp",
)
SHOOTS = ("video/wan*.mp4", "formats/*.heic", "formats/*.avif", "ai/sd-metadata/jpg/*.jp*g")
NEW = ("faces/**/*.jpg", "neardup/**/*.*", "formats/*.*", "orientation/*.jpg")
BROKEN = ("hostile/cut_*",)

STARS = {"krea2": 2, "fennec": 5, "qwen": 4, "girl_in_field": 5, "flux1-dev-q8": 4, "lora__": 3}
TAGS = {
    "Mood/Golden hour": "field OR sunset",
    "Style/Painted": "painting OR anime",
    "Style/Film": "photo",
    "Subject/Cat": "cat",
    "Subject/Woman": "woman OR girl",
}

DRAWN_TAGS = {
    "Place/Sea": "sea",
    "Place/Mountains": "mountain OR ridge",
    "Light/Dusk": "dusk OR ember OR sun",
    "Light/Night": "aurora OR stars",
    "Abstract": "abstract",
}
DRAWN_STARS = {3: "aurora", 4: "mountain", 5: "ember OR dusk"}

SIGNED = ("c2pa/ai-vendors/*.png", "c2pa/fixtures/C.jpg", "c2pa/fixtures/E-sig-CA.jpg")
MANY = 90
LOST = 70


def fill(library: Path, pictures: Path) -> None:
    """Import copies of the samples, tag and rate them, and let one be refused."""
    output, shoots = pictures / "ComfyUI" / "output", pictures / "Shoots"
    copied(output, GENERATED)
    copied(shoots, SHOOTS + BROKEN)
    services = open_services(library)
    try:
        for folder in (output, shoots):
            services.session.do(AddRoot(str(folder)))
        services.ingest.sync_once(silent, CancelToken())
        for stem, stars in STARS.items():
            services.session.do(SetRating(stars, _find(services, stem)))
        for tag, query in TAGS.items():
            services.session.do(AddTag(tag, _find(services, query)))
        _refuse(services, _find(services, "inpaint")[0])
        _persons(services, pictures / "release 2025.pdf")
    finally:
        services.close()


def _persons(services: Services, document: Path) -> None:
    """Two that run, one of them with a release that no longer holds."""
    mia = Persona("Mia Laurent", adult_attested=date(2026, 3, 3), note="The summer sets.")
    services.session.do(SetPersona(mia))
    services.session.do(SetPersona(Persona("Kaia Storm", PersonaKind.LICENSED)))
    document.write_bytes(b"signed")
    past = Release("Kaia S.", "", "", date(2025, 1, 1), date(2025, 12, 31), ("instagram", "x"))
    services.personas.file_release("Kaia Storm", str(document), past)
    services.session.do(AssignPersona("Mia Laurent", _find(services, "girl")))


def live(library: Path, pictures: Path) -> None:
    """What happens to folders: files changed, gone, in the cloud, in conflict; drives unplugged."""
    folder = pictures / "Dropbox"
    copied(folder, SIGNED + GENERATED[:1])
    old, drive = pictures / "Archive SSD", pictures / "Backup"
    copied(old, GENERATED[2:3])
    _crowd(drive)
    away = pictures / "OneDrive"
    copied(away, GENERATED[4:])
    services = open_services(library)
    try:
        for one in (folder, old, drive):
            services.session.do(AddRoot(str(one)))
        services.session.do(AddRoot(str(away), cloud="yes"))
        services.ingest.sync_once(silent, CancelToken())
        _happen(folder, pictures / "Moved")
        old.rename(pictures / "unplugged")
        for path in sorted(drive.iterdir())[:LOST]:
            path.unlink()
        services.ingest.sync_once(silent, CancelToken())
    finally:
        services.close()


def _happen(folder: Path, elsewhere: Path) -> None:
    """One picture edited in place, one copied by a sync client, three moved out of sight."""
    first, second, *others = sorted(folder.glob("*.png"))
    rival = first.with_name(f"{first.stem} (Mia's conflicted copy 2026-05-01).png")
    with Image.open(first) as picture:
        picture.convert("RGB").resize((768, 768)).save(rival)
    with Image.open(second) as picture:
        picture.convert("RGB").rotate(180).save(second)
    elsewhere.mkdir()
    for path in others[:3]:
        path.rename(elsewhere / path.name)


def _crowd(folder: Path) -> None:
    """Many small pictures, each with a content of its own."""
    folder.mkdir()
    for number in range(MANY):
        shade = (number * 2, 90, 255 - number * 2)
        Image.new("RGB", (64, 64), shade).save(folder / f"shot {number:03}.png")


def fill_drawn(library: Path, pictures: Path) -> None:
    """The demo's dozen and a second one, tagged and rated."""
    from app.services.samples import DOZEN, make

    others = tuple(replace(work, name=f"late_{work.name}") for work in DOZEN)
    pictures.mkdir(parents=True)
    make((*DOZEN, *others), pictures)
    services = open_services(library)
    try:
        services.session.do(AddRoot(str(pictures)))
        services.ingest.sync_once(silent, CancelToken())
        for tag, query in DRAWN_TAGS.items():
            services.session.do(AddTag(tag, _find(services, query)))
        for stars, query in DRAWN_STARS.items():
            services.session.do(SetRating(stars, _find(services, query)))
    finally:
        services.close()


def copied(folder: Path, patterns: tuple[str, ...]) -> None:
    samples = Path(os.environ.get("MUSEKEEP_SAMPLES") or ROOT.parent / "shared" / "samples")
    folder.mkdir(parents=True)
    for pattern in patterns:
        for path in sorted(samples.glob(pattern)):
            shutil.copyfile(path, folder / path.name)


def _find(services: Services, query: str) -> list[int]:
    from app.catalog.search import search

    return services.session.ask(search, parse(query), limit=None).ids


def _refuse(services: Services, asset: int) -> None:
    """As if a pack had seen bare skin: judged by the real policies."""
    from app.catalog.assets import views
    from app.export.policies.evidence import Evidence
    from app.export.policies.policy import judge_all

    view = services.session.ask(views, [asset])[0]
    width, height = view.width or 1, view.height or 1
    box = Box(width * 0.32, height * 0.3, width * 0.34, height * 0.2)
    pack = services.packs["nudenet-320n"]
    seen = Detection("FEMALE_BREAST_EXPOSED", 0.83, box, pack.id, pack.version)
    found = (*view.detections, seen)
    evidence = Evidence(detections=found, frame=(width, height))
    verdicts = judge_all(services.policies.values(), evidence, date.today())
    analysis = Analysis(view.rendition_id, found, verdicts)
    services.session.do(RecordAnalyses(pack.id, pack.version, [analysis]))
