"""The verbs of vaults, with secrets from a file descriptor."""

import os
import shutil
import time
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from app.vault.kdf import Cost
from tests.cli.conftest import Library, Run, Said

PASSPHRASE = "not a good one"
CHEAP = Cost(19 * 1024, 1, 1)

Ask = Callable[..., Said]
"""`ask("vault", "list", secrets=[...])`: JSON of a command line whose secrets are these lines."""


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """A guess costs nothing here; and nothing that packs would say matters."""
    monkeypatch.setattr("app.services.vaults.making.calibrate", lambda: CHEAP)
    monkeypatch.setattr("app.services.packs.Packs.usable", lambda _packs: {})


@pytest.fixture
def ask(run: Run) -> Iterator[Ask]:
    ends: list[int] = []

    def ask_it(*args: str, secrets: tuple[str, ...] = (PASSPHRASE,)) -> Said:
        read, write = os.pipe()
        ends.append(read)
        os.write(write, "".join(f"{one}\n" for one in secrets).encode())
        os.close(write)
        return run("--json", "--passphrase-fd", str(read), *args)

    yield ask_it
    for end in ends:
        os.close(end)


@pytest.fixture
def code(ask: Ask) -> str:
    """The recovery code of a vault "Private"."""
    said = ask("vault", "create", "Private")
    assert said.code == 0
    assert set(said.json) == {"path", "recovery_code"}
    recovery = said.json["recovery_code"]
    assert isinstance(recovery, str)
    return recovery


@pytest.fixture
def shoot(run: Run, tmp_path: Path, library: Library) -> Path:
    """Two of the library's pictures in a folder of the test's own, one with a caption."""
    folder = tmp_path / "shoot"
    folder.mkdir()
    for name in ("dress.png", "coat.png"):
        shutil.copy(library.pictures / name, folder / f"my {name}")
    with (folder / "my coat.png").open("ab") as file:
        file.write(b"another")
    with (folder / "my dress.png").open("ab") as file:
        file.write(b"one more")
    (folder / "my dress.txt").write_text("a caption")
    assert run("import", str(folder)).code == 0
    assert run("tag", "add", "Closet/Velvet", f'folder:"{folder}"').code == 0
    return folder


def test_list_and_slots_need_no_secret(run: Run, code: str) -> None:
    listed = run("--json", "vault", "list").json["vaults"]
    assert [(one["name"], one["state"], one["waiting"]) for one in listed] == [
        ("Private", "locked", 0)
    ]
    slots = run("--json", "vault", "slots", "Private").json["slots"]
    assert {(one["kind"], one["role"]) for one in slots} == {
        ("passphrase", "owner"),
        ("recovery", "owner"),
    }


def test_a_wrong_secret_ends_with_4_and_none_too(ask: Ask, code: str) -> None:
    said = ask("vault", "search", "Private", secrets=("another",))
    assert said.code == 4
    assert "passphrase" in said.json["error"]["message"]
    assert ask("vault", "search", "Private", secrets=()).code == 4
    assert "another" not in said.text + said.err


def test_what_moves_in_is_found_there_and_nowhere_else(
    ask: Ask, run: Run, code: str, shoot: Path, library: Library
) -> None:
    hashes = {sha256(path.read_bytes()).hexdigest() for path in shoot.glob("*.png")}
    found = run("--json", "search", "tag:Closet/Velvet").json["assets"]
    said = ask("vault", "put", "Private", "tag:Closet/Velvet")
    assert said.code == 0, said.text
    assert sorted(said.json["moved"]) == sorted(one["id"] for one in found)
    assert said.json["failed"] == []
    assert said.json["residue"]["found"] == 0
    assert said.json["residue"]["scanned_bytes"] > 0
    assert list(shoot.iterdir()) == []
    assert run("--json", "search", "velvet").json["total"] == 0
    inside = ask("vault", "search", "Private", "velvet").json["assets"]
    assert {one["sha256"] for one in inside} == hashes
    assert {os.path.basename(one["path"]) for one in inside} == {"my dress.png", "my coat.png"}
    shown = ask("vault", "show", "Private", str(inside[0]["id"])).json
    assert shown["recipe"]["prompt"]
    assert [tag["name"] for tag in shown["tags"]] == ["Closet/Velvet"]


def test_what_is_taken_out_is_as_it_was(ask: Ask, code: str, shoot: Path, tmp_path: Path) -> None:
    before = {path.name: path.read_bytes() for path in shoot.iterdir()}
    assert ask("vault", "put", "Private", "tag:Closet").code == 0
    out = tmp_path / "out"
    said = ask("vault", "take", "Private", "", "--to", str(out))
    assert said.code == 0, said.text
    after = {path.name: path.read_bytes() for path in out.iterdir()}
    assert {name: after[name] for name in before} == before
    assert all(name.endswith(".xmp") for name in set(after) - set(before))
    assert ask("vault", "search", "Private").json["total"] == 0


def test_any_verb_works_on_a_vault(ask: Ask, code: str, shoot: Path, tmp_path: Path) -> None:
    assert ask("vault", "import", "Private", str(shoot)).code == 0
    assert len(list(shoot.iterdir())) == 3
    assert ask("--vault", "Private", "rate", "4", "dress").json["changed"] == 1
    assert ask("--vault", "Private", "search", "rating:4").json["total"] == 1
    out = str(tmp_path / "out")
    said = ask(
        "--vault", "Private", "export", "rating:4", "--preset", "x.in_feed_landscape", "--to", out
    )
    assert said.code in (0, 1, 3), said.text
    assert ask("vault", "verify", "Private").json["ok"] is True


