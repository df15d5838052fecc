"""The part of the draft about data: how much, how noisy, how it is split, and its expansion."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from bpviz.data import DataError, DataRef
from bpviz.data.augment import MOVES, SEED, Expansion
from bpviz.data.options import Option, checked_shares, spoken
from bpviz.engine import BpvizError
from bpviz.views.settings.sources import Source, options_of

DATA_FIELDS: Final = (
    "data",
    "n",
    "noise",
    "validation",
    "test",
    "expansion",
    *(option.name for option in MOVES),
    "data_seed",
)
OPTION_OF: Final = {
    "n": "n",
    "noise": "noise",
    "validation": "validation",
    "test": "test",
    "data_seed": "seed",
}
"""Fields that are options of the data set, by the name that they have there."""
MOVE_OF: Final = {**{option.name: option for option in MOVES}, "data_seed": SEED}
"""Fields that say how copies of the pictures are moved."""
DATA_NUMBERS: Final = {*OPTION_OF, *MOVE_OF}
OFF, ON = "off", "on"
"""The choices of the field "expansion"."""

Text = Callable[[str], str]
Number = Callable[[str], object]
Errors = dict[str, BpvizError]


def shown_option(name: str, source: str, ref: DataRef | None) -> float:
    """What a field shows when nothing was typed: what the data `ref` was made with, or a default.

    ref  the data in use, None when other data are chosen
    """
    held = {} if ref is None else dict(ref.options) | _held_moves(ref)
    option = option_of(name, source)
    value = held.get(OPTION_OF.get(name, name), 0 if option is None else option.default)
    return value if isinstance(value, (int, float)) else 0


def option_of(name: str, source: str) -> Option | None:
    """The option behind a field, None where these data have none."""
    wanted = OPTION_OF.get(name)
    found = (option for option in options_of(source) if option.name == wanted)
    return next(found, MOVE_OF.get(name))


def has_field(name: str, source: Source, expansion: str) -> bool:
    """Whether a field has a meaning for these data, with the expansion on or off."""
    if name == "data":
        return True
    if name == "expansion":
        return source.images
    if name in MOVE_OF and source.images:
        return expansion == ON
    return any(option.name == OPTION_OF.get(name) for option in options_of(source.name))


def shown_expansion(ref: DataRef | None) -> str:
    """What stands in the field "expansion" when nothing was chosen."""
    return OFF if ref is None or ref.expansion is None else ON


def read_data(
    source: Source, text: Text, number: Number, folder: str | None, errors: Errors
) -> DataRef:
    """The data that the fields describe; what is wrong goes into `errors`, by field."""
    options = _read_options(source, text, number, errors)
    if source.name == "mnist":
        if folder is None:
            errors["data"] = DataError(
                "data.option_missing",
                "The data set {name} needs the option {option}, the folder of its files.",
                name="mnist",
                option="folder",
            )
        options = (("folder", folder or ""), *options)
    elif source.ref is not None and not options_of(source.name):
        return source.ref
    if source.images and text("expansion") == ON:
        return DataRef(source.name, options, _read_expansion(text, number, errors))
    return DataRef(source.name, options)


def _read_options(
    source: Source, text: Text, number: Number, errors: Errors
) -> tuple[tuple[str, object], ...]:
    values = []
    for name, of_source in OPTION_OF.items():
        option = next((o for o in options_of(source.name) if o.name == of_source), None)
        if option is not None:
            values.append((option, _checked(name, option, number(text(name)), errors)))
    shares = [value for option, value in values if option.name in ("validation", "test")]
    if shares and not errors.keys() & {"validation", "test"}:
        try:
            checked_shares(*shares)
        except DataError as error:
            errors["validation"] = errors["test"] = error
    order = [option.name for option in options_of(source.name)]
    return spoken(tuple(sorted(values, key=lambda pair: order.index(pair[0].name))))


def _read_expansion(text: Text, number: Number, errors: Errors) -> tuple[tuple[str, float], ...]:
    values = {
        name: _checked(name, option, number(text(name)), errors) for name, option in MOVE_OF.items()
    }
    seed = values.pop("data_seed")
    if errors.keys() & MOVE_OF.keys():
        return ()
    try:
        return Expansion(**values).named(int(seed))  # type: ignore[arg-type]  # copies is whole
    except DataError as error:
        errors.update(dict.fromkeys(("shift", "rotate", "scale"), error))
        return ()


def _checked(name: str, option: Option, value: object, errors: Errors) -> float:
    try:
        return option.checked(value)
    except DataError as error:
        errors[name] = error
        return option.default


def _held_moves(ref: DataRef) -> dict[str, object]:
    """The numbers of an expansion; its seed by the name of its field."""
    return dict(ref.expansion) if isinstance(ref.expansion, tuple) else {}
