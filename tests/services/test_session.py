from pathlib import Path

import pytest

from app.catalog.assets import cards
from app.core.errors import UsageError
from app.core.ops import Done, SetRating
from app.core.vocab import ChangeKind
from app.services.session import Session
from tests.services.conftest import Ear, enter


def picture(tmp_path: Path) -> Path:
    path = tmp_path / "a.png"
    path.write_bytes(b"a")
    return path


def test_an_edit_is_told_after_it_is_there(session: Session, tmp_path: Path) -> None:
    asset = enter(session, [picture(tmp_path)])[0].asset_id
    seen = []
    session.hub.subscribe(lambda _: seen.append(session.ask(cards, [asset])[0].rating))
    session.do(SetRating(4, [asset]))
    assert seen == [4]


def test_what_failed_is_not_told(session: Session, tmp_path: Path) -> None:
    asset = enter(session, [picture(tmp_path)])[0].asset_id
    ear = Ear()
    session.hub.subscribe(ear)
    with pytest.raises(UsageError):
        session.do(SetRating(9, [asset]))
    assert ear.heard == []


def test_undo_and_redo_are_told_and_followed_up(session: Session, tmp_path: Path) -> None:
    asset = enter(session, [picture(tmp_path)])[0].asset_id
    session.do(SetRating(4, [asset]))
    ear = Ear()
    followed: list[Done] = []
    session.hub.subscribe(ear)
    session.follow_up = followed.append
    session.undo()
    session.redo()
    assert [changes.ids for changes in ear.heard] == [(asset,), (asset,)]
    assert all(ChangeKind.ASSETS in changes.kinds for changes in ear.heard)
    assert len(followed) == 2


def test_nothing_to_undo_is_no_event(session: Session) -> None:
    ear = Ear()
    session.hub.subscribe(ear)
    assert session.undo() is None
    assert ear.heard == []


def test_thumbs_are_kept_by_content(session: Session) -> None:
    session.keep_thumbs({"ab" * 32: b"jpeg"})
    assert session.thumbs(["ab" * 32, "cd" * 32]) == {"ab" * 32: b"jpeg"}
