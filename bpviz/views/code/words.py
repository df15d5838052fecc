"""The words of the code view. {what} is what the step computes (δ²₁, net_h1), {l} a layer."""

from PySide6.QtCore import QCoreApplication

from bpviz.engine import BiasRef, NeuronRef, Spec, StepRef
from bpviz.views.marks import QT_TRANSLATE_NOOP

SENTENCES = {
    "z": QT_TRANSLATE_NOOP(
        "CodeView", "The weighted inputs of a whole layer at once; {what} is one of them."
    ),
    "a": QT_TRANSLATE_NOOP(
        "CodeView", "The activation function of a whole layer at once; {what} is one entry."
    ),
    "cost_term": QT_TRANSLATE_NOOP(
        "CodeView", "What each output adds to the cost; {what} is one entry."
    ),
    "cost": QT_TRANSLATE_NOOP("CodeView", "All terms added up: {what}."),
    "cost_mean": QT_TRANSLATE_NOOP(
        "CodeView",
        "The terms of each example added up, {what} among them, and then the mean over the "
        "examples.",
    ),
    "delta_output": QT_TRANSLATE_NOOP(
        "CodeView", "The errors of the output layer (BP1); {what} is one entry."
    ),
    "delta": QT_TRANSLATE_NOOP(
        "CodeView",
        "The errors go back through the weights that are still the old ones, then times the slope "
        "(BP2); {what} is one entry.",
    ),
    "gradient": QT_TRANSLATE_NOOP(
        "CodeView",
        "Error times activation, for all pairs of two layers at once (BP4); {what} is one entry.",
    ),
    "gradient_bias": QT_TRANSLATE_NOOP(
        "CodeView", "The gradient of a bias is the error itself (BP3); {what} is one entry."
    ),
    "gradient_shared": QT_TRANSLATE_NOOP(
        "CodeView", "A shared bias collects the errors of its whole layer: {what} is their sum."
    ),
    "mean": QT_TRANSLATE_NOOP(
        "CodeView",
        "The matrix product adds up the examples; divided by their number it is the mean, "
        "{what} among the entries.",
    ),
    "penalised": QT_TRANSLATE_NOOP(
        "CodeView", "The penalty is added to the gradient of every weight."
    ),
    "velocity": QT_TRANSLATE_NOOP(
        "CodeView", "A part of the last move is kept, and the gradient is taken off."
    ),
    "first_moment": QT_TRANSLATE_NOOP("CodeView", "The running mean of the gradients."),
    "second_moment": QT_TRANSLATE_NOOP("CodeView", "The running mean of their squares."),
    "update": QT_TRANSLATE_NOOP(
        "CodeView", "Only now all weights of a layer change; {what} is one entry."
    ),
    "update_bias": QT_TRANSLATE_NOOP(
        "CodeView", "Only now the biases of a layer change; {what} is one of them."
    ),
    "update_frozen": QT_TRANSLATE_NOOP(
        "CodeView", "{what} is frozen: its gradient is known, and no line uses it."
    ),
}
"""What the lit line does, by kind of step."""

TRAINING = QT_TRANSLATE_NOOP(
    "CodeView",
    "Training runs these lines again and again. Pause it to follow them one at a time.",
)
UNSEEN = QT_TRANSLATE_NOOP("CodeView", "Nothing has been computed yet.")
COPY_WHILE_TRAINING = QT_TRANSLATE_NOOP(
    "CodeView", "Pause the training first: the numbers change too fast to be copied."
)
COPY_WITHOUT_TARGET = QT_TRANSLATE_NOOP(
    "CodeView", "Without a target there is no cost and no gradient, so these lines cannot run."
)
COPY_TIP = QT_TRANSLATE_NOOP(
    "CodeView", "Copies a program that runs: these lines, and before them all numbers of now."
)


def say(sentence: object, **gaps: object) -> str:
    """A sentence of this table in the language of the program, with its gaps filled."""
    return QCoreApplication.translate("CodeView", str(sentence)).format(**gaps)


def sentence_key(step: StepRef, spec: Spec, examples: int) -> str:
    """Which of SENTENCES belongs to a step."""
    kind, of = step.kind, step.of
    if kind == "delta" and isinstance(of, NeuronRef) and of.layer == spec.layers - 1:
        return "delta_output"
    if kind == "cost" and examples > 1:
        return "cost_mean"
    if not isinstance(of, BiasRef):
        return kind
    if kind == "update":
        return "update_frozen" if spec.biases == "frozen" else "update_bias"
    if kind == "gradient":
        return "gradient_shared" if spec.biases == "per_layer" else "gradient_bias"
    return kind
