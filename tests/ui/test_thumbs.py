from itertools import pairwise

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from app.core.errors import MusekeepError
from app.ui.bridge import Bridge
from app.ui.pictures.decode import cell_picture, whole_picture
from app.ui.pictures.thumbs import Cache, Thumbs, Wanted
from tests.ui.conftest import gone
from tests.ui.fake import FakeLibrary, jpeg

RED, BLUE, GREEN = (QColor.fromHsv(hue, 255, 255) for hue in (0, 240, 120))


def near(one: QColor, other: QColor) -> bool:
    return abs(one.hue() - other.hue()) < 12 and one.alpha() == 255


def test_a_cell_is_square_cropped_to_fill_with_round_corners() -> None:
    picture = cell_picture(jpeg(RED, size=(300, 100)), 80, 2.0, veiled=False)
    assert picture is not None
    assert picture.size() == QSize(160, 160)
    assert picture.deviceIndependentSize().toSize() == QSize(80, 80)
    assert picture.pixelColor(0, 0).alpha() == 0
    assert near(picture.pixelColor(80, 80), RED)
    assert near(picture.pixelColor(0, 80), RED)


def test_a_tall_picture_is_cut_above_its_middle_rather_than_below() -> None:
    picture = cell_picture(jpeg(RED, BLUE, GREEN, size=(100, 300)), 90, 1.0, veiled=False)
    assert picture is not None
    shares = [near(picture.pixelColor(45, y), RED) for y in range(90)]
    lost_above = 90 - sum(shares)
    lost_below = 90 - sum(near(picture.pixelColor(45, y), GREEN) for y in range(90))
    assert lost_above < lost_below


def test_a_veiled_picture_has_nothing_to_make_out() -> None:
    stripes = jpeg(*[RED, BLUE] * 24, size=(96, 96))
    clear = cell_picture(stripes, 96, 1.0, veiled=False)
    veiled = cell_picture(stripes, 96, 1.0, veiled=True)
    assert clear is not None
    assert veiled is not None
    assert steepest(clear) > 100
    assert steepest(veiled) < 40


def steepest(picture: QImage) -> int:
    """The greatest change of red from one row to the next, in the middle column."""
    column = [picture.pixelColor(48, y).red() for y in range(8, 88)]
    return max(abs(a - b) for a, b in pairwise(column))


def test_a_preview_keeps_the_shape() -> None:
    picture = whole_picture(jpeg(RED, size=(300, 100)), 150, 1.0, veiled=False)
    assert picture is not None
    assert picture.size() == QSize(150, 50)
    larger = whole_picture(jpeg(RED, size=(30, 10)), 150, 1.0, veiled=False)
    assert larger is not None
    assert larger.size() == QSize(150, 50)


@pytest.mark.qt_log_ignore("JPEG data")  # Qt's decoder says so itself
@pytest.mark.parametrize(
    "blob", [b"", b"not a picture", jpeg(RED)[:60]], ids=["empty", "text", "cut"]
)
@pytest.mark.parametrize("veiled", [True, False])
def test_bytes_that_are_no_picture_are_none(blob: bytes, veiled: bool) -> None:
    assert cell_picture(blob, 50, 1.0, veiled=veiled) is None
    assert whole_picture(blob, 50, 1.0, veiled=veiled) is None


def wanted(number: int, side: int = 50, *, veiled: bool = False) -> Wanted:
    return Wanted(f"{number:064x}", side, 1.0, veiled)


def picture(side: int = 50) -> QImage:
    made = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    made.fill(Qt.GlobalColor.transparent)
    return made


@pytest.mark.parametrize("name", ["PNG", "BMP"])
def test_no_other_reader_than_the_one_for_jpegs_is_asked(name: str) -> None:
    """Asking them all can lock up the window: see `decode._reader`."""
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(held, name)  # type: ignore[call-overload]
    assert cell_picture(bytes(held.data().data()), 20, 1.0, veiled=False) is None


def test_the_cache_stays_within_its_budget_and_drops_the_least_used() -> None:
    one = picture().sizeInBytes()
    cache = Cache(budget=3 * one)
    for number in range(3):
        cache.put(wanted(number), picture())
    assert cache.get(wanted(0)) is not None
    cache.put(wanted(3), picture())
    assert cache.bytes == 3 * one
    assert [number for number in range(4) if wanted(number) in cache] == [0, 2, 3]


def test_putting_the_same_again_counts_once() -> None:
    cache = Cache()
    for _ in range(3):
        cache.put(wanted(1), picture())
    assert cache.bytes == picture().sizeInBytes()


def test_another_size_serves_until_the_right_one_is_there_but_never_an_unveiled_one() -> None:
    cache = Cache()
    cache.put(wanted(1, 50), picture(50))
    assert cache.any_size(wanted(1, 80)) is not None
    assert cache.any_size(wanted(1, 80, veiled=True)) is None
    assert cache.get(wanted(1, 80)) is None


def test_what_is_wanted_arrives_decoded(qtbot: QtBot, bridge: Bridge, library: FakeLibrary) -> None:
    thumbs = Thumbs(bridge)
    asked = [wanted(number) for number in range(20)]
    with qtbot.waitSignals([thumbs.arrived] * 3):
        thumbs.want(asked)
    assert all(one in thumbs.cache for one in asked)
    keys = [key for call in library.asked("thumbs") for key in call]  # type: ignore[attr-defined]
    assert sorted(keys) == sorted({one.sha256 for one in asked})


def test_what_went_out_of_sight_is_not_fetched_any_more(
    qtbot: QtBot, bridge: Bridge, library: FakeLibrary
) -> None:
    thumbs = Thumbs(bridge)
    thumbs.want([wanted(number) for number in range(200)])
    thumbs.want([wanted(500)])
    qtbot.waitUntil(lambda: wanted(500) in thumbs.cache)
    assert sum(wanted(number) in thumbs.cache for number in range(200)) <= 16  # in the air already


def test_what_the_library_does_not_have_is_asked_for_once_until_it_changes(
    qtbot: QtBot, bridge: Bridge, library: FakeLibrary
) -> None:
    library.thumb = b""
    thumbs = Thumbs(bridge)
    with qtbot.waitSignal(thumbs.arrived):
        thumbs.want([wanted(1)])
    assert thumbs.is_absent(wanted(1).sha256)
    thumbs.want([wanted(1)])
    assert len(library.asked("thumbs")) == 1
    library.thumb = jpeg(RED)
    thumbs.forget_absent()
    with qtbot.waitSignal(thumbs.arrived):
        thumbs.want([wanted(1)])
    assert wanted(1) in thumbs.cache


def test_a_failing_store_is_told_and_does_not_stall_the_rest(
    qtbot: QtBot, bridge: Bridge, library: FakeLibrary
) -> None:
    thumbs = Thumbs(bridge)
    library.failing["thumbs"] = MusekeepError("the store is gone")
    with qtbot.waitSignal(bridge.failed):
        thumbs.want([wanted(1)])
    del library.failing["thumbs"]
    with qtbot.waitSignal(thumbs.arrived):
        thumbs.want([wanted(2)])
    assert wanted(2) in thumbs.cache


def test_an_answer_after_its_asker_is_gone_is_dropped(
    qtbot: QtBot, bridge: Bridge, library: FakeLibrary
) -> None:
    """The next answer on the same lane comes behind it."""
    thumbs = Thumbs(bridge)
    thumbs.want([wanted(1)])
    gone(thumbs)
    after = Thumbs(bridge)
    with qtbot.waitSignal(after.arrived):
        after.want([wanted(2)])
    assert library.thumb
    gone(after)
