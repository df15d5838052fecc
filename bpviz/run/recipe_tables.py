"""The tables of a recipe as values, and back: checked by name, kind and range."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields
from typing import Any, Final

from bpviz.data.hand import Hand
from bpviz.data.mixture import Mix
from bpviz.data.warping import Warp
from bpviz.engine import BpvizError, Range
from bpviz.run.certainty import Certainty
from bpviz.run.stages import Stage

AMOUNT: Final = Range(0, 1_000)
RANGES: Final[dict[str, Range]] = {
    "epochs": Range(1, 100_000, whole=True),
    "first": Range(0, 1),
    "last": Range(0, 1),
    "temperature": Range(0.1, 10),
    "least": Range(0, 1, open_above=True),
}
"""The ranges of numbers in tables; AMOUNT for all others."""


class RecipeError(BpvizError):
    """A recipe that cannot be followed."""


def check_names(what: str, values: Mapping[str, Any], known: set[str]) -> None:
    """Refuse names that such a table does not have."""
    for name in values:
        if name not in known:
            raise RecipeError(
                "recipe.unknown",
                'There is no "{name}" in a {what}. It can have {allowed}.',
                name=name,
                what=what,
                allowed=", ".join(sorted(known)),
            )


def table(values: Mapping[str, Any], name: str) -> dict[str, Any]:
    """The table of this name, empty when it is left out."""
    return _as_table(name, values.get(name, {}))


def _as_table(name: str, value: object) -> dict[str, Any]:
    if not isinstance(value, Mapping):
        raise RecipeError(
            "recipe.table",
            "{table} must be a table of values by name, not {value!r}.",
            table=name,
            value=value,
        )
    return dict(value)


def read_stages(value: object) -> tuple[Stage, ...]:
    """The stages of a recipe: [[stages]] in TOML."""
    if not isinstance(value, Sequence) or isinstance(value, str):
        value = [value]
    stages = []
    for each in value:
        values = _as_table("stages", each)
        check_names("stage", values, {one.name for one in fields(Stage)})
        average = values.pop("average", False)
        if not isinstance(average, bool):
            raise _wrong("average", average, "true or false")
        epochs = int(_number("epochs", values.pop("epochs", None)))
        shares = {name: _number(name, given) for name, given in values.items()}
        stages.append(Stage(epochs, **shares, average=average))
    return tuple(stages)


def read_mix(values: dict[str, Any]) -> Mix:
    """What the pictures of an epoch are made of: [mix] in TOML."""
    check_names("mix", values, {each.name for each in fields(Mix)})
    hand, warp = table(values, "hand"), table(values, "warp")
    without = values.get("without", ())
    if not isinstance(without, Sequence) or not all(type(each) is int for each in without):
        raise _wrong("without", without, "the numbers of writers in a list")
    plain = {name: values[name] for name in values if name not in ("hand", "warp", "without")}
    return Mix(**plain, without=tuple(without), hand=_read_hand(hand), warp=_read_warp(warp))


def _read_hand(values: dict[str, Any]) -> Hand:
    check_names("hand", values, {each.name for each in fields(Hand)})
    pen = values.pop("pen", Hand().pen)
    if not isinstance(pen, Sequence) or len(pen) != 2:
        raise _wrong("pen", pen, "two numbers, the narrowest and the widest stroke")
    narrowest, widest = (_number("pen", each) for each in pen)
    if not 1 <= narrowest <= widest <= 6:
        raise _wrong("pen", list(pen), "two numbers from 1 to 6, the narrower stroke first")
    numbers = {name: _number(name, value) for name, value in values.items()}
    return Hand(**numbers, pen=(narrowest, widest))


def _read_warp(values: dict[str, Any]) -> Warp:
    check_names("warp", values, {each.name for each in fields(Warp)})
    return Warp(**{name: _number(name, value) for name, value in values.items()})


def read_certainty(values: dict[str, Any]) -> Certainty:
    """How the outputs of the finished network are to be read: [certainty] in TOML."""
    check_names("certainty", values, {each.name for each in fields(Certainty)})
    return Certainty(**{name: _number(name, value) for name, value in values.items()})


def written(part: Stage | Mix | Certainty) -> dict[str, Any]:
    """Plain values, fit for JSON and TOML."""
    return {name: _plain(value) for name, value in asdict(part).items()}


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _plain(each) for name, each in value.items()}
    return list(value) if isinstance(value, tuple) else value


def _number(name: str, value: object) -> float:
    allowed = RANGES.get(name, AMOUNT)
    number = value if isinstance(value, (int, float)) and not isinstance(value, bool) else -1.0
    if number not in allowed or (allowed.whole and number != int(number)):
        raise _wrong(name, value, allowed)
    return float(number)


def _wrong(name: str, value: object, right: object) -> RecipeError:
    return RecipeError(
        "recipe.value",
        "In a recipe, {name} must be {allowed}, not {value!r}.",
        name=name,
        allowed=right,
        value=value,
    )
