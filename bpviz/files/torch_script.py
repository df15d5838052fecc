"""A network as a Python script for PyTorch that builds it, loads it and gives the same outputs.

The script is made to be read: it names every layer in a line of its own, and needs nothing but
torch (and numpy, when the numbers are beside it). Nothing is pickled: the numbers stand in it as
text, those of large networks beside it in a .npy file.
"""

import base64
import io
import json
import os
import textwrap
import zlib
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bpviz.engine import Params, Spec
from bpviz.files.atomic import write_atomically
from bpviz.files.errors import FileError

MOST_INSIDE = 1_000_000
"""So many bytes of numbers stand in the script itself; more of them beside it."""
BESIDE = "-weights.npy"
LONGEST_NOTE = 88

MODULES = {
    "sigmoid": "nn.Sigmoid()",
    "tanh": "nn.Tanh()",
    "relu": "nn.ReLU()",
    "leaky_relu": "nn.LeakyReLU(0.01)",
    "linear": None,
    "step": "Step()",
    "softmax": "nn.Softmax(dim=-1)",
}
"""What torch calls the functions of a layer; a linear layer has none."""

STEP = '''
class Step(nn.Module):
    """The perceptron: 1 where z > 0, else 0."""

    def forward(self, z):
        return (z > 0).to(z.dtype)

'''
SHARED = '''
class SharedBias(nn.Linear):
    """A layer whose neurons share one bias."""

    def __init__(self, inputs, outputs):
        super().__init__(inputs, outputs)
        self.bias = nn.Parameter(torch.zeros(1))

    def forward(self, a):
        return a @ self.weight.T + self.bias

'''
LOAD = '''
def load(model, numbers):
    """Put the numbers into the layers: all weights (rows are receivers), then all biases."""
    layers = [layer for layer in model if isinstance(layer, nn.Linear)]
    places = [layer.weight for layer in layers] + [layer.bias for layer in layers]
    parts = torch.split(numbers, [place.numel() for place in places])
    with torch.no_grad():
        for place, part in zip(places, parts):
            place.copy_(part.reshape(place.shape))

'''
READ_INSIDE = "data = bytearray(base64.b64decode(NUMBERS))\n"
READ_BESIDE = """data = bytearray(
    np.load(Path(__file__).with_name({name}), allow_pickle=False).tobytes()
)
"""
CHECK = """if zlib.crc32(data) != {crc}:
    raise ValueError("These are not the numbers that were saved with this network.")
"""
ENDING = """load(model, torch.frombuffer(data, dtype=torch.{dtype}))
{freeze}model.eval()  # dropout belongs to training

if __name__ == "__main__":
    x = torch.zeros(1, {inputs}, dtype=torch.{dtype})
    with torch.no_grad():
        print(model(x))
"""
FREEZE = """for layer in model:
    if isinstance(layer, nn.Linear):
        layer.bias.requires_grad_(False)  # the biases were frozen
"""


def save_torch_script(
    path: str | os.PathLike[str], spec: Spec, params: Params, info: Mapping[str, Any]
) -> tuple[Path, ...]:
    """Write the script, and beside it the numbers when they are many; returns what was written.

    Importing the script gives `model`, a torch.nn.Sequential: model(x) of x (n, inputs) is
    forward(spec, params, x). `info` (plain JSON values by name) is told in comments. Raises
    SpecError for parameters that do not fit, FileError for those that are not finite and for what
    the disk refuses.
    """
    target = Path(path)
    numbers = params.flat(spec)
    if not np.isfinite(numbers).all():
        raise FileError(
            "export.not_finite",
            "{file} was not written: NaN or infinity is among the weights and biases.",
            file=str(target),
        )
    numbers = numbers.astype(numbers.dtype.newbyteorder("<"))
    if numbers.nbytes <= MOST_INSIDE:
        write_atomically(target, _script(spec, info, numbers, None).encode())
        return (target,)
    beside = target.with_name(target.stem + BESIDE)
    # The numbers first: a script is never there without them.
    write_atomically(beside, _npy(numbers))
    write_atomically(target, _script(spec, info, numbers, beside.name).encode())
    return target, beside


