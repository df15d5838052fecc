"""A model comes back as it was saved, and nothing else is taken for a model."""

import json
import os
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bpviz.engine import Params, Spec, init_params
from bpviz.files import FileError, ModelFileError, load_model, save_model, shipped_model
from bpviz.resources import resource

SPEC = Spec(sizes=(3, 4, 2), seed=7)


def saved(folder: Path, spec: Spec = SPEC, **info: Any) -> Path:
    path = folder / "net.safetensors"
    save_model(path, spec, init_params(spec), info)
    return path


def parts(path: Path) -> tuple[dict[str, Any], bytes]:
    """Header and data of a safetensors file."""
    data = path.read_bytes()
    end = 8 + int.from_bytes(data[:8], "little")
    return json.loads(data[8:end]), data[end:]


def joined(header: dict[str, Any] | str, data: bytes) -> bytes:
    text = header if isinstance(header, str) else json.dumps(header)
    raw = text.encode()
    raw += b" " * (-len(raw) % 8)
    return len(raw).to_bytes(8, "little") + raw + data


def refused(path: Path, data: bytes) -> ModelFileError:
    """The error that a file of these bytes gives; its sentence names the file."""
    path.write_bytes(data)
    with pytest.raises(ModelFileError) as caught:
        load_model(path)
    sentence = str(caught.value)
    assert str(path) in sentence
    assert len(sentence) < 1_000
    assert sentence.rstrip().endswith((".", ")", '"'))
    return caught.value


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("biases", ["per_neuron", "per_layer", "frozen"])
@pytest.mark.parametrize("sizes", [(1, 1), (3, 4, 2), (2, 3, 1, 5)])
def test_a_model_comes_back_exactly(
    tmp_path: Path, dtype: str, biases: str, sizes: tuple[int, ...]
) -> None:
    spec = Spec(sizes=sizes, biases=biases, dtype=dtype, rate=3.0, seed=5)
    model = load_model(saved(tmp_path, spec, data="数字", results={"test": 0.978}, layers=[1, 2]))
    assert model.spec == spec
    assert model.info == {"data": "数字", "results": {"test": 0.978}, "layers": [1, 2]}
    for found, wanted in zip(model.params, init_params(spec), strict=True):
        assert found.dtype == wanted.dtype == np.dtype(dtype)
        np.testing.assert_array_equal(found, wanted)


def test_the_same_model_makes_the_same_bytes(tmp_path: Path) -> None:
    first = saved(tmp_path, a=1, b=2, c=3).read_bytes()
    assert saved(tmp_path, a=1, b=2, c=3).read_bytes() == first


def test_the_parameters_of_an_opened_model_cannot_be_written(tmp_path: Path) -> None:
    model = load_model(saved(tmp_path))
    with pytest.raises(ValueError, match="read-only"):
        model.params.weights[0][0, 0] = 1.0


def test_parameters_that_are_not_finite_are_not_saved(tmp_path: Path) -> None:
    weights = tuple(np.full(shape, np.nan) for shape in SPEC.shapes)
    params = Params(weights, init_params(SPEC).biases)
    with pytest.raises(ModelFileError, match=r"weights\.0 .* not all finite"):
        save_model(tmp_path / "a", SPEC, params, {})
    assert not (tmp_path / "a").exists()


def test_parameters_of_another_network_are_not_saved(tmp_path: Path) -> None:
    with pytest.raises(ModelFileError, match="do not fit sizes"):
        save_model(tmp_path / "a", SPEC, init_params(Spec(sizes=(3, 5, 2))), {})


@pytest.mark.parametrize(
    "info", [{"cost": float("nan")}, {"cost": object()}, {1: "a"}, {"long": "x" * 1_100_000}]
)
def test_info_that_could_not_be_read_again_is_not_saved(
    tmp_path: Path, info: dict[Any, Any]
) -> None:
    with pytest.raises(ModelFileError, match="info"):
        save_model(tmp_path / "a", SPEC, init_params(SPEC), info)
    assert not (tmp_path / "a").exists()


