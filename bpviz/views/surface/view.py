"""SurfaceView: what a network with two inputs answers over the plane, live, with the points."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QWidget

from bpviz.engine import NeuronRef
from bpviz.notation.symbols import Notation
from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.run.surface import applies
from bpviz.views.numbers import count
from bpviz.views.surface.chooser import Chooser
from bpviz.views.surface.legend import LegendWidget
from bpviz.views.surface.pictures import Pictures
from bpviz.views.surface.places import arranged
from bpviz.views.surface.plane import PlaneWidget
from bpviz.views.surface.scene import (
    LIVE,
    MOST_PICTURES,
    SHARP,
    Points,
    Scene,
    points_of,
    scene_of,
    shown_neuron,
)
from bpviz.views.surface.words import (
    HEADING,
    KEYS,
    NOT_A_PLANE,
    ONE_INPUT,
    PLANE,
    axis_names,
    item,
    neuron_name,
    say,
    summary,
    told,
)
from bpviz.views.theme import THEMES, Theme
from bpviz.views.theme.sizes import CONTROL_HEIGHT

DRAW_MILLISECONDS: Final = 125
SIDE, ABOVE, BELOW = 16, 8, 10
CHOOSER_SPARE: Final = 48
"""Pixels of the list around its words: padding and arrow."""


class SurfaceView(QWidget):
    """The surface of the output, of the answer or of any neuron, with points and small pictures.

    While training runs it is drawn about 8 times a second, else at once; hidden, not at all.
    """

    chosen = Signal(object)  # NeuronRef to select everywhere, None: the answer of all outputs
    exampleChosen = Signal(int)  # row of the training data that was clicked

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surfaceView")
        self.setMinimumSize(300, 240)
        self._theme, self._display = THEMES["light"], Display()
        self._frame: Frame | None = None
        self._points: Points | None = None
        self._scene: Scene | None = None
        self._drawn: tuple[object, ...] = ()
        self._said: tuple[object, ...] = ()  # what the words belong to
        self._choice: NeuronRef | None = None
        self._heading = self._label("surfaceHeading", "heading")
        self._words = self._label("surfaceWords", "label")
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._sentence = self._label("surfaceSentence", "dim")
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._chooser, self._plane = Chooser(self), PlaneWidget(self)
        self._legend, self._pictures = LegendWidget(self), Pictures(self)
        self._chooser.neuronChosen.connect(self._choose)
        self._plane.pointed.connect(self._tell)
        self._plane.chosen.connect(self._choose_example)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DRAW_MILLISECONDS)
        self._timer.timeout.connect(self._draw)
        self._write()
        self._show_parts(False)

    def _label(self, name: str, role: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setProperty("role", role)
        label.setWordWrap(role != "heading")
        return label

    def _write(self) -> None:
        self._heading.setText(say(HEADING))
        self._plane.setAccessibleDescription(say(KEYS))

    # --- what is shown ---------------------------------------------------------------------------

    def show_frame(self, frame: Frame) -> None:
        """Show the network and the data of a frame."""
        self._frame = frame
        if not frame.training:
            self._timer.stop()
            self._draw()
        elif not self._timer.isActive():
            self._timer.start()

    def show_display(self, display: Display) -> None:
        """Show the neuron that is selected; names and numbers as the display says.

        While it trains soon afterwards: the diagram, where it was clicked, answers first.
        """
        before, self._display = self._display, display
        selected = display.selection
        if selected != before.selection and (selected is None or isinstance(selected, NeuronRef)):
            self._choice = selected
        if self._frame is None or not self._frame.training:
            self._draw()
        elif not self._timer.isActive():
            self._timer.start()

    def show_theme(self, theme: Theme) -> None:
        """Take colours and sizes from a theme."""
        self._theme = theme
        self._plane.show_theme(theme)
        self._legend.show_theme(theme)
        self._arrange()
        self._show_pictures()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        self._show_pictures()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._write()
            self._drawn = self._said = ()
            self._draw()

    # --- drawing ---------------------------------------------------------------------------------

    def _draw(self) -> None:
        frame = self._frame
        if frame is None or not self.isVisible():
            return
        if not applies(frame.spec, frame.dataset):
            self._say_why_not(frame)
            return
        points = self._points
        if points is None or not points.fit(frame.dataset, frame.spec):
            points = self._points = points_of(frame.dataset, frame.spec)
        wanted = (frame.params, frame.spec, points, self._choice, frame.training)
        if not self._is_drawn(wanted):
            self._drawn = wanted
            n = LIVE if frame.training else SHARP
            self._scene = scene_of(frame, points, self._choice, n)
            self._plane.show_scene(self._scene)
        self._show_parts(True)
        self._show_words()

    def _is_drawn(self, wanted: tuple[object, ...]) -> bool:
        if len(self._drawn) != len(wanted):
            return False
        (params, *before), (new, *now) = self._drawn, wanted
        return params is new and before == now

    def _say_why_not(self, frame: Frame) -> None:
        self._scene, self._points = None, None
        self._drawn = self._said = ()
        inputs = frame.spec.sizes[0]
        sentence = ONE_INPUT if inputs == 1 else NOT_A_PLANE
        self._sentence.setText(say(sentence, n=count(inputs)))
        self._plane.show_scene(None)
        self._show_parts(False)
        self._show_pictures()

    def _show_parts(self, there: bool) -> None:
        for part in (self._chooser, self._plane, self._legend, self._words):
            part.setVisible(there)
        self._sentence.setVisible(not there and self._frame is not None)

    @property
    def _notation(self) -> Notation:
        assert self._scene is not None
        return Notation(self._display.notation, self._scene.spec, self._display.names)

    def _show_words(self) -> None:
        scene, span = self._scene, None
        assert scene is not None
        if scene.picture is not None:
            span = scene.picture.span
        said = (scene.spec, scene.neuron, span, scene.points, self._display, self._theme)
        if said != self._said:
            self._said = said
            self._name_parts(scene)
        self._show_pictures()
        self._tell(self._plane.reading)

    def _name_parts(self, scene: Scene) -> None:
        """Write what stays while the network learns, and make room for it."""
        notation = self._notation
        self._chooser.offer(notation, scene.neuron)
        name = item(scene.spec, scene.neuron, notation)
        self._plane.setAccessibleName(say(PLANE, name=name))
        self._plane.show_axes(axis_names(notation), self._display.decimal)
        self._legend.show_scene(scene, self._display.decimal)
        self._arrange()

    def _show_pictures(self) -> None:
        scene = self._scene
        if scene is None:
            self._pictures.show((), (), {}, None, self._theme)
            return
        notation = self._notation
        names = {
            each.neuron: neuron_name(each.neuron, notation)
            for row in scene.pictures
            for each in row
        }
        rooms = self._places.pictures
        for button in self._pictures.show(scene.pictures, rooms, names, scene.neuron, self._theme):
            button.pressedFor.connect(self._choose)

    def _arrange(self) -> None:
        """Give every part its place."""
        px = self._theme.px
        inner = self.rect().adjusted(px(SIDE), px(ABOVE), -px(SIDE), -px(BELOW))
        control = px(CONTROL_HEIGHT)
        wide = min(self._chooser.text_width + px(CHOOSER_SPARE), inner.width() // 2)
        self._chooser.setGeometry(inner.right() + 1 - wide, inner.top(), wide, control)
        self._heading.setGeometry(inner.left(), inner.top(), inner.width() - wide, control)
        room = QRect(inner)
        room.setTop(inner.top() + control + px(6))
        self._sentence.setGeometry(room.adjusted(px(12), 0, -px(12), 0))
        counts: tuple[int, ...] = ()
        if self._scene is not None:
            counts = tuple(min(n, MOST_PICTURES) for n in self._scene.spec.sizes[1:-1])
        self._places = arranged(room, counts, self._theme.zoom, px(self._legend.needed))
        self._plane.setGeometry(self._places.plane)
        self._legend.setGeometry(self._places.legend)
        self._words.setGeometry(self._places.words)

    # --- pointing and choosing -------------------------------------------------------------------

    def _tell(self, found: tuple[float, float, int | None] | None) -> None:
        scene = self._scene
        if scene is None:
            return
        text = summary(scene)
        if found is not None:
            text = told(scene, found, self._notation, self._display)
        self._words.setText(text)
        self._words.setToolTip(text)

    def _choose(self, neuron: NeuronRef | None) -> None:
        frame = self._frame
        if frame is None:
            return
        self._choice = neuron
        self._draw()
        self.chosen.emit(shown_neuron(frame.spec, neuron))

    def _choose_example(self, index: int) -> None:
        if self._scene is not None:
            self.exampleChosen.emit(int(self._scene.points.training.rows[index]))
