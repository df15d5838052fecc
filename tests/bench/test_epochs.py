"""How long an epoch takes. Not collected by default:

python -m pytest tests/bench --benchmark-enable
"""

import numpy as np
import pytest

from bpviz.bench import SPEC, in_turns, made_up
from bpviz.bench_peers import PEERS, Contender
from bpviz.data import Dataset
from bpviz.engine import Spec, Trainer, init_params, largest_paths, trace
from bpviz.engine.refs import WeightRef

VARIATIONS = (
    *({"cost": "cross_entropy"}, {"output": "softmax", "cost": "log_likelihood"}),
    *({"biases": "per_layer"}, {"biases": "frozen"}),
    *({"optimizer": "momentum"}, {"optimizer": "adam", "rate": 0.001}),
    *({"l2": 1.0}, {"dropout": 0.2}, {"dtype": "float64"}),
)


@pytest.fixture(scope="module")
def pictures() -> Dataset:
    return made_up(50_000)


def test_an_epoch(benchmark, pictures: Dataset) -> None:
    benchmark(Trainer(SPEC, pictures).epoch)


@pytest.mark.parametrize(
    "settings", VARIATIONS, ids=lambda each: "-".join(f"{k}={v}" for k, v in each.items())
)
def test_an_epoch_of(benchmark, pictures: Dataset, settings: dict[str, object]) -> None:
    benchmark(Trainer(Spec(**{**SPEC.to_dict(), **settings}), pictures).epoch)  # type: ignore[arg-type]


@pytest.mark.parametrize("peer", PEERS, ids=lambda peer: peer.name)
def test_an_epoch_of_a_peer(benchmark, pictures: Dataset, peer: Contender) -> None:
    try:
        epoch = peer.prepare(pictures.train_x, pictures.train_y)
    except ImportError:
        pytest.skip(f"{peer.name} is not installed")
    benchmark(epoch)


@pytest.mark.parametrize("peer", PEERS, ids=lambda peer: peer.name)
@pytest.mark.timeout(600)
def test_an_epoch_is_as_many_times_faster_as_wanted(pictures: Dataset, peer: Contender) -> None:
    try:
        epoch = peer.prepare(pictures.train_x, pictures.train_y)
    except ImportError:
        pytest.skip(f"{peer.name} is not installed")
    seconds = in_turns({"bpviz": Trainer(SPEC, pictures).epoch, peer.name: epoch}, rounds=5)
    assert seconds[peer.name] / seconds["bpviz"] >= peer.wanted


def test_evaluating_50_000_pictures(benchmark, pictures: Dataset) -> None:
    trainer = Trainer(SPEC, pictures)
    benchmark(lambda: trainer.evaluate("train"))


def test_a_state(benchmark, pictures: Dataset) -> None:
    trainer = Trainer(SPEC, pictures)
    benchmark(lambda: trainer.state)


def test_the_largest_of_ten_million_paths(benchmark) -> None:
    spec = Spec((10, 1024, 1024, 1024, 10), init="scaled", dtype="float32")
    traced = trace(spec, init_params(spec), np.ones(10), np.zeros(10))
    benchmark(lambda: largest_paths(traced, WeightRef(0, 0, 0)))
