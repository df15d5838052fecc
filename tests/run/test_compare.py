"""Variants start alike, learn in turns, and each learns exactly as it would alone."""

from dataclasses import replace

import numpy as np
import pytest

from bpviz.data import load
from bpviz.engine import Params, Spec, SpecError, Trainer, init_params
from bpviz.run.compare import CompareLoop, Entrant, entrants_of, variants_of
from bpviz.run.contest import Contest, Standing, best_of, leaders, result_of
from bpviz.run.cost_log import CostLog
from bpviz.run.history import Curves
from bpviz.run.mailbox import Digest
from bpviz.run.runs import plain_names
from bpviz.run.varying import (
    FIELDS,
    choices_of,
    offered_fields,
    read_value,
    suggestions,
    text_of,
)

SPIRALS = load("spirals", n=100)
SPEC = Spec(sizes=(2, 4, 1), rate=0.5, batch_size=10)
DIGITS = Spec(sizes=(64, 30, 10), rate=3.0, batch_size=10)
START = init_params(SPEC)


def trained(specs: list[dict[str, object]], epochs: int = 3) -> list[tuple[Entrant, Digest]]:
    entrants = entrants_of(variants_of(SPEC, START, specs, SPIRALS), SPIRALS, epochs)
    CompareLoop(entrants).run()
    return [(each, each.mailbox.take()) for each in entrants]


@pytest.mark.parametrize(
    "field", ["rate", "cost", "hidden", "optimizer", "init", "l2", "dropout", "batch_size", "sizes"]
)
def test_each_variant_learns_bit_for_bit_as_it_would_alone(field: str) -> None:
    values = suggestions(SPEC, field)
    for value, (_, digest) in zip(values, trained([{field: v} for v in values]), strict=True):
        spec = replace(SPEC, **{field: value})  # type: ignore[arg-type]
        alone = Trainer(spec, SPIRALS, START if field not in ("init", "sizes") else None)
        costs = np.concatenate([alone.epoch() for _ in range(3)])
        assert np.array_equal(digest.costs, costs)
        assert digest.state is not None
        assert np.array_equal(digest.state.vector, alone.state.vector)
        assert digest.finished == "goal"
        assert digest.scores[0].iteration == 0
        assert digest.scores[-1].iteration == alone.iteration
        assert digest.scores[-1].validation is not None
        measured = alone.evaluate("validation")
        assert measured is not None
        assert digest.scores[-1].validation.cost == measured.cost


def test_variants_start_with_the_weights_that_the_run_started_with() -> None:
    own = Params(tuple(w + 1 for w in START.weights), START.biases)
    changes = [{"rate": 0.1}, {"init": "he"}, {"sizes": (2, 3, 1)}, {"batch_size": 20}]
    same, other_init, other_sizes, other_batches = variants_of(SPEC, own, changes, SPIRALS)
    assert [each.start for each in (same, other_init, other_sizes)] == ["same", "init", "sizes"]
    assert np.array_equal(same.params.weights[0], own.weights[0])
    assert np.array_equal(other_batches.params.weights[0], own.weights[0])
    fresh = init_params(replace(SPEC, init="he"))
    assert np.array_equal(other_init.params.weights[0], fresh.weights[0])
    assert [each.batches for each in (same, other_sizes, other_batches)] == [True, True, False]


def test_biases_of_another_policy_are_fitted_to_the_same_start() -> None:
    shared = variants_of(SPEC, START, [{}, {"biases": "per_layer"}], SPIRALS)[1]
    state = Trainer(shared.spec, SPIRALS, shared.params).state
    assert np.array_equal(state.params.weights[0], START.weights[0])
    assert state.params.biases[0][0] == pytest.approx(START.biases[0].mean())


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ([{"rate": 1}], "compare.number"),
        ([{"rate": i} for i in range(5)], "compare.number"),
        ([{"rate": 1}, {"rate": 2}, {"rate": 1.0}], "compare.same"),
        ([{"rate": -1}, {"rate": 1}], "spec.range"),
        ([{"output": "tanh", "cost": "cross_entropy"}, {}], "spec.cost_output"),
        ([{"sizes": (3, 4, 1)}, {}], "training.shape"),
        ([{"hidden": "step"}, {}], "training.step"),
    ],
)
def test_what_cannot_be_compared_is_refused_with_its_reason(
    changes: list[dict[str, object]], key: str
) -> None:
    with pytest.raises(SpecError) as refused:
        variants_of(SPEC, START, changes, SPIRALS)
    if key != "training.shape":
        assert refused.value.key == key


