"""What exiftool writes is what is read: an author that nobody here had a hand in."""

import shutil
import subprocess
from pathlib import Path

import pytest
from PIL import Image

from app.core.asset import Labels, Probe
from app.core.vocab import Flag, Label
from app.media.probe import probe
from tests.media.files import stat_of

EXIFTOOL = shutil.which("exiftool")
pytestmark = pytest.mark.skipif(EXIFTOOL is None, reason="exiftool is not installed")
FACE = "{Area={X=0.2,Y=0.3,W=0.2,H=0.2,Unit=normalized},Name=Ann,Type=Face}"


def written(path: Path, *tags: str) -> Probe:
    assert EXIFTOOL is not None
    subprocess.run([EXIFTOOL, "-q", "-overwrite_original", *tags, str(path)], check=True)
    return probe(stat_of(path))


@pytest.fixture(params=["a.jpg", "a.png", "a.webp", "a.tif", "a.gif", "a.avif", "a.jp2", "a.heic"])
def picture(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path: Path = tmp_path / request.param
    image = Image.new("RGB", (200, 100), "red")
    if path.suffix == ".heic":
        import pillow_heif

        pillow_heif.from_pillow(image).save(path)
    else:
        image.save(path)
    return path


def test_xmp_in_every_format(picture: Path) -> None:
    found = written(
        picture,
        "-XMP-lr:HierarchicalSubject=Places|Rome", "-XMP-dc:Subject=Rome", "-XMP-dc:Subject=sun",
        "-XMP-xmp:Rating=4", "-XMP-xmp:Label=Green", "-XMP-digiKam:PickLabel=3",
        "-XMP-dc:Title=Title", "-XMP-photoshop:Headline=Headline",
        f"-RegionInfo={{AppliedToDimensions={{W=200,H=100,Unit=pixel}},RegionList=[{FACE}]}}",
    )  # fmt: skip
    assert found.labels == Labels(("Places/Rome", "sun"), 4, Label.GREEN, Flag.PICK)
    assert (found.metadata["title"], found.metadata["headline"]) == ("Title", "Headline")
    (one,) = found.regions
    box = tuple(round(side, 3) for side in (one.box.x, one.box.y, one.box.w, one.box.h))
    assert (one.name, one.kind, box) == ("Ann", "Face", (20, 20, 40, 20))


@pytest.mark.parametrize("name", ["a.jpg", "a.tif", "a.png"])
def test_iptc(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    Image.new("RGB", (200, 100), "red").save(path)
    found = written(path, "-IPTC:Keywords=süd", "-IPTC:Keywords=sun", "-codedcharacterset=utf8",
                    "-IPTC:City=Köln", "-IPTC:DateCreated=2024:05:06",
                    "-IPTC:TimeCreated=07:08:09+02:00")  # fmt: skip
    assert found.labels == Labels(("süd", "sun"))
    assert found.metadata["city"] == "Köln"
    assert str(found.created) == "2024-05-06 07:08:09+02:00"


@pytest.mark.parametrize(
    ("tag", "words"),
    [
        ("-XMP-digiKam:TagsList=Places/Rome", ("Places/Rome",)),
        ("-XMP-microsoft:LastKeywordXMP=Places/Rome", ("Places/Rome",)),
        ("-XMP-mediapro:CatalogSets=Places|Rome", ("Places/Rome",)),
        ("-XMP-expressionmedia:CatalogSets=Places|Rome", ("Places/Rome",)),
        ("-XMP-acdsee:Keywords=Rome", ("Rome",)),
        ("-EXIF:XPKeywords=Rome;sun", ("Rome", "sun")),
        ("-XMP-mwg-kw:KeywordInfo={Hierarchy=[{Keyword=Places,Children=[{Keyword=Rome}]}]}",
         ("Places/Rome",)),
    ],
)  # fmt: skip
def test_keywords_of_other_programs(tmp_path: Path, tag: str, words: tuple[str, ...]) -> None:
    path = tmp_path / "a.jpg"
    Image.new("RGB", (20, 10)).save(path)
    assert written(path, tag).labels == Labels(words)


@pytest.mark.parametrize(
    ("tag", "rating"),
    [("-XMP-microsoft:RatingPercent=75", 4), ("-EXIF:Rating=3", 3), ("-EXIF:RatingPercent=99", 5),
     ("-XMP-acdsee:Rating=2", 2)],
)  # fmt: skip
def test_ratings_of_other_programs(tmp_path: Path, tag: str, rating: int) -> None:
    path = tmp_path / "a.jpg"
    Image.new("RGB", (20, 10)).save(path)
    assert written(path, tag).labels == Labels(rating=rating)


def test_people_rights_and_places(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    Image.new("RGB", (200, 100)).save(path)
    found = written(
        path, "-XMP-iptcExt:PersonInImage=Ann", "-XMP-plus:ModelReleaseStatus#=MR-LMR",
        "-XMP-iptcCore:AltTextAccessibility=A dog", "-XMP-plus:Licensor={LicensorName=Agency}",
        "-XMP-iptcExt:LocationCreated={City=Rome,CountryName=Italy}",
    )  # fmt: skip
    said = {name: found.metadata.get(name) for name in
            ("persons", "model_release", "alt_text", "licensor", "city", "country")}  # fmt: skip
    assert said == {
        "persons": "Ann", "model_release": "limited or incomplete", "alt_text": "A dog",
        "licensor": "Agency", "city": "Rome", "country": "Italy",
    }  # fmt: skip


def test_a_sidecar_of_exiftool(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    Image.new("RGB", (200, 100)).save(path)
    assert EXIFTOOL is not None
    tags = ["-XMP-dc:Subject=sun", "-XMP-xmp:Rating=5", "-XMP-xmp:Label=Red"]
    subprocess.run([EXIFTOOL, "-q", *tags, str(tmp_path / "a.xmp")], check=True)
    assert probe(stat_of(path)).labels == Labels(("sun",), 5, Label.RED)


@pytest.mark.parametrize("name", ["a.mp4", "a.mov"])
def test_clips(tmp_path: Path, name: str) -> None:
    from tests.media.metadata.test_clips import clip

    path = tmp_path / name
    clip(path, name.rpartition(".")[2])
    found = written(path, "-XMP-dc:Subject=sun", "-XMP-xmp:Rating=5", "-Keys:Title=Night",
                    "-Keys:Keywords=sea", "-ItemList:Artist=Eve")  # fmt: skip
    assert found.labels == Labels(("sun", "sea"), 5)
    assert (found.metadata["title"], found.metadata["creator"]) == ("Night", "Eve")
