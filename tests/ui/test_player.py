"""Clips play from an open file, sealed or not, and leave nothing behind."""

import io
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from app.core.asset import AssetView
from app.core.errors import MediaError, TamperedError
from app.core.vocab import Kind
from app.services.playing import open_clip
from app.ui.bridge import Bridge
from app.ui.pictures.deck import ClipDevice
from app.ui.pictures.player import Player, clock
from app.ui.pictures.stage import Stage
from app.ui.style.look import Look
from app.ui.veil import Veil
from tests.helpers.sealed import Sealed
from tests.media.clip.making import BLUE, RED, near, plain, tone, write
from tests.ui.fake import FakeLibrary, view

WAIT_MS = 10_000


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two seconds of red, two of blue."""
    folder = tmp_path_factory.mktemp("clips")
    frames = [plain(RED)] * 48 + [plain(BLUE)] * 48
    return write(folder / "a.mp4", frames, rate=24, sound=tone(4.0))


@pytest.fixture(params=["open", "sealed"])
def path(request: pytest.FixtureRequest, clip: Path, sealed: Sealed) -> str:
    return sealed.put(clip) if request.param == "sealed" else str(clip)


@pytest.fixture
def player(qtbot: QtBot, look: Look) -> Iterator[Player]:
    made = Player(look)
    qtbot.addWidget(made)
    made.resize(320, 240)
    yield made
    made.end()


def shows(player: Player, colour: tuple[int, int, int]) -> Callable[[], bool]:
    def shown() -> bool:
        picture = player.picture
        return picture is not None and near(middle(picture), colour, by=24)

    return shown


def middle(picture: QImage) -> tuple[int, ...]:
    pixel = QColor(picture.pixelColor(picture.width() // 2, picture.height() // 2))
    return pixel.red(), pixel.green(), pixel.blue()


def test_a_clip_plays_silently_and_can_be_sought_in(
    qtbot: QtBot, player: Player, path: str
) -> None:
    player.play(open_clip(path))
    qtbot.waitUntil(shows(player, RED), timeout=WAIT_MS)
    assert player.is_playing
    assert player._deck._sound.isMuted()
    player.seek(3000)
    qtbot.waitUntil(shows(player, BLUE), timeout=WAIT_MS)
    assert player.time.text().endswith(("/ 0:03", "/ 0:04"))


def test_a_click_pauses_and_goes_on(qtbot: QtBot, player: Player, clip: Path) -> None:
    player.play(open_clip(str(clip)))
    qtbot.waitUntil(lambda: player.is_playing, timeout=WAIT_MS)
    player.toggle()
    qtbot.waitUntil(lambda: not player.is_playing, timeout=WAIT_MS)
    assert player.button.accessibleName() == "Play"
    player.toggle()
    qtbot.waitUntil(lambda: player.is_playing, timeout=WAIT_MS)


def test_sound_is_a_wish_of_its_own_for_each_clip(qtbot: QtBot, player: Player, clip: Path) -> None:
    player.play(open_clip(str(clip)))
    qtbot.waitUntil(player.sound.isEnabled, timeout=WAIT_MS)
    player.sound.click()
    assert not player._deck._sound.isMuted()
    player.play(open_clip(str(clip)))
    assert player._deck._sound.isMuted()


def test_a_clip_without_sound_offers_none(qtbot: QtBot, player: Player, tmp_path: Path) -> None:
    player.play(open_clip(str(write(tmp_path / "silent.mp4", [plain(RED)] * 20))))
    qtbot.waitUntil(shows(player, RED), timeout=WAIT_MS)
    assert not player.sound.isEnabled()


def test_what_is_left_is_closed_and_out_of_sight(qtbot: QtBot, player: Player, path: str) -> None:
    file = open_clip(path)
    player.play(file)
    qtbot.waitUntil(shows(player, RED), timeout=WAIT_MS)
    with qtbot.waitSignal(player.ended):
        player.end()
    assert file.closed
    assert player.picture is None
    assert not player.isVisible()


def test_many_clips_in_a_hurry_are_all_closed(qtbot: QtBot, player: Player, path: str) -> None:
    """Each is left while the player's own thread reads it."""
    files = []
    for number in range(25):
        files.append(open_clip(path))
        player.play(files[-1])
        qtbot.wait(number * 3 % 40)
        if number % 3 == 0:
            player.seek(2500)
    player.end()
    assert all(file.closed for file in files)


