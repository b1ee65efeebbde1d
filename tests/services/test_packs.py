"""Packs of a library: what is known, what is installed, and that nothing comes in half."""

import io
import os
import shutil
import socket
import stat
import zipfile
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from app.core.errors import CancelledError, DataFileError, MusekeepError, NotFoundError, PackError
from app.core.paths import PROGRAM
from app.core.progress import CancelToken, Progress, silent
from app.core.vocab import Task
from app.inference import worker
from app.inference.pack import read_facts
from app.services import hub as fetching
from app.services.packs import Packs
from tests.inference.networks import channel_means
from tests.inference.test_tasks import LABELS, make
from tests.services.conftest import FakeLane
from tests.services.hub_server import HubServer, hub_server

ID = "ultraface-rfb-320"
FACTS = read_facts(PROGRAM / "models" / ID)
assert FACTS.hub is not None
COMMIT = FACTS.hub.revision
FILE = "version-RFB-320.onnx"
SPACE = f"""{LABELS}
[thresholds]
score = 0.5
[hub]
repo = "some/colours"
kind = "space"
revision = "{{commit}}"
[hub.files]
"model.onnx" = "onnx/deep er/net.onnx"
"tags.csv" = "tags.csv"
[sha256]
"model.onnx" = "{{network}}"
"tags.csv" = "{{table}}"
"""
ADDRESS = f"/{FACTS.hub.repo}/resolve/{COMMIT}/{FILE}"


@pytest.fixture
def weights(samples: Path) -> bytes:
    return (samples / "models" / FILE).read_bytes()


@pytest.fixture
def hub(weights: bytes, monkeypatch: pytest.MonkeyPatch) -> Iterator[HubServer]:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY", "HF_HUB_OFFLINE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(fetching, "PAUSE_S", 0.0)
    with hub_server(COMMIT) as server:
        monkeypatch.setenv("HF_ENDPOINT", server.url)
        server.files[ADDRESS] = weights
        yield server


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The library's own packs."""
    return tmp_path / "library" / "models"


@pytest.fixture
def packs(tmp_path: Path, folder: Path) -> Packs:
    """A program that ships NudeNet and the facts of UltraFace."""
    shipped = tmp_path / "program"
    for name in (ID, "nudenet-320n"):
        shutil.copytree(PROGRAM / "models" / name, shipped / name)
    return opened(shipped, folder)


def opened(shipped: Path, folder: Path) -> Packs:
    return Packs(shipped, folder, FakeLane(check=worker.check, runs_on=worker.runs_on))  # type: ignore[arg-type]


def state(packs: Packs, id_: str = ID) -> Any:
    (found,) = [one for one in packs.listing() if one.id == id_]
    return found


def yes(_licence: str) -> bool:
    return True


def install(packs: Packs) -> None:
    packs.install(ID, silent, CancelToken(), yes)


def assert_nothing_installed(packs: Packs, folder: Path) -> None:
    assert not state(packs).installed
    assert ID not in packs.usable()
    assert [entry.name for entry in folder.glob("*") if entry.name != ".staging"] == []
    assert list(folder.glob(".staging/new-*")) == []


# ── what there is ──


def test_facts_without_weights_are_known_and_not_installed(packs: Packs) -> None:
    assert [one.id for one in packs.listing()] == ["nudenet-320n", ID]
    face = state(packs)
    assert (face.task, face.bytes, face.installed, face.active) == (
        Task.DETECT,
        1_270_727,
        False,
        False,
    )
    nude = state(packs, "nudenet-320n")
    assert (nude.installed, nude.active, nude.shipped, nude.problem) == (True, True, True, None)
    assert list(packs.usable()) == ["nudenet-320n"]


def test_every_shipped_pack_is_pinned_and_hashed() -> None:
    every = opened(PROGRAM / "models", Path("nowhere")).listing()
    assert {one.task for one in every} == set(Task)
    assert [one.id for one in every if one.installed] == ["nudenet-320n"]
    for one in every:
        facts = read_facts(PROGRAM / "models" / one.id)
        assert facts.hub is None or set(facts.hub.files) <= set(facts.hashes)
        assert facts.licence_text.strip()


