"""Trainer: one mini-batch after another, each making one update."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from bpviz.engine.activations import Array
from bpviz.engine.backprop import Pass, quietly
from bpviz.engine.batches import Batches, Data
from bpviz.engine.errors import SpecError
from bpviz.engine.metrics import Metrics, measuring
from bpviz.engine.optimizers import Updater
from bpviz.engine.params import Params, frozen_views, init_params, views
from bpviz.engine.passing import Passes
from bpviz.engine.spec import Spec
from bpviz.engine.state import State, first_state, frozen_state
from bpviz.engine.traces import Trace


class Trainer:
    """Trains a network on a data set, one mini-batch at a time, always in the same way.

    Nothing is drawn from a generator that goes on: any State can be restored and gives the same
    numbers again, bit for bit.
    """

    def __init__(self, spec: Spec, dataset: Data, params: Params | None = None) -> None:
        self.spec, self.dataset = spec, dataset
        self._batches = Batches(spec, dataset)
        self._passes = Passes(spec)
        self._update = Updater(spec, self.examples)
        start = init_params(spec) if params is None else params
        self.restore(first_state(spec, start, examples=self.examples))

    @property
    def examples(self) -> int:
        """Training examples."""
        return self._batches.examples

    @property
    def batch_size(self) -> int:
        """Examples in a mini-batch: that of the Spec, or all there are."""
        return self._batches.size

    @property
    def steps_per_epoch(self) -> int:
        """Mini-batches in an epoch; the last one may be smaller."""
        return self._batches.per_epoch

    @property
    def iteration(self) -> int:
        """Updates made."""
        return self._iteration

    @property
    def state(self) -> State:
        """A frozen copy of where training stands."""
        return frozen_state(
            self.spec, self._vector, self._memory, self._iteration, self._age, self.examples
        )

    @property
    def params(self) -> Params:
        """A frozen copy of the parameters."""
        return frozen_views(self.spec, self._vector.copy())

    @property
    def is_finite(self) -> bool:
        """True while every parameter is a number."""
        return bool(np.isfinite(self._vector).all())

    def restore(self, state: State) -> None:
        """Go on from `state`, which came from this Spec and data."""
        self._vector = state.vector.astype(self.spec.numpy_dtype)
        self._memory = state.memory.copy()
        self._params = views(self.spec, self._vector)
        self._iteration, self._age = state.iteration, state.age

    def change(self, rate: float, l1: float, l2: float) -> None:
        """Use another rate and other penalties from the next update on."""
        self.spec = replace(self.spec, rate=rate, l1=l1, l2=l2)
        self._update = Updater(self.spec, self.examples)
        for one in self._passes.values():
            one.spec = self.spec

    def step(self, n: int = 1) -> Array:
        """Make n updates; returns the cost C of each mini-batch, taken before its update."""
        self._refuse_steps()
        with quietly():
            return np.array([self._one_update() for _ in range(n)], np.float64)

    def epoch(self) -> Array:
        """Make all updates to the end of the epoch; returns their costs."""
        return self.step(self.steps_per_epoch - self._iteration % self.steps_per_epoch)

    def trace(self) -> Trace:
        """The pass over the mini-batch that the next `step` will use; changes nothing."""
        rows = self._batches.rows(self._iteration)
        one = self._passes[len(rows)]
        with quietly():
            self._run(one, rows)
        return one.trace(rows)

    def evaluate(self, split: str, limit: int | None = None) -> Metrics | None:
        """Cost, accuracy and confusion on "train", "validation" or "test"; None without rows.

        limit takes the first examples only.
        """
        *_, found = self.evaluating(split, limit)
        return found

    def evaluating(self, split: str, limit: int | None = None) -> Iterator[Metrics | None]:
        """`evaluate` in pieces: None after each, what it gives at the end."""
        x, y = getattr(self.dataset, f"{split}_x"), getattr(self.dataset, f"{split}_y")
        if x is None or not len(x[:limit]):
            yield None
        else:
            yield from measuring(self.spec, self._params, x[:limit], y[:limit])

    def _refuse_steps(self) -> None:
        for name in ("hidden", "output"):
            used = name == "output" or self.spec.layers > 1
            if used and getattr(self.spec, name) == "step":
                raise SpecError(
                    "training.step",
                    '{field} is "step": its slope is zero everywhere, so no weight would ever '
                    "change. Train with sigmoid, which is a smooth step.",
                    field=name,
                )

    def _one_update(self) -> float:
        rows = self._batches.rows(self._iteration)
        one = self._passes[len(rows)]
        cost = self._run(one, rows)
        self._update(self._vector, one.gradient_vector, self._memory, self._age)
        self._iteration += 1
        self._age += 1
        return cost

    def _run(self, one: Pass, rows: Array) -> float:
        x, y = self._batches.gather(rows)
        if not self.spec.dropout:
            return one.run(self._params, x, y)
        return one.run(self._params, x, y, self._batches.masks(self._iteration, len(rows)))
