"""A folder as it is really lived in: what people and sync programs do to it, step by step.

`Life` does one thing at a time, chosen by its dice, with the system's own programs: mv, cp, ln,
rsync, rclone, git, mount. It knows nothing of the catalogue.
"""

import os
import random
import shutil
import subprocess
import threading
from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path

from tests.helpers.pictures import save_a1111, save_comfyui, save_png, save_with_exif

MEDIA = (".png", ".jpg")
SIZE = (48, 64)
CHUNKS = 6
CHUNK_S = 0.25
"""A slow writer pauses for less than a file must have been left alone."""


class Disk:
    """A small file system in a file, mounted inside the folder: a drive that comes and goes."""

    def __init__(self, image: Path, place: Path) -> None:
        self.image, self.place = image, place
        self.mounted = False

    @classmethod
    def make(cls, image: Path, place: Path) -> "Disk | None":
        """None where this user may not mount."""
        place.mkdir()
        with image.open("wb") as file:
            file.truncate(16 << 20)
        disk = cls(image, place)
        try:
            run("mkfs.ext4", "-q", "-F", str(image))
            disk.plug_in()
        except (OSError, subprocess.CalledProcessError):
            place.rmdir()
            return None
        return disk

    def plug_in(self) -> None:
        run("mount", "-o", "loop", str(self.image), str(self.place))
        self.mounted = True

    def pull_out(self) -> None:
        """As people do it: whatever is still reading there is cut off at the next opening."""
        run("umount", "-l", str(self.place))
        self.mounted = False


class SlowWriter:
    """Writes one picture in pieces under its final name."""

    def __init__(self, path: Path, content: bytes) -> None:
        self.path = path
        self._content = content
        self._thread = threading.Thread(target=self._write)
        self._pause = threading.Event()
        self._thread.start()

    def _write(self) -> None:
        step = len(self._content) // CHUNKS + 1
        with self.path.open("wb", buffering=0) as file:
            for start in range(0, len(self._content), step):
                file.write(self._content[start : start + step])
                self._pause.wait(CHUNK_S)

    def join(self) -> None:
        self._thread.join()


