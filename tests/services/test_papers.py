"""Release documents looked at: lost, changed, put back; read once only while they stay the same."""

import hashlib
import os
from datetime import date
from pathlib import Path

import pytest

from app.core.people import Persona, Release
from app.services.papers import Papers

SIGNED = b"%PDF-1.7 signed"
FILED = Release("Anna", "anna.pdf", hashlib.sha256(SIGNED).hexdigest(), date(2026, 1, 1))


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / FILED.file
    path.write_bytes(SIGNED)
    return path


def test_a_document_as_it_was_filed(tmp_path: Path, document: Path) -> None:
    papers = Papers(tmp_path)
    assert papers.document(FILED) == document
    assert papers.fault(FILED) == ""
    anna, nova = Persona("Anna", releases=(FILED,)), Persona("Nova")
    assert papers.looked_at([anna, nova]) == [anna, nova]


def test_lost_and_put_back(tmp_path: Path, document: Path) -> None:
    papers = Papers(tmp_path)
    assert papers.fault(FILED) == ""
    document.rename(tmp_path / "elsewhere.pdf")
    assert papers.fault(FILED) == "is gone"
    (looked_at,) = papers.looked_at([Persona("Anna", releases=(FILED,))])
    assert looked_at.releases[0].fault == "is gone"
    (tmp_path / "elsewhere.pdf").rename(document)
    assert papers.fault(FILED) == ""


def test_changed_though_as_long_and_as_old_as_before(tmp_path: Path, document: Path) -> None:
    papers = Papers(tmp_path)
    assert papers.fault(FILED) == ""
    before = document.stat()
    document.unlink()
    document.write_bytes(SIGNED[::-1])
    os.utime(document, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert papers.fault(FILED) == "is not the document that was filed"


def test_a_folder_in_its_place(tmp_path: Path, document: Path) -> None:
    document.unlink()
    document.mkdir()
    assert Papers(tmp_path).fault(FILED)


def test_what_stays_the_same_is_read_once(
    tmp_path: Path, document: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    papers = Papers(tmp_path)
    assert papers.fault(FILED) == ""
    monkeypatch.setattr("app.services.papers.hashlib.file_digest", lambda *_: pytest.fail("read"))
    assert papers.fault(FILED) == ""
