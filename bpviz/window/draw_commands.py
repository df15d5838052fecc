"""Draw commands: stepping through a drawing, training on it, drawing on an example, the pad."""

from dataclasses import replace
from typing import TYPE_CHECKING

from bpviz.engine import BpvizError
from bpviz.run import build
from bpviz.run.answers import sample_of
from bpviz.run.practice import drawing_data
from bpviz.window.lab_commands import LabCommands
from bpviz.window.messages import sentence

if TYPE_CHECKING:
    from bpviz.window.large_pad import LargePad


class DrawCommands(LabCommands):
    """What can be done in Draw beside drawing: the methods that its panels and keys ask for."""

    _large: "LargePad | None" = None

    # --- a drawing as an example -----------------------------------------------------------------

    def step_on_drawing(self) -> None:
        """Step through the drawing in the network that reads it: it becomes the mini-batch.

        One choice: undo returns, also to the network that the session had before.
        """
        drawing = self.contents.drawing
        if drawing.drawn is None or drawing.training.is_running:
            return
        self.session.pause()
        now, own = self.session.frame, drawing.reads_with_session
        dataset = drawing_data(*drawing.drawn, name=self.tr("my drawing"))
        spec = replace(drawing.spec, batch_size=1)
        params = None if own else drawing.params
        if not own:
            self.keep_whole(None)
        elif not build.is_listed(now.spec, now.dataset):
            self.keep_whole(now.dataset, now.spec.batch_size)
        text = self.tr("Step through my drawing")
        done = self._is_done(
            self.session.edit, spec=spec, params=params, dataset=dataset, text=text
        )
        if not done:
            return
        if not own:
            self.center.show_title(self.tr("Digits"))
        self.show_workspace("step")

    def draw_on(self, split: str, row: int) -> None:
        """Put an example of the data on the paper, to draw on it."""
        dataset = self.session.frame.dataset
        pair = sample_of(dataset, split)
        if pair is None or dataset.image_shape not in ((28, 28), (8, 8)):
            return
        picture = pair[0][row].reshape(dataset.image_shape)
        self.show_workspace("draw")
        self.contents.draw.pad.show_picture(picture)

    # --- training on it --------------------------------------------------------------------------

    def take_back_training(self) -> None:
        """Take back what was learnt from a drawing last."""
        if self.contents.drawing.training.take_back():
            self.banner.mention(self.tr("Taken back: what was learnt from the drawing"))

    def take_back_latest(self) -> bool:
        """Take the last training back if nothing was drawn since; False if it is not the latest."""
        if not self.contents.drawing.training.is_latest:
            return False
        self.take_back_training()
        return True

    def read_anew(self) -> None:
        """Another network reads than before."""
        if self.workspace.name == "draw":
            self.contents.drawing.refresh()

    def say_refusal(self, error: BpvizError) -> None:
        """Say why something was not done."""
        self.banner.say(sentence(error))

    def say_divergence(self) -> None:
        """Say why a training on a drawing has ended early."""
        self.banner.say(
            self.tr(
                "The steps have ended early: the next one would have given weights that are no "
                "numbers. A lower rate, to be chosen in Train, goes further."
            )
        )

    # --- the pad ---------------------------------------------------------------------------------

    def set_left_handed(self, left: bool) -> None:
        """Have the paper on the right and the answer on the left, or the other way round."""
        if left == self.is_left_handed:
            return
        self.keep_arrangement()
        self.settings.set("left_handed", int(left))
        self.reset_arrangement()

    def large_pad(self) -> None:
        """Show the paper alone on the whole screen, with the answer beside it; Esc leaves it."""
        if self._large is not None:
            self._large.close()
            return
        from bpviz.window.large_pad import LargePad

        panel = self.contents.draw
        self._large = LargePad(panel, self.contents.drawing, self)
        self._large.left.connect(self._large_pad_left)
        if self._theme is not None:
            self._large.show_theme(self._theme)
        self._large.show_display(self.display)
        self._large.showFullScreen()
        self._large.activateWindow()
        panel.pad.setFocus()

    def _large_pad_left(self) -> None:
        self._large = None
        self.focus_middle()
