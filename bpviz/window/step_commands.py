"""Step commands: where a number comes from, foretelling, changing values, building a net."""

from dataclasses import replace

from bpviz.engine import Array, BpvizError, Ref, Spec, StepRef
from bpviz.run import build, editing
from bpviz.run.editable import Editable
from bpviz.run.position import Position
from bpviz.views.chain import step_title
from bpviz.views.network.editor import edit_words
from bpviz.window.compare_commands import CompareCommands
from bpviz.window.messages import sentence

_MOST_JUMPS = 50


class StepCommands(CompareCommands):
    """What can be done in Step beside moving: the methods that its panels and keys ask for."""

    # --- where a number comes from ---------------------------------------------------------------

    def seek_source(self, ref: StepRef) -> None:
        """Show the step that computed a number; `seek_back` returns to the one shown now."""
        frame = self.session.frame
        if frame.training:
            return
        left = (frame.position, step_title(frame, self.display))
        if self.session.seek_step(ref):
            self._came_from = [*self._came_from, left][-_MOST_JUMPS:]
            self._say_where_from()

    def seek_back(self) -> None:
        """Return to the step from which it was asked where a number comes from."""
        if self._came_from:
            position, _ = self._came_from.pop()
            self._seek(position)
            self._say_where_from()

    def forget_jumps(self) -> None:
        """Whoever goes elsewhere by himself does not want to be led back."""
        if self._came_from:
            self._came_from = []
            self._say_where_from()

    def _say_where_from(self) -> None:
        words = self._came_from[-1][1] if self._came_from else None
        self.contents.step.chain.show_back(words)

    def _seek(self, position: Position) -> None:
        self.session.seek(position.iteration, position.example, position.step, position.factor)

    def seek(self, position: Position) -> None:
        """Show a moment."""
        self.forget_jumps()
        self._seek(position)

    def show_beginning(self) -> None:
        """Tell the panel in Step what the run began with."""
        self.contents.show_beginning()

    def point_at(self, ref: Ref | None) -> None:
        """Light up, wherever else it stands, what the mouse or the focus is on in some view."""
        if ref != self.display.pointed or self.shows_other_net:
            self.light(ref)

    # --- moving ----------------------------------------------------------------------------------

    def move_by(self, unit: str, n: int) -> None:
        """n units on, or back. What is to be foretold is not passed by before it was."""
        self.banner.clear()
        if n > 0 and self._must_foretell():
            self._answer()
            return
        self.forget_jumps()
        unit = "step" if self._foretells and unit == "result" else unit
        self.session.move(unit, n)
        self._show_all_factors(unit)

    def move_steps(self, n: int) -> None:
        """n steps on inside the example, to the result of the step there."""
        here = self.session.frame.position
        self.forget_jumps()
        self._seek(self._at_result(Position(here.iteration, here.example, here.step + n)))

    def phase_end(self, n: int) -> None:
        """To the end of this phase (1), or of the one before (-1)."""
        self.forget_jumps()
        self.session.move_to_end(n=n)

    def phase_end_forward(self) -> None:
        """To the end of this phase, else of the next."""
        self.phase_end(1)

    def phase_end_back(self) -> None:
        """To the end of the phase before."""
        self.phase_end(-1)

    def run_until(self, key: str, value: object) -> None:
        """Update until something happens; what is selected says of which weight."""
        self.forget_jumps()
        number = value if isinstance(value, float) else None
        self._is_done(self.session.run_until, key=key, value=number, ref=self.display.selection)

    def back_to_original(self) -> None:
        """Return to the run as it was before anything in its past was changed."""
        self.forget_jumps()
        self.session.back_to_original(self.tr("Back to the original run"))

    @staticmethod
    def _at_result(step: Position) -> Position:
        """Far behind the last factor of a step: the nearest there is, is its result."""
        return Position(step.iteration, step.example, step.step, 1_000_000)

    # --- foretelling -----------------------------------------------------------------------------

    def toggle_predict(self) -> None:
        """Have the results foretold before they are shown, or show them again."""
        predicting = not self.display.predicting
        if predicting:
            if self.workspace.name != "step":
                self.show_workspace("step")
            self.contents.step.turn_to("formula")
            self.contents.step.formula.predict.start()
        self.change_display(predicting=predicting)
        if predicting:
            self._show_all_factors("step")
            self.contents.step.formula.predict.show_frame(self.session.frame)
            self.contents.step.formula.predict.setFocus()
        else:
            self.focus_middle()

    def leave_predict(self) -> None:
        """Show results again without asking."""
        if self.display.predicting:
            self.toggle_predict()

    def reveal(self) -> None:
        """Show the result of the step, and what the answer was worth."""
        self._seek(self._at_result(self.session.frame.position))

    def next_to_foretell(self) -> None:
        """On to the next step."""
        self.move_by("step", 1)

    @property
    def _foretells(self) -> bool:
        return self.display.predicting and self.workspace.name == "step"

    def _must_foretell(self) -> bool:
        frame = self.session.frame
        if not self._foretells or frame.step is None:
            return False
        return frame.position.factor < len(frame.step.factors)

    def _answer(self) -> None:
        box = self.contents.step.formula.predict
        if box.answered:
            self.reveal()
        else:
            self.contents.step.turn_to("formula")
            box.hint()

    def _show_all_factors(self, unit: str) -> None:
        """Foretelling begins with all that a number is made of, but not with the number."""
        frame = self.session.frame
        if self._foretells and unit != "factor" and frame.step is not None:
            here, last = frame.position, len(frame.step.factors) - 1
            if here.factor < last:
                self.session.seek(here.iteration, here.example, here.step, last)

    # --- changing values -------------------------------------------------------------------------

    def show_editing(self, what: Editable | None) -> None:
        """While a value is being typed, what depends on it is grey."""
        if what != self.display.edited:
            self.change_display(edited=what)

    def edit_value(self, what: Editable, value: float) -> None:
        """Take a value that was typed on the diagram."""
        frame = self.session.frame
        text = edit_words(what, value, frame.spec, self.display)
        try:
            change = editing.change(frame, what, value, self.display.names)
        except BpvizError as error:
            self.banner.say(sentence(error))
            return
        self._is_done(
            self.session.edit,
            spec=change.spec,
            params=change.params,
            dataset=change.dataset,
            text=text,
        )

    # --- building a net --------------------------------------------------------------------------

    def toggle_building(self) -> None:
        """Offer on the diagram to add and remove layers and neurons, or stop offering it."""
        if self.workspace.name == "step":
            self.set_building(not self.display.building)
        else:
            self.show_workspace("step")
            self.set_building(True)

    def set_building(self, is_building: bool) -> None:
        """Whether the diagram offers to add and remove layers and neurons."""
        if is_building != self.display.building:
            self.change_display(building=is_building)

    def resize_net(self, sizes: tuple[int, ...]) -> None:
        """Another shape of the net, asked for on the diagram."""
        shape = "-".join(map(str, sizes))
        self.apply_sizes(sizes, self.tr("Change the layers to {shape}").format(shape=shape))

    def apply_sizes(self, sizes: tuple[int, ...], words: str) -> None:
        """Another shape; weights that still have a place stay, rows are made to fit."""
        frame = self.session.frame
        now = frame.dataset
        try:
            spec, params, x, y = build.resized(
                frame.spec, frame.params, now.train_x, now.train_y, sizes
            )
            fits = (sizes[0], sizes[-1]) == (now.inputs, now.outputs)
            dataset = now if fits else build.with_rows(now, x, y)
        except BpvizError as error:
            self.banner.say(sentence(error))
            return
        self._is_done(self.session.edit, spec=spec, params=params, dataset=dataset, text=words)

    def apply_spec(self, spec: Spec, words: str) -> None:
        """Other settings of a net of the same shape, at the moment shown."""
        self._is_done(self.session.edit, spec=spec, text=words)

    def use_rows(self, x: Array, y: Array, words: str) -> None:
        """Learn these rows instead of those of before."""
        frame = self.session.frame
        if not build.is_listed(frame.spec, frame.dataset):
            self.keep_whole(frame.dataset, frame.spec.batch_size)
        try:
            dataset = build.with_rows(frame.dataset, x, y)
        except BpvizError as error:
            self.banner.say(sentence(error))
            return
        spec = build.for_rows(frame.spec, frame.dataset, x)
        self._is_done(self.session.edit, spec=spec, dataset=dataset, text=words)

    def step_on(self, split: str, row: int) -> None:
        """Step through one example of the data: it becomes the mini-batch. Undo takes it back."""
        frame = self.session.frame
        self.session.pause()
        try:
            dataset = build.chosen_rows(frame.dataset, (row,), split)
        except BpvizError as error:
            self.banner.say(sentence(error))
            return
        self.keep_whole(frame.dataset, frame.spec.batch_size)
        text = self.tr("Step through example {number}").format(number=row + 1)
        spec = replace(frame.spec, batch_size=1)
        if self._is_done(self.session.edit, spec=spec, dataset=dataset, text=text):
            self.show_workspace("step")

    def step_on_point(self, row: int) -> None:
        """Step through one example of the training data."""
        self.step_on("train", row)

    def use_whole(self) -> None:
        """Learn the whole data set again that the rows were chosen from."""
        if self._whole is not None:
            dataset, batch_size = self._whole
            spec = replace(self.session.frame.spec, batch_size=batch_size)
            words = self.tr("Use the whole data set again")
            self._is_done(self.session.edit, spec=spec, dataset=dataset, text=words)