def test_a_variant_that_diverges_does_not_stop_the_others() -> None:
    wild: dict[str, object] = {"hidden": "linear", "output": "linear", "rate": 1000.0}
    (_, bad), (_, good) = trained([wild, {"rate": 0.5}])
    assert bad.finished == "diverged"
    assert good.finished == "goal"
    assert len(good.costs) == 3 * Trainer(SPEC, SPIRALS).steps_per_epoch


def test_a_fault_in_one_is_told_of_that_one(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    entrants = entrants_of(
        variants_of(SPEC, START, [{"rate": 1}, {"rate": 2}], SPIRALS), SPIRALS, 2
    )

    def fail(n: int = 1) -> None:
        raise RuntimeError("no")

    monkeypatch.setattr(entrants[0].trainer, "step", fail)
    CompareLoop(entrants).run()
    bad, good = (each.mailbox.take() for each in entrants)
    assert bad.finished == "error"
    assert bad.message is not None
    assert bad.message.key == "run.error"
    assert good.finished == "goal"


def test_the_one_that_is_farthest_behind_goes_on() -> None:
    entrants = entrants_of(
        variants_of(SPEC, START, [{"batch_size": 1}, {"batch_size": 40}], SPIRALS), SPIRALS, 200
    )
    loop = CompareLoop(entrants)
    slow, quick = entrants
    for _ in range(200):
        min(loop.entrants, key=lambda each: each.share).go_on()
        assert quick.share - slow.share < 0.5
    assert slow.share > 0


def test_told_to_stop_each_says_where_it_stands() -> None:
    entrants = entrants_of(
        variants_of(SPEC, START, [{"rate": 1}, {"rate": 2}], SPIRALS), SPIRALS, 10_000
    )
    loop = CompareLoop(entrants)
    entrants[0].go_on()
    entrants[0].go_on()
    loop.stop.set()
    loop.run()
    digest = entrants[0].mailbox.take()
    assert digest.finished is None
    assert digest.state is not None
    assert digest.state.iteration == len(digest.costs) > 0


# --- who did best --------------------------------------------------------------------------------


def standings(changes: list[dict[str, object]], epochs: int = 3) -> list[Standing]:
    variants = variants_of(SPEC, START, changes, SPIRALS)
    found = []
    for variant, (entrant, digest) in zip(variants, trained(changes, epochs), strict=True):
        log = CostLog()
        log.extend(digest.costs)
        curves = Curves(log.curve(), digest.scores, entrant.trainer.steps_per_epoch)
        finished = digest.finished or ""
        found.append(Standing(variant, curves, 1.0, entrant.seconds, finished, digest.message))
    return found


def test_results_are_those_measured_last() -> None:
    (first, _) = standings([{"rate": 0.5}, {"rate": 3.0}])
    alone = Trainer(SPEC, SPIRALS, START)
    shares = []
    for _ in range(3):
        alone.epoch()
        measured = alone.evaluate("validation")
        assert measured is not None
        assert measured.accuracy is not None
        shares.append(measured.accuracy)
    result = result_of(first, wanted=max(shares))
    train = alone.evaluate("train")
    assert train is not None
    assert (result.train_cost, result.cost) == (train.cost, measured.cost)
    assert result.accuracy == shares[-1]
    assert result.epochs == 3
    assert result.epochs_to is not None
    assert result.epochs_to <= 1 + shares.index(max(shares))
    assert result_of(first, wanted=1.01).epochs_to is None


def test_the_best_has_the_highest_accuracy_and_never_has_diverged() -> None:
    wild: dict[str, object] = {"hidden": "linear", "output": "linear", "rate": 1000.0}
    found = standings([wild, {"rate": 0.5}, {"rate": 0.0}])
    best = best_of(found)
    assert best
    assert 0 not in best
    shares = [result_of(each, 1).accuracy or 0.0 for each in found[1:]]
    assert all(shares[place - 1] == max(shares) for place in best)


def test_equal_accuracies_are_told_apart_by_cost_only_of_one_function() -> None:
    alike = standings([{"rate": 0.0}, {"rate": 0.0, "seed": 0, "momentum": 0.5}], 1)
    assert best_of(alike) == (0, 1)
    unlike = standings([{"rate": 0.0}, {"rate": 0.0, "cost": "cross_entropy"}], 1)
    assert best_of(unlike) == (0, 1)
    costs = standings([{"output": "linear", "rate": 0.0}, {"output": "linear", "rate": 0.01}], 3)
    assert best_of(costs) == (1,)


def test_variants_are_named_by_what_they_differ_in() -> None:
    found = standings([{"rate": 0.5}, {"rate": 3.0, "cost": "cross_entropy"}], 1)
    contest = Contest(tuple(found), "spirals", 1, False)
    assert plain_names(contest.runs) == ["η 0.5, quadratic", "η 3, cross entropy"]
    assert contest.share == 1.0


# --- what is worth comparing ---------------------------------------------------------------------


@pytest.mark.parametrize("base", [SPEC, DIGITS, replace(DIGITS, optimizer="adam", rate=0.002)])
@pytest.mark.parametrize("field", FIELDS)
def test_suggestions_fit_differ_and_hold_the_value_in_use(base: Spec, field: str) -> None:
    values = suggestions(base, field)
    assert 2 <= len(values) <= 4
    assert len(set(values)) == len(values)
    assert getattr(base, field) in values
    for value in values:
        made = replace(base, **{field: value})  # type: ignore[arg-type]
        text = text_of(field, value)
        read = read_value(base, field, text, float)
        assert replace(base, **{field: read}) == made  # type: ignore[arg-type]


def test_rates_worth_comparing_are_those_of_the_text() -> None:
    assert suggestions(DIGITS, "rate") == (0.1, 0.5, 3, 10)
    assert suggestions(replace(DIGITS, rate=2.0), "rate") == (0.1, 0.5, 2.0, 10)


def test_fields_without_a_meaning_are_not_offered() -> None:
    assert "momentum" not in offered_fields(SPEC)
    assert "hidden" not in offered_fields(Spec(sizes=(2, 1)))
    assert "step" not in choices_of(SPEC, "hidden")


@pytest.mark.parametrize(
    ("text", "sizes"), [("30", (2, 30, 1)), ("30-20", (2, 30, 20, 1)), ("0", (2, 1))]
)
def test_layers_are_typed_as_numbers(text: str, sizes: tuple[int, ...]) -> None:
    assert read_value(SPEC, "sizes", text, float) == sizes


def test_layers_that_are_none_are_refused() -> None:
    with pytest.raises(SpecError, match="many"):
        read_value(SPEC, "sizes", "many", float)


def test_nobody_leads_before_all_were_measured_on_their_way() -> None:
    found = [replace(each, finished="") for each in standings([{"rate": 0.5}, {"rate": 3.0}])]
    contest = Contest(tuple(found), "spirals", 9, True)
    assert leaders(contest) == best_of(found) != ()
    first = found[0].curves
    fresh = replace(found[0], curves=replace(first, scores=first.scores[:1]))
    assert leaders(replace(contest, standings=(fresh, found[1]))) == ()
    ended = replace(fresh, finished="diverged")
    assert leaders(replace(contest, standings=(ended, found[1]))) == (1,)


def test_measuring_a_variant_is_left_off_when_the_comparison_is_stopped() -> None:
    loop = CompareLoop(
        entrants_of(variants_of(SPEC, START, [{}, {"rate": 0.1}], SPIRALS), SPIRALS, 5)
    )
    loop.stop.set()
    for each in loop.entrants:
        each.go_on()
        digest = each.mailbox.take()
        assert digest.scores == ()
        assert digest.finished is None
