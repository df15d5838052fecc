"""Nets of another shape, and rows typed, pasted and chosen."""

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpviz.data import DataRef, Dataset, load
from bpviz.data.errors import DataError
from bpviz.engine import BpvizError, Params, Spec, SpecError, Trainer, init_params
from bpviz.files import load_net
from bpviz.run import build
from bpviz.run.build import resized

SIZES = st.lists(st.integers(1, 4), min_size=2, max_size=6).map(tuple)
SPECS = st.builds(
    Spec,
    sizes=SIZES,
    biases=st.sampled_from(["per_neuron", "per_layer", "frozen"]),
    init=st.sampled_from(["normal", "scaled", "xavier", "he", "zeros"]),
    dtype=st.sampled_from(["float32", "float64"]),
    seed=st.integers(0, 9),
)


def rows_for(spec: Spec, n: int = 3) -> tuple[np.ndarray, np.ndarray]:
    numbers = np.random.default_rng(1).uniform(0.1, 1, (n, spec.sizes[0] + spec.sizes[-1]))
    return numbers[:, : spec.sizes[0]], numbers[:, spec.sizes[0] :]


def marked(spec: Spec) -> Params:
    """Parameters of which none is what is drawn."""
    params = init_params(spec)
    return Params(tuple(w + 100 for w in params.weights), tuple(b + 100 for b in params.biases))


# --- another shape -------------------------------------------------------------------------------


@given(SPECS, SIZES)
def test_whatever_the_shape_the_net_and_its_rows_can_be_trained(
    spec: Spec, sizes: tuple[int, ...]
) -> None:
    after, params, x, y = resized(spec, init_params(spec), *rows_for(spec), sizes)
    assert after.sizes == sizes
    Trainer(after, Dataset(name="rows", train_x=x, train_y=y), params).step()


@given(SPECS, SIZES)
def test_every_number_is_an_old_one_or_the_one_drawn(spec: Spec, sizes: tuple[int, ...]) -> None:
    after, params, *_ = resized(spec, marked(spec), *rows_for(spec), sizes)
    places, drawn = build.matched(spec.sizes, sizes), init_params(after)
    old = marked(spec)
    for layer in range(after.layers):
        below, here = places[layer], places[layer + 1]
        origin = None if here is None else here - 1
        for place in np.ndindex(params.weights[layer].shape):
            before = None if origin is None or below != origin else old.weights[origin]
            kept = before is not None and np.all(np.less(place, before.shape))
            source = before if before is not None and kept else drawn.weights[layer]
            assert params.weights[layer][place] == source[place]
        for (j,) in np.ndindex(params.biases[layer].shape):
            kept = origin is not None and j < len(old.biases[origin])
            source = old.biases[origin] if origin is not None and kept else drawn.biases[layer]
            assert params.biases[layer][j] == source[j]


@given(SPECS)
def test_the_same_sizes_change_nothing(spec: Spec) -> None:
    x, y = rows_for(spec)
    after, params, new_x, new_y = resized(spec, marked(spec), x, y, spec.sizes)
    assert after == spec
    for one, other in zip(params, marked(spec), strict=True):
        np.testing.assert_array_equal(one, other)
    np.testing.assert_array_equal(new_x, x)
    np.testing.assert_array_equal(new_y, y)


def test_a_third_hidden_neuron_leaves_the_worked_example_as_it_was() -> None:
    net = load_net("worked-example")
    after, params, x, y = resized(net.spec, net.params, net.inputs, net.targets, (2, 3, 2))
    np.testing.assert_array_equal(params.weights[0][:2], [[0.15, 0.20], [0.25, 0.30]])
    np.testing.assert_array_equal(params.weights[1][:, :2], [[0.40, 0.45], [0.50, 0.55]])
    np.testing.assert_array_equal(params.biases[0][:2], [0.35, 0.35])
    drawn = init_params(after)
    np.testing.assert_array_equal(params.weights[0][2], drawn.weights[0][2])
    np.testing.assert_array_equal(params.weights[1][:, 2], drawn.weights[1][:, 2])
    assert (x.tolist(), y.tolist()) == ([[0.05, 0.10]], [[0.01, 0.99]])


