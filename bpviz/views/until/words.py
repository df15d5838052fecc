"""Ends of the training in words: what can be chosen, how far it is, what is wrong."""

from __future__ import annotations

from math import ceil
from typing import Final

from PySide6.QtCore import QCoreApplication

from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.run.goals import Aim, judged
from bpviz.run.history import Scores
from bpviz.views.marks import QT_TRANSLATE_NOOP
from bpviz.views.numbers import count, number, percent

CHOICE_WORDS: Final = {
    "never": QT_TRANSLATE_NOOP("TrainUntil", "I stop it"),
    "epochs": QT_TRANSLATE_NOOP("TrainUntil", "these epochs are done"),
    "accuracy": QT_TRANSLATE_NOOP("TrainUntil", "accuracy reaches"),
    "cost": QT_TRANSLATE_NOOP("TrainUntil", "cost falls below"),
    "no_better": QT_TRANSLATE_NOOP("TrainUntil", "no better accuracy for"),
    "no_lower": QT_TRANSLATE_NOOP("TrainUntil", "no lower cost for"),
    "seconds": QT_TRANSLATE_NOOP("TrainUntil", "this time is over"),
}
"""What stands in the list, after "Train until"."""

UNITS: Final = {
    "epochs": QT_TRANSLATE_NOOP("TrainUntil", "epochs"),
    "accuracy": QT_TRANSLATE_NOOP("TrainUntil", "%"),
    "no_better": QT_TRANSLATE_NOOP("TrainUntil", "epochs"),
    "no_lower": QT_TRANSLATE_NOOP("TrainUntil", "epochs"),
    "seconds": QT_TRANSLATE_NOOP("TrainUntil", "seconds"),
}
"""What stands behind the field."""

HELP: Final = {
    "never": QT_TRANSLATE_NOOP("TrainUntil", "Trains on until you press Stop."),
    "epochs": QT_TRANSLATE_NOOP("TrainUntil", "Epochs are counted from now on."),
    "measured_validation": QT_TRANSLATE_NOOP(
        "TrainUntil", "Measured on the validation data each epoch."
    ),
    "measured_training": QT_TRANSLATE_NOOP(
        "TrainUntil", "Measured on the training data each epoch."
    ),
    "patience": QT_TRANSLATE_NOOP("TrainUntil", "Early stopping, by the validation data."),
    "seconds": QT_TRANSLATE_NOOP("TrainUntil", "The time is counted from now on."),
}
"""One line about what is chosen."""

WRONG: Final = {
    "nothing_epochs": QT_TRANSLATE_NOOP("TrainUntil", "Type a number of epochs, such as 30."),
    "nothing_percent": QT_TRANSLATE_NOOP("TrainUntil", "Type an accuracy in %, such as 95."),
    "nothing_above_zero": QT_TRANSLATE_NOOP("TrainUntil", "Type a number above 0, such as 0.1."),
    "no_number": QT_TRANSLATE_NOOP("TrainUntil", "“{text}” is not a number. Type one such as 30."),
    "epochs": QT_TRANSLATE_NOOP(
        "TrainUntil", "Epochs are whole numbers from 1 on, such as 30; {text} is not one."
    ),
    "percent": QT_TRANSLATE_NOOP(
        "TrainUntil", "An accuracy is above 0 and at most 100 %, such as 95; {text} is not."
    ),
    "above_zero": QT_TRANSLATE_NOOP(
        "TrainUntil", "The number must be above 0, such as 0.1; {text} is not."
    ),
}
"""What is wrong with what was typed."""

WHY_NOT: Final = {
    "goal.no_classes": QT_TRANSLATE_NOOP(
        "TrainUntil",
        "A linear output names no class, so there is no accuracy. Choose the cost instead.",
    ),
    "goal.no_validation": QT_TRANSLATE_NOOP(
        "TrainUntil",
        "This data set has no validation data to measure an improvement on. Choose another end.",
    ),
}
"""Why the network and its data can never come to what is asked for."""

