"""Warp: pictures changed at random, as if somebody else had written them, for training."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from bpviz.data.moving import BLOCK, looked_up, plane
from bpviz.engine.activations import Array

KNOTS: Final = 5
"""Places a side at which a smooth change of the plane is drawn at random."""


@dataclass(frozen=True, slots=True)
class Warp:
    """How far pictures are changed at most, each by amounts of its own.

    shift    pixels to the side, and up or down
    rotate   degrees, either way
    scale    percent larger or smaller, in each direction of its own
    slant    percent of the height by which the top moves to the side
    elastic  pixels by which places are moved, neighbours alike (Simard and others 2003): the
             standard deviation
    pen      how much thicker or thinner the ink becomes: of what one pixel around it would add or
             take away, this percentage
    """

    shift: float = 0.0
    rotate: float = 0.0
    scale: float = 0.0
    slant: float = 0.0
    elastic: float = 0.0
    pen: float = 0.0

    def changed(self, images: Array, rng: np.random.Generator, out: Array | None = None) -> Array:
        """The images (n, rows, columns) float32, changed; beyond their edge there is nothing."""
        result = np.empty_like(images) if out is None else out
        for start in range(0, len(images), BLOCK):
            part = images[start : start + BLOCK]
            changed = looked_up(part, *self._origins(part.shape, rng))
            if self.pen:
                strength = rng.uniform(-self.pen, self.pen, len(part)) / 100
                _thicken(changed, strength.astype(np.float32))
            result[start : start + BLOCK] = changed
        return result

    def _origins(self, shape: tuple[int, ...], rng: np.random.Generator) -> tuple[Array, Array]:
        """Column and row (n, rows * columns), float32, of the place that every pixel came from."""
        n, rows, columns = shape
        uniform = rng.uniform(-1, 1, (6, n))
        angle = np.deg2rad(self.rotate) * uniform[0]
        wide, high = 1 / (1 + self.scale / 100 * uniform[1:3])
        slant = self.slant / 100 * uniform[3]
        right, down = self.shift * uniform[4:6]
        middle_x, middle_y = (columns - 1) / 2, (rows - 1) / 2
        across = (np.arange(columns) - middle_x)[None] - right[:, None]
        along = (np.arange(rows) - middle_y)[None] - down[:, None]
        cosine, sine = np.cos(angle), np.sin(angle)
        x_x, x_y = wide * cosine, wide * (sine + slant * cosine)
        y_x, y_y = -high * sine, high * (cosine - slant * sine)
        x = plane(x_x[:, None] * across + middle_x, x_y[:, None] * along)
        y = plane(y_x[:, None] * across + middle_y, y_y[:, None] * along)
        if self.elastic:
            field = rng.standard_normal((2, n, KNOTS, KNOTS), np.float32) * self.elastic
            up, over = _spread(rows), _spread(columns)
            moved = up @ field @ over.T
            x += moved[0].reshape(n, -1)
            y += moved[1].reshape(n, -1)
        return x, y


def _spread(side: int) -> Array:
    """(side, KNOTS): how much of each knot's random number reaches each pixel, smoothly."""
    knots = np.linspace(-0.5, side - 0.5, KNOTS)
    distance = (np.arange(side)[:, None] - knots) / (knots[1] - knots[0])
    weight = np.exp(-2 * distance**2)
    spread: Array = (weight / np.sqrt((weight**2).sum(axis=1, keepdims=True))).astype(np.float32)
    return spread


def _thicken(images: Array, strength: Array) -> None:
    """Each picture moved towards its darkest (strength above 0) or lightest neighbours."""
    framed = np.pad(images, ((0, 0), (1, 1), (1, 1)))
    sides = framed[:, 1:-1, :-2], framed[:, 1:-1, 2:], framed[:, :-2, 1:-1], framed[:, 2:, 1:-1]
    for pick, which in ((np.maximum, strength > 0), (np.minimum, strength < 0)):
        edge = images[which]
        for side in sides:
            edge = pick(edge, side[which])
        share = np.abs(strength[which])[:, None, None]
        images[which] += share * (edge - images[which])
