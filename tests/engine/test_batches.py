"""Which examples a mini-batch holds, and which neurons it leaves out: always the same."""

from dataclasses import replace

import numpy as np
import pytest
from engine.nets import Rows, rows_for

from bpviz.engine import Spec, SpecError
from bpviz.engine.batches import Batches


def batches(n: int, **settings: object) -> Batches:
    spec = Spec((2, 3, 1), **settings)  # type: ignore[arg-type]
    return Batches(spec, rows_for(spec, n))


def test_an_epoch_holds_every_example_once_in_the_order_of_its_generator() -> None:
    found = batches(10, batch_size=3, seed=4)
    assert found.per_epoch == 4
    for epoch in (0, 1, 5):
        rows = [found.rows(4 * epoch + i) for i in range(4)]
        assert [len(each) for each in rows] == [3, 3, 3, 1]
        order = np.random.default_rng((4, 2, epoch)).permutation(10)
        np.testing.assert_array_equal(np.concatenate(rows), order)


def test_any_iteration_can_be_asked_for_in_any_order() -> None:
    found, other = batches(10, batch_size=3), batches(10, batch_size=3)
    forwards = [found.rows(i).tolist() for i in range(12)]
    assert [other.rows(i).tolist() for i in reversed(range(12))] == forwards[::-1]


@pytest.mark.parametrize("size", [5, 6, 1_000_000])
def test_a_size_above_the_number_of_examples_means_all(size: int) -> None:
    found = batches(5, batch_size=size)
    assert (found.size, found.per_epoch) == (5, 1)
    assert sorted(found.rows(3)) == [0, 1, 2, 3, 4]


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("stored", ["float32", "float64"])
def test_examples_come_in_the_type_of_the_spec(stored: str, dtype: str) -> None:
    spec = Spec((2, 3, 1), dtype=dtype, batch_size=2)
    x = np.arange(20, dtype=stored).reshape(10, 2) / 7
    y = np.arange(10, dtype=stored).reshape(10, 1)
    found = Batches(spec, Rows(x, y))
    some_x, some_y = found.gather(np.array([7, 2]))
    assert some_x.dtype == some_y.dtype == dtype
    np.testing.assert_array_equal(some_x, x[[7, 2]].astype(dtype))
    np.testing.assert_array_equal(some_y, y[[7, 2]])


def test_x_and_y_may_be_stored_in_different_types() -> None:
    spec = Spec((2, 3, 1), dtype="float32", batch_size=2)
    x, y = np.ones((4, 2), np.float32), np.ones((4, 1))
    some_x, some_y = Batches(spec, Rows(x, y)).gather(np.array([0, 3]))
    assert some_x.dtype == some_y.dtype == np.float32


def test_arrays_are_used_again_for_mini_batches_of_one_size() -> None:
    found = batches(10, batch_size=3)
    first, second = found.gather(np.array([0, 1, 2])), found.gather(np.array([3, 4, 5]))
    assert first[0] is second[0]
    assert found.gather(np.array([1]))[0].shape == (1, 2)
    assert found.gather(np.array([1, 2, 3]))[0] is first[0]


def test_masks_are_zero_or_the_inverse_of_what_is_kept() -> None:
    spec = Spec((2, 50, 40, 1), dropout=0.2, dtype="float32")
    first, second = Batches(spec, rows_for(spec, 3)).masks(6, 100)
    assert (first.shape, second.shape) == ((100, 50), (100, 40))
    assert first.dtype == np.float32
    assert set(np.unique(first)) == {np.float32(0), np.float32(1) / np.float32(0.8)}
    assert (first == 0).mean() == pytest.approx(0.2, abs=0.03)


def test_masks_depend_on_iteration_and_seed_only() -> None:
    found = batches(5, dropout=0.5, seed=3)
    (again,) = batches(5, dropout=0.5, seed=3, rate=2.0).masks(4, 6)
    np.testing.assert_array_equal(found.masks(4, 6)[0], again)
    assert (found.masks(5, 6)[0] != again).any()
    assert (batches(5, dropout=0.5, seed=4).masks(4, 6)[0] != again).any()


def test_data_of_another_width_are_refused_with_both_widths() -> None:
    spec = Spec((2, 3, 1))
    rows = rows_for(replace(spec, sizes=(4, 3, 2)), 5)
    with pytest.raises(SpecError) as caught:
        Batches(spec, rows)
    assert caught.value.key == "training.data_shape"
    assert "4 inputs and 2 outputs" in str(caught.value)
    assert "need 2 and 1" in str(caught.value)