def test_a_pack_is_switched_off_and_on_again_and_it_is_remembered(
    packs: Packs, tmp_path: Path, folder: Path
) -> None:
    packs.set_active("nudenet-320n", on=False)
    assert list(packs.usable()) == []
    assert (folder / "off.txt").read_text("utf-8") == "nudenet-320n\n"
    again = opened(tmp_path / "program", folder)
    assert not state(again, "nudenet-320n").active
    assert "BUTTOCKS_EXPOSED" in again.labels()["nudenet-320n"]  # it may have looked before
    again.set_active("nudenet-320n", on=True)
    assert list(again) == ["nudenet-320n"]
    assert (folder / "off.txt").read_text("utf-8") == ""


def test_a_pack_that_its_facts_leave_off_can_be_switched_on(
    packs: Packs, tmp_path: Path, folder: Path
) -> None:
    facts = tmp_path / "program" / "nudenet-320n" / "pack.toml"
    facts.write_text(f"active = false\n{facts.read_text('utf-8')}", "utf-8")
    again = opened(tmp_path / "program", folder)
    assert list(again.usable()) == []
    again.set_active("nudenet-320n", on=True)
    assert list(opened(tmp_path / "program", folder).usable()) == ["nudenet-320n"]


def test_what_came_with_the_program_stays(packs: Packs) -> None:
    with pytest.raises(PackError, match="came with the program"):
        packs.remove("nudenet-320n")


@pytest.mark.parametrize("name", ["nonsense", "../library", "", "a/b"])
def test_an_unknown_pack_is_named(packs: Packs, name: str) -> None:
    for act in (packs.remove, packs.verify, packs.facts):
        with pytest.raises(NotFoundError, match="There is no pack"):
            act(name)
    with pytest.raises(NotFoundError):
        packs.install(name, silent, CancelToken(), yes)


def test_a_broken_pack_is_told_and_costs_no_other(
    packs: Packs, tmp_path: Path, folder: Path
) -> None:
    (folder / "mine").mkdir(parents=True)
    (folder / "mine" / "pack.toml").write_text("id = 'mine'\nnonsense = 1\n", "utf-8")
    again = opened(tmp_path / "program", folder)
    assert list(again.usable()) == ["nudenet-320n"]
    (problem,) = again.problems
    assert problem == state(again, "mine").problem
    assert "mine" in problem


# ── from the hub ──


def test_a_pack_is_fetched_checked_and_ready(packs: Packs, hub: HubServer, folder: Path) -> None:
    told: list[Progress] = []
    asked: list[str] = []

    def accept(licence: str) -> bool:
        asked.append(licence)
        return True

    packs.install(ID, told.append, CancelToken(), accept)
    assert (state(packs).installed, state(packs).active, state(packs).shipped) == (
        True,
        True,
        False,
    )
    assert packs.usable()[ID].folder == folder / ID
    assert asked == [FACTS.licence_text]
    assert (told[-1].done, told[-1].total) == (1_270_727, 1_270_727)
    assert {path for _, path, _ in hub.asked} == {ADDRESS, f"/cdn{ADDRESS}"}
    assert [entry.name for entry in folder.iterdir()] == [ID]
    packs.verify(ID)


