"""The program: one QApplication, one session, one window in a language and a theme."""

import gc
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QLibraryInfo,
    QLocale,
    QObject,
    QSize,
    QStandardPaths,
    Qt,
    QTimer,
    QTranslator,
    Signal,
)
from PySide6.QtWidgets import QApplication

from bpviz.files import load_net
from bpviz.resources import resource
from bpviz.session import Session
from bpviz.views.theme import THEMES, Theme, apply_theme
from bpviz.window.main_window import USUAL, MainWindow
from bpviz.window.settings import Settings

log = logging.getLogger(__name__)

FIRST_NET = "worked-example"
ZOOM_STEP, LEAST_ZOOM, MOST_ZOOM = 1.1, 0.6, 3.0
LEAST_PRESENTED, MOST_PRESENTED, PRESENTED_STEP = 1.1, 1.6, 0.1
"""So many times as large everything is in a presentation, by the size of the screen."""
AFTER_FIRST_PICTURE = 300
"""Milliseconds after which the other workspaces are made, when the window has been painted."""
THEME_ORDER = ("light", "dark", "projector")


def has_display() -> bool:
    """Whether a window can be shown here."""
    if not sys.platform.startswith("linux"):
        return True
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return any(os.environ.get(name) for name in names)


def make_application(arguments: Sequence[str] = ()) -> QApplication:
    """The QApplication, with its name."""
    application = QApplication([sys.argv[0], *arguments])
    application.setApplicationName("bpviz")
    application.setApplicationDisplayName("bpviz")
    application.setDesktopFileName("bpviz")
    return application


