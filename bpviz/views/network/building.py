"""Building on the diagram: small buttons that add and remove neurons and layers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from bpviz.engine.spec import MAX_LAYERS, MAX_PARAMETERS, MAX_UNITS
from bpviz.views.geometry import NetGeometry, Page
from bpviz.views.marks import QT_TRANSLATE_NOOP
from bpviz.views.network.ink import outline
from bpviz.views.network.scene import Scene
from bpviz.views.numbers import count
from bpviz.views.theme import THEMES, Theme

NEW_UNITS: Final = 2
SIDE: Final = 22
SMALLEST: Final = 14
STRIP: Final = 30
PER_COLUMN: Final = 4.4
"""Buttons from one layer to the next: three of the layer, one between them, and a gap."""
GLYPH: Final = 0.22

Sizes = tuple[int, ...]

ADD_UNIT: Final = QT_TRANSLATE_NOOP("NetworkView", "Add a unit to {layer}")
REMOVE_UNIT: Final = QT_TRANSLATE_NOOP("NetworkView", "Remove the last unit of {layer}")
ADD_LAYER: Final = QT_TRANSLATE_NOOP("NetworkView", "Add a hidden layer of 2 units after {layer}")
REMOVE_LAYER: Final = QT_TRANSLATE_NOOP("NetworkView", "Remove {layer}")
INPUTS: Final = QT_TRANSLATE_NOOP("NetworkView", "the inputs")
OUTPUTS: Final = QT_TRANSLATE_NOOP("NetworkView", "the outputs")
HIDDEN: Final = QT_TRANSLATE_NOOP("NetworkView", "the hidden layer")
HIDDEN_OF: Final = QT_TRANSLATE_NOOP("NetworkView", "hidden layer {number}")
LEAST_UNITS: Final = QT_TRANSLATE_NOOP("NetworkView", "A layer has at least 1 unit.")
MOST_UNITS: Final = QT_TRANSLATE_NOOP("NetworkView", "A layer has at most {limit} units.")
MOST_LAYERS: Final = QT_TRANSLATE_NOOP("NetworkView", "A network has at most {limit} layers.")
MOST_PARAMETERS: Final = QT_TRANSLATE_NOOP(
    "NetworkView", "A network has at most {limit} weights and biases."
)


def _said(text: str, **gaps: str) -> str:
    return QCoreApplication.translate("NetworkView", text).format(**gaps)


@dataclass(frozen=True, slots=True)
class Offer:
    """What one button does: glyph, where it belongs, the layers it asks for, why it cannot.

    column  the middle it stands at: 1 is that of the first hidden layer, 0.5 is before it
    place   how many buttons to the right of that middle, halves and negative ones too
    """

    glyph: str
    column: float
    place: float
    sizes: Sizes
    words: str
    obstacle: str = ""


def offers(sizes: Sizes) -> Iterator[Offer]:
    """Every button for a net, from left to right."""
    last = len(sizes) - 1
    for column, units in enumerate(sizes):
        hidden = 0 < column < last
        start = -1.0 if hidden else -0.5
        layer = _layer_name(column, last)
        fewer, more = (_with_units(sizes, column, units + by) for by in (-1, 1))
        yield Offer("−", column, start, fewer, _said(REMOVE_UNIT, layer=layer), _too_few(units))
        yield Offer("+", column, start + 1, more, _said(ADD_UNIT, layer=layer), _too_many(more))
        if hidden:
            without = sizes[:column] + sizes[column + 1 :]
            yield Offer("×", column, start + 2, without, _said(REMOVE_LAYER, layer=layer))
        if column < last:
            longer = (*sizes[: column + 1], NEW_UNITS, *sizes[column + 1 :])
            words = _said(ADD_LAYER, layer=layer)
            yield Offer("+", column + 0.5, 0, longer, words, _too_long(longer))


def _with_units(sizes: Sizes, column: int, units: int) -> Sizes:
    return (*sizes[:column], units, *sizes[column + 1 :])


def _too_few(units: int) -> str:
    return "" if units > 1 else _said(LEAST_UNITS)


def _too_many(sizes: Sizes) -> str:
    if max(sizes[1:]) > MAX_UNITS:
        return _said(MOST_UNITS, limit=count(MAX_UNITS))
    parameters = sum((before + 1) * after for before, after in pairwise(sizes))
    if parameters > MAX_PARAMETERS:
        return _said(MOST_PARAMETERS, limit=count(MAX_PARAMETERS))
    return ""


def _too_long(sizes: Sizes) -> str:
    if len(sizes) > MAX_LAYERS:
        return _said(MOST_LAYERS, limit=count(MAX_LAYERS))
    return _too_many(sizes)


def _layer_name(column: int, last: int) -> str:
    if column in (0, last):
        return _said(OUTPUTS if column else INPUTS)
    return _said(HIDDEN) if last == 2 else _said(HIDDEN_OF, number=str(column))


class RoundButton(QAbstractButton):
    """A small round button that is painted as part of the diagram."""

    asked = Signal(object)  # tuple[int, ...]: the layers it asks for

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._theme = THEMES["light"]
        self._offer = Offer("", 0, 0, (), "")
        self.clicked.connect(self._ask)

    @property
    def offer(self) -> Offer:
        """What it does."""
        return self._offer

    def show_offer(self, offer: Offer, theme: Theme) -> None:
        """Do this from now on, in these colours."""
        self._offer, self._theme = offer, theme
        self.setObjectName(f"build {offer.glyph} {offer.column:g}")
        self.setEnabled(not offer.obstacle)
        self.setAccessibleName(offer.words)
        self.setAccessibleDescription(offer.obstacle)
        self.setToolTip(offer.obstacle or offer.words)
        self.update()

    def _ask(self) -> None:
        self.asked.emit(self._offer.sizes)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, hot = self._theme, self.isEnabled() and (self.underMouse() or self.hasFocus())
        zoom = theme.zoom
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        circle = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        fill = "accent" if self.isDown() else "accent_wash" if hot else "panel"
        strength = 0.35 if self.isEnabled() else 0.0
        edge = theme.colour("accent") if hot or self.isDown() else outline(theme, strength)
        painter.setBrush(theme.colour(fill))
        painter.setPen(QPen(edge, (2.0 if self.hasFocus() else 1.2) * zoom))
        painter.drawEllipse(circle)
        ink = "on_accent" if self.isDown() else "accent" if self.isEnabled() else "off"
        pen = QPen(theme.colour(ink), 1.7 * zoom)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        _draw_glyph(painter, self._offer.glyph, circle)
        painter.end()


def _draw_glyph(painter: QPainter, glyph: str, circle: QRectF) -> None:
    """Plus, minus or a cross as strokes: they stand in the middle in every font."""
    centre, arm = circle.center(), GLYPH * circle.width()
    across, down = QPointF(arm, 0), QPointF(0, arm)
    if glyph == "×":
        across, down = QPointF(arm, arm) * 0.8, QPointF(arm, -arm) * 0.8
    painter.drawLine(centre - across, centre + across)
    if glyph != "−":
        painter.drawLine(centre - down, centre + down)


class Building(QObject):
    """The buttons of a diagram, in one row above the net."""

    sizesAsked = Signal(object)  # tuple[int, ...]: the layers the net is to have, inputs first

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self._buttons: list[RoundButton] = []

    @property
    def buttons(self) -> list[RoundButton]:
        """The buttons that are shown, from left to right."""
        return [each for each in self._buttons if not each.isHidden()]

    def follow(self, scene: Scene | None) -> None:
        """Show the buttons of this net where it lies now, or none."""
        wanted: list[Offer] = []
        if scene is not None and scene.display.building and not scene.frame.training:
            wanted = list(offers(scene.frame.spec.sizes))
        while len(self._buttons) < len(wanted):
            self._buttons.append(self._new_button())
        if scene is not None and wanted:
            rects = laid_out(scene.geometry, wanted)
            for button, offer, rect in zip(self._buttons, wanted, rects, strict=False):
                button.show_offer(offer, scene.theme)
                button.setGeometry(rect.toRect())
                button.show()
        for button in self._buttons[len(wanted) :]:
            button.hide()

    def _new_button(self) -> RoundButton:
        button = RoundButton(self._view)
        button.asked.connect(self.sizesAsked)
        if self._buttons:
            QWidget.setTabOrder(self._buttons[-1], button)
        return button


class _PageWithStrip(Page):
    """Paper with a strip for the buttons between the title and the net."""

    @property
    def area(self) -> QRectF:
        """Where the net may lie: below the strip."""
        area = super().area
        area.setTop(min(area.top() + STRIP * self.unit, area.bottom() - 1))
        return area


def with_strip(page: Page) -> Page:
    """The same paper with room for the buttons, so that they cover nothing."""
    return _PageWithStrip(**asdict(page))


def laid_out(geometry: NetGeometry, wanted: list[Offer]) -> list[QRectF]:
    """Where the buttons go: in one row above the net, smaller where the columns are close."""
    unit = geometry.page.unit
    xs = [column.x for column in geometry.columns]
    closest = min(b - a for a, b in pairwise(xs))
    side = max(min(SIDE * unit, closest / PER_COLUMN), SMALLEST * unit)
    top = geometry.page.area.top() - (STRIP * unit + side) / 2
    return [_rect(xs, each, side, top) for each in wanted]


def _rect(xs: list[float], offer: Offer, side: float, top: float) -> QRectF:
    before = int(offer.column)
    x = xs[before] if before == offer.column else (xs[before] + xs[before + 1]) / 2
    middle = x + offer.place * (side + 2)
    return QRectF(middle - side / 2, top, side, side)
