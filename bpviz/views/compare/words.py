"""The words of a comparison: fields, what is the same for all, how it goes, what is best."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from bpviz.engine import Spec
from bpviz.run.compare import has_same_batches, start_of
from bpviz.run.contest import Contest, leaders, result_of
from bpviz.run.display import Display
from bpviz.views.marks import QT_TRANSLATE_NOOP
from bpviz.views.numbers import number, percent

FIELD_WORDS: Final = {
    "rate": QT_TRANSLATE_NOOP("Compare", "rate η"),
    "cost": QT_TRANSLATE_NOOP("Compare", "cost"),
    "hidden": QT_TRANSLATE_NOOP("Compare", "activation"),
    "output": QT_TRANSLATE_NOOP("Compare", "output"),
    "init": QT_TRANSLATE_NOOP("Compare", "first weights"),
    "optimizer": QT_TRANSLATE_NOOP("Compare", "optimiser"),
    "sizes": QT_TRANSLATE_NOOP("Compare", "layers"),
    "batch_size": QT_TRANSLATE_NOOP("Compare", "mini-batch"),
    "l2": QT_TRANSLATE_NOOP("Compare", "L2 λ"),
    "l1": QT_TRANSLATE_NOOP("Compare", "L1 λ"),
    "dropout": QT_TRANSLATE_NOOP("Compare", "dropout"),
    "momentum": QT_TRANSLATE_NOOP("Compare", "momentum μ"),
    "biases": QT_TRANSLATE_NOOP("Compare", "biases"),
    "dtype": QT_TRANSLATE_NOOP("Compare", "number type"),
    "seed": QT_TRANSLATE_NOOP("Compare", "seed"),
}
HEADINGS: Final = (
    QT_TRANSLATE_NOOP("Compare", "training\ncost"),
    QT_TRANSLATE_NOOP("Compare", "validation\ncost"),
    QT_TRANSLATE_NOOP("Compare", "accuracy"),
    QT_TRANSLATE_NOOP("Compare", "epochs to"),
    QT_TRANSLATE_NOOP("Compare", "time"),
)
"""Above the columns of results."""
ALL_SAME: Final = QT_TRANSLATE_NOOP(
    "Compare", "All start with the same weights and learn the same mini-batches."
)
OTHER: Final = {
    "sizes": QT_TRANSLATE_NOOP(
        "Compare", "Other layers cannot start with the same weights: theirs come from the same seed"
    ),
    "init": QT_TRANSLATE_NOOP(
        "Compare", "Other first weights are compared here: they come from the same seed"
    ),
    "seed": QT_TRANSLATE_NOOP(
        "Compare", "Other seeds: other first weights, and another order of the examples"
    ),
}
SAME_BATCHES: Final = QT_TRANSLATE_NOOP("Compare", "{start}; the mini-batches are the same.")
OTHER_BATCHES: Final = QT_TRANSLATE_NOOP("Compare", "{start}; the mini-batches differ.")
ONLY_BATCHES: Final = QT_TRANSLATE_NOOP(
    "Compare", "All start with the same weights; the mini-batches have other sizes."
)
RUNNING: Final = QT_TRANSLATE_NOOP("Compare", "Training… {share} are done. In the lead: {names}.")
RUNNING_FIRST: Final = QT_TRANSLATE_NOOP("Compare", "Training… {share} are done.")
BEST: Final = QT_TRANSLATE_NOOP("Compare", "Best: {names}.")
BEST_ACCURACY: Final = QT_TRANSLATE_NOOP("Compare", "Best: {names}, with an accuracy of {value}.")
NO_BEST: Final = QT_TRANSLATE_NOOP(
    "Compare", "Costs of unlike functions cannot be compared, so none is called the best."
)
ALL_ALIKE: Final = QT_TRANSLATE_NOOP("Compare", "All did equally well.")
UNLIKE: Final = QT_TRANSLATE_NOOP(
    "Compare", "Costs of unlike functions cannot be compared: look at the accuracy."
)
STOPPED: Final = QT_TRANSLATE_NOOP("Compare", "Stopped after {share}.")
ENDED: Final = {
    "diverged": QT_TRANSLATE_NOOP("Compare", "diverged"),
    "error": QT_TRANSLATE_NOOP("Compare", "failed"),
}
FEW: Final = QT_TRANSLATE_NOOP("Compare", "Give at least two variants a value.")
EPOCHS: Final = QT_TRANSLATE_NOOP("Compare", "Epochs are a whole number from 1 to {most}.")
WANTED: Final = QT_TRANSLATE_NOOP("Compare", "An accuracy is a number from 0 to 100 %.")
GAP: Final = QT_TRANSLATE_NOOP(
    "Compare", "Variant {place} has only one of its two values: give it both, or none."
)


def say(text: str, **gaps: object) -> str:
    """One of the texts in the language of the program, its gaps filled."""
    return QCoreApplication.translate("Compare", text).format(**gaps)


def start_words(base: Spec, specs: Sequence[Spec]) -> str:
    """What is the same for all variants, and what cannot be."""
    starts = [start_of(base, spec) for spec in specs]
    same_batches = all(has_same_batches(base, spec) for spec in specs)
    other = next((start for start in starts if start != "same"), None)
    if other is None:
        return say(ALL_SAME if same_batches else ONLY_BATCHES)
    return say(SAME_BATCHES if same_batches else OTHER_BATCHES, start=say(OTHER[other]))


def contest_words(contest: Contest, names: Sequence[str], display: Display) -> str:
    """How it goes, or who did best."""
    best = leaders(contest)
    share = percent(contest.share, 0, display.decimal)
    told = ", ".join(names[place] for place in best)
    if contest.running:
        text = RUNNING if best and len(best) < len(names) else RUNNING_FIRST
        return say(text, share=share, names=told)
    sentences = [_verdict(contest, best, told, display)]
    if any(each.finished == "stopped" for each in contest.standings):
        sentences.insert(0, say(STOPPED, share=share))
    if len({each.spec.cost for each in contest.standings}) > 1 and best:
        sentences.append(say(UNLIKE))
    return " ".join(sentences)


def _verdict(contest: Contest, best: Sequence[int], told: str, display: Display) -> str:
    if not best:
        return say(NO_BEST)
    if len(best) == len(contest.standings):
        return say(ALL_ALIKE)
    accuracy = result_of(contest.standings[best[0]], 1.0).accuracy
    if accuracy is None:
        return say(BEST, names=told)
    return say(BEST_ACCURACY, names=told, value=percent(accuracy, 2, display.decimal))


def result_texts(contest: Contest, place: int, wanted: float, display: Display) -> tuple[str, ...]:
    """The results of one variant, as they stand in the table; "–" where there is none yet."""
    standing = contest.standings[place]
    result = result_of(standing, wanted)
    costs = [
        "–" if cost is None else number(cost, display.digits, decimal=display.decimal)
        for cost in (result.train_cost, result.cost)
    ]
    accuracy = "–" if result.accuracy is None else percent(result.accuracy, 2, display.decimal)
    to = "–" if result.epochs_to is None else f"{result.epochs_to:.6g}"
    places = 2 if result.seconds < 10 else 1
    seconds = f"{result.seconds:.{places}f}".replace(".", display.decimal) + "\u00a0s"
    if standing.finished in ENDED:
        accuracy = say(ENDED[standing.finished])
    return (*costs, accuracy, to.replace(".", display.decimal), seconds)
