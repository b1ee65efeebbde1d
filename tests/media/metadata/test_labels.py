"""What humans said in other programs: keywords of all dialects, rating, label, flag."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from app.core.asset import Companion, Labels
from app.core.vocab import Flag, Label, Role
from app.media.metadata import sidecars
from app.media.metadata.texts import Texts, collect
from tests.media.metadata.files import international, jpeg, png, segment, tiff
from tests.media.metadata.packets import UTF8, bag, packet, record, resource

XMP = b"http://ns.adobe.com/xap/1.0/\0"
Read = Callable[..., Texts]


@pytest.fixture
def said(tmp_path: Path) -> Read:
    """The texts of a JPEG with these segments, a packet, and sidecars by name."""

    def read(*segments: bytes, xmp: bytes = b"", **beside: bytes) -> Texts:
        path = tmp_path / "a.jpg"
        packets = [segment(0xE1, XMP + xmp)] if xmp else []
        path.write_bytes(jpeg(*segments, *packets))
        companions = []
        for name, data in beside.items():
            place = tmp_path / {"full": "a.jpg.xmp", "short": "a.xmp"}[name]
            place.write_bytes(data)
            companions.append(Companion(Role.SIDECAR, str(place), len(data), 0))
        return collect(str(path), "jpeg", sidecars.read(str(path), companions))

    return read


def labels(texts: Texts) -> Labels:
    assert texts.labels is not None
    return texts.labels


def iptc(*words: str, digest: bytes = b"") -> bytes:
    data = UTF8 + b"".join(record(25, word.encode()) for word in words)
    extra = resource(1061, digest) if digest else b""
    return segment(0xED, b"Photoshop 3.0\0" + resource(1028, data) + extra)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (bag("dc:subject", "one", "two"), ("one", "two")),
        (bag("lr:hierarchicalSubject", "Places|Rome"), ("Places/Rome",)),
        (bag("digiKam:TagsList", "Places/Rome", "Fun", kind="Seq"), ("Places/Rome", "Fun")),
        (bag("MicrosoftPhoto:LastKeywordXMP", "Places/Rome"), ("Places/Rome",)),
        (bag("mediapro:CatalogSets", "Places|Rome"), ("Places/Rome",)),
        (bag("expressionmedia:CatalogSets", "Places|Rome"), ("Places/Rome",)),
        (bag("acdsee:keywords", "one"), ("one",)),
        (
            "<acdsee:categories>&lt;Categories&gt;&lt;Category Assigned=&quot;0&quot;&gt;Places"
            "&lt;Category Assigned=&quot;1&quot;&gt;Rome&lt;/Category&gt;&lt;/Category&gt;"
            "&lt;Category Assigned=&quot;1&quot;&gt;Fun&lt;/Category&gt;&lt;/Categories&gt;"
            "</acdsee:categories>",
            ("Places/Rome", "Fun"),
        ),
        (
            "<mwg-kw:Keywords rdf:parseType='Resource'><mwg-kw:Hierarchy><rdf:Bag>"
            "<rdf:li rdf:parseType='Resource'><mwg-kw:Keyword>Places</mwg-kw:Keyword>"
            "<mwg-kw:Children><rdf:Bag><rdf:li rdf:parseType='Resource'>"
            "<mwg-kw:Keyword>Rome</mwg-kw:Keyword></rdf:li></rdf:Bag></mwg-kw:Children></rdf:li>"
            "</rdf:Bag></mwg-kw:Hierarchy></mwg-kw:Keywords>",
            ("Places/Rome",),
        ),
        # as Lightroom writes them: paths, and every word of them flat
        (
            bag("dc:subject", "Places", "Rome", "sun")
            + bag("lr:hierarchicalSubject", "Places|Rome", "sun"),
            ("Places/Rome", "sun"),
        ),
        # as digiKam does
        (
            bag("digiKam:TagsList", "People/Ann", kind="Seq")
            + bag("MicrosoftPhoto:LastKeywordXMP", "People/Ann")
            + bag("dc:subject", "Ann")
            + bag("lr:hierarchicalSubject", "People|Ann")
            + bag("mediapro:CatalogSets", "People|Ann"),
            ("People/Ann",),
        ),
        (bag("dc:subject", "Rome", "ROME", "rome "), ("Rome",)),
        (bag("dc:subject", "Places|Rome"), ("Places/Rome",)),
        (bag("dc:subject", "AC/DC"), ("AC\u2215DC",)),  # one word, no parent
        (bag("lr:hierarchicalSubject", "Music|AC/DC"), ("Music/AC\u2215DC",)),
        (bag("dc:subject", "red, green, blue"), ("red", "green", "blue")),
        (bag("dc:subject", "Rome, Italy"), ("Rome, Italy",)),
        (bag("dc:subject", "u\u0308ber\n  all"), ("über all",)),
        (bag("digiKam:TagsList", "_Digikam_Internal_Tags_/Pick Label None"), None),
        (bag("lr:hierarchicalSubject", "|", ""), None),
    ],
)  # fmt: skip
def test_keywords_of_every_dialect(said: Read, body: str, words: tuple[str, ...] | None) -> None:
    texts = said(xmp=packet(body))
    assert (texts.labels.keywords if texts.labels else None) == words


def test_keywords_of_iptc_and_windows_join_those_of_xmp(said: Read) -> None:
    windows = tiff({0x9C9E: (7, "sea;Sun".encode("utf-16-le") + b"\0\0")})
    exif = segment(0xE1, b"Exif\0\0" + windows)
    texts = said(exif, iptc("süd", "SUN"), xmp=packet(bag("dc:subject", "sun")))
    assert labels(texts).keywords == ("sun", "süd", "sea")


def test_iptc_that_is_known_to_be_a_copy_is_not_read_twice(said: Read) -> None:
    long = "a word that is longer than the sixty-four bytes a record has for it"
    data = UTF8 + record(25, long[:64].encode())
    same = iptc(long[:64], digest=hashlib.md5(data).digest())
    other = iptc(long[:64], digest=b"0" * 16)
    xmp = packet(bag("dc:subject", long))
    assert labels(said(same, xmp=xmp)).keywords == (long,)
    assert labels(said(other, xmp=xmp)).keywords == (long, long[:64])


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (UTF8 + record(25, "Grüße".encode()), "Grüße"),
        (record(25, "Grüße".encode()), "Grüße"),  # most writers forget to say so
        (record(25, "Grüße".encode("latin-1")), "Grüße"),
        (bytes([0x1C, 2, 25, 0x80, 4]) + (5).to_bytes(4, "big") + b"fives", "fives"),
        (record(25, b"whole") + record(25, b"cut")[:-1], "whole"),
    ],
)
def test_iptc_in_any_shape(said: Read, data: bytes, word: str) -> None:
    texts = said(segment(0xED, b"Photoshop 3.0\0" + resource(1028, data)))
    assert labels(texts).keywords == (word,)


@pytest.mark.parametrize(("newer", "words"), [(b"0" * 16, ("new", "sky")), (b"", ("old", "sky"))])
def test_the_digest_tells_whether_iptc_is_to_be_believed(
    said: Read, newer: bytes, words: tuple[str, str]
) -> None:
    data = record(105, b"new") + record(90, b"sky")
    extra = resource(1061, newer) if newer else b""
    segment_ = segment(0xED, b"Photoshop 3.0\0" + resource(1028, data) + extra)
    texts = said(segment_, xmp=packet("<photoshop:Headline>old</photoshop:Headline>"))
    assert (texts.metadata["headline"], texts.metadata["city"]) == words


@pytest.mark.parametrize(
    ("attributes", "rating"),
    [
        ('xmp:Rating="4"', 4),
        ('xmp:Rating="4.0"', 4),
        ('xmp:Rating="9"', 5),
        ('xmp:Rating="0"', None),
        ('xmp:Rating="-1"', None),
        ('xmp:Rating="four"', None),
        (f'xmp:Rating="{"9" * 5000}"', None),
        ('MicrosoftPhoto:Rating="75"', 4),
        ('MicrosoftPhoto:Rating="1"', 1),
        ('xmp:Rating="2" MicrosoftPhoto:Rating="99"', 2),
        ('acdsee:rating="3"', 3),
    ],
)
def test_ratings(said: Read, attributes: str, rating: int | None) -> None:
    texts = said(xmp=packet(attributes=attributes))
    assert (texts.labels.rating if texts.labels else None) == rating


@pytest.mark.parametrize(
    ("tags", "rating"),
    [
        ({0x4746: (3, b"\3\0")}, 3),
        ({0x4749: (3, b"\x4b\0")}, 4),
        ({0x4746: (3, b"\xff\xff")}, None),
    ],
)
def test_ratings_of_windows_in_exif(
    said: Read, tags: dict[int, tuple[int, bytes]], rating: int | None
) -> None:
    texts = said(segment(0xE1, b"Exif\0\0" + tiff(tags)))
    assert (texts.labels.rating if texts.labels else None) == rating


@pytest.mark.parametrize(
    ("attributes", "label", "flag"),
    [
        ('xmp:Label="Red"', Label.RED, None),
        ('xmp:Label="gelb"', Label.YELLOW, None),
        ('xmp:Label="Зелёный"', Label.GREEN, None),
        ('xmp:Label="To Do"', Label.PURPLE, None),
        ('xmp:Label="Client A"', None, None),
        ('digiKam:ColorLabel="5"', Label.BLUE, None),
        ('digiKam:ColorLabel="8"', None, None),
        ('photoshop:LabelColor="green"', Label.GREEN, None),
        ('digiKam:PickLabel="3"', None, Flag.PICK),
        ('digiKam:PickLabel="1"', None, Flag.REJECT),
        ('digiKam:PickLabel="0"', None, None),
        ('xmpDM:pick="-1"', None, Flag.REJECT),
        ('xmp:Rating="-1"', None, Flag.REJECT),
        ('xmp:Rating="-1" digiKam:PickLabel="3"', None, Flag.PICK),
    ],
)
def test_labels_and_flags(
    said: Read, attributes: str, label: Label | None, flag: Flag | None
) -> None:
    found = said(xmp=packet(attributes=attributes)).labels or Labels()
    assert (found.label, found.flag) == (label, flag)


def test_a_label_of_the_users_own_is_shown_as_it_is(said: Read) -> None:
    assert said(xmp=packet(attributes='xmp:Label="Client A"')).metadata["label"] == "Client A"


def test_a_sidecar_has_the_last_word_property_by_property(said: Read) -> None:
    inside = packet(bag("dc:subject", "old"), 'xmp:Rating="2" xmp:Label="Red"')
    beside = packet(bag("dc:subject", "new") + "<dc:title>Beside</dc:title>", 'xmp:Rating="5"')
    texts = said(iptc("older"), xmp=inside, full=beside)
    assert texts.labels == Labels(("new",), 5, Label.RED, None)
    assert texts.metadata["title"] == "Beside"


def test_a_sidecar_can_take_everything_back(said: Read) -> None:
    inside = packet(bag("dc:subject", "old"), 'xmp:Rating="2"')
    assert (
        said(iptc("x"), xmp=inside, full=packet(bag("dc:subject"), 'xmp:Rating="0"')).labels is None
    )


def test_of_two_sidecars_the_nearer_name_is_believed(said: Read) -> None:
    texts = said(full=packet(attributes='xmp:Rating="1"'),
                 short=packet(bag("dc:subject", "x"), 'xmp:Rating="2"'))  # fmt: skip
    assert labels(texts) == Labels(("x",), 1)


@pytest.mark.parametrize(("extension", "rating"), [("JPG", 2), ("NEF", None)])
def test_a_sidecar_says_whose_it_is(said: Read, extension: str, rating: int | None) -> None:
    texts = said(
        short=packet(attributes=f'xmp:Rating="2" photoshop:SidecarForExtension="{extension}"')
    )
    assert (texts.labels.rating if texts.labels else None) == rating


def test_a_sidecar_does_not_hide_that_a_model_made_it(said: Read) -> None:
    term = "http://cv.iptc.org/newscodes/digitalsourcetype/"
    texts = said(
        xmp=packet(attributes=f'Iptc4xmpExt:DigitalSourceType="{term}trainedAlgorithmicMedia"'),
        full=packet(attributes=f'Iptc4xmpExt:DigitalSourceType="{term}digitalCapture"'),
    )
    assert texts.digital_source_type == "trainedAlgorithmicMedia"


def test_words_of_newsrooms_and_agencies(said: Read) -> None:
    body = (
        bag("Iptc4xmpExt:PersonInImage", "Ann", "Bob")
        + "<Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang='de'>Hund</rdf:li>"
        "<rdf:li xml:lang='x-default'>A dog</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility>"
        + "<plus:ModelReleaseStatus rdf:resource='http://ns.useplus.org/ldf/vocab/MR-UMR'/>"
        + "<plus:Licensor><rdf:Seq><rdf:li plus:LicensorName='Agency'/></rdf:Seq></plus:Licensor>"
        + bag("dc:creator", "Eve", "Mallory", kind="Seq")
    )
    texts = said(xmp=packet(body, 'exif:GPSLatitude="52,30.5N" exif:GPSLongitude="13,24,36W"'))
    assert texts.metadata == {
        "persons": "Ann, Bob",
        "alt_text": "A dog",
        "model_release": "unlimited",
        "licensor": "Agency",
        "creator": "Eve, Mallory",
        "gps": "52.508333, -13.41",
    }


@pytest.mark.parametrize(
    ("attributes", "place"),
    [
        ('exif:GPSLatitude="52,30,30N" exif:GPSLongitude="13,24.0E"', "52.508333, 13.4"),
        (
            'exif:GPSLatitude="52.5" exif:GPSLongitude="13.4" exif:GPSLongitudeRef="W"',
            "52.5, -13.4",
        ),
        ('exif:GPSLatitude="52.5" exif:GPSLongitude="200"', None),
        ('exif:GPSLatitude="north" exif:GPSLongitude="13.4"', None),
    ],
)
def test_places(said: Read, attributes: str, place: str | None) -> None:
    assert said(xmp=packet(attributes=attributes)).metadata.get("gps") == place


@pytest.mark.parametrize(
    ("attributes", "date"),
    [
        ('photoshop:DateCreated="2004-02-26"', "2004-02-26 00:00:00"),
        ('photoshop:DateCreated="2004-02-26" xmp:CreateDate="2004-02-26T07:08:09Z"',
         "2004-02-26 07:08:09+00:00"),
        ('photoshop:DateCreated="2004"', "None"),
    ],
)  # fmt: skip
def test_days_without_a_time(said: Read, attributes: str, date: str) -> None:
    assert str(said(xmp=packet(attributes=attributes)).created) == date


def test_a_sidecar_corrects_the_date(said: Read) -> None:
    exif = segment(0xE1, b"Exif\0\0" + tiff({}, {0x9003: (2, b"1970:01:01 00:00:01\0")}))
    beside = packet(attributes='exif:DateTimeOriginal="2024-05-06T07:08:09"')
    assert str(said(exif).created) == "1970-01-01 00:00:01"
    assert str(said(exif, full=beside).created) == "2024-05-06 07:08:09"


def test_what_cameras_write_is_no_description(said: Read) -> None:
    exif = segment(0xE1, b"Exif\0\0" + tiff({0x010E: (2, b"OLYMPUS DIGITAL CAMERA  \0")}))
    assert "description" not in said(exif).metadata
    xmp = packet("<dc:description>Mine</dc:description>")
    assert said(exif, xmp=xmp).metadata["description"] == "Mine"


def test_keywords_in_a_tiff_and_in_a_png_profile(tmp_path: Path) -> None:
    data = record(25, b"one")
    picture = tmp_path / "a.tif"
    picture.write_bytes(tiff({0x83BB: (7, data)}))
    assert labels(collect(str(picture), "tiff")).keywords == ("one",)
    whole = resource(1028, data)
    profile = f"\niptc\n{len(whole):8}\n{whole.hex()}\n".encode()
    picture.write_bytes(png(international("Raw profile type iptc", profile)))
    assert labels(collect(str(picture), "png")).keywords == ("one",)
