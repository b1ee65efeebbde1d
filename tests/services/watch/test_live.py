"""A watch at work: real events, a real catalogue, real files."""

import os
import shutil
import sys
import threading
from pathlib import Path

import pytest

from app.catalog.assets import counts
from app.catalog.jobs import queue_length
from app.catalog.roots import roots
from app.core.asset import Fault, FileStat, Probe
from app.core.ops import AddRoot, AddTag, RemoveRoot, SetRoot
from app.core.progress import CancelToken, silent
from app.core.vocab import Presence
from app.services.watch import settling as settling_module
from app.services.watch.observers import Trouble
from tests.services.conftest import readable
from tests.services.watch.conftest import Watched, digest, read

linux = pytest.mark.skipif(sys.platform != "linux", reason="inotify")


def test_what_is_there_and_what_comes_is_entered(watched: Watched) -> None:
    watched.write("old.png")
    watched.start()
    watched.until(lambda: watched.names() == {"old.png"})
    watched.write("new.png")
    watched.write("deep/er/newer.png")
    watched.until(lambda: watched.names() == {"old.png", "new.png", "newer.png"})
    assert sorted(watched.reads()) == ["new.png", "newer.png", "old.png"]


def test_no_file_is_read_before_it_rests(watched: Watched) -> None:
    """A writer that pauses, but never as long as a file must rest."""
    watched.start()
    path = watched.top / "slow.png"
    pause = threading.Event()
    with path.open("wb", buffering=0) as file:
        for _ in range(12):
            file.write(b"part")
            pause.wait(0.1)
    watched.until(lambda: watched.names() == {"slow.png"})
    assert [args[0].size for args in watched.lane.called("probe")] == [48]


def test_what_came_gets_its_suggestions_by_itself(watched: Watched) -> None:
    watched.start()
    first = watched.write("new.png")  # this one also as what an earlier run might have left
    watched.until(lambda: watched.names() and watched.view(first).suggestions)
    second = watched.write("newer.png")
    watched.until(lambda: len(watched.names()) == 2 and watched.view(second).suggestions)


def test_what_an_import_put_off_is_made_up_for_by_the_watch(
    watched: Watched, tmp_path: Path
) -> None:
    watched.start()
    first = watched.write("first.png")
    watched.until(lambda: watched.names() and watched.view(first).suggestions)
    watched.analyse.pause()
    path = tmp_path / "elsewhere.png"
    path.write_bytes(b"elsewhere")
    report = watched.ingest.import_paths([str(path)], silent, CancelToken())
    assert report.new == 1
    assert watched.view(path).suggestions == ()
    watched.analyse.resume()
    watched.until(lambda: watched.view(path).suggestions)


def test_an_unfinished_name_is_ignored_until_it_is_renamed(watched: Watched) -> None:
    watched.start()
    part = watched.write("a.png.part")
    watched.write("b.png")
    watched.until(lambda: watched.names() == {"b.png"})
    part.rename(watched.top / "a.png")
    watched.until(lambda: watched.names() == {"a.png", "b.png"})
    assert watched.reads() == ["b.png", "a.png"]


def test_a_moved_file_keeps_its_tags_and_is_not_read_again(watched: Watched) -> None:
    path = watched.write("a.png")
    watched.start()
    watched.until(lambda: watched.names() == {"a.png"})
    watched.session.do(AddTag("Nova", [watched.view(path).id]))
    (watched.top / "sub").mkdir()
    there = path.rename(watched.top / "sub" / "b.png")
    watched.until(lambda: watched.presence(there) is Presence.PRESENT)
    watched.until(lambda: watched.presence(path) is None)
    assert watched.names("tag:Nova") == {"b.png"}
    assert watched.session.ask(counts).assets == 1
    assert watched.reads() == ["a.png"]


def test_a_moved_folder_is_not_read_again(watched: Watched) -> None:
    for number in range(80):
        watched.write(f"one/deep/{number}.png")
    watched.start()
    watched.until(lambda: watched.session.ask(counts).assets == 80)
    (watched.top / "one").rename(watched.top / "two")
    last = watched.top / "two" / "deep" / "79.png"
    watched.until(lambda: watched.presence(last) is Presence.PRESENT)
    watched.until(lambda: not watched.names("is:offline"))
    assert len(watched.reads()) == 80
    assert watched.session.ask(counts).assets == 80
    assert watched.told == []


def test_a_change_in_place_is_a_new_version(watched: Watched) -> None:
    path = watched.write("a.png", b"before")
    watched.start()
    watched.until(lambda: watched.names() == {"a.png"})
    path.write_bytes(b"and after")
    watched.until(lambda: watched.view(path).sha256 == digest(b"and after"))
    assert [one.sha256 for one in watched.view(path).versions] == [
        digest(b"and after"),
        digest(b"before"),
    ]


def test_a_deleted_file_is_missing_and_a_few_are_no_mishap(watched: Watched) -> None:
    gone, _ = watched.write("a.png"), watched.write("b.png")
    watched.start()
    watched.until(lambda: len(watched.names()) == 2)
    gone.unlink()
    watched.until(lambda: watched.presence(gone) is Presence.MISSING)
    assert watched.names("is:missing") == {"a.png"}


