"""PlayButton: play, or pause what plays."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from bpviz.views.theme import THEMES, Theme, icon
from bpviz.views.transport.controls import translated_keys


class PlayButton(QPushButton):
    """Says what a press does now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("play")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._theme, self._playing, self._stepping = THEMES["light"], False, True
        self._told: tuple[object, ...] = ()

    def show_playing(self, playing: bool, stepping: bool) -> None:
        """Whether something plays, and whether playing steps (else it trains)."""
        told = (playing, stepping, self._theme)
        if told == self._told:
            return
        self._told, self._playing, self._stepping = told, playing, stepping
        self.setText(self.tr("Pause") if playing else self.tr("Play"))
        self.setIcon(icon("pause" if playing else "play", self._theme))
        if playing:
            words = self.tr("Pause")
        elif stepping:
            words = self.tr("Play: step on by itself, by the unit and at the speed chosen")
        else:
            words = self.tr("Play: train, at the speed chosen")
        self.setToolTip(f"{words} ({translated_keys('Space')})")

    def show_theme(self, theme: Theme) -> None:
        """Take colours and sizes from a theme."""
        self._theme = theme
        self.setIconSize(QSize(theme.px(16), theme.px(16)))
        self.setMinimumWidth(theme.px(90))
        self.show_playing(self._playing, self._stepping)
