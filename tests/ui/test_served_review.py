"""What review asks of a library, answered by the real services."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PIL import Image

from app.core.asset import Finding, Verdict
from app.core.errors import UsageError
from app.core.ops import RecordVerdicts, Register
from app.core.vocab import Outcome
from app.services.library import open_services
from app.ui.served import ServedLibrary
from tests.catalog.builders import probe

BARE = Finding("nudity", Outcome.BLOCKED, "Shows a breast.", "BREAST", 0.9)


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "nude.png"
    Image.new("RGB", (600, 300), (200, 160, 140)).save(path)
    return path


@pytest.fixture
def library(tmp_path: Path, picture: Path) -> Iterator[ServedLibrary]:
    services = open_services(tmp_path / "library")
    session = services.session
    (entry,) = session.do(Register([probe(str(picture))])).value
    verdict = Verdict("x", Outcome.BLOCKED, "feed", "1", (BARE,), "aa" * 16)
    session.do(RecordVerdicts([(entry.asset_id, (verdict,))]))
    made = ServedLibrary(services)
    yield made
    made.close()


def test_a_case_from_the_queue_to_a_decision_and_back(library: ServedLibrary) -> None:
    (waiting,) = library.queue("x", "risk", 10).items
    assert library.queue_counts() == {"x": 1}
    ids = [waiting.asset_id]
    case = library.case(waiting.asset_id)
    assert case is not None
    assert case.view.verdicts["x"].findings == (BARE,)
    with pytest.raises(UsageError):
        library.decide(Outcome.APPROVED, ids, "x", "")
    library.decide(Outcome.APPROVED, ids, "x", "a statue")
    assert library.queue("x", "risk", 10).total == 0
    case = library.case(waiting.asset_id)
    assert case is not None
    ((name, decision),) = case.decisions
    assert (name, decision.outcome, decision.reason) == ("x", Outcome.APPROVED, "a statue")
    library.decide(None, ids, "x", "")
    assert library.queue("x", "oldest", 10).total == 1
    library.ask_later(ids, "x", datetime.now(UTC) + timedelta(days=1))
    assert "x" not in library.queue_counts()  # the others were judged meanwhile


def test_what_there_is_to_choose_from(library: ServedLibrary) -> None:
    assert library.platforms()["tiktok"] == "TikTok"
    assert library.label_rules() == []
    assert library.case(999) is None


def test_a_picture_is_enlarged_from_its_file(library: ServedLibrary, picture: Path) -> None:
    (waiting,) = library.queue("x", "risk", 10).items
    made = library.enlarged(waiting.asset_id, 400, 400)
    assert made is not None
    assert made.startswith(b"\xff\xd8")
    assert library.enlarged(999, 400, 400) is None
    part = library.enlarged_part(waiting.asset_id, (0, 0, 64, 32), (256, 256))
    assert part is not None
    assert part.startswith(b"\xff\xd8")
    assert library.enlarged_part(999, (0, 0, 8, 8), (8, 8)) is None
