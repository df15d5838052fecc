"""Certainty: what a network's outputs say about how sure it is, measured on people it never saw."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from bpviz.engine import Array


@dataclass(frozen=True, slots=True)
class Certainty:
    """How the outputs of one network are to be read.

    temperature  softmax outputs are taken to the power of 1/temperature and made to add up to 1
                 again (Guo and others 2017): with the right one, of all answers given with 90 %
                 nine of ten are right. 1 leaves them as they are
    least        what the two largest outputs must add up to, at least, where a digit was drawn.
                 For a drawing between 4 and 9 they add up to 1. A network that also learnt pictures
                 of no digit, with the same target for every output, spreads its outputs there.
                 0: nothing is turned away
    """

    temperature: float = 1.0
    least: float = 0.0

    def shares(self, outputs: ArrayLike) -> Array:
        """Outputs (10,) as shares of certainty (10,) float64: s_j = a_j / max(1, sum of a).

        The targets in training were 0 and 1, so outputs are held between them first; NaN counts as
        0. Softmax outputs are probabilities already: they stay what they are, but for the
        temperature. Sigmoid outputs are ten separate answers: a share is never more than its
        output, and less when several say yes.
        """
        a = np.clip(np.nan_to_num(np.asarray(outputs, np.float64), nan=0.0), 0, 1)
        if self.temperature != 1.0:
            a = a ** (1 / self.temperature)
            a /= a.sum() or 1.0
        shares: Array = a / max(1.0, a.sum())
        return shares

    def is_strange(self, outputs: ArrayLike) -> bool:
        """Whether no two digits together explain the outputs (10,)."""
        two = np.partition(np.nan_to_num(np.asarray(outputs, np.float64), nan=0.0), -2)[-2:]
        return bool(two.sum() < self.least)

    @classmethod
    def of(cls, info: Mapping[str, Any]) -> "Certainty":
        """What the info of a model file says; where it says nothing of use, all as it is."""
        found = info.get("certainty")
        values = found if isinstance(found, Mapping) else {}
        temperature, least = values.get("temperature", 1.0), values.get("least", 0.0)
        if all(isinstance(each, (int, float)) for each in (temperature, least)) and (
            0.1 <= temperature <= 10 and 0 <= least < 1
        ):
            return cls(float(temperature), float(least))
        return cls()


PLAIN = Certainty()
"""For a network that nobody measured: its outputs are taken as they are."""
