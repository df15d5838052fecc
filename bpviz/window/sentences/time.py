"""Sentences about moving in time: what stops a run, and what cannot be waited for."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

TIME: dict[str, object] = {
    "move.count": QT_TRANSLATE_NOOP(
        "messages", "A step goes by 1 unit or more, not by {value}. Choose a number from 1 on."
    ),
    "until.key": QT_TRANSLATE_NOOP(
        "messages", "A run cannot go on until {value}. It can until one of {allowed}."
    ),
    "until.no_number": QT_TRANSLATE_NOOP(
        "messages", "A number to compare with is missing. Type one above 0, such as 0.01."
    ),
    "until.number": QT_TRANSLATE_NOOP(
        "messages", "The number to compare with must be above 0, such as 0.01, not {value}."
    ),
    "until.no_parameter": QT_TRANSLATE_NOOP(
        "messages",
        "Whose gradient is meant? Select a weight or a bias of this network first: click it in "
        "the diagram.",
    ),
    "until.no_ends": QT_TRANSLATE_NOOP(
        "messages",
        "No neuron of this network can saturate: only the outputs of sigmoid and tanh neurons "
        "have two ends to come close to. Choose one of these functions.",
    ),
    "until.right_already": QT_TRANSLATE_NOOP(
        "messages",
        "The prediction is right already for every example of this mini-batch. Go back to where "
        "it was wrong, or change a weight.",
    ),
    "until.no_classes": QT_TRANSLATE_NOOP(
        "messages",
        "A linear output names no class, so no prediction is right or wrong. Wait for the cost "
        "to fall below a number instead.",
    ),
    "until.cost_rose": QT_TRANSLATE_NOOP(
        "messages", "The cost rose from {before} to {after} with update {update}."
    ),
    "until.cost_fell": QT_TRANSLATE_NOOP(
        "messages", "After update {update} the cost is {cost}: it is below {x}."
    ),
    "until.gradient_turned": QT_TRANSLATE_NOOP(
        "messages",
        "The gradient of the selected weight or bias changed its sign with update {update}: it "
        "was {before}, now it is {after}.",
    ),
    "until.small_changes": QT_TRANSLATE_NOOP(
        "messages",
        "Update {update} changed no weight or bias by more than {size}: that is below {x}.",
    ),
    "until.small_change": QT_TRANSLATE_NOOP(
        "messages",
        "Update {update} changed the selected weight or bias by {size}: that is below {x}.",
    ),
    "until.saturated": QT_TRANSLATE_NOOP(
        "messages",
        "Neuron {neuron} in layer {layer} saturated with update {update}: its output is now {a}, "
        "where its slope is almost 0.",
    ),
    "until.right": QT_TRANSLATE_NOOP(
        "messages",
        "After update {update} the prediction is right for every example of the mini-batch "
        "(examples: {examples}).",
    ),
}
