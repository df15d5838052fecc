"""Data commands: where data come from, loading them, and beginning again with them."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QDialog, QFileDialog

from bpviz.data import DataRef, Dataset, load_ref
from bpviz.data.mnist import missing_files
from bpviz.engine import BpvizError, Params, Spec
from bpviz.window.beside import Beside
from bpviz.window.loading import Loading
from bpviz.window.messages import sentence
from bpviz.window.nets import data_title
from bpviz.window.shell import Shell

SLOW = ("mnist", "table")
"""Data that take a moment to load: that is done beside the window."""


class DataCommands(Shell):
    """What chooses, fetches and loads data for the window."""

    # --- data ------------------------------------------------------------------------------------

    def known_mnist(self) -> str | None:
        """The folder that MNIST was found in or downloaded to, if its files are still there."""
        for folder in (self.settings.text("mnist_folder"), str(mnist_home())):
            if folder and not missing_files(folder):
                return folder
        return None

    def ask_for_mnist(self) -> None:
        """Say where MNIST could come from: a folder of this computer, or a download."""
        from bpviz.window.mnist_dialog import MnistDialog  # with it comes the network
        from bpviz.window.mnist_download import MnistDownload

        self.show_workspace("train")
        dialog = MnistDialog(MnistDownload(mnist_home()), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._theme is not None:
            dialog.show_theme(self._theme)
        dialog.folderReady.connect(self.offer_mnist)
        dialog.folderAsked.connect(self.ask_for_mnist_folder)
        dialog.rejected.connect(self.without_mnist)
        dialog.open()

    def ask_for_mnist_folder(self) -> None:
        """Ask for the folder that holds MNIST; the form offers it when the files are there."""
        folder = QFileDialog.getExistingDirectory(
            self,
            self.tr("The folder with the four MNIST files"),
            self.settings.text("mnist_folder"),
        )
        missing = missing_files(folder) if folder else []
        if missing:
            text = self.tr("{folder} does not hold MNIST: it has no {files}.")
            self.banner.say(text.format(folder=folder, files=", ".join(missing)))
        if folder and not missing:
            self.offer_mnist(folder)

    def offer_mnist(self, folder: str) -> None:
        """MNIST is in this folder: remember it, and have it wait in the form for the restart."""
        for dialog in self.findChildren(QDialog, "mnistDialog"):
            dialog.accept()
        self.settings.set("mnist_folder", folder)
        self.banner.clear()
        self.contents.settings.offer_mnist(folder)

    def without_mnist(self) -> None:
        """Nobody said where MNIST is: the form offers what is known."""
        self.contents.settings.set_mnist_folder(self.known_mnist())

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
        for thread in (*self.findChildren(Loading), *self.findChildren(Beside)):
            thread.wait()

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


def mnist_home() -> Path:
    """Where a download of MNIST goes: the data folder that the system has for programs."""
    kind = QStandardPaths.StandardLocation.AppLocalDataLocation
    return Path(QStandardPaths.writableLocation(kind) or ".") / "mnist"