class Life:
    """`root` is the folder; everything else lies beside it. `log` says what was done, `slowly`
    which files took their time, `away` what is on the disk that was pulled out.
    """

    def __init__(self, place: Path, seed: int) -> None:
        self.root = place / "root"
        self.outside = place / "outside"
        self.dice = random.Random(seed)
        self.log: list[str] = []
        self.slow: list[SlowWriter] = []
        self.slowly: set[str] = set()
        self.away: set[str] = set()
        self._drawn = 0
        self.root.mkdir(parents=True)
        self.outside.mkdir()
        for name in ("a", "b", "c/deep"):
            (self.root / name).mkdir(parents=True)
        self.disk = Disk.make(place / "disk.img", self.root / "disk")
        self._repo = self._make_repo() if shutil.which("git") else None
        self._deeds = self._known_deeds()

    def step(self) -> None:
        """One deed. What finds nothing to act on draws a new picture instead."""
        names = list(self._deeds)
        name = self.dice.choices(names, [weight for weight, _ in self._deeds.values()])[0]
        self.log.append(name)
        self._deeds[name][1]()

    def quiet(self) -> None:
        """Returns when nobody is writing any more."""
        for writer in self.slow:
            writer.join()
        self.slow.clear()

    def files(self) -> list[Path]:
        """Finished pictures that can be reached, hidden ones and Git's aside."""
        busy = {writer.path for writer in self.slow}
        found = []
        for folder, folders, names in os.walk(self.root):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            found += [Path(folder, name) for name in sorted(names) if name.endswith(MEDIA)]
        return [path for path in found if path not in busy and not path.name.startswith(".")]

    def contents(self) -> dict[str, str]:
        """Path → sha256 of everything that is there: the truth a catalogue is held to."""
        return {str(path): sha256(path.read_bytes()).hexdigest() for path in self.files()}

    def close(self) -> None:
        self.quiet()
        if self.disk is not None and self.disk.mounted:
            self.disk.pull_out()

    # ── deeds ──

    def _known_deeds(self) -> dict[str, tuple[int, Callable[[], None]]]:
        deeds: dict[str, tuple[int, Callable[[], None]]] = {
            "draw": (12, self._draw),
            "draw slowly": (8, self._draw_slowly),
            "edit in place": (9, self._edit),
            "edit by replacing": (6, self._replace),
            "mv a file": (12, self._mv_file),
            "mv a folder": (5, self._mv_folder),
            "swap two files": (4, self._swap),
            "cp": (7, self._cp),
            "ln": (3, self._ln),
            "rm": (9, self._rm),
            "touch": (3, self._touch),
        }
        if shutil.which("rsync"):
            deeds["rsync"] = (7, self._rsync)
        if shutil.which("rclone"):
            deeds["rclone"] = (5, self._rclone)
        if self._repo is not None:
            deeds["git checkout"] = (6, self._checkout)
        if self.disk is not None:
            deeds["plug in or pull out"] = (6, self._switch_disk)
        return deeds

    def _draw(self) -> None:
        self._new_picture(self._any_folder())

    def _draw_slowly(self) -> None:
        drawn = self._new_picture(self.outside)
        target = self._any_folder() / drawn.name
        self.slow.append(SlowWriter(target, drawn.read_bytes()))
        self.slowly.add(str(target))
        drawn.unlink()

    def _edit(self) -> None:
        """The same file, truncated and written anew."""
        if path := self._any_file():
            drawn = self._new_picture(self.outside, path.suffix)
            path.write_bytes(drawn.read_bytes())
            drawn.unlink()

    def _replace(self) -> None:
        """As editors save: a new file takes the old one's name."""
        if path := self._any_file():
            drawn = self._new_picture(path.parent, path.suffix, hidden=True)
            drawn.replace(path)

    def _mv_file(self) -> None:
        if path := self._any_file():
            run("mv", "-n", str(path), str(self._any_folder() / self._name(path.suffix)))

    def _mv_folder(self) -> None:
        folders = [
            self.root / name for name in os.listdir(self.root) if name not in ("disk", "repo")
        ]
        folders = [folder for folder in folders if folder.is_dir()]
        if folders:
            chosen = self.dice.choice(sorted(folders))
            run("mv", "-n", str(chosen), str(self.root / f"folder{self.dice.randrange(10**6)}"))

    def _swap(self) -> None:
        one, other = self._any_file(), self._any_file()
        if one and other and one != other and one.suffix == other.suffix:
            aside = self.outside / "aside"
            run("mv", str(one), str(aside))
            run("mv", str(other), str(one))
            run("mv", str(aside), str(other))

    def _cp(self) -> None:
        if path := self._any_file():
            keep = self.dice.choice(["--preserve=timestamps", "--no-preserve=timestamps"])
            run("cp", keep, str(path), str(self._any_folder() / self._name(path.suffix)))

    def _ln(self) -> None:
        if path := self._any_file():
            target = path.parent / self._name(path.suffix)
            run("ln", str(path), str(target))

    def _rm(self) -> None:
        if path := self._any_file():
            path.unlink()

    def _touch(self) -> None:
        if path := self._any_file():
            run("touch", str(path))

    def _rsync(self) -> None:
        """A folder beside the root arrives, changed a little since the last time."""
        self._change_outside("phone")
        run(
            "rsync",
            "-a",
            *self.dice.choice([(), ("--delete",)]),
            f"{self.outside}/phone/",
            f"{self.root}/phone/",
        )

    def _rclone(self) -> None:
        self._change_outside("cloud")
        verb = self.dice.choice(["copy", "sync"])
        run("rclone", "--config", os.devnull, verb, f"{self.outside}/cloud", f"{self.root}/cloud")

    def _checkout(self) -> None:
        assert self._repo is not None
        git(self._repo, "checkout", "-q", "--force", self.dice.choice(["one", "two"]))

    def _switch_disk(self) -> None:
        assert self.disk is not None
        self.quiet()
        if self.disk.mounted:
            inside = str(self.disk.place)
            self.away = {sha for path, sha in self.contents().items() if path.startswith(inside)}
            self.disk.pull_out()
        else:
            self.disk.plug_in()
            self.away = set()

    # ── what the deeds need ──

    def _change_outside(self, name: str) -> None:
        folder = self.outside / name
        folder.mkdir(exist_ok=True)
        files = sorted(folder.iterdir())
        if files and self.dice.random() < 0.5:
            self.dice.choice(files).unlink()
        if len(files) < 6:
            self._new_picture(folder)

    def _make_repo(self) -> Path:
        """Two branches with different pictures under the same and under other names."""
        repo = self.root / "repo"
        repo.mkdir()
        git(repo, "init", "-q", "-b", "one")
        for branch in ("one", "two"):
            if branch == "two":
                git(repo, "checkout", "-q", "-b", "two")
                (repo / "only_one.png").unlink()
            self._new_picture(repo).rename(repo / "both.png")
            self._new_picture(repo).rename(repo / f"only_{branch}.png")
            git(repo, "add", "-A")
            git(repo, "commit", "-q", "-m", branch)
        return repo

    def _new_picture(self, folder: Path, suffix: str = "", *, hidden: bool = False) -> Path:
        self._drawn += 1
        number = self._drawn
        suffix = suffix or self.dice.choice(MEDIA)
        path = folder / f"{'.' if hidden else ''}{self._name(suffix)}"
        if suffix == ".jpg":
            return save_with_exif(path, size=SIZE, seed=number, orientation=number % 8 + 1)
        draw = self.dice.choice([save_a1111, save_comfyui, save_png])
        return draw(path, size=SIZE, seed=number)

    def _name(self, suffix: str) -> str:
        stem = self.dice.choice(["img", "Bild ü", "絵", "x" * 100])
        return f"{stem}{self.dice.randrange(10**9)}{suffix}"

    def _any_folder(self) -> Path:
        folders = [self.root]
        for folder, names, _ in os.walk(self.root):
            names[:] = [name for name in names if name not in ("repo", "phone", "cloud", "disk")]
            folders += [Path(folder, name) for name in names]
        if self.disk is not None and self.disk.mounted:
            folders += [self.disk.place, self.disk.place]
        return self.dice.choice(sorted(folders))

    def _any_file(self) -> Path | None:
        files = [path for path in self.files() if "repo" not in path.parts]
        if not files:
            self._draw()
            return None
        return self.dice.choice(files)


def run(*command: str) -> None:
    """Raises CalledProcessError with what the program said."""
    subprocess.run(command, check=True, capture_output=True, timeout=60)


def git(repo: Path, *words: str) -> None:
    who: Sequence[str] = ("-c", "user.name=t", "-c", "user.email=t@t", "-c", "gc.auto=0")
    run("git", "-C", str(repo), *who, *words)
