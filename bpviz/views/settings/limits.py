"""What a field can be and what it is when nobody chose it, in words."""

from __future__ import annotations

from typing import Final

from bpviz.data.options import Option
from bpviz.engine import CHOICES, RANGES, Range, Spec
from bpviz.engine.spec import MAX_LAYERS, MAX_UNITS
from bpviz.views.marks import QT_TRANSLATE_NOOP
from bpviz.views.numbers import ALL_DIGITS, count, number
from bpviz.views.settings.data_draft import DATA_NUMBERS, option_of
from bpviz.views.settings.words import CHOICE_WORDS, translated

_WHOLE: Final = QT_TRANSLATE_NOOP(
    "SettingsForm", "A whole number from {low} to {high}; at first {default}."
)
_NUMBER: Final = QT_TRANSLATE_NOOP(
    "SettingsForm", "A number from {low} to {high}; at first {default}."
)
_BELOW: Final = QT_TRANSLATE_NOOP(
    "SettingsForm", "A number from {low} to below {high}; at first {default}."
)
_CHOICE: Final = QT_TRANSLATE_NOOP("SettingsForm", "At first: {default}.")

_SIZES: Final = QT_TRANSLATE_NOOP(
    "SettingsForm", "At most {layers} hidden layers, of 1 to {units} units each."
)


def limits(source: str, settings: dict[str, str]) -> dict[str, str]:
    """The words for every field that has limits, for a data set; "" where it has none there.

    settings  what those data are learnt well with, which stands in the form at first
    """
    found = {name: _of_option(option_of(name, source)) for name in DATA_NUMBERS}
    for name, allowed in RANGES.items():
        default = settings.get(name, _plain(getattr(Spec(), name)))
        found[name] = _range(allowed, default)
    for name in CHOICES:
        chosen = settings.get(name, getattr(Spec(), name))
        words = translated(CHOICE_WORDS[name][chosen])
        found[name] = translated(_CHOICE).format(default=words)
    found["sizes"] = translated(_SIZES).format(layers=MAX_LAYERS - 2, units=count(MAX_UNITS))
    return found


def _of_option(option: Option | None) -> str:
    return "" if option is None else _range(option.allowed, _plain(option.default))


def _range(allowed: Range, default: str) -> str:
    words = _WHOLE if allowed.whole else _BELOW if allowed.open_above else _NUMBER
    low, high = _plain(allowed.low), _plain(allowed.high)
    return translated(words).format(low=low, high=high, default=default)


def _plain(value: float) -> str:
    return count(int(value)) if float(value).is_integer() else number(value, ALL_DIGITS)
