"""Earlier runs are kept with colours of their own, and named by what they differ in."""

from dataclasses import replace

import numpy as np
import pytest

from bpviz.data import load
from bpviz.engine import Metrics, Spec
from bpviz.run.cost_log import CostLog
from bpviz.run.history import Curves, Scores
from bpviz.run.runs import ENGLISH, MOST_RUNS, TRAITS, Runs, plain_names
from bpviz.run.timeline import Timeline

SPEC = Spec(sizes=(2, 3, 1), rate=0.5, batch_size=4)


def curves(costs: list[float], scores: tuple[Scores, ...] = ()) -> Curves:
    log = CostLog()
    log.extend(np.array(costs))
    return Curves(log.curve(), scores, 1)


def kept(*specs: Spec) -> Runs:
    runs = Runs()
    for place, spec in enumerate(specs):
        runs = runs.keep(curves([1.0 + place, 0.5]), spec)
    return runs


def rates(runs: Runs) -> list[float]:
    return [run.spec.rate for run in runs.kept]


def many(n: int) -> Runs:
    return kept(*(replace(SPEC, rate=float(rate)) for rate in range(n)))


def test_a_run_that_never_began_is_not_kept() -> None:
    assert Runs().keep(curves([]), SPEC) == Runs()


def test_six_runs_have_six_colours() -> None:
    assert sorted(run.colour for run in many(MOST_RUNS).kept) == list(range(MOST_RUNS))


def test_a_seventh_takes_the_place_and_colour_of_the_oldest_without_a_name() -> None:
    runs = many(6).rename(0, "my first").keep(curves([9.0]), replace(SPEC, rate=77))
    assert rates(runs) == [0, 2, 3, 4, 5, 77]
    assert runs.kept[-1].colour == 1


def test_when_all_have_names_the_oldest_goes() -> None:
    runs = many(6)
    for place in range(6):
        runs = runs.rename(place, f"run of {place}")
    assert rates(runs.keep(curves([9.0]), replace(SPEC, rate=77))) == [1, 2, 3, 4, 5, 77]


def test_a_deleted_run_gives_its_colour_back_and_the_others_keep_theirs() -> None:
    runs = many(3).delete(1)
    assert [run.colour for run in runs.kept] == [0, 2]
    assert [run.colour for run in runs.keep(curves([9.0]), SPEC).kept] == [0, 2, 1]


def test_an_empty_name_gives_the_automatic_one_back() -> None:
    runs = many(2).rename(0, "  slow \n one ")
    assert plain_names(runs.kept) == ["slow one", "η 1"]
    assert plain_names(runs.rename(0, "  ").kept) == ["η 0", "η 1"]


def test_the_same_run_is_kept_once_as_long_as_it_ever_was() -> None:
    timeline = Timeline(replace(SPEC, batch_size=10), load("xor", n=50))
    timeline.move("epoch", 2)
    early = timeline.frame().curves
    timeline.move("epoch", 4)
    late = timeline.frame().curves
    runs = Runs().keep(early, SPEC).rename(0, "mine").keep(late, SPEC)
    assert [run.name for run in runs.kept] == ["mine"]
    assert runs.kept[0].curves is late
    assert runs.keep(early, SPEC) is runs


def test_a_long_run_is_known_again_by_its_scores() -> None:
    def long(length: int, cost: float) -> Curves:
        measured = tuple(Scores(i, Metrics(cost / (i + 1), 1, None), None) for i in range(5))
        return curves([1.0] * length, measured)

    runs = Runs().keep(long(1_500, 3.0), SPEC)
    assert len(runs.keep(long(2_500, 3.0), SPEC).kept) == 1
    assert len(runs.keep(long(2_500, 4.0), SPEC).kept) == 2


def test_other_weights_of_one_spec_make_another_run() -> None:
    assert len(kept(SPEC, SPEC).kept) == 2


def test_a_name_tells_what_differs() -> None:
    runs = kept(SPEC, replace(SPEC, rate=3, sizes=(2, 30, 20, 1)), replace(SPEC, hidden="tanh"))
    assert plain_names(runs.kept) == [
        "η 0.5, 3 hidden, sigmoid",
        "η 3, 30-20 hidden, sigmoid",
        "η 0.5, 3 hidden, tanh",
    ]


def test_a_single_run_is_named_by_what_the_present_one_has_changed() -> None:
    assert plain_names(kept(SPEC).kept, replace(SPEC, cost="cross_entropy")) == ["quadratic"]
    assert plain_names(kept(replace(SPEC, seed=4)).kept, SPEC) == ["seed 4"]


def test_beside_the_present_run_a_name_tells_what_is_not_as_now() -> None:
    runs = kept(SPEC, replace(SPEC, rate=3), replace(SPEC, rate=3, sizes=(2, 30, 1)))
    assert plain_names(runs.kept, SPEC) == ["η 0.5, 3 hidden", "η 3", "η 3, 30 hidden"]


def test_runs_that_nothing_tells_apart_are_numbered() -> None:
    assert plain_names(kept(SPEC, SPEC).kept) == ["run 1", "run 2"]
    slow = replace(SPEC, rate=0.1)
    assert plain_names(kept(SPEC, slow, slow).kept) == ["η 0.5", "η 0.1, run 2", "η 0.1, run 3"]


def test_data_sets_are_told_apart() -> None:
    runs = Runs().keep(curves([1.0]), SPEC, "xor").keep(curves([1.0]), SPEC, "spirals")
    assert plain_names(runs.kept) == ["xor", "spirals"]


def test_momentum_counts_only_where_it_is_used() -> None:
    plain = kept(SPEC, replace(SPEC, momentum=0.5))
    assert plain_names(plain.kept) == ["run 1", "run 2"]
    used = kept(*(replace(SPEC, optimizer="momentum", momentum=mu) for mu in (0.5, 0.9)))
    assert plain_names(used.kept) == ["μ 0.5", "μ 0.9"]


@pytest.mark.parametrize("field", [*TRAITS, "data", "number"])
def test_every_difference_has_words(field: str) -> None:
    assert "{value}" in ENGLISH[field]
