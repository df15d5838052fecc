"""Drawing: which network reads the pad, and what the diagram shows of it."""

from PySide6.QtCore import QObject, Signal

from bpviz.engine import Array, Params, Spec
from bpviz.files import Model
from bpviz.run.certainty import PLAIN, Certainty
from bpviz.run.frame import Frame
from bpviz.run.reader import Prediction, Reader, fits
from bpviz.run.reading import ReadingFrames
from bpviz.session import Session
from bpviz.views.draw import DrawPanel, OutputBars


class Drawing(QObject):
    """Reads with the session's network when that takes pictures of digits, else with the shipped.

    frameReady carries a Frame of the network that reads, for the diagram.
    """

    frameReady = Signal(object)  # Frame

    def __init__(
        self, session: Session, shipped: Model, panel: DrawPanel, bars: OutputBars, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self.shipped, self._panel, self._bars = session, shipped, panel, bars
        self._image: Array | None = None
        self._digit: int | None = None
        self._params = shipped.params
        self._frames = ReadingFrames(shipped.spec, shipped.params)
        panel.set_reader(self._reader(shipped.spec, shipped.params))
        panel.pad.predicted.connect(self._predicted)

    @property
    def frame(self) -> Frame:
        """The drawing in the network that reads it."""
        if self._image is None:
            return self._frames.blank
        return self._frames.frame(self._image)

    @property
    def reads_with_session(self) -> bool:
        """Whether the session's network reads."""
        return fits(self._session.frame.spec) is None

    @property
    def drawn(self) -> tuple[Array, int] | None:
        """The picture that the network sees and its answer, or None while the pad is blank."""
        if self._image is None or self._digit is None:
            return None
        return self._image, self._digit

    def draw(self, strokes: list[Array]) -> None:
        """Put strokes on the pad, as if they had been drawn."""
        self._panel.pad.set_strokes(strokes)

    def refresh(self) -> None:
        """Read with the network of the session as it is now, or with the shipped one."""
        frame = self._session.frame
        if self.reads_with_session:
            self._use(frame.spec, frame.params)
            self._panel.set_model_line(self.tr("Read by your network, as it is now"))
        else:
            self._use(self.shipped.spec, self.shipped.params)
            self._panel.set_model_line(self._about_shipped(), can_use=True)

    def _about_shipped(self) -> str:
        share = self.shipped.info.get("accuracy")
        text = self.tr("Read by the ready-trained model")
        if not isinstance(share, (int, float)):
            return text
        right = self.tr("{percent} % of the MNIST test images right").format(
            percent=f"{100 * share:.1f}"
        )
        return f"{text} ({right})"

    def _use(self, spec: Spec, params: Params) -> None:
        if params is self._params:
            return
        self._params = params
        self._frames = ReadingFrames(spec, params)
        if self._image is not None and self._image.size != spec.sizes[0]:
            self._image = None  # until the pad has read it again, in the size wanted now
        self._panel.set_reader(self._reader(spec, params))
        self.frameReady.emit(self.frame)

    def _reader(self, spec: Spec, params: Params) -> Reader:
        """A reader; how sure it is was measured of the shipped network only."""
        shipped = params is self.shipped.params
        return Reader(spec, params, Certainty.of(self.shipped.info) if shipped else PLAIN)

    def _predicted(self, prediction: Prediction | None) -> None:
        self._image = None if prediction is None else prediction.image
        self._digit = None if prediction is None else prediction.best
        self._bars.show_prediction(prediction)
        self.frameReady.emit(self.frame)
