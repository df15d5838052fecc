"""File commands: opening, recent files, pictures."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QDockWidget, QFileDialog, QWidget

from bpviz.engine import BpvizError
from bpviz.files import load_net
from bpviz.files.atomic import write_atomically
from bpviz.window import recent
from bpviz.window.messages import sentence
from bpviz.window.model_commands import ModelCommands
from bpviz.window.pictures import KINDS, picture

TABLES = (".csv", ".tsv", ".txt")
OPENED = (".safetensors", ".toml", *TABLES)
"""Endings of the files that can be opened: models, nets and tables."""


class FileCommands(ModelCommands):
    """What opens files for the window, remembers them, and saves pictures."""

    actions_by_name: dict[str, QAction]

    # --- opening ---------------------------------------------------------------------------------

    def open_net(self, name: str) -> bool:
        """Open a net that comes with bpviz, or a file of one; False: it is none."""
        self._opening = None
        try:
            net = load_net(name)
        except BpvizError as error:
            self.banner.say(sentence(error))
            return False
        if self._open(net.spec, net.dataset(), net.params):
            self.show_net(net)
        return True

    def open_file(self) -> None:
        """Ask for a model, a net or a table, and open it."""
        path, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Open a model, a net or a table"),
            self.settings.text("last_folder"),
            self.tr("What bpviz opens (*.safetensors *.toml *.csv *.tsv *.txt)"),
        )
        if path:
            self.settings.set("last_folder", str(Path(path).parent))
            self.open_path(Path(path))

    def open_path(self, path: Path) -> None:
        """Open a model (.safetensors), a net (.toml) or a table, and remember it."""
        if self._open_any(path):
            self.remember(path)

    def open_dropped(self, paths: Sequence[Path]) -> None:
        """Open the one file that was dropped on the window, if it is of a kind that can be."""
        if len(paths) > 1:
            self.banner.say(self.tr("Drop one file at a time: the window shows one network."))
        elif paths[0].suffix.lower() not in OPENED:
            text = self.tr("{file} cannot be opened here. bpviz opens files that end in {kinds}.")
            self.banner.say(text.format(file=paths[0].name, kinds=self.tr(", ").join(OPENED)))
        else:
            self.open_path(paths[0])

    def _open_any(self, path: Path) -> bool:
        if path.suffix.lower() in TABLES:
            self.open_table(path)
            return path.is_file()
        if path.suffix.lower() == ".toml":
            return self.open_net(str(path))
        return self.open_model(path)

    # --- recent files ----------------------------------------------------------------------------

    def fill_recent(self) -> None:
        """Put the recent files into their menu, which is about to be seen."""
        menu = self.header.recent
        menu.clear()
        paths = recent.remembered(self.settings.text("recent"))
        for place, (path, title) in enumerate(zip(paths, recent.titles(paths), strict=True)):
            action = menu.addAction(f"&{place + 1}  {title.replace('&', '&&')}")
            action.setData(path)
            action.setToolTip(path)
        if not paths:
            action = menu.addAction(self.tr("No file was opened or saved yet"))
            action.setEnabled(False)

    def open_recent(self) -> None:
        """Show the recent files, to be chosen by number, arrows or mouse."""
        self.fill_recent()
        button = self.header.menu_button
        menu = self.header.recent
        corner = QPoint(button.width() - menu.sizeHint().width(), button.height())
        menu.popup(button.mapToGlobal(corner))
        first = menu.actions()[0]
        if first.isEnabled():
            menu.setActiveAction(first)

    def take_recent(self, action: QAction) -> None:
        """Open what was chosen; a file that is gone is forgotten, which is said."""
        path = action.data()
        if not isinstance(path, str):
            return
        if Path(path).is_file():
            self.open_path(Path(path))
            return
        paths = recent.remembered(self.settings.text("recent"))
        self.settings.set("recent", recent.written(recent.without(paths, path)))
        self.banner.say(
            self.tr("{file} is not there any more; it was taken off the recent files.").format(
                file=path
            )
        )

    # --- pictures --------------------------------------------------------------------------------

    def use_model(self) -> None:
        """Make the ready-trained model the session's."""
        drawing = self.contents.drawing
        self.start_model(drawing.shipped.spec, drawing.model_params, self.tr("Digits"))

    def save_picture(self) -> None:
        """Ask where, and save a picture of the window."""
        self._save_picture(self, "bpviz.png")

    def save_diagram(self) -> None:
        """Ask where, and save a picture of the diagram alone: PNG, or SVG and PDF to print."""
        self._save_picture(self.network, "network.svg")

    def save_panel(self) -> None:
        """Ask where, and save a picture of the panel that the keyboard is in."""
        here = QApplication.focusWidget() or self.focusWidget()
        found = [each for each in self.docks if here is not None and each.isAncestorOf(here)]
        if found:
            self.save_panel_picture(found[0])
            return
        keys = self.actions_by_name["save_panel"].shortcut()
        words = self.tr("Which panel? Go into it with Tab or a click, then press {keys}.")
        self.banner.say(words.format(keys=keys.toString(QKeySequence.SequenceFormat.NativeText)))

    def save_panel_picture(self, panel: QDockWidget) -> None:
        """Ask where, and save a picture of a panel."""
        self._save_picture(panel.widget(), f"{panel.objectName()}.png")

    def _save_picture(self, widget: QWidget, name: str) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Save a picture"),
            f"{self.settings.text('last_folder')}/{name}",
            self.tr("Pictures (*.png *.svg *.pdf)"),
        )
        if not path:
            return
        file = Path(path)
        if file.suffix.lower() not in KINDS:
            file = file.with_name(f"{file.name}.png")
        self.settings.set("last_folder", str(file.parent))
        if self._is_done(write_atomically, path=file, data=picture(widget, file.suffix.lower())):
            self.banner.say(self.tr("Saved as {file}.").format(file=file.name))