def test_a_new_input_and_a_lost_output_change_the_columns_of_the_rows() -> None:
    net = load_net("worked-example")
    *_, x, y = resized(net.spec, net.params, net.inputs, net.targets, (3, 2, 1))
    assert (x.tolist(), y.tolist()) == ([[0.05, 0.10, 0.0]], [[0.01]])


@pytest.mark.parametrize(
    ("before", "after", "places"),
    [
        ((2, 3, 4, 1), (2, 4, 1), (0, 2, 3)),
        ((2, 3, 4, 1), (2, 3, 1), (0, 1, 3)),
        ((2, 3, 3, 1), (2, 3, 1), (0, 1, 3)),
        ((2, 3, 1), (2, 5, 3, 1), (0, None, 1, 2)),
        ((2, 3, 1), (2, 3, 3, 1), (0, 1, None, 2)),
        ((2, 3, 1), (2, 1), (0, 2)),
        ((2, 1), (2, 3, 1), (0, None, 1)),
        ((2, 3, 4, 1), (2, 4, 5, 2), (0, 1, 2, 3)),
    ],
)
def test_layers_are_found_again_by_their_size(
    before: tuple[int, ...], after: tuple[int, ...], places: tuple[int | None, ...]
) -> None:
    assert build.matched(before, after) == places


def test_taking_out_a_layer_keeps_the_biases_beside_it_and_draws_the_weights_anew() -> None:
    spec = Spec(sizes=(2, 3, 4, 1))
    old = marked(spec)
    after, params, *_ = resized(spec, old, *rows_for(spec), (2, 4, 1))
    np.testing.assert_array_equal(params.weights[0], init_params(after).weights[0])
    np.testing.assert_array_equal(params.biases[0], old.biases[1])
    np.testing.assert_array_equal(params.weights[1], old.weights[2])


def test_a_single_softmax_output_is_refused_with_the_reason() -> None:
    spec = Spec(sizes=(2, 2), output="softmax", cost="cross_entropy")
    with pytest.raises(SpecError) as caught:
        resized(spec, init_params(spec), *rows_for(spec), (2, 1))
    assert caught.value.key == "spec.softmax"


@pytest.mark.parametrize("sizes", [(2,), (2, 0, 1), (1,) * 11, (2, 1025, 1)])
def test_an_impossible_shape_is_refused(sizes: tuple[int, ...]) -> None:
    spec = Spec()
    with pytest.raises(SpecError):
        resized(spec, init_params(spec), *rows_for(spec), sizes)


# --- rows as a data set --------------------------------------------------------------------------


def test_rows_typed_by_hand_keep_every_digit() -> None:
    made = build.with_rows(load("digits"), np.full((2, 3), 0.1, np.float64), np.ones((2, 1)))
    assert made.train_x.dtype == np.float64
    assert made.train_x[0, 0] == 0.1
    assert (made.image_shape, made.labels, made.validation_x) == (None, None, None)


def test_rows_of_pictures_stay_pictures() -> None:
    digits = load("digits")
    made = build.with_rows(digits, digits.train_x[:2], digits.train_y[:2])
    assert (made.image_shape, made.labels) == ((8, 8), digits.labels)


def test_equal_rows_have_equal_refs_and_others_have_not() -> None:
    digits = load("digits")
    x, y = digits.train_x[:3], digits.train_y[:3]
    made = build.with_rows(digits, x, y)
    assert made.ref == build.with_rows(digits, x.copy(), y).ref
    assert made.ref != build.with_rows(digits, x[::-1], y).ref
    assert made.ref != digits.ref
    with pytest.raises(DataError):
        load(made.ref.name, **dict(made.ref.options))


def test_rows_that_do_not_match_are_refused() -> None:
    with pytest.raises(DataError) as caught:
        build.with_rows(load("digits"), np.ones((2, 3)), np.ones((1, 1)))
    assert caught.value.key == "data.rows"


