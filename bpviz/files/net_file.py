"""Small nets with fixed numbers, as text files: Spec, parameters, rows and everybody's names.

title = { en = "...", zh_CN = "..." }
source = { en = "...", zh_CN = "..." }
[spec]      the fields of Spec; those left out have their defaults
[params]    weights[layer][j][k] from unit k to neuron j; biases[layer][j]
[rows]      inputs and targets, one list an example
[names]     neurons[layer] with the inputs first; weights and biases as in [params]
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from bpviz.data import Dataset
from bpviz.engine import Params, Spec
from bpviz.files.net_check import NetFileError, check_names, check_numbers, check_texts
from bpviz.files.net_text import NetText, Text
from bpviz.files.reading import read_bounded
from bpviz.resources import resource

MAX_FILE = 1_000_000  # bytes

SHIPPED = (
    "worked-example",
    "worked-example-two-rows",
    "2-2-1",
    "2-2-1-shared",
    "2-2-3-1",
    "xor",
    "chain",
)
"""The nets that come with bpviz, in the order in which they are offered."""

Names = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Net:
    """A small network with its numbers, its examples and the names that its text uses.

    name          what it is opened by: "worked-example", or the file's name without its ending
    titles        the title by language: "en", "zh_CN"
    sources       the text that it comes from, by language
    inputs        (n, inputs) float64, read-only
    targets       (n, outputs) float64, read-only
    neuron_names  [layer][j]; layer 0 is the input
    weight_names  [layer][j][k], for params.weights[layer][j, k]
    bias_names    [layer][j], for params.biases[layer][j]; a frozen bias of a whole layer stands
                  there once for every neuron, under one name
    """

    name: str
    titles: Mapping[str, str]
    sources: Mapping[str, str]
    spec: Spec
    params: Params
    inputs: NDArray[np.float64]
    targets: NDArray[np.float64]
    neuron_names: Names
    weight_names: tuple[Names, ...]
    bias_names: Names

    def dataset(self) -> Dataset:
        """The rows as training data, in float64; there are no others."""
        return Dataset(name=self.name, train_x=self.inputs, train_y=self.targets)


def net_names() -> tuple[str, ...]:
    """The names of the nets that come with bpviz, in the order in which they are offered."""
    return SHIPPED


def load_net(path_or_name: str | os.PathLike[str]) -> Net:
    """A shipped net by its name, or any net by the path of its file.

    Whatever is wrong with the file, NetFileError is raised: it says where and what.
    """
    shipped = path_or_name in SHIPPED
    path = resource(f"nets/{path_or_name}.toml") if shipped else Path(path_or_name)
    file = str(path)
    text = _decode(read_bounded(path, MAX_FILE, NetFileError), file)
    check_texts(text, file)
    spec = _spec(text, file)
    check_numbers(text, spec, file)
    check_names(text, spec, file)
    return Net(
        name=path.stem,
        titles=_by_language(text.title),
        sources=_by_language(text.source),
        spec=spec,
        params=Params(
            tuple(_locked(w, spec.numpy_dtype) for w in text.params.weights),
            tuple(_locked(b, spec.numpy_dtype) for b in text.params.biases),
        ),
        inputs=_locked(text.rows.inputs),
        targets=_locked(text.rows.targets),
        neuron_names=text.names.neurons,
        weight_names=text.names.weights,
        bias_names=text.names.biases,
    )


def _decode(data: bytes, file: str) -> NetText:
    try:
        return msgspec.toml.decode(data, type=NetText)
    except msgspec.ValidationError as problem:
        message, _, place = str(problem).partition(" - at ")
        raise NetFileError(
            "net.field",
            "{file} is not a net: at {place}, {reason}.",
            file=file,
            place=place.strip("`").removeprefix("$.") or "the top",
            reason=message[:1].lower() + message[1:],
        ) from None
    except (ValueError, RecursionError) as problem:  # not UTF-8, not TOML, too deep
        raise NetFileError(
            "net.toml",
            "{file} is not a net: it is not TOML ({reason!s:.200}).",
            file=file,
            reason=str(problem),
        ) from None


def _spec(text: NetText, file: str) -> Spec:
    try:
        return Spec.from_dict(text.spec)
    except ValueError as problem:  # SpecError, or a number too long to be written out
        raise NetFileError(
            "net.spec",
            "{file} declares a network that cannot be: {reason!s:.300}",
            file=file,
            reason=problem,
        ) from None


def _by_language(text: Text) -> Mapping[str, str]:
    return MappingProxyType({"en": text.english, "zh_CN": text.chinese})


def _locked(values: Any, dtype: Any = np.float64) -> NDArray[Any]:
    array = np.array(values, dtype=dtype)
    array.flags.writeable = False
    return array