def _npy(numbers: NDArray[Any]) -> bytes:
    file = io.BytesIO()
    np.save(file, numbers, allow_pickle=False)
    return file.getvalue()


def _script(spec: Spec, info: Mapping[str, Any], numbers: NDArray[Any], beside: str | None) -> str:
    """The whole text; `beside` is the name of the file with the numbers, None for inside."""
    raw = numbers.tobytes()
    parts = [_top(spec, info), _imports(beside)]
    parts += [STEP] if "step" in _functions(spec) else []
    parts += [SHARED] if spec.biases == "per_layer" else []
    parts += [LOAD, "\n" + _model(spec), "\n"]
    if beside is None:
        parts += [_numbers(spec, raw), "\n", READ_INSIDE]
    else:
        parts += [READ_BESIDE.format(name=ascii(beside))]
    freeze = FREEZE if spec.biases == "frozen" else ""
    parts += [CHECK.format(crc=zlib.crc32(raw))]
    parts += [ENDING.format(dtype=spec.dtype, freeze=freeze, inputs=spec.sizes[0])]
    return "".join(parts)


def _top(spec: Spec, info: Mapping[str, Any]) -> str:
    """What the network is and how it was trained."""
    lines = [
        f'"""A {"-".join(map(str, spec.sizes))} network from bpviz, as a PyTorch model.',
        "",
        f"model(x) takes x of shape (n, {spec.sizes[0]}) and gives (n, {spec.sizes[-1]}).",
        '"""',
        "",
        "# How it was trained:",
        *(_note(name, value) for name, value in spec.to_dict().items()),
    ]
    if info:
        lines += ["# Where it comes from:", *(_note(*each) for each in info.items())]
    return "\n".join(lines) + "\n\n"


def _note(name: str, value: object) -> str:
    """A comment of one line. JSON in ASCII has no line breaks, so nothing gets out of it."""
    text = json.dumps(value, default=str)
    told = json.dumps(str(name))[1:-1]
    return "#   " + textwrap.shorten(f"{told}: {text}", LONGEST_NOTE, placeholder=" ...")


def _imports(beside: str | None) -> str:
    if beside is None:
        return "import base64\nimport zlib\n\nimport torch\nfrom torch import nn\n\n"
    return (
        "import zlib\nfrom pathlib import Path\n\n"
        "import numpy as np\nimport torch\nfrom torch import nn\n\n"
    )


def _functions(spec: Spec) -> list[str]:
    """The activation of every layer."""
    return [spec.activation(layer) for layer in range(spec.layers)]


def _model(spec: Spec) -> str:
    """model = nn.Sequential(...): a line a layer, a line an activation."""
    layer = "SharedBias" if spec.biases == "per_layer" else "nn.Linear"
    lines = []
    for place, (n_in, n_out) in enumerate(pairwise(spec.sizes)):
        lines.append(f"{layer}({n_in}, {n_out})")
        module = MODULES[spec.activation(place)]
        lines += [] if module is None else [module]
        if spec.dropout and place < spec.layers - 1:
            lines.append(f"nn.Dropout({spec.dropout!r})")
    listed = "".join(f"    {line},\n" for line in lines)
    return f"model = nn.Sequential(\n{listed}).to(torch.{spec.dtype})\n"


def _numbers(spec: Spec, raw: bytes) -> str:
    """The numbers as text, in lines that can be looked at."""
    text = base64.b64encode(raw).decode()
    lines = (text[start : start + 96] for start in range(0, len(text), 96))
    told = f"# {spec.parameter_count} numbers, little-endian {spec.dtype}, as base64.\n"
    return told + 'NUMBERS = """\n' + "\n".join(lines) + '\n"""\n'