def test_a_tidy_up_that_is_too_big_is_held_until_a_human_says_so(watched: Watched) -> None:
    for number in range(80):
        watched.write(f"{number}.png")
    watched.start()
    watched.until(lambda: watched.session.ask(counts).assets == 80)
    for number in range(60):
        (watched.top / f"{number}.png").unlink()
    watched.until(lambda: watched.live.state()[0].held)
    assert watched.names("is:missing") == set()
    assert [text for text in watched.told if "60 of its 80" in text]
    report = watched.ingest.confirm(str(watched.top), silent, CancelToken())
    assert report.missing == 60
    assert len(watched.names("is:missing")) == 60
    assert watched.session.ask(roots)[0].held is None


def test_a_folder_that_goes_and_comes_back_is_as_it_was(watched: Watched, tmp_path: Path) -> None:
    path = watched.write("a.png")
    watched.start()
    watched.until(lambda: watched.names() == {"a.png"})
    watched.top.rename(tmp_path / "unplugged")
    watched.until(lambda: watched.presence(path) is Presence.OFFLINE)
    watched.until(lambda: not watched.live.state()[0].reachable)
    (tmp_path / "unplugged").rename(watched.top)
    watched.until(lambda: watched.presence(path) is Presence.PRESENT)
    watched.until(lambda: watched.live.state()[0].reachable)
    watched.write("b.png")  # and it is watched again
    watched.until(lambda: watched.names() == {"a.png", "b.png"})
    assert watched.reads() == ["a.png", "b.png"]


def test_an_emptied_folder_is_offline(watched: Watched) -> None:
    path = watched.write("a.png")
    watched.start()
    watched.until(lambda: watched.names() == {"a.png"})
    path.unlink()
    watched.until(lambda: watched.presence(path) is Presence.OFFLINE)
    assert any("empty" in text for text in watched.told)
    watched.ingest.confirm(str(watched.top), silent, CancelToken())
    assert watched.presence(path) is Presence.MISSING


def test_roots_come_and_go_while_it_runs(watched: Watched, tmp_path: Path) -> None:
    watched.start()
    other = tmp_path / "other"
    other.mkdir()
    (other / "a.png").write_bytes(b"a")
    watched.session.do(AddRoot(str(other)))
    watched.until(lambda: watched.names() == {"a.png"})
    watched.session.do(RemoveRoot(str(other)))
    watched.until(lambda: len(watched.live.state()) == 1)


def test_a_folders_own_patterns_hold_until_they_are_taken_back(watched: Watched) -> None:
    watched.session.do(SetRoot(str(watched.top), ignore=["*.webp", "old/"]))
    watched.start()
    watched.until(lambda: watched.live.state())
    watched.write("a.webp")
    watched.write("old/b.png")
    watched.write("c.png")
    watched.until(lambda: watched.names() == {"c.png"})
    watched.session.do(SetRoot(str(watched.top), ignore=[]))
    watched.until(lambda: watched.names() == {"a.webp", "b.png", "c.png"})


def test_a_polled_folder_is_looked_at_now_and_then(watched: Watched) -> None:
    watched.session.do(SetRoot(str(watched.top), watch="poll"))
    watched.start()
    watched.until(lambda: watched.live.state() and watched.live.state()[0].how == "poll")
    watched.write("a.png")
    watched.until(lambda: watched.names() == {"a.png"})


@linux
def test_the_limit_of_watches_is_told_once_and_answered_by_polling(watched: Watched) -> None:
    watched.start()
    watched.until(lambda: watched.live.state())
    keeper = watched.live._keeper
    assert keeper is not None
    for _ in range(3):
        keeper.trouble(str(watched.top), Trouble.LIMIT)
    watched.until(lambda: watched.live.state()[0].how == "poll")
    watched.write("a.png")
    watched.until(lambda: watched.names() == {"a.png"})
    assert len([text for text in watched.told if "no further folders" in text]) == 1


