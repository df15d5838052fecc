"""What of the listing is told of one moment, as a value; nothing here is a widget."""

from dataclasses import dataclass

from bpviz.engine import BiasRef, StepRef
from bpviz.notation.code import FIRST, Listing
from bpviz.notation.script import listing_for
from bpviz.notation.symbols import Notation
from bpviz.notation.titles import title
from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.views.code.words import SENTENCES, TRAINING, UNSEEN, say, sentence_key

HARD = "\u00a0"
"""A space at which no line is broken."""


@dataclass(frozen=True, slots=True)
class Moment:
    """The listing of a frame.

    step   the step shown, None while training
    layer  the layer it belongs to, 0-based; of it the shapes are told
    """

    listing: Listing
    step: StepRef | None
    layer: int
    sentence: str

    @property
    def part(self) -> str:
        """Whether weights or biases are meant where a line serves both."""
        return "bias" if self.step is not None and isinstance(self.step.of, BiasRef) else "weight"

    @property
    def lit(self) -> tuple[int, ...]:
        """The lines that compute the step."""
        return self.listing.lit(self.step)

    def aside(self) -> dict[int, str]:
        """What stands beside each line: the shape of its array, of a loop the l it is at."""
        found = {}
        for number in range(len(self.listing.lines)):
            shaped = self.listing.result(number, self.layer, self.part)
            if shaped is not None:
                found[number] = shape_words(shaped.shape)
        for number in self.lit:
            for loop in self.listing.loops(number):
                found[loop] = self._loop_words(self.listing.lines[loop].text)
        return found

    def _loop_words(self, text: str) -> str:
        if text.lstrip().startswith("for l "):
            return f"l = {self.layer + FIRST}"
        return "p = b" if self.part == "bias" else "p = w"

    def arrays(self) -> str:
        """The arrays of the lit lines with their shapes; "" where none is lit."""
        found: dict[str, str] = {}
        for number in self.lit:
            for shaped in self.listing.arrays(number, self.layer, self.part):
                found[shaped.name] = shape_words(shaped.shape)
        items = (f"{name} {shape}".replace(" ", HARD) for name, shape in found.items())
        return "   ".join(items)


def shape_words(shape: tuple[int, ...]) -> str:
    """A shape as numpy writes it; () is a single number."""
    return str(shape)


def moment_of(frame: Frame, display: Display) -> Moment:
    """What is told of a frame."""
    made = listing_for(frame.trace)
    step = None if frame.step is None or frame.unseen else frame.step.ref
    if step is None:
        return Moment(made, None, 0, say(UNSEEN if frame.unseen else TRAINING))
    spec = frame.trace.spec
    what = title(step, Notation(display.notation, spec, display.names))
    key = sentence_key(step, spec, frame.trace.examples)
    return Moment(made, step, made.layer_of(step.of), say(SENTENCES[key], what=what))
