"""The Trainer: the right updates, the same ones always, from any State, in any portions."""

from dataclasses import replace

import numpy as np
import pytest
from engine.nets import Rows, cases, flat, random_rows, rows_for, specs
from engine.reference import Run
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bpviz.engine import Params, Spec, SpecError, Trainer, first_state, init_params, trace
from bpviz.engine.backprop import Pass
from bpviz.engine.spec import OPTIMIZER_NAMES


def trainer_of(n: int = 10, params: Params | None = None, **settings: object) -> Trainer:
    spec = Spec(**{"sizes": (2, 4, 2), "batch_size": 3, **settings})  # type: ignore[arg-type]
    return Trainer(spec, rows_for(spec, n), params)


def same(first: Trainer, second: Trainer) -> bool:
    """Whether two trainers stand at the same State, bit for bit."""
    a, b = first.state, second.state
    return (
        a.vector.tobytes() == b.vector.tobytes()
        and a.memory.tobytes() == b.memory.tobytes()
        and (a.iteration, a.age) == (b.iteration, b.age)
    )


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(cases(hidden="tanh", dtype="float64"), st.integers(1, 8))
def test_training_is_that_of_an_independent_implementation(case, updates: int) -> None:
    spec, params, rows = case
    spec = replace(spec, output="linear") if spec.output == "step" else spec
    run = Run(spec, params, rows.train_x, rows.train_y)
    trainer = Trainer(spec, rows, params)
    for _ in range(updates):
        run.step()
        if max(map(abs, run.w)) > 50:
            break  # rounding grows without bounds in a run that diverges
    costs = trainer.step(len(run.costs))
    adam = spec.optimizer == "adam"  # divides by gradients that may be rounding only
    tolerance = 1e-4 if adam else 1e-8
    if np.isfinite(costs).all() and max(map(abs, run.w)) <= 50:
        assert costs == pytest.approx(np.array(run.costs), rel=tolerance, abs=tolerance)
        moved = 2.5 * spec.rate * updates if adam and near_zero(case) else 0.0
        assert trainer.state.vector == pytest.approx(
            np.array(run.w), rel=tolerance, abs=tolerance + moved
        )


def near_zero(case) -> bool:
    """Whether some gradient may be nothing but rounding, whose sign Adam would follow."""
    spec, params, rows = case
    gradient = flat(trace(spec, params, rows.train_x, rows.train_y).gradient)
    return bool((np.abs(gradient) < 1e-9).any())


@pytest.mark.parametrize("dropout", [0.0, 0.4])
@pytest.mark.parametrize("optimizer", OPTIMIZER_NAMES)
@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_a_run_goes_on_from_any_state_bit_for_bit(
    dtype: str, optimizer: str, dropout: float
) -> None:
    settings = {"optimizer": optimizer, "dropout": dropout, "dtype": dtype, "l1": 0.1, "l2": 0.1}
    trainer, states, costs = trainer_of(**settings), [], []
    for _ in range(12):
        states.append(trainer.state)
        costs.append(float(trainer.step()[0]))
    for start in (0, 3, 4, 7, 11):
        again = trainer_of(**settings)
        again.restore(states[start])
        assert again.step(12 - start).tolist() == costs[start:]
        assert same(again, trainer)
    trainer.restore(states[5])
    assert trainer.step(7).tolist() == costs[5:]


@given(specs(hidden="tanh", output="sigmoid"), st.integers(0, 6), st.integers(0, 6))
def test_steps_can_be_made_in_any_portions(spec: Spec, a: int, b: int) -> None:
    rows = rows_for(spec, 5)
    first, second = Trainer(spec, rows), Trainer(spec, rows)
    portions = np.concatenate([first.step(a), first.step(b)])
    assert portions.tobytes() == second.step(a + b).tobytes()
    assert same(first, second)


def test_the_cost_of_a_mini_batch_is_taken_before_its_update() -> None:
    trainer = trainer_of(batch_size=10, l2=0.1)
    rows = trainer.dataset
    before = trace(trainer.spec, trainer.params, rows.train_x, rows.train_y).cost
    (cost,) = trainer.step()
    assert cost == pytest.approx(before, rel=1e-13)
    assert trainer.step()[0] < cost


