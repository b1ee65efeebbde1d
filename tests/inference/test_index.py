"""Nearest neighbours: all compared, and by the graph."""

from pathlib import Path

import numpy as np
import pytest

from app.inference.index import Exact, Graph, Matrix, load_graph, rows, wanted

DIMS = 32


def strewn(count: int, seed: int = 3) -> Matrix:
    made = np.random.default_rng(seed).normal(size=(count, DIMS)).astype(np.float32)
    unit: Matrix = (made / np.linalg.norm(made, axis=1, keepdims=True)).astype(np.float16)
    return unit


def by_hand(vectors: Matrix, query: Matrix, count: int) -> list[int]:
    scores = vectors.astype(np.float32) @ query.astype(np.float32)
    return [int(i) for i in np.argsort(-scores, kind="stable")[:count]]


def keys(*numbers: int) -> np.ndarray[tuple[int, ...], np.dtype[np.int64]]:
    return np.array(numbers, np.int64)


def test_exact_finds_what_comparing_by_hand_does() -> None:
    vectors = strewn(300)
    found = Exact(np.arange(300) * 10 + 7, vectors).nearest(wanted([vectors[5].tobytes()]), 8)
    assert [key for key, _ in found] == [10 * i + 7 for i in by_hand(vectors, vectors[5], 8)]
    assert found[0][1] == pytest.approx(1, abs=0.01)
    assert found == sorted(found, key=lambda one: -one[1])


def test_asking_for_more_than_there_are() -> None:
    assert Exact(keys(), strewn(0)).nearest(wanted([strewn(1)[0].tobytes()]), 5) == []
    assert len(Exact(keys(1, 2), strewn(2)).nearest(wanted([strewn(1)[0].tobytes()]), 5)) == 2
    assert Graph(DIMS).nearest(wanted([strewn(1)[0].tobytes()]), 5) == []


def test_stored_vectors_are_rows() -> None:
    vectors = strewn(3)
    assert np.array_equal(rows(vectors.tobytes(), DIMS), vectors)


def test_more_like_these_less_like_those() -> None:
    one, other, third = strewn(3).astype(np.float32)
    mixed = Exact(keys(1, 2, 3), strewn(3)).nearest(
        wanted([half(one), half(other)], [half(third)]), 3
    )
    assert {key for key, _ in mixed[:2]} == {1, 2}
    assert mixed[2][1] < 0
    assert np.linalg.norm(wanted([half(one)], [half(other)])) == pytest.approx(1, abs=0.001)


def half(vector: np.ndarray[tuple[int, ...], np.dtype[np.float32]]) -> bytes:
    return vector.astype(np.float16).tobytes()


def test_nothing_to_be_like() -> None:
    with pytest.raises(ValueError, match="nothing"):
        wanted([])


def test_the_graph_finds_nearly_all_of_the_nearest() -> None:
    vectors = strewn(2000)
    graph = Graph(DIMS)
    graph.add(np.arange(2000), vectors)
    hits = 0
    for i in range(40):
        found = graph.nearest(wanted([vectors[i].tobytes()]), 10)
        assert found[0][0] == i
        hits += len({key for key, _ in found} & set(by_hand(vectors, vectors[i], 10)))
    assert hits >= 380


def test_the_graph_forgets_and_learns(tmp_path: Path) -> None:
    vectors = strewn(100)
    graph = Graph(DIMS)
    graph.add(np.arange(50), vectors[:50])
    graph.remove(keys(7, 9))
    graph.add(np.arange(50, 100), vectors[50:])
    assert sorted(graph.keys()) == sorted(set(range(100)) - {7, 9})
    assert graph.nearest(wanted([vectors[7].tobytes()]), 1)[0][0] != 7
    graph.save(tmp_path / "graph")
    again = load_graph(tmp_path / "graph", DIMS)
    assert again is not None
    assert sorted(again.keys()) == sorted(graph.keys())
    assert again.nearest(wanted([vectors[60].tobytes()]), 1)[0][0] == 60
    assert [path.name for path in tmp_path.iterdir()] == ["graph"]


def test_a_file_that_is_no_graph(tmp_path: Path) -> None:
    assert load_graph(tmp_path / "none", DIMS) is None
    (tmp_path / "text").write_bytes(b"not an index, but long enough to look like one" * 9)
    assert load_graph(tmp_path / "text", DIMS) is None
    Graph(DIMS + 1).save(tmp_path / "other")
    assert load_graph(tmp_path / "other", DIMS) is None
