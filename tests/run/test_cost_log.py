import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bpviz.run.cost_log import EXACT, CostCurve, CostLog

ALL = np.random.default_rng(0).exponential(size=3 * EXACT)


def costs(n: int) -> np.ndarray:
    return np.resize(ALL, n)


def log_of(all_costs: np.ndarray, *cuts: int) -> CostLog:
    log = CostLog()
    for part in np.split(all_costs, sorted(cuts)):
        log.extend(part)
    return log


def pieces_of(curve: CostCurve) -> list[slice]:
    """Which iterations each piece of a curve covers, from their middles alone."""
    found, start = [], 0
    for middle in curve.iteration:
        end = round(2 * (middle + 0.5)) - start
        found.append(slice(start, end))
        start = end
    return found


def assert_tells(curve: CostCurve, all_costs: np.ndarray) -> None:
    """Each piece has the minimum, the mean and the maximum of its costs; none is left out."""
    pieces = pieces_of(curve)
    assert (pieces[-1].stop if pieces else 0) == len(all_costs)
    parts = [all_costs[piece] for piece in pieces]
    assert curve.low.tolist() == [part.min() for part in parts]
    assert curve.high.tolist() == [part.max() for part in parts]
    assert np.allclose(curve.mean, [part.mean() for part in parts], rtol=1e-12)


@settings(max_examples=40)
@given(
    n=st.integers(0, 3 * EXACT),
    cuts=st.lists(st.integers(0, 3 * EXACT), max_size=4),
    pieces=st.integers(1, 2_000),
)
def test_the_curve_tells_what_a_plain_list_would(n: int, cuts: list[int], pieces: int) -> None:
    all_costs = costs(n)
    log = log_of(all_costs, *(min(cut, n) for cut in cuts))
    assert len(log) == n
    assert_tells(log.curve(pieces), all_costs)


@settings(max_examples=40)
@given(
    cuts=st.lists(st.integers(0, 5 * EXACT), min_size=1, max_size=12),
    pieces=st.sampled_from([1, 30, 1_000]),
)
def test_a_curve_that_is_told_as_it_grows_tells_the_same(cuts: list[int], pieces: int) -> None:
    log, told = CostLog(), 0
    for cut in sorted(cuts):
        log.extend(costs(cut)[told:])
        told = cut
        assert_tells(log.curve(pieces), costs(cut))


def test_complete_pieces_stay_as_they_are() -> None:
    log = log_of(costs(20_300))
    before = log.curve()
    log.extend(costs(20_900)[20_300:])
    after, whole = log.curve(), len(before.mean) - 1
    assert after.mean[:whole].tolist() == before.mean[:whole].tolist()
    assert len(after.mean) > len(before.mean)


def test_a_short_curve_is_every_single_cost() -> None:
    curve = log_of(costs(50)).curve()
    assert curve.iteration.tolist() == list(range(50))
    assert curve.low.tolist() == curve.mean.tolist() == curve.high.tolist() == costs(50).tolist()


@pytest.mark.parametrize("n", [1, EXACT, 2 * EXACT - 1, 2 * EXACT, 7 * EXACT + 123])
def test_the_last_hundred_thousand_are_exact(n: int) -> None:
    all_costs = costs(n)
    log = log_of(all_costs)
    kept = min(n, EXACT)
    assert log.last(kept).tolist() == all_costs[n - kept :].tolist()
    assert [log.at(i) for i in (n - kept, n - 1)] == [all_costs[n - kept], all_costs[n - 1]]
    assert log.at(n) is None
    assert log.at(-1) is None


def test_an_old_cost_is_not_made_up() -> None:
    assert log_of(costs(3 * EXACT)).at(0) is None


def test_old_buckets_double_and_memory_stays_bounded() -> None:
    all_costs, log, widths = costs(40 * EXACT), CostLog(), []
    for part in np.split(all_costs, 40):
        log.extend(part)
        old = np.diff(log.curve(10**9).iteration)[:-EXACT]
        widths.append(round(old[0]) if len(old) else 1)
        assert len(old) <= 8_192
        assert set(old[:-1].tolist()) <= {widths[-1]}  # all of one width, but for the newest
    assert sorted(set(widths)) == [1, 32, 64, 128, 256, 512]
    assert_tells(log.curve(500), all_costs)


def test_a_curve_has_about_as_many_pieces_as_asked_for() -> None:
    assert 900 <= len(log_of(costs(150_000)).curve(1_000).mean) <= 1_001
    assert 800 <= len(log_of(costs(1_000_000)).curve(1_000).mean) <= 1_002


def test_the_mean_of_huge_costs_is_finite() -> None:
    log = log_of(np.full(3 * EXACT, 1.7e308))
    curve = log.curve(100)
    assert np.allclose(curve.mean, 1.7e308, rtol=1e-12)


@settings(max_examples=40)
@given(n=st.integers(0, 3 * EXACT), length=st.integers(0, 3 * EXACT), more=st.integers(0, 500))
def test_a_copy_goes_its_own_way(n: int, length: int, more: int) -> None:
    all_costs, other = costs(n), -costs(more)
    log, length = log_of(all_costs), min(n, length)
    copy = log.copy(length)
    copy.extend(other)
    assert len(copy) == length + more
    assert len(log) == n
    curve = copy.curve(2_000)
    for piece, low, mean, high in zip(
        pieces_of(curve), curve.low, curve.mean, curve.high, strict=True
    ):
        true = np.concatenate([all_costs[:length], other])[piece]
        assert low <= true.min() <= true.max() <= high
        assert low <= mean <= high or np.isclose(low, high)
    assert copy.last(more).tolist() == other.tolist()


def test_a_copy_is_exact_where_the_log_is() -> None:
    all_costs = costs(250_000)
    copy = log_of(all_costs).copy(200_000)
    assert copy.at(150_000) == all_costs[150_000]
    assert_tells(copy.curve(), all_costs[:200_000])


def test_a_copy_goes_on_with_buckets_of_the_same_width() -> None:
    copy = log_of(costs(20 * EXACT)).copy(10 * EXACT)
    copy.extend(costs(2 * EXACT))
    assert len(copy.curve(10**9).mean) - EXACT < 11 * EXACT / 256 + 3


def test_a_cut_bucket_keeps_its_extremes_and_invents_no_cost() -> None:
    all_costs = costs(3 * EXACT)
    copy = log_of(all_costs).copy(32 * 10 + 5)
    assert copy.at(32 * 10 + 4) is None
    last = copy.curve(10**9)
    whole = all_costs[32 * 10 : 32 * 11]
    assert (last.low[-1], last.high[-1]) == (whole.min(), whole.max())
    assert last.mean[-1] == pytest.approx(whole.mean(), rel=1e-12)
    assert pieces_of(last)[-1] == slice(320, 325)
