"""Dataset: what it takes, what it refuses, how it stores."""

from typing import Any

import numpy as np
import pytest

from bpviz.data import DataError, DataRef, Dataset


def dataset(**changes: Any) -> Dataset:
    given: dict[str, Any] = {
        "name": "small",
        "train_x": [[0.05, 0.10], [1.0, 2.0]],
        "train_y": [[0.01], [0.99]],
    }
    return Dataset(**{**given, **changes})


def test_numbers_typed_by_hand_keep_every_digit() -> None:
    data = dataset()
    assert data.train_x.dtype == data.train_y.dtype == np.float64
    assert data.train_x[0].tolist() == [0.05, 0.10]
    assert data.train_y.tolist() == [[0.01], [0.99]]


def test_more_than_ten_thousand_numbers_are_stored_as_float32() -> None:
    data = dataset(train_x=np.full((5001, 1), 0.1), train_y=np.full((5001, 1), 0.1))
    assert data.train_x.dtype == data.train_y.dtype == np.float32


def test_one_array_of_float32_makes_all_of_them_float32() -> None:
    data = dataset(train_x=np.eye(2, dtype=np.float32))
    assert data.train_x.dtype == data.train_y.dtype == np.float32


def test_whole_numbers_and_truth_values_are_taken() -> None:
    data = dataset(train_x=np.eye(2, dtype=np.int8), train_y=[[True], [False]])
    assert data.train_x.tolist() == [[1.0, 0.0], [0.0, 1.0]]
    assert data.train_y.tolist() == [[1.0], [0.0]]


def test_splits_are_views_of_one_stored_array() -> None:
    x, y = np.zeros((6, 3), np.float32), np.zeros((6, 1), np.float32)
    data = dataset(
        train_x=x[:4], train_y=y[:4], validation_x=x[4:], validation_y=y[4:], image_shape=(1, 3)
    )
    assert data.validation_x is not None
    assert np.shares_memory(data.train_x, x)
    assert np.shares_memory(data.validation_x, x)
    assert x.flags.writeable


def test_arrays_are_read_only_and_contiguous() -> None:
    data = dataset(train_x=np.zeros((3, 2), np.float32).T, train_y=np.zeros((2, 1)))
    assert data.train_x.flags.c_contiguous
    with pytest.raises(ValueError, match="read-only"):
        data.train_x[0, 0] = 1


def test_sizes_are_told() -> None:
    data = dataset(train_y=[[1, 0, 0], [0, 1, 0]])
    assert (data.inputs, data.outputs, data.examples) == (2, 3, 2)


def test_a_split_is_a_pair_or_none() -> None:
    data = dataset(test_x=[[1.0, 2.0]], test_y=[[1.0]])
    test = data.split("test")
    assert test is not None
    assert test[0] is data.test_x
    assert data.split("validation") is None


def test_a_split_without_rows_becomes_none() -> None:
    data = dataset(validation_x=np.empty((0, 2)), validation_y=[], test_x=[], test_y=None)
    assert data.validation_x is data.validation_y is data.test_x is data.test_y is None


def test_the_reference_is_the_name_unless_given() -> None:
    assert dataset().ref == DataRef("small")
    ref = DataRef("xor", (("n", 4),))
    assert dataset(ref=ref).ref is ref
    assert hash(ref) == hash(DataRef("xor", (("n", 4),)))


@pytest.mark.parametrize("labels", [("0", "1"), ("on",), ["no", "yes"]])
def test_a_single_output_has_one_label_or_one_for_each_class(labels: Any) -> None:
    assert dataset(labels=labels).labels == tuple(labels)


@pytest.mark.parametrize(
    ("changes", "key", "words"),
    [
        ({"train_x": [1.0, 2.0]}, "data.two_dimensions", "train_x of small"),
        ({"train_x": [[1.0], [1.0, 2.0]]}, "data.two_dimensions", "rows"),
        ({"train_x": [["a", "b"]]}, "data.two_dimensions", "numbers"),
        ({"train_x": np.ones((2, 2, 2))}, "data.two_dimensions", "(2, 2, 2)"),
        ({"train_x": np.ones((2, 0))}, "data.two_dimensions", "(2, 0)"),
        ({"train_x": np.ones((2, 2), complex)}, "data.two_dimensions", "complex"),
        ({"train_x": np.ones((3, 2))}, "data.rows", "3 rows of inputs and 2 of targets"),
        ({"train_x": [], "train_y": []}, "data.rows", "at least one"),
        ({"test_x": [[1.0, 2.0]]}, "data.rows", "test split of small has 1 rows"),
        ({"test_x": [[1.0]], "test_y": [[1.0]]}, "data.width", "test_x of small has 1 columns"),
        ({"test_x": [[1, 2]], "test_y": [[1, 2]]}, "data.width", "train_y has 1"),
        ({"train_x": [[1, 2], [3, np.nan]]}, "data.finite", "row 2, column 2 is nan"),
        ({"train_y": [[-np.inf], [0.0]]}, "data.finite", "train_y of small"),
        (
            {"train_x": np.full((2, 2), 1e300), "train_y": np.ones((2, 1), np.float32)},
            "data.finite",
            "inf",
        ),
        ({"image_shape": (2, 2)}, "data.image_shape", "product of 2"),
        ({"image_shape": (-1, -2)}, "data.image_shape", "(-1, -2)"),
        ({"image_shape": (1, 1, 2)}, "data.image_shape", "(1, 1, 2)"),
        ({"labels": ("a", "b", "c")}, "data.labels", "2 texts"),
        ({"labels": "ab"}, "data.labels", "'ab'"),
        ({"labels": (0, 1)}, "data.labels", "(0, 1)"),
    ],
)
def test_what_cannot_be_a_data_set_is_refused_with_its_reason(
    changes: dict[str, Any], key: str, words: str
) -> None:
    with pytest.raises(DataError) as caught:
        dataset(**changes)
    assert caught.value.key == key
    assert words in str(caught.value)


def test_an_unknown_split_is_refused() -> None:
    with pytest.raises(DataError, match="train, validation or test, not 'tset'"):
        dataset().split("tset")
