"""Packs: listed, switched, installed after their licence, stopped, refused."""

import pytest
from pytestqt.qtbot import QtBot

from app.core.errors import PackError
from app.core.vocab import Task
from app.services.packs import PackState
from app.ui.main_window import MainWindow
from app.ui.panels.packs.row import PackRow
from app.ui.panels.packs.window import PacksWindow
from tests.ui.conftest import OpenWindow
from tests.ui.fake import FakeLibrary
from tests.ui.fake_curation import LICENCE


def pack(name: str, *, installed: bool, shipped: bool = False) -> PackState:
    return PackState(
        id=name,
        title=name.title(),
        task=Task.TAG,
        version="3.0",
        licence="Apache-2.0",
        source="hub/of/it",
        bytes=12_000_000,
        installed=installed,
        active=installed,
        problem=None,
        shipped=shipped,
    )


@pytest.fixture
def packs(qtbot: QtBot, open_window: OpenWindow, library: FakeLibrary) -> PacksWindow:
    library.pack_states = [pack("near", installed=True, shipped=True), pack("far", installed=False)]
    window: MainWindow = open_window()
    window.actions_["packs"].trigger()
    made = window.curating.packs.window
    qtbot.waitUntil(lambda: set(made.rows) == {"near", "far"})
    return made


def near(packs: PacksWindow) -> PackRow:
    return packs.rows["near"]


def far(packs: PacksWindow) -> PackRow:
    return packs.rows["far"]


def test_what_is_here_can_be_switched_and_what_is_not_installed(packs: PacksWindow) -> None:
    assert near(packs).told == "In use; comes with Musekeep"
    assert near(packs).use.isVisible()
    assert not near(packs).install_button.isVisible()
    assert not near(packs).remove_button.isVisible()
    assert far(packs).told == "Not on this computer"
    assert far(packs).install_button.isVisible()
    assert not far(packs).use.isVisible()


def test_switching_off_is_said_by_the_row(
    qtbot: QtBot, packs: PacksWindow, library: FakeLibrary
) -> None:
    near(packs).use.choose("off")
    qtbot.waitUntil(lambda: library.asked("set_pack") == [("near", False)])
    qtbot.waitUntil(lambda: near(packs).told.startswith("Installed, but off"))


def test_nothing_is_fetched_before_the_licence_is_accepted(
    qtbot: QtBot, packs: PacksWindow, library: FakeLibrary
) -> None:
    library.gate.clear()
    far(packs).install_button.click()
    qtbot.waitUntil(lambda: packs.asks)
    assert packs.licence.text.toPlainText() == LICENCE
    packs.licence.accept_button.click()
    qtbot.waitUntil(lambda: "5.0 MB / 12.0 MB" in far(packs).told)
    assert far(packs).bar.isVisible()
    library.gate.set()
    qtbot.waitUntil(lambda: far(packs).told.startswith("Installed."))
    assert far(packs).use.isVisible()
    assert far(packs).remove_button.isVisible()
    qtbot.waitUntil(lambda: library.asked("look_through") == [None])


def test_a_licence_that_is_declined_leaves_everything(
    qtbot: QtBot, packs: PacksWindow, library: FakeLibrary
) -> None:
    far(packs).install_button.click()
    qtbot.waitUntil(lambda: packs.asks)
    packs.close()
    qtbot.waitUntil(lambda: far(packs).told == "Not installed; nothing was left behind.")
    assert not library.pack_states[1].installed


def test_fetching_can_be_cancelled(qtbot: QtBot, packs: PacksWindow, library: FakeLibrary) -> None:
    library.gate.clear()
    far(packs).install_button.click()
    qtbot.waitUntil(lambda: packs.asks)
    packs.licence.accept_button.click()
    qtbot.waitUntil(lambda: far(packs).bar.isVisible())
    far(packs).cancel_button.click()
    library.gate.set()
    qtbot.waitUntil(lambda: far(packs).told == "Not installed; nothing was left behind.")
    assert far(packs).install_button.isVisible()


def test_an_error_stands_in_its_row(qtbot: QtBot, packs: PacksWindow, library: FakeLibrary) -> None:
    library.failing["install_pack"] = PackError("model.onnx: another hash.")
    far(packs).install_button.click()
    qtbot.waitUntil(lambda: far(packs).told == "model.onnx: another hash.")
    library.failing["verify_pack"] = PackError("model.onnx is damaged.")
    near(packs).verify_button.click()
    qtbot.waitUntil(lambda: near(packs).told == "model.onnx is damaged.")


def test_a_pack_from_a_folder_says_above_the_list_what_came_of_it(
    qtbot: QtBot, packs: PacksWindow, library: FakeLibrary
) -> None:
    library.failing["install_pack_from"] = PackError("/tmp/it: there is no pack.toml.")
    packs.path_chosen.emit("/tmp/it")
    qtbot.waitUntil(lambda: packs.told == "/tmp/it: there is no pack.toml.")


def test_looking_is_paused_and_gone_on_with(
    qtbot: QtBot, packs: PacksWindow, library: FakeLibrary
) -> None:
    packs.pause_button.click()
    qtbot.waitUntil(lambda: packs.state.startswith("Paused"))
    assert library.paused
    assert packs.pause_button.text() == "Go on looking"
    packs.pause_button.click()
    qtbot.waitUntil(lambda: packs.state == "")
    assert not library.paused