def test_a_vault_whose_catalogue_cannot_be_opened_is_read_all_the_same(
    ask: Ask, run: Run, code: str, shoot: Path
) -> None:
    assert ask("vault", "import", "Private", str(shoot)).code == 0
    place = Path(run("--json", "vault", "list").json["vaults"][0]["path"])
    data = bytearray((place / "catalog.db").read_bytes())
    data[100::4096] = bytes(one ^ 1 for one in data[100::4096])
    (place / "catalog.db").write_bytes(data)
    said = ask("vault", "verify", "Private")
    assert said.code == 1
    assert said.json["ok"] is False
    assert said.json["blobs"] == 3
    assert "catalogue" in said.json["damaged"][0]["what"]


def test_the_recovery_code_gives_a_new_passphrase(ask: Ask, code: str) -> None:
    assert ask("vault", "slots", "Private", "try-code", secrets=(code,)).json == {"fits": True}
    new = "another one now"
    recovered = ask("vault", "slots", "Private", "recover", "passphrase", secrets=(code, new))
    assert recovered.code == 0
    assert ask("vault", "search", "Private").code == 4
    assert ask("vault", "search", "Private", secrets=(new,)).code == 0


def test_a_backup_of_the_locked_vault_opens_as_a_vault(
    ask: Ask, run: Run, code: str, shoot: Path, tmp_path: Path
) -> None:
    assert ask("vault", "import", "Private", str(shoot)).code == 0
    made = run("--json", "vault", "backup", "Private", "--to", str(tmp_path / "backup")).json
    assert made["verified"]
    back = run("--json", "vault", "restore", made["folder"], "--to", str(tmp_path / "back")).json
    assert (back["lost"], back["known"]) == ([], False)
    assert ask("vault", "search", back["path"]).json["total"] == 2


def test_secrets_are_told_nowhere(ask: Ask, run: Run, code: str, library: Library) -> None:
    ask("vault", "search", "Private")
    for path in library.folder.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            assert PASSPHRASE.encode() not in data
            assert code.encode() not in data


def test_somebody_let_in_to_look_opens_nothing_after_they_left(
    ask: Ask, code: str, shoot: Path, tmp_path: Path
) -> None:
    assert ask("vault", "import", "Private", str(shoot)).code == 0
    theirs = "something of theirs"
    made = ask(
        "vault", "slots", "Private", "add", "Ana", "--role", "viewer", secrets=(PASSPHRASE, theirs)
    )
    assert made.json["added"]["role"] == "viewer"
    look = ("--slot", "Ana")
    assert ask(*look, "vault", "search", "Private", secrets=(theirs,)).json["total"] == 2
    refused = ask(*look, "--vault", "Private", "rate", "3", "dress", secrets=(theirs,))
    assert refused.code == 3
    out = str(tmp_path / "out")
    taken = ask(*look, "vault", "take", "Private", "", "--to", out, secrets=(theirs,))
    assert taken.code != 0
    assert not Path(out).exists() or os.listdir(out) == []
    preset = ("--preset", "x.in_feed_landscape", "--to", out)
    assert ask(*look, "--vault", "Private", "export", "", *preset, secrets=(theirs,)).code == 3
    assert list(Path(out).glob("*")) == []
    gone = ask("vault", "slots", "Private", "remove", "Ana")
    assert (gone.code, gone.json["epoch"]) == (0, 2)
    assert ask("vault", "slots", "Private", "reseal").json["left"] == 0
    assert ask("vault", "search", "Private").json["total"] == 2
    assert ask("vault", "verify", "Private").json["ok"] is True
    assert ask(*look, "vault", "search", "Private", secrets=(theirs,)).code == 2


def test_what_another_computer_left_open_is_opened_by_one_s_own_word(
    run: Run, ask: Ask, code: str
) -> None:
    place = Path(run("--json", "vault", "list").json["vaults"][0]["path"])
    left = f'{{"host": "studio", "pid": 1, "since": {time.time()}}}'
    (place / ".lock").write_text(left)
    refused = ask("--vault", "Private", "search")
    assert refused.code == 4
    assert "studio" in refused.json["error"]["message"]
    assert "--anyway" in refused.json["error"]["hint"]
    opened = ask("--anyway", "--vault", "Private", "search")
    assert opened.code == 0
    assert opened.err.count("left open on studio") == 1


def test_the_chain_holds_and_a_receipt_too(ask: Ask, code: str, tmp_path: Path) -> None:
    paper = tmp_path / "receipt.txt"
    paper.write_text(ask("vault", "receipt", "Private").json["receipt"])
    said = ask("vault", "chain", "Private", "--receipt", str(paper))
    assert (said.code, said.json["ok"]) == (0, True)
    assert [row["number"] for row in said.json["rows"]] == list(range(1, said.json["total"] + 1))
    assert "unlock" in {row["action"] for row in said.json["rows"]}
    lines = paper.read_text().replace("hash:      ", "hash:      f00d")
    paper.write_text(lines)
    assert ask("vault", "chain", "Private", "--receipt", str(paper)).code in (1, 2)


def test_the_recovery_code_is_replaced_but_never_just_taken_away(ask: Ask, code: str) -> None:
    said = ask("vault", "slots", "Private", "remove", "recovery")
    assert said.code == 2
    assert "new-code" in said.json["error"]["hint"]
    new = ask("vault", "slots", "Private", "new-code").json["recovery_code"]
    assert ask("vault", "slots", "Private", "try-code", secrets=(new,)).code == 0
    assert ask("vault", "slots", "Private", "try-code", secrets=(code,)).code == 4


def test_doctor_looks_at_the_vault(ask: Ask, code: str, shoot: Path) -> None:
    assert ask("vault", "import", "Private", str(shoot)).code == 0
    checks = ask("--vault", "Private", "doctor").json["checks"]
    told = " ".join(one["finding"] for one in checks)
    assert "Private.musevault" in told
    assert "2 assets" in told
