from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bpviz.engine import Metrics
from bpviz.run.champion import Champion
from bpviz.run.goals import best
from bpviz.run.history import Scores, goes_on

NUMBERS = st.one_of(st.none(), st.sampled_from([0.0, 0.5, 0.75, 1.0, float("nan")]))


def scores_of(values: list[tuple[float | None, float | None]]) -> tuple[Scores, ...]:
    """Scores of iterations 1, 2, ... with these accuracies and costs; no cost: not measured."""
    return tuple(
        Scores(i + 1, None, None if cost is None else Metrics(cost, accuracy, None))
        for i, (accuracy, cost) in enumerate(values)
    )


@given(
    values=st.lists(st.tuples(NUMBERS, NUMBERS), max_size=12),
    cuts=st.lists(st.integers(0, 12), max_size=6),
    bys=st.lists(st.sampled_from(["accuracy", "cost"]), min_size=1, max_size=3),
)
def test_it_is_the_best_of_all_however_they_came(
    values: list[tuple[float | None, float | None]], cuts: list[int], bys: list[str]
) -> None:
    """Also when some are taken back, and when it is judged by something else."""
    scores, champion = scores_of(values), Champion()
    for turn, cut in enumerate([*cuts, len(scores)]):
        by = bys[turn % len(bys)]
        assert champion.of(scores[:cut], by) is best(scores[:cut], by)


def test_scores_of_another_run_begin_anew() -> None:
    champion, better = Champion(), scores_of([(1.0, 0.1)])
    worse = scores_of([(0.5, 0.3), (0.75, 0.2)])
    champion.of(better, "accuracy")
    assert champion.of(worse, "accuracy") is worse[1]


def test_scores_measured_again_do_not_go_on() -> None:
    before = scores_of([(0.5, 0.3), (0.75, 0.2)])
    again = (before[0], replace(before[1]))
    assert goes_on(before, (*before, again[1]))
    assert not goes_on(before, again)
    assert not goes_on(before, before[:1])
    assert goes_on((), before)
