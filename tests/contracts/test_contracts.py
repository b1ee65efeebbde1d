"""Each import contract holds on the program as it is, and breaks when its violation is planted."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
KEPT, BROKEN = "KEPT", "BROKEN"
LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"


@dataclass(frozen=True)
class Violation:
    """What, added to the program, breaks one contract: lines by the module they are added to."""

    contract: str
    lines: dict[str, str]

    def plant(self, tree: Path) -> None:
        for module, line in self.lines.items():
            target = tree / module
            target.parent.mkdir(parents=True, exist_ok=True)
            for package in list(target.relative_to(tree).parents)[:-1]:
                (tree / package / "__init__.py").touch()
            with target.open("a", encoding="utf-8") as file:
                file.write(f"\n{line}\n")


VIOLATIONS = [
    Violation("layers", {"app/core/planted.py": "import app.catalog"}),
    Violation("layers", {"app/media/planted.py": "import app.catalog"}),
    Violation("layers", {"app/inference/planted.py": "import app.media"}),
    Violation("layers", {"app/cli/planted.py": "import app.ui"}),
    Violation("layers", {"app/export/planted.py": "import app.services"}),
    Violation("layers", {"app/an_undrawn_room/planted.py": ""}),
    Violation("qt-below-ui", {"app/services/planted.py": "from PySide6.QtCore import Qt"}),
    Violation("qt-below-ui", {"app/cli/planted.py": "def later():\n    import qtawesome"}),
    Violation(
        "qt-below-ui",
        {"app/cli/planted.py": "import app.ui.planted", "app/ui/planted.py": "import PySide6"},
    ),
    Violation("qt-boot", {"app/boot.py": "import PySide6.QtCore"}),
    Violation("core-stdlib", {"app/core/planted.py": "import platformdirs"}),
    Violation("core-stdlib", {"app/core/planted.py": "import a_dependency_of_tomorrow"}),
    Violation("sql", {"app/services/planted.py": "import sqlalchemy"}),
    Violation("sql", {"app/ui/planted.py": "import sqlite3"}),
    Violation("onnxruntime", {"app/services/planted.py": "import onnxruntime"}),
    Violation("never-imported", {"app/inference/planted.py": "import nudenet"}),
    Violation("never-imported", {"app/media/planted.py": "import cv2"}),
    Violation(
        "panels",
        {
            "app/ui/panels/planted/view.py": "import app.ui.panels.beside.view",
            "app/ui/panels/beside/view.py": "",
        },
    ),
    Violation(
        "acyclic",
        {
            "app/export/planted.py": "import app.export.planted_too",
            "app/export/planted_too.py": "import app.export.planted",
        },
    ),
]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A copy of the program and its contracts."""
    for folder in ("app", "tests/contracts"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=_ignored)
    shutil.copy(ROOT / "tests" / "__init__.py", tmp_path / "tests")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


_ignored = shutil.ignore_patterns("__pycache__", "test_*")


def test_the_program_keeps_every_contract(tree: Path) -> None:
    assert check(tree) == {contract["name"]: KEPT for contract in declared()}


@pytest.mark.parametrize(
    "violation", VIOLATIONS, ids=[f"{v.contract}-{n}" for n, v in enumerate(VIOLATIONS)]
)
def test_a_planted_violation_breaks_its_contract(tree: Path, violation: Violation) -> None:
    violation.plant(tree)
    names = {contract["id"]: contract["name"] for contract in declared()}
    assert check(tree, violation.contract) == {names[violation.contract]: BROKEN}


def test_each_contract_has_a_planted_violation() -> None:
    assert {violation.contract for violation in VIOLATIONS} == {c["id"] for c in declared()}


def declared() -> list[dict[str, str]]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    contracts: list[dict[str, str]] = project["tool"]["importlinter"]["contracts"]
    return contracts


def check(tree: Path, *contracts: str) -> dict[str, str]:
    """Contract name → KEPT or BROKEN, as lint-imports says of the program in `tree`."""
    chosen = [part for contract in contracts for part in ("--contract", contract)]
    run = subprocess.run(
        [sys.executable, "-c", LINT_IMPORTS, "--no-cache", "--no-logo", *chosen],
        cwd=tree,
        env={**os.environ, "COLUMNS": "200", "PYTHONPATH": str(tree), "NO_COLOR": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    found = dict(re.findall(rf"^(.+) ({KEPT}|{BROKEN})\b", run.stdout, re.MULTILINE))
    assert found, run.stdout + run.stderr
    assert (run.returncode == 0) == (BROKEN not in found.values())
    return found
