"""KnownDigits: the digits that a drawing is compared with, and those that measure forgetting."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QObject, Signal

from bpviz.data import DataRef, Dataset, load
from bpviz.data.mnist import missing_files
from bpviz.data.raster import enlarged
from bpviz.engine import Array, Spec
from bpviz.run.similar import is_gallery
from bpviz.session import Session
from bpviz.window.loading import Loading
from bpviz.window.settings import Settings


@dataclass(frozen=True, slots=True, eq=False)
class TestDigits:
    """Digits that were not trained on: x (n, inputs), y (n, 10); `kind` as in Outcome."""

    __test__ = False

    x: Array
    y: Array
    kind: str


class KnownDigits(QObject):
    """The session's data, or those that its rows are from, where they are pictures of the size
    wanted; else MNIST, where its folder
    is known; else the 8x8 digits that come with bpviz.

    MNIST is loaded beside the window when it is first asked for; `arrived` then says so.
    """

    arrived = Signal()

    def __init__(
        self,
        session: Session,
        settings: Settings,
        whole: Callable[[], Dataset | None],
        parent: QObject,
    ) -> None:
        """whole: gives the data set that the session's rows were chosen from, if they were."""
        super().__init__(parent)
        self._session, self._settings, self._whole = session, settings, whole
        self._mnist: Dataset | None = None
        self._asked = ""
        self._digits: Dataset | None = None
        self._enlarged: Array | None = None

    def training(self, side: int) -> Dataset:
        """The digits that a picture of this side is compared with; they may be 8x8 all the same."""
        found = self._of_side(side)
        return self._embedded if found is None else found

    def tests(self, side: int) -> TestDigits:
        """Test digits for a network that reads pictures of this side."""
        found = self._of_side(side)
        pair = None if found is None else found.split("test") or found.split("validation")
        if found is not None and pair is not None:
            kind = found.name if found.name in ("mnist", "digits") else "session"
            return TestDigits(*pair, kind)
        pair = self._embedded.split("test")
        assert pair is not None
        if side == 8:
            return TestDigits(*pair, "digits")
        if self._enlarged is None:
            self._enlarged = np.stack([enlarged(row.reshape(8, 8)).ravel() for row in pair[0]])
        return TestDigits(self._enlarged, pair[1], "enlarged")

    @property
    def _embedded(self) -> Dataset:
        if self._digits is None:
            self._digits = load("digits")
        return self._digits

    def _of_side(self, side: int) -> Dataset | None:
        """The session's digits or MNIST, where they are pictures of this side."""
        for found in (self._session.frame.dataset, self._whole()):
            if found is not None and is_gallery(found) and found.image_shape == (side, side):
                self._mnist = self._mnist if found is self._mnist else None  # one copy is enough
                return found
        if side != 28:
            return None
        if self._mnist is None:
            self._ask()
        return self._mnist

    def _ask(self) -> None:
        folder = self._settings.text("mnist_folder")
        if not folder or folder == self._asked or missing_files(folder):
            return
        self._asked = folder
        loading = Loading(DataRef("mnist", (("folder", folder),)), Spec(), self)
        loading.delivered.connect(self._loaded)
        loading.start()

    def _loaded(self, loading: Loading) -> None:
        if isinstance(loading.result, Dataset):
            self._mnist = loading.result
            self.arrived.emit()
