"""The words of the chain view: questions, what factors are, what a step means.

Sentences have gaps: {cost} is C, E or Err, {what} the focus as a symbol (w₅, z³₁), {name} a unit
by name (h₁), {start} and {end} the ends of a weight, {n} a whole number.
"""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

QUESTIONS = {
    "z": QT_TRANSLATE_NOOP("ChainView", "What is the weighted input of {name}?"),
    "a": QT_TRANSLATE_NOOP("ChainView", "What is the activation of {name}?"),
    "cost_term": QT_TRANSLATE_NOOP("ChainView", "How much does {name} add to the cost?"),
    "cost": QT_TRANSLATE_NOOP("ChainView", "How large is the cost of this example?"),
    "delta": QT_TRANSLATE_NOOP(
        "ChainView", "How fast does {cost} change as the weighted input of {name} changes?"
    ),
    "gradient": QT_TRANSLATE_NOOP("ChainView", "How fast does {cost} change as {what} changes?"),
    "mean": QT_TRANSLATE_NOOP(
        "ChainView",
        "How fast does {cost} change as {what} changes, on average over the mini-batch?",
    ),
    "penalised": QT_TRANSLATE_NOOP(
        "ChainView", "Which slope counts for {what} once the penalty is added?"
    ),
    "velocity": QT_TRANSLATE_NOOP("ChainView", "How far does {what} move in this update?"),
    "first_moment": QT_TRANSLATE_NOOP(
        "ChainView", "What is the running mean of the slopes for {what}?"
    ),
    "second_moment": QT_TRANSLATE_NOOP(
        "ChainView", "What is the running mean of the squared slopes for {what}?"
    ),
    "update": QT_TRANSLATE_NOOP("ChainView", "What is the new value of {what}?"),
}
"""By kind of step."""

NOTES = {
    "z": QT_TRANSLATE_NOOP(
        "ChainView",
        "Every input counts as much as the weight that it passes; the bias is added once.",
    ),
    "a": QT_TRANSLATE_NOOP(
        "ChainView", "The activation function turns the weighted input into what {name} passes on."
    ),
    "cost_term": QT_TRANSLATE_NOOP(
        "ChainView", "The nearer an output is to its target, the smaller its share of the cost."
    ),
    "cost": QT_TRANSLATE_NOOP(
        "ChainView", "All that follows asks one thing: what makes this number smaller?"
    ),
    "delta": QT_TRANSLATE_NOOP(
        "ChainView",
        "This is the error δ of {name}. Every weight into {name} needs it, so it is kept.",
    ),
    "delta_by_net": QT_TRANSLATE_NOOP(
        "ChainView",
        "Every weight into {name} needs this number, so it is kept. Other texts call it δ.",
    ),
    "gradient": QT_TRANSLATE_NOOP(
        "ChainView",
        "{what} changes only in the update, after all gradients are known: until then the old "
        "weights stay in use.",
    ),
    "frozen_gradient": QT_TRANSLATE_NOOP(
        "ChainView", "{what} is frozen: its slope is shown, but no update uses it."
    ),
    "mean": QT_TRANSLATE_NOOP(
        "ChainView", "A mini-batch makes one update: the mean of what its examples ask for."
    ),
    "penalised": QT_TRANSLATE_NOOP(
        "ChainView", "The penalty pulls every weight a little towards zero; biases are left alone."
    ),
    "velocity": QT_TRANSLATE_NOOP(
        "ChainView", "Momentum keeps a part of the last move, like a ball that rolls on."
    ),
    "first_moment": QT_TRANSLATE_NOOP(
        "ChainView", "Adam smooths the slopes: a single mini-batch cannot turn it around."
    ),
    "second_moment": QT_TRANSLATE_NOOP(
        "ChainView", "Adam remembers how large the slopes are, to take steps of a similar size."
    ),
    "update": QT_TRANSLATE_NOOP(
        "ChainView", "A step against the slope makes the cost smaller, if it is small enough."
    ),
    "frozen": QT_TRANSLATE_NOOP("ChainView", "{what} is frozen: it stays what it is."),
}
"""The calm sentence under the result, by kind of step."""