def test_an_epoch_ends_where_the_order_begins_anew() -> None:
    trainer = trainer_of(10, batch_size=3)
    assert trainer.steps_per_epoch == 4
    assert len(trainer.epoch()) == 4
    trainer.step(3)
    assert len(trainer.epoch()) == 1
    assert trainer.iteration == 8
    assert len(trainer.epoch()) == 4


def test_the_last_mini_batch_may_be_smaller_and_is_a_mean_of_its_own() -> None:
    trainer = trainer_of(4, batch_size=3)
    first, last = trainer.step(2)
    assert trainer.iteration == trainer.steps_per_epoch == 2
    again = trainer_of(4, batch_size=3)
    again.step()
    traced = again.trace()
    assert traced.examples == 1
    assert traced.cost == last != first


def test_a_mini_batch_larger_than_the_data_is_all_of_them() -> None:
    trainer = trainer_of(5, batch_size=1000)
    assert (trainer.batch_size, trainer.steps_per_epoch) == (5, 1)
    assert trainer.trace().examples == 5


def test_the_trace_is_the_next_mini_batch_and_changes_nothing() -> None:
    trainer, undisturbed = trainer_of(dropout=0.5), trainer_of(dropout=0.5)
    for _ in range(5):
        traced = trainer.trace()
        np.testing.assert_array_equal(traced.x, trainer.dataset.train_x[traced.rows])
        np.testing.assert_array_equal(traced.y, trainer.dataset.train_y[traced.rows])
        assert traced.layers[0].mask is not None
        np.testing.assert_array_equal(flat(traced.params), trainer.state.vector)
        assert traced.cost == trainer.step()[0]
        undisturbed.step()
    assert same(trainer, undisturbed)


def test_a_state_stays_what_it_was_while_training_goes_on() -> None:
    trainer = trainer_of(optimizer="momentum")
    trainer.step(2)
    state, params = trainer.state, trainer.params
    kept = state.vector.copy(), state.memory.copy()
    trainer.step(3)
    np.testing.assert_array_equal(state.vector, kept[0])
    np.testing.assert_array_equal(state.memory, kept[1])
    np.testing.assert_array_equal(flat(params), kept[0])
    assert (state.iteration, state.age, state.examples) == (2, 2, 10)


def test_a_restored_state_is_not_written_to() -> None:
    trainer = trainer_of(optimizer="adam")
    state = first_state(trainer.spec, init_params(trainer.spec), iteration=40)
    trainer.restore(state)
    trainer.step(2)
    assert trainer.iteration == 42
    assert trainer.state.age == 2
    assert not state.memory.any()


def test_weights_of_the_other_bias_policy_are_fitted() -> None:
    own = trainer_of(biases="per_neuron")
    shared = trainer_of(biases="per_layer", params=own.params)
    np.testing.assert_array_equal(shared.params.biases[0], own.params.biases[0].mean())
    back = trainer_of(biases="per_neuron", params=shared.params)
    assert set(back.params.biases[0]) == set(shared.params.biases[0])
    back.step(3)
    assert len(set(back.params.biases[0])) == 4


def test_a_shared_bias_stays_shared() -> None:
    trainer = trainer_of(biases="per_layer")
    before = trainer.params.biases
    trainer.step(5)
    assert [b.shape for b in trainer.params.biases] == [(1,), (1,)]
    assert all(a != b for a, b in zip(before, trainer.params.biases, strict=True))


@pytest.mark.parametrize("optimizer", OPTIMIZER_NAMES)
def test_frozen_biases_never_move(optimizer: str) -> None:
    trainer = trainer_of(biases="frozen", optimizer=optimizer, l1=1.0, l2=1.0)
    before = trainer.params
    trainer.step(9)
    for b, same_b in zip(before.biases, trainer.params.biases, strict=True):
        np.testing.assert_array_equal(b, same_b)
    assert not np.isclose(before.weights[0], trainer.params.weights[0]).any()


def test_rate_and_penalties_change_from_the_next_update_on() -> None:
    trainer = trainer_of(optimizer="momentum")
    trainer.step(2)
    state = trainer.state
    trainer.change(rate=0.01, l1=0.5, l2=0.25)
    assert (trainer.spec.rate, trainer.spec.l1, trainer.spec.l2) == (0.01, 0.5, 0.25)
    other = Trainer(replace(trainer.spec), trainer.dataset)
    other.restore(state)
    trainer.step(3)
    other.step(3)
    assert same(trainer, other)
    assert trainer.trace().spec == trainer.spec


