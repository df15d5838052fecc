"""The generated sets: shapes without noise, balance, splits, the same bytes again."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bpviz.data import DATASETS, Dataset, load

NAMES = [name for name, source in DATASETS.items() if source.kind == "points"]


def everything(data: Dataset) -> tuple[np.ndarray, np.ndarray]:
    pairs = [pair for name in ("train", "validation", "test") if (pair := data.split(name))]
    x, y = zip(*pairs, strict=True)
    return np.concatenate(x), np.concatenate(y)[:, 0]


@pytest.mark.parametrize("name", NAMES)
def test_60_20_20_percent_are_for_training_validation_and_testing(name: str) -> None:
    data = load(name)
    assert data.validation_x is not None
    assert data.test_x is not None
    assert (data.examples, len(data.validation_x), len(data.test_x)) == (300, 100, 100)
    assert (data.inputs, data.outputs, data.labels) == (2, 1, ("0", "1"))
    assert data.train_x.dtype == np.float32


@pytest.mark.parametrize("name", NAMES)
def test_below_20_examples_all_of_them_train(name: str) -> None:
    data = load(name, n=19)
    assert data.examples == 19
    assert data.validation_x is data.test_x is None
    assert load(name, n=20).validation_x is not None


@settings(max_examples=30, deadline=None)
@given(name=st.sampled_from(NAMES), n=st.integers(4, 300), seed=st.integers(0, 2**63 - 1))
def test_every_split_is_balanced_and_the_same_seed_gives_the_same_bytes(
    name: str, n: int, seed: int
) -> None:
    data, again = load(name, n=n, seed=seed), load(name, n=n, seed=seed)
    assert len(everything(data)[0]) == n
    for split in ("train", "validation", "test"):
        pair, same = data.split(split), again.split(split)
        if pair is None or same is None:
            assert pair is same
            continue
        assert abs(2 * pair[1].sum() - len(pair[1])) <= 1
        assert [array.tobytes() for array in pair] == [array.tobytes() for array in same]


@pytest.mark.parametrize("name", NAMES)
def test_another_seed_gives_other_data(name: str) -> None:
    assert load(name, seed=0).train_x.tobytes() != load(name, seed=1).train_x.tobytes()


@pytest.mark.parametrize("name", NAMES)
def test_noise_moves_every_point_and_changes_nothing_else(name: str) -> None:
    (clean, of), (noisy, of_noisy) = (everything(load(name, noise=s)) for s in (0, 0.05))
    assert np.array_equal(of, of_noisy)
    assert 0.03 < (noisy - clean).std() < 0.07


@pytest.mark.parametrize("name", [name for name in NAMES if name != "gaussians"])
def test_without_noise_coordinates_lie_within_1(name: str) -> None:
    assert np.abs(everything(load(name, noise=0))[0]).max() <= 1


def test_xor_of_four_is_the_truth_table() -> None:
    data = load("xor", n=4, noise=0)
    assert data.train_x.tolist() == [[0, 0], [0, 1], [1, 0], [1, 1]]
    assert data.train_y.tolist() == [[0], [1], [1], [0]]


def test_xor_is_1_where_the_signs_differ() -> None:
    x, y = everything(load("xor", noise=0))
    assert np.array_equal(y == 1, x[:, 0] * x[:, 1] < 0)
    quadrants = np.unique(np.sign(x), axis=0, return_counts=True)[1]
    assert quadrants.tolist() == [125] * 4


def test_circles_have_radius_1_and_a_half() -> None:
    x, y = everything(load("circles", noise=0))
    assert np.hypot(*x.T) == pytest.approx(np.where(y == 1, 0.5, 1.0), abs=1e-6)


def test_moons_are_each_other_turned_by_half_a_turn() -> None:
    x, y = everything(load("moons", noise=0))
    first, second = ({tuple(point.round(5) + 0.0) for point in s * x[y == k]}
                     for k, s in ((0, 1), (1, -1)))  # fmt: skip
    assert first == second


def test_spiral_arms_do_not_cross() -> None:
    x, y = everything(load("spirals", noise=0, n=2000))
    apart = np.linalg.norm(x[y == 0][:, None] - x[y == 1][None], axis=2).min()
    assert apart > 0.15


def test_gaussians_lie_around_their_centres() -> None:
    x, y = everything(load("gaussians", noise=0, n=5000))
    assert x[y == 0].mean(axis=0) == pytest.approx([-0.5, -0.5], abs=0.02)
    assert x[y == 1].mean(axis=0) == pytest.approx([0.5, 0.5], abs=0.02)
    assert x[y == 1].std(axis=0) == pytest.approx([0.12, 0.12], abs=0.01)
