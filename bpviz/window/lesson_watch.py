"""The file of a teacher's lesson is watched: it is read again each time it is saved."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from bpviz.lessons import Lesson, lesson_names

SETTLE: Final = 80
"""Milliseconds after which a saved file is read: editors write in several moves."""


class LessonWatch(QObject):
    """Follows one file; lessons that come with bpviz do not change."""

    saved = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._watcher = QFileSystemWatcher(self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SETTLE)
        self._watcher.fileChanged.connect(self._changed)
        self._watcher.directoryChanged.connect(self._changed)
        self._soon.timeout.connect(self.saved)

    def follow(self, lesson: Lesson | None) -> None:
        """Watch the file of this lesson from now on, and its folder: editors replace files."""
        watched = [*self._watcher.files(), *self._watcher.directories()]
        if watched:
            self._watcher.removePaths(watched)
        if lesson is not None and lesson.name not in lesson_names():
            self._watcher.addPaths([lesson.file, str(Path(lesson.file).parent)])

    def _changed(self) -> None:
        self._soon.start()
