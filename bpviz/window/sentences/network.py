"""Sentences about networks, their settings and their training."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

NETWORK: dict[str, object] = {
    "spec.range": QT_TRANSLATE_NOOP("messages", "“{field}” must be {allowed}, not {value}."),
    "spec.choice": QT_TRANSLATE_NOOP(
        "messages", "“{field}” must be one of {allowed}, not {value}."
    ),
    "spec.sizes": QT_TRANSLATE_NOOP(
        "messages",
        "The layers cannot be {value}. A network has 2 to 10 layers, the inputs first, and in "
        "each at least 1 unit; only the inputs may be more than 1024. Write it like [2, 3, 1].",
    ),
    "spec.parameters": QT_TRANSLATE_NOOP(
        "messages",
        "The layers {value} would make {count} weights and biases; up to {limit} are possible. "
        "Use fewer or smaller layers.",
    ),
    "spec.cost_output": QT_TRANSLATE_NOOP(
        "messages",
        "The cost {cost} needs outputs between 0 and 1. The output layer must use one of "
        "{allowed}, not {value}.",
    ),
    "spec.softmax": QT_TRANSLATE_NOOP(
        "messages",
        "Softmax shares 1 out among the outputs, so with cross-entropy the last of the layers "
        "{value} needs at least 2 units: a single one is always 1, and ln(1 − 1) is infinite.",
    ),
    "spec.unknown_field": QT_TRANSLATE_NOOP(
        "messages", "A network has no setting called “{field}”. The settings are {allowed}."
    ),
    "params.shape": QT_TRANSLATE_NOOP(
        "messages",
        "These weights and biases belong to another network: their shapes are {found}, and the "
        "layers {sizes} need {wanted}.",
    ),
    "pass.shape": QT_TRANSLATE_NOOP(
        "messages",
        "The numbers {name} have the shape {found}; the layers {sizes} need {units} in every "
        "row, one row for each example.",
    ),
    "pass.rows": QT_TRANSLATE_NOOP(
        "messages",
        "Examples and targets do not match: {inputs} and {targets} of them. "
        "Every example needs one target.",
    ),
    "pass.output": QT_TRANSLATE_NOOP(
        "messages",
        "There is no output {output}: the layers {sizes} have the outputs 0 to {last}.",
    ),
    "pass.not_run": QT_TRANSLATE_NOOP(
        "messages", "There are no numbers to show yet: nothing has been computed."
    ),
    "paths.too_many": QT_TRANSLATE_NOOP(
        "messages",
        "There are {count} paths, too many to list all of them; up to {limit} can be listed.",
    ),
    "story.order": QT_TRANSLATE_NOOP(
        "messages", "The steps can be told in the orders {allowed}, not {value}."
    ),
    "training.data_shape": QT_TRANSLATE_NOOP(
        "messages",
        "This network and these data do not fit: the data have {inputs} inputs and {outputs} "
        "outputs, the layers {sizes} need {first} and {last}.",
    ),
    "training.step": QT_TRANSLATE_NOOP(
        "messages",
        "“{field}” is the step function. Its slope is zero everywhere, so no weight would ever "
        "change. Choose sigmoid to train: it is a smooth step.",
    ),
    "run.diverged": QT_TRANSLATE_NOOP(
        "messages",
        "The numbers grew beyond all bounds at update {iteration}, first in layer {layer}. "
        "You see the last moment at which all were finite. Try a learning rate smaller than "
        "{rate}.",
    ),
    "run.error": QT_TRANSLATE_NOOP(
        "messages",
        "Training stopped because of a fault in the program ({error}). "
        "You see the last moment that was computed.",
    ),
    "move.unit": QT_TRANSLATE_NOOP("messages", "A step can be one of {allowed}, not {value}."),
    "move.speed": QT_TRANSLATE_NOOP(
        "messages", "The speed must be a number above 0, in moves a second, not {value}."
    ),
    "reader.inputs": QT_TRANSLATE_NOOP(
        "messages",
        "This network cannot read drawings: it has {inputs} inputs. It needs 784, one for each "
        "pixel of a picture of 28×28, or 64 for 8×8.",
    ),
    "reader.outputs": QT_TRANSLATE_NOOP(
        "messages",
        "This network cannot read digits: it has {outputs} outputs. It needs 10, one for each "
        "digit.",
    ),
}
