"""Vaults: sealing, opening, seeking, thumbnails, searches, put and take, against age and no cipher.

The peer is age (a process for each file, as it is used); the limit the same work without a cipher:
a plain copy with fsync, a plain database. Each figure is the best of several rounds, taken in turn,
because disks and neighbours are moody. Give it a folder on the disk that matters.
"""

import argparse
import io
import os
import random
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from unittest.mock import patch

from app.catalog.assets import ids_of_paths
from app.catalog.catalog import Catalog
from app.catalog.search import search
from app.catalog.store import ThumbStore
from app.core.paths import prepare_library
from app.core.progress import CancelToken, Report, silent
from app.core.query import parse
from app.core.vault import BlobKind
from app.services.library import Services, open_services
from app.services.vaults import Device, Vaults
from app.services.vaults.moving import Moves
from app.services.vaults.patterns import Patterns
from app.services.vaults.residue import Residue, Sweep
from app.vault.disk import DISK
from app.vault.kdf import argon2id, calibrate
from app.vault.keys import KeyLabel, Ring
from app.vault.paths import BlobName, VaultPaths
from app.vault.seals import Seals
from app.vault.secrets import Passphrase
from app.vault.writing import seal_part, write_blob
from tests.bench.library import VOCABULARY, fill, sha256, thumbnails
from tests.bench.query import p95
from tests.bench.table import Row, show
from tests.helpers.pictures import save_a1111
from tests.services.vaults.desks import CHEAP, MemoryKeyring

KEY = bytes(range(32))
RING = Ring(bytes(16), 1, {(label, 1): KEY for label in KeyLabel})
BLOB = BlobName(1, BlobKind.ORIGINAL, "0" * 32)
BLOCK = 1 << 20


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench vault", description=__doc__)
    parser.add_argument("--folder", type=Path, help="where to work (default: the temporary folder)")
    parser.add_argument("--megabytes", type=int, default=512, help="of the one big file")
    parser.add_argument("--pictures", type=int, default=100, help="that are put and taken")
    parser.add_argument("--assets", type=int, default=50_000, help="of the libraries to search")
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args(argv)
    with tempfile.TemporaryDirectory(prefix="musekeep-bench-", dir=asked.folder) as place:
        folder = Path(place)
        rows = [
            *_big_file(folder, asked.megabytes, asked.rounds),
            *_seeks(folder),
            *_thumbnails(folder),
            *_searches(folder, asked.assets),
            *_moves(folder, asked.pictures, asked.rounds),
            _unlocking(),
        ]
    show("vault", rows, peer="age", limit="no cipher: plain copy + fsync, plain database")
    return 0


# ── one big file ──


def _big_file(folder: Path, megabytes: int, rounds: int) -> Iterator[Row]:
    source, paths, age = folder / "source", VaultPaths(folder / "v.musevault"), Age(folder)
    with source.open("wb") as file:
        for _ in range(megabytes):
            file.write(os.urandom(BLOCK))
    sealed, into, aged = paths.blob(BLOB), folder / "into", folder / "aged"

    def seal(work: Callable[..., object]) -> None:
        with source.open("rb") as file:
            work(paths, RING, BLOB, file)

    def unseal() -> None:
        with Seals(paths.folder, RING).open(BLOB) as reader:
            _write(reader, into)

    copy = partial(_copied, source, into)
    speed = partial(_speeds, megabytes, rounds)
    lock, unlock = partial(age.lock, source, aged), partial(age.unlock, aged, into)
    yield _fast("seal a file, on the disk", speed(partial(seal, seal_part), lock, copy))
    goal = "≥ 80 % of limit, ≥ 2.5 × age"
    yield _fast("… and prove it, as put does", speed(partial(seal, write_blob), lock, copy), goal)
    yield _fast("unseal it, on the disk", speed(unseal, unlock, copy), goal)
    assert _same(source, into)
    assert sealed.stat().st_size > source.stat().st_size


def _speeds(megabytes: int, rounds: int, *works: Callable[[], object]) -> list[float]:
    """MB/s of each, the best of its rounds."""
    best = [float("inf")] * len(works)
    for _ in range(rounds):
        for number, work in enumerate(works):
            best[number] = min(best[number], _seconds(work))
    return [megabytes * BLOCK / 1e6 / took for took in best]


def _fast(work: str, figures: Sequence[float], goal: str = "") -> Row:
    ours, peer, limit = figures
    return Row(work, ours, "MB/s", peer, limit, goal, better="more")


