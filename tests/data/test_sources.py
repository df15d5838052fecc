"""The table of data sets and the one door to them."""

import inspect
from pathlib import Path
from typing import Any

import pytest

from bpviz.data import DATASETS, DataError, DataRef, load, load_ref
from bpviz.data.options import Option


def test_the_table_is_filed_under_its_names() -> None:
    assert list(DATASETS) == ["xor", "circles", "moons", "spirals", "gaussians", "digits", "mnist"]
    assert all(source.name == name for name, source in DATASETS.items())
    assert {source.kind for source in DATASETS.values()} == {"points", "images"}


@pytest.mark.parametrize("name", DATASETS)
def test_options_are_what_the_loader_takes_with_the_same_defaults(name: str) -> None:
    source = DATASETS[name]
    taken = inspect.signature(source.loader).parameters
    assert list(taken) == [option.name for option in source.options]
    for option in source.options:
        if isinstance(option, Option):
            assert taken[option.name].default == option.default
            assert option.checked(option.default) == option.default


@pytest.mark.parametrize("name", [name for name in DATASETS if name != "mnist"])
def test_the_reference_builds_the_same_data_again(name: str) -> None:
    data = load(name)
    again = load_ref(data.ref)
    assert data.name == data.ref.name == name
    assert again.ref == data.ref
    assert again.train_x.tobytes() == data.train_x.tobytes()


def test_the_reference_holds_every_option() -> None:
    assert load("moons", n=50).ref == DataRef("moons", (("n", 50), ("noise", 0.1), ("seed", 0)))


@pytest.mark.parametrize(
    ("name", "options", "key", "words"),
    [
        ("xro", {}, "data.unknown_name", "xor, circles, moons"),
        (["xor"], {}, "data.unknown_name", "xor, circles, moons"),
        ("xor", {"nose": 0.1}, "data.unknown_option", "no option 'nose'. Its options are n, noise"),
        ("digits", {"n": 5}, "data.option_range", "whole number from 10 to 1,297, not 5"),
        ("moons", {"test": 0.95}, "data.option_range", "test must be a number from 0 to 0.9"),
        ("moons", {"validation": 0.5, "test": 0.5}, "data.shares", "may be up to 0.9"),
        ("mnist", {}, "data.option_missing", "needs the option folder"),
        ("mnist", {"folder": 5}, "data.option_folder", "path of a folder, not 5"),
        ("mnist", {"folder": "a\0b"}, "data.option_folder", "path of a folder"),
        ("xor", {"n": 3}, "data.option_range", "n must be a whole number from 4 to 100,000, not 3"),
        ("xor", {"n": 100_001}, "data.option_range", "100,000"),
        ("xor", {"n": 10.5}, "data.option_range", "10.5"),
        ("xor", {"n": True}, "data.option_range", "True"),
        ("xor", {"n": "500"}, "data.option_range", "'500'"),
        ("xor", {"n": None}, "data.option_range", "None"),
        ("moons", {"noise": -0.1}, "data.option_range", "noise must be a number from 0 to 1"),
        ("moons", {"noise": float("nan")}, "data.option_range", "nan"),
        ("moons", {"noise": 1.5}, "data.option_range", "1.5"),
        ("moons", {"noise": 10**400}, "data.option_range", "from 0 to 1"),
        ("moons", {"seed": -1}, "data.option_range", "seed"),
    ],
)
def test_wrong_names_and_options_are_refused_with_the_right_ones(
    name: Any, options: dict[str, Any], key: str, words: str
) -> None:
    with pytest.raises(DataError) as caught:
        load(name, **options)
    assert caught.value.key == key
    assert words in str(caught.value)


def test_an_expansion_that_is_not_known_is_refused() -> None:
    with pytest.raises(DataError, match="'shifted'"):
        load_ref(DataRef("xor", expansion="shifted"))


def test_a_folder_may_be_text_or_a_path(tmp_path: Path) -> None:
    for folder in (tmp_path, str(tmp_path)):
        with pytest.raises(DataError, match="lacks train-images"):
            load("mnist", folder=folder)