def test_hiding_ends_it(qtbot: QtBot, player: Player, clip: Path) -> None:
    file = open_clip(str(clip))
    player.play(file)
    player.hide()
    qtbot.waitUntil(lambda: file.closed, timeout=WAIT_MS)


class Spoilt(io.BytesIO):
    """A file of which nothing can be read beyond a byte."""

    def __init__(self, data: bytes, most: int) -> None:
        super().__init__(data)
        self._most = most

    def read(self, size: int | None = -1, /) -> bytes:
        if self.tell() >= self._most:
            raise TamperedError("It is not what was sealed.")
        return super().read(size)


@pytest.mark.parametrize("share", [0.0, 0.5, 0.9])
def test_what_cannot_be_read_is_given_up(
    qtbot: QtBot, player: Player, clip: Path, share: float
) -> None:
    data = clip.read_bytes()
    file = Spoilt(data, round(len(data) * share))
    with qtbot.waitSignal(player.broke, timeout=WAIT_MS):
        player.play(file)
    assert not player.isVisible()
    qtbot.waitUntil(lambda: file.closed, timeout=WAIT_MS)


def test_nothing_of_a_clip_is_told_on_stderr(
    qtbot: QtBot, player: Player, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    def titled(stream: object) -> None:
        stream.container.metadata["title"] = "a crimson gown"  # type: ignore[attr-defined]

    source = write(tmp_path / "crimson.mp4", [plain(RED)] * 10, change=titled)
    player.play(open_clip(str(source)))
    qtbot.waitUntil(shows(player, RED), timeout=WAIT_MS)
    player.end()
    said = capfd.readouterr().err
    assert not [word for word in ("crimson", "Metadata", "Input", "mpeg4") if word in said]


@pytest.mark.parametrize("content", [b"#EXTM3U\nfile:///etc/passwd\n", b"\x89PNG\r\n\x1a\n", b""])
def test_what_does_not_begin_as_a_clip_is_no_clip(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.mp4").write_bytes(content)
    with pytest.raises(MediaError, match="first frame"):
        open_clip(str(tmp_path / "a.mp4"))


def test_a_clip_that_is_gone_is_told_by_its_name(clip: Path, sealed: Sealed) -> None:
    path = sealed.put(clip)
    sealed.drop(path)
    with pytest.raises(MediaError, match=r"^a\.mp4 cannot be read"):
        open_clip(path)


def test_a_device_reads_as_its_file_does(clip: Path, sealed: Sealed) -> None:
    data = clip.read_bytes()
    device = ClipDevice(open_clip(sealed.put(clip)))
    assert device.size() == len(data)
    assert device.read(10).data() == data[:10]
    device.seek(len(data) - 7)
    assert device.read(100).data() == data[-7:]
    assert device.atEnd()
    device.let_go()
    assert not device.isOpen()


def test_moments_as_a_clock_shows_them() -> None:
    assert [clock(ms) for ms in (0, 999, 65_000, 3_600_000)] == ["0:00", "0:00", "1:05", "60:00"]


# ── where pictures are looked at ──


@pytest.fixture
def stage(qtbot: QtBot, bridge: Bridge, look: Look) -> Stage:
    made = Stage(bridge, look)
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show()
    return made


def asset(library: FakeLibrary, number: int, kind: Kind = Kind.VIDEO) -> AssetView:
    library.assets[number].kind = kind
    return view(library.assets[number])


def test_a_clip_that_plays_is_watched_until_its_end(
    qtbot: QtBot, player: Player, clip: Path
) -> None:
    seen: list[int] = []
    player.watched.connect(lambda: seen.append(player.line.value()))
    player.play(open_clip(str(clip)))
    qtbot.waitUntil(lambda: len(seen) > 1, timeout=WAIT_MS)
    player.toggle()
    qtbot.waitUntil(lambda: not player.is_playing)
    number = len(seen)
    player._tell(3000, 4000)  # paused
    assert len(seen) == number


def test_a_clip_that_begins_again_by_itself_is_not_watched(player: Player) -> None:
    seen: list[int] = []
    player.watched.connect(lambda: seen.append(player.line.value()))
    player._turn(True)
    for at in (1000, 2000, 0, 1000, 2000):
        player._tell(at, 2000)
    assert seen == [1000, 2000]
    player.seek(0)
    player._tell(1000, 2000)
    assert seen == [1000, 2000, 1000]


def test_a_clip_is_offered_to_be_played_and_plays(
    qtbot: QtBot, stage: Stage, library: FakeLibrary, clip: Path
) -> None:
    library.clips[1] = open_clip(str(clip))
    stage.show_asset(asset(library, 1), Veil.NONE)
    assert stage.play_button.isVisible()
    stage.play_button.click()
    qtbot.waitUntil(lambda: stage.player is not None and shows(stage.player, RED)())
    assert not stage.play_button.isVisible()
    assert stage.player is not None
    whole, bar = stage.frame().toAlignedRect(), stage.player.bar_height
    assert bar > 0
    assert stage.player.geometry() == whole.adjusted(0, 0, 0, bar).intersected(stage.rect())
    stage.show_asset(asset(library, 2), Veil.NONE)
    qtbot.waitUntil(lambda: library.clips[1].closed)
    assert stage.play_button.isVisible()


def test_pictures_and_veiled_clips_are_not_played(stage: Stage, library: FakeLibrary) -> None:
    stage.show_asset(asset(library, 1, Kind.IMAGE), Veil.NONE)
    assert not stage.play_button.isVisible()
    stage.show_asset(asset(library, 2), Veil.BLUR)
    assert not stage.play_button.isVisible()


def test_a_veil_ends_the_clip_under_it(
    qtbot: QtBot, stage: Stage, library: FakeLibrary, clip: Path
) -> None:
    library.clips[1] = open_clip(str(clip))
    stage.show_asset(asset(library, 1), Veil.NONE)
    stage.play_button.click()
    qtbot.waitUntil(lambda: stage.player is not None and stage.player.is_playing)
    stage.show_asset(asset(library, 1), Veil.BLUR)
    assert stage.player is not None
    assert not stage.player.is_open
    qtbot.waitUntil(lambda: library.clips[1].closed)


def test_without_its_libraries_a_clip_is_told_not_to_play(
    qtbot: QtBot,
    stage: Stage,
    bridge: Bridge,
    library: FakeLibrary,
    clip: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "app.ui.pictures.player", None)
    library.clips[1] = open_clip(str(clip))
    stage.show_asset(asset(library, 1), Veil.NONE)
    with qtbot.waitSignal(bridge.failed) as told:
        stage.play_button.click()
    assert "a library of the system is missing" in str(told.args[0])
    assert library.clips[1].closed


def test_a_clip_that_cannot_be_opened_is_told(
    qtbot: QtBot, stage: Stage, bridge: Bridge, library: FakeLibrary
) -> None:
    library.clips[1] = io.BytesIO(b"no clip at all")
    stage.show_asset(asset(library, 1), Veil.NONE)
    with qtbot.waitSignal(bridge.failed, timeout=WAIT_MS) as told:
        stage.play_button.click()
    assert "cannot be played" in str(told.args[0])
    assert stage.play_button.isVisible()