def test_a_folder_that_is_not_there_is_named_on_saving(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="no folder"):
        save_model(tmp_path / "b" / "a", SPEC, init_params(SPEC), {})


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00" * 7,
        b"\x00" * 8,
        b"\x00" * 100,
        b"\xff" * 100,
        pickle.dumps({"weights": [1.0, 2.0]}),
        b"PK\x03\x04" + b"\x00" * 100,
        b"<!DOCTYPE html><html></html>",
        joined("[1, 2]", b""),
    ],
)
def test_what_is_not_safetensors_is_refused(tmp_path: Path, data: bytes) -> None:
    assert refused(tmp_path / "a", data).key == "model.not_safetensors"


def test_a_header_over_a_megabyte_is_refused(tmp_path: Path) -> None:
    header, data = parts(saved(tmp_path))
    header["__metadata__"]["filler"] = "x" * 1_000_000
    assert refused(tmp_path / "a", joined(header, data)).key == "model.not_safetensors"


def test_a_file_over_64_megabytes_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"")
    os.truncate(path, 64_000_001)
    with pytest.raises(ModelFileError, match="larger than 64,000,000 bytes"):
        load_model(path)


def test_a_folder_and_a_missing_file_are_named(tmp_path: Path) -> None:
    with pytest.raises(ModelFileError, match="is a folder"):
        load_model(tmp_path)
    with pytest.raises(ModelFileError, match="There is no file"):
        load_model(tmp_path / "missing")


@pytest.mark.skipif(os.name != "posix", reason="pipes as POSIX has them")
def test_a_pipe_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(ModelFileError, match="device or a pipe"):
        load_model(tmp_path / "pipe")


def test_a_file_cut_off_anywhere_is_refused(tmp_path: Path) -> None:
    data = saved(tmp_path).read_bytes()
    for length in range(len(data)):
        refused(tmp_path / "a", data[:length])
    assert refused(tmp_path / "a", data + b"\x00").key == "model.size"


@pytest.mark.parametrize(
    ("header", "words"),
    [
        ('{"a": 1, "a": 2}', "stands there twice"),
        ('{"a": {"b": 1, "b": 2}}', "stands there twice"),
        ('{"a": NaN}', "NaN is not a number"),
        ('{"a": 1e999}', "too large"),
        ('{"a": ' + "9" * 4_000 + "}", "too large"),
        ('{"a": ' + "9" * 5_000 + "}", "too large"),
        ('{"a": ' + "[" * 100_000 + "}", "not a JSON object"),
        ("{", "not a JSON object"),
        ('{"__metadata__": {"a": 1}}', "not texts by name"),
        ('{"__metadata__": []}', "not texts by name"),
        ("{}", "not a model that bpviz saved"),
    ],
)
def test_a_header_that_is_not_ours_is_refused(tmp_path: Path, header: str, words: str) -> None:
    assert words in str(refused(tmp_path / "a", joined(header, b"")))


def about(change: Callable[[dict[str, Any]], object]) -> Callable[[dict[str, Any]], None]:
    """A change of what the metadata say."""

    def changed(header: dict[str, Any]) -> None:
        values = json.loads(header["__metadata__"]["bpviz-model"])
        change(values)
        header["__metadata__"]["bpviz-model"] = json.dumps(values)

    return changed


def put(*path: str, value: Any) -> Callable[[dict[str, Any]], None]:
    """A change of one entry, deep in a table."""

    def changed(table: dict[str, Any]) -> None:
        *outer, last = path
        for name in outer:
            table = table[name]
        table[last] = value

    return changed


