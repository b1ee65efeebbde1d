import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NOTICES = (ROOT / "THIRD_PARTY_NOTICES.md").read_text("utf-8")
LOCKED = re.findall(
    r"^([\w.-]+)==(?!.*sys_platform == 'never')",
    (ROOT / "packaging" / "run.lock").read_text("utf-8"),
    re.MULTILINE,
)


@pytest.mark.parametrize("name", sorted(set(LOCKED)))
def test_every_library_the_program_is_installed_with_is_named(name: str) -> None:
    assert re.search(rf"^\| {re.escape(name)}( \(.*?\))? \| \S", NOTICES, re.MULTILINE)


def test_nothing_is_named_that_is_not_installed() -> None:
    table = NOTICES.partition("## Every library")[2]
    named = set(re.findall(r"^\| ([\w.-]+)", table, re.MULTILINE))
    assert named - {"package", "---"} == set(LOCKED)


def test_the_weights_licence_is_said() -> None:
    assert re.search(r"NudeNet.*weights.*AGPL-3\.0", NOTICES)


def test_the_licence_is_the_one_the_project_declares() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    text = (ROOT / "LICENSE").read_text("utf-8")
    assert project["license"] == "AGPL-3.0-or-later"
    assert " ".join(text.split()[:7]) == "GNU AFFERO GENERAL PUBLIC LICENSE Version 3,"
    assert "END OF TERMS AND CONDITIONS" in text
