"""Run commands: earlier runs under the curves, and what can be saved of a run for others."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from bpviz.engine import BpvizError
from bpviz.engine.metrics import measure
from bpviz.files.exports import save_confusion_csv, save_curves_csv
from bpviz.files.torch_script import save_torch_script
from bpviz.run.frame import Frame
from bpviz.run.goals import TrainingGoal
from bpviz.run.runs import KeptRun, Runs
from bpviz.window.file_commands import FileCommands
from bpviz.window.messages import sentence


class RunCommands(FileCommands):
    """Keeps runs that were left for another one, and writes tables and scripts."""

    def receive(self, frame: Frame) -> None:
        """Show a new moment; a run that was left for another one stays under the curves."""
        before, self._latest = self._latest, frame
        if before is not None and before.dataset.name != frame.dataset.name:
            self._show_runs(Runs())  # on other data nothing can be compared
        elif before is not None and before.latest > 0 and frame.latest == 0:
            kept = self._runs.keep(before.curves, before.spec, before.dataset.name)
            self._show_runs(kept)
        super().receive(frame)

    @property
    def runs(self) -> tuple[KeptRun, ...]:
        """The runs that were left for others, the oldest first."""
        return self._runs.kept

    def rename_run(self, place: int, name: str) -> None:
        """Call an earlier run something else."""
        self._show_runs(self._runs.rename(place, name))

    def delete_run(self, place: int) -> None:
        """Forget an earlier run."""
        self._show_runs(self._runs.delete(place))

    def _show_runs(self, runs: Runs) -> None:
        if runs != self._runs:
            self._runs = runs
            self.contents.show_runs(runs.kept)

    def seek_iteration(self, iteration: int) -> None:
        """Show an iteration that was chosen on a curve."""
        self.session.seek(iteration)

    def train_until(self, goal: TrainingGoal | None) -> None:
        """Train until a goal is met; None: until it is paused."""
        self._is_done(self.session.train_until, goal=goal)

    def go_to_best(self) -> None:
        """Show the moment that was best on the validation data."""
        self.session.go_to_best()

    # --- saving ----------------------------------------------------------------------------------

    def save_curves(self) -> None:
        """Ask where, and save cost and accuracy of all runs as a table."""
        frame = self.session.frame
        path = self._ask_where(self.tr("Save the curves"), "curves.csv", "CSV (*.csv)")
        if path is not None:
            self._save(
                lambda: save_curves_csv(path, frame.curves, self._runs.kept, frame.spec), path
            )

    def save_confusion(self) -> None:
        """Ask where, and save as a table the confusion that is shown, at the moment shown."""
        frame = self.session.frame
        split = self.contents.split
        pair = frame.dataset.split(split)
        if pair is None:
            split, pair = "train", (frame.dataset.train_x, frame.dataset.train_y)
        name = f"confusion-{split}.csv"
        path = self._ask_where(self.tr("Save the confusion"), name, "CSV (*.csv)")
        if path is not None:
            metrics = measure(frame.spec, frame.params, *pair)
            self._save(lambda: save_confusion_csv(path, metrics, frame.dataset.labels), path)

    def save_script(self) -> None:
        """Ask where, and save the model as a PyTorch script that gives the same outputs."""
        frame = self.session.frame
        path = self._ask_where(self.tr("Save as a PyTorch script"), "model.py", "Python (*.py)")
        if path is not None:
            info = {"data": frame.dataset.name, "iteration": frame.position.iteration}
            self._save(lambda: save_torch_script(path, frame.spec, frame.params, info), path)

    def _ask_where(self, title: str, name: str, kinds: str) -> Path | None:
        folder = self.settings.text("last_folder")
        path, _ = QFileDialog.getSaveFileName(self, title, f"{folder}/{name}", kinds)
        if not path:
            return None
        self.settings.set("last_folder", str(Path(path).parent))
        return Path(path)

    def _save(self, write: Callable[[], object], path: Path) -> None:
        """Write, and say what was written or why not."""
        try:
            written = write()
        except BpvizError as error:
            self.banner.say(sentence(error))
            return
        names = [each.name for each in written] if isinstance(written, tuple) else [path.name]
        self.banner.say(self.tr("Saved as {file}.").format(file=", ".join(names)))
