"""`python -m tests.bench import`: an import against the naive stack and against its own limit.

Pictures of real size (1–4 megapixels, PNG and JPEG, with a generator's recipe and camera-like
grain), on one core and on all of them:

- naive: Pillow decodes the whole picture, imagehash hashes it, Pillow makes the thumbnail,
  `NudeDetector.detect(path)` decodes it again and looks at it. One process.
- limit: the fastest known decode that leaves the detector its scores (PNG to 512 px, JPEG at the
  fraction above 1024 px: see app/media/README.md) and the network itself, nothing else; one process
  a core.
- ours: a whole import into a new library: sha256, metadata, recipe, thumbnail, perceptual hash,
  palette, registration, detection, verdicts; from the first look at the folder to the last commit.

Processes are up and warm before a clock starts. The rows in processor time compare the work itself
and hold on a machine that is busy with other things; the rows in files a second do not. RSS is the
peak sum over all processes.
"""

import argparse
import multiprocessing
import os
import resource
import shutil
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import psutil
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from app.core.progress import CancelToken, silent
from tests.bench.table import Row, show

SIZES = ((1024, 1024), (832, 1216), (1344, 768), (1216, 832), (1536, 1536), (2048, 2048))
SHARES = (0.16, 0.1, 0.07, 0.07, 0.3, 0.3)
JPEG_SHARE = 0.3
PACK = "nudenet-320n"


@dataclass(frozen=True, slots=True)
class Measured:
    """`cpu_s` is the processor time of all processes together."""

    files: int
    seconds: float
    cpu_s: float

    @property
    def rate(self) -> float:
        return self.files / self.seconds

    @property
    def cpu_ms(self) -> float:
        """Processor milliseconds a file."""
        return self.cpu_s / self.files * 1000


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench import", description=__doc__)
    parser.add_argument("--files", type=int, default=400, help="pictures to import")
    parser.add_argument("--naive", type=int, default=40, help="pictures for the naive stack")
    parser.add_argument("--folder", type=Path, help="use the pictures of this folder instead")
    options = parser.parse_args(argv)
    with tempfile.TemporaryDirectory(prefix="musekeep-bench-") as place:
        folder = options.folder or draw(Path(place) / "pictures", options.files)
        part = next((each for each in sorted(folder.iterdir()) if each.is_dir()), folder)
        paths, some = files_in(folder), files_in(part)
        _warm_page_cache(paths)
        cores = sorted(os.sched_getaffinity(0))
        with pinned(cores[:1]):
            naive = in_child(naive_stack, some[: options.naive])
            limit_one = limit(some, 1)
            ours_one, _ = ours(part, Path(place))
        limit_all = limit(paths, len(cores))
        ours_all, memory = ours(folder, Path(place))
        report(paths, len(cores), naive, limit_one, ours_one, limit_all, ours_all, memory)
    return 0


def draw(folder: Path, count: int, seed: int = 7) -> Path:
    """Gradients, shapes and grain: compresses like a generated picture, about 1.5 bytes a pixel.
    A third of them lies in a folder of its own, for what runs on one core.
    """
    rng = np.random.default_rng(seed)
    for number in range(count):
        inside = folder / ("first" if number % 3 == 0 else "second")
        inside.mkdir(parents=True, exist_ok=True)
        width, height = SIZES[rng.choice(len(SIZES), p=SHARES)]
        picture = _textured(rng, width, height)
        if rng.random() < JPEG_SHARE:
            picture.save(inside / f"{number:05}.jpg", quality=93)
        else:
            chunks = PngInfo()
            chunks.add_text("parameters", _parameters(number, width, height))
            picture.save(inside / f"{number:05}.png", pnginfo=chunks, compress_level=4)
    return folder


