import subprocess
import sys
from pathlib import Path

import pytest

from machine import system
from machine.say import SetupError
from machine.system import LIBRARIES, TOOLS, X11_LIBRARIES, Package

MANAGERS = ("apt", "dnf", "pacman", "zypper")


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A PATH of its own, for a machine with other programs than this one."""
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def provide(folder: Path, name: str) -> None:
    program = folder / name
    program.write_text("#!/bin/sh\nexit 1\n")
    program.chmod(0o755)


def be(monkeypatch: pytest.MonkeyPatch, user: int) -> None:
    monkeypatch.setattr("os.geteuid", lambda: user)


@pytest.mark.parametrize(
    ("manager", "command"),
    [
        ("apt-get", "sudo apt-get install -y libegl1 libgl1"),
        ("dnf", "sudo dnf install -y libglvnd-egl libglvnd-glx"),
        ("pacman", "sudo pacman -S --needed libglvnd"),
        ("zypper", "sudo zypper install libEGL1 libGL1"),
    ],
)
def test_each_known_system_gets_one_command(
    programs: Path, monkeypatch: pytest.MonkeyPatch, manager: str, command: str
) -> None:
    be(monkeypatch, 1000)
    provide(programs, manager)
    packages = [LIBRARIES["libGL.so.1"], LIBRARIES["libEGL.so.1"]]
    assert system.install_command(packages) == command


def test_root_needs_no_sudo(programs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    be(monkeypatch, 0)
    provide(programs, "dnf")
    assert system.install_command([Package(dnf="rsync")]) == "dnf install -y rsync"


def test_an_unknown_system_gets_no_invented_command(programs: Path) -> None:
    assert system.install_command([LIBRARIES["libGL.so.1"]]) is None


def test_nobody_but_root_installs(programs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    be(monkeypatch, 1000)
    provide(programs, "apt-get")
    assert system.install_if_allowed([Package(apt="rsync")]) is False


def test_a_failed_installation_is_told_with_its_reason(
    programs: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    be(monkeypatch, 0)
    provide(programs, "apt-get")
    (programs / "apt-get").write_text(
        "#!/bin/sh\necho E: Unable to locate package rsync\nexit 100\n"
    )
    assert system.install_if_allowed([Package(apt="rsync")]) is False
    assert "Unable to locate package rsync" in capsys.readouterr().err


def test_only_what_the_loader_does_not_find_is_missing() -> None:
    here = {"libGL.so.1"}
    assert system.missing_libraries(["libGL.so.1", "libEGL.so.1"], here.__contains__) == [
        "libEGL.so.1"
    ]


def test_the_loader_is_asked() -> None:
    assert system.missing_libraries(["libno-such-thing.so.9"]) == ["libno-such-thing.so.9"]


def test_missing_libraries_are_named_with_the_command(
    programs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    be(monkeypatch, 1000)
    provide(programs, "apt-get")
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr(system, "_opens", lambda name: name != "libxcb-cursor.so.0")
    with pytest.raises(SetupError) as stopped:
        system.require_qt_libraries({"DISPLAY": ":0"})
    assert "libxcb-cursor.so.0" in stopped.value.what
    assert "sudo apt-get install -y " in stopped.value.do
    assert "libxcb-cursor0" in stopped.value.do


def test_a_wayland_session_does_without_x11(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr(system, "_opens", lambda name: name not in X11_LIBRARIES)
    system.require_qt_libraries({"WAYLAND_DISPLAY": "wayland-0"})


def test_skipped_tests_are_announced_with_what_they_need(
    programs: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    be(monkeypatch, 1000)
    provide(programs, "apt-get")
    for tool in TOOLS[1:]:
        provide(programs, tool.command)
    system.provide_test_tools()
    said = capsys.readouterr().err
    assert "Without Xvfb, the tests that drive the real window will be skipped." in said
    assert "sudo apt-get install -y xvfb" in said


@pytest.mark.parametrize("manager", MANAGERS)
def test_every_library_and_tool_has_a_package(manager: str) -> None:
    packages = [*LIBRARIES.values(), *X11_LIBRARIES.values(), *(tool.package for tool in TOOLS)]
    assert all(getattr(package, manager) for package in packages)


@pytest.mark.gui
def test_all_that_qt_is_linked_with_is_here_after_the_bootstrap() -> None:
    modules = ("QtWidgets", "QtDBus", "QtNetwork", "QtMultimedia")
    code = "; ".join(f"import PySide6.{name}" for name in modules)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
