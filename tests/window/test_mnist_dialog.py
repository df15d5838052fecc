"""The dialog in which MNIST is asked for: by mouse and keys, against a mirror on this machine."""

from __future__ import annotations

import gzip
import os
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from mirror import gives, parcel, sends, serving, stalls
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from bpviz.data.mnist import FILES as MNIST
from bpviz.window import MainWindow
from bpviz.window.mnist_dialog import MnistDialog
from bpviz.window.mnist_download import MnistDownload

FILES = {f"{file.name}.gz": os.urandom(2000) for file in MNIST}
PARCELS = tuple(parcel(name, payload) for name, payload in FILES.items())


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a download goes in this test; small files stand for MNIST."""
    folder = tmp_path / "home"
    monkeypatch.setattr("bpviz.window.data_commands.mnist_home", lambda: folder)
    return folder


def asked(window: MainWindow, monkeypatch: pytest.MonkeyPatch, mirrors: list[str]) -> MnistDialog:
    """Choose "MNIST…" in the menu; the dialog that then stands there."""
    small = partial(MnistDownload, mirrors=mirrors, parcels=PARCELS)
    monkeypatch.setattr("bpviz.window.mnist_download.MnistDownload", small)
    window.actions_by_name["ask_for_mnist"].trigger()
    (dialog,) = window.findChildren(MnistDialog)
    assert dialog.isVisible()
    return dialog


def words(dialog: MnistDialog) -> str:
    return " ".join(label.text().replace("\u200b", "") for label in dialog.findChildren(QLabel))


def press(qtbot: QtBot, dialog: MnistDialog, name: str) -> None:
    button = dialog.findChild(QPushButton, name)
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def chosen(window: MainWindow) -> str:
    return window.contents.settings.values()["data"]


def test_what_is_asked_for_is_said_before_and_nothing_is_fetched_unasked(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, home: Path, qtbot: QtBot
) -> None:
    with serving(gives(FILES)) as (mirror,):
        dialog = asked(window, monkeypatch, [mirror.url])
        qtbot.wait(0)
        said = words(dialog)
        assert "127.0.0.1" in said
        assert str(home) in said
        assert "0.0 MB" in said
        assert "Nothing is fetched before you press Download" in said
        press(qtbot, dialog, "cancel")
        assert mirror.asked == []
    assert not home.exists()
    assert chosen(window) == "own"


def test_the_real_size_and_the_real_mirrors_are_said(window: MainWindow) -> None:
    window.ask_for_mnist()
    (dialog,) = window.findChildren(MnistDialog)
    said = words(dialog)
    assert "11.6 MB in four files" in said
    assert "ossci-datasets.s3.amazonaws.com, else storage.googleapis.com" in said
    dialog.reject()


def test_what_came_is_remembered_and_waits_in_the_form(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, home: Path, qtbot: QtBot
) -> None:
    with serving(sends(b"<html>"), gives(FILES)) as mirrors:
        dialog = asked(window, monkeypatch, [mirror.url for mirror in mirrors])
        with qtbot.waitSignal(dialog.folderReady, timeout=20_000):
            qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert {path.name for path in home.iterdir()} == set(FILES)
    assert window.settings.text("mnist_folder") == str(home)
    assert window.workspace.name == "train"
    assert chosen(window) == "mnist"
    assert window.known_mnist() == str(home)
    (home / MNIST[0].names()[0]).unlink()
    assert window.known_mnist() is None


def test_a_failure_is_said_and_can_be_tried_again(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, home: Path, qtbot: QtBot
) -> None:
    with serving(sends(b"<html>")) as (mirror,):
        dialog = asked(window, monkeypatch, [mirror.url])
        start = dialog.findChild(QPushButton, "download")
        assert start is not None
        press(qtbot, dialog, "download")
        assert not start.isEnabled()
        assert "Cancel" in start.toolTip()
        qtbot.waitUntil(start.isEnabled)
        assert "a web page" in words(dialog)
        assert start.text() == "Try again"
        mirror.deed = gives(FILES)
        with qtbot.waitSignal(dialog.folderReady, timeout=20_000):
            press(qtbot, dialog, "download")
    assert chosen(window) == "mnist"


def test_cancel_stops_the_download_and_the_next_press_closes(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, home: Path, qtbot: QtBot
) -> None:
    with serving(stalls(gzip.compress(b"begun"))) as (mirror,):
        dialog = asked(window, monkeypatch, [mirror.url])
        bar = dialog.findChild(QProgressBar)
        assert bar is not None
        press(qtbot, dialog, "download")
        qtbot.waitUntil(lambda: bool(mirror.asked))
        assert bar.isVisible()
        press(qtbot, dialog, "cancel")
        assert dialog.isVisible()
        assert not bar.isVisible()
        press(qtbot, dialog, "cancel")
        assert not dialog.isVisible()
    assert list(home.iterdir()) == []
    assert chosen(window) == "own"


def test_closing_the_window_while_it_comes_is_clean(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, home: Path, qtbot: QtBot
) -> None:
    with serving(stalls()) as (mirror,):
        dialog = asked(window, monkeypatch, [mirror.url])
        press(qtbot, dialog, "download")
        qtbot.waitUntil(lambda: bool(mirror.asked))
        window.close()
    assert list(home.iterdir()) == []


def test_the_files_can_be_on_this_computer(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    dialog = asked(window, monkeypatch, [])
    press(qtbot, dialog, "chooseFolder")
    assert "train-images" in window.banner.text
    assert dialog.isVisible()
    for name in FILES:
        (tmp_path / name).write_bytes(b"")
    press(qtbot, dialog, "chooseFolder")
    assert not dialog.isVisible()
    assert chosen(window) == "mnist"
    assert window.settings.text("mnist_folder") == str(tmp_path)


def test_a_window_that_nobody_asked_for_it_loads_no_network() -> None:
    code = (
        "import sys\n"
        "from bpviz.app import App, make_application\n"
        "app = App(make_application()); app.settle(); app.window.show_workspace('train')\n"
        "print('PySide6.QtNetwork' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split()[-1] == "False"