def _textured(rng: np.random.Generator, width: int, height: int) -> Image.Image:
    small = rng.integers(0, 255, (rng.integers(5, 12), rng.integers(5, 12), 3), np.uint8)
    smooth = np.asarray(
        Image.fromarray(small).resize((width, height), Image.Resampling.BICUBIC), np.int16
    )
    middle = rng.integers(0, 60, (height // 12, width // 12), np.uint8)
    detail = np.asarray(
        Image.fromarray(middle).resize((width, height), Image.Resampling.BICUBIC), np.int16
    )
    grain = rng.normal(0, 2.2, (height, width)).astype(np.int16)
    return Image.fromarray(
        np.clip(smooth + (detail + grain - 30)[:, :, None], 0, 255).astype(np.uint8)
    )


def _parameters(seed: int, width: int, height: int) -> str:
    return (
        f"portrait number {seed}, film grain, soft light, detailed background, 35mm photograph\n"
        "Negative prompt: lowres, blurry, watermark, text\n"
        f"Steps: 28, Sampler: DPM++ 2M, Schedule type: Karras, CFG scale: 6.5, Seed: {seed}, "
        f"Size: {width}x{height}, Model: dreamscape_v8"
    )


def files_in(folder: Path) -> list[str]:
    return sorted(str(path) for path in folder.rglob("*") if path.is_file())


# ── the three contenders ──


def naive_stack(paths: Sequence[str]) -> Measured:
    """Runs in a process of its own: OpenCV and the detector's module stay out of ours."""
    import imagehash
    from nudenet import NudeDetector

    detector = NudeDetector()
    detector.detect(paths[0])
    began, computed = time.perf_counter(), time.process_time()
    for path in paths:
        with Image.open(path) as opened:
            picture = opened.convert("RGB")
        imagehash.phash(picture)
        picture.thumbnail((512, 512))
        detector.detect(path)
    return Measured(len(paths), time.perf_counter() - began, time.process_time() - computed)


def limit(paths: Sequence[str], processes: int) -> Measured:
    """All processes start together; the last one to end stops the clock."""
    context = multiprocessing.get_context("spawn")
    barrier = context.Barrier(processes + 1)
    spent = context.SimpleQueue()
    workers = [
        context.Process(target=_decode_and_infer, args=(paths[n::processes], barrier, spent))
        for n in range(processes)
    ]
    for worker in workers:
        worker.start()
    barrier.wait()
    began = time.perf_counter()
    for worker in workers:
        worker.join()
    seconds = time.perf_counter() - began
    return Measured(len(paths), seconds, sum(spent.get() for _ in workers))


def _decode_and_infer(
    paths: Sequence[str],
    barrier: "multiprocessing.synchronize.Barrier",
    spent: "multiprocessing.queues.SimpleQueue[float]",
) -> None:
    os.environ["VIPS_CONCURRENCY"] = "1"
    import onnxruntime
    import pyvips

    from app.core.paths import PROGRAM
    from app.inference.pack import load_pack

    pyvips.cache_set_max(0)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    network = onnxruntime.InferenceSession(
        str(load_pack(PROGRAM / "models" / PACK).weights), options, ["CPUExecutionProvider"]
    )
    name = network.get_inputs()[0].name
    blob = np.zeros((1, 3, 320, 320), np.float32)
    network.run(None, {name: blob})
    barrier.wait()
    computed = time.process_time()
    for path in paths:
        _decode(path)
        network.run(None, {name: blob})
    spent.put(time.process_time() - computed)


def _decode(path: str) -> None:
    import pyvips

    if path.endswith(".png"):
        pyvips.Image.thumbnail(path, 512).write_to_memory()
        return
    with Image.open(path) as opened:
        opened.draft("RGB", (1024, 1024))
        opened.thumbnail((512, 512), Image.Resampling.BOX, reducing_gap=1.0)


def ours(folder: Path, place: Path) -> tuple[Measured, int]:
    """A new library each time; returns also the peak bytes of all processes."""
    from app.services.library import open_services

    count = len(files_in(folder))
    library = place / "library"
    services = open_services(library)
    try:
        warm = place / "warm"
        shutil.rmtree(warm, ignore_errors=True)
        draw(warm, 4, seed=8)
        services.ingest.import_paths([str(warm)], silent, CancelToken())
        with peak_memory() as memory:
            began, computed = time.perf_counter(), family_cpu_s()
            report = services.ingest.import_paths([str(folder)], silent, CancelToken())
            seconds, cpu_s = time.perf_counter() - began, family_cpu_s() - computed
        if report.new != count or report.analysed != count:
            raise SystemExit(f"the import came to {report}")
    finally:
        services.close()
        shutil.rmtree(library)
    return Measured(count, seconds, cpu_s), memory[0]


# ── around them ──


def in_child(work: Callable[[Sequence[str]], Measured], paths: Sequence[str]) -> Measured:
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(work, (paths,))


@contextmanager
def pinned(cores: Sequence[int]) -> Iterator[None]:
    """This process and every child it starts meanwhile run on these cores only."""
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, cores)
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


@contextmanager
def peak_memory() -> Iterator[list[int]]:
    """The highest sum of resident bytes of this process and its children, looked at each 250 ms."""
    peak, done = [0], threading.Event()

    def watch() -> None:
        while not done.wait(0.25):
            family = [psutil.Process(), *psutil.Process().children(recursive=True)]
            peak[0] = max(peak[0], sum(_resident(process) for process in family))

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        yield peak
    finally:
        done.set()
        watcher.join()


def family_cpu_s() -> float:
    """Processor seconds so far of this process, its children, and those that have ended."""
    running = sum(sum(child.cpu_times()[:2]) for child in psutil.Process().children(recursive=True))
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + running + ended.ru_utime + ended.ru_stime


def _resident(process: psutil.Process) -> int:
    try:
        return int(process.memory_info().rss)
    except psutil.Error:
        return 0


def _warm_page_cache(paths: Sequence[str]) -> None:
    for path in paths:
        Path(path).read_bytes()


def _rate(work: str, ours: Measured, naive: Measured | None, limit: Measured, goal: str) -> Row:
    return Row(work, ours.rate, "/s", naive.rate if naive else None, limit.rate, goal, "more")


def _work(work: str, ours: Measured, naive: Measured | None, limit: Measured, goal: str) -> Row:
    return Row(work, ours.cpu_ms, "ms", naive.cpu_ms if naive else None, limit.cpu_ms, goal)


def report(
    paths: Sequence[str],
    cores: int,
    naive: Measured,
    limit_one: Measured,
    ours_one: Measured,
    limit_all: Measured,
    ours_all: Measured,
    memory: int,
) -> None:
    size = sum(os.stat(path).st_size for path in paths) / len(paths)  # noqa: PTH116
    print(f"{len(paths)} pictures, {size / 1e6:.2f} MB each on average, {cores} cores\n")
    show(
        "import",
        [
            _rate("files a second, 1 core", ours_one, naive, limit_one, "≥ 5 × peer"),
            _work("processor time, 1 core", ours_one, naive, limit_one, "≥ 5 × peer"),
            _rate(f"files a second, {cores} cores", ours_all, None, limit_all, "≥ 85 % of limit"),
            _work(f"processor time, {cores} cores", ours_all, None, limit_all, "≥ 85 % of limit"),
        ],
        peer="Pillow full decode + imagehash + NudeDetector.detect(path)",
        limit="the fastest decode that leaves the detector its scores, and the network",
    )
    print(f"\npeak RSS of all processes {memory / 1e6:.0f} MB (goal under 1500)")
