"""Speed, as ratios in one run: python -m pytest tests/bench -s (not part of the tests)."""

from bpviz import bench


def test_training_is_as_much_faster_than_its_peers_as_wanted() -> None:
    data = bench.made_up(50_000)
    ours, rows = bench.measure(data, bench.ROUNDS)
    print("\n" + bench.table(ours, rows))
    for row in rows:
        if row.seconds is not None:
            assert row.seconds / ours >= row.peer.wanted, row.peer.title
