"""Whatever stands in metadata or beside a picture: no error, bounded work, storable words."""

import random
import time
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.asset import Companion
from app.core.vocab import Role
from app.media.metadata import iptc, labels, regions, sidecars, words, xmp
from app.media.metadata.containers import resources
from app.media.metadata.found import Found
from app.media.metadata.namespaces import URIS
from app.media.metadata.sources import Sources
from app.media.metadata.texts import Texts, collect
from tests.media.metadata.files import chunk, jpeg, png, segment
from tests.media.metadata.packets import UTF8, bag, packet, record, resource
from tests.media.metadata.test_regions import FACE, mwg
from tests.media.metadata.test_write_labels import DIGIKAM, LIGHTROOM

XMP = b"http://ns.adobe.com/xap/1.0/\0"
NAMES = sorted(
    {*labels.KEYWORDS, *labels.RATINGS, *labels.COLOURS, *labels.PICKS, "mwg-rs:Regions",
     "MP:RegionInfo", "Iptc4xmpExt:ImageRegion", "dc:title", "dc:creator", "plus:Licensor",
     "exif:GPSLatitude", "exif:DateTimeOriginal", "photoshop:DateCreated", "tiff:Orientation",
     "mwg-rs:RegionList", "mwg-rs:Area", "stArea:x", "stArea:w", "MPRI:Regions"}
)  # fmt: skip
SIGNS = st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="<>&\"'")
VALUES = st.text(SIGNS, max_size=30) | st.integers().map(str) | st.floats().map(str)


@st.composite
def elements(draw: st.DrawFn, depth: int = 3) -> str:
    """Properties in any of RDF's forms, in each other, right and wrong."""
    name = draw(st.sampled_from(NAMES))
    inner = elements(depth - 1) if depth else VALUES
    form = draw(st.integers(0, 6))
    body = draw(VALUES) if form == 0 else "".join(draw(st.lists(inner, max_size=3)))
    kind = draw(st.sampled_from(["Bag", "Seq", "Alt", "Description", "li", "value"]))
    forms = {
        0: f"<{name}>{body}</{name}>",
        1: f"<{name}><rdf:{kind}><rdf:li>{body}</rdf:li></rdf:{kind}></{name}>",
        2: f"<{name} rdf:parseType='Resource'>{body}</{name}>",
        3: f"<{name} rdf:resource='{draw(VALUES)}'/>",
        4: f"<{name} rdf:nodeID='a'/>",
        5: f"<{name}><rdf:{kind} rdf:nodeID='a'>{body}</rdf:{kind}></{name}>",
        6: f"<{name} {draw(st.sampled_from(NAMES))}='{draw(VALUES)}'/>",
    }
    return forms[form]


def said(data: bytes) -> None:
    """Everything that is made of a packet, as the file's own and as a sidecar's."""
    parsed = xmp.parse(data)
    if parsed is None:
        return
    for sources in (Sources(xmp=parsed), Sources(sidecar=parsed)):
        for word in words.read(sources).values():
            word.encode()
        found = labels.read(sources)
        if found is not None:
            assert all(name.strip("/") == name for name in found.keywords)
            assert found.rating in (None, 1, 2, 3, 4, 5)
        for orientation in range(1, 9):
            for one in regions.placed(regions.read(sources), 400, 300, orientation):
                box = one.box
                assert box.x >= 0
                assert box.y >= 0
                assert box.x + box.w <= 400.001
                assert box.y + box.h <= 300.001


@settings(max_examples=80, deadline=None)
@given(st.lists(elements(), max_size=5))
def test_any_properties(body: list[str]) -> None:
    said(packet("".join(body)))


@settings(max_examples=80, deadline=None)
@given(st.sampled_from([DIGIKAM, LIGHTROOM, mwg(FACE)]), st.data())
def test_mutated_packets(whole: bytes, data: st.DataObject) -> None:
    made = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 8))):
        made[data.draw(st.integers(0, len(made) - 1))] = data.draw(st.integers(0, 255))
    said(bytes(made[: data.draw(st.integers(0, len(made)))]))


@settings(max_examples=80, deadline=None)
@given(st.binary(max_size=300) | st.builds(
    lambda *parts: b"".join(parts), st.just(UTF8), st.binary(max_size=40).map(
        lambda value: record(25, value)), st.binary(max_size=20)))  # fmt: skip
def test_any_records(data: bytes) -> None:
    for kept in (b"", b"0" * 16):
        for values in iptc.parse(data, kept).values.values():
            assert all(isinstance(value, str) for value in values)
    for around in (data, resource(1028, data), resource(1028, data)[:-3]):
        resources.read(around, Found())
        assert b"".join(part.raw for part in resources.split(around)) == around[: sum(
            len(part.raw) for part in resources.split(around))]  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400), st.sampled_from(["a.png.xmp", "a.txt", "a.json"]))
def test_any_companion(tmp_path_factory: pytest.TempPathFactory, data: bytes, name: str) -> None:
    path = tmp_path_factory.getbasetemp() / name
    path.write_bytes(data)
    roles = {"xmp": Role.SIDECAR, "txt": Role.CAPTION}
    companion = Companion(roles.get(name[-3:], Role.DATA), str(path), 0, 0)
    beside = sidecars.read(str(path.with_name("a.png")), [companion])
    for word in beside.words.values():
        word.encode()


# ── what is made to be expensive ──

DEEP = 200_000
RESOURCE = "<dc:a rdf:parseType='Resource'>"


