"""Sliding: for a moment after a step the numbers run from their old values to the new ones."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStyle, QWidget

from bpviz.views.network.motion import Slide
from bpviz.views.network.scene import Scene

MILLISECONDS: Final = 150


class Sliding(QObject):
    """Which scene is painted just now: the one to be shown, or one on the way to it."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self._slide: Slide | None = None
        self._clock = QVariantAnimation(self)
        self._clock.setStartValue(0.0)
        self._clock.setEndValue(1.0)
        self._clock.setDuration(MILLISECONDS)
        self._clock.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._clock.valueChanged.connect(view.update)
        self._clock.finished.connect(self._stop)

    def go(self, before: Scene, after: Scene | None) -> None:
        """Slide from one scene to the next, where that is wished and there is time."""
        self._stop()
        if after is None or not self._is_wished(after):
            return
        slide = Slide(before, after)
        if not slide.is_still:
            self._slide = slide
            self._clock.start()

    def _is_wished(self, after: Scene) -> bool:
        """Not while it plays, nor of large nets, nor where the desktop wants no motion."""
        if after.frame.playing or after.frame.training or not after.detailed:
            return False
        if QGuiApplication.platformName() == "offscreen":
            return False
        hint = QStyle.StyleHint.SH_Widget_Animation_Duration
        return self._view.style().styleHint(hint, None, self._view) > 0

    def shown(self, scene: Scene | None) -> Scene | None:
        """What is to be painted when this is to be shown."""
        if self._slide is None or scene is not self._slide.after:
            return scene
        return self._slide.at(float(self._clock.currentValue()))

    def _stop(self) -> None:
        self._slide = None
        self._clock.stop()