class App(QObject):
    """Owns the session and the window; makes a new window when the language changes."""

    failed = Signal(str)

    def __init__(
        self,
        application: QApplication,
        settings: Settings | None = None,
        language: str | None = None,
        theme: str | None = None,
    ) -> None:
        super().__init__()
        self._application = application
        self.settings = settings or Settings()
        self._translators: list[QTranslator] = []
        self._language = language or self._wanted_language()
        self._install_language()
        self._theme_name = theme or self._wanted_theme()
        self._presented = 1.0
        net = load_net(FIRST_NET)
        self.session = Session(net.spec, net.dataset(), net.params)
        self.session.set_order(self.settings.text("order"))
        self.window = self._make_window()
        self.window.show_workspace(self.settings.text("workspace"))
        self.failed.connect(self._show_failure, Qt.ConnectionType.QueuedConnection)

    def settle(self) -> None:
        """Make what the first picture did not need; nothing made so far is looked at as garbage.

        A full collection would otherwise stop the window for 40 ms now and then.
        """
        self.window.complete()
        gc.freeze()

    # --- language --------------------------------------------------------------------------------

    def _wanted_language(self) -> str:
        wanted = self.settings.text("language")
        if wanted != "system":
            return wanted
        is_chinese = QLocale.system().language() == QLocale.Language.Chinese
        return "zh_CN" if is_chinese else "en"

    def _install_language(self) -> None:
        for translator in self._translators:
            self._application.removeTranslator(translator)
        self._translators = []
        QLocale.setDefault(QLocale(self._language))
        qt_folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        for file in (
            qt_folder / f"qtbase_{self._language}.qm",
            resource("translations") / f"bpviz_{self._language}.qm",
        ):
            translator = QTranslator(self)
            if translator.load(str(file)):
                self._application.installTranslator(translator)
                self._translators.append(translator)

    def switch_language(self) -> None:
        """From English to Chinese or back; the session goes on."""
        self.window.focus_middle()  # a value that is being typed is taken
        self._language = "en" if self._language == "zh_CN" else "zh_CN"
        self.settings.set("language", self._language)
        self._install_language()
        self._replace_window()

    def _replace_window(self) -> None:
        old, self.window = self.window, self._make_window()
        self.window.take_over(old)
        if old.isVisible():
            self.window.setGeometry(old.geometry())
            self.window.show()
            if self.window.presenting:
                self.window.show_presenting()
        old.retire()

    def _make_window(self) -> MainWindow:
        window = MainWindow(self.session, self.settings, self._apply_theme(), whole=False)
        window.themeAsked.connect(self.switch_theme)
        window.languageAsked.connect(self.switch_language)
        window.zoomAsked.connect(self.zoom)
        window.presentationAsked.connect(self.present)
        return window

    # --- theme -----------------------------------------------------------------------------------

    def _wanted_theme(self) -> str:
        wanted = self.settings.text("theme")
        if wanted != "system":
            return wanted
        is_dark = self._application.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return "dark" if is_dark else "light"

    def _apply_theme(self) -> Theme:
        theme = THEMES[self._theme_name]
        zoom = min(MOST_ZOOM, self._presented * self.settings.number("zoom"))
        return apply_theme(self._application, theme, zoom)

    def switch_theme(self) -> None:
        """Light, dark, projector, and again."""
        place = THEME_ORDER.index(self._theme_name)
        self._theme_name = THEME_ORDER[(place + 1) % len(THEME_ORDER)]
        self.settings.set("theme", self._theme_name)
        self.window.show_theme(self._apply_theme())

    def zoom(self, direction: int) -> None:
        """Everything larger (1), smaller (-1) or in its normal size (0).

        The window grows with it as far as the screen allows; what would not fit is not done.
        """
        before = self.settings.number("zoom")
        zoom = before * ZOOM_STEP**direction if direction else 1.0
        self.settings.set("zoom", round(min(MOST_ZOOM, max(LEAST_ZOOM, zoom)), 3))
        self.window.show_theme(self._apply_theme())
        if direction > 0 and not self._make_room():
            self.settings.set("zoom", before)
            self.window.show_theme(self._apply_theme())
            said = self.tr("Larger than this, the panels would not fit on the screen.")
            self.window.banner.mention(said)

    def _make_room(self) -> bool:
        """Have the window grow until everything fits; False where the screen is too small."""
        window, needed = self.window, self.window.minimumSizeHint()
        if needed.expandedTo(window.size()) == window.size():
            return True
        screen = window.screen().availableSize()
        if window.isFullScreen() or window.isMaximized() or not _fits(needed, screen):
            return False
        window.resize(window.size().expandedTo(needed))
        return True

    def present(self, presented: bool) -> None:
        """Everything larger while it is presented: a large screen shows no more, but larger."""
        self._presented = 1.0
        if presented:
            room = self.window.screen().size()
            fitting = min(room.width() / USUAL.width(), room.height() / USUAL.height())
            self._presented = min(MOST_PRESENTED, max(LEAST_PRESENTED, fitting))
        self.window.show_theme(self._apply_theme())
        room = self.window.size().expandedTo(self.window.screen().size())
        while self._presented > 1.0 and not _fits(self.window.minimumSizeHint(), room):
            self._presented = max(1.0, self._presented - PRESENTED_STEP)
            self.window.show_theme(self._apply_theme())

    # --- failures --------------------------------------------------------------------------------

    def catch_failures(self) -> None:
        """From now on no traceback reaches a person: it goes to the log, a sentence is shown."""
        sys.excepthook = self.report

    def report(
        self, kind: type[BaseException], error: BaseException, traceback: TracebackType | None
    ) -> None:
        """Log an unexpected error, in whatever thread it happened, and have a sentence shown."""
        if issubclass(kind, KeyboardInterrupt):
            self._application.quit()
            return
        log.critical("Unexpected error", exc_info=(kind, error, traceback))
        self.failed.emit(f"{kind.__name__}: {error}")

    def _show_failure(self, what: str) -> None:
        text = self.tr(
            "Something went wrong inside bpviz ({what}). Nothing is lost; you can go on. "
            "The details are in the log, {log}."
        )
        self.window.banner.say(text.format(what=what, log=log_file()))


def _fits(needed: QSize, room: QSize) -> bool:
    return needed.width() <= room.width() and needed.height() <= room.height()


def log_file() -> Path:
    """Where the log is kept."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
    return Path(folder or ".") / "bpviz.log"


def start_log() -> None:
    """Write warnings and errors to the log file; go on without one where it cannot be written."""
    file = log_file()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = logging.FileHandler(file, encoding="utf-8", delay=True)
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger("bpviz").addHandler(handler)


def run() -> int:
    """Start the program and stay until its window is closed; returns the exit code."""
    application = make_application()
    start_log()
    app = App(application)
    app.catch_failures()
    app.window.place_on(application.primaryScreen().availableGeometry())
    app.window.show()
    QTimer.singleShot(AFTER_FIRST_PICTURE, app.settle)
    return application.exec()
