"""What went wrong when a cost came out infinite or NaN."""

import numpy as np

from bpviz.engine import Trainer
from bpviz.run.frame import Message


def explain_divergence(trainer: Trainer) -> Message:
    """Which layer went first. The Trainer stands at the last State whose cost was a number.

    Values: iteration (of the update that went wrong), layer (from 1), rate.
    """
    iteration, layer = trainer.iteration, _first_bad_layer(trainer)
    values: dict[str, object] = {
        "iteration": iteration,
        "layer": layer + 1,
        "rate": trainer.spec.rate,
    }
    text = (
        f"The numbers grew beyond all bounds after {iteration} updates, first in layer "
        f"{layer + 1}. Training stopped at the last state that was still finite. "
        f"Try a smaller rate than {trainer.spec.rate:g}."
    )
    return Message("run.diverged", values, text)


def _first_bad_layer(trainer: Trainer) -> int:
    """The first layer whose weights, biases or weighted inputs stop being numbers."""
    for _ in range(3):
        params, trace = trainer.params, trainer.trace()
        for index, layer in enumerate(trace.layers):
            numbers = (params.weights[index], params.biases[index], layer.z, layer.a)
            if not all(np.isfinite(each).all() for each in numbers):
                return index
        trainer.step()
    return trainer.spec.layers - 1
