"""`python -m tests.bench export`: a 12 MP master to an Instagram 4:5 file, against other ways.

Ours is all of `render`: hash of the source, decode, crop, resize, encode, write, sync, verify by
reopening, final name. The peer is ImageMagick's `convert` (crop, resize, strip, same quality), then
Pillow in its plain way; the limit is bare pyvips that shrinks on load and checks nothing. Pictures
per second of processor time, children's included, so that what else the machine does changes
little. Target bytes: the search for the quality beside a single encode.
"""

import argparse
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

os.environ["VIPS_CONCURRENCY"] = "1"  # read once, when libvips is loaded

import numpy as np
import pyvips
from PIL import Image

from app.export.making.render import render
from app.export.order import PlanItem
from app.media.encode import DoesNotFitError, Encoding, bare, encode, srgb_profile
from tests.bench.table import Row, show
from tests.export.builders import SHIPPED, item
from tests.helpers.pictures import draw

PRESET = replace(SHIPPED["instagram.feed_portrait_4x5"], sharpen=0.0)  # the others do not either
SIZE = (4000, 3000)
QUALITY = PRESET.quality.start
CAPS = (60_000, 100_000, 150_000, 200_000)
SHARES = (0.6,)
STARTS = {"webp": 88, "avif": 75}
GOALS = {"jpg": "12 × ImageMagick, 80 % of bare pyvips", "png": "2.2 × ImageMagick"}


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench export", description=__doc__)
    parser.add_argument("--rounds", type=int, default=15, help="runs of each way, interleaved")
    options = parser.parse_args(argv)
    pyvips.cache_set_max(0)
    with tempfile.TemporaryDirectory(prefix="musekeep-bench-") as place:
        masters = make_masters(Path(place))
        speed(masters, Path(place), options.rounds)
        target_bytes(masters[0], options.rounds)
    return 0


def make_masters(folder: Path) -> list[Path]:
    """The same drawn picture with a little grain, as JPEG (about 3 MB) and as PNG."""
    small = draw((1000, 750), seed=11).resize(SIZE, Image.Resampling.BICUBIC)
    grain = np.random.default_rng(1).normal(0, 3, (SIZE[1], SIZE[0], 1))
    picture = Image.fromarray(np.clip(np.asarray(small) + grain, 0, 255).astype(np.uint8))
    picture.save(folder / "master.jpg", quality=92)
    picture.save(folder / "master.png", compress_level=6)
    return [folder / "master.jpg", folder / "master.png"]


# ── stills ──


def speed(masters: Sequence[Path], folder: Path, rounds: int) -> None:
    rows = {"ImageMagick": list[Row](), "Pillow": list[Row]()}
    for master in masters:
        order = item(master, folder / "ours", PRESET)
        ways: dict[str, Callable[[], object]] = {
            "ours": partial(render, order),
            "bare": partial(by_pyvips, order, folder / "bare.jpg"),
            "Pillow": partial(by_pillow, order, folder / "pillow.jpg"),
        }
        if shutil.which("convert"):
            ways["ImageMagick"] = partial(by_imagemagick, order, folder / "magick.jpg")
        seconds = interleaved(ways, rounds)
        for peer, table in rows.items():
            if peer in seconds:
                table.append(_row(master, seconds, peer))
    for peer, table in rows.items():
        show(f"\n12 MP → {PRESET.width} × {PRESET.height}", table, peer=peer, limit="bare pyvips")


def _row(master: Path, seconds: dict[str, float], peer: str) -> Row:
    kind = master.suffix[1:]
    return Row(
        work=f"12 MP {kind.upper()} ({master.stat().st_size / 1e6:.1f} MB)",
        ours=1 / seconds["ours"],
        unit="/cpu s",
        peer=1 / seconds[peer],
        limit=1 / seconds["bare"],
        goal=GOALS[kind] if peer == "ImageMagick" else "",
        better="more",
    )


def by_pyvips(order: PlanItem, to: Path) -> None:
    """What libvips needs to do at the least: shrunk on load where that is possible."""
    shrink = 2 if order.source.endswith(".jpg") else 1
    options = {"shrink": shrink} if shrink > 1 else {}
    image = pyvips.Image.new_from_file(order.source, access="sequential", **options)
    frame = order.window
    image = image.crop(*(int(side) // shrink for side in (frame.x, frame.y, frame.w, frame.h)))
    across, down = order.preset.width / image.width, order.preset.height / image.height
    image.resize(across, vscale=down).jpegsave(str(to), Q=QUALITY, subsample_mode="off", keep=0)


def by_pillow(order: PlanItem, to: Path) -> None:
    frame = order.window
    with Image.open(order.source) as picture:
        part = picture.crop((int(frame.x), int(frame.y), int(frame.x + frame.w), int(frame.h)))
        size = order.pixels
        part.resize(size, Image.Resampling.LANCZOS).save(to, quality=QUALITY, subsampling=0)


def by_imagemagick(order: PlanItem, to: Path) -> None:
    frame, preset = order.window, order.preset
    subprocess.run(
        [
            "convert", order.source, "-auto-orient",
            "-crop", f"{frame.w:.0f}x{frame.h:.0f}+{frame.x:.0f}+{frame.y:.0f}", "+repage",
            "-resize", f"{preset.width}x{preset.height}!", "-strip",
            "-sampling-factor", "4:4:4", "-quality", str(QUALITY), str(to),
        ],
        check=True,
        env={**os.environ, "MAGICK_THREAD_LIMIT": "1"},
    )  # fmt: skip


def interleaved(ways: dict[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """The median processor seconds of each way; in turns, so that all meet the same moments."""
    taken: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(rounds):
        for name, way in ways.items():
            started = _spent()
            way()
            taken[name].append(_spent() - started)
    return {name: sorted(times)[len(times) // 2] for name, times in taken.items()}


def _spent() -> float:
    children = os.times()
    return time.process_time() + children.children_user + children.children_system


# ── target bytes ──


def target_bytes(master: Path, rounds: int) -> None:
    """Over caps that ask for very different qualities."""
    frame = pyvips.Image.new_from_file(str(master), shrink=2).crop(400, 0, 1200, 1500)
    assert PRESET.width
    assert PRESET.height
    pixels = bare(frame.resize(PRESET.width / 1200, vscale=PRESET.height / 1500))
    orders = [replace(_order("jpeg", QUALITY), max_bytes=cap) for cap in CAPS]
    for form, start in STARTS.items():
        free = _order(form, start)
        whole = len(encode(pixels, free).data)
        orders += [replace(free, max_bytes=int(whole * share)) for share in SHARES]
    rows = [row for order in orders if (row := _searched(pixels, order, rounds))]
    show("\nunder a byte cap", rows, limit="one encode at the first quality")


def _order(form: str, start: int) -> Encoding:
    return Encoding(form, start, 20, "4:4:4", srgb_profile())


def _searched(pixels: pyvips.Image, order: Encoding, rounds: int) -> Row | None:
    try:
        found = encode(pixels, order)
    except DoesNotFitError:
        return None
    ways: dict[str, Callable[[], object]] = {
        "search": partial(encode, pixels, order),
        "once": partial(encode, pixels, replace(order, max_bytes=None)),
    }
    seconds = interleaved(ways, rounds)
    cap = order.max_bytes or 1
    return Row(
        work=f"{order.format} ≤ {cap / 1000:.0f} kB: {len(found.data) / cap:.0%} of it, "
        f"q {found.quality}, {found.encodes} encodes",
        ours=seconds["search"] * 1000,
        unit="ms",
        limit=seconds["once"] * 1000,
        goal="≤ 4 × one encode",
    )
