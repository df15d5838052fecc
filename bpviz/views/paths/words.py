"""The words of the paths view. {what} is a weight or bias (w₅), {cost} is C, E or Err."""

from PySide6.QtCore import QCoreApplication

from bpviz.views.marks import QT_TRANSLATE_NOOP

QUESTION = QT_TRANSLATE_NOOP("PathsView", "Along which paths does {what} reach {cost}?")

ONE_PATH = QT_TRANSLATE_NOOP("PathsView", "A single path: its product is the gradient.")
SOME_PATHS = QT_TRANSLATE_NOOP(
    "PathsView", "{n} paths. Along each the factors multiply; then the products add up."
)
TOO_MANY = QT_TRANSLATE_NOOP(
    "PathsView", "{n} paths, too many to list. These are the {m} of largest product."
)
TOO_MANY_YET = QT_TRANSLATE_NOOP(
    "PathsView",
    "{n} paths, too many to list. The {m} of largest product appear once the gradient of {what} "
    "has been computed.",
)
NOT_YET = QT_TRANSLATE_NOOP(
    "PathsView", "The numbers appear with the step that computes the gradient of {what}."
)
ASKED = QT_TRANSLATE_NOOP(
    "PathsView", "A question to the network has no target, so no path carries an error back."
)
CHOOSE = QT_TRANSLATE_NOOP("PathsView", "Which weight or bias shall be followed?")
HOW_TO_CHOOSE = QT_TRANSLATE_NOOP(
    "PathsView", "Click a connection in the diagram, and all its paths to the cost are listed here."
)
HOW_TO_CHOOSE_HERE = QT_TRANSLATE_NOOP(
    "PathsView",
    "Click a connection in the diagram, or choose one here, and all its paths to the cost are "
    "listed.",
)
TRAINING = QT_TRANSLATE_NOOP("PathsView", "Training is running")
PAUSE_IT = QT_TRANSLATE_NOOP("PathsView", "Pause it, and all paths of a weight are listed here.")

SUM_OF_ALL = QT_TRANSLATE_NOOP("PathsView", "sum over the paths")
SUM_OF_LARGEST = QT_TRANSLATE_NOOP("PathsView", "sum of the {n} largest")
LAYER_SUM = QT_TRANSLATE_NOOP("PathsView", "sum of the layer's δ")
DIFFERENCE = QT_TRANSLATE_NOOP("PathsView", "difference")
EQUAL = QT_TRANSLATE_NOOP("PathsView", "0, equal to the last digit")
REST = QT_TRANSLATE_NOOP("PathsView", "the other paths")

COMMON = QT_TRANSLATE_NOOP("PathsView", "What all paths share is written once:")
TAILS = QT_TRANSLATE_NOOP("PathsView", "Paths that go on alike end in one δ:")
BRACKET = QT_TRANSLATE_NOOP("PathsView", "The bracket is δ:")
BRACKET_NET = QT_TRANSLATE_NOOP("PathsView", "The bracket is one derivative, called δ elsewhere:")

CUT = QT_TRANSLATE_NOOP("PathsView", "0: the path is cut")
PRODUCT = QT_TRANSLATE_NOOP("PathsView", "product")
RUNNING_SUM = QT_TRANSLATE_NOOP("PathsView", "running sum")
BARS = QT_TRANSLATE_NOOP("PathsView", "How each factor changes the product")
BARS_OF = QT_TRANSLATE_NOOP("PathsView", "Path {n}: how each factor changes the product")
RANGE = QT_TRANSLATE_NOOP("PathsView", "{first} to {last} of {n}")

TABLE_NAME = QT_TRANSLATE_NOOP("PathsView", "Paths, one a row")
BARS_NAME = QT_TRANSLATE_NOOP("PathsView", "Factors of the path as bars")
CHOOSER_NAME = QT_TRANSLATE_NOOP("PathsView", "The weight or bias whose paths are listed")


def say(sentence: str, **gaps: object) -> str:
    """A sentence of this module in the language of the program, with its gaps filled."""
    return QCoreApplication.translate("PathsView", sentence).format(**gaps)
