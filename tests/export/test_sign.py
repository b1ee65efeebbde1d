"""A finished file is signed last; its credential holds, and tells no more than it has to."""

import io
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import c2pa
import pytest

from app.core.asset import Box, Credential
from app.core.errors import ExportError
from app.core.vocab import Trust
from app.export import carry
from app.export.check.whitelist import Allowed, check
from app.export.making.sign import reserve, signed
from app.export.order import ClipWork, PlanItem, Signing, Teaser
from app.export.policies.disclosure import COMPOSITE, TRAINED
from app.media.encode import srgb_profile
from app.media.metadata import credentials
from app.services.certificates import made
from tests.export.builders import SMALL, clear
from tests.export.little import FORMATS, SIZE, clip, still
from tests.helpers.pictures import a1111_text, save_png

PROMPT = "portrait of a woman in a crimson evening gown"
ALL = (*FORMATS, "mp4")


@pytest.fixture(scope="module")
def signing(tmp_path_factory: pytest.TempPathFactory) -> Signing:
    folder = tmp_path_factory.mktemp("signing")
    pair = made("Studio Mia")
    (folder / "c.pem").write_bytes(pair.certificates)
    (folder / "k.pem").write_bytes(pair.key)
    (folder / "ca.pem").write_bytes(pair.authority)
    return Signing(str(folder / "c.pem"), str(folder / "k.pem"), "es256")


@pytest.fixture
def source(tmp_path: Path) -> Path:
    texts = {"parameters": a1111_text(PROMPT, "blurry", seed=3735928559)}
    return save_png(tmp_path / "Mia 01.png", size=SIZE, seed=5, texts=texts)


def order(source: Path, form: str, signing: Signing | None, **more: Any) -> PlanItem:
    width, height = SIZE
    plain = PlanItem(
        asset_id=1,
        preset=replace(SMALL, formats=(form,)),
        permit=clear(),
        source=str(source),
        source_sha256="",
        size=SIZE,
        window=Box(0, 0, width, height),
        folder=str(source.parent),
        name="Mia 01.jpg",
        digital_source_type=TRAINED,
        private=("portrait", "crimson", "evening", "3735928559"),
        findings=(),
        pixels=SIZE,
        signing=signing,
    )
    return replace(plain, **more)


def part(item: PlanItem) -> Path:
    """The finished file of an item, as it is before it is signed."""
    form, packet = str(item.preset.format), carry.packet(item)
    path = Path(item.folder) / f".musekeep-1.{form}.part"
    if form == "mp4":
        clip(path)
        if packet:
            carry.into_mp4(str(path), packet)
    else:
        path.write_bytes(still(form, packet))
    return path


def story(path: Path, form: str) -> dict[str, Any]:
    """The one manifest of a file, by the library's own report."""
    read = credentials.read(str(path), form)
    assert read is not None
    assert read.manifest is not None
    (manifest,) = json.loads(read.manifest)["manifests"].values()
    return dict(manifest)


def actions(path: Path, form: str) -> list[str]:
    (listed,) = [one for one in story(path, form)["assertions"] if "actions" in one["label"]]
    return [one["action"] for one in listed["data"]["actions"]]


@pytest.mark.parametrize("form", ALL)
def test_every_format_is_signed_and_holds(source: Path, signing: Signing, form: str) -> None:
    item = order(source, form, signing, metadata={"title": "Mia in Rome"})
    path = part(item)
    before = path.stat().st_size
    signed(str(path), item)
    read = credentials.read(str(path), form)
    assert read is not None
    assert (read.trust, read.signer) == (Trust.UNTRUSTED, "Studio Mia")
    assert (read.title, read.generator) == ("Mia in Rome", "Musekeep")
    assert read.source_types == ("trainedAlgorithmicMedia",)
    assert before < path.stat().st_size <= before + reserve(item)
    profile = None if form == "mp4" else srgb_profile()
    check(str(path), Allowed(form, profile, carry.packet(item), True, item.private))
    assert sorted(one.name for one in path.parent.iterdir()) == [path.name, source.name]