EPOCH_OF: Final = QT_TRANSLATE_NOOP("TrainUntil", "epoch {epoch} of {epochs}")
EPOCH: Final = QT_TRANSLATE_NOOP("TrainUntil", "epoch {epoch}")
LEFT: Final = QT_TRANSLATE_NOOP("TrainUntil", "{time} left")
REACHES: Final = QT_TRANSLATE_NOOP("TrainUntil", "{now} of the {goal} asked for")
FALLS: Final = QT_TRANSLATE_NOOP("TrainUntil", "cost {now}, to fall below {goal}")
BEST_SO_FAR: Final = QT_TRANSLATE_NOOP("TrainUntil", "best: {score} after epoch {epoch}")
REPEATED: Final = QT_TRANSLATE_NOOP("TrainUntil", "on the way back to the latest moment")
RUNS: Final = QT_TRANSLATE_NOOP("TrainUntil", "It runs until you press Stop.")
GO_BACK: Final = QT_TRANSLATE_NOOP("TrainUntil", "Back to the best (epoch {epoch}, {score})")
GO_BACK_START: Final = QT_TRANSLATE_NOOP("TrainUntil", "Back to the start, the best ({score})")
GO_BACK_SHORT: Final = QT_TRANSLATE_NOOP("TrainUntil", "Back to epoch {epoch} ({score})")
BETWEEN: Final = " · "


def say(text: str) -> str:
    """A text of these tables in the language in use."""
    return QCoreApplication.translate("TrainUntil", text)


def help_words(key: str, frame: Frame | None) -> str:
    """One line about a choice."""
    if key in ("accuracy", "cost"):
        has_validation = frame is None or frame.dataset.validation_x is not None
        return say(HELP["measured_validation" if has_validation else "measured_training"])
    return say(HELP["patience" if key in ("no_better", "no_lower") else key])


def running_words(frame: Frame, by: str, display: Display) -> str:
    """How far the training is: "epoch 6 of 30 · 0:04 left"."""
    if not frame.present:
        return say(REPEATED)
    if frame.aim is None:
        return say(RUNS)
    parts = [_epoch(frame, frame.aim), _standing(frame, frame.aim, by, display)]
    if frame.aim.seconds_left is not None:
        parts.append(say(LEFT).format(time=clock_text(frame.aim.seconds_left)))
    return BETWEEN.join(part for part in parts if part)


def _epoch(frame: Frame, aim: Aim) -> str:
    if aim.goal.epochs is not None:
        epoch = min(aim.epochs + 1, aim.goal.epochs)
        return say(EPOCH_OF).format(epoch=count(epoch), epochs=count(aim.goal.epochs))
    return say(EPOCH).format(epoch=count(frame.position.iteration // frame.steps_per_epoch + 1))


def _standing(frame: Frame, aim: Aim, by: str, display: Display) -> str:
    """What was measured, beside what is asked for."""
    goal, now = aim.goal, None if frame.metrics is None else judged(frame.metrics)
    if now is not None and goal.accuracy is not None and now.accuracy is not None:
        return say(REACHES).format(
            now=percent(now.accuracy, decimal=display.decimal),
            goal=percent(goal.accuracy, decimal=display.decimal),
        )
    if now is not None and goal.cost is not None:
        return say(FALLS).format(
            now=number(now.cost, display.digits, decimal=display.decimal),
            goal=f"{goal.cost:g}".replace(".", display.decimal),
        )
    best = best_of(frame)
    if goal.patience is None or best is None:
        return ""
    epoch = count(best.iteration // frame.steps_per_epoch)
    return say(BEST_SO_FAR).format(score=score_text(best, by, display), epoch=epoch)


def best_of(frame: Frame) -> Scores | None:
    """The scores of the best moment of a frame."""
    if frame.best is None:
        return None
    return next((each for each in frame.curves.scores if each.iteration == frame.best), None)


def best_behind(frame: Frame) -> Scores | None:
    """The best scores, if they lie in the past of the moment shown."""
    best = best_of(frame)
    return best if best is not None and best.iteration < frame.position.iteration else None


def go_back_words(best: Scores, frame: Frame, by: str, display: Display) -> tuple[str, str]:
    """ "Back to the best (epoch 12, 95.6 %)", and shorter where there is no room."""
    score = score_text(best, by, display)
    if not best.iteration:
        words = say(GO_BACK_START).format(score=score)
        return words, words
    epoch = count(best.iteration // frame.steps_per_epoch)
    long, short = (say(text).format(epoch=epoch, score=score) for text in (GO_BACK, GO_BACK_SHORT))
    return long, short


def score_text(scores: Scores, by: str, display: Display) -> str:
    """What made them the best: the accuracy in %, or the cost."""
    metrics = judged(scores)
    if metrics is None:
        return ""
    if by == "accuracy" and metrics.accuracy is not None:
        return percent(metrics.accuracy, decimal=display.decimal)
    return number(metrics.cost, display.digits, decimal=display.decimal)


def clock_text(seconds: float) -> str:
    """0:04, 12:30 or 1:02:30; begun seconds count."""
    minutes, rest = divmod(ceil(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
