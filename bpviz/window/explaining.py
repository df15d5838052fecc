"""Explaining: why a drawing is read as it is, computed when the pen rests for a moment."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

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
        self._searched: Array | None = None  # the picture that `_similar` are similar to
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

    def _explain(self) -> None:
        asked = self._asked
        if asked is None:
            return
        found = why(asked.spec, asked.params, asked.image, asked.output, asked.selection)
        source = "" if self._gallery is None else self._gallery.dataset.name
        self._say(replace(found, similar=self._similar, source=source))
        self._search()

    def _search_again(self) -> None:
        self._searched = None
        self._search()

    def _search(self) -> None:
        """Look for similar digits, unless that is done, or being done: then again afterwards."""
        asked = self._asked
        if asked is None or self._searching or self._searched is asked.image:
            return
        self._searched, self._searching = asked.image, True
        dataset, kept = self._known.training(len(asked.image)), self._gallery

        def search() -> tuple[Gallery, tuple[Similar, ...]]:
            same = kept is not None and kept.dataset is dataset
            gallery = kept if kept is not None and same else Gallery(dataset)
            fits = gallery.side == len(asked.image)
            return gallery, gallery.nearest(asked.image if fits else asked.coarse())

        beside = Beside(search, self)
        beside.delivered.connect(self._found)
        beside.start()

    def _found(self, result: tuple[Gallery, tuple[Similar, ...]] | None) -> None:
        self._searching = False
        if result is None or self._why is None:
            return
        self._gallery, self._similar = result
        self._say(replace(self._why, similar=self._similar, source=self._gallery.dataset.name))
        if not self._timer.isActive():
            self._search()
