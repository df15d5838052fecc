"""What is said of a model that was opened: what it learnt, for how long, how well it did."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from bpviz.files.model_info import Result
from bpviz.views.marks import QT_TRANSLATE_NOOP
from bpviz.views.numbers import count, number, percent

_LEARNT = QT_TRANSLATE_NOOP("model_words", "{file} learnt {data}.")
_EPOCHS = QT_TRANSLATE_NOOP("model_words", "{file} learnt {data} for {epochs} epochs.")
_FITTING = QT_TRANSLATE_NOOP(
    "model_words", "{file} is shown on the data at hand: what it learnt cannot be had."
)
_SAVED = QT_TRANSLATE_NOOP("model_words", "When it was saved: {results}.")
_SPLITS = {
    "train": QT_TRANSLATE_NOOP("model_words", "training {share}"),
    "validation": QT_TRANSLATE_NOOP("model_words", "validation {share}"),
    "test": QT_TRANSLATE_NOOP("model_words", "test {share}"),
}
_RIGHT = QT_TRANSLATE_NOOP("model_words", "{share} right")
_COST = QT_TRANSLATE_NOOP("model_words", "cost {cost}")
_AND = QT_TRANSLATE_NOOP("model_words", ", ")


def _say(text: object) -> str:
    return QCoreApplication.translate("model_words", str(text))


def about_model(file: str, data: str, epochs: float | None, results: Sequence[Result]) -> str:
    """The sentences. `data` is what the data are called, "" where they cannot be had."""
    if not data:
        said = _say(_FITTING).format(file=file)
    elif epochs is None or epochs < 1:
        said = _say(_LEARNT).format(file=file, data=data)
    else:
        said = _say(_EPOCHS).format(file=file, data=data, epochs=_epochs(epochs))
    if not results:
        return said
    shares = [_say(_SPLITS[result.split]).format(share=_share(result)) for result in results]
    return f"{said} {_say(_SAVED).format(results=_say(_AND).join(shares))}"


def _share(result: Result) -> str:
    if result.accuracy is not None:
        return _say(_RIGHT).format(share=percent(result.accuracy))
    return _say(_COST).format(cost=number(result.cost or 0.0))


def _epochs(epochs: float) -> str:
    return count(int(epochs)) if float(epochs).is_integer() else f"{epochs:.1f}"
