"""Lesson commands: opening lessons, and what the window tells a lesson that is open."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from bpviz.data import DataRef, Dataset
from bpviz.engine import Params, Ref, Spec
from bpviz.run.editable import Editable
from bpviz.run.frame import Frame
from bpviz.run.goals import TrainingGoal
from bpviz.run.predict import Verdict
from bpviz.run.reader import Prediction
from bpviz.views.marks import QT_TRANSLATE_NOOP
from bpviz.window.room_commands import RoomCommands
from bpviz.window.workspaces import WORKSPACES

if TYPE_CHECKING:
    from bpviz.lessons.scene import Scene
    from bpviz.window.scenery import Own

LOCKED: Final[dict[str, object]] = {
    "values": QT_TRANSLATE_NOOP(
        "lessons", "This page of the lesson keeps weights, inputs and targets as they are."
    ),
    "settings": QT_TRANSLATE_NOOP("lessons", "This page of the lesson keeps the settings."),
    "build": QT_TRANSLATE_NOOP("lessons", "This page of the lesson keeps layers and neurons."),
    "train": QT_TRANSLATE_NOOP(
        "lessons", "This page of the lesson is about single steps: training waits."
    ),
    "workspace": QT_TRANSLATE_NOOP("lessons", "This page of the lesson stays in its workspace."),
}
"""Why something cannot be done now, by what a page locks."""


class LessonCommands(RoomCommands):
    """What a lesson asks of the window, and what the window tells it."""

    # --- opening ---------------------------------------------------------------------------------

    def _open_any(self, path: Path) -> bool:
        """A TOML file may be a lesson."""
        if path.suffix.lower() == ".toml":
            from bpviz.lessons import is_lesson

            if is_lesson(path):
                return self.open_lesson(path)
        return super()._open_any(path)

    def open_lesson(self, path: Path | str, page: str | None = None) -> bool:
        """Open a lesson by its file, or by its name one that comes with bpviz."""
        self.show_lessons()
        return self.contents.teaching.open_file(path, page)

    def open_lesson_file(self) -> None:
        """Ask for the file of a lesson, and open it."""
        folder = self.settings.text("last_folder")
        kinds = self.tr("Lessons (*.toml)")
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Open a lesson"), folder, kinds)
        if path:
            self.settings.set("last_folder", str(Path(path).parent))
            if self.open_lesson(Path(path)):
                self.remember(Path(path))

    def complete(self) -> None:
        """Make what other workspaces need, and the lessons."""
        super().complete()
        self.contents.teaching  # noqa: B018 - it is made when it is first asked for

    def lesson_forward(self) -> None:
        """The next page of the lesson."""
        self.contents.teaching.turn_by(1)

    def lesson_back(self) -> None:
        """The page of the lesson before."""
        self.contents.teaching.turn_by(-1)

    def lesson_return(self) -> None:
        """Back to where this page of the lesson began."""
        self.contents.teaching.return_to_page()

    def lesson_own(self) -> None:
        """Back to the run that was there before a lesson."""
        self.contents.teaching.return_to_own()

    def focus_lessons(self) -> None:
        """Have the keyboard in the lessons."""
        self.show_lessons()
        self.contents.lessons.take_focus()

    # --- what a lesson asks ----------------------------------------------------------------------

    def page_shown(self) -> str:
        """The page of the panel of this workspace; "" where it has none."""
        if self.workspace.name == "step":
            return self.contents.step.shown
        return self.contents.pictures.shown if self.workspace.name == "train" else ""

    def turn_page(self, name: str) -> None:
        """Turn to a page of the panel of this workspace."""
        if self.workspace.name == "step":
            self.contents.step.turn_to(name)
        elif self.workspace.name == "train":
            self.contents.pictures.turn_to(name)

    def walk_path(self, row: int) -> None:
        """Walk a path of what is selected on the diagram, by its row."""
        self.contents.step.paths.walk_to(row)

    def verdict(self) -> Verdict | None:
        """What was made of the prediction that stands there."""
        if not self.display.predicting or self.workspace.name != "step":
            return None
        return self.contents.step.formula.predict.verdict

    def show_scene(self, scene: "Scene") -> None:
        """Begin a run of a lesson's."""
        self._loading = None
        self._own = scene.dataset
        self.keep_whole(None)
        self.session.start(scene.spec, scene.dataset, scene.params)
        if scene.net is not None:
            self.show_net(scene.net)
            return
        from bpviz.window.nets import data_title

        name = scene.dataset.name
        title = self.tr("A net of the lesson") if name == "lesson" else data_title(name)
        self.show_unnamed(title)
        self.change_display(names=scene.names)

    def own_run(self) -> "Own":
        """The run that is shown, to come back to."""
        from bpviz.window.scenery import Own

        return Own(
            self.session.place(),
            self._net,
            self._is_named,
            self._own,
            self._whole,
            self.display.names,
            self.display.notation,
            self.center.nets.currentText(),
            self.workspace.name,
        )

    def show_run(self, own: "Own") -> None:
        """Show a run that was left, at the moment it was left."""
        self._loading = None
        self.forget_jumps()
        self.session.adopt(own.place)
        self.session.undo_stack.clear()
        self._net, self._is_named, self._own = own.net, own.is_named, own.dataset
        self.keep_whole(*(own.whole or (None,)))
        if own.net is not None and own.is_named:
            self.center.show_net(own.net.name)
        else:
            self.center.show_title(own.title)
        self.change_display(names=own.names, notation=own.notation, selection=None)

    def say_own_is_kept(self) -> None:
        """Say that the student's run is not lost."""
        self.banner.mention(
            self.tr("Your own run is kept: “Back to my own run”, in the lesson, returns to it.")
        )

    # --- what a lesson is told -------------------------------------------------------------------

    def receive(self, frame: Frame) -> None:
        """Show a new moment; a lesson sees it too."""
        super().receive(frame)
        if self.contents.has_teaching:
            self.contents.teaching.saw_frame(frame)

    def _show_display(self) -> None:
        super()._show_display()
        self._note_display()

    def show_path(self, path: tuple[Ref, ...]) -> None:
        """Show on the diagram a way that is walked; () for none."""
        super().show_path(path)
        self._note_display()

    def _note_display(self) -> None:
        if self.contents.has_teaching:
            self.contents.teaching.saw_display()

    def note_page(self) -> None:
        """Another page of a panel is seen."""
        if self.contents.has_teaching:
            self.contents.teaching.went()

    def note_drawing(self, reading: Prediction | None) -> None:
        """A drawing was read."""
        if self.contents.has_teaching:
            self.contents.teaching.saw_drawing(reading)

    def note_lab(self) -> None:
        """A lab shows another state."""
        if self.contents.has_teaching:
            self.contents.teaching.saw_lab()

    # --- what a page locks -----------------------------------------------------------------------

    def _is_free(self, what: str) -> bool:
        """Whether the lesson allows it; if not, it is said."""
        if not self.contents.has_teaching or not self.contents.teaching.is_locked(what):
            return True
        self.banner.say(QCoreApplication.translate("lessons", str(LOCKED[what])))
        return False

    def show_workspace(self, name: str) -> None:
        """Arrange the panels of a workspace, unless the lesson stays in this one."""
        if name not in WORKSPACES:
            return
        if name != self.workspace.name and not self._is_free("workspace"):
            self.header.show_workspace(self.workspace.name)
            return
        super().show_workspace(name)
        self.note_page()

    def edit_value(self, what: Editable, value: float) -> None:
        """Take a value that was typed on the diagram."""
        if self._is_free("values"):
            super().edit_value(what, value)
        else:
            self.network.show_display(self._network_display())

    def edit_spec(self, spec: Spec) -> None:
        """Go on with another rate or penalty."""
        if self._is_free("settings"):
            super().edit_spec(spec)

    def apply_spec(self, spec: Spec, words: str) -> None:
        """Other settings of a net of the same shape."""
        if self._is_free("settings"):
            super().apply_spec(spec, words)

    def restart_with(self, spec: Spec, choice: DataRef | None) -> None:
        """Begin again with other settings."""
        if self._is_free("settings"):
            super().restart_with(spec, choice)

    def apply_sizes(self, sizes: tuple[int, ...], words: str) -> None:
        """Another shape."""
        if self._is_free("build"):
            super().apply_sizes(sizes, words)

    def train_until(self, goal: TrainingGoal | None) -> None:
        """Train until a goal is met."""
        if self._is_free("train"):
            super().train_until(goal)

    def _open(self, spec: Spec, dataset: Dataset, params: Params) -> bool:
        """The student opens another network: it is not the lesson's."""
        if self.contents.has_teaching:
            self.contents.teaching.left_for_another()
        return super()._open(spec, dataset, params)
