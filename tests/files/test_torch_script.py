"""The script for PyTorch is readable Python, holds all numbers, and gives the same outputs."""

import ast
import base64
import importlib.util
import re
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest

from bpviz.engine import Params, Spec, forward, init_params
from bpviz.engine.activations import ACTIVATIONS, OUTPUTS
from bpviz.engine.errors import SpecError
from bpviz.files import FileError
from bpviz.files.torch_script import MODULES, save_torch_script

LARGE = Spec(sizes=(784, 400, 10), init="scaled", dtype="float32")


def cost_of(output: str) -> str:
    return "log_likelihood" if output == "softmax" else "quadratic"


def spec_of(**fields: Any) -> Spec:
    return Spec(**{"sizes": (5, 7, 4, 3), "cost": cost_of(fields.get("output", "")), **fields})


def saved(folder: Path, spec: Spec, info: dict[str, Any] | None = None) -> str:
    save_torch_script(folder / "model.py", spec, init_params(spec), info or {})
    return (folder / "model.py").read_text(encoding="utf-8")


def imported(text: str) -> set[str]:
    nodes = ast.walk(ast.parse(text))
    direct = {a.name for node in nodes if isinstance(node, ast.Import) for a in node.names}
    nodes = ast.walk(ast.parse(text))
    return direct | {str(node.module) for node in nodes if isinstance(node, ast.ImportFrom)}


# --- without PyTorch -----------------------------------------------------------------------------


def test_the_network_stands_there_a_line_a_layer(tmp_path: Path) -> None:
    text = saved(tmp_path, Spec(sizes=(784, 30, 10), hidden="relu", dropout=0.25, dtype="float32"))
    model = re.search(r"model = nn\.Sequential\(.*?\)\.to\(torch\.float32\)\n", text, re.DOTALL)
    assert model is not None
    assert [line.strip(" ,") for line in model[0].splitlines()[1:-1]] == [
        "nn.Linear(784, 30)",
        "nn.ReLU()",
        "nn.Dropout(0.25)",
        "nn.Linear(30, 10)",
        "nn.Sigmoid()",
    ]


def test_every_function_of_a_layer_has_its_module() -> None:
    assert set(MODULES) == set(OUTPUTS)


def test_the_numbers_in_the_script_are_the_parameters(tmp_path: Path) -> None:
    spec = spec_of()
    found = re.search(r'NUMBERS = """(.*?)"""', saved(tmp_path, spec), re.DOTALL)
    assert found is not None
    numbers = np.frombuffer(base64.b64decode(found[1]), "<f8")
    assert np.array_equal(numbers, init_params(spec).flat(spec))


def test_a_small_network_is_one_file_that_needs_only_torch(tmp_path: Path) -> None:
    assert imported(saved(tmp_path, spec_of())) == {"base64", "zlib", "torch"}
    assert [path.name for path in tmp_path.iterdir()] == ["model.py"]


def test_a_large_network_has_its_numbers_beside_it(tmp_path: Path) -> None:
    written = save_torch_script(tmp_path / "model.py", LARGE, init_params(LARGE), {})
    assert [path.name for path in written] == ["model.py", "model-weights.npy"]
    assert written[0].stat().st_size < 3_000
    assert np.array_equal(np.load(written[1]), init_params(LARGE).flat(LARGE))


def test_where_it_comes_from_is_told_but_never_run(tmp_path: Path) -> None:
    evil = 'x"""\nraise SystemExit\n#\u2028\\'
    text = saved(tmp_path, spec_of(), {"data": evil, evil: [1, 2], "recipe": "a " * 500})
    assert len(ast.parse(text).body) == len(ast.parse(saved(tmp_path, spec_of())).body)
    assert "raise SystemExit" not in [line.strip() for line in text.splitlines()]
    assert "# Where it comes from:" in text
    assert max(map(len, text.splitlines())) <= 100


def test_numbers_that_are_not_finite_are_refused(tmp_path: Path) -> None:
    spec = spec_of()
    weights = tuple(np.full_like(w, np.nan) for w in init_params(spec).weights)
    with pytest.raises(FileError) as caught:
        save_torch_script(
            tmp_path / "model.py", spec, Params(weights, init_params(spec).biases), {}
        )
    assert caught.value.key == "export.not_finite"
    assert not list(tmp_path.iterdir())