def _copied(source: Path, into: Path) -> None:
    with source.open("rb", buffering=0) as file:
        _write(file, into)


def _write(source: io.RawIOBase, into: Path) -> None:
    buffer = bytearray(BLOCK)
    view = memoryview(buffer)
    with into.open("wb", buffering=0) as file:
        while read := source.readinto(buffer):
            file.write(view[:read])
        DISK.flush(file.fileno())


def _same(one: Path, other: Path) -> bool:
    return subprocess.run(["cmp", "-s", one, other], check=False).returncode == 0


@dataclass(frozen=True)
class Age:
    """The peer, with a key of its own in `folder`."""

    folder: Path

    @property
    def _key(self) -> Path:
        return self.folder / "age.key"

    def lock(self, source: Path, into: Path) -> None:
        if not self._key.exists():
            subprocess.run(["age-keygen", "-o", self._key], check=True, capture_output=True)
        told = subprocess.run(
            ["age-keygen", "-y", self._key], check=True, capture_output=True, text=True
        )
        self._run("-r", told.stdout.strip(), "-o", into, source)
        _flush(into)

    def unlock(self, source: Path, into: Path) -> None:
        self._run("-d", "-i", self._key, "-o", into, source)
        _flush(into)

    def _run(self, *arguments: str | Path) -> None:
        subprocess.run(["age", *arguments], check=True, capture_output=True)


def _flush(path: Path) -> None:
    with path.open("rb") as file:
        DISK.flush(file.fileno())


# ── seeking ──


def _seeks(folder: Path) -> Iterator[Row]:
    """4 KiB at places nobody has read: of the blob and of the file it was made of."""
    sealed, plain = VaultPaths(folder / "v.musevault").blob(BLOB), folder / "source"
    figures: tuple[list[float], list[float]] = ([], [])
    dice = random.Random(1)
    with Seals(folder / "v.musevault", RING).open(BLOB) as reader, plain.open("rb", 0) as file:
        _forget(sealed, plain)
        for _ in range(400):
            at = dice.randrange(reader.size - 4096)
            for source, figure in zip((reader, file), figures, strict=True):
                figure.append(1000 * _seconds(partial(_read_at, source, at)))
    yield Row("cold seek + 4 KiB, p95", p95(figures[0]), "ms", None, p95(figures[1]), "≤ 5 ms")


def _read_at(source: io.RawIOBase, at: int) -> None:
    source.seek(at)
    source.read(4096)


def _forget(*paths: Path) -> None:
    for path in paths:
        with path.open("rb") as file:
            DISK.flush(file.fileno())
            DISK.forget(file.fileno())


# ── databases ──


def _thumbnails(folder: Path) -> Iterator[Row]:
    """A page of a hundred, of ten thousand."""
    count = 10_000
    keys = [sha256(number) for number in range(count)]
    kept = dict(zip(keys, thumbnails(count), strict=True))
    stores = [ThumbStore(folder / "keyed.db", KEY), ThumbStore(folder / "plain.db")]
    figures: tuple[list[float], list[float]] = ([], [])
    dice = random.Random(2)
    for store in stores:
        store.put(kept)
    for _ in range(200):
        page = dice.sample(keys, 100)
        for store, figure in zip(stores, figures, strict=True):
            figure.append(1000 * _seconds(partial(store.get, page)))
    for store in stores:
        store.close()
    yield Row("100 thumbnails, p95", p95(figures[0]), "ms", None, p95(figures[1]), "within 30 %")


def _searches(folder: Path, assets: int) -> Iterator[Row]:
    """Warm: each question was asked once before it is measured."""
    keyed = Catalog.open(prepare_library(folder / "keyed"), KEY, KEY)
    plain = Catalog.open(prepare_library(folder / "plain"))
    with keyed, plain:
        for catalog in (keyed, plain):
            fill(catalog, assets)
        for name, questions in _questions().items():
            figures: tuple[list[float], list[float]] = ([], [])
            for question in questions:
                for catalog, figure in zip((keyed, plain), figures, strict=True):
                    ask = partial(_ask, catalog, question)
                    ask()
                    figure.append(1000 * min(_seconds(ask) for _ in range(5)))
            ours, limit = (sum(figure) / len(figure) for figure in figures)
            yield Row(f"search: {name}", ours, "ms", None, limit, "≥ 95 % of limit")


def _ask(catalog: Catalog, question: str) -> object:
    return catalog.ask(search, parse(question), sort="newest", limit=200)


