"""A picture that a network reads, small, in the ink of the theme."""

from __future__ import annotations

import numpy as np
from PySide6.QtGui import QColor, QImage

from bpviz.engine.activations import Array
from bpviz.views.theme import Theme


def picture(values: Array, theme: Theme) -> QImage:
    """The values (rows, columns), 0 no ink to 1, between the neutral colour and full ink."""
    empty, full = _colour(theme.colour("neutral")), _colour(theme.colour("activation"))
    ink = np.clip(values, 0, 1)[:, :, None]
    pixels = np.ascontiguousarray(np.rint(empty + ink * (full - empty)), np.uint8)
    rows, columns = values.shape
    image = QImage(pixels.data, columns, rows, 3 * columns, QImage.Format.Format_RGB888)
    return image.scaledToHeight(theme.px(20))


def _colour(colour: QColor) -> Array:
    return np.array([colour.red(), colour.green(), colour.blue()], np.float64)
