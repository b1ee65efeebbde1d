"""A library of any size, made up: the values of real imports without their files.

Everything goes through the catalogue's own ops, in the batches an import uses. Words, checkpoints
and tags are spread as people spread them: few very common, many rare (Zipf).
"""

import hashlib
import io
import itertools
import random
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from PIL import Image

from app.catalog.catalog import Catalog
from app.core import ops
from app.core.asset import (
    Box,
    Detection,
    FileStat,
    Finding,
    Lora,
    Probe,
    Recipe,
    Swatch,
    Verdict,
)
from app.core.vocab import Certainty, Kind, Outcome

BATCH = 2000
PACK, PACK_VERSION, POLICY_VERSION = "nudenet-320n", "3.4", "2026-11-20"
LABELS = ("FACE_FEMALE", "BELLY_EXPOSED", "FEET_COVERED", "ARMPITS_EXPOSED")
SIZES = ((1024, 1024), (832, 1216), (1216, 832), (896, 1152), (2048, 2048))
TAGS = tuple(
    f"{root}/{branch} {n}"
    for root in ("Style", "Light", "Place", "Look", "Mood", "Shot")
    for branch in ("warm", "cold", "soft", "hard")
    for n in range(1, 6)
)


def _zipf(size: int) -> list[float]:
    """Cumulative weights: the n-th of `size` things is n times rarer than the first."""
    return list(itertools.accumulate(1 / n for n in range(1, size + 1)))


_STARTS = ("ka", "mo", "ri", "sel", "ta", "ven", "lu", "dar", "po", "ne", "shi", "gra", "bel")
_ENDS = ("ra", "len", "tis", "mo", "na", "vel", "dor", "sha", "rin", "ka", "tu", "lo", "mar", "es")


def _words(dice: random.Random, count: int) -> list[str]:
    made: dict[str, None] = {}
    while len(made) < count:
        syllables = dice.choices(_STARTS, k=dice.choice((1, 2, 3)))
        made["".join(syllables) + dice.choice(_ENDS)] = None
    return list(made)


@dataclass(frozen=True)
class Vocabulary:
    """What made-up recipes are made of, the commonest first."""

    words: Sequence[str]
    checkpoints: Sequence[str]
    loras: Sequence[str]


VOCABULARY = Vocabulary(
    words=_words(random.Random(3), 2000),
    checkpoints=[f"dream_{n:02}.safetensors" for n in range(40)],
    loras=[f"style_{n:03}" for n in range(200)],
)
_WORD_WEIGHTS = _zipf(len(VOCABULARY.words))
_CHECKPOINT_WEIGHTS = _zipf(len(VOCABULARY.checkpoints))
_LORA_WEIGHTS = _zipf(len(VOCABULARY.loras))
_TAG_WEIGHTS = _zipf(len(TAGS))


def fill(catalog: Catalog, count: int) -> None:
    """Make `catalog`, empty so far, hold `count` assets with recipes, detections and tags."""
    dice = random.Random(7)
    tagged: dict[str, list[int]] = {tag: [] for tag in TAGS}
    rated: dict[int, list[int]] = {stars: [] for stars in range(1, 6)}
    began = time.monotonic()
    for first in range(0, count, BATCH):
        numbers = range(first, min(first + BATCH, count))
        entered = catalog.do(ops.Register([probe(dice, n) for n in numbers])).value
        catalog.do(
            ops.RecordAnalyses(
                PACK, PACK_VERSION, [_analysis(dice, entry.rendition_id) for entry in entered]
            )
        )
        for entry in entered:
            for tag in set(dice.choices(TAGS, cum_weights=_TAG_WEIGHTS, k=dice.randrange(5))):
                tagged[tag].append(entry.asset_id)
            if dice.random() < 0.15:
                rated[dice.randint(1, 5)].append(entry.asset_id)
        _tell(numbers[-1] + 1, count, began)
    for tag, ids in tagged.items():
        for part in _parts(ids):
            catalog.do(ops.AddTag(tag, part))
    for stars, ids in rated.items():
        for part in _parts(ids):
            catalog.do(ops.SetRating(stars, part))
    _tell(count, count, began, end="\n")


