"""MnistDialog: where the digits of MNIST are, or shall come from. Nothing is fetched unasked."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from bpviz.engine import BpvizError
from bpviz.views.theme import THEMES, Theme
from bpviz.views.until.words import clock_text
from bpviz.window.messages import sentence
from bpviz.window.mnist_download import MnistDownload, Progress

WIDTH: Final = 560
STEPS: Final = 1000
"""Of the progress bar."""


class MnistDialog(QDialog):
    """Says what would be fetched, how much, from where and where to, before anything is.

    Emits where MNIST is when it came, or that a folder on this computer is to be chosen. Closing
    it stops a download; files that came whole are kept for the next one.
    """

    folderReady = Signal(str)
    folderAsked = Signal()

    def __init__(self, download: MnistDownload, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("mnistDialog")
        self.setWindowTitle(self.tr("MNIST"))
        self._download = download
        download.setParent(self)
        download.progressed.connect(self._show_progress)
        download.arrived.connect(self._deliver)
        download.failed.connect(self._show_failure)
        self._progress = QProgressBar(self)
        self._progress.setObjectName("downloadProgress")
        self._progress.setRange(0, STEPS)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("How much of the download is done"))
        self._said = self._label("downloadWords", "label")
        self._said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._choose = self._button("chooseFolder", self.tr("Choose a folder…"))
        self._choose.setToolTip(self.tr("The four files are on this computer already"))
        self._choose.clicked.connect(self.folderAsked)
        self._stop = self._button("cancel", self.tr("Cancel"))
        self._stop.clicked.connect(self._cancel)
        self._start = self._button("download", self.tr("Download"))
        self._start.setProperty("kind", "primary")
        self._start.setDefault(True)
        self._start.clicked.connect(self._begin)
        self._arrange()
        self.show_theme(THEMES["light"])
        self._show_idle("")
        self._start.setFocus(Qt.FocusReason.OtherFocusReason)

    def _label(self, name: str, role: str, text: str = "") -> QLabel:
        label = QLabel(text, self)
        label.setObjectName(name)
        if role:
            label.setProperty("role", role)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button

    def _arrange(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.addWidget(
            self._label("mnistTitle", "title", self.tr("MNIST: 70,000 handwritten digits"))
        )
        self._column.addWidget(self._label("mnistAbout", "", self._about()))
        self._column.addWidget(self._facts())
        self._column.addWidget(self._progress)
        self._column.addWidget(self._said)
        self._column.addStretch(1)
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self._choose)
        self._buttons.addStretch(1)
        self._buttons.addWidget(self._stop)
        self._buttons.addWidget(self._start)
        self._column.addLayout(self._buttons)
        policy = self._progress.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # nothing jumps when the download begins
        self._progress.setSizePolicy(policy)

    def _about(self) -> str:
        return self.tr(
            "60,000 pictures to learn from and 10,000 to test on, collected by Y. LeCun and "
            "C. Cortes (CC BY-SA 3.0). They do not come with bpviz. Nothing is fetched before you "
            "press Download; later no network is needed."
        )

    def _facts(self) -> QFrame:
        """What, how much, from where and where to."""
        facts = QFrame(self)
        facts.setProperty("panel", "card")
        self._grid = QGridLayout(facts)
        self._grid.setColumnStretch(1, 1)
        size = _megabytes(self._download.total)
        rows = (
            (self.tr("Size"), self.tr("{size} MB in four files").format(size=size)),
            (self.tr("From"), self.tr(", else ").join(self._download.sources)),
            (self.tr("Into"), str(self._download.folder)),
            (self.tr("Check"), self.tr("SHA-256 of every file, before it is kept")),
        )
        for place, (name, text) in enumerate(rows):
            label = self._label(f"fact{place}Name", "dim", name)
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(label, place, 0)
            value = self._label(f"fact{place}", "", text.replace("/", "/\u200b"))
            value.setToolTip(text)
            self._grid.addWidget(value, place, 1)
        return facts

    # --- what is shown ---------------------------------------------------------------------------

    def show_theme(self, theme: Theme) -> None:
        """Take sizes from a theme."""
        self._column.setContentsMargins(*[theme.px(20)] * 4)
        self._column.setSpacing(theme.px(12))
        self._grid.setContentsMargins(*[theme.px(12)] * 4)
        self._grid.setHorizontalSpacing(theme.px(16))
        self._grid.setVerticalSpacing(theme.px(6))
        self._buttons.setSpacing(theme.px(8))
        self.setFixedWidth(theme.px(WIDTH))
        self.setMinimumHeight(self._column.totalHeightForWidth(self.width()))

    def _show_idle(self, said: str) -> None:
        """Nothing is being fetched; `said` is why it stopped."""
        self._say(said, "error" if said else None)
        self._progress.hide()
        self._start.setEnabled(True)
        self._start.setText(self.tr("Try again") if said else self.tr("Download"))
        self._start.setToolTip(self.tr("Fetch what is missing of the four files"))
        self._choose.setEnabled(True)

    def _say(self, text: str, tone: str | None) -> None:
        self._said.setProperty("tone", tone)
        self._said.style().unpolish(self._said)
        self._said.style().polish(self._said)
        self._said.setText(text)
        self._said.setVisible(bool(text))
        self.setMinimumHeight(self._column.totalHeightForWidth(self.width()))

    def _show_progress(self, progress: Progress) -> None:
        self._progress.setValue(STEPS * progress.done // max(1, progress.total))
        text = self.tr("{done} of {total} MB from {source}").format(
            done=_megabytes(progress.done),
            total=_megabytes(progress.total),
            source=progress.source,
        )
        if progress.seconds is not None:
            left = self.tr("{time} left").format(time=clock_text(progress.seconds))
            text = f"{text} · {left}"
        self._say(text, None)

    def _show_failure(self, errors: tuple[BpvizError, ...]) -> None:
        self._show_idle("\n".join(dict.fromkeys(sentence(error) for error in errors)))

    # --- what the person does --------------------------------------------------------------------

    def _begin(self) -> None:
        self._say(self.tr("Looking what is there already…"), None)
        self._progress.setValue(0)
        self._progress.show()
        for button in (self._start, self._choose):
            button.setEnabled(False)
        self._start.setToolTip(self.tr("The download is running; Cancel stops it"))
        self._download.start()

    def _cancel(self) -> None:
        """Stop the download; a second press closes."""
        if self._download.is_running:
            self._download.cancel()
            self._show_idle("")
            self._start.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.reject()

    def done(self, result: int) -> None:
        """It is closed, however: nothing goes on behind it."""
        self._download.cancel()
        super().done(result)

    def _deliver(self, folder: str) -> None:
        self.folderReady.emit(folder)
        self.accept()


def _megabytes(size: int) -> str:
    return f"{size / 1e6:.1f}"
