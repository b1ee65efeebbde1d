"""The `.venv`: real ones, in a temporary folder, filled from a lock that names one small wheel."""

import hashlib
import multiprocessing
import os
import shutil
import subprocess
import venv
import zipfile
from pathlib import Path

import pytest

from machine import environment, install
from machine.environment import Environment
from machine.say import SetupError

pytestmark = pytest.mark.slow

WHEEL_FACTS = "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"


def make_wheel(folder: Path, name: str) -> str:
    """A wheel of one module that says WORD. Returns its hash."""
    wheel = folder / f"{name}-1.0-py3-none-any.whl"
    facts = f"{name}-1.0.dist-info"
    files = {
        f"{name}.py": "WORD = 'here'\n",
        f"{facts}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n",
        f"{facts}/WHEEL": WHEEL_FACTS,
        f"{facts}/RECORD": "",
    }
    with zipfile.ZipFile(wheel, "w") as archive:
        for path, text in files.items():
            archive.writestr(zipfile.ZipInfo(path), text)  # always of the same date
    return hashlib.sha256(wheel.read_bytes()).hexdigest()


@pytest.fixture(autouse=True)
def _pip_looks_nowhere_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    look_only_in(tmp_path, monkeypatch)


def look_only_in(folder: Path, patch: pytest.MonkeyPatch) -> None:
    patch.setenv("PIP_CONFIG_FILE", os.devnull)
    patch.setenv("PIP_NO_INDEX", "1")
    patch.setenv("PIP_FIND_LINKS", folder.as_uri())


@pytest.fixture
def env(tmp_path: Path) -> Environment:
    """A checkout, with a blank in its path, whose locks name one wheel that lies beside it."""
    return checkout(tmp_path)


def checkout(place: Path) -> Environment:
    env = Environment(place / "my checkout")
    (env.root / "packaging").mkdir(parents=True)
    lock = f"tiny==1.0 --hash=sha256:{make_wheel(place, 'tiny')}\n"
    env.lock("build").write_text(lock)
    env.lock("run").write_text(lock)
    env.lock("test").write_text(lock + "# and more\n")
    return env


