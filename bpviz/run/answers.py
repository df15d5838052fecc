"""Answers: what a network says to every example of a split, and which of that is wrong."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bpviz.data import Dataset
from bpviz.engine import Array, Params, Spec, answer, forward
from bpviz.run.scoring import TRAIN_SAMPLE


@dataclass(frozen=True, slots=True, eq=False)
class Answers:
    """The answers to n examples with k outputs and c classes. Arrays are read-only.

    outputs    (n, k) a of the output layer, as it came out
    answers    (n,) the class that the network names: the largest output, the first of equals;
               with one output class 1 where it is above 0.5 (tanh: 0), else class 0
    truths     (n,) the class that the targets name
    output     (n,) the output that speaks for the answer: that of its neuron; with one output
               that output itself
    sureness   (n,) by how much it speaks for it: the output; with one output its distance from
               the middle. Only its order counts; what is not a number is the least sure
    order      (n,) rows, wrong ones first and of those the surest first; then the right ones, the
               least sure first
    confusion  (c, c) counts [truth, answer], as in Metrics
    """

    outputs: Array
    answers: Array
    truths: Array
    output: Array
    sureness: Array
    order: Array
    confusion: Array

    def __len__(self) -> int:
        return len(self.answers)

    @property
    def right(self) -> Array:
        """(n,) whether each answer is the truth."""
        found: Array = self.answers == self.truths
        return found

    @property
    def wrong_count(self) -> int:
        """How many answers are wrong."""
        return len(self) - int(self.confusion.trace())

    @property
    def wrong(self) -> Array:
        """The rows with a wrong answer, the surest first."""
        return self.order[: self.wrong_count]

    def cell(self, truth: int, answer: int) -> Array:
        """The rows of class `truth` that were answered with `answer`, in the same order."""
        here = (self.truths[self.order] == truth) & (self.answers[self.order] == answer)
        found: Array = self.order[here]
        return found


def answers_of(spec: Spec, params: Params, x: Array, y: Array) -> Answers | None:
    """The answers to x (n, inputs) with targets y (n, outputs), without dropout.

    None for a linear output, which names no class.
    """
    return answers_from(spec, forward(spec, params, x), y)


def answers_from(spec: Spec, outputs: Array, y: Array) -> Answers | None:
    """The same from outputs (n, outputs) that are there already; they become read-only."""
    if spec.output == "linear":
        return None
    answers, truths = answer(spec, outputs), answer(spec, y)
    output = outputs[np.arange(len(outputs)), answers if outputs.shape[1] > 1 else 0]
    sureness = _sureness(spec, output)
    wrong = answers != truths
    order = np.lexsort((np.where(wrong, -sureness, sureness), ~wrong))
    classes = max(2, spec.sizes[-1])
    counts = np.bincount(truths * classes + answers, minlength=classes**2)
    arrays = (outputs, answers, truths, output, sureness, order, counts.reshape(classes, -1))
    for array in arrays:
        array.flags.writeable = False
    return Answers(*arrays)


def _sureness(spec: Spec, output: Array) -> Array:
    middle = 0.0 if spec.output == "tanh" else 0.5
    size = np.abs(output - middle) if spec.sizes[-1] == 1 else output
    return np.nan_to_num(size.astype(np.float64), nan=-np.inf)


def sample_of(dataset: Dataset, split: str) -> tuple[Array, Array] | None:
    """(x, y) of a split as it is answered: of the training examples the first 10,000, as where
    accuracy is measured. None where the split has no rows."""
    pair = dataset.split(split)
    return None if pair is None else (pair[0][:TRAIN_SAMPLE], pair[1][:TRAIN_SAMPLE])


def class_names(dataset: Dataset) -> tuple[str, ...]:
    """What the classes are called: by the labels of the data set, else by their number from 0."""
    classes = max(2, dataset.outputs)
    labels = dataset.labels
    return labels if labels is not None and len(labels) == classes else _numbers(classes)


def _numbers(classes: int) -> tuple[str, ...]:
    return tuple(map(str, range(classes)))


def never_answered(confusion: Array) -> tuple[int, ...]:
    """The classes that there are examples of, and that were never the answer."""
    missing = (confusion.sum(0) == 0) & (confusion.sum(1) > 0)
    return tuple(np.flatnonzero(missing).tolist())


def recall(confusion: Array) -> Array:
    """(c,) the share of each class that was answered right; NaN for one without examples."""
    totals = confusion.sum(1)
    shares = np.full(len(confusion), np.nan)
    np.divide(confusion.diagonal(), totals, out=shares, where=totals > 0)
    return shares