def test_lost_events_are_told_once_and_answered_by_a_scan(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    watched.start()
    watched.until(lambda: watched.live.state())
    keeper = watched.live._keeper
    assert keeper is not None
    monkeypatch.setattr(keeper._settling, "notice", lambda path: None)  # nothing is heard
    watched.write("a.png")
    for _ in range(3):
        keeper.trouble(str(watched.top), Trouble.LOST)
    monkeypatch.undo()
    watched.until(lambda: watched.names() == {"a.png"})
    assert len([text for text in watched.told if "more happened" in text]) == 1


def test_a_file_that_ends_too_early_is_held_back(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settling_module, "BACKOFF_S", (0.1, 0.2, 0.4))
    watched.lane.functions["probe"] = cut_while_short
    watched.start()
    path = watched.write("slow.png", b"half")
    watched.write("other.png", b"whole and long enough")
    watched.until(lambda: watched.names() == {"other.png"})
    path.write_bytes(b"half and the rest of it")
    watched.until(lambda: watched.names() == {"slow.png", "other.png"})
    assert watched.view(path).fault is None
    assert watched.session.ask(counts).faults == 0


def test_a_file_that_stays_cut_is_entered_with_its_fault(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settling_module, "BACKOFF_S", (0.1, 0.2, 0.4))
    watched.lane.functions["probe"] = cut_while_short
    watched.start()
    path = watched.write("cut.png", b"half")
    watched.until(lambda: watched.names() == {"cut.png"})
    assert watched.view(path).fault == Fault("damaged", "It is cut off.")
    assert watched.reads() == ["cut.png"] * 4


def cut_while_short(stat: FileStat, *_: object) -> Probe:
    if stat.size < 10:
        return readable(stat, fault=Fault("damaged", "It is cut off."), thumb=None, samples=())
    return read(stat)


def test_a_picture_is_read_again_when_its_caption_comes_changes_or_goes(watched: Watched) -> None:
    path = watched.write("a.png")
    watched.start()
    watched.until(lambda: watched.names() == {"a.png"})
    caption = watched.write("a.txt", b"one")
    watched.until(lambda: len(watched.view(path).locations[0].companions) == 1)
    caption.write_bytes(b"two words")
    watched.until(lambda: watched.view(path).locations[0].companions[0].size == 9)
    caption.unlink()
    watched.until(lambda: not watched.view(path).locations[0].companions)
    assert watched.reads() == ["a.png"] * 4


def test_the_moving_half_of_a_live_photo_is_no_asset(watched: Watched) -> None:
    watched.start()
    watched.write("IMG_1.heic")
    watched.write("IMG_1.mov")
    watched.write("clip.mp4")
    watched.write("clip.png")
    watched.until(lambda: watched.names() == {"IMG_1.heic", "clip.mp4", "clip.png"})
    watched.live.poke()
    watched.write("last.png")
    watched.until(lambda: "last.png" in watched.names())
    assert "IMG_1.mov" not in watched.names()
    assert "IMG_1.mov" not in watched.reads()


def test_a_persons_import_goes_first(watched: Watched, tmp_path: Path) -> None:
    """The watch makes way in the middle of its queue, and goes on with it afterwards."""
    own = tmp_path / "own.png"
    own.write_bytes(b"own")
    started, imported = threading.Event(), threading.Event()

    def slowly(stat: FileStat, *_: object) -> Probe:
        started.set()
        return read(stat)

    watched.lane.functions["probe"] = slowly
    for number in range(300):
        watched.write(f"{number}.png")
    watched.start()
    assert started.wait(30)
    report = watched.ingest.import_paths([str(own)], silent, CancelToken())
    imported.set()
    assert report.failed == ()
    watched.until(lambda: watched.session.ask(counts).assets == 301)
    assert watched.session.ask(queue_length) == 0


def test_an_end_in_the_middle_loses_nothing(watched: Watched) -> None:
    for number in range(300):
        watched.write(f"{number}.png")
    watched.start()
    watched.until(watched.reads)
    watched.live.close()
    watched.live.start(silent, watched.tell)
    watched.until(lambda: watched.session.ask(counts).assets == 300)


def test_nothing_is_watched_that_was_not_started(watched: Watched) -> None:
    (state,) = watched.live.state()
    assert (state.path, state.reachable) == (str(watched.top), True)
    watched.live.poke()
    watched.live.close()


@pytest.mark.skipif(not hasattr(os, "link"), reason="needs hard links")
def test_hard_links_and_copies_are_places_of_one_asset(watched: Watched) -> None:
    path = watched.write("a.png")
    watched.start()
    watched.until(lambda: watched.names() == {"a.png"})
    os.link(path, watched.top / "link.png")
    shutil.copy(path, watched.top / "copy.png")
    watched.until(lambda: len(watched.view(path).locations) == 3)
    assert watched.session.ask(counts).assets == 1
    assert watched.reads() == ["a.png", "copy.png"]


@pytest.mark.skipif(not hasattr(os, "link"), reason="needs hard links")
def test_who_writes_through_one_link_changes_what_the_other_shows(watched: Watched) -> None:
    path = watched.write("a.png", b"before")
    os.link(path, watched.top / "link.png")
    watched.start()
    watched.until(lambda: watched.names() == {"a.png"} or watched.names() == {"link.png"})
    watched.until(lambda: len(watched.view(path).locations) == 2)
    path.write_bytes(b"and after")
    watched.until(lambda: watched.view(path).sha256 == digest(b"and after"))
    link = watched.top / "link.png"
    watched.until(lambda: watched.view(link).sha256 == digest(b"and after"))
    assert watched.session.ask(counts).assets == 1


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_to_a_folder_is_not_followed(watched: Watched, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "far.png").write_bytes(b"far")
    watched.start()
    watched.until(lambda: watched.live.state())
    (watched.top / "link").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    (watched.top / "round").symlink_to(watched.top, target_is_directory=True)
    watched.write("a.png")
    watched.until(lambda: watched.names() == {"a.png"})
    watched.write("b.png")
    watched.until(lambda: watched.names() == {"a.png", "b.png"})
