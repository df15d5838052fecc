"""A model file says what it learnt and how well; reading it back gives the same, or nothing."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bpviz.data import DataRef, Dataset, load, load_ref
from bpviz.data.augment import Expansion, expanded
from bpviz.engine import Spec, Trainer
from bpviz.files import load_net, net_names, shipped_model
from bpviz.files.model_info import can_be_loaded, data_of, epochs_of, results_of, run_info


def through_a_file(info: dict[str, Any]) -> dict[str, Any]:
    """As it comes back from a file."""
    found = json.loads(json.dumps(info, allow_nan=False))
    assert isinstance(found, dict)
    return found


def info_of(dataset: Dataset, **settings: Any) -> tuple[dict[str, Any], Trainer]:
    sizes = (dataset.inputs, 3, dataset.outputs)
    trainer = Trainer(Spec(sizes=sizes, **settings), dataset)
    trainer.epoch()
    spec, params = trainer.spec, trainer.params
    return through_a_file(run_info(spec, params, dataset, 12, 1.5)), trainer


def same_data(a: Dataset, b: Dataset) -> bool:
    for split in ("train", "validation", "test"):
        one, other = a.split(split), b.split(split)
        if (one is None) != (other is None):
            return False
        if one is not None and other is not None:
            alike = all(
                np.array_equal(x, y) and x.dtype == y.dtype for x, y in zip(one, other, strict=True)
            )
            if not alike:
                return False
    return (a.name, a.image_shape, a.labels) == (b.name, b.image_shape, b.labels)


@pytest.mark.parametrize(
    "dataset",
    [
        load("xor", n=60, noise=0.2, seed=3),
        load("spirals", n=50, seed=1),
        load("digits", n=100),
        expanded(load("digits", n=50), Expansion(copies=2, shift=1.0, rotate=5.0, scale=0.1), 4),
    ],
    ids=["xor", "spirals", "digits", "moved digits"],
)
def test_generated_data_are_built_again_from_what_the_file_says(dataset: Dataset) -> None:
    info, _ = info_of(dataset)
    ref = data_of(info)
    assert isinstance(ref, DataRef)
    assert ref == dataset.ref
    assert same_data(load_ref(ref), dataset)
    assert "rows" not in info


@pytest.mark.parametrize("name", net_names())
def test_the_rows_of_a_net_stand_in_the_file_to_the_last_digit(name: str) -> None:
    net = load_net(name)
    info = through_a_file(run_info(net.spec, net.params, net.dataset(), 0, 0))
    found = data_of(info)
    assert isinstance(found, Dataset)
    assert same_data(found, net.dataset())


def test_of_mnist_the_folder_is_left_out_and_the_one_here_is_put_in() -> None:
    mnist = Dataset(
        name="mnist",
        train_x=np.zeros((3, 784), np.float32),
        train_y=np.eye(3, 10, dtype=np.float32),
        ref=DataRef("mnist", (("folder", "/home/someone/mnist"), ("n", 1000))),
    )
    info, _ = info_of(mnist)
    assert "someone" not in json.dumps(info)
    assert data_of(info) == DataRef("mnist", (("n", 1000),))
    assert data_of(info, "/here") == DataRef("mnist", (("folder", "/here"), ("n", 1000)))


def test_results_are_those_that_the_trainer_measures() -> None:
    dataset = load("moons", n=100, validation=0.2, test=0.2)
    info, trainer = info_of(dataset)
    found = results_of(info)
    assert [result.split for result in found] == ["train", "validation", "test"]
    for result in found:
        metrics = trainer.evaluate(result.split)
        assert metrics is not None
        assert (result.accuracy, result.cost) == (metrics.accuracy, metrics.cost)
    assert epochs_of(info) == 1.5


def test_what_bpviz_train_writes_is_understood() -> None:
    info = shipped_model("digits").info
    ref = data_of(info, "/here")
    assert isinstance(ref, DataRef)
    assert (ref.name, dict(ref.options)["folder"]) == ("mnist", "/here")
    assert results_of(info)[0].accuracy == info["accuracy"]
    assert epochs_of(info) == info["epochs"]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)
KEYS = st.sampled_from(
    ("data", "options", "expansion", "rows", "recipe", "results", "measured", "epochs")
)


@example({"data": "mnist", "options": {"": {}}})
@example({"data": "mnist", "options": {"n": [[{}]]}})
@example({"data": "mnist", "expansion": {"shift": 1}})
@given(st.dictionaries(KEYS, JSON | st.just("mnist") | st.just("xor") | st.just("table")))
def test_whatever_a_file_says_it_is_data_or_nothing(info: dict[str, Any]) -> None:
    data = data_of(info)
    assert data is None or isinstance(data, (Dataset, DataRef))
    if isinstance(data, DataRef):
        hash(data)
        assert data.name == "mnist" or can_be_loaded(data)
    assert all(result.split in ("train", "validation", "test") for result in results_of(info))
    epochs_of(info)
