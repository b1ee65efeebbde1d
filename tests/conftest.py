"""Fixtures and rules for every test. The lanes they run in: packaging/README.md."""

import os
from collections.abc import Generator, Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import settings

from app.core import hardening
from app.core.paths import LibraryPaths, prepare_library
from app.vault import seals
from tests.helpers.display import x_display
from tests.helpers.leaks import Residents
from tests.helpers.sealed import Sealed
from tests.helpers.surrogates import printable

ROOT = Path(__file__).resolve().parents[1]

# a busy machine is no failure; other examples are drawn at each run
settings.register_profile("patient", deadline=None, max_examples=50)
settings.load_profile("patient")


def pytest_addoption(parser: pytest.Parser, pluginmanager: pytest.PytestPluginManager) -> None:
    if not pluginmanager.hasplugin("pytest-qt"):
        # the Qt-less lane runs without pytest-qt, whose settings are unknown keys then
        for name in ("qt_api", "qt_log_level_fail"):
            parser.addini(name, "a setting of pytest-qt")


@pytest.hookimpl(tryfirst=True)  # before marks select
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(ROOT / "tests" / "ui"):
            item.add_marker(pytest.mark.gui)
    if not _qt_can_be_imported():
        for item in items:
            if item.get_closest_marker("gui"):
                item.add_marker(pytest.mark.skip(reason="Qt is switched off in this lane"))
    items.sort(key=lambda item: item.get_closest_marker("longest") is None)


@pytest.hookimpl(wrapper=True)
def pytest_report_to_serializable() -> Generator[None, dict[str, object], object]:
    """A name that is not UTF-8 in a failure's text must not bring the whole parallel run down."""
    return printable((yield))


def _qt_can_be_imported() -> bool:
    try:
        return find_spec("PySide6") is not None
    except ModuleNotFoundError:
        return False


@pytest.fixture(scope="session", autouse=True)
def _the_tests_process_stays_open() -> None:
    """What hardens a vault's process cannot be taken back, and would keep names out of the messages
    of later tests: it is tried in processes of its own.
    """
    hardening._Process.hardened = True


@pytest.fixture(scope="session", autouse=True)
def _nobody_s_keyring() -> None:
    """Vaults remember things in the system's keyring: never in that of whoever runs the tests."""
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/nowhere"


@pytest.fixture(autouse=True)
def _leaves_nothing_running() -> Iterator[None]:
    """A test that leaves a thread or a child process behind fails."""
    before = Residents.now()
    yield
    if left := before.newcomers():
        pytest.fail("left running: " + ", ".join(left))


@pytest.fixture(scope="session")
def samples() -> Path:
    """Real files nobody here wrote, with expected values. Read-only; MUSEKEEP_SAMPLES overrides."""
    default = ROOT.parent / "shared" / "samples"
    folder = Path(os.environ.get("MUSEKEEP_SAMPLES") or default)
    if not (folder / "MANIFEST.tsv").is_file():
        pytest.skip(f"no sample files in {folder} (MUSEKEEP_SAMPLES names another folder)")
    return folder


@pytest.fixture
def library(tmp_path: Path) -> LibraryPaths:
    """An empty library folder of the test's own."""
    return prepare_library(tmp_path / "library")


@pytest.fixture
def sealed(tmp_path: Path) -> Iterator[Sealed]:
    """Files sealed by it are open in this process until the test ends."""
    folder = Sealed(tmp_path / "sealed")
    seals.install(folder.seals)
    yield folder
    seals.install(None)


@pytest.fixture
def display() -> Iterator[Mapping[str, str]]:
    """The environment for programs whose windows appear on an X display of the test's own."""
    with x_display() as environment:
        yield environment