def test_an_impossible_change_is_refused_and_changes_nothing() -> None:
    trainer, undisturbed = trainer_of(), trainer_of()
    with pytest.raises(SpecError, match="rate must be"):
        trainer.change(rate=-1.0, l1=0.0, l2=0.0)
    trainer.step()
    undisturbed.step()
    assert same(trainer, undisturbed)


@pytest.mark.parametrize(
    ("settings", "field"), [({"hidden": "step"}, "hidden"), ({"output": "step"}, "output")]
)
def test_perceptrons_can_be_looked_at_but_not_trained(settings: dict[str, str], field: str) -> None:
    trainer = trainer_of(**settings)
    traced = trainer.trace()
    assert not traced.layers[0 if field == "hidden" else 1].slope.any()
    with pytest.raises(SpecError) as caught:
        trainer.step()
    assert caught.value.key == "training.step"
    assert str(caught.value).startswith(f'{field} is "step": its slope is zero')
    assert trainer.iteration == 0
    with pytest.raises(SpecError):
        trainer.epoch()


def test_a_step_as_hidden_activation_does_not_matter_without_hidden_layers() -> None:
    assert len(trainer_of(sizes=(2, 2), hidden="step").step(2)) == 2


def test_data_that_do_not_fit_are_refused() -> None:
    with pytest.raises(SpecError) as caught:
        Trainer(Spec((3, 2)), rows_for(Spec((2, 2)), 5))
    assert caught.value.key == "training.data_shape"


def test_parameters_that_do_not_fit_are_refused() -> None:
    with pytest.raises(SpecError) as caught:
        trainer_of(params=init_params(Spec((3, 2))))
    assert caught.value.key == "params.shape"


def test_a_run_that_diverges_says_so_in_its_costs_without_a_warning() -> None:
    trainer = trainer_of(output="linear", hidden="relu", rate=1000.0, dtype="float32")
    costs = trainer.step(30)
    assert np.isfinite(costs[0])
    assert not np.isfinite(costs[-1])
    assert not trainer.is_finite
    assert trainer_of().is_finite


def test_evaluation_knows_the_splits_and_none_where_there_is_none() -> None:
    spec = Spec((2, 3, 1))
    x, y = random_rows(spec, 8)
    trainer = Trainer(spec, Rows(x, y, x[:3], y[:3], x[:0], y[:0]))
    train, validation = trainer.evaluate("train"), trainer.evaluate("validation")
    assert train is not None
    assert validation is not None
    assert train.cost == pytest.approx(trace(spec, trainer.params, x, y).cost, rel=1e-13)
    assert validation.cost == pytest.approx(
        trace(spec, trainer.params, x[:3], y[:3]).cost, rel=1e-13
    )
    assert trainer.evaluate("test") is None
    assert Trainer(spec, Rows(x, y)).evaluate("validation") is None
    first = trainer.evaluate("train", limit=3)
    assert first is not None
    assert first.cost == validation.cost


def test_evaluation_leaves_nothing_out_and_does_not_disturb_training() -> None:
    trainer, undisturbed = trainer_of(dropout=0.5), trainer_of(dropout=0.5)
    trainer.step(2)
    undisturbed.step(2)
    measured = trainer.evaluate("train")
    assert measured is not None
    rows, plain = trainer.dataset, replace(trainer.spec, dropout=0.0)
    wanted = trace(plain, trainer.params, rows.train_x, rows.train_y).cost
    assert measured.cost == pytest.approx(wanted, rel=1e-13)
    trainer.step(2)
    undisturbed.step(2)
    assert same(trainer, undisturbed)


def test_a_wrong_update_would_be_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The comparison with the independent implementation can fail."""
    right = Pass.run

    def run(self: Pass, *args: object) -> float:
        cost = right(self, *args)  # type: ignore[arg-type]
        self.gradient_vector *= 1.000001
        return cost

    spec = Spec((2, 3, 1))
    rows, params = rows_for(spec, 4), init_params(spec)
    independent = Run(spec, params, rows.train_x, rows.train_y)
    for _ in range(5):
        independent.step()

    def error() -> float:
        trainer = Trainer(spec, rows, params)
        trainer.step(5)
        return float(np.abs(trainer.state.vector - independent.w).max())

    assert error() < 1e-14
    monkeypatch.setattr(Pass, "run", run)
    assert error() > 1e-9