def test_chosen_rows_are_those_rows_in_their_order() -> None:
    digits = load("digits")
    made = build.chosen_rows(digits, [7, 2, 11])
    np.testing.assert_array_equal(made.train_x, digits.train_x[[7, 2, 11]])
    np.testing.assert_array_equal(made.train_y, digits.train_y[[7, 2, 11]])
    assert made.train_x.dtype == np.float32
    assert (made.image_shape, made.labels) == (digits.image_shape, digits.labels)
    assert made.ref == DataRef("digits", (("rows", (7, 2, 11)),))


@pytest.mark.parametrize(("rows", "key"), [([], "build.no_rows"), ([-1], "build.row")])
def test_no_row_and_a_row_that_is_not_there_are_refused(rows: list[int], key: str) -> None:
    with pytest.raises(DataError) as caught:
        build.chosen_rows(load("digits"), rows)
    assert caught.value.key == key


@pytest.mark.parametrize(
    ("examples", "batch", "rows", "expected"),
    [(4, 4, 6, 6), (4, 9, 2, 2), (4, 1, 6, 1), (4, 3, 2, 2), (500, 10, 4, 4), (500, 1, 4, 4)],
)
def test_the_mini_batch_follows_the_rows(
    examples: int, batch: int, rows: int, expected: int
) -> None:
    dataset = Dataset(name="n", train_x=np.ones((examples, 2)), train_y=np.ones((examples, 1)))
    spec = Spec(sizes=(2, 1), batch_size=batch)
    assert build.for_rows(spec, dataset, np.ones((rows, 2))).batch_size == expected


# --- rows in a table -----------------------------------------------------------------------------

X, Y = np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([[5.0], [6.0]])


def table(rows: build.Rows) -> list[list[float]]:
    found: list[list[float]] = np.hstack(rows).tolist()
    return found


def test_a_cell_changes_alone() -> None:
    assert table(build.with_cell(X, Y, 1, 2, 9.0)) == [[1, 2, 5], [3, 4, 9]]
    assert table(build.with_cell(X, Y, 0, 1, 9.0)) == [[1, 9, 5], [3, 4, 6]]
    assert table((X, Y)) == [[1, 2, 5], [3, 4, 6]]


def test_rows_come_and_go() -> None:
    assert table(build.with_row(X, Y)) == [[1, 2, 5], [3, 4, 6], [0, 0, 0]]
    assert table(build.without_rows(X, Y, [0])) == [[3, 4, 6]]


def test_the_last_row_stays() -> None:
    with pytest.raises(DataError) as caught:
        build.without_rows(X, Y, [1, 0, 0])
    assert caught.value.key == "build.last_row"


def test_a_block_fills_cells_and_adds_rows() -> None:
    assert table(build.pasted(X, Y, np.array([[7.0, 8.0], [9.0, 10.0]]), 1, 1)) == [
        [1, 2, 5],
        [3, 7, 8],
        [0, 9, 10],
    ]


def test_whole_rows_begin_in_the_first_column() -> None:
    assert table(build.pasted(X, Y, np.array([[7.0, 8.0, 9.0]]), 0, 2))[0] == [7, 8, 9]


def test_a_table_can_take_the_place_of_all_rows() -> None:
    assert table(build.replaced(X, Y, np.array([[7.0, 8.0, 9.0]]))) == [[7, 8, 9]]


WIDE = np.ones((1, 4))


@pytest.mark.parametrize(
    ("do", "said"),
    [
        (lambda: build.replaced(X, Y, WIDE), "needs 3: inputs, 2, then targets, 1"),
        (lambda: build.pasted(X, Y, WIDE, 0, 0), "has 4 columns; this net needs 3"),
        (lambda: build.pasted(X, Y, WIDE[:, :2], 0, 2), "room for 1. A whole row has 3"),
        (lambda: build.pasted(X, Y, np.ones((4000, 3)), 0, 0), "12,000 numbers"),
    ],
)
def test_what_does_not_fit_is_refused_with_what_would(do: Callable[[], object], said: str) -> None:
    with pytest.raises(BpvizError) as caught:
        do()
    assert said in str(caught.value)
