"""What the stages on the way from the ink to the network's picture are called, and are good for."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from bpviz.views.marks import QT_TRANSLATE_NOOP

CAPTIONS = {
    "ink": QT_TRANSLATE_NOOP("stage_words", "ink"),
    "box": QT_TRANSLATE_NOOP("stage_words", "box"),
    "fitted": QT_TRANSLATE_NOOP("stage_words", "20 × 20"),
    "centred": QT_TRANSLATE_NOOP("stage_words", "centred"),
    "coarse": QT_TRANSLATE_NOOP("stage_words", "8 × 8"),
    "kept": QT_TRANSLATE_NOOP("stage_words", "as it is"),
}
ABOUT = {
    "ink": QT_TRANSLATE_NOOP("stage_words", "The ink on the paper."),
    "box": QT_TRANSLATE_NOOP(
        "stage_words", "The smallest box around the ink: where you draw does not matter."
    ),
    "fitted": QT_TRANSLATE_NOOP(
        "stage_words",
        "The box is scaled so that its longer side has 20 pixels: how large you draw does not "
        "matter, nor how thick the pen is.",
    ),
    "centred": QT_TRANSLATE_NOOP(
        "stage_words",
        "It is moved so that its centre of mass is in the middle of 28 × 28 pixels. "
        "This is what the network sees.",
    ),
    "coarse": QT_TRANSLATE_NOOP(
        "stage_words", "The box is drawn with 8 × 8 pixels. This is what the network sees."
    ),
    "kept": QT_TRANSLATE_NOOP(
        "stage_words",
        "An example is not boxed, fitted and centred again: the network sees it as it is, with "
        "what you draw over it.",
    ),
}
SWITCH = QT_TRANSLATE_NOOP(
    "stage_words", "Switch it off to see what the answer is without ({key})."
)


def caption(stage: str) -> str:
    """What stands below a picture."""
    return QCoreApplication.translate("stage_words", CAPTIONS[stage])


def about(stage: str) -> str:
    """What a stage does, and what for."""
    return QCoreApplication.translate("stage_words", ABOUT[stage])


def switch(key: str) -> str:
    """What the switch of a stage is for, with its key."""
    native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    return QCoreApplication.translate("stage_words", SWITCH).format(key=native)