@pytest.mark.parametrize("form", ["jpeg", "mp4"])
def test_who_trusts_the_authority_sees_it_verified(
    source: Path, signing: Signing, form: str
) -> None:
    item = order(source, form, signing)
    path = part(item)
    signed(str(path), item)
    anchors = Path(signing.certificates).with_name("ca.pem").read_text()
    read = credentials.read(str(path), form, anchors=anchors)
    assert read is not None
    assert read.trust is Trust.VALID


@pytest.mark.parametrize("form", ALL)
def test_nothing_of_the_original_is_told(source: Path, signing: Signing, form: str) -> None:
    item = order(source, form, signing)
    path = part(item)
    signed(str(path), item)
    data = path.read_bytes()
    for word in (*PROMPT.split(), "3735928559", "Mia 01", str(source.parent), "thumbnail"):
        if len(word) > 3:
            assert word.encode() not in data
    (parent,) = story(path, form)["ingredients"]
    del parent["instance_id"]
    assert parent == {
        "title": "Original",
        "format": "image/png",
        "relationship": "parentOf",
        "label": "c2pa.ingredient.v3",
    }


def test_two_exports_of_one_picture_share_no_number(source: Path, signing: Signing) -> None:
    item = order(source, "jpeg", signing)
    numbers = set()
    for _ in range(2):
        path = part(item)
        signed(str(path), item)
        (parent,) = story(path, "jpeg")["ingredients"]
        numbers |= {parent["instance_id"], story(path, "jpeg")["instance_id"]}
    assert len(numbers) == 4


@pytest.mark.parametrize(
    ("form", "more", "done"),
    [
        ("jpeg", {}, ["converted"]),
        ("png", {}, ["transcoded"]),
        ("png", {"window": Box(8, 0, 48, 48), "pixels": (48, 48)}, ["cropped", "transcoded"]),
        ("png", {"pixels": (32, 24)}, ["resized", "transcoded"]),
        ("png", {"teaser": Teaser("blur")}, ["edited", "transcoded"]),
        ("mp4", {"clip": ClipWork(0.0, 2.0, trimmed=True)}, ["trimmed", "converted"]),
        ("mp4", {"clip": ClipWork(0.0, 2.0)}, ["converted"]),
    ],
)
def test_what_was_done_is_said(
    source: Path, signing: Signing, form: str, more: dict[str, Any], done: list[str]
) -> None:
    item = order(source, form, signing, **more)
    path = part(item)
    signed(str(path), item)
    assert actions(path, form) == [f"c2pa.{one}" for one in ("opened", *done)]


@pytest.mark.parametrize("stated", [TRAINED, COMPOSITE, None])
def test_the_ai_label_stands_in_the_first_action(
    source: Path, signing: Signing, stated: str | None
) -> None:
    item = order(source, "jpeg", signing, digital_source_type=stated)
    path = part(item)
    signed(str(path), item)
    (listed,) = [one for one in story(path, "jpeg")["assertions"] if "actions" in one["label"]]
    assert listed["data"]["actions"][0].get("digitalSourceType") == stated


def test_a_picture_that_is_signed_itself_leaves_its_story_at_home(
    source: Path, signing: Signing
) -> None:
    """An original with a credential of its own: nothing of that is in the new one."""
    created = {"action": "c2pa.created", "digitalSourceType": TRAINED, "description": PROMPT}
    theirs = {
        "title": "A secret title",
        "assertions": [
            {
                "label": "c2pa.actions.v2",
                "data": {"actions": [created]},
            }
        ],
    }
    pair = made("Some Generator")
    info = c2pa.C2paSignerInfo(
        alg="es256", sign_cert=pair.certificates, private_key=pair.key, ta_url=None
    )
    out = io.BytesIO()
    with c2pa.Signer.from_info(info) as signer, c2pa.Builder(theirs) as builder:
        builder.sign(signer, "image/png", io.BytesIO(source.read_bytes()), out)
    source.write_bytes(out.getvalue())
    assert b"A secret title" in source.read_bytes()
    item = order(source, "jpeg", signing)
    path = part(item)
    signed(str(path), item)
    for word in (b"A secret title", b"crimson", b"Some Generator"):
        assert word not in path.read_bytes()