def test_no_key_of_the_users_leaves_the_machine(
    packs: Packs, hub: HubServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_TOKEN", "hf_secret")
    install(packs)
    assert hub.headers
    for headers in hub.headers:
        assert "authorization" not in headers
        assert "hf_secret" not in str(headers)
        assert headers["user-agent"] == "musekeep"


def test_without_agreement_nothing_is_asked_of_the_network(
    packs: Packs, hub: HubServer, folder: Path
) -> None:
    with pytest.raises(CancelledError, match="licence"):
        packs.install(ID, silent, CancelToken(), lambda _text: False)
    assert hub.asked == []
    assert_nothing_installed(packs, folder)


def test_a_connection_that_breaks_is_taken_up_where_it_broke(packs: Packs, hub: HubServer) -> None:
    hub.drop_after = [400_000, 300_000]
    install(packs)
    assert state(packs).installed
    assert hub.ranges() == ["", "bytes=400000-", "bytes=700000-"]


def test_a_server_that_knows_no_ranges_is_read_from_the_start(packs: Packs, hub: HubServer) -> None:
    hub.drop_after, hub.ignores_ranges = [400_000], True
    install(packs)
    assert state(packs).installed


def test_what_came_is_kept_for_the_next_attempt(packs: Packs, hub: HubServer, folder: Path) -> None:
    hub.drop_after = [500_000, *[0] * fetching.ATTEMPTS]
    with pytest.raises(PackError, match="could not be fetched"):
        install(packs)
    assert_nothing_installed(packs, folder)
    hub.drop_after = []
    hub.asked.clear()
    install(packs)
    assert hub.ranges() == ["bytes=500000-"]
    assert state(packs).installed
    assert not (folder / ".staging").exists()


def test_stopping_keeps_what_came(packs: Packs, hub: HubServer, folder: Path) -> None:
    class Impatient(CancelToken):
        """Stops with the third piece of the file."""

        pieces = 0

        def check(self) -> None:
            self.pieces += 1
            if self.pieces == 3:
                self.cancel()
            super().check()

    with pytest.raises(CancelledError):
        packs.install(ID, silent, Impatient(), yes)
    assert_nothing_installed(packs, folder)
    (half,) = folder.glob(f".staging/*/{FILE}")
    assert 0 < half.stat().st_size < 1_270_727


def test_wrong_bytes_are_refused_and_not_kept(
    packs: Packs, hub: HubServer, folder: Path, weights: bytes
) -> None:
    hub.instead = bytes(len(weights))
    with pytest.raises(PackError, match=r"sha256 .* is not installed"):
        install(packs)
    assert_nothing_installed(packs, folder)
    hub.instead = None
    install(packs)
    assert state(packs).installed


def test_another_commit_than_the_pinned_one_is_refused(
    packs: Packs, hub: HubServer, folder: Path
) -> None:
    hub.commit = "0" * 40
    with pytest.raises(PackError, match="another commit"):
        install(packs)
    assert hub.ranges() == []
    assert_nothing_installed(packs, folder)


def test_a_file_that_is_gone_is_said_at_once(packs: Packs, hub: HubServer, folder: Path) -> None:
    hub.files.clear()
    with pytest.raises(PackError, match=r"could not be fetched: .*404"):
        install(packs)
    assert len(hub.asked) == 1
    assert_nothing_installed(packs, folder)


def test_no_network_is_one_calm_sentence(
    packs: Packs, hub: HubServer, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    monkeypatch.setenv("HF_ENDPOINT", f"http://127.0.0.1:{port}")
    with pytest.raises(PackError, match="could not be fetched"):
        install(packs)
    assert_nothing_installed(packs, folder)


def test_a_failed_repair_leaves_the_installed_pack(
    packs: Packs, hub: HubServer, weights: bytes
) -> None:
    install(packs)
    hub.instead = bytes(len(weights))
    with pytest.raises(PackError):
        install(packs)
    packs.verify(ID)
    assert ID in packs


def test_removing_takes_the_files_and_leaves_the_facts(
    packs: Packs, hub: HubServer, folder: Path
) -> None:
    install(packs)
    packs.remove(ID)
    assert_nothing_installed(packs, folder)
    assert not (folder / ".staging").exists()


def test_a_changed_file_is_found(packs: Packs, hub: HubServer, folder: Path) -> None:
    install(packs)
    with (folder / ID / FILE).open("r+b") as file:
        file.seek(1000)
        file.write(b"changed")
    with pytest.raises(PackError, match="sha256"):
        packs.verify(ID)


def test_several_files_from_anywhere_in_a_space(
    tmp_path: Path, folder: Path, hub: HubServer
) -> None:
    rows = f"name,category,note\nred,0,\ngreen,4,\nblue,9,{'x' * 2000}\n"
    network, table = channel_means(), rows.encode()
    digests = [sha256(content).hexdigest() for content in (network, table)]
    facts = SPACE.format(commit=COMMIT, network=digests[0], table=digests[1])
    made = make(tmp_path / "shipped", "tag", facts)
    text = made.joinpath("pack.toml").read_text("utf-8")
    head, _, rest = text.partition("[weights]")
    made.joinpath("pack.toml").write_text(f'{head}labels = "tags.csv"\n[weights]{rest}', "utf-8")
    made.joinpath("model.onnx").unlink()
    at = f"/spaces/some/colours/resolve/{COMMIT}"
    hub.files = {f"{at}/onnx/deep%20er/net.onnx": network, f"{at}/tags.csv": table}
    packs = opened(tmp_path / "shipped", folder)
    assert not state(packs, "colours").installed
    packs.install("colours", silent, CancelToken(), yes)
    assert packs.usable()["colours"].categories == ("general", "character", "rating")
    assert packs.runs_on("colours") == ("cpu", "")
    packs.remove("colours")
    assert not state(packs, "colours").installed


def test_a_folder_that_cannot_be_written_to_is_one_calm_sentence(
    packs: Packs, hub: HubServer, folder: Path
) -> None:
    folder.parent.mkdir(parents=True)
    folder.write_text("a file where the folder belongs")
    with pytest.raises(PackError, match="could not be written"):
        install(packs)


# ── from a folder or an archive ──


@pytest.fixture
def complete(tmp_path: Path, weights: bytes) -> Path:
    """A folder with everything in it."""
    source = tmp_path / "download" / "pack of faces"
    shutil.copytree(PROGRAM / "models" / ID, source)
    (source / FILE).write_bytes(weights)
    return source


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: Any) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)


