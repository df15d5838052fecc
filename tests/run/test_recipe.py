"""A recipe says everything about a training run; following it says how far it is."""

import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from bpviz.data import DATASETS, Dataset, load
from bpviz.engine import BpvizError, Spec, SpecError, Trainer
from bpviz.run.following import measured_split, train
from bpviz.run.recipe import Recipe, default_recipe
from bpviz.run.recipe_tables import RecipeError

SMALL = Recipe("digits", spec=Spec((64, 10, 10), rate=3.0, batch_size=10), epochs=2)


def follow(recipe: Recipe, dataset: Dataset | None = None) -> tuple[list[str], np.ndarray]:
    lines: list[str] = []
    outcome = train(recipe, dataset or recipe.load(), lines.append)
    return lines, outcome.params.flat(recipe.spec)


def test_a_line_an_epoch_counts_the_right_answers() -> None:
    lines, _ = follow(SMALL)
    trainer = Trainer(SMALL.spec, load("digits"))
    for epoch, line in enumerate(lines):
        trainer.epoch()
        metrics = trainer.evaluate("test")
        assert metrics is not None
        assert metrics.confusion is not None
        assert line == f"Epoch {epoch}: {metrics.confusion.trace()} / 250"
    assert len(lines) == 2


def test_following_a_recipe_is_the_trainer_s_own_training() -> None:
    _, vector = follow(SMALL)
    trainer = Trainer(SMALL.spec, load("digits"))
    trainer.epoch()
    trainer.epoch()
    np.testing.assert_array_equal(vector, trainer.state.vector)


def test_without_test_data_the_line_says_what_it_was_measured_on() -> None:
    x, y = np.eye(4, dtype=np.float32), np.eye(4, dtype=np.float32)
    tiny = Recipe("digits", spec=Spec((4, 4)), epochs=1)
    assert measured_split(load("digits")) == "test"
    lines, _ = follow(tiny, Dataset(name="own", train_x=x, train_y=y))
    assert lines[0].endswith("/ 4 (train data)")
    both = Dataset(name="own", train_x=x, train_y=y, validation_x=x[:2], validation_y=y[:2])
    lines, _ = follow(tiny, both)
    assert lines[0].endswith("/ 2 (validation data)")


def test_linear_outputs_are_measured_by_their_cost() -> None:
    recipe = Recipe("digits", spec=Spec((64, 10), output="linear", rate=0.01), epochs=1)
    lines, _ = follow(recipe)
    assert re.fullmatch(r"Epoch 0: cost \d+\.\d+", lines[0])


def test_progress_grows_to_the_whole() -> None:
    shares: list[float] = []
    train(SMALL, SMALL.load(), str, shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert len(shares) > 20


def test_a_stopped_run_keeps_what_it_has() -> None:
    asked = iter([False] * 10 + [True] * 1000)
    outcome = train(SMALL, SMALL.load(), str, stopped=lambda: next(asked))
    assert outcome.stopped
    assert 0 < outcome.updates < 130
    assert outcome.epochs == 0
    trainer = Trainer(SMALL.spec, load("digits"))
    trainer.step(outcome.updates)
    np.testing.assert_array_equal(outcome.params.flat(SMALL.spec), trainer.state.vector)


def test_a_finished_run_is_not_a_stopped_one() -> None:
    calls: Iterator[bool] = iter([False] * 10_000)
    outcome = train(SMALL, SMALL.load(), str, stopped=lambda: next(calls))
    assert not outcome.stopped
    assert (outcome.epochs, outcome.updates, outcome.problem) == (2, 260, None)


def test_numbers_that_grow_beyond_all_bounds_end_the_run_with_finite_ones() -> None:
    spec = Spec((64, 30, 10), "relu", "linear", init="normal", rate=900.0, batch_size=10)
    recipe = Recipe("digits", spec=spec, epochs=3)
    outcome = train(recipe, recipe.load(), str)
    assert outcome.problem is not None
    assert outcome.problem.values["rate"] == 900.0
    assert not outcome.stopped
    assert np.isfinite(outcome.params.flat(spec)).all()


def test_a_network_of_steps_is_not_trained() -> None:
    recipe = Recipe("digits", spec=Spec((64, 5, 10), hidden="step"))
    with pytest.raises(SpecError, match="step"):
        train(recipe, recipe.load(), str)


def test_a_recipe_survives_being_written_down() -> None:
    recipe = Recipe("moons", {"n": 300, "seed": 4}, Spec((2, 3, 1), l2=0.5), epochs=7)
    assert Recipe.from_dict(recipe.to_dict()) == recipe
    assert recipe.load().examples == 180


def test_what_a_written_recipe_leaves_out_is_as_usual() -> None:
    recipe = Recipe.from_dict({"data": "mnist", "spec": {"seed": 3}})
    assert recipe.spec.sizes == (784, 30, 10)
    assert (recipe.spec.seed, recipe.spec.rate, recipe.epochs) == (3, 3.0, 30)


@pytest.mark.parametrize("name", list(DATASETS))
def test_every_data_set_has_a_recipe_to_begin_with(name: str) -> None:
    recipe = default_recipe(name)
    assert recipe.needs_folder == (name == "mnist")
    if not recipe.needs_folder:
        Trainer(recipe.spec, recipe.load())


def test_the_recipe_of_the_small_digits_reads_them() -> None:
    recipe = default_recipe("digits")
    outcome = train(recipe, recipe.load(), str)
    assert outcome.metrics.accuracy is not None
    assert outcome.metrics.accuracy >= 0.95


@pytest.mark.parametrize(
    ("values", "named"),
    [
        ({"data": "letters"}, "letters"),
        ({"epochs": 0}, "epochs"),
        ({"epochs": True}, "epochs"),
        ({"epochs": 2.5}, "2.5"),
        ({"rounds": 3}, "rounds"),
        ({"spec": {"depth": 3}}, "depth"),
        ({"spec": 3}, "spec"),
        ({"options": [1]}, "options"),
    ],
)
def test_a_recipe_that_cannot_be_followed_is_refused(values: dict[str, object], named: str) -> None:
    with pytest.raises(BpvizError, match=named):
        Recipe.from_dict(values)


def test_a_recipe_refuses_a_data_set_that_there_is_not() -> None:
    with pytest.raises(RecipeError, match=r"mnist.*letters"):
        Recipe("letters")


def test_the_book_s_setting_passes_95_percent_with_its_own_seed(shared: Path) -> None:
    recipe = default_recipe("mnist")
    outcome = train(recipe, recipe.load(str(shared / "mnist")), str)
    assert outcome.metrics.accuracy is not None
    assert outcome.metrics.accuracy >= 0.95
