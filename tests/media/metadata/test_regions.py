"""Named parts of pictures, put where they are on the upright picture."""

from typing import Any

import pytest

from app.core.asset import Box, Region
from app.media.metadata import regions, xmp
from app.media.metadata.regions import Marked
from app.media.metadata.sources import Sources
from tests.media.metadata.packets import packet

# A square near the top left of a stored picture of 400 by 200.
LEFT, TOP, WIDE, HIGH = 0.1, 0.2, 0.25, 0.5


def area(**fields: Any) -> str:
    said = " ".join(f'stArea:{name}="{value}"' for name, value in fields.items())
    return f"<mwg-rs:Area {said}/>"


def mwg(*items: str, size: str = 'stDim:w="400" stDim:h="200" stDim:unit="pixel"') -> bytes:
    listed = "".join(f"<rdf:li rdf:parseType='Resource'>{item}</rdf:li>" for item in items)
    applied = f"<mwg-rs:AppliedToDimensions {size}/>" if size else ""
    return packet(
        f"<mwg-rs:Regions rdf:parseType='Resource'>{applied}"
        f"<mwg-rs:RegionList><rdf:Bag>{listed}</rdf:Bag></mwg-rs:RegionList></mwg-rs:Regions>"
    )


MIDDLE = {"x": LEFT + WIDE / 2, "y": TOP + HIGH / 2}
FACE = area(**MIDDLE, w=WIDE, h=HIGH, unit="normalized")


def read(data: bytes) -> tuple[Marked, ...]:
    parsed = xmp.parse(data)
    assert parsed is not None
    return regions.read(Sources(xmp=parsed))


def rounded(found: tuple[Region, ...]) -> list[tuple[float, ...]]:
    return [tuple(round(v, 6) for v in (r.box.x, r.box.y, r.box.w, r.box.h)) for r in found]


def test_a_face_with_a_name() -> None:
    named = f"{FACE}<mwg-rs:Name>Ann</mwg-rs:Name><mwg-rs:Type>Pet</mwg-rs:Type>"
    (one,) = regions.placed(read(mwg(named)), 400, 200, 1)
    assert (one.name, one.kind) == ("Ann", "Pet")
    assert rounded((one,)) == [(40, 40, 100, 100)]


@pytest.mark.parametrize(
    ("orientation", "size", "box"),
    [
        (1, (400, 200), (40, 40, 100, 100)),
        (2, (400, 200), (260, 40, 100, 100)),
        (3, (400, 200), (260, 60, 100, 100)),
        (4, (400, 200), (40, 60, 100, 100)),
        (5, (200, 400), (40, 40, 100, 100)),
        (6, (200, 400), (60, 40, 100, 100)),
        (7, (200, 400), (60, 260, 100, 100)),
        (8, (200, 400), (40, 260, 100, 100)),
    ],
)
def test_regions_are_turned_with_the_picture(
    orientation: int, size: tuple[int, int], box: tuple[int, ...]
) -> None:
    assert rounded(regions.placed(read(mwg(FACE)), *size, orientation)) == [box]


def test_the_turns_are_those_of_the_decoder() -> None:
    """A marked corner lands where Pillow puts that corner's pixels."""
    from PIL import Image, ImageOps

    for orientation in range(1, 9):
        stored = Image.new("L", (8, 4))
        stored.paste(255, (1, 0, 4, 2))
        exif = stored.getexif()
        exif[0x0112] = orientation
        upright = ImageOps.exif_transpose(stored)
        mark = Marked(1 / 8, 0, 3 / 8, 2 / 4, "Face", None)
        (one,) = regions.placed((mark,), *upright.size, orientation)
        box = one.box
        edges = (box.x, box.y, box.x + box.w, box.y + box.h)
        assert tuple(map(round, edges)) == upright.getbbox(), orientation


def test_one_who_marked_the_turned_picture_says_so() -> None:
    data = mwg(FACE, size='stDim:w="200" stDim:h="400" stDim:unit="pixel"')
    assert rounded(regions.placed(read(data), 200, 400, 6)) == [(20, 80, 50, 200)]


