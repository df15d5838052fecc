"""What a network does with a drawing, as Frames: the diagram shows it like any other example."""

from dataclasses import replace

import numpy as np

from bpviz.data import Dataset
from bpviz.engine import Array, Params, Spec, trace
from bpviz.run.frame import Frame
from bpviz.run.timeline import Timeline

LABELS = tuple("0123456789")


class ReadingFrames:
    """Frames of one network reading one image after another. Nothing is trained."""

    def __init__(self, spec: Spec, params: Params) -> None:
        side = round(spec.sizes[0] ** 0.5)
        self._spec, self._params = spec, params
        self._timeline = Timeline(spec, self._data(side), params)
        seen = self._timeline.training_frame(self._timeline.state)
        self._seen = replace(seen, playing=False, asked=True)
        self.blank: Frame = replace(self._seen, unseen=True)
        """Nothing was drawn: no neuron has computed anything."""

    def _data(self, side: int) -> Dataset:
        return Dataset(
            name="drawing",
            train_x=np.zeros((1, self._spec.sizes[0]), np.float32),
            train_y=np.zeros((1, self._spec.sizes[-1]), np.float32),
            image_shape=(side, side),
            labels=LABELS,
        )

    def frame(self, image: Array, digit: int | None = None, answered: bool = True) -> Frame:
        """The pass over an image (side, side).

        digit     what it is: then there are a cost and errors. None: nobody said, so there is no
                  target.
        answered  whether the largest output is an answer, and not only the largest
        """
        target = np.zeros(self._spec.sizes[-1], self._spec.numpy_dtype)
        if digit is not None:
            target[digit] = 1
        traced = trace(self._spec, self._params, image.reshape(1, -1), target)
        asked = digit is None
        return replace(self._seen, trace=traced, asked=asked, unanswered=asked and not answered)
