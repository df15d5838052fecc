"""Drawing: which network reads the pad, what the diagram shows of it, and what is told to it."""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from bpviz.data import Dataset
from bpviz.data.stages import seen
from bpviz.engine import Array, NeuronRef, Params, Ref, Spec
from bpviz.files import Model
from bpviz.run.certainty import PLAIN, Certainty
from bpviz.run.frame import Frame
from bpviz.run.reader import Prediction, Reader, ReaderError, fits
from bpviz.run.reading import ReadingFrames
from bpviz.session import Session
from bpviz.views.draw import AnswerPanel, DrawPanel
from bpviz.views.numbers import count
from bpviz.window.explaining import Asked, Explaining
from bpviz.window.known_digits import KnownDigits
from bpviz.window.messages import sentence
from bpviz.window.settings import Settings
from bpviz.window.training_on_it import TrainingOnIt


class Drawing(QObject):
    """Reads with the session's network when that takes pictures of digits, else with the shipped
    model, or the copy of it that was trained on drawings.

    frameReady carries a Frame of the network that reads, for the diagram. When it was said what
    the drawing is, the Frame has that as its target: a cost, and the errors of all neurons.
    """

    frameReady = Signal(object)  # Frame
    explained = Signal(object)  # Why or None

    def __init__(
        self,
        session: Session,
        shipped: Model,
        panel: DrawPanel,
        answer: AnswerPanel,
        settings: Settings,
        whole: Callable[[], Dataset | None],
        parent: QObject,
    ) -> None:
        """whole: gives the data set that the session's rows were chosen from, if they were."""
        super().__init__(parent)
        self._session, self.shipped = session, shipped
        self._panel, self._answer = panel, answer
        self.prediction: Prediction | None = None
        self.target: int | None = None
        self.selection: Ref | None = None
        self.pointed: Ref | None = None
        self._output: int | None = None  # that is looked at; None: the best
        self.known = KnownDigits(session, settings, whole, self)
        self._explaining = Explaining(self.known, self)
        self._explaining.ready.connect(self.explained)
        self.training = TrainingOnIt(self, session, self.known)
        self.training.showParams.connect(self._show_params)
        self.training.outcomeChanged.connect(answer.tell.show_outcome)
        self._spec, self._params = shipped.spec, shipped.params
        self._frames = ReadingFrames(shipped.spec, shipped.params)
        self._later = QTimer(self)  # while the pen moves the bars are painted before the diagram
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._show)
        panel.set_reader(self._reader(shipped.spec, shipped.params))
        panel.pad.predicted.connect(self._predicted)
        panel.pad.strokesChanged.connect(self.training.other_drawing)
        answer.bars.chosen.connect(self._look_at)
        answer.tell.told.connect(self.tell)
        answer.tell.trainAsked.connect(self.train)

    # --- what is read ----------------------------------------------------------------------------

    @property
    def spec(self) -> Spec:
        """The shape of the network that reads."""
        return self._spec

    @property
    def params(self) -> Params:
        """The parameters that it reads with."""
        return self._params

    @property
    def model_params(self) -> Params:
        """Those of the ready-trained model, or of its copy that was trained on drawings."""
        return self.training.copy or self.shipped.params

    @property
    def frame(self) -> Frame:
        """The drawing in the network that reads it."""
        found = self.prediction
        if found is None:
            return self._frames.blank
        return self._frames.frame(found.image, self.target, found.kind != "no_digit")

    @property
    def reads_with_session(self) -> bool:
        """Whether the session's network reads."""
        return self.refusal is None

    @property
    def refusal(self) -> ReaderError | None:
        """Why the session's network cannot read; None when it can."""
        return fits(self._session.frame.spec)

    @property
    def drawn(self) -> tuple[Array, int] | None:
        """The picture that the network sees and what it is, as told, else as read; None: blank."""
        found = self.prediction
        if found is None:
            return None
        return found.image, found.best if self.target is None else self.target

    def draw(self, strokes: list[Array]) -> None:
        """Put strokes on the pad, as if they had been drawn."""
        self._panel.pad.set_strokes(strokes)

    def take_over(self, old: "Drawing") -> None:
        """Go on with the drawing of another window, and with what it was said to be."""
        self.training.take_over(old.training)
        self.refresh()
        self._panel.take_over(old._panel)
        self.tell(old.target)

    def refresh(self) -> None:
        """Read with the network of the session as it is now, or with the shipped one."""
        if self.training.is_running:
            return
        frame, refusal = self._session.frame, self.refusal
        if refusal is None:
            self._use(frame.spec, frame.params)
            self._panel.set_model_line(self.tr("Read by your network, as it is now"))
            self._answer.tell.show_own(True)
        else:
            self._use(self.shipped.spec, self.model_params)
            self._panel.set_model_line(self._about_shipped(), True, self._why_not(refusal))
            self._answer.tell.show_own(False)
        self._explaining.follow_data()

    def _why_not(self, refusal: ReaderError) -> str:
        """Why the session's network does not read, and what would be right."""
        sizes = self._session.frame.spec.sizes
        texts = {
            "reader.inputs": self.tr(
                "Not by your network: it has {inputs} inputs; a picture of a digit has 784 "
                "(28×28) or 64 (8×8)."
            ),
            "reader.outputs": self.tr(
                "Not by your network: it has {outputs} outputs; ten digits need 10."
            ),
        }
        text = texts.get(refusal.key)
        return (
            sentence(refusal)
            if text is None
            else text.format(inputs=count(sizes[0]), outputs=sizes[-1])
        )

    def _about_shipped(self) -> str:
        if self.training.copy is not None:
            return self.tr("Read by a copy of the ready-trained model that has learnt your drawing")
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
        if spec != self._spec:
            self.selection = self.pointed = self._output = None
            self._answer.bars.show_chosen(None)
        self._spec, self._params = spec, params
        self._frames = ReadingFrames(spec, params)
        if self.prediction is not None and self.prediction.image.size != spec.sizes[0]:
            self.prediction = None  # until the pad has read it again, in the size wanted now
        self._panel.set_reader(self._reader(spec, params))
        if self._panel.pad.is_blank:
            self._show()  # else the pad reads again at once, and says so

    def _show_params(self, params: Params) -> None:
        """Read with these from now on: some steps of training were made."""
        self._use(self._spec, params)

    def _reader(self, spec: Spec, params: Params) -> Reader:
        """A reader. How sure it is was measured of the shipped network.

        That is taken to hold for a copy that learnt a drawing as well; for the session's network
        only while it is that very one.
        """
        shipped = self.shipped
        measured = not self.reads_with_session or _are_same(params, shipped.params)
        return Reader(spec, params, Certainty.of(shipped.info) if measured else PLAIN)

    def _predicted(self, prediction: Prediction | None) -> None:
        self.prediction = prediction
        if prediction is None:
            self.target = None
        self._answer.bars.show_prediction(prediction)
        if self._panel.pad.is_drawing:
            self._later.start()
        else:
            self._show()

    def _show(self) -> None:
        """Show the drawing in the diagram, its cost, and why it is read so."""
        self._later.stop()
        frame, found = self.frame, self.prediction
        cost = None if found is None or self.target is None else frame.trace.cost
        self._answer.tell.show_drawing(found is None, self.target, cost)
        self.frameReady.emit(frame)
        self.explain()

    # --- what is told ----------------------------------------------------------------------------

    def tell(self, digit: int | None) -> None:
        """The drawing is this digit: its errors flow back; None: that was not meant."""
        if self.prediction is not None:
            self.target = digit
            self._show()

    def train(self, steps: int) -> None:
        """Make steps of training on this drawing, which was said to be a digit."""
        if self.prediction is not None and self.target is not None:
            self.training.start(self.prediction.image, self.target, steps)

    # --- why -------------------------------------------------------------------------------------

    def select(self, ref: Ref | None) -> None:
        """Look at a neuron of the network that reads."""
        self.selection = ref
        self.explain()

    def _look_at(self, output: int | None) -> None:
        """Look at another output than the best."""
        self._output = output
        self._answer.bars.show_chosen(output)
        self.explain()

    def explain(self) -> None:
        """Have it said why the drawing is read so, when the pen rests."""
        found = self.prediction
        if found is None:
            self._explaining.forget()
            return
        output = found.best if self._output is None else self._output
        chosen = self.selection if isinstance(self.selection, NeuronRef) else None
        self._explaining.ask(
            Asked(self._spec, self._params, found.image, self._coarse(), output, chosen),
            in_motion=self._panel.pad.is_drawing,
        )

    def _coarse(self) -> Callable[[], Array]:
        """Makes the drawing as it is now a picture of 8x8."""
        pad = self._panel.pad
        strokes, sight = pad.strokes, pad.sight
        return lambda: seen(strokes, 8, sight)


def _are_same(one: Params, other: Params) -> bool:
    """Whether these are parameters of like networks, and equal."""
    pairs = zip(one, other, strict=False)
    return len(one.weights) == len(other.weights) and all(np.array_equal(a, b) for a, b in pairs)
