"""Rows: a few examples as data that a Trainer learns, without the data sets of the program."""

from dataclasses import dataclass

from bpviz.engine import Array


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """Training examples x (n, inputs) and y (n, outputs); test examples, where there are any."""

    train_x: Array
    train_y: Array
    test_x: Array | None = None
    test_y: Array | None = None

    @property
    def validation_x(self) -> Array | None:
        """None: a lab measures on its test examples."""
        return None

    @property
    def validation_y(self) -> Array | None:
        """None, like its inputs."""
        return None
