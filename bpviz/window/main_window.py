"""The main window: one session, everything that can be asked of it, and the events of a window."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from bpviz.files import load_net, net_names
from bpviz.session import Session
from bpviz.views.theme import Theme
from bpviz.window.actions import build_actions
from bpviz.window.keys import FocusKeepsKeys
from bpviz.window.lesson_commands import LessonCommands
from bpviz.window.menu import fill_menu
from bpviz.window.messages import sentence
from bpviz.window.nets import data_title
from bpviz.window.settings import Settings

USUAL = QSize(1440, 860)


class MainWindow(LessonCommands):
    """One session in three workspaces: Step, Train and Draw.

    Emits what only the program can do: another theme, another language. (zoomAsked: see Commands.)
    """

    themeAsked = Signal()
    languageAsked = Signal()

    def __init__(
        self,
        session: Session,
        settings: Settings | None = None,
        theme: Theme | None = None,
        parent: QWidget | None = None,
        whole: bool = True,
    ) -> None:
        """`whole` False: what the first workspace does not need is made when it is needed."""
        super().__init__(session, settings or Settings(), parent)
        self.setAcceptDrops(True)
        self.actions_by_name = build_actions(self)
        fill_menu(self)
        self._keys = FocusKeepsKeys(self)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._keys.follow)
        self._connect()
        if theme is not None:
            self.show_theme(theme)
        self.show_workspace("step")
        self._name_net(session.frame.dataset.name)
        if whole:
            self.complete()

    def _name_net(self, name: str) -> None:
        """Begin with the names of the net whose rows these are, if it comes with bpviz."""
        if name in net_names():
            self.show_net(load_net(name))
        else:
            self.show_unnamed(data_title(name))

    def _connect(self) -> None:
        self.session.undo_stack.undoTextChanged.connect(self.name_undo)
        self.session.undo_stack.redoTextChanged.connect(self.name_redo)
        self.header.workspaceChosen.connect(self.show_workspace)
        self.header.notationChosen.connect(self._choose_notation)
        self.header.digitsChosen.connect(self._choose_digits)
        self.header.scaleChosen.connect(self.choose_scale)
        self.header.lessonsToggled.connect(self.hide_lessons)
        self.header.themeAsked.connect(self.themeAsked)
        self.header.languageAsked.connect(self.languageAsked)
        self.header.recent.aboutToShow.connect(self.fill_recent)
        self.header.recent.triggered.connect(self.take_recent)
        self.panelPictureAsked.connect(self.save_panel_picture)
        self.network.chosen.connect(self.select)
        self.network.pointed.connect(self.point_at)
        self.network.editing.connect(self.show_editing)
        self.network.edited.connect(self.edit_value)
        self.network.refused.connect(self.banner.say)
        self.network.set_sentence(sentence)
        self.network.sizesAsked.connect(self.resize_net)
        self.center.netChosen.connect(self.open_net)
        transport = self.transport
        transport.moveAsked.connect(self.move_by)
        transport.seekAsked.connect(self.seek)
        transport.playToggled.connect(self.play_or_pause)
        transport.speedChanged.connect(self._choose_speed)
        transport.paceChanged.connect(self.session.slow_to)
        transport.set_pace(self.session.updates_per_second)
        transport.unitChanged.connect(self._choose_pace)
        transport.countChanged.connect(self._choose_pace)
        transport.restartAsked.connect(self.restart)
        transport.newWeightsAsked.connect(self.new_weights)
        transport.presentAsked.connect(self.to_present)
        transport.phaseEndAsked.connect(self.phase_end)
        transport.untilAsked.connect(self.run_until)
        transport.originalAsked.connect(self.back_to_original)

    def _choose_notation(self, notation: str) -> None:
        self.change_display(notation=notation)

    def _choose_digits(self, digits: int) -> None:
        self.settings.set("digits", digits)
        self.change_display(digits=digits)

    def _choose_speed(self, per_second: float) -> None:
        if self.session.is_playing and not self.session.frame.training:
            self.session.play(self.unit, per_second, self.transport.count)

    def _choose_pace(self) -> None:
        """Another unit, or more of them, while it steps by itself: it goes on by that."""
        self._choose_speed(self.transport.speed)

    def place_on(self, screen: QRect) -> None:
        """Stand where the window stood last, else in the middle of what is free of the screen."""
        if not self.restoreGeometry(self.settings.bytes("geometry")):
            size = USUAL.boundedTo(screen.size())
            place = QRect(QPoint(), size)
            place.moveCenter(screen.center())
            self.setGeometry(place)

    def take_over(self, old: "MainWindow") -> None:
        """Show what another window of the same session shows."""
        self.center.show_same(old.center)
        self.display = replace(old.display, edited=None, pointed=None)
        self._net, self._is_named = old._net, old._is_named
        if self._net is not None and not self._is_named:
            self.center.show_title(self.own_title)
        self._own, self._came_from = old._own, old._came_from
        self._whole, self._runs = old._whole, old._runs
        self.contents.show_runs(self.runs)
        self.inherit_comparison(old.comparing)
        if old.contents.can_have_drawing:
            self.complete()
            self.contents.drawing.take_over(old.contents.drawing)
        if old.contents.can_have_labs:
            self._lab_digits = old._lab_digits
            self.contents.exploring.take_over(old.contents.exploring)
        self.presenting, self._was_full = old.presenting, old._was_full
        self.transport.set_unit(old.transport.unit)
        self.transport.set_count(old.transport.count)
        self.show_workspace(old.workspace.name)
        if old.contents.has_teaching:
            self.contents.teaching.take_over(old.contents.teaching)
        self.contents.step.turn_to(old.contents.step.shown)
        if old.contents.has_pictures:
            self.complete()
            self.contents.pictures.turn_to(old.contents.pictures.shown)

    def retire(self) -> None:
        """Leave the session to another window."""
        self.finish_loading()
        self.session.frameReady.disconnect(self.receive)
        self.session.undo_stack.undoTextChanged.disconnect(self.name_undo)
        self.session.undo_stack.redoTextChanged.disconnect(self.name_redo)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.disconnect(self._keys.follow)
        self.keep_arrangement()
        self.hide()
        self.deleteLater()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped; which of them can be opened is said then."""
        if _dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the file that was dropped, or say why not."""
        paths = _dropped(event)
        if paths:
            event.acceptProposedAction()
            self.open_dropped(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop the training thread and keep the arrangement."""
        self.session.pause()
        self.stop_comparing()
        self.finish_loading()
        if self.presenting:
            self.present()
        self.keep_arrangement()
        self.settings.set_bytes("geometry", self.saveGeometry())
        self.settings.set("workspace", self.workspace.name)
        super().closeEvent(event)


def _dropped(event: QDropEvent) -> list[Path]:
    """The files of this computer that a drag brings."""
    urls = event.mimeData().urls()
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
