"""Fit how sure a recipe's networks are: temperature, and from where on a drawing is no digit.

    python tests/bench/certainty.py --folder ../shared/mnist --pen ../shared/pen MODEL...

Each model was trained by the recipe without some writers (`mix.without`). Their digits and the
validation images of MNIST, which none of them saw either, are pooled over the models. `least` is
the largest hundredth at which at most a wanted share of either is turned away. The temperature
makes the mean ln of the right digit's share largest on the pen digits that are not: those are what
the pad is for; on MNIST they are then surer than they say. Both go into the recipe's [certainty].
"""

import argparse
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT)]
for _name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[_name] = "1"

import numpy as np  # noqa: E402

from bpviz.data import load  # noqa: E402
from bpviz.data.pools import pen_pictures  # noqa: E402
from bpviz.data.unipen import read_pen_digits  # noqa: E402
from bpviz.engine import Array, forward  # noqa: E402
from bpviz.files import load_model  # noqa: E402
from bpviz.run.certainty import Certainty  # noqa: E402

TURNED_AWAY = 0.015


def pooled(models: list[str], folder: str, pen: str) -> tuple[Array, Array, Array]:
    """Outputs (n, 10), right digits (n,), and which of the rows are pen digits."""
    pens, mnist = read_pen_digits(pen), load("mnist", folder=folder)
    outputs, right, is_pen = [], [], []
    for path in models:
        model = load_model(path)
        without = model.info["recipe"]["mix"]["without"]
        x, y = pen_pictures([each for each in pens if each.writer in without])
        for data, targets, kind in ((x, y, True), (*_validation(mnist), False)):
            outputs.append(forward(model.spec, model.params, data))
            right.append(targets.argmax(axis=1))
            is_pen.append(np.full(len(data), kind))
            share = (outputs[-1].argmax(axis=1) == right[-1]).mean()
            print(f"{path}: {share:.2%} of {'pen digits' if kind else 'MNIST validation'}")
    return np.concatenate(outputs), np.concatenate(right), np.concatenate(is_pen)


def _validation(mnist: object) -> tuple[Array, Array]:
    found: tuple[Array, Array] = mnist.split("validation")  # type: ignore[attr-defined]
    return found


def shares(outputs: Array, temperature: float) -> Array:
    """As `Certainty.shares`, for many rows."""
    powers = np.maximum(outputs.astype(np.float64), 1e-30) ** (1 / temperature)
    found: Array = powers / powers.sum(axis=1, keepdims=True)
    return found


def _cost(found: Array, right: Array) -> float:
    return float(-np.log(found[np.arange(len(right)), right]).mean())


def main() -> int:
    """Fit and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--folder", required=True)
    parser.add_argument("--pen", required=True)
    parser.add_argument("models", nargs="+")
    options = parser.parse_args()
    outputs, right, is_pen = pooled(options.models, options.folder, options.pen)
    kept = np.sort(outputs, axis=1)[:, -2:].sum(axis=1)
    levels = np.arange(0, 1, 0.01)
    away = np.array([max((kept[part] < t).mean() for part in (is_pen, ~is_pen)) for t in levels])
    least = round(float(levels[away <= TURNED_AWAY][-1]), 2)
    drawn = is_pen & (kept >= least)
    grid = np.arange(0.4, 3.0, 0.02)
    costs = [_cost(shares(outputs[drawn], t), right[drawn]) for t in grid]
    temperature = round(float(grid[int(np.argmin(costs))]), 2)
    print(f"\ntemperature = {temperature}\nleast = {least}\n")
    for name, part in (("pen", is_pen), ("MNIST", ~is_pen), ("both", is_pen | True)):
        _print_reliability(name, outputs[part], right[part], Certainty(temperature, least))
    return 0


def _print_reliability(name: str, outputs: Array, right: Array, certainty: Certainty) -> None:
    spread = np.sort(outputs, axis=1)[:, -2:].sum(axis=1) < certainty.least
    found = shares(outputs, certainty.temperature)
    sure, good = found.max(axis=1), found.argmax(axis=1) == right
    print(f"{name}: {good.mean():.2%} right, {spread.mean():.2%} turned away")
    for low, high in ((0.5, 0.7), (0.7, 0.85), (0.85, 0.95), (0.95, 0.99), (0.99, 1.01)):
        inside = ~spread & (sure >= low) & (sure < high)
        if inside.any():
            print(
                f"  {low:.2f} to {min(high, 1):.2f}: {inside.sum():6,} answers,"
                f" mean {sure[inside].mean():.1%}, right {good[inside].mean():.1%}"
            )


if __name__ == "__main__":
    sys.exit(main())
