"""Reader: a network that reads what was drawn."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from bpviz.data.ink import ink_image, to_8x8
from bpviz.engine import Array, BpvizError, Params, Pass, Spec, Trace, trace
from bpviz.engine.params import frozen_views
from bpviz.run.certainty import PLAIN, Certainty

PICTURES = {28 * 28: ink_image, 8 * 8: to_8x8}
"""How strokes become the picture that a network with so many inputs sees."""

DIGITS = 10

Kind = Literal["digit", "unsure", "no_digit"]
"""What kind of answer a Prediction is."""

SURE = 0.6
"""An answer with less confidence is none."""

MARGIN = 0.2
"""Nor is one whose confidence is not so much above that of the next best."""

SPECK = 1 / 24
"""Ink that is smaller than this part of the pad's side is no digit, whatever the network says."""


class ReaderError(BpvizError):
    """A network that cannot read a drawing, and why not."""


@dataclass(frozen=True, slots=True, eq=False)
class Prediction:
    """What a network makes of a drawing. Arrays are read-only.

    image      (28, 28) or (8, 8): what it sees
    outputs    (10,): the activations of its output layer
    shares     (10,): the outputs as shares of certainty, see `Certainty.shares`
    best       the digit with the largest share, the first of equals
    runner_up  the digit with the second largest
    strange    whether the ink looks like no digit at all: a scribble, a letter, several digits, a
               speck
    """

    image: Array
    outputs: Array
    shares: Array
    best: int
    runner_up: int
    strange: bool = False

    @property
    def kind(self) -> Kind:
        """ "digit": there is an answer; "unsure": it may be one of several; "no_digit": none fits.

        Unsure is a share below SURE, or one less than MARGIN above the next.
        """
        if self.strange:
            return "no_digit"
        enough = self.confidence >= SURE
        return "digit" if enough and self.confidence - self.doubt >= MARGIN else "unsure"

    @property
    def digit(self) -> int | None:
        """The answer; None when it is unsure or sees no digit."""
        return self.best if self.kind == "digit" else None

    @property
    def candidates(self) -> tuple[int, ...]:
        """The digits worth naming, the likeliest first: one for an answer, two when it is unsure.

        None where no digit is seen.
        """
        match self.kind:
            case "digit":
                return (self.best,)
            case "unsure":
                return (self.best, self.runner_up)
        return ()

    @property
    def confidence(self) -> float:
        """The share of the best digit, 0 to 1: so many of a hundred such answers are right."""
        return float(self.shares[self.best])

    @property
    def doubt(self) -> float:
        """The share of the runner-up, 0 to 1."""
        return float(self.shares[self.runner_up])


def fits(spec: Spec) -> ReaderError | None:
    """None when such a network can read a drawing, else why it cannot."""
    if spec.sizes[0] not in PICTURES:
        return ReaderError(
            "reader.inputs",
            "This network has {inputs:,} inputs. To read a drawing it needs 784, one for each "
            "pixel of a 28x28 picture, or 64, for 8x8.",
            inputs=spec.sizes[0],
        )
    if spec.sizes[-1] != DIGITS:
        return ReaderError(
            "reader.outputs",
            "This network has {outputs} outputs. To read a digit it needs 10, one for each.",
            outputs=spec.sizes[-1],
        )
    return None


def _is_speck(strokes: Sequence[ArrayLike], side: float | None) -> bool:
    """Whether all ink is one dot, or hardly more on a pad of this side."""
    points = np.concatenate([each for each in map(np.asarray, strokes) if each.size])
    extent = float(np.ptp(points, axis=0).max())
    return extent == 0 if side is None else extent < SPECK * side


class Reader:
    """Reads drawings with one network. Its parameters are copied: training does not change them.

    certainty is what was measured of this network, `Certainty.of(model.info)`. The network of a
    session was measured by nobody: its outputs are taken as they are, so it can be unsure, but it
    does not know what is no digit.

    Raises ReaderError for a network that cannot read, SpecError for parameters that do not fit it.
    """

    def __init__(self, spec: Spec, params: Params, certainty: Certainty = PLAIN) -> None:
        reason = fits(spec)
        if reason is not None:
            raise reason
        self.spec = spec
        self.params = frozen_views(spec, params.flat(spec))
        self.certainty = certainty
        self._pass = Pass(spec, 1)

    @property
    def side(self) -> int:
        """Pixels a side of the picture that the network sees: 28 or 8."""
        return 28 if self.spec.sizes[0] == 28 * 28 else 8

    def read(self, strokes: Sequence[ArrayLike], side: float | None = None) -> Prediction | None:
        """What the drawing says; None when there is none.

        strokes  arrays (n, 2) of x (to the right) and y (down), in any unit
        side     of the pad in that unit, so that a small mark stays small; see `ink_image`
        """
        image = PICTURES[self.spec.sizes[0]](strokes, side)
        if not image.any():
            return None
        read = self.read_image(image)
        return replace(read, strange=True) if _is_speck(strokes, side) else read

    def read_image(self, image: ArrayLike) -> Prediction:
        """What the picture (28, 28) or (8, 8) with values in [0, 1] says."""
        seen = np.array(image, np.float32).reshape(self.side, self.side)
        x = seen.reshape(1, -1).astype(self.spec.numpy_dtype)
        with np.errstate(all="ignore"):  # what overflows is infinite, and no certainty
            outputs = self._pass.forward(self.params, x)[0].copy()
        shares = self.certainty.shares(outputs)
        for array in (seen, outputs, shares):
            array.flags.writeable = False
        best, runner_up = np.argsort(-shares, kind="stable")[:2].tolist()
        strange = self.certainty.is_strange(outputs)
        return Prediction(seen, outputs, shares, best, runner_up, strange)

    def trace(self, prediction: Prediction, digit: int | None = None) -> Trace:
        """The whole pass over what was read: every z and a, and the errors for the target `digit`.

        Without a digit the target is the best one.
        """
        y = np.zeros((1, DIGITS))
        y[0, prediction.best if digit is None else digit] = 1
        return trace(self.spec, self.params, prediction.image.reshape(1, -1), y)
