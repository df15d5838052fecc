"""Gallery: known digits, and which of them are most similar to a drawing."""

import math
from dataclasses import dataclass

import numpy as np

from bpviz.data import Dataset
from bpviz.engine import Array


@dataclass(frozen=True, slots=True, eq=False)
class Similar:
    """A known digit near a picture.

    image     (side, side)
    digit     what it is
    distance  the root of the sum of squared differences of the pixels
    """

    image: Array
    digit: int
    distance: float


class Gallery:
    """The training images of a data set of digits, ready to be compared with a picture."""

    def __init__(self, dataset: Dataset) -> None:
        self.dataset = dataset
        self._x = dataset.train_x
        self._digits = dataset.train_y.argmax(axis=1)
        # |x - q|^2 = |x|^2 - 2 x.q + |q|^2: the first is the same for every picture q.
        self._squares = np.einsum("ij,ij->i", self._x, self._x)

    @property
    def side(self) -> int:
        """Pixels a side."""
        return math.isqrt(self._x.shape[1])

    def nearest(self, picture: Array, n: int = 8) -> tuple[Similar, ...]:
        """The n images most similar to a picture (side, side), the nearest first.

        One product of the data with the picture; 50,000 images of 28x28 take 30 ms.
        """
        q = picture.astype(self._x.dtype).ravel()
        near = self._squares - 2 * (self._x @ q)
        few = min(n, len(near))
        rows = np.argpartition(near, few - 1)[:few] if few < len(near) else np.arange(few)
        exact = np.sqrt(((self._x[rows] - q).astype(np.float64) ** 2).sum(axis=1))
        order = np.argsort(exact, kind="stable")
        return tuple(
            Similar(
                self._x[row].reshape(self.side, self.side), int(self._digits[row]), float(distance)
            )
            for row, distance in zip(rows[order], exact[order], strict=True)
        )


def is_gallery(dataset: Dataset) -> bool:
    """Whether a data set holds digits as square pictures, and more than a drawing or two."""
    return (
        dataset.image_shape in ((28, 28), (8, 8))
        and dataset.outputs == 10
        and dataset.examples >= 100
    )
