from pathlib import Path

from app.services.certificates import made
from tests.cli.conftest import Library, Run


def test_who_signs_is_made_chosen_listed_and_forgotten(library: Library, run: Run) -> None:
    assert run("credentials", "list", json=True).json == {"credentials": []}
    assert "Nobody signs yet" in run("credentials", "list").text
    first = run("credentials", "create", "Studio Mia", json=True).json
    assert (first["name"], first["signer"], first["current"]) == ("Studio Mia", "Studio Mia", True)
    assert (first["algorithm"], first["problem"]) == ("es256", None)
    assert Path(first["authority"]).is_relative_to(library.folder)
    assert run("credentials", "create", "Eva").code == 0
    assert run("credentials", "use", "Studio Mia", json=True).json == first
    assert "● " in run("credentials", "list").text
    assert run("credentials", "remove", "Eva", json=True).json == {"removed": "Eva"}
    assert run("credentials", "list", json=True).json == {"credentials": [first]}


def test_a_certificate_of_ones_own_is_tried_and_taken(
    library: Library, run: Run, tmp_path: Path
) -> None:
    pair = made("Mia Weiss")
    (tmp_path / "c.pem").write_bytes(pair.certificates)
    (tmp_path / "k.pem").write_bytes(pair.key)
    (tmp_path / "other.pem").write_bytes(made("Eva").key)
    files = str(tmp_path / "c.pem"), str(tmp_path / "k.pem")
    wrong = run("credentials", "use", files[0], str(tmp_path / "other.pem"))
    assert (wrong.code, "do not belong together" in wrong.err) == (2, True)
    said = run("credentials", "use", *files, "--name", "Mine", json=True).json
    assert (said["name"], said["signer"]) == ("Mine", "Mia Weiss")
    assert "until" in run("credentials", "use", "Mine").text
    assert sorted(one.name for one in (library.folder / "credentials").iterdir()) == [
        "Mine",
        "current",
    ]


def test_one_that_is_not_there_is_named(run: Run) -> None:
    for verb in ("use", "remove"):
        said = run("credentials", verb, "Nobody")
        assert (said.code, "Nobody here signs as Nobody" in said.err) == (2, True)
