"""LabPicture: what every picture of a lab can be told, and can ask for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from bpviz.labs import LabRun, Moment
from bpviz.labs.lab import Values
from bpviz.notation.tree import Node
from bpviz.run.display import Display
from bpviz.views.numbers import number
from bpviz.views.theme import THEMES, Theme


class LabPicture(QWidget):
    """Draws the moment of a run at a step. It computes nothing but where to draw.

    A subclass paints; `renew` is called whenever something that it shows has changed.
    """

    valuesAsked = Signal(object)  # Values that a click on the picture means

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("labPicture")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.theme, self.display = THEMES["light"], Display()
        self.values: Values = {}
        self.run: LabRun | None = None
        self.step = 0
        self.digits = ""  # the set that it learns, if it learns digits

    # --- what is shown ---------------------------------------------------------------------------

    def show_moment(self, values: Values, run: LabRun, step: int) -> None:
        """Show a step of a run; it and all before it are computed."""
        self.values, self.run, self.step = values, run, step
        self.renew()
        self.setAccessibleDescription(self.sentence())
        self.update()

    def show_display(self, display: Display) -> None:
        """Write numbers as the display wants them."""
        self.display = display
        self.renew()
        self.update()

    def show_theme(self, theme: Theme) -> None:
        """Take colours and sizes from a theme."""
        self.theme = theme
        self.renew()
        self.update()

    def renew(self) -> None:
        """Something that is shown has changed; the picture will be painted."""

    @property
    def moments(self) -> Sequence[Moment]:
        """Every moment up to the step shown."""
        return () if self.run is None else self.run.moments[: self.step + 1]

    def latest(self, most: int) -> Sequence[Moment]:
        """The last so many moments up to the step shown."""
        return () if self.run is None else self.run.latest(self.step, most)

    def number(self, value: float, sign: bool = False) -> str:
        """A number with the digits and the mark of the display."""
        return number(value, self.display.digits, sign, self.display.decimal)

    # --- what is said ----------------------------------------------------------------------------

    def sentence(self) -> str:
        """What can be said about the moment."""
        return ""

    def remark(self) -> str:
        """What else is worth knowing, in smaller letters."""
        return ""

    def formula(self) -> Node | None:
        """The step that comes, with its numbers; None where there is none."""
        return None
