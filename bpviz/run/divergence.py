"""What went wrong when a cost came out infinite or NaN, and where the numbers were still good."""

import numpy as np

from bpviz.engine import Trainer
from bpviz.run.frame import Message
from bpviz.run.history import History
from bpviz.run.rerun import Rerun, Trainers


def last_finite(history: History, trainers: Trainers) -> int:
    """The last iteration whose parameters, and whose cost, are numbers.

    Found by making the updates up to the present again, one by one, from a checkpoint on. Where
    not even the State that was set by hand is good, it is that one.
    """
    start = history.checkpoint_before(history.present).iteration
    while not (good := _good_states(history, start, trainers)) and not history.is_start(start):
        start = history.checkpoint_before(start - 1).iteration
    return start + max(0, good - 1)


def _good_states(history: History, iteration: int, trainers: Trainers) -> int:
    """How many States from a checkpoint to the present are good, one after the other."""
    state = history.checkpoint_before(iteration)
    # One update more than were recorded: the cost of the last State is known only with it.
    end = history.present + 1
    run = Rerun(history.course(iteration, end), state, trainers)
    good = 0
    while run.iteration < end and run.trainer.is_finite:
        if not np.isfinite(run.advance(run.iteration + 1)).all():
            break
        good += 1
    return good


def explain_divergence(trainer: Trainer) -> Message:
    """Which layer went first. The Trainer stands at the last State whose cost was a number.

    Values: iteration (updates made until then), layer (the input is layer 1), rate.
    """
    iteration, layer = trainer.iteration, _first_bad_layer(trainer) + 2
    values: dict[str, object] = {
        "iteration": iteration,
        "layer": layer,
        "rate": trainer.spec.rate,
    }
    text = (
        f"The numbers grew beyond all bounds after {iteration} updates, first in layer "
        f"{layer}. Training stopped at the last state that was still finite. "
        f"Try a smaller rate than {trainer.spec.rate:g}."
    )
    return Message("run.diverged", values, text)


def _first_bad_layer(trainer: Trainer) -> int:
    """The first layer whose parameters or activations stop being numbers, now or one update on."""
    for _ in range(2):
        params, trace = trainer.params, trainer.trace()
        for index, layer in enumerate(trace.layers):
            numbers = (params.weights[index], params.biases[index], layer.z, layer.a)
            if not all(np.isfinite(each).all() for each in numbers):
                return index
        trainer.step()
    return trainer.spec.layers - 1