def _questions() -> dict[str, list[str]]:
    dice = random.Random(3)
    words = VOCABULARY.words
    return {
        "the first page": [""],
        "two common words": [" ".join(dice.sample(words[:30], 2)) for _ in range(20)],
        "beginning of a word": [f"{dice.choice(words[:400])[:3]}*" for _ in range(20)],
        "a tag, four stars": [f"tag:{name} rating:>=4" for name in ("Style", "Light", "Mood")],
    }


# ── put and take ──


def _moves(folder: Path, pictures: int, rounds: int) -> Iterator[Row]:
    vaults = Vaults(folder / "library", Device(MemoryKeyring))
    made = vaults.create("Bench", "mulberry quartz", folder, cost=CHEAP)
    puts: list[list[float]] = []
    takes: list[list[float]] = []
    with (
        closing(open_services(folder / "library")) as library,
        closing(_vault(vaults, made.path, folder)) as vault,
        patch("app.services.vaults.moving.looking.Sweep", _TimedSweep),
    ):
        for number in range(rounds):
            files = _pictures(folder / f"pictures {number}", pictures, number)
            put, take = _round(folder / f"round {number}", files, library, Moves(vault, library))
            puts.append(put)
            takes.append(take)
    goal = "≥ 80 % of limit, ≥ 2.5 × age"
    yield _fast(f"put {pictures} pictures", [max(one) for one in zip(*puts, strict=True)], goal)
    yield _fast(f"take {pictures} pictures", [max(one) for one in zip(*takes, strict=True)], goal)
    yield Row("looking for traces, once a batch", _TimedSweep.took_s, "s")


def _round(
    folder: Path, files: Sequence[Path], library: Services, moves: Moves
) -> tuple[list[float], list[float]]:
    """MB/s of put and of take: ours, age's, plain copies'."""
    ids, age = _imported(library, files), Age(folder.parent)
    size = sum(path.stat().st_size for path in files) / 1e6
    folder.mkdir()
    copy = _seconds(partial(_each, _copied, files, folder / "copied"))
    lock = _seconds(partial(_each, age.lock, files, folder / "aged"))
    aged = [folder / "aged" / path.name for path in files]
    unlock = _seconds(partial(_each, age.unlock, aged, folder / "opened"))
    began = time.perf_counter()
    put = moves.put(ids, silent, CancelToken())
    put_s = time.perf_counter() - began - _TimedSweep.took_s
    began = time.perf_counter()
    taken = moves.take(put.received, str(folder / "taken"), silent, CancelToken())
    take_s = time.perf_counter() - began
    assert len(taken.moved) == len(files), (put.failed, taken.failed)
    return [size / put_s, size / lock, size / copy], [size / take_s, size / unlock, size / copy]


class _TimedSweep(Sweep):
    """Looking for traces takes as long after one picture as after a thousand: a row of its own."""

    took_s = 0.0

    def run(self, patterns: Patterns, report: Report, cancel: CancelToken) -> Residue:
        began = time.perf_counter()
        residue = super().run(patterns, report, cancel)
        _TimedSweep.took_s = time.perf_counter() - began
        print(f"  looked through {residue.scanned_bytes:,} bytes, found {residue.found}")
        return residue


def _vault(vaults: Vaults, place: Path, folder: Path) -> Services:
    vault = vaults.unlock(place, Passphrase("mulberry quartz"))
    return open_services(folder / "library", vault)


def _pictures(folder: Path, count: int, seed: int) -> list[Path]:
    """Of about the weight generators give them: noise does not compress."""
    folder.mkdir(parents=True)
    made = []
    for number in range(count):
        path = save_a1111(folder / f"{number}.png", size=(832, 1216), seed=1000 * seed + number)
        with path.open("ab") as file:  # after the end of the PNG: nobody reads it
            file.write(random.Random(number).randbytes(1_500_000))
        made.append(path)
    return made


def _imported(library: Services, files: Sequence[Path]) -> list[int]:
    library.ingest.import_paths([str(files[0].parent)], silent, CancelToken())
    known = library.session.ask(ids_of_paths, [str(path) for path in files])
    return list(known.values())


def _each(work: Callable[[Path, Path], object], files: Sequence[Path], into: Path) -> None:
    into.mkdir(exist_ok=True)
    for path in files:
        work(path, into / path.name)


# ── unlocking ──


def _unlocking() -> Row:
    cost = calibrate()
    took = _seconds(lambda: argon2id(b"a passphrase", bytes(16), cost))
    work = f"one guess, as calibrated ({cost.memory_kib // 1024} MiB, {cost.passes} passes)"
    return Row(work, took, "s", goal="0.5–1.5 s")


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began