def test_a_changed_byte_is_noticed(source: Path, signing: Signing) -> None:
    item = order(source, "jpeg", signing)
    path = part(item)
    signed(str(path), item)
    data = bytearray(path.read_bytes())
    data[-40] ^= 1
    path.write_bytes(data)
    read = credentials.read(str(path), "jpeg")
    assert read is not None
    assert read.trust is Trust.INVALID


def test_where_nobody_signs_nothing_changes(source: Path) -> None:
    item = order(source, "jpeg", None)
    path = part(item)
    before = path.read_bytes()
    signed(str(path), item)
    assert path.read_bytes() == before
    assert reserve(item) == 0


@pytest.fixture
def broken(signing: Signing, tmp_path: Path) -> Iterator[Signing]:
    """Another's key."""
    key = tmp_path / "other.pem"
    key.write_bytes(made("Eva").key)
    yield replace(signing, key=str(key))
    key.unlink()


def test_what_cannot_be_signed_stays_as_it_was(source: Path, broken: Signing) -> None:
    for wrong in (broken, replace(broken, algorithm="es999"), replace(broken, key="/no/key.pem")):
        item = order(source, "jpeg", wrong)
        path = part(item)
        before = path.read_bytes()
        with pytest.raises(ExportError, match=r"not be signed|cannot be read"):
            signed(str(path), item)
        assert path.read_bytes() == before
        path.unlink()
    assert not [one for one in source.parent.iterdir() if one.name.startswith(".")]


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (lambda _: None, "there is none"),
        (lambda read: replace(read, trust=Trust.INVALID, problems=("x.y",)), "does not hold (x.y)"),
        (lambda read: replace(read, actions=read.actions[1:]), "another story"),
        (lambda read: replace(read, source_types=()), "lost the AI label"),
        (lambda read: retold(read, thumbnail={"format": "image/jpeg"}), "says more"),
        (lambda read: retold(read, assertions=[{"label": "stds.exif"}]), "says more"),
        (lambda read: retold(read, ingredients=[{"manifest_data": {}}]), "says more"),
    ],
)
def test_a_credential_that_came_out_otherwise_is_thrown_away(
    source: Path,
    signing: Signing,
    monkeypatch: pytest.MonkeyPatch,
    spoil: Callable[[Credential], Credential | None],
    says: str,
) -> None:
    read = credentials.read
    monkeypatch.setattr(
        credentials, "read", lambda path, form: spoil(read(path, form) or Credential(Trust.INVALID))
    )
    item = order(source, "jpeg", signing)
    path = part(item)
    before = path.read_bytes()
    with pytest.raises(ExportError, match=re.escape(says)):
        signed(str(path), item)
    assert path.read_bytes() == before


def retold(read: Credential, **more: object) -> Credential:
    """The report of a credential with something else in its manifest."""
    store = json.loads(read.manifest or "")
    (manifest,) = store["manifests"].values()
    manifest.update(more)
    return replace(read, manifest=json.dumps(store))


def test_long_titles_and_chains_fit_the_room_that_is_kept(source: Path, signing: Signing) -> None:
    item = order(source, "jpeg", replace(signing, title="Ä" * 5000))
    path = part(item)
    before = path.stat().st_size
    signed(str(path), item)
    assert path.stat().st_size - before <= reserve(item)


_SIGNS = """
from app.media.signing import trial
from app.services.certificates import made
pair = made("Mia")
raise SystemExit(trial(pair.certificates, pair.key, "es256") or 0)
"""


def test_nobody_is_asked_over_the_network(tmp_path: Path) -> None:
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed")
    seen = tmp_path / "seen"
    watched = ["strace", "-f", "-qq", "-e", "trace=%network", "-o", str(seen)]
    ran = subprocess.run([*watched, sys.executable, "-c", _SIGNS], check=False)
    assert ran.returncode == 0
    assert "AF_INET" not in seen.read_text()
