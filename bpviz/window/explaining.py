"""Explaining: why a drawing is read as it is, computed when the pen rests for a moment."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from bpviz.data import Dataset
from bpviz.engine import Array, Params, Ref, Spec
from bpviz.run.similar import Gallery, Similar
from bpviz.run.why import Why, why
from bpviz.window.beside import Beside
from bpviz.window.known_digits import KnownDigits

REST: Final = 90
"""Milliseconds that nothing must change before it is explained."""


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """What is to be explained.

    image   (side, side) what the network sees
    coarse  gives the same drawing in 8x8, for where only such digits are known
    """

    spec: Spec
    params: Params
    image: Array
    coarse: Callable[[], Array]
    output: int
    selection: Ref | None


class Explaining(QObject):
    """Tells `ready` with a Why, first without, then with the similar digits; None: nothing to say.

    The digits are looked for beside the window, one drawing at a time.
    """

    ready = Signal(object)  # Why or None

    def __init__(self, known: KnownDigits, parent: QObject) -> None:
        super().__init__(parent)
        self._known = known
        known.arrived.connect(self._search_again)
        self._asked: Asked | None = None
        self._why: Why | None = None
        self._gallery: Gallery | None = None
        self._searched: _Search | None = None  # what was looked for last, or is being looked for
        self._similar: tuple[Similar, ...] = ()
        self._searching = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REST)
        self._timer.timeout.connect(self._explain)

    @property
    def current(self) -> Why | None:
        """What was said last."""
        return self._why

    def ask(self, asked: Asked, in_motion: bool) -> None:
        """Explain this in a moment; while the pen is in motion, when it has rested for that long.

        What is asked meanwhile is explained instead.
        """
        self._asked = asked
        if in_motion or not self._timer.isActive():
            self._timer.start()

    def forget(self) -> None:
        """There is nothing to explain."""
        self._timer.stop()
        self._asked, self._searched, self._similar = None, None, ()
        self._say(None)

    def _say(self, found: Why | None) -> None:
        if found is not None or self._why is not None:
            self._why = found
            self.ready.emit(found)

    def follow_data(self) -> None:
        """Explain anew, in a moment, if the digits to compare with are others now."""
        asked, gallery = self._asked, self._gallery
        if asked is None or gallery is None or self._timer.isActive():
            return
        if gallery.dataset is not self._known.training(len(asked.image)):
            self._timer.start()

    def _explain(self) -> None:
        asked = self._asked
        if asked is None:
            return
        self._drop_others(asked)
        found = why(asked.spec, asked.params, asked.image, asked.output, asked.selection)
        source = self._gallery.dataset.name if self._gallery and self._similar else ""
        self._say(replace(found, similar=self._similar, source=source))
        self._search()

    def _drop_others(self, asked: Asked) -> None:
        """Let go of digits that were found for a picture of another size, or among other data.

        Those found for the same drawing a moment ago stay until there are better ones.
        """
        dataset, last = self._known.training(len(asked.image)), self._searched
        if last is not None and (last.dataset, len(last.image)) != (dataset, len(asked.image)):
            self._similar = ()

    def _search_again(self) -> None:
        self._searched = None
        self._search()

    def _search(self) -> None:
        """Look for similar digits, unless that is done, or being done: then again afterwards."""
        asked = self._asked
        if asked is None or self._searching:
            return
        dataset, kept = self._known.training(len(asked.image)), self._gallery
        wanted = _Search(asked.image, dataset)
        if self._searched is not None and self._searched.is_like(wanted):
            return
        self._searched, self._searching = wanted, True

        def search() -> tuple[Gallery, tuple[Similar, ...]]:
            same = kept is not None and kept.dataset is dataset
            gallery = kept if kept is not None and same else Gallery(dataset)
            fits = gallery.side == len(asked.image)
            return gallery, gallery.nearest(asked.image if fits else asked.coarse())

        beside = Beside(search, self)
        beside.delivered.connect(self._found)
        beside.start()

    def _found(self, result: tuple[Gallery, tuple[Similar, ...]] | None) -> None:
        """Show what was found, unless the drawing or the data have become others meanwhile."""
        self._searching = False
        said, searched = self._why, self._searched
        if result is None or said is None:
            return
        self._gallery = result[0]
        now = _Search(said.image, self._known.training(len(said.image)))
        if searched is not None and searched.is_like(now):
            self._similar = result[1]
            source = self._gallery.dataset.name
            self._say(replace(said, similar=self._similar, source=source))
        if not self._timer.isActive():
            self._search()


@dataclass(frozen=True, slots=True, eq=False)
class _Search:
    """A picture, and the digits among which it is looked for."""

    image: Array
    dataset: Dataset

    def is_like(self, other: _Search) -> bool:
        """Whether both find the same."""
        same = self.image is other.image or np.array_equal(self.image, other.image)
        return self.dataset is other.dataset and same