def probe(dice: random.Random, number: int) -> Probe:
    """The `number`-th made-up picture, as a media process would report it."""
    width, height = dice.choice(SIZES)
    created = datetime(2024, 1, 1, tzinfo=UTC) + timedelta(seconds=dice.randrange(90_000_000))
    return Probe(
        FileStat(f"/pictures/{number // 500:05}/{number:07}.png", 1_500_000, number, 1, number + 1),
        sha256=sha256(number),
        format="png",
        kind=Kind.IMAGE,
        width=width,
        height=height,
        created=created,
        phash=dice.getrandbits(64),
        palette=(Swatch(dice.randrange(256), 90, 120, 0.6), Swatch(20, 20, 20, 0.4)),
        recipe=_recipe(dice),
    )


def sha256(number: int) -> str:
    return hashlib.sha256(str(number).encode()).hexdigest()


def thumbnails(count: int) -> Iterator[bytes]:
    """JPEGs of 512 px, 64 different ones over and over."""
    dice = random.Random(5)
    made = []
    for _ in range(min(count, 64)):
        small = Image.frombytes("RGB", (6, 6), dice.randbytes(6 * 6 * 3))
        file = io.BytesIO()
        small.resize((512, 512), Image.Resampling.BICUBIC).save(file, "JPEG", quality=82)
        made.append(file.getvalue())
    return itertools.islice(itertools.cycle(made), count)


def _recipe(dice: random.Random) -> Recipe:
    words = dice.choices(VOCABULARY.words, cum_weights=_WORD_WEIGHTS, k=dice.randint(10, 24))
    prompt = " ".join(words)
    names = set(dice.choices(VOCABULARY.loras, cum_weights=_LORA_WEIGHTS, k=dice.randrange(3)))
    (checkpoint,) = dice.choices(VOCABULARY.checkpoints, cum_weights=_CHECKPOINT_WEIGHTS)
    return Recipe(
        "comfyui" if dice.random() < 0.6 else "a1111",
        prompt=prompt,
        negative_prompt="blurry, watermark",
        seed=dice.getrandbits(50),
        steps=dice.randint(12, 40),
        cfg=dice.choice((4.0, 5.5, 7.0)),
        sampler=dice.choice(("euler", "dpmpp_2m", "euler_ancestral")),
        checkpoint=checkpoint,
        loras=tuple(Lora(name, 0.8) for name in sorted(names)),
        certainty={"prompt": Certainty.PARSED},
        raw={"parameters": prompt},
    )


def _analysis(dice: random.Random, rendition_id: int) -> ops.Analysis:
    seen = Detection(
        dice.choice(LABELS), dice.uniform(0.3, 0.95), Box(10, 20, 300, 400), PACK, PACK_VERSION
    )
    outcome = dice.choices((Outcome.CLEAR, Outcome.REVIEW, Outcome.BLOCKED), (80, 15, 5))[0]
    finding = Finding("rule", outcome, "A made-up finding.", seen.label, seen.score, seen.box)
    verdicts = tuple(
        Verdict(platform, outcome, "feed", POLICY_VERSION, (finding,))
        for platform in ("instagram", "x")
    )
    return ops.Analysis(rendition_id, (seen,), verdicts)


def _parts(ids: list[int]) -> Iterator[list[int]]:
    for first in range(0, len(ids), 20_000):
        yield ids[first : first + 20_000]


def _tell(done: int, count: int, began: float, end: str = "\r") -> None:
    rate = done / (time.monotonic() - began)
    print(f"  filling {done:>9,} of {count:,}  {rate:,.0f}/s", end=end, file=sys.stderr, flush=True)
