"""Counted as the platforms do. The weighted texts and lengths are those of twitter-text's own suite
(conformance/validate.yml, the sections of configuration v3).
"""

import pytest

from app.export.counting.count import Unit, count

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466"
ENGLAND = "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"
POEM = (
    "故人西辞黄鹤楼，烟花三月下扬州。孤帆远影碧空尽，唯见长江天际流。朱雀桥边野草花，乌衣巷口夕阳斜。"
    "旧时王谢堂前燕，飞入寻常百姓家。朝辞白帝彩云间，千里江陵一日还。两岸猿声啼不住，轻舟已过万重山。"
    "泪湿罗巾梦不成，夜深前殿按歌声。红颜未老恩先断，斜倚薰笼坐到明。独在异乡为异客，每逢佳节倍思亲。"
    "遥知兄弟登高处，遍插茱萸少一人。"
)
KANA = "あいうえおかきくけこ"

WEIGHTED = [
    ("Hi http://test.co", 26),
    ("http://test.co", 23),
    ("285 chars-" + "xxxxxxxxxx-" * 25, 285),
    ("285 chars- http://www.twitter.com/jack " + "xxxxxxxxxx-" * 24, 299),
    ("xxxxxxxxxx-" * 24 + " http://www.twitter.com/jack ", 289),
    ("https://www.twitter.com/aloha " * 10, 240),
    (POEM, 320),
    ("\U0001f637" * 160, 320),
    ("the" + POEM, 323),
    ("A\u0301B", 2),
    ("A\ufb2c", 4),
    (f"H\U0001f431\u263a{FAMILY}", 7),
    ("\U0001f637\U0001f47e\U0001f621\U0001f525\U0001f4a9", 10),
    ("\U0001f64b\U0001f3fd\U0001f468\u200d\U0001f3a4", 4),
    ("1\u20e3", 2),
    ("randomurl" * 7 + "s.com", 68),
    (KANA * 12 + " http://" + KANA * 5 + "あいう.com", 358),
    (KANA * 12 + " http://" + KANA * 5 + "あい.com", 264),
    (FAMILY * 140, 280),
    (f"Unicode 10.0 emoji: \U0001f92a; \U0001f9d5; \U0001f9d5\U0001f3fe; {ENGLAND}", 34),
    ("Unicode 9.0 emoji: \U0001f920; \U0001f483; \U0001f483\U0001f3fe", 29),
    ("ABC\u202a\uffffABC\ufffe", 12),
    ("\u2066\u202ahttp://foobar.پاکستان/\u202c\u2069", 31),
    ("This is a test.", 15),
    ("", 0),
]


@pytest.mark.parametrize(("text", "expected"), WEIGHTED)
def test_x_weighs(text: str, expected: int) -> None:
    assert count(text, Unit.WEIGHTED) == expected


@pytest.mark.parametrize(
    ("text", "lengths"),
    [  # code points, graphemes, UTF-16 units, UTF-8 bytes
        ("rain", (4, 4, 4, 4)),
        ("e\u0301", (2, 1, 2, 3)),
        (FAMILY, (7, 1, 11, 25)),
        ("\U0001f1e9\U0001f1ea", (2, 1, 4, 8)),
        ("नमस्ते", (6, 3, 6, 18)),
        ("a\r\nb", (4, 3, 4, 4)),
    ],
)
def test_units(text: str, lengths: tuple[int, ...]) -> None:
    units = (Unit.CHARS, Unit.GRAPHEMES, Unit.UTF16, Unit.BYTES)
    assert tuple(count(text, unit) for unit in units) == lengths


def test_threads_takes_emoji_by_their_bytes() -> None:
    assert count("ab é", "emoji_bytes") == 4
    assert count(f"ab {FAMILY}", "emoji_bytes") == 3 + 25
    assert count("\u2764\ufe0f!", "emoji_bytes") == 6 + 1


def test_mastodon_shortens_links_and_mentions() -> None:
    assert count("@ada@example.social hi", "mastodon") == len("@ada hi")
    assert count(f"see https://example.com/{'a' * 80}", "mastodon") == 4 + 23
    assert count("example.com", "mastodon") == 11
    assert count(FAMILY, "mastodon") == 1


def test_a_half_of_a_character_is_counted_and_harms_nothing() -> None:
    for unit in Unit:
        assert count("a\ud800", unit) >= 2


def test_an_unknown_unit_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="furlongs"):
        count("a", "furlongs")
