"""Building a net: another shape that keeps what it can, rows typed, pasted and chosen.

What is kept of a net that gets another shape is decided by where its units come from. Inputs stay
inputs and outputs stay outputs; hidden layers keep their order. When there are as many as before,
each is what it was; when there are more or fewer, those are matched that leave most layers with
as many units as they had, the first possible ones: so of (2, 3, 4, 1) -> (2, 4, 1) the layer of 3
went. Units of a layer keep their places, and the last ones come and go. A weight has still a place
when both its units are there and their layers are still neighbours; a bias when its neuron is
there. So a layer put between two others, or taken from between them, leaves the biases around it
and has its weights drawn anew, for the old ones led elsewhere.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

import numpy as np

from bpviz.data import Dataset
from bpviz.data.dataset import DataRef
from bpviz.data.errors import DataError
from bpviz.data.table import check_count
from bpviz.engine import Params, Spec, init_params
from bpviz.engine.activations import Array

Rows = tuple[Array, Array]
"""Inputs x (n, d) and targets y (n, k)."""


# --- another shape -------------------------------------------------------------------------------


def resized(
    spec: Spec, params: Params, x: Array, y: Array, sizes: Sequence[int]
) -> tuple[Spec, Params, Array, Array]:
    """The net with other sizes, its parameters, and rows x (n, d) and y (n, k) that fit it.

    Every weight and bias that has still a place keeps its value (see above); the others are those
    that `init_params` draws for the new Spec, so the same change gives the same numbers. Columns
    of x and y are cut, or added as 0. A SpecError says why a shape cannot be: a single output with
    softmax and cross-entropy, too many layers or units.
    """
    after = replace(spec, sizes=tuple(sizes))
    places = matched(spec.sizes, after.sizes)
    drawn = init_params(after)
    weights, biases = [], []
    for layer in range(after.layers):
        below, here = places[layer], places[layer + 1]
        weight, bias = drawn.weights[layer].copy(), drawn.biases[layer].copy()
        if here is not None:
            _keep(bias, params.biases[here - 1])
            if below == here - 1:
                _keep(weight, params.weights[here - 1])
        weights.append(weight)
        biases.append(bias)
    parts = Params(tuple(weights), tuple(biases))
    return after, parts, _fitted(x, after.sizes[0]), _fitted(y, after.sizes[-1])


def matched(before: Sequence[int], after: Sequence[int]) -> tuple[int | None, ...]:
    """For each layer after the change which it was before; the inputs are 0, None is new."""
    old, new = before[1:-1], after[1:-1]
    few, many = sorted((old, new), key=len)
    chosen = max(
        combinations(range(len(many)), len(few)),
        key=lambda at: sum(many[place] == size for place, size in zip(at, few, strict=True)),
    )
    hidden: list[int | None] = [place + 1 for place in chosen]
    if len(new) > len(old):
        hidden = [chosen.index(n) + 1 if n in chosen else None for n in range(len(new))]
    return (0, *hidden, len(before) - 1)


def _keep(drawn: Array, old: Array) -> None:
    """Put the old numbers where both arrays have a place."""
    both = tuple(slice(min(sizes)) for sizes in zip(drawn.shape, old.shape, strict=True))
    drawn[both] = old[both]


def _fitted(rows: Array, columns: int) -> Array:
    """The rows with so many columns: cut, or with 0 in the new ones."""
    fitted = np.zeros((len(rows), columns), rows.dtype)
    _keep(fitted, rows)
    return fitted


# --- rows as a data set --------------------------------------------------------------------------


def with_rows(dataset: Dataset, x: Array, y: Array) -> Dataset:
    """Rows typed by hand as the whole data set, in float64: x (n, d) and y (n, k).

    It is called as before, and keeps image shape and labels where the columns are as many. There
    are no other splits. Its ref has a digest of the rows: equal refs are equal rows, and it says
    that `load` cannot make them. A DataError when the rows do not match or are not finite.
    """
    x, y = np.array(x, np.float64), np.array(y, np.float64)
    same_x = x.ndim == 2 and x.shape[1] == dataset.inputs
    same_y = y.ndim == 2 and y.shape[1] == dataset.outputs
    return Dataset(
        name=dataset.name,
        train_x=x,
        train_y=y,
        image_shape=dataset.image_shape if same_x else None,
        labels=dataset.labels if same_y else None,
        ref=DataRef(dataset.name, (("rows", _digest(x, y)),)),
    )


def _digest(x: Array, y: Array) -> str:
    found = hashlib.sha256(repr((x.shape, y.shape)).encode())
    found.update(x.tobytes() + y.tobytes())
    return found.hexdigest()[:16]


def chosen_rows(dataset: Dataset, rows: Sequence[int], split: str = "train") -> Dataset:
    """Rows of a split of a data set, counted from 0, as training rows of their own in this order.

    They keep the type, image shape and labels of the data set; the other splits stay away. The ref
    names the rows. A DataError when none is chosen or there is no such row.
    """
    chosen = tuple(int(row) for row in rows)
    if not chosen:
        raise DataError("build.no_rows", "No row is chosen; a mini-batch needs at least one.")
    pair = dataset.split(split)
    count = 0 if pair is None else len(pair[0])
    for row in chosen:
        if not 0 <= row < count:
            raise DataError(
                "build.row",
                "There is no row {row:,}: the data set has {count:,}.",
                row=row + 1,
                count=count,
            )
    assert pair is not None
    options = (("rows", chosen),) if split == "train" else (("rows", chosen), ("split", split))
    return Dataset(
        name=dataset.name,
        train_x=pair[0][list(chosen)],
        train_y=pair[1][list(chosen)],
        image_shape=dataset.image_shape,
        labels=dataset.labels,
        ref=DataRef(dataset.ref.name, (*dataset.ref.options, *options)),
    )


def for_rows(spec: Spec, dataset: Dataset, x: Array) -> Spec:
    """The Spec to learn the rows x with, when `dataset` was learnt before.

    All rows stay one mini-batch when they were one; and they become one when they were taken out
    of a data set too long to be listed. Else the mini-batch stays, as far as there are rows.
    """
    whole = spec.batch_size >= dataset.examples or not is_listed(spec, dataset)
    return replace(spec, batch_size=len(x) if whole else min(spec.batch_size, len(x)))


LISTED = 64
"""A data set of at most so many rows is listed as a whole, whatever the mini-batch is."""


def is_listed(spec: Spec, dataset: Dataset) -> bool:
    """Whether the table has all rows of a data set, and not only the mini-batch of the moment."""
    return dataset.examples <= max(LISTED, spec.batch_size)


# --- rows in a table -----------------------------------------------------------------------------


def with_cell(x: Array, y: Array, row: int, column: int, value: float) -> Rows:
    """The rows with another number in one cell; columns count through inputs, then targets."""
    block = np.array([[value]])
    return pasted(x, y, block, row, column)


def with_row(x: Array, y: Array) -> Rows:
    """The rows and one more, all 0."""
    return pasted(x, y, np.zeros((1, x.shape[1] + y.shape[1])), len(x), 0)


def without_rows(x: Array, y: Array, rows: Sequence[int]) -> Rows:
    """The rows less these. A DataError when none would be left."""
    if len(set(rows)) >= len(x):
        raise DataError("build.last_row", "The last row stays: a net needs at least one example.")
    return np.delete(x, rows, axis=0), np.delete(y, rows, axis=0)


def pasted(x: Array, y: Array, block: Array, row: int, column: int) -> Rows:
    """The rows with a block of numbers put over them; rows below the last one are added.

    A block as wide as the whole table begins in the first column wherever it is put. Cells of a
    new row that the block does not reach are 0. A DataError when it is too wide or too much.
    """
    inputs, width = x.shape[1], x.shape[1] + y.shape[1]
    if block.shape[1] == width:
        column = 0
    if column + block.shape[1] > width:
        raise too_wide(block.shape[1], x.shape[1], y.shape[1], width - column)
    rows = max(len(x), row + len(block))
    if rows > len(x):
        check_count(rows, width)
    table = np.zeros((rows, width))
    table[: len(x), :inputs], table[: len(x), inputs:] = x, y
    table[row : row + len(block), column : column + block.shape[1]] = block
    return table[:, :inputs].copy(), table[:, inputs:].copy()


def replaced(x: Array, y: Array, block: Array) -> Rows:
    """A block of numbers instead of all rows. A DataError when it has not as many columns."""
    inputs, width = x.shape[1], x.shape[1] + y.shape[1]
    if block.shape[1] != width:
        raise too_wide(block.shape[1], x.shape[1], y.shape[1], width)
    return block[:, :inputs].copy(), block[:, inputs:].copy()


def too_wide(found: int, inputs: int, outputs: int, room: int) -> DataError:
    """The error of a block of numbers that does not fit: what would be right."""
    if room < inputs + outputs:
        return DataError(
            "build.paste_room",
            "The table pasted has {found:,} columns, and from this cell on there is room for "
            "{room:,}. A whole row has {right:,}.",
            found=found,
            room=room,
            right=inputs + outputs,
        )
    return DataError(
        "build.paste_columns",
        "The table pasted has {found:,} columns; this net needs {right:,}: inputs, {inputs:,}, "
        "then targets, {outputs:,}. Change the table, or the layers first.",
        found=found,
        right=inputs + outputs,
        inputs=inputs,
        outputs=outputs,
    )
