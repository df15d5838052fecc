"""Display: how the latest Frame is to be shown, as a value. The main window owns it."""

from dataclasses import dataclass
from typing import Final

from bpviz.engine import Ref
from bpviz.notation.names import DEFAULT_NAMES, Names
from bpviz.run.editable import Editable

SCALES: Final = ("linear", "symlog", "layer")
"""How values become colours: in proportion; small ones seen beside large ones; layer by layer."""
DECIMALS: Final = (".", ",")


@dataclass(frozen=True, slots=True)
class Display:
    """Choices about what is seen; none of them changes a number.

    selection   what was clicked, everywhere
    pointed     what the mouse or the focus is on in some view: lit up wherever else it stands
    edited      a value is being typed for this: what depends on it is grey until it is taken
    building    the diagram offers to add and to remove layers and neurons
    predicting  the result of the step shown is to be foretold: it stays hidden until it is
    path        the way that is walked on the diagram: it stays, the rest steps back; () for none
    neurons     "both" halves, "activation" or "delta"
    lines       what connections show: "weight", "gradient" or "update"
    scale       how values become colours: "linear", "symlog" or "layer" (by layer)
    stepwise    True: nothing is shown before its step (Step); False: all of it (Train, Draw)
    notation    "nielsen", "net_out" or "o_err"
    digits      significant digits, 2 to 17
    decimal     the decimal mark, "." or ","
    names       what neurons, weights and biases are called
    """

    selection: Ref | None = None
    pointed: Ref | None = None
    edited: Editable | None = None
    building: bool = False
    predicting: bool = False
    path: tuple[Ref, ...] = ()
    neurons: str = "both"
    lines: str = "weight"
    scale: str = "linear"
    stepwise: bool = True
    notation: str = "nielsen"
    digits: int = 4
    decimal: str = "."
    names: Names = DEFAULT_NAMES
