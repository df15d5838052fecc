"""Whether everything in a net file has the shape that its Spec needs."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any

import numpy as np

from bpviz.data.dataset import TYPED_BY_HAND
from bpviz.engine import Spec
from bpviz.files.errors import FileError
from bpviz.files.net_text import NetText

MAX_NAME = 12  # characters: a name stands in a circle


class NetFileError(FileError):
    """A net file that cannot be used: its values hold the file and the place within it."""


def check_texts(text: NetText, file: str) -> None:
    """Title and source must say something in both languages. Raises NetFileError."""
    texts = {
        "title.en": text.title.english,
        "title.zh_CN": text.title.chinese,
        "source.en": text.source.english,
        "source.zh_CN": text.source.chinese,
    }
    for place, written in texts.items():
        if not written.strip():
            raise NetFileError(
                "net.empty_text",
                "{file}: {place} is empty; a text is needed there.",
                file=file,
                place=place,
            )


def check_numbers(text: NetText, spec: Spec, file: str) -> None:
    """Parameters and rows must have the Spec's shapes and be finite. Raises NetFileError."""
    _check_shapes("params.weights", text.params.weights, spec.shapes, file)
    _check_shapes("params.biases", text.params.biases, [(n,) for n in spec.bias_sizes], file)
    count = max(len(text.rows.inputs), 1)
    _check_shape("rows.inputs", text.rows.inputs, (count, spec.sizes[0]), file)
    _check_shape("rows.targets", text.rows.targets, (count, spec.sizes[-1]), file)
    _check_row_count(count * (spec.sizes[0] + spec.sizes[-1]), file)
    for place, numbers in _number_lists(text):
        with np.errstate(over="ignore"):
            array = np.array(numbers, dtype=spec.numpy_dtype)
        if not np.isfinite(array).all():
            raise NetFileError(
                "net.not_finite",
                "{file}: {place} holds a number that is not finite in {dtype}.",
                file=file,
                place=place,
                dtype=spec.dtype,
            )


def check_names(text: NetText, spec: Spec, file: str) -> None:
    """Every unit, weight and bias needs a name, of its own or with its equals."""
    names = text.names
    _check_shapes("names.neurons", names.neurons, [(n,) for n in spec.sizes], file)
    _check_shapes("names.weights", names.weights, spec.shapes, file)
    _check_shapes("names.biases", names.biases, [(n,) for n in spec.bias_sizes], file)
    _check_own("names.neurons", chain.from_iterable(names.neurons), file)
    _check_own("names.weights", chain.from_iterable(chain.from_iterable(names.weights)), file)
    # The neurons of one layer may share a bias, and so its name; two layers may not.
    per_layer = chain.from_iterable(dict.fromkeys(layer) for layer in names.biases)
    _check_own("names.biases", per_layer, file)


def _check_row_count(numbers: int, file: str) -> None:
    """More rows than this would not be kept exactly: see Dataset."""
    if numbers > TYPED_BY_HAND:
        raise NetFileError(
            "net.too_many_rows",
            "{file}: the rows hold {found:,} numbers; a net file may have up to {limit:,}.",
            file=file,
            found=numbers,
            limit=TYPED_BY_HAND,
        )


def _number_lists(text: NetText) -> Iterable[tuple[str, Any]]:
    for layer, weights in enumerate(text.params.weights):
        yield f"params.weights[{layer}]", weights
    for layer, biases in enumerate(text.params.biases):
        yield f"params.biases[{layer}]", biases
    yield "rows.inputs", text.rows.inputs
    yield "rows.targets", text.rows.targets


def _check_shapes(
    place: str, layers: Sequence[Any], shapes: Sequence[tuple[int, ...]], file: str
) -> None:
    if len(layers) != len(shapes):
        raise _shape_error(file, place, len(layers), len(shapes))
    for layer, (values, shape) in enumerate(zip(layers, shapes, strict=True)):
        _check_shape(f"{place}[{layer}]", values, shape, file)


def _check_shape(place: str, values: Sequence[Any], shape: tuple[int, ...], file: str) -> None:
    if len(values) != shape[0]:
        raise _shape_error(file, place, len(values), shape[0])
    for index, value in enumerate(values if len(shape) > 1 else ()):
        _check_shape(f"{place}[{index}]", value, shape[1:], file)


def _shape_error(file: str, place: str, found: int, wanted: int) -> NetFileError:
    return NetFileError(
        "net.shape",
        "{file}: {place} has {found:,} entries; the network and its rows need {wanted:,}.",
        file=file,
        place=place,
        found=found,
        wanted=wanted,
    )


def _check_own(place: str, names: Iterable[str], file: str) -> None:
    for name, count in Counter(names).items():
        if not 0 < len(name.strip()) == len(name) <= MAX_NAME:
            raise NetFileError(
                "net.name",
                "{file}: the name {name!r:.60} in {place} must have 1 to {limit} characters, "
                "none of them a blank at its ends.",
                file=file,
                place=place,
                name=name,
                limit=MAX_NAME,
            )
        if count > 1:
            raise NetFileError(
                "net.name_twice",
                '{file}: the name "{name}" stands {count} times in {place}; each needs its own.',
                file=file,
                place=place,
                name=name,
                count=count,
            )
