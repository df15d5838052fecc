"""Commands: what the actions of the window do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMessageBox

from bpviz import __version__
from bpviz.engine import Spec
from bpviz.run.display import DECIMALS, SCALES
from bpviz.run.position import CHOSEN_UNITS
from bpviz.window.actions import ACTIONS, keys_text, words
from bpviz.window.draw_commands import DrawCommands
from bpviz.window.keys_dialog import KeysDialog
from bpviz.window.lab_commands import COARSER, COARSEST

_NEURONS = ("both", "activation", "delta")


class Commands(DrawCommands):
    """The methods that the rows of ACTIONS name, and what panels and bars ask for."""

    actions_by_name: dict[str, QAction]

    zoomAsked = Signal(int)  # 1 larger, -1 smaller, 0 normal

    # --- workspaces ------------------------------------------------------------------------------

    def workspace_step(self) -> None:
        """Go to Step."""
        self.show_workspace("step")

    def workspace_train(self) -> None:
        """Go to Train."""
        self.show_workspace("train")

    def workspace_draw(self) -> None:
        """Go to Draw."""
        self.show_workspace("draw")

    def workspace_explore(self) -> None:
        """Go to Explore."""
        self.show_workspace("explore")

    # --- time ------------------------------------------------------------------------------------

    @property
    def unit(self) -> str:
        """The unit that a step goes by."""
        return self.transport.unit

    @property
    def coarser_unit(self) -> str:
        """The next coarser unit, for Shift."""
        place = CHOSEN_UNITS.index(self.unit)
        return CHOSEN_UNITS[min(place + 1, len(CHOSEN_UNITS) - 1)]

    def play_or_pause(self) -> None:
        """Step by itself in Step and Explore, train elsewhere; pause what plays."""
        if self.lab is not None:
            self.lab.play_or_pause()
            return
        if self.session.is_playing:
            self.session.pause()
            return
        self.banner.clear()
        if self.workspace.name == "step":
            self.session.play(self.unit, self.transport.speed, self.transport.count)
        else:
            self.session.play()

    def step_forward(self) -> None:
        """One unit on."""
        if self.lab is not None:
            self.lab.step_by(1)
            return
        self.move_by(self.unit, self.transport.count)

    def step_back(self) -> None:
        """One unit back."""
        if self.lab is not None:
            self.lab.step_by(-1)
            return
        self.move_by(self.unit, -self.transport.count)

    def step_forward_coarser(self) -> None:
        """One coarser unit on."""
        if self.lab is not None:
            self.lab.step_by(COARSER)
            return
        self.move_by(self.coarser_unit, 1)

    def step_back_coarser(self) -> None:
        """One coarser unit back."""
        if self.lab is not None:
            self.lab.step_by(-COARSER)
            return
        self.move_by(self.coarser_unit, -1)

    def iteration_forward(self) -> None:
        """To the next iteration."""
        if self.lab is not None:
            self.lab.step_by(COARSEST)
            return
        self.move_by("iteration", 1)

    def iteration_back(self) -> None:
        """To the beginning of this iteration, or the one before."""
        if self.lab is not None:
            self.lab.step_by(-COARSEST)
            return
        self.move_by("iteration", -1)

    def to_start(self) -> None:
        """To the first moment."""
        if self.lab is not None:
            self.lab.to_start()
            return
        self.forget_jumps()
        self.session.seek(0)

    def to_present(self) -> None:
        """To the latest moment that was computed."""
        if self.lab is not None:
            self.lab.to_last()
            return
        if not self.session.frame.present:
            self.session.seek(self.session.frame.latest)

    def switch_order(self) -> None:
        """Tell all δ, then all gradients; or both layer by layer, as the worked example does."""
        order = "layers" if self.session.frame.order == "deltas" else "deltas"
        self.settings.set("order", order)
        self.session.set_order(order)

    def restart(self) -> None:
        """To the first moment, with the same weights."""
        if self.lab is not None:
            self.lab.restart()
            return
        self.session.restart()

    def new_weights(self) -> None:
        """Draw other first weights."""
        self.session.new_weights(self.tr("New weights"))

    # --- what is seen ----------------------------------------------------------------------------

    def cycle_neurons(self) -> None:
        """Both halves, then activation alone, then δ alone."""
        place = _NEURONS.index(self.display.neurons)
        self.change_display(neurons=_NEURONS[(place + 1) % len(_NEURONS)])

    def lines_weight(self) -> None:
        """Lines show weights."""
        self.change_display(lines="weight")

    def lines_gradient(self) -> None:
        """Lines show gradients."""
        self.change_display(lines="gradient")

    def lines_update(self) -> None:
        """Lines show updates."""
        self.change_display(lines="update")

    def choose_scale(self, scale: str) -> None:
        """Turn values into colours in another way, now and at the next start."""
        self.settings.set(self.workspace.scale, scale)
        self.change_display(scale=scale)

    def cycle_scale(self) -> None:
        """Linear, then logarithmic, then by layer."""
        self.choose_scale(SCALES[(SCALES.index(self.display.scale) + 1) % len(SCALES)])

    def switch_decimal(self) -> None:
        """Write numbers with a comma instead of a point, or the other way round."""
        decimal = DECIMALS[1 - DECIMALS.index(self.display.decimal)]
        self.settings.set("decimal", decimal)
        self.change_display(decimal=decimal)

    def walk_left(self) -> None:
        """Select the neuron to the left."""
        self.network.walk(-1, 0)

    def walk_right(self) -> None:
        """Select the neuron to the right."""
        self.network.walk(1, 0)

    def walk_up(self) -> None:
        """Select the neuron above."""
        self.network.walk(0, -1)

    def walk_down(self) -> None:
        """Select the neuron below."""
        self.network.walk(0, 1)

    def clear_selection(self) -> None:
        """Select nothing; what is being waited for is waited for no more."""
        if self.session.is_searching:
            self.session.pause()
        else:
            self.select(None)

    def larger(self) -> None:
        """Everything larger."""
        self.zoomAsked.emit(1)

    def smaller(self) -> None:
        """Everything smaller."""
        self.zoomAsked.emit(-1)

    def normal_size(self) -> None:
        """Everything in its normal size."""
        self.zoomAsked.emit(0)

    def full_screen(self) -> None:
        """Fill the screen, or stop filling it."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def next_page(self) -> None:
        """The next view of the step."""
        self.contents.step.turn_by(1)

    def previous_page(self) -> None:
        """The view of the step before."""
        self.contents.step.turn_by(-1)

    # --- changes ---------------------------------------------------------------------------------

    def undo(self) -> None:
        """Take back the last stroke or training in Draw, else the last choice."""
        if self.workspace.name == "draw":
            if not self.take_back_latest():
                self.contents.draw.pad.undo()
        elif self.lab is not None:
            self.lab.undo()
        elif self.session.undo_stack.canUndo():
            what = self.session.undo_stack.undoText()
            self.session.undo_stack.undo()
            self.banner.mention(self.tr("Taken back: {what}").format(what=what))

    def redo(self) -> None:
        """Make the choice that was taken back again."""
        if self.session.undo_stack.canRedo():
            what = self.session.undo_stack.redoText()
            self.session.undo_stack.redo()
            self.banner.mention(self.tr("Made again: {what}").format(what=what))

    def name_undo(self, what: str) -> None:
        """Say in the menu what undo takes back."""
        text = self.tr("Undo: {what}").format(what=what) if what else self.tr("Undo")
        self.actions_by_name["undo"].setText(text)

    def name_redo(self, what: str) -> None:
        """Say in the menu what redo makes again."""
        text = self.tr("Redo: {what}").format(what=what) if what else self.tr("Redo")
        self.actions_by_name["redo"].setText(text)

    def edit_spec(self, spec: Spec) -> None:
        """Go on with another rate or penalty."""
        self._is_done(self.session.edit, spec=spec, text=self.tr("Change the settings"))

    # --- help ------------------------------------------------------------------------------------

    def show_keys(self) -> None:
        """List every key."""
        rows = [(keys_text(row), words(row)) for row in ACTIONS if row.keys]
        rows += [
            (self.tr(". and ,"), self.tr("Walk through the weights around a neuron")),
            (self.tr("Enter, F2"), self.tr("Change what is selected; else the rate")),
            (self.tr("0 to 9"), self.tr("In Draw: say which digit it is")),
            (self.tr("C, E, F"), self.tr("In Draw: clear, eraser, large paper")),
            (self.tr("Alt+1 to Alt+3"), self.tr("In Draw: leave out box, size, centre")),
            (self.tr("Shift, Ctrl with Left, Right"), self.tr("In Explore: by 10 steps, by 100")),
        ]
        KeysDialog(rows, self).open()

    def about(self) -> None:
        """Say what bpviz is."""
        text = self.tr(
            "bpviz makes backpropagation visible: every factor of the chain rule, forwards and "
            "backwards, computed by the engine that trains."
        )
        self._tell(self.tr("About bpviz"), f"<p><b>bpviz {__version__}</b></p><p>{text}</p>")

    def _tell(self, title: str, text: str) -> None:
        box = QMessageBox(QMessageBox.Icon.NoIcon, title, text, parent=self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setObjectName("told")
        box.open()
