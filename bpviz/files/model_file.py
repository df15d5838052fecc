"""Models on the disk: a Spec, its parameters and where they come from, as one safetensors file.

The tensors are "weights.0", "biases.0", ... in the dtype of the Spec. The metadata hold one text,
"bpviz-model": the version of the format, the Spec and the info as JSON. (One text, because the
order of several is left to chance, and the same model should make the same bytes.) A file is
believed only after everything in it was compared with the Spec that it declares.
"""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
import safetensors.numpy
from numpy.typing import NDArray

from bpviz.engine import Params, Spec
from bpviz.engine.errors import SpecError
from bpviz.files.atomic import write_atomically
from bpviz.files.model_header import (
    MAX_HEADER,
    Header,
    ModelFileError,
    parse_object,
    read_header,
)
from bpviz.files.reading import read_bounded
from bpviz.files.tensor_check import check_tensors, expected_shapes
from bpviz.resources import resource

MAX_FILE = 64_000_000  # bytes; 5 million parameters in float64 are 40 MB
FORMAT = "bpviz-model"
VERSION = 1


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """A network that was trained somewhere.

    spec    the network and how it was trained
    params  its weights and biases, read-only
    info    where they come from: data, seed, results, recipe, ...; plain JSON values by name
    """

    spec: Spec
    params: Params
    info: Mapping[str, Any]


def save_model(
    path: str | os.PathLike[str], spec: Spec, params: Params, info: Mapping[str, Any]
) -> None:
    """Write a model so that `load_model` gives it back exactly. Raises FileError.

    Refuses (ModelFileError) parameters that do not fit the Spec or are not finite, and info that
    is not JSON: such a file could not be opened again.
    """
    file = os.fspath(path)
    data = safetensors.numpy.save(_tensors(file, spec, params), _texts(file, spec, info))
    if int.from_bytes(data[:8], "little") > MAX_HEADER:
        raise ModelFileError(
            "model.info_too_large",
            "{file} was not written: its info needs more than {limit:,} bytes.",
            file=file,
            limit=MAX_HEADER,
        )
    write_atomically(path, data)


def load_model(path: str | os.PathLike[str]) -> Model:
    """Read a model file. Whatever is wrong with it, only ModelFileError is raised."""
    file = os.fspath(path)
    data = read_bounded(path, MAX_FILE, ModelFileError)
    header = read_header(data, file)
    about = _read_about(header, file)
    spec = _read_spec(about, file)
    info = _table(about, "info", file)
    check_tensors(header, spec, file)
    return Model(spec, _read_params(data, spec, file), MappingProxyType(info))


def shipped_model(name: str) -> Model:
    """A model that comes with bpviz: "digits". Raises ModelFileError, also for unknown names."""
    shipped = {path.stem: path for path in _shipped_files()}
    if name not in shipped:
        raise ModelFileError(
            "model.unknown",
            'No model "{name}" comes with bpviz; those that do: {allowed}.',
            name=name,
            allowed=", ".join(shipped) or "none",
        )
    return load_model(shipped[name])


def _shipped_files() -> list[Path]:
    try:
        return sorted(resource("models").glob("*.safetensors"))
    except FileNotFoundError:
        return []


def _tensors(file: str, spec: Spec, params: Params) -> dict[str, NDArray[Any]]:
    """The parameters by name, checked. Raises ModelFileError."""
    tensors: dict[str, NDArray[Any]] = {}
    for name, array in _named(params):
        if not np.isfinite(array).all():
            raise _not_finite(file, name)
        tensors[name] = np.ascontiguousarray(array, dtype=spec.numpy_dtype)
    found = {name: array.shape for name, array in tensors.items()}
    if found != expected_shapes(spec):
        raise ModelFileError(
            "model.params",
            "{file} was not written: parameters of the shapes {found} do not fit sizes {sizes}.",
            file=file,
            found=list(found.values()),
            sizes=spec.sizes,
        )
    return tensors


def _named(params: Params) -> list[tuple[str, NDArray[Any]]]:
    weights = [(f"weights.{layer}", w) for layer, w in enumerate(params.weights)]
    return weights + [(f"biases.{layer}", b) for layer, b in enumerate(params.biases)]


def _texts(file: str, spec: Spec, info: Mapping[str, Any]) -> dict[str, str]:
    """The metadata of a file. Raises ModelFileError when the info is not JSON."""
    about = {"version": VERSION, "spec": spec.to_dict(), "info": dict(info)}
    try:
        if not all(isinstance(name, str) for name in info):
            raise TypeError("a name in it is not a text")
        return {FORMAT: json.dumps(about, ensure_ascii=False, allow_nan=False)}
    except (TypeError, ValueError, RecursionError) as problem:
        raise ModelFileError(
            "model.info",
            "{file} was not written: its info cannot be stored as JSON ({reason}).",
            file=file,
            reason=str(problem),
        ) from None


def _read_about(header: Header, file: str) -> dict[str, Any]:
    """What stands beside the tensors: version, spec and info."""
    if FORMAT not in header.texts:
        raise ModelFileError(
            "model.format",
            "{file} is a safetensors file, but not a model that bpviz saved: "
            'its metadata have no text "{format}".',
            file=file,
            format=FORMAT,
        )
    about = parse_object(header.texts[FORMAT], file, FORMAT)
    version = about.get("version")
    if type(version) is not int or not 1 <= version <= VERSION:
        raise ModelFileError(
            "model.version",
            "{file} has version {version!r:.20} of the format; this bpviz reads 1 to {known}.",
            file=file,
            version=version,
            known=VERSION,
        )
    return about


def _table(about: dict[str, Any], name: str, file: str) -> dict[str, Any]:
    value = about.get(name)
    if not isinstance(value, dict):
        raise ModelFileError(
            "model.table",
            '{file} is damaged: "{name}" in its metadata must be a table of values by name.',
            file=file,
            name=name,
        )
    return value


def _read_spec(about: dict[str, Any], file: str) -> Spec:
    values = _table(about, "spec", file)
    try:
        return Spec.from_dict(values)
    except SpecError as problem:
        raise ModelFileError(
            "model.spec",
            "{file} declares a network that cannot be: {reason!s:.300}",
            file=file,
            reason=problem,
        ) from None


def _read_params(data: bytes, spec: Spec, file: str) -> Params:
    """The parameters of a file whose header was checked."""
    try:
        tensors = safetensors.numpy.load(data)
    except Exception as problem:  # the reader raises KeyError, ValueError and its own
        raise ModelFileError(
            "model.unreadable",
            "{file} is damaged: its tensors cannot be read ({reason!s:.200}).",
            file=file,
            reason=str(problem),
        ) from None
    for name, array in tensors.items():
        if not np.isfinite(array).all():
            raise _not_finite(file, name)
        array.flags.writeable = False
    return Params(
        tuple(tensors[f"weights.{layer}"] for layer in range(spec.layers)),
        tuple(tensors[f"biases.{layer}"] for layer in range(spec.layers)),
    )


def _not_finite(file: str, name: str) -> ModelFileError:
    return ModelFileError(
        "model.not_finite",
        "The parameters {name} of {file} are not all finite: NaN or infinity is among them.",
        file=file,
        name=name,
    )
