"""Who may do what: refused before anything is written, undo included; and told in sentences."""

from pathlib import Path

import pytest

from app.catalog.assets import cards
from app.core.errors import RefusedError
from app.core.ops import AddTag, NoteSealed, RecordVerdicts, SetRating
from app.core.vault import VaultRole
from app.services.session import Session
from app.services.vaults import policy
from tests.services.conftest import enter


@pytest.fixture
def asset(session: Session, tmp_path: Path) -> int:
    path = tmp_path / "a.png"
    path.write_bytes(b"a")
    return enter(session, [path])[0].asset_id


def test_a_reviewer_rates_and_changes_nothing_else(session: Session, asset: int) -> None:
    session.guard = policy.guard(VaultRole.REVIEWER)
    session.do(SetRating(3, [asset]))
    with pytest.raises(RefusedError, match="reviewer"):
        session.do(AddTag("Red", [asset]))
    (card,) = session.ask(cards, [asset])
    assert card.rating == 3


def test_a_reviewer_undoes_no_one_elses_edit(session: Session, asset: int) -> None:
    session.do(AddTag("Red", [asset]))
    session.guard = policy.guard(VaultRole.REVIEWER)
    with pytest.raises(RefusedError):
        session.undo()
    session.do(SetRating(3, [asset]))
    assert session.undo() is not None
    assert session.redo() is not None


def test_a_viewer_writes_nothing_but_the_program_keeps_house(session: Session, asset: int) -> None:
    session.guard = policy.guard(VaultRole.VIEWER)
    with pytest.raises(RefusedError, match="viewer"):
        session.do(SetRating(3, [asset]))
    session.do(RecordVerdicts(()))
    policy.guard(VaultRole.VIEWER)(NoteSealed.name)


@pytest.mark.parametrize("role", [VaultRole.OWNER, VaultRole.EDITOR])
def test_owners_and_editors_edit(session: Session, asset: int, role: VaultRole) -> None:
    session.guard = policy.guard(role)
    session.do(AddTag("Red", [asset]))
    assert session.undo() is not None


def test_only_owners_manage_and_only_writers_export() -> None:
    managing = [role for role in VaultRole if policy.may_manage(role)]
    exporting = [role for role in VaultRole if policy.may_export(role)]
    assert managing == [VaultRole.OWNER]
    assert exporting == [VaultRole.OWNER, VaultRole.EDITOR]
    with pytest.raises(RefusedError, match="owner"):
        policy.demand_owner(VaultRole.EDITOR)
    with pytest.raises(RefusedError, match="viewer"):
        policy.demand_export(VaultRole.VIEWER)
    policy.demand_owner(VaultRole.OWNER)
    policy.demand_export(VaultRole.EDITOR)


@pytest.mark.parametrize("role", list(VaultRole))
def test_each_role_is_explained_in_both_ways(role: VaultRole) -> None:
    told = policy.explain(role)
    assert told.role is role
    assert told.keys
    assert told.policy
    assert all(sentence.endswith(".") for sentence in told.keys + told.policy)
