"""The shell of the window: what it is built of, and how it shows the frames of one session."""

from dataclasses import replace
from typing import Any, cast

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bpviz.data import Dataset
from bpviz.engine import Ref
from bpviz.files import Net
from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.run.position import Position
from bpviz.run.runs import Runs
from bpviz.session import Session
from bpviz.views.network import NetworkView
from bpviz.views.theme import Theme
from bpviz.views.theme.sizes import GAP
from bpviz.views.transport import Transport
from bpviz.window.banner import Banner
from bpviz.window.center import Center
from bpviz.window.contents import Contents
from bpviz.window.header import Header
from bpviz.window.loading import Loading
from bpviz.window.messages import sentence
from bpviz.window.middle import Middle
from bpviz.window.nets import names_of, notation_of
from bpviz.window.panel import HANDLE
from bpviz.window.settings import Settings
from bpviz.window.workspaces import WORKSPACES, Workspace

SMALLEST = QSize(960, 600)


TOLD_EVERY = 3
"""Of so many frames of training one is shown outside of the diagram."""


class Shell(Middle):
    """Header, panels around the diagram, transport bar. Owns the Display, shows every Frame."""

    def __init__(self, session: Session, settings: Settings, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._frames = 0  # of training, since it began
        self.session = session
        self.settings = settings
        self.setObjectName("mainWindow")
        self.setWindowTitle("bpviz")
        self.setMinimumSize(SMALLEST)
        self.display = self._first_display()
        self.workspace: Workspace = WORKSPACES["step"]
        self._theme: Theme | None = None
        self._loading: Loading | None = None
        self._own: Dataset | None = session.frame.dataset
        self._said = ""
        self._net: Net | None = None  # whose names belong to the session's network
        self._is_named = False
        self._shape = (session.frame.spec.sizes, session.frame.spec.bias_sizes)
        self._whole: tuple[Dataset, int] | None = None  # what the rows learnt were chosen from
        self._latest: Frame | None = session.frame
        self._runs = Runs()  # that were left for others
        self._came_from: list[tuple[Position, str]] = []
        self.contents = Contents(self)
        self._build()
        self.session.frameReady.connect(self.receive)

    def _first_display(self) -> Display:
        """How numbers and colours were shown when the program was left."""
        return Display(
            digits=int(self.settings.number("digits")),
            scale=self.settings.text("scale"),
            decimal=self.settings.text("decimal"),
        )

    def _build(self) -> None:
        self.header = Header()
        self.setMenuWidget(self.header)
        self.network = NetworkView()
        self.center = Center(self.network)
        self.panels = self._make_panels(self._make_middle(self.center))
        self.transport = Transport()
        whole = self._stacked()
        self.setCentralWidget(whole)
        self.banner = Banner(whole)
        self.network.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stacked(self) -> QWidget:
        """The panels with room around them, the transport bar."""
        middle = QVBoxLayout()
        middle.setContentsMargins(GAP, GAP - HANDLE, GAP, GAP)
        middle.setSpacing(GAP)
        middle.addWidget(self._make_around(self.panels), 1)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(middle, 1)
        column.addWidget(self.transport)
        self._column = column
        return whole

    # --- workspaces -------------------------------------------------------------------------------

    def show_workspace(self, name: str) -> None:
        """Arrange the panels of a workspace around the same session; in Explore show a lab."""
        if self.workspace.name == "draw" and name != "draw":
            self.contents.drawing.training.stop()
            self.network.show_frame(self.session.frame)  # before the Display that belongs to it
        if self._is_arranged:
            self.keep_arrangement()
        was_explore, self.workspace = self.workspace.name == "explore", WORKSPACES[name]
        if was_explore or name == "explore":
            self._show_labs(name == "explore")
        self._arrange()
        self.header.show_workspace(name)
        self.transport.set_mode(name)
        self.center.show_reading(name == "draw")
        self.display = replace(
            self.display,
            stepwise=self.workspace.stepwise,
            neurons=self.workspace.neurons,
            scale=self.settings.text(self.workspace.scale),
            path=(),
        )
        self._show_display()
        self.show_frame(self.session.frame)
        if name == "draw":
            self.show_drawing(self.contents.drawing.frame)
        if not self.header.tabs.hasFocus():
            self.focus_middle()

    # --- showing ----------------------------------------------------------------------------------

    def receive(self, frame: Frame) -> None:
        """Show a new moment, and say what there is to say about it; take back what there was."""
        self._follow_shape(frame)
        self.show_frame(frame)
        if frame.message is not None:
            self._said = sentence(frame.message)
            self.banner.say(self._said)
        elif self._said and self.banner.text == self._said:
            self.banner.clear()
            self._said = ""

    def _follow_shape(self, frame: Frame) -> None:
        """What is selected, pointed at or typed for may not be there in a net of another shape.

        Names belong to a net of one shape: another one has none; back in its shape it has.
        """
        shape, net = (frame.spec.sizes, frame.spec.bias_sizes), self._net
        if shape == self._shape:
            return
        self._shape = shape
        is_named = net is not None and frame.spec.sizes == net.spec.sizes
        names = names_of(net) if net is not None and is_named else Display().names
        self.change_display(names=names, selection=None, pointed=None, edited=None, path=())
        if net is None or is_named == self._is_named:
            return
        self._is_named = is_named
        if is_named:
            self.center.show_net(net.name)
        else:
            self.center.show_title(self.own_title)

    @property
    def own_title(self) -> str:
        """What a net is called whose shape is no longer that of the net it began as."""
        return self.tr("A net of my own")

    def show_frame(self, frame: Frame) -> None:
        """Show the latest moment everywhere that can be seen.

        While it trains only the diagram is drawn anew each time: numbers and curves that change
        more often than that are read by nobody, and cost the training its time. Where it is slow
        each update is shown everywhere.
        """
        if self.workspace.name == "draw":
            self.contents.drawing.refresh()
        else:
            self.network.show_frame(frame)
        self._frames = self._frames + 1 if frame.training else 0
        if self._frames and self._frames % TOLD_EVERY != 1 and not self.session.is_slow:
            return
        self.transport.show_frame(frame)
        self.contents.show_frame(frame)
        self.show_path(self.contents.path)

    def show_drawing(self, frame: Frame) -> None:
        """Show in the diagram what the network does with the drawing."""
        if self.workspace.name == "draw":
            self.network.show_frame(frame)
            self.network.show_display(self._network_display())

    @property
    def shows_other_net(self) -> bool:
        """In Draw the diagram may show another network than the session's."""
        return self.workspace.name == "draw" and not self.contents.drawing.reads_with_session

    def _network_display(self) -> Display:
        """In Draw the diagram may show another network, whose parts have no names.

        When it was told what the drawing is, neurons show their δ as well.
        """
        if self.workspace.name == "draw":
            drawing, shown = self.contents.drawing, self.display
            if drawing.target is not None and shown.neurons == "activation":
                shown = replace(shown, neurons="both")
            if drawing.reads_with_session:
                return replace(shown, building=False)
            plain = Display()
            return replace(
                shown,
                names=plain.names,
                notation=plain.notation,
                selection=drawing.selection,
                pointed=drawing.pointed,
                path=(),
            )
        if self.workspace.name != "step":
            return replace(self.display, building=False)
        return self.display

    def _show_display(self) -> None:
        self.header.show_display(self.display)
        self.transport.show_display(self.display)
        self.contents.show_display(self.display)
        self.display = replace(self.display, path=self.contents.path)
        self.network.show_display(self._network_display())

    def change_display(self, **changes: Any) -> None:
        """Show the same moment in another way."""
        self.session.give_way()
        self.display = replace(self.display, **changes)
        self._show_display()

    def light(self, ref: Ref | None) -> None:
        """Light something up in the diagram and in the panel of Step; the rest stays as it is."""
        if self.shows_other_net:
            self.contents.drawing.pointed = ref
            self.network.show_display(self._network_display())
            return
        self.display = replace(self.display, pointed=ref)
        if self.workspace.name == "step":
            self.contents.step.show_display(self.display)
        self.network.show_display(self._network_display())

    def keep_whole(self, dataset: Dataset | None, batch_size: int = 1) -> None:
        """The data set that rows are chosen from, and how it was learnt; None: there is none."""
        self._whole = None if dataset is None else (dataset, batch_size)
        self.contents.step.show_source(dataset)

    def whole(self) -> Dataset | None:
        """The data set that the rows were chosen from, if they were."""
        return None if self._whole is None else self._whole[0]

    def select(self, ref: object) -> None:
        """Select a neuron, a connection or a bias everywhere; None selects nothing.

        In Draw of the network that reads, which may be another one than the session's.
        """
        if self.workspace.name == "draw":
            self.contents.drawing.select(cast(Ref | None, ref))
        if self.shows_other_net:
            self.network.show_display(self._network_display())
        else:
            self.change_display(selection=ref)

    def show_path(self, path: tuple[Ref, ...]) -> None:
        """Show on the diagram a way that is walked; () for none."""
        if path != self.display.path:
            self.display = replace(self.display, path=path)
            self.network.show_display(self._network_display())

    def show_theme(self, theme: Theme) -> None:
        """Draw everything in the colours and at the zoom of a theme."""
        self._theme = theme
        self._theme_views(theme)
        if self._is_arranged:
            self.fit_lessons()
            self._share_room()

    def _theme_views(self, theme: Theme) -> None:
        for view in (self.header, self.network, self.transport, self.banner):
            view.show_theme(theme)
        self.contents.show_theme(theme)

    def show_net(self, net: Net) -> None:
        """Use the names and the notation of a net's text from now on."""
        self._net, self._is_named = net, True
        self.center.show_net(net.name)
        self.change_display(notation=notation_of(net), names=names_of(net), selection=None)

    def show_unnamed(self, title: str) -> None:
        """The network has no names of its own: a trained one, or one built from settings."""
        self._net, self._is_named = None, False
        self.center.show_title(title)
        self.change_display(notation="nielsen", names=Display().names, selection=None)
