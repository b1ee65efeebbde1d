"""`python -m tests.bench query`: pages, filters and searches over libraries of a million assets.

Ours is what the grid asks for through `Catalog.ask`: the total and the first 200 ids of a query,
from its text on; and, in a row of its own, the cards of those 200. The peer is the query one writes
first, on the same file: OFFSET, a recursive walk of the tag tree, bm25 ranking, LIKE, and no total.
The limit is the leanest SQL that finds the same ids. Figures are the 95th percentile over different
questions, in milliseconds, with the file in memory.
"""

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import sqlcipher3

from app.catalog.assets import cards
from app.catalog.catalog import Catalog
from app.catalog.search import search
from app.core.paths import LibraryPaths, prepare_library
from app.core.query import parse
from tests.bench.library import TAGS, VOCABULARY, fill
from tests.bench.table import Row, show

PAGE = 200
SIZES = (10_000, 100_000, 1_000_000)


@dataclass(frozen=True)
class Sql:
    """A statement with its parameters, for the peer or the limit."""

    text: str
    values: Sequence[object] = ()


@dataclass(frozen=True)
class Question:
    """One thing to find: in our words, as first written in SQL, and in its leanest SQL."""

    query: str
    peer: Sql | None = None
    limit: Sql | None = None
    offset: int = 0


@dataclass
class Kind:
    """Questions of one kind share a row of the table."""

    name: str
    ask: Callable[[random.Random], Question]
    goal: str = "< 10 ms"
    cards: bool = False
    ours: list[float] = field(default_factory=list)
    peer: list[float] = field(default_factory=list)
    limit: list[float] = field(default_factory=list)


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench query", description=__doc__)
    parser.add_argument("--assets", type=int, nargs="+", default=list(SIZES))
    parser.add_argument("--rounds", type=int, default=40, help="questions of each kind")
    parser.add_argument("--keep", type=Path, help="keep the libraries here, and use those that are")
    options = parser.parse_args(argv)
    with tempfile.TemporaryDirectory(prefix="musekeep-bench-") as place:
        for count in options.assets:
            folder = (options.keep or Path(place)) / f"{count}-assets"
            measure(_library(folder, count), count, options.rounds)
    return 0


def _library(folder: Path, count: int) -> LibraryPaths:
    made = (folder / "catalog.db").exists()
    paths = prepare_library(folder)
    if not made:
        with Catalog.open(paths) as catalog:
            fill(catalog, count)
    return paths


def measure(paths: LibraryPaths, count: int, rounds: int) -> None:
    kinds = _kinds(count)
    bare = sqlcipher3.connect(str(paths.catalog))
    bare.execute("PRAGMA cache_size = -200000")
    try:
        with Catalog.open(paths) as catalog:
            for kind in kinds:
                dice = random.Random(11)
                _ask(catalog, bare, kind, kind.ask(dice), warm=True)
                for _ in range(rounds):
                    _ask(catalog, bare, kind, kind.ask(dice))
    finally:
        bare.close()
    show(
        f"query over {count:,} assets, p95 of {rounds}",
        [_row(kind) for kind in kinds],
        peer="OFFSET, recursive tags, bm25, LIKE, scans",
        limit="the leanest SQL for the same ids",
    )
    print()


def _ask(catalog: Catalog, bare: Any, kind: Kind, question: Question, warm: bool = False) -> None:
    def ids() -> list[int]:
        query = parse(question.query)
        found = catalog.ask(search, query, sort="newest", limit=PAGE, offset=question.offset)
        return found.ids

    ours = _timed(partial(catalog.ask, cards, ids()) if kind.cards else ids)
    figures = [(kind.ours, ours)]
    for sql, figure in ((question.peer, kind.peer), (question.limit, kind.limit)):
        if sql is not None:
            figures.append((figure, _timed(partial(_rows, bare, sql))))
    if not warm:
        for figure, milliseconds in figures:
            figure.append(milliseconds)


def _rows(bare: Any, sql: Sql) -> int:
    return len(bare.execute(sql.text, sql.values).fetchall())


def _timed(work: Callable[[], object]) -> float:
    """Milliseconds."""
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def _row(kind: Kind) -> Row:
    return Row(
        kind.name,
        p95(kind.ours),
        "ms",
        p95(kind.peer) if kind.peer else None,
        p95(kind.limit) if kind.limit else None,
        kind.goal,
    )


def p95(figures: Sequence[float]) -> float:
    return statistics.quantiles(figures, n=20)[-1]


