"""The words of the lab "overfitting"."""

from typing import Final

from bpviz.views.labs.lab_words import ControlWords, LabWords
from bpviz.views.marks import QT_TRANSLATE_NOOP

REMEDIES: Final = {
    "none": QT_TRANSLATE_NOOP("Labs", "nothing"),
    "l2": QT_TRANSLATE_NOOP("Labs", "L2"),
    "l1": QT_TRANSLATE_NOOP("Labs", "L1"),
    "dropout": QT_TRANSLATE_NOOP("Labs", "dropout, 20 %"),
    "expansion": QT_TRANSLATE_NOOP("Labs", "shifted copies"),
}

OVERFITTING_WORDS: Final = LabWords(
    QT_TRANSLATE_NOOP("Labs", "Overfitting"),
    QT_TRANSLATE_NOOP("Labs", "Learnt by heart"),
    QT_TRANSLATE_NOOP(
        "Labs",
        "Few training digits and a network of 30 hidden neurons: it learns them by heart. What "
        "helps?",
    ),
    {
        "remedy": ControlWords(
            QT_TRANSLATE_NOOP("Labs", "Remedy"),
            "",
            QT_TRANSLATE_NOOP(
                "Labs", "What the second network does; the first one learns without a remedy"
            ),
        ),
        "lmbda": ControlWords(
            QT_TRANSLATE_NOOP("Labs", "Strength"),
            "λ",
            QT_TRANSLATE_NOOP("Labs", "How strongly L1 or L2 pulls the weights towards 0"),
        ),
        "init": ControlWords(
            QT_TRANSLATE_NOOP("Labs", "First weights"),
            "",
            QT_TRANSLATE_NOOP("Labs", "With scaled first weights the remedies hardly show: try it"),
        ),
        "rate": ControlWords(
            QT_TRANSLATE_NOOP("Labs", "Rate"), "η", QT_TRANSLATE_NOOP("Labs", "Of both networks")
        ),
        "examples": ControlWords(
            QT_TRANSLATE_NOOP("Labs", "Examples"),
            "n",
            QT_TRANSLATE_NOOP(
                "Labs",
                "How many digits are learnt: few enough to be learnt by heart, 1000 of MNIST "
                "or 200 of the 8×8 digits",
            ),
        ),
        "stop": ControlWords(
            QT_TRANSLATE_NOOP("Labs", "Early stopping"),
            "",
            QT_TRANSLATE_NOOP(
                "Labs", "Stop when there was nothing better for 20 epochs, and keep the best"
            ),
        ),
    },
    {
        "remedy": REMEDIES,
        "init": {
            "normal": QT_TRANSLATE_NOOP("Labs", "N(0, 1)"),
            "scaled": QT_TRANSLATE_NOOP("Labs", "scaled: N(0, 1/n)"),
        },
        "stop": {
            "off": QT_TRANSLATE_NOOP("Labs", "off"),
            "cost": QT_TRANSLATE_NOOP("Labs", "by the test cost"),
            "accuracy": QT_TRANSLATE_NOOP("Labs", "by the test accuracy"),
        },
    },
    {
        "epoch": QT_TRANSLATE_NOOP("Labs", "epoch"),
        "train_cost": QT_TRANSLATE_NOOP("Labs", "training cost"),
        "train_accuracy": QT_TRANSLATE_NOOP("Labs", "training accuracy"),
        "test_cost": QT_TRANSLATE_NOOP("Labs", "test cost"),
        "test_accuracy": QT_TRANSLATE_NOOP("Labs", "test accuracy"),
        "best_epoch": QT_TRANSLATE_NOOP("Labs", "best epoch"),
    },
    {
        "mnist": QT_TRANSLATE_NOOP("Labs", "1000 of MNIST"),
        "digits8x8": QT_TRANSLATE_NOOP("Labs", "200 of 8×8"),
    },
)

EPOCH: Final = QT_TRANSLATE_NOOP("Labs", "epoch")
ACCURACY: Final = QT_TRANSLATE_NOOP("Labs", "accuracy")
TRAINING: Final = QT_TRANSLATE_NOOP("Labs", "training")
TEST: Final = QT_TRANSLATE_NOOP("Labs", "test")
WITH: Final = QT_TRANSLATE_NOOP("Labs", "{split}, {remedy}")
BEGIN: Final = QT_TRANSLATE_NOOP("Labs", "Nothing is learnt yet. Play, and watch both costs.")
LEARNS: Final = QT_TRANSLATE_NOOP(
    "Labs", "It still learns: {test} of the test digits are right, {train} of the training digits."
)
OVERFITS: Final = QT_TRANSLATE_NOOP(
    "Labs",
    "It overfits: the test cost was lowest at epoch {epoch} and has risen since, while the "
    "training cost went on falling.",
)
STOPPED: Final = QT_TRANSLATE_NOOP(
    "Labs", "Stopped: nothing better for 20 epochs. The best was epoch {epoch}: {test} right."
)
RESULT: Final = QT_TRANSLATE_NOOP("Labs", "remedy")
RESULT_EPOCHS: Final = QT_TRANSLATE_NOOP("Labs", "epochs")
RESULT_RIGHT: Final = QT_TRANSLATE_NOOP("Labs", "test accuracy")
RESULT_LOWEST: Final = QT_TRANSLATE_NOOP("Labs", "lowest test cost")
RESULT_AT: Final = QT_TRANSLATE_NOOP("Labs", "{cost} at epoch {epoch}")
RESULT_STOPS: Final = {
    "cost": QT_TRANSLATE_NOOP("Labs", "{remedy}, stopped by cost"),
    "accuracy": QT_TRANSLATE_NOOP("Labs", "{remedy}, stopped by accuracy"),
}
