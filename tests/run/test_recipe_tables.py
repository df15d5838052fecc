"""The tables of a recipe become values and plain values again; what is wrong is named."""

from typing import Any

import numpy as np
import pytest

from bpviz.data.mixture import Mix, Mixture
from bpviz.engine import BpvizError
from bpviz.run.certainty import Certainty
from bpviz.run.following import train
from bpviz.run.recipe import Recipe
from bpviz.run.stages import Stage

WHOLE: dict[str, Any] = {
    "data": "mnist",
    "stages": [
        {"epochs": 2, "first": 1.0, "last": 0.5},
        {"epochs": 1, "first": 0.5, "last": 0.1, "average": True},
    ],
    "mix": {
        "pen": 500,
        "copies": 3,
        "signs": 7,
        "without": [4, 9],
        "hand": {"slant": 0.2, "pen": [2.0, 2.5]},
        "warp": {"elastic": 0.5},
    },
    "certainty": {"temperature": 1.4, "least": 0.8},
}


def test_every_table_is_read_and_written() -> None:
    recipe = Recipe.from_dict(WHOLE)
    assert recipe.epochs == 3
    assert recipe.stages == (Stage(2, 1.0, 0.5), Stage(1, 0.5, 0.1, average=True))
    assert recipe.mix is not None
    assert (recipe.mix.pen, recipe.mix.without) == (500, (4, 9))
    assert (recipe.mix.hand.slant, recipe.mix.hand.pen) == (0.2, (2.0, 2.5))
    assert recipe.certainty == Certainty(1.4, 0.8)
    assert recipe.needs_pen
    assert Recipe.from_dict(recipe.to_dict()) == recipe


def test_epochs_of_their_own_stretch_the_stages() -> None:
    recipe = Recipe.from_dict(WHOLE | {"epochs": 30})
    assert [stage.epochs for stage in recipe.stages] == [20, 10]


@pytest.mark.parametrize(
    ("path", "value", "named"),
    [
        (("stages",), [{"first": 1.0}], "epochs"),
        (("stages",), [{"epochs": 2.5}], "epochs"),
        (("stages",), [{"epochs": 2, "average": 1}], "average"),
        (("stages",), [{"epochs": 2, "middle": 1}], "middle"),
        (("stages",), "fast", "stages"),
        (("mix", "pen"), -1, "pen"),
        (("mix", "without"), "all", "without"),
        (("mix", "hand", "slant"), "much", "slant"),
        (("mix", "hand", "pen"), [3, 2], "pen"),
        (("mix", "warp", "twist"), 1, "twist"),
        (("mix", "warp"), 3, "warp"),
        (("certainty", "temperature"), 0, "temperature"),
        (("certainty", "least"), float("nan"), "least"),
    ],
)
def test_what_is_wrong_is_named(path: tuple[str, ...], value: object, named: str) -> None:
    values = {**WHOLE, "mix": {**WHOLE["mix"], "hand": {}, "warp": {}}, "certainty": {}}
    place: Any = values
    for name in path[:-1]:
        place = place[name]
    place[path[-1]] = value
    with pytest.raises(BpvizError, match=named):
        Recipe.from_dict(values)


def test_only_pictures_can_be_mixed() -> None:
    with pytest.raises(BpvizError, match="moons"):
        Recipe("moons", mix=Mix(pen=3))


def test_each_epoch_is_trained_on_its_own_pictures() -> None:
    values = {"epochs": 3, "data": "digits", "mix": {"warp": {"shift": 1.0, "rotate": 20.0}}}
    recipe = Recipe.from_dict(values)
    dataset = recipe.load()
    assert isinstance(dataset, Mixture)
    seen: list[np.ndarray] = []
    train(recipe, dataset, lambda line: seen.append(dataset.train_x.copy()))
    assert not np.array_equal(seen[0], seen[1])
    dataset.renew(2)
    np.testing.assert_array_equal(dataset.train_x, seen[2])
    other = train(recipe, recipe.load(), str)
    once_more = train(recipe, dataset, str)
    np.testing.assert_array_equal(
        other.params.flat(recipe.spec), once_more.params.flat(recipe.spec)
    )
