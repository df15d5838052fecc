"""The words of the slip view. {name} is a number as it is written (∂E/∂out_h1), {n} a count."""

from PySide6.QtCore import QCoreApplication

from bpviz.views.marks import QT_TRANSLATE_NOOP

TITLE = QT_TRANSLATE_NOOP("SlipView", "When do the weights change?")
RIGHT = QT_TRANSLATE_NOOP("SlipView", "Update all at once (right)")
SLIP = QT_TRANSLATE_NOOP("SlipView", "Output layer first (the slip)")
WHY_RIGHT = QT_TRANSLATE_NOOP(
    "SlipView",
    "The old weights stay in use until all gradients are known: only they belong to the cost that "
    "was computed. Then every weight changes at once.",
)
WHY_SLIP = QT_TRANSLATE_NOOP(
    "SlipView",
    "Here the output layer is updated first, and its new weights carry the errors back. They "
    "belong to another net than the one that computed the cost: it is the gradient of nothing.",
)
HEAD_RIGHT = QT_TRANSLATE_NOOP("SlipView", "right")
HEAD_SLIP = QT_TRANSLATE_NOOP("SlipView", "slip")
BEFORE = QT_TRANSLATE_NOOP("SlipView", "before")
AFTER = QT_TRANSLATE_NOOP("SlipView", "after")
FIRST = QT_TRANSLATE_NOOP(
    "SlipView", "The first number where the two part is {name}: {right} against {slip}."
)
FIRST_EARLIER = QT_TRANSLATE_NOOP(
    "SlipView",
    "They parted in the first update, at {name}: {right} against {slip}. Since then every number "
    "differs.",
)
NOT_YET = QT_TRANSLATE_NOOP(
    "SlipView",
    "The numbers of the slip appear with the update: step on until all new weights are known.",
)
NO_COST_YET = QT_TRANSLATE_NOOP(
    "SlipView", "The new cost appears with the last step of the update."
)
PRINTED = QT_TRANSLATE_NOOP(
    "SlipView",
    "As the cost after this update the text prints {slip}: that is the slip, which the text itself "
    "warns of. Right is {right}.",
)
COMPUTING = QT_TRANSLATE_NOOP("SlipView", "The slip is being repeated up to update {n} …")
TRAINING = QT_TRANSLATE_NOOP(
    "SlipView", "Training is running. Pause it, and the two ways stand side by side."
)
NONE = QT_TRANSLATE_NOOP(
    "SlipView",
    "The slip can be compared for small nets of sigmoid neurons with a hidden layer, quadratic "
    "cost and plain gradient descent.",
)
LEFT_START = QT_TRANSLATE_NOOP(
    "SlipView", "This run no longer goes on as it began, so the slip has nothing to stand beside."
)
LATER = QT_TRANSLATE_NOOP("SlipView", "After {n} updates")
COMPUTE = QT_TRANSLATE_NOOP("SlipView", "Compute {n} updates")
CANCEL = QT_TRANSLATE_NOOP("SlipView", "Cancel")
LITTLE_HARM = QT_TRANSLATE_NOOP(
    "SlipView", "Both ways arrive: the slip is wrong, and here it does little harm."
)
PRINTED_LATER = QT_TRANSLATE_NOOP(
    "SlipView",
    "The text prints these two outputs of the slip, and the cost 0.0000351085, which is neither.",
)
PROGRESS = QT_TRANSLATE_NOOP("SlipView", "Progress of the computation")


def say(sentence: object, **gaps: object) -> str:
    """A sentence of this table in the language of the program, with its gaps filled."""
    return QCoreApplication.translate("SlipView", str(sentence)).format(**gaps)
