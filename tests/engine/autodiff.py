"""Reverse-mode differentiation of single numbers in plain Python: shares nothing with the engine.

Written after the idea of micrograd: every operation remembers its inputs and how the result
follows each of them; `backward` walks the graph from the end.
"""

import math
from collections.abc import Iterable


class Value:
    """A number that knows what it was computed from."""

    def __init__(self, data: float, parents: Iterable[tuple["Value", float]] = ()) -> None:
        self.data = float(data)
        self.grad = 0.0
        self.parents = tuple(parents)

    def __add__(self, other: "Value | float") -> "Value":
        other = lift(other)
        return Value(self.data + other.data, ((self, 1.0), (other, 1.0)))

    def __mul__(self, other: "Value | float") -> "Value":
        other = lift(other)
        return Value(self.data * other.data, ((self, other.data), (other, self.data)))

    def __pow__(self, power: float) -> "Value":
        return Value(self.data**power, ((self, power * self.data ** (power - 1)),))

    def exp(self) -> "Value":
        result = math.exp(self.data)
        return Value(result, ((self, result),))

    def log(self) -> "Value":
        return Value(math.log(self.data), ((self, 1 / self.data),))

    def kinked(self, below: float) -> "Value":
        """The number where it is positive, else `below` times it."""
        slope = 1.0 if self.data > 0 else below
        return Value(slope * self.data, ((self, slope),))

    def __neg__(self) -> "Value":
        return self * -1.0

    def __sub__(self, other: "Value | float") -> "Value":
        return self + -lift(other)

    def __truediv__(self, other: "Value | float") -> "Value":
        return self * lift(other) ** -1.0

    __radd__, __rmul__ = __add__, __mul__

    def backward(self) -> None:
        """Fill `grad` of everything this number was computed from."""
        order: list[Value] = []
        seen: set[int] = set()

        def visit(value: "Value") -> None:
            if id(value) not in seen:
                seen.add(id(value))
                for parent, _ in value.parents:
                    visit(parent)
                order.append(value)

        visit(self)
        self.grad = 1.0
        for value in reversed(order):
            for parent, slope in value.parents:
                parent.grad += slope * value.grad


def lift(number: "Value | float") -> Value:
    """A plain number as a Value."""
    return number if isinstance(number, Value) else Value(number)
