"""The settings of a library."""

from pathlib import Path

import pytest

from app.core.errors import DataFileError
from app.core.settings import FILE, Settings, load_settings, write_setting


def test_without_a_file_everything_is_as_usual(tmp_path: Path) -> None:
    assert load_settings(tmp_path) == Settings()


def test_what_is_set_is_taken_the_rest_is_usual(tmp_path: Path) -> None:
    write(tmp_path, "[reading]\nstealth = true\n[watching]\npoll_s = 30\n")
    assert load_settings(tmp_path) == Settings(stealth=True, poll_s=30.0)


def test_each_platform_may_have_a_folder(tmp_path: Path) -> None:
    folder = str(tmp_path / "out")
    write(tmp_path, f"[export]\nfolders = {{ x = '{folder}', instagram = '~/ig' }}\n")
    assert load_settings(tmp_path).hot_folders == {
        "x": folder,
        "instagram": str(Path.home() / "ig"),
    }


def test_the_machines_own_encoder_is_asked_for(tmp_path: Path) -> None:
    write(tmp_path, "[export]\nhardware = true\n")
    assert load_settings(tmp_path) == Settings(hardware=True)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("[reading]\nstealht = true\n", "reading.stealht"),
        ("[watching]\nsettle_s = -1\n", "watching.settle_s"),
        ("[watching]\npoll_s = 0\n", "watching.poll_s"),
        ('[sidecars]\nnaming = "long"\n', "sidecars.naming"),
        ("[reading]\nstealth = 1\n", "reading.stealth"),
        ("stealth = true\n", "stealth"),
        ('[export]\nfolders = { x = "out" }\n', "export.folders.x"),
        ("[export]\nfolder = 1\n", "export.folder"),
        ("[reading\n", "file"),
        ("[backups]\nkeep = 0\n", "backups.keep"),
        ('[backups]\nfolder = "here"\n', "backups.folder"),
    ],
)
def test_a_mistake_is_named(tmp_path: Path, text: str, named: str) -> None:
    write(tmp_path, text)
    with pytest.raises(DataFileError, match=named) as caught:
        load_settings(tmp_path)
    assert str(tmp_path / FILE) in str(caught.value)


def write(folder: Path, text: str) -> None:
    (folder / FILE).write_text(text, "utf-8")


def test_anchors_stand_in_a_file_of_their_own(tmp_path: Path) -> None:
    pem = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"
    (tmp_path / "anchors.pem").write_text(pem)
    assert load_settings(tmp_path) == Settings(anchors=pem)
    (tmp_path / "settings.toml").write_text("[reading]\nstealth = true\n")
    assert load_settings(tmp_path) == Settings(stealth=True, anchors=pem)
    (tmp_path / "anchors.pem").write_text("a list of names")
    with pytest.raises(DataFileError, match="PEM"):
        load_settings(tmp_path)


def test_a_setting_is_written_among_what_people_wrote(tmp_path: Path) -> None:
    assert write_setting(tmp_path, "review", "two_steps", True) == Settings(two_steps=True)
    write(tmp_path, "# mine\n" + (tmp_path / FILE).read_text("utf-8"))
    made = write_setting(tmp_path, "backups", "keep", 3)
    assert made == load_settings(tmp_path) == Settings(two_steps=True, kept=3)
    assert (tmp_path / FILE).read_text("utf-8").startswith("# mine\n[review]")
    assert write_setting(tmp_path, "backups", "keep", None).kept == Settings().kept


def test_what_breaks_the_rules_is_not_written(tmp_path: Path) -> None:
    write(tmp_path, "[watching]\npoll_s = 30\n")
    with pytest.raises(DataFileError, match="poll_s"):
        write_setting(tmp_path, "watching", "poll_s", 0)
    assert load_settings(tmp_path).poll_s == 30
    assert [one.name for one in tmp_path.iterdir()] == [FILE]
