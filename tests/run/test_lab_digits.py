"""The digits of the labs: the set that is there, and which one it is."""

from pathlib import Path

import numpy as np

from bpviz.data import load
from bpviz.engine import Spec, Trainer
from bpviz.labs.overfitting import OVERFITTING, OverfittingMoment
from bpviz.run.lab_digits import lab_digits


def test_without_mnist_the_small_digits_are_learnt_and_all_others_tested() -> None:
    digits = lab_digits()
    assert (digits.name, digits.reason) == ("digits", None)
    assert digits.train_x.shape == (1297, 64)
    assert digits.test_x is not None
    assert len(digits.test_x) == 500
    original = load("digits")
    assert original.validation_x is not None
    assert original.test_x is not None
    both = np.concatenate([original.validation_x, original.test_x])
    assert np.array_equal(digits.test_x, both)


def test_a_folder_without_mnist_says_why_the_small_digits_are_used(tmp_path: Path) -> None:
    digits = lab_digits(tmp_path)
    assert digits.name == "digits"
    assert digits.reason is not None
    assert "lacks" in str(digits.reason)


def test_mnist_is_used_where_it_is(shared: Path) -> None:
    digits = lab_digits(shared / "mnist")
    assert (digits.name, digits.reason, digits.few) == ("mnist", None, 1000)
    assert digits.train_x.shape == (1000, 784)
    assert digits.test_x is not None
    assert len(digits.test_x) == 10_000


def test_moved_copies_follow_the_examples_that_are_learnt() -> None:
    digits = lab_digits()
    more = digits.expanded(50)
    assert more.examples == 50 * 5
    assert np.array_equal(more.train_x[:50], digits.train_x[:50])
    assert not np.array_equal(more.train_x[50:100], digits.train_x[:50])
    assert np.array_equal(more.train_y[50:100], digits.train_y[:50])


def test_a_trainer_takes_them() -> None:
    metrics = Trainer(Spec((64, 5, 10)), lab_digits()).evaluate("test")
    assert metrics is not None
    assert Trainer(Spec((64, 5, 10)), lab_digits()).evaluate("validation") is None


def test_moved_copies_keep_the_test_cost_down() -> None:
    digits = lab_digits()
    values = OVERFITTING.values({"examples": digits.few, "remedy": "expansion"})
    run = OVERFITTING.run(values, digits)
    run.compute(60)
    low = [each for each in run.moments if isinstance(each, OverfittingMoment)][-1]
    plain = min(each.plain.test_cost for each in run.moments if isinstance(each, OverfittingMoment))
    assert low.best.cost.test_cost < 0.9 * plain
