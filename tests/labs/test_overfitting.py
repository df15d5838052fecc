"""Overfitting and what helps: real runs from the same start, on the digits that there are."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from bpviz.data import Dataset, load
from bpviz.data.augment import Expansion, expanded
from bpviz.engine import Spec, Trainer
from bpviz.labs import LabError
from bpviz.labs.lab import Value
from bpviz.labs.overfitting import (
    DROPPED,
    OVERFITTING,
    PATIENCE,
    OverfittingMoment,
    spec_of,
    with_remedy,
)

DATA = load("digits", n=200)
PLAIN = spec_of(OVERFITTING.values(), 64, 10)


class Movable:
    """Digits of which moved copies can be made."""

    def __init__(self, dataset: Dataset) -> None:
        self.dataset = dataset

    def __getattr__(self, name: str) -> Any:
        return getattr(self.dataset, name)

    def expanded(self, examples: int) -> Dataset:
        x, y = self.dataset.train_x[:examples], self.dataset.train_y[:examples]
        return expanded(replace(self.dataset, train_x=x, train_y=y), Expansion(), 0)


def moments(steps: int, data: Any = DATA, **values: Value) -> list[OverfittingMoment]:
    run = OVERFITTING.run(OVERFITTING.values({"examples": 200} | values), data)
    run.compute(steps)
    found = []
    for each in run.moments:
        assert isinstance(each, OverfittingMoment)
        found.append(each)
    return found


def test_two_hundred_small_digits_are_learnt_by_heart() -> None:
    way = moments(300)
    last = way[-1]
    assert last.own.train_accuracy == 1
    assert last.own.train_cost < 0.02
    assert last.verdict == "overfits"
    assert last.own.test_cost > 1.05 * last.best.cost.test_cost
    assert tuple(last.readings) == OVERFITTING.readings
    gained = last.own.test_accuracy - last.best.cost.test_accuracy
    assert abs(gained) < 0.03  # the cost rises, the accuracy stalls


def test_without_a_remedy_it_is_the_trainers_run() -> None:
    spec = Spec((64, 30, 10), cost="cross_entropy", batch_size=10, dtype="float32")
    trainer = Trainer(spec, DATA)
    way = moments(3)
    for moment in way:
        train, test = trainer.evaluate("train"), trainer.evaluate("test")
        assert train is not None
        assert test is not None
        assert (moment.own.train_cost, moment.own.train_accuracy) == (train.cost, train.accuracy)
        assert (moment.own.test_cost, moment.own.test_accuracy) == (test.cost, test.accuracy)
        assert moment.plain == moment.own
        trainer.epoch()


@pytest.mark.parametrize("remedy", ["l2", "l1", "dropout", "expansion"])
def test_a_remedy_starts_where_the_plain_run_starts(remedy: str) -> None:
    way = moments(3, Movable(DATA), remedy=remedy)
    plain = moments(3)
    assert way[0].own == way[0].plain
    assert way[3].own != way[3].plain
    assert [each.plain for each in way] == [each.own for each in plain]


def test_a_penalty_keeps_the_test_cost_down() -> None:
    last = moments(200, remedy="l2", lmbda=0.1)[-1]
    assert last.own.test_cost < 0.85 * last.plain.test_cost
    assert last.own.train_cost > last.plain.train_cost


@pytest.mark.parametrize(
    ("remedy", "expected"),
    [
        ("l2", replace(PLAIN, l2=0.7)),
        ("l1", replace(PLAIN, l1=0.7)),
        ("dropout", replace(PLAIN, dropout=DROPPED)),
        ("expansion", PLAIN),
    ],
)
def test_a_remedy_changes_one_thing(remedy: str, expected: Spec) -> None:
    assert with_remedy(PLAIN, remedy, 0.7) == expected


@pytest.mark.parametrize("by", ["cost", "accuracy"])
def test_early_stopping_waits_and_knows_the_best_epoch(by: str) -> None:
    run = OVERFITTING.run(OVERFITTING.values({"examples": 200, "stop": by}), DATA)
    run.compute(400)
    way = [each for each in run.moments if isinstance(each, OverfittingMoment)]
    assert run.ended
    last = way[-1]
    assert last.verdict == "stopped"
    assert last.own.epoch == last.best_epoch + PATIENCE
    values = {
        "cost": [-each.own.test_cost for each in way],
        "accuracy": [each.own.test_accuracy for each in way],
    }
    assert last.best_epoch == int(np.argmax(values[by]))


def test_it_rests_between_the_pieces_of_an_epoch() -> None:
    source = OVERFITTING.begin(OVERFITTING.values({"examples": 200}), DATA)
    first = [next(source) for _ in range(5)]
    assert first[0] is None  # measured
    assert first[1] is not None
    assert first[2:4] == [None, None]  # learnt, measured
    assert first[4] is not None


def test_data_that_cannot_be_moved_are_not_expanded() -> None:
    with pytest.raises(LabError, match="no moved copies"):
        moments(0, remedy="expansion")


def test_a_thousand_pictures_of_mnist_give_the_figures_of_the_text(shared: Path) -> None:
    data = load("mnist", folder=shared / "mnist", n=1000)
    way = moments(60, data, examples=1000)
    low = way[-1].best.cost
    assert 1.1 < low.test_cost < 1.25  # "lowest near epoch 15 (1.2)"
    assert 10 <= low.epoch <= 20
    assert 0.78 < way[-1].own.test_accuracy < 0.84
    assert way[-1].verdict == "overfits"


@pytest.mark.parametrize("remedy", ["l1", "l2"])
def test_a_penalty_helps_with_the_strength_that_it_brings(remedy: str) -> None:
    brought = OVERFITTING.control("remedy").brings[remedy]
    last = moments(200, remedy=remedy, **brought)[-1]
    assert last.own.test_cost < 0.9 * last.plain.test_cost