@pytest.mark.parametrize(
    ("change", "key"),
    [
        (about(put("version", value=2)), "model.version"),
        (about(put("version", value=True)), "model.version"),
        (about(put("version", value="1")), "model.version"),
        (about(put("info", value=[])), "model.table"),
        (about(put("spec", value="")), "model.table"),
        (about(lambda values: values.pop("spec")), "model.table"),
        (about(put("spec", value={"colour": "red"})), "model.spec"),
        (about(put("spec", "rate", value="fast")), "model.spec"),
        (about(put("spec", "sizes", value=[3, 9_999, 2])), "model.spec"),
        (about(put("spec", "sizes", value=[10**90, 1_024])), "model.spec"),
        (about(put("spec", "sizes", value=None)), "model.spec"),
        (about(put("spec", "sizes", value=[3, 5, 2])), "model.tensor"),
        (about(put("spec", "sizes", value=[3, 4, 2, 2])), "model.missing"),
        (about(put("spec", "biases", value="per_layer")), "model.tensor"),
        (about(put("spec", "dtype", value="float32")), "model.tensor"),
        (lambda header: header.pop("weights.0"), "model.missing"),
        (put("weights.9", value={}), "model.extra"),
        (put("weights.0", value=[]), "model.entry"),
        (put("weights.0", "more", value=1), "model.entry"),
        (put("weights.0", "dtype", value="BF16"), "model.tensor"),
        (put("weights.0", "dtype", value="F32"), "model.tensor"),
        (put("weights.0", "shape", value=[3, 4]), "model.tensor"),
        (put("weights.0", "shape", value=[2**62, 0]), "model.tensor"),
        (put("weights.0", "shape", value=[4.0, 3.0]), "model.tensor"),
        (put("weights.0", "shape", value=12), "model.tensor"),
        (put("weights.0", "data_offsets", value=[0, 2**70]), "model.place"),
        (put("weights.0", "data_offsets", value=[-96, 0]), "model.place"),
        (put("weights.0", "data_offsets", value="ab"), "model.place"),
        (put("weights.0", "data_offsets", value=[8, 104]), "model.gap"),
    ],
)
def test_a_model_that_contradicts_itself_is_refused(
    tmp_path: Path, change: Callable[[dict[str, Any]], object], key: str
) -> None:
    header, data = parts(saved(tmp_path))
    change(header)
    assert refused(tmp_path / "a", joined(header, data)).key == key


def test_a_hundred_thousand_empty_tensors_are_refused(tmp_path: Path) -> None:
    header, data = parts(saved(tmp_path))
    empty = {"dtype": "F64", "shape": [0], "data_offsets": [0, 0]}
    header |= {f"{n:x}": empty for n in range(100_000)}
    refused(tmp_path / "a", joined(header, data))
    fewer = dict(list(header.items())[:10_000])
    error = refused(tmp_path / "a", joined(fewer, data))
    assert error.key == "model.extra"
    assert "..." in str(error)


@pytest.mark.parametrize("number", [np.nan, np.inf, -np.inf])
def test_numbers_that_are_not_finite_are_refused(tmp_path: Path, number: float) -> None:
    header, data = parts(saved(tmp_path))
    error = refused(tmp_path / "a", joined(header, data[:-8] + np.float64(number).tobytes()))
    assert error.key == "model.not_finite"


def test_a_bool_does_not_pass_for_a_size_of_one(tmp_path: Path) -> None:
    header, data = parts(saved(tmp_path, Spec(sizes=(1, 1))))
    header["biases.0"]["shape"] = [True]
    assert refused(tmp_path / "a", joined(header, data)).key == "model.tensor"


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    changes=st.lists(
        st.tuples(st.integers(0, 2_000), st.binary(max_size=6), st.integers(0, 6)),
        min_size=1,
        max_size=6,
    )
)
def test_no_damage_raises_anything_but_a_sentence(
    tmp_path: Path, changes: list[tuple[int, bytes, int]]
) -> None:
    data = bytearray(saved(tmp_path).read_bytes())
    for start, new, old in changes:
        at = start % (len(data) + 1)
        data[at : at + old] = new
    path = tmp_path / "damaged"
    path.write_bytes(data)
    try:
        model = load_model(path)
    except ModelFileError as error:
        sentence = str(error)
    else:
        assert [part.shape for part in model.params.weights] == list(model.spec.shapes)
        assert all(np.isfinite(part).all() for part in model.params)
        return
    assert str(path) in sentence


def test_a_model_that_is_not_shipped_is_refused_with_those_that_are() -> None:
    with pytest.raises(ModelFileError, match=r'No model "\.\./nets/xor" comes') as caught:
        shipped_model("../nets/xor")
    assert caught.value.key == "model.unknown"


def test_every_shipped_model_opens_and_says_where_it_comes_from() -> None:
    try:
        files = sorted(resource("models").glob("*.safetensors"))
    except FileNotFoundError:
        pytest.skip("no model was trained yet")
    for path in files:
        assert shipped_model(path.stem).info
