"""Content Credentials: the samples' expected values, files signed here, and no network at all."""

import importlib
import io
import json
import os
import random
import shutil
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import av
import c2pa
import numpy as np
import pillow_heif
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.asset import Credential
from app.core.settings import Reading
from app.core.vocab import Trust
from app.media.metadata import credentials, jumbf
from app.media.metadata.credentials import interpret, read, source_type
from app.media.metadata.texts import collect
from app.media.probe import probe
from tests.media.files import stat_of
from tests.media.metadata.files import box
from tests.media.metadata.signing import authority, created, picture, signed

FORMATS = {".jpg": "jpeg", ".png": "png", ".webp": "webp", ".heic": "heic", ".tif": "tiff",
           ".mp4": "mp4"}  # fmt: skip
ROOT = Path(__file__).resolve().parents[3]
TRAINED = "trainedAlgorithmicMedia"
SIGNED = [
    ("JPEG", "jpeg", "image/jpeg"),
    ("PNG", "png", "image/png"),
    ("WEBP", "webp", "image/webp"),
    ("TIFF", "tiff", "image/tiff"),
    ("TIFF", "dng", "image/dng"),
    ("GIF", "gif", "image/gif"),
    ("HEIF", "heic", "image/heic"),
    ("AVIF", "avif", "image/avif"),
]


