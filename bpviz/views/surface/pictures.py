"""Small pictures of the surfaces of hidden neurons, each a button that shows it large."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QEnterEvent, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from bpviz.engine import NeuronRef
from bpviz.views.surface.scene import Picture
from bpviz.views.surface.tones import image_of
from bpviz.views.surface.words import PICTURE, say
from bpviz.views.theme import THEMES, Theme, ui_font

TEXT: Final = 11


class PictureButton(QAbstractButton):
    """The surface of one neuron with its name below."""

    pressedFor = Signal(object)  # the NeuronRef of the picture

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._theme: Theme = THEMES["light"]
        self._image = QImage()
        self._neuron: NeuronRef | None = None
        self.clicked.connect(self._choose)

    def show_picture(self, picture: Picture, name: str, is_shown: bool, theme: Theme) -> None:
        """Show the surface of a neuron; emits nothing."""
        if picture.neuron != self._neuron or name != self.text():
            self._neuron = picture.neuron
            self.setObjectName(f"surfacePicture{picture.neuron.layer}_{picture.neuron.j}")
            self.setText(name)
            told = say(PICTURE, name=name)
            self.setAccessibleName(told)
            self.setToolTip(told)
        self._theme = theme
        self._image = image_of(picture.values, picture.span, theme)
        self.setChecked(is_shown)
        self.update()

    def _choose(self) -> None:
        self.setChecked(True)
        self.pressedFor.emit(self._neuron)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        side = float(self.width())
        frame = QRectF(2, 2, side - 4, side - 4)
        inner = QRectF(0.5, 0.5, self._image.width() - 1, self._image.height() - 1)
        painter.drawImage(frame, self._image, inner)
        token, width = ("line", 1.0)
        if self.hasFocus():
            token, width = "text", 2.0
        elif self.isChecked():
            token, width = "accent", 2.5
        elif self.underMouse():
            token, width = "dim", 1.5
        painter.setPen(QPen(theme.colour(token), width * theme.zoom))
        painter.drawRoundedRect(frame, 2, 2)
        painter.setFont(ui_font(theme, TEXT, bold=self.isChecked()))
        painter.setPen(theme.colour("accent" if self.isChecked() else "dim"))
        below = QRectF(0, side, side, self.height() - side)
        painter.drawText(below, int(Qt.AlignmentFlag.AlignCenter), self.text())
        painter.end()


class Pictures:
    """The buttons of a view, as many as there is room for; made once and used again."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent
        self._buttons: list[PictureButton] = []

    def show(
        self,
        pictures: tuple[tuple[Picture, ...], ...],
        rooms: tuple[tuple[QRect, ...], ...],
        names: dict[NeuronRef, str],
        shown: NeuronRef | None,
        theme: Theme,
    ) -> list[PictureButton]:
        """Show a picture in every room; returns buttons that are new, to be connected."""
        new, used = [], 0
        for row, cells in zip(pictures, rooms, strict=False):
            for picture, room in zip(row, cells, strict=False):
                if used == len(self._buttons):
                    self._buttons.append(PictureButton(self._parent))
                    new.append(self._buttons[-1])
                button = self._buttons[used]
                if button.geometry() != room:
                    button.setGeometry(room)
                name, neuron = names[picture.neuron], picture.neuron
                button.show_picture(picture, name, neuron == shown, theme)
                button.show()
                used += 1
        for button in self._buttons[used:]:
            button.hide()
        return new
