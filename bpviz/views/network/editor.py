"""Changing a number of the diagram in place: over the number itself, in a field of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from bpviz.engine import BiasRef, BpvizError, WeightRef
from bpviz.run.editable import Editable
from bpviz.run.editing import change, read_number, value_of
from bpviz.views.network.editables import (
    Place,
    before_update,
    edit_words,
    editable_name,
    places,
)
from bpviz.views.network.ink import font_of, metrics_of
from bpviz.views.network.scene import Scene
from bpviz.views.network.value_field import Bubble, ValueField
from bpviz.views.numbers import MINUS

__all__ = ["Editing", "edit_words", "may_edit", "typed_text"]

NARROWEST: Final = 50
WIDEST: Final = 220
BESIDES: Final = 24

Sentence = Callable[[BpvizError], str]
"""Gives the sentence of an error in the language of the program."""


def typed_text(value: float, decimal: str) -> str:
    """The shortest text that reads back as the same number, as a person would type it."""
    text = repr(value).removesuffix(".0")
    return text.replace("-", MINUS).replace(".", decimal)


class Editing(QObject):
    """Changing one number after the other: opens the field, judges what was typed, says it."""

    editing = Signal(object)  # an Editable, or None: nothing is edited any more
    edited = Signal(object, float)  # an Editable and its new value, which can be taken
    refused = Signal(str)  # why what was typed is not taken; the field is closed

    def __init__(self, view: QWidget, scene: Callable[[], Scene | None]) -> None:
        super().__init__(view)
        self._view, self._scene_now = view, scene
        self._field, self._bubble = ValueField(view), Bubble(view)
        self._what: Editable | None = None
        self._before = ""
        self._net: tuple[object, ...] = ()
        self.sentence: Sentence = str
        self._field.taken.connect(self._take)
        self._field.cancelled.connect(self.cancel)
        self._field.left.connect(self.leave)
        self._field.textChanged.connect(self._follow_text)

    @property
    def what(self) -> Editable | None:
        """What is edited."""
        return self._what

    @property
    def field(self) -> ValueField:
        """The field; hidden while nothing is edited."""
        return self._field

    def open(self, what: Editable) -> bool:
        """Begin to change a value that is shown; False where it is not, or while it trains."""
        scene = self._scene_now()
        if scene is None or not may_edit(scene) or what not in places(scene):
            return False
        self.leave()
        self._what, self._net = what, _net(scene)
        self._before = typed_text(value_of(scene.frame, what), scene.display.decimal)
        self._field.setAccessibleName(editable_name(what, scene.frame.spec, scene.display))
        self._field.setText(self._before)
        self._settle()
        self._watch(True)
        self._field.show()
        self._field.raise_()
        self._field.selectAll()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(what, WeightRef | BiasRef) and scene.values.updated(what):
            below = self._view.mapToGlobal(self._field.geometry().bottomLeft())
            QToolTip.showText(below, before_update(), self._view)
        self.editing.emit(what)
        return True

    def follow(self) -> None:
        """Stay over the number in a new picture; close where it is no longer in it."""
        if self._what is None:
            return
        scene = self._scene_now()
        gone = scene is None or _net(scene) != self._net or not may_edit(scene)
        if gone or self._place() is None:
            self.cancel()
        else:
            self._settle()

    def cancel(self) -> None:
        """Close the field; nothing is changed."""
        if self._what is None:
            return
        had_focus, self._what = self._field.hasFocus(), None
        self._watch(False)
        self._bubble.hide()
        self._field.set_refused(False)
        self._field.hide()
        if had_focus:
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.editing.emit(None)

    def _watch(self, watching: bool) -> None:
        """While a value is typed, look for clicks elsewhere: most of them move no focus."""
        application = QApplication.instance()
        if application is None:
            return
        if watching:
            application.installEventFilter(self)
        else:
            application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click outside of the field leaves it; the click is nobody's but its receiver's."""
        pressed = event.type() == QEvent.Type.MouseButtonPress
        if pressed and isinstance(watched, QWidget) and not self._is_own(watched):
            self.leave()
        return False

    def _is_own(self, widget: QWidget) -> bool:
        """Whether a widget belongs to the field: itself, its menu, its bubble."""
        return (
            widget in (self._field, self._bubble)
            or self._field.isAncestorOf(widget)
            or QApplication.activePopupWidget() is not None
        )

    # --- what was typed --------------------------------------------------------------------------

    def _read(self, what: Editable, scene: Scene) -> float | str | None:
        """The new value, why there is none, or None when it is the one there was."""
        text = self._field.text()
        if text == self._before:
            return None
        try:
            value = read_number(text)
            if value == value_of(scene.frame, what):
                return None
            change(scene.frame, what, value, scene.display.names)
        except BpvizError as error:
            return self.sentence(error)
        return value

    def _take(self, then: int) -> None:
        """Enter and Tab: the value is taken, or the field stays and says why it is not."""
        what, scene = self._what, self._scene_now()
        if what is None or scene is None:
            return
        found = self._read(what, scene)
        if isinstance(found, str):
            self._refuse(found, scene)
            return
        following = _neighbour(what, then, scene)
        self.cancel()
        if found is not None:
            self.edited.emit(what, found)
        if following is not None:
            self.open(following)

    def leave(self) -> None:
        """The focus goes: what can be taken is; the rest is forgotten, and it is said why."""
        what, scene = self._what, self._scene_now()
        if what is None or scene is None:
            return
        found = self._read(what, scene)
        self.cancel()
        if isinstance(found, str):
            self.refused.emit(found)
        elif found is not None:
            self.edited.emit(what, found)

    def _refuse(self, sentence: str, scene: Scene) -> None:
        self._field.set_refused(True)
        self._field.setAccessibleDescription(sentence)
        self._field.selectAll()
        self._bubble.point_at(self._field.geometry(), sentence, scene.theme, self._view.rect())

    # --- where it stands -------------------------------------------------------------------------

    def _place(self) -> Place | None:
        scene = self._scene_now()
        return None if scene is None or self._what is None else places(scene).get(self._what)

    def _follow_text(self, text: str) -> None:
        self._field.set_refused(False)
        self._field.setAccessibleDescription("")
        self._bubble.hide()
        if self._what is not None:
            self._settle()

    def _settle(self) -> None:
        """Lay the field over its number, as wide as what stands in it, within the view."""
        place, scene = self._place(), self._scene_now()
        if place is None or scene is None:
            return
        theme, pixels = scene.theme, max(scene.geometry.measures.text, scene.theme.px(12))
        number = place.number
        self._field.setFont(font_of(theme, pixels))
        text = metrics_of(theme, pixels).horizontalAdvance(self._field.text())
        width = max(text + theme.px(BESIDES), number.width() + theme.px(9), theme.px(NARROWEST))
        width = round(min(width, theme.px(WIDEST), self._view.width() - 8))
        height = max(self._field.minimumSizeHint().height(), round(1.9 * pixels))
        rect = QRect(0, 0, width, height)
        rect.moveCenter(number.center().toPoint())
        rect.moveLeft(round(number.left()) - theme.px(3))  # its name stays in sight
        within = self._view.rect().adjusted(4, 4, -4, -4)
        rect.moveLeft(max(within.left(), min(rect.left(), within.right() - width)))
        rect.moveTop(max(within.top(), min(rect.top(), within.bottom() - height)))
        self._field.setGeometry(rect)
        if self._bubble.isVisible():
            self._bubble.point_at(rect, self._bubble.text(), theme, self._view.rect())


def _neighbour(what: Editable, step: int, scene: Scene) -> Editable | None:
    """The next or previous value in reading order, round and round; None for no step."""
    shown = list(places(scene))
    if not step or what not in shown:
        return None
    return shown[(shown.index(what) + step) % len(shown)]


def may_edit(scene: Scene) -> bool:
    """Whether numbers can be changed: not while it trains, and not of a drawing."""
    frame = scene.frame
    return not (frame.training or frame.asked or frame.unseen)


def _net(scene: Scene) -> tuple[object, ...]:
    spec = scene.frame.spec
    return spec.sizes, spec.biases, scene.frame.dataset.name
