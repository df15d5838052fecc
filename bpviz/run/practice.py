"""Practice: steps of training on one drawing, and what they make of it and of other digits."""

from dataclasses import dataclass, replace

import numpy as np

from bpviz.data import Dataset
from bpviz.engine import Array, Params, Spec, Trainer
from bpviz.engine.metrics import measure
from bpviz.run.reading import LABELS

STEPS = (1, 10, 100)
"""How many steps on a drawing can be asked for at once."""


def drawing_data(image: Array, digit: int, name: str = "drawing") -> Dataset:
    """One drawing (side, side) and what it is, as a data set."""
    return Dataset(
        name=name,
        train_x=image.reshape(1, -1),
        train_y=np.eye(10, dtype=np.float32)[[digit]],
        image_shape=image.shape,
        labels=LABELS,
    )


def practice_spec(spec: Spec, examples: int) -> Spec:
    """The Spec to practise with: the same rate and optimiser, one example a mini-batch.

    A penalty is divided by the number of training examples (l2 w / n). That n stays the one that
    the network was trained with; with the one drawing as n it would shrink all weights at once.
    """
    return replace(spec, batch_size=1, l1=spec.l1 / examples, l2=spec.l2 / examples)


class Practice:
    """A copy of a network that learns one drawing, step by step.

    examples  how many training examples the network was trained with
    """

    def __init__(self, spec: Spec, params: Params, image: Array, digit: int, examples: int) -> None:
        self.spec, self.digit = spec, digit
        self._data = drawing_data(image, digit)
        self._trainer = Trainer(practice_spec(spec, max(examples, 1)), self._data, params)
        self.made = 0
        """Steps made so far."""

    @property
    def params(self) -> Params:
        """The parameters after the steps made."""
        return self._trainer.params

    @property
    def cost(self) -> float:
        """C of the drawing after the steps made, without dropout."""
        return measure(self.spec, self.params, self._data.train_x, self._data.train_y).cost

    def step(self, n: int = 1) -> bool:
        """Make n steps; False when a parameter is no number any more: those were not made.

        A SpecError where there is no slope to follow (step neurons).
        """
        before = self._trainer.state
        self._trainer.step(n)
        if not self._trainer.is_finite:
            self._trainer.restore(before)
            return False
        self.made += n
        return True


def accuracy(spec: Spec, params: Params, x: Array, y: Array) -> float | None:
    """The share of right answers; None where the outputs name no digit."""
    return measure(spec, params, x, y).accuracy


@dataclass(frozen=True, slots=True)
class Outcome:
    """What practice on a drawing has come to.

    digit     what the drawing was said to be
    made      steps made; wanted: steps asked for
    before, after   C of the drawing
    tested    how many known digits the accuracies are of, and `kind` which: "session", "mnist",
              "digits" (the 8x8 ones) or "enlarged" (those, made 28x28); 0 while that is not
              measured yet, or cannot be
    accuracy_before, accuracy_after   the shares of them that are read right
    of_copy   a copy of the ready-trained model was trained, not the session's network
    can_take_back   whether the steps can be taken back
    """

    digit: int
    made: int
    wanted: int
    before: float
    after: float
    tested: int = 0
    kind: str = ""
    accuracy_before: float | None = None
    accuracy_after: float | None = None
    of_copy: bool = False
    can_take_back: bool = False

    @property
    def is_running(self) -> bool:
        """Whether steps are still to be made."""
        return self.made < self.wanted