TITLES = {
    "input": QT_TRANSLATE_NOOP("ChainView", "input {name}"),
    "activation": QT_TRANSLATE_NOOP("ChainView", "output of {name}"),
    "weight": QT_TRANSLATE_NOOP("ChainView", "weight from {start} to {end}"),
    "bias": QT_TRANSLATE_NOOP("ChainView", "bias {what}"),
    "one": QT_TRANSLATE_NOOP("ChainView", "one, the input of every bias"),
    "function": QT_TRANSLATE_NOOP("ChainView", "what {name} makes of its weighted input"),
    "mask": QT_TRANSLATE_NOOP("ChainView", "dropout at {name}"),
    "half": QT_TRANSLATE_NOOP("ChainView", "one half"),
    "residual": QT_TRANSLATE_NOOP("ChainView", "target minus output"),
    "target": QT_TRANSLATE_NOOP("ChainView", "target of {name}"),
    "rest_target": QT_TRANSLATE_NOOP("ChainView", "one minus the target"),
    "minus_target": QT_TRANSLATE_NOOP("ChainView", "target of {name}, taken off"),
    "minus_log": QT_TRANSLATE_NOOP("ChainView", "minus the logarithm of the output"),
    "minus_log_rest": QT_TRANSLATE_NOOP(
        "ChainView", "minus the logarithm of what the output lacks to 1"
    ),
    "cost_term": QT_TRANSLATE_NOOP("ChainView", "what {name} adds to the cost"),
    "cost_slope": QT_TRANSLATE_NOOP("ChainView", "how {cost} follows the output of {name}"),
    "slope": QT_TRANSLATE_NOOP("ChainView", "slope at {name}"),
    "softmax_slope": QT_TRANSLATE_NOOP(
        "ChainView", "how the output of {name} follows this weighted input"
    ),
    "delta": QT_TRANSLATE_NOOP("ChainView", "error of {name}"),
    "target_sum": QT_TRANSLATE_NOOP("ChainView", "all targets added up"),
    "share": QT_TRANSLATE_NOOP("ChainView", "the share of one example"),
    "gradient": QT_TRANSLATE_NOOP("ChainView", "slope for {what}"),
    "mean": QT_TRANSLATE_NOOP("ChainView", "mean slope for {what}"),
    "l2": QT_TRANSLATE_NOOP("ChainView", "strength of the L2 penalty"),
    "l1": QT_TRANSLATE_NOOP("ChainView", "strength of the L1 penalty"),
    "sign": QT_TRANSLATE_NOOP("ChainView", "sign of {what}"),
    "minus_rate": QT_TRANSLATE_NOOP("ChainView", "learning rate, taken downhill"),
    "penalised": QT_TRANSLATE_NOOP("ChainView", "slope for {what}, with its penalty"),
    "momentum": QT_TRANSLATE_NOOP("ChainView", "momentum"),
    "velocity": QT_TRANSLATE_NOOP("ChainView", "the last move of {what}"),
    "beta1": QT_TRANSLATE_NOOP("ChainView", "what is kept of the mean"),
    "beta2": QT_TRANSLATE_NOOP("ChainView", "what is kept of the mean"),
    "fresh1": QT_TRANSLATE_NOOP("ChainView", "what the new slope counts"),
    "fresh2": QT_TRANSLATE_NOOP("ChainView", "what the new square counts"),
    "squared": QT_TRANSLATE_NOOP("ChainView", "the slope, squared"),
    "first_moment": QT_TRANSLATE_NOOP("ChainView", "running mean of the slopes"),
    "second_moment": QT_TRANSLATE_NOOP("ChainView", "running mean of the squares"),
    "adam_slope": QT_TRANSLATE_NOOP("ChainView", "step size, by the size of the slopes"),
    "unchanged": QT_TRANSLATE_NOOP("ChainView", "{what} as it is"),
}
"""What a factor is, by its kind."""

SPECIAL_TITLES = {
    "weight_old": QT_TRANSLATE_NOOP("ChainView", "{what} until now"),
    "bias_shared": QT_TRANSLATE_NOOP("ChainView", "bias {what} of the whole layer"),
    "cost_slope_difference": QT_TRANSLATE_NOOP("ChainView", "output minus target"),
    "delta_by_net": QT_TRANSLATE_NOOP(
        "ChainView", "how {cost} follows the weighted input of {name}"
    ),
    "residual_again": QT_TRANSLATE_NOOP("ChainView", "once more: the square"),
    "gradient_of_example": QT_TRANSLATE_NOOP("ChainView", "slope for {what} in example {n}"),
    "velocity_now": QT_TRANSLATE_NOOP("ChainView", "the move of {what}"),
}
"""Where the place of a factor calls for other words than its kind."""

