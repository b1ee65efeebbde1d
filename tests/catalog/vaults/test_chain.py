"""The signed chain: written with what it tells of, and held against whoever changes it."""

import json
from collections.abc import Callable
from contextlib import closing
from hashlib import sha256
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from app.catalog import db
from app.catalog.apply import HANDLERS
from app.catalog.assets import views
from app.catalog.catalog import Catalog
from app.catalog.vaults import acts, chain
from app.core import ops
from app.core.asset import Export
from app.core.errors import TamperedError, UsageError, VaultError
from app.core.vocab import Outcome, State
from app.vault import canonical
from app.vault.actor import Signer
from tests.catalog.builders import probe, verdict
from tests.catalog.looks import register
from tests.catalog.test_audits import WHEN
from tests.catalog.vaults.conftest import KEY, SIGNER, VAULT

OTHER = Signer("0735", bytes(range(1, 33)))
PUBLICS = {SIGNER.id: SIGNER.public, OTHER.id: OTHER.public}


def said(catalog: Catalog) -> list[dict[str, Any]]:
    return [json.loads(entry.body) for entry in catalog.ask(chain.entries)]


def holds(catalog: Catalog) -> bool:
    return catalog.ask(chain.check, VAULT, PUBLICS) is None


def test_every_op_has_a_word_or_none_on_purpose() -> None:
    assert set(acts.WORDS) | acts.UNSAID == set(HANDLERS)
    assert set(acts.WORDS).isdisjoint(acts.UNSAID)


def test_what_is_done_is_told_in_order(vault: Catalog) -> None:
    (one,) = register(vault, probe("/sealed/0001/o/" + "0a" * 16 + "/x.png"))
    vault.do(ops.RecordVerdicts([(one.asset_id, (verdict(),))]))
    vault.do(ops.AddTag("Style/Film", [1]))
    vault.do(ops.SetRating(3, [1]))
    vault.undo()
    vault.redo()
    vault.do(ops.Decide(Outcome.APPROVED, [1], "instagram", "Art."))
    vault.do(ops.SetState(State.TRASHED, [1]))
    vault.do(ops.SetState(State.ACTIVE, [1]))
    export = Export("x.photo", "/out/a.jpg", 1, 1, 9, "ab" * 32, WHEN, "1", "folder")
    vault.do(ops.RecordExports([(1, export)]))
    vault.do(ops.Release([1], "delete"))
    vault.do(ops.NoteSealed("lock", {"why": "idle"}, ["1"]))
    assert [(entry["action"], entry["obj"]) for entry in said(vault)] == [
        ("import", ["1"]),
        ("tag_set", ["1"]),
        ("review_set", ["1"]),
        ("review_set", ["1"]),
        ("review_set", ["1"]),
        ("review_set", ["1"]),
        ("delete", ["1"]),
        ("review_set", ["1"]),
        ("export", ["1"]),
        ("delete", ["1"]),
        ("lock", ["1"]),
    ]
    assert holds(vault)


def test_an_entry_is_as_the_format_has_it(vault: Catalog) -> None:
    vault.do(ops.NoteSealed("lock", {"why": "idle"}))
    (entry,) = vault.ask(chain.entries)
    body = json.loads(entry.body)
    assert canonical.dumps(body) == entry.body
    assert set(body) == {"v", "seq", "prev", "ts", "actor", "action", "obj", "detail"}
    assert (body["v"], body["seq"], body["actor"]) == (1, 1, SIGNER.id)
    assert body["prev"] == sha256(b"musekeep/audit/v1\0" + VAULT).hexdigest()
    assert entry.hash == sha256(entry.body).digest()
    assert SIGNER.sign(b"musekeep/audit/v1\0" + entry.hash) == entry.signature
    assert vault.ask(chain.head) == (1, entry.hash)
    assert vault.ask(chain.hash_at, 1) == entry.hash
    assert vault.ask(chain.hash_at, 2) is None


def test_what_left_is_told_by_kind_number_and_hash(vault: Catalog) -> None:
    register(vault, probe("/sealed/0001/o/" + "0a" * 16 + "/x.png"))
    export = Export("x.photo", "/out/a.jpg", 1, 1, 9, "ab" * 32, WHEN, "1", "zip")
    vault.do(ops.RecordExports([(1, export)]))
    assert said(vault)[-1]["detail"] == {
        "op": "export",
        "count": 1,
        "to": ["zip"],
        "sha256": ["ab" * 32],
    }


def test_nothing_is_told_of_what_changed_nothing_or_failed(vault: Catalog) -> None:
    vault.do(ops.SetRating(3, [77]))
    with pytest.raises(UsageError):
        vault.do(ops.SetRating(9, [1]))
    assert vault.undo() is None
    vault.do(ops.EnqueueScan("/a"))
    assert vault.ask(chain.head) is None


