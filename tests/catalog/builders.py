"""Probes, verdicts and detections for tests: everything has a value, and any of it can be said."""

from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from app.core.asset import (
    Box,
    Detection,
    Fault,
    FileStat,
    Finding,
    Lora,
    Probe,
    Recipe,
    Swatch,
    Verdict,
)
from app.core.vocab import Certainty, Kind, Outcome, Presence

UNREADABLE = Fault("damaged", "The file ends in the middle of a picture.")
RECIPE = Recipe(
    "comfyui",
    prompt="a red dress in the rain",
    negative_prompt="bad hands, blurry",
    seed=2**70 + 5,
    steps=20,
    cfg=7.5,
    sampler="euler",
    scheduler="normal",
    checkpoint="SDXL/sd_xl_base_1.0.safetensors",
    loras=(Lora("film_grain", 0.8), Lora("detail")),
    certainty={"prompt": Certainty.PARSED, "seed": Certainty.INFERRED},
    raw={"prompt": '{"3":{"class_type":"KSampler","inputs":{"note":"made for Ada"}}}'},
    extra={"denoise": "0.5"},
)


def stat(path: str, size: int = 1000, mtime: float = 1_700_000_000, inode: int = 0) -> FileStat:
    """`mtime` in seconds; an inode that follows from the path unless one is given."""
    number = inode or int(sha256(path.encode("utf-8", "surrogateescape")).hexdigest()[:8], 16)
    return FileStat(path, size, int(mtime * 1_000_000_000), 1, number)


def digest(content: str) -> str:
    return sha256(content.encode("utf-8", "surrogatepass")).hexdigest()


def probe(path: str, content: str | None = None, **said: Any) -> Probe:
    """A readable picture; its content is its path unless said. `recipe=None` for none."""
    fields: dict[str, Any] = {
        "stat": stat(path),
        "sha256": digest(path if content is None else content),
        "format": "png",
        "kind": Kind.IMAGE,
        "width": 1024,
        "height": 1280,
        "created": datetime(2026, 5, 1, 12, tzinfo=UTC),
        "phash": 2**64 - 3,
        "palette": (Swatch(255, 0, 10, 0.75), Swatch(0, 0, 0, 0.25)),
        "recipe": RECIPE,
        "metadata": {"title": "Evening"},
        "digital_source_type": "trainedAlgorithmicMedia",
    }
    return Probe(**(fields | said))


def unread(path: str, *, mtime: float = 1_700_000_000, inode: int = 0, **said: Any) -> Probe:
    """A file of which not even the bytes could be read."""
    return Probe(stat(path, mtime=mtime, inode=inode), fault=UNREADABLE, **said)


def clouded(path: str, **said: Any) -> Probe:
    """A file that is only in the cloud: what its name promises, and its stat."""
    fields: dict[str, Any] = {"stat": stat(path), "format": "png", "kind": Kind.IMAGE}
    return Probe(**(fields | {"presence": Presence.CLOUD} | said))


def damaged(path: str, content: str) -> Probe:
    """A file that was hashed and could not be decoded, though its metadata could be saved."""
    whole = probe(path, content)
    return replace(whole, fault=UNREADABLE, width=None, height=None, phash=None, palette=())


def prompted(prompt: str | None, **said: Any) -> Recipe:
    return replace(RECIPE, prompt=prompt, raw={}, **said)


def seen(label: str = "FACE_FEMALE", score: float = 0.9, pack: str = "nudenet") -> Detection:
    return Detection(label, score, Box(10, 20, 30.5, 40), pack, "3.4")


def verdict(
    platform: str = "instagram", outcome: Outcome = Outcome.BLOCKED, version: str = "1"
) -> Verdict:
    finding = Finding(
        "nudity", outcome, "Shows a breast.", "BREAST", 0.9, Box(1, 2, 3, 4), "nudenet", "3.4"
    )
    return Verdict(platform, outcome, "feed", version, (finding,))


def by_machine(said: Verdict) -> Verdict:
    """As it is read back: in force is what the machine said."""
    return replace(said, by_machine=said.outcome)