def entities() -> bytes:
    lines = "".join(f"<!ENTITY e{i} '{f'&e{i - 1};' * 10}'>" for i in range(1, 10))
    body = packet("<dc:title>&e9;</dc:title>").decode()
    return f"<!DOCTYPE x [<!ENTITY e0 'aaaaaaaaaa'>{lines}]>{body}".encode()


BOMBS = {
    "deep": packet(RESOURCE * DEEP + "</dc:a>" * DEEP),
    "deep lists": packet("<dc:subject><rdf:Bag><rdf:li>" * DEEP),
    "entities": entities(),
    "external": b"<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"
    + packet("<dc:title>&e;</dc:title>"),
    "external dtd": b"<!DOCTYPE x SYSTEM 'http://127.0.0.1:9/x.dtd'>" + packet(bag("dc:title")),
    "many words": packet(bag("dc:subject", *(f"w{i}" for i in range(90_000)))),
    "one word": packet(bag("dc:subject", "x" * 3_000_000)),
    "many commas": packet(bag("dc:subject", "a,b," * 500_000)),
    "many attributes": packet(attributes=" ".join(f'dc:a{i}="1"' for i in range(50_000))),
    "many bars": packet(bag("lr:hierarchicalSubject", "a|" * 1_000_000)),
    "number": packet(attributes=f'xmp:Rating="{"9" * 3_000_000}"'),
    "categories": packet(
        f"<acdsee:categories>{'&lt;Category&gt;a' * 100_000}</acdsee:categories>"
    ),
    "references": packet(
        "<dc:a rdf:nodeID='n'/>",
    ).replace(
        b"</rdf:RDF>",
        b"<rdf:Description rdf:nodeID='n'>" + b"<dc:b rdf:nodeID='n'/>" * 2000
        + b"</rdf:Description></rdf:RDF>",
    ),
}  # fmt: skip


def texts_of(path: Path, data: bytes, form: str) -> Texts:
    path.write_bytes(data)
    began = time.process_time()
    found = collect(str(path), form)
    assert time.process_time() - began < 8  # what the media process is given is 10
    return found


@pytest.mark.slow
@pytest.mark.parametrize("name", BOMBS)
def test_a_packet_made_to_be_expensive(tmp_path: Path, name: str) -> None:
    text = chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + BOMBS[name])
    found = texts_of(tmp_path / "a.png", png(text), "png")
    assert "root:" not in str(found.metadata)
    assert len(found.labels.keywords if found.labels else ()) <= 2000
    sidecar = tmp_path / "a.png.xmp"
    sidecar.write_bytes(BOMBS[name])
    sidecars.read(str(tmp_path / "a.png"), [Companion(Role.SIDECAR, str(sidecar), 0, 0)])


@pytest.mark.slow
@pytest.mark.parametrize("kind", [b"zTXt", b"iTXt"])
def test_a_packed_bomb_costs_no_more_than_a_part(tmp_path: Path, kind: bytes) -> None:
    unpacker = zlib.compressobj(9)
    packed = b"".join(unpacker.compress(b"<" * (1 << 20)) for _ in range(300)) + unpacker.flush()
    key = b"XML:com.adobe.xmp\0" + (b"\1\0\0\0" if kind == b"iTXt" else b"\0")
    found = texts_of(tmp_path / "a.png", png(*[chunk(kind, key + packed)] * 4), "png")
    assert found.labels is None


@pytest.mark.slow
def test_a_part_of_a_hundred_megabytes(tmp_path: Path) -> None:
    big = chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + packet() + b" " * (100 << 20))
    first = chunk(b"tEXt", b"parameters\0a cat\nSteps: 1, Seed: 2, Sampler: x")
    found = texts_of(tmp_path / "a.png", png(first, big), "png")
    assert found.chunks["parameters"].startswith("a cat")


def test_thousands_of_segments(tmp_path: Path) -> None:
    more = segment(0xED, b"Photoshop 3.0\0" + b"8BIM" * 10_000)
    whole = jpeg(*[more] * 400, segment(0xE1, XMP + packet(bag("dc:subject", "x"))))
    found = texts_of(tmp_path / "a.jpg", whole, "jpeg")
    assert found.labels is not None


def test_every_schema_has_one_prefix() -> None:
    assert len({uri.rstrip("/#") for uri in URIS.values()}) == len(URIS)


@pytest.mark.slow
def test_mutated_samples(samples: Path, tmp_path: Path) -> None:
    """Real files with some bytes changed, by a fixed seed: read, or read less."""
    chance = random.Random(20261120)
    real = [p for folder in ("metadata", "raw", "formats") for p in (samples / folder).rglob("*.*")
            if p.stat().st_size < 100_000 and p.suffix not in (".json", ".xmp")]  # fmt: skip
    forms = {".jpg": "jpeg", ".jpeg": "jpeg", ".tif": "tiff", ".tiff": "tiff", ".heif": "heif"}
    for path in sorted(real):
        form = forms.get(path.suffix.lower(), path.suffix.lower().lstrip("."))
        for _ in range(4):
            data = bytearray(path.read_bytes())
            for _ in range(chance.choice([1, 5, 40])):
                data[chance.randrange(min(len(data), chance.choice([300, 3000, 1 << 20])))] = (
                    chance.choice([0, 255, chance.randrange(256)])
                )
            found = texts_of(tmp_path / "mutated", bytes(data), form)
            for word in (*found.chunks.values(), *found.metadata.values()):
                word.encode()
