import pytest

from tests.bench import table
from tests.bench.__main__ import find, main, summary
from tests.bench.table import Row


@pytest.mark.parametrize(
    ("better", "ours", "against_peer", "against_limit"),
    [("less", 10.0, 5.0, 0.8), ("more", 100.0, 2.0, 12.5)],
)
def test_above_one_is_better_than_the_peer(
    better: str, ours: float, against_peer: float, against_limit: float
) -> None:
    row = Row("search", ours, "ms", peer=50.0, limit=8.0, better=better)
    assert row.against_peer == pytest.approx(against_peer)
    assert row.against_limit == pytest.approx(against_limit)


def test_what_was_not_measured_has_no_ratio(capsys: pytest.CaptureFixture[str]) -> None:
    table.show("query", [Row("page", 1.5, "ms", goal="p95 < 10 ms")])
    last = capsys.readouterr().out.splitlines()[-1].split()
    assert last == ["page", "1.50", "ms", "–", "–", "–", "–", "p95", "<", "10", "ms"]


def test_every_bench_is_listed_with_what_it_measures(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    listed = capsys.readouterr().out
    assert all(f"  {name} " in listed and summary(path) for name, path in find().items())


def test_an_unknown_bench_is_a_usage_error() -> None:
    assert main(["no-such-bench"]) == 2
