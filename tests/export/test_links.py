"""Links are found where twitter-text finds them: texts and answers of its conformance suite
(github.com/twitter/twitter-text conformance/extract.yml, urls and urls_with_directional_markers).
"""

import pytest

from app.export.counting.links import links

FOUND = [
    ("http://example.com", ["http://example.com"]),
    ("http://ああ.com", ["http://ああ.com"]),
    ("text http://foobar.com/#", ["http://foobar.com/#"]),
    ("text http://somehost.com:3000", ["http://somehost.com:3000"]),
    ("text http://xo.com/~matthew+%ff-,.;x", ["http://xo.com/~matthew+%ff-,.;x"]),
    (
        "text http://en.wikipedia.org/wiki/Primer_(film)",
        ["http://en.wikipedia.org/wiki/Primer_(film)"],
    ),
    (
        "text http://msdn.microsoft.com/ja-jp/library/system.net.httpwebrequest(v=VS.100).aspx",
        ["http://msdn.microsoft.com/ja-jp/library/system.net.httpwebrequest(v=VS.100).aspx"],
    ),
    ("text http://✪df.ws/ejp", ["http://✪df.ws/ejp"]),
    ("test http://example.comだよね.comtest/hogehoge", ["http://example.com"]),
    ("text http://chilp.it/?77e8fd", ["http://chilp.it/?77e8fd"]),
    ("text http://no-tld", []),
    ("text http://tld-too-short.x", []),
    ("(http://twitter.com", ["http://twitter.com"]),
    ("text http://domain.com-that-you-should-have-put-a-space-after", ["http://domain.com"]),
    ("text http://foo.com?#foo text", ["http://foo.com?#foo"]),
    (
        "foo.baz foo.co.jp www.xxxxxxx.baz www.foo.co.uk wwwww.xxxxxxx foo.comm foo.jp",
        ["foo.co.jp", "www.foo.co.uk", "foo.jp"],
    ),
    ("t.co/abcde bit.ly/abcde", ["t.co/abcde", "bit.ly/abcde"]),
    (
        "Go to http://example.com/a+ or http://example.com/a-",
        ["http://example.com/a+", "http://example.com/a-"],
    ),
    (
        "Go to https://en.m.wikipedia.org/wiki/Hatfield–McCoy_feud please",
        ["https://en.m.wikipedia.org/wiki/Hatfield–McCoy_feud"],
    ),
    ("@user Try http:// example.com/path", ["example.com/path"]),
    (
        "これは日本語です。example.com/path/index.html中国語example.com/path한국",
        ["example.com/path/index.html", "example.com/path"],
    ),
    (
        "twitter.comこれは日本語です。example.com中国語t.co/abcde한국twitter.com "
        "example2.comテストtwitter.com/abcde",
        [
            "twitter.com",
            "example.com",
            "t.co/abcde",
            "twitter.com",
            "example2.com",
            "twitter.com/abcde",
        ],
    ),
    (
        "http://twitter.com/これは日本語です。example.com中国語http://t.co/abcde한국twitter.comテスト",
        ["http://twitter.com/", "example.com", "http://t.co/abcde", "twitter.com"],
    ),
    ("Go to http://twitter.com/Русские_слова", ["http://twitter.com/Русские_слова"]),
    (
        "http://exampleこれは日本語です.com/path/index.html "
        f"http://{'あ' * 257}.com/path/index.html",
        ["http://exampleこれは日本語です.com/path/index.html"],
    ),
    (
        "twitter.jp日本語it.so中国語foo.jp it.so foo.jp",
        ["twitter.jp", "it.so", "foo.jp", "it.so", "foo.jp"],
    ),
    ("Hello http://xn--はじめよう.com/index.html", []),
    ("text http://domain-dash_2314352345_dfasd.foo-cow_4352.com", []),
    ("MLB.tv vine.co twitch.tv t.co", ["MLB.tv", "vine.co", "twitch.tv", "t.co"]),
    ("test http://sub_domain-dash.twitter.com", ["http://sub_domain-dash.twitter.com"]),
    ("test http://a.b.cd", ["http://a.b.cd"]),
    ("test http://-leadingdash.twitter.com", []),
    ("test http://trailingdash-.twitter.com", []),
    ("test http://_leadingunderscore.twitter.com", []),
    ("test http://twitter_underscore.com", []),
    ("test http://twitter.c_o_m", []),
    (
        "test http://www.foo.com/foo/path-with-period./",
        ["http://www.foo.com/foo/path-with-period./"],
    ),
    (
        "test http://www.foo.com/bar-path/some.stm?param1=foo;param2=P1|0||P2|0",
        ["http://www.foo.com/bar-path/some.stm?param1=foo;param2=P1|0||P2|0"],
    ),
    ("test ELPAÍS.com", ["ELPAÍS.com"]),
    ("test http://twitter.com/.", ["http://twitter.com/"]),
    (f"Test a ton of periods http://example.com/path{'.' * 42}", ["http://example.com/path"]),
    (f"Test a ton of periods http://example.com/{',' * 42}", ["http://example.com/"]),
    ("#test.com @test.com #http://test.com @http://test.com #t.co/abcde @t.co/abcde", []),
    ("example.comてすとですtwitter.みんなです", ["example.com", "twitter.みんな"]),
    (
        "http://twitter.com\nhttp://example.com/path\nexample.com/path\nit.so\nit.so/abcde",
        [
            "http://twitter.com",
            "http://example.com/path",
            "example.com/path",
            "it.so",
            "it.so/abcde",
        ],
    ),
    ("$http://twitter.com $twitter.com $http://t.co/abcde $t.co/abcde $t.co $TVI.CA $RBS.CA", []),
    ("long.test.tar.bz2 test.tar.bz2 tar.bz2", []),
    ("john.doe.gov@mail.com", []),
    ("john.doe.jp@mail.com", []),
    ("test http://xn--ls8h.XN--ls8h.la/", ["http://xn--ls8h.XN--ls8h.la/"]),
    (
        "test http://foobar.みんな/ http://foobar.中国/ http://foobar.پاکستان/ ",
        ["http://foobar.みんな/", "http://foobar.中国/", "http://foobar.پاکستان/"],
    ),
    (
        "\u2066\u202atest abcdef.com پاکستان http://twitter.com/\u202c\u2069",
        ["abcdef.com", "http://twitter.com/"],
    ),
    (
        "This is a test \u2066\u202atwitter.com\u202c\u2069 "
        "\u2066\u202ahttp://foobar.پاکستان/\u202c\u2069 قطر",
        ["twitter.com", "http://foobar.پاکستان/"],
    ),
    (
        "http://www.foo.com?referer=https://t.co/abcde",
        ["http://www.foo.com?referer=https://t.co/abcde"],
    ),
    ("randomurlrandomurlrandomurlrandomurlrandomurlrandomurlrandomurls.com", []),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_a_link_is_found_where_x_finds_it(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in links(text)] == expected


def test_a_long_text_without_an_end_is_read_in_no_time() -> None:
    assert list(links("a." * 4000)) == []
    assert list(links("http://" + "a-" * 2000)) == []