def take(packs: Packs, source: Path, only: str | None = None) -> str:
    return packs.install_from(source, silent, CancelToken(), yes, only)


def zipped(target: Path, source: Path, top: str = "") -> Path:
    with zipfile.ZipFile(target, "w") as archive:
        for path in source.iterdir():
            archive.write(path, f"{top}{path.name}")
    return target


@pytest.mark.usefixtures("no_network")
def test_a_folder_is_installed_without_any_network(
    packs: Packs, complete: Path, folder: Path
) -> None:
    assert take(packs, complete) == ID
    assert state(packs).installed
    assert [entry.name for entry in folder.iterdir()] == [ID]
    assert (complete / FILE).is_file()


@pytest.mark.usefixtures("no_network")
@pytest.mark.parametrize("top", ["", "faces-main/"])
def test_an_archive_is_installed_with_or_without_a_folder_in_it(
    packs: Packs, complete: Path, tmp_path: Path, top: str
) -> None:
    assert take(packs, zipped(tmp_path / "faces.zip", complete, top)) == ID
    packs.verify(ID)


@pytest.mark.usefixtures("no_network")
def test_of_a_known_pack_the_weights_alone_will_do(
    packs: Packs, tmp_path: Path, weights: bytes, folder: Path
) -> None:
    downloads = tmp_path / "downloads"
    downloads.mkdir()
    with pytest.raises(PackError, match=f"Neither pack.toml nor {FILE}"):
        take(packs, downloads, only=ID)
    assert_nothing_installed(packs, folder)
    (downloads / FILE).write_bytes(weights)
    assert take(packs, downloads, only=ID) == ID
    packs.verify(ID)


def test_another_pack_than_the_named_one_is_refused(
    packs: Packs, complete: Path, folder: Path
) -> None:
    with pytest.raises(PackError, match="holds the pack 'ultraface-rfb-320', not clip"):
        take(packs, complete, only="clip")
    assert_nothing_installed(packs, folder)


@pytest.mark.parametrize(
    "name", ["../evil.txt", "/tmp/evil.txt", "a/../../evil.txt", "C:/evil.txt", "..\\evil.txt"]
)
def test_an_archive_that_reaches_out_of_itself_is_not_unpacked(
    packs: Packs, complete: Path, tmp_path: Path, folder: Path, name: str
) -> None:
    archive = zipped(tmp_path / "faces.zip", complete)
    with zipfile.ZipFile(archive, "a") as more:
        more.writestr(zipfile.ZipInfo(name), "evil")
    before = set(tmp_path.rglob("*evil*"))
    with pytest.raises(PackError, match="reaches out of its folder"):
        take(packs, archive)
    assert set(tmp_path.rglob("*evil*")) == before
    assert_nothing_installed(packs, folder)


