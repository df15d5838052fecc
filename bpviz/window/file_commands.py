"""File commands: opening and saving."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from bpviz.data import Dataset
from bpviz.engine import BpvizError, Params, Spec
from bpviz.files import load_model, load_net, save_model
from bpviz.run.practice import drawing_data
from bpviz.window.data_commands import DataCommands
from bpviz.window.messages import sentence

TABLES = (".csv", ".tsv", ".txt")
OPENED = (".safetensors", ".toml", *TABLES)
"""Endings of the files that can be opened: models, nets and tables."""
_ENDINGS = "bpviz (*.safetensors *.toml)"


class FileCommands(DataCommands):
    """What reads or writes files for the window."""

    # --- files -----------------------------------------------------------------------------------

    def open_net(self, name: str) -> None:
        """Open a net that comes with bpviz, or a file of one."""
        try:
            net = load_net(name)
        except BpvizError as error:
            self.banner.say(sentence(error))
            return
        if self._open(net.spec, net.dataset(), net.params):
            self.show_net(net)

    def open_file(self) -> None:
        """Ask for a model or a net, and open it."""
        folder = self.settings.text("last_folder")
        title = self.tr("Open a model or net")
        path, _ = QFileDialog.getOpenFileName(self, title, folder, _ENDINGS)
        if path:
            self.settings.set("last_folder", str(Path(path).parent))
            self.open_path(Path(path))

    def open_path(self, path: Path) -> None:
        """Open a model (.safetensors), a net (.toml) or a table."""
        if path.suffix.lower() in TABLES:
            self.open_table(path)
            return
        if path.suffix == ".toml":
            self.open_net(str(path))
            return
        try:
            model = load_model(path)
        except BpvizError as error:
            self.banner.say(sentence(error))
            return
        self.start_model(model.spec, model.params, path.stem)

    def start_model(self, spec: Spec, params: Params, title: str) -> None:
        """Make a trained network the session's, on the data that fit it."""
        dataset = self._data_for(spec)
        if dataset is None:
            self.banner.say(
                self.tr(
                    "This model takes {inputs} inputs and gives {outputs} outputs. "
                    "Choose data of that shape in Train first."
                ).format(inputs=spec.sizes[0], outputs=spec.sizes[-1])
            )
            return
        if self._open(spec, dataset, params):
            self.show_unnamed(title)

    def _data_for(self, spec: Spec) -> Dataset | None:
        """The session's data if they fit, else the drawing on the pad as the only example."""
        now = self.session.frame.dataset
        if (now.inputs, now.outputs) == (spec.sizes[0], spec.sizes[-1]):
            return now
        drawn = self.contents.drawing.drawn if self.contents.can_have_drawing else None
        if drawn is None or drawn[0].size != spec.sizes[0]:
            return None
        return drawing_data(*drawn, name=self.tr("my drawing"))

    def use_model(self) -> None:
        """Make the ready-trained model the session's."""
        drawing = self.contents.drawing
        self.start_model(drawing.shipped.spec, drawing.model_params, self.tr("Digits"))

    def save_model(self) -> None:
        """Ask where, and save the network of the moment shown."""
        folder = self.settings.text("last_folder")
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the model"), f"{folder}/model.safetensors", "bpviz (*.safetensors)"
        )
        if not path:
            return
        frame = self.session.frame
        info = {"data": frame.dataset.name, "iteration": frame.position.iteration}
        if self._is_done(
            save_model, path=path, spec=frame.spec, params=frame.params, info=info
        ):
            self.settings.set("last_folder", str(Path(path).parent))
            self.banner.say(self.tr("Saved as {file}.").format(file=Path(path).name))

    def save_picture(self) -> None:
        """Ask where, and save a picture of the window."""
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save a picture"), "bpviz.png", self.tr("Pictures (*.png)")
        )
        if path and not self.grab().save(path):
            self.banner.say(self.tr("{file} could not be written.").format(file=Path(path).name))
