"""Whether the tensors that a safetensors header names are those of a Spec, and nothing else."""

from math import prod
from typing import Any

from bpviz.engine import Spec
from bpviz.files.model_header import Header, ModelFileError

DTYPES = {"float32": "F32", "float64": "F64"}
"""What safetensors calls the dtypes of a Spec."""

_SHOWN = 3  # names that a sentence lists


def expected_shapes(spec: Spec) -> dict[str, tuple[int, ...]]:
    """The shape of every tensor of a model, by its name."""
    weights = {f"weights.{layer}": shape for layer, shape in enumerate(spec.shapes)}
    return weights | {f"biases.{layer}": (n,) for layer, n in enumerate(spec.bias_sizes)}


def check_tensors(header: Header, spec: Spec, file: str) -> None:
    """Names, dtypes, shapes and places must be those of `spec`. Raises ModelFileError."""
    expected = expected_shapes(spec)
    _check_names(header, expected, file)
    places = []
    for name, shape in expected.items():
        entry = header.tensors[name]
        if not isinstance(entry, dict) or set(entry) != {"dtype", "shape", "data_offsets"}:
            raise ModelFileError(
                "model.entry",
                "{file} is damaged: its header must give {name} "
                "a dtype, a shape and data_offsets, and nothing else.",
                file=file,
                name=name,
            )
        _check_value(file, name, "dtype", entry["dtype"], DTYPES[spec.dtype])
        _check_value(file, name, "shape", entry["shape"], list(shape))
        places.append((name, entry["data_offsets"], prod(shape) * spec.numpy_dtype.itemsize))
    _check_places(places, header.data_size, file)


def _check_names(header: Header, expected: dict[str, tuple[int, ...]], file: str) -> None:
    missing = [name for name in expected if name not in header.tensors]
    if missing:
        raise ModelFileError(
            "model.missing",
            "{file} lacks {count:,} of the tensors that its network needs: {names}.",
            file=file,
            count=len(missing),
            names=_listed(missing),
        )
    extra = [name for name in header.tensors if name not in expected]
    if extra:
        raise ModelFileError(
            "model.extra",
            "{file} holds {count:,} tensors that its network does not have: {names}.",
            file=file,
            count=len(extra),
            names=_listed(extra),
        )


def _listed(names: list[str]) -> str:
    shown = ", ".join(f"{name:.40}" for name in names[:_SHOWN])
    return shown + (", ..." if len(names) > _SHOWN else "")


def _check_value(file: str, name: str, field: str, found: Any, wanted: Any) -> None:
    # Compared as text, because True == 1 and 1.0 == 1.
    if repr(found) != repr(wanted):
        raise ModelFileError(
            "model.tensor",
            "In {file}, the {field} of {name} is {found!r:.80}; its network needs {wanted!r}.",
            file=file,
            name=name,
            field=field,
            found=found,
            wanted=wanted,
        )


def _check_places(places: list[tuple[str, Any, int]], data_size: int, file: str) -> None:
    """The tensors must lie one behind the other and fill the file exactly."""
    for name, offsets, size in places:
        if not _is_place(offsets) or offsets[1] - offsets[0] != size:
            raise ModelFileError(
                "model.place",
                "{file} is damaged: {name} needs {size:,} bytes, "
                "but its data_offsets are {found!r:.80}.",
                file=file,
                name=name,
                size=size,
                found=offsets,
            )
    end = 0
    for start, stop in sorted(tuple(offsets) for _, offsets, _ in places):
        if start != end:
            raise ModelFileError(
                "model.gap",
                "{file} is damaged: the bytes {start:,} to {end:,} of its data "
                "belong to no tensor, or to two.",
                file=file,
                start=min(start, end),
                end=max(start, end),
            )
        end = stop
    if end != data_size:
        raise ModelFileError(
            "model.size",
            "{file} is cut off or too long: its tensors need {expected:,} bytes, "
            "{found:,} are there.",
            file=file,
            expected=end,
            found=data_size,
        )


def _is_place(offsets: Any) -> bool:
    """Two whole numbers from 0, as JSON gives them."""
    return (
        isinstance(offsets, list)
        and len(offsets) == 2
        and all(type(n) is int and n >= 0 for n in offsets)
    )
