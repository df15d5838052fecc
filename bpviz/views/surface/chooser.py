"""The list of what can be shown over the plane: the answer, every output, the hidden neurons."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from bpviz.engine import NeuronRef, Spec
from bpviz.notation.symbols import Notation
from bpviz.run.surface import has_regions
from bpviz.views.surface.words import CHOOSER, item, say

MOST: Final = 200
"""Neurons in the list; others can be selected in the diagram."""


def offered(spec: Spec, shown: NeuronRef | None) -> list[NeuronRef | None]:
    """What the list offers: the answer first, then outputs and hidden neurons, and what is shown.

    None is the answer of a network with several outputs.
    """
    last = spec.layers - 1
    found: list[NeuronRef | None] = [None] if has_regions(spec) else []
    for layer in (last, *range(last)):
        found += [NeuronRef(layer, j) for j in range(spec.sizes[layer + 1])]
    listed = found[:MOST]
    return listed if shown in listed else [*listed, shown]


class Chooser(QComboBox):
    """Offers neurons by name."""

    neuronChosen = Signal(object)  # the NeuronRef that a person chose, None: the answer

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surfaceChooser")
        self.setProperty("kind", "quiet")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._offered: list[NeuronRef | None] = []
        self._width = 0
        self.activated.connect(self._choose)

    def offer(self, notation: Notation, shown: NeuronRef | None) -> None:
        """Offer the neurons of a network with one chosen; emits nothing."""
        self._offered = offered(notation.spec, shown)
        texts = [item(notation.spec, each, notation) for each in self._offered]
        if texts != [self.itemText(n) for n in range(self.count())]:
            self.clear()
            self.addItems(texts)
        self._width = max(map(self.fontMetrics().horizontalAdvance, texts))
        self.setCurrentIndex(self._offered.index(shown))
        self.setAccessibleName(say(CHOOSER))
        self.setToolTip(say(CHOOSER))

    @property
    def text_width(self) -> int:
        """Pixels that the longest name needs."""
        return self._width

    def _choose(self, index: int) -> None:
        self.neuronChosen.emit(self._offered[index])
