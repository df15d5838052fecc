"""Sentences about training until something is reached: what makes no sense, and what was reached.

{split} is "training data" or "validation data".
"""

from PySide6.QtCore import QT_TRANSLATE_NOOP

GOALS: dict[str, object] = {
    "goal.none": QT_TRANSLATE_NOOP(
        "messages",
        "Nothing is named that could end the training. Name a number of epochs, an accuracy, a "
        "cost or a time.",
    ),
    "goal.epochs_number": QT_TRANSLATE_NOOP(
        "messages",
        "A number of epochs must be a whole number from 1 on, such as 30; {value} is not.",
    ),
    "goal.accuracy": QT_TRANSLATE_NOOP(
        "messages",
        "The accuracy to reach must be above 0 and at most 1, such as 0.95; {value} is not.",
    ),
    "goal.number": QT_TRANSLATE_NOOP(
        "messages", "The number to reach must be above 0, such as 0.1; {value} is not."
    ),
    "goal.by": QT_TRANSLATE_NOOP(
        "messages", "What is to improve cannot be {value}. It is one of {allowed}."
    ),
    "goal.no_classes": QT_TRANSLATE_NOOP(
        "messages",
        "A linear output names no class, so there is no accuracy. Wait for the cost to fall "
        "instead.",
    ),
    "goal.no_validation": QT_TRANSLATE_NOOP(
        "messages",
        "This data set has no validation data, on which an improvement could be measured. Choose "
        "data with a validation part, or another end.",
    ),
    "goal.right": QT_TRANSLATE_NOOP(
        "messages", "{percent} % of the {split} are right at the end of epoch {epoch}."
    ),
    "goal.right_already": QT_TRANSLATE_NOOP(
        "messages", "{percent} % of the {split} are right already: nothing was trained."
    ),
    "goal.low": QT_TRANSLATE_NOOP(
        "messages", "The cost on the {split} is {cost} at the end of epoch {epoch}."
    ),
    "goal.low_already": QT_TRANSLATE_NOOP(
        "messages", "The cost on the {split} is {cost} already: nothing was trained."
    ),
    "goal.no_better": QT_TRANSLATE_NOOP(
        "messages",
        "The accuracy on the validation data has not become better than at the end of epoch "
        "{epoch}: {percent} %. You can go back to that moment.",
    ),
    "goal.no_lower": QT_TRANSLATE_NOOP(
        "messages",
        "The cost on the validation data has not become lower than at the end of epoch {epoch}: "
        "{cost}. You can go back to that moment.",
    ),
    "goal.epochs_done": QT_TRANSLATE_NOOP(
        "messages",
        "Trained to the end of epoch {epoch}: that makes {epochs} of {epochs} epochs.",
    ),
    "goal.time_over": QT_TRANSLATE_NOOP(
        "messages", "The time is over ({seconds} s). Updates made so far: {updates}."
    ),
}