@pytest.mark.parametrize(
    ("marked", "box"),
    [
        (area(x=90, y=90, w=100, h=100, unit="pixel"), (40, 40, 100, 100)),
        (area(x=0.5, y=0.5, d=0.5, unit="normalized"), (150, 50, 100, 100)),
        (area(x=1.0, y=0.5, w=0.5, h=0.5), (300, 50, 100, 100)),  # half outside
    ],
)
def test_other_shapes(marked: str, box: tuple[int, ...]) -> None:
    assert rounded(regions.placed(read(mwg(marked)), 400, 200, 1)) == [box]


@pytest.mark.parametrize(
    "marked",
    [
        area(x=0.5, y=0.5),  # a point
        area(x=0.5, y=0.5, w=0, h=0),
        area(x="nan", y=0.5, w=0.1, h=0.1),
        area(x=0.5, y=0.5, w="1e99", h=0.1),
        area(x="9" * 5000, y=0.5, w=0.1, h=0.1),
        area(x=5, y=0.5, w=0.1, h=0.1),
        area(x="", y="", w="", h=""),
        "",
    ],
)
def test_what_is_no_area_is_left_out(marked: str) -> None:
    assert read(mwg(marked)) == ()


def test_people_of_windows_and_regions_of_iptc() -> None:
    data = packet(
        "<MP:RegionInfo rdf:parseType='Resource'><MPRI:Regions><rdf:Bag>"
        '<rdf:li MPReg:Rectangle="0.1, 0.2, 0.25, 0.5" MPReg:PersonDisplayName="Ann"/>'
        '<rdf:li MPReg:Rectangle="0.1, 0.2"/>'
        "</rdf:Bag></MPRI:Regions></MP:RegionInfo>"
        "<Iptc4xmpExt:ImageRegion><rdf:Bag><rdf:li rdf:parseType='Resource'>"
        "<Iptc4xmpExt:Name><rdf:Alt><rdf:li xml:lang='x-default'>The hat</rdf:li></rdf:Alt>"
        "</Iptc4xmpExt:Name><Iptc4xmpExt:RegionBoundary rdf:parseType='Resource'>"
        "<Iptc4xmpExt:rbShape>rectangle</Iptc4xmpExt:rbShape>"
        "<Iptc4xmpExt:rbUnit>relative</Iptc4xmpExt:rbUnit><Iptc4xmpExt:rbX>0.5</Iptc4xmpExt:rbX>"
        "<Iptc4xmpExt:rbY>0</Iptc4xmpExt:rbY><Iptc4xmpExt:rbW>0.5</Iptc4xmpExt:rbW>"
        "<Iptc4xmpExt:rbH>0.5</Iptc4xmpExt:rbH></Iptc4xmpExt:RegionBoundary></rdf:li></rdf:Bag>"
        "</Iptc4xmpExt:ImageRegion>"
    )
    found = regions.placed(read(data), 400, 200, 1)
    assert found[1] == Region(Box(200, 0, 200, 100), "Region", "The hat")
    assert (found[0].name, rounded(found[:1])) == ("Ann", [(40, 40, 100, 100)])


def test_the_same_face_in_two_dialects_is_one() -> None:
    both = mwg(f"{FACE}<mwg-rs:Name>Ann</mwg-rs:Name>").replace(
        b"</rdf:Description>",
        b"<MP:RegionInfo rdf:parseType='Resource'><MPRI:Regions><rdf:Bag>"
        b'<rdf:li MPReg:Rectangle="0.1,0.2,0.25,0.5" MPReg:PersonDisplayName="Ann"/>'
        b"</rdf:Bag></MPRI:Regions></MP:RegionInfo></rdf:Description>",
    )
    assert len(read(both)) == 1


def test_thousands_of_regions_are_some_hundred() -> None:
    many = [area(x=i / 4000, y=0.5, w=0.01, h=0.01) + f"<mwg-rs:Name>{i}</mwg-rs:Name>"
            for i in range(1, 3000)]  # fmt: skip
    assert len(read(mwg(*many))) == 500
