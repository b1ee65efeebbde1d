"""Battery or not, as each system tells it."""

import ctypes
from pathlib import Path

import pytest

from app.services import power
from app.services.power import Power, linux, macos, reader, windows


def supply(folder: Path, name: str, **words: str) -> None:
    (folder / name).mkdir(parents=True)
    for word, value in words.items():
        (folder / name / word).write_text(value + "\n")


def test_linux_without_a_supply_is_on_the_mains(tmp_path: Path) -> None:
    assert not linux(tmp_path / "nothing")
    assert not linux(tmp_path)


def test_linux_on_its_battery(tmp_path: Path) -> None:
    supply(tmp_path, "AC", type="Mains", online="0")
    supply(tmp_path, "BAT0", type="Battery", status="Discharging", scope="System")
    assert linux(tmp_path)


def test_linux_plugged_in(tmp_path: Path) -> None:
    supply(tmp_path, "BAT0", type="Battery", status="Charging")
    assert not linux(tmp_path)
    supply(tmp_path, "BAT1", type="Battery", status="Discharging")  # two, one is not charged
    supply(tmp_path, "USBC", type="USB", online="1")
    assert not linux(tmp_path)


def test_a_mouse_has_a_battery_too(tmp_path: Path) -> None:
    supply(tmp_path, "mouse", type="Battery", status="Discharging", scope="Device")
    assert not linux(tmp_path)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Now drawing from 'Battery Power'\\n -InternalBattery-0 83%; discharging", True),
        ("Now drawing from 'AC Power'\\n -InternalBattery-0 'Battery Power' is not said", False),
        ("", False),
    ],
)
def test_macos(told: str, expected: bool) -> None:
    assert macos(("/usr/bin/printf", told)) is expected


def test_macos_without_pmset() -> None:
    assert not macos(("/no/such/program",))


@pytest.mark.parametrize(("line", "expected"), [(0, True), (1, False), (255, False)])
def test_windows(monkeypatch: pytest.MonkeyPatch, line: int, expected: bool) -> None:
    class Kernel:
        """Fills SYSTEM_POWER_STATUS."""

        @staticmethod
        def GetSystemPowerStatus(status: object) -> int:  # noqa: N802
            status._obj.ac_line = line  # type: ignore[attr-defined]
            return 1

    class Windll:
        kernel32 = Kernel

    monkeypatch.setattr(ctypes, "windll", Windll, raising=False)
    assert windows() is expected


def test_the_structure_is_windows_own() -> None:
    """SYSTEM_POWER_STATUS has 12 bytes, its DWORDs 4 each."""
    assert ctypes.sizeof(power._PowerStatus) == 12


def test_an_unknown_system_is_on_the_mains() -> None:
    assert not reader("plan9")()


def test_the_system_is_not_asked_each_time() -> None:
    asked: list[int] = []

    def read() -> bool:
        asked.append(1)
        return True

    told = Power(read)
    assert told.on_battery()
    assert told.on_battery()
    assert len(asked) == 1
