"""What the network answers: the same as where accuracy is measured, wrong ones first."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpviz.data import Dataset, load
from bpviz.engine import Params, Spec, Trainer, init_params
from bpviz.run.answers import (
    Answers,
    answers_of,
    class_names,
    never_answered,
    recall,
    sample_of,
)

SPEC = Spec(sizes=(64, 12, 10), rate=3.0, batch_size=20, init="scaled", dtype="float32")


@pytest.fixture(scope="module")
def trainer() -> Trainer:
    found = Trainer(SPEC, load("digits"))
    found.epoch()
    return found


def of(trainer: Trainer, split: str = "test") -> Answers:
    pair = sample_of(load("digits"), split)
    assert pair is not None
    found = answers_of(trainer.spec, trainer.params, *pair)
    assert found is not None
    return found


@pytest.mark.parametrize("split", ["train", "validation", "test"])
def test_the_counts_are_those_that_are_measured(trainer: Trainer, split: str) -> None:
    metrics, found = trainer.evaluate(split), of(trainer, split)
    assert metrics is not None
    assert metrics.confusion is not None
    assert found.confusion.tolist() == metrics.confusion.tolist()
    assert 1 - found.wrong_count / len(found) == pytest.approx(metrics.accuracy)


@given(seed=st.integers(0, 500), output=st.sampled_from(["sigmoid", "tanh"]))
def test_one_output_counts_two_classes_as_measured(seed: int, output: str) -> None:
    spec = Spec(sizes=(2, 3, 1), output=output, seed=seed)
    dataset = load("circles", n=60, seed=seed)
    metrics = Trainer(spec, dataset).evaluate("train")
    found = answers_of(spec, init_params(spec), dataset.train_x, dataset.train_y)
    assert metrics is not None
    assert metrics.confusion is not None
    assert found is not None
    assert found.confusion.tolist() == metrics.confusion.tolist()
    assert found.output.tolist() == found.outputs[:, 0].tolist()


def test_wrong_answers_come_first_and_the_surest_of_them_first(trainer: Trainer) -> None:
    found = of(trainer)
    assert 0 < found.wrong_count < len(found)
    assert not found.right[found.wrong].any()
    assert found.right[found.order[found.wrong_count :]].all()
    assert (np.diff(found.sureness[found.wrong]) <= 0).all()
    assert (np.diff(found.sureness[found.order[found.wrong_count :]]) >= 0).all()
    assert sorted(found.order) == list(range(len(found)))


def test_the_output_shown_is_that_of_the_answer(trainer: Trainer) -> None:
    found = of(trainer)
    assert found.output.tolist() == found.outputs.max(1).tolist()


def test_a_cell_holds_as_many_rows_as_it_counts(trainer: Trainer) -> None:
    found = of(trainer)
    for truth, answer in np.ndindex(10, 10):
        rows = found.cell(truth, answer)
        assert len(rows) == found.confusion[truth, answer]
        assert (found.truths[rows] == truth).all()
        assert (found.answers[rows] == answer).all()


def test_a_network_that_always_says_the_same_leaves_the_others_out() -> None:
    spec = Spec(sizes=(2, 3))
    params = Params((np.zeros((3, 2)),), (np.array([0.0, 1.0, 0.0]),))
    found = answers_of(spec, params, np.zeros((4, 2)), np.eye(3)[[0, 1, 1, 0]])
    assert found is not None
    assert never_answered(found.confusion) == (0,)  # of class 2 there are no examples
    assert recall(found.confusion).tolist()[:2] == [0, 1]
    assert np.isnan(recall(found.confusion)[2])


def test_outputs_that_are_no_numbers_are_the_least_sure() -> None:
    spec = Spec(sizes=(1, 2))
    params = Params((np.array([[np.nan], [0.0]]),), (np.zeros(2),))
    found = answers_of(spec, params, np.ones((2, 1)), np.eye(2))
    assert found is not None
    assert len(found.order) == 2
    assert np.isneginf(found.sureness).all()


def test_a_linear_output_names_no_class() -> None:
    spec = Spec(sizes=(2, 1), output="linear")
    assert answers_of(spec, init_params(spec), np.zeros((1, 2)), np.zeros((1, 1))) is None


def test_arrays_cannot_be_written_to(trainer: Trainer) -> None:
    with pytest.raises(ValueError, match="read-only"):
        of(trainer).answers[0] = 1


def test_of_many_training_examples_the_first_ten_thousand_are_answered() -> None:
    many = Dataset(name="many", train_x=np.zeros((10_005, 1)), train_y=np.zeros((10_005, 1)))
    pair = sample_of(many, "train")
    assert pair is not None
    assert len(pair[0]) == len(pair[1]) == 10_000
    assert sample_of(many, "test") is None


def test_classes_are_called_by_their_labels_or_by_their_numbers() -> None:
    assert class_names(load("digits")) == tuple("0123456789")
    two = Dataset(name="two", train_x=np.zeros((1, 1)), train_y=np.zeros((1, 1)))
    assert class_names(two) == ("0", "1")
    assert class_names(replace(two, labels=("spam",))) == ("0", "1")
    assert class_names(replace(two, labels=("no", "yes"))) == ("no", "yes")