def test_without_a_signer_nothing_is_told(plain: Catalog) -> None:
    register(plain, probe("/a/x.png"))
    assert plain.ask(chain.entries) == []
    with pytest.raises(VaultError, match="Only an open vault"):
        plain.do(ops.NoteSealed("lock"))


def test_a_catalogue_of_no_vault_is_not_signed(plain: Catalog) -> None:
    plain.signer = SIGNER
    with pytest.raises(TamperedError, match="which vault"):
        register(plain, probe("/a/x.png"))
    assert plain.ask(views, [1]) == []


def test_whoever_signs_is_the_one_of_now(vault: Catalog) -> None:
    vault.do(ops.NoteSealed("unlock"))
    vault.signer = OTHER
    vault.do(ops.NoteSealed("unlock"))
    assert [entry["actor"] for entry in said(vault)] == [SIGNER.id, OTHER.id]
    assert holds(vault)


@pytest.mark.parametrize(
    "verb", ["UPDATE sealed_entry SET body = x'00'", "DELETE FROM sealed_entry"]
)
def test_the_file_itself_refuses_a_change(vault: Catalog, verb: str) -> None:
    vault.do(ops.NoteSealed("unlock"))
    vault.close()
    refused = pytest.raises(dbapi2.DatabaseError, match="only ever added to")
    with closing(db.connect(vault.paths.catalog, KEY)) as driver, refused:
        driver.execute(verb)


def _edit(entries: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    number, body, made, signature = entries[1]
    return [entries[0], (number, body.replace(b"two", b"TWO"), made, signature), *entries[2:]]


def _edit_and_hash(entries: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    number, body, _, signature = entries[1]
    body = body.replace(b"two", b"TWO")
    return [entries[0], (number, body, sha256(body).digest(), signature), *entries[2:]]


def _edit_and_sign(signer: Signer) -> Callable[[list[tuple[Any, ...]]], list[tuple[Any, ...]]]:
    def forged(entries: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
        number, body, *_ = entries[2]
        body = body.replace(b"three", b"THREE")
        made = sha256(body).digest()
        return [*entries[:2], (number, body, made, signer.sign(b"musekeep/audit/v1\0" + made))]

    return forged


def _swap(entries: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    first, second, third = entries
    return [first, (2, *third[1:]), (3, *second[1:])]


def _loose(entries: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    """Signed by who may, and not spelled as rows are."""
    number, body, *_ = entries[2]
    body = body.replace(b'","', b'", "')
    made = sha256(body).digest()
    return [*entries[:2], (number, body, made, SIGNER.sign(b"musekeep/audit/v1\0" + made))]


@pytest.mark.parametrize(
    ("change", "number"),
    [
        (_edit, 2),
        (_edit_and_hash, 2),
        (_edit_and_sign(Signer(SIGNER.id, bytes(32))), 3),
        (_edit_and_sign(OTHER), 3),
        (_loose, 3),
        (_swap, 2),
        (lambda entries: entries[:1] + entries[2:], 2),
        (lambda entries: entries[1:], 1),
    ],
)
def test_whoever_changes_it_all_the_same_is_found(
    vault: Catalog, change: Callable[[list[tuple[Any, ...]]], list[tuple[Any, ...]]], number: int
) -> None:
    for word in ("one", "two", "three"):
        vault.do(ops.NoteSealed("settings", {"said": word}))
    assert holds(vault)
    vault._writer.run(lambda connection: _rewrite(connection, change))
    broken = vault.ask(chain.check, VAULT, PUBLICS)
    assert broken is not None
    assert broken.number == number


def _rewrite(connection: Any, change: Callable[[list[tuple[Any, ...]]], Any]) -> None:
    for verb in ("update", "delete"):
        connection.exec_driver_sql(f"DROP TRIGGER sealed_entry_{verb}")
    rows = connection.exec_driver_sql("SELECT * FROM sealed_entry ORDER BY number").all()
    connection.exec_driver_sql("DELETE FROM sealed_entry")
    for row in change([tuple(row) for row in rows]):
        connection.exec_driver_sql("INSERT INTO sealed_entry VALUES (?, ?, ?, ?)", row)


def test_rows_cut_off_its_end_show_in_an_anchor_alone(vault: Catalog) -> None:
    vault.do(ops.NoteSealed("unlock"))
    vault.do(ops.NoteSealed("lock"))
    anchor = vault.ask(chain.head)
    vault._writer.run(lambda connection: _rewrite(connection, lambda rows: rows[:1]))
    assert holds(vault)
    assert anchor is not None
    assert vault.ask(chain.hash_at, anchor[0]) is None


def test_a_chain_of_another_vault_does_not_hold(vault: Catalog) -> None:
    vault.do(ops.NoteSealed("unlock"))
    assert vault.ask(chain.check, bytes(16), PUBLICS) is not None
    broken = vault.ask(chain.check, VAULT, {OTHER.id: OTHER.public})
    assert broken is not None
    assert "nobody this vault knows" in broken.message