DETAILS = {
    "multiplied": QT_TRANSLATE_NOOP("ChainView", "what {what} is multiplied with"),
    "one": QT_TRANSLATE_NOOP("ChainView", "{what} is added as it is"),
    "half": QT_TRANSLATE_NOOP("ChainView", "so that no 2 is left in the slope"),
    "fed": QT_TRANSLATE_NOOP("ChainView", "a sum over the {n} neurons that it feeds"),
    "flat": QT_TRANSLATE_NOOP("ChainView", "the same everywhere"),
    "left_out": QT_TRANSLATE_NOOP("ChainView", "left out of this pass"),
    "kept": QT_TRANSLATE_NOOP("ChainView", "kept, and scaled up for those left out"),
    "linear": QT_TRANSLATE_NOOP("ChainView", "passed on unchanged"),
    "softmax": QT_TRANSLATE_NOOP("ChainView", "its share of all the {n} outputs"),
    "acts": QT_TRANSLATE_NOOP("ChainView", "how strongly {start} acts on {end}"),
}
"""The second line of a factor, where no numbers stand there."""

ROWS = {
    "from": QT_TRANSLATE_NOOP("ChainView", "from {name}"),
    "through": QT_TRANSLATE_NOOP("ChainView", "through {name}"),
    "bias": QT_TRANSLATE_NOOP("ChainView", "bias"),
    "example": QT_TRANSLATE_NOOP("ChainView", "example {n}"),
    "slope": QT_TRANSLATE_NOOP("ChainView", "slope"),
    "l2": QT_TRANSLATE_NOOP("ChainView", "L2 penalty"),
    "l1": QT_TRANSLATE_NOOP("ChainView", "L1 penalty"),
    "kept": QT_TRANSLATE_NOOP("ChainView", "kept"),
    "new": QT_TRANSLATE_NOOP("ChainView", "new"),
    "old_value": QT_TRANSLATE_NOOP("ChainView", "old value"),
    "change": QT_TRANSLATE_NOOP("ChainView", "change"),
    "target": QT_TRANSLATE_NOOP("ChainView", "as far as the target is 1"),
    "rest_target": QT_TRANSLATE_NOOP("ChainView", "as far as the target is 0"),
    "output": QT_TRANSLATE_NOOP("ChainView", "output"),
    "minus_target": QT_TRANSLATE_NOOP("ChainView", "target"),
}
"""What a row of a sum is called."""

RENUMBERED = QT_TRANSLATE_NOOP(
    "ChainView", "This text numbers the weights in another order: what was {old} is now {new}."
)
"""Said once, when the notation changes."""

SAME = {
    "one": QT_TRANSLATE_NOOP("ChainView", "The same for {first}"),
    "two": QT_TRANSLATE_NOOP("ChainView", "The same for {first} and {last}"),
    "many": QT_TRANSLATE_NOOP("ChainView", "The same for {first} to {last}"),
}
"""The button that goes over the steps that only repeat this one."""

AFTERWARDS = {
    "fell": QT_TRANSLATE_NOOP("ChainView", "{cost} {before} → {after}: the cost fell by {change}."),
    "rose": QT_TRANSLATE_NOOP(
        "ChainView",
        "{cost} {before} → {after}: the cost rose by {change}. The step was too large.",
    ),
    "stayed": QT_TRANSLATE_NOOP(
        "ChainView", "{cost} {before} → {after}: the cost stayed what it was."
    ),
}
"""Under the last result of an update."""

PLACES = {
    "neuron": QT_TRANSLATE_NOOP("ChainView", "neuron {n} in layer {layer}"),
    "neuron_of_known_layer": QT_TRANSLATE_NOOP("ChainView", "neuron {n}"),
    "input": QT_TRANSLATE_NOOP("ChainView", "input {n}"),
}
"""What a unit without a name is called."""

TABLES = (QUESTIONS, NOTES, TITLES, SPECIAL_TITLES, DETAILS, ROWS, SAME, AFTERWARDS, PLACES)


def say(sentence: object, **gaps: object) -> str:
    """A sentence of a table above in the language of the program, with its gaps filled."""
    return QCoreApplication.translate("ChainView", str(sentence)).format(**gaps)
