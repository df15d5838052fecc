"""File commands: opening, saving, loading data."""

from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from bpviz.data import DataRef, Dataset, load_ref
from bpviz.data.mnist import missing_files
from bpviz.engine import BpvizError, Params, Spec
from bpviz.files import load_model, load_net, save_model
from bpviz.run.reading import LABELS
from bpviz.window.loading import Loading
from bpviz.window.messages import sentence
from bpviz.window.nets import data_title
from bpviz.window.shell import Shell

TABLES = (".csv", ".tsv", ".txt")
OPENED = (".safetensors", ".toml", *TABLES)
"""Endings of the files that can be opened: models, nets and tables."""
SLOW = ("mnist", "table")
"""Data that take a moment to load: that is done beside the window."""

_ENDINGS = "bpviz (*.safetensors *.toml)"


class FileCommands(Shell):
    """What reads or writes files, or loads data, for the window."""

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
        image, digit = drawn
        return Dataset(
            name=self.tr("my drawing"),
            train_x=image.reshape(1, -1),
            train_y=np.eye(spec.sizes[-1], dtype=np.float32)[[digit]],
            image_shape=image.shape,
            labels=LABELS,
        )

    def use_model(self) -> None:
        """Make the ready-trained model the session's."""
        drawing = self.contents.drawing
        self.start_model(drawing.shipped.spec, drawing.shipped.params, self.tr("Digits"))

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

    # --- data ------------------------------------------------------------------------------------

    def ask_for_mnist(self) -> None:
        """Ask for the folder that holds MNIST; the form offers it when the files are there."""
        form = self.contents.settings
        folder = QFileDialog.getExistingDirectory(
            self,
            self.tr("The folder with the four MNIST files"),
            self.settings.text("mnist_folder"),
        )
        missing = missing_files(folder) if folder else []
        if missing:
            text = self.tr("{folder} does not hold MNIST: it has no {files}.")
            self.banner.say(text.format(folder=folder, files=", ".join(missing)))
        if not folder or missing:
            form.set_mnist_folder(None)
            return
        self.settings.set("mnist_folder", folder)
        self.banner.clear()
        form.set_mnist_folder(folder)

    def ask_for_table(self) -> None:
        """Ask for a table of one's own, then what in it is to be learnt."""
        path, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Open a table"),
            self.settings.text("last_folder"),
            self.tr("Tables (*.csv *.tsv *.txt);;All files (*)"),
        )
        if path:
            self.settings.set("last_folder", str(Path(path).parent))
            self.open_table(Path(path))

    def open_table(self, path: Path) -> None:
        """Show a table and ask what in it is to be learnt; the form then offers it."""
        from bpviz.views.data import OwnDataDialog

        self.show_workspace("train")
        dialog = OwnDataDialog(sentence, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._theme is not None:
            dialog.show_theme(self._theme)
        dialog.datasetReady.connect(self.contents.settings.set_own_data)
        dialog.show_file(str(path))
        dialog.open()

    def restart_with(self, spec: Spec, choice: DataRef | None) -> None:
        """Begin again with these settings; `choice` names other data, None keeps them."""
        if choice is None:
            self._begin_again(spec, None)
        elif self._own is not None and choice == self._own.ref:
            self._begin_again(spec, self._own)
        elif choice.name in SLOW or choice.expansion is not None:
            self._load_then_begin(spec, choice)
        else:
            self._load_now(spec, choice)

    def _load_now(self, spec: Spec, choice: DataRef) -> None:
        try:
            dataset = load_ref(choice)
        except BpvizError as error:
            self.banner.say(sentence(error))
            return
        self._begin_again(spec, dataset)

    def _load_then_begin(self, spec: Spec, choice: DataRef) -> None:
        """Load beside the window what takes a moment, then begin again."""
        self.session.pause()
        self.banner.say(self.tr("Loading {name}…").format(name=data_title(choice.name)))
        self._loading = Loading(choice, spec, self)
        self._loading.delivered.connect(self._loaded)
        self._loading.start()

    def _loaded(self, loading: Loading) -> None:
        """Use what was loaded, unless something else was opened or asked for in the meantime."""
        if loading is not self._loading:
            return
        self._loading = None
        if isinstance(loading.result, Dataset):
            self._begin_again(loading.spec, loading.result)
        elif loading.result is not None:
            self.banner.say(sentence(loading.result))

    def finish_loading(self) -> None:
        """Return when no thread loads any more; what it brings is not used."""
        self._loading = None
        for loading in self.findChildren(Loading):
            loading.wait()

    def _begin_again(self, spec: Spec, dataset: Dataset | None) -> None:
        before = self.session.frame
        self._loading = None
        self.session.seek(0)
        text = self.tr("Restart with other settings")
        if dataset is not None:
            self.keep_whole(None)
        if not self._is_done(self.session.edit, spec=spec, dataset=dataset, text=text):
            return
        self.focus_middle()
        if dataset is not None or spec.sizes != before.spec.sizes:
            self.show_unnamed(data_title(self.session.frame.dataset.name))

    def _open(self, spec: Spec, dataset: Dataset, params: Params) -> bool:
        """Make these the session's; what is still being loaded for another run is not used."""
        self._loading = None
        self._own = dataset
        self.keep_whole(None)
        return self._is_done(self.session.start, spec=spec, dataset=dataset, params=params)

    def _is_done(self, command: Any, **values: Any) -> bool:
        """Do something that may be refused; the reason is then said."""
        try:
            command(**values)
        except BpvizError as error:
            self.banner.say(sentence(error))
            return False
        self.banner.clear()
        return True
