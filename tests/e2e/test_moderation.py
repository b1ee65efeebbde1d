"""A human's word from the command line: it holds, it is told, and nobody can change it unseen."""

import contextlib
import csv
import sqlite3
from pathlib import Path

import pytest

from tests.e2e.program import musekeep
from tests.e2e.shoot import make_shoot

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]

PRESET = "instagram.feed_portrait_4x5"


def test_a_decision_holds_is_told_and_cannot_be_changed_unseen(tmp_path: Path) -> None:
    library, out = tmp_path / "library", tmp_path / "out"
    musekeep(library, "import", str(make_shoot(tmp_path / "shoot", pictures=2)))
    asset = musekeep(library, "--json", "search", "generator:a1111").json["assets"][0]["id"]
    one = f"id:{asset}"
    ruled = ("--platform", "instagram", "--reason", "not in this light")
    assert musekeep(library, "--json", "review", "reject", one, *ruled).json["changed"] == 1

    refused = musekeep(library, "--json", "export", one, "--preset", PRESET, "--to", str(out))
    assert (refused.code, refused.json["written"]) == (3, [])
    assert "not in this light" in refused.json["blocked"][0]["findings"][0]["message"]
    against = ("--override", "I want it all the same")
    again = musekeep(
        library, "--json", "export", one, "--preset", PRESET, "--to", str(out), *against
    )
    assert (again.code, again.json["written"]) == (3, []), (
        "a rejection is taken back, not overruled"
    )
    assert not list(out.glob("*.jpg"))

    assert musekeep(library, "--json", "undo").json == {"undone": "decide", "changed": 1}
    sent = musekeep(library, "--json", "export", one, "--preset", PRESET, "--to", str(out))
    assert (sent.code, len(sent.json["written"])) == (0, 1)

    told = tmp_path / "told.csv"
    whole = musekeep(library, "--json", "audit", "--verify", "--to", str(told))
    assert (whole.code, whole.json["verified"]["ok"]) == (0, True)
    rows = list(csv.DictReader(told.read_text("utf-8-sig").splitlines()))
    assert [row["act"] for row in rows] == ["decision", "undo", "export"]
    assert rows[0]["reason"] == "not in this light"
    assert rows[2]["inputs"] == sent.json["written"][0]["sha256"]

    with contextlib.closing(sqlite3.connect(library / "catalog.db")) as catalog, catalog:
        catalog.execute("UPDATE audit SET reason = 'as the policy says' WHERE number = 1")
    broken = musekeep(library, "--json", "audit", "--verify")
    assert (broken.code, broken.json["verified"]["row"]) == (1, 1)