def test_parameters_of_another_network_are_refused(tmp_path: Path) -> None:
    with pytest.raises(SpecError):
        save_torch_script(tmp_path / "model.py", spec_of(), init_params(LARGE), {})


# --- with PyTorch --------------------------------------------------------------------------------


def loaded(folder: Path, spec: Spec) -> ModuleType:
    pytest.importorskip("torch")
    save_torch_script(folder / "model.py", spec, init_params(spec), {"data": "made up"})
    found = importlib.util.spec_from_file_location("saved_model", folder / "model.py")
    assert found is not None
    assert found.loader is not None
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


def check_outputs(folder: Path, spec: Spec) -> ModuleType:
    """Whether the script gives what the engine gives, for 50 examples."""
    torch = pytest.importorskip("torch")
    module = loaded(folder, spec)
    x = np.random.default_rng(5).normal(size=(50, spec.sizes[0])).astype(spec.numpy_dtype)
    with torch.no_grad():
        found = module.model(torch.tensor(x)).numpy()
    assert found.dtype == spec.numpy_dtype
    wanted = forward(spec, init_params(spec), x)
    assert np.abs(wanted).max() > 0
    np.testing.assert_allclose(found, wanted, rtol=1e-6, atol=1e-6)
    return module


@pytest.mark.parametrize("output", OUTPUTS)
@pytest.mark.parametrize("hidden", ACTIVATIONS)
def test_the_outputs_are_the_same(tmp_path: Path, hidden: str, output: str) -> None:
    check_outputs(tmp_path, spec_of(hidden=hidden, output=output))


@pytest.mark.parametrize("hidden", [name for name in ACTIVATIONS if name != "step"])
def test_the_outputs_are_the_same_in_single_precision(tmp_path: Path, hidden: str) -> None:
    check_outputs(tmp_path, spec_of(hidden=hidden, init="scaled", dtype="float32"))


def test_a_shared_bias_stays_one_number(tmp_path: Path) -> None:
    module = check_outputs(tmp_path, spec_of(biases="per_layer"))
    assert [layer.bias.numel() for layer in module.model if hasattr(layer, "bias")] == [1, 1, 1]


def test_frozen_biases_stay_frozen(tmp_path: Path) -> None:
    module = check_outputs(tmp_path, spec_of(biases="frozen"))
    learnt = [name for name, each in module.model.named_parameters() if each.requires_grad]
    assert learnt
    assert all(name.endswith("weight") for name in learnt)


def test_dropout_is_left_out_of_answers(tmp_path: Path) -> None:
    check_outputs(tmp_path, spec_of(dropout=0.5, dtype="float32"))


@pytest.mark.parametrize("sizes", [(4, 2), (3, 5, 4, 5, 4, 5, 4, 5, 4, 2)])
def test_the_fewest_and_the_most_layers(tmp_path: Path, sizes: tuple[int, ...]) -> None:
    check_outputs(tmp_path, spec_of(sizes=sizes))


def test_a_large_network_is_read_from_the_file_beside_it(tmp_path: Path) -> None:
    check_outputs(tmp_path, LARGE)


def test_a_file_may_have_any_name(tmp_path: Path) -> None:
    pytest.importorskip("torch")
    path = tmp_path / "the \U0001f600 “model's” \\ own.py"
    save_torch_script(path, LARGE, init_params(LARGE), {})
    names: dict[str, Any] = {"__file__": str(path), "__name__": "saved_model"}
    exec(compile(path.read_text(encoding="utf-8"), str(path), "exec"), names)
    assert len(names["model"]) == 4


def test_the_numbers_of_another_network_are_refused(tmp_path: Path) -> None:
    pytest.importorskip("torch")
    loaded(tmp_path, LARGE)
    beside = tmp_path / "model-weights.npy"
    np.save(beside, np.load(beside) * 2)
    text = (tmp_path / "model.py").read_text(encoding="utf-8")
    with pytest.raises(ValueError, match="not the numbers"):
        exec(compile(text, "model.py", "exec"), {"__file__": str(tmp_path / "model.py")})
