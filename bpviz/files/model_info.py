"""What a model file says about where the model comes from: its data, its age, its results.

Written by `run_info` when a model is saved from a run, read back by `data_of` and `results_of`,
which also understand what `bpviz train` writes. Whatever a file says wrongly is as if it was not
said: a model can be used without knowing what it was trained on.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from bpviz.data import DataError, DataRef, Dataset
from bpviz.data.dataset import SPLITS, TYPED_BY_HAND
from bpviz.data.sources import DATASETS
from bpviz.engine import BpvizError, Params, Spec
from bpviz.engine.metrics import measure

PRIVATE = ("folder",)
"""Options that belong to one computer: where MNIST is there is not where it is elsewhere."""


@dataclass(frozen=True, slots=True)
class Result:
    """What was measured on one split ("train", "validation", "test") when a model was saved."""

    split: str
    accuracy: float | None
    cost: float | None


def run_info(
    spec: Spec, params: Params, dataset: Dataset, updates: int, epochs: float
) -> dict[str, Any]:
    """What to say about a network that was trained on these data.

    data, options, expansion: the DataRef, without folders; rows: the examples themselves where
    they are few and nothing else tells them; seed, updates, epochs; results by split, measured
    now.
    """
    ref = dataset.ref
    info: dict[str, Any] = {
        "data": ref.name,
        "options": {name: value for name, value in ref.options if name not in PRIVATE},
        "seed": spec.seed,
        "updates": updates,
        "epochs": round(epochs, 3),
        "results": _measured(spec, params, dataset),
    }
    if ref.expansion is not None:
        info["expansion"] = ref.expansion
    if not can_be_loaded(ref) and _numbers(dataset) <= TYPED_BY_HAND:
        info["rows"] = _rows(dataset)
    return info


def data_of(info: Mapping[str, Any], folder: str | None = None) -> Dataset | DataRef | None:
    """The data that a model was trained on: themselves, or how to load them; None: not said.

    folder  where MNIST is on this computer; without one the ref of MNIST has none
    """
    name = info.get("data")
    if not isinstance(name, str):
        return None
    if isinstance(info.get("rows"), dict):
        return _dataset(name, info["rows"])
    recipe = info.get("recipe")
    options = info.get("options", recipe.get("options", {}) if isinstance(recipe, dict) else {})
    if not isinstance(options, dict) or not all(isinstance(key, str) for key in options):
        return None
    pairs = tuple((key, _hashable(value)) for key, value in options.items() if key not in PRIVATE)
    if name == "mnist" and folder is not None:
        pairs = (("folder", folder), *pairs)
    expansion = info.get("expansion")
    ref = DataRef(name, pairs, None if expansion is None else _hashable(expansion))
    if not _is_hashable(ref):
        return None  # an object of JSON where a value should be: no data set has such an option
    return ref if name == "mnist" or can_be_loaded(ref) else None


def can_be_loaded(ref: DataRef) -> bool:
    """Whether `load_ref` can build the data again: they are generated, come with bpviz, or a file.

    A net may be called like a data set ("xor"); its own rows have not the options of that one.
    """
    given = dict(ref.options)
    if ref.name == "table":
        return "path" in given
    if ref.name not in DATASETS:
        return False
    known = DATASETS[ref.name].options
    needed = {option.name for option in known if not getattr(option, "quiet", False)}
    return needed <= given.keys() <= {option.name for option in known}


def results_of(info: Mapping[str, Any]) -> tuple[Result, ...]:
    """What was measured when the model was saved, in the order training, validation, test."""
    measured = info.get("results")
    if not isinstance(measured, dict):
        split = info.get("measured")
        measured = {split: info} if isinstance(split, str) else {}
    found = []
    for split in SPLITS:
        values = measured.get(split)
        if isinstance(values, dict | Mapping):
            accuracy, cost = _number(values.get("accuracy")), _number(values.get("cost"))
            if accuracy is not None or cost is not None:
                found.append(Result(split, accuracy, cost))
    return tuple(found)


def epochs_of(info: Mapping[str, Any]) -> float | None:
    """For how many epochs it was trained; None: not said."""
    return _number(info.get("epochs"))


def _measured(spec: Spec, params: Params, dataset: Dataset) -> dict[str, Any]:
    results: dict[str, Any] = {}
    for split in SPLITS:
        pair = dataset.split(split)
        if pair is not None:
            metrics = measure(spec, params, *pair)
            cost = metrics.cost if np.isfinite(metrics.cost) else None
            results[split] = {"cost": cost, "accuracy": metrics.accuracy}
    return results


def _numbers(dataset: Dataset) -> int:
    pairs = (dataset.split(split) for split in SPLITS)
    return sum(array.size for pair in pairs if pair is not None for array in pair)


def _rows(dataset: Dataset) -> dict[str, Any]:
    rows: dict[str, Any] = {"dtype": dataset.train_x.dtype.name}
    for split in SPLITS:
        pair = dataset.split(split)
        if pair is not None:
            rows[f"{split}_x"], rows[f"{split}_y"] = pair[0].tolist(), pair[1].tolist()
    if dataset.image_shape is not None:
        rows["image_shape"] = dataset.image_shape
    if dataset.labels is not None:
        rows["labels"] = dataset.labels
    return rows


def _dataset(name: str, rows: Mapping[str, Any]) -> Dataset | None:
    """The examples that a file holds; None when they are none."""
    dtype = np.float64 if rows.get("dtype") == "float64" else np.float32
    try:
        arrays = {
            key: np.asarray(rows[key], dtype)
            for key in (f"{split}_{axis}" for split in SPLITS for axis in "xy")
            if key in rows
        }
        shape, labels = _hashable(rows.get("image_shape")), _hashable(rows.get("labels"))
        return Dataset(name=name, image_shape=shape, labels=labels, **arrays)  # type: ignore[arg-type]
    except (DataError, BpvizError, TypeError, ValueError):
        return None


def _hashable(value: object) -> Any:
    """Lists of JSON as tuples, all the way down."""
    return tuple(map(_hashable, value)) if isinstance(value, list) else value


def _is_hashable(ref: DataRef) -> bool:
    try:
        hash(ref)
    except TypeError:
        return False
    return True


def _number(value: object) -> float | None:
    if not isinstance(value, (int, float)) or isinstance(value, bool):
        return None
    return float(value) if np.isfinite(value) else None
