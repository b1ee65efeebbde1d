"""Rows of sealed blobs, and the made-up places of the files in them."""

from dataclasses import replace

import pytest

from app.catalog.catalog import Catalog
from app.catalog.vaults import blobs
from app.core.asset import Companion
from app.core.errors import TamperedError
from app.core.ops import RecordBlobs, Register
from app.core.vault import Blob, BlobKind
from app.core.vocab import Presence, Role
from tests.catalog.builders import digest, probe
from tests.catalog.looks import places, register, view
from tests.catalog.sound import wrong
from tests.catalog.vaults.bundles import dump
from tests.catalog.vaults.conftest import VAULT

ORIGINAL = Blob("0a" * 16, BlobKind.ORIGINAL, 1, 1000, digest("x"), "x.png", "/a/x.png")
SIDECAR = Blob("0b" * 16, BlobKind.ATTACHMENT, 1, 300, "ab" * 32, "x.xmp", "/a/x.xmp")
PREVIEW = Blob("0c" * 16, BlobKind.PREVIEW, 1, 9, "cd" * 32, "x.jpg")


@pytest.fixture
def sealed(vault: Catalog) -> Catalog:
    """One picture with a sidecar, brought straight in."""
    beside = Companion(Role.SIDECAR, blobs.path_of(SIDECAR), 300, 7)
    one = probe(blobs.path_of(ORIGINAL), "x", companions=(beside,))
    vault.do(Register([one], [ORIGINAL, replace(SIDECAR, role="sidecar")]))
    return vault


def of(catalog: Catalog) -> list[Blob]:
    return catalog.ask(blobs.blobs_of, [1]).get(1, [])


def test_brought_straight_in_a_blob_knows_its_version(sealed: Catalog) -> None:
    mine, beside = of(sealed)
    rendition = view(sealed, 1).rendition_id
    assert mine == replace(ORIGINAL, rendition_id=rendition)
    assert beside == replace(SIDECAR, rendition_id=rendition, role="sidecar")


def test_blobs_are_found_by_id_content_and_asset(sealed: Catalog) -> None:
    known = of(sealed)
    assert sealed.ask(blobs.all_blobs) == known
    assert sealed.ask(blobs.with_content, [digest("x"), "ab" * 32]) == {digest("x"): known[0]}
    assert sealed.ask(blobs.holding, [digest("x"), "ab" * 32, "ee" * 32]) == {
        digest("x"): [known[0]],
        "ab" * 32: [known[1]],
    }
    assert sealed.ask(blobs.with_ids, [SIDECAR.id, "ee" * 16]) == {SIDECAR.id: known[1]}
    assert sealed.ask(blobs.blobs_of, [77]) == {}
    assert sealed.ask(blobs.owners_of, [SIDECAR.id, "ee" * 16]) == {SIDECAR.id: 1}


def test_a_preview_is_a_row_and_no_place(sealed: Catalog) -> None:
    before = places(sealed, 1)
    sealed.do(RecordBlobs([replace(PREVIEW, rendition_id=1)]))
    assert places(sealed, 1) == before
    assert [blob.kind for blob in of(sealed)] == [
        BlobKind.ORIGINAL,
        BlobKind.PREVIEW,
        BlobKind.ATTACHMENT,
    ]


def test_a_blob_of_a_version_that_is_gone_is_none(sealed: Catalog) -> None:
    sealed.do(RecordBlobs([replace(PREVIEW, rendition_id=77)]))
    assert len(of(sealed)) == 2


@pytest.mark.parametrize("same_id", [True, False], ids=["same id", "new id"])
def test_sealed_anew_its_file_is_where_the_new_blob_is(sealed: Catalog, same_id: bool) -> None:
    old = of(sealed)
    new = [
        replace(blob, epoch=2, id=blob.id if same_id else f"{n:032x}") for n, blob in enumerate(old)
    ]
    sealed.do(RecordBlobs(new, () if same_id else [blob.id for blob in old]))
    assert of(sealed) == new
    assert places(sealed, 1) == {blobs.path_of(new[0]): Presence.PRESENT}
    assert view(sealed, 1).path == blobs.path_of(new[0])
    (place,) = view(sealed, 1).locations
    assert [one.path for one in place.companions] == [blobs.path_of(new[1])]
    assert len(dump(sealed, ["folder"])["folder"]) == 1
    assert sealed.ask(lambda connection: list(wrong(connection))) == []


def test_what_a_blob_held_is_missing_when_it_is_gone(sealed: Catalog) -> None:
    sealed.do(RecordBlobs(gone=[ORIGINAL.id]))
    assert view(sealed, 1).presence is Presence.MISSING
    assert [blob.kind for blob in of(sealed)] == [BlobKind.ATTACHMENT]
    assert sealed.ask(lambda connection: list(wrong(connection))) == []


def test_an_attachment_that_is_gone_lies_beside_nothing(sealed: Catalog) -> None:
    sealed.do(RecordBlobs(gone=[SIDECAR.id]))
    assert view(sealed, 1).locations[0].companions == ()
    assert view(sealed, 1).presence is Presence.PRESENT


def test_a_name_that_is_no_text_has_one_path(vault: Catalog) -> None:
    odd = replace(ORIGINAL, name="\udcff.png")
    vault.do(Register([probe(blobs.path_of(odd), "x")], [odd]))
    (known,) = of(vault)
    assert blobs.path_of(known) == view(vault, 1).path


def test_nothing_of_a_vault_is_in_an_open_library(plain: Catalog) -> None:
    register(plain, probe("/a/x.png"))
    assert plain.ask(blobs.all_blobs) == []


# ── whose file it is ──


def test_a_catalogue_belongs_to_one_vault_and_epoch(vault: Catalog) -> None:
    vault.bind(VAULT, 1)
    for other in ((bytes(16), 1), (VAULT, 2)):
        with pytest.raises(TamperedError, match="do not belong together"):
            vault.bind(*other)
