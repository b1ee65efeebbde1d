"""Presets of one's own: copied, changed, checked, used at once."""

from pathlib import Path

from tests.cli.conftest import Library, Run


def own(library: Library, name: str) -> Path:
    return library.folder / "resources" / "presets" / name


def test_a_copy_has_what_was_changed_and_joins_the_others(run: Run, library: Library) -> None:
    said = run(
        *("presets", "copy", "instagram.feed_portrait_4x5", "instagram.mine"),
        *(
            "--set",
            "title=Mine",
            "--set",
            "max_bytes=500000",
            "--set",
            "watermark.text=© {persona}",
        ),
        json=True,
    ).json
    assert said["file"] == str(own(library, "instagram.mine.toml"))
    assert said["presets"][0]["own"] is True
    shown = run("presets", "show", "instagram.mine", json=True).json["presets"]
    assert shown == said["presets"]
    assert (shown[0]["title"], shown[0]["max_bytes"]) == ("Mine", 500_000)
    assert shown[0]["watermark"]["text"] == "© {persona}"
    assert shown[0]["facts"]["by_field"] == {"formats": "official", "max_bytes": "own"}
    assert "Mine (instagram.mine, your own)" in run("presets", "show", "instagram.mine").text
    checked = run("presets", "check", json=True)
    assert (checked.code, checked.json["presets"]) == (0, ["instagram.mine"])


def test_presets_are_different_for_a_persona(run: Run, library: Library) -> None:
    run("persona", "add", "Mia")
    said = run("presets", "vary", "Mia", "x.*", "--set", "name={persona}_{id}", json=True)
    path = str(own(library, "variant Mia.toml"))
    assert said.json == {"persona": "Mia", "presets": ["x.*"], "file": path}
    assert run("presets", "check", json=True).json["personas"] == ["Mia"]
    assert run("presets", "vary", "Eva", "x.*", "--set", "sign=true").code == 2


def test_nonsense_is_not_copied(run: Run, library: Library) -> None:
    said = run("presets", "copy", "instagram.story", "instagram.mine", "--set", "width=12")
    assert (said.code, said.text) == (2, "")
    assert "width: expected a whole number from 16 to 16384. Nothing was written." in said.err
    assert not list(own(library, "").glob("*"))


def test_a_copy_is_never_written_over(run: Run) -> None:
    assert run("presets", "copy", "x.avatar", "x.avatar", "--set", "title=Mine").code == 0
    again = run("presets", "copy", "x.avatar", "x.avatar")
    assert again.code == 2
    assert "There is a preset x.avatar of your own already" in again.err
    assert "Mine" in run("presets", "show", "x.avatar").text


def test_a_file_that_breaks_the_rules_is_told_and_left_out(run: Run, library: Library) -> None:
    run("presets", "copy", "x.avatar", "x.mine")
    text = own(library, "x.mine.toml").read_text("utf-8")
    own(library, "broken.toml").write_text(text.replace("x.mine", "x.other") + "\nwidht = 3\n")
    said = run("presets", "check", json=True)
    assert said.code == 1
    assert said.json["presets"] == ["x.mine"]
    assert "broken.toml: preset[0].facts.widht: expected" in said.json["problems"][0]
    assert run("presets", "show", "x.mine").code == 0