@pytest.fixture(scope="module")
def pattern(tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """An environment made once, to be copied."""
    place = tmp_path_factory.mktemp("pattern")
    env = checkout(place)
    with pytest.MonkeyPatch.context() as patch:
        look_only_in(place, patch)
        environment.prepare(env, "run")
    return env


@pytest.fixture
def prepared(env: Environment, pattern: Environment) -> Environment:
    """`env`, with its environment made for `run`."""
    shutil.copytree(pattern.folder, env.folder, symlinks=True)
    assert environment.is_current(env, "run")
    return env


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """An environment with pip and nothing else, for installations that fail."""
    bare = Environment(tmp_path_factory.mktemp("bare"))
    venv.create(bare.folder, with_pip=True)
    return bare


def word(env: Environment) -> str:
    code = "import tiny; print(tiny.WORD)"
    return subprocess.check_output([env.python, "-c", code], encoding="utf-8").strip()


def test_an_environment_is_made_once_and_left_alone_while_it_is_current(env: Environment) -> None:
    environment.prepare(env, "test")
    assert word(env) == "here"
    stamped = env.stamp.stat().st_mtime_ns
    environment.prepare(env, "test")
    environment.prepare(env, "run")  # what is locked for the tests includes it
    assert env.stamp.stat().st_mtime_ns == stamped


def test_a_changed_lock_is_followed_in_place(prepared: Environment) -> None:
    made = prepared.python.lstat().st_ino
    prepared.lock("run").write_text(prepared.lock("run").read_text() + "# changed\n")
    assert not environment.is_current(prepared, "run")
    environment.prepare(prepared, "run")
    assert environment.is_current(prepared, "run")
    assert prepared.python.lstat().st_ino == made


@pytest.mark.parametrize("damage", ["python gone", "killed while installing"])
def test_a_broken_environment_is_made_anew(prepared: Environment, damage: str) -> None:
    if damage == "python gone":
        prepared.python.unlink()
    else:
        prepared.stamp.unlink()
        prepared.unfinished.touch()
    (prepared.folder / "half").touch()
    environment.prepare(prepared, "run")
    assert word(prepared) == "here"
    assert not (prepared.folder / "half").exists()


def test_a_file_in_its_place_is_replaced(env: Environment) -> None:
    env.folder.touch()
    environment.prepare(env, "run")
    assert word(env) == "here"


def test_another_python_under_the_environment_is_noticed(prepared: Environment) -> None:
    real = prepared.python.resolve()
    prepared.python.unlink()
    shutil.copy(real, prepared.python)  # as a system upgrade would put another one there
    assert not environment.is_current(prepared, "run")


def test_an_update_that_cannot_be_fetched_leaves_what_was_there(prepared: Environment) -> None:
    made = prepared.python.lstat().st_ino
    prepared.lock("run").write_text(f"absent==1.0 --hash=sha256:{'0' * 64}\n")
    for _ in range(2):
        with pytest.raises(SetupError):
            environment.prepare(prepared, "run")
    assert word(prepared) == "here"
    assert prepared.python.lstat().st_ino == made, "the environment was not made anew"


def test_a_crash_while_it_is_changed_is_remembered(
    prepared: Environment, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def crash(*_: object) -> None:
        raise KeyboardInterrupt

    prepared.lock("run").write_text(f"more==1.0 --hash=sha256:{make_wheel(tmp_path, 'more')}\n")
    monkeypatch.setattr(environment, "_write_stamp", crash)
    with pytest.raises(KeyboardInterrupt):
        environment.prepare(prepared, "run")
    assert prepared.unfinished.exists()
    assert not environment.is_current(prepared, "run")


def prepare_here(root: Path) -> None:
    environment.prepare(Environment(root), "run")


def test_two_set_ups_at_once_do_not_disturb_each_other(env: Environment) -> None:
    context = multiprocessing.get_context("spawn")
    starts = [context.Process(target=prepare_here, args=(env.root,)) for _ in range(2)]
    for start in starts:
        start.start()
    for start in starts:
        start.join()
    assert [start.exitcode for start in starts] == [0, 0]
    assert word(env) == "here"


def install_wrong(bare: Environment, tmp_path: Path, name: str) -> None:
    lock = tmp_path / "run.lock"
    lock.write_text(f"{name}==1.0 --hash=sha256:{'0' * 64}\n")
    install.from_lock(bare.python, lock, bare.folder, "the libraries", unexpected)


def unexpected() -> None:
    raise AssertionError("nothing is to be changed")


def test_a_file_with_another_hash_is_refused(bare: Environment, tmp_path: Path) -> None:
    make_wheel(tmp_path, "forged")
    with pytest.raises(SetupError, match="its hash differs"):
        install_wrong(bare, tmp_path, "forged")


def test_an_unreachable_server_is_told(
    bare: Environment, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PIP_NO_INDEX")
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/")  # nothing listens on port 9
    with pytest.raises(SetupError, match="could not be reached"):
        install_wrong(bare, tmp_path, "absent")


def test_a_library_without_a_build_for_this_system_is_told(
    bare: Environment, tmp_path: Path
) -> None:
    with pytest.raises(SetupError, match="no ready-made absent"):
        install_wrong(bare, tmp_path, "absent")


def test_what_pip_said_is_kept_when_nobody_knows_what_it_means(
    bare: Environment, tmp_path: Path
) -> None:
    lock = tmp_path / "run.lock"
    lock.write_text("this is no requirement\n")
    with pytest.raises(SetupError, match="pip could not install the libraries"):
        install.from_lock(bare.python, lock, bare.folder, "the libraries", unexpected)
    assert "this is no requirement" in (bare.folder / "install.log").read_text("utf-8")


def test_a_full_disk_is_told_before_anything_is_written(
    env: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda path: shutil._ntuple_diskusage(10, 9, 1))
    with pytest.raises(SetupError, match="need about 2 GB"):
        environment.prepare(env, "run")
    assert not env.folder.exists()


def test_a_python_without_venv_names_the_package(
    env: Environment, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "apt-get").touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(SetupError, match=r"sudo apt-get install -y python3\.\d+-venv") as stopped:
        environment.prepare(env, "run")
    assert "ensurepip" in stopped.value.what
