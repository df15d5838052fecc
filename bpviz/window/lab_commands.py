"""Lab commands: opening a lab of Explore, moving through it, setting it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QAction

from bpviz.labs import LabError, LabState
from bpviz.labs.lab import NOTHING, Value, Values
from bpviz.run.frame import Message
from bpviz.run.lab_digits import LabDigits, lab_digits
from bpviz.window.actions import ACTIONS, words
from bpviz.window.messages import sentence
from bpviz.window.step_commands import StepCommands

if TYPE_CHECKING:
    from bpviz.window.exploring import Exploring

COARSER: Final = 10
COARSEST: Final = 100
"""Steps of a lab for Shift and for Ctrl with an arrow."""


OF_THE_SESSION: Final = (
    *("phase_end_forward", "phase_end_back", "seek_back", "switch_order", "toggle_predict"),
    *("toggle_building", "next_page", "previous_page", "back_to_original", "new_weights"),
    *("cycle_neurons", "lines_weight", "lines_gradient", "lines_update", "redo"),
    *("walk_left", "walk_right", "walk_up", "walk_down"),
)
"""Actions that concern the session's run alone: a key must not change what is not seen."""


class LabCommands(StepCommands):
    """What is asked of Explore. Elsewhere the labs keep where they stand, and do nothing."""

    actions_by_name: dict[str, QAction]
    _lab_digits: tuple[str, LabDigits] | None = None  # the folder that they were looked for in

    @property
    def lab(self) -> "Exploring | None":
        """The labs, while Explore is shown: the keys that step and play are theirs."""
        return self.contents.exploring if self.workspace.name == "explore" else None

    def open_lab(self, name: str, values: Mapping[str, Value] = NOTHING, step: int = 0) -> None:
        """Go to Explore, to a lab with these values (the others have their defaults) and step.

        Raises LabError for a lab, a control or a value that there is not.
        """
        self.show_workspace("explore")
        self.contents.exploring.open_lab(name, values, step)

    def lab_state(self) -> LabState | None:
        """What the lab shows; None while no lab was seen."""
        return self.contents.exploring.state if self.contents.can_have_labs else None

    def digits_for_labs(self) -> LabDigits:
        """MNIST where its folder is known, else the 8x8 digits: loaded when first asked for."""
        folder = self.settings.text("mnist_folder")
        if self._lab_digits is None or self._lab_digits[0] != folder:
            digits = lab_digits(folder)
            self._lab_digits = folder, digits
            if digits.reason is not None:
                self.banner.say(sentence(digits.reason))
        return self._lab_digits[1]

    # --- what the view asks for ------------------------------------------------------------------

    def choose_lab(self, name: str) -> None:
        """Show another lab, as it was left."""
        self.contents.exploring.open_lab(name)

    def set_lab_value(self, name: str, value: Value) -> None:
        """Set one control; what it refuses is said beside it."""
        try:
            self.contents.exploring.set_value(name, value)
        except LabError as error:
            self.contents.explore.show_refused(name, self._refusal(error))

    def set_lab_values(self, values: Values) -> None:
        """Set what a click on the picture, or a preset, means."""
        try:
            self.contents.exploring.set_values(values, begins=True)
        except LabError as error:
            self.contents.explore.show_refused("", self._refusal(error))

    def _refusal(self, error: LabError) -> str:
        """The reason, with the control called as it is on the screen."""
        from bpviz.views.labs.lab_words import say
        from bpviz.views.labs.words import CONTROL_LABELS

        name = str(error.values.get("control", ""))
        if name not in CONTROL_LABELS:
            return sentence(error)
        values = {**error.values, "control": say(CONTROL_LABELS[name])}
        return sentence(Message(error.key, values, str(error)))

    def reset_lab(self) -> None:
        """Everything as the lab comes."""
        self.contents.exploring.reset_values()

    # --- what is shown ---------------------------------------------------------------------------

    def show_lab(self, state: object = None) -> None:
        """Show where the lab stands, in its view and its bar."""
        if self.workspace.name != "explore":
            return
        exploring = self.contents.exploring
        row, place = exploring.row, exploring.place
        view = self.contents.explore
        view.show_moment(
            row.name, place.values, place.run, place.step, exploring.has_defaults, place.digits
        )
        self.show_lab_bar()
        self.note_lab()

    def show_lab_bar(self, playing: object = None) -> None:
        """Show in the bar how far the lab is."""
        from bpviz.views.transport.lab_bar import LabPlace

        if self.workspace.name != "explore":
            return
        exploring = self.contents.exploring
        row, place = exploring.row, exploring.place
        is_still = row.most == 0
        self.contents.lab_bar.setVisible(not is_still)
        self.contents.lab_bar.show_place(
            LabPlace(
                place.step,
                exploring.last,
                exploring.ended,
                exploring.is_playing,
                place.goal if exploring.is_computing else None,
                is_still=is_still,
                unit="epoch" if row.readings[0] == "epoch" else "step",
            )
        )

    def offer_session(self, is_offered: bool) -> None:
        """Whether what concerns the session's run alone can be asked for."""
        why = self.tr("A lab is shown. In Step, Train and Draw this concerns the network.")
        for row in ACTIONS:
            if row.name in OF_THE_SESSION:
                action = self.actions_by_name[row.name]
                action.setEnabled(is_offered)
                action.setToolTip(words(row) if is_offered else why)

    def note_lab(self) -> None:
        """The lab shows another state: whoever follows what is done may note it."""