def test_a_link_in_an_archive_is_not_unpacked(
    packs: Packs, complete: Path, tmp_path: Path, folder: Path
) -> None:
    archive = zipped(tmp_path / "faces.zip", complete)
    link = zipfile.ZipInfo("passwords")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(archive, "a") as more:
        more.writestr(link, "/etc/passwd")
    with pytest.raises(PackError, match="reaches out"):
        take(packs, archive)
    assert_nothing_installed(packs, folder)


def test_damaged_archives_and_what_is_none_are_refused(
    packs: Packs, complete: Path, tmp_path: Path, folder: Path
) -> None:
    whole = zipped(tmp_path / "faces.zip", complete).read_bytes()
    spoiled = bytearray(whole)
    spoiled[len(whole) // 2] ^= 255
    empty = io.BytesIO()
    zipfile.ZipFile(empty, "w").close()
    for content in (whole[: len(whole) // 2], bytes(spoiled), b"no archive", empty.getvalue()):
        path = tmp_path / "bad.zip"
        path.write_bytes(content)
        with pytest.raises(MusekeepError):
            take(packs, path)
        assert_nothing_installed(packs, folder)


def pointer(source: Path) -> None:
    (source / FILE).write_text("version https://git-lfs.github.com/spec/v1\noid sha256:0\n")


def half(source: Path) -> None:
    os.truncate(source / FILE, 600_000)


def unknown_key(source: Path) -> None:
    facts = source / "pack.toml"
    facts.write_text(f"colour = 'red'\n{facts.read_text('utf-8')}", "utf-8")


def misfit(source: Path) -> None:
    facts = source / "pack.toml"
    facts.write_text(facts.read_text("utf-8").replace("[320, 240]", "[640, 480]"), "utf-8")


def odd_id(source: Path) -> None:
    facts = source / "pack.toml"
    facts.write_text(facts.read_text("utf-8").replace(f'id = "{ID}"', 'id = "../x"'), "utf-8")


@pytest.mark.parametrize(
    ("spoil", "error", "said"),
    [
        (pointer, PackError, "Git LFS pointer"),
        (half, PackError, "sha256"),
        (unknown_key, DataFileError, "a known key"),
        (misfit, PackError, "does not fit its facts"),
        (odd_id, PackError, "holds the pack"),
        (lambda source: (source / FILE).unlink(), PackError, "missing"),
        (lambda source: (source / "labels.txt").unlink(), PackError, r"labels\.txt"),
        (lambda source: (source / "pack.toml").unlink(), PackError, r"no pack\.toml"),
    ],
)
def test_a_flawed_pack_is_one_clear_error_and_nothing_is_installed(
    packs: Packs, complete: Path, folder: Path, spoil: Any, error: type[Exception], said: str
) -> None:
    spoil(complete)
    with pytest.raises(error, match=said):
        take(packs, complete)
    assert_nothing_installed(packs, folder)
    assert not (folder / ".staging").exists()


@pytest.mark.parametrize("version", ["", "  ", " 1"])
def test_a_pack_without_a_version_is_refused_by_the_name_of_its_file(
    packs: Packs, complete: Path, tmp_path: Path, folder: Path, version: str
) -> None:
    facts = complete / "pack.toml"
    kept = [
        f'version = "{version}"' if line.startswith("version") else line
        for line in facts.read_text("utf-8").splitlines()
    ]
    facts.write_text("\n".join(kept), "utf-8")
    archive = zipped(tmp_path / "faces.zip", complete, "faces-main/")
    for source, named in (complete, facts), (archive, archive / "faces-main" / "pack.toml"):
        with pytest.raises(DataFileError) as raised:
            take(packs, source)
        assert (raised.value.path, raised.value.key) == (named, "version")
    assert_nothing_installed(packs, folder)


def test_a_network_of_the_wrong_kind_is_not_installed(
    packs: Packs, complete: Path, samples: Path, folder: Path
) -> None:
    candy = (samples / "models" / "candy.onnx").read_bytes()
    (complete / FILE).write_bytes(candy)
    facts = complete / "pack.toml"
    digest = FACTS.hashes[FILE]
    text = facts.read_text("utf-8").replace(digest, sha256(candy).hexdigest())
    facts.write_text(text, "utf-8")
    with pytest.raises(PackError, match="does not fit its facts"):
        take(packs, complete)
    assert_nothing_installed(packs, folder)