def _kinds(count: int) -> list[Kind]:
    return [
        Kind("first page", lambda dice: _page(0)),
        Kind("200 cards of a page", lambda dice: _cards(dice.randrange(count)), cards=True),
        Kind("page anywhere", lambda dice: _page(dice.randrange(count))),
        Kind("tags A and B, not C", _tags),
        Kind("two common words", _common_words),
        Kind("beginning of a word", _beginning),
        Kind("checkpoint and stars", _fields),
        Kind("blocked on a platform", lambda dice: _verdict()),
    ]


def _page(offset: int) -> Question:
    text = "SELECT id FROM asset WHERE state <> 'trashed' ORDER BY doc DESC LIMIT ? OFFSET ?"
    lean = Sql("SELECT doc FROM asset ORDER BY doc DESC LIMIT ?", (PAGE,))
    return Question("", Sql(text, (PAGE, offset)), lean, offset)


def _cards(offset: int) -> Question:
    """Read in one go, without the verdicts and exports that a card shows as well."""
    peer = "SELECT * FROM asset ORDER BY doc DESC LIMIT ? OFFSET ?"
    return Question("", Sql(peer, (PAGE, offset)), None, offset)


def _tags(dice: random.Random) -> Question:
    """Two roots and one leaf to be left out."""
    a, b = dice.sample(sorted({tag.partition("/")[0] for tag in TAGS}), 2)
    c = dice.choice(TAGS[:40])
    under = (
        "id IN (SELECT asset_id FROM asset_tag WHERE tag_id IN (WITH RECURSIVE below(id) AS ("
        "SELECT id FROM tag WHERE key = ? UNION SELECT tag.id FROM tag JOIN below "
        "ON tag.parent_id = below.id) SELECT id FROM below))"
    )
    peer = (
        f"SELECT id FROM asset WHERE {under} AND {under} AND NOT {under} "
        f"ORDER BY doc DESC LIMIT {PAGE}"
    )
    has = "EXISTS (SELECT 1 FROM atx y WHERE y.doc = x.doc AND y.tag_id = {})"
    tag = "(SELECT id FROM tag WHERE key = ?)"
    lean = (
        f"SELECT x.doc FROM atx x WHERE x.tag_id = {tag} AND {has.format(tag)} "
        f"AND NOT {has.format(tag)} ORDER BY x.doc DESC LIMIT {PAGE}"
    )
    keys = (a.casefold(), b.casefold(), c.casefold())
    return Question(f'tag:{a} tag:{b} -tag:"{c}"', Sql(peer, keys), Sql(lean, keys))


def _common_words(dice: random.Random) -> Question:
    a, b = dice.sample(VOCABULARY.words[:30], 2)
    match = "SELECT rowid FROM asset_fts WHERE asset_fts MATCH ? ORDER BY {} LIMIT ?"
    values = (f"{a} {b}", PAGE)
    return Question(
        f"{a} {b}", Sql(match.format("rank"), values), Sql(match.format("rowid DESC"), values)
    )


def _beginning(dice: random.Random) -> Question:
    start = dice.choice(VOCABULARY.words[:400])[:3]
    like = "SELECT rendition_id FROM recipe WHERE prompt LIKE ? ORDER BY rendition_id DESC LIMIT ?"
    lean = "SELECT rowid FROM asset_fts WHERE asset_fts MATCH ? ORDER BY rowid DESC LIMIT ?"
    return Question(f"{start}*", Sql(like, (f"% {start}%", PAGE)), Sql(lean, (f"{start}*", PAGE)))


def _fields(dice: random.Random) -> Question:
    checkpoint = dice.choice(VOCABULARY.checkpoints)
    peer = (
        "SELECT asset.id FROM asset JOIN recipe ON recipe.rendition_id = asset.rendition_id "
        "WHERE recipe.checkpoint LIKE ? AND asset.rating >= 3 ORDER BY asset.doc DESC LIMIT ?"
    )
    return Question(
        f"checkpoint:{checkpoint.partition('.')[0]} rating:>=3",
        Sql(peer, (f"%{checkpoint}%", PAGE)),
    )


def _verdict() -> Question:
    peer = (
        "SELECT asset.id FROM asset JOIN verdict ON verdict.rendition_id = asset.rendition_id "
        "WHERE +verdict.platform = 'instagram' AND +verdict.outcome = 'blocked' "
        "ORDER BY asset.created DESC LIMIT ?"
    )
    lean = (
        "SELECT doc FROM verdict WHERE platform = 'instagram' AND outcome = 'blocked' "
        "ORDER BY doc DESC LIMIT ?"
    )
    return Question("verdict:instagram=blocked", Sql(peer, (PAGE,)), Sql(lean, (PAGE,)))