def expected(samples: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    for table in sorted((samples / "c2pa").glob("*/expected.json")):
        for name, values in json.loads(table.read_text("utf-8")).items():
            yield table.parent / name, values


def faults(path: Path, values: dict[str, Any]) -> list[str]:
    """What differs. c2pa-python calls "Valid" what is whole, whoever signed: that is `untrusted`
    here, as the samples' own status code has it.
    """
    form = FORMATS[path.suffix.lower()]
    found = read(str(path), form, collect(str(path), form).xmp)
    told = values["c2pa_python_0_38_1"]
    if not told["has_manifest"]:
        right = Trust.REMOTE if "Remote" in told["error"] else None
        return [] if (found and found.trust) is right else [f"trust {found}"]
    if found is None:
        return ["has no credential"]
    state = {"Valid": Trust.UNTRUSTED, "Invalid": Trust.INVALID}[told["validation_state"]]
    names = [*told["claim_generator_name"], told["claim_generator"]]
    issued = found.issued.isoformat() if found.issued else None
    terms = {(kind or "").rpartition("/")[2] for _, kind in told["actions"]} - {""}
    upstream = values.get("upstream_expected", {}).get("digitalSourceType", "")
    terms |= {upstream.rpartition("/")[2]} - {""}
    compared = (
        ("trust", found.trust, state),
        ("signer", found.signer, told["issuer"]),
        ("issued", issued, told["time"]),
        ("generator", found.generator, names[0]),
        ("title", found.title, told["title"]),
        ("actions", list(found.actions), [action for action, _ in told["actions"]]),
        ("problems", set(found.problems), set(told["status"])),
        ("source types", set(found.source_types) & terms, terms),
    )
    return [f"{name} {said!r}" for name, said, right in compared if said != right]


def test_samples(samples: Path) -> None:
    wrong = {
        path.name: found for path, values in expected(samples) if (found := faults(path, values))
    }
    assert wrong == {}


def test_an_ai_mark_in_an_ingredient_is_the_files_own(samples: Path) -> None:
    """Gemini's: the active manifest speaks of a composite, its ingredient of a trained model."""
    found = probe(stat_of(samples / "c2pa/ai-vendors/gemini_3.1pro.png"))
    assert found.credential is not None
    assert found.credential.source_types == ("composite", TRAINED)
    assert found.digital_source_type == TRAINED
    assert found.recipe is not None
    assert (found.recipe.generator, found.recipe.prompt) == ("gemini", None)


@pytest.mark.parametrize(("pillow", "form", "mime"), SIGNED)
def test_every_format(tmp_path: Path, pillow: str, form: str, mime: str) -> None:
    pillow_heif.register_heif_opener()
    path = tmp_path / f"a.{form}"
    plain = picture(pillow)
    path.write_bytes(plain)
    assert read(str(path), form) is None
    path.write_bytes(signed(plain, mime, actions=[created(TRAINED)]))
    found = read(str(path), form)
    assert found is not None
    assert (found.trust, found.signer) == (Trust.UNTRUSTED, "Musekeep Tests")
    assert (found.title, found.actions) == ("a title", ("c2pa.created",))
    assert found.source_types == (TRAINED,)
    assert found.problems == ("signingCredential.untrusted",)


@pytest.mark.parametrize(
    ("form", "mime"), [("mp4", "video/mp4"), ("mov", "video/quicktime"), ("avi", "video/avi")]
)
def test_clips(tmp_path: Path, form: str, mime: str) -> None:
    plain = io.BytesIO()
    with av.open(plain, "w", form) as out:
        stream = out.add_stream("mpeg4", rate=5)
        stream.width, stream.height, stream.pix_fmt = 64, 48, "yuv420p"
        for _ in range(3):
            frame = av.VideoFrame.from_ndarray(np.zeros((48, 64, 3), np.uint8))
            out.mux(stream.encode(frame))
        out.mux(stream.encode())
    path = tmp_path / f"a.{form}"
    path.write_bytes(signed(plain.getvalue(), mime, actions=[created(TRAINED)]))
    found = probe(stat_of(path))
    assert found.credential is not None
    assert found.credential.trust is Trust.UNTRUSTED
    assert found.digital_source_type == TRAINED


def test_jpeg_xl(tmp_path: Path) -> None:
    """Only its boxed form has a place for a credential."""
    importlib.import_module("pillow_jxl.JpegXLImagePlugin")
    bare = picture("JXL")
    path = tmp_path / "a.jxl"
    path.write_bytes(bare)
    assert read(str(path), "jxl") is None
    head = b"\0\0\0\x0cJXL \r\n\x87\n" + box(b"ftyp", b"jxl \0\0\0\0jxl ")
    path.write_bytes(signed(head + box(b"jxlc", bare), "image/jxl", actions=[created(TRAINED)]))
    found = read(str(path), "jxl")
    assert found is not None
    assert (found.trust, found.source_types) == (Trust.UNTRUSTED, (TRAINED,))


def test_valid_is_who_is_signed_by_an_anchor(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(signed(picture(), "image/jpeg"))
    trusting = read(str(path), "jpeg", anchors=authority().root)
    assert trusting is not None
    assert (trusting.trust, trusting.problems) == (Trust.VALID, ())
    for anchors in (authority("Somebody Else").root, "not a certificate"):
        other = read(str(path), "jpeg", anchors=anchors)
        assert other is not None
        assert other.trust is Trust.UNTRUSTED
    probed = probe(stat_of(path), Reading(anchors=authority().root)).credential
    assert probed is not None
    assert probed.trust is Trust.VALID


@pytest.mark.parametrize(("pillow", "form", "mime"), SIGNED[:4])
def test_a_flipped_bit(tmp_path: Path, pillow: str, form: str, mime: str) -> None:
    """Anywhere outside the manifest store: invalid. Inside, c2pa-rs leaves padding and a few
    flags unchecked: there the file is invalid, or says exactly what it said.
    """
    plain = picture(pillow, (24, 16))
    whole = signed(plain, mime, actions=[created(TRAINED)])
    path = tmp_path / f"a.{form}"
    path.write_bytes(whole)
    before = read(str(path), form)
    assert before is not None
    start = whole.index(b"jumb") - 4
    inside = range(start, start + int.from_bytes(whole[start : start + 4], "big"))
    chance = random.Random(form)
    states = []
    for _ in range(60):
        at = chance.randrange(len(whole))
        path.write_bytes(
            whole[:at] + bytes([whole[at] ^ 1 << chance.randrange(8)]) + whole[at + 1 :]
        )
        found = read(str(path), form)
        states.append(found.trust if found else None)
        if found is not None and found.trust is not Trust.INVALID:
            assert at in inside
            assert (found.signer, found.source_types) == (before.signer, before.source_types)
    assert states.count(Trust.INVALID) > 30


def test_a_changed_pixel_and_a_changed_claim(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    whole = signed(picture(), "image/jpeg", actions=[created(TRAINED, "Real Model")])
    path.write_bytes(whole[:-3] + bytes([whole[-3] ^ 1]) + whole[-2:])
    pixels = read(str(path), "jpeg")
    path.write_bytes(whole.replace(b"Real Model", b"Fake Model"))
    claim = read(str(path), "jpeg")
    assert pixels is not None
    assert claim is not None
    assert (pixels.trust, pixels.problems[-1]) == (Trust.INVALID, "assertion.dataHash.mismatch")
    assert (claim.trust, claim.problems[-1]) == (Trust.INVALID, "assertion.hashedURI.mismatch")


def test_an_ai_parent_shows_in_what_was_made_of_it(tmp_path: Path) -> None:
    parent = signed(picture(), "image/jpeg", actions=[created(TRAINED, "gpt-image")])
    child = signed(picture("PNG"), "image/png", ingredient=(parent, "image/jpeg"))
    path = tmp_path / "a.png"
    path.write_bytes(child)
    found = probe(stat_of(path))
    assert found.credential is not None
    assert TRAINED in found.credential.source_types
    assert found.digital_source_type == TRAINED
    assert found.recipe is not None
    assert found.recipe.generator == "chatgpt"


def test_a_tampered_credential_cannot_hide_the_ai_label(tmp_path: Path) -> None:
    whole = signed(picture(), "image/jpeg", actions=[created(TRAINED)])
    path = tmp_path / "a.jpg"
    path.write_bytes(whole[:-3] + bytes([whole[-3] ^ 1]) + whole[-2:])
    found = probe(stat_of(path))
    assert found.credential is not None
    assert found.credential.trust is Trust.INVALID
    assert found.digital_source_type == TRAINED


@pytest.mark.parametrize("mark", [b"c2pa.assertions", b"jumdc2pa", b"c2as", b"jumb"])
def test_a_broken_credential_cannot_hide_the_ai_label(tmp_path: Path, mark: bytes) -> None:
    """Where the library finds no manifest any more, its words are still in the file."""
    whole = signed(picture("PNG"), "image/png", actions=[created(TRAINED)])
    assert mark in whole
    path = tmp_path / "a.png"
    path.write_bytes(whole.replace(mark, b"x" * len(mark)))
    found = probe(stat_of(path))
    assert found.credential is not None
    assert found.credential.trust is Trust.INVALID
    assert found.digital_source_type == TRAINED


@pytest.mark.parametrize(
    ("stated", "told", "trust", "right"),
    [
        (None, (), Trust.UNTRUSTED, None),
        ("digitalCapture", (TRAINED,), Trust.UNTRUSTED, TRAINED),
        ("digitalArt", ("composite", "compositeSynthetic"), Trust.INVALID, "compositeSynthetic"),
        (TRAINED, ("digitalCapture",), Trust.VALID, TRAINED),
        (None, ("digitalCapture",), Trust.UNTRUSTED, "digitalCapture"),
        (None, ("digitalCapture",), Trust.INVALID, None),
        ("digitalArt", ("digitalCapture",), Trust.VALID, "digitalArt"),
    ],
)  # fmt: skip
def test_ai_wins(
    stated: str | None, told: tuple[str, ...], trust: Trust, right: str | None
) -> None:
    assert source_type(stated, Credential(trust, source_types=told)) == right
    assert source_type(stated, None) == stated


@contextmanager
def listener() -> Iterator[tuple[str, list[str]]]:
    """An address that answers nothing, and who came."""
    came: list[str] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.1)
        stop = threading.Event()

        def listen() -> None:
            while not stop.is_set():
                try:
                    connection, _ = server.accept()
                except TimeoutError:
                    continue
                with connection:
                    came.append(connection.recv(200).decode("latin-1"))

        thread = threading.Thread(target=listen)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.getsockname()[1]}", came
        finally:
            stop.set()
            thread.join()


def test_nothing_is_fetched(tmp_path: Path) -> None:
    """A manifest that lies elsewhere, and a signer whose status could be asked for. The library
    itself goes there when it is not told otherwise.
    """
    with listener() as (address, came):
        path = tmp_path / "a.jpg"
        path.write_bytes(signed(picture(), "image/jpeg", remote=f"{address}/manifest.c2pa"))
        texts = collect(str(path), "jpeg")
        assert read(str(path), "jpeg", texts.xmp) == Credential(Trust.REMOTE)
        asked = authority("Asked", f"{address}/ocsp")
        path.write_bytes(signed(picture(), "image/jpeg", by=asked))
        found = read(str(path), "jpeg", anchors=asked.root)
        assert found is not None
        assert found.trust is Trust.VALID
        assert came == []

        path.write_bytes(signed(picture(), "image/jpeg", remote=f"{address}/manifest.c2pa"))
        with pytest.raises(c2pa.C2paError), path.open("rb") as file:
            c2pa.Reader("image/jpeg", file)
        assert [words.split()[1] for words in came] == ["/manifest.c2pa"]


LOOKED_AT = """
import sys
from app.media.metadata import credentials, jumbf
jumbf.carries = lambda path, form: True  # even what names another place goes to the library
for path in sys.argv[1:]:
    form = {"jpg": "jpeg", "TIF": "tiff"}.get(path[-3:], path.rpartition(".")[2])
    credentials.read(path, form)
"""


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_no_socket_is_opened(samples: Path, tmp_path: Path) -> None:
    """What the system sees of it: the samples are read without a socket of any kind."""
    asked = authority("Asked", "http://ocsp.invalid/")
    (tmp_path / "a.jpg").write_bytes(signed(picture(), "image/jpeg", by=asked))
    paths = [tmp_path / "a.jpg", *(path for path, _ in expected(samples))]
    seen = tmp_path / "calls"
    command = ["strace", "-f", "-e", "trace=socket,execve", "-o", str(seen)]
    python = [sys.executable, "-c", LOOKED_AT, *map(str, paths)]
    ran = subprocess.run([*command, *python], cwd=ROOT, capture_output=True, check=False)
    if not seen.exists() or "execve" not in seen.read_text("utf-8"):
        pytest.skip("this system does not let one process watch another")
    assert ran.returncode == 0, ran.stderr
    assert "socket(" not in seen.read_text("utf-8")


@pytest.mark.parametrize(
    ("xmp", "remote"),
    [
        ('<x xmlns:dcterms="http://purl.org/dc/terms/" dcterms:provenance="http://x/y"/>', True),
        ('<x xmlns:t="http://purl.org/dc/terms/"><t:provenance>u</t:provenance></x>', True),
        ('<x xmlns:dcterms="http://purl.org/dc/terms/">of good provenance</x>', False),
        ('<x xmlns:d="http://example.org/" d:provenance="http://x/y"/>', False),
    ],
)
def test_a_credential_that_lies_elsewhere(tmp_path: Path, xmp: str, remote: bool) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(picture())
    assert read(str(path), "jpeg", xmp) == (Credential(Trust.REMOTE) if remote else None)


def test_a_name_that_is_not_utf8(tmp_path: Path) -> None:
    path = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.jpg")
    with open(path, "wb") as file:  # noqa: PTH123 - the name may not be UTF-8
        file.write(signed(picture(), "image/jpeg"))
    found = read(path, "jpeg")
    assert found is not None
    assert found.trust is Trust.UNTRUSTED


def test_who_signed_and_when(samples: Path) -> None:
    found = read(str(samples / "c2pa/fixtures/C.jpg"), "jpeg")
    assert found is not None
    assert found.signer == "C2PA Test Signing Cert"
    assert found.issued == datetime.fromisoformat("2023-09-29T17:40:14+00:00")
    assert found.manifest is not None
    assert json.loads(found.manifest)["validation_state"] == "Valid"


def test_ordinary_files_are_left_alone(samples: Path) -> None:
    """None of the pictures without a credential is taken for one that has it."""
    known = {path.name for path, values in expected(samples)
             if values["c2pa_python_0_38_1"]["has_manifest"]}  # fmt: skip
    looked = 0
    for path in sorted(samples.rglob("*")):
        form = FORMATS.get(path.suffix.lower())
        if form is not None and path.parent.name != "hostile":
            looked += 1
            assert jumbf.carries(str(path), form) is (path.name in known), path
    assert looked > 100


STORE: dict[str, Any] = {
    "active_manifest": "a",
    "manifests": {
        "a": {
            "claim_generator_info": [{"name": "ChatGPT"}],
            "ingredients": [{"active_manifest": "b"}, {"active_manifest": "a"}],
            "assertions": [{"label": "c2pa.actions.v2", "data": {"actions": [created(TRAINED)]}}],
            "signature_info": {"issuer": "OpenAI", "time": "2026-01-02T03:04:05+00:00"},
        },
        "b": {"ingredients": [{"active_manifest": "a"}]},
    },
    "validation_state": "Valid",
}


def test_manifests_that_name_each_other_end() -> None:
    found = interpret(json.dumps(STORE))
    assert (found.trust, found.generator, found.source_types) == (
        Trust.UNTRUSTED, "ChatGPT", (TRAINED,)
    )  # fmt: skip


values = st.recursive(
    st.none() | st.integers() | st.text(max_size=5) | st.sampled_from(["a", "b", TRAINED]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)


@settings(deadline=None)
@given(values, st.data())
def test_any_report(value: Any, data: st.DataObject) -> None:
    """Whatever stands in a manifest: a credential that can be stored."""
    store = json.loads(json.dumps(STORE))
    place = store
    while isinstance(place, (dict, list)) and place:
        key = data.draw(
            st.sampled_from(list(place) if isinstance(place, dict) else range(len(place)))
        )
        if data.draw(st.booleans()) or not isinstance(place[key], (dict, list)):
            place[key] = value
            break
        place = place[key]
    found = interpret(json.dumps(store))
    assert isinstance(found.trust, Trust)
    json.dumps([found.signer, found.title, found.generator, found.actions, found.source_types,
                found.problems]).encode()  # fmt: skip


def test_a_long_report_is_read_but_not_kept() -> None:
    found = interpret(json.dumps({**STORE, "more": "x" * (1 << 21)}))
    assert (found.generator, found.manifest) == ("ChatGPT", None)


@pytest.mark.parametrize("text", ["", "null", "[]", "{", '{"a":' * 50_000, '"\\ud800"'])
def test_a_report_that_is_none(text: str) -> None:
    assert interpret(text).trust is Trust.INVALID


@pytest.mark.parametrize("form", sorted(credentials.MIME))
def test_files_that_end_early(tmp_path: Path, form: str) -> None:
    path = tmp_path / "a"
    starts = [
        b"", b"\xff", b"\xff\xd8\xff\xeb", b"\x89PNG\r\n\x1a\n\0\0\0\1caBX", b"\0" * 100,
        b"II*\0\x08\0\0\0", b"MM\0+\0\x08\0\0", b"RIFF\1\0\0\0WEBPC2PA", b"!\xff\x0bC2PA_GIF",
        b"\0\0\0\x10jumb", b"\0\0\0\1uuid" + b"\xff" * 8,
        b"\0\0\0\x18uuid" + bytes.fromhex("d8fec3d61b0e483c92975828877ec481"),
    ]  # fmt: skip
    for start in starts:
        path.write_bytes(start)
        found = read(str(path), form)
        assert found is None or found.trust is Trust.INVALID


MARKS = [
    b"\x89PNG\r\n\x1a\n", b"caBX", b"jumb", b"uuid", b"RIFF", b"WEBP", b"C2PA", b"\xff\xd8", b"JP",
    b"\xff\xeb", b"II*\0", b"MM\0+", b"\x41\xcd", b"\0\0\0\1", b"\xff" * 8, b"\0" * 4,
]  # fmt: skip


@settings(deadline=None, max_examples=80)
@given(
    st.sampled_from(sorted(credentials.MIME)),
    st.lists(st.sampled_from(MARKS) | st.binary(max_size=12), max_size=12).map(b"".join),
)
def test_any_bytes_are_looked_at(
    tmp_path_factory: pytest.TempPathFactory, form: str, data: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "any"
    path.write_bytes(data)
    assert jumbf.carries(str(path), form) in (True, False)
