"""Links in a post, as X finds them: some platforms count each of them with one fixed length.

After the published grammar of twitter-text 3 (`extract.yml` of its conformance suite is the
referee): a link has a domain that ends in a known top-level domain, with or without http(s)://, and
each of its labels takes at most 63 bytes in ASCII. Read in one pass, so that a text of any shape is
counted while somebody types it.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from app.core.paths import PROGRAM

_TLDS = PROGRAM / "resources" / "captions" / "tlds.txt"
_LABEL = 63
_LONGEST = 4096

_LATIN = (
    "\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff\u0100-\u024f\u0253\u0254\u0256\u0257\u0259\u025b"
    "\u0263\u0268\u026f\u0272\u0289\u028b\u02bb\u0300-\u036f\u1e00-\u1eff"
)
_MARKS = "\u202a-\u202e\u061c\u200e\u200f\u2066-\u2069"  # directions of writing
_NO_LABEL = rf"\s!'#%&()*+,\\/:;<=>?@\[\]^{{|}}~${_MARKS}\ufffe\ufeff\uffff"
_PATH = rf"[a-z\u0400-\u04ff0-9!*';:=+,.$/%#\[\]\-\u2013_~@|&{_LATIN}]"
_PATH_END = rf"[+\-a-z\u0400-\u04ff0-9=_#/{_LATIN}]"
_PARENS = rf"\((?:{_PATH}+|{_PATH}*\({_PATH}+\){_PATH}*)\)"
_QUERY = r"\?[a-z0-9!?*'@();:&=+$/%#\[\]\-_.,~|]*[a-z0-9\-_&=#/]"
_BAD_BEFORE = frozenset("@＠$#＃")


class _Patterns(NamedTuple):
    run: Any
    top: Any
    rest: Any
    plain: Any


def links(text: str) -> Iterator[tuple[int, int]]:
    """Where links are, as (start, end), in their order."""
    patterns, at, free = _patterns(), 0, 0
    while (run := patterns.run.search(text, at)) is not None:
        at = run.end()
        if text.find(".", run.start(), at) < 0:  # most words are no domain
            continue
        for start, end in _in_run(text, run, free, patterns):
            yield start, end
            at, free = max(at, end), end + 1


def _in_run(text: str, run: Any, free: int, patterns: _Patterns) -> Iterator[tuple[int, int]]:
    """The links that begin in a run of what domains are made of, one sign apart from the last."""
    first = max(run.start(), free)
    last = run.start() + 1 if run["protocol"] else run.end()
    start = next((at for at in range(first, last) if _may_begin(text, at)), None)
    if start is None:
        return
    name = run.start("name") if run["protocol"] else start
    end = _domain_end(text, name, run.end(), patterns.top)
    if end is None:
        return
    if run["protocol"]:
        whole = patterns.rest.match(text, end).end()
        if whole - start <= _LONGEST:
            yield start, whole
    elif start == 0 or text[start - 1] not in "-_./":
        yield from _bare(text, start, end, patterns)


def _bare(text: str, start: int, end: int, patterns: _Patterns) -> Iterator[tuple[int, int]]:
    """Links without a protocol: Latin domains, as words of other scripts run into them. What
    follows the last of them belongs to it.
    """
    for piece in patterns.plain.finditer(text, start, end):
        found = _domain_end(text, piece.start(), piece.end(), patterns.top)
        if found is not None:
            yield piece.start(), patterns.rest.match(text, found).end() if found == end else found


def _may_begin(text: str, at: int) -> bool:
    """Not in the middle of a word, and not after the sign of a name, a tag or a share."""
    if at == 0:
        return True
    before = text[at - 1]
    return not (before.isascii() and before.isalnum()) and before not in _BAD_BEFORE


def _domain_end(text: str, start: int, limit: int, top: Any) -> int | None:
    """Where the longest domain ends that begins at `start` and has its last dot before `limit`."""
    ends: int | None = None
    label = start
    while (dot := text.find(".", label, limit)) != -1:
        name = text[label:dot]
        if not name or name[0] in "-_" or name[-1] in "-_" or _ascii_length(name) > _LABEL:
            break
        if "_" not in name and (found := top.match(text, dot + 1)) is not None:
            ends = found.end()
        label = dot + 1
    return ends


def _ascii_length(label: str) -> int:
    """In bytes, as the domain name system holds it; a label spelled for it in other signs than its
    own is none.
    """
    if label.isascii():
        return len(label)
    if label.casefold().startswith("xn--") or len(label) > _LABEL:
        return _LABEL + 1
    return len("xn--") + len(label.casefold().encode("punycode"))


@cache
def _patterns() -> _Patterns:
    import regex

    run = regex.compile(
        rf"(?P<protocol>https?://)?(?P<name>(?:[^h{_NO_LABEL}]|h(?!ttps?://))+)", _I
    )
    return _Patterns(
        run=run,
        top=regex.compile(r"\L<tlds>(?=[^0-9a-zA-Z@]|$)|xn--[\-0-9a-z]+", _I, tlds=_top_level()),
        rest=regex.compile(
            rf"(?::[0-9]+)?(?:/(?:(?:{_PATH}|{_PARENS})*(?:{_PATH_END}|{_PARENS}))?)?(?:{_QUERY})?",
            _I,
        ),
        plain=regex.compile(rf"[.\-a-z0-9{_LATIN}]+", _I),
    )


def _top_level() -> list[str]:
    """In the script they are written in; those spelled in ASCII are found by their beginning."""
    lines = _TLDS.read_text("utf-8").splitlines()
    names = [name for line in lines if not line.startswith("#") for name in line.split()]
    return [
        name.removeprefix("xn--").encode().decode("punycode") if name.startswith("xn--") else name
        for name in names
    ]


_I = 2  # regex.IGNORECASE; `regex` is loaded where it is used
