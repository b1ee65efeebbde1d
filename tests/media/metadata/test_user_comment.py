"""EXIF's UserComment in every encoding it is found in."""

import pytest

from app.media.metadata import user_comment

LATIN = "masterpiece, 1girl\nNegative prompt: bad"
JAPANESE = "傑作、高品質、テスト"
MIXED = "masterpiece, テスト, #初音ミク"
CHINESE = "一个穿着标志的恤的中国美女"


@pytest.mark.parametrize("words", [LATIN, JAPANESE, MIXED, CHINESE, "Größe, crème brûlée"])
@pytest.mark.parametrize("order", ["II", "MM"])
@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-16"])
def test_unicode_whatever_the_order(words: str, order: str, codec: str) -> None:
    data = b"UNICODE\0" + words.encode(codec)
    assert user_comment.decode(data, order) == words


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"ASCII\0\0\0" + LATIN.encode(), LATIN),
        (b"ASCII\0\0\0" + MIXED.encode(), MIXED),
        (b"ASCII\0\0\0" + "é".encode("latin-1"), "é"),
        (b"ASCII\0\0\0" + LATIN.encode("utf-16-le"), LATIN),
        (b"UNICODE\0" + LATIN.encode(), LATIN),
        (b"UNICODE\0" + MIXED.encode(), MIXED),
        (b"UNICODE\0" + (LATIN + "\0").encode("utf-16-be"), LATIN),
        (b"unicode\0" + LATIN.encode("utf-16-be"), LATIN),
        (b"JIS\0\0\0\0\0" + JAPANESE.encode("iso2022_jp"), JAPANESE),
        (b"JIS\0\0\0\0\0" + JAPANESE.encode("cp932"), JAPANESE),
        (b"\0" * 8 + MIXED.encode(), MIXED),
        (b"\0" * 8 + LATIN.encode("utf-16-le"), LATIN),
        (b'{"prompt": "no prefix at all"}', '{"prompt": "no prefix at all"}'),
        (b"        padded by a camera   ", "padded by a camera"),
        (b"ASCII\0\0\0", ""),
        (b"ASCII\0\0\0" + b" " * 100, ""),
        (b"UNICODE\0", ""),
        (b"UNICODE\0\0", ""),
        (b"", ""),
        (b"abc", "abc"),
        (b"GCM_TAG\0\1\2\3\4\0\0\0\x8a\0\0\0", "GCM_TAG"),
    ],
)
def test_other_encodings(data: bytes, expected: str) -> None:
    assert user_comment.decode(data, "II") == expected
