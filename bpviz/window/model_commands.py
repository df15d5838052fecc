"""Model commands: opening a trained network with the data it learnt, and saving one."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from bpviz.data import DataRef, Dataset, load_ref
from bpviz.engine import BpvizError, Params, Spec
from bpviz.files import Model, load_model, load_net, net_names, save_model
from bpviz.files.model_info import data_of, epochs_of, results_of, run_info
from bpviz.run.practice import drawing_data
from bpviz.window import recent
from bpviz.window.data_commands import SLOW, DataCommands
from bpviz.window.loading import Loading
from bpviz.window.messages import sentence
from bpviz.window.model_words import about_model
from bpviz.window.nets import data_title


class ModelCommands(DataCommands):
    """What opens and saves models for the window."""

    _opening: tuple[Model, str] | None = None  # a model that waits for its data, and its file

    def open_model(self, path: Path) -> bool:
        """Open a model on the data it learnt, where those can be had; False: it is no model."""
        try:
            model = load_model(path)
        except BpvizError as error:
            self.banner.say(sentence(error))
            return False
        self._opening = model, path.name
        data = data_of(model.info, self.known_mnist())
        if isinstance(data, DataRef):
            self._open_on(model, data)
        else:
            self._finish_opening(data, "")
        return True

    def _open_on(self, model: Model, ref: DataRef) -> None:
        """Have the data at hand that a model learnt; MNIST is asked for when it is not here."""
        now = self.session.frame.dataset
        if ref == now.ref:
            self._finish_opening(now, "")
        elif ref.name == "mnist" and "folder" not in dict(ref.options):
            self.ask_for_mnist()
            self.banner.say(
                self.tr(
                    "This model learnt MNIST, which is not on this computer yet. Download it or "
                    "choose its folder; without it the model opens on other data that fit."
                )
            )
        elif ref.name in SLOW or ref.expansion is not None:
            self.session.pause()
            self.banner.say(self.tr("Loading {name}…").format(name=data_title(ref.name)))
            self._loading = Loading(ref, model.spec, self)
            self._loading.delivered.connect(self._model_data_loaded)
            self._loading.start()
        else:
            self._load_model_data(ref)

    def _load_model_data(self, ref: DataRef) -> None:
        try:
            self._finish_opening(load_ref(ref), "")
        except BpvizError as error:
            self._finish_opening(None, sentence(error))

    def _model_data_loaded(self, loading: Loading) -> None:
        if loading is not self._loading:
            return
        self._loading = None
        if isinstance(loading.result, Dataset):
            self._finish_opening(loading.result, "")
        elif loading.result is not None:
            self._finish_opening(None, sentence(loading.result))

    def offer_mnist(self, folder: str) -> None:
        """MNIST is here now: what was opened and waits for it goes on, else the form offers it."""
        super().offer_mnist(folder)
        if self._opening is not None:
            ref = data_of(self._opening[0].info, folder)
            if isinstance(ref, DataRef):
                self._open_on(self._opening[0], ref)

    def without_mnist(self) -> None:
        """Nobody said where MNIST is: what waits for it opens on other data that fit."""
        super().without_mnist()
        if self._opening is not None:
            self._finish_opening(None, "")

    def _finish_opening(self, dataset: Dataset | None, problem: str) -> None:
        """Open the model that waits, on these data if they fit it; say what it tells of itself."""
        if self._opening is None:
            return
        (model, file), self._opening = self._opening, None
        ends = (model.spec.sizes[0], model.spec.sizes[-1])
        is_its_own = dataset is not None and (dataset.inputs, dataset.outputs) == ends
        if not self.start_model(
            model.spec, model.params, Path(file).stem, dataset if is_its_own else None
        ):
            return
        frame = self.session.frame
        title = data_title(frame.dataset.name) if is_its_own else ""
        told = about_model(file, title, epochs_of(model.info), results_of(model.info))
        self.banner.say(f"{told} {problem}".strip())
        if is_its_own and frame.dataset.name in net_names():
            net = load_net(frame.dataset.name)
            same = (net.spec.sizes, net.spec.bias_sizes)
            if same == (frame.spec.sizes, frame.spec.bias_sizes):
                self.show_net(net)

    def start_model(
        self, spec: Spec, params: Params, title: str, dataset: Dataset | None = None
    ) -> bool:
        """Make a trained network the session's, on these data or others that fit it."""
        dataset = dataset or self._data_for(spec)
        if dataset is None:
            self.banner.say(
                self.tr(
                    "This model takes {inputs} inputs and gives {outputs} outputs. "
                    "Choose data of that shape in Train first."
                ).format(inputs=spec.sizes[0], outputs=spec.sizes[-1])
            )
            return False
        if not self._open(spec, dataset, params):
            return False
        self.show_unnamed(title)
        return True

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
        updates = frame.position.iteration
        epochs = updates / max(1, frame.steps_per_epoch)
        info = run_info(frame.spec, frame.params, frame.dataset, updates, epochs)
        if self._is_done(save_model, path=path, spec=frame.spec, params=frame.params, info=info):
            self.settings.set("last_folder", str(Path(path).parent))
            self.remember(Path(path))
            self.banner.say(self.tr("Saved as {file}.").format(file=Path(path).name))

    def remember(self, path: Path) -> None:
        """A file was opened or saved: it is the newest of the recent ones."""
        paths = recent.remembered(self.settings.text("recent"))
        self.settings.set("recent", recent.written(recent.with_first(paths, path)))
